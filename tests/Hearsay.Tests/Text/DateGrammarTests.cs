using FsCheck;
using FsCheck.Fluent;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class DateGrammarTests
{
  [Theory]
  [InlineData("2026-03-12", "2026-03-12")]
  [InlineData("2026-03", "2026-03")]
  [InlineData("2026", "2026")]
  [InlineData("20260312", "2026-03-12")]
  [InlineData("2026/03/12", "2026-03-12")]
  [InlineData("2026-03-12T14:05:00Z", "2026-03-12T14:05:00Z")]
  [InlineData("2026-03-12T14:05:00.123456+02:00", "2026-03-12T14:05:00+02:00")]
  [InlineData("2026-03-12T14:05+0200", "2026-03-12T14:05:00+02:00")]
  [InlineData("2026-03-12 14:05:09-05", "2026-03-12T14:05:09-05:00")]
  [InlineData("2026-03-12T14:05:00", "2026-03-12T14:05:00")]
  [InlineData("20260312T140500Z", "2026-03-12T14:05:00Z")]
  [InlineData("20260312140500", "2026-03-12T14:05:00")]
  [InlineData("Thu, 12 Mar 2026 14:05:00 +0000", "2026-03-12T14:05:00Z")]
  [InlineData("Thu, 5 Mar 2026 14:05:00 GMT", "2026-03-05T14:05:00Z")]
  [InlineData("Thursday, 12-Mar-26 14:05:00 EST", "2026-03-12T14:05:00-05:00")]
  [InlineData("Thu Mar 12 14:05:00 UTC 2026", "2026-03-12T14:05:00Z")]
  [InlineData("Thu Mar 12 2026 14:05:00 GMT+0200 (Eastern European Standard Time)", "2026-03-12T14:05:00+02:00")]
  [InlineData("1773324300", "2026-03-12T14:05:00Z")]
  [InlineData("12 March 2026", "2026-03-12")]
  [InlineData("March 12, 2026", "2026-03-12")]
  [InlineData("March 12th, 2026", "2026-03-12")]
  [InlineData("Published: March 12, 2026 at 2:05 p.m. EDT", "2026-03-12T14:05:00-04:00")]
  [InlineData("March 2026", "2026-03")]
  [InlineData("12.03.2026", "2026-03-12")]
  [InlineData("12. 3. 2026", "2026-03-12")]
  [InlineData("25/03/2026", "2026-03-25")]
  [InlineData("03/25/2026", "2026-03-25")]
  [InlineData("03/03/2026", "2026-03-03")]
  [InlineData("12. März 2026, 14:05 Uhr", "2026-03-12T14:05:00")]
  [InlineData("jeudi 12 mars 2026 à 14h05", "2026-03-12T14:05:00")]
  [InlineData("1er août 2026", "2026-08-01")]
  [InlineData("12 de marzo de 2026", "2026-03-12")]
  [InlineData("12 marzo 2026", "2026-03-12")]
  [InlineData("quinta-feira, 12 de março de 2026", "2026-03-12")]
  [InlineData("12 maart 2026", "2026-03-12")]
  [InlineData("12. marts 2026 kl. 14.05", "2026-03-12T14:05:00")]
  [InlineData("12 augusti 2026", "2026-08-12")]
  [InlineData("12. maaliskuuta 2026", "2026-03-12")]
  [InlineData("12 września 2026", "2026-09-12")]
  [InlineData("12. července 2026", "2026-07-12")]
  [InlineData("12. októbra 2026", "2026-10-12")]
  [InlineData("2026. március 12.", "2026-03-12")]
  [InlineData("12 octombrie 2026", "2026-10-12")]
  [InlineData("12 Ağustos 2026", "2026-08-12")]
  [InlineData("12 Agustus 2026", "2026-08-12")]
  [InlineData("12 марта 2026 года", "2026-03-12")]
  [InlineData("12 березня 2026 р.", "2026-03-12")]
  [InlineData("12 ноември 2026 г.", "2026-11-12")]
  [InlineData("12 Μαρτίου 2026", "2026-03-12")]
  [InlineData("12 مارس 2026", "2026-03-12")]
  [InlineData("١٢ آذار/مارس ٢٠٢٦", "2026-03-12")]
  [InlineData("12 كانون الثاني 2026", "2026-01-12")]
  [InlineData("۱۲ سپتامبر ۲۰۲۶", "2026-09-12")]
  [InlineData("12 במרץ 2026", "2026-03-12")]
  [InlineData("12 मार्च 2026", "2026-03-12")]
  [InlineData("১২ মার্চ ২০২৬", "2026-03-12")]
  [InlineData("Ngày 12 tháng 3 năm 2026", "2026-03-12")]
  [InlineData("2026年3月12日 星期四", "2026-03-12")]
  [InlineData("令和8年3月12日", "2026-03-12")]
  [InlineData("2026년 3월 12일", "2026-03-12")]
  public void A_date_is_read_as_precisely_as_it_is_written(string text, string edtf)
  {
    Assert.True(DateGrammar.TryRead(text, DateOptions.Metadata, out var match));
    Assert.Equal(edtf, match.Date?.Value);
  }

  [Theory]
  [InlineData("")]
  [InlineData("yesterday")]
  [InlineData("2026-13-12")]
  [InlineData("2026-02-30")]
  [InlineData("31 April 2026")]
  [InlineData("1404/12/21")]
  [InlineData("3099-01-01")]
  [InlineData("14:05")]
  [InlineData("12")]
  [InlineData("03/04/26")]
  [InlineData("12345678901234567890123456789012345678901234567890")]
  public void What_is_no_plausible_date_is_none(string text) => Assert.False(DateGrammar.TryRead(text, DateOptions.Metadata, out _));

  [Fact]
  public void Day_and_month_that_cannot_be_told_apart_are_not_made_up()
  {
    Assert.True(DateGrammar.TryRead("03/04/2026", DateOptions.Metadata, out var match));
    Assert.True(match.Ambiguous);
    Assert.Null(match.Date);
    Assert.Null(match.Month);
    Assert.Equal(2026, match.Year);
  }

  [Theory]
  [InlineData(DateOrder.DayFirst, "2026-04-03")]
  [InlineData(DateOrder.MonthFirst, "2026-03-04")]
  public void A_known_order_settles_it(DateOrder order, string edtf)
  {
    Assert.True(DateGrammar.TryRead("03/04/2026", DateOptions.Metadata with { Order = order }, out var match));
    Assert.Equal(edtf, match.Date?.Value);
  }

  [Fact]
  public void A_day_without_a_year_keeps_month_and_day_only()
  {
    Assert.True(DateGrammar.TryRead("August 24th", DateOptions.Prose, out var match));
    Assert.Null(match.Date);
    Assert.Equal((8, 24), (match.Month, match.Day));
  }

  [Theory]
  [InlineData("On March 12, 2026, some 300 left; on 14 March they came back.", "March 12, 2026|14 March")]
  [InlineData("They may 12 times over march 20 miles.", "")]
  [InlineData("In March 3,000 people fled, in March 2025 fewer.", "March 2025")]
  [InlineData("May 12 was quiet.", "May 12")]
  [InlineData("Version 1.2.3 of 12.03.2026.", "12.03.2026")]
  [InlineData("Call 555-2026-03-12 or +49 20260312.", "")]
  [InlineData("https://example.org/2026/03/12/storm", "2026/03/12")]
  [InlineData("18 dead and 32 injured", "")]
  [InlineData("Er starb am 12. März 2026.", "12. März 2026")]
  public void Dates_are_found_in_prose(string text, string expected)
  {
    var found = new List<string>();
    foreach (var match in DateGrammar.FindIn(text, DateOptions.Prose)) found.Add(text[match.Start..match.End]);
    Assert.Equal(expected, string.Join('|', found));
  }

  [Fact]
  public void Every_day_survives_being_written_and_read() =>
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, 40000).ToArbitrary(), offset =>
    {
      var day = new DateOnly(1991, 1, 1).AddDays(offset);
      var month = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);
      string[] forms = [$"{day:yyyy-MM-dd}", $"{day:yyyyMMdd}", $"{day.Day} {month} {day.Year}", $"{month} {day.Day}, {day.Year}", $"{day.Day}.{day.Month}.{day.Year}", $"{day.Year}年{day.Month}月{day.Day}日"];
      return forms.All(form => DateGrammar.TryRead(form, DateOptions.Metadata, out var match) && match.Date == Edtf.Day(day));
    }));

  [Fact]
  public void Any_text_gives_spans_in_order_inside_it() =>
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.ArrayOf(Gen.Elements(
      "12", "March", "2026", " ", " ", ",", "-", "/", ".", "T", "14:05", "+02:00", "年", "月", "日", "Mai", "كانون", "th", "de", "\u0301", "٣")).ToArbitrary(), parts =>
    {
      var text = string.Concat(parts);
      var last = 0;
      foreach (var match in DateGrammar.FindIn(text, DateOptions.Prose))
      {
        if (match.Start < last || match.End <= match.Start || match.End > text.Length) return false;
        _ = match.Date;
        last = match.End;
      }

      return true;
    }));
}
