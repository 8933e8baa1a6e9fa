using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>Pages told apart by what stands on them.</summary>
public class PageKindTests
{
  private const string Player = "<video src='v.mp4'></video>";

  private static string Ld(string json) => $"<script type=\"application/ld+json\">{json}</script>";

  private static string Entry(string time, string words) => $"<div class=entry><p>{time}</p><p>{words}</p></div>";

  private static string Teaser(int i) => $"<div><h2><a href='/n/{i}'>Ferry number {i} leaves the harbour of Amsel late</a></h2><p>Short.</p></div>";

  [Fact]
  public void An_article_is_an_article()
  {
    var document = Pages.Read(Pages.Article());
    Assert.Equal(PageKind.Article, document.Kind);
    Assert.NotEmpty(document.KindWhy);
    Assert.True(document.Analysed);
  }

  [Theory]
  [InlineData("<html><head></head><body><img src=a.png></body></html>")]
  [InlineData("<html><head><title>404 Not Found</title></head><body><h1>404</h1><p>The page you requested could not be found.</p></body></html>")]
  [InlineData("<html><head><title>Amsel Courier</title></head><body><p>Please verify you are a human to continue.</p></body></html>")]
  [InlineData("<html><head><title>Amsel Courier</title></head><body><p>Please enable JavaScript and cookies to continue.</p></body></html>")]
  [InlineData("<html><head><title>Amsel Courier</title></head><body><h2>We value your privacy</h2><p>We and our 812 partners store and read data on your device.</p><button>Accept all</button></body></html>")]
  [InlineData("<html><head></head><body><noscript>You need to turn scripts on.</noscript><script>start()</script></body></html>")]
  public void What_a_server_sends_in_an_articles_stead_is_an_error_page_and_not_analysed(string page)
  {
    var document = Pages.Read(page);
    Assert.Equal(PageKind.Error, document.Kind);
    Assert.False(document.Analysed);
    Assert.Equal(document.KindWhy, document.Why);
  }

  [Fact]
  public void An_article_about_captchas_stays_an_article() =>
    Assert.Equal(PageKind.Article, Pages.Read(Pages.Article(title: "Access denied: how a check for robots shut out a village", inside: "<p>Please verify you are a human, the screen told Odil Renn forty times a day, and each time he clicked on the ferries.</p>", head: "<meta property='og:type' content='article'>")).Kind);

  [Theory]
  [InlineData("Pier closure: live updates", "")]
  [InlineData("Council meets on the pier", """{"@type":"LiveBlogPosting","headline":"Council meets on the pier","liveBlogUpdate":[{"@type":"BlogPosting","headline":"One"},{"@type":"BlogPosting","headline":"Two"}]}""")]
  public void A_live_blog_has_entries_with_their_times(string title, string json)
  {
    var entries = string.Concat(Enumerable.Range(10, 6).Select(hour => Entry($"{hour}:15", $"At the harbour of Port Amsel the crowd has grown to {hour} hundred people by now, the harbour office said.")));
    var document = Pages.Read($"<html lang=en><head><title>{title}</title>{(json.Length > 0 ? Ld(json) : "")}</head><body><article><h1>{title}</h1>{entries}</article></body></html>");
    Assert.Equal(PageKind.LiveBlog, document.Kind);
    Assert.True(document.Analysed);
    Assert.Equal(title, document.Title);
  }

  [Fact]
  public void A_claim_to_be_live_is_not_believed_without_entries() =>
    Assert.Equal(PageKind.Article, Pages.Read(Pages.Article(title: "Live: council closes the old ferry pier", head: Ld("""{"@type":"LiveBlogPosting","headline":"Live: council closes the old ferry pier"}"""))).Kind);

