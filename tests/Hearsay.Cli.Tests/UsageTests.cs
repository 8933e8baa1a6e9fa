namespace Hearsay.Cli.Tests;

public class UsageTests
{
  [Fact]
  public void Alone_it_prints_help_that_teaches()
  {
    using var work = new Workspace();
    var result = work.Run();
    Assert.Equal(0, result.ExitCode);
    Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
    Assert.Contains("hearsay analyze pages/", result.Output, StringComparison.Ordinal);
    Assert.Empty(result.Error);
  }

  [Theory]
  [InlineData("analyze", "--case")]
  [InlineData("show", "--dossier")]
  [InlineData("claims", "--format")]
  [InlineData("documents", "--format")]
  [InlineData("decide", "--because")]
  [InlineData("parse", "--keep-tokens")]
  public void Every_command_has_help_with_its_options_and_examples(string command, string option)
  {
    using var work = new Workspace();
    var result = work.Run(command, "--help");
    Assert.Equal(0, result.ExitCode);
    Assert.Contains(option, result.Output, StringComparison.Ordinal);
    Assert.Contains("Examples:", result.Output, StringComparison.Ordinal);
    Assert.DoesNotContain("Hearsay.Cli", result.Output, StringComparison.Ordinal);
  }

  [Fact]
  public void It_tells_its_version()
  {
    using var work = new Workspace();
    var result = work.Run("--version");
    Assert.Equal(0, result.ExitCode);
    Assert.Matches(@"^\d+\.\d+\.\d+", result.Output);
  }

  [Theory]
  [InlineData("analyze: name at least one file or folder", "analyze")]
  [InlineData("--top takes a whole number from 1, not 'many'", "analyze", "x.html", "--top", "many")]
  [InlineData("--workers takes a whole number from 1, not '0'", "analyze", "x.html", "--workers", "0")]
  [InlineData("analize", "analize", "x.html")]
  [InlineData("--colour", "analyze", "x.html", "--colour")]
  [InlineData("'xml'", "analyze", "x.html", "--format", "xml")]
  [InlineData("--json nowhere/a.json: the folder does not exist", "analyze", "x.html", "--json", "nowhere/a.json")]
  [InlineData("--dossier .: this is a folder", "analyze", "x.html", "--dossier", ".")]
  [InlineData("not 'klingon'", "parse", "x.html", "--language", "klingon")]
  [InlineData("parse", "parse")]
  [InlineData("no.case: there is no such case", "show", "no.case")]
  [InlineData("no.case: there is no such case", "claims", "no.case")]
  [InlineData("no.case: there is no such case", "documents", "no.case")]
  [InlineData("no.case: there is no such case", "decide", "no.case", "--list")]
  [InlineData("no.case: there is no such case", "analyze", "--case", "no.case")]
  public void Wrong_use_says_what_is_wrong_and_leaves_nothing(string says, params string[] arguments)
  {
    using var work = new Workspace();
    work.Write("x.html", Workspace.Article("The Orvell Ledger", "A title", "A sentence stands here for the reader."));
    var result = work.Run(arguments);
    Assert.Equal(2, result.ExitCode);
    Assert.Contains(says, result.Error, StringComparison.Ordinal);
    Assert.Empty(result.Output);
    Assert.Equal(["x.html"], work.Files());
  }
}
