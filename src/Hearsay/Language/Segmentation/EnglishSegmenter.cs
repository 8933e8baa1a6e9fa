using System.Collections.Immutable;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Segmentation;

/// <summary>English, by two linear classifiers over hashed features: one says what is between two atoms, the other whether a sentence ends after a word. A long text goes through a window of
/// bounded size that moves on by whole sentences.</summary>
internal sealed class EnglishSegmenter(SegmentationModel model) : Segmenter
{
  // A token of more atoms is cut, and so is a sentence that the window does not hold.
  private const int LongestToken = 256;
  private const int WindowSize = 4096;

  // Places so near the window's end wait for what follows.
  private const int Margin = 64;

  private static readonly Lazy<EnglishSegmenter> Shipped = new(() => new(SegmentationModel.Default));

  [ThreadStatic]
  private static Window? shared;

  /// <summary>With the weights that the library carries.</summary>
  public static EnglishSegmenter Embedded => Shipped.Value;

  public override IReadOnlyList<SegmentedSentence> Segment(string text, TextSpan range)
  {
    ArgumentNullException.ThrowIfNull(text);
    _ = range.Of(text);
    var window = shared ?? new();
    shared = null;
    var sentences = new List<SegmentedSentence>();
    var position = range.Start;
    while (position < range.End) position = Fill(text, position, range.End, window, sentences);
    shared = window;
    return sentences;
  }

  // Segments what the window holds from a position on; where to go on.
  private int Fill(string text, int position, int end, Window window, List<SegmentedSentence> sentences)
  {
    var next = position;
    var atoms = window.Atoms.AsSpan(0, AtomReader.Read(text, ref next, end, model.Clitics, window.Atoms, out var finished));
    var words = window.Words.AsSpan(0, ReadWords(text, atoms, window.Words));
    if (words.IsEmpty) return next;
    SentenceFeatures.LookAhead(words);
    var last = finished ? words.Length : Math.Max(1, words.Length - Margin);
    var start = 0;
    var state = new SentenceState { LineStart = words[0].Start };
    Span<uint> features = stackalloc uint[SentenceFeatures.Count];
    for (var i = 0; i + 1 < last; i++)
    {
      state.Add(text, words[i]);
      var ends = i + 1 - start >= LongestSentence;
      if (!ends && SentenceFeatures.IsCandidate(words[i], words[i + 1]))
      {
        SentenceFeatures.Collect(words, i, state, features);
        ends = model.SentenceEnd(features) > 0;
      }

      if (!ends) continue;
      sentences.Add(Sentence(words[start..(i + 1)]));
      start = i + 1;
      state.End(start);
    }

    if (!finished && start > 0) return words[start].Start;
    while (start < words.Length)
    {
      var some = words[start..Math.Min(words.Length, start + LongestSentence)];
      sentences.Add(Sentence(some));
      start += some.Length;
    }

    return next;
  }

  /// <summary>Puts atoms together to words.</summary>
  /// <returns>How many words there are.</returns>
  internal int ReadWords(string text, ReadOnlySpan<Atom> atoms, Span<RawWord> words)
  {
    Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
    var count = 0;
    BoundaryFeatures.Chunk chunk = default;
    while (chunk.End < atoms.Length)
    {
      chunk = BoundaryFeatures.After(chunk, text, atoms);
      var start = chunk.Start;
      var first = start;
      var startsToken = true;
      var tokenStart = start;
      for (var i = start; i < chunk.End; i++)
      {
        var boundary = Boundary.Token;
        if (i + 1 < chunk.End && i + 1 - tokenStart < LongestToken)
        {
          BoundaryFeatures.Collect(text, atoms, chunk, i, features);
          boundary = model.BoundaryOf(features);
        }

        if (boundary == Boundary.None) continue;
        words[count++] = Word(text, atoms, first, i, startsToken);
        (first, startsToken) = (i + 1, boundary == Boundary.Token);
        if (startsToken) tokenStart = i + 1;
      }
    }

    return count;
  }

  private RawWord Word(string text, ReadOnlySpan<Atom> atoms, int first, int last, bool startsToken)
  {
    ref readonly var atom = ref atoms[first];
    if (first == last) return RawWords.Of(text, atom.Start, atom.End, atom.Before, startsToken, atom.Hash, atom.Shape, model.Words);
    var characters = text.AsSpan(atom.Start, atoms[last].End - atom.Start);
    return RawWords.Of(text, atom.Start, atoms[last].End, atom.Before, startsToken, Characters.Hash(characters), Characters.Shape(characters), model.Words);
  }

  private static SegmentedSentence Sentence(ReadOnlySpan<RawWord> raw)
  {
    var words = ImmutableArray.CreateBuilder<WordSpan>(raw.Length);
    foreach (ref readonly var word in raw) words.Add(new(new(word.Start, word.End), words.Count == 0 || word.StartsToken));
    return new(new(raw[0].Start, raw[^1].End), words.MoveToImmutable());
  }

  private sealed class Window
  {
    public Atom[] Atoms { get; } = new Atom[WindowSize];

    public RawWord[] Words { get; } = new RawWord[WindowSize];
  }
}
