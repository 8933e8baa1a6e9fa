using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

/// <summary>Texts that a page introduces as somebody else's, and shows the end of.</summary>
public sealed class IntroducedReportTests
{
  private const string Turn = "Hamid Orrun, member of the People's Assembly for Deir Vasht: The road is closed today.";
  private const string Narration = "The group has two hundred fighters in the hills.";
  private const string After = "The harbour was busy again on Friday morning.";

  [Theory]
  [InlineData("The following report by the Arland-based Al Noor news channel elaborates:", "Hamid Kader – Vasht, Al-Noor.")]
  [InlineData("The following report by the Arland-based Al Noor news channel elaborates:", "End of the English translation transcript.")]
  [InlineData("Full text of the report from the Al Noor agency:", "-- END --")]
  public void What_stands_between_announcement_and_end_came_through_whoever_is_announced(string announcement, string end)
  {
    var statements = Find(announcement, end);
    Assert.Equal(["Al Noor", "Hamid Orrun"], Chain(statements, "The road is closed"));
    Assert.Equal(["Al Noor"], Chain(statements, "two hundred fighters"));
    Assert.Empty(Chain(statements, "harbour"));
  }

  [Fact]
  public void Without_an_end_nothing_is_guessed() =>
    Assert.Empty(Chain(Find("The following report by the Arland-based Al Noor news channel elaborates:", "The weather was fine."), "two hundred fighters"));

  private static IReadOnlyList<Statement> Find(string announcement, string end) => Texts.Find(Texts.Of(
    (BlockKind.Paragraph, announcement), (BlockKind.Transcript, Turn), (BlockKind.Paragraph, Narration), (BlockKind.Paragraph, end), (BlockKind.Paragraph, After)));

  private static IEnumerable<string?> Chain(IReadOnlyList<Statement> statements, string words) =>
    statements.Single(statement => statement.Text.Contains(words, StringComparison.Ordinal)).Chain.Skip(1).Select(link => link.Name);
}
