namespace Hearsay.Reading;

/// <summary>Finds the element, or the siblings, that hold the article: prose gathers score in its ancestors, links and names of
/// furniture take it away (the idea of Readability, over one flat pass).</summary>
internal static class ArticleFinder
{
  /// <summary>Subtrees that hold the article, in page order; empty where there is none.</summary>
  /// <param name="tree">The page; comment threads are already marked.</param>
  /// <param name="strict">Whether names of furniture take an element out.</param>
  /// <param name="heading">The heading that is the page's title; null where none is known.</param>
  /// <param name="description">What the page's metadata says it is about; null where they say nothing.</param>
  public static List<PageNode> Find(PageTree tree, PageNode? heading, string? description, bool strict)
  {
    if (tree.Nodes.Count == 0) return [];
    MarkFurniture(tree, strict);
    var candidates = Score(tree);
    if (candidates.Count == 0) return Sentences(tree);
    var top = candidates[0];
    foreach (var node in candidates)
      if (node.Score > top.Score) top = node;
    top = Titled(candidates, top, heading);
    List<PageNode> found;
    if (Described(tree, candidates, top, description) is { } described) found = [top = described];
    else found = Siblings(tree, top = Semantic(tree, top) ?? Climb(top));
    Cousins(tree, top, found);
    Grow(tree, found);
    return found;
  }

  // Nothing but the shortest of sentences: what holds the first of them holds the article.
  private static List<PageNode> Sentences(PageTree tree)
  {
    foreach (var run in tree.Runs)
    {
      if (run.Node.IsComment || run.Node.Kind is not null || !BlockClassifier.IsSentence(run) || Boilerplate.IsNotice(run.Text) || Boilerplate.IsNewsletter(run.Text) || Boilerplate.IsAdvert(run.Text)) continue;
      return [run.Node.Tag is "p" or "li" or "blockquote" or "span" && run.Node.Parent is { } parent ? parent : run.Node];
    }

    return [];
  }

  // A page that goes on with the next articles: the one under the page's own title is meant.
  private static PageNode Titled(List<PageNode> candidates, PageNode top, PageNode? heading)
  {
    var article = Enclosing(heading, "article");
    if (article is null || top.IsInside(article) || article.IsInside(top) || article.Prose < 400 || article.Prose * 6 < top.Prose) return top;
    PageNode? best = null;
    foreach (var node in candidates)
      if (node.IsInside(article) && (best is null || node.Score > best.Score)) best = node;
    return best ?? top;
  }

  // A longer text elsewhere on the page is not the article if another begins as the page's description does.
  private static PageNode? Described(PageTree tree, List<PageNode> candidates, PageNode top, string? description)
  {
    var key = PageText.Key(description ?? "", 60);
    if (key.Length < 40) return null;
    for (var i = 0; i < tree.Runs.Count; i++)
    {
      var run = tree.Runs[i];
      if (run.Text.Length < 60 || run.LinkDensity > 0.3 || run.Node.IsComment || run.Node.Kind is not null || !PageText.Key(run.Text, 80).StartsWith(key, StringComparison.Ordinal)) continue;
      if (run.Node.IsInside(top) || i > top.FirstRun) return null;
      var article = Enclosing(run.Node, "article");
      if (article is not null && top.IsInside(article)) return null;
      PageNode? best = null;
      foreach (var node in candidates)
        if (run.Node.IsInside(node) && !top.IsInside(node) && node.Prose >= 600 && node.Prose * (article is null ? 3 : 6) > top.Prose && (best is null || node.Score > best.Score)) best = node;
      return best;
    }

    return null;
  }

  // An article that is dealt out over several elements of one make.
  private static void Cousins(PageTree tree, PageNode top, List<PageNode> found)
  {
    if (top.Class.Length == 0) return;
    var article = Enclosing(top, "article");
    foreach (var node in tree.Nodes)
    {
      if (node.Tag != top.Tag || node.Prose < 60 || node.LinkDensity > 0.3 || node.Kind is not null || node.IsComment || node.HasTitle || !string.Equals(node.Class, top.Class, StringComparison.Ordinal)) continue;
      if (Enclosing(node, "article") != article || found.Exists(other => node.IsInside(other) || other.IsInside(node))) continue;
      found.Add(node);
    }

    found.Sort((a, b) => a.Index.CompareTo(b.Index));
  }

