using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>Tells organisations by what the text says they are: "Open Hands, an aid group", "the contractor, Netlock", "a gang calling itself Grey Tide", "Osterline, which runs the grid".</summary>
internal static class BodySigns
{
  private const int LongestName = 4;
  private const int Widest = 6;
  // So many tokens behind a name its pronoun may stand.
  private const int Farthest = 14;

  /// <summary>Adds them to the registry.</summary>
  public static void Learn(IReadOnlyList<Paragraph> paragraphs, EntityRegistry registry)
  {
    foreach (var p in paragraphs)
    {
      for (var i = 0; i < p.Length; i++)
      {
        if (p.Class(i) != WordClass.Capital || i > 0 && p.Class(i - 1) == WordClass.Capital || Lexicon.Openers.Contains(p.Word(i)) && p.Class(i + 1) != WordClass.Capital) continue;
        var end = i;
        while (end < p.Length && end - i < LongestName && (p.Class(end) == WordClass.Capital || p.Is(end, "&") && p.Class(end + 1) == WordClass.Capital) && p.Depth(end) == p.Depth(i)) end++;
        if (NameWords.GivenNames.Contains(p.Word(i)) || Language.Lexicons.NameLists.GivenNames.Contains(p.Word(i)) || NameWords.Titles.Contains(p.Word(i)) || !IsSaidOfBody(p, i, end) && !IsIt(p, i, end)) continue;
        var name = p.In(new(i, end));
        if (registry.Find(name) is null or { Kind: SourceKind.NamedPerson, Roles.Count: 0 }) registry.Set(name, SourceKind.Organisation, p.Tokens[i].Span.Start);
      }
    }
  }

  private static bool IsSaidOfBody(Paragraph p, int start, int end)
  {
    if (end == start + 1 && IsState(p, start)) return true;
    if (start > 1 && p.Is(start - 1, "itself") && p.Is(start - 2, "calling")) return true;
    if (p.Is(end, "plc") || p.Is(end, "ltd") || p.Is(end, "inc") || p.Is(end, "gmbh") || p.Is(end, "llc")) return true;
    // "the consumer group Fair Shelf"
    if (start > 1 && p.Class(start - 1) == WordClass.Noun && IsBody(p, start - 1) && !SourceWords.MaybeFirms.Contains(p.Word(start - 1)) && !RoleHolders.IsTitle(p.Word(start)) && !p.Is(start - 1, "team") && !p.Is(start - 1, "party")) return true;
    if (p.Class(end) == WordClass.Comma)
    {
      if (p.Is(end + 1, "which")) return true;
      if ((p.Class(end + 1) == WordClass.Determiner || p.Class(end + 1) == WordClass.Possessive) && Head(p, end + 2) is >= 0 and var head && IsBody(p, head)) return true;
    }

    // "the contractor, Netlock,"
    if (start > 2 && p.Class(start - 1) == WordClass.Comma && p.Class(end) is WordClass.Comma or WordClass.Verb or WordClass.Auxiliary && SourceWords.MaybeFirms.Contains(p.Word(start - 2))) return end == start + 1 || SourceWords.Trades.Contains(p.Word(end - 1));
    return false;
  }

  // "Tovia's president", "Halvard's defence chief", "the ambassador of Ostrabia"
  private static bool IsState(Paragraph p, int i)
  {
    if (p.Is(i - 1, "of") && (SourceWords.OfStates.Contains(p.Word(i - 2)) && p.Class(i + 1) is not WordClass.Capital)) return true;
    if (!SourcePhrase.IsPossessiveMark(p, i + 1)) return false;
    var noun = i + 2;
    while (p.Class(noun) is WordClass.Capital or WordClass.Noun && p.Class(noun + 1) is WordClass.Noun && noun < i + 4 && !SourceWords.OfStates.Contains(p.Word(noun))) noun++;
    return SourceWords.OfStates.Contains(p.Word(noun)) || noun > i + 2 && (p.Is(noun, "minister") || p.Is(noun, "chief") && (p.Is(noun - 1, "defence") || p.Is(noun - 1, "defense") || p.Is(noun - 1, "army")));
  }

  // "Brindlow Savings wrote that it cannot", "Halcyon Dredge rejects the audit. Its shares fell"
  private static bool IsIt(Paragraph p, int start, int end)
  {
    var sentence = p.SentenceAt(start);
    if (start != sentence.Start && !(p.Is(start - 1, "the") && start - 1 == sentence.Start) || end >= sentence.End || p.Depth(start) > 0) return false;
    if (p.Class(end) is not (WordClass.Verb or WordClass.Auxiliary or WordClass.Participle or WordClass.Noun or WordClass.Adverb)) return false;
    if (p.Is(sentence.End, "its") && p.SentenceAt(sentence.End) != sentence) return true;
    // "Kittiwake Line accepts the finding. It does not accept"
    if (p.Is(sentence.End, "it") && CueVerbs.FrameOf(p.Word(end)) != CueFrame.None && (p.Is(sentence.End + 1, "does") || p.Is(sentence.End + 1, "did") || p.Is(sentence.End + 1, "has") || CueVerbs.FrameOf(p.Word(sentence.End + 1)).HasFlag(CueFrame.Clause))) return true;
    // "Hydra Valdane has rejected the charge. In a letter its chairman wrote"
    var behind = sentence.End < p.Length ? p.SentenceAt(sentence.End) : default;
    for (var i = behind.Start; i + 1 < behind.End && i < behind.Start + Farthest && p.Class(i) is not WordClass.Capital || i == behind.Start; i++)
      if (p.Is(i, "its") && (SourceWords.Offices.Contains(p.Word(i + 1)) || p.Is(i + 1, "board") || p.Is(i + 1, "shares") || p.Is(i + 1, "lawyers"))) return true;
    for (var i = end; i < sentence.End && i < end + Farthest; i++)
    {
      if (p.Class(i) is WordClass.Capital or WordClass.Determiner && !p.Is(i, "that") || p.Is(i, "he") || p.Is(i, "she") || p.Is(i, "his") || p.Is(i, "her") || p.Is(i, "they")) return false;
      if (p.Is(i, "its")) return true;
      if (p.Is(i, "it") && p.Class(i + 1) == WordClass.OpenQuote) return p.Is(i + 2, "cannot") || p.Class(i + 2) == WordClass.Auxiliary;
      if (p.Is(i, "it")) return (p.Class(i + 1) == WordClass.Auxiliary || p.Is(i + 1, "cannot")) && !p.Is(i + 1, "was") && !p.Is(i + 1, "is") || p.Is(i + 1, "is") && p.Is(i + 2, "not");
    }

    return false;
  }

  private static int Head(Paragraph p, int start)
  {
    var head = -1;
    for (var i = start; i < p.Length && i < start + Widest && p.Class(i) is WordClass.Noun or WordClass.Capital or WordClass.Participle or WordClass.Number or WordClass.Adverb; i++)
      if (p.Class(i) is WordClass.Noun && !SourcePhrase.IsPossessiveMark(p, i)) head = i;
    return head;
  }

  private static bool IsBody(Paragraph p, int noun) => SourceWords.Organisations.Contains(p.Word(noun)) || SourceWords.MaybeFirms.Contains(p.Word(noun)) && p.Is(noun + 1, "that") || SourceWords.Firms.Contains(p.Word(noun));
}
