namespace Hearsay.Statements;

/// <summary>The place, date and agency that open an article: "HALVEK, Velmark, March 13 (Corvane Wire) -", "KARST —".</summary>
internal static class Dateline
{
  private const int Longest = 16;

  /// <summary>The token after the dash that closes a dateline at the paragraph's start; 0 where there is none.</summary>
  public static int End(Paragraph p)
  {
    var brackets = 0;
    for (var i = 0; i < p.Length && i < Longest; i++)
    {
      switch (p.Class(i))
      {
        case WordClass.Dash when i > 0 && brackets == 0 && i + 1 < p.Length:
          return i + 1;
        case WordClass.OpenBracket:
          brackets++;
          continue;
        case WordClass.CloseBracket:
          brackets--;
          continue;
        case WordClass.Comma or WordClass.Number or WordClass.Other when i > 0:
          continue;
        case WordClass.Final when i > 0 && brackets > 0:
          continue;
        case WordClass.Capital:
          if (i == 0 && !AllUpper(p.Word(0)) && !ClosesSoon(p)) return 0;
          continue;
        default:
          if (brackets > 0) continue;
          return 0;
      }
    }

    return 0;
  }

  /// <summary>Whether a bracket with the agency follows the place: "Halvek (SAN) -".</summary>
  private static bool ClosesSoon(Paragraph p)
  {
    for (var i = 1; i < p.Length && i < Longest; i++)
      if (p.Class(i) == WordClass.CloseBracket) return p.Class(i + 1) == WordClass.Dash;
    return false;
  }

  private static bool AllUpper(ReadOnlySpan<char> word)
  {
    if (word.Length < 2) return false;
    foreach (var c in word)
      if (char.IsLower(c)) return false;
    return true;
  }
}
