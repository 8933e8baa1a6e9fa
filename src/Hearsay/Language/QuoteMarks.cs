using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>The families of quotation marks: one closes what another of its family opened.</summary>
internal enum QuoteStyle
{
  /// <summary>"so", “so”, „so“, ``so''.</summary>
  Double,
  /// <summary>'so', ‘so’, ‚so‘.</summary>
  Single,
  /// <summary>«so», »so«.</summary>
  Guillemet,
  /// <summary>「so」.</summary>
  Corner,
}

/// <summary>Tells quotation marks from apostrophes, and opening from closing ones.</summary>
internal static class QuoteMarks
{
  /// <summary>So deep quotations stand in each other at most; deeper marks are passed over.</summary>
  public const int MaxDepth = 8;

  /// <summary>How many code units the mark here has; 0 where there is none.</summary>
  public static int Length(string text, TextSpan range, int i, out QuoteStyle style)
  {
    style = QuoteStyle.Double;
    switch (text[i])
    {
      case '"' or '“' or '”' or '„' or '‟' or '＂':
        return 1;
      case '«' or '»':
        style = QuoteStyle.Guillemet;
        return 1;
      case '「' or '」' or '『' or '』' or '｢' or '｣':
        style = QuoteStyle.Corner;
        return 1;
      case '`' when i + 1 < range.End && text[i + 1] == '`':
        return 2;
      case '\'' when i + 1 < range.End && text[i + 1] == '\'':
        return 2;
      case '\'' or '‘' or '’' or '‚' or '‛':
        style = QuoteStyle.Single;
        return 1;
      default:
        return 0;
    }
  }

  /// <summary>Whether the mark opens or closes; null where it is no quotation mark.</summary>
  /// <param name="text">The text.</param>
  /// <param name="range">The paragraph.</param>
  /// <param name="i">Offset of the mark.</param>
  /// <param name="length">Its length.</param>
  /// <param name="isOpen">Whether a quotation of its style is open.</param>
  /// <param name="lastSingleClose">What <see cref="LastSingleClose"/> says of the paragraph.</param>
  public static bool? Opens(string text, TextSpan range, int i, int length, bool isOpen, int lastSingleClose)
  {
    var before = i > range.Start ? text[i - 1] : ' ';
    var after = i + length < range.End ? text[i + length] : ' ';
    var spaceBefore = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '“' or '‘' or '"' or '«' or '/';
    switch (text[i])
    {
      case '“' or '„' or '‟' or '`' or '「' or '『' or '｢':
        return true;
      case '」' or '』' or '｣':
        return false;
      case '«':
        // German and Danish set them »so«.
        return !isOpen || char.IsWhiteSpace(before) || char.IsLetterOrDigit(after);
      case '”' or '»':
        // Some pages write a closing mark at both ends.
        return !isOpen && spaceBefore && char.IsLetterOrDigit(after);
      case '‘' or '‛' or '‚':
        return !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after) && i < lastSingleClose ? true : null;
      case '’' or '\'' when length == 1:
        if (char.IsLetterOrDigit(after))
          return text[i] == '\'' && spaceBefore && i < lastSingleClose && !char.IsDigit(after) && !StartsElision(text, range, i + 1) ? true : null;
        if (isOpen && !char.IsWhiteSpace(before)) return false;
        return null;
      default:
        if (isOpen)
          return spaceBefore && char.IsLetterOrDigit(after) && before != '—' && before != '–' && before != '/' && !char.IsPunctuation(before);
        return !char.IsWhiteSpace(after) || char.IsWhiteSpace(before);
    }
  }

  private static bool StartsElision(string text, TextSpan range, int i)
  {
    var end = i;
    while (end < range.End && end - i < 6 && char.IsLetter(text[end])) end++;
    return text.AsSpan(i, end - i) is "em" or "til" or "tis" or "twas" or "cause" or "bout" or "round" or "n";
  }

  /// <summary>Offset of the last mark in the paragraph that may close a single quotation; -1 for none.</summary>
  public static int LastSingleClose(string text, TextSpan range)
  {
    for (var i = range.End - 1; i > range.Start; i--)
    {
      if (text[i] is '’' or '\'' && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= range.End || !char.IsLetterOrDigit(text[i + 1])))
        return i;
    }

    return -1;
  }
}