  // An article in parts of several makes: what holds them all and little else is the article.
  private static void Grow(PageTree tree, List<PageNode> found)
  {
    var whole = found[0];
    while (whole.Parent is { } parent && !found[^1].IsInside(whole)) whole = parent;
    var article = Enclosing(found[0], "article");
    for (; whole is { Tag: not ("body" or "html"), Kind: null, IsComment: false }; whole = whole.Parent!)
    {
      int held = 0, gain = 0, rest = 0;
      var closed = false;
      for (var i = whole.FirstRun; i < whole.EndRun; i++)
      {
        var run = tree.Runs[i];
        if (run.Node.IsComment || run.Node.Kind is not null) continue;
        var wanted = Wanted(run);
        if (found.Exists(run.Node.IsInside))
        {
          held += wanted;
          continue;
        }

        closed |= run.Text.Length < 60 && held > 0 && (Boilerplate.IsRelatedLead(run.Text) || Boilerplate.IsCommentHeading(run.Text));
        if (wanted > 0 && !closed && !IsExcerpt(tree, run, article)) gain += wanted;
        else if (run.Shape != RunShape.Heading || run.LinkDensity > 0.5) rest += run.Text.Length;
      }

      if (gain >= 200 && gain * 5 >= held && rest * 2 <= gain && tree.Titles.Count(title => title.IsInside(whole)) <= 1)
      {
        found.Clear();
        found.Add(whole);
      }

      if (whole.Tag is "article" or "main" && whole.HasTitle) return;
    }
  }

  // Words of another article: cut short, in an element of its own, or together with a link that is as long as a title.
  private static bool IsExcerpt(PageTree tree, TextRun run, PageNode? article)
  {
    if (run.Text.EndsWith('…') || run.Text.EndsWith("...", StringComparison.Ordinal) || run.Text.EndsWith("[…]", StringComparison.Ordinal)) return true;
    if (article is { HasTitle: true } && Enclosing(run.Node, "article") is { } other && other != article && !article.IsInside(other)) return true;
    for (var node = run.Node; node is not null && node.Length < 500; node = node.Parent)
      if (IsTeaser(tree, node)) return true;
    return false;
  }

  // A few lines, one of which is a link as long as a title.
  private static bool IsTeaser(PageTree tree, PageNode node)
  {
    if (node.Length >= 500 || node.EndRun - node.FirstRun > 6) return false;
    for (var i = node.FirstRun; i < node.EndRun; i++)
      if (tree.Runs[i] is { LinkDensity: > 0.8, Text.Length: > 20 }) return true;
    return false;
  }

  private static PageNode? Enclosing(PageNode? node, string tag)
  {
    for (; node is not null; node = node.Parent)
      if (node.Tag == tag) return node;
    return null;
  }

  /// <summary>Gives each subtree that its names or tags take out of the article its kind.</summary>
  private static void MarkFurniture(PageTree tree, bool strict)
  {
    var all = Math.Max(1, tree.Nodes[0].Prose);
    foreach (var node in tree.Nodes)
    {
      node.Kind = null;
      node.Score = 0;
      if (node.Parent is { Kind: { } inherited } parent)
      {
        node.Kind = inherited;
        node.Why = parent.Why;
        if (inherited is BlockKind.Caption or BlockKind.Navigation or BlockKind.Related or BlockKind.Advert && OwnKind(node, strict) is { } closer && inherited != BlockKind.Caption) (node.Kind, node.Why) = closer;
        continue;
      }

      if (node.IsComment) continue;
      if (OwnKind(node, strict) is not { } own) continue;
      if (node.Tag is "body" or "html" or "main") continue;
      if (node.HasTitle && own.Kind is not BlockKind.Related && node.Tag is not "nav") continue;
      // A wrapper's name is not to take the article with it.
      if (node.Prose * 2 > all && own.Kind is not (BlockKind.Notice or BlockKind.Caption) && node.Prose > 400) continue;
      if (node.Prose * 5 > all * 4 && !(node.Prose < 400 && node.Prose > 0 && SentenceOutside(tree, node))) continue;
      if ((node.Hints & Hints.Body) != Hints.None && node.Prose > 200) continue;
      // A name is weak evidence against much prose without links.
      if (own.Why.StartsWith("class", StringComparison.Ordinal) && own.Kind is not (BlockKind.Newsletter or BlockKind.Caption)
        && node.Prose > (own.Kind is BlockKind.Byline or BlockKind.Notice ? 900 : 350) && node.LinkDensity < 0.12 && node.Prose * 10 > node.Length * 8) continue;
      if (own.Kind is BlockKind.Navigation or BlockKind.Notice or BlockKind.Advert && own.Why.StartsWith("class", StringComparison.Ordinal) && HoldsBody(tree, node)) continue;
      (node.Kind, node.Why) = own;
    }
  }

