namespace Hearsay.Statements;

/// <summary>Passive cues: "was quoted as saying", "is said to", "it was reported that", "was told by X that", "was accused of".</summary>
internal static class PassiveCue
{
  public static Attribution? At(AttributionReader reader, int i, int group, CueFrame frame)
  {
    var p = reader.Paragraph;
    var sentence = reader.Sentence(i);
    var subject = NounPhrases.EndingAt(p, group, Math.Max(reader.Floor, sentence.Start), reader.Level);

    // was quoted (by X) as saying
    if (p.Is(i, "quoted") || p.Is(i, "cited"))
    {
      var k = i + 1;
      TokenRange by = default;
      if (p.Is(k, "by"))
      {
        by = NounPhrases.StartingAt(p, k + 1, sentence.End, reader.Level, false);
        if (by.IsEmpty) return null;
        k = by.End;
      }

      if (p.Is(k, "as") && p.Is(k + 1, "saying"))
      {
        if (subject.IsEmpty) return null;
        var quoted = new Attribution { Source = subject, Cue = new(group, k + 2), Frame = frame, Head = i, Rule = "quoted as saying" };
        if (!by.IsEmpty) quoted.Relays.Add(new(by, RelayRole.Carries));
        return WithRest(reader, quoted, k + 2, sentence);
      }

      return null;
    }

    if (!frame.HasFlag(CueFrame.Clause) && !p.Is(i, "alleged") && !p.Is(i, "accused") && !p.Is(i, "rumoured") && !p.Is(i, "rumored")) return null;
    if (p.Is(i, "accused") && p.Is(i + 1, "of") && !subject.IsEmpty)
      return WithRest(reader, new Attribution { Cue = new(group, i + 2), Frame = frame, Head = i, Rule = "accused" }, i + 2, sentence);

    // "She was accused by a neighbour of poisoning hens"
    if (p.Is(i, "accused") && p.Is(i + 1, "by") && !subject.IsEmpty)
    {
      var of = i + 2;
      while (of < sentence.End && of < i + 12 && !(p.Is(of, "of") && p.Word(of + 1).EndsWith("ing"))) of++;
      var accuser = NounPhrases.StartingAt(p, i + 2, Math.Min(of, sentence.End), reader.Level, true);
      if (!accuser.IsEmpty && p.Is(of, "of")) return WithRest(reader, new Attribution { Source = accuser, Cue = new(group, i + 2), Frame = frame, Head = i, Rule = "accused" }, of, sentence);
    }

    // X was told by Y that: the subject only heard it
    if (frame.HasFlag(CueFrame.Hearer) && !p.Is(i, "feared"))
    {
      var k = i + 1;
      TokenRange by = default;
      if (p.Is(k, "by"))
      {
        by = NounPhrases.StartingAt(p, k + 1, sentence.End, reader.Level, true);
        k = by.IsEmpty ? k : by.End;
      }

      if (subject.IsEmpty || !(p.Is(k, "that") || by.IsEmpty == false && p.Class(k) is WordClass.Determiner or WordClass.Pronoun)) return null;
      var told = new Attribution { Source = by, Cue = new(group, by.IsEmpty ? i + 1 : i + 2), Frame = frame, Head = i, Rule = "was told" };
      // Without a teller the subject only heard it; whoever told is not recorded.
      if (!by.IsEmpty) told.Relays.Add(new(subject, RelayRole.Carries));
      return WithRest(reader, told, k, sentence);
    }

    if (subject.IsEmpty) return null;
    var impersonal = subject.Length() == 1 && p.Is(subject.Start, "it");
    if (impersonal && p.Is(i + 1, "that"))
      return WithRest(reader, new Attribution { Cue = new(subject.Start, i + 1), Frame = frame, Head = i, Rule = "impersonal" }, i + 1, sentence);
    if (p.Is(i + 1, "to") && p.Class(i + 2) is not (WordClass.Determiner or WordClass.Capital or WordClass.Possessive or WordClass.Pronoun) && !p.Is(i, "expected") && !p.Is(i, "asked") && !p.Is(i, "agreed"))
    {
      var said = new Attribution { Cue = new(group, i + 1), Frame = frame, Head = i, Rule = "is said to" };
      said.Content.Add(subject);
      return WithRest(reader, said, i + 1, sentence);
    }

    // ..., it was reported.
    if (impersonal && subject.Start - 1 >= reader.Floor && p.Class(subject.Start - 1) == WordClass.Comma && (i + 1 >= sentence.End || p.Class(i + 1) is WordClass.Final or WordClass.Adverb or WordClass.Preposition or WordClass.Capital))
    {
      var reported = new Attribution { Cue = new(subject.Start, i + 1), Frame = frame, Head = i, Rule = "impersonal" };
      reader.AddLeft(reported.Content, subject.Start - 1, subject.Start);
      return reported.Content.Count == 0 ? null : reported;
    }

    // "The plan was announced by the ministry": what was said is the subject.
    if (p.Is(i + 1, "by") && frame.HasFlag(CueFrame.Noun) && !impersonal)
    {
      var by = NounPhrases.StartingAt(p, i + 2, sentence.End, reader.Level, true);
      if (by.IsEmpty) return null;
      var announced = new Attribution { Source = by, Cue = new(group, i + 2), Frame = frame, Head = i, Rule = "passive" };
      announced.Content.Add(subject);
      return announced;
    }

    return null;
  }

  private static Attribution? WithRest(AttributionReader reader, Attribution attribution, int start, TokenRange sentence)
  {
    var p = reader.Paragraph;
    if (start < sentence.End && p.Class(start) is WordClass.Comma or WordClass.Colon) start++;
    if (start < sentence.End && p.Class(start) == WordClass.OpenQuote && reader.QuotationAt(start) is { } quotation && quotation.Range.End >= sentence.End)
    {
      attribution.Content.Add(quotation.Range);
      return attribution;
    }

    var end = reader.ClauseEnd(start, sentence.End, attribution.Head);
    while (end > start && p.Depth(end - 1) == reader.Level && p.Class(end - 1) is WordClass.Final or WordClass.Comma) end--;
    if (end <= start) return null;
    attribution.Content.Add(new(start, end));
    return attribution;
  }
}
