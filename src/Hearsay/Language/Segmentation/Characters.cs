using System.Globalization;

namespace Hearsay.Language.Segmentation;

/// <summary>What the segmenter asks of characters, without making strings.</summary>
internal static class Characters
{
  /// <summary>The hash of no characters.</summary>
  public const uint EmptyHash = 2166136261;

  /// <summary>What an outline of no characters is.</summary>
  public const uint EmptyShape = 7;

  // Longer numbers are alike.
  private const int LongestNumber = 2;

  /// <summary>Case and the style of quotation marks do not show in a hash, nor which number it is, where it is long.</summary>
  public static uint Hash(ReadOnlySpan<char> characters)
  {
    var hash = EmptyHash;
    var digits = 0;
    foreach (var c in characters)
    {
      if (char.IsAsciiDigit(c) && ++digits > LongestNumber) hash = (hash ^ '0') * 16777619;
      else hash = (hash ^ Fold(c)) * 16777619;
    }

    return hash;
  }

  /// <summary>The outline of a word as a hash: X for capitals, x for small letters, d for digits, other characters as they are; more than three alike are as three.</summary>
  public static uint Shape(ReadOnlySpan<char> characters)
  {
    var shape = EmptyShape;
    var last = '\0';
    var run = 0;
    foreach (var c in characters)
    {
      var kind = char.IsAsciiLetterLower(c) ? 'x' : char.IsAsciiLetterUpper(c) ? 'X' : char.IsAsciiDigit(c) ? 'd' : Kind(c);
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 3) shape = (shape ^ kind) * 16777619;
    }

    return shape;
  }

  /// <summary>Whether white space stands here.</summary>
  public static bool IsSpace(char c) => char.IsWhiteSpace(c);

  /// <summary>Whether a line ends with the character.</summary>
  public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u000B' or '\f' or '\u0085' or '\u2028' or '\u2029';

  /// <summary>Characters without a width: they belong to what stands before them.</summary>
  public static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F');

  /// <summary>Whether a character continues the letters before it.</summary>
  public static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

  /// <summary>An apostrophe, straight or curly.</summary>
  public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

  private static char Fold(char c) => c < 128 ? char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c : FoldWide(c);

  private static char FoldWide(char c) => c switch
  {
    '’' or '‘' or 'ʼ' => '\'',
    '«' or '„' or '‟' => '“',
    '»' => '”',
    _ => char.ToLowerInvariant(c),
  };

  private static char Kind(char c) => c < 128 ? c : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : char.IsSurrogate(c) ? 's' : FoldWide(c);
}