  [Fact]
  public void A_front_page_is_a_list_and_not_analysed()
  {
    var document = Pages.Read($"<html lang=en><head><title>Amsel Courier</title><link rel=canonical href='https://courier.example/'></head><body><main>{string.Concat(Enumerable.Range(1, 12).Select(Teaser))}</main></body></html>");
    Assert.Equal(PageKind.List, document.Kind);
    Assert.False(document.Analysed);
    Assert.Contains("list", document.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void Posts_side_by_side_are_a_list()
  {
    var posts = string.Concat(Enumerable.Range(1, 5).Select(i => $"<article><h2><a href='/p/{i}'>Post number {i} of this quiet blog</a></h2><p>{Pages.First}</p><p>{Pages.Second}</p></article>"));
    Assert.Equal(PageKind.List, Pages.Read($"<html lang=en><head><title>Amselwatch</title></head><body><div>{posts}</div></body></html>").Kind);
  }

  [Fact]
  public void An_article_above_many_teasers_stays_an_article()
  {
    var teasers = string.Concat(Enumerable.Range(1, 40).Select(i => $"<article>{Teaser(i)}</article>"));
    var document = Pages.Read(Pages.Article(after: $"<section class=related>{teasers}</section>"));
    Assert.Equal(PageKind.Article, document.Kind);
    Assert.True(document.Analysed);
  }

  [Fact]
  public void A_video_page_has_a_player_and_little_text()
  {
    var page = $"<html lang=en><head><title>The pier comes down</title>{Ld("""{"@type":"VideoObject","name":"The pier comes down"}""")}</head><body><h1>The pier comes down</h1>{{0}}<p>Cranes took the old ferry pier of Port Amsel apart on Tuesday.</p></body></html>";
    Assert.Equal(PageKind.Video, Pages.Read(page.Replace("{0}", Player, StringComparison.Ordinal)).Kind);
    Assert.Equal(PageKind.Article, Pages.Read(page.Replace("{0}", "", StringComparison.Ordinal)).Kind);
    Assert.Equal(PageKind.Article, Pages.Read(Pages.Article(inside: Player)).Kind);
  }

  [Fact]
  public void A_gallery_has_captions_and_little_text()
  {
    var pictures = string.Concat(Enumerable.Range(1, 6).Select(i => $"<figure><img src='{i}.jpg'><figcaption>The old ferry pier of Port Amsel in the year 203{i}, seen from the north.</figcaption></figure>"));
    var document = Pages.Read($"<html lang=en><head><title>The pier in pictures</title>{Ld("""{"@type":"ImageGallery","name":"The pier in pictures"}""")}</head><body><main><h1>The pier in pictures</h1><p>Ninety years of the ferry pier, before it goes.</p>{pictures}</main></body></html>");
    Assert.Equal(PageKind.Gallery, document.Kind);
  }

  [Fact]
  public void A_locked_article_with_little_text_is_a_stub_and_its_text_is_analysed()
  {
    var document = Pages.Read($"<html lang=en><head><title>Council closes the pier</title>{Ld("""{"@type":"NewsArticle","headline":"Council closes the pier","isAccessibleForFree":"False"}""")}</head><body><article><h1>Council closes the pier</h1><p>{Pages.First}</p><p>Subscribe to continue reading</p></article></body></html>");
    Assert.Equal(PageKind.Stub, document.Kind);
    Assert.True(document.Analysed);
    Assert.Contains(Pages.First, Pages.Body(document), StringComparison.Ordinal);
  }

  [Fact]
  public void A_locked_article_that_is_all_there_is_no_stub()
  {
    var text = string.Concat(Enumerable.Repeat($"<p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p>", 1).Concat(Enumerable.Range(1, 8).Select(i => $"<p>Councillor number {i} said that the pier of Port Amsel had served its time, and that the money was needed for the new berth.</p>")));
    Assert.Equal(PageKind.Article, Pages.Read(Pages.Article(head: Ld("""{"@type":"NewsArticle","headline":"Council closes the old ferry pier","isAccessibleForFree":false}"""), inside: text)).Kind);
  }

  [Fact]
  public void The_kind_stands_in_every_form_of_output()
  {
    var document = Pages.Read("<html><head><title>404 Not Found</title></head><body><h1>404</h1></body></html>");
    Assert.Contains("\"kind\":\"error\"", Hearsay.Exporting.ReadLine.Json("a", document), StringComparison.Ordinal);
    Assert.Contains("\"kindWhy\":", Hearsay.Exporting.ReadLine.Blocks("a", document, explain: true), StringComparison.Ordinal);
    Assert.StartsWith("[page: error: ", Hearsay.Exporting.ReadLine.Readable(document, explain: true, markdown: false), StringComparison.Ordinal);
    Assert.Contains("Kind of page: error", Hearsay.Exporting.ReadLine.Readable(document, explain: false, markdown: false), StringComparison.Ordinal);
  }
}
