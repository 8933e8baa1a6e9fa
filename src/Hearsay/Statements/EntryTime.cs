namespace Hearsay.Statements;

/// <summary>The time that opens an entry of a live page: "11.20", "[18:22]", "09.05 –".</summary>
internal static class EntryTime
{
  /// <summary>The token behind it; the range's start where there is none.</summary>
  public static int End(Paragraph p, TokenRange range)
  {
    var i = range.Start;
    var timed = false;
    while (i < range.End && (IsTime(p.Word(i)) || p.Class(i) is WordClass.OpenBracket or WordClass.CloseBracket or WordClass.Dash or WordClass.Colon or WordClass.Other))
    {
      timed |= IsTime(p.Word(i));
      i++;
    }

    return timed && i < range.End ? i : range.Start;
  }

  /// <summary>"20:44", "09.05"</summary>
  public static bool IsTime(ReadOnlySpan<char> word)
  {
    var mark = word.IndexOfAny(':', '.');
    return mark is 1 or 2 && word.Length == mark + 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[mark - 1]) && char.IsAsciiDigit(word[mark + 1]) && char.IsAsciiDigit(word[mark + 2]);
  }
}
