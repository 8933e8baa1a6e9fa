using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Statements.Sources;

namespace Hearsay.Statements;

/// <summary>Finds the attributions in a range of a paragraph at one level of quotation, from left to right, and those inside their contents.</summary>
internal sealed class AttributionReader
{
  private const int MaxNesting = 4;
  private const int Threshold = 55;
  private const int UnseenRate = 70;
  // So many words before a cue are what is said, whatever stands behind it.
  private const int FewestSaid = 6;

  private readonly Paragraph p;
  private readonly TokenRange range;
  private readonly int level;
  private readonly List<Quotation> quotations;
  private readonly List<Attribution> found = [];

  /// <summary>Where the words begin behind a dateline.</summary>
  private readonly int opening;

  /// <summary>Tokens before it are used up by an earlier attribution.</summary>
  private int floor;

  private AttributionReader(Paragraph paragraph, TokenRange range, int level)
  {
    p = paragraph;
    this.range = range;
    this.level = level;
    opening = level == 0 && range.Start == 0 ? Dateline.End(paragraph) : 0;
    floor = Math.Max(range.Start, opening);
    quotations = paragraph.Quotations(range, level);
  }

  /// <summary>The attributions of a paragraph, outermost ones, each with those inside it.</summary>
  public static List<Attribution> Read(Paragraph paragraph) => Read(paragraph, new(0, paragraph.Length), 0, 0);

  private static List<Attribution> Read(Paragraph paragraph, TokenRange range, int level, int nesting)
  {
    var reader = new AttributionReader(paragraph, range, level);
    reader.Scan();
    if (nesting < MaxNesting)
    {
      foreach (var attribution in reader.found) attribution.Inner.AddRange(ReadInside(paragraph, attribution, level, nesting, range));
    }

    return reader.found;
  }

  /// <summary>The attributions inside the contents of one.</summary>
  /// <param name="paragraph">The paragraph.</param>
  /// <param name="attribution">The outer one.</param>
  /// <param name="level">How many quotations its cue stands in.</param>
  /// <param name="nesting">How many attributions it stands in.</param>
  /// <param name="within">What was read when it was found; a content that is all of it holds nothing new.</param>
  public static IEnumerable<Attribution> ReadInside(Paragraph paragraph, Attribution attribution, int level, int nesting, TokenRange within = default)
  {
    foreach (var content in attribution.Content)
    {
      var quoted = paragraph.Class(content.Start) == WordClass.OpenQuote && paragraph.Depth(content.Start) == level + 1
        && (paragraph.Depth(content.End - 1) > level);
      var inside = quoted && WholeQuote(paragraph, content, level) ? new TokenRange(content.Start + 1, paragraph.Class(content.End - 1) == WordClass.CloseQuote ? content.End - 1 : content.End) : content;
      if (inside.IsEmpty || inside == within) continue;
      foreach (var inner in Read(paragraph, inside, quoted && inside.Start != content.Start ? level + 1 : level, nesting + 1)) yield return inner;
    }
  }

  private static bool WholeQuote(Paragraph p, TokenRange content, int level)
  {
    for (var i = content.Start; i < content.End; i++)
      if (p.Depth(i) <= level) return false;
    return true;
  }

  private void Scan()
  {
    for (var i = range.Start; i < range.End; i++)
    {
      if (i < floor) i = floor;
      if (i >= range.End) break;
      if (Trailing(i) is { } trailing)
      {
        found.Add(trailing);
        floor = Math.Max(floor, trailing.Hull.End);
        continue;
      }

      if (p.Depth(i) != level || p.Tokens[i].Kind != TokenKind.Word && p.Class(i) != WordClass.Colon) continue;
      var attribution = p.Class(i) == WordClass.Colon ? PhraseCues.Colon(this, i) : PhraseCues.At(this, i) ?? VerbAt(i);
      if (attribution is null) continue;
      if (attribution.Content.Count == 0 || attribution.Cue.IsEmpty) continue;
      attribution.Content.Sort((a, b) => a.Start.CompareTo(b.Start));
      if (!pendingCited.IsEmpty && pendingCited.Start >= Sentence(i).Start) attribution.Relays.Add(new(pendingCited, RelayRole.Behind));
      pendingCited = default;
      found.Add(attribution);
      floor = Math.Max(floor, Math.Max(attribution.Hull.End, i + 1));
    }
  }

  private int lastTried = -1;

  /// <summary>The attribution that closes the sentence which begins here, where it holds another: "local sources told SAN, the Ledger reported."</summary>
  private Attribution? Trailing(int i)
  {
    var sentence = Sentence(i);
    if (sentence.Start == lastTried || floor > Math.Max(sentence.Start, opening) || p.Depth(i) != level) return null;
    lastTried = sentence.Start;
    for (var k = sentence.End - 1; k > sentence.Start + 4 && k > sentence.End - 30; k--)
    {
      if (p.Depth(k) != level) return null;
      if (p.Is(k, "according") && p.Is(k + 1, "to") && k - 1 > sentence.Start)
      {
        if (PhraseCues.At(this, k) is not { Content.Count: 1 } according || according.Content[0].End > k) return null;
        for (var c = sentence.Start; c < k; c++)
          if (p.Depth(c) == level && p.Tokens[c].Kind == TokenKind.Word && CueVerbs.FrameOf(p.Word(c)).HasFlag(CueFrame.Clause) && Rate(c) >= Threshold && !IsNoun(c)) return according;
        return null;
      }

      if (Postposed(k, sentence) is { } postposed) return postposed;
      if (p.Tokens[k].Kind != TokenKind.Word || !CueVerbs.FrameOf(p.Word(k)).HasFlag(CueFrame.Clause) || p.Word(k).EndsWith("ing") || !InvertingVerbs.Contains(p.Word(k)) && !(Closing.Contains(p.Word(k)) && Ends(k + 1, sentence.End))) continue;
      if (VerbAt(k) is not { } attribution || attribution.Content.Count != 1) continue;
      var content = attribution.Content[0];
      if (content.End > attribution.Cue.Start || content.End > Math.Max(attribution.Source.Start, content.End) || content.Length() < 5 || p.Depth(content.Start) != level || p.Depth(content.End - 1) != level) return null;
      for (var c = content.Start; c < content.End; c++)
        if (p.Depth(c) == level && p.Tokens[c].Kind == TokenKind.Word && Rate(c) >= Threshold && !IsNoun(c)) return attribution;
      return null;
    }

    return null;
  }

