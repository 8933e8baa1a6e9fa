using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Finds the noun phrase that ends, or begins, at a token: a maximal one, with its modifiers, appositions and relative clauses.</summary>
internal static class NounPhrases
{
  private const int MaxLength = 60;

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReducedParticiples = Lexicon.Set(
    "reached contacted met briefed based involved known named identified working living held captured led backed owned controlled appointed quoted interviewed cited contacted seen obtained published released issued delivered posted conducted called authorised authorized aligned affiliated allied linked run funded elected hired assigned stationed wounded injured trapped displaced");

  public static bool IsReduced(ReadOnlySpan<char> participle) => ReducedParticiples.Contains(participle);

  /// <summary>Nouns of occasions on which something is said: "in an interview", "at a news conference".</summary>
  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Occasions = Lexicon.Set("""
    statement statements interview interviews briefing conference report reports speech speeches call letter letters email emails e-mail tweet tweets post posts message messages article remarks comments address testimony hearing debate appearance press release podcast video broadcast editorial op-ed essay column blog memo note filing filings court affidavit complaint
    meeting rally session event panel discussion documentary show programme program transcript bulletin communique communiqué announcement response reply part turn passing advance discussion book memoir study survey dispatch readout telegram broadcast
    """);

  /// <summary>The range of the noun phrase whose last token is just before <paramref name="end"/>; empty where there is none.</summary>
  public static TokenRange EndingAt(Paragraph p, int end, int floor, int level)
  {
    var last = end - 1;
    if (last > floor && p.Depth(last) == level && p.Is(last, "who") && !CueVerbs.FrameOf(p.Word(last - 1)).HasFlag(CueFrame.Clause) && p.Class(last - 1) is WordClass.Noun or WordClass.Capital or WordClass.Comma or WordClass.CloseBracket or WordClass.Pronoun or WordClass.Determiner) return new(last, end);
    if (last < floor || p.Depth(last) != level) return QuotedName(p, end, floor, level);
    if (p.Class(last) == WordClass.Dash)
    {
      for (var i = last - 1; i > floor && i > last - 40 && p.Class(i) is not WordClass.Final; i--)
      {
        if (p.Class(i) != WordClass.Dash || p.Depth(i) != level) continue;
        var named = CoreEndingAt(p, i, floor, level);
        return named.IsEmpty ? default : new(named.Start, end);
      }

      return default;
    }

    var bare = WithoutTime(p, end, floor);
    if (bare < end && bare > floor) return EndingAt(p, bare, floor, level);
    if (p.Class(last) == WordClass.Comma)
    {
      var closed = last;
      // "X, a doctor in Selm, said", "X, 45, said", "X, who left last year, said"
      for (var tries = 0; tries < 5; tries++)
      {
        var comma = PreviousComma(p, closed, floor, level);
        if (comma < 0) return default;
        if (!IsApposition(p, comma + 1, closed)) return default;
        var head = CoreEndingAt(p, comma, floor, level);
        if (head.IsEmpty)
        {
          closed = comma;
          continue;
        }

        if (head.Start - 2 > floor && p.Class(head.Start - 2) == WordClass.Comma && (p.Is(head.Start - 1, "of") || p.Is(head.Start - 1, "from")))
        {
          closed = head.Start - 2;
          var named = CoreEndingAt(p, closed, floor, level);
          if (!named.IsEmpty && p.Class(named.Start) is not WordClass.Number) return new(named.Start, end);
          tries++;
          continue;
        }

        // "X, of Y, a farmer," goes further left only where what stands there is no apposition itself.
        if (p.Class(head.Start - 1) == WordClass.Comma && head.Start - 1 > floor && IsApposition(p, head.Start, comma) && StartsLikeApposition(p, head.Start))
        {
          var further = PreviousNoun(p, head.Start - 1, floor, level);
          if (!further.IsEmpty) return new(further.Start, end);
        }

        return p.Class(comma + 1) is WordClass.Gerund ? head : new(head.Start, end);
      }

      return default;
    }

    return CoreEndingAt(p, end, floor, level);
  }

