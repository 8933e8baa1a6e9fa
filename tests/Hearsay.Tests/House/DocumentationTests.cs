using System.Text.RegularExpressions;

namespace Hearsay.Tests.House;

public class DocumentationTests
{
  [Fact]
  public void The_readme_names_every_command()
  {
    var readme = Repository.Read("README.md");
    var commands = InCommandLine(@"\bCommand\(\s*""([a-z][a-z-]*)""");
    Assert.NotEmpty(commands);
    Assert.All(commands, command => Assert.Matches($@"hearsay {Regex.Escape(command)}\b", readme));
  }

  [Fact]
  public void The_readme_names_every_option()
  {
    var readme = Repository.Read("README.md");
    Assert.All(InCommandLine(@"\bOption<[^(]*\(\s*""(--[a-z][a-z-]*)"""), option => Assert.Matches($"(?m)^\\|[^|]*`{option}`", readme));
  }

  [Fact]
  public void The_readme_names_every_exit_code()
  {
    var readme = Repository.Read("README.md");
    var codes = InCommandLine(@"public const int \w+ = (\d+);");
    Assert.NotEmpty(codes);
    Assert.All(codes, code => Assert.Matches($@"(?m)^\| {code} \|", readme));
  }

  [Fact]
  public void The_build_runs_the_test_command_of_the_readme_word_for_word()
  {
    var command = Regex.Match(Repository.Read("README.md"), "(?m)^ {4}(dotnet test .*)$").Groups[1].Value;
    Assert.NotEmpty(command);
    Assert.Contains(command, Repository.Read(".ci/run"), StringComparison.Ordinal);
  }

  [Fact]
  public void The_change_log_has_an_entry_for_the_version_that_is_built()
  {
    var version = Regex.Match(Repository.Read("Directory.Build.props"), "<VersionPrefix>([^<]+)</VersionPrefix>").Groups[1].Value;
    Assert.Matches($@"(?m)^## \[(?:Unreleased|{Regex.Escape(version)})\]", Repository.Read("CHANGELOG.md"));
  }

  private static string[] InCommandLine(string pattern) =>
    [.. Repository.Files("src/Hearsay.Cli", "*.cs").SelectMany(file => Regex.Matches(Repository.Read(file), pattern)).Select(match => match.Groups[1].Value).Distinct()];
}