  /// <summary>Who passes on a whole sentence in which somebody is said to say something: "..., two friends of his say.", "..., her colleague Tom Wray tells the Beacon."</summary>
  private Attribution? Postposed(int k, TokenRange sentence)
  {
    var frame = CueVerbs.FrameOf(p.Word(k));
    if (p.Tokens[k].Kind != TokenKind.Word || !frame.HasFlag(CueFrame.Clause) || p.Word(k).EndsWith("ing") || p.Class(k - 1) == WordClass.Auxiliary) return null;
    var end = k + 1;
    if (frame.HasFlag(CueFrame.Hearer) && NounPhrases.StartingAt(p, end, sentence.End, level, false) is { IsEmpty: false } hearer) end = hearer.End;
    if (p.Is(k, "points") || p.Is(k, "pointed") || p.Is(k, "point")) end = p.Is(end, "out") ? end + 1 : end;
    if (!Ends(end, sentence.End)) return null;
    var source = NounPhrases.EndingAt(p, k, sentence.Start, level);
    while (!source.IsEmpty && source.Start > sentence.Start && p.Class(source.Start - 1) is WordClass.Noun or WordClass.Capital or WordClass.Possessive or WordClass.Determiner && p.Depth(source.Start - 1) == level) source = source with { Start = source.Start - 1 };
    if (source.IsEmpty || source.Start - 1 <= sentence.Start + 4 || p.Class(source.Start - 1) != WordClass.Comma || p.Class(source.Start) is WordClass.Pronoun && p.Is(source.Start, "which")) return null;
    for (var c = sentence.Start; c < source.Start - 1; c++)
    {
      if (p.Depth(c) != level || p.Tokens[c].Kind != TokenKind.Word || Rate(c) < Threshold || IsNoun(c)) continue;
      var attribution = new Attribution { Source = source, Cue = new(k, k + 1), Frame = frame, Head = k, Rule = "verb" };
      attribution.Content.Add(new(sentence.Start, source.Start - 1));
      if (end > k + 1) attribution.Relays.Add(new(new(k + 1, end), RelayRole.Carries));
      return attribution;
    }

    return null;
  }

  public Paragraph Paragraph => p;

  public int Level => level;

  public int Floor => floor;

  public TokenRange Range => range;

  public List<Attribution> Found => found;

  public TokenRange Sentence(int i)
  {
    var sentence = p.SentenceAt(i);
    return new(Math.Max(sentence.Start, range.Start), Math.Min(sentence.End, range.End));
  }

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = Lexicon.Set(
    "state states point points rule rules record records remark remarks comment comments report reports guess guesses detail details document documents request requests demand demands estimate estimates hint hints narrate signal signals cry cries whisper advocate advocates decree fear fears estimate forecast forecasts reply replies answer answers recall outline outlines study maintain maintains maintained");

  /// <summary>Whether a past form right behind a quotation that ends in a comma stands before a capital or a role: '"A disgrace," fumed Bea Mott'.</summary>
  private bool AfterSpeech(int i) =>
    p.Block.Kind == Reading.BlockKind.Headline && i - 2 >= range.Start && p.Class(i - 1) == WordClass.Comma && p.Class(i - 2) == WordClass.CloseQuote && p.Depth(i) == level && p.Word(i).EndsWith("s") && i + 1 < range.End && p.Class(i + 1) is WordClass.Noun or WordClass.Capital or WordClass.Determiner or WordClass.Possessive ||
    i - 2 >= range.Start && p.Class(i) == WordClass.Participle && p.Class(i - 1) == WordClass.CloseQuote && p.Depth(i) == level && p.Class(i - 2) is WordClass.Comma
      && i + 1 < range.End && (p.Class(i + 1) == WordClass.Capital && !Lexicon.Calendar.Contains(p.Word(i + 1)) || NameWords.Roles.Contains(p.Word(i + 1)) || NameWords.Roles.Contains(p.Word(i + 2)));

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plain = Lexicon.Set("claim say report warn insist fear deny allege admit");

  private const int Denied = 80;

  private static bool IsBe(ReadOnlySpan<char> word) => word is "is" or "are" or "was" or "were" or "been" or "be" or "being";

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Denials = Lexicon.Set("deny denies denied dispute disputes disputed contest contests contested");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Held = Lexicon.Set("believed thought said rumoured rumored alleged reported understood");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closing = Lexicon.Set("say show suggest report claim");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reporting = Lexicon.Set("reports reported writes wrote says said");

  /// <summary>Whether the token ends the name of a newspaper or agency, as far as its words tell.</summary>
  private bool IsOutletName(int i) =>
    i >= range.Start && p.Class(i) == WordClass.Capital && p.Depth(i) == level
      && (NameWords.Outlets.Contains(p.Word(i)) || i > range.Start && p.Class(i - 1) is WordClass.Capital or WordClass.Determiner && (NameWords.OutletHeads.Contains(p.Word(i)) || p.Is(i, "watch") || p.Is(i, "wire")));

  /// <summary>"The captain appears before the tribunal": where somebody is, not what seems to be.</summary>
  public static bool IsPresence(Paragraph p, int i) =>
    (p.Is(i, "appears") || p.Is(i, "appeared") || p.Is(i, "appear")) && (p.Is(i + 1, "before") || p.Class(i + 1) == WordClass.Preposition && !p.Is(i + 1, "to"));

  /// <summary>How likely the word heads a cue, in hundredths.</summary>
  public int Rate(int i)
  {
    var word = p.Word(i);
    if (p.Tokens[i].Kind != TokenKind.Word) return 0;
    if (IsPresence(p, i)) return 0;
    var rate = CueTable.RateOf(word, ContextAfter(i));
    var frame = CueVerbs.FrameOf(word);
    if (Reporting.Contains(word) && IsOutletName(i - 1)) return Math.Max(rate, 90);
    if (AfterSpeech(i)) return Math.Max(rate, UnseenRate);
    if (i > range.Start && Plain.Contains(word) && p.Depth(i - 1) == level && NameWords.PersonRolePlurals.Contains(p.Word(i - 1)) && p.Class(i + 1) is not (WordClass.Preposition or WordClass.Auxiliary)) rate = Math.Max(rate, 80);
    // "The board denies any irregularity"; "the boat is believed to be lying at sixty metres"
    if (Denials.Contains(word) && !(i > range.Start && IsBe(p.Word(i - 1)))) rate = Math.Max(rate, Denied);
    if (Held.Contains(word) && p.Is(i + 1, "to") && i > range.Start && IsBe(p.Word(i - 1))) rate = Math.Max(rate, Denied);
    // "continues to grow": with "to" only verbs that take an infinitive say something.
    if (rate < 0 && ContextAfter(i) == CueContext.To && !frame.HasFlag(CueFrame.Infinitive)) return 0;
    if (frame.HasFlag(CueFrame.Clause)) rate = Math.Max(rate, ContextAfter(i) is CueContext.That or CueContext.Quote ? 80 : rate < 0 && !Nouns.Contains(word) ? UnseenRate : rate);
    return rate;
  }

  private CueContext ContextAfter(int i)
  {
    var j = i + 1;
    while (j < range.End && p.Class(j) == WordClass.Adverb) j++;
    // "testified on Monday that"
    if (p.Is(j, "on") && Lexicon.Calendar.Contains(p.Word(j + 1)) && p.Is(j + 2, "that") && j + 2 < range.End) j += 2;
    if (j >= range.End) return CueContext.End;
    if (p.Is(j, "that")) return CueContext.That;
    if (p.Is(j, "to")) return CueContext.To;
    switch (p.Class(j))
    {
      case WordClass.OpenQuote: return CueContext.Quote;
      case WordClass.Comma or WordClass.Colon: return p.Class(j + 1) == WordClass.OpenQuote && j + 1 < range.End ? CueContext.Quote : CueContext.Comma;
      case WordClass.Final or WordClass.Semicolon or WordClass.CloseBracket or WordClass.CloseQuote: return CueContext.End;
      case WordClass.Pronoun: return CueContext.Pronoun;
      case WordClass.Preposition or WordClass.Subordinator: return CueContext.Function;
      default: return CueContext.Word;
    }
  }

