using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Statements.Sources;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Turns attributions into statements, paragraph by paragraph: chains, continued quotations, the outlet's own voice.</summary>
internal sealed class StatementBuilder
{
  private const int FewestWords = 5;

  private readonly Document document;
  private readonly SourceResolver resolver;
  private readonly Turns turns;
  private readonly IntroducedReports reports;
  private readonly ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>();
  private readonly HashSet<string> ids = new(StringComparer.Ordinal);
  private readonly SourceLink outlet;
  private readonly ImmutableArray<SourceLink> root;

  /// <summary>The chain that a quotation without attribution goes on with, and whether its last paragraph left a quotation open.</summary>
  private ImmutableArray<SourceLink> lastChain = [];

  private bool leftOpen;

  /// <summary>The statement that such a quotation is the content of; -1 for none.</summary>
  private int openStatement = -1;

  /// <summary>Where it goes on, in paragraphs that its statement does not have yet.</summary>
  private readonly List<TextSpan> further = [];

  /// <summary>How many sentences there were when <see cref="lastChain"/> was told, and how many there are now.</summary>
  private int lastSentence = -1;

  private int sentences;

  /// <summary>Whom the last source passed on, for a pronoun in what he says next.</summary>
  private (string? Outer, SourceLink Inner)? lastInner;

  /// <summary>Whoever wrote the paragraph at hand, where the page introduces it as another's.</summary>
  private SourceLink? author;

  /// <summary>Whether the paragraph at hand is somebody's turn in a transcript.</summary>
  private bool inTurn;

  /// <summary>The attribution in the next sentence of the paragraph, for a quotation that opens the paragraph without one.</summary>
  private Attribution? ahead;

  public StatementBuilder(Document document, SourceResolver resolver, Turns turns, IntroducedReports reports)
  {
    this.turns = turns;
    this.reports = reports;
    this.document = document;
    this.resolver = resolver;
    outlet = new(document.Outlet, SourceKind.Outlet, null, []);
    root = document.Credit is { } credit && !credit.Name.Equals(document.Outlet, StringComparison.OrdinalIgnoreCase)
      ? [outlet, new(credit.Name, SourceKind.Outlet, null, [credit.Span])]
      : [outlet];
  }

  public ImmutableArray<Statement> Build()
  {
    EndQuotation();
    statements.Sort((a, b) => a.Content[0].Start != b.Content[0].Start ? a.Content[0].Start.CompareTo(b.Content[0].Start) : a.Nested.CompareTo(b.Nested));
    return statements.ToImmutable();
  }

