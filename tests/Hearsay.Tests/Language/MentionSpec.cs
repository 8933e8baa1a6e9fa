using System.Globalization;
using System.Text;
using Hearsay.Language.Coreference;
using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>What the phrase headed by a word must be told by.</summary>
internal sealed record MentionExpectation(int Sentence, int Word, string Name);

/// <summary>A document of trees and names written in place; the form is described in <c>who-the-source-is.md</c>.</summary>
internal sealed class MentionSpec
{
  private readonly StringBuilder text = new();
  private readonly List<SentenceTree> sentences = [];
  private readonly List<List<EntityMention>> names = [];
  private readonly List<SpeakerTurn> turns = [];
  private readonly List<MentionExpectation> expectations = [];
  private string? speaker;
  private bool paragraph;

  private MentionSpec(string title) => Title = title;

  public string Title { get; }

  public IReadOnlyList<MentionExpectation> Expectations => expectations;

  public string Text => text.ToString();

  public IReadOnlyList<SentenceTree> Sentences => sentences;

  public IReadOnlyList<IReadOnlyList<EntityMention>> Names => names;

  /// <summary>Who is who in it.</summary>
  public DocumentEntities Resolve() => CoreferenceResolver.Resolve(Text, sentences, names, turns);

  /// <summary>A document from its lines, without a title.</summary>
  public static MentionSpec Of(params string[] lines)
  {
    var spec = new MentionSpec("");
    foreach (var line in lines) spec.Line(line);
    return spec;
  }

  /// <summary>The documents of a Markdown file: one for each second-level heading.</summary>
  public static IReadOnlyList<MentionSpec> Read(string markdown)
  {
    var specs = new List<MentionSpec>();
    foreach (var line in markdown.Split('\n'))
    {
      if (line.StartsWith("## ", StringComparison.Ordinal)) specs.Add(new(line[3..].Trim()));
      else if (line.StartsWith("    ", StringComparison.Ordinal)) specs[^1].Line(line);
    }

    return specs;
  }

  private void Line(string line)
  {
    line = line.Trim();
    if (line == "¶") paragraph = true;
    else if (line.StartsWith("turn:", StringComparison.Ordinal)) (speaker, paragraph) = (line[5..].Trim(), true);
    else if (line.StartsWith("name:", StringComparison.Ordinal)) Name(line[5..].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
    else if (line.StartsWith("says:", StringComparison.Ordinal)) Says(line[5..].Split(" = "));
    else Sentence(line);
  }

  private void Sentence(string line)
  {
    if (text.Length > 0) text.Append(paragraph ? '\n' : ' ');
    var start = text.Length;
    var words = new List<Word>();
    foreach (var part in line.Split(' '))
    {
      var fields = part.Split('|');
      if (words.Count > 0) text.Append(' ');
      var span = new TextSpan(text.Length, text.Length + fields[0].Length);
      text.Append(fields[0]);
      var pos = Enum.Parse<UniversalPos>(fields[1], ignoreCase: true);
      var lemma = fields.Length > 4 ? fields[4] : pos == UniversalPos.Propn ? fields[0] : fields[0].ToLowerInvariant();
      words.Add(new(span, true, pos, fields.Length > 5 ? fields[5] : "", lemma, Number(fields[2]) - 1, fields[3]));
    }

    sentences.Add(new(new(start, text.Length), [.. words]));
    names.Add([]);
    if (speaker is not null) turns.Add(new(new(start, text.Length), speaker));
    (speaker, paragraph) = (null, false);
  }

  private void Name(string[] fields)
  {
    var (first, last, head) = (Number(fields[1]) - 1, Number(fields[2]) - 1, Number(fields[3]) - 1);
    var words = sentences[^1].Words;
    names[^1].Add(new(words[first].Span.Hull(words[last].Span), first, last, head, Enum.Parse<EntityKind>(fields[0])));
  }

  private void Says(string[] sides) => expectations.Add(new(sentences.Count - 1, Number(sides[0]) - 1, sides[1].Trim()));

  private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
