namespace Hearsay.Language.Syntax;

/// <summary>What a parser tells of a word.</summary>
/// <param name="Pos">Its part of speech.</param>
/// <param name="Tag">Its tag in the treebank's own set (XPOS); empty where there is none.</param>
/// <param name="Head">Index, in the sentence, of the word it hangs on; -1 for the root.</param>
/// <param name="Relation">Its relation to that word, with its subtype.</param>
public readonly record struct SyntacticWord(UniversalPos Pos, string Tag, int Head, string Relation);

/// <summary>Tags the words of sentences and hangs them on each other. Immutable and thread-safe.</summary>
public interface ISyntaxParser
{
  /// <summary>Tags and parses one sentence.</summary>
  /// <param name="text">The text it stands in.</param>
  /// <param name="words">Where its words stand; at most <see cref="Segmentation.Segmenter.LongestSentence"/>.</param>
  /// <param name="into">Takes what is told of each word.</param>
  /// <param name="notes">Takes what else is told, by a parser that tells it.</param>
  void Parse(string text, ReadOnlySpan<WordSpan> words, Span<SyntacticWord> into, SyntaxNotes notes);
}

/// <summary>What a parser tells of a sentence beside its words' tags and heads. Not thread-safe; made to be used again.</summary>
/// <param name="keepsStates">Whether states are wanted.</param>
public sealed class SyntaxNotes(bool keepsStates = false)
{
  private float[] states = [];

  /// <summary>Whether states are wanted.</summary>
  public bool KeepsStates { get; } = keepsStates;

  /// <summary>The words that may head the mention of something named, in order.</summary>
  public IList<SyntacticMention> Mentions { get; } = [];

  /// <summary>For each word what a network made of it where it stands, <see cref="StateSize"/> numbers a word: what later stages' networks read. Empty where none are wanted.</summary>
  public ReadOnlyMemory<float> States { get; private set; }

  /// <summary>Numbers of a word's state.</summary>
  public int StateSize { get; private set; }

  /// <summary>Forgets what was told.</summary>
  public void Clear()
  {
    Mentions.Clear();
    (States, StateSize) = (default, 0);
  }

  /// <summary>Takes states in.</summary>
  /// <param name="told">Numbers, word by word.</param>
  /// <param name="size">How many each word has.</param>
  public void Keep(ReadOnlySpan<float> told, int size)
  {
    if (states.Length < told.Length) states = new float[told.Length];
    told.CopyTo(states);
    (States, StateSize) = (states.AsMemory(0, told.Length), size);
  }
}
