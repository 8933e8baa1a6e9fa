using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class HtmlBlockTests
{
  [Fact]
  public void The_body_is_the_articles_paragraphs_in_order()
  {
    var document = Pages.Read(Pages.Article());
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}\n\n{Pages.Third}", Pages.Body(document));
    Assert.True(document.Analysed);
    Assert.Equal("en", document.Language);
  }

  [Theory]
  [InlineData("<figure><img><figcaption>Boats at the pier. Photo: Ila Thorn</figcaption></figure>", "Boats at the pier", BlockKind.Caption)]
  [InlineData("<div class=\"img-caption\">The pier in autumn, seen from the north</div>", "The pier in autumn", BlockKind.Caption)]
  [InlineData("<blockquote><p>We were never asked, not once, by anybody.</p></blockquote>", "We were never asked", BlockKind.Quotation)]
  [InlineData("<ul><li>The pier closes in October.</li><li>The ramp goes in November.</li></ul>", "The pier closes in October", BlockKind.List)]
  [InlineData("<table><tr><th>Year</th><th>Ferries</th></tr><tr><td>2029</td><td>412</td></tr></table>", "2029", BlockKind.Table)]
  [InlineData("<div class=\"related-links\"><a href=\"/a\">Storm damages the northern berth</a></div>", "Storm damages", BlockKind.Related)]
  [InlineData("<p>Read more: <a href=\"/a\">Storm damages the northern berth</a></p>", "Read more", BlockKind.Related)]
  [InlineData("<div class=\"newsletter-signup\"><p>The morning tide, in your inbox.</p></div>", "The morning tide", BlockKind.Newsletter)]
  [InlineData("<p>Sign up for our newsletter to get the latest news.</p>", "Sign up for our", BlockKind.Newsletter)]
  [InlineData("<p>ADVERTISEMENT</p>", "ADVERTISEMENT", BlockKind.Advert)]
  [InlineData("<div class=\"ad-slot\"><p>Buy a boat today.</p></div>", "Buy a boat", BlockKind.Advert)]
  [InlineData("<div class=\"social-share\"><a href=\"#\">Share this story</a></div>", "Share this story", BlockKind.Navigation)]
  [InlineData("<div class=\"cookie-banner\">This site keeps cookies.</div>", "This site keeps", BlockKind.Notice)]
  [InlineData("<p>Copyright 2031 The Amsel Ledger. All rights reserved.</p>", "Copyright 2031", BlockKind.Notice)]
  [InlineData("<p class=\"byline\">By Ila Thorn</p>", "By Ila Thorn", BlockKind.Byline)]
  public void What_stands_among_the_paragraphs_gets_its_own_kind(string html, string words, BlockKind kind) =>
    Assert.Equal(kind, Pages.KindOf(Pages.Read(Pages.Article(inside: html)), words));

  [Fact]
  public void Captions_stay_out_of_the_body_text()
  {
    var document = Pages.Read(Pages.Article(inside: "<figure><img><figcaption>Boats at the pier. Photo: Ila Thorn</figcaption></figure>"));
    Assert.DoesNotContain("Boats at the pier", Pages.Body(document), StringComparison.Ordinal);
    Assert.Contains("Boats at the pier", document.Text, StringComparison.Ordinal);
  }

  [Fact]
  public void A_paragraph_that_is_one_link_stays_in_the_body()
  {
    var document = Pages.Read(Pages.Article(inside: "<p><a href=\"/x\">The council published the full text of its decision on Tuesday evening.</a></p>"));
    Assert.Contains("full text of its decision", Pages.Body(document), StringComparison.Ordinal);
  }

  [Fact]
  public void An_article_over_several_elements_is_read_whole()
  {
    var page = $"""
      <html lang="en"><head><title>Pier closes</title></head><body><div class="grid"><div class="body__chunk"><p>{Pages.First}</p><p>{Pages.Second}</p></div></div>
      <div class="ad">Ad</div><div class="grid"><div class="body__chunk"><p>{Pages.Third}</p><p>{Pages.First.Replace("Tuesday", "Monday", StringComparison.Ordinal)}</p></div></div></body></html>
      """;
    var body = Pages.Body(Pages.Read(page));
    Assert.Contains(Pages.First, body, StringComparison.Ordinal);
    Assert.Contains(Pages.Third, body, StringComparison.Ordinal);
  }

  [Fact]
  public void The_same_paragraph_for_two_screens_is_read_once()
  {
    var body = Pages.Body(Pages.Read(Pages.Article(inside: $"<p class=\"mobile\">{Pages.Second}</p>")));
    Assert.Equal(body.IndexOf(Pages.Second, StringComparison.Ordinal), body.LastIndexOf(Pages.Second, StringComparison.Ordinal));
  }

  [Fact]
  public void A_description_under_the_headline_is_the_standfirst()
  {
    const string dek = "Ninety years of crossings end as the town moves its harbour north";
    var document = Pages.Read(Pages.Article(head: $"<meta name=\"description\" content=\"{dek}\">", before: $"<p>{dek}</p>"));
    Assert.Equal(dek, Pages.Of(document, BlockKind.Standfirst));
  }

  [Fact]
  public void Double_line_breaks_part_paragraphs()
  {
    var document = Pages.Read($"<html lang=en><body><h1>Pier closes now</h1><div>{Pages.First}<br><br>{Pages.Second}<br><br>{Pages.Third}</div></body></html>");
    Assert.Equal(3, document.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
  }

  [Fact]
  public void A_block_knows_its_elements_place_in_the_source()
  {
    var page = Pages.Article(head: "<script>var a = '<p>';</script><!-- gone -->");
    var document = Pages.Read(page);
    var block = document.Blocks.First(b => b.Kind == BlockKind.Paragraph);
    Assert.Equal(page.IndexOf("<p>" + Pages.First, StringComparison.Ordinal), block.SourcePosition);
  }

  [Fact]
  public void Every_block_says_why() => Assert.All(Pages.Read(Pages.Article()).Blocks, block => Assert.NotEqual("", block.Why));

  [Fact]
  public void Menus_stay_bounded()
  {
    var menu = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<li><a href=\"/{i}\">Topic number {i}</a></li>"));
    var document = Pages.Read(Pages.Article(after: $"<nav><ul>{menu}</ul></nav>"));
    Assert.True(document.Text.Length < 8_000);
  }

  [Fact]
  public void A_list_of_links_is_no_article()
  {
    var links = string.Concat(Enumerable.Range(0, 60).Select(i => $"<li><a href=\"/{i}\">Headline number {i} about the harbour</a></li>"));
    var document = Pages.Read($"<html lang=en><head><title>News</title></head><body><ul>{links}</ul></body></html>");
    Assert.False(document.Analysed);
    Assert.Contains("no article", document.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void An_error_page_is_told_as_one()
  {
    var document = Pages.Read("<html lang=en><head><title>404 Page not found</title></head><body><h1>Page not found</h1><p>The page that you are looking for is no longer here, or has never been here at all.</p></body></html>");
    Assert.False(document.Analysed);
    Assert.Contains("error page", document.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void A_page_in_another_language_says_so()
  {
    const string words = "Der Hafenrat von Amselhafen hat am Dienstag beschlossen, den alten Anleger zu schließen, und die Fähre wird nach Norden verlegt, wie der Bürgermeister nach der Sitzung sagte.";
    var document = Pages.Read($"<html lang=\"en\"><body><h1>Anleger wird geschlossen</h1><div><p>{words}</p><p>{words} Die Fischer sind nicht gefragt worden.</p></div></body></html>");
    Assert.Equal("de", document.Language);
    Assert.False(document.Analysed);
    Assert.Equal("its language, German (de), is not analysed", document.Why);
  }
}