  // A wrapper that holds little but an element that says it is the article's text.
  private static bool HoldsBody(PageTree tree, PageNode node)
  {
    if (node.Prose < 100) return false;
    for (var i = node.Index + 1; i < node.End; i++)
      if (tree.Nodes[i] is var inner && (inner.Hints & Hints.Body) != Hints.None && inner.Prose * 5 > node.Prose * 4 && inner.LinkDensity < 0.15) return true;
    return false;
  }

  private static (BlockKind Kind, string Why)? OwnKind(PageNode node, bool strict)
  {
    switch (node.Tag)
    {
      case "nav": return (BlockKind.Navigation, "nav element");
      case "footer" when node.Parent is { Tag: not ("blockquote" or "figure") }: return (BlockKind.Notice, "footer element");
      case "figcaption": return (BlockKind.Caption, "figcaption element");
      case "figure" when !Holds(node, "table") && !Holds(node, "blockquote") && node.Prose < 1200: return (BlockKind.Caption, "inside a figure");
      case "form" when node.Prose < 500: return (BlockKind.Navigation, "form element");
      case "dialog": return (BlockKind.Notice, "dialog element");
      case "aside": return (BlockKind.Related, "aside element");
      case "button" or "label" or "legend" or "menu": return (BlockKind.Navigation, $"{node.Tag} element");
      case "time": return null;
      case "a" when node is { HasTitle: false, Length: > 40, LinkDensity: > 0.95 } && node.EndRun - node.FirstRun > 1: return (BlockKind.Related, "a link around several lines");
    }

    var hints = node.Hints;
    if (hints == Hints.None || !strict && (hints & (Hints.Hidden | Hints.Comment)) == Hints.None) return null;
    if ((hints & Hints.Hidden) != Hints.None) return (BlockKind.Navigation, "hidden");
    if (node.Tag is "p" && node.Length > 200 && (hints & (Hints.Navigation | Hints.Advert)) == Hints.None) return null;
    if ((hints & Hints.Comment) != Hints.None && node.Length < 400) return (BlockKind.Navigation, "a comment form or counter by its class");
    if ((hints & Hints.Newsletter) != Hints.None) return (BlockKind.Newsletter, "class or id says newsletter");
    if ((hints & Hints.Caption) != Hints.None && node.Length < 1500) return (BlockKind.Caption, "class or id says caption");
    if ((hints & Hints.Picture) != Hints.None && node is { HasTitle: false, Length: > 0 and < 400 } && node.EndRun - node.FirstRun <= 3 && (hints & Hints.Body) == Hints.None && Holds(node, "img, picture, amp-img")) return (BlockKind.Caption, "beside its picture");
    if ((hints & Hints.Related) != Hints.None) return (BlockKind.Related, "class or id says related");
    if ((hints & Hints.Advert) != Hints.None) return (BlockKind.Advert, "class or id says advertising");
    if ((hints & Hints.Notice) != Hints.None) return (BlockKind.Notice, "class or id says notice");
    if ((hints & Hints.Navigation) != Hints.None) return (BlockKind.Navigation, "class or id says navigation");
    if ((hints & Hints.Body) != Hints.None) return null;
    if ((hints & Hints.Byline) != Hints.None && node.Length < 1500) return (BlockKind.Byline, "class or id says author");
    if ((hints & Hints.Date) != Hints.None && node.Length < 120) return (BlockKind.Dateline, "class or id says date");
    return null;
  }

  private static bool Holds(PageNode node, string tag) => node.Element.QuerySelector(tag) is not null;

  private static List<PageNode> Score(PageTree tree)
  {
    var touched = new List<PageNode>();
    foreach (var run in tree.Runs)
    {
      if (run.Node.IsComment || run.Node.Kind is not null || run.Shape is RunShape.Control || run.Text.Length < 25) continue;
      if (run.LinkDensity > 0.6 || run.Shape == RunShape.Heading) continue;
      var score = 1 + run.Commas + Math.Min(run.Text.Length / 100.0, 3);
      if (run.Shape is RunShape.Item) score *= 0.5;
      score *= 1 - run.LinkDensity;
      var node = run.Node.Tag is "p" or "li" or "blockquote" or "pre" or "dd" or "dt" ? run.Node.Parent : run.Node;
      for (var level = 0; node is not null && level < 6; node = node.Parent)
      {
        // Wrappers that hold nothing else are one level with what they wrap.
        var step = level == 0 ? 1 : level == 1 ? 2 : level * 3;
        if (node.Score == 0)
        {
          touched.Add(node);
          node.Score = Prior(node);
        }

        node.Score += score / step;
        if (node.Parent is { } parent && parent.EndRun - parent.FirstRun > node.EndRun - node.FirstRun) level++;
        else if (node.Parent is { Tag: "body" or "html" }) level++;
      }
    }

    foreach (var node in touched) node.Score *= 1 - node.LinkDensity;
    return touched;
  }

