using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Statements;

/// <summary>Cues that are no verbs: "according to X", "in the words of X", "reportedly", "X: words", "the claim that".</summary>
internal static class PhraseCues
{
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechNouns = Lexicon.Set("""
    claim claims allegation allegations accusation accusations statement statements report reports rumour rumours rumor rumors suggestion suggestions assertion assertions belief fear fears concern concerns warning warnings announcement denial admission conclusion finding findings argument view hope hopes promise pledge insistence contention complaint complaints notion prediction testimony assurance assurances speculation revelation revelations acknowledgement acknowledgment
    """);

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hearsay = Lexicon.Set("reportedly allegedly purportedly supposedly apparently");

  public static bool IsCiting(Paragraph p, int i) => p.Is(i, "citing") || p.Is(i, "quoting");

  public static Attribution? At(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    if (p.Is(i, "according") && p.Is(i + 1, "to")) return According(reader, i, 2);
    if (p.Is(i, "in") && p.Is(i + 1, "the") && p.Is(i + 2, "words") && p.Is(i + 3, "of")) return According(reader, i, 4);
    if (p.Is(i, "as") && (i == reader.Sentence(i).Start || p.Class(i - 1) is WordClass.Comma or WordClass.OpenBracket)) return AsReported(reader, i);
    if (Hearsay.Contains(p.Word(i))) return Adverb(reader, i);
    if (Convictions.Contains(p.Word(i)) && Conviction(reader, i) is { } conviction) return conviction;
    if (Puts.Contains(p.Word(i)) && !p.Is(i - 1, "as") && Figure(reader, i) is { } figure) return figure;
    if ((p.Is(i, "has") && p.Is(i + 1, "it") || Circulating.Contains(p.Word(i))) && Rumour(reader, i) is { } rumour) return rumour;
    if (Telling.Contains(p.Word(i)) && Told(reader, i) is { } told) return told;
    if ((p.Is(i, "went") || p.Is(i, "goes")) && p.Is(i + 1, "on") && WentOn(reader, i) is { } further) return further;
    if (p.Is(i + 1, "that") && SpeechNouns.Contains(p.Word(i)) && p.Class(i) is not WordClass.Verb) return Noun(reader, i);
    return null;
  }

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Convictions = Lexicon.Set("certain convinced sure confident adamant hopeful optimistic doubtful afraid worried concerned");

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Puts = Lexicon.Set("put puts putting");

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Circulating = Lexicon.Set("going circulating spreading circulate spread");

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rumours = Lexicon.Set("rumour rumours rumor rumors word gossip talk legend hearsay");

  /// <summary>"Rumour has it that the firm is for sale"; "Word is going round the hall that boxes were opened."</summary>
  private static Attribution? Rumour(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    var start = i;
    while (start - 1 > sentence.Start && p.Class(start - 1) is WordClass.Auxiliary or WordClass.Adverb) start--;
    var noun = start - 1;
    if (noun < Math.Max(sentence.Start, reader.Floor) || !Rumours.Contains(p.Word(noun)) || p.Depth(noun) != reader.Level) return null;
    var content = i + 2;
    if (!p.Is(i, "has"))
    {
      content = i + 1;
      while (content < sentence.End && content < i + 8 && !p.Is(content, "that")) content++;
      if (!p.Is(content, "that")) return null;
    }

    var end = Trim(p, content, reader.ClauseEnd(content, sentence.End, i), reader.Level);
    return end - content < 3 ? null : new() { Source = new(noun, noun + 1), Cue = new(start, p.Is(i, "has") ? i + 2 : content), Frame = CueFrame.Clause, Head = i, Rule = "impersonal", Content = { new(content, end) } };
  }

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = Lexicon.Set("told tells assured assures informed informs warned warns reminded");

  /// <summary>'"It happens," Ivo Drenn went on.'</summary>
  private static Attribution? WentOn(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var source = NounPhrases.EndingAt(p, i, Math.Max(reader.Sentence(i).Start, reader.Floor), reader.Level);
    if (source.IsEmpty || source.Start < 2 || p.Class(source.Start - 1) != WordClass.CloseQuote) return null;
    var attribution = new Attribution { Source = source, Cue = new(i, i + 2), Frame = CueFrame.Clause, Head = i, Rule = "verb" };
    reader.AddLeft(attribution.Content, source.Start - 1, source.Start);
    return attribution.Content.Count == 0 ? null : attribution;
  }

