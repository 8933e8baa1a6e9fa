using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Reading;
using Hearsay.Tests.House;
using Hearsay.Text;

namespace Hearsay.Tests.Reading;

/// <summary>What people paste, as the Markdown files beside this one show it: each line of an example with the kind of the block that it belongs to, and below it what is read from the whole.</summary>
public partial class PasteTests
{
  private const string Folder = "tests/Hearsay.Tests/Reading/Pastes";

  // Linear: no two parts of it can match the same text.
  [GeneratedRegex(@"^(?<kind>[a-z-]*)(?::(?<depth>\d))?\s*\|(?: (?<words>.*))?$", RegexOptions.ExplicitCapture, 1000)]
  private static partial Regex ExampleLine { get; }

  public sealed record Example(string File, string Name, string[] Lines, string[] Facts)
  {
    public override string ToString() => $"{File}: {Name}";
  }

  public static TheoryData<string, string> Examples() => [.. All().Select(example => (example.File, example.Name))];

  [Theory]
  [MemberData(nameof(Examples))]
  public void Every_line_belongs_to_a_block_of_its_kind(string file, string name)
  {
    var example = All().Single(example => example.File == file && example.Name == name);
    var text = new StringBuilder();
    var expected = new List<(TextSpan Line, string Kind, int? Depth)>();
    foreach (var line in example.Lines)
    {
      var match = ExampleLine.Match(line);
      Assert.True(match.Success, $"'{line}' is no line of an example");
      var words = match.Groups["words"].Value.Replace("␌", "\f", StringComparison.Ordinal);
      if (words.Trim().Length > 0) expected.Add((new(text.Length, text.Length + words.Length), match.Groups["kind"].Value, match.Groups["depth"].Success ? int.Parse(match.Groups["depth"].ValueSpan) : null));
      text.Append(words).Append('\n');
    }

    var document = Pages.Read(text.ToString(), "paste.txt");
    var read = expected.Select(line => Shown(document, line.Line, line.Depth is not null));
    Assert.Equal(expected.Select(line => $"{line.Kind}{(line.Depth is { } depth ? $":{depth}" : "")} | {line.Line.In(document.Text)}"), read);
    foreach (var fact in example.Facts) Assert.Equal(fact, Fact(document, fact[..fact.IndexOf(':', StringComparison.Ordinal)]));
  }

  [Fact]
  public void There_are_examples_of_every_form() =>
    Assert.Equal(["browser.md", "fields.md", "mail.md", "markdown.md", "posts.md", "printed.md", "scrapes.md", "threads.md", "transcripts.md", "wire.md"], Repository.Files(Folder, "*.md").Select(Path.GetFileName));

  private static string Shown(Document document, TextSpan line, bool withDepth)
  {
    var kinds = document.Blocks.Where(block => block.Span.Overlaps(line)).Select(block => EnumName.Of(block.Kind) + (withDepth ? $":{block.Depth}" : "")).Distinct().ToArray();
    return $"{(kinds.Length == 0 ? "none" : string.Join('+', kinds))} | {line.In(document.Text)}";
  }

  private static string Fact(Document document, string field) => $"{field}: " + (field switch
  {
    "title" => document.Title,
    "date" => document.Published?.Value,
    "updated" => document.Updated?.Value,
    "authors" => document.Authors.IsEmpty ? null : string.Join("; ", document.Authors),
    "outlet" => document.Outlet,
    "url" => document.Url,
    "language" => document.Language,
    "credit" => document.Credit?.Name,
    "form" => document.Evidence.FirstOrDefault(seen => seen is { Field: "form", Believed: true })?.Value,
    _ => throw new ArgumentException($"'{field}' is no fact of an example", nameof(field)),
  } ?? "none");

  private static IEnumerable<Example> All()
  {
    foreach (var file in Repository.Files(Folder, "*.md"))
    {
      var sections = Repository.Read(file).ReplaceLineEndings("\n").Split("\n## ")[1..];
      foreach (var section in sections)
      {
        var name = section[..section.IndexOf('\n', StringComparison.Ordinal)];
        var start = section.IndexOf("\n~~~~\n", StringComparison.Ordinal) + 6;
        var end = section.IndexOf("\n~~~~", start, StringComparison.Ordinal);
        yield return new(Path.GetFileName(file), name, section[start..end].Split('\n'), [.. section[(end + 5)..].Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..].Trim())]);
      }
    }
  }
}
