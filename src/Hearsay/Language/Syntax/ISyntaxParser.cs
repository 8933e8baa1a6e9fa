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
  void Parse(string text, ReadOnlySpan<WordSpan> words, Span<SyntacticWord> into);
}
