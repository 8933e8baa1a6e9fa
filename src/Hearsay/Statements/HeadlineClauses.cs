using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Statements.Sources;

namespace Hearsay.Statements;

/// <summary>Headlines that say several things, or say something behind a label: "Live: dam may burst", "Linesman hit by stone, derby abandoned", "Ferry was overloaded, inquiry hears".</summary>
internal static class HeadlineClauses
{
  private const int LongestLabel = 4;
  private const int FewestWords = 2;

  // What stands before a colon and says nothing of who says what follows.
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = Lexicon.Set("""
    live watch video exclusive breaking opinion analysis interview update updates updated explainer factbox photos pictures podcast comment editorial review profile obituary recap listen read gallery timeline latest revealed
    happened ticker blog trial inquest hearing election war crisis match final derby
    """);

  // Before whom something is said; who says it is left open.
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hearings = Lexicon.Set("court inquiry inquest tribunal trial jury hearing committee commission panel mps parliament assembly");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hear = Lexicon.Set("hears heard told");

  /// <summary>The token behind a label and its colon; the range's start where there is none.</summary>
  public static int BehindLabel(Paragraph p, TokenRange range)
  {
    for (var i = range.Start + 1; i < range.End - 1 && i <= range.Start + LongestLabel; i++)
      if (p.Class(i) == WordClass.Colon) return IsLabel(p, new(range.Start, i)) ? i + 1 : range.Start;
    return range.Start;
  }

  /// <summary>Whether words before a colon are no source's.</summary>
  public static bool IsLabel(Paragraph p, TokenRange words) => !words.IsEmpty && (Labels.Contains(p.Word(words.End - 1)) || IsKicker(p, words));

  // "RAT'S ENTERTAINMENT: TV chef's bistro was closed"
  private static bool IsKicker(Paragraph p, TokenRange words)
  {
    var count = 0;
    for (var i = words.Start; i < words.End; i++)
    {
      if (p.Tokens[i].Kind != TokenKind.Word) continue;
      foreach (var c in p.Word(i))
        if (char.IsLower(c) && !SourcePhrase.IsPossessiveMark(p, i)) return false;
      count++;
    }

    if (count < 2) return false;
    for (var i = words.End; i < p.Length; i++)
      foreach (var c in p.Word(i))
        if (char.IsLower(c)) return true;
    return false;
  }

  /// <summary>The clauses of a headline, or it alone.</summary>
  public static IEnumerable<TokenRange> Of(Paragraph p, TokenRange range)
  {
    var start = range.Start;
    for (var i = range.Start; i < range.End; i++)
    {
      if (p.Depth(i) > 0 || !(p.Class(i) == WordClass.Semicolon || IsBehindQuotation(p, range.Start, i) || p.Class(i) == WordClass.Comma && IsClause(p, new(start, i)) && StartsClause(p, new(i + 1, range.End)))) continue;
      yield return new(start, i);
      start = i + 1;
    }

    if (start < range.End) yield return new(start, range.End);
  }

  // "'I'll never sail again': Quiz king saved by trawler", "'Nobody rang' – ferry sinks"
  private static bool IsBehindQuotation(Paragraph p, int start, int i) =>
    i > start && p.Class(start) == WordClass.OpenQuote && p.Class(i - 1) == WordClass.CloseQuote && (p.Class(i) == WordClass.Colon || p.Class(i) == WordClass.Dash) && p.Quotations(new(start, i), 0) is [{ Closed: true } only] && only.Range.End == i && Speaker(p, i + 1).IsEmpty;

  // "'They fired first': riot police on bridge blaze"
  private static TokenRange Speaker(Paragraph p, int start)
  {
    for (var i = start + 1; i < p.Length && i <= start + 4; i++)
      if ((p.Is(i, "on") || p.Is(i, "about")) && IsSource(p, new(start, i))) return new(start, i);
    return default;
  }

  // A comma in a headline parts clauses where both sides have a verb; what only adds to a noun has none, or begins otherwise.
  private static bool StartsClause(Paragraph p, TokenRange range)
  {
    var end = range.Start;
    while (end < range.End && p.Class(end) is not (WordClass.Comma or WordClass.Semicolon)) end++;
    return p.Class(range.Start) is WordClass.Noun or WordClass.Capital or WordClass.Number or WordClass.Determiner or WordClass.Possessive && IsClause(p, range with { End = end });
  }

