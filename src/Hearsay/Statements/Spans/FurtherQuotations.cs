namespace Hearsay.Statements.Spans;

/// <summary>Gives an attribution the quotation that opens the next sentence and has no cue of its own: '"We wait," said Ana Holt, who has kept the inn for years. "There is nothing else to do."'</summary>
internal static class FurtherQuotations
{
  /// <summary>Adds them. Linear in the paragraph but for the attributions beside each quotation.</summary>
  public static void Add(Paragraph p, List<Attribution> attributions)
  {
    var quotations = p.Quotations(new(0, p.Length), 0);
    if (quotations.Count < 2) return;
    var next = 0;
    var gone = new HashSet<Attribution>();
    for (var a = 0; a < attributions.Count && next < quotations.Count; a++)
    {
      var attribution = attributions[a];
      if (gone.Contains(attribution)) continue;
      // '"We wait," Holt said, according to the Courier.': whoever spoke it goes on in the words of who passes it on.
      var speaker = IsSpoken(p, attribution) ? attribution : attribution.Content.Count == 1 && attribution.Cue.Start >= attribution.Content[0].End ? attribution.Inner.Find(inner => IsSpoken(p, inner) && inner.Hull.Start == attribution.Content[0].Start) : null;
      if (speaker is null) continue;
      var end = p.SentenceAt(attribution.Cue.End - 1).End;
      while (next < quotations.Count && quotations[next].Range.Start < end) next++;
      if (next == quotations.Count) break;
      var (range, closed) = quotations[next];
      if (range.Start != end || !(closed ? EndsSentence(p, range.End) : range.End == p.Length)) continue;
      var beside = a + 1;
      // What is said inside the quotation stands in the speaker's words.
      for (; beside < attributions.Count && attributions[beside].Hull is var hull && hull.Start >= range.Start && hull.End <= range.End; beside++)
      {
        speaker.Inner.Add(attributions[beside]);
        gone.Add(attributions[beside]);
      }

      if (beside < attributions.Count && Touches(attributions[beside], range))
      {
        if (!IsAside(p, attributions[beside], end, range.End)) continue;
        if (attributions[beside].Content.Remove(range) && attributions[beside].Content.Count == 0) gone.Add(attributions[beside]);
      }

      speaker.Content.Add(range);
      if (speaker != attribution) attribution.Content.Add(range);
    }

    attributions.RemoveAll(gone.Contains);
  }

  // A quotation before its cue.
  private static bool IsSpoken(Paragraph p, Attribution attribution) =>
    attribution.Content.Count > 0 && p.Depth(attribution.Cue.Start) == 0 && IsQuotation(p, attribution.Content[^1]) && attribution.Content[^1].End <= attribution.Cue.Start;

  // "she said, referring to the strike", "he said when asked": what follows in the next sentence is the speaker's, and what stands before "Asked whether", too.
  private static bool IsAside(Paragraph p, Attribution attribution, int end, int behind) =>
    attribution.Cue.Start >= behind && (attribution.Source.IsEmpty || attribution.Content.Exists(content => content.Start >= behind)) || attribution.Cue.End <= end && (attribution.Source.IsEmpty || attribution.Content.Count > 1 || p.Word(attribution.Head).EndsWith("ing") || p.Is(attribution.Head, "asked") || IsOfClause(p, attribution));

  // "said Selaty, organiser of a group which expects 5,000"; "replied Zell, whose criticism has grown"; "she assured them, after they said they would leave"
  private static bool IsOfClause(Paragraph p, Attribution attribution) =>
    p.Class(attribution.Source.Start - 1) == WordClass.Subordinator || p.Is(attribution.Cue.Start - 1, "which") || p.Is(attribution.Cue.Start - 1, "who") || p.Is(attribution.Source.Start, "which") || p.Is(attribution.Source.Start, "who") || p.Is(attribution.Source.Start, "that") || p.Is(attribution.Source.Start - 1, "whose") || p.Is(attribution.Source.Start, "whose") || p.Is(attribution.Cue.Start - 1, "whose");

  private static bool IsQuotation(Paragraph p, TokenRange content) =>
    p.Tokens[content.Start].Kind == Language.TokenKind.OpenQuote && (p.Tokens[content.End - 1].Kind == Language.TokenKind.CloseQuote || content.Length() > 1 && p.Tokens[content.End - 2].Kind == Language.TokenKind.CloseQuote);

  // Nothing but the end of its last sentence stands behind the quotation.
  private static bool EndsSentence(Paragraph p, int end)
  {
    var sentence = p.SentenceAt(end - 1);
    for (var i = end; i < sentence.End; i++)
      if (p.Class(i) is not WordClass.Final) return false;
    return true;
  }

  private static bool Touches(Attribution attribution, TokenRange range) => attribution.Hull.Overlaps(range) || attribution.Source.Overlaps(range) || attribution.Content.Exists(range.Overlaps);
}
