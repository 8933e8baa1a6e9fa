using System.Globalization;

namespace Hearsay.Text;

internal enum LexKind
{
  End,
  Number,
  Word,
  Mark,
}

/// <summary>A number, a word or a mark, for the grammars of dates and clock times.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset just past its last.</param>
/// <param name="Value">A number's value; a mark's character.</param>
/// <param name="Gap">Whether white space stands before it.</param>
internal readonly record struct Lexeme(LexKind Kind, int Start, int End, long Value, bool Gap)
{
  public int Digits => Kind == LexKind.Number ? End - Start : 0;

  public bool Is(char mark) => Kind == LexKind.Mark && Value == mark;
}

/// <summary>Reads lexemes at any offset; no lexeme and no gap is longer than a fixed length, so that looking ahead costs a constant.</summary>
internal static class DateLexer
{
  private const int LongestRun = 24;
  private const int LongestGap = 4;

  public static Lexeme Next(ReadOnlySpan<char> text, int offset)
  {
    var start = offset;
    while (start < text.Length && char.IsWhiteSpace(text[start]) && start - offset < LongestGap) start++;
    var gap = start > offset;
    if (start >= text.Length) return new(LexKind.End, text.Length, text.Length, 0, gap);
    var c = text[start];
    if (DigitOf(c) >= 0)
    {
      var end = start;
      long value = 0;
      while (end < text.Length && end - start < LongestRun && DigitOf(text[end]) is >= 0 and var digit)
      {
        if (value < long.MaxValue / 16) value = (value * 10) + digit;
        end++;
      }

      return new(LexKind.Number, start, end, value, gap);
    }

    if (IsWordPart(c))
    {
      var end = start + 1;
      if (!StandsAlone(c))
      {
        while (end < text.Length && end - start < LongestRun && IsWordPart(text[end]) && !StandsAlone(text[end])) end++;
      }

      return new(LexKind.Word, start, end, 0, gap);
    }

    return new(LexKind.Mark, start, start + 1, c is '\u2212' or '\u2010' or '\u2011' ? '-' : c == '\uFF0F' ? '/' : c, gap);
  }

  /// <summary>The value of a decimal digit of any script; -1 for anything else.</summary>
  public static int DigitOf(char c) => c < 0x80 ? char.IsAsciiDigit(c) ? c - '0' : -1 : char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c) : -1;

  // Han and Hangul write no spaces where a date's parts meet.
  private static bool StandsAlone(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');

  private static bool IsWordPart(char c) =>
    char.IsLetter(c) || c >= 0x300 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
