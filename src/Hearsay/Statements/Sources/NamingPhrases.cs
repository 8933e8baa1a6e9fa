using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>Finds the name that a text says somebody goes by: "a retired midwife by the name of Thea Brandl", "a commander known as Falcon", "an old woman, Darka by name".</summary>
internal static class NamingPhrases
{
  private const int LongestName = 3;
  // So many tokens behind the phrase may still say its name.
  private const int Behind = 10;

  /// <summary>The name, in or right behind a noun phrase; empty for none.</summary>
  public static TokenRange In(Paragraph p, TokenRange phrase)
  {
    var sentence = p.SentenceAt(phrase.Start);
    var limit = p.Is(phrase.End, "who") || p.Class(phrase.End) == WordClass.Comma && (p.Is(phrase.End + 1, "who") || p.Is(phrase.End + 1, "known")) ? Math.Min(sentence.End, phrase.End + Behind) : phrase.End;
    for (var i = phrase.Start; i < limit; i++)
    {
      var start = Introduced(p, i);
      if (start < 0)
      {
        if (!(p.Is(i, "by") && p.Is(i + 1, "name")) || p.Class(i - 1) != WordClass.Capital) continue;
        start = i - 1;
        while (start > phrase.Start && p.Class(start - 1) == WordClass.Capital && i - start < LongestName) start--;
        return new(start, i);
      }

      if (p.Class(start) == WordClass.OpenQuote) start++;
      var end = start;
      while (end < sentence.End && end < start + LongestName && p.Class(end) == WordClass.Capital && !Lexicon.Calendar.Contains(p.Word(end))) end++;
      if (end > start) return new(start, end);
    }

    return default;
  }

  // Where a name begins behind the words that announce it.
  private static int Introduced(Paragraph p, int i)
  {
    if (p.Is(i, "name") && p.Is(i + 1, "of") && (p.Is(i - 1, "the") || p.Is(i - 1, "battle") || p.Is(i - 1, "first"))) return i + 2;
    if ((p.Is(i, "known") || p.Is(i, "identified") || p.Is(i, "introduced")) && Only(p, i + 1) is var known && p.Is(known, "as")) return Only(p, known + 1);
    if (p.Is(i, "called") && (p.Is(i - 1, "be") || p.Is(i + 1, "himself") || p.Is(i + 1, "herself"))) return Only(p, p.Is(i - 1, "be") ? i + 1 : i + 2);
    if (p.Is(i, "nicknamed") || p.Is(i, "named") && p.Class(i - 1) is WordClass.Noun) return i + 1;
    // "who uses the name Abu Tarish", "under the name Falcon"
    if ((p.Is(i, "name") || p.Is(i, "alias") || p.Is(i, "pseudonym")) && p.Is(i - 1, "the") && (p.Is(i - 2, "uses") || p.Is(i - 2, "using") || p.Is(i - 2, "used") || p.Is(i - 2, "under"))) return i + 1;
    return p.Is(i, "name") && p.Is(Only(p, i + 1), "as") ? Only(p, Only(p, i + 1) + 1) : -1;
  }

  private static int Only(Paragraph p, int i) => p.Is(i, "only") || p.Is(i, "simply") || p.Is(i, "just") || p.Is(i, "himself") || p.Is(i, "herself") ? i + 1 : i;
}
