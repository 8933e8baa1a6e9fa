using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements.Spans;
using Hearsay.Statements.Sources;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds the statements of one document. Thread-safe and pure; linear in the text.</summary>
/// <remarks>Span conventions follow PolNeAR's guidelines: contents take their quotation marks and a leading "that" or "to" and leave the final full stop of
/// indirect speech; a source is the maximal noun phrase; a cue is contiguous.</remarks>
public sealed class StatementFinder
{
  /// <summary>Whether each statement says what decided on it: <see cref="Statement.Evidence"/>. It costs a little time and changes nothing else.</summary>
  public bool KeepsEvidence { get; init; }

  /// <summary>The statements of a document's headline and body zones, in text order, own voice included.</summary>
  public ImmutableArray<Statement> Find(ParsedDocument parsed)
  {
    if (parsed.Sentences.IsEmpty) return [];
    var paragraphs = Paragraphs(parsed);
    var turns = new Turns(paragraphs);
    var parsedParagraphs = parsed.Trees?.Paragraphs ?? [];
    var next = 0;
    foreach (var paragraph in paragraphs)
    {
      while (next < parsedParagraphs.Length && parsedParagraphs[next].Span.End <= paragraph.Block.Span.Start) next++;
      if (next < parsedParagraphs.Length && parsedParagraphs[next].Span.Start < paragraph.Block.Span.End) paragraph.Trees = parsedParagraphs[next];
    }

    var resolver = new SourceResolver(parsed, paragraphs, turns);
    var builder = new StatementBuilder(parsed.Document, resolver, turns, new IntroducedReports(parsed.Document, paragraphs, resolver));
    foreach (var paragraph in paragraphs)
    {
      if (KeepsEvidence) paragraph.Scores = new(paragraph);
      var attributions = AttributionReader.Read(paragraph);
      if (paragraph.Trees is { } trees)
      {
        attributions = SpanMerger.Merge(paragraph, Told(parsed.Trees!, trees, paragraph), attributions);
        SourceSpans.Mend(paragraph, attributions);
        Subjects.Fill(paragraph, trees, attributions);
      }

      builder.Add(paragraph, attributions);
    }

    return HeadlineSources.Resolve(HeadlineBody.Link(parsed, builder.Build()));
  }

  private List<Attribution> Told(ParsedText text, ParsedParagraph trees, Paragraph paragraph)
  {
    TextSpan[] words = [.. trees.Sentences.SelectMany(sentence => sentence.Tree.Words).Select(word => word.Span)];
    if (!KeepsEvidence) return SpanLinker.Link(paragraph, words, SpanTagger.English.Tag(text, trees, paragraph.Block.Kind));
    var labels = SpanTagger.English.Tag(text, trees, paragraph.Block.Kind, out var probabilities);
    paragraph.Scores = new(paragraph, words, labels, probabilities);
    return SpanLinker.Link(paragraph, words, labels);
  }

  internal static List<Paragraph> Paragraphs(ParsedDocument parsed)
  {
    var paragraphs = new List<Paragraph>();
    var first = 0;
    while (first < parsed.Sentences.Length)
    {
      var last = first + 1;
      var block = parsed.Sentences[first].Block;
      while (last < parsed.Sentences.Length && parsed.Sentences[last].Block == block) last++;
      paragraphs.Add(new(parsed.Document.Text, parsed.Document.Blocks[block], parsed.Sentences, first, last));
      first = last;
    }

    return paragraphs;
  }
}
