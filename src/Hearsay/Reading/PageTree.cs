using System.Text;
using AngleSharp.Dom;

namespace Hearsay.Reading;

/// <summary>What a run of text is by its element.</summary>
internal enum RunShape
{
  Paragraph,
  Heading,
  Item,
  Cell,
  Preformatted,
  Control,
}

/// <summary>An element of the page, as far as reading cares.</summary>
internal sealed class PageNode
{
  public required PageNode? Parent { get; init; }
  public required int Index { get; init; }
  public required string Tag { get; init; }
  public required IElement Element { get; init; }
  public required string Class { get; init; }
  public required string Id { get; init; }
  public Hints Hints { get; set; }

  /// <summary>Past the last node of the subtree.</summary>
  public int End { get; set; }
  public int FirstRun { get; set; }
  public int EndRun { get; set; }

  /// <summary>UTF-16 code units of text in the subtree, of those in links, and in runs of prose.</summary>
  public int Length { get; set; }
  public int LinkLength { get; set; }
  public int Prose { get; set; }
  public double Score { get; set; }
  public bool HasTitle { get; set; }
  public bool IsComment { get; set; }

  /// <summary>Set where the subtree, as a whole, is not the article's.</summary>
  public BlockKind? Kind { get; set; }
  public string Why { get; set; } = "";
  public double LinkDensity => Length == 0 ? 0 : (double)LinkLength / Length;

  public bool IsInside(PageNode ancestor) => Index >= ancestor.Index && Index < ancestor.End;
}

/// <summary>A run of text between two block boundaries.</summary>
internal sealed class TextRun
{
  public required PageNode Node { get; init; }
  public required string Text { get; init; }
  public required int LinkLength { get; init; }
  public required RunShape Shape { get; init; }
  public required IElement Element { get; init; }
  public bool Emphatic { get; init; }
  public int Commas { get; init; }
  public BlockKind Kind { get; set; } = BlockKind.Navigation;
  public string Why { get; set; } = "outside the article";
  public bool Dropped { get; set; }
  public int Depth { get; set; }

  /// <summary>Where it comes from in the source, if not from its element.</summary>
  public int? Position { get; init; }

  /// <summary>What holds the runs of one block together: a comment's item, a list, a table.</summary>
  public PageNode? Group { get; set; }
  public double LinkDensity => (double)LinkLength / Math.Max(1, Text.Length);

  /// <summary>Prose: long enough for a sentence and not made of links.</summary>
  public bool IsProse => Text.Length >= 60 && LinkDensity < 0.5 && Shape is not (RunShape.Heading or RunShape.Control);
}

/// <summary>One pass over the DOM: elements with their hints, runs of text, and sums over subtrees.</summary>
internal sealed class PageTree
{
  private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
  {
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "video", "audio", "canvas", "select", "option", "textarea", "input", "head", "link", "meta", "title", "map", "datalist", "source", "track", "param", "img", "picture-placeholder",
  };

  private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
  {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "button", "caption", "label", "picture", "cite-block", "frameset", "amp-img",
  };

  private readonly Dictionary<string, Hints> classHints = new(StringComparer.Ordinal);
  private readonly StringBuilder text = new();
  private readonly List<BrokenLine> lines = [];
  private bool space, emphaticOnly = true, emphaticLine = true;
  private int links, anchors, emphasis, larger, commas, preformatted;
  private IElement? source;

  private PageTree() { }

  public List<PageNode> Nodes { get; } = new(2048);
  public List<TextRun> Runs { get; } = new(512);
  public List<PageNode> Titles { get; } = [];
  public List<(IElement Element, int Run)> Times { get; } = [];

  /// <summary>Meta and link elements in the body.</summary>
  public List<IElement> Metas { get; } = [];

  /// <summary>Links to the site's front page: their words, or their picture's, with the number of runs before them.</summary>
  public List<(string Text, int Run, PageNode Node)> HomeLinks { get; } = [];

  /// <summary>Elements that say they name an author or a date: itemprop, rel=author, classes; with the number of runs before them.</summary>
  public List<(PageNode Node, string Property)> Properties { get; } = [];

