using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>Words between quotation marks.</summary>
/// <param name="FirstSentence">Where it begins.</param>
/// <param name="FirstWord">Index of its first word in that sentence.</param>
/// <param name="LastSentence">Where it ends.</param>
/// <param name="LastWord">Index of its last word in that sentence.</param>
/// <param name="Paragraph">The paragraph that it stands in.</param>
/// <param name="Continues">Whether the quotation before it was left open at its paragraph's end: the same is still speaking.</param>
internal readonly record struct QuotedRun(int FirstSentence, int FirstWord, int LastSentence, int LastWord, int Paragraph, bool Continues);

/// <summary>Which words of a document are quoted, and in which paragraph each sentence stands.</summary>
internal sealed class QuotedWords
{
  private readonly int[][] ofWord;
  private readonly List<QuotedRun> all = [];

  public QuotedWords(string text, IReadOnlyList<SentenceTree> sentences)
  {
    Paragraphs = new int[sentences.Count];
    for (var s = 1; s < sentences.Count; s++)
      Paragraphs[s] = Paragraphs[s - 1] + (text.AsSpan(sentences[s - 1].Span.End, Math.Max(0, sentences[s].Span.Start - sentences[s - 1].Span.End)).Contains('\n') ? 1 : 0);
    ofWord = new int[sentences.Count][];
    Scan(text, sentences);
  }

  /// <summary>The paragraph of each sentence, from 0.</summary>
  public int[] Paragraphs { get; }

  public IReadOnlyList<QuotedRun> All => all;

  /// <summary>Index of the quotation that a word stands in; -1 where it stands in none.</summary>
  public int Of(int sentence, int word) => ofWord[sentence][word];

  private void Scan(string text, IReadOnlyList<SentenceTree> sentences)
  {
    var open = false;
    var leftOpen = false;
    for (var s = 0; s < sentences.Count; s++)
    {
      var words = sentences[s].Words;
      ofWord[s] = new int[words.Length];
      if (s > 0 && Paragraphs[s] != Paragraphs[s - 1]) (leftOpen, open) = (open, false);
      for (var w = 0; w < words.Length; w++)
      {
        var mark = MarkOf(words[w].Span.Of(text), open);
        if (mark == Mark.Opens)
        {
          all.Add(new(s, w + 1, s, w, Paragraphs[s], leftOpen));
          (open, leftOpen) = (true, false);
        }
        else if (mark == Mark.Closes)
        {
          open = false;
        }

        ofWord[s][w] = open && mark == Mark.None ? all.Count - 1 : -1;
        if (ofWord[s][w] >= 0) all[^1] = all[^1] with { LastSentence = s, LastWord = w };
      }
    }
  }

  private enum Mark
  {
    None,
    Opens,
    Closes,
  }

  private static Mark MarkOf(ReadOnlySpan<char> word, bool open) => word switch
  {
    "“" or "«" or "„" or "``" => Mark.Opens,
    "”" or "»" or "''" => open ? Mark.Closes : Mark.None,
    "\"" => open ? Mark.Closes : Mark.Opens,
    _ => Mark.None,
  };
}