  private TokenRange pendingCited;

  /// <summary>Takes "citing local sources" as the far side of the attribution before or after it in the sentence, where what is cited can be a source.</summary>
  private bool Cites(int i)
  {
    var sentence = Sentence(i);
    var cited = CitedAt(i, sentence.End);
    if (cited.IsEmpty || !CanSpeak(cited)) return false;
    if (found.Count > 0 && found[^1].Hull.Start >= sentence.Start)
    {
      if (!found[^1].Relays.Exists(relay => relay.Range == cited)) found[^1].Relays.Add(new(cited, RelayRole.Behind));
      floor = Math.Max(floor, cited.End);
    }
    else pendingCited = cited;
    return true;
  }

  private bool CanSpeak(TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
    {
      if (i > range.Start && p.Class(i) is WordClass.Preposition or WordClass.Comma) return false;
      var word = p.Word(i);
      if (NameWords.Roles.Contains(word) || NameWords.PersonRolePlurals.Contains(word) || RoleHolders.IsPersonNoun(word) || SourceWords.Documents.Contains(word) || SourceWords.Organisations.Contains(word) || SourceWords.UnnamedMedia.Contains(word)
        || NameWords.OutletHeads.Contains(word) || NameWords.OrganisationHeads.Contains(word) || NameWords.Titles.Contains(word)) return true;
      if (p.Class(i) == WordClass.Capital && i == range.End - 1 && !Lexicon.Calendar.Contains(word) && !(i > range.Start && (p.Is(i - 1, "'s") || p.Is(i - 1, "’s")))) return true;
    }

    return false;
  }

  private Attribution? VerbAt(int i)
  {
    if (p.Class(i) == WordClass.Auxiliary || p.Class(i) == WordClass.Capital && i > range.Start && p.Block.Kind != Reading.BlockKind.Headline && p.Class(i - 1) is not (WordClass.CloseQuote or WordClass.Final or WordClass.OpenQuote)) return null;
    if (PhraseCues.IsCiting(p, i) && Cites(i)) return null;
    if (Rate(i) < Threshold || IsNoun(i) || IsPresumed(i) || IsWish(p, i)) return null;
    if (NounPhrases.IsReduced(p.Word(i)) && SourceWords.Documents.Contains(p.Word(i - 1)) && p.Class(i + 1) is WordClass.Preposition or WordClass.Capital or WordClass.Adverb or WordClass.Noun && p.Is(i, "posted") | p.Is(i, "published") | p.Is(i, "released") | p.Is(i, "issued")) return null;
    var frame = CueVerbs.FrameOf(p.Word(i));
    // "declined to say": the cue's head is what follows.
    if (p.Is(i + 1, "to") && i + 2 < range.End && p.Depth(i + 2) == level && p.Class(i + 2) is WordClass.Noun or WordClass.Verb && CueVerbs.FrameOf(p.Word(i + 2)).HasFlag(CueFrame.Clause) && Rate(i + 2) >= Threshold && !IsNoun(i + 2)) return null;
    var group = GroupStart(i);
    var passive = Passive(group, i);
    var noun = p.Word(i).EndsWith("ing") && group == i;
    if (passive && PassiveCue.At(this, i, group, frame) is { } impersonal) return impersonal;
    if (passive && !p.Is(i, "concerned") && !p.Is(i, "worried")) return null;

    var source = noun ? default : NounPhrases.EndingAt(p, group, Math.Max(floor, Sentence(i).Start), level);
    if (!source.IsEmpty && SentenceStartsInQuote(source)) source = default;
    source = WithOffice(source);
    if (source.Length() == 1 && p.Is(source.Start, "online")) return null;
    var shared = false;
    var before = (source.IsEmpty ? group : source.Start) - 1;

    // ..., said X
    if (source.IsEmpty && before >= range.Start && (p.Class(before) is WordClass.CloseQuote || (p.Class(before) == WordClass.Comma && !noun)) && Inverted(i, group, frame, before) is { } inverted) return inverted;
    if (source.IsEmpty)
    {
      if (!(noun || before >= range.Start && p.Class(before) is WordClass.Conjunction or WordClass.Comma or WordClass.Adverb)) return null;
      source = level == 0 && Denials.Contains(p.Word(i)) ? Spans.SourceSpans.Opening(p, group) : default;
      shared = source.IsEmpty;
      if (shared) source = SharedSubject(i, ref group);
      if (source.IsEmpty || noun && p.Class(group - 1) is WordClass.Preposition or WordClass.Determiner) return null;
    }

    var sentence = Sentence(i);
    var after = i + 1;
    if (p.Is(after, "out") || p.Is(after, "back") || p.Is(after, "off")) after++;
    var cueEnd = after;
    TokenRange hearer = default;
    if (frame.HasFlag(CueFrame.Hearer) && !passive && ContextAfter(i) is CueContext.Word or CueContext.Pronoun)
    {
      hearer = HearerAt(after, sentence.End);
      if (!hearer.IsEmpty) after = hearer.End;
    }

    var relays = new List<Relay>();
    if (!hearer.IsEmpty) relays.Add(new(hearer, RelayRole.Carries));
    after = SkipAdverbials(after, sentence.End, ref cueEnd, relays, hearer.IsEmpty);
    var attribution = new Attribution { Source = source, Cue = new(group, cueEnd), Frame = frame, Head = i, Rule = "verb" };
    attribution.Relays.AddRange(relays);
    if (IntroCarrier(sentence, source.IsEmpty ? group : source.Start) is { IsEmpty: false } carrier) attribution.Relays.Add(new(carrier, RelayRole.Carries));
    if (after < sentence.End && p.Class(after) == WordClass.Comma && PhraseCues.IsCiting(p, after + 1) && CitedAt(after + 1, sentence.End) is { IsEmpty: false } cited)
    {
      attribution.Relays.Add(new(cited, RelayRole.Behind));
      var end = cited.End;
      if (end < sentence.End && p.Class(end) == WordClass.Comma) end++;
      after = end;
    }

    var content = attribution.Content;
    // "denies having given the order": what he denies, not when.
    var ends = Ends(after, sentence.End) || !(Denials.Contains(p.Word(i)) && p.Word(after).EndsWith("ing")) && IsCircumstance(after, before);
    if (ends || p.Class(after) == WordClass.Comma && !(p.Class(after + 1) == WordClass.OpenQuote && before >= range.Start && p.Class(before) != WordClass.CloseQuote && !QuoteBefore(before)))
    {
      if (shared) return null;
      AddLeft(content, before, source.Start);
      if (content.Count == 0 && Interrupts(before, after, sentence)) content.Add(new(SkipOpeners(Math.Max(sentence.Start, floor), before), before));
      if (content.Count == 0) return frame.HasFlag(CueFrame.Clause) && Ends(after, sentence.End) && QuoteAfter(sentence.End) is { IsEmpty: false } next && next.Start < p.Length ? WithQuote(attribution, next) : null;
      AddRight(attribution, after, sentence);
      return attribution;
    }

    var quote = p.Class(after) is WordClass.Comma or WordClass.Colon && after + 1 < range.End && p.Class(after + 1) == WordClass.OpenQuote ? after + 1 : p.Class(after) == WordClass.OpenQuote ? after : -1;
    if (before >= range.Start && QuoteBefore(before) && !shared && p.Class(after) is not WordClass.OpenQuote && !p.Is(after, "that"))
    {
      // "...," X told the Ledger in the town on Monday. What follows is no content.
      if (p.Class(after) != WordClass.Colon) AddLeft(content, before, source.Start);
      if (content.Count > 0)
      {
        AddNextQuote(attribution, sentence.End);
        return attribution;
      }
    }

    if (p.Class(after) == WordClass.Colon)
    {
      attribution.Cue = new(group, CueReaches(cueEnd, after) ? after + 1 : cueEnd);
      if (quote < 0)
      {
        var colonEnd = TrimEnd(after + 1, ClauseEnd(after + 1, sentence.End, i));
        if (colonEnd > after + 1) content.Add(new(after + 1, colonEnd));
        return attribution;
      }
    }

    if (quote >= 0 && QuotationAt(quote) is { } quoted)
    {
      if (quoted.Range.End >= sentence.End || quoted.Range.End > sentence.End || Complete(quoted) && (p.Class(after) != WordClass.OpenQuote || Ends(quoted.Range.End, sentence.End)))
      {
        content.Add(quoted.Range);
        AddNextQuote(attribution, quoted.Range.End);
        return attribution;
      }

      after = quote;
    }

    var rate = Rate(i);
    if (rate < Threshold || frame.HasFlag(CueFrame.Showing) && ContextAfter(i) == CueContext.Word && !ShowsSomething(source)) return null;
    if (!p.Is(after, "that") && p.Class(after) == WordClass.Preposition && p.Is(after, "of") || p.Is(after, "for") || p.Is(after, "about") || p.Is(after, "against") || p.Is(after, "at") && !frame.HasFlag(CueFrame.Clause))
    {
      attribution.Cue = new(group, after + 1 > cueEnd + 3 ? cueEnd : after + 1);
      after++;
    }

    var end2 = TrimEnd(after, ClauseEnd(after, sentence.End, i));
    if (end2 <= after) return null;
    if (frame.HasFlag(CueFrame.Clause) && p.Class(before) == WordClass.Comma && before > floor && !shared && Parenthetical(before, source, after)) return null;
    if (!SaysSomething(i, frame, after, end2)) return null;
    content.Add(new(after, end2));
    if (p.SentenceAt(end2 - 1).End == end2 || end2 == sentence.End) AddNextQuoteIfIntroduced(attribution, sentence.End);
    return attribution;
  }

