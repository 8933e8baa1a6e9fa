using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language.Segmentation;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>Which quotation a word stands in, and how deep.</summary>
public sealed class QuotationsTests
{
  private static readonly string[] Pieces = ["\"", "“", "”", "„", "«", "»", "'", "’", "‘", "``", "''", "「", "」", "Selm", " ", ". ", "n't", "\n", "\n\n", "\uD800", "(", "—"];

  private static readonly Arbitrary<string> Mixture = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

  private static Quotations Read(string text) => Quotations.Read(text, [new(0, text.Length)]);

  private static QuoteState At(string text, string word) => Read(text).At(text.IndexOf(word, StringComparison.Ordinal));

  [Theory]
  [InlineData("He said \"the dam broke\" today.", "dam", 1)]
  [InlineData("He said \"the dam broke\" today.", "today", 0)]
  [InlineData("He said “the ‘dam’ broke” today.", "dam", 2)]
  [InlineData("He said “the ‘dam’ broke” today.", "broke", 1)]
  [InlineData("He said «the dam broke» today.", "dam", 1)]
  [InlineData("He said »the dam broke« today.", "dam", 1)]
  [InlineData("He said »the dam broke« today.", "today", 0)]
  [InlineData("He said „the dam broke“ today.", "dam", 1)]
  [InlineData("He said „the dam broke“ today.", "today", 0)]
  [InlineData("He said ``the dam broke'' today.", "dam", 1)]
  [InlineData("He said ``the dam broke'' today.", "today", 0)]
  [InlineData("He said 'the dam broke' today.", "broke", 1)]
  [InlineData("He said ‘the dam broke’ today.", "broke", 1)]
  [InlineData("The farmers' dam didn't break, it's said.", "break", 0)]
  [InlineData("It was 6' tall and 5\" wide, Orr's door.", "Orr", 0)]
  public void A_word_is_so_deep_in_quotations(string text, string word, int depth) => Assert.Equal(depth, At(text, word).Depth);

  [Fact]
  public void A_quotation_runs_from_mark_to_mark()
  {
    const string text = "Orr: “The ‘old’ dam.” No.";
    var quotations = Read(text).All;
    Assert.Equal(["“The ‘old’ dam.”", "‘old’"], quotations.Select(quotation => quotation.Span.In(text)));
    Assert.Equal([-1, 0], quotations.Select(quotation => quotation.Outer));
    Assert.Equal([1, 2], quotations.Select(quotation => quotation.Depth));
    Assert.All(quotations, quotation => Assert.True(quotation.IsClosed));
  }

  [Fact]
  public void Two_quotations_are_told_apart() => Assert.NotEqual(At("“Yes,” he said. “No.”", "Yes").Quotation, At("“Yes,” he said. “No.”", "No").Quotation);

  [Theory]
  [InlineData("\n\n")]
  [InlineData("\n")]
  public void A_quotation_that_opens_every_paragraph_and_closes_once_is_one(string end)
  {
    var text = $"“The dam broke.{end}“The town is gone.{end}“All of it,” Orr said. “Pray.”";
    var quotations = Read(text);
    Assert.Equal(2, quotations.All.Length);
    Assert.Equal(new(1, 0), quotations.At(text.IndexOf("gone", StringComparison.Ordinal)));
    Assert.Equal(new(1, 0), quotations.At(text.IndexOf("All", StringComparison.Ordinal)));
    Assert.Equal(0, quotations.At(text.IndexOf("Orr", StringComparison.Ordinal)).Depth);
  }

  [Fact]
  public void A_quotation_goes_on_over_blocks_that_are_paragraphs()
  {
    const string text = "\"The dam broke. \"The town is gone.\" Orr left.";
    var second = text.LastIndexOf("\"The", StringComparison.Ordinal);
    var quotations = Quotations.Read(text, [new(0, second - 1), new(second, text.Length)]);
    Assert.Equal("\"The dam broke. \"The town is gone.\"", Assert.Single(quotations.All).Span.In(text));
  }

  [Fact]
  public void A_quotation_that_never_closes_ends_with_its_sentence()
  {
    const string text = "He said the \"dam broke. Then he left.\n\nNobody saw “him”.";
    var quotations = Read(text);
    Assert.Equal("\"dam broke.", quotations.All[0].Span.In(text));
    Assert.False(quotations.All[0].IsClosed);
    Assert.Equal(0, quotations.At(text.IndexOf("Then", StringComparison.Ordinal)).Depth);
    Assert.Equal(1, quotations.At(text.IndexOf("him", StringComparison.Ordinal)).Depth);
  }

  [Fact]
  public void What_opens_after_a_stray_quotation_does_not_stand_in_it()
  {
    const string text = "The «dam broke. Then \"Orr\" left.";
    Assert.Equal(1, At(text, "Orr").Depth);
    Assert.Equal(-1, Read(text).All[1].Outer);
  }

  [Fact]
  public void A_stray_quotation_ends_no_sooner_than_one_that_closes_inside_it()
  {
    const string text = "The «dam and “the town. All gone,” Orr said. He left.";
    Assert.Equal(["«dam and “the town. All gone,”", "“the town. All gone,”"], Read(text).All.Select(quotation => quotation.Span.In(text)));
  }

  [Fact]
  public void Quotations_nest_and_are_at_most_eight_deep() =>
    Prop.ForAll(Mixture, text =>
    {
      var quotations = Read(text).All;
      var last = -1;
      for (var i = 0; i < quotations.Length; i++)
      {
        var (span, outer, depth, _) = quotations[i];
        Assert.True(span.Start > last && span.End > span.Start && span.End <= text.Length);
        Assert.InRange(depth, 1, 8);
        Assert.Equal(depth, outer < 0 ? 1 : quotations[outer].Depth + 1);
        Assert.True(outer < i && (outer < 0 || quotations[outer].Span.Contains(span)));
        last = span.Start;
      }
    }).QuickCheckThrowOnFailure();

  [Theory]
  [InlineData("\"")]
  [InlineData("“")]
  [InlineData("“a. ")]
  [InlineData("'a ")]
  [InlineData("“«‘「")]
  [InlineData("«a “b. ")]
  public void A_million_marks_take_no_longer_by_the_mark(string mark)
  {
    var watch = Stopwatch.StartNew();
    Read(string.Concat(Enumerable.Repeat(mark, 1_000_000)));
    Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
  }
}
