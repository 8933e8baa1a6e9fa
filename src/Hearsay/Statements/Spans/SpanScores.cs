using Hearsay.Text;

namespace Hearsay.Statements.Spans;

/// <summary>What the network holds of the tokens of one paragraph, kept to say afterwards what decided on its statements.</summary>
internal sealed class SpanScores
{
  private readonly Paragraph paragraph;
  private readonly HashSet<(SpanLabel Role, TokenRange Range)> spans = [];
  private readonly float[]? probabilities;

  /// <summary>Of a paragraph that no network read.</summary>
  public SpanScores(Paragraph paragraph) => this.paragraph = paragraph;

  /// <summary>Of a paragraph with the labels of its words, and a row of the labels' probabilities a word.</summary>
  public SpanScores(Paragraph paragraph, IReadOnlyList<TextSpan> words, IReadOnlyList<SpanLabel> labels, ReadOnlySpan<float> told)
    : this(paragraph)
  {
    spans.UnionWith(SpanLinker.Spans(paragraph, words, labels));
    probabilities = new float[paragraph.Length * SpanLabels.Count];
    var first = 0;
    for (var i = 0; i < paragraph.Length; i++)
    {
      var token = paragraph.Tokens[i].Span;
      while (first < words.Count && words[first].End <= token.Start) first++;
      var end = first;
      for (; end < words.Count && words[end].Start < token.End; end++)
        for (var label = 0; label < SpanLabels.Count; label++) probabilities[i * SpanLabels.Count + label] += told[end * SpanLabels.Count + label];
      for (var label = 0; label < SpanLabels.Count && end > first; label++) probabilities[i * SpanLabels.Count + label] /= end - first;
    }
  }

  /// <summary>What decided on a statement.</summary>
  public StatementEvidence Of(TokenRange source, TokenRange cue, IReadOnlyList<TokenRange> content, Certainty certainty)
  {
    var word = Wording.DeciderOf(paragraph, cue, content, certainty);
    return new(Of([source], SpanLabel.FirstOfSource), Of([cue], SpanLabel.FirstOfCue), Of(content, SpanLabel.FirstOfContent), word < 0 ? null : paragraph.Tokens[word].Span);
  }

  private SpanEvidence? Of(IReadOnlyList<TokenRange> ranges, SpanLabel role)
  {
    var (sum, count, all) = (0.0, 0, true);
    foreach (var range in ranges)
    {
      if (range.IsEmpty) continue;
      all &= spans.Contains((role, range));
      count += range.End - range.Start;
      for (var i = range.Start; i < range.End && probabilities is not null; i++) sum += probabilities[i * SpanLabels.Count + (int)role] + probabilities[i * SpanLabels.Count + (int)role + 1];
    }

    return count == 0 || probabilities is null ? null : new(Math.Round(Math.Min(1, sum / count), 3), all);
  }
}