  /// <summary>"She is certain (that) they crossed the border."</summary>
  private static Attribution? Conviction(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    if (i - 1 < Math.Max(sentence.Start, reader.Floor) || p.Class(i - 1) is not (WordClass.Auxiliary or WordClass.Adverb)) return null;
    var start = i;
    while (start - 1 > sentence.Start && p.Class(start - 1) is WordClass.Auxiliary or WordClass.Adverb) start--;
    if (start == i || p.Class(start) != WordClass.Auxiliary || !StartsClause(p, i + 1, sentence.End)) return null;
    var source = NounPhrases.EndingAt(p, start, Math.Max(sentence.Start, reader.Floor), reader.Level);
    if (source.IsEmpty && p.Class(start - 1) == WordClass.Pronoun && start - 1 >= sentence.Start) source = new(start - 1, start);
    if (source.IsEmpty || p.Is(source.Start, "it") && source.Length() == 1) return null;
    var end = Trim(p, i + 1, reader.ClauseEnd(i + 1, sentence.End, i), reader.Level);
    if (end - i < 4) return null;
    return new() { Source = source, Cue = new(start, i + 1), Frame = CueFrame.Clause | (p.Is(i, "certain") || p.Is(i, "convinced") || p.Is(i, "sure") || p.Is(i, "adamant") || p.Is(i, "confident") ? CueFrame.None : CueFrame.Possible), Head = i, Rule = "conviction", Content = { new(i + 1, end) } };
  }

  // "that" and a subject, or a subject alone, with a verb to come.
  private static bool StartsClause(Paragraph p, int i, int limit)
  {
    if (i >= limit) return false;
    if (p.Is(i, "that")) return true;
    if (p.Class(i) is not (WordClass.Pronoun or WordClass.Determiner or WordClass.Possessive or WordClass.Capital)) return false;
    for (var k = i + 1; k < limit && p.Class(k) is not (WordClass.Final or WordClass.Semicolon or WordClass.Comma); k++)
      if (p.Class(k) is WordClass.Verb or WordClass.Auxiliary || p.Class(k) == WordClass.Participle && p.Class(k - 1) is not WordClass.Determiner) return true;
    return false;
  }

  /// <summary>"The fund put the number still missing at five."</summary>
  private static Attribution? Figure(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    if (p.Class(i + 1) is not (WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun or WordClass.Capital)) return null;
    var at = p.Class(i + 1) == WordClass.Pronoun ? i + 1 : i + 2;
    while (at < sentence.End && at < i + 12 && !p.Is(at, "at") && !p.Is(at, "on") && p.Class(at) is not (WordClass.Comma or WordClass.Final or WordClass.Semicolon)) at++;
    if (!p.Is(at, "at") && !p.Is(at, "on") || at + 1 >= sentence.End || !IsNumber(p, at + 1) || p.Is(at, "on") && !p.Is(at + 2, "per") && !p.Is(at + 2, "percent") && !p.Is(at + 2, "%")) return null;
    var start = i;
    while (start - 1 > sentence.Start && p.Class(start - 1) is WordClass.Auxiliary or WordClass.Adverb) start--;
    var source = NounPhrases.EndingAt(p, start, Math.Max(sentence.Start, reader.Floor), reader.Level);
    if (source.IsEmpty && start - 1 >= sentence.Start && p.Class(start - 1) == WordClass.Pronoun) source = new(start - 1, start);
    var end = at + 2;
    while (end < sentence.End && (p.Class(end) is WordClass.Number or WordClass.Noun || p.Is(end, "per") || p.Is(end, "cent") || p.Is(end, "%")) && p.Depth(end) == reader.Level) end++;
    return new() { Source = source, Cue = new(start, i + 1), Frame = CueFrame.Clause, Head = i, Rule = "figure", Content = { new(i + 1, end) } };
  }

  private static bool IsNumber(Paragraph p, int i) => p.Class(i) == WordClass.Number || p.Is(i, "about") || p.Is(i, "around") || p.Is(i, "least") || p.Is(i, "nearly") || p.Is(i, "more") || p.Is(i, "between") || p.Is(i, "under") || p.Is(i, "over") || p.Is(i, "some") || Numerals.Contains(p.Word(i));

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numerals = Lexicon.Set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred a dozens hundreds thousands zero none half");

