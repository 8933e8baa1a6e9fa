using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements.Spans;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>A half-open range of a paragraph's tokens.</summary>
internal readonly record struct TokenRange(int Start, int End)
{
  public bool IsEmpty => End <= Start;

  public bool Contains(int token) => token >= Start && token < End;

  public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;
}

/// <summary>A quotation of the outermost level in a paragraph, marks included.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Closed">Whether its closing mark stands in the paragraph.</param>
internal readonly record struct Quotation(TokenRange Range, bool Closed);

/// <summary>A block's tokens in one row, with their classes, sentences and quotations.</summary>
internal sealed class Paragraph
{
  private readonly int[] sentenceOf;
  private readonly WordClass[] classes;

  public Paragraph(string text, Block block, ImmutableArray<Sentence> sentences, int first, int last)
  {
    Text = text;
    Block = block;
    var tokens = ImmutableArray.CreateBuilder<Token>();
    var starts = ImmutableArray.CreateBuilder<TokenRange>();
    for (var s = first; s < last; s++)
    {
      starts.Add(new(tokens.Count, tokens.Count + sentences[s].Tokens.Length));
      tokens.AddRange(sentences[s].Tokens);
    }

    Tokens = tokens.ToImmutable();
    Sentences = starts.ToImmutable();
    sentenceOf = new int[Tokens.Length];
    classes = new WordClass[Tokens.Length];
    for (var s = 0; s < Sentences.Length; s++)
      for (var i = Sentences[s].Start; i < Sentences[s].End; i++) sentenceOf[i] = s;
    for (var i = 0; i < Tokens.Length; i++) classes[i] = WordClasses.Of(text, Tokens[i]);
  }

  public string Text { get; }

  public Block Block { get; }

  public ImmutableArray<Token> Tokens { get; }

  public ImmutableArray<TokenRange> Sentences { get; }

  public int Length => Tokens.Length;

  /// <summary>The trees of its sentences; null where there are none.</summary>
  public ParsedParagraph? Trees { get; set; }

  /// <summary>The token of the one noun in a range that hangs on no word within it, as the trees have it; -1 for none or several.</summary>
  public int TreeHead(TokenRange range)
  {
    if (Trees is null || range.IsEmpty) return -1;
    var span = Span(range);
    var at = First(Trees.Sentences, span.Start, sentence => sentence.Tree.Span);
    if (at == Trees.Sentences.Length || !Trees.Sentences[at].Tree.Span.Contains(span)) return -1;
    var words = Trees.Sentences[at].Tree.Words;
    var head = -1;
    for (var i = First(words, span.Start, word => word.Span); i < words.Length && words[i].Span.Start < span.End; i++)
    {
      if (!span.Contains(words[i].Span) || words[i].Head >= 0 && span.Contains(words[words[i].Head].Span)) continue;
      if (head >= 0) return -1;
      head = i;
    }

    if (head < 0 || words[head].Pos is not (Language.Syntax.UniversalPos.Noun or Language.Syntax.UniversalPos.Propn)) return -1;
    for (var i = range.Start; i < range.End; i++)
      if (Tokens[i].Span.Overlaps(words[head].Span)) return i;
    return -1;
  }

  /// <summary>Index of the first of ordered things that ends behind an offset; their number for none.</summary>
  public static int First<T>(ImmutableArray<T> ordered, int offset, Func<T, TextSpan> span)
  {
    int low = 0, high = ordered.Length;
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (span(ordered[middle]).End <= offset) low = middle + 1;
      else high = middle;
    }

    return low;
  }

  /// <summary>What the network holds of it; null where nobody asks what decided.</summary>
  public SpanScores? Scores { get; set; }

  public WordClass Class(int i) => (uint)i < (uint)classes.Length ? classes[i] : WordClass.Final;

  public ReadOnlySpan<char> Word(int i) => (uint)i < (uint)Tokens.Length ? Tokens[i].Span.Of(Text) : default;

  public bool Is(int i, string word) => (uint)i < (uint)Tokens.Length && Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

  public int Depth(int i) => Tokens[i].QuoteDepth;

  /// <summary>The sentence that token <paramref name="i"/> stands in.</summary>
  public TokenRange SentenceAt(int i) => Sentences[sentenceOf[Math.Clamp(i, 0, sentenceOf.Length - 1)]];

  public TextSpan Span(TokenRange range) => new(Tokens[range.Start].Span.Start, Tokens[range.End - 1].Span.End);

  public string In(TokenRange range) => Span(range).In(Text);

  /// <summary>The quotations one level deeper than <paramref name="level"/> inside the range.</summary>
  public List<Quotation> Quotations(TokenRange range, int level)
  {
    var found = new List<Quotation>();
    var start = -1;
    for (var i = range.Start; i < range.End; i++)
    {
      var kind = Tokens[i].Kind;
      if (kind == TokenKind.OpenQuote && Depth(i) == level + 1)
      {
        if (start >= 0) found.Add(new(new(start, i), false));
        start = i;
      }
      else if (kind == TokenKind.CloseQuote && Depth(i) == level + 1 && start >= 0)
      {
        found.Add(new(new(start, i + 1), true));
        start = -1;
      }
      else if (start >= 0 && Depth(i) <= level)
      {
        found.Add(new(new(start, i), false));
        start = -1;
      }
    }

    if (start >= 0) found.Add(new(new(start, range.End), false));
    return found;
  }
}
