using System.Runtime.InteropServices;
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
  public required TagRole Role { get; init; }
  public required IElement Element { get; init; }
  public required string Class { get; init; }
  public required string Id { get; init; }
  public Hints Hints { get; set; }

  /// <summary>Offset of its start tag in the parsed markup; null where the page has none for it.</summary>
  public int? Position { get; init; }

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
  private readonly Dictionary<string, Hints> classHints = new(StringComparer.Ordinal);
  private readonly Dictionary<string, Hints> idHints = new(StringComparer.Ordinal);
  private readonly ElementPositions positions;
  private readonly List<BrokenLine> lines = [];
  private char[] text = new char[4096];
  private int length;
  private bool space, emphaticOnly = true, emphaticLine = true;
  private int links, anchors, emphasis, larger, commas, preformatted;

  private PageTree(ElementPositions positions) => this.positions = positions;

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

  public static PageTree Of(IElement body, ElementPositions positions)
  {
    var tree = new PageTree(positions);
    tree.Walk(body, TagRoles.Of(body.LocalName), null);
    foreach (var run in tree.Runs)
    {
      run.Node.Length += run.Text.Length;
      run.Node.LinkLength += run.LinkLength;
      run.Node.Prose += run.IsProse ? Math.Min(run.Text.Length, 1500) : 0;
    }

    for (var i = tree.Nodes.Count - 1; i > 0; i--)
    {
      var node = tree.Nodes[i];
      if (node.Parent is not { } parent) continue;
      parent.Length += node.Length;
      parent.LinkLength += node.LinkLength;
      parent.Prose += node.Prose;
    }

    return tree;
  }

  private void Walk(IElement element, TagRole role, PageNode? parent)
  {
    var tag = element.LocalName;
    var said = Said(element);
    var isBlock = (role & TagRole.Block) != TagRole.None;
    PageNode? node = null;
    if (isBlock || parent is null || said.Names.Length > 0 || said.Id.Length > 0 || (role & TagRole.Named) != TagRole.None || said.Rel is not null && tag == "a" || said.Property is not null)
    {
      node = new PageNode { Parent = parent, Index = Nodes.Count, Tag = tag, Role = role, Element = element, Class = said.Names, Id = said.Id, FirstRun = Runs.Count, Position = positions.Of(element) };
      node.Hints = (role & TagRole.Frame) != TagRole.None ? Hints.None : HintsOf(said);
      Nodes.Add(node);
      Note(node, said);
    }

    var isLink = (role & TagRole.Link) != TagRole.None;
    var isEmphasis = (role & TagRole.Emphasis) != TagRole.None;
    var isLarger = (role & TagRole.Font) != TagRole.None && element.GetAttribute("size") is ['+', ..] or ['4' or '5' or '6' or '7'];
    var isPreformatted = (role & TagRole.Preformatted) != TagRole.None;
    if (isBlock) Flush(parent ?? node!);
    if (isLink) anchors++;
    if (isEmphasis) emphasis++;
    if (isLarger) larger++;
    if (isPreformatted) preformatted++;
    Children(element, node ?? parent!);
    if (isLink)
    {
      anchors--;
      if (HomeLinks.Count < 16 && Masthead.IsHome(said.Address) && Masthead.NameIn(element) is { } name) HomeLinks.Add((name, Runs.Count, node ?? parent!));
    }

    if (isEmphasis) emphasis--;
    if (isLarger) larger--;
    if (isBlock || parent is null) Flush(node ?? parent!);
    if (isPreformatted) preformatted--;
    if (node is null) return;
    node.End = Nodes.Count;
    node.EndRun = Runs.Count;
    if ((role & TagRole.Title) != TagRole.None) node.HasTitle = true;
    if (node.HasTitle && parent is not null) parent.HasTitle = true;
  }

  private void Children(IElement element, PageNode here)
  {
    var children = element.ChildNodes;
    var count = children.Length;
    var breaks = 0;
    for (var i = 0; i < count; i++)
    {
      var child = children[i];
      switch (child.NodeType)
      {
        case NodeType.Text:
          if (Append(((IText)child).Data)) breaks = 0;
          break;
        case NodeType.Element:
          var inner = (IElement)child;
          var role = TagRoles.Of(inner.LocalName);
          if ((role & TagRole.Break) != TagRole.None)
          {
            space = true;
            if (length > 0) lines.Add(new BrokenLine(length, links, commas, emphaticLine));
            emphaticLine = true;
            if (++breaks >= 2) Flush(here);
          }
          else if ((role & TagRole.Meta) != TagRole.None)
          {
            Metas.Add(inner);
          }
          else if ((role & TagRole.Skipped) == TagRole.None)
          {
            breaks = 0;
            Walk(inner, role, here);
          }

          break;
      }
    }
  }

  private void Note(PageNode node, in Sayings said)
  {
    if (node.Tag == "h1") Titles.Add(node);
    if (node.Tag == "time") Times.Add((node.Element, Runs.Count));
    if (said.Property is { Length: > 0 } property) Properties.Add((node, property));
    else if (said.Rel is not null && said.Rel.Contains("author", StringComparison.OrdinalIgnoreCase)) Properties.Add((node, "rel author"));
    else if ((node.Hints & Hints.Person) != Hints.None) Properties.Add((node, "class author"));
    else if ((node.Hints & Hints.Date) != Hints.None) Properties.Add((node, "class date"));
  }

  /// <summary>What an element says of itself; the first of several attributes of one name.</summary>
  private readonly record struct Sayings(string Names, string Id, string? Property, string? Type, string? Role, string? Rel, string? Address, bool Hidden);

  private static Sayings Said(IElement element)
  {
    var attributes = element.Attributes;
    var count = attributes.Length;
    if (count == 0) return new("", "", null, null, null, null, null, false);
    string names = "", id = "";
    string? property = null, type = null, role = null, rel = null, address = null;
    var hidden = false;
    for (var i = 0; i < count; i++)
    {
      var attribute = attributes[i]!;
      switch (attribute.Name)
      {
        case "class": names = attribute.Value; break;
        case "id": id = attribute.Value; break;
        case "href": address = attribute.Value; break;
        case "rel": rel = attribute.Value; break;
        case "itemprop": property = attribute.Value; break;
        case "itemtype": type = attribute.Value; break;
        case "role": role = attribute.Value; break;
        case "hidden": hidden = true; break;
        case "style": hidden |= IsHiding(attribute.Value); break;
      }
    }

    return new(names, id, property, type, role, rel, address, hidden);
  }

  private Hints HintsOf(in Sayings said)
  {
    var hints = said.Names.Length > 0 ? Hinted(classHints, said.Names, isId: false) : Hints.None;
    if (said.Id.Length > 0) hints |= Hinted(idHints, said.Id, isId: true);
    if (said.Property is { Length: > 0 } property)
    {
      if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) hints |= Hints.Body;
      else if (property is "comment") hints |= Hints.Comment;
      else if (property is "headline") hints |= Hints.Headline;
      else if (property is "author") hints |= Hints.Byline;
      else if (property is "caption") hints |= Hints.Caption;
      else if (property.StartsWith("date", StringComparison.Ordinal)) hints |= Hints.Date;
    }

    if (said.Type is { } type && (type.EndsWith("/Comment", StringComparison.Ordinal) || type.EndsWith("/UserComments", StringComparison.Ordinal))) hints |= Hints.Comment;
    if (said.Role is { } role)
    {
      if (role is "navigation" or "search" or "menu" or "menubar" or "toolbar" or "contentinfo" or "banner" or "tablist") hints |= Hints.Navigation;
      else if (role is "dialog" or "alertdialog" or "alert") hints |= Hints.Notice;
      else if (role is "complementary") hints |= Hints.WeakAside;
    }

    return said.Hidden ? hints | Hints.Hidden : hints;
  }

  private static Hints Hinted(Dictionary<string, Hints> known, string names, bool isId)
  {
    ref var hints = ref CollectionsMarshal.GetValueRefOrAddDefault(known, names, out var exists);
    return exists ? hints : hints = HintReader.Of(names, isId);
  }

  private static bool IsHiding(string style)
  {
    var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
    if (at < 0) return false;
    var rest = style.AsSpan(at + 7).TrimStart(" \t:");
    return rest.StartsWith("none", StringComparison.OrdinalIgnoreCase);
  }

  private bool Append(string data)
  {
    // A space before it, at most.
    if (length + data.Length + 1 > text.Length) Array.Resize(ref text, Math.Max(text.Length * 2, length + data.Length + 1));
    var start = length;
    var inLink = anchors > 0 ? 1 : 0;
    foreach (var c in data)
    {
      if (c is ' ' or '\t' or '\n' or '\r' or '\f')
      {
        if (preformatted > 0 && c == '\n' && length > 0 && text[length - 1] != '\n')
        {
          text[length++] = '\n';
          space = false;
        }
        else if (preformatted == 0 || length == 0 || text[length - 1] != '\n')
        {
          space = true;
        }

        continue;
      }

      // A soft hyphen only says where a line may break.
      if (c == '\u00AD' || length == 0 && c is '\u200B' or '\uFEFF') continue;
      if (space && length > 0)
      {
        text[length++] = ' ';
        links += inLink;
      }

      space = false;
      links += inLink;
      if (c == '\0') continue;
      text[length++] = c;
      if (c is ',' or '،' or '、' or '，') commas++;
      if (emphaticLine | emphaticOnly && emphasis == 0 && char.IsLetter(c))
      {
        emphaticOnly = false;
        if (larger == 0) emphaticLine = false;
      }
    }

    return length > start && !IsBlank(text.AsSpan(start, length - start));
  }

  // What a preformatted text's line feeds leave.
  private static bool IsBlank(ReadOnlySpan<char> span) => span.IndexOfAnyExcept('\n') < 0;

  private void Flush(PageNode node)
  {
    while (length > 0 && text[length - 1] is '\n' or ' ') length--;
    var words = text.AsSpan(0, length);
    if (!words.IsWhiteSpace())
    {
      var shape = ShapeOf(node);
      if (lines.Count == 0)
      {
        Add(node, shape, words.Trim(' ').ToString(), links, commas, emphaticOnly || emphaticLine);
      }
      else
      {
        lines.Add(new BrokenLine(length, links, commas, emphaticLine));
        var all = words.ToString();
        var (start, link, comma) = (0, 0, 0);
        foreach (var part in BrokenLine.Parts(all, lines, Titles.Count > 0))
        {
          var end = Math.Min(part.End, all.Length);
          var piece = all[start..end].Trim(' ');
          if (!string.IsNullOrWhiteSpace(piece)) Add(node, shape, piece, part.Links - link, part.Commas - comma, emphaticOnly || part.Emphatic);
          (start, link, comma) = (end, part.Links, part.Commas);
        }
      }
    }

    lines.Clear();
    emphaticLine = emphaticOnly = true;
    space = false;
    length = links = commas = 0;
  }

  // Some pages set their text in small headings.
  private static bool IsText(PageNode node, string words) => words.Length >= 120 && words[^1] != ':' && node.Tag is "h3" or "h4" or "h5" or "h6" && BlockClassifier.EndsSentence(words);

  private void Add(PageNode node, RunShape shape, string words, int linked, int commas, bool emphatic) =>
    Runs.Add(new TextRun { Node = node, Text = words, LinkLength = Math.Clamp(linked, 0, words.Length), Shape = shape == RunShape.Heading && IsText(node, words) ? RunShape.Paragraph : shape, Emphatic = emphatic, Commas = commas });

  private static RunShape ShapeOf(PageNode node)
  {
    var depth = 0;
    for (var n = node; n is not null && depth < 4; n = n.Parent, depth++)
    {
      if ((n.Role & TagRole.Shaping) == TagRole.None) continue;
      return (n.Role & TagRole.Heading) != TagRole.None ? RunShape.Heading
        : (n.Role & TagRole.Control) != TagRole.None ? RunShape.Control
        : (n.Role & TagRole.Item) != TagRole.None ? RunShape.Item
        : (n.Role & TagRole.Cell) != TagRole.None ? RunShape.Cell
        : (n.Role & TagRole.Preformatted) != TagRole.None ? RunShape.Preformatted
        : RunShape.Paragraph;
    }

    return RunShape.Paragraph;
  }
}
