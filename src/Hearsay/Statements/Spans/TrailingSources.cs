using Hearsay.Language;
using Hearsay.Statements.Sources;

namespace Hearsay.Statements.Spans;

/// <summary>Finds who says a sentence that nothing else found a source for, named at its end or amid it: "The quakes may be over, scientists watching the volcano said", "They will not be the last, fears Cosmo Pettigrane",
/// "One of them, the fund fears, may have died".</summary>
internal static class TrailingSources
{
  private const int FewestSaid = 4;
  // In tokens, behind the last comma or between two.
  private const int Longest = 16;
  private const int LongestWhen = 6;

  // What nobody but people does: "three deckhands claim".
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plain = Lexicon.Set("say claim warn allege insist admit said claimed warned");

  /// <summary>Adds an attribution for each such sentence. Linear in the paragraph.</summary>
  /// <param name="p">The paragraph.</param>
  /// <param name="attributions">Those found, in text order; stays so.</param>
  public static void Add(Paragraph p, List<Attribution> attributions)
  {
    var next = 0;
    var covered = 0;
    var found = new List<Attribution>();
    foreach (var sentence in p.Sentences)
    {
      for (; next < attributions.Count && attributions[next].Hull.Start < sentence.End; next++) covered = Math.Max(covered, attributions[next].Hull.End);
      if (covered > sentence.Start || p.Depth(sentence.Start) > 0 || Commas(p, sentence) is not { Count: > 0 } commas) continue;
      if ((Behind(p, sentence, commas[^1]) ?? (commas.Count > 1 ? Inside(p, sentence, commas) ?? Behind(p, sentence, commas[^2]) : null)) is { } attribution) found.Add(attribution);
    }

    if (found.Count == 0) return;
    attributions.AddRange(found);
    attributions.Sort((a, b) => a.Hull.Start.CompareTo(b.Hull.Start));
  }

  private static List<int> Commas(Paragraph p, TokenRange sentence)
  {
    var commas = new List<int>();
    for (var i = sentence.Start; i < sentence.End; i++)
      if (p.Class(i) == WordClass.Comma && p.Depth(i) == 0) commas.Add(i);
    return commas;
  }

  // What stands behind a comma to the end is somebody, his verb, and when he said it.
  private static Attribution? Behind(Paragraph p, TokenRange sentence, int comma)
  {
    if (comma - sentence.Start < FewestSaid || !HasVerb(p, sentence with { End = comma })) return null;
    var end = sentence.End;
    while (end > comma && p.Class(end - 1) is WordClass.Final) end--;
    if (end - comma > Longest + LongestWhen) return null;
    TokenRange source;
    int verb;
    if (IsCue(p, comma + 1) && p.Word(comma + 1).EndsWith("s") | p.Is(comma + 1, "said") && p.Class(comma + 1) is not WordClass.Capital)
    {
      verb = comma + 1;
      source = NounPhrases.StartingAt(p, verb + 1, end, 0, true);
      if (source.IsEmpty || p.Class(source.Start) is not (WordClass.Capital or WordClass.Determiner or WordClass.Possessive or WordClass.Noun) || source.End < end && p.Class(source.End) is not WordClass.Comma) return null;
    }
    else
    {
      source = NounPhrases.StartingAt(p, comma + 1, end, 0, false);
      // A form that may modify the phrase is its verb: "scientists said on Friday".
      for (var i = source.Start + 1; i < source.End; i++)
        if (IsCue(p, i) && p.Class(i) is not WordClass.Noun) source = source with { End = i };
      // "scientists watching the volcano said"
      if (!source.IsEmpty && p.Class(source.End) is WordClass.Gerund or WordClass.Participle && !IsCue(p, source.End))
      {
        var further = source.End + 1;
        while (further < end && !IsCue(p, further)) further++;
        source = source with { End = further };
      }

      // "memo shows", "three deckhands claim": a form that may be a noun, at the very end.
      if (source.End == end && source.Length() > 1 && IsCue(p, end - 1)) source = source with { End = end - 1 };
      // "rowing club confirms"
      if (source.IsEmpty && end - comma <= LongestWhen && end - comma > 2 && IsCue(p, end - 1) && p.Word(end - 1).EndsWith("s")) source = new(comma + 1, end - 1);
      verb = source.End;
      if (source.IsEmpty || !IsCue(p, verb) || verb >= end || end - verb > LongestWhen || !IsSpoken(p, source, verb)) return null;
      for (var i = verb + 1; i < end; i++)
        if (p.Class(i) is WordClass.Verb or WordClass.Auxiliary or WordClass.Pronoun or WordClass.Subordinator or WordClass.OpenQuote or WordClass.Comma) return null;
      if (verb + 1 < end && p.Class(verb + 1) is not (WordClass.Preposition or WordClass.Adverb or WordClass.Capital) && !p.Is(verb + 1, "last") && !p.Is(verb + 1, "yesterday") && !p.Is(verb + 1, "today")) return null;
    }

    return SourceSpans.CanSpeak(p, source) || verb == end - 1 && Plain.Contains(p.Word(verb)) && p.Word(source.End - 1).EndsWith("s") ? Of(p, source, verb, [new(Math.Max(sentence.Start, Dateline.End(p)), comma)]) : null;
  }

