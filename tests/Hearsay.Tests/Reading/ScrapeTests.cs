using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class ScrapeTests
{
  private static Document Scrape(params string[] lines) => Pages.Read(string.Join("\n\n", lines), "page.txt");

  [Fact]
  public void The_text_is_the_file_untouched()
  {
    const string text = "Council closes pier\r\n\r\n  The council   voted on Tuesday to close the pier, officials said after a long night of talks.\t\r\n";
    Assert.Equal(text, Pages.Read(text, "a.txt").Text);
  }

  [Fact]
  public void Junk_above_the_headline_is_furniture()
  {
    var document = Scrape("0 $", "2,500 $", "MARCH 2031", "Council Closes The Old Ferry Pier", "Click to see full-size image", Pages.First, Pages.Second);
    Assert.Equal("Council Closes The Old Ferry Pier", document.Title);
    Assert.Equal(BlockKind.Advert, Pages.KindOf(document, "2,500 $"));
    Assert.Equal(Zone.Furniture, Block.ZoneOf(Pages.KindOf(document, "MARCH 2031")));
    Assert.Null(document.Published);
    Assert.Contains(document.Evidence, seen => seen is { Field: "published", Value: "2031-03", Believed: false });
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}", Pages.Body(document));
  }

  [Fact]
  public void A_repeated_title_is_headline_both_times()
  {
    var document = Scrape("Menu Close", "Council Closes The Old Ferry Pier", "Support Ledger", "Council Closes The Old Ferry Pier", Pages.First, Pages.Second);
    Assert.Equal(2, document.Blocks.Count(block => block.Kind == BlockKind.Headline));
    Assert.Equal(BlockKind.Navigation, Pages.KindOf(document, "Menu Close"));
  }

  [Theory]
  [InlineData("Notify of", "Newest Most Voted", "Inline Feedbacks", "View all comments")]
  [InlineData("Log in to comment", "Sort by Best", "Bodo Klamm", "2 days ago")]
  [InlineData("14 Comments", "Bodo Klamm", "Bodo Klamm", "3 years ago")]
  [InlineData("Leave a Reply", "Your email address will not be published.", "Bodo Klamm", "March 3, 2031")]
  [InlineData("Comments", "Bodo Klamm", "Like · Reply · 3h", "Bodo Klamm")]
  [InlineData("Bodo Klamm", "3 years ago", "Nonsense, all of it, as always in this paper.", "Reply")]
  public void Comments_begin_at_their_systems_marks_and_never_end(string first, string second, string third, string fourth)
  {
    const string comment = "The mayor sold us out to the northern ports, and everybody on the quay knows it.";
    const string pasted = "PORT VELL (NNA) - The admiralty said on Monday that four ships had left the roads, in an article that a reader pasted here.";
    var document = Scrape("Council Closes The Old Ferry Pier", Pages.First, Pages.Second, Pages.Third, first, second, third, fourth, comment, "Ute Sarn", "2 years ago", pasted);
    Assert.Equal(BlockKind.Comment, Pages.KindOf(document, comment));
    Assert.Equal(BlockKind.Comment, Pages.KindOf(document, pasted));
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}\n\n{Pages.Third}", Pages.Body(document));
    Assert.Null(document.Published);
    Assert.Null(document.Credit);
  }

  [Fact]
  public void A_count_of_comments_under_the_headline_does_not_end_the_article()
  {
    var document = Scrape("Council Closes The Old Ferry Pier", "12 Comments", Pages.First, Pages.Second, Pages.Third);
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}\n\n{Pages.Third}", Pages.Body(document));
  }

  [Fact]
  public void Speakers_turns_are_transcript()
  {
    var document = Scrape("The Harbour Hour", Pages.First, "Odil Renn, mayor of Port Amsel: We will take the pier down before winter, and nobody will miss it.", Pages.Second);
    Assert.Equal(BlockKind.Transcript, Pages.KindOf(document, "Odil Renn, mayor"));
  }

  [Theory]
  [InlineData("Subscribe to our newsletter", BlockKind.Newsletter)]
  [InlineData("Latest News:", BlockKind.Related)]
  [InlineData("- Advertisement -", BlockKind.Advert)]
  [InlineData("To help us continue, please visit the Donate page.", BlockKind.Advert)]
  [InlineData("GDPR rules: we keep the address that you give us.", BlockKind.Notice)]
  [InlineData("Photo: Ila Thorn / Northern News", BlockKind.Caption)]
  public void Furniture_among_the_lines_is_no_body(string line, BlockKind kind)
  {
    var document = Scrape("Council Closes The Old Ferry Pier", Pages.First, line, Pages.Second);
    Assert.Equal(kind, Pages.KindOf(document, line));
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}", Pages.Body(document));
  }

  [Theory]
  [InlineData("By Ila Thorn | 12 March 2031", "2031-03-12")]
  [InlineData("Published: March 12, 2031", "2031-03-12")]
  public void A_dateline_dates_the_text(string line, string edtf)
  {
    var document = Scrape("Council Closes The Old Ferry Pier", line, Pages.First, Pages.Second);
    Assert.Equal(edtf, document.Published?.Value);
  }

  [Fact]
  public void Hard_wrapped_lines_are_one_paragraph()
  {
    const string text = "Council closes pier\n\nThe harbour council of Port Amsel voted on Tuesday to close the\nold ferry pier, a decision that ends ninety years of service, and\nthat was taken without a word from the fishermen who use it every\nday, as officials said on Tuesday after a long night of talks in\nthe town hall.\n\nThe mayor said that the pier would be taken down before winter and\nthat the ferry would move north.\n";
    Assert.Equal(2, Pages.Read(text, "a.txt").Blocks.Count(block => block.Kind == BlockKind.Paragraph));
  }
}