  /// <summary>"Dozens feared dead": a state that is presumed, with nobody who says so.</summary>
  private bool IsPresumed(int i) =>
    (p.Is(i, "feared") || p.Is(i, "believed") || p.Is(i, "thought") || p.Is(i, "reported")) && (p.Is(i + 1, "dead") || p.Is(i + 1, "killed") || p.Is(i + 1, "missing") || p.Is(i + 1, "drowned") || p.Is(i + 1, "trapped") || p.Is(i + 1, "lost") || p.Is(i + 1, "hurt") || p.Is(i + 1, "injured"));

  /// <summary>"Who declined to be named": what a source wishes for itself.</summary>
  public static bool IsWish(Paragraph p, int i)
  {
    var k = p.Is(i + 1, "not") ? i + 2 : i + 1;
    if (p.Is(k, "anonymity")) return true;
    if (!p.Is(k, "to")) return false;
    if (p.Is(k + 1, "remain") && p.Is(k + 2, "anonymous")) return true;
    return p.Is(k + 1, "be") && (p.Is(k + 2, "named") || p.Is(k + 2, "identified") || p.Is(k + 2, "quoted"));
  }

  private bool Negated(int head)
  {
    for (var i = head - 1; i >= range.Start && i > head - 4 && p.Class(i) is WordClass.Auxiliary or WordClass.Adverb; i--)
      if (p.Is(i, "not") || p.Is(i, "never") || p.Word(i).EndsWith("n't") || p.Word(i).EndsWith("n’t")) return true;
    return false;
  }

  /// <summary>Whether what follows the cue can be what is said: no lone function words, and no mere thing that was asked for or answered.</summary>
  private bool SaysSomething(int head, CueFrame frame, int start, int end)
  {
    var words = 0;
    for (var i = start; i < end; i++)
    {
      if (p.Depth(i) > level) return true;
      if (p.Tokens[i].Kind == TokenKind.Word && p.Class(i) is not (WordClass.Pronoun or WordClass.Determiner or WordClass.Preposition or WordClass.Conjunction or WordClass.Subordinator or WordClass.Adverb) && !p.Is(i, "nothing") && !p.Is(i, "anything") && !p.Is(i, "something") && !p.Is(i, "everything") && !p.Is(i, "little") || p.Class(i) == WordClass.Number) words++;
    }

    if (words == 0) return false;
    if (frame.HasFlag(CueFrame.Clause) && p.Class(start) == WordClass.Preposition && !HasVerb(start, end) && (p.Is(start, "before") || p.Is(start, "in") || p.Is(start, "at") || p.Is(start, "from") || p.Is(start, "with") || p.Is(start, "by"))) return false;
    if (p.Is(start, "to") && p.Class(start + 1) is WordClass.Determiner or WordClass.Possessive && !HasVerb(start, end)) return false;
    if (p.Is(head, "showing") && !HasVerb(start, end)) return false;
    if (p.Is(start - 1, "for") && (p.Is(head, "knew") || p.Is(head, "known") || p.Is(head, "know"))) return false;
    if (Negated(head) && !HasVerb(start, end) && p.Class(start) is WordClass.Determiner or WordClass.Possessive or WordClass.Number or WordClass.Noun) return false;
    var answering = p.Word(head).StartsWith("answer", StringComparison.OrdinalIgnoreCase) || p.Word(head).StartsWith("repl", StringComparison.OrdinalIgnoreCase);
    if (!frame.HasFlag(CueFrame.Asking) && !answering) return true;
    return p.Class(start) is WordClass.Subordinator or WordClass.Colon or WordClass.Preposition || p.Is(start, "not") || p.Is(start - 1, "for") || p.Is(start - 1, "about") || p.Class(start - 1) is WordClass.Comma or WordClass.Colon || !answering && HasVerb(start, end) || answering && p.Class(start) == WordClass.Pronoun && HasVerb(start, end);
  }

  /// <summary>Whether what "shows" or "finds" something is a document or a study, and no fighter showing resistance.</summary>
  private bool ShowsSomething(TokenRange source)
  {
    for (var i = source.Start; i < source.End; i++)
      if (SourceWords.Documents.Contains(p.Word(i)) || SourceWords.Organisations.Contains(p.Word(i)) || NounPhrases.Occasions.Contains(p.Word(i))) return true;
    return p.Class(source.End - 1) == WordClass.Pronoun || p.Is(source.End - 1, "experts") || p.Is(source.End - 1, "researchers") || p.Is(source.End - 1, "scientists");
  }

