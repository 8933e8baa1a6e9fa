using System.Collections.Immutable;
using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace Hearsay.Capturing;

/// <summary>The items of RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom 0.3 and 1.0 (RFC 4287) that have their full text, each a page of its own: <c>feed.xml/000003</c>.</summary>
internal static class FeedReader
{
  private const int MaxDepth = 256;
  private const string Content = "http://purl.org/rss/1.0/modules/content/";
  private const string Dublin = "http://purl.org/dc/elements/1.1/";
  private const string DublinTerms = "http://purl.org/dc/terms/";
  private const string Xhtml = "http://www.w3.org/1999/xhtml";

  // Prefixes that feeds use without declaring them.
  private static readonly (string Prefix, string Name)[] Prefixes =
  [
    ("content", Content), ("dc", Dublin), ("dcterms", DublinTerms), ("atom", "http://www.w3.org/2005/Atom"), ("media", "http://search.yahoo.com/mrss/"), ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("slash", "http://purl.org/rss/1.0/modules/slash/"), ("wfw", "http://wellformedweb.org/CommentAPI/"), ("sy", "http://purl.org/rss/1.0/modules/syndication/"), ("georss", "http://www.georss.org/georss"),
    ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"), ("thr", "http://purl.org/syndication/thread/1.0"), ("yandex", "http://news.yandex.ru"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("xlink", "http://www.w3.org/1999/xlink"),
  ];

  public static IEnumerable<CaptureResult> Read(PeekStream stream, PackedSource source, Unpacker unpacker)
  {
    if (unpacker.TakeAll(stream, source) is not { } bytes)
    {
      yield return Unpacker.Refuse(source.Name, $"a feed larger than {CaptureFiles.Size(unpacker.Limits.MaxBytes)}");
      yield break;
    }

    var text = FeedText.Of(bytes.Span);
    using var xml = Reader(text, unpacker.Limits);
    var feed = new Feed();
    int items = 0, whole = 0;
    while (true)
    {
      unpacker.Cancellation.ThrowIfCancellationRequested();
      var item = Next(xml, feed, out var broken);
      if (broken is not null)
      {
        yield return Unpacker.Refuse(source.Name, broken);
        yield break;
      }

      if (item is null) break;
      items++;
      if (item.ToCapture($"{source.Name}/{items:D6}", source.Container ?? source.Name) is not { } page) continue;
      whole++;
      yield return new(page, null);
    }

    if (items == 0) yield return Unpacker.Refuse(source.Name, "a feed without items");
    else if (whole < items) yield return Unpacker.Refuse(source.Name, Summaries(items, whole));
  }

  /// <summary>What is said of items that lack their text.</summary>
  public static string Summaries(int items, int whole) =>
    $"{(whole == 0 ? items == 1 ? "its only item gives" : $"its {items} items give" : $"{items - whole} of its {items} items {(items - whole == 1 ? "gives" : "give")}")} only a summary, no full text: save the pages they lead to";