  private static bool IsClause(Paragraph p, TokenRange range)
  {
    var words = 0;
    var verb = false;
    for (var i = range.Start; i < range.End; i++)
    {
      if (p.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
      if (words > 0) verb |= p.Class(i) is WordClass.Verb or WordClass.Auxiliary or WordClass.Participle || p.Is(i, "to") || p.Is(i, "hit") || p.Is(i, "dead") || p.Is(i, "free") || p.Class(i) == WordClass.Noun && p.Word(i).EndsWith("s", StringComparison.Ordinal) && p.Class(i - 1) is WordClass.Noun or WordClass.Capital && i + 1 < range.End;
      words++;
    }

    return words >= FewestWords && verb;
  }

  /// <summary>A headline that ends in who says it: "Nobody is stealing bikes, say police"; null for others.</summary>
  public static Attribution? Closing(Paragraph p)
  {
    for (var i = p.Length - 2; i > FewestWords && i >= p.Length - LongestLabel - 2; i--)
    {
      if (p.Depth(i) > 0) return null;
      if (p.Class(i) != WordClass.Comma || !CueVerbs.FrameOf(p.Word(i + 1)).HasFlag(CueFrame.Clause) || i + 2 >= p.Length || p.Word(i + 1).EndsWith("ing", StringComparison.Ordinal)) continue;
      var end = p.Length;
      while (end > i + 2 && p.Class(end - 1) is WordClass.Final) end--;
      var source = new TokenRange(i + 2, end);
      if (source.IsEmpty || !IsSource(p, source)) return null;
      var start = BehindLabel(p, new(0, i));
      var closing = new Attribution { Source = source, Cue = new(i + 1, i + 2), Frame = CueVerbs.FrameOf(p.Word(i + 1)), Head = i + 1, Rule = "verb", Content = { new(start, i) } };
      closing.Inner.AddRange(AttributionReader.ReadInside(p, closing, 0, 0));
      return closing;
    }

    return null;
  }

  /// <summary>A clause with its source behind a colon or a dash: "Bank to axe 4,000 jobs: union", "'I warned them' – former guard"; null for others.</summary>
  public static Attribution? Credited(Paragraph p, TokenRange range)
  {
    for (var i = range.End - 2; i > range.Start + FewestWords && i >= range.End - 1 - (p.Class(range.Start) == WordClass.OpenQuote ? 2 * LongestLabel : LongestLabel); i--)
    {
      if (p.Depth(i) > 0) return null;
      if (!(p.Class(i) == WordClass.Colon || p.Class(i) == WordClass.Dash && p.Tokens[i].Span.Start > p.Tokens[i - 1].Span.End)) continue;
      var source = Speaker(p, i + 1) is { IsEmpty: false } speaker && p.Class(range.Start) == WordClass.OpenQuote ? speaker : new TokenRange(i + 1, range.End);
      return IsSource(p, source) ? new() { Source = source, Cue = new(i, i + 1), Frame = CueFrame.Clause, Head = i, Rule = "colon behind", Content = { range with { End = i } } } : null;
    }

    return null;
  }

  private static bool IsSource(Paragraph p, TokenRange words)
  {
    var head = words.End - 1;
    for (var i = words.Start; i < words.End; i++)
    {
      if (p.Is(i, "of") && i > words.Start && i < words.End - 1) head = Math.Min(head, i - 1);
      else if (p.Class(i) is not (WordClass.Noun or WordClass.Capital or WordClass.Determiner or WordClass.Possessive) && !SourceWords.Former.Contains(p.Word(i))) return false;
    }

    var last = p.Word(head);
    return RoleHolders.IsPersonNoun(last) || NameWords.PersonRolePlurals.Contains(last) || SourceWords.Organisations.Contains(last) || SourceWords.Documents.Contains(last) || SourceWords.Bodies.Contains(last) || NameWords.OutletHeads.Contains(last)
      || words.Length() is 2 or 3 && p.Class(words.Start) == WordClass.Capital && p.Class(words.End - 1) == WordClass.Capital;
  }

  /// <summary>The cue of "…, inquiry hears" at a clause's end; empty where there is none.</summary>
  public static TokenRange Hearing(Paragraph p, TokenRange range)
  {
    var end = range.End - 1;
    if (end - 3 < range.Start || !Hear.Contains(p.Word(end)) || p.Class(end - 1) is not (WordClass.Noun or WordClass.Capital)) return default;
    var start = end - 1;
    while (start > range.Start && p.Class(start - 1) is WordClass.Noun or WordClass.Capital) start--;
    return start > range.Start && p.Class(start - 1) == WordClass.Comma && (Hearings.Contains(p.Word(end - 1)) || p.Is(end, "told")) ? new(start, end + 1) : default;
  }
}
