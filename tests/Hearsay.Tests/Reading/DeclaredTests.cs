using System.Text;
using Hearsay.Capturing;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class DeclaredTests
{
  private static Document Read(string page, CaptureFacts declared) => Read(Encoding.UTF8.GetBytes(page), declared);

  private static Document Read(byte[] page, CaptureFacts declared)
  {
    var document = new PageReader().Read(Capture.Of("feed.xml/000001", page) with { Declared = declared, Url = new Uri("https://ledger.example/pier") }, out var unread);
    Assert.Null(unread);
    return document!;
  }

  private static string Item(string head = "", string extra = "") => $"<!DOCTYPE html><html lang=\"en\"><head><title>Pier closes</title>{head}</head><body><article><h1>Pier closes</h1>{extra}<p>{Pages.First}</p><p>{Pages.Second}</p></article></body></html>";

  private static readonly CaptureFacts Feed = new() { Origin = CaptureOrigin.FeedItem, Title = "Pier closes", Authors = ["Ila Thorn"], Published = "2031-03-14T09:26:53+01:00", Updated = "2031-03-15T10:00:00Z", Outlet = "The Amsel Ledger | Harbour" };

  [Fact]
  public void A_feed_item_has_the_date_author_and_outlet_that_the_feed_states()
  {
    var document = Read(Item(extra: "<p>Posted on 1 January 2001</p>"), Feed);
    Assert.Equal("Pier closes", document.Title);
    Assert.Equal(["Ila Thorn"], document.Authors);
    Assert.Equal("2031-03-14T09:26:53+01:00", document.Published!.Value);
    Assert.Equal("2031-03-15T10:00:00Z", document.Updated!.Value);
    Assert.Equal("The Amsel Ledger", document.Outlet);
    Assert.Contains(document.Evidence, evidence => evidence is { Field: "published", From: "feed item date", Believed: true });
    Assert.Single(document.Evidence, evidence => evidence is { Field: "published", Believed: true });
  }

  [Fact]
  public void What_the_page_itself_says_to_machines_goes_before_the_feed()
  {
    var document = Read(Item("<meta property=\"article:published_time\" content=\"2031-03-12T08:00:00+01:00\"><meta name=\"author\" content=\"Odil Brandt\"><meta property=\"og:site_name\" content=\"Selm Courier\">"), Feed);
    Assert.Equal("2031-03-12T08:00:00+01:00", document.Published!.Value);
    Assert.Equal(["Odil Brandt"], document.Authors);
    Assert.Equal("Selm Courier", document.Outlet);
    Assert.Contains(document.Evidence, evidence => evidence is { Field: "published", From: "feed item date", Believed: false });
  }

  [Theory]
  [InlineData("Staff")]
  [InlineData("https://ledger.example/authors/7")]
  public void An_author_who_is_nobody_is_none(string author) =>
    Assert.Empty(Read(Item(), Feed with { Authors = [author] }).Authors);

  [Theory]
  [InlineData("yesterday")]
  [InlineData("0001-01-01T00:00:00Z")]
  [InlineData("")]
  public void A_date_that_cannot_be_is_none(string date) =>
    Assert.Null(Read(Item(), new CaptureFacts { Origin = CaptureOrigin.FeedItem, Published = date }).Published);

  [Fact]
  public void An_answer_that_reports_an_error_is_no_article()
  {
    var document = Read(Item(), new CaptureFacts { Origin = CaptureOrigin.Http, Status = 404 });
    Assert.False(document.Analysed);
    Assert.Equal("it is an error page: the server answered 404", document.Why);
    Assert.True(Read(Item(), new CaptureFacts { Origin = CaptureOrigin.Http, Status = 200 }).Analysed);
  }

  [Fact]
  public void The_charset_of_the_HTTP_header_goes_before_that_of_the_head()
  {
    var russian = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;
    var page = russian.GetBytes("<!DOCTYPE html><html><head><meta charset=\"iso-8859-1\"><title>Причал</title></head><body><article><h1>Причал закрыт</h1><p>Совет порта закрыл причал во вторник, сообщил мэр.</p></article></body></html>");
    Assert.Equal("Причал закрыт", Read(page, new CaptureFacts { Origin = CaptureOrigin.Http, Charset = "windows-1251" }).Title);
    Assert.NotEqual("Причал закрыт", Read(page, new CaptureFacts { Origin = CaptureOrigin.Http }).Title);
  }

  [Fact]
  public void A_header_that_calls_UTF_8_something_else_does_not_garble_it() =>
    Assert.Equal("Café closes", Read(Item().Replace("Pier closes", "Café closes", StringComparison.Ordinal), new CaptureFacts { Origin = CaptureOrigin.Http, Charset = "iso-8859-1" }).Title);
}
