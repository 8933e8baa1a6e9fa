using Hearsay.Language.Conllu;
using Hearsay.Language.Syntax;

namespace Hearsay.Training.Syntax;

/// <summary>A sentence to learn from.</summary>
/// <param name="Rows">For each word, its rows of the table of embeddings; the first is the word's own.</param>
/// <param name="Pos">Indices of parts of speech.</param>
/// <param name="Tags">Indices of the treebank's tags.</param>
/// <param name="Heads">Indices of heads; -1 for the root.</param>
/// <param name="Relations">Indices of relations.</param>
internal sealed record SyntaxSample(int[][] Rows, int[] Pos, int[] Tags, int[] Heads, int[] Relations)
{
  public int Count => Rows.Length;
}

/// <summary>The names that a network tells, and the words that have a row of their own.</summary>
internal sealed class SyntaxVocabulary
{
  /// <summary>A word that is seen less often shares the row of the unknown.</summary>
  private const int LeastOften = 2;

  private readonly Dictionary<uint, int> rows;
  private readonly int partBits;

  /// <summary>The vocabulary of a treebank.</summary>
  public SyntaxVocabulary(IReadOnlyList<ConlluSentence> sentences, int partBits)
  {
    var words = sentences.SelectMany(sentence => sentence.Words).ToArray();
    Tags = Names(words.Select(word => word.Tag));
    Relations = Names(words.Select(word => word.Relation));
    WordHashes = [.. words.GroupBy(word => WordFeatures.Word(word.Form)).Where(same => same.Count() >= LeastOften).Select(same => same.Key).Order()];
    rows = WordHashes.Select((hash, i) => (hash, i)).ToDictionary(pair => pair.hash, pair => pair.i + 1);
    this.partBits = partBits;
  }

  public static int PosCount => (int)UniversalPos.X + 1;

  public string[] Tags { get; }

  public string[] Relations { get; }

  public uint[] WordHashes { get; }

  public int RowCount => 1 + WordHashes.Length + (1 << partBits);

  public SyntaxSample Sample(ConlluSentence sentence) => new(
    [.. sentence.Words.Select(word => RowsOf(word.Form))],
    [.. sentence.Words.Select(word => (int)UniversalPosNames.Parse(word.Pos))],
    [.. sentence.Words.Select(word => Math.Max(0, Array.BinarySearch(Tags, word.Tag, StringComparer.Ordinal)))],
    [.. sentence.Words.Select(word => word.Head)],
    [.. sentence.Words.Select(word => Math.Max(0, Array.BinarySearch(Relations, word.Relation, StringComparer.Ordinal)))]);

  private int[] RowsOf(string form)
  {
    Span<uint> parts = stackalloc uint[WordFeatures.Most];
    var count = WordFeatures.Parts(form, parts);
    var all = new int[1 + count];
    all[0] = rows.GetValueOrDefault(WordFeatures.Word(form));
    for (var i = 0; i < count; i++) all[1 + i] = 1 + WordHashes.Length + (int)(parts[i] >> (32 - partBits));
    return all;
  }

  // In ordinal order, so that the same treebank gives the same numbers. A relation that is met once or twice is a slip of the pen.
  private static string[] Names(IEnumerable<string> names) =>
    [.. names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 2 || same.Key == "root").Select(same => same.Key).Order(StringComparer.Ordinal)];
}
