using Hearsay.Language;
using Hearsay.Statements.Sources;

namespace Hearsay.Statements.Spans;

/// <summary>Mends the spans of sources that words beside them give away: an end of a phrase taken for the whole, a source left in the content, a time taken for somebody.</summary>
internal static class SourceSpans
{
  // In tokens, a phrase and its relative clauses.
  private const int LongestOpening = 30;

  /// <summary>Mends the attributions of a paragraph, and those inside them.</summary>
  public static void Mend(Paragraph p, List<Attribution> attributions)
  {
    for (var a = 0; a < attributions.Count; a++)
    {
      var attribution = attributions[a];
      if (attribution.HasVerb)
      {
        if (IsDoing(p, attribution.Source) || IsTime(p, attribution.Source)) attribution.Source = default;
        WithinSentence(p, attribution);
        WithoutTime(p, attribution);
        WithoutDenial(p, attribution);
        WithoutDeed(p, attribution);
        // "it was alleged last night"
        if (attribution.Source.Length() == 1 && p.Is(attribution.Source.Start, "it") && attribution.Cue.Start == attribution.Source.End && p.Class(attribution.Cue.Start) == WordClass.Auxiliary && p.Word(attribution.Cue.Start) is "is" or "was") Impersonal(p, attribution);
        if (Whole(p, attribution) is { IsEmpty: false } whole) attribution.Source = whole;
        if (attribution.Source.IsEmpty && !IsPassive(p, attribution.Cue)) TakeFromContent(p, attribution);
        if (a > 0 && IsCoordinate(p, attributions[a - 1], attribution)) (attribution.Source, attribution.Continues) = (default, attributions[a - 1].Continues ?? attributions[a - 1]);
      }

      Mend(p, attribution.Inner);
    }
  }

  // "it was alleged last night"; "it is alleged in the report that"
  private static void Impersonal(Paragraph p, Attribution attribution)
  {
    var start = attribution.Source.Start;
    attribution.Source = default;
    for (var i = attribution.Cue.Start; i + 2 < attribution.Cue.End; i++)
    {
      if (!p.Is(i, "in") || NounPhrases.StartingAt(p, i + 1, attribution.Cue.End, p.Depth(i), false) is not { IsEmpty: false } document || !SourceWords.Documents.Contains(p.Word(SourcePhrase.HeadOf(p, document)))) continue;
      attribution.Source = document;
      attribution.Cue = attribution.Cue with { End = i };
      return;
    }

    attribution.Cue = attribution.Cue with { Start = start };
  }

  // "[20:44 A man] says"
  private static void WithoutTime(Paragraph p, Attribution attribution)
  {
    while (attribution.Source.Length() > 1 && EntryTime.IsTime(p.Word(attribution.Source.Start))) attribution.Source = attribution.Source with { Start = attribution.Source.Start + 1 };
  }

  // "[denies having seen] the letter": what is denied begins behind the verb.
  private static void WithoutDeed(Paragraph p, Attribution attribution)
  {
    var (verb, end) = (attribution.Cue.Start, attribution.Cue.End);
    if (end - verb < 2 || !CueVerbs.FrameOf(p.Word(verb)).HasFlag(CueFrame.Denying) || !p.Word(verb + 1).EndsWith("ing")) return;
    var first = attribution.Content.FindIndex(content => content.Start == end);
    if (first < 0) return;
    attribution.Content[first] = attribution.Content[first] with { Start = verb + 1 };
    (attribution.Cue, attribution.Head, attribution.Frame) = (new(verb, verb + 1), verb, CueVerbs.FrameOf(p.Word(verb)));
  }

  // "by the association [Clear Tap. The association] claims"
  private static void WithinSentence(Paragraph p, Attribution attribution)
  {
    if (attribution.Source.Length() < 3) return;
    var sentence = p.SentenceAt(attribution.Source.End - 1);
    if (sentence.Start > attribution.Source.Start && p.SentenceAt(attribution.Cue.Start) == sentence) attribution.Source = attribution.Source with { Start = sentence.Start };
  }