  public static PageTree Of(IElement body)
  {
    var tree = new PageTree();
    tree.Walk(body, null);
    foreach (var run in tree.Runs)
    {
      var prose = run.IsProse ? Math.Min(run.Text.Length, 1500) : 0;
      for (var node = run.Node; node is not null; node = node.Parent)
      {
        node.Length += run.Text.Length;
        node.LinkLength += run.LinkLength;
        node.Prose += prose;
      }
    }

    return tree;
  }

  private void Walk(IElement element, PageNode? parent)
  {
    var tag = element.LocalName;
    var names = element.ClassName ?? "";
    var id = element.Id ?? "";
    var isBlock = Blocks.Contains(tag);
    PageNode? node = null;
    if (isBlock || parent is null || names.Length > 0 || id.Length > 0 || tag.Contains('-') || tag is "time" or "cite" || (tag == "a" && element.HasAttribute("rel")) || element.HasAttribute("itemprop"))
    {
      node = new PageNode { Parent = parent, Index = Nodes.Count, Tag = tag, Element = element, Class = names, Id = id, FirstRun = Runs.Count };
      node.Hints = tag is "html" or "body" or "main" ? Hints.None : HintsOf(element, names, id);
      Nodes.Add(node);
      Note(node, element, tag);
    }

    if (isBlock) Flush(parent ?? node!, tag);
    if (tag == "a") anchors++;
    if (tag is "b" or "strong" or "em" or "i") emphasis++;
    if (tag == "font" && element.GetAttribute("size") is ['+', ..] or ['4' or '5' or '6' or '7']) larger++;
    if (tag == "pre") preformatted++;
    var here = node ?? parent!;
    var owner = isBlock || parent is null ? here : parent;
    var children = element.ChildNodes;
    var breaks = 0;
    for (var i = 0; i < children.Length; i++)
    {
      var child = children[i];
      if (child is IText { NodeType: NodeType.Text } words)
      {
        if (Append(words.Data, here.Element)) breaks = 0;
      }
      else if (child is IElement inner)
      {
        var name = inner.LocalName;
        if (name == "br")
        {
          space = true;
          if (text.Length > 0) lines.Add(new BrokenLine(text.Length, links, commas, emphaticLine));
          emphaticLine = true;
          if (++breaks >= 2) Flush(here, tag);
        }
        else if (name is "meta" or "link")
        {
          Metas.Add(inner);
        }
        else if (!Skipped.Contains(name))
        {
          breaks = 0;
          Walk(inner, here);
        }
      }
    }

    if (tag == "a")
    {
      anchors--;
      if (HomeLinks.Count < 16 && Masthead.IsHome(element.GetAttribute("href")) && Masthead.NameIn(element) is { } name) HomeLinks.Add((name, Runs.Count, here));
    }

    if (tag is "b" or "strong" or "em" or "i") emphasis--;
    if (tag == "font" && element.GetAttribute("size") is ['+', ..] or ['4' or '5' or '6' or '7']) larger--;
    if (isBlock || parent is null) Flush(here, tag);
    if (tag == "pre") preformatted--;
    if (node is not null)
    {
      node.End = Nodes.Count;
      node.EndRun = Runs.Count;
      if (tag == "h1" || node.HasTitle)
      {
        node.HasTitle = true;
        if (parent is not null) parent.HasTitle = true;
      }
    }
  }