  /// <summary>The end without a time that stands between source and cue: "the president on Friday said".</summary>
  private static int WithoutTime(Paragraph p, int end, int floor)
  {
    var i = end;
    while (i - 1 > floor)
    {
      if (p.Class(i - 1) == WordClass.Capital && Lexicon.Calendar.Contains(p.Word(i - 1)) && p.Class(i - 2) is not (WordClass.Final or WordClass.Comma)) i -= p.Is(i - 2, "on") || p.Is(i - 2, "last") ? 2 : 1;
      else if ((p.Is(i - 1, "week") || p.Is(i - 1, "month") || p.Is(i - 1, "year") || p.Is(i - 1, "night") || p.Is(i - 1, "morning")) && (p.Is(i - 2, "last") || p.Is(i - 2, "this"))) i -= 2;
      else break;
    }

    return i <= floor || p.Class(i - 1) is WordClass.Preposition or WordClass.Comma ? end : i;
  }

  private static TokenRange PreviousNoun(Paragraph p, int comma, int floor, int level)
  {
    var head = CoreEndingAt(p, comma, floor, level);
    return !head.IsEmpty && p.Class(head.Start) is WordClass.Capital or WordClass.Determiner && IsBoundary(p, head.Start - 1, floor) ? head : default;
  }

  private static bool IsBoundary(Paragraph p, int i, int floor) =>
    i < floor || p.Class(i) is WordClass.Final or WordClass.Comma or WordClass.Conjunction or WordClass.Subordinator or WordClass.Semicolon or WordClass.Colon or WordClass.CloseQuote or WordClass.OpenQuote or WordClass.Dash;

  private static TokenRange QuotedName(Paragraph p, int end, int floor, int level)
  {
    // A nickname or title in quotation marks ends the phrase: the group "Dawn" said
    var i = end - 1;
    if (i < floor || p.Class(i) != WordClass.CloseQuote || p.Depth(i) != level + 1) return default;
    var k = i - 1;
    while (k >= floor && k > i - 8 && p.Class(k) != WordClass.OpenQuote) k--;
    if (k < floor || p.Class(k) != WordClass.OpenQuote || p.Class(k + 1) != WordClass.Capital || p.Class(i - 1) is WordClass.Comma or WordClass.Final) return default;
    if (k - 1 < floor || p.Class(k - 1) is not (WordClass.Noun or WordClass.Capital or WordClass.Determiner)) return default;
    var head = p.Class(k - 1) == WordClass.Determiner ? new TokenRange(k - 1, k) : CoreEndingAt(p, k, floor, level);
    return head.IsEmpty ? default : new(head.Start, end);
  }

  private static int PreviousComma(Paragraph p, int before, int floor, int level)
  {
    var brackets = 0;
    for (var i = before - 1; i >= floor && i > before - 40; i--)
    {
      if (p.Depth(i) != level) continue;
      switch (p.Class(i))
      {
        case WordClass.CloseBracket:
          brackets++;
          break;
        case WordClass.OpenBracket:
          brackets--;
          break;
        case WordClass.Comma when brackets == 0:
          return i;
        case WordClass.Final or WordClass.Semicolon or WordClass.Colon:
          return -1;
      }
    }

    return -1;
  }

  private static bool StartsLikeApposition(Paragraph p, int start) =>
    p.Class(start) is WordClass.Determiner or WordClass.Number || (p.Class(start) == WordClass.Noun && NameWords.Roles.Contains(p.Word(start))) || p.Is(start, "who") || p.Is(start, "whose") || p.Is(start, "which") || p.Is(start, "of");

