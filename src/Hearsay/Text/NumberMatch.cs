namespace Hearsay.Text;

/// <summary>A number found in a text, with the words that bound it ("at least", "about", "between … and").</summary>
/// <param name="Start">Offset of its first UTF-16 code unit, bounding words included.</param>
/// <param name="End">Offset just past its last.</param>
public readonly record struct NumberMatch(int Start, int End)
{
  /// <summary>Where the digits or number words begin, without the words before them.</summary>
  public int NumberStart { get; init; }
  /// <summary>Where the digits or number words end.</summary>
  public int NumberEnd { get; init; }
  /// <summary>Lowest value meant; null where open below ("up to 40"). "More than 11" has 11.</summary>
  public decimal? Low { get; init; }
  /// <summary>Highest value meant; null where open above ("at least 40", "dozens").</summary>
  public decimal? High { get; init; }
  /// <summary>Whether the text says about, some, nearly, or gives only a magnitude ("dozens").</summary>
  public bool Approximate { get; init; }
  /// <summary>Whether it is written in words.</summary>
  public bool InWords { get; init; }
  /// <summary>Whether a hyphen ties it to the next word, as in "45-year-old" or "two-day".</summary>
  public bool Compound { get; init; }
}