  public void Add(Paragraph p, List<Attribution> attributions)
  {
    var taken = new List<TokenRange>();
    author = reports.Of(p);
    var from = Through();
    inTurn = false;
    if (turns.Of(p, attributions) is { } spoken)
    {
      attributions = [spoken];
      inTurn = true;
    }

    if (p.Block.Zone == Zone.Headline)
    {
      // What a headline says somebody knew, it says itself.
      // Nor does a thing say what it does: "Buried cable predicts landslides".
      attributions = attributions.FindAll(attribution => !(p.Block.Kind == BlockKind.Headline && attribution is { Rule: "verb" or "spans", Source.IsEmpty: false } && attribution.Source.End <= attribution.Cue.Start && (attribution.Frame.HasFlag(CueFrame.Possible) || attribution.Frame.HasFlag(CueFrame.Showing)) && !Spans.SourceSpans.CanSpeak(p, attribution.Source)) && (attribution.Rule != "colon" || !HeadlineClauses.IsLabel(p, attribution.Source)) && !p.Is(attribution.Head, "knew") && !p.Is(attribution.Head, "knows"));
      if (HeadlineClauses.Closing(p) is { } closing) attributions = [closing];
    }

    foreach (var attribution in attributions)
    {
      taken.Add(attribution.Hull);
      taken.AddRange(attribution.Content);
    }

    if (turns.OfStaff(p, attributions) is { } turn)
    {
      // What the outlet's own staff say in a turn is the outlet's: only what they attribute is someone else's.
      taken.Clear();
      taken.Add(new(0, turn.Cue.End));
      foreach (var inner in turn.Inner)
      {
        taken.Add(inner.Hull);
        taken.AddRange(inner.Content);
      }

      attributions = turn.Inner;
      from = Turns.IsRole(p, turn.Source) ? from : from.Add(resolver.Speaker(p, turn.Source));
    }

    var quotations = p.Quotations(new(0, p.Length), 0);
    var goesOn = leftOpen && openStatement >= 0 && quotations.Count > 0 && quotations[0].Range.Start == 0 && !taken.Exists(quotations[0].Range.Overlaps);
    if (goesOn)
    {
      // The same quotation, opened anew as paragraphs do.
      further.Add(p.Span(quotations[0].Range));
      taken.Add(quotations[0].Range);
    }

    var runsOn = goesOn && quotations is [{ Closed: false } only] && only.Range.End == p.Length;
    if (!runsOn) EndQuotation();
    taken.Sort((a, b) => a.Start.CompareTo(b.Start));
    var alone = Alone(p, quotations, taken);
    taken.AddRange(alone);
    taken.Sort((a, b) => a.Start.CompareTo(b.Start));
    RememberTestimony(p, attributions);
    var next = 0;
    var cursor = 0;
    var quoted = 0;
    var headline = p.Block.Zone == Zone.Headline;
    foreach (var sentence in p.Sentences)
    {
      sentences++;
      while (next < attributions.Count && First(attributions[next]) < sentence.End)
      {
        AddAttribution(p, attributions[next], from, false);
        next++;
      }

      while (cursor < taken.Count && taken[cursor].End <= sentence.Start) cursor++;
      ahead = sentence.Start == 0 && !leftOpen && next < attributions.Count && Quotes(p, attributions[next]) ? attributions[next] : null;
      for (; quoted < alone.Count && sentence.Contains(alone[quoted].Start); quoted++) AddPiece(p, sentence, alone[quoted], headline, false);
      AddUncovered(p, sentence, taken, cursor, headline);
    }

    leftOpen = p.Length > 0 && quotations.Count > 0 && !quotations[^1].Closed && quotations[^1].Range.End == p.Length;
    if (!runsOn) openStatement = leftOpen ? EndingIn(p.Span(quotations[^1].Range)) : -1;
  }

  /// <summary>The quotations of several sentences that nobody is named for: each is one statement.</summary>
  private static List<TokenRange> Alone(Paragraph p, List<Quotation> quotations, List<TokenRange> taken)
  {
    var alone = new List<TokenRange>();
    int next = 0, takenUntil = 0;
    foreach (var (range, _) in quotations)
    {
      while (next < taken.Count && taken[next].Start < range.End) takenUntil = Math.Max(takenUntil, taken[next++].End);
      if (takenUntil <= range.Start && p.SentenceAt(range.Start) != p.SentenceAt(range.End - 1)) alone.Add(range);
    }

    return alone;
  }

  // The statement whose content ends where an open quotation does; the outermost. -1 for none.
  private int EndingIn(TextSpan quotation)
  {
    var found = -1;
    for (var i = statements.Count - 1; i >= 0 && i >= statements.Count - 8; i--)
      if (!statements[i].Nested && statements[i].Voice is Voice.Direct or Voice.Mixed && statements[i].Content[^1].End == quotation.End) found = i;
    return found;
  }

  // Once for all its paragraphs: of ten thousand that open a quotation anew each would copy those before it.
  private void EndQuotation()
  {
    if (further.Count == 0) return;
    var content = statements[openStatement].Content.AddRange(further);
    further.Clear();
    var id = Statement.IdOf(document.Id, statements[openStatement].Zone, content, statements[openStatement].Cue);
    if (ids.Add(id)) statements[openStatement] = statements[openStatement] with { Id = id, Content = content, Text = Statement.TextOf(document.Text, content) };
  }

  /// <summary>The chain down to whoever wrote the paragraph.</summary>
  private ImmutableArray<SourceLink> Through() => author is null ? root : root.Add(author);

