using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class BodyTests
{
  [Fact]
  public void A_linked_heading_in_mid_text_does_not_take_the_paragraphs_around_it()
  {
    var promo = "<div class=\"q\"><h3><a href=\"/sea/harbour-fees\">Harbour fees to rise again next spring</a></h3></div>";
    var short1 = "<p>The vote was nine to two.</p><p>Nobody clapped.</p>";
    var document = Pages.Read(Pages.Article(inside: promo + short1 + promo.Replace("fees", "dues", StringComparison.Ordinal) + "<p>The pier was built in 1941.</p>"));
    var body = Pages.Body(document);
    Assert.Contains("The vote was nine to two.", body, StringComparison.Ordinal);
    Assert.Contains("The pier was built in 1941.", body, StringComparison.Ordinal);
    Assert.Contains(Pages.Third, body, StringComparison.Ordinal);
  }

  [Fact]
  public void Cards_with_a_linked_heading_and_a_line_each_are_related()
  {
    string Card(int i) => $"<div class=\"row-desc\"><a href=\"/sea/{i}\"><h5>Another ferry line closes, number {i}</h5></a><p>A second look at what the council did in week {i}</p></div>";
    var document = Pages.Read(Pages.Article(inside: $"<div class=\"k\">{Card(1)}{Card(2)}{Card(3)}</div>"));
    Assert.Equal(BlockKind.Related, Pages.KindOf(document, "A second look at what the council did in week 2"));
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}\n\n{Pages.Third}", Pages.Body(document));
  }

  [Fact]
  public void Entries_of_a_list_article_under_linked_headings_stay_in_it()
  {
    string Entry(int i) => $"<div class=\"entry\"><h2><a href=\"https://maker-{i}.example/\">{i}. The rowing boat of maker {i}</a></h2><p>Light and quick.</p><ul><li>Length: {i} m</li><li>Oak and ash</li></ul></div>";
    var body = Pages.Body(Pages.Read(Pages.Article(inside: Entry(3) + Entry(4) + Entry(5))));
    Assert.Contains("4. The rowing boat of maker 4", body, StringComparison.Ordinal);
    Assert.Contains("Length: 5 m", body, StringComparison.Ordinal);
  }

  [Fact]
  public void The_last_sentence_of_an_article_stays_though_half_of_it_is_a_link()
  {
    var page = Pages.Article().Replace($"<p>{Pages.Third}</p>", $"<p>{Pages.Third}</p><p>In April the council had <a href=\"/sea/1\">announced that it was looking for a third berth in the north</a> of the bay.</p>", StringComparison.Ordinal);
    Assert.EndsWith("of the bay.", Pages.Body(Pages.Read(page)), StringComparison.Ordinal);
  }

  [Fact]
  public void A_sentence_between_headline_and_article_is_the_standfirst_whatever_its_class()
  {
    var document = Pages.Read(Pages.Article(before: "<div class=\"css-19akf\"><p>After ninety years the ferries move north, and the fishermen are angry.</p></div>"));
    Assert.Equal("After ninety years the ferries move north, and the fishermen are angry.", Pages.Of(document, BlockKind.Standfirst));
  }

  [Fact]
  public void A_heading_right_under_the_headline_is_the_standfirst()
  {
    var document = Pages.Read(Pages.Article(before: "<h2>Lorry driver fell asleep, prosecutor says</h2>"));
    Assert.Equal("Lorry driver fell asleep, prosecutor says", Pages.Of(document, BlockKind.Standfirst));
  }

  [Fact]
  public void A_page_whose_paragraphs_lack_their_stops_is_an_article()
  {
    var document = Pages.Read("""
      <!doctype html><html lang="en"><head><title>Ferry aground off Halvek</title></head><body><main><article><h1>Ferry aground off Halvek</h1>
      <p>The ferry ran aground on the northern bank of the bay before dawn on Monday, the coast guard said</p>
      <p>Nobody was hurt and the passengers were brought ashore in two boats of the harbour company by noon</p></article></main></body></html>
      """);
    Assert.True(document.Analysed);
  }

  [Fact]
  public void A_line_that_only_repeats_the_title_is_no_standfirst()
  {
    var document = Pages.Read(Pages.Article(before: "<div class=\"z\"><p>Port Amsel: Council closes the old ferry pier.</p></div>"));
    Assert.Empty(Pages.Of(document, BlockKind.Standfirst));
  }

  [Fact]
  public void An_article_in_parts_of_several_makes_is_read_whole()
  {
    var page = $"<html lang=en><head><title>The pier</title></head><body><main><h1>The pier</h1><div class=w><section class=a><p>{Pages.First}</p></section>"
      + $"<section class=b><div><h2>The vote</h2><p>{Pages.Second}</p></div></section><section class=c><p>{Pages.Third}</p></section></div></main></body></html>";
    Assert.Equal($"{Pages.First}\n\nThe vote\n\n{Pages.Second}\n\n{Pages.Third}", Pages.Body(Pages.Read(page)));
  }

  [Fact]
  public void Excerpts_of_other_articles_beside_it_are_not_part_of_an_article()
  {
    string Teaser(int i) => $"<div class=t{i}><a href=/n/{i}>Another story about the bay, part {i}</a><p>The harbour office said on Monday that the dredging of the bay, long delayed, would begin in week {i}, weather permitting, and last a month.</p></div>";
    var page = $"<html lang=en><head><title>The pier</title></head><body><main><h1>The pier</h1><div class=w><section class=a><p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p><p>{Pages.Third} Again.</p></section>{Teaser(1)}{Teaser(2)}{Teaser(3)}</div></main></body></html>";
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}\n\n{Pages.Third}\n\n{Pages.Third} Again.", Pages.Body(Pages.Read(page)));
  }

  [Fact]
  public void A_longer_text_below_is_not_the_article_if_another_begins_as_the_description_does()
  {
    string Other(int i) => $"<div class=old><p>Older note {i}. {Pages.Third} {Pages.Third} The ferry, the ramp, the sheds, the boats and the nets were all there, as ever, on day {i}.</p></div>";
    var page = $"<html lang=en><head><title>The pier</title><meta name=description content=\"{Pages.First}\"></head><body><div><div><h1>The pier</h1><div class=new><div><p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Second} Again.</p><p>{Pages.Third}</p><p>{Pages.Third} Again.</p></div></div></div></div>"
      + $"<div><div class=archive><div class=list>{string.Concat(Enumerable.Range(1, 5).Select(Other))}</div></div></div></body></html>";
    var body = Pages.Body(Pages.Read(page));
    Assert.StartsWith(Pages.First, body, StringComparison.Ordinal);
    Assert.DoesNotContain("Older note", body, StringComparison.Ordinal);
  }

  [Theory]
  [InlineData("sidebar-grid__container")]
  [InlineData("elementor-widget elementor-widget-text-editor")]
  [InlineData("post-12 post status-publish hentry license-cc-by tag-related")]
  public void A_layouts_names_do_not_hide_what_stands_in_it(string names)
  {
    var body = Pages.Body(Pages.Read(Pages.Article(inside: $"<div class=\"{names}\"><p>The pier was built in 1941, said the mayor.</p></div>")));
    Assert.Contains("The pier was built in 1941", body, StringComparison.Ordinal);
  }

  [Fact]
  public void A_line_beside_its_picture_is_a_caption()
  {
    var document = Pages.Read(Pages.Article(inside: "<div class=\"image_image-widget__L9\"><img src=\"a.jpg\" alt=\"Boats\"><p>Pictured right, the harbour master and two of the council's members.</p></div>"));
    Assert.Equal(BlockKind.Caption, Pages.KindOf(document, "Pictured right"));
  }

  [Theory]
  [InlineData("Empfohlener redaktioneller Inhalt")]
  [InlineData("An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.")]
  [InlineData("Already have an account? Log in")]
  [InlineData("For the latest from the harbour, sign up for our newsletter.")]
  [InlineData("Table of Contents")]
  [InlineData("(Noch keine Bewertungen) Loading...")]
  public void What_a_page_says_of_itself_is_not_the_article(string line)
  {
    Assert.DoesNotContain(line, Pages.Body(Pages.Read(Pages.Article(inside: $"<p>{line}</p>"))), StringComparison.Ordinal);
  }

  [Fact]
  public void Soft_hyphens_and_ruby_glosses_are_no_part_of_the_text()
  {
    var document = Pages.Read(Pages.Article(inside: "<p>The har&shy;bour of <ruby>Amsel<rp>(</rp><rt>AM-zl</rt><rp>)</rp></ruby> froze twice that year, the mayor said.</p>"));
    Assert.Contains("The harbour of Amsel froze twice", document.Text, StringComparison.Ordinal);
  }

  [Fact]
  public void The_shortest_sentences_are_text_at_both_ends_of_an_article()
  {
    var page = Pages.Article().Replace("<div class=\"article-body\">", "<div class=\"article-body\"><p>It is over.</p>", StringComparison.Ordinal).Replace($"<p>{Pages.Third}</p>", $"<p>{Pages.Third}</p><p>Nobody was asked.</p>", StringComparison.Ordinal);
    Assert.Equal($"It is over.\n\n{Pages.First}\n\n{Pages.Second}\n\n{Pages.Third}\n\nNobody was asked.", Pages.Body(Pages.Read(page)));
  }

  [Fact]
  public void An_article_set_in_small_headings_is_an_article()
  {
    var page = $"<html lang=en><head><title>The pier</title></head><body><ul><li><a href=/>Home</a></li></ul><h1>The pier</h1><div><h5>{Pages.First}</h5><h5>{Pages.Second}</h5><h5>{Pages.Third}</h5></div></body></html>";
    var document = Pages.Read(page);
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}\n\n{Pages.Third}", Pages.Body(document));
    Assert.True(document.Analysed);
  }

  [Fact]
  public void A_standfirst_that_stands_twice_is_read_once()
  {
    var line = "<div class=dek><p>After ninety years the ferries move north, and the fishermen are angry.</p></div>";
    Assert.Equal("After ninety years the ferries move north, and the fishermen are angry.", Pages.Of(Pages.Read(Pages.Article(before: line + line)), BlockKind.Standfirst));
  }

  [Fact]
  public void Who_reported_and_edited_is_a_byline()
  {
    var document = Pages.Read(Pages.Article(after: "").Replace($"<p>{Pages.Third}</p>", $"<p>{Pages.Third}</p><p>(Reporting by Ilo Varn; Writing by Ute Sarn; Editing by Bodo Klamm)</p>", StringComparison.Ordinal));
    Assert.Equal(BlockKind.Byline, Pages.KindOf(document, "(Reporting by Ilo Varn"));
  }
}
