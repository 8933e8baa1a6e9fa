using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Statements;

public sealed class StatementPropertyTests
{
  private static readonly string[] Pieces =
  [
    "the army", "Holt", "said", "that", "\"", "“", "”", "'", "’", "‘", "«", "»", ",", ".", "?", ":", ";", "—", "(", ")", "told", "SAN", "according to", "citing", "local sources", "was quoted by", "as saying",
    "reportedly", "who", "and", "but", "it is claimed", "to", "Dr.", "U.S.", "4.5", "al-Masri", "\n\n", "the statement", "he", "had", "not", "may", "\ud83d\ude00", "\ud800", "é", "is said", "as", "the Ledger", "reported", "in an interview with", "Army", "claim",
  ];

  private static readonly Arbitrary<string> Prose = Gen.Elements(Pieces).ListOf().Select(list => string.Join(' ', list)).ToArbitrary();

  [Fact]
  public void Any_words_give_spans_inside_the_text_in_order() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Prose, Holds));

  [Fact]
  public void Any_string_gives_spans_inside_the_text_in_order() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), Holds));

  private static bool Holds(string text)
  {
    var document = Texts.Plain(text);
    var parsed = new DocumentParser().Parse(document);
    var last = 0;
    foreach (var sentence in parsed.Sentences)
    {
      Assert.True(sentence.Span.Start >= last && sentence.Span.End <= text.Length && !sentence.Span.IsEmpty);
      last = sentence.Span.End;
      var at = sentence.Span.Start;
      foreach (var token in sentence.Tokens)
      {
        Assert.True(token.Span.Start >= at && token.Span.End <= sentence.Span.End && !token.Span.IsEmpty && token.QuoteDepth >= 0);
        at = token.Span.End;
      }
    }

    var ids = new HashSet<string>(StringComparer.Ordinal);
    foreach (var statement in new StatementFinder().Find(parsed))
    {
      Assert.NotEmpty(statement.Content);
      Assert.True(ids.Add(statement.Id));
      Assert.Equal(Statement.TextOf(text, statement.Content), statement.Text);
      Assert.Equal(statement.Voice == Voice.Own ? SourceKind.OwnVoice : SourceKind.Outlet, statement.Chain[0].Kind);
      var at = 0;
      foreach (var span in statement.Content)
      {
        Assert.True(span.Start >= at && span.End <= text.Length && !span.IsEmpty);
        at = span.End;
      }

      Assert.All(statement.Source.AddRange(statement.Cue), span => Assert.True(span.Start >= 0 && span.End <= text.Length && !span.IsEmpty));
    }

    return true;
  }

  [Theory]
  [InlineData("\"")]
  [InlineData("“")]
  [InlineData("'a' ")]
  [InlineData("“a” said X. ")]
  [InlineData("said ")]
  [InlineData("the ministry, ")]
  [InlineData("A who ")]
  [InlineData(", X said ")]
  [InlineData("and ")]
  [InlineData("Mr. X's (a) — ")]
  public void Time_grows_no_faster_than_the_text(string piece)
  {
    Run(piece, 2_000);
    var one = Run(piece, 8_000);
    var ten = Run(piece, 80_000);
    // Ten times the text in at most forty times the time; a quadratic loop would take a hundred.
    Assert.True(ten < (40 * one) + TimeSpan.FromSeconds(1.5), $"{one.TotalMilliseconds:F0} ms, then {ten.TotalMilliseconds:F0} ms");
  }

  [Theory]
  [InlineData("“a b c. d e f.\n\n")]
  [InlineData("“a b c. d e f.” ")]
  public void Time_grows_no_faster_than_the_quotations(string piece) => Time_grows_no_faster_than_the_text(piece);

  private static TimeSpan Run(string piece, int times)
  {
    var text = new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
    var clock = Stopwatch.StartNew();
    Texts.Find(text);
    return clock.Elapsed;
  }
}