  // Between two commas stands somebody and his verb, nothing else.
  private static Attribution? Inside(Paragraph p, TokenRange sentence, List<int> commas)
  {
    for (var c = 0; c + 1 < commas.Count; c++)
    {
      var (start, end) = (commas[c] + 1, commas[c + 1]);
      if (end - start is < 2 or > Longest || !IsCue(p, end - 1) && !p.Is(end - 1, "rumoured") && !p.Is(end - 1, "rumored") || commas[c] - sentence.Start < 1 || sentence.End - end < FewestSaid) continue;
      var last = sentence.End;
      while (last > end && p.Class(last - 1) is WordClass.Final) last--;
      // "Inspectors, it is rumoured, were on the hill"
      if (p.Is(start, "it") && p.Class(start + 1) == WordClass.Auxiliary) return new() { Cue = new(start, end), Content = [new(sentence.Start, commas[c]), new(end + 1, last)], Head = end - 1, Frame = CueVerbs.FrameOf(p.Word(end - 1)), Rule = "impersonal" };
      var source = NounPhrases.StartingAt(p, start, end - 1, 0, false);
      if (source.IsEmpty && p.Class(start) == WordClass.Pronoun && end - start == 2) source = new(start, start + 1);
      if (source.End != end - 1 || !SourceSpans.CanSpeak(p, source) || !IsSpoken(p, source, end - 1)) continue;
      return Of(p, source, end - 1, [new(sentence.Start, commas[c]), new(end + 1, last)]);
    }

    return null;
  }

  private static Attribution Of(Paragraph p, TokenRange source, int verb, List<TokenRange> content) =>
    new() { Source = source, Cue = new(verb, verb + 1), Content = content, Head = verb, Frame = CueVerbs.FrameOf(p.Word(verb)), Rule = "trailing source" };

  private static bool IsCue(Paragraph p, int i) =>
    p.Depth(Math.Min(i, p.Length - 1)) == 0 && CueVerbs.FrameOf(p.Word(i)).HasFlag(CueFrame.Clause) && !p.Word(i).EndsWith("ing") && p.Class(i) is WordClass.Verb or WordClass.Participle or WordClass.Noun;

  // A form that may be a noun is a verb behind a plural alone: "city police estimate", not "a police estimate".
  private static bool IsSpoken(Paragraph p, TokenRange source, int verb)
  {
    if (p.Class(verb) != WordClass.Noun) return true;
    var head = p.Word(source.End - 1);
    return p.Word(verb).EndsWith("s") || p.Class(source.Start) == WordClass.Pronoun || head.EndsWith("s") || SourceWords.Bodies.Contains(head) || NameWords.PersonRolePlurals.Contains(head);
  }

  private static bool HasVerb(Paragraph p, TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
      if (p.Class(i) is WordClass.Verb or WordClass.Auxiliary or WordClass.Participle) return true;
    return false;
  }
}
