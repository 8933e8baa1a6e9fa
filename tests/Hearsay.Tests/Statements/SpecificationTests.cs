using System.Runtime.CompilerServices;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Statements;

/// <summary>The examples of statements.md, each a test.</summary>
public sealed class SpecificationTests
{
  private static readonly string File = Path.Combine(Folder(), "statements.md");

  public static TheoryData<string> Titles => [.. Examples().Select(example => example.Title)];

  [Theory]
  [MemberData(nameof(Titles))]
  public void The_example_holds(string title)
  {
    var (_, text, expected) = Examples().Single(example => example.Title == title);
    var found = Texts.Find(text).Select(statement => Line(text, statement));
    Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
  }

  [Fact]
  public void There_are_many_examples() => Assert.True(Examples().Count >= 70, $"{Examples().Count} examples");

  private static string Line(string text, Statement statement) =>
    $"{(statement.Nested ? "nested " : "")}{EnumName.Of(statement.Voice)} {EnumName.Of(statement.Certainty)}{(statement.Negated ? " negated" : "")} | "
    + $"{Texts.Words(text, statement.Source)} | {Texts.Words(text, statement.Cue)} | {statement.Text} | {Texts.Chain(statement)}";

  private static List<(string Title, string Text, List<string> Expected)> Examples()
  {
    var examples = new List<(string, string, List<string>)>();
    string? title = null;
    var paragraphs = new List<string>();
    var expected = new List<string>();
    foreach (var line in System.IO.File.ReadAllLines(File).Append("## end"))
    {
      if (line.StartsWith('#') && paragraphs.Count > 0)
      {
        examples.Add((title!, string.Join("\n\n", paragraphs), expected));
        paragraphs = [];
        expected = [];
      }

      if (line.StartsWith("### ", StringComparison.Ordinal)) title = line[4..];
      else if (line.StartsWith("> ", StringComparison.Ordinal)) paragraphs.Add(line[2..]);
      else if (line.StartsWith("- ", StringComparison.Ordinal) && title is not null) expected.Add(line[2..]);
    }

    return examples;
  }

  private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
