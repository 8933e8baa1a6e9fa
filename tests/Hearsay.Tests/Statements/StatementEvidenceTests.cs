using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

public class StatementEvidenceTests
{
  private const string Text = "The mayor said on Monday that the bridge may reopen in June. Police allege that Holt took the key.\n\nHolt denied that he had taken it. The ferries ran on all night.";

  private static ImmutableArray<Statement> Explained(Document document) => new StatementFinder { KeepsEvidence = true }.Find(new DocumentParser().Parse(document));

  [Fact]
  public void Nothing_is_kept_unless_it_is_asked_for() => Assert.All(Texts.Find(Text), statement => Assert.Null(statement.Evidence));

  [Fact]
  public void Asking_what_decided_changes_nothing_else()
  {
    var plain = Texts.Find(Text);
    var explained = Explained(Texts.Plain(Text));
    Assert.Equal(plain.Select(Told), explained.Select(Told));
    Assert.All(explained, statement => Assert.NotNull(statement.Evidence));

    static string Told(Statement one) => $"{one.Id} {one.Voice} {one.Certainty} {one.Negated} {one.Rule} {string.Join(' ', one.Source)} {Texts.Chain(one)}";
  }

  [Fact]
  public void The_network_says_how_probable_each_span_is()
  {
    var said = Assert.Single(Explained(Texts.Plain(Text)), statement => statement.Text.Contains("bridge", StringComparison.Ordinal)).Evidence!;
    foreach (var span in new[] { said.Source, said.Cue, said.Content })
    {
      Assert.InRange(span!.Value.Probability, 0.5, 1);
      Assert.True(span.Value.FromNetwork);
    }

    var own = Assert.Single(Explained(Texts.Plain(Text)), statement => statement.Voice == Voice.Own).Evidence!;
    Assert.Null(own.Source);
    Assert.Null(own.Cue);
    Assert.InRange(own.Content!.Value.Probability, 0, 0.5);
    Assert.False(own.Content.Value.FromNetwork);
  }

  [Theory]
  [InlineData("bridge", Certainty.Possible, "may")]
  [InlineData("took the key", Certainty.Alleged, "allege")]
  [InlineData("he had taken", Certainty.Denied, "denied")]
  [InlineData("ferries", Certainty.Asserted, null)]
  public void The_word_that_settled_the_certainty_is_named(string words, Certainty certainty, string? word)
  {
    var statement = Explained(Texts.Plain(Text)).First(one => one.Text.Contains(words, StringComparison.Ordinal) && one.Certainty == certainty);
    Assert.Equal(word, statement.Evidence!.CertaintyWord?.In(Text));
  }

  [Fact]
  public void Where_no_network_reads_the_rules_decide_alone()
  {
    var evidence = Explained(Texts.Plain("The mayor said that the bridge may reopen in June.") with { Language = "fr" }).Select(statement => statement.Evidence!).ToArray();
    Assert.All(evidence, one => Assert.Null(one.Content));
  }
}
