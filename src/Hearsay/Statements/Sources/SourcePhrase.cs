using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>A source's noun phrase in its parts: "the works manager, Ana Holt, who left" has the core "the works manager" and further parts "Ana Holt" and "who left".</summary>
internal sealed class SourcePhrase
{
  private SourcePhrase(TokenRange range, List<TokenRange> parts, int head) => (Range, Parts, Head) = (range, parts, head);

  public TokenRange Range { get; }

  /// <summary>What stands between commas, dashes and brackets; the first is the core.</summary>
  public List<TokenRange> Parts { get; }

  public TokenRange Core => Parts[0];

  /// <summary>The core's head noun: the last noun before its first modifier to the right.</summary>
  public int Head { get; }

  public static SourcePhrase Of(Paragraph p, TokenRange range)
  {
    range = Trimmed(p, range);
    var parts = new List<TokenRange>();
    var start = range.Start;
    for (var i = range.Start; i < range.End; i++)
    {
      if (p.Class(i) is not (WordClass.Comma or WordClass.OpenBracket or WordClass.CloseBracket) && !(p.Class(i) == WordClass.Dash && i > range.Start && p.Tokens[i].Span.Start > p.Tokens[i - 1].Span.End)) continue;
      if (i > start) parts.Add(new(start, i));
      start = i + 1;
    }

    if (start < range.End) parts.Add(new(start, range.End));
    if (parts.Count == 0) parts.Add(range);
    return new(range, parts, HeadOf(p, parts[0]));
  }

  /// <summary>Without a time or a turn of speech before it ("20:44", "on the contrary,"), and without marks at its ends.</summary>
  private static TokenRange Trimmed(Paragraph p, TokenRange range)
  {
    if (range.Length() > 1 && (p.Is(range.End - 1, "himself") || p.Is(range.End - 1, "herself") || p.Is(range.End - 1, "itself") || p.Is(range.End - 1, "themselves"))) range = range with { End = range.End - 1 };
    var opened = Dateline.End(p);
    if (range.Start < opened && opened < range.End) range = range with { Start = opened };
    while (range.Length() > 1 && p.Class(range.End - 1) is WordClass.Comma or WordClass.Colon or WordClass.Dash) range = new(range.Start, range.End - 1);
    while (range.Length() > 1 && (IsMark(p.Class(range.Start)) || EntryTime.IsTime(p.Word(range.Start)))) range = new(range.Start + 1, range.End);
    // "66' Stadium announcer"
    if (range.Length() > 2 && range.Start == p.SentenceAt(range.Start).Start && p.Class(range.Start) == WordClass.Number && (p.Word(range.Start + 1) is "'" or "’" || p.Word(range.Start).EndsWith("'") || p.Word(range.Start).EndsWith("’"))) range = range with { Start = range.Start + (p.Word(range.Start + 1) is "'" or "’" ? 2 : 1) };
    for (var i = range.Start; i < range.End && i < range.Start + 4; i++)
    {
      if (p.Class(i) != WordClass.Comma) continue;
      if (i + 1 < range.End && (p.Class(i - 1) is WordClass.Adverb or WordClass.Number or WordClass.Subordinator || p.Is(i - 1, "contrary") || p.Is(i - 1, "hand") || p.Is(i - 1, "instance") || p.Is(i - 1, "example"))) range = new(i + 1, range.End);
      break;
    }

    return range;
  }

  private static bool IsMark(WordClass c) => c is WordClass.Comma or WordClass.Colon or WordClass.Dash or WordClass.Final or WordClass.OpenBracket or WordClass.CloseBracket;

  /// <summary>The index of a phrase's head noun.</summary>
  public static int HeadOf(Paragraph p, TokenRange range)
  {
    var head = LastNoun(p, range);
    // "a leaflet dropped from a second-floor window", "accounts filed the same day": the tree knows what modifies a noun from behind.
    var top = p.TreeHead(range);
    return top >= 0 && top < head && p.Class(top) == WordClass.Noun && IsModified(p, top, head) ? top : head;
  }

  private static bool IsModified(Paragraph p, int noun, int last)
  {
    if (p.Is(noun, "one") || p.Is(noun, "number") || p.Is(noun, "group") || p.Is(noun, "couple") || p.Is(noun, "range") || p.Is(noun, "kind")) return false;
    for (var i = noun + 1; i < last; i++)
      if (p.Class(i) is not (WordClass.Noun or WordClass.Capital)) return true;
    return false;
  }

  // The last noun before what modifies it from behind.
  private static int LastNoun(Paragraph p, TokenRange range)
  {
    var head = range.Start;
    for (var i = range.Start; i < range.End; i++)
    {
      var c = p.Class(i);
      if (i > range.Start && p.Is(i, "read") && p.Is(i + 1, "out")) break;
      if (c is WordClass.Noun or WordClass.Capital && !IsPossessiveMark(p, i) && !IsAdjective(p.Word(i)) || c == WordClass.Gerund && SourceWords.Documents.Contains(p.Word(i))) head = i;
      if (i > range.Start && c is WordClass.Preposition or WordClass.Comma or WordClass.Dash or WordClass.Subordinator or WordClass.OpenBracket or WordClass.Participle && p.Class(i - 1) is WordClass.Noun or WordClass.Capital or WordClass.CloseBracket or WordClass.Number && p.Class(head) is WordClass.Noun or WordClass.Capital)
      {
        if (c == WordClass.Preposition && p.Is(i, "of") && (p.Is(i - 1, "one") || p.Is(i - 1, "some") || p.Is(i - 1, "many") || p.Is(i - 1, "most") || p.Is(i - 1, "number") || p.Is(i - 1, "group") && !p.Is(i - 2, "the") || p.Is(i - 1, "couple"))) continue;
        break;
      }

      // "a draft seen by", "a study led by"
      if (i > range.Start && i == head && p.Is(i + 1, "by") && p.Class(i - 1) is WordClass.Noun or WordClass.Capital && !SourceWords.Documents.Contains(p.Word(i))) return i - 1;
      if (i > range.Start && c == WordClass.Verb && p.Is(i + 1, "by")) break;
      // "the boy himself", "the lawyer on the stairs"
      if (i > range.Start && c == WordClass.Pronoun && (p.Is(i, "himself") || p.Is(i, "herself") || p.Is(i, "itself") || p.Is(i, "themselves"))) break;
    }

    return head;
  }

  /// <summary>The words before a possessive mark that stands before the head: "the ministry" of "the ministry's spokesman".</summary>
  public TokenRange Possessor(Paragraph p)
  {
    for (var i = Range.Start + 1; i < Head; i++)
      if (IsPossessiveMark(p, i)) return new(Range.Start, i);
    return default;
  }

  /// <summary>Whether one certain thing or person is meant: "the mayor", "his lawyer", "the ministry's spokesman".</summary>
  public bool IsDefinite(Paragraph p) =>
    p.Is(Range.Start, "the") || p.Class(Range.Start) == WordClass.Possessive || p.Is(Range.Start, "this") || p.Is(Range.Start, "that") || !Possessor(p).IsEmpty;

  public static bool IsPossessiveMark(Paragraph p, int i) => p.Is(i, "'s") || p.Is(i, "’s") || (p.Is(i, "'") || p.Is(i, "’")) && i > 0 && p.Word(i - 1).EndsWith("s");

  private static bool IsAdjective(ReadOnlySpan<char> word) => word is "familiar" or "close" or "aware" or "privy";
}
