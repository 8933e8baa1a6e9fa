using FsCheck;
using FsCheck.Fluent;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class EdtfTests
{
  [Theory]
  [InlineData("2026", "2026-01-01", "2026-12-31")]
  [InlineData("2026-02", "2026-02-01", "2026-02-28")]
  [InlineData("2026-03-12", "2026-03-12", "2026-03-12")]
  [InlineData("2026-03-12T23:05:00-05:00", "2026-03-12", "2026-03-12")]
  [InlineData("2026-03-12T23:05:00", "2026-03-12", "2026-03-12")]
  [InlineData("2026?", "2026-01-01", "2026-12-31")]
  [InlineData("2026-03~", "2026-03-01", "2026-03-31")]
  [InlineData("2026-03-12%", "2026-03-12", "2026-03-12")]
  [InlineData("202X", "2020-01-01", "2029-12-31")]
  [InlineData("20XX", "2000-01-01", "2099-12-31")]
  [InlineData("2026-XX", "2026-01-01", "2026-12-31")]
  [InlineData("2026-02-XX", "2026-02-01", "2026-02-28")]
  [InlineData("2026-XX-XX", "2026-01-01", "2026-12-31")]
  [InlineData("2026-03-1X", "2026-03-10", "2026-03-19")]
  [InlineData("2026-03-3X", "2026-03-30", "2026-03-31")]
  [InlineData("2026-03-0X", "2026-03-01", "2026-03-09")]
  [InlineData("2026-22", "2026-06-01", "2026-08-31")]
  [InlineData("2026-24", "2026-12-01", "2027-02-28")]
  [InlineData("2026-03-12/2026-03-14", "2026-03-12", "2026-03-14")]
  [InlineData("2026-03/2026-04~", "2026-03-01", "2026-04-30")]
  [InlineData("../2026-03-12", "0001-01-01", "2026-03-12")]
  [InlineData("2026-03-12/..", "2026-03-12", "9999-12-31")]
  [InlineData("2026/", "2026-01-01", "9999-12-31")]
  public void A_form_is_read_kept_and_bounded(string text, string earliest, string latest)
  {
    var edtf = Edtf.TryParse(text);
    Assert.Equal(text, edtf?.Value);
    Assert.Equal(earliest, edtf!.Earliest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    Assert.Equal(latest, edtf.Latest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
  }

  [Theory]
  [InlineData(null)]
  [InlineData("")]
  [InlineData("/")]
  [InlineData("../..")]
  [InlineData("2026-13")]
  [InlineData("2026-02-30")]
  [InlineData("2026-02-3X")]
  [InlineData("2026-X1")]
  [InlineData("XXXX-03")]
  [InlineData("2026-03-14/2026-03-12")]
  [InlineData("2026/2027/2028")]
  [InlineData("2026??")]
  [InlineData("March 2026")]
  [InlineData("2026-03-12T25:00:00Z")]
  public void Anything_else_is_none(string? text) => Assert.Null(Edtf.TryParse(text));

  [Fact]
  public void Intervals_join_two_dates_or_one_and_nothing()
  {
    var (from, to) = (Edtf.Month(2026, 3), Edtf.Day(new(2026, 4, 2)));
    Assert.Equal("2026-03/2026-04-02", Edtf.Interval(from, to).Value);
    Assert.Equal("../2026-04-02", Edtf.Interval(null, to).Value);
    Assert.Throws<ArgumentException>(() => Edtf.Interval(to, from));
    Assert.Throws<ArgumentException>(() => Edtf.Interval(null, null));
    Assert.True(Edtf.Interval(from, to).Overlaps(to));
    Assert.False(from.Overlaps(to));
  }

  [Fact]
  public void A_qualifier_is_added_once()
  {
    Assert.Equal("2026-03~", Edtf.Month(2026, 3).Approximately().Approximately().Value);
    Assert.Equal("2026%", Edtf.TryParse("2026?")!.Approximately().Value);
    Assert.Equal("202X", Edtf.Decade(2026).Value);
  }

  [Fact]
  public void What_is_read_is_read_again_alike() =>
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.ArrayOf(Gen.Elements("2026", "-", "03", "12", "1X", "XX", "/", "..", "?", "~", "T14:05:00", "Z", "+02:00")).ToArbitrary(), parts =>
    {
      var edtf = Edtf.TryParse(string.Concat(parts));
      return edtf is null || edtf.Earliest <= edtf.Latest && edtf == Edtf.TryParse(edtf.Value);
    }));
}