  private static XmlReader Reader(string text, CaptureLimits limits)
  {
    var names = new XmlNamespaceManager(new NameTable());
    foreach (var (prefix, name) in Prefixes) names.AddNamespace(prefix, name);
    var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.MaxBytes * 2L, IgnoreComments = true, IgnoreProcessingInstructions = true, NameTable = names.NameTable };
    return XmlReader.Create(new StringReader(text), settings, new XmlParserContext(names.NameTable, names, null, XmlSpace.None));
  }

  /// <summary>What the feed says of itself.</summary>
  private sealed class Feed
  {
    public string? Title { get; set; }
    public string? Language { get; set; }
    public string? Address { get; set; }
  }

  private static FeedItem? Next(XmlReader xml, Feed feed, out string? broken)
  {
    broken = null;
    try
    {
      while (!xml.EOF)
      {
        if (xml.NodeType != XmlNodeType.Element)
        {
          xml.Read();
          continue;
        }

        if (xml.Depth > MaxDepth) throw new PackingException($"a feed whose elements nest deeper than {MaxDepth}");
        if (xml.LocalName is "item" or "entry") return ItemOf(Subtree(xml), feed);
        if (xml.Depth > 2 || !Describes(xml, feed)) xml.Read();
      }
    }
    catch (XmlException e)
    {
      broken = $"a feed that is broken at line {e.LineNumber}; what follows cannot be read";
    }

    return null;
  }

  // The channel's own title, language and address. True where the reader has moved on.
  private static bool Describes(XmlReader xml, Feed feed)
  {
    feed.Language ??= xml.XmlLang is { Length: > 0 } language ? language : null;
    switch (xml.LocalName)
    {
      case "image" or "textInput" or "textinput" or "author" or "items":
        xml.Skip();
        return true;
      case "title" when feed.Title is null:
        var title = Subtree(xml);
        feed.Title = TitleOf(title);
        return true;
      case "language" when feed.Language is null:
        feed.Language = Subtree(xml).Value.Trim();
        return true;
      case "link" when feed.Address is null:
        var link = Subtree(xml);
        if ((string?)link.Attribute("rel") is null or "alternate") feed.Address = (string?)link.Attribute("href") ?? link.Value.Trim();
        return true;
      default:
        return false;
    }
  }

  private static XElement Subtree(XmlReader xml)
  {
    var root = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
    var element = root;
    Attributes(xml, element);
    var depth = xml.Depth;
    if (xml.IsEmptyElement)
    {
      xml.Read();
      return root;
    }

    // By hand, since the framework's way has no limit of depth.
    while (xml.Read() && xml.Depth > depth)
    {
      switch (xml.NodeType)
      {
        case XmlNodeType.Element:
          if (xml.Depth > MaxDepth) throw new PackingException($"a feed whose elements nest deeper than {MaxDepth}");
          var child = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
          var isEmpty = xml.IsEmptyElement;
          Attributes(xml, child);
          element.Add(child);
          if (!isEmpty) element = child;
          break;
        case XmlNodeType.EndElement:
          element = element.Parent ?? root;
          break;
        case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
          element.Add(new XText(xml.Value));
          break;
      }
    }

    xml.Read();
    return root;
  }

  private static void Attributes(XmlReader xml, XElement element)
  {
    if (!xml.MoveToFirstAttribute()) return;
    var count = 0;
    do
    {
      if (xml.Prefix != "xmlns" && xml.Name != "xmlns") element.SetAttributeValue(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value);
    }
    while (++count < 100 && xml.MoveToNextAttribute());
    xml.MoveToElement();
  }

  private static FeedItem ItemOf(XElement item, Feed feed)
  {
    XElement? First(params ReadOnlySpan<string> names)
    {
      foreach (var name in names)
        foreach (var child in item.Elements())
          if (child.Name.LocalName == name && child.Name.NamespaceName is not ("http://search.yahoo.com/mrss/" or "http://www.itunes.com/dtds/podcast-1.0.dtd")) return child;
      return null;
    }

    var isAtom = item.Name.LocalName == "entry";
    var content = isAtom ? Html(First("content")) : Html(item.Element(XName.Get("encoded", Content)) ?? First("full-text", "fulltext", "encoded")) ?? Html(item.Element(XName.Get("body", Xhtml))) ?? Html(Typed(First("content")));
    return new FeedItem
    {
      Title = TitleOf(First("title")),
      Address = AddressOf(item, isAtom, feed),
      Content = content,
      Summary = Html(isAtom ? First("summary") : First("description", "summary")),
      Authors = AuthorsOf(item),
      Published = (isAtom ? First("published", "issued", "created", "date", "pubDate") : First("pubDate", "date", "published", "issued"))?.Value.Trim(),
      Updated = First("updated", "modified", "dateModified")?.Value.Trim(),
      Outlet = OutletOf(First("source")) ?? feed.Title,
      Language = (string?)item.Attribute(XNamespace.Xml + "lang") ?? item.Element(XName.Get("language", Dublin))?.Value.Trim() ?? feed.Language,
    };
  }

  // An RSS item may bear an Atom content, but media have elements of that name too.
  private static XElement? Typed(XElement? content) => content?.Name.NamespaceName.Contains("tom", StringComparison.Ordinal) ?? false ? content : null;

  private static string? Html(XElement? element)
  {
    if (element is null || element.Attribute("src") is not null) return null;
    var type = ((string?)element.Attribute("type"))?.Trim().ToLowerInvariant();
    var isEscaped = (string?)element.Attribute("mode") == "escaped";
    if (element.HasElements)
    {
      // Elements lose their names' namespace, so that they are HTML.
      foreach (var inner in element.DescendantsAndSelf()) inner.Name = inner.Name.LocalName;
      return string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
    }

    var value = element.Value.Trim();
    if (value.Length == 0) return null;
    return type is "text" or "text/plain" && !isEscaped && !value.Contains("</", StringComparison.Ordinal) ? FeedItem.Paragraphed(value) : value;
  }

  // Titles hold markup and entities twice over, whatever their type says.
  private static string? TitleOf(XElement? title)
  {
    if (title is null) return null;
    var text = title.Value;
    if (text.Contains('<', StringComparison.Ordinal) && (string?)title.Attribute("type") != "text") text = FeedItem.PlainText(text);
    text = WebUtility.HtmlDecode(text).Trim();
    text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    return text.Length is 0 or > 1000 ? null : text;
  }

  private static string? AddressOf(XElement item, bool isAtom, Feed feed)
  {
    var links = item.Elements().Where(child => child.Name.LocalName is "link" or "origLink").ToArray();
    var given = links.FirstOrDefault(link => link.Name.LocalName == "origLink")?.Value
      ?? links.Where(link => (string?)link.Attribute("rel") is null or "alternate").Select(link => (string?)link.Attribute("href") ?? link.Value).FirstOrDefault(link => !string.IsNullOrWhiteSpace(link));
    if (given is null && item.Elements().FirstOrDefault(child => child.Name.LocalName is "guid" or "id") is { } id && (isAtom || (string?)id.Attribute("isPermaLink") != "false")) given = id.Value;
    given = given?.Trim();
    if (given is null || SavedPage.AddressOf(given) is not null) return given;
    var above = (string?)item.Attribute(XNamespace.Xml + "base") ?? feed.Address;
    return SavedPage.AddressOf(above) is { } root && !given.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(root, given, out var whole) ? whole.AbsoluteUri : null;
  }

  private static ImmutableArray<string> AuthorsOf(XElement item)
  {
    var names = ImmutableArray.CreateBuilder<string>();
    foreach (var child in item.Elements())
    {
      var isCreator = child.Name == XName.Get("creator", Dublin);
      if (!isCreator && (child.Name.LocalName != "author" || names.Count > 0 && child.Name.NamespaceName.Contains("itunes", StringComparison.Ordinal))) continue;
      var name = (child.Elements().FirstOrDefault(inner => inner.Name.LocalName == "name")?.Value ?? child.Value).Trim();
      // RSS: "mail@address (Name)".
      if (name.Contains('@', StringComparison.Ordinal)) name = name.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && name.IndexOf(')', open) is > 0 and var close ? name[(open + 1)..close].Trim() : "";
      if (name.Length is > 0 and < 200 && names.Count < 20 && !names.Contains(name)) names.Add(name);
    }

    return names.ToImmutable();
  }

  // RSS: the publisher that an item was taken from is the element's text. Atom: the feed it was taken from, with its title.
  private static string? OutletOf(XElement? source)
  {
    if (source is null) return null;
    var name = source.Elements().FirstOrDefault(inner => inner.Name.LocalName == "title")?.Value ?? (source.HasElements ? null : source.Value);
    name = name?.Trim();
    return name is { Length: > 0 and < 200 } ? WebUtility.HtmlDecode(name) : null;
  }
}
