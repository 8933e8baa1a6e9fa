namespace Hearsay.Text;

/// <summary>A half-open range of UTF-16 code units in one document's text.</summary>
/// <param name="Start">Offset of the first code unit, from 0.</param>
/// <param name="End">Offset just past the last code unit.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
  /// <summary>Number of UTF-16 code units.</summary>
  public int Length => End - Start;

  /// <summary>Whether nothing lies inside.</summary>
  public bool IsEmpty => End <= Start;

  /// <summary>Whether the offset lies inside.</summary>
  public bool Contains(int offset) => offset >= Start && offset < End;

  /// <summary>Whether the other span lies wholly inside this one.</summary>
  public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

  /// <summary>Whether the two share at least one code unit.</summary>
  public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

  /// <summary>The words the span stands on.</summary>
  /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
  public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);

  /// <summary>The words the span stands on, as a string.</summary>
  /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
  public string In(string text) => text.Substring(Start, End - Start);

  /// <summary>The smallest span that holds both.</summary>
  public TextSpan Hull(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

  /// <summary>By start, then by end.</summary>
  public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

  /// <summary>Whether the left span comes before the right one.</summary>
  public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

  /// <summary>Whether the left span comes after the right one.</summary>
  public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

  /// <summary>Whether the left span does not come after the right one.</summary>
  public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

  /// <summary>Whether the left span does not come before the right one.</summary>
  public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

  /// <summary>As <c>start-end</c>.</summary>
  public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}-{End}");
}
