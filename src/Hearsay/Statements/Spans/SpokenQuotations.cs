using Hearsay.Language;

namespace Hearsay.Statements.Spans;

/// <summary>Finds who spoke a quotation whose verb no list has, by where it stands: '"There's not a scratch," stormed the vicar', '"We are not there yet," one of her aides texts us'.</summary>
internal static class SpokenQuotations
{
  private const int FewestWords = 3;
  // In tokens, from a quotation to the end of who spoke it.
  private const int LongestSpeaker = 16;

  /// <summary>Adds an attribution for each such quotation that has none. Linear in the paragraph.</summary>
  /// <param name="p">The paragraph.</param>
  /// <param name="attributions">Those found, in text order; stays so.</param>
  public static void Add(Paragraph p, List<Attribution> attributions)
  {
    var next = 0;
    var found = new List<Attribution>();
    foreach (var (quotation, closed) in p.Quotations(new(0, p.Length), 0))
    {
      while (next < attributions.Count && attributions[next].Hull.End <= quotation.Start) next++;
      if (!closed || quotation.End + 1 >= p.Length || quotation.Length() < FewestWords + 2 || !IsBroken(p, quotation)) continue;
      var behind = quotation.End;
      if (p.Class(behind) == WordClass.Comma) behind++;
      var limit = Math.Min(p.SentenceAt(quotation.End - 1).End, behind + LongestSpeaker);
      if (limit <= behind) limit = Math.Min(p.SentenceAt(behind).End, behind + LongestSpeaker);
      var speaker = Speaker(p, behind, limit, out var cue);
      var hull = new TokenRange(quotation.Start, Math.Max(cue.End, speaker.End));
      if (speaker.IsEmpty || next < attributions.Count && attributions[next].Hull.Overlaps(hull)) continue;
      found.Add(new() { Source = speaker, Cue = cue, Content = [quotation], Head = cue.Start, Frame = CueVerbs.FrameOf(p.Word(cue.Start)) | CueFrame.Clause, Rule = "spoken quotation" });
    }

    if (found.Count == 0) return;
    attributions.AddRange(found);
    attributions.Sort((a, b) => a.Hull.Start.CompareTo(b.Hull.Start));
  }

  // A quotation that its sentence goes on behind.
  private static bool IsBroken(Paragraph p, TokenRange quotation) =>
    p.Class(quotation.End) == WordClass.Comma || p.Class(quotation.End - 2) == WordClass.Comma || p.Word(quotation.End - 2) is "!" or "?" && p.Tokens[quotation.End].Kind == TokenKind.Word;

  private static TokenRange Speaker(Paragraph p, int start, int limit, out TokenRange cue)
  {
    cue = default;
    if (start >= limit || p.Depth(start) > 0) return default;
    if (IsVerb(p, start))
    {
      var behind = NounPhrases.StartingAt(p, start + 1, limit, 0, true);
      if (behind.IsEmpty || !IsSomebody(p, behind) || !(behind.End >= p.SentenceAt(start).End || p.Class(behind.End) is WordClass.Comma or WordClass.Final or WordClass.Preposition or WordClass.Subordinator or WordClass.Conjunction)) return default;
      cue = new(start, start + 1);
      return behind;
    }

    var before = NounPhrases.StartingAt(p, start, limit, 0, false);
    if (before.IsEmpty || before.End >= limit || !IsSomebody(p, before) || !IsVerb(p, before.End) || p.Class(before.End + 1) is WordClass.Preposition && !p.Is(before.End + 1, "to")) return default;
    cue = new(before.End, before.End + 1);
    return before;
  }

  private static bool IsVerb(Paragraph p, int i)
  {
    var word = p.Word(i);
    return p.Class(i) is WordClass.Verb or WordClass.Participle or WordClass.Noun && char.IsLower(word.Length > 0 ? word[0] : ' ') && (word.EndsWith("ed") || word.EndsWith("s") && !word.EndsWith("ss") || CueVerbs.FrameOf(word).HasFlag(CueFrame.Clause));
  }

  private static bool IsSomebody(Paragraph p, TokenRange phrase) =>
    SourceSpans.CanSpeak(p, phrase) && !(phrase.Length() == 1 && p.Class(phrase.Start) is WordClass.Noun) && !p.Is(phrase.Start, "which") && !p.Is(phrase.Start, "that") && !p.Is(phrase.Start, "it");
}