  /// <summary>Who carried it, from the sentence's opening: "In an interview with E, ...", "Speaking to E, ...".</summary>
  private TokenRange IntroCarrier(TokenRange sentence, int source)
  {
    var i = sentence.Start;
    if (p.Is(i, "speaking") || p.Is(i, "talking"))
    {
      if (p.Is(i + 1, "to") || p.Is(i + 1, "with")) return HearerAt(i + 2, source);
      return default;
    }

    if (!p.Is(i, "in") && !p.Is(i, "during")) return default;
    for (var k = i + 1; k < source && k < i + 10 && p.Class(k) is not WordClass.Comma; k++)
      if (NounPhrases.Occasions.Contains(p.Word(k)) && (p.Is(k + 1, "with") || p.Is(k + 1, "to") || p.Is(k + 1, "for"))) return HearerAt(k + 2, source);
    return default;
  }

  private bool CueReaches(int cueEnd, int colon) => colon - cueEnd <= 0;

  private bool Parenthetical(int before, TokenRange source, int after) => false;

  private static Attribution WithQuote(Attribution attribution, TokenRange quote)
  {
    attribution.Content.Add(quote);
    return attribution;
  }

  private TokenRange QuoteAfter(int sentenceEnd)
  {
    if (sentenceEnd >= range.End || p.Class(sentenceEnd) != WordClass.OpenQuote) return default;
    return QuotationAt(sentenceEnd) is { } quote ? quote.Range : default;
  }

  /// <summary>Whether a form that can be a noun is one here: "the report", "local reports said".</summary>
  private bool IsNoun(int i)
  {
    var word = p.Word(i);
    if (p.Is(i, "said") && i > range.Start && p.Class(i - 1) == WordClass.Determiner) return true;
    if (word.EndsWith("ed") || p.Is(i, "said") || p.Is(i, "told") || p.Is(i, "wrote"))
      return i > range.Start && (p.Class(i - 1) is WordClass.Determiner or WordClass.Possessive || p.Is(i - 1, "another") || p.Is(i - 1, "other") || p.Is(i - 1, "such")) && i + 1 < range.End && p.Class(i + 1) is WordClass.Noun or WordClass.Capital;
    if (i == range.Start) return p.Class(i + 1) is not WordClass.Comma and not WordClass.OpenQuote && !word.EndsWith("ing");
    var previous = p.Class(i - 1);
    if (previous is WordClass.Determiner or WordClass.Possessive or WordClass.Number || p.Is(i - 1, "'s") || p.Is(i - 1, "’s")) return true;
    if (previous == WordClass.Preposition && !word.EndsWith("ing") && !p.Is(i - 1, "to")) return true;
    if (i + 1 < range.End && (p.Class(i + 1) is WordClass.Auxiliary or WordClass.Verb || CueVerbs.FrameOf(p.Word(i + 1)) != CueFrame.None && p.Class(i + 1) is WordClass.Participle) && !word.EndsWith("ing") && !p.Is(i, "say") && !p.Is(i, "says")) return true;
    if (p.Is(i + 1, "of") && !word.EndsWith("ing") && p.Is(i, "report") | p.Is(i, "reports") | p.Is(i, "claims") | p.Is(i, "claim")) return true;
    return false;
  }

  /// <summary>The first token of the verb group: auxiliaries, negation, adverbs, "went on to".</summary>
  private int GroupStart(int head)
  {
    var i = head;
    while (i - 1 >= floor && p.Depth(i - 1) == level)
    {
      var c = p.Class(i - 1);
      if (c is WordClass.Auxiliary or WordClass.Adverb)
      {
        i--;
        continue;
      }

      if (p.Is(i - 1, "to") && i - 2 >= floor && p.Class(i - 2) is WordClass.Verb or WordClass.Participle or WordClass.Noun or WordClass.Adverb && (p.Is(i - 2, "on") || p.Class(i - 2) is WordClass.Verb or WordClass.Participle || p.Is(i - 2, "want") || p.Is(i - 2, "seem") || p.Is(i - 2, "decline")))
      {
        i -= 2;
        if (p.Is(i, "on") && i - 1 >= floor) i--;
        continue;
      }

      if (p.Is(i - 1, "to") && i - 3 >= floor && p.Is(i - 2, "on") && p.Is(i - 3, "went"))
      {
        i -= 3;
        continue;
      }

      break;
    }

    while (i < head && p.Class(i) == WordClass.Adverb && p.Class(i - 1) is WordClass.Comma) i++;
    return i;
  }

  private bool Passive(int group, int head)
  {
    if (p.Class(head) is not (WordClass.Participle or WordClass.Verb) || p.Word(head).EndsWith("s")) return false;
    for (var i = head - 1; i >= group; i--)
    {
      if (p.Class(i) == WordClass.Adverb) continue;
      return p.Is(i, "is") || p.Is(i, "are") || p.Is(i, "was") || p.Is(i, "were") || p.Is(i, "been") || p.Is(i, "be") || p.Is(i, "being");
    }

    return false;
  }

  /// <summary>The source with the office that stands before the name: "a spokesperson for the ministry, Mariya Zell said".</summary>
  private TokenRange WithOffice(TokenRange source)
  {
    if (source.Length() is < 2 or > 4 || source.Start - 4 < floor || p.Class(source.Start - 1) != WordClass.Comma) return source;
    for (var i = source.Start; i < source.End; i++)
      if (p.Class(i) != WordClass.Capital) return source;
    var office = NounPhrases.EndingAt(p, source.Start - 1, Math.Max(floor, Sentence(source.Start).Start), level);
    if (office.IsEmpty || p.Class(office.Start) is not (WordClass.Determiner or WordClass.Possessive)) return source;
    if (office.Start > floor && p.Class(office.Start - 1) is not (WordClass.Comma or WordClass.CloseQuote or WordClass.Conjunction or WordClass.Final or WordClass.Subordinator)) return source;
    for (var i = office.Start + 1; i < office.End && p.Class(i) is WordClass.Noun or WordClass.Capital || p.Is(i, "'s") || p.Is(i, "’s"); i++)
      if (NameWords.Roles.Contains(p.Word(i)) || SourceWords.Offices.Contains(p.Word(i))) return new(office.Start, source.End);
    return source;
  }

  private bool SentenceStartsInQuote(TokenRange source) => p.Class(source.Start) == WordClass.CloseQuote;

  private bool QuoteBefore(int before) =>
    p.Class(before) == WordClass.CloseQuote || (p.Class(before) == WordClass.Comma && before - 1 >= range.Start && p.Class(before - 1) == WordClass.CloseQuote);

  private bool Ends(int i, int sentenceEnd) => i >= sentenceEnd || p.Class(i) is WordClass.Final or WordClass.Semicolon or WordClass.CloseBracket or WordClass.Dash && p.Depth(i) == level;

  /// <summary>Whether nothing but when it was said stands behind the cue of a sentence: "The mayor took a bribe, prosecutors alleged on Monday as his trial opened."</summary>
  private bool IsCircumstance(int after, int before)
  {
    if (!(p.Is(after, "as") || p.Is(after, "when") || p.Is(after, "while") || p.Is(after, "after") || p.Is(after, "before") || p.Is(after, "ahead") || p.Is(after, "following"))) return false;
    if (before < range.Start || p.Class(before) != WordClass.Comma) return false;
    var start = Math.Max(Sentence(after).Start, floor);
    return before - start >= FewestSaid && HasVerb(start, before);
  }

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Written = Lexicon.Set("statement statements tweet tweets email release post letter response message memo part report");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InvertingVerbs = Lexicon.Set(
    "said says added explained wrote told asked noted argued insisted recalled continued replied warned claimed reported announced declared informed according admitted stressed emphasised emphasized tweeted exclaimed concluded testified agreed observed remarked stated confirmed adds writes explains notes argues warns claims reports recalls insists asks declared complained joked quipped read reads suggested responded countered shouted cried answered acknowledged conceded commented lamented alleged");

