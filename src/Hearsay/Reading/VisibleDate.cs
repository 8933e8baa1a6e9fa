namespace Hearsay.Reading;

/// <summary>The date that stands by the headline, for a reader's eyes.</summary>
internal static class VisibleDate
{
  /// <summary>The runs where a page's own date is looked for: around the headline down to the text's first lines.</summary>
  public static (int From, int To) Region(PageTree tree, List<PageNode> containers)
  {
    var headline = -1;
    for (var i = 0; i < tree.Runs.Count; i++)
    {
      if (tree.Runs[i].Kind != BlockKind.Headline) continue;
      headline = i;
      if (containers.Count == 0 || i >= containers[0].FirstRun) break;
    }

    var start = containers.Count > 0 ? containers[0].FirstRun : 0;
    var from = headline >= 0 ? Math.Max(0, headline - 8) : Math.Max(0, start - 12);
    return (from, Math.Max(start + 6, headline + 14));
  }

  public static void Read(PageFacts facts, PageTree tree, List<PageNode> containers)
  {
    _ = facts;
    _ = Region(tree, containers);
  }
}
