using System.Runtime.CompilerServices;
using Hearsay.Language.Segmentation;

namespace Hearsay.Tests.Language;

/// <summary>The examples of segmentation.md, each a test.</summary>
public sealed class SegmentationSpecificationTests
{
  private static readonly string File = Path.Combine(Folder(), "segmentation.md");

  public static TheoryData<string> Titles => [.. Examples().Select(example => example.Title)];

  [Theory]
  [MemberData(nameof(Titles))]
  public void The_example_holds(string title)
  {
    var (_, text, expected) = Examples().Single(example => example.Title == title);
    var found = Segmenter.English.Segment(text, new(0, text.Length)).Select(sentence => Line(text, sentence));
    Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
  }

  [Fact]
  public void There_are_many_examples() => Assert.True(Examples().Count >= 30, $"{Examples().Count} examples");

  private static string Line(string text, SegmentedSentence sentence) =>
    string.Concat(sentence.Words.Select((word, i) => (i == 0 ? "" : word.StartsToken ? " " : "|") + word.Span.In(text)));

  private static List<(string Title, string Text, List<string> Expected)> Examples()
  {
    var examples = new List<(string, string, List<string>)>();
    string? title = null;
    var lines = new List<string>();
    var expected = new List<string>();
    foreach (var line in System.IO.File.ReadAllLines(File).Append("## end"))
    {
      if (line.StartsWith('#') && lines.Count > 0)
      {
        examples.Add((title!, string.Join('\n', lines), expected));
        lines = [];
        expected = [];
      }

      if (line.StartsWith("### ", StringComparison.Ordinal)) title = line[4..];
      else if (line.StartsWith('>')) lines.Add(line.Length > 1 ? line[2..] : "");
      else if (line.StartsWith("- ", StringComparison.Ordinal) && title is not null) expected.Add(line[2..]);
    }

    return examples;
  }

  private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