  private static bool IsApposition(Paragraph p, int start, int end)
  {
    if (end <= start) return false;
    if (p.Is(start, "who") || p.Is(start, "whose") || p.Is(start, "which") || p.Is(start, "where") || p.Class(start) is WordClass.Gerund or WordClass.Participle) return true;
    if (p.Class(start) is WordClass.Pronoun or WordClass.Conjunction or WordClass.Subordinator) return p.Is(start, "himself") || p.Is(start, "herself") || p.Is(start, "himself");
    for (var i = start; i < end; i++)
    {
      if (p.Class(i) is WordClass.Subordinator && (p.Is(i, "who") || p.Is(i, "which") || p.Is(i, "whose") || p.Is(i, "that") || p.Is(i, "where"))) return true;
      if (p.Class(i) is WordClass.Verb or WordClass.Auxiliary) return false;
    }

    return true;
  }

  private static TokenRange CoreEndingAt(Paragraph p, int end, int floor, int level)
  {
    var i = end;
    var start = end;
    while (i - 1 >= floor && end - i < MaxLength)
    {
      var t = i - 1;
      if (p.Depth(t) != level)
      {
        // A quoted word inside the phrase: the so-called "council" of elders
        if (p.Class(t) != WordClass.CloseQuote || i == end) break;
        var k = t - 1;
        while (k >= floor && k > t - 6 && p.Class(k) != WordClass.OpenQuote) k--;
        if (k < floor || p.Class(k) != WordClass.OpenQuote || p.Class(t - 1) is WordClass.Comma or WordClass.Final || k - 1 < floor || p.Class(k - 1) is WordClass.Comma) break;
        start = i = k;
        continue;
      }

      switch (p.Class(t))
      {
        case WordClass.Noun or WordClass.Capital or WordClass.Number:
          if (p.Class(t) == WordClass.Capital && i < end && Lexicon.Calendar.Contains(p.Word(t)) && p.Class(i) is WordClass.Determiner or WordClass.Possessive) return new(start, end);
          start = i = t;
          continue;
        case WordClass.Pronoun:
          if (i == end) return new(t, end);
          return new(start, end);
        case WordClass.CloseBracket:
          var open = t - 1;
          while (open >= floor && open > t - 15 && p.Class(open) != WordClass.OpenBracket) open--;
          if (open < floor || p.Class(open) != WordClass.OpenBracket) return new(start, end);
          start = i = open;
          continue;
        case WordClass.Participle:
          if (i == end) return t - 1 >= floor && p.Class(t - 1) == WordClass.Determiner ? new(t - 1, end) : default;
          if (t - 1 < floor || p.Class(t - 1) is WordClass.Determiner or WordClass.Possessive or WordClass.Number or WordClass.Preposition or WordClass.Comma or WordClass.Conjunction or WordClass.Adverb || p.Class(i) is WordClass.Noun or WordClass.Capital && p.Class(t - 1) is WordClass.Final or WordClass.CloseQuote)
          {
            start = i = t;
            continue;
          }

          if (ReducedParticiples.Contains(p.Word(t)) && p.Class(t - 1) is WordClass.Noun or WordClass.Capital && p.Class(i) is WordClass.Preposition)
          {
            i = t;
            continue;
          }

          return Relative(p, t, start, end, floor, level);
        case WordClass.Gerund:
          if (i == end) return new(start, end);
          if (t - 1 >= floor && p.Class(t - 1) is WordClass.Determiner or WordClass.Possessive or WordClass.Noun or WordClass.Capital or WordClass.Preposition && p.Class(i) is WordClass.Noun or WordClass.Capital or WordClass.Preposition)
          {
            start = i = t;
            continue;
          }

          return new(start, end);
        case WordClass.Determiner or WordClass.Possessive:
          start = i = t;
          if (!Extends(p, t - 1, floor)) return new(start, end);
          continue;
        case WordClass.Preposition:
          if (i == end) return default;
          if (t - 1 >= floor && p.Is(t - 1, "those")) return new(t - 1, end);
          if (t - 1 < floor || p.Class(t - 1) is not (WordClass.Noun or WordClass.Capital or WordClass.Number or WordClass.CloseBracket or WordClass.CloseQuote or WordClass.Participle or WordClass.Adverb) || (p.Class(t - 1) == WordClass.Adverb && !p.Is(t - 1, "only")))
            return p.Class(t - 1) is WordClass.Pronoun && t - 1 >= floor && p.Is(t, "of") ? new(t - 1, end) : Strip(p, start, end, t, floor);
          i = t;
          continue;
        case WordClass.Conjunction:
          if (i == end || !(p.Is(t, "and") || p.Is(t, "or"))) return new(start, end);
          if (t - 1 < floor || p.Class(t - 1) is not (WordClass.Noun or WordClass.Capital or WordClass.CloseBracket) || HasVerbBefore(p, t, floor, level)) return new(start, end);
          i = t;
          continue;
        case WordClass.Adverb:
          if (i == end || start != i || p.Class(i) is not (WordClass.Noun or WordClass.Participle)) return new(start, end);
          if (t - 1 >= floor && p.Class(t - 1) is WordClass.Determiner or WordClass.Conjunction)
          {
            start = i = t;
            continue;
          }

          return new(start, end);
        case WordClass.Verb or WordClass.Auxiliary:
          return i == end ? default : Relative(p, t, start, end, floor, level);
        case WordClass.Comma:
          // "A, B and C said": a list only where "and" joins its last member.
          if (i < end && start == i && p.Class(t - 1) is WordClass.Capital or WordClass.Noun && t - 1 >= floor && ListFollows(p, i, end) && !HasVerbBefore(p, t, floor, level))
          {
            i = t;
            continue;
          }

          return new(start, end);
        default:
          return new(start, end);
      }
    }

    return start < end ? new(start, end) : default;
  }