  /// <summary>"The authority has told us the dam may burst."</summary>
  private static Attribution? Told(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    if (!(p.Is(i + 1, "me") || p.Is(i + 1, "us") || p.Is(i + 1, "him") || p.Is(i + 1, "them") || p.Is(i + 1, "reporters") || p.Is(i + 1, "journalists")) || p.Is(i + 2, "that") || !StartsClause(p, i + 2, sentence.End)) return null;
    var start = i;
    while (start - 1 > sentence.Start && p.Class(start - 1) is WordClass.Auxiliary or WordClass.Adverb || p.Is(start - 1, "just")) start--;
    var source = NounPhrases.EndingAt(p, start, Math.Max(sentence.Start, reader.Floor), reader.Level);
    if (source.IsEmpty && start - 1 >= sentence.Start && p.Class(start - 1) == WordClass.Pronoun) source = new(start - 1, start);
    var end = Trim(p, i + 2, reader.ClauseEnd(i + 2, sentence.End, i), reader.Level);
    return source.IsEmpty || end - i < 5 ? null : new() { Source = source, Cue = new(start, i + 1), Frame = CueFrame.Clause | CueFrame.Hearer, Head = i, Rule = "verb", Content = { new(i + 2, end) } };
  }

  private static Attribution? According(AttributionReader reader, int i, int length)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    var source = NounPhrases.StartingAt(p, i + length, sentence.End, reader.Level, i > sentence.Start + 1 && length == 2);
    if (source.IsEmpty) return null;
    var attribution = new Attribution { Source = source, Cue = new(i, i + length), Frame = CueFrame.Clause, Head = i, Rule = "according to" };
    var after = source.End;
    while (after < sentence.End && p.Depth(after) == reader.Level && p.Class(after) is not (WordClass.Comma or WordClass.Final or WordClass.Semicolon or WordClass.Colon or WordClass.Dash or WordClass.CloseBracket)) after++;
    if (after < sentence.End && p.Class(after) == WordClass.Comma && IsCiting(p, after + 1) && reader.CitedAt(after + 1, sentence.End) is { IsEmpty: false } cited)
    {
      attribution.Relays.Add(new(cited, RelayRole.Behind));
      after = cited.End;
    }

    var start = Math.Max(sentence.Start, reader.Floor);
    while (start < i && p.Class(start) is WordClass.Conjunction or WordClass.Comma or WordClass.CloseQuote) start++;
    var before = i;
    while (before > start && p.Class(before - 1) is WordClass.Comma or WordClass.Dash or WordClass.OpenBracket) before--;
    if (before > start && (p.Depth(before - 1) > reader.Level && QuoteOpensBefore(p, start, before, reader.Level))) start = LeftQuote(reader, before, start);
    if (before - start >= 2)
    {
      attribution.Content.Add(new(start, before));
      if (after + 1 < sentence.End && p.Class(after) == WordClass.Comma && i > 0 && p.Class(i - 1) == WordClass.Comma && p.Class(after + 1) != WordClass.Gerund)
      {
        var rest = Trim(p, after + 1, reader.ClauseEnd(after + 1, sentence.End, i), reader.Level);
        if (rest - after > 2) attribution.Content.Add(new(after + 1, rest));
      }

      return attribution;
    }

