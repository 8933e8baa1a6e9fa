using System.Text.Json;

namespace Hearsay.Cli.Tests;

public class ExplainTests
{
  private const string Text = "The mayor said on Monday that the bridge may reopen in June.\n\nThe ferries ran on all night.\n";

  [Fact]
  public void Statements_say_which_rule_found_them_how_probable_their_spans_are_and_which_word_settled_their_certainty()
  {
    using var work = new Workspace();
    work.Write("report.txt", Text);
    var result = work.Run("statements", "--explain", "--format", "text", "report.txt");
    Assert.Equal(0, result.ExitCode);
    Assert.Contains("; rule: verb", result.Output, StringComparison.Ordinal);
    Assert.Matches("network: source [01]\\.\\d\\d, cue [01]\\.\\d\\d, content [01]\\.\\d\\d; possible by “may”", result.Output);
    Assert.Matches("network: another's words 0\\.\\d\\d\n", result.Output);
    Assert.DoesNotContain("network", work.Run("statements", "--all", "--format", "text", "report.txt").Output, StringComparison.Ordinal);
  }

  [Fact]
  public void In_json_the_evidence_is_added_and_nothing_else_changes()
  {
    using var work = new Workspace();
    work.Write("report.txt", Text);
    var all = work.Run("statements", "--all", "--format", "json", "report.txt").Output;
    Assert.DoesNotContain("evidence", all, StringComparison.Ordinal);
    var explained = work.Run("statements", "--explain", "--format", "json", "report.txt").Output;
    Assert.Equal(all, System.Text.RegularExpressions.Regex.Replace(explained, ",\"evidence\":\\{.*?\\}(?=\\}[,\\]])", ""));
    using var json = JsonDocument.Parse(explained);
    var evidence = json.RootElement.GetProperty("attributions")[0].GetProperty("evidence");
    foreach (var role in new[] { "source", "cue", "content" })
    {
      Assert.InRange(evidence.GetProperty(role).GetProperty("probability").GetDouble(), 0.5, 1);
      Assert.True(evidence.GetProperty(role).GetProperty("fromNetwork").GetBoolean());
    }

    var word = evidence.GetProperty("certainty");
    Assert.Equal("may", Text[word[0].GetInt32()..word[1].GetInt32()]);
    var own = json.RootElement.GetProperty("attributions")[1].GetProperty("evidence");
    Assert.Equal(JsonValueKind.Null, own.GetProperty("cue").ValueKind);
    Assert.Equal(JsonValueKind.Null, own.GetProperty("certainty").ValueKind);
  }
}