  private void Note(PageNode node, IElement element, string tag)
  {
    if (tag == "h1") Titles.Add(node);
    if (tag == "time") Times.Add((element, Runs.Count));
    var property = element.GetAttribute("itemprop");
    if (property is { Length: > 0 }) Properties.Add((node, property));
    else if (element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase)) Properties.Add((node, "rel author"));
    else if ((node.Hints & Hints.Person) != Hints.None) Properties.Add((node, "class author"));
    else if ((node.Hints & Hints.Date) != Hints.None) Properties.Add((node, "class date"));
  }

  private Hints HintsOf(IElement element, string names, string id)
  {
    var hints = Hints.None;
    if (names.Length > 0)
    {
      if (!classHints.TryGetValue(names, out hints)) classHints[names] = hints = HintReader.Of(names, isId: false);
    }

    if (id.Length > 0) hints |= HintReader.Of(id, isId: true);
    if (element.GetAttribute("itemprop") is { Length: > 0 } property)
    {
      if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) hints |= Hints.Body;
      else if (property is "comment") hints |= Hints.Comment;
      else if (property is "headline") hints |= Hints.Headline;
      else if (property is "author") hints |= Hints.Byline;
      else if (property is "caption") hints |= Hints.Caption;
      else if (property.StartsWith("date", StringComparison.Ordinal)) hints |= Hints.Date;
    }

    if (element.GetAttribute("itemtype") is { } type && (type.EndsWith("/Comment", StringComparison.Ordinal) || type.EndsWith("/UserComments", StringComparison.Ordinal))) hints |= Hints.Comment;
    if (element.GetAttribute("role") is { } role)
    {
      if (role is "navigation" or "search" or "menu" or "menubar" or "toolbar" or "contentinfo" or "banner" or "tablist") hints |= Hints.Navigation;
      else if (role is "dialog" or "alertdialog" or "alert") hints |= Hints.Notice;
      else if (role is "complementary") hints |= Hints.WeakAside;
    }

    if (element.HasAttribute("hidden") || (element.GetAttribute("style") is { Length: > 0 } style && IsHiding(style))) hints |= Hints.Hidden;
    return hints;
  }

  private static bool IsHiding(string style)
  {
    var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
    if (at < 0) return false;
    var rest = style.AsSpan(at + 7).TrimStart(" \t:");
    return rest.StartsWith("none", StringComparison.OrdinalIgnoreCase);
  }

  private bool Append(string data, IElement element)
  {
    var any = false;
    foreach (var c in data)
    {
      if (c is ' ' or '\t' or '\n' or '\r' or '\f')
      {
        if (preformatted > 0 && c == '\n' && text.Length > 0 && text[^1] != '\n')
        {
          text.Append('\n');
          space = false;
        }
        else if (preformatted == 0 || text.Length == 0 || text[^1] != '\n')
        {
          space = true;
        }

        continue;
      }

      if (c is '\u00AD' or '\u200B' or '\uFEFF' && !any && text.Length == 0) continue;
      if (text.Length == 0) source = element;
      else if (space)
      {
        text.Append(' ');
        if (anchors > 0) links++;
      }

      space = false;
      if (char.IsSurrogate(c) || c != '\0') text.Append(c);
      if (c is ',' or '،' or '、' or '，') commas++;
      if (anchors > 0) links++;
      if (char.IsLetter(c))
      {
        if (emphasis == 0) emphaticOnly = false;
        if (emphasis + larger == 0) emphaticLine = false;
      }

      any = true;
    }

    return any;
  }

  private void Flush(PageNode node, string tag)
  {
    if (text.Length > 0)
    {
      while (text.Length > 0 && (text[^1] is '\n' or ' ')) text.Length--;
      var words = text.ToString();
      if (!string.IsNullOrWhiteSpace(words))
      {
        var shape = ShapeOf(node, tag);
        lines.Add(new BrokenLine(words.Length, links, commas, emphaticLine));
        var (start, link, comma) = (0, 0, 0);
        foreach (var part in BrokenLine.Parts(words, lines, Titles.Count > 0))
        {
          var end = Math.Min(part.End, words.Length);
          var piece = words[start..end].Trim(' ');
          if (!string.IsNullOrWhiteSpace(piece))
            Runs.Add(new TextRun { Node = node, Text = piece, LinkLength = Math.Clamp(part.Links - link, 0, piece.Length), Shape = shape, Element = node.Element, Emphatic = emphaticOnly || part.Emphatic, Commas = part.Commas - comma });
          (start, link, comma) = (end, part.Links, part.Commas);
        }
      }
    }

    lines.Clear();
    emphaticLine = true;
    text.Clear();
    space = false;
    links = commas = 0;
    emphaticOnly = true;
    source = null;
  }

  private static RunShape ShapeOf(PageNode node, string tag)
  {
    var depth = 0;
    for (var n = node; n is not null && depth < 4; n = n.Parent, depth++)
    {
      switch (n.Tag)
      {
        case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": return RunShape.Heading;
        case "button" or "label" or "legend": return RunShape.Control;
        case "li" or "dt" or "dd": return RunShape.Item;
        case "td" or "th": return RunShape.Cell;
        case "pre": return RunShape.Preformatted;
        case "p" or "article" or "section" or "body" or "table" or "ul" or "ol": return RunShape.Paragraph;
      }
    }

    return RunShape.Paragraph;
  }
}
