using System.Collections.Immutable;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Segmentation;

/// <summary>A sentence and its words, before anything is known of them.</summary>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Words">Its words, in order, at most <see cref="Segmenter.LongestSentence"/>; together they cover all but the white space.</param>
public sealed record SegmentedSentence(TextSpan Span, ImmutableArray<WordSpan> Words);
