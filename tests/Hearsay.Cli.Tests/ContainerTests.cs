using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Cli.Tests;

public class ContainerTests
{
  private static byte[] Warc(params string[] pages)
  {
    var result = new MemoryStream();
    for (var i = 0; i < pages.Length; i++)
    {
      var block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + pages[i];
      var record = string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{i}>\r\nWARC-Date: 2031-05-06T07:08:09Z\r\nWARC-Target-URI: https://orvell.example/{i}\r\nContent-Type: application/http\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n");
      using var gzip = new GZipStream(result, CompressionLevel.Fastest, leaveOpen: true);
      gzip.Write(Encoding.UTF8.GetBytes(record));
    }

    return result.ToArray();
  }

  private static string[] Lines(HearsayProcess.Result result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

  private static string Page(int number) => Workspace.Article($"Outlet {number}", $"Ferry {number} burns off Orvell",
    $"{number + 2} boats were lost in the storm, the harbour master of Pell said on Monday.", $"The mayor of Mirren said that {number + 3} streets were under water.");

  private const string Feed = """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Herald of Mirren</title><language>en</language>
    <item><title>Survivors tell of fire</title><link>https://herald.example/fire</link><pubDate>Tue, 6 May 2031 07:08:09 +0200</pubDate>
    <content:encoded><![CDATA[<p>Twelve passengers were killed in the fire, Dr Anna Belver of Orvell hospital said.</p><p>"The stairs were full of smoke," said Tomas Reik, a passenger.</p>]]></content:encoded></item>
    <item><title>In short</title><description>Harbour closed …</description></item></channel></rss>
    """;

  [Fact]
  public void Read_gives_each_page_of_an_archive_a_line_with_an_id_of_its_own()
  {
    using var work = new Workspace();
    work.Write("news.warc.gz", Warc(Page(1), Page(2)));
    work.Write("feed.xml", Feed);
    work.Write("page.html", Page(3));
    var result = work.Run("read", "news.warc.gz", "feed.xml", "page.html");
    Assert.Equal(1, result.ExitCode);
    Assert.Equal(["\"news.warc.gz/000001\"", "\"news.warc.gz/000002\"", "\"feed.xml/000001\"", "\"page\""], Lines(result).Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..line.IndexOf(',', StringComparison.Ordinal)]));
    Assert.Contains("\"date\":\"2031-05-06T07:08:09+02:00\"", Lines(result)[2], StringComparison.Ordinal);
    Assert.Contains("\"outlet\":\"Herald of Mirren\"", Lines(result)[2], StringComparison.Ordinal);
    Assert.Equal(["hearsay: feed.xml: 1 of its 2 items gives only a summary, no full text: save the pages they lead to"], result.ErrorLines);
  }

  [Fact]
  public void A_list_of_pages_may_list_archives()
  {
    using var work = new Workspace();
    work.Write("lists/pages/a.warc.gz", Warc(Page(1), Page(2)));
    work.Write("lists/pages/b.html", Page(3));
    work.Write("lists/pages.jsonl", "{\"id\":\"crawl\",\"file\":\"pages/a.warc.gz\",\"url\":\"https://other.example/\"}\n{\"id\":\"b\",\"file\":\"pages/b.html\",\"url\":\"https://orvell.example/b\"}\n");
    var result = work.Run("read", "--manifest", "lists/pages.jsonl", "--format", "blocks");
    Assert.Equal(0, result.ExitCode);
    Assert.Equal(3, Lines(result).Length);
    Assert.StartsWith("{\"id\":\"crawl/000001\",", Lines(result)[0], StringComparison.Ordinal);
    Assert.Contains("\"url\":\"https://orvell.example/0\"", Lines(result)[0], StringComparison.Ordinal);
    Assert.StartsWith("{\"id\":\"b\",", Lines(result)[2], StringComparison.Ordinal);
    Assert.Contains("\"url\":\"https://orvell.example/b\"", Lines(result)[2], StringComparison.Ordinal);
  }

  [Fact]
  public void What_was_read_from_archives_and_feeds_stays_in_a_case()
  {
    using var work = new Workspace();
    work.Write("in/news.warc.gz", Warc(Page(1), Page(2)));
    work.Write("in/feed.xml", Feed.Replace("<item><title>In short</title><description>Harbour closed …</description></item>", "", StringComparison.Ordinal));
    Assert.Equal(0, work.Run("analyze", "in", "--case", "fire.case", "--json", "first.json").ExitCode);
    Assert.Equal(0, work.Run("analyze", "--case", "fire.case", "--json", "again.json").ExitCode);
    Assert.Equal(work.Text("first.json"), work.Text("again.json"));
    foreach (var file in (string[])["feed.xml/000001", "news.warc.gz/000001", "news.warc.gz/000002"]) Assert.Contains($"\"file\": \"{file}\"", work.Text("first.json").Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
    Assert.Contains("2031-05-06T07:08:09+02:00", work.Text("again.json"), StringComparison.Ordinal);
  }

  [Fact]
  public void Statements_are_found_in_the_pages_of_an_archive()
  {
    using var work = new Workspace();
    work.Write("news.warc.gz", Warc(Page(1), Page(2)));
    var result = work.Run("statements", "news.warc.gz");
    Assert.Equal(0, result.ExitCode);
    Assert.All(Lines(result), line => Assert.Contains("\"source\"", line, StringComparison.Ordinal));
    Assert.StartsWith("{\"id\":\"news.warc.gz/000001\"", Lines(result)[0].Replace("\": \"", "\":\"", StringComparison.Ordinal), StringComparison.Ordinal);
  }
}
