using System.Collections.Immutable;

namespace Hearsay.Reading;

/// <summary>Who wrote the page: structured data, then meta, then what the page marks as an author, then a byline's words.</summary>
internal static class AuthorReader
{
  public static void Read(PageFacts facts, PageHead head, StructuredData data, PageTree tree, List<PageNode> containers)
  {
    foreach (var author in data.Authors) facts.Saw("authors", author, "json-ld author");
    if (Take(facts, data.Authors, "json-ld author")) return;
    foreach (var name in (ReadOnlySpan<string>)["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "og:article:author", "cxenseparse:author", "citation_author", "creator", "vr:author", "twitter:data1"])
    {
      var values = head.All(name).Where(value => !value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !value.Contains("://", StringComparison.Ordinal)).ToImmutableArray();
      if (name == "twitter:data1" && !(head["twitter:label1"] ?? "").Contains("ritten", StringComparison.Ordinal)) continue;
      foreach (var value in values) facts.Saw("authors", value, "meta " + name);
      if (Take(facts, values, "meta " + name)) return;
    }

    foreach (var property in (ReadOnlySpan<string>)["author", "rel author", "class author"])
      if (FromElements(facts, tree, containers, property)) return;
    foreach (var run in tree.Runs)
    {
      if (run.Kind != BlockKind.Byline || run.Dropped || run.Text.Length > 160) continue;
      facts.Saw("authors", run.Text, "byline");
      if (StartsAsByline(run.Text) && Take(facts, [run.Text], "byline")) return;
    }
  }

  private static bool StartsAsByline(string text) =>
    text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Von ", StringComparison.Ordinal) || text.StartsWith("Par ", StringComparison.Ordinal) || text.StartsWith("Por ", StringComparison.Ordinal) || text.StartsWith("Di ", StringComparison.Ordinal) || text.StartsWith("Written by", StringComparison.OrdinalIgnoreCase);

  private static bool FromElements(PageFacts facts, PageTree tree, List<PageNode> containers, string property)
  {
    var names = ImmutableArray.CreateBuilder<string>();
    var last = containers.Count > 0 ? containers[^1].EndRun : int.MaxValue;
    foreach (var (node, kind) in tree.Properties)
    {
      if (node.IsComment || !(kind == property || property == "author" && kind.Contains("author", StringComparison.Ordinal) && kind is not ("rel author" or "class author"))) continue;
      if (node.Length is 0 or > 160 || node.FirstRun > last + 30) continue;
      if (IsInFurniture(node)) continue;
      var text = PageText.Fold(node.Element.TextContent);
      if (node.Element.QuerySelector("[itemprop=name]") is { } inner) text = PageText.Fold(inner.TextContent);
      if (text.Length is < 3 or > 160) continue;
      facts.Saw("authors", text, property == "class author" ? "element with a class of authors" : property == "author" ? "itemprop author" : property);
      foreach (var name in AuthorNames.Of(text, facts.Outlet))
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
      // Classes are weak: the first that names somebody settles it.
      if (names.Count > 0 && property != "author") break;
    }

    if (names.Count is 0 or > 8) return false;
    facts.Authors = names.ToImmutable();
    facts.Believe("authors", property == "class author" ? "element with a class of authors" : property == "author" ? "itemprop author" : property);
    return true;
  }

  private static bool IsInFurniture(PageNode node)
  {
    for (var n = node; n is not null; n = n.Parent)
      if (n.Kind is BlockKind.Related or BlockKind.Navigation or BlockKind.Advert or BlockKind.Newsletter || n.Tag is "nav" or "aside" || (n.Hints & (Hints.Related | Hints.Comment)) != Hints.None) return true;
    return false;
  }

  private static bool Take(PageFacts facts, ImmutableArray<string> values, string from)
  {
    // A writer's own site may bear the writer's name.
    var outlet = from == "byline" ? facts.Outlet : facts.Publisher;
    var names = ImmutableArray.CreateBuilder<string>();
    foreach (var value in values)
    {
      foreach (var name in AuthorNames.Of(value, outlet))
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
    }

    if (names.Count is 0 or > 15) return false;
    facts.Authors = names.ToImmutable();
    facts.Believe("authors", from);
    return true;
  }
}