  private static double Prior(PageNode node)
  {
    double prior = node.Tag switch
    {
      "article" => 10,
      "main" or "div" or "section" => 5,
      "td" or "pre" or "blockquote" => 3,
      "ol" or "ul" or "dl" or "li" or "form" or "address" => -3,
      "th" => -5,
      _ => 0.001,
    };
    if ((node.Hints & Hints.Body) != Hints.None) prior += 30;
    else if ((node.Hints & Hints.Article) != Hints.None) prior += 10;
    if ((node.Hints & (Hints.Furniture | Hints.Comment)) != Hints.None && (node.Hints & Hints.Body) == Hints.None) prior -= 15;
    return prior;
  }

  // An element that says it is the article's body, and holds most of what the top candidate holds.
  private static PageNode? Semantic(PageTree tree, PageNode top)
  {
    PageNode? best = null;
    var wanted = 0;
    for (var i = top.FirstRun; i < top.EndRun; i++) wanted += Wanted(tree.Runs[i]);
    foreach (var node in tree.Nodes)
    {
      if ((node.Hints & Hints.Body) == Hints.None || node.IsComment || node.Kind is not null || node.Tag is "body" or "html" or "p" or "span") continue;
      if (!(node.IsInside(top) || top.IsInside(node))) continue;
      var held = 0;
      for (var i = node.FirstRun; i < node.EndRun; i++) held += Wanted(tree.Runs[i]);
      if (held * 10 < wanted * 8) continue;
      // The innermost that holds enough.
      if (best is null || node.IsInside(best)) best = node;
    }

    return best;
  }

  private static int Wanted(TextRun run) => run.IsProse && !run.Node.IsComment && run.Node.Kind is null ? run.Text.Length : 0;

  private static PageNode Climb(PageNode top)
  {
    // A parent that gathers more than its child holds more of the article.
    var threshold = top.Score / 3;
    var last = top.Score;
    for (var node = top.Parent; node is not null && node.Tag is not ("body" or "html"); node = node.Parent)
    {
      if (node.Score < threshold && node.Score != 0) break;
      if (node.Score > last)
      {
        top = node;
        break;
      }

      if (node.Score > 0) last = node.Score;
    }

    while (top.Parent is { Tag: not ("body" or "html") } parent && parent.EndRun - parent.FirstRun == top.EndRun - top.FirstRun) top = parent;
    return top;
  }

  private static List<PageNode> Siblings(PageTree tree, PageNode top)
  {
    if (top.Parent is not { } parent) return [top];
    var found = new List<PageNode>();
    var threshold = Math.Max(10, top.Score * 0.2);
    for (var i = parent.Index + 1; i < parent.End; i = tree.Nodes[i].End)
    {
      var node = tree.Nodes[i];
      if (node == top)
      {
        found.Add(node);
        continue;
      }

      if (node.Kind is not null || node.IsComment || IsTeaser(tree, node) && !string.Equals(node.Class, top.Class, StringComparison.Ordinal)) continue;
      var bonus = top.Class.Length > 0 && string.Equals(node.Class, top.Class, StringComparison.Ordinal) ? top.Score * 0.2 : 0;
      if (node.Score + bonus >= threshold && node.Score > 0) found.Add(node);
      else if (node.Tag == "p" && node.Length > 80 && node.LinkDensity < 0.25) found.Add(node);
      else if (top.Length < 400 && node.Tag == top.Tag && string.Equals(node.Class, top.Class, StringComparison.Ordinal) && node.LinkDensity < 0.3 && !node.HasTitle && HoldsSentence(tree, node)) found.Add(node);
    }

    return found;
  }

  private static bool SentenceOutside(PageTree tree, PageNode node)
  {
    for (var i = 0; i < tree.Runs.Count; i++)
      if ((i < node.FirstRun || i >= node.EndRun) && tree.Runs[i] is var run && !run.Node.IsComment && BlockClassifier.IsSentence(run) && !Boilerplate.IsNotice(run.Text) && !Boilerplate.IsNewsletter(run.Text)) return true;
    return false;
  }

  private static bool HoldsSentence(PageTree tree, PageNode node)
  {
    for (var i = node.FirstRun; i < node.EndRun; i++)
      if (BlockClassifier.IsSentence(tree.Runs[i])) return true;
    return false;
  }
}
