using Hearsay.Reading;

namespace Hearsay.Tests.Circumstances;

public class TimeTests
{
  private static string Show(string text, string? published) =>
    string.Join("; ", Scanned.Of(text, published).Times.Select(time => $"{time.Span.In(text)}={time.Edtf?.Value ?? "null"}{(time.Anchor is null ? "" : "/" + time.Anchor)}"));

  // 16 September 2026 is a Wednesday.
  [Theory]
  [InlineData("It happened on Tuesday.", "Tuesday=2026-09-15/published")]
  [InlineData("It happened on Wednesday.", "Wednesday=2026-09-16/published")]
  [InlineData("It happened last Wednesday night.", "last Wednesday night=2026-09-09/published")]
  [InlineData("They will meet on Friday.", "Friday=2026-09-18/published")]
  [InlineData("Talks resume next Tuesday.", "next Tuesday=2026-09-22/published")]
  [InlineData("It began yesterday and ends tomorrow.", "yesterday=2026-09-15/published; tomorrow=2026-09-17/published")]
  [InlineData("He was seen last night.", "last night=2026-09-15/published")]
  [InlineData("Prices rose last month, and this year.", "last month=2026-08/published; this year=2026/published")]
  [InlineData("Shelling began last week.", "last week=2026-09-07/2026-09-13/published")]
  [InlineData("It was found in early September.", "early September=2026-09/published")]
  [InlineData("They left in November.", "November=2025-11/published")]
  [InlineData("In the past four days, 250 trucks came.", "the past four days=2026-09-12/2026-09-16/published")]
  [InlineData("Over the last 48 hours it rained.", "the last 48 hours=2026-09-14/2026-09-16/published")]
  [InlineData("Over the past month it rained.", "the past month=2026-08-16/2026-09-16/published")]
  [InlineData("Four days ago they left.", "Four days ago=2026-09-12/published")]
  [InlineData("Ten years ago they left.", "Ten years ago=2016/published")]
  [InlineData("During the few last days it rained.", "the few last days=null")]
  [InlineData("It has gone on since 2014.", "since 2014=2014/..")]
  [InlineData("The 1990s were quiet.", "1990s=199X")]
  [InlineData("From March 20 to March 24 it rained.", "March 20 to March 24=2026-03-20/2026-03-24/published")]
  [InlineData("Between January 1 and April 15, 2023 it rained.", "January 1 and April 15, 2023=2023-01-01/2023-04-15")]
  [InlineData("On March 12-14, 2025, it rained.", "March 12-14, 2025=2025-03-12/2025-03-14")]
  [InlineData("On August 24th they came.", "August 24th=2026-08-24/published")]
  [InlineData("On 24 December they came.", "24 December=2025-12-24/published")]
  [InlineData("On March 3, 2025, they came, and left the day after.", "March 3, 2025=2025-03-03; the day after=2025-03-04/text")]
  [InlineData("On March 3, 2025, they came. Three days later, they left.", "March 3, 2025=2025-03-03; Three days later=2025-03-06/text")]
  [InlineData("In the summer of 2014 it rained.", "summer of 2014=2014-22")]
  [InlineData("The war of 2011-2014 is over.", "2011-2014=2011/2014")]
  [InlineData("May said 18 dead and 32 injured may rise.", "")]
  [InlineData("They may march 12 miles on Black Friday.", "")]
  public void A_time_is_reckoned_from_the_day_of_publication(string text, string expected) => Assert.Equal(expected, Show(text, "2026-09-16"));

  [Theory]
  [InlineData("It happened on Tuesday.", "Tuesday=null")]
  [InlineData("On August 24th they came, and the day before.", "August 24th=null; the day before=null")]
  [InlineData("On March 3, 2025 they came; on March 5 they left.", "March 3, 2025=2025-03-03; March 5=2025-03-05/text")]
  [InlineData("It began last year.", "last year=null")]
  public void Without_an_anchor_nothing_is_made_up(string text, string expected) => Assert.Equal(expected, Show(text, null));

  [Fact]
  public void A_month_of_publication_is_no_day_to_reckon_from() => Assert.Equal("yesterday=null", Show("It rained yesterday.", "2026-09"));

  [Fact]
  public void A_dated_dateline_anchors_where_the_publication_is_unknown()
  {
    const string Text = "TARVIK, March 12, 2026\nIt rained yesterday.";
    var scan = Scanned.Of(Text, null, null, default, new Block(BlockKind.Dateline, new(0, 22), "test"), new Block(BlockKind.Paragraph, new(23, Text.Length), "test"));
    var time = Assert.Single(scan.Times);
    Assert.Equal(("2026-03-11", "dateline"), (time.Edtf?.Value, time.Anchor));
  }
}