  /// <summary>Whether a quotation mark stands at the attribution's content.</summary>
  private static bool Quotes(Paragraph p, Attribution attribution)
  {
    foreach (var range in attribution.Content)
      for (var i = range.Start; i <= range.End && i < p.Length; i++)
        if (p.Tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote) return true;
    return false;
  }

  /// <summary>Who "testified" or "confessed" without what: "the testimony" later is theirs.</summary>
  private void RememberTestimony(Paragraph p, List<Attribution> attributions)
  {
    var heads = new HashSet<int>(attributions.Select(attribution => attribution.Head));
    for (var i = 1; i < p.Length; i++)
    {
      if (!(p.Is(i, "testified") || p.Is(i, "confessed")) || p.Depth(i) > 0 || heads.Contains(i)) continue;
      var start = i;
      var sentence = p.SentenceAt(i);
      while (start > sentence.Start && p.Class(start - 1) is not (WordClass.Comma or WordClass.Semicolon or WordClass.Subordinator)) start--;
      while (start < i && p.Class(start) == WordClass.Conjunction) start++;
      var subject = NounPhrases.StartingAt(p, start, i, 0, false);
      if (!subject.IsEmpty) resolver.RememberIssuer("testimony", resolver.Resolve(p, subject));
    }
  }

  private static int First(Attribution attribution) => Math.Min(attribution.Hull.Start, attribution.Cue.Start);

  private void AddAttribution(Paragraph p, Attribution attribution, ImmutableArray<SourceLink> outer, bool nested)
  {
    if (OutletAsks(p, attribution) || !nested && p.Depth(attribution.Cue.Start) == 0 && Teaser.IsAppeal(p, p.SentenceAt(attribution.Cue.Start)) && attribution.Rule != "colon" && !attribution.Source.IsEmpty && p.Class(attribution.Source.Start) is WordClass.Possessive or WordClass.Pronoun) return;
    var chain = ChainOf(p, attribution, outer);
    if ((p.Is(attribution.Head, "quoted") || p.Is(attribution.Head, "quotes") || p.Is(attribution.Head, "cited")) && attribution is { Rule: "verb", Inner: [var quoted, ..] } && (p.Is(quoted.Head, "saying") || p.Is(quoted.Head, "showing") || p.Is(quoted.Head, "suggesting") || p.Is(quoted.Head, "telling")))
    {
      // "The agency quoted a commander as saying": the agency carries what he says.
      foreach (var inner in attribution.Inner) AddAttribution(p, inner, chain, nested);
      return;
    }

    var turn = attribution.Rule == Turns.Rule;
    if (!turn || !Turns.OnlyAsks(p, attribution))
    {
      var certainty = turn ? Wording.OfWords(p, attribution.Content) : Wording.CertaintyOf(p, attribution);
      if (Make(p, attribution.Content, attribution.Source, attribution.Cue, chain, certainty, nested, attribution.Rule, turn ? Voice.Direct : null) is null) return;
    }

    if (!nested && chain[^1].Kind != SourceKind.Unspecified) (lastChain, lastSentence) = (chain, sentences);
    if (nested && outer.Length > root.Length && chain[^1].Kind is SourceKind.NamedPerson or SourceKind.Official or SourceKind.Unnamed && attribution.Source.Length() > 0) lastInner = (outer[^1].Name, chain[^1]);
    foreach (var inner in attribution.Inner) AddAttribution(p, inner, chain, true);
  }