  // "[The consul denies] reports that he knew the man"
  private static void WithoutDenial(Paragraph p, Attribution attribution)
  {
    var last = attribution.Source.End - 1;
    if (attribution.Source.Length() < 2 || attribution.Cue.Start != attribution.Source.End || !CueVerbs.FrameOf(p.Word(last)).HasFlag(CueFrame.Denying)) return;
    attribution.Source = attribution.Source with { End = last };
    attribution.Cue = attribution.Cue with { Start = last };
  }

  /// <summary>The phrase that opens a sentence and goes on in relative clauses up to a cue: "A man who farms under the dam, and who would not give his name, says"; empty for none.</summary>
  public static TokenRange Opening(Paragraph p, int cue)
  {
    var first = EntryTime.End(p, p.SentenceAt(cue));
    if (cue <= first || p.Class(cue - 1) != WordClass.Comma || cue - first > LongestOpening) return default;
    var opening = NounPhrases.StartingAt(p, first, cue, p.Depth(cue), false);
    for (var i = first; i < opening.End; i++)
      if (p.Is(i, "who") || p.Is(i, "which") || p.Is(i, "whose")) opening = opening with { End = i };
    var relative = p.Class(opening.End) == WordClass.Comma ? opening.End + 1 : opening.End;
    return !opening.IsEmpty && CanSpeak(p, opening) && (p.Is(relative, "who") || p.Is(relative, "which") || p.Is(relative, "whose")) ? new(first, cue) : default;
  }

  /// <summary>The phrase that a source is only the end of, which no tree need know: "traders met by [our reporter] affirmed", "accounts filed [the same day] show"; empty for none.</summary>
  private static TokenRange Whole(Paragraph p, Attribution attribution)
  {
    var source = attribution.Source;
    if (source.IsEmpty || source.End > attribution.Cue.Start) return default;
    var sentence = p.SentenceAt(source.Start);
    var i = source.Start - 1;
    var prepared = p.Class(i) == WordClass.Preposition;
    if (prepared) i--;
    if (p.Is(i, "according")) return default;
    if (!prepared && CanSpeak(p, source)) return default;
    var modified = i;
    while (i > sentence.Start && IsParticiple(p, i)) i--;
    if (i < sentence.Start || !prepared && i == modified) return default;
    var phrase = NounPhrases.EndingAt(p, i + 1, sentence.Start, p.Depth(source.Start));
    if (phrase.IsEmpty || phrase.Start < sentence.Start || !CanSpeak(p, phrase) || p.Class(phrase.Start - 1) == WordClass.Preposition || phrase.Length() == 1 && p.Class(phrase.Start) is WordClass.Pronoun) return default;
    var found = new TokenRange(phrase.Start, source.End);
    return attribution.Content.Exists(found.Overlaps) ? default : found;
  }

  /// <summary>Whether a cue begins with a form of "be": whoever was told something says nothing.</summary>
  public static bool IsPassive(Paragraph p, TokenRange cue) => p.Word(cue.Start) is "is" or "are" or "was" or "were" or "been" or "be" && !p.Word(cue.End - 1).EndsWith("ing");

  private static void TakeFromContent(Paragraph p, Attribution attribution)
  {
    if (!TakeBehindQuotation(p, attribution) && !TakeBeforeCue(p, attribution)) TakeBehindCue(p, attribution);
  }