    // According to X, ...
    if (after < sentence.End && p.Class(after) is WordClass.Comma or WordClass.Colon) after++;
    else after = source.End;
    var end = Trim(p, after, reader.ClauseEnd(after, sentence.End, i), reader.Level);
    if (end <= after) return null;
    attribution.Content.Add(new(after, end));
    return attribution;
  }

  private static bool QuoteOpensBefore(Paragraph p, int start, int before, int level) => p.Depth(start) > level;

  private static int LeftQuote(AttributionReader reader, int before, int start)
  {
    var p = reader.Paragraph;
    while (start > reader.Floor && p.Depth(start - 1) > reader.Level) start--;
    return start;
  }

  private static int Trim(Paragraph p, int start, int end, int level)
  {
    while (end > start && p.Depth(end - 1) == level && p.Class(end - 1) is WordClass.Final or WordClass.Comma or WordClass.Semicolon or WordClass.Dash) end--;
    return end;
  }

  /// <summary>", as the Ledger reported," and "(as X put it)".</summary>
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Passed = Lexicon.Set("communicated relayed cited quoted transmitted conveyed published carried recounted described told given");

  private static Attribution? AsReported(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    var source = NounPhrases.StartingAt(p, i + 1, sentence.End, reader.Level, false);
    // "as the Ledger reports": a form that may be a noun closes the phrase.
    for (var k = source.Start + 1; k < source.End; k++)
    {
      if (p.Class(k) != WordClass.Noun || !p.Word(k).EndsWith("s") || !CueVerbs.FrameOf(p.Word(k)).HasFlag(CueFrame.Clause) || p.Class(k - 1) is not (WordClass.Noun or WordClass.Capital)) continue;
      source = new(source.Start, k);
      break;
    }

    TokenRange cue;
    if (source.IsEmpty)
    {
      // as reported by X
      if (!CueVerbs.FrameOf(p.Word(i + 1)).HasFlag(CueFrame.Clause) && !Passed.Contains(p.Word(i + 1)) || !p.Is(i + 2, "by")) return null;
      source = NounPhrases.StartingAt(p, i + 3, sentence.End, reader.Level, false);
      if (source.IsEmpty) return null;
      cue = new(i, i + 3);
    }
    else
    {
      var verb = source.End;
      while (verb < sentence.End && p.Class(verb) is WordClass.Auxiliary or WordClass.Adverb) verb++;
      if (verb >= sentence.End || !CueVerbs.FrameOf(p.Word(verb)).HasFlag(CueFrame.Clause) && !p.Is(verb, "put")) return null;
      var next = p.Is(verb + 1, "it") ? verb + 2 : verb + 1;
      if (next < sentence.End && p.Class(next) is not (WordClass.Comma or WordClass.Final or WordClass.CloseBracket or WordClass.Preposition or WordClass.Capital or WordClass.Colon)) return null;
      cue = new(source.End, next);
    }

    var attribution = new Attribution { Source = source, Cue = cue, Frame = CueFrame.Clause, Head = cue.Start, Rule = "as X reported" };
    var after = Math.Max(cue.End, source.End);
    while (after < sentence.End && p.Class(after) is not (WordClass.Comma or WordClass.Final or WordClass.CloseBracket)) after++;
    var start = Math.Max(sentence.Start, reader.Floor);
    while (start < i && p.Class(start) is WordClass.Conjunction or WordClass.Comma or WordClass.CloseQuote) start++;
    var before = i;
    while (before > start && p.Class(before - 1) is WordClass.Comma or WordClass.OpenBracket) before--;
    if (before - start >= 3) attribution.Content.Add(new(start, before));
    if (after + 1 < sentence.End && p.Class(after) == WordClass.Comma)
    {
      var end = Trim(p, after + 1, reader.ClauseEnd(after + 1, sentence.End, i), reader.Level);
      if (end - after > 2) attribution.Content.Add(new(after + 1, end));
    }

    return attribution.Content.Count == 0 ? null : attribution;
  }

  private static Attribution? Adverb(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    var start = Math.Max(sentence.Start, reader.Floor);
    while (start < i && p.Class(start) is WordClass.Conjunction or WordClass.Comma or WordClass.Adverb or WordClass.CloseQuote) start++;
    var end = Trim(p, i + 1, reader.ClauseEnd(i + 1, sentence.End, i), reader.Level);
    for (var k = i + 1; k < end; k++)
      if (p.Depth(k) == reader.Level && CueVerbs.FrameOf(p.Word(k)).HasFlag(CueFrame.Clause) && (p.Is(k, "said") || p.Is(k, "says") || p.Is(k, "told"))) return null;
    if (end <= i + 1) return null;
    var attribution = new Attribution { Cue = new(i, i + 1), Frame = CueFrame.Clause, Head = i, Rule = "hearsay adverb" };
    if (start < i) attribution.Content.Add(new(start, i));
    var rest = start >= i && p.Class(i + 1) == WordClass.Comma && end > i + 2 ? i + 2 : i + 1;
    attribution.Content.Add(new(rest, end));
    return attribution;
  }

  private static Attribution? Noun(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    if (i > sentence.Start && CueVerbs.FrameOf(p.Word(i)).HasFlag(CueFrame.Clause) && p.Class(i - 1) is WordClass.Pronoun or WordClass.Capital or WordClass.Auxiliary) return null;
    var end = Trim(p, i + 1, reader.ClauseEnd(i + 1, sentence.End, i), reader.Level);
    if (end - i < 4) return null;
    var source = default(TokenRange);
    var cue = i;
    while (cue - 1 >= reader.Floor && p.Class(cue - 1) is WordClass.Noun or WordClass.Participle && !p.Is(cue - 1, "'s") && !p.Is(cue - 1, "’s")) cue--;
    if (cue - 1 >= reader.Floor && (p.Is(cue - 1, "'s") || p.Is(cue - 1, "’s"))) source = NounPhrases.EndingAt(p, cue, Math.Max(reader.Floor, sentence.Start), reader.Level);
    else if (cue - 1 >= reader.Floor && p.Class(cue - 1) == WordClass.Possessive) source = new(cue - 1, cue);
    if (source.IsEmpty && !(p.Class(cue - 1) is WordClass.Determiner or WordClass.Preposition or WordClass.Verb or WordClass.Auxiliary or WordClass.Participle or WordClass.Conjunction || p.Is(cue - 1, "of"))) return null;
    var attribution = new Attribution { Source = source, Cue = new(cue, i + 1), Frame = CueFrame.Clause | (IsDistant(p, i) ? CueFrame.Distant : CueFrame.None), Head = i, Rule = "noun" };
    attribution.Content.Add(new(i + 1, end));
    return attribution;
  }

  private static bool IsDistant(Paragraph p, int i) => p.Word(i).StartsWith("claim") || p.Word(i).StartsWith("alleg") || p.Word(i).StartsWith("accus") || p.Word(i).StartsWith("rumo");

  /// <summary>"X: words" in headlines, transcripts and interviews.</summary>
  public static Attribution? Colon(AttributionReader reader, int i)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    if (reader.Level != 0 || reader.Floor > sentence.Start || i + 1 >= p.Length) return null;
    var transcript = p.Block.Kind == BlockKind.Transcript;
    var headline = p.Block.Zone == Zone.Headline;
    var start = headline ? sentence.Start : 0;
    if (!headline && i > 14 || i == start || i - start > 16) return null;
    var names = 0;
    for (var k = start; k < i; k++)
    {
      if (p.Depth(k) != 0) return null;
      if (p.Class(k) is WordClass.Verb or WordClass.Auxiliary or WordClass.Pronoun or WordClass.Subordinator or WordClass.Final) return null;
      if (p.Class(k) == WordClass.Capital && !Lexicon.Openers.Contains(p.Word(k))) names++;
      if (!transcript && !headline && p.Class(k) is WordClass.Noun && !NameWords.Roles.Contains(p.Word(k)) && !(k > start && p.Class(k - 1) is WordClass.Comma or WordClass.Noun or WordClass.Preposition)) return null;
    }

    var known = false;
    for (var k = start; k < i; k++)
      known |= k == i - 1 && Sources.SourceWords.Documents.Contains(p.Word(k)) || NameWords.Roles.Contains(p.Word(k)) || NameWords.PersonRolePlurals.Contains(p.Word(k)) || NameWords.OrganisationHeads.Contains(p.Word(k)) || NameWords.OutletHeads.Contains(p.Word(k)) || NameWords.Titles.Contains(p.Word(k)) || NameWords.Outlets.Contains(p.Word(k)) || NameWords.GivenNames.Contains(p.Word(k));
    if (names == 0 && !known) return null;
    if (!transcript && !known && !(names == i - start && names <= (headline ? 4 : 3) && (p.Word(start).Length > 1 || p.Is(start, "q") || p.Is(start, "a")))) return null;
    if (!transcript && !headline && !known && !AllCapitals(p, start, i)) return null;
    var end = headline ? sentence.End : p.Length;
    if (headline) end = Trim(p, i + 1, end, 0);
    if (end - i < 3) return null;
    var attribution = new Attribution { Source = new(start, i), Cue = new(i, i + 1), Frame = CueFrame.Clause, Head = i, Rule = "colon" };
    attribution.Content.Add(new(i + 1, end));
    return attribution;
  }

  private static bool AllCapitals(Paragraph p, int start, int end)
  {
    for (var k = start; k < end; k++)
      foreach (var c in p.Word(k))
        if (char.IsLower(c)) return false;
    return true;
  }
}