  private Attribution? Inverted(int i, int group, CueFrame frame, int before)
  {
    if (group != i && p.Class(group) != WordClass.Adverb || !InvertingVerbs.Contains(p.Word(i)) && !AfterSpeech(i) || p.Word(i).EndsWith("ing")) return null;
    var sentence = Sentence(i);
    var source = NounPhrases.StartingAt(p, i + 1, sentence.End, level, true);
    if (source.IsEmpty || p.Is(source.Start, "that") || source.Length() == 1 && p.Class(source.Start) == WordClass.Pronoun && (p.Is(source.Start, "him") || p.Is(source.Start, "her") || p.Is(source.Start, "them"))) return null;
    if (p.Class(before) == WordClass.Comma && !QuoteBefore(before) && source.End < sentence.End && p.Class(source.End) is WordClass.Verb or WordClass.Auxiliary) return null;
    var attribution = new Attribution { Source = source, Cue = new(group, i + 1), Frame = frame, Head = i, Rule = "inverted" };
    var cueEnd = i + 1;
    var adverbial = p.Class(source.End) == WordClass.Comma && OccasionAt(source.End + 1, sentence.End) ? source.End + 1 : source.End;
    var after = SkipAdverbials(adverbial, sentence.End, ref cueEnd, attribution.Relays, false);
    if (after < sentence.End && p.Class(after) == WordClass.Comma && PhraseCues.IsCiting(p, after + 1) && CitedAt(after + 1, sentence.End) is { IsEmpty: false } cited)
    {
      attribution.Relays.Add(new(cited, RelayRole.Behind));
      after = cited.End;
    }

    AddLeft(attribution.Content, before, group);
    if (attribution.Content.Count == 0) return null;
    AddRight(attribution, after, sentence);
    return attribution;
  }

  /// <summary>Whether "in a telephone interview" or the like begins here.</summary>
  private bool OccasionAt(int i, int limit)
  {
    if (!p.Is(i, "in") && !p.Is(i, "at") && !p.Is(i, "during")) return false;
    for (var k = i + 1; k < limit && k < i + 6 && p.Class(k) is WordClass.Determiner or WordClass.Possessive or WordClass.Noun or WordClass.Capital; k++)
      if (NounPhrases.Occasions.Contains(p.Word(k))) return true;
    return false;
  }

  /// <summary>What is cited after "citing" or "quoting", where it can be a source.</summary>
  public TokenRange CitedAt(int citing, int limit)
  {
    var start = citing + 1;
    var cited = NounPhrases.StartingAt(p, start, limit, level, false);
    return cited.IsEmpty ? default : cited;
  }

  private TokenRange SharedSubject(int i, ref int group)
  {
    var sentence = Sentence(i);
    while (group < i && p.Class(group) is WordClass.Conjunction) group++;
    if (found.Count > 0 && found[^1].Hull is var hull && hull.Start >= sentence.Start && !found[^1].Source.IsEmpty) return found[^1].Source;

    // The subject of the sentence: its first noun phrase that a verb follows.
    var start = Math.Max(sentence.Start, opening);
    while (start < i && p.Class(start) is WordClass.Conjunction or WordClass.Adverb or WordClass.Comma or WordClass.OpenQuote) start++;
    for (var tries = 0; tries < 4 && start < i; tries++)
    {
      var leading = p.Class(start) is WordClass.Preposition or WordClass.Subordinator or WordClass.Gerund;
      if (!leading)
      {
        var subject = NounPhrases.StartingAt(p, start, i, level, true);
        if (!subject.IsEmpty && subject.End <= i && !(p.Class(subject.End) == WordClass.Comma && IsTime(subject))) return subject;
      }

      while (start < i && p.Class(start) != WordClass.Comma) start++;
      start++;
    }

    return default;
  }

  private bool IsTime(TokenRange range) => p.Class(range.End - 1) == WordClass.Number || Lexicon.Calendar.Contains(p.Word(range.End - 1)) || p.Is(range.End - 1, "week") || p.Is(range.End - 1, "month") || p.Is(range.End - 1, "year") || p.Is(range.End - 1, "morning") || p.Is(range.End - 1, "night") || p.Is(range.End - 1, "later") || p.Is(range.End - 1, "ago");

  private TokenRange HearerAt(int start, int limit)
  {
    if (start >= limit || p.Depth(start) != level) return default;
    if (p.Class(start) == WordClass.Pronoun) return new(start, start + 1);
    var i = start;
    var nouns = 0;
    while (i < limit && i - start < 14 && p.Depth(i) == level)
    {
      var c = p.Class(i);
      if (c is WordClass.Noun or WordClass.Capital)
      {
        if (nouns > 0 && Lexicon.Calendar.Contains(p.Word(i))) break;
        nouns++;
        i++;
        if (NameWords.Outlets.Contains(p.Word(i - 1)) && p.Class(i) == WordClass.Capital && !NameWords.OutletHeads.Contains(p.Word(i))) break;
        continue;
      }

      if (c is WordClass.Determiner or WordClass.Possessive && nouns == 0 || c == WordClass.Participle && nouns == 0 || c is WordClass.Number or WordClass.Gerund && nouns == 0)
      {
        i++;
        continue;
      }

      if (c == WordClass.Preposition && p.Is(i, "of") && nouns > 0)
      {
        i++;
        while (i < limit && p.Class(i) is WordClass.Determiner or WordClass.Possessive) i++;
        continue;
      }

      if (p.Is(i, "&") && nouns > 0 && p.Class(i + 1) == WordClass.Capital)
      {
        i++;
        continue;
      }

      if (c == WordClass.Conjunction && p.Is(i, "and") && nouns > 0 && p.Class(i + 1) is WordClass.Capital or WordClass.Noun)
      {
        i++;
        continue;
      }

      break;
    }

    return nouns > 0 ? new(start, i) : default;
  }

