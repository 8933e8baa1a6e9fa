using Hearsay.Language;
using Hearsay.Statements.Sources;

namespace Hearsay.Statements.Spans;

/// <summary>Finds who is named beside a source: who was told, who is cited.</summary>
internal static class Relays
{
  // In tokens, from whom is cited to the comma behind.
  private const int LongestCited = 16;

  /// <summary>Adds them to an attribution whose spans are known.</summary>
  public static void AddTo(Paragraph p, Attribution attribution)
  {
    var cue = attribution.Cue;
    var sentence = p.SentenceAt(cue.Start);
    var level = p.Depth(cue.Start);
    if (attribution.Frame.HasFlag(CueFrame.Hearer) && !IsInside(attribution, cue.End)) Add(p, attribution, cue.End, sentence.End, level, RelayRole.Carries);
    if (IsQuoting(p, attribution.Head)) Add(p, attribution, attribution.Head + 1, Math.Max(cue.End, sentence.End), level, RelayRole.Behind);
    // "the newspaper Gipfelruf, which cites a file"
    for (var i = attribution.Source.Start; i + 1 < attribution.Source.End; i++)
    {
      AddSpeaker(p, attribution, i, attribution.Source.End, level);
      if (PhraseCues.IsCiting(p, i) && i > attribution.Source.Start) Add(p, attribution, i + 1, attribution.Source.End, level, RelayRole.Behind);
      if (Cited(p, i) is > 0 and var cited) Add(p, attribution, cited, attribution.Source.End, level, RelayRole.Behind);
      if (p.Is(i, "reference") && p.Is(i - 1, "with") && p.Is(i + 1, "to")) Add(p, attribution, i + 2, attribution.Source.End, level, RelayRole.Behind);
    }

    for (var i = sentence.Start; i < sentence.End; i++)
    {
      if (p.Depth(i) != level || IsInside(attribution, i)) continue;
      if (p.Is(i, "from") && i > cue.Start && i < cue.End + 4 && IsLearning(p, attribution)) Add(p, attribution, i + 1, sentence.End, level, RelayRole.Behind);
      if (p.Is(i, "reference") && p.Is(i - 1, "with") && p.Is(i + 1, "to") || p.Is(i, "referring") && p.Is(i + 1, "to") && Speaks(p, i + 2, sentence.End, level)) Add(p, attribution, i + 2, sentence.End, level, RelayRole.Behind);
      AddSpeaker(p, attribution, i, sentence.End, level);
      if (PhraseCues.IsCiting(p, i)) Add(p, attribution, i + 1, sentence.End, level, RelayRole.Behind);
      else if ((p.Is(i, "speaking") || p.Is(i, "talking") || p.Is(i, "interview")) && (p.Is(i + 1, "to") || p.Is(i + 1, "with"))) Add(p, attribution, i + 2, sentence.End, level, RelayRole.Carries);
    }
  }

  // "referring to a report", not "she said, referring to the old code"
  private static bool Speaks(Paragraph p, int start, int limit, int level)
  {
    if (start >= limit || NounPhrases.StartingAt(p, start, limit, level, false) is not { IsEmpty: false } named) return false;
    var head = p.Word(SourcePhrase.HeadOf(p, named));
    return SourceWords.Documents.Contains(head) || NameWords.PersonRolePlurals.Contains(head) || head.EndsWith("s") && RoleHolders.IsPersonNoun(head[..^1]) || SourceWords.GenericOutlets.Contains(head) || NameWords.OutletHeads.Contains(head);
  }

  // "through her lawyer"
  private static void AddSpeaker(Paragraph p, Attribution attribution, int i, int limit, int level)
  {
    if (!p.Is(i, "through") && !p.Is(i, "via") || p.Class(i + 1) is not WordClass.Possessive) return;
    var speaker = NounPhrases.StartingAt(p, i + 1, limit, level, true);
    if (!speaker.IsEmpty && IsSpeaker(p.Word(SourcePhrase.HeadOf(p, speaker))) && !attribution.Relays.Exists(relay => relay.Range == speaker)) attribution.Relays.Add(new(speaker, RelayRole.Through));
  }

