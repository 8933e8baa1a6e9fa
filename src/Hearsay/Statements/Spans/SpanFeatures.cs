using Hearsay.Language;
using Hearsay.Language.Lexicons;
using Hearsay.Language.Names;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Reading;

namespace Hearsay.Statements.Spans;

/// <summary>What the network that finds spans sees of a word beside its state: hashes of its lemma, of the words it hangs on and that hang on it, of its place in sentence, paragraph and
/// quotation. Linear in the paragraph. Not thread-safe; made to be used again.</summary>
internal sealed class SpanFeatures
{
  /// <summary>No word has more.</summary>
  public const int Most = 32;

  private const int MostChildren = 6;
  private const int Farthest = 1000;

  private readonly List<int> offsets = [];
  private readonly List<(ParsedSentence Sentence, int Word)> words = [];
  private int[] depth = [], sinceMark = [], untilMark = [], children = [], kinds = [];

  /// <summary>The words of the paragraph.</summary>
  public int Count => words.Count;

  /// <summary>A word's sentence, and its index there.</summary>
  public (ParsedSentence Sentence, int Word) this[int word] => words[word];

  /// <summary>Takes in some sentences of a paragraph, read as one row of words.</summary>
  public void Load(ParsedText text, IReadOnlyList<ParsedSentence> sentences)
  {
    offsets.Clear();
    words.Clear();
    foreach (var sentence in sentences)
    {
      offsets.Add(words.Count);
      for (var i = 0; i < sentence.Tree.Words.Length; i++) words.Add((sentence, i));
    }

    if (depth.Length < Count) (depth, sinceMark, untilMark, children, kinds) = (new int[2 * Count], new int[2 * Count], new int[2 * Count], new int[2 * Count * MostChildren], new int[2 * Count]);
    Quotes(text);
    Children(sentences);
    Kinds(sentences);
  }

  /// <summary>The hashes of a word.</summary>
  /// <param name="text">The text.</param>
  /// <param name="block">The kind of block that it stands in.</param>
  /// <param name="sentences">The sentences that were loaded.</param>
  /// <param name="word">The word.</param>
  /// <param name="into">Takes at most <see cref="Most"/>.</param>
  /// <returns>How many there are.</returns>
  public int Of(string text, BlockKind block, IReadOnlyList<ParsedSentence> sentences, int word, Span<uint> into)
  {
    var (sentence, at) = words[word];
    var tree = sentence.Tree.Words;
    ref readonly var own = ref tree.ItemRef(at);
    var count = 0;
    var form = own.Span.Of(text);
    var lemma = NameHash.Of(own.Lemma);
    into[count++] = Hash(0, lemma);
    into[count++] = Hash(1, NameHash.Of(form));
    var relation = NameHash.Of(own.Relation);
    into[count++] = Hash(2, relation);
    into[count++] = Hash(3, NameHash.Of(own.Tag));
    into[count++] = Hash(4, NameHash.Mix(lemma, NameHash.Of(own.Tag)));
    var above = own.Head;
    var aboveLemma = above < 0 ? 1u : NameHash.Of(tree[above].Lemma);
    into[count++] = Hash(5, aboveLemma);
    into[count++] = Hash(6, NameHash.Mix(relation, aboveLemma));
    into[count++] = Hash(7, NameHash.Mix(relation, above < 0 ? 0u : (uint)tree[above].Pos + 1) + (above < at ? 0u : 77u));
    var grand = above < 0 ? -1 : tree[above].Head;
    into[count++] = Hash(8, NameHash.Mix(above < 0 ? 0 : NameHash.Of(tree[above].Relation), grand < 0 ? 1u : NameHash.Of(tree[grand].Lemma)));
    into[count++] = Hash(9, Clause(tree, at));
    into[count++] = Hash(10, (uint)(Math.Min(depth[word], 2) * 64 + Bucket(sinceMark[word]) * 8 + Bucket(untilMark[word])));
    into[count++] = Hash(11, (uint)(Math.Min(depth[word], 2) * 4 + Math.Min(sinceMark[word], 3)));
    var index = IndexOf(sentences, sentence);
    into[count++] = Hash(12, (uint)(Math.Min(index, 3) * 64 + Bucket(at) * 8 + Bucket(tree.Length - 1 - at)));
    into[count++] = Hash(13, (uint)block * 4 + (uint)Math.Min(sentences.Count, 3));
    into[count++] = Hash(14, (uint)kinds[word]);
    for (var c = 0; c < MostChildren; c++)
    {
      var child = children[word * MostChildren + c];
      if (child < 0) break;
      into[count++] = Hash(15, NameHash.Mix(NameHash.Of(tree[child].Relation), child < at ? 1u : 2u));
      if (tree[child].Relation is "mark" or "case" or "advmod" or "aux") into[count++] = Hash(16, NameHash.Of(tree[child].Lemma));
    }

    return count;
  }