  // "[But a security official in the capital, speaking on condition of anonymity], said [investigators suspected the Front]"
  private static bool TakeBeforeCue(Paragraph p, Attribution attribution)
  {
    if (attribution.Content.Count < 2 || attribution.Content[0].End > attribution.Cue.Start || attribution.Content[0].End < attribution.Cue.Start - 1 || attribution.Content[1].Start < attribution.Cue.End) return false;
    var start = attribution.Content[0].Start;
    while (start < attribution.Content[0].End && p.Class(start) is WordClass.Conjunction or WordClass.Adverb or WordClass.Comma) start++;
    // "[The glacier,] [she] is convinced, [has begun to slide]"
    if (attribution.Content[0].Length() == 1 && p.Class(start) == WordClass.Pronoun && !p.Is(start, "it") && start - 1 > p.SentenceAt(start).Start && p.Class(start - 1) == WordClass.Comma)
    {
      attribution.Source = new(start, start + 1);
      attribution.Content[0] = new(p.SentenceAt(start).Start, start - 1);
      return true;
    }

    if (!Begins(p, start) || NounPhrases.StartingAt(p, start, attribution.Cue.Start, p.Depth(attribution.Cue.Start), true) is not { IsEmpty: false } phrase || !CanSpeak(p, phrase)) return false;
    if (phrase.End < attribution.Content[0].End && p.Class(phrase.End) != WordClass.Comma) return false;
    attribution.Source = new(start, attribution.Content[0].End);
    attribution.Content.RemoveAt(0);
    return true;
  }

  // '["Nobody rang," Irena Solt, waiting at the gate with her daughters,] told reporters': what stands between a quotation and its cue is who says it.
  private static bool TakeBehindQuotation(Paragraph p, Attribution attribution)
  {
    for (var k = 0; k < attribution.Content.Count; k++)
    {
      var content = attribution.Content[k];
      if (p.Tokens[content.Start].Kind != TokenKind.OpenQuote || content.End > attribution.Cue.Start || attribution.Cue.Start - content.End > 1) continue;
      var close = Closed(p, content, p.Depth(attribution.Cue.Start));
      var start = close;
      while (start < content.End && p.Class(start) is WordClass.Comma or WordClass.Dash) start++;
      var source = new TokenRange(start, content.End);
      if (source.IsEmpty || close - content.Start < 3 || !Begins(p, start) || !CanSpeak(p, source)) continue;
      attribution.Content[k] = content with { End = close };
      attribution.Source = source;
      return true;
    }

    return false;
  }

  // "[Nobody was in the bus], said [the fire brigade]"; '"We wait," has declared [Colonel Dzhovar Imnai]': what stands behind the cue and is no more than a phrase is who says what stands before.
  private static void TakeBehindCue(Paragraph p, Attribution attribution)
  {
    if (attribution.Frame != CueFrame.None && !attribution.Frame.HasFlag(CueFrame.Clause)) return;
    var k = attribution.Content.FindIndex(content => content.Start == attribution.Cue.End);
    if (!Begins(p, attribution.Cue.End)) return;
    var sentence = p.SentenceAt(attribution.Cue.Start);
    if (k < 0)
    {
      // '"They came like herons," tells corporal Tibold Aranz, 24, from his bed.'
      if (p.Class(attribution.Cue.Start - 1) is WordClass.CloseQuote && attribution.Content[^1].End <= attribution.Cue.Start && NounPhrases.StartingAt(p, attribution.Cue.End, sentence.End, p.Depth(attribution.Cue.Start), true) is { IsEmpty: false } speaker && CanSpeak(p, speaker)) attribution.Source = speaker;
      return;
    }

    var phrase = attribution.Content[k];
    if (NounPhrases.StartingAt(p, phrase.Start, sentence.End, p.Depth(phrase.Start), true) is not { IsEmpty: false } named || named.End < phrase.End || !CanSpeak(p, named)) return;
    var before = attribution.Content.FindIndex(content => content.End <= attribution.Cue.Start);
    if (before >= 0)
    {
      attribution.Content.RemoveAt(k);
    }
    else
    {
      var close = attribution.Cue.Start - 1;
      if (p.Class(close) == WordClass.Comma) close--;
      if (close < 2 || p.Tokens[close].Kind != TokenKind.CloseQuote) return;
      var open = close - 1;
      while (open > 0 && p.Depth(open - 1) > p.Depth(attribution.Cue.Start)) open--;
      if (p.Tokens[open].Kind != TokenKind.OpenQuote) return;
      attribution.Content[k] = new(open, close + 1);
    }

    attribution.Source = named;
  }

  // Behind the mark that closes the quotation which opens a range.
  private static int Closed(Paragraph p, TokenRange range, int level)
  {
    var close = range.Start + 1;
    while (close < range.End && p.Depth(close) > level) close++;
    return close < range.End && p.Tokens[close].Kind == TokenKind.CloseQuote ? close + 1 : close;
  }

