namespace Hearsay.Statements.Spans;

/// <summary>What a word is to an attribution: outside all, or the first or a further word of a source, cue or content span.</summary>
internal enum SpanLabel : byte
{
  Outside,
  FirstOfSource,
  Source,
  FirstOfCue,
  Cue,
  FirstOfContent,
  Content,
}

/// <summary>Rules of rows of labels.</summary>
internal static class SpanLabels
{
  /// <summary>How many there are.</summary>
  public const int Count = (int)SpanLabel.Content + 1;

  /// <summary>Whether a label may stand behind another: a further word needs a word of the same span before it.</summary>
  public static bool Follows(SpanLabel label, SpanLabel before) => !IsFurther(label) || before == label || before == label - 1;

  /// <summary>Whether it is a further word's.</summary>
  public static bool IsFurther(SpanLabel label) => label is SpanLabel.Source or SpanLabel.Cue or SpanLabel.Content;

  /// <summary>The label of the first word of its span.</summary>
  public static SpanLabel First(SpanLabel label) => IsFurther(label) ? label - 1 : label;
}
