using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Statements.Spans;
using Hearsay.Text;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Statements;

/// <summary>A paragraph to learn from.</summary>
/// <param name="Rows">For each word, its rows of the table.</param>
/// <param name="States">For each word its state in the network that parses.</param>
/// <param name="Labels">For each word its label.</param>
internal sealed record SpanSample(int[][] Rows, float[] States, byte[] Labels) : ISequence
{
  public int Count => Rows.Length;
}

/// <summary>Makes samples of marked articles.</summary>
internal static class SpanData
{
  /// <summary>Paragraphs longer than this are learned from up to here.</summary>
  private const int MostWords = 400;

  public static SpanSample[] Samples(IReadOnlyList<MarkedArticle> articles, TextParser parser, int rowBits)
  {
    var samples = new SpanSample[articles.Count][];
    Parallel.For(0, articles.Count, i => samples[i] = [.. Of(articles[i], parser, rowBits)]);
    return [.. samples.SelectMany(some => some)];
  }

  /// <summary>The kind of block that a paragraph stands in.</summary>
  public static BlockKind Kind(Document document, ParsedParagraph paragraph) => document.Blocks.First(block => block.Span.Start <= paragraph.Span.Start && paragraph.Span.End <= block.Span.End).Kind;

  private static IEnumerable<SpanSample> Of(MarkedArticle article, TextParser parser, int rowBits)
  {
    var document = PlainText.DocumentOf(article.Id, article.Id, article.Text);
    var parsed = parser.Parse(document);
    var features = new SpanFeatures();
    var hashes = new uint[SpanFeatures.Most];
    foreach (var paragraph in parsed.Paragraphs)
    {
      features.Load(parsed, paragraph.Sentences);
      var kind = Kind(document, paragraph);
      var rows = new int[Math.Min(features.Count, MostWords)][];
      for (var i = 0; i < rows.Length; i++)
        rows[i] = [.. hashes[..features.Of(article.Text, kind, paragraph.Sentences, i, hashes)].Select(hash => (int)(hash >> (32 - rowBits)))];
      var states = paragraph.Sentences.SelectMany(sentence => sentence.Tree.States).ToArray();
      yield return new(rows, states, [.. Labels(article, paragraph).Take(rows.Length).Select(label => (byte)label)]);
    }
  }

  /// <summary>The labels that the marks give a paragraph's words. Where marks overlap, a cue's is the word before a source's, and that before a content's.</summary>
  public static SpanLabel[] Labels(MarkedArticle article, ParsedParagraph paragraph)
  {
    var words = paragraph.Sentences.SelectMany(sentence => sentence.Tree.Words).ToArray();
    var labels = new SpanLabel[words.Length];
    void Mark(IEnumerable<TextSpan> spans, SpanLabel first)
    {
      foreach (var span in spans)
      {
        var isFirst = true;
        for (var i = 0; i < words.Length; i++)
        {
          if (words[i].Span.Start >= span.End || words[i].Span.End <= span.Start) continue;
          labels[i] = isFirst ? first : first + 1;
          isFirst = false;
        }
      }
    }

    Mark(article.Attributions.SelectMany(attribution => attribution.Content), SpanLabel.FirstOfContent);
    Mark(article.Attributions.SelectMany(attribution => attribution.Source), SpanLabel.FirstOfSource);
    Mark(article.Attributions.SelectMany(attribution => attribution.Cue), SpanLabel.FirstOfCue);
    // What is left of a span behind another's words begins anew.
    for (var i = 0; i < labels.Length; i++)
      if (!SpanLabels.Follows(labels[i], i == 0 ? SpanLabel.Outside : labels[i - 1])) labels[i] = SpanLabels.First(labels[i]);
    return labels;
  }
}
