using Hearsay.Text;

namespace Hearsay.Language.Segmentation;

/// <summary>Cuts raw text into sentences and words. Immutable, thread-safe and pure; linear in the text.</summary>
public abstract class Segmenter
{
  /// <summary>A sentence of more words than this is cut.</summary>
  public const int LongestSentence = 1000;

  private protected Segmenter()
  {
  }

  /// <summary>English, in the words of Universal Dependencies: "do" and "n't", "Tom" and "'s".</summary>
  public static Segmenter English => EnglishSegmenter.Embedded;

  /// <summary>Any language, by rules: a word is what its script writes as one.</summary>
  public static Segmenter Plain { get; } = new RuleSegmenter();

  /// <summary>The sentences of a range, in order.</summary>
  /// <param name="text">The text.</param>
  /// <param name="range">A paragraph or another block of it. An empty line inside ends a sentence; another line break may.</param>
  /// <exception cref="ArgumentOutOfRangeException">The range does not lie in the text.</exception>
  public abstract IReadOnlyList<SegmentedSentence> Segment(string text, TextSpan range);
}