  private static bool Begins(Paragraph p, int i) => p.Class(i) is WordClass.Capital or WordClass.Determiner or WordClass.Possessive or WordClass.Noun or WordClass.Number;

  // "A spokeswoman said the gauges had been faulty and accused the panel": the second verb's subject is the first's, not what the first one's words speak of.
  private static bool IsCoordinate(Paragraph p, Attribution first, Attribution second)
  {
    if ((first.Continues ?? first).Source is not { IsEmpty: false } source || second.Source == source || p.Depth(first.Cue.Start) != p.Depth(second.Cue.Start)) return false;
    var i = second.Cue.Start - 1;
    // "the Food Watch said on Friday, ordering shops to clear their shelves"
    if (second.Source.IsEmpty && p.Word(second.Cue.Start).EndsWith("ing") && p.Class(i) == WordClass.Comma && p.SentenceAt(i) == p.SentenceAt(first.Cue.Start) && first.Cue.End <= i) return true;
    if (source.End > first.Cue.Start) return false;
    while (i > first.Cue.End && p.Class(i) is WordClass.Auxiliary or WordClass.Adverb) i--;
    if (p.Class(i) != WordClass.Conjunction || p.SentenceAt(i) != p.SentenceAt(first.Cue.Start)) return false;
    var end = i;
    while (p.Class(end - 1) == WordClass.Comma) end--;
    return first.Content.Count > 0 && first.Content[^1].Start >= first.Cue.End && first.Content[^1].End >= end && first.Content[^1].End <= i && (second.Source.IsEmpty || first.Content[^1].Start <= second.Source.Start && second.Source.End <= end);
  }

  private static bool IsParticiple(Paragraph p, int i) =>
    p.Class(i) is WordClass.Participle || p.Class(i) is WordClass.Verb && p.Word(i).EndsWith("ed") || p.Is(i, "met") || p.Is(i, "seen") || p.Is(i, "made") || p.Is(i, "read");

  // "20:44 A man says": when it was said.
  private static bool IsTime(Paragraph p, TokenRange phrase)
  {
    for (var i = phrase.Start; i < phrase.End; i++)
      if (p.Tokens[i].Kind == TokenKind.Word || p.Class(i) == WordClass.Number && !EntryTime.IsTime(p.Word(i))) return false;
    return !phrase.IsEmpty && EntryTime.IsTime(p.Word(phrase.Start));
  }

  /// <summary>Whether a phrase is what somebody does, not who: "Working to revive the mill, maintaining ...".</summary>
  public static bool IsDoing(Paragraph p, TokenRange phrase) => p.Word(phrase.Start).EndsWith("ing") && (phrase.Length() > 1 && p.Is(phrase.Start + 1, "to") || phrase.Length() == 1 && phrase.Start == p.SentenceAt(phrase.Start).Start && p.Class(phrase.End) is WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun);

  /// <summary>Whether a phrase is headed by a name, a pronoun, or a noun for whoever or whatever says something: no "second-floor window".</summary>
  public static bool CanSpeak(Paragraph p, TokenRange phrase)
  {
    var head = SourcePhrase.HeadOf(p, phrase);
    var noun = p.Word(head);
    if (p.Class(head) is WordClass.Capital or WordClass.Pronoun or WordClass.Possessive || p.Is(head, "who") || p.Is(head, "one")) return true;
    return p.Class(head) == WordClass.Noun && (RoleHolders.IsPersonNoun(noun) || noun.EndsWith("s") && RoleHolders.IsPersonNoun(noun[..^1]) || NameWords.PersonRolePlurals.Contains(noun) || SourceWords.Organisations.Contains(noun)
      || SourceWords.Documents.Contains(noun) || SourceWords.Bodies.Contains(noun) || SourceWords.GenericOutlets.Contains(noun) || SourceWords.UnnamedMedia.Contains(noun) || SourceWords.Together.Contains(noun) || SourceWords.Rumours.Contains(noun));
  }
}