  private static bool IsSpeaker(ReadOnlySpan<char> noun) => SourceWords.Pleaders.Contains(noun) || SourceWords.Speakers.Contains(noun) || noun is "defender" or "office" or "publicist";

  // Where what is cited begins, behind "which cites", "who refers to", "citing"; 0 for none.
  private static int Cited(Paragraph p, int i)
  {
    if (!p.Is(i, "which") && !p.Is(i, "who") && !p.Is(i, "that")) return 0;
    if (p.Is(i + 1, "cites") || p.Is(i + 1, "cited") || p.Is(i + 1, "quotes") || p.Is(i + 1, "quoted")) return i + 2;
    return (p.Is(i + 1, "refers") || p.Is(i + 1, "referred")) && p.Is(i + 2, "to") || (p.Is(i + 1, "relies") || p.Is(i + 1, "relied")) && p.Is(i + 2, "on") ? i + 3 : 0;
  }

  /// <summary>Takes who is cited out of the contents of attributions, and notes him.</summary>
  public static void Part(Paragraph p, IEnumerable<Attribution> attributions)
  {
    foreach (var attribution in attributions)
    {
      WithoutCited(p, attribution);
      Part(p, attribution.Inner);
    }
  }

  // "According to the Telvest, which cites a source in the guard, the three crossed": who is cited is no part of what is said.
  private static void WithoutCited(Paragraph p, Attribution attribution)
  {
    var level = p.Depth(attribution.Cue.Start);
    for (var k = 0; k < attribution.Content.Count; k++)
    {
      var content = attribution.Content[k];
      var start = p.Class(content.Start) == WordClass.Comma ? content.Start + 1 : content.Start;
      var cited = PhraseCues.IsCiting(p, start) ? start + 1 : Cited(p, start);
      if (cited == 0 || cited >= content.End || p.Depth(start) != level) continue;
      var named = NounPhrases.StartingAt(p, cited, content.End, level, false);
      if (named.IsEmpty) continue;
      var end = named.End;
      while (end < content.End && end < cited + LongestCited && p.Class(end) != WordClass.Comma) end++;
      if (end + 2 >= content.End || p.Class(end) != WordClass.Comma) continue;
      if (!attribution.Relays.Exists(relay => relay.Range == named)) attribution.Relays.Add(new(named, RelayRole.Behind));
      attribution.Content[k] = content with { Start = end + 1 };
    }
  }

  // "The agency quotes him as saying", "quoted Mr Brisk as having remarked"; not "he is quoted".
  private static bool IsQuoting(Paragraph p, int head) =>
    (p.Is(head, "quoted") || p.Is(head, "quotes") || p.Is(head, "quoting") || p.Is(head, "cited") || p.Is(head, "cites")) && p.Class(head - 1) is not WordClass.Auxiliary;

  private static bool IsLearning(Paragraph p, Attribution attribution)
  {
    for (var i = attribution.Cue.Start; i < attribution.Cue.End; i++)
      if (p.Is(i, "learned") || p.Is(i, "learnt") || p.Is(i, "heard") || p.Is(i, "hears") || p.Is(i, "knows") || p.Is(i, "know") || p.Is(i, "understands") || p.Is(i, "understood") || p.Is(i, "has") && p.Is(i + 1, "it") || p.Is(i, "gathered") || p.Is(i, "obtained")) return true;
    return false;
  }

  private static void Add(Paragraph p, Attribution attribution, int start, int limit, int level, RelayRole role)
  {
    if (start >= limit) return;
    var named = NounPhrases.StartingAt(p, start, limit, level, false);
    if (!named.IsEmpty && !attribution.Relays.Exists(relay => relay.Range == named)) attribution.Relays.Add(new(named, role));
  }

  private static bool IsInside(Attribution attribution, int token) => attribution.Source.Contains(token) || attribution.Content.Exists(range => range.Contains(token));
}
