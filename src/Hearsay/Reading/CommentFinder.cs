using System.Text.RegularExpressions;

namespace Hearsay.Reading;

/// <summary>Finds the threads of readers' comments in a page, and in them the comments' own words.</summary>
internal static partial class CommentFinder
{
  [GeneratedRegex(@"^(?:(?:li|div|article|wpd|media)-?)?(?:comment|comm|kommentar|commentaire|comentario|dsq-comment|reply|c)[-_]?[0-9]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
  private static partial Regex ItemId { get; }

  [GeneratedRegex(@"(?:^|[ _-])depth-(?<a>[0-9]{1,2})(?:$|\s)", RegexOptions.NonBacktracking)]
  private static partial Regex DepthClass { get; }

  /// <summary>Marks the nodes that hold threads, and gives their runs their kinds.</summary>
  public static void Mark(PageTree tree)
  {
    if (tree.Nodes.Count == 0) return;
    var prose = Math.Max(1, tree.Nodes[0].Prose);
    var firstTitle = tree.Titles.Count > 0 ? tree.Titles[0].Index : -1;
    for (var i = 0; i < tree.Nodes.Count; i++)
    {
      var node = tree.Nodes[i];
      if ((node.Hints & Hints.Comment) == Hints.None || node.Tag is "body" or "html" or "main" || node.Length == 0) continue;
      if (node.HasTitle && (node.Prose * 4 > prose || !IsItem(node))) continue;
      if (HoldsArticle(tree, node, firstTitle, prose)) continue;
      Claim(tree, node, $"a comment thread by its {(node.Id.Length > 0 ? "id or class" : "class")}");
      i = node.End - 1;
    }

    ClaimRepeatedReplies(tree);
  }

  /// <summary>Whether the node is one comment of a thread.</summary>
  public static bool IsItem(PageNode node) =>
    ItemId.IsMatch(node.Id) || (node.Tag is "li" or "article" or "div" && HasWord(node.Class, "comment"))
    || string.Equals(node.Element.GetAttribute("itemprop"), "comment", StringComparison.Ordinal);

  private static bool HasWord(string names, string word)
  {
    foreach (var range in names.AsSpan().Split(' '))
      if (names.AsSpan()[range].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }

  // An opinion page may call all of itself "comment": what holds the article's body element or stands above all prose is no thread.
  private static bool HoldsArticle(PageTree tree, PageNode node, int firstTitle, int prose)
  {
    if (IsItem(node)) return false;
    for (var i = node.Index + 1; i < node.End; i++)
    {
      var inner = tree.Nodes[i];
      if ((inner.Hints & Hints.Body) != Hints.None && (inner.Hints & Hints.Comment) == Hints.None && inner.Prose * 5 > prose * 2 && !UnderItem(inner, node)) return true;
    }

    if (node.Prose * 10 < prose * 9) return false;
    for (var i = node.Index + 1; i < node.End; i++)
      if (IsItem(tree.Nodes[i])) return node.Index < firstTitle;
    return true;
  }

  private static bool UnderItem(PageNode inner, PageNode top)
  {
    for (var n = inner; n is not null && n != top; n = n.Parent)
      if (IsItem(n) || (n.Hints & Hints.Comment) != Hints.None) return true;
    return false;
  }

  // Threads without telling names: siblings alike, each with a reply control and words of its own.
  private static void ClaimRepeatedReplies(PageTree tree)
  {
    Dictionary<PageNode, int>? items = null;
    foreach (var run in tree.Runs)
    {
      if (run.Text.Length > 24 || run.Node.IsComment || !Boilerplate.IsReply(run.Text)) continue;
      var node = run.Node;
      for (var up = 0; up < 6 && node is { Parent: not null } && node.Prose == 0 && node.Length - run.Text.Length < 80; up++) node = node.Parent;
      if (node is null || node.HasTitle || node.Tag is "body" or "html" or "main") continue;
      items ??= [];
      items[node] = items.GetValueOrDefault(node) + 1;
    }

    foreach (var mark in tree.Nodes)
    {
      // Reviews: stars or votes, a name and a date to each.
      if ((mark.Hints & Hints.Feedback) == Hints.None || mark.Length > 40 || mark.IsComment) continue;
      var node = mark;
      for (var up = 0; up < 6 && node is { Parent: not null } && node.Prose == 0 && node.Length < 120; up++) node = node.Parent;
      if (node is null || node.HasTitle || node.Tag is "body" or "html" or "main" || node.Prose == 0 || !IsSigned(tree, node)) continue;
      items ??= [];
      items[node] = items.GetValueOrDefault(node) + 1;
    }

    if (items is null) return;
    foreach (var group in items.Keys.Where(node => node.Parent is not null).GroupBy(node => (node.Parent, node.Tag, node.Class)))
    {
      if (group.Count() < 2) continue;
      foreach (var item in group.OrderBy(node => node.Index))
        if (!item.IsComment) Claim(tree, item, "one of several alike that can be answered or rated");
    }
  }

  private static bool IsSigned(PageTree tree, PageNode item)
  {
    bool name = false, date = false;
    for (var i = item.Index + 1; i < item.End && i < item.Index + 60; i++)
    {
      var inner = tree.Nodes[i];
      if ((inner.Hints & Hints.Person) != Hints.None) name = true;
      if ((inner.Hints & Hints.Date) != Hints.None || inner.Tag == "time") date = true;
      if (inner.Tag is "h1" or "h2" or "h3" && inner.LinkDensity > 0.5) return false;
    }

    return name && date;
  }

  private static void Claim(PageTree tree, PageNode root, string why)
  {
    for (var i = root.Index; i < root.End; i++) tree.Nodes[i].IsComment = true;
    for (var i = root.FirstRun; i < root.EndRun; i++)
    {
      var run = tree.Runs[i];
      run.Why = why;
      var item = ItemOf(run.Node, root);
      run.Group = item;
      if (IsWords(tree, run, root, item))
      {
        run.Kind = BlockKind.Comment;
        run.Depth = DepthOf(run.Node, root);
      }
      else
      {
        run.Kind = BlockKind.Navigation;
        run.Dropped = true;
      }
    }
  }

  private static PageNode? ItemOf(PageNode node, PageNode root)
  {
    for (var n = node; n is not null && n.Index >= root.Index; n = n.Parent)
      if (IsItem(n)) return n;
    return null;
  }

  private static bool IsWords(PageTree tree, TextRun run, PageNode root, PageNode? item)
  {
    var text = run.Text;
    if (run.Shape is RunShape.Control or RunShape.Heading && text.Length < 120) return false;
    for (var n = run.Node; n is not null && n.Index >= root.Index; n = n.Parent)
    {
      if (n.Tag is "form" or "button" or "cite" or "time" or "nav" or "noscript") return false;
      if (n.Tag == "header" && text.Length < 160) return false;
      if (n == item) break;
      if ((n.Hints & (Hints.Byline | Hints.Date)) != Hints.None && (n.Hints & Hints.CommentText) == Hints.None && text.Length < 120) return false;
      if ((n.Hints & Hints.CommentText) != Hints.None && n.Length < 100_000) break;
    }

    if (Boilerplate.IsCommentChrome(text) || text.Length < 60 && BlockClassifier.IsDateline(text)) return false;
    if (run.LinkDensity > 0.8 && text.Length < 80) return false;
    if (text.Length >= 25) return true;
    for (var n = run.Node; n is not null && n.Index >= root.Index && n != item; n = n.Parent)
      if (n.Tag is "p" or "blockquote" or "dd" || (n.Hints & Hints.CommentText) != Hints.None) return run.LinkDensity < 0.6;
    return false;
  }

  private static int DepthOf(PageNode node, PageNode root)
  {
    var nested = 0;
    for (var n = node; n is not null && n.Index >= root.Index; n = n.Parent)
    {
      var match = DepthClass.Match(n.Class);
      if (match.Success) return Math.Max(0, int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1);
      if (IsItem(n)) nested++;
      else if (n.Tag is "li" && n.Parent?.Parent is { Tag: "li" }) nested++;
    }

    return Math.Max(0, nested - 1);
  }
}
