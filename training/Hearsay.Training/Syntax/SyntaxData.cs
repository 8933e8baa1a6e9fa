using Hearsay.Language.Conllu;
using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Syntax;

/// <summary>A sentence to learn from.</summary>
/// <param name="Rows">For each word, its rows of the table of embeddings; the first is the word's own.</param>
/// <param name="Pos">Indices of parts of speech.</param>
/// <param name="Tags">Indices of the treebank's tags.</param>
/// <param name="Heads">Indices of heads; -1 for the root.</param>
/// <param name="Relations">Indices of relations.</param>
/// <param name="Mentions">The mentions that are marked in it; null where none are marked because nobody has marked the treebank.</param>
internal sealed record SyntaxSample(int[][] Rows, int[] Pos, int[] Tags, int[] Heads, int[] Relations, MentionMarks? Mentions = null) : ISequence
{
  public int Count => Rows.Length;
}

/// <summary>The mentions of a sentence, by their head words.</summary>
/// <param name="Types">For each word the index of the type of the smallest mention that it heads; 0 where it heads none.</param>
/// <param name="First">For each word that heads a mention, the mention's first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="OuterTypes">For each word the index of the type of the largest mention that it heads beside the smallest, if that goes on behind it; else 0.</param>
/// <param name="OuterLast">Its last word.</param>
internal sealed record MentionMarks(int[] Types, int[] First, int[] Last, int[] OuterTypes, int[] OuterLast);

/// <summary>The names that a network tells, and the words that have a row of their own.</summary>
internal sealed class SyntaxVocabulary
{
  /// <summary>A word that is seen less often shares the row of the unknown.</summary>
  private const int LeastOften = 2;

  private readonly Dictionary<uint, int> rows;
  private readonly int partBits;
  private readonly NameLexicon? lexicon;

  /// <summary>The vocabulary of a treebank.</summary>
  /// <param name="sentences">The treebank.</param>
  /// <param name="partBits">Binary logarithm of the rows for parts of words.</param>
  /// <param name="lexicon">Lists that a word is looked up in; null for a language that has none.</param>
  public SyntaxVocabulary(IReadOnlyList<ConlluSentence> sentences, int partBits, NameLexicon? lexicon = null)
  {
    this.lexicon = lexicon;
    var words = sentences.SelectMany(sentence => sentence.Words).ToArray();
    Tags = Names(words.Select(word => word.Tag));
    Relations = Names(words.Select(word => word.Relation));
    WordHashes = [.. words.GroupBy(word => WordFeatures.Word(word.Form)).Where(same => same.Count() >= LeastOften).Select(same => same.Key).Order()];
    rows = WordHashes.Select((hash, i) => (hash, i)).ToDictionary(pair => pair.hash, pair => pair.i + 1);
    this.partBits = partBits;
  }

  /// <summary>Whether words are looked up in lists.</summary>
  public bool HasLists => lexicon is not null;

  public static int PosCount => (int)UniversalPos.X + 1;

  public string[] Tags { get; }

  public string[] Relations { get; }

  public uint[] WordHashes { get; }

  public int RowCount => 1 + WordHashes.Length + (1 << partBits);

  /// <summary>What is learned of a document's sentences.</summary>
  public IEnumerable<SyntaxSample> Samples(TreebankDocument document)
  {
    var marks = document.Sentences.Any(sentence => sentence.Comment("global.Entity") is not null) ? EntityReader.Read(document) : null;
    return document.Sentences.Select((sentence, i) => Sample(sentence) with { Mentions = marks is null ? null : Marks(sentence, marks[i]) });
  }

  private static MentionMarks Marks(ConlluSentence sentence, IReadOnlyList<TreebankEntity> entities)
  {
    var count = sentence.Words.Length;
    var marks = new MentionMarks(new int[count], new int[count], new int[count], new int[count], new int[count]);
    foreach (var entity in entities)
    {
      var head = entity.First;
      while (head < entity.Last && sentence.Words[head].Head >= entity.First && sentence.Words[head].Head <= entity.Last) head++;
      if (marks.Types[head] != 0)
      {
        var isLarger = entity.Last - entity.First > marks.Last[head] - marks.First[head];
        var outer = isLarger ? entity.Last : marks.Last[head];
        var inner = isLarger ? marks.Last[head] : entity.Last;
        if (outer > inner && (marks.OuterTypes[head] == 0 || outer > marks.OuterLast[head]))
          (marks.OuterTypes[head], marks.OuterLast[head]) = (isLarger ? MentionTypes.OuterIndex(entity.Type) : MentionTypes.OuterOf(marks.Types[head]), outer);
        if (isLarger) continue;
      }

      marks.Types[head] = MentionTypes.Index(entity.Type, sentence.Words[head].Pos == "PROPN");
      (marks.First[head], marks.Last[head]) = (entity.First, entity.Last);
    }

    return marks;
  }

  public SyntaxSample Sample(ConlluSentence sentence) => new(
    [.. sentence.Words.Select(word => RowsOf(word.Form))],
    [.. sentence.Words.Select(word => (int)UniversalPosNames.Parse(word.Pos))],
    [.. sentence.Words.Select(word => Math.Max(0, Array.BinarySearch(Tags, word.Tag, StringComparer.Ordinal)))],
    [.. sentence.Words.Select(word => word.Head)],
    [.. sentence.Words.Select(word => Math.Max(0, Array.BinarySearch(Relations, word.Relation, StringComparer.Ordinal)))]);

  private int[] RowsOf(string form)
  {
    Span<uint> parts = stackalloc uint[WordFeatures.Most + WordFeatures.MostListed];
    var count = WordFeatures.Parts(form, parts);
    Span<uint> listed = stackalloc uint[WordFeatures.MostListed];
    if (lexicon is not null)
    {
      var more = WordFeatures.Listed(form, lexicon, listed);
      listed[..more].CopyTo(parts[count..]);
      count += more;
    }

    var all = new int[1 + count];
    all[0] = rows.GetValueOrDefault(WordFeatures.Word(form));
    for (var i = 0; i < count; i++) all[1 + i] = 1 + WordHashes.Length + (int)(parts[i] >> (32 - partBits));
    return all;
  }

  // In ordinal order, so that the same treebank gives the same numbers. A relation that is met once or twice is a slip of the pen.
  private static string[] Names(IEnumerable<string> names) =>
    [.. names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 2 || same.Key == "root").Select(same => same.Key).Order(StringComparer.Ordinal)];
}

/// <summary>The types of mentions that a network tells: with a proper noun for their head, and with another word.</summary>
internal static class MentionTypes
{
  private static readonly string[] Told = ["person", "organization", "place", "time", "event", "object", "abstract"];

  /// <summary>The names, in order; the first is of words that head no mention.</summary>
  public static string[] Names { get; } = ["none", .. Told.Select(type => "name:" + type), "name:other", .. Told.Select(type => "noun:" + type), "noun:other"];

  /// <summary>The names of the types of the mention of several; the first is of words that head none.</summary>
  public static string[] OuterNames { get; } = ["none", .. Told, "other"];

  public static int OuterIndex(string type) => 1 + (Array.IndexOf(Told, type) is >= 0 and var at ? at : Told.Length);

  public static int OuterOf(int index) => (index - 1) % (Told.Length + 1) + 1;

  public static int Index(string type, bool isName) => 1 + (isName ? 0 : Told.Length + 1) + (Array.IndexOf(Told, type) is >= 0 and var at ? at : Told.Length);
}
