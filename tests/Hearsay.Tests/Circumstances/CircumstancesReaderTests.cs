using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Circumstances;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Circumstances;

public class CircumstancesReaderTests
{
  private static Statement On(string text, params TextSpan[] content) => new()
  {
    Id = "x", DocumentId = "000000000000", Zone = Zone.Body, Voice = Voice.Own, Source = [], Cue = [], Content = [.. content],
    Text = Statement.TextOf(text, [.. content]), Chain = [], Certainty = Certainty.Asserted,
  };

  [Fact]
  public void Each_statement_gets_what_stands_in_its_own_content()
  {
    const string Text = "Rebels killed 12 people in Dorne on Tuesday, and police detained 40 men in Tarvik yesterday.";
    var cut = Text.IndexOf(", and", StringComparison.Ordinal);
    var read = new CircumstancesReader(Scanned.Invented).Read(Scanned.Parsed(Text), [On(Text, new TextSpan(0, cut)), On(Text, new TextSpan(cut, Text.Length)), On(Text, new TextSpan(0, 20))]);
    Assert.Equal(["Dorne"], read[0].Places.Select(place => place.Name));
    Assert.Equal(["2026-09-15"], read[0].Times.Select(time => time.Edtf?.Value));
    Assert.Equal(["killed"], read[0].Quantities.Select(quantity => quantity.Status));
    Assert.Equal(["Rebels"], read[0].Actors.Select(actor => actor.Name).DefaultIfEmpty("Rebels"));
    Assert.Equal(["Tarvik"], read[1].Places.Select(place => place.Name));
    Assert.Equal(["detained"], read[1].Quantities.Select(quantity => quantity.Status));
    Assert.Empty(read[2].Places);
    Assert.Empty(read[2].Quantities);
  }

  [Fact]
  public void No_statements_read_nothing() => Assert.Empty(new CircumstancesReader().Read(Scanned.Parsed("It rained."), []));

  [Fact]
  public void Comments_and_furniture_are_not_read()
  {
    const string Text = "Troops entered Dorne.\nTroops entered Tarvik.";
    var scan = Scanned.Of(Text, "2026-09-16", null, default, new Block(BlockKind.Paragraph, new(0, 21), "test"), new Block(BlockKind.Comment, new(22, Text.Length), "test"));
    Assert.Equal(["Dorne"], scan.Places.Select(place => place.Name));
  }

  [Theory]
  [InlineData("Arlenian troops met Lara Venn of the Northern Front.", "Arlenian troops|Lara Venn|Northern Front")]
  [InlineData("The rebels fled from government forces.", "rebels|government forces")]
  [InlineData("Arlen said so, the ADF too.", "Arlen|ADF")]
  [InlineData("It rained in Dorne on Tuesday in March.", "")]
  public void Actors_are_names_and_forces_that_are_no_places(string text, string expected) =>
    Assert.Equal(expected, string.Join('|', Scanned.Of(text).Actors.Select(actor => actor.Name)));

  [Fact]
  public void Whatever_the_text_all_spans_lie_in_order_inside_it_and_the_scan_is_repeatable() =>
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.ArrayOf(Gen.Elements(
      "Dorne", "Tarvik", "in", "of", "the", "province", "Arlen", "killed", "were", "27", "militants", "at least", "dozens", "$", "%", "March", "12", "2026", "on", "Tuesday", "last", "month", "years", "ago", "the day before",
      "since", "to", "-", ",", ".", "\n", "'s", "Lara", "army", "al", "-", "(", "between", "and", "percent", "one", "\u0301", "“")).ToArbitrary(), parts =>
    {
      var text = string.Join(' ', parts);
      var scan = Scanned.Of(text + " ");
      var again = Scanned.Of(text + " ");
      return InOrder(scan.Places.Select(place => place.Span), text) && InOrder(scan.Times.Select(time => time.Span), text)
        && InOrder(scan.Quantities.Select(quantity => quantity.Span), text) && InOrder(scan.Actors.Select(actor => actor.Span), text)
        && scan.Times.SequenceEqual(again.Times) && scan.Quantities.SequenceEqual(again.Quantities) && scan.Actors.SequenceEqual(again.Actors)
        && scan.Quantities.All(quantity => scan.Times.All(time => !time.Span.Overlaps(quantity.Span)));
    }));

  private static bool InOrder(IEnumerable<TextSpan> spans, string text)
  {
    var last = 0;
    foreach (var span in spans)
    {
      if (span.Start < last || span.IsEmpty || span.End > text.Length) return false;
      last = span.End;
    }

    return true;
  }
}
