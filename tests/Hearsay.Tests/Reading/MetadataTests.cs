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

  [Theory]
  [InlineData("2031-03-12T23:30:00Z", "<p class=date>13 March 2031</p>", null, "2031-03-13")]
  [InlineData("2031-03-12T23:30:00Z", "<p class=date>13 March 2031, 01:30</p>", null, "2031-03-13T01:30:00+02:00")]
  [InlineData("2031-03-12T23:30:00Z", "<time datetime='2031-03-13T01:30:00+02:00'>Thursday</time>", null, "2031-03-13T01:30:00+02:00")]
  [InlineData("2031-03-12T02:30:00Z", "", "https://ledger.example/2031/03/11/pier", "2031-03-11")]
  [InlineData("2031-03-12T14:30:00Z", "", "https://ledger.example/2031/03/11/pier", "2031-03-12T14:30:00Z")]
  [InlineData("2031-03-12T23:30:00Z", "<p class=date>12 March 2031</p>", "https://ledger.example/2031/03/13/pier", "2031-03-12T23:30:00Z")]
  public void The_day_is_the_one_that_the_outlet_states_in_its_own_time(string moment, string shown, string? url, string edtf)
  {
    var document = Pages.Read(Pages.Article(head: $"<meta property='article:published_time' content='{moment}'>" + (url is null ? "" : $"<link rel=canonical href='{url}'>"), before: shown));
    Assert.Equal(edtf, document.Published?.Value);
    Assert.Contains(document.Evidence, seen => seen.Field == "published" && seen.Value == moment);
    Assert.Contains(document.Evidence, seen => seen.Field == "published" && seen.Value == edtf && seen.Believed || seen.Field == "published" && seen.Believed && seen.Value.StartsWith(edtf[..10], StringComparison.Ordinal));
  }

  [Theory]
  [InlineData("en-US", "", "2031-03-04")]
  [InlineData("en-GB", "", "2031-04-03")]
  [InlineData("de", "", "2031-04-03")]
  [InlineData("en", "", null)]
  [InlineData("en", "<p>Next session: 25/04/2031</p>", "2031-04-03")]
  [InlineData("en", "<p>Next session: 04/25/2031</p>", "2031-03-04")]
  [InlineData("en", "<p>Sessions: 04/25/2031</p><p>and 26/05/2031</p>", null)]
  public void Day_and_month_are_told_apart_by_evidence_or_not_at_all(string language, string after, string? edtf)
  {
    var document = Pages.Read(Pages.Article(before: "<p class=date>03/04/2031</p>", after: $"<footer>{after}</footer>").Replace("lang=\"en\"", $"lang=\"{language}\"", StringComparison.Ordinal));
    Assert.Equal(edtf, document.Published?.Value);
    if (edtf is null) Assert.Contains(document.Evidence, seen => seen is { Field: "published", Believed: false, Value: "2031-04-03 or 2031-03-04" });
  }

  [Fact]
  public void An_address_settles_which_number_is_the_month()
  {
    var document = Pages.Read(Pages.Article(head: "<link rel=canonical href='https://ledger.example/2031/04/03/pier'>", before: "<p class=date>03/04/2031</p>"));
    Assert.Equal("2031-04-03", document.Published?.Value);
    Assert.DoesNotContain(document.Evidence, seen => seen.Value == "2031-03-04");
  }

  [Theory]
  [InlineData("<meta name='article:published:time' content='2031-03-02T07:15:00+00:00'>", "", "2031-03-02T07:15:00Z")]
  [InlineData("<meta name='date' content='2031-03-09'>", "<time datetime='2031-03-02'>2 March</time>", "2031-03-02")]
  [InlineData("", "<p class=meta>Su 02.03.31 | 14:07</p>", "2031-03-02T14:07:00")]
  [InlineData("<script>var a={\"publishedAt\":\"2031-03-02T07:15:00Z\"}</script>", "", "2031-03-02T07:15:00Z")]
  public void Dates_stand_in_many_places(string head, string before, string? edtf) => Assert.Equal(edtf, Pages.Read(Pages.Article(head: head, before: before)).Published?.Value);

  [Fact]
  public void A_year_of_two_digits_is_read_where_the_order_is_known() =>
    Assert.Equal("2023-10-31", Pages.Read(Pages.Article(before: "<p class=date>31.10.23</p>").Replace("lang=\"en\"", "lang=\"de\"", StringComparison.Ordinal)).Published?.Value);

  [Fact]
  public void A_date_that_opens_the_text_is_the_pages() =>
    Assert.Equal("2031-01-18", Pages.Read($"<html lang=de><head><title>Rat schließt den Steg</title></head><body><h1>Rat schließt den Steg</h1><div><p>(18.01.2031) {Pages.First}</p><p>{Pages.Second}</p></div></body></html>").Published?.Value);

  [Fact]
  public void Where_many_items_have_dates_the_articles_stands_by_its_headline()
  {
    var cards = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div><h3><a href='/{i}'>Another story, number {i}</a></h3><span itemprop=datePublished content='2031-09-0{i}'></span></div>"));
    Assert.Equal("2031-03-02", Pages.Read(Pages.Article(before: "<span itemprop=datePublished content='2031-03-02'></span>", after: cards)).Published?.Value);
  }

  [Theory]
  [InlineData("<div class=author><span>Ila</span> <span>Thorn</span></div>", "Ila Thorn")]
  [InlineData("<div class=author><a>Ila Thorn</a><span>Harbour correspondent</span></div>", "Ila Thorn")]
  [InlineData("<div class=author><a>Ila Thorn</a><a>Jon Vael</a></div>", "Ila Thorn|Jon Vael")]
  [InlineData("<div class=byline>22 March 2031 by Ila Thorn</div>", "Ila Thorn")]
  [InlineData("<div class=byline>22 March 2031 • Ila Thorn • 3 minutes</div>", "Ila Thorn")]
  [InlineData("<div class=author>The Amsel Ledger</div>", "")]
  public void Names_are_cut_out_of_what_stands_around_them(string before, string names) =>
    Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), Pages.Read(Pages.Article(before: before)).Authors);

  [Fact]
  public void A_publishers_address_is_no_list_of_authors() =>
    Assert.Empty(Pages.Read(Pages.Article(head: "<meta name=author content='ledger.example.com, Port Amsel, Velmark'>")).Authors);

  [Fact]
  public void A_heading_loses_a_breadcrumb_and_a_kicker_in_elements_of_their_own() =>
    Assert.Equal("Council closes the old ferry pier", Pages.Read($"<html lang=en><head><title>Port Amsel: Council closes the old ferry pier</title><meta property=og:title content='Council closes the old ferry pier'></head><body><h1><span>Home</span><span>Sea</span> <span>Port Amsel:</span> <span>Council closes the old ferry pier</span></h1><div><p>{Pages.First}</p><p>{Pages.Second}</p></div></body></html>").Title);

  [Fact]
  public void The_title_is_the_one_that_most_of_the_page_gives()
  {
    var json = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"What you must know about the pier\"}</script>";
    var document = Pages.Read(Pages.Article(head: json));
    Assert.Equal("Council closes the old ferry pier", document.Title);
    Assert.Contains(document.Evidence, seen => seen is { Field: "title", Believed: false, Value: "What you must know about the pier" });
  }

  [Theory]
  [InlineData("YouTube")]
  [InlineData("Yahoo News")]
  [InlineData("Substack")]
  public void Platforms_are_no_outlets(string name) =>
    Assert.Null(Pages.Read($"<html lang=en><head><title>Council closes the pier</title><meta property='og:site_name' content='{name}'></head><body><h1>Council closes the pier</h1><div><p>{Pages.First}</p><p>{Pages.Second}</p></div></body></html>").Outlet);

  [Fact]
  public void Structured_data_with_something_behind_it_is_still_read() =>
    Assert.Equal("2031-03-02", Pages.Read(Pages.Article(head: "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-02\"} ; {oops}</script>")).Published?.Value);
}
