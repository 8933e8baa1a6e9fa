using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Reading;

/// <summary>What an article says of itself: notices, dateline, contributors.</summary>
public class ArticleNoticeTests
{
  private const string Published = "<meta property=\"article:published_time\" content=\"2031-01-01T07:15:00+02:00\">";

  private static Document With(string paragraph, string head = Published) => Pages.Read(Pages.Article(head: head, inside: $"<p>{paragraph}</p>"));

  private static Document Opening(string paragraph) =>
    Pages.Read($"<html lang=en><head><title>Council closes the pier</title>{Published}</head><body><h1>Council closes the pier</h1><div class=article-body><p>{paragraph}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></div></body></html>");

  [Theory]
  [InlineData("Correction, January 3, 2031: This article misstated the age of the pier.", NoticeKind.Correction, "2031-01-03")]
  [InlineData("Correction: The pier was built in 1941, not in 1914.", NoticeKind.Correction, null)]
  [InlineData("An earlier version of this article misidentified the mayor of Port Amsel.", NoticeKind.Correction, null)]
  [InlineData("This story has been corrected to show that the pier is in Port Amsel.", NoticeKind.Correction, null)]
  [InlineData("Clarification: The council owns the sheds but not the ramp.", NoticeKind.Clarification, null)]
  [InlineData("Editor's note: The author is a cousin of the mayor.", NoticeKind.EditorsNote, null)]
  [InlineData("Update, Jan 2, 2031: This story was changed to include a statement by the harbour office.", NoticeKind.Update, "2031-01-02")]
  [InlineData("This article was updated on January 2, 2031 with the council's answer.", NoticeKind.Update, "2031-01-02")]
  [InlineData("Anmerkung der Redaktion: Der Steg wurde 1941 gebaut.", NoticeKind.EditorsNote, null)]
  public void A_line_about_the_article_itself_is_a_notice(string words, NoticeKind kind, string? date)
  {
    var document = With(words);
    var notice = Assert.Single(document.Notices);
    Assert.Equal(kind, notice.Kind);
    Assert.Equal(words, notice.Span.In(document.Text));
    Assert.Equal(date, notice.Date?.Value);
    Assert.Equal(BlockKind.Notice, Pages.KindOf(document, words));
  }

  [Theory]
  [InlineData("Update: The mayor of Port Amsel resigned on Tuesday evening after the vote.")]
  [InlineData("The updated plan for the pier was shown to the council, which corrected two of its figures.")]
  [InlineData("Corrections officers stood at the gate of the old harbour prison all night long.")]
  [InlineData("The report has been updated by the harbour office, Mayor Odil Renn said.")]
  public void News_is_no_notice(string words)
  {
    var document = With(words);
    Assert.Empty(document.Notices);
    Assert.Equal(BlockKind.Paragraph, Pages.KindOf(document, words));
  }

  [Theory]
  [InlineData("PORT AMSEL, Velmark, Dec. 31 (Northern Wire) - ", "PORT AMSEL, Velmark", "Northern Wire", "2030-12-31")]
  [InlineData("PORT AMSEL (NNA) — ", "PORT AMSEL", "NNA", null)]
  [InlineData("Port Amsel (NNA) - ", "Port Amsel", "NNA", null)]
  [InlineData("PORT AMSEL — ", "PORT AMSEL", null, null)]
  [InlineData("PORT AMSEL, January 1 — ", "PORT AMSEL", null, "2031-01-01")]
  public void A_dateline_gives_place_agency_and_day(string opening, string place, string? agency, string? date)
  {
    var document = Opening(opening + Pages.First);
    Assert.NotNull(document.Dateline);
    Assert.Equal(place, document.Dateline.Place);
    Assert.Equal(agency, document.Dateline.Agency);
    Assert.Equal(date, document.Dateline.Date?.Value);
    Assert.Equal(opening.Trim(), document.Dateline.Span.In(document.Text));
    Assert.Equal(agency, document.Credit?.Name);
  }

  [Theory]
  [InlineData("Pell and Straits Wire", "PSW")]
  [InlineData("Capital and Quay Newswire", "C&Q")]
  [InlineData("Northbay Press", "NBP")]
  [InlineData("Halcyon News", "Halcyon")]
  public void A_dateline_s_short_name_of_the_page_s_own_outlet_is_no_agency_behind_it(string outlet, string shortName)
  {
    var page = Pages.Article(head: $"<meta property=\"og:site_name\" content=\"{outlet}\">").Replace($"<p>{Pages.First}", $"<p>PORT AMSEL ({shortName}) — {Pages.First}", StringComparison.Ordinal);
    Assert.Null(Pages.Read(page).Credit);
  }

  [Fact]
  public void A_speaker_s_office_in_brackets_is_no_agency() =>
    Assert.Null(Opening("ANA HOLT (Foreign Ministry spokeswoman): " + Pages.First).Credit);

  [Theory]
  [InlineData("The pier (built in 1941) - once the pride of Port Amsel - will close, the harbour council said on the first day of the year.")]
  [InlineData("Fishermen — all of them — stood outside and said that nobody had asked them about the closure of the old pier.")]
  [InlineData("UNO")]
  public void What_only_begins_alike_is_no_dateline(string opening) => Assert.Null(Opening(opening).Dateline);

  [Theory]
  [InlineData("With reporting by Northern News", "Northern News")]
  [InlineData("Additional reporting by Ana Ruiz in Halvek and Tom Oak; editing by Ila Thorn", "Ana Ruiz|Tom Oak")]
  [InlineData("(Reporting by Ana Ruiz, Tom Oak and Jon Vael; Editing by Ila Thorn)", "Ana Ruiz|Tom Oak|Jon Vael")]
  [InlineData("The Associated Press contributed to this report.", "Associated Press")]
  [InlineData("Ana Ruiz and Tom Oak contributed reporting from Halvek.", "Ana Ruiz|Tom Oak")]
  public void Those_who_contributed_are_named_where_they_stand(string words, string names)
  {
    var document = With(words);
    Assert.Equal(names.Split('|'), document.Contributors.Select(contributor => contributor.Name));
    foreach (var contributor in document.Contributors) Assert.Equal(contributor.Name, contributor.Span.In(document.Text));
    Assert.Null(document.Credit);
  }

  [Fact]
  public void Plain_text_says_the_same_of_itself()
  {
    var document = Pages.Read($"Council closes the pier\n\nPORT AMSEL (NNA) — {Pages.First}\n\n{Pages.Second}\n\nCorrection: The pier was built in 1941, not in 1914.\n", "a.txt");
    Assert.Equal("PORT AMSEL", document.Dateline?.Place);
    Assert.Equal(NoticeKind.Correction, Assert.Single(document.Notices).Kind);
  }
}