  /// <summary>Whether the page speaks of itself and of what it does not know: "the Ledger could not establish what had caused the blast".</summary>
  private bool OutletAsks(Paragraph p, Attribution attribution)
  {
    if (attribution.Source.IsEmpty || document.Outlet is not { } name) return false;
    var words = p.In(attribution.Source);
    if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) words = words[4..];
    if (!name.EndsWith(words, StringComparison.OrdinalIgnoreCase) && !(p.Class(attribution.Source.Start) == WordClass.Pronoun && p.Is(attribution.Source.Start, "we") && p.Depth(attribution.Source.Start) == 0)) return false;
    var first = attribution.Content[0].Start;
    return p.Class(first) == WordClass.Subordinator && !p.Is(first, "that");
  }

  private ImmutableArray<SourceLink> ChainOf(Paragraph p, Attribution attribution, ImmutableArray<SourceLink> outer)
  {
    var chain = outer.ToBuilder();
    foreach (var relay in attribution.Relays)
    {
      if (relay.Role == RelayRole.Through) Append(chain, resolver.Resolve(p, relay.Range, false));
      if (relay.Role != RelayRole.Carries) continue;
      if (SourceWords.Hearers.Contains(p.Word(relay.Range.End - 1)) && attribution.Rule != "was told") continue;
      var carrier = resolver.Resolve(p, relay.Range, attribution.Rule == "was told");
      if (carrier.Kind == SourceKind.Outlet || attribution.Rule is "was told" or "quoted as saying") Append(chain, carrier);
      else if (resolver.Hearer(p, relay.Range) is { } hearing) Append(chain, hearing);
    }

    for (var i = attribution.Source.Start + 1; i + 2 < attribution.Source.End; i++)
    {
      // "local sources who spoke to the Ledger"
      var spoke = (p.Is(i, "spoke") || p.Is(i, "speaking") || p.Is(i, "talked")) && (p.Is(i + 1, "to") || p.Is(i + 1, "with"));
      // "a detained saboteur, quoted by the ministry"
      var quoted = (p.Is(i, "quoted") || p.Is(i, "cited") || p.Is(i, "heard") || p.Is(i, "interviewed") || p.Is(i, "reached")) && p.Is(i + 1, "by");
      var carried = (p.Is(i, "carried") || p.Is(i, "published") || p.Is(i, "broadcast") || p.Is(i, "aired") || p.Is(i, "quoted")) && (p.Is(i + 1, "by") || p.Is(i + 1, "on") || p.Is(i + 1, "in"));
      if (p.Is(i, "read") && p.Is(i + 1, "out") && ReadBy(p, new(i + 2, attribution.Source.End)) is { IsEmpty: false } reader)
      {
        // "a letter read out by the prosecutor"
        Append(chain, resolver.Resolve(p, reader, false));
        break;
      }

      if (!spoke && !carried && !quoted) continue;
      var hearer = NounPhrases.StartingAt(p, i + 2, attribution.Source.End, p.Depth(i), false);
      if (!hearer.IsEmpty && resolver.Resolve(p, hearer, false) is { Kind: SourceKind.Outlet or SourceKind.Organisation or SourceKind.Official } heard && (quoted && !p.Is(i, "reached") && !p.Is(i, "interviewed") || heard.Kind == SourceKind.Outlet)) Append(chain, heard);
      break;
    }

    foreach (var carrier in resolver.CarriersOf(p, attribution)) Append(chain, carrier);
    SourceLink source;
    if (attribution is { Source.IsEmpty: true, Continues: { } first }) source = resolver.Resolve(p, first.Source, true, outer.Length > Through().Length ? outer[^1] : null);
    else if (attribution.Source.IsEmpty) source = new(null, SourceKind.Unspecified, null, [p.Span(attribution.Cue)]);
    else if (IsDenial(p, attribution) && resolver.Accused(p, attribution.Source) is { } accused) source = accused;
    else source = attribution.Rule == Turns.Rule ? resolver.Speaker(p, attribution.Source) : resolver.Resolve(p, attribution.Source, true, outer.Length > Through().Length ? outer[^1] : null);
    if (!IsOuterSpeaker(p, attribution, outer, ref source))
    {
      if (chain.Count == outer.Length && outer.Length == Through().Length && GoesOnThrough(p, attribution, source)) chain.AddRange(lastChain[outer.Length..^1]);
      Append(chain, source);
    }

    foreach (var relay in attribution.Relays)
      if (relay.Role == RelayRole.Behind && resolver.Resolve(p, relay.Range, false) is { Kind: not SourceKind.Unspecified } behind) Append(chain, behind);
    Remember(p, attribution, chain[^1]);
    RememberAccused(p, attribution);
    return chain.ToImmutable();
  }

  private static bool IsDenial(Paragraph p, Attribution attribution) =>
    attribution.Frame.HasFlag(CueFrame.Denying) || p.Is(attribution.Head, "dismisses") || p.Is(attribution.Head, "dismissed") || p.Is(attribution.Head, "dismiss");

  private void RememberAccused(Paragraph p, Attribution attribution)
  {
    if (attribution.Rule == "accused")
    {
      var subject = NounPhrases.EndingAt(p, attribution.Cue.Start, p.SentenceAt(attribution.Cue.Start).Start, p.Depth(attribution.Cue.Start));
      if (!subject.IsEmpty) resolver.RememberAccused(p, subject);
    }
    else if (attribution.Frame.HasFlag(CueFrame.Accusing) || p.Word(attribution.Head).StartsWith("blame"))
    {
      var behind = attribution.Content.FindIndex(content => content.Start >= attribution.Cue.End);
      if (behind >= 0) resolver.RememberAccused(p, attribution.Content[behind]);
    }
  }

  private static TokenRange ReadBy(Paragraph p, TokenRange words)
  {
    for (var i = words.Start; i + 1 < words.End; i++)
      if (p.Is(i, "by")) return NounPhrases.StartingAt(p, i + 1, words.End, p.Depth(i), true);
    return default;
  }

  /// <summary>Whether the outlet or document that carried the sentence before carries this one too: "Holt told the Ledger ... He added", "the aide is quoted as saying".</summary>
  private bool GoesOnThrough(Paragraph p, Attribution attribution, SourceLink source)
  {
    if (lastSentence < sentences - 1 || lastChain.Length < Through().Length + 2 || lastChain[^2].Kind is not (SourceKind.Outlet or SourceKind.Document)) return false;
    if (attribution.Source.Length() == 1 && p.Class(attribution.Source.Start) == WordClass.Pronoun) return string.Equals(source.Name, lastChain[^1].Name, StringComparison.Ordinal);
    return p.Is(attribution.Head, "quoted") && p.Class(attribution.Head - 1) == WordClass.Auxiliary;
  }

  /// <summary>Whether the source inside another's words is that other again: "I" in a quotation, "he" in reported speech. "He" in a quotation is someone else.</summary>
  private bool IsOuterSpeaker(Paragraph p, Attribution attribution, ImmutableArray<SourceLink> outer, ref SourceLink source)
  {
    if (outer.Length == root.Length || attribution.Source.Length() != 1) return false;
    var word = attribution.Source.Start;
    if (p.Is(word, "I") || p.Is(word, "we") || p.Is(word, "my") || p.Is(word, "our"))
    {
      // "I am told": by whom is left open.
      source = source with { Name = null, Kind = SourceKind.Unspecified };
      return !IsTold(p, attribution);
    }

    if (p.Class(word) is not (WordClass.Pronoun or WordClass.Possessive) || !string.Equals(source.Name, outer[^1].Name, StringComparison.Ordinal)) return false;
    if (p.Depth(word) == 0 && !inTurn) return true;
    source = resolver.Other(p, word, source, lastInner is { } told && told.Outer == outer[^1].Name ? told.Inner : null);
    return false;
  }

  private static bool IsTold(Paragraph p, Attribution attribution) =>
    (p.Is(attribution.Head, "told") || p.Is(attribution.Head, "informed") || p.Is(attribution.Head, "assured") || p.Is(attribution.Head, "advised")) && p.Class(attribution.Head - 1) is WordClass.Auxiliary && !p.Is(attribution.Head - 1, "have") && !p.Is(attribution.Head - 1, "had");

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Issuing =
    Lexicon.Set("statement report testimony testified testify testifies study letter video post tweet communique communiqué interview indictment survey document");

  private void Remember(Paragraph p, Attribution attribution, SourceLink link)
  {
    var sentence = p.SentenceAt(attribution.Cue.Start);
    for (var i = attribution.Cue.Start; i < sentence.End && i < attribution.Cue.End + 8; i++)
      if (Issuing.Contains(p.Word(i))) resolver.RememberIssuer(p.Word(i), link);
  }

  private static void Append(ImmutableArray<SourceLink>.Builder chain, SourceLink link)
  {
    // Naming the page's outlet, or the same source again, adds no link.
    if (link.Name is not null && chain.Any(known => known.Kind == SourceKind.Outlet && link.Kind == SourceKind.Outlet && SameOutlet(known.Name, link.Name))) return;
    if (link.Name is not null && link.Kind != SourceKind.Unspecified && chain.Count > 0 && chain[^1].Name == link.Name && chain[^1].Kind == link.Kind) return;
    chain.Add(link);
  }

  private static bool SameOutlet(string? a, string? b)
  {
    if (a is null || b is null) return a == b;
    // "the Gazette" on a page of the Lower Selm Gazette
    var outer = WithoutArticle(a);
    var inner = WithoutArticle(b);
    return outer.Equals(inner, StringComparison.OrdinalIgnoreCase) || outer.Length > inner.Length && outer[inner.Length] == ' ' && outer.StartsWith(inner, StringComparison.OrdinalIgnoreCase) || outer.Length > inner.Length && outer[outer.Length - inner.Length - 1] == ' ' && outer.EndsWith(inner, StringComparison.OrdinalIgnoreCase);

    static ReadOnlySpan<char> WithoutArticle(string name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(4) : name;
  }

  // Without the mark that opens what is said where no blank stands between them: 'Ryl said,"Look"'.
  private static TokenRange WithoutMarks(Paragraph p, TokenRange range)
  {
    var start = range.Start;
    while (start < range.End && p.Class(start) is WordClass.Comma or WordClass.Colon or WordClass.Semicolon) start++;
    return new(start, range.End);
  }

  private Statement? Make(Paragraph p, IReadOnlyList<TokenRange> content, TokenRange source, TokenRange cue, ImmutableArray<SourceLink> chain, Certainty certainty, bool nested, string rule, Voice? voice = null)
  {
    content = [.. content.Select(range => WithoutMarks(p, range)).Where(range => !range.IsEmpty)];
    var spans = content.Select(p.Span).Order().ToImmutableArray();
    if (spans.IsEmpty) return null;
    ImmutableArray<TextSpan> cues = cue.IsEmpty ? [] : [p.Span(cue)];
    var zone = p.Block.Zone;
    var id = Statement.IdOf(document.Id, zone, spans, cues);
    if (!ids.Add(id)) return null;
    var statement = new Statement
    {
      Id = id,
      DocumentId = document.Id,
      Zone = zone,
      Voice = voice ?? VoiceOf(p, content),
      Source = source.IsEmpty ? [] : [p.Span(source)],
      Cue = cues,
      Content = spans,
      Text = Statement.TextOf(document.Text, spans),
      Chain = chain,
      Certainty = certainty,
      Negated = Wording.IsNegated(p, content),
      Nested = nested,
      Rule = rule,
      Evidence = p.Scores?.Of(source, cue, content, certainty),
    };
    statements.Add(statement);
    return statement;
  }

  private static Voice VoiceOf(Paragraph p, IReadOnlyList<TokenRange> content)
  {
    int quoted = 0, plain = 0;
    var level = int.MaxValue;
    foreach (var range in content)
    {
      for (var i = range.Start; i < range.End; i++) level = Math.Min(level, p.Depth(i));
    }

    // Whole quotations have their marks one level deeper than the words around them.
    var first = content[0].Start;
    if (p.Tokens[first].Kind == TokenKind.OpenQuote && p.Depth(first) == level) level--;
    foreach (var range in content)
    {
      for (var i = range.Start; i < range.End; i++)
      {
        if (p.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
        if (p.Depth(i) > level) quoted++;
        else plain++;
      }
    }

    return plain == 0 ? Voice.Direct : quoted == 0 ? Voice.Indirect : Voice.Mixed;
  }

  private void AddUncovered(Paragraph p, TokenRange sentence, List<TokenRange> taken, int cursor, bool headline)
  {
    var start = sentence.Start;
    for (var i = cursor; i < taken.Count && taken[i].Start < sentence.End; i++)
    {
      if (taken[i].Start > start) AddPiece(p, sentence, new(start, taken[i].Start), headline);
      start = Math.Max(start, taken[i].End);
    }

    if (start < sentence.End) AddPiece(p, sentence, new(start, sentence.End), headline);
  }

  private void AddPiece(Paragraph p, TokenRange sentence, TokenRange piece, bool headline)
  {
    if (!headline)
    {
      AddPiece(p, sentence, piece, false, piece == sentence);
      return;
    }

    if (p.Class(piece.End) == WordClass.Colon && HeadlineClauses.IsLabel(p, piece) || p.Class(piece.End - 1) == WordClass.Colon && HeadlineClauses.IsLabel(p, piece with { End = piece.End - 1 })) return;
    var label = HeadlineClauses.BehindLabel(p, piece);
    foreach (var clause in HeadlineClauses.Of(p, piece with { Start = label })) AddPiece(p, sentence, clause, true, clause.Length() > 1);
  }

  private void AddPiece(Paragraph p, TokenRange sentence, TokenRange piece, bool headline, bool whole)
  {
    var start = piece.Start;
    if (start == 0 && Dateline.End(p) is > 0 and var opened && opened < piece.End) start = opened;
    if (start == 0) start = EntryTime.End(p, piece);
    var end = piece.End;
    if (!whole)
    {
      while (start < end && p.Depth(start) == 0 && p.Class(start) is WordClass.Comma or WordClass.Conjunction or WordClass.Semicolon or WordClass.Dash or WordClass.Final or WordClass.Colon or WordClass.CloseBracket or WordClass.OpenBracket) start++;
    }

    var question = end > start && p.Word(end - 1).Contains('?');
    while (end > start && p.Depth(end - 1) == 0 && p.Class(end - 1) is WordClass.Final or WordClass.Comma or WordClass.Semicolon or WordClass.Dash or WordClass.Conjunction or WordClass.Colon or WordClass.OpenBracket or WordClass.Other) end--;
    if (end <= start) return;
    var range = new TokenRange(start, end);
    int words = 0, quoted = 0;
    var verb = false;
    for (var i = start; i < end; i++)
    {
      if (p.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
      words++;
      if (p.Depth(i) > 0) quoted++;
      else verb |= IsFinite(p, i, start);
    }

    // A quotation that nobody is named for goes on with the last source, or has none.
    if (quoted == words && words >= 3)
    {
      if (p.Depth(end - 1) > 0 || p.Class(start) == WordClass.OpenQuote)
      {
        if (ahead is { Source.IsEmpty: false } next)
        {
          Make(p, [range], default, default, ChainOf(p, next, Through()), Wording.OfWords(p, [range]), false, "quotation before its source", Voice.Direct);
          return;
        }

        var goesOn = !lastChain.IsEmpty && !(start == 0 && p.Block.Zone == Zone.Headline);
        var chain = goesOn ? lastChain : Through().Add(new(null, SourceKind.Unspecified, null, []));
        Make(p, [range], default, default, chain, headline && !goesOn ? Certainty.Alleged : Wording.OfWords(p, [range]), false, goesOn ? "quotation goes on" : "quotation without source", Voice.Direct);
      }

      return;
    }

    if (question || !whole && (words < FewestWords + 1 || !verb || IsSetting(p, start))) return;
    if (headline ? words < 2 : words < FewestWords || !verb) return;
    if (IsImperative(p, start) || Teaser.IsAppeal(p, range)) return;
    if (headline && HeadlineClauses.Credited(p, range) is { } credited)
    {
      AddAttribution(p, credited, root, false);
      return;
    }

    if (headline && p.Block.Kind == BlockKind.Headline && quoted == 0 && (Teaser.LeavesOpen(p, range) || Teaser.IsTitle(p, range) && !resolver.HasFiniteVerb(p.Span(range)))) return;

    // What is left of a headline beside what somebody says in it: "'They fired first': riot police on blaze".
    if (headline && !whole && start > 0 && p.Class(start - 1) is WordClass.Colon or WordClass.CloseQuote or WordClass.Noun && !resolver.HasFiniteVerb(p.Span(range)) && !HasAuxiliary(p, range)) return;

    if (headline && HeadlineClauses.Hearing(p, range) is { IsEmpty: false } hearing)
    {
      var heard = new TokenRange(start, hearing.Start - 1);
      Make(p, [heard], default, hearing, root.Add(new(null, SourceKind.Unspecified, null, [p.Span(hearing)])), Wording.OfWords(p, [heard]), false, "said at a hearing");
      return;
    }

    if (headline && ScareQuote(p, range) is { IsEmpty: false } scare)
    {
      Make(p, [range], default, default, root.Add(new(null, SourceKind.Unspecified, null, [p.Span(scare)])), Certainty.Alleged, false, "scare quotes");
      return;
    }

    if (whole && Continues(p, sentence) && !lastChain.IsEmpty)
    {
      Make(p, [range], default, default, lastChain, Wording.OfWords(p, [range]), false, "reported speech goes on");
      return;
    }

    if (author is not null)
    {
      Make(p, [range], default, default, Through(), Wording.OfWords(p, [range]), false, "introduced report");
      return;
    }

    Make(p, [range], default, default, [new SourceLink(document.Outlet, SourceKind.OwnVoice, null, [])], Wording.OfWords(p, [range]), false, "own voice", Voice.Own);
  }

  private static bool HasAuxiliary(Paragraph p, TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
      if (p.Class(i) == WordClass.Auxiliary) return true;
    return false;
  }

  // "As boos rose from the crowd, the mayor said" tells when he spoke.
  private static bool IsSetting(Paragraph p, int start) =>
    p.Block.Zone == Zone.Body && (p.Is(start, "as") || p.Is(start, "when") || p.Is(start, "while") || p.Is(start, "after") || p.Is(start, "before") || p.Is(start, "if") || p.Is(start, "although") || p.Is(start, "though") || p.Is(start, "because"));

  private static bool IsFinite(Paragraph p, int i, int start)
  {
    if (p.Class(i) is WordClass.Verb or WordClass.Auxiliary) return true;
    if (p.Class(i) == WordClass.Participle) return i > start && p.Class(i - 1) is not (WordClass.Determiner or WordClass.Possessive);
    return p.Class(i) == WordClass.Noun && i > start && p.Word(i).EndsWith("s") && p.Class(i - 1) is WordClass.Capital or WordClass.Noun or WordClass.Pronoun or WordClass.CloseBracket && p.Class(i + 1) is WordClass.Determiner or WordClass.Preposition or WordClass.Possessive or WordClass.Pronoun or WordClass.Number;
  }

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Imperatives =
    Lexicon.Set("read click watch see follow subscribe listen join sign download share tell let please check visit get find go contact email call imagine consider remember note support donate like stay register enter");

  private static bool IsImperative(Paragraph p, int start) => Imperatives.Contains(p.Word(start)) && p.Class(start + 1) is not (WordClass.Verb or WordClass.Auxiliary);

  private static TokenRange ScareQuote(Paragraph p, TokenRange range)
  {
    foreach (var quotation in p.Quotations(range, 0))
      if (quotation.Closed) return quotation.Range;
    return default;
  }

  /// <summary>Reported speech that goes on: "They had then crossed ...", the pluperfect after an attributed sentence of the same paragraph.</summary>
  private bool Continues(Paragraph p, TokenRange sentence)
  {
    if (sentence.Start == 0 || statements.Count == 0) return false;
    var last = statements[^1];
    var previous = p.SentenceAt(sentence.Start - 1);
    if (last.Voice is Voice.Own or Voice.Direct || last.Content[^1].End <= p.Tokens[previous.Start].Span.Start) return false;
    if (p.Class(sentence.Start) != WordClass.Pronoun) return false;
    for (var i = sentence.Start + 1; i < sentence.End && i < sentence.Start + 4; i++)
      if (p.Is(i, "had")) return true;
    return false;
  }
}
