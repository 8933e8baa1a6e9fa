using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Tests.House;

public class FloorsTests
{
  private sealed record Floor(string Name, string Set, double Value, bool HigherIsBetter);

  [Fact]
  public void Every_floor_is_pinned_to_the_hash_of_its_data()
  {
    using var json = JsonDocument.Parse(Repository.Read("eng/floors.json"));
    var sets = json.RootElement.GetProperty("sets").EnumerateObject().ToDictionary(set => set.Name, set => set.Value.GetString()!, StringComparer.Ordinal);
    Assert.All(sets.Values, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
    var floors = Read(Repository.Read("eng/floors.json"));
    Assert.NotEmpty(floors);
    Assert.All(floors, floor => Assert.Contains(sets.Keys, set => IsOrIsUnder(set, floor.Set)));
    Assert.All(floors, floor => Assert.InRange(floor.Value, 0, floor.HigherIsBetter ? 100 : 10_000));
    Assert.Equal(floors.Length, floors.Select(floor => floor.Name).Distinct(StringComparer.Ordinal).Count());
  }

  [Fact]
  public void The_quality_page_shows_every_floor_and_every_hash()
  {
    var page = Repository.Read("docs/quality.md");
    using var json = JsonDocument.Parse(Repository.Read("eng/floors.json"));
    Assert.All(Read(Repository.Read("eng/floors.json")), floor => Assert.Matches($@"(?m)^\| `{Regex.Escape(floor.Name)}` \|.*\| {Regex.Escape(Shown(floor.Value))} \|", page));
    Assert.All(json.RootElement.GetProperty("sets").EnumerateObject(), set => Assert.Contains(set.Value.GetString()!, page, StringComparison.Ordinal));
  }

  [Fact]
  public void A_floor_that_was_lowered_has_its_line_in_the_change_log()
  {
    var log = Repository.Read("CHANGELOG.md");
    var now = Read(Repository.Read("eng/floors.json"));
    var commits = Repository.Git("log", "--format=%H", "--", "eng/floors.json")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
    foreach (var commit in commits)
    {
      if (Repository.Git("show", $"{commit}:eng/floors.json") is not { } old) continue;
      foreach (var before in Read(old))
      {
        var after = now.FirstOrDefault(floor => string.Equals(floor.Name, before.Name, StringComparison.Ordinal));
        var held = after is not null && (before.HigherIsBetter ? after.Value >= before.Value : after.Value <= before.Value);
        Assert.True(
          held || Regex.IsMatch(log, $@"(?m)^- Floor lowered: `{Regex.Escape(before.Name)}`"),
          $"The floor {before.Name} stood at {before.Value} in {commit[..8]}; to lower it, the change log needs a line '- Floor lowered: `{before.Name}` …' that says why.");
      }
    }
  }

  /// <summary>A figure is of one pinned set, or of all the sets of a folder ("pages").</summary>
  private static bool IsOrIsUnder(string set, string folder) =>
    string.Equals(set, folder, StringComparison.Ordinal) || set.StartsWith(folder + "/", StringComparison.Ordinal);

  private static string Shown(double value) => value.ToString("0.0##", System.Globalization.CultureInfo.InvariantCulture);

  private static Floor[] Read(string text)
  {
    using var json = JsonDocument.Parse(text);
    return [.. json.RootElement.GetProperty("floors").EnumerateArray().Select(floor => new Floor(
      floor.GetProperty("name").GetString()!, floor.GetProperty("set").GetString()!, floor.GetProperty("floor").GetDouble(),
      floor.GetProperty("better").GetString() == "higher"))];
  }
}