  // The nearest verb above that has a clause of its own, and how many steps it is away.
  private static uint Clause(System.Collections.Immutable.ImmutableArray<Word> tree, int at)
  {
    var steps = 0;
    for (var up = at; up >= 0 && steps < 12; up = tree[up].Head, steps++)
      if (up != at && tree[up].Pos == UniversalPos.Verb) return NameHash.Mix(NameHash.Of(tree[up].Lemma), (uint)Math.Min(steps, 4) + (up < at ? 0u : 8u));
    return 3;
  }

  private void Quotes(ParsedText text)
  {
    var since = Farthest;
    for (var i = 0; i < Count; i++)
    {
      var span = Span(i);
      depth[i] = text.Quotations.At(span.Start).Depth;
      since = IsMark(text.Text, span) ? 0 : Math.Min(since + 1, Farthest);
      sinceMark[i] = since;
    }

    var until = Farthest;
    for (var i = Count - 1; i >= 0; i--)
    {
      until = IsMark(text.Text, Span(i)) ? 0 : Math.Min(until + 1, Farthest);
      untilMark[i] = until;
    }
  }

  private static bool IsMark(string text, Hearsay.Text.TextSpan span) => span.Of(text) is "\"" or "“" or "”" or "''" or "``" or "‘" or "’" or "'" or "«" or "»" or "„";

  private Hearsay.Text.TextSpan Span(int word) => words[word].Sentence.Tree.Words[words[word].Word].Span;

  private void Children(IReadOnlyList<ParsedSentence> sentences)
  {
    Array.Fill(children, -1, 0, Count * MostChildren);
    for (var s = 0; s < sentences.Count; s++)
    {
      var tree = sentences[s].Tree.Words;
      for (var i = 0; i < tree.Length; i++)
      {
        if (tree[i].Head < 0 || tree[i].Pos == UniversalPos.Punct) continue;
        var at = (offsets[s] + tree[i].Head) * MostChildren;
        for (var c = 0; c < MostChildren; c++)
        {
          if (children[at + c] >= 0) continue;
          children[at + c] = i;
          break;
        }
      }
    }
  }

  private void Kinds(IReadOnlyList<ParsedSentence> sentences)
  {
    Array.Clear(kinds, 0, Count);
    for (var s = 0; s < sentences.Count; s++)
    {
      // An inner name is marked after the outer one, a head last.
      foreach (var name in sentences[s].Names)
        for (var i = name.FirstWord; i <= name.LastWord; i++) kinds[offsets[s] + i] = 1 + 3 * (int)name.Kind + (i == name.FirstWord ? 0 : 1);
      foreach (var name in sentences[s].Names) kinds[offsets[s] + name.HeadWord] = 1 + 3 * (int)name.Kind + 2;
    }
  }

  private int IndexOf(IReadOnlyList<ParsedSentence> sentences, ParsedSentence sentence)
  {
    for (var i = 0; i < sentences.Count && i < 3; i++)
      if (ReferenceEquals(sentences[i], sentence)) return i;
    return 3;
  }

  private static int Bucket(int distance) => distance switch { < 2 => distance, < 4 => 2, < 8 => 3, < 16 => 4, < 32 => 5, < 64 => 6, _ => 7 };

  private static uint Hash(uint feature, uint value) => NameHash.Mix(feature + 300, value);
}
