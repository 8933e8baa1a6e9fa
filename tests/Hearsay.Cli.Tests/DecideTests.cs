using System.Text.Json;

namespace Hearsay.Cli.Tests;

public class DecideTests
{
  /// <summary>The claim of two far ends: the doctor's, and the agency's local sources.</summary>
  private static (JsonElement Claim, string Doctor, string Sources) Claim(Workspace work)
  {
    var claim = Toll(work);
    var groups = claim.GetProperty("groups").EnumerateArray().ToArray();
    string Of(string counts) => groups.First(group => group.GetProperty("counts").GetString() == counts).GetProperty("statements")[0].GetString()!;
    return (claim, Of("min"), Of("max"));
  }

  private static string Range(JsonElement claim) => $"{claim.GetProperty("origins").GetProperty("min")}-{claim.GetProperty("origins").GetProperty("max")}";

  [Fact]
  public void A_decision_changes_the_numbers_and_survives_every_re_run_until_it_is_taken_back()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Run("analyze", "pages", "--case", "fire.case");
    var (claim, doctor, sources) = Claim(work);
    Assert.Equal("1-2", Range(claim));

    var decided = work.Run("decide", "fire.case", "same", doctor, sources, "--because", "the agency quotes the doctor");
    Assert.Equal(0, decided.ExitCode);
    Assert.Contains("recorded as decision 1", decided.Error, StringComparison.Ordinal);
    Assert.Equal("1-1", Range(Toll(work)));

    work.Run("analyze", "pages", "--case", "fire.case");
    Assert.Equal("1-1", Range(Toll(work)));
    var list = work.Run("decide", "fire.case", "--list").Output;
    Assert.Contains("1 same", list, StringComparison.Ordinal);
    Assert.Contains("the agency quotes the doctor", list, StringComparison.Ordinal);

    Assert.Equal(0, work.Run("decide", "fire.case", "--undo", "1").ExitCode);
    Assert.Equal("1-2", Range(Toll(work)));
    Assert.Equal(2, work.Run("decide", "fire.case", "--undo", "1").ExitCode);
  }

  [Fact]
  public void A_decision_left_for_later_is_said_to_be_open_until_the_next_analysis()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Run("analyze", "pages", "--case", "fire.case");
    var (_, doctor, sources) = Claim(work);
    work.Run("decide", "fire.case", "same", doctor, sources, "--later");
    var stale = work.Run("show", "fire.case", "--format", "json");
    Assert.Contains("fire.case has changed since it was last analysed", stale.Error, StringComparison.Ordinal);
    work.Run("analyze", "--case", "fire.case");
    Assert.Empty(work.Run("show", "fire.case").Error);
    Assert.Equal("1-1", Range(Toll(work)));
  }

  [Theory]
  [InlineData("'maybe' is no decision", "maybe", "a", "b")]
  [InlineData("Say what you decide")]
  [InlineData("name both", "same", "a")]
  [InlineData("Nothing in this case has an id that begins with 'zzz'", "same", "zzz", "zzz")]
  public void A_decision_that_cannot_be_understood_is_refused(string says, params string[] arguments)
  {
    using var work = new Workspace();
    work.WritePages();
    work.Run("analyze", "pages", "--case", "fire.case");
    var result = work.Run(["decide", "fire.case", .. arguments]);
    Assert.Equal(2, result.ExitCode);
    Assert.Contains(says, result.Error, StringComparison.Ordinal);
  }

  private static JsonElement Toll(Workspace work)
  {
    using var json = JsonDocument.Parse(work.Run("show", "fire.case", "--format", "json").Output);
    return json.RootElement.GetProperty("claims").EnumerateArray().First(item => item.GetProperty("text").GetString()!.StartsWith("Twelve", StringComparison.Ordinal)).Clone();
  }
}
