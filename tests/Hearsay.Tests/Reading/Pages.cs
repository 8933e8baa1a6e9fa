using System.Text;
using Hearsay.Capturing;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>Invented pages and what was read from them.</summary>
internal static class Pages
{
  public const string First = "The harbour council of Port Amsel voted on Tuesday to close the old ferry pier, a decision that ends ninety years of service, officials said.";
  public const string Second = "Mayor Odil Renn told the council that the pier, the sheds and the ramp would be taken down before winter, and that the ferry would move north.";
  public const string Third = "Fishermen who gathered outside said that nobody had asked them, and that the new berth was too shallow, too far and too exposed for their boats.";

  public static string Article(string title = "Council closes the old ferry pier", string head = "", string before = "", string inside = "", string after = "") => $"""
    <!doctype html><html lang="en"><head><title>{title} | The Amsel Ledger</title><meta property="og:title" content="{title}">{head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
    <main><h1>{title}</h1>{before}
    <div class="article-body"><p>{First}</p><p>{Second}</p>{inside}<p>{Third}</p></div>{after}</main>
    <footer>© 2031 The Amsel Ledger</footer></body></html>
    """;

  public static Document Read(string page, string file = "page.html", string? url = null) => Read(Encoding.UTF8.GetBytes(page), file, url);

  public static Document Read(byte[] page, string file = "page.html", string? url = null)
  {
    var capture = Capture.Of(file, page) with { Url = url is null ? null : new Uri(url) };
    var document = new PageReader().Read(capture, out var unread);
    Assert.Null(unread);
    return document!;
  }

  public static Unread Refused(byte[] page, PageReaderOptions? options = null)
  {
    var document = new PageReader(options ?? new()).Read(Capture.Of("page.html", page), out var unread);
    Assert.Null(document);
    return unread!;
  }

  public static string Of(Document document, BlockKind kind) =>
    string.Join("\n", document.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.In(document.Text)));

  public static string Body(Document document) => Hearsay.Exporting.ReadLine.Body(document);

  public static BlockKind KindOf(Document document, string words)
  {
    var at = document.Text.IndexOf(words, StringComparison.Ordinal);
    Assert.True(at >= 0, $"'{words}' is not in the text");
    return document.Blocks.Single(block => block.Span.Contains(at)).Kind;
  }
}