  private static bool ListFollows(Paragraph p, int start, int end)
  {
    var and = -1;
    for (var i = start; i < end && i < start + 12; i++)
      if (p.Is(i, "and")) and = i;
    return and > start && p.Class(start) is WordClass.Capital && p.Class(and + 1) is WordClass.Capital;
  }

  private static TokenRange Strip(Paragraph p, int start, int end, int preposition, int floor)
  {
    // "On Friday the ministry said": what a leading preposition governs ends where the next determiner begins.
    if (preposition > floor && !IsBoundary(p, preposition - 1, floor)) return new(start, end);
    for (var i = start + 1; i < end; i++)
    {
      if (p.Class(i) is WordClass.Determiner or WordClass.Possessive && p.Class(i - 1) is WordClass.Noun or WordClass.Capital or WordClass.Number) return new(i, end);
      if (p.Class(i - 1) == WordClass.Capital && Lexicon.Calendar.Contains(p.Word(i - 1)) && p.Class(i) is WordClass.Capital or WordClass.Noun && !Lexicon.Calendar.Contains(p.Word(i))) return new(i, end);
      if (p.Class(i - 1) == WordClass.Number && p.Word(i - 1).Length == 4 && p.Class(i) is WordClass.Capital or WordClass.Noun) return new(i, end);
    }

    return new(start, end);
  }

  private static bool Extends(Paragraph p, int before, int floor)
  {
    if (before < floor) return false;
    if (p.Class(before) == WordClass.Preposition) return before - 1 >= floor && p.Class(before - 1) is WordClass.Noun or WordClass.Capital or WordClass.Number or WordClass.CloseBracket or WordClass.CloseQuote or WordClass.Participle;
    if (p.Class(before) is WordClass.Conjunction) return true;
    return p.Is(before, "all") || p.Is(before, "both") || p.Is(before, "many") || p.Is(before, "most") || p.Is(before, "some") || p.Is(before, "half");
  }