  /// <summary>Steps over "on Tuesday", "in an interview with E", "at a rally", and notes who carried the words.</summary>
  private int SkipAdverbials(int start, int limit, ref int cueEnd, List<Relay> relays, bool contiguous)
  {
    var i = start;
    for (var tries = 0; tries < 5 && i < limit && p.Depth(i) == level; tries++)
    {
      var c = p.Class(i);
      if (c == WordClass.Adverb && !(p.Is(i, "not") && p.Is(i + 1, "to")) || c == WordClass.Capital && Lexicon.Calendar.Contains(p.Word(i)) || p.Is(i, "last") || p.Is(i, "earlier") || p.Is(i, "late") || (p.Is(i, "this") && (p.Is(i + 1, "week") || p.Is(i + 1, "month") || p.Is(i + 1, "year") || p.Is(i + 1, "morning"))) || p.Is(i, "week") || p.Is(i, "month") || p.Is(i, "year") || p.Is(i, "night") || p.Is(i, "morning") || p.Is(i, "afternoon") || p.Is(i, "evening") || c == WordClass.Number && p.Class(i - 1) == WordClass.Capital)
      {
        i++;
        continue;
      }

      if (c != WordClass.Preposition || !Steppable(i)) break;
      var first = i;
      i++;
      if (p.Is(first, "to") && p.Class(i) == WordClass.Pronoun && SourceWords.Hearers.Contains(p.Word(i)))
      {
        i++;
        continue;
      }

      while (i < limit && p.Class(i) is WordClass.Determiner or WordClass.Possessive or WordClass.Adverb) i++;
      var nouns = 0;
      var occasion = false;
      while (i < limit && p.Depth(i) == level)
      {
        c = p.Class(i);
        if (nouns > 0 && c == WordClass.Capital && Lexicon.Calendar.Contains(p.Word(i)) && !Lexicon.Calendar.Contains(p.Word(i - 1))) break;
        if (c is WordClass.Noun or WordClass.Capital or WordClass.Number or WordClass.Participle or WordClass.Gerund)
        {
          if (occasion && c == WordClass.Participle) break;
          if (occasion && c == WordClass.Noun && !NounPhrases.Occasions.Contains(p.Word(i)) && !p.Is(i, "'s") && !p.Is(i, "’s")) break;
          occasion |= NounPhrases.Occasions.Contains(p.Word(i));
          nouns++;
          i++;
          continue;
        }

        break;
      }

      if (nouns == 0) return first;
      if (occasion && contiguous && first == cueEnd && p.Is(first, "in") && Written.Contains(p.Word(i - 1))) cueEnd = i;
      while (occasion && i < limit && p.Class(i) == WordClass.Preposition && (p.Is(i, "with") || p.Is(i, "to") || p.Is(i, "for") || p.Is(i, "by")) || (occasion && i < limit && (p.Is(i, "carried") || p.Is(i, "published") || p.Is(i, "broadcast") || p.Is(i, "quoted") || p.Is(i, "aired")) && (p.Is(i + 1, "by") || p.Is(i + 1, "on") || p.Is(i + 1, "in"))))
      {
        var skip = p.Class(i) == WordClass.Preposition ? 1 : 2;
        var carrier = HearerAt(i + skip, limit);
        if (carrier.IsEmpty) break;
        relays.Add(new(carrier, RelayRole.Carries));
        i = carrier.End;
      }
    }

    return i;
  }

  private bool Steppable(int i) =>
    p.Is(i, "on") || p.Is(i, "in") || p.Is(i, "at") || p.Is(i, "during") || p.Is(i, "after") || p.Is(i, "before") || p.Is(i, "via") || (p.Is(i, "to") && (p.Class(i + 1) is WordClass.Determiner or WordClass.Capital || SourceWords.Hearers.Contains(p.Word(i + 1)))) || p.Is(i, "from") || p.Is(i, "by") || p.Is(i, "through") || p.Is(i, "outside");

  public Quotation? QuotationAt(int open)
  {
    int lo = 0, hi = quotations.Count - 1;
    while (lo <= hi)
    {
      var mid = (lo + hi) / 2;
      var start = quotations[mid].Range.Start;
      if (start == open) return quotations[mid];
      if (start < open) lo = mid + 1;
      else hi = mid - 1;
    }

    return null;
  }

  private Quotation? QuotationEndingAt(int close)
  {
    int lo = 0, hi = quotations.Count - 1;
    while (lo <= hi)
    {
      var mid = (lo + hi) / 2;
      var end = quotations[mid].Range.End - 1;
      if (end == close) return quotations[mid];
      if (end < close) lo = mid + 1;
      else hi = mid - 1;
    }

    return null;
  }

  /// <summary>Whether the quotation is a sentence of its own and no fragment.</summary>
  private bool Complete(Quotation quotation)
  {
    var last = quotation.Range.End - 1;
    if (quotation.Closed) last--;
    return p.Class(last) is WordClass.Final or WordClass.Comma || !quotation.Closed;
  }

  /// <summary>The content left of a cue: the quotation that closes there with what its sentence says before it, or the clause before the comma.</summary>
  public void AddLeft(List<TokenRange> content, int before, int sourceStart)
  {
    if (before < floor) return;
    var close = p.Class(before) == WordClass.CloseQuote ? before : p.Class(before) == WordClass.Comma && before - 1 >= floor && p.Class(before - 1) == WordClass.CloseQuote ? before - 1 : -1;
    if (close >= 0 && QuotationEndingAt(close) is { } quotation && quotation.Range.Start >= floor)
    {
      var open = quotation.Range.Start;
      var start = Math.Max(Sentence(open).Start, floor);
      start = SkipOpeners(start, open);
      var complete = Complete(quotation) && p.Class(open + 1) is WordClass.Capital || IsUpperWord(open + 1);
      if (start < open && complete && p.Class(open - 1) is WordClass.Colon or WordClass.Comma) start = open;
      content.Add(new(start, close + 1));
      return;
    }

    if (p.Class(before) is not (WordClass.Comma or WordClass.Dash or WordClass.CloseQuote or WordClass.OpenBracket)) return;
    var left = SkipOpeners(Math.Max(Sentence(before).Start, floor), before);
    var end = p.Class(before) == WordClass.CloseQuote ? before + 1 : before;
    if (end - left < 1 || (end - left < 3 && !HasVerb(left, end))) return;
    if (p.Class(left) is WordClass.Preposition && !HasVerb(left, end)) return;
    content.Add(new(left, end));
  }

  private bool IsUpperWord(int i) => i < p.Length && p.Tokens[i].Kind == TokenKind.Word && char.IsUpper(p.Word(i)[0]);

  public bool HasVerb(int start, int end)
  {
    for (var i = start; i < end; i++)
      if (p.Class(i) is WordClass.Verb or WordClass.Auxiliary or WordClass.Participle) return true;
    return false;
  }

  /// <summary>Steps over conjunctions, linking adverbs and a dateline ("SELM –").</summary>
  private int SkipOpeners(int start, int end)
  {
    if (level == 0 && start == 0 && Dateline.End(p) is > 0 and var opened && opened < end) start = opened;
    while (start < end && (p.Class(start) is WordClass.Comma or WordClass.Semicolon or WordClass.Final or WordClass.CloseQuote or WordClass.Dash || p.Class(start) is WordClass.Conjunction && p.Depth(start) == level || p.Class(start) == WordClass.Adverb && p.Class(start + 1) == WordClass.Comma)) start++;
    return start;
  }

  /// <summary>What goes on after a cue in the middle: '"A," X said, "B."', 'A, X said, B', and a quotation in the next sentence.</summary>
  private void AddRight(Attribution attribution, int after, TokenRange sentence)
  {
    var i = after;
    if (i < sentence.End && p.Class(i) == WordClass.Comma && p.Depth(i) == level)
    {
      i++;
      if (i < range.End && p.Class(i) == WordClass.OpenQuote && QuotationAt(i) is { } quotation)
      {
        attribution.Content.Add(quotation.Range);
        AddNextQuote(attribution, quotation.Range.End);
        return;
      }

      var direct = p.Class(attribution.Content[^1].Start) == WordClass.OpenQuote;
      if (i < sentence.End && !direct && !EndsWithCue(i, sentence.End) && p.Class(i) != WordClass.Gerund && !PhraseCues.IsCiting(p, i) && !SiblingAt(i, sentence.End))
      {
        var end = TrimEnd(i, ClauseEnd(i, sentence.End, attribution.Head));
        if (end - i >= 2) attribution.Content.Add(new(i, end));
        return;
      }

      return;
    }

    AddNextQuote(attribution, sentence.End);
  }

