using AngleSharp.Html.Parser;
using Hearsay.Capturing;

namespace Hearsay.Reading;

/// <summary>Reads a capture into a document. Thread-safe; a pure function of the capture and the options.</summary>
public sealed class PageReader
{
  private readonly PageReaderOptions options;
  private readonly Func<Capture, string, Document> readText;
  private readonly Action<string>? passed;

  /// <summary>A reader with the default limits.</summary>
  public PageReader() : this(new PageReaderOptions()) { }

  /// <summary>A reader with limits of one's own.</summary>
  public PageReader(PageReaderOptions options) : this(options, ScrapeReader.Read) { }

  /// <summary>A reader whose reading of plain text is given, for tests of what a fault in it does.</summary>
  internal PageReader(PageReaderOptions options, Func<Capture, string, Document> readText) => (this.options, this.readText) = (options, readText);

  /// <summary>A reader that says which step it has just passed, for measurements of where its time goes.</summary>
  internal PageReader(PageReaderOptions options, Action<string> passed) : this(options) => this.passed = passed;

  /// <summary>Reads one capture.</summary>
  /// <param name="capture">The page.</param>
  /// <param name="unread">Why nothing could be read; null where a document is returned.</param>
  /// <returns>Null where the bytes are no page: empty, binary, over a limit; and where an error of our own kept it from being read, which its <see cref="Unread"/> says.</returns>
  public Document? Read(Capture capture, out Unread? unread)
  {
    ArgumentNullException.ThrowIfNull(capture);
    unread = null;
    try
    {
      if (Page(capture, out var why) is { } document) return document;
      unread = new Unread(capture.File, why ?? "it is not a page");
    }
    catch (Exception fault) when (fault is not OutOfMemoryException)
    {
      unread = Unread.ByFault(capture.File, fault);
    }

    return null;
  }

  private Document? Page(Capture capture, out string? why)
  {
    if (capture.Bytes.Length > options.MaxBytes) why = $"it is larger than {options.MaxBytes} bytes";
    else if (PageDecoder.Decode(capture.Bytes.Span, capture.Declared?.Charset, out why) is { } text)
    {
      passed?.Invoke("decode");
      var form = SourceForm.Of(text, out why);
      if (form == SourceFormKind.Text) return OfItself(DeclaredFacts.Apply(readText(capture, text), capture));
      if (form == SourceFormKind.Html && ReadHtml(capture, text, out why) is { } document) return OfItself(DeclaredFacts.Apply(document, capture));
    }

    return null;
  }

  // What the article says of itself, whatever form it came in.
  private static Document OfItself(Document document)
  {
    // An entry of a live blog that begins with "Update" is news.
    var blocks = document.Kind == PageKind.LiveBlog ? document.Blocks : [.. document.Blocks.Select(block =>
      block.Kind == BlockKind.Paragraph && NoticeReader.KindOf(block.Span.In(document.Text)) is { } kind ? block with { Kind = BlockKind.Notice, Why = $"it speaks of the article itself: {Hearsay.Text.EnumName.Of(kind)}" } : block)];
    return document with
    {
      Blocks = blocks,
      Notices = NoticeReader.Find(document.Text, blocks, document.Published),
      Dateline = DatelineReader.Find(document.Text, blocks, document.Published),
      Contributors = ContributorReader.Find(document.Text, blocks),
    };
  }

  private Document? ReadHtml(Capture capture, string source, out string? why)
  {
    using var scan = MarkupScan.Of(source, options);
    why = scan.Why;
    if (why is not null) return null;
    passed?.Invoke("scan");
    var positions = new ElementPositions();
    var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, OnCreated = (element, position) => positions.Add(element, position.Index) });
    using var dom = parser.ParseDocument(scan.Markup);
    passed?.Invoke("parse");
    if (dom.Body is not { } body)
    {
      why = "it has no body";
      return null;
    }

    var tree = PageTree.Of(body, positions);
    passed?.Invoke("tree");
    return HtmlDocument.Read(capture, source, scan, dom, tree, options, passed);
  }
}
