using FsCheck;
using FsCheck.Fluent;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class NumberGrammarTests
{
  private static string Show(string text)
  {
    var found = new List<string>();
    foreach (var match in NumberGrammar.FindIn(text))
    {
      found.Add($"{text[match.Start..match.End]}=[{match.Low?.ToString(System.Globalization.CultureInfo.InvariantCulture)},{match.High?.ToString(System.Globalization.CultureInfo.InvariantCulture)}]{(match.Approximate ? "~" : "")}{(match.Compound ? "-" : "")}");
    }

    return string.Join("; ", found);
  }

  [Theory]
  [InlineData("27 militants", "27=[27,27]")]
  [InlineData("1,234,567 people", "1,234,567=[1234567,1234567]")]
  [InlineData("1 234 people", "1 234=[1234,1234]")]
  [InlineData("1.234.567 people", "1.234.567=[1234567,1234567]")]
  [InlineData("10,,000 people", "10,,000=[10000,10000]")]
  [InlineData("1.5 metres", "1.5=[1.5,1.5]")]
  [InlineData("twenty-seven men", "twenty-seven=[27,27]")]
  [InlineData("a hundred and five huts", "a hundred and five=[105,105]")]
  [InlineData("two hundred thousand", "two hundred thousand=[200000,200000]")]
  [InlineData("nineteen thousand four hundred and six", "nineteen thousand four hundred and six=[19406,19406]")]
  [InlineData("two dozen boats", "two dozen=[24,24]")]
  [InlineData("a dozen", "a dozen=[12,12]")]
  [InlineData("half a million people", "half a million=[500000,500000]")]
  [InlineData("19 thousand", "19 thousand=[19000,19000]")]
  [InlineData("$3.5 million", "3.5 million=[3500000,3500000]")]
  [InlineData("$40m", "40m=[40000000,40000000]")]
  [InlineData("40k", "40k=[40000,40000]")]
  [InlineData("several villages", "several=[3,]~")]
  [InlineData("dozens of them, hundreds more", "dozens=[24,]~; hundreds=[200,]~")]
  [InlineData("tens of thousands fled", "tens of thousands=[20000,]~")]
  [InlineData("a few hundred", "a few hundred=[300,]~")]
  [InlineData("about 50 people", "about 50=[50,50]~")]
  [InlineData("at least 46 dead", "at least 46=[46,]")]
  [InlineData("more than 11", "more than 11=[11,]")]
  [InlineData("well over 100", "well over 100=[100,]")]
  [InlineData("up to 40", "up to 40=[,40]")]
  [InlineData("fewer than ten", "fewer than ten=[,10]")]
  [InlineData("between 20 and 30 boats", "between 20 and 30=[20,30]")]
  [InlineData("10,000 to 73,000", "10,000 to 73,000=[10000,73000]")]
  [InlineData("two to three million", "two to three million=[2000000,3000000]")]
  [InlineData("20-30 boats", "20-30=[20,30]")]
  [InlineData("rose from 20 to 30", "20=[20,20]; 30=[30,30]")]
  [InlineData("50 or more", "50 or more=[50,]")]
  [InlineData("100+ boats", "100+=[100,]")]
  [InlineData("30 or so", "30 or so=[30,30]~")]
  [InlineData("a 45-year-old", "45=[45,45]-")]
  [InlineData("the 27th of a G20, an Il-20 or a T-72 at 14:05 on page 1.2.3", "")]
  [InlineData("18 dead and 32 injured", "18=[18,18]; 32=[32,32]")]
  [InlineData("a quiet day, and a few", "a few=[3,]~")]
  [InlineData("12345678901234567890", "")]
  public void A_number_is_read_with_what_bounds_it(string text, string expected) => Assert.Equal(expected, Show(text));

  [Fact]
  public void Any_whole_number_survives_grouping() =>
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, 2_000_000_000).ToArbitrary(), value =>
    {
      var text = "the " + value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " boats";
      var matches = NumberGrammar.FindIn(text);
      return matches.MoveNext() && matches.Current.Low == value && matches.Current.High == value && !matches.MoveNext();
    }));

  [Fact]
  public void Any_text_gives_spans_in_order_inside_it() =>
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.ArrayOf(Gen.Elements(
      "12", "a", "half", "hundred", "thousand", "dozens", " ", " ", "-", ",", ".", "of", "and", "between", "to", "about", "more than", "$", "٣", "'", "999999999999999", "trillion")).ToArbitrary(), parts =>
    {
      var text = string.Concat(parts);
      var last = 0;
      foreach (var match in NumberGrammar.FindIn(text))
      {
        if (match.Start < last || match.NumberStart < match.Start || match.NumberEnd > match.End || match.End <= match.Start || match.End > text.Length) return false;
        if (match.Low is null && match.High is null || match.Low > match.High) return false;
        last = match.End;
      }

      return true;
    }));
}
