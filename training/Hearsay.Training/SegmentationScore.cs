using System.Globalization;
using Hearsay.Language.Segmentation;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>F1 of words and sentences from raw text, as the CoNLL 2018 shared task counts: a word is right whose token's characters and place in the token are, a sentence whose characters are.</summary>
internal sealed class SegmentationScore
{
  private int goldWords, systemWords, rightWords;
  private int goldSentences, systemSentences, rightSentences;

  /// <summary>Where to note each wrong sentence end and each word that was not found; null for nowhere.</summary>
  public TextWriter? Errors { get; init; }

  /// <summary>F1 of words, in hundredths.</summary>
  public double Words => 200.0 * rightWords / Math.Max(1, goldWords + systemWords);

  /// <summary>F1 of sentences, in hundredths.</summary>
  public double Sentences => 200.0 * rightSentences / Math.Max(1, goldSentences + systemSentences);

  /// <summary>Segments the documents' paragraphs and counts.</summary>
  public void Add(Segmenter segmenter, IEnumerable<TreebankDocument> documents)
  {
    foreach (var paragraph in documents.SelectMany(SegmentationData.Paragraphs)) Add(segmenter, SampleText.Of(paragraph));
  }

  /// <summary>One line with both.</summary>
  public string Line(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}: words {Words:0.00}, sentences {Sentences:0.00} ({goldSentences:#,0} sentences, {goldWords:#,0} words)");

  private void Add(Segmenter segmenter, SampleText text)
  {
    var found = segmenter.Segment(text.Text, new(0, text.Text.Length));
    var gold = Keys(text.Spans.Select(word => (word.Span, word.StartsToken)));
    var system = Keys(found.SelectMany(sentence => sentence.Words).Select(word => (word.Span, word.StartsToken)));
    if (Errors is not null) NoteWords(text.Text, gold, system);
    (goldWords, systemWords, rightWords) = (goldWords + gold.Count, systemWords + system.Count, rightWords + gold.Count(system.Contains));

    var sentences = new HashSet<TextSpan>();
    for (int i = 0, start = 0; i < text.Words.Count; i++)
    {
      if (!text.Words[i].EndsSentence) continue;
      sentences.Add(new(text.Spans[start].Span.Start, text.Spans[i].Span.End));
      start = i + 1;
    }

    (goldSentences, systemSentences) = (goldSentences + sentences.Count, systemSentences + found.Count);
    rightSentences += found.Count(sentence => sentences.Contains(sentence.Span));
    if (Errors is not null) Note(text.Text, sentences.Select(span => span.End).ToHashSet(), found.Select(sentence => sentence.Span.End).ToHashSet());
  }

  private void Note(string text, HashSet<int> gold, HashSet<int> system)
  {
    foreach (var end in gold.Union(system).Where(end => gold.Contains(end) != system.Contains(end)).Order())
      Errors!.WriteLine($"{(gold.Contains(end) ? "missed" : "false ")} {text[Math.Max(0, end - 60)..end]} || {text[end..Math.Min(text.Length, end + 50)]}");
  }

  private void NoteWords(string text, HashSet<(int Start, int End, int Index)> gold, HashSet<(int Start, int End, int Index)> system)
  {
    foreach (var (start, end, index) in gold.Where(word => !system.Contains(word)).Order())
      Errors!.WriteLine($"word {index} of {text[start..end]} || {text[Math.Max(0, start - 20)..Math.Min(text.Length, end + 20)]}");
  }

  private static HashSet<(int Start, int End, int Index)> Keys(IEnumerable<(TextSpan Span, bool StartsToken)> words)
  {
    var keys = new HashSet<(int, int, int)>();
    var token = new List<TextSpan>();
    foreach (var (span, starts) in words)
    {
      if (starts) Flush();
      token.Add(span);
    }

    Flush();
    return keys;

    void Flush()
    {
      for (var i = 0; i < token.Count; i++) keys.Add((token[0].Start, token[^1].End, i));
      token.Clear();
    }
  }
}