  private static bool HasVerbBefore(Paragraph p, int before, int floor, int level)
  {
    for (var i = before - 1; i >= floor && i > before - 25; i--)
    {
      if (p.Depth(i) != level) return true;
      switch (p.Class(i))
      {
        case WordClass.Verb or WordClass.Auxiliary or WordClass.Participle or WordClass.Gerund:
          return p.Class(i) != WordClass.Participle || i - 1 < floor || p.Class(i - 1) is not (WordClass.Determiner or WordClass.Possessive or WordClass.Preposition);
        case WordClass.Final or WordClass.Semicolon or WordClass.Subordinator or WordClass.Colon:
          return false;
        case WordClass.Preposition when i == floor || p.Class(i - 1) is WordClass.Final or WordClass.Comma:
          return true;
      }
    }

    return false;
  }

  private static TokenRange Relative(Paragraph p, int verb, int start, int end, int floor, int level)
  {
    for (var i = verb - 1; i > floor && i > verb - 14; i--)
    {
      if (p.Depth(i) != level || p.Class(i) is WordClass.Comma or WordClass.Final or WordClass.Semicolon or WordClass.Colon or WordClass.Conjunction) break;
      if (p.Is(i, "who") && p.Class(i - 1) is WordClass.Noun or WordClass.Capital)
      {
        var head = CoreEndingAt(p, i, floor, level);
        return head.IsEmpty ? new(start, end) : new(head.Start, end);
      }
    }

    return start < end ? new(start, end) : default;
  }

  /// <summary>The range of the noun phrase that begins at <paramref name="start"/>, with appositions where asked; empty where there is none.</summary>
  public static TokenRange StartingAt(Paragraph p, int start, int limit, int level, bool appositions)
  {
    if (start >= limit || p.Depth(start) != level) return default;
    if (p.Class(start) == WordClass.Pronoun) return new(start, start + 1);
    var i = start;
    var relative = false;
    var nouns = 0;
    while (i < limit && i - start < MaxLength)
    {
      if (p.Depth(i) != level)
      {
        if (p.Class(i) == WordClass.OpenQuote && i > start && p.Class(i - 1) is WordClass.Noun or WordClass.Capital or WordClass.Determiner)
        {
          var close = i + 1;
          while (close < limit && close < i + 6 && p.Class(close) != WordClass.CloseQuote) close++;
          if (close < limit && p.Class(close) == WordClass.CloseQuote && p.Class(close - 1) is not (WordClass.Final or WordClass.Comma))
          {
            i = close + 1;
            nouns++;
            continue;
          }
        }

        break;
      }

      switch (p.Class(i))
      {
        case WordClass.Noun or WordClass.Capital:
          if (nouns > 0 && !relative && Lexicon.Calendar.Contains(p.Word(i)) && !(p.Class(i - 1) is WordClass.Preposition)) return new(start, i);
          if (nouns > 0 && (p.Is(i, "ago") || p.Is(i, "last") || p.Is(i, "earlier"))) return new(start, i);
          nouns++;
          i++;
          continue;
        case WordClass.Number:
          nouns++;
          i++;
          continue;
        case WordClass.Determiner or WordClass.Possessive:
          if (nouns > 0 && !relative && p.Class(i - 1) is not (WordClass.Preposition or WordClass.Conjunction or WordClass.Comma or WordClass.Participle)) return Done(p, start, i, nouns);
          i++;
          continue;
        case WordClass.Preposition:
          if (nouns == 0) return default;
          if (!relative && StartsAdverbial(p, i, limit)) return Done(p, start, i, nouns);
          i++;
          continue;
        case WordClass.Participle when nouns > 0 && !relative && p.Class(i - 1) is not (WordClass.Determiner or WordClass.Preposition or WordClass.Adverb or WordClass.Conjunction or WordClass.Comma or WordClass.Possessive) && !(ReducedParticiples.Contains(p.Word(i)) && p.Class(i + 1) is WordClass.Preposition):
          return Done(p, start, i, nouns);
        case WordClass.Participle or WordClass.Gerund:
          if (nouns > 0 && !relative && p.Class(i) == WordClass.Gerund && p.Class(i - 1) is not (WordClass.Preposition or WordClass.Determiner or WordClass.Noun)) return Done(p, start, i, nouns);
          i++;
          continue;
        case WordClass.Adverb:
          if (!relative && nouns > 0) return Done(p, start, i, nouns);
          i++;
          continue;
        case WordClass.OpenBracket:
          var shut = i + 1;
          while (shut < limit && shut < i + 12 && p.Class(shut) != WordClass.CloseBracket) shut++;
          if (shut >= limit || p.Class(shut) != WordClass.CloseBracket || nouns == 0) return Done(p, start, i, nouns);
          i = shut + 1;
          continue;
        case WordClass.Conjunction:
          if (!(p.Is(i, "and") || p.Is(i, "or")) || nouns == 0) return Done(p, start, i, nouns);
          if (p.Class(i + 1) is not (WordClass.Noun or WordClass.Capital or WordClass.Determiner or WordClass.Possessive or WordClass.Number) && !relative) return Done(p, start, i, nouns);
          i++;
          continue;
        case WordClass.Subordinator when nouns > 0 && (p.Is(i, "who") || (relative && !p.Is(i, "that"))):
          relative = true;
          i++;
          continue;
        case WordClass.Verb or WordClass.Auxiliary or WordClass.Pronoun when relative:
          i++;
          continue;
        case WordClass.Comma when appositions && nouns > 0:
          if (!AppositionFollows(p, i, limit, level)) return Done(p, start, i, nouns);
          if (p.Is(i + 1, "who") || p.Is(i + 1, "whose") || p.Is(i + 1, "which")) relative = true;
          else relative = false;
          i++;
          continue;
        default:
          return Done(p, start, i, nouns);
      }
    }

    return Done(p, start, i, nouns);
  }

