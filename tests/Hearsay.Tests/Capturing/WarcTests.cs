using System.IO.Compression;
using System.Text;
using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public class WarcTests
{
  private const string A = "https://ledger.example/a";
  private const string B = "https://ledger.example/b";
  private static readonly string Other = Taken.Page.Replace("Tuesday", "Friday", StringComparison.Ordinal);

  private static WarcBuilder Two() => new WarcBuilder().Info().Request(A).Page(A, Taken.Page).Request(B).Page(B, Other);

  public static TheoryData<string> Packings() => ["plain", "member by member", "one member"];

  private static byte[] Packed(WarcBuilder warc, string packing) => packing switch
  {
    "plain" => warc.Plain(),
    "one member" => warc.InOneMember(),
    _ => warc.MemberByMember(),
  };

  [Theory]
  [MemberData(nameof(Packings))]
  public void Each_page_is_a_capture_with_its_record_address_and_time(string packing)
  {
    var results = Taken.From("news.warc.gz", Packed(Two(), packing));
    Assert.Equal(["news.warc.gz/000003", "news.warc.gz/000005"], Taken.Names(results));
    var first = results[0].Capture!;
    Assert.Equal(Taken.Page, first.Text());
    Assert.Equal(A, first.Url!.AbsoluteUri);
    Assert.Equal(new DateTimeOffset(2031, 3, 14, 9, 26, 53, TimeSpan.Zero), first.TakenAt);
    Assert.Equal("news.warc.gz", first.Container);
    Assert.Equal(new CaptureFacts { Origin = CaptureOrigin.Http, MediaType = "text/html", Charset = "utf-8", Status = 200 }, first.Declared);
    Assert.Equal(Other, results[1].Capture!.Text());
  }

  [Fact]
  public void Version_1_1_dates_with_fractions_and_addresses_in_brackets_are_read()
  {
    var bytes = new WarcBuilder().Record("response", $"<{A}>", "application/http", Taken.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Taken.Page), "WARC-Date: 2031-03-14T09:26:53.589793Z").Plain();
    bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("WARC/1.0", "WARC/1.1", StringComparison.Ordinal));
    var page = Taken.One("x.warc", bytes);
    Assert.Equal(A, page.Url!.AbsoluteUri);
    Assert.Equal(53, page.TakenAt!.Value.Second);
  }

  [Fact]
  public void What_is_no_page_is_passed_over()
  {
    var warc = Two()
      .Response("https://ledger.example/logo.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", [0x89, 0x50, 0x4E, 0x47])
      .Response("https://ledger.example/data", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", Taken.Bytes("{\"visitors\":3}"))
      .Response("https://ledger.example/pixel", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", [])
      .Response("https://ledger.example/robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", Taken.Bytes("User-agent: *\r\nDisallow: /"))
      .Response("https://ledger.example/moved", "HTTP/1.1 301 Moved Permanently\r\nContent-Type: text/html\r\nLocation: /a\r\n\r\n", Taken.Bytes("<html><body>Moved</body></html>"))
      .Record("metadata", A, "application/warc-fields", Taken.Bytes("fetchTimeMs: 12\r\n"))
      .Record("resource", "urn:text:" + A, "text/plain", Taken.Bytes("The pier closes."))
      .Record("response", "dns:ledger.example", "text/dns", Taken.Bytes("20310314 ledger.example 300 IN A 192.0.2.1"));
    Assert.Equal(["x.warc/000003", "x.warc/000005"], Taken.Names(Taken.From("x.warc", warc.Plain())));
  }

  [Fact]
  public void An_answer_that_reports_an_error_is_kept_with_its_status()
  {
    var page = Taken.One("x.warc", new WarcBuilder().Response(A, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n", Taken.Bytes(Taken.Page)).Plain());
    Assert.Equal(404, page.Declared!.Status);
  }

  [Fact]
  public void Resources_and_converted_text_are_pages_too()
  {
    var results = Taken.From("x.warc", new WarcBuilder()
      .Record("resource", A, "text/html; charset=windows-1251", Taken.Bytes(Taken.Page))
      .Record("conversion", B, "text/plain", Taken.Bytes("The pier of Port Amsel closes."))
      .Plain());
    Assert.Equal("windows-1251", results[0].Capture!.Declared!.Charset);
    Assert.Equal("The pier of Port Amsel closes.", results[1].Capture!.Text());
    Assert.Equal("utf-8", results[1].Capture!.Declared!.Charset);
  }

  [Fact]
  public void An_answer_without_a_media_type_is_a_page_where_it_looks_like_one()
  {
    var results = Taken.From("x.warc", new WarcBuilder()
      .Response(A, "HTTP/1.1 200 OK\r\n\r\n", Taken.Bytes(Taken.Page))
      .Response(B, "HTTP/1.1 200 OK\r\n\r\n", [1, 2, 3, 4, 5, 6, 7, 8])
      .Plain());
    Assert.Equal(["x.warc/000001"], Taken.Names(results));
  }

  [Fact]
  public void A_length_too_short_loses_nothing_of_the_page_and_not_the_next_record()
  {
    var block = Taken.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Taken.Page);
    var results = Taken.From("x.warc", new WarcBuilder().Wrong("response", A, "application/http", block, block.Length - 40).Page(B, Other).Plain());
    Assert.Equal([Taken.Page, Other], results.Select(result => result.Capture!.Text()));
  }

  [Theory]
  [InlineData(7)]
  [InlineData(300)]
  public void A_length_too_long_does_not_swallow_the_next_record(int over)
  {
    var block = Taken.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Taken.Page);
    var results = Taken.From("x.warc", new WarcBuilder().Wrong("response", A, "application/http", block, block.Length + over).Page(B, Other).Plain());
    Assert.Equal([Taken.Page, Other], results.Select(result => result.Capture!.Text().Trim()));
  }

  [Fact]
  public void Lengths_that_all_swallow_the_rest_of_the_archive_cost_no_more_than_right_ones()
  {
    var block = Taken.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Taken.Page);
    var warc = new WarcBuilder();
    for (var i = 0; i < 4000; i++) warc.Wrong("response", $"{A}/{i}", "application/http", block, 20_000_000);
    var watch = System.Diagnostics.Stopwatch.StartNew();
    var results = Taken.From("x.warc", warc.Plain());
    Assert.Equal(4000, results.Length);
    Assert.All(results[..^1], result => Assert.Equal(Taken.Page, result.Capture!.Text().TrimEnd()));
    // Each put back whole would be gigabytes.
    Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
  }

  [Fact]
  public void A_record_without_a_length_ends_where_the_next_begins()
  {
    var block = Taken.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + Taken.Page);
    var results = Taken.From("x.warc", new WarcBuilder().Wrong("response", A, "application/http", block, null).Page(B, Other).Plain());
    Assert.Equal([Taken.Page, Other], results.Select(result => result.Capture!.Text()));
  }

  [Fact]
  public void Junk_between_records_is_passed_over()
  {
    byte[] bytes = [.. new WarcBuilder().Page(A, Taken.Page).Plain(), .. "some junk\r\nmore of it\r\n"u8, .. new WarcBuilder().Page(B, Other).Plain()];
    Assert.Equal(["x.warc/000001", "x.warc/000002"], Taken.Names(Taken.From("x.warc", bytes)));
  }

  [Fact]
  public void A_last_record_that_is_cut_off_is_named_and_the_others_are_read()
  {
    var bytes = Two().Plain()[..^60];
    var names = Taken.Names(Taken.From("x.warc", bytes));
    Assert.Equal(["x.warc/000003", $"x.warc/000005! the archive breaks off inside it ({B})"], names);
  }

  [Fact]
  public void Compression_that_breaks_in_one_record_loses_that_record_alone()
  {
    byte[][] members = [.. ((string[])["a", "b", "c", "d"]).Select(name => new WarcBuilder().Page($"https://ledger.example/{name}", Taken.Page + name).MemberByMember())];
    for (var i = 200; i < 240; i++) members[1][i] ^= 0x5A;
    var results = Taken.From("x.warc.gz", [.. members.SelectMany(member => member)]);
    Assert.Equal(["x.warc.gz/000001", "x.warc.gz! its compression is broken after record 000001; it is read on from where the next record was found", "x.warc.gz/000003", "x.warc.gz/000004"], Taken.Names(results));
    Assert.Equal(["a", "c", "d"], results.Where(result => result.Capture is not null).Select(result => result.Capture!.Text()[^1..]));
  }

  [Fact]
  public void A_crawl_that_was_cut_off_and_taken_up_again_loses_the_record_between()
  {
    byte[] bytes = [.. new WarcBuilder().Page(A, Taken.Page).MemberByMember(), .. new WarcBuilder().Page(A, Other).MemberByMember()[..150], .. new WarcBuilder().Page(B, Other).MemberByMember()];
    var results = Taken.From("x.warc.gz", bytes);
    Assert.Equal([A, B], results.Where(result => result.Capture is not null).Select(result => result.Capture!.Url!.AbsoluteUri));
    Assert.Single(results, result => result.Unread is not null);
  }

  [Fact]
  public void Compression_that_breaks_for_good_ends_the_archive_but_not_what_came_before()
  {
    var whole = Two().InOneMember();
    byte[] broken = [.. Two().MemberByMember(), .. whole];
    for (var i = broken.Length - 220; i < broken.Length - 60; i++) broken[i] ^= 0x5A;
    var names = Taken.Names(Taken.From("x.warc.gz", broken));
    Assert.Equal(["x.warc.gz/000003", "x.warc.gz/000005"], names[..2]);
    Assert.EndsWith("what follows cannot be read", names[^1], StringComparison.Ordinal);
  }

  [Fact]
  public void A_revisit_is_a_capture_with_the_content_of_the_record_it_names()
  {
    var results = Taken.From("x.warc.gz", new WarcBuilder()
      .Record("revisit", A, "application/http", Taken.Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), "WARC-Payload-Digest: sha1:AMSELAMSELAMSEL", $"WARC-Date: {WarcBuilder.Date(16)}")
      .Response(B, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", Taken.Bytes(Taken.Page), "WARC-Payload-Digest: sha1:amselamselamsel")
      .Record("revisit", B, "application/http", [], $"WARC-Refers-To-Target-URI: {B}", $"WARC-Refers-To-Date: {WarcBuilder.Date(14)}", $"WARC-Date: {WarcBuilder.Date(15)}")
      .Record("revisit", B, "application/http", [], "WARC-Refers-To: <urn:uuid:000000000001>", $"WARC-Date: {WarcBuilder.Date(17)}")
      .MemberByMember());
    Assert.Equal(["x.warc.gz/000002", "x.warc.gz/000001", "x.warc.gz/000003", "x.warc.gz/000004"], Taken.Names(results));
    Assert.All(results, result => Assert.Equal(Taken.Page, result.Capture!.Text()));
    Assert.Equal([14, 16, 15, 17], results.Select(result => result.Capture!.TakenAt!.Value.Day));
    Assert.Equal([B, A, B, B], results.Select(result => result.Capture!.Url!.AbsoluteUri));
  }

  [Fact]
  public void A_revisit_of_what_lies_elsewhere_is_named()
  {
    var results = Taken.From("x.warc", Two().Record("revisit", A, "application/http", [], "WARC-Payload-Digest: sha1:ELSEWHERE").Plain());
    Assert.Equal($"x.warc/000006! a revisit whose content lies in no record of this archive ({A})", Taken.Names(results)[^1]);
  }

  [Fact]
  public void A_revisit_of_a_picture_is_passed_over() =>
    Assert.Equal(2, Taken.From("x.warc", Two()
      .Record("revisit", "https://ledger.example/logo", "application/http", Taken.Bytes("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"), "WARC-Payload-Digest: sha1:PICTURE").Plain()).Length);

  [Fact]
  public void A_page_over_the_limit_is_named_and_a_film_over_it_is_not()
  {
    var large = Taken.Page + new string('x', 400_000);
    var results = Taken.From("x.warc", new WarcBuilder()
      .Page(A, large).Response(B, "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", Taken.Bytes(large)).Page(B, Taken.Page).Plain(), new CaptureLimits { MaxBytes = 50_000 });
    Assert.Equal([$"x.warc/000001! it is larger than 50000 bytes ({A})", "x.warc/000003"], Taken.Names(results));
  }

  [Fact]
  public void An_archive_without_pages_says_so() =>
    Assert.Equal("an archive of 2 records, none of them a page", Taken.Refused("x.warc", new WarcBuilder().Info().Request(A).Plain()));

  [Fact]
  public void An_archive_in_an_archive_is_read()
  {
    var zip = Taken.Zip(("crawl/archive/data.warc.gz", Two().MemberByMember()), ("crawl/indexes/index.cdx.gz", Taken.Gzip("example,ledger)/a 2031"u8.ToArray())), ("crawl/datapackage.json", "{\"profile\":\"data-package\"}"u8.ToArray()));
    Assert.Equal(["crawl.wacz/crawl/archive/data.warc.gz/000003", "crawl.wacz/crawl/archive/data.warc.gz/000005"], Taken.Names(Taken.From("crawl.wacz", zip)));
  }

  [Fact]
  public void Arc_files_are_read_in_both_versions()
  {
    var answer = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + Taken.Page;
    var about = "1 0 InventedCrawler\nURL IP-address Archive-date Content-type Archive-length\n";
    var arc = $"filedesc://x.arc 0.0.0.0 20310314092653 text/plain {about.Length}\n{about}\n{A} 192.0.2.1 20310314092653 text/html {answer.Length}\n{answer}\n{B} 192.0.2.1 20310315092653 text/html 200 - - 0 x.arc {answer.Length}\n{answer}\n";
    var results = Taken.From("x.arc", arc);
    Assert.Equal(["x.arc/000002", "x.arc/000003"], Taken.Names(results));
    Assert.Equal(A, results[0].Capture!.Url!.AbsoluteUri);
    Assert.Equal(15, results[1].Capture!.TakenAt!.Value.Day);
    Assert.Equal(Taken.Page, results[1].Capture!.Text());
  }

  [Fact]
  public void Reading_stops_between_records_when_it_is_cancelled()
  {
    using var source = new CancellationTokenSource();
    using var results = CaptureFiles.ReadBytes("x.warc", Two().Plain(), cancellation: source.Token).GetEnumerator();
    Assert.True(results.MoveNext());
    source.Cancel();
    Assert.Throws<OperationCanceledException>(() => results.MoveNext());
  }
}
