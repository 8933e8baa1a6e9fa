using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class MetadataTests
{
  [Fact]
  public void The_title_loses_the_sites_name()
  {
    var document = Pages.Read($"<html lang=en><head><title>Council closes the old pier - The Amsel Ledger</title></head><body><div><p>{Pages.First}</p><p>{Pages.Second}</p></div></body></html>", url: "https://www.amselledger.example/sea/1");
    Assert.Equal("Council closes the old pier", document.Title);
    Assert.Equal("The Amsel Ledger", document.Outlet);
  }

  [Fact]
  public void Structured_data_gives_authors_dates_and_outlet_with_their_evidence()
  {
    const string json = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Amsel Media"},{"@type":"NewsArticle","headline":"Council closes the old ferry pier",
      "datePublished":"2031-03-02T07:15:00+02:00","dateModified":"2031-03-02T09:00:00+02:00","author":[{"@type":"Person","name":"Ila Thorn"},{"@type":"Person","name":"Jon Vael"}],"publisher":{"name":"The Amsel Ledger"}}]}</script>
      """;
    var document = Pages.Read(Pages.Article(head: json));
    Assert.Equal(["Ila Thorn", "Jon Vael"], document.Authors);
    Assert.Equal("2031-03-02T07:15:00+02:00", document.Published?.Value);
    Assert.Equal("2031-03-02T09:00:00+02:00", document.Updated?.Value);
    Assert.Equal("The Amsel Ledger", document.Outlet);
    Assert.Contains(document.Evidence, seen => seen is { Field: "published", From: "json-ld datePublished", Believed: true });
  }

  [Fact]
  public void Broken_structured_data_does_no_harm()
  {
    var document = Pages.Read(Pages.Article(head: "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":</script><script type=\"application/ld+json\">[[[[</script>"));
    Assert.Equal("Council closes the old ferry pier", document.Title);
  }

  [Theory]
  [InlineData("<meta property=\"article:published_time\" content=\"2031-03-02T07:15:00Z\">", "", "2031-03-02T07:15:00Z")]
  [InlineData("", "<time datetime=\"2031-03-02\">yesterday</time>", "2031-03-02")]
  [InlineData("", "<p class=\"meta\">Published: 2 March 2031</p>", "2031-03-02")]
  [InlineData("", "<span class=\"date\">March 2, 2031</span>", "2031-03-02")]
  [InlineData("<link rel=\"canonical\" href=\"https://ledger.example/2031/03/02/pier\">", "", "2031-03-02")]
  public void The_date_keeps_its_precision(string head, string before, string edtf) =>
    Assert.Equal(edtf, Pages.Read(Pages.Article(head: head, before: before)).Published?.Value);

  [Theory]
  [InlineData("<p class=\"date\">3 years ago</p>")]
  [InlineData("<p>Updated hourly</p>")]
  [InlineData("<meta property=\"article:published_time\" content=\"0001-01-01\">")]
  public void No_date_is_made_up(string before) => Assert.Null(Pages.Read(Pages.Article(before: before)).Published);

  [Fact]
  public void An_impossible_meta_date_does_not_cost_the_article() =>
    Assert.Contains(Pages.First, Pages.Body(Pages.Read(Pages.Article(head: "<meta property=\"article:published_time\" content=\"2031-13-45T99:99:99Z\">"))), StringComparison.Ordinal);

  [Theory]
  [InlineData("Staff")]
  [InlineData("Admin")]
  [InlineData("Share on Facebook")]
  [InlineData("Ledger Newsroom")]
  public void What_is_no_person_is_no_author(string name) =>
    Assert.Empty(Pages.Read(Pages.Article(head: $"<meta name=\"author\" content=\"{name}\">")).Authors);

  [Fact]
  public void A_byline_names_people_without_their_roles() =>
    Assert.Equal(["Ila Thorn", "Jon Vael"], Pages.Read(Pages.Article(before: "<p class=\"byline\">By Ila Thorn and Jon Vael, senior reporter</p>")).Authors);

  [Theory]
  [InlineData("https://ledger.example/pier", "https://ledger.example/pier")]
  [InlineData("/pier", null)]
  [InlineData("javascript:alert(1)", null)]
  public void Only_an_absolute_web_address_is_canonical(string href, string? url) =>
    Assert.Equal(url, Pages.Read(Pages.Article(head: $"<link rel=\"canonical\" href=\"{href}\">")).Url);

  [Fact]
  public void An_outlet_that_the_page_does_not_name_is_unknown() =>
    Assert.Null(Pages.Read($"<html lang=en><head><title>Council closes the pier</title></head><body><h1>Council closes the pier</h1><div><p>{Pages.First}</p><p>{Pages.Second}</p></div></body></html>").Outlet);

  [Fact]
  public void A_platform_is_not_the_outlet() =>
    Assert.Null(Pages.Read($"<html lang=en><head><meta property=\"og:site_name\" content=\"WordPress.com\"></head><body><h1>Pier</h1><div><p>{Pages.First}</p><p>{Pages.Second}</p></div></body></html>").Outlet);

  [Theory]
  [InlineData("<p>PORT AMSEL, April 25 (NNA) - The harbour council of Port Amsel voted on Tuesday to close the old ferry pier for good, officials said on the day.</p>", "NNA")]
  [InlineData("<p>PORT AMSEL (Northern News) — The harbour council of Port Amsel voted on Tuesday to close the old ferry pier for good, officials said on the day.</p>", "Northern News")]
  [InlineData("<p>This article was first published by The Vell Courier.</p>", "Vell Courier")]
  [InlineData("<p>Source: Northern News</p>", "Northern News")]
  [InlineData("<p>Source: Northern News Wednesday, 13 March 2024</p>", "Northern News")]
  public void The_agency_behind_the_text_is_credited(string html, string name)
  {
    var page = $"<html lang=en><head><title>Council closes the pier</title></head><body><h1>Council closes the pier</h1><div class=article-body>{html}<p>{Pages.Second}</p><p>{Pages.Third}</p></div></body></html>";
    var document = Pages.Read(page);
    Assert.Equal(name, document.Credit?.Name);
    Assert.Equal(name, document.Credit!.Span.In(document.Text));
  }

  [Fact]
  public void Reporting_by_others_is_no_credit_for_the_whole() =>
    Assert.Null(Pages.Read(Pages.Article(inside: "<p>With reporting by Northern News</p>")).Credit);
}