  private static TokenRange Done(Paragraph p, int start, int end, int nouns)
  {
    while (end > start && p.Class(end - 1) is WordClass.Preposition or WordClass.Conjunction or WordClass.Comma or WordClass.Adverb or WordClass.Determiner) end--;
    return nouns == 0 ? default : new(start, end);
  }

  private static bool AppositionFollows(Paragraph p, int comma, int limit, int level)
  {
    var next = comma + 1;
    if (next >= limit || p.Depth(next) != level) return false;
    if (p.Class(next) is WordClass.Determiner or WordClass.Number or WordClass.Possessive || p.Is(next, "who") || p.Is(next, "whose")) return !p.Is(next, "this");
    if (p.Class(next) == WordClass.Noun) return !NameWords.OutletHeads.Contains(p.Word(next)) && !p.Is(next, "citing");
    if (p.Class(next) == WordClass.Capital) return !Lexicon.Calendar.Contains(p.Word(next));
    if (p.Class(next) == WordClass.Preposition) return p.Is(next, "of") || p.Is(next, "from");
    return false;
  }

  /// <summary>Whether the preposition opens an adverbial of time or occasion, which belongs to no noun phrase.</summary>
  public static bool StartsAdverbial(Paragraph p, int preposition, int limit)
  {
    if (!(p.Is(preposition, "in") || p.Is(preposition, "on") || p.Is(preposition, "at") || p.Is(preposition, "during") || p.Is(preposition, "after") || p.Is(preposition, "by") || p.Is(preposition, "via") || p.Is(preposition, "through") || p.Is(preposition, "to"))) return false;
    if (p.Is(preposition, "to")) return p.Is(preposition + 1, "reporters") || p.Is(preposition + 1, "journalists") || p.Is(preposition + 1, "the") && p.Is(preposition + 2, "media");
    for (var i = preposition + 1; i < limit && i < preposition + 7; i++)
    {
      if (p.Class(i) == WordClass.Number && p.Is(preposition, "in") && p.Word(i).Length == 4) return true;
      if (p.Class(i) is not (WordClass.Noun or WordClass.Capital or WordClass.Determiner or WordClass.Possessive or WordClass.Number)) break;
      if (Lexicon.Calendar.Contains(p.Word(i)) || Occasions.Contains(p.Word(i))) return true;
    }

    return p.Is(preposition, "during");
  }
}