  /// <summary>Adds a quotation that opens the next sentence, where nothing else claims it.</summary>
  private void AddNextQuote(Attribution attribution, int from)
  {
    var next = from;
    if (next < range.End && p.Class(next) == WordClass.Final) next++;
    if (next >= range.End || p.Class(next) != WordClass.OpenQuote || QuotationAt(next) is not { } quotation) return;
    if (p.SentenceAt(next).Start != next) return;
    var end = quotation.Range.End;
    if (quotation.Closed && end < range.End && p.SentenceAt(end - 1).End > end && !Ends(end, p.SentenceAt(end - 1).End)) return;
    if (attribution.Content.Count > 0 && p.Depth(attribution.Content[^1].End - 1) == level) return;
    attribution.Content.Add(quotation.Range);
  }

  private void AddNextQuoteIfIntroduced(Attribution attribution, int from)
  {
    if (p.Depth(attribution.Content[^1].End - 1) > level) AddNextQuote(attribution, from);
  }

  /// <summary>Whether a clause is cut by a cue between commas: "The village, the governor said, had been empty".</summary>
  private bool Interrupts(int before, int after, TokenRange sentence)
  {
    if (before <= Math.Max(sentence.Start, floor) || p.Class(before) != WordClass.Comma || after + 1 >= sentence.End || p.Class(after) != WordClass.Comma) return false;
    return p.Class(after + 1) is WordClass.Verb or WordClass.Auxiliary or WordClass.Participle or WordClass.Adverb or WordClass.Pronoun or WordClass.Determiner || p.Class(before - 1) is not WordClass.Capital;
  }

  private bool EndsWithCue(int start, int limit)
  {
    var subject = NounPhrases.StartingAt(p, start, limit, level, false);
    return !subject.IsEmpty && subject.End < limit && CueVerbs.FrameOf(p.Word(subject.End)).HasFlag(CueFrame.Clause) && Ends(subject.End + 1, limit);
  }

  private int TrimEnd(int start, int end)
  {
    while (end > start && p.Depth(end - 1) == level && p.Class(end - 1) is WordClass.Final or WordClass.Comma or WordClass.Semicolon or WordClass.Colon or WordClass.Dash) end--;
    return end;
  }

  /// <summary>Where the clause that begins at <paramref name="start"/> ends: the sentence's end, or before another attribution beside it.</summary>
  public int ClauseEnd(int start, int limit, int head)
  {
    var past = p.Word(head).EndsWith("ed") || p.Is(head, "said") || p.Is(head, "told") || p.Is(head, "wrote");
    var gerund = p.Word(head).EndsWith("ing");
    var subordinate = Subordinate(head);
    for (var i = start; i < limit; i++)
    {
      if (p.Class(i) == WordClass.CloseQuote && p.Depth(i) == level + 1 && i > start + 1 && p.Class(i - 1) == WordClass.Comma && p.Depth(start) == level) return i + 1;
      if (p.Depth(i) != level) continue;
      if (subordinate && p.Class(i) == WordClass.Comma && i > start + 1) return i;
      if (p.Class(i) == WordClass.Semicolon && i > start && p.Block.Kind == Reading.BlockKind.Headline) return i;
      switch (p.Class(i))
      {
        case WordClass.CloseBracket when !OpensBetween(start, i):
          return i;
        case WordClass.Comma when i > start && i + 1 < limit:
          if (p.Is(i + 1, "according") || PhraseCues.IsCiting(p, i + 1) || p.Class(i + 1) == WordClass.Gerund && Rate(i + 1) >= 65 && CueVerbs.FrameOf(p.Word(i + 1)).HasFlag(CueFrame.Clause)) return i;
          if (SiblingAt(i + 1, limit)) return i;
          break;
        case WordClass.Conjunction when i > start && (p.Is(i, "and") || p.Is(i, "but")):
          var verb = i + 1;
          while (verb < limit && p.Class(verb) == WordClass.Adverb) verb++;
          if (verb < limit && p.Depth(verb) == level && CueVerbs.FrameOf(p.Word(verb)).HasFlag(CueFrame.Clause) && Rate(verb) >= 75 && (ContextAfter(verb) is not (CueContext.Word or CueContext.End or CueContext.Comma) || p.Is(verb, "said") && ContextAfter(verb) == CueContext.Word || !CueVerbs.FrameOf(p.Word(head)).HasFlag(CueFrame.Clause) && Rate(verb) >= 80)
            && (gerund || past == (p.Word(verb).EndsWith("ed") || p.Is(verb, "said") || p.Is(verb, "told") || p.Is(verb, "wrote")))) return i;
          break;
        case WordClass.Preposition when p.Is(i, "according") && p.Is(i + 1, "to"):
          return i;
        case WordClass.Noun when p.Is(i, "according") && p.Is(i + 1, "to"):
          return i;
      }

      if (p.Is(i, "according") && p.Is(i + 1, "to")) return i;
    }

    return limit;
  }

  /// <summary>Whether the cue stands in a clause that opens the sentence and ends at a comma: "If the army says so, ...".</summary>
  private bool Subordinate(int head)
  {
    var start = Sentence(head).Start;
    while (start < head && p.Class(start) is WordClass.Conjunction or WordClass.Adverb or WordClass.OpenQuote) start++;
    if (start >= head || head - start > 14) return false;
    if (!(p.Is(start, "if") || p.Is(start, "when") || p.Is(start, "while") || p.Is(start, "although") || p.Is(start, "though") || p.Is(start, "because") || p.Is(start, "since") || p.Is(start, "after") || p.Is(start, "before") || p.Is(start, "once") || p.Is(start, "as"))) return false;
    for (var i = start + 1; i < head; i++)
      if (p.Class(i) == WordClass.Comma) return false;
    return true;
  }

  private bool OpensBetween(int start, int close)
  {
    for (var i = close - 1; i >= start && i > close - 40; i--)
      if (p.Class(i) == WordClass.OpenBracket) return true;
    return false;
  }

  /// <summary>Whether another attribution begins here with a subject of its own: ", but the ministry said".</summary>
  private bool SiblingAt(int start, int limit)
  {
    var i = start;
    if (p.Class(i) == WordClass.Conjunction || p.Is(i, "while") || p.Is(i, "although") || p.Is(i, "though") || p.Is(i, "whereas")) i++;
    else return false;
    var subject = NounPhrases.StartingAt(p, i, limit, level, false);
    if (subject.IsEmpty || subject.Length() > 10) return false;
    var verb = subject.End;
    while (verb < limit && p.Class(verb) is WordClass.Auxiliary or WordClass.Adverb) verb++;
    return verb < limit && p.Depth(verb) == level && CueVerbs.FrameOf(p.Word(verb)).HasFlag(CueFrame.Clause) && Rate(verb) >= 65 && !Passive(subject.End, verb);
  }
}

internal static class TokenRanges
{
  public static int Length(this TokenRange range) => range.End - range.Start;
}
