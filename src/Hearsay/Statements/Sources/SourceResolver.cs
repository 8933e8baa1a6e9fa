using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Statements.Sources;

/// <summary>Says who the noun phrase of a source is: names, roles and organisations in it, and for pronouns, surnames and "the source" what the document said before.</summary>
internal sealed class SourceResolver
{
  // How far back, in characters, whom nobody quoted yet may be named for "he" to mean him.
  private const int NearestName = 600;

  // How far back, in characters, whoever a text calls by another word at a paragraph's beginning was named.
  private const int NearestVaried = 300;

  // In tokens, what stands before a sentence's subject: "At eighty-three,".
  private const int LongestIntroduction = 9;

  // How far back, in tokens, whom somebody's words speak of may be.
  private const int FarthestSpoken = 50;

  private readonly NameIndex names;
  private readonly EntityRegistry registry;
  private readonly SourceHistory history = new();
  private readonly Affiliations affiliations;
  private readonly RoleHolders holders;
  private readonly Introductions introductions;
  private readonly TreeEntities trees;
  private readonly Carriers carriers;
  private readonly Dictionary<string, string> fullNames = new(StringComparer.OrdinalIgnoreCase);
  private readonly Dictionary<string, SourceLink> issuers = new(StringComparer.OrdinalIgnoreCase);

  /// <summary>Where the sentence of the last source ends: a person named after it may be meant by "he" or "she".</summary>
  private int saidUntil;

  /// <summary>Whom somebody accused last, and where in the text that ends.</summary>
  private (SourceLink Link, int At)? accused;

  /// <summary>In whose words the source at hand stands; null for the outlet's.</summary>
  private SourceLink? speaking;

  public SourceResolver(ParsedDocument parsed, IReadOnlyList<Paragraph> paragraphs, Turns turns)
  {
    names = new(parsed);
    registry = new(parsed.Document.Text, names.All);
    affiliations = new(names, registry, history);
    holders = new(names, registry, affiliations);
    trees = new(parsed);
    carriers = new(registry, history);
    new OutletSigns(names, registry).Learn(paragraphs);
    BodySigns.Learn(paragraphs, registry);
    if (!turns.Labels.IsEmpty) LearnFullNames(paragraphs);
    foreach (var (p, label) in turns.Labels) LearnSpeaker(p, label);
    holders.Learn(paragraphs);
    introductions = new(names, registry, holders);
    introductions.Learn(paragraphs);
  }

  /// <summary>Who speaks a turn of a transcript, from its label.</summary>
  public SourceLink Speaker(Paragraph p, TokenRange label)
  {
    ImmutableArray<TextSpan> spans = [p.Span(label)];
    var core = SpeakerName(p, label);
    var link = registry.Find(p.In(core), spans[0].Start) is { Kind: SourceKind.NamedPerson or SourceKind.Official } known ? Of(known, spans)
      : SourceWords.Askers.Contains(p.Word(core.Start)) ? new(p.In(core), SourceKind.Unnamed, null, spans)
      : Role(p, Turns.Core(p, label)) >= 0 ? new(SourceNames.Bare(p, Turns.Core(p, label)), SourceKind.Official, null, spans)
      : Describe(p, label) with { Spans = spans };
    if (link.Kind != SourceKind.Unspecified) history.Add(link);
    saidUntil = Math.Max(saidUntil, spans[0].End);
    return link;
  }

  // "Idris Calloway with Maud Ferrante": whom labels call by surname.
  private void LearnFullNames(IReadOnlyList<Paragraph> paragraphs)
  {
    foreach (var p in paragraphs)
      for (var i = 1; i < p.Length; i++)
        if (p.Class(i) == WordClass.Capital && p.Class(i - 1) == WordClass.Capital && !SourceNames.IsUpper(p.Word(i)) && !Lexicon.Openers.Contains(p.Word(i - 1)) && !NameWords.Titles.Contains(p.Word(i - 1))) fullNames.TryAdd(p.Word(i).ToString(), p.In(new(i - 1, i + 1)));
  }

  // A label names a person, though it stands in capitals as an organisation's short form would.
  private void LearnSpeaker(Paragraph p, TokenRange label)
  {
    var core = SpeakerName(p, label);
    if (SourceWords.Askers.Contains(p.Word(core.Start)) || Role(p, core) >= 0 || !Turns.NamesPerson(p, core)) return;
    var name = p.In(core);
    if (core.Length() == 1 && fullNames.TryGetValue(name, out var full)) name = full;
    if (registry.Find(name, p.Tokens[core.Start].Span.Start) is not { Kind: SourceKind.NamedPerson or SourceKind.Official } known) known = registry.AddPerson(SourceNames.IsUpper(name) ? TitleCase(name) : name, p.Tokens[core.Start].Span.Start);
    else if (SourceNames.IsUpper(known.Name)) known.Name = TitleCase(known.Name);
    holders.LearnSpeaker(p, core.Start > label.Start ? new(label.Start, core.Start) : new(core.End, label.End), known);
  }

  private static TokenRange SpeakerName(Paragraph p, TokenRange label)
  {
    var core = Turns.Core(p, label);
    // "PRESENTER (Ivo Dunstave):"
    if (p.Class(core.End) == WordClass.OpenBracket && core.End + 2 < label.End && IsRoleLabel(p, core) && p.Class(core.End + 1) == WordClass.Capital)
    {
      var end = core.End + 1;
      while (end < label.End && p.Class(end) == WordClass.Capital) end++;
      core = new(core.End + 1, end);
    }

    while (core.Length() > 1 && (NameWords.Titles.Contains(p.Word(core.Start)) || p.Class(core.Start) is WordClass.Determiner or WordClass.Final)) core = core with { Start = core.Start + 1 };
    return core;
  }

  private static bool IsRoleLabel(Paragraph p, TokenRange words)
  {
    for (var i = words.Start; i < words.End; i++)
      if (SourceWords.Offices.Contains(p.Word(i))) return true;
    return false;
  }

  private static int Role(Paragraph p, TokenRange words)
  {
    for (var i = words.Start; i < words.End; i++)
      if (SourceWords.Offices.Contains(p.Word(i)) || p.Is(i, "member")) return i;
    return -1;
  }

  private static string TitleCase(string name) => System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

  /// <summary>Whether words hold a verb that says something of a subject.</summary>
  public bool HasFiniteVerb(TextSpan words) => trees.HasFiniteVerb(words);

  /// <summary>The outlets that carried an attribution's words.</summary>
  public List<SourceLink> CarriersOf(Paragraph p, Attribution attribution) => carriers.Of(p, attribution);

  /// <summary>Resolves a source and remembers it for what follows.</summary>
  /// <param name="p">The paragraph.</param>
  /// <param name="range">The source's words.</param>
  /// <param name="remember">Whether what follows may mean it.</param>
  /// <param name="speaker">In whose words it stands; null for the outlet's. "The doctor told me" is said of somebody else.</param>
  public SourceLink Resolve(Paragraph p, TokenRange range, bool remember = true, SourceLink? speaker = null)
  {
    // "His mother, 81 was quoted": her age is not who she is.
    if (range.Length() == 1 && p.Class(range.Start) == WordClass.Number && p.Class(range.Start - 1) == WordClass.Comma && NounPhrases.EndingAt(p, range.Start - 1, p.SentenceAt(range.Start).Start, p.Depth(range.Start)) is { IsEmpty: false } aged) range = aged;
    speaking = speaker;
    var link = Describe(p, range);
    if (speaker is not null && IsCommon(p, range) && string.Equals(link.Name, speaker.Name, StringComparison.Ordinal)) link = Apart(p, range);
    if (remember && link.Kind != SourceKind.Unspecified)
    {
      history.Add(link, speaker);
      saidUntil = Math.Max(saidUntil, p.Span(p.SentenceAt(range.Start)).End);
    }

    return link;
  }

  /// <summary>The outlet that a source told its words to, which the text need not say is one: "told Spindle Sound", "told the weekly Lantern". Null for whoever is a person, a court, an office.</summary>
  public SourceLink? Hearer(Paragraph p, TokenRange range)
  {
    var start = range.Start;
    var said = false;
    while (start < range.End && (p.Class(start) is WordClass.Determiner || SourceWords.GenericOutlets.Contains(p.Word(start)) || SourceWords.OutletNouns.Contains(p.Word(start)) || p.Is(start, "television") || p.Is(start, "state") || p.Is(start, "local"))) said |= p.Class(start++) is not WordClass.Determiner;
    var end = start;
    while (end < range.End && (p.Class(end) == WordClass.Capital && !Lexicon.Calendar.Contains(p.Word(end)) || p.Is(end, "&") && end > start)) end++;
    if (end == start) return null;
    var span = p.Span(new(start, end));
    var last = p.Word(end - 1);
    if (!said && (SourceWords.Organisations.Contains(last) || NameWords.OrganisationHeads.Contains(last) || NameWords.Titles.Contains(p.Word(start)) || NameWords.Roles.Contains(p.Word(start)) || SourceWords.NoOutlets.Contains(last) || NameWords.Demonyms.Contains(last))) return null;
    var words = span.In(p.Text);
    var known = registry.Find(words, span.Start);
    // "the Slamford hearing"
    if (!said && p.Class(end) == WordClass.Noun && !SourceWords.OutletNouns.Contains(p.Word(end)) && !SourceWords.GenericOutlets.Contains(p.Word(end)) && p.Is(range.Start, "the")) return null;
    if (!said && (known?.Kind is SourceKind.NamedPerson or SourceKind.Official || names.At(span.Start)?.Kind is NameKind.Person or NameKind.Place)) return null;
    registry.Set(words, SourceKind.Outlet, span.Start);
    return new(known?.Name ?? words, SourceKind.Outlet, null, [span]);
  }

  /// <summary>Remembers who issued a statement, report or testimony that the text goes on to call "the statement".</summary>
  public void RememberIssuer(ReadOnlySpan<char> document, SourceLink link) =>
    issuers[document.StartsWith("testif", StringComparison.OrdinalIgnoreCase) || document.StartsWith("confess", StringComparison.OrdinalIgnoreCase) ? "testimony" : document.ToString()] = link;

  /// <summary>Remembers whom words accuse: "[the Front of shelling the customs house]", "[Ana Holt for the fire]". What the next sentences deny is denied by him.</summary>
  public void RememberAccused(Paragraph p, TokenRange words)
  {
    var end = words.Start + 1;
    while (end < words.End && !(p.Is(end, "for") || p.Is(end, "of") && p.Class(end + 1) is not (WordClass.Capital or WordClass.Determiner) || p.Is(end, "of") && p.Class(end + 1) == WordClass.Determiner && p.Class(end + 2) is not WordClass.Capital)) end++;
    if (NounPhrases.StartingAt(p, words.Start, end, p.Depth(words.Start), true) is not { IsEmpty: false } phrase || p.Class(phrase.Start) is WordClass.Pronoun) return;
    accused = Describe(p, phrase) is { Kind: not SourceKind.Unspecified } link ? (link, p.Span(words).End) : null;
  }

  /// <summary>Who denies, by a pronoun or a noun for a body, what he was just accused of: "The Front is accused of shelling the town. The rebels deny it."</summary>
  /// <returns>Null where the words mean somebody else, or nobody was accused.</returns>
  public SourceLink? Accused(Paragraph p, TokenRange range)
  {
    if (accused is not var (link, at) || range.IsEmpty || p.Tokens[range.Start].Span.Start - at is < 0 or > NearestVaried) return null;
    var noun = p.Word(range.End - 1);
    var body = link.Kind is SourceKind.Organisation or SourceKind.Outlet;
    var person = link.Kind is SourceKind.NamedPerson or SourceKind.Official or SourceKind.Unnamed;
    var meant = range.Length() == 1 ? p.Is(range.Start, "he") || p.Is(range.Start, "she") ? person : p.Is(range.Start, "it") ? body : p.Is(range.Start, "they") && (body || link.Kind == SourceKind.Unnamed)
      : range.Length() == 2 && p.Is(range.Start, "the") && (SourceWords.Firms.Contains(noun) || SourceWords.Kinds.ContainsKey(noun.ToString()) || SourceWords.Bodies.Contains(noun)) && (body || link.Kind == SourceKind.NamedPerson && SourceWords.Firms.Contains(noun));
    if (!meant) return null;
    accused = null;
    // "accused Morrowfield. The company rejects this": what nothing else told to be a business.
    var denier = link with { Kind = range.Length() == 2 && !body ? SourceKind.Organisation : link.Kind, Spans = [p.Span(range)] };
    history.Add(denier);
    saidUntil = Math.Max(saidUntil, p.Span(p.SentenceAt(range.Start)).End);
    return denier;
  }

  private SourceLink Describe(Paragraph p, TokenRange range)
  {
    var phrase = SourcePhrase.Of(p, range);
    range = phrase.Range;
    ImmutableArray<TextSpan> spans = [p.Span(range)];
    if (range.Length() == 1 && (p.Class(range.Start) is WordClass.Pronoun or WordClass.Possessive || p.Is(range.Start, "who") || p.Is(range.Start, "which"))) return Pronoun(p, range.Start, spans);

    var head = phrase.Head;
    var headWord = p.Word(head);
    var inside = names.In(spans[0]);
    // "the Foreign Minister" is no name, whatever a list of names says.
    inside.RemoveAll(name => name.Span.Contains(p.Tokens[head].Span) && !IsName(p, name, head));
    var named = inside.Exists(name => name.Span.Contains(p.Tokens[head].Span));
    if ((SourceWords.Documents.Contains(headWord) || SourceWords.Rumours.Contains(headWord)) && (!named || range.Start == head)) return Document(p, phrase, spans);
    if (introductions.Of(p.Tokens[head].Span.Start) is { } introduced) return Of(introduced, spans);
    if (Called(p, phrase, inside) is { } called) return Of(called, spans);
    if (Person(p, phrase, inside) is { } person) return PersonLink(p, person, spans);
    if (!named && Beside(p, phrase, inside, spans) is { } beside) return beside;
    if (!named && IsOutletName(p, phrase)) return new(registry.FindOutlet(p.In(phrase.Core))?.Name ?? SourceNames.Bare(p, phrase.Core), SourceKind.Outlet, null, spans);
    if (!named && SourceWords.Bodies.Contains(headWord)) return Organisation(p, phrase, spans);
    if (!named && !IsGuard(p, phrase) && RoleLink(p, phrase, spans) is { } holder) return holder;

    if (SourceWords.UnnamedMedia.Contains(headWord) && !named)
      return new(Lowered(SourceNames.Bare(p, phrase.Core)), SourceKind.Outlet, null, spans);
    if (Body(p, phrase, inside, spans) is { } body) return body;
    if (SourceWords.GenericOutlets.Contains(headWord) && (p.Is(range.Start, "the") || p.Class(range.Start) is WordClass.Possessive || p.Is(range.Start, "same")) && history.LastOutlet() is { } outlet) return outlet with { Spans = spans };
    if ((p.Is(head, "radio") || p.Is(head, "television") || p.Is(head, "TV")) && !named) return new(SourceNames.Bare(p, phrase.Core), SourceKind.Outlet, null, spans);
    if (SourceWords.GenericOutlets.Contains(headWord) && !p.Is(head, "agency") && !p.Is(head, "network")) return new(SourceNames.Bare(p, range), p.Is(range.Start, "the") || p.Class(head) == WordClass.Capital ? SourceKind.Outlet : SourceKind.Unnamed, null, spans);
    if (SourceWords.Organisations.Contains(headWord) && (p.Class(head) != WordClass.Capital || range.Length() <= 2)) return Organisation(p, phrase, spans);
    return Other(p, phrase, inside, spans);
  }

  // No name stands among the words that mean the press at large.
  private static string Lowered(string words) => char.ToLowerInvariant(words[0]) + words[1..];

  // "the Gullen Star"
  private static bool IsOutletName(Paragraph p, SourcePhrase phrase)
  {
    if (phrase.Head - phrase.Range.Start is < 1 or > 4 || !NameWords.StrongOutletHeads.Contains(p.Word(phrase.Head)) && !NameWords.OutletHeads.Contains(p.Word(phrase.Head))) return false;
    for (var i = phrase.Range.Start + (p.Is(phrase.Range.Start, "the") ? 1 : 0); i <= phrase.Head; i++)
      if (p.Class(i) != WordClass.Capital) return false;
    return p.Class(phrase.Head - 1) == WordClass.Capital;
  }

  private bool IsName(Paragraph p, Name name, int head)
  {
    if (name.Kind == NameKind.Organisation && RoleHolders.IsPersonNoun(p.Word(head)) || IsOffice(name.Span.In(p.Text))) return false;
    if (name.Span != p.Tokens[head].Span || registry.IsSurname(p.In(new(head, head + 1)))) return true;
    return name.Kind != NameKind.Other && !NameWords.PersonRolePlurals.Contains(p.Word(head)) && !(Opens(p, head) && (trees.IsCommonNoun(name.Span) || IsPeople(p.Word(head))));
  }

  // "Prime Minister", "Secretary General"
  private static bool IsOffice(string name)
  {
    foreach (var part in name.AsSpan().Split(' '))
      if (!RoleHolders.IsTitle(name.AsSpan(part)) && !NameWords.TitleParts.Contains(name.AsSpan(part)) && name.AsSpan(part) is not ("Prime" or "Foreign")) return false;
    return name.Contains(' ', StringComparison.Ordinal) || RoleHolders.IsDoubled(name);
  }

  /// <summary>The person whose name the phrase has for its head, or beside it: "the works manager, Mags Dunleith"; not "a spokesman for X", "X's office".</summary>
  private static TextSpan? Person(Paragraph p, SourcePhrase phrase, List<Name> inside)
  {
    if (inside.Find(name => name.Span.Contains(p.Tokens[phrase.Head].Span)) is { Span.IsEmpty: false } heads) return heads.Kind == NameKind.Person ? heads.Span : null;
    foreach (var name in inside)
    {
      if (name.Kind != NameKind.Person) continue;
      var at = phrase.Range.Start;
      while (p.Tokens[at].Span.Start < name.Span.Start) at++;
      var left = at;
      while (left > phrase.Range.Start && p.Class(left - 1) is WordClass.Determiner) left--;
      // "a nurse at the Linden Infirmary", "an official in the capital, Marrun"
      if (left > phrase.Range.Start && (p.Class(left - 1) is WordClass.Preposition || p.Class(left - 1) == WordClass.Comma && left == at && p.Tokens[at].Span == name.Span && SourceWords.Settlements.Contains(p.Word(left - 2)))) return null;
      var end = at;
      while (end < phrase.Range.End && p.Tokens[end].Span.End <= name.Span.End) end++;
      if (SourcePhrase.IsPossessiveMark(p, end)) return null;
      var part = phrase.Parts.FindIndex(other => other.Contains(at));
      // Inside a further part only where it begins that part, titles apart.
      if (part > 0)
      {
        var before = at;
        while (before > phrase.Parts[part].Start && (p.Class(before - 1) is WordClass.Capital or WordClass.Participle || p.Is(before - 1, "a") || p.Is(before - 1, "one") || p.Is(before - 1, "certain") || p.Class(before - 1) == WordClass.Noun && p.Word(before - 1).Contains('-'))) before--;
        if (before > phrase.Parts[part].Start) return null;
      }

      return name.Span;
    }

    return null;
  }

  /// <summary>The name that stands beside a noun: "his brother, Musa", "its owners, Blue Sound Lines".</summary>
  private SourceLink? Beside(Paragraph p, SourcePhrase phrase, List<Name> inside, ImmutableArray<TextSpan> spans)
  {
    var noun = p.Word(phrase.Head);
    if (phrase.Parts.Count < 2 || p.Class(phrase.Head) == WordClass.Capital && phrase.Head > phrase.Range.Start) return null;
    var part = phrase.Parts[1];
    if (p.Is(part.Start, "one") || p.Is(part.Start, "a") && p.Is(part.Start + 1, "certain")) part = part with { Start = part.Start + (p.Is(part.Start, "one") ? 1 : 2) };
    if (part.Length() is < 1 or > 4 || part.Length() == 1 && SourceWords.Settlements.Contains(p.Word(phrase.Core.End - 1)) || inside.Exists(name => name.Kind == NameKind.Place && name.Span == p.Span(part))) return null;
    for (var i = part.Start; i < part.End; i++)
      if (p.Class(i) != WordClass.Capital && !p.Is(i, "&") && !(p.Class(i) == WordClass.Final && p.Word(i - 1).Length == 1)) return null;
    var words = p.In(part);
    // "the captured operator, Private Lemm"
    if (part.Length() > 1 && (SourceWords.LowRanks.Contains(p.Word(part.Start)) || NameWords.Titles.Contains(p.Word(part.Start))) && !NameWords.OrganisationHeads.Contains(p.Word(part.End - 1))) return Of(Titled(p, new(part.Start, part.Start + 1), part with { Start = part.Start + 1 }), spans);
    var body = NameWords.OrganisationHeads.Contains(p.Word(part.End - 1)) || inside.Exists(name => name.Kind == NameKind.Organisation && name.Span == p.Span(part)) || IsPlural(noun);
    body |= SourceWords.MaybeFirms.Contains(noun) && (part.Length() == 1 || SourceWords.Trades.Contains(p.Word(part.End - 1)) || words.Contains('&', StringComparison.Ordinal));
    if (!body && RoleHolders.IsPersonNoun(noun)) return Of(Titled(p, phrase.Core, part), spans);
    if (!body && !SourceWords.MaybeFirms.Contains(noun) && !SourceWords.Organisations.Contains(noun) && !Language.Coreference.NounClass.IsGroup(noun)) return null;
    return registry.Find(words) is { Kind: SourceKind.Outlet or SourceKind.Organisation } known ? Of(known, spans) : new(words, SourceKind.Organisation, null, spans);
  }

  private SourceLink PersonLink(Paragraph p, TextSpan name, ImmutableArray<TextSpan> spans)
  {
    var words = name.In(p.Text);
    if (registry.Find(words, name.Start) is not { } entity) return new(words, SourceKind.NamedPerson, null, spans);
    return Of(entity, spans);
  }

  // "a commander who goes by the name of Falcon", "one of the observers, who asked to be called only Dato"
  private KnownSource? Called(Paragraph p, SourcePhrase phrase, List<Name> inside)
  {
    if (!RoleHolders.IsPersonNoun(p.Word(phrase.Head)) && !p.Is(phrase.Range.Start, "one") || NamingPhrases.In(p, phrase.Range) is not { IsEmpty: false } name) return null;
    if (inside.Exists(other => other.Kind == NameKind.Person && other.Span.End < p.Tokens[name.Start].Span.Start)) return null;
    return Titled(p, phrase.Core, name);
  }

  // "the coast guard" is no person.
  private static bool IsGuard(Paragraph p, SourcePhrase phrase) =>
    (p.Is(phrase.Head, "guard") || p.Is(phrase.Head, "guards")) && phrase.Head > phrase.Range.Start && p.Class(phrase.Head - 1) is WordClass.Noun or WordClass.Capital && !p.Is(phrase.Head - 1, "security");

  private static SourceLink Of(KnownSource entity, ImmutableArray<TextSpan> spans) => new(entity.Name, entity.Kind, entity.Affiliation, spans) { SpeaksFor = entity.SpeaksFor };

  // A noun phrase without a name in it.
  private bool IsCommon(Paragraph p, TokenRange range)
  {
    var phrase = SourcePhrase.Of(p, range);
    return p.Class(phrase.Head) == WordClass.Noun && names.In(p.Span(phrase.Range)).Count == 0;
  }

  // Nobody whom the document named before.
  private SourceLink Apart(Paragraph p, TokenRange range)
  {
    var phrase = SourcePhrase.Of(p, range);
    ImmutableArray<TextSpan> spans = [p.Span(phrase.Range)];
    return RoleLink(p, phrase, spans, false) ?? Other(p, phrase, [], spans);
  }

  private SourceLink? RoleLink(Paragraph p, SourcePhrase phrase, ImmutableArray<TextSpan> spans, bool known = true)
  {
    var (range, head) = (phrase.Range, phrase.Head);
    var noun = p.Word(head);
    var plural = NameWords.PersonRolePlurals.Contains(noun) || IsPlural(noun);
    if (!plural && !NameWords.Roles.Contains(noun) && !RoleHolders.IsPersonNoun(noun)) return null;
    var affiliation = affiliations.Of(p, range, head, null);
    var headline = p.Block.Zone == Zone.Headline && p.Class(range.Start) is not WordClass.Determiner;
    var definite = phrase.IsDefinite(p) || headline || !plural && p.Class(range.Start) is WordClass.Noun or WordClass.Capital && head - range.Start <= 2 && !p.Is(range.Start, "one") && !p.Is(range.Start, "another") && !p.Is(range.Start, "every");
    if (known && p.Is(head, "client") && definite && Client(p) is { } client) return Of(client, spans);
    // In somebody's own words "its director" is not whoever directs something else.
    var others = speaking is not null && (p.Is(range.Start, "its") || p.Is(range.Start, "their"));
    known &= !IsAnother(p, range.Start, head);
    if (known && !others && !plural && definite && !p.Is(head, "source"))
    {
      if (holders.Holder(p.Is(head + 1, "of") && p.Is(head + 2, "state") ? "head-of-state" : noun, affiliation) is { } holder) return Of(holder, spans) with { Affiliation = holder.Affiliation ?? affiliation };
      if (p.Is(range.Start, "the") && history.LastHolder(holders.AllHolders(noun)) is { } last) return last with { Spans = spans };
      if (p.Is(range.Start, "the") && !HasModifier(p, phrase) && Varied(p, range.Start, noun) is { } varied) return varied with { Spans = spans };
      if (p.Is(range.Start, "the") && trees.NamedPerson(p.Tokens[head].Span) is { } called && registry.Find(called, spans[0].Start) is { Kind: SourceKind.NamedPerson or SourceKind.Official } entity) return Of(entity, spans);
    }

    if (known && speaking is not null && p.Is(range.Start, "the") && range.Length() == 2 && SourceWords.Stars.Contains(noun) && Protagonist() is { } star) return Of(star, spans);
    if (known && definite && range.Length() <= 4 && history.LastCalled(noun) is { } earlier) return earlier with { Spans = spans };
    var words = phrase.Parts.Count > 1 && !SourceWords.Former.Contains(p.Word(range.Start)) ? phrase.Core : range;
    var speaks = !plural && affiliation is not null && RoleHolders.SpeaksForOthers(p, head);
    if (!plural && (definite && IsPost(p, phrase) || SourceWords.Speakers.Contains(noun)))
      return new(p.Is(words.Start, "the") ? SourceNames.Lowered(p, words) : SourceNames.Bare(p, words), SourceKind.Official, affiliation, spans) { SpeaksFor = speaks ? affiliation : null };
    // "a ministry spokesman": whoever it is, the ministry speaks.
    return new(SourceNames.Bare(p, words), speaks ? SourceKind.Official : SourceKind.Unnamed, affiliation, spans) { SpeaksFor = speaks ? affiliation : null };
  }

  // "the first witness", "the other driver": somebody of whom nothing was said.
  private static bool IsAnother(Paragraph p, int start, int head)
  {
    for (var i = start; i < head; i++)
      if (SourceWords.Others.Contains(p.Word(i)) && !p.Is(head, "minister") && !p.Is(head, "secretary") && !p.Is(head, "lady")) return true;
    return false;
  }

  /// <summary>Whom a page is about: the first person whom it names, unless he is the one who speaks.</summary>
  private KnownSource? Protagonist() =>
    registry.Searched.FirstOrDefault(entity => entity.Kind is SourceKind.NamedPerson or SourceKind.Official) is { } first && first.Name != speaking?.Name ? first : null;

  /// <summary>For whom the lawyer or agent who speaks last speaks.</summary>
  private KnownSource? Client(Paragraph p) =>
    history.LastNamed() is { } last && registry.Find(last.Name!, p.Tokens[0].Span.Start) is { Principal: { } principal } ? principal : null;

  private static bool HasModifier(Paragraph p, SourcePhrase phrase) => phrase.Head + 1 < phrase.Core.End || !phrase.Possessor(p).IsEmpty;

  /// <summary>Whom a text calls by another word in the next sentence: "said Ines Holt, who heads the league. The union leader added".</summary>
  private SourceLink? Varied(Paragraph p, int i, ReadOnlySpan<char> noun)
  {
    var sentence = p.SentenceAt(i);
    if (history.LastNamed() is not { } last) return null;
    if (sentence.Start == 0) return (SourceWords.Private.Contains(noun) || RoleHolders.IsCounted(noun)) && last.Spans.Any(span => p.Tokens[i].Span.Start - span.End is > 0 and < NearestVaried) ? last : null;

    var previous = p.Span(p.SentenceAt(sentence.Start - 1));
    return last.Spans.Any(previous.Contains) ? last : null;
  }

  /// <summary>Whether a noun is an office that one person holds: "the mayor", "her lawyer", "the club doctor"; not "the man", "his brother", "the former sergeant".</summary>
  private static bool IsPost(Paragraph p, SourcePhrase phrase)
  {
    var noun = p.Word(phrase.Head);
    for (var i = phrase.Range.Start; i < phrase.Head; i++)
      if (SourceWords.Former.Contains(p.Word(i))) return false;
    if (RoleHolders.IsCounted(noun)) return false;
    if (phrase.Head > phrase.Range.Start && SourceWords.Posts.Contains(p.Word(phrase.Head - 1))) return true;
    if (SourceWords.Private.Contains(noun) && p.Is(phrase.Head, "doctor") && (p.Class(phrase.Range.Start) == WordClass.Possessive || !phrase.Possessor(p).IsEmpty)) return true;
    return SourceWords.Single.Contains(noun) && phrase.IsDefinite(p) && (phrase.Head > phrase.Range.Start + 1 || !p.Is(phrase.Range.Start, "the") || !SourceWords.Private.Contains(noun) && !SourceWords.LowRanks.Contains(noun) || p.Is(phrase.Head, "caretaker")) || !SourceWords.Private.Contains(noun) && !SourceWords.LowRanks.Contains(noun);
  }

  // A word that is written with a capital wherever it comes from: the first of a sentence, of a quotation, of a turn.
  private static bool Opens(Paragraph p, int i) => i == p.SentenceAt(i).Start || p.Class(i - 1) is WordClass.Colon or WordClass.OpenQuote || EntryTime.End(p, p.SentenceAt(i)) == i;

  // "Insurers": whoever does or is something, more than one of them.
  private static bool IsPeople(ReadOnlySpan<char> noun) =>
    noun.Length > 6 && (noun.EndsWith("men", StringComparison.Ordinal) || noun.EndsWith("women", StringComparison.Ordinal) || noun.EndsWith("folk", StringComparison.Ordinal) || noun.EndsWith("ers", StringComparison.Ordinal) || noun.EndsWith("ors", StringComparison.Ordinal) || noun.EndsWith("ists", StringComparison.Ordinal) || noun.EndsWith("ants", StringComparison.Ordinal));

  // "driver" and "drivers"
  private static bool IsPlural(ReadOnlySpan<char> noun) =>
    noun.Length > 4 && noun.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !noun.EndsWith("ss", StringComparison.OrdinalIgnoreCase) && RoleHolders.IsPersonNoun(noun[..^1]);

  /// <summary>An organisation or outlet whose name is the phrase's head, or stands beside it: "the bridge's maker, Tollemar Steel".</summary>
  private SourceLink? Body(Paragraph p, SourcePhrase phrase, List<Name> inside, ImmutableArray<TextSpan> spans)
  {
    foreach (var name in inside)
    {
      if (name.Kind is not (NameKind.Organisation or NameKind.Outlet)) continue;
      var words = name.Span.In(p.Text);
      var known = registry.Find(words, name.Span.Start);
      var outlet = name.Kind == NameKind.Outlet || known?.Kind == SourceKind.Outlet;
      if (!name.Span.Contains(p.Tokens[phrase.Head].Span) && !(outlet && SourceWords.GenericOutlets.Contains(p.Word(phrase.Head))) && !IsApposition(p, phrase, name.Span)) continue;
      if (known?.Kind is SourceKind.NamedPerson or SourceKind.Official) return Of(known, spans);
      if (!outlet && SourceWords.Institutions.Contains(words) && registry.NearestNamed(words, SourceKind.Organisation, name.Span.Start, default) is { } named) return Of(named, spans);
      if (!outlet && SourceWords.Firms.Contains(words) && (LastFirm() ?? registry.OnlyFirm(name.Span.Start)) is { } firm) return Of(firm, spans);
      return new(known?.Name ?? words, outlet ? SourceKind.Outlet : SourceKind.Organisation, null, spans);
    }

    return null;
  }

  private static bool IsApposition(Paragraph p, SourcePhrase phrase, TextSpan name)
  {
    if (p.Class(phrase.Head) == WordClass.Capital) return false;
    for (var i = 1; i < phrase.Parts.Count; i++)
      if (p.Span(phrase.Parts[i]) == name) return true;
    return false;
  }

  private SourceLink Organisation(Paragraph p, SourcePhrase phrase, ImmutableArray<TextSpan> spans)
  {
    if (p.Is(phrase.Range.Start, "the") && phrase.Range.Length() == 2 && registry.OnlyOfKind(p.Word(phrase.Head).ToString(), spans[0].Start) is { } kind) return Of(kind, spans);
    if (p.Is(phrase.Range.Start, "the") && trees.NamedBody(p.Tokens[phrase.Head].Span) is { } called && registry.Find(called) is { Kind: SourceKind.Organisation or SourceKind.Outlet } entity) return Of(entity, spans);
    if (p.Is(phrase.Range.Start, "the") && phrase.Range.Length() == 2 && SourceWords.Firms.Contains(p.Word(phrase.Head)) && (LastFirm() ?? registry.OnlyFirm(spans[0].Start)) is { } firm) return Of(firm, spans);
    if (phrase.Range.Length() <= 2 && (phrase.Range.Length() == 1 || p.Is(phrase.Range.Start, "the")) && registry.Fuller(p.Word(phrase.Head), spans[0].Start) is { } fuller) return Of(fuller, spans);
    return new(p.Is(phrase.Head + 1, "of") ? SourceNames.Bare(p, phrase.Core) : affiliations.Generic(p, new(phrase.Range.Start, phrase.Head + 1)), SourceKind.Organisation, null, spans);
  }

  // The business that spoke last: "Wessmark Rail confirms ... the company says".
  private KnownSource? LastFirm() =>
    history.LastOf(SourceKind.Organisation) is { Name: { } name } && char.IsUpper(name[0]) && registry.Find(name) is { Kind: SourceKind.Organisation } last && !EntityRegistry.IsPublic(last.Name) ? last : null;

  private SourceLink Other(Paragraph p, SourcePhrase phrase, List<Name> inside, ImmutableArray<TextSpan> spans)
  {
    var (range, head) = (phrase.Range, phrase.Head);
    var headWord = p.Word(head);
    var titled = range.Start;
    while (titled < head && RoleHolders.IsTitle(p.Word(titled))) titled++;
    // "Prefect Dorin Maleska", where nothing else says whose name it is.
    if (titled > range.Start && titled < head + 1 && p.Class(titled) == WordClass.Capital && p.Class(range.Start) == WordClass.Capital && !RoleHolders.IsTitle(p.Word(head))) return Of(Titled(p, new(range.Start, titled), new(titled, head + 1)), spans);
    if (inside.Count > 0)
    {
      var name = inside.Find(candidate => candidate.Span.Contains(p.Tokens[head].Span));
      if (!name.Span.IsEmpty)
      {
        var words = name.Span.In(p.Text);
        if (registry.Find(words, spans[0].Start) is { } entity) return Of(entity, spans);
        if (name.Kind == NameKind.Other && IsBodyName(p, phrase)) return new(words, SourceKind.Organisation, null, spans);
        return new(words, name.Kind == NameKind.Place || p.Is(range.Start, "the") ? SourceKind.Organisation : SourceKind.NamedPerson, null, spans);
      }
    }

    if (p.Class(head) == WordClass.Capital && !Lexicon.Openers.Contains(headWord) && registry.IsSurname(p.In(new(head, head + 1)))) return PersonLink(p, p.Tokens[head].Span, spans);
    if (p.Class(head) == WordClass.Capital && !Lexicon.Openers.Contains(headWord) && !(Opens(p, head) && (trees.IsCommonNoun(p.Tokens[head].Span) || IsPeople(headWord))))
    {
      var words = p.In(new(head, head + 1));
      if (registry.Find(words, spans[0].Start) is { } entity) return Of(entity, spans);
      // "Oddvar from the Quay Street"
      if (head + 1 < phrase.Core.End && (p.Is(head + 1, "from") || p.Is(head + 1, "at") || p.Is(head + 1, "in")) && head == phrase.Core.Start) return new(words, SourceKind.NamedPerson, null, spans);
      var isBody = p.Is(range.Start, "the") || NameWords.Demonyms.Contains(headWord) || IsBodyName(p, phrase);
      return new(SourceNames.Bare(p, isBody ? phrase.Core with { End = head + 1 } : phrase.Core), isBody ? SourceKind.Organisation : IsCapital(p, phrase.Core) ? SourceKind.NamedPerson : SourceKind.Unnamed, null, spans);
    }

    if (p.Is(head, "staff") && p.Is(head - 1, "general") || p.Is(head, "hall") && (p.Is(head - 1, "town") || p.Is(head - 1, "city"))) return Organisation(p, phrase, spans);
    if (SourceWords.Together.Contains(headWord)) return new(SourceNames.Bare(p, range), SourceKind.Unnamed, null, spans);
    if (Language.Coreference.NounClass.IsGroup(headWord)) return Organisation(p, phrase, spans);
    return new(SourceNames.Bare(p, phrase.Parts.Count > 1 ? phrase.Core : range), SourceKind.Unnamed, null, spans);
  }

  // A name holds no preposition but "of", no verb and no pronoun.
  private static bool IsCapital(Paragraph p, TokenRange words)
  {
    for (var i = words.Start; i < words.End; i++)
      if (p.Class(i) is WordClass.Preposition or WordClass.Verb or WordClass.Auxiliary or WordClass.Gerund or WordClass.Pronoun && !p.Is(i, "of")) return false;
    return true;
  }

  // A name that nothing else knows: its last word, a "which" behind it, or the network that parses may tell that it is no person's.
  private bool IsBodyName(Paragraph p, SourcePhrase phrase)
  {
    var word = p.Word(phrase.Head);
    if (NameWords.OrganisationHeads.Contains(word) || SourceWords.Organisations.Contains(word) || SourceWords.Trades.Contains(word)) return true;
    for (var i = phrase.Core.Start; i < phrase.Core.End; i++)
      if (p.Is(i, "&")) return true;
    if (NameWords.GivenNames.Contains(p.Word(phrase.Core.Start))) return false;
    for (var i = 1; i < phrase.Parts.Count; i++)
      if (p.Is(phrase.Parts[i].Start, "which")) return true;
    return trees.IsBody(p.Tokens[phrase.Head].Span);
  }

  private KnownSource Titled(Paragraph p, TokenRange title, TokenRange name)
  {
    var known = registry.AddPerson(p.In(name), p.Tokens[name.Start].Span.Start);
    holders.LearnSpeaker(p, title, known);
    return known;
  }

  /// <summary>A report, video, letter: it speaks for itself, in the name of whoever issued it; "a statement" is its issuer's own words, an article its outlet's.</summary>
  private SourceLink Document(Paragraph p, SourcePhrase phrase, ImmutableArray<TextSpan> spans)
  {
    var (range, head) = (phrase.Range, phrase.Head);
    var noun = p.Word(head);
    if (!phrase.Possessor(p).IsEmpty && Describe(p, phrase.Possessor(p)) is { Kind: not SourceKind.Unspecified } owner) return Issued(p, phrase, owner, spans);
    for (var i = head + 1; i < range.End && i < head + 4; i++)
    {
      if (p.Is(i, "in") || p.Is(i, "on"))
      {
        // "a report in the Ledger"
        var place = NounPhrases.StartingAt(p, i + 1, range.End, p.Depth(i), false);
        if (!place.IsEmpty && Describe(p, place) is { Kind: SourceKind.Outlet } printed) return Issued(p, phrase, printed, spans);
        continue;
      }

      if (!(p.Is(i, "by") || p.Is(i, "from") || p.Is(i, "of")) || p.Is(i, "by") && SourceWords.Passing.Contains(p.Word(i - 1))) continue;
      if (p.Is(i, "of") && !p.Is(head, "testimony") && !p.Is(head, "information")) continue;
      var by = NounPhrases.StartingAt(p, i + 1, range.End, p.Depth(i), false);
      if (!by.IsEmpty) return Issued(p, phrase, Describe(p, by), spans);
    }

    // "ministry statement", "the AFP report"
    for (var i = head - 1; i >= range.Start; i--)
    {
      if (NameWords.Demonyms.Contains(p.Word(i))) continue;
      if (affiliations.In(p, new(range.Start, head)) is not { } organisation) break;
      return Issued(p, phrase, new(organisation, registry.Find(organisation)?.Kind ?? SourceKind.Organisation, null, spans), spans);
    }

    if (p.Class(range.Start) is WordClass.Possessive && Pronoun(p, range.Start, spans) is { Kind: not SourceKind.Unspecified } his) return Issued(p, phrase, his, spans);
    var definite = p.Is(range.Start, "the") || p.Is(range.Start, "this") || p.Is(range.Start, "that");
    if (definite && issuers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var issuer)) return Issued(p, phrase, issuer, spans);
    // "The statement" that nothing says the issue of is the only speaking organisation's.
    if (definite && SourceWords.Statements.Contains(noun) && history.OnlySpeaker() is { } speaker) return speaker with { Spans = spans };
    if (SourceWords.Rumours.Contains(noun) && !definite && !SourceWords.IsMedia(p.Word(head - 1))) return new(SourceNames.Bare(p, phrase.Core), SourceKind.Unspecified, null, spans);
    if (SourceWords.UnnamedMedia.Contains(noun) && !definite) return new(Lowered(SourceNames.Bare(p, range)), SourceKind.Outlet, null, spans);
    return new(SourceNames.Bare(p, phrase.Core), SourceKind.Document, null, spans);
  }

  private SourceLink Issued(Paragraph p, SourcePhrase phrase, SourceLink by, ImmutableArray<TextSpan> spans)
  {
    var noun = p.Word(phrase.Head);
    RememberIssuer(noun, by);
    if (by.Kind is SourceKind.Outlet || SourceWords.Statements.Contains(noun) || by.Kind == SourceKind.Document) return by with { Spans = spans };
    var issuer = by.SpeaksFor ?? by.Name;
    return new(SourceNames.Bare(p, phrase.Core with { End = phrase.Head + 1 }), SourceKind.Document, issuer, spans) { SpeaksFor = by.Kind == SourceKind.Organisation || by.SpeaksFor is not null ? issuer : null };
  }

  private SourceLink Pronoun(Paragraph p, int i, ImmutableArray<TextSpan> spans)
  {
    if (p.Is(i, "who") || p.Is(i, "which"))
    {
      var end = p.Class(i - 1) == WordClass.Comma ? i - 1 : i;
      // "Juvek, 58, who denies"
      if (end - 2 > 0 && p.Class(end - 1) == WordClass.Number && p.Class(end - 2) == WordClass.Comma) end -= 2;
      var antecedent = end > 0 ? NounPhrases.EndingAt(p, end, p.SentenceAt(i).Start, p.Depth(i)) : default;
      if (!antecedent.IsEmpty && !antecedent.Contains(i)) return Describe(p, antecedent) with { Spans = spans };
      return new(null, SourceKind.Unspecified, null, spans);
    }

    SourceLink? found = null;
    if (p.Is(i, "he") || p.Is(i, "she") || p.Is(i, "his") || p.Is(i, "him") || p.Is(i, "her")) found = NamedBefore(p, i) ?? NamedSince(p, i) ?? history.LastPerson(p.Is(i, "she") || p.Is(i, "her")) ?? NearestPerson(p, i);
    else if (p.Is(i, "they") || p.Is(i, "their")) found = MentionedSince(p, i, IsMany) ?? history.LastPlural();
    else if (p.Is(i, "it") || p.Is(i, "its")) found = MentionedSince(p, i, IsThing) ?? history.LastOf(SourceKind.Organisation, SourceKind.Outlet, SourceKind.Document);
    if (found is not null) return found with { Spans = spans };
    if (trees.NamedPerson(p.Tokens[i].Span) is { } name) return registry.Find(name, spans[0].Start) is { } known ? Of(known, spans) : new(name, SourceKind.NamedPerson, null, spans);
    return new(p.Word(i).ToString().ToLowerInvariant(), SourceKind.Unnamed, null, spans);
  }

  /// <summary>Whom a pronoun in somebody's own words means, who is not he himself.</summary>
  /// <param name="p">The paragraph.</param>
  /// <param name="i">The pronoun.</param>
  /// <param name="speaker">Who speaks.</param>
  /// <param name="told">Whom he passed on last; null for nobody.</param>
  public SourceLink Other(Paragraph p, int i, SourceLink speaker, SourceLink? told)
  {
    var person = p.Is(i, "he") || p.Is(i, "she");
    if (person && Spoken(p, i) is { Name: { } other } spoken && speaker.Name?.Contains(other, StringComparison.Ordinal) != true) return spoken;
    if (told is not null && person) return told with { Spans = speaker.Spans };
    if (trees.NamedPerson(p.Tokens[i].Span) is { } name && name != speaker.Name) return registry.Find(name, p.Tokens[i].Span.Start) is { } known ? Of(known, speaker.Spans) : new(name, SourceKind.NamedPerson, null, speaker.Spans);
    if (person && Elsewhere(p, i, speaker) is { } named) return named with { Spans = speaker.Spans };
    return new(p.Word(i).ToString().ToLowerInvariant(), SourceKind.Unnamed, null, speaker.Spans);
  }

  // Whom the text named last, who does not speak: '"He rang me," Elke Holt said of her brother Davit.'
  private SourceLink? Elsewhere(Paragraph p, int i, SourceLink speaker)
  {
    foreach (var name in names.PeopleBefore(p.Tokens[i].Span.Start, NearestName))
      if (PersonLink(p, name, []) is var link && link.Name != speaker.Name && speaker.Name?.Contains(link.Name ?? "", StringComparison.OrdinalIgnoreCase) != true) return link;
    return null;
  }

  /// <summary>Whom the words before a pronoun spoke of last: "My solicitor was there. He says".</summary>
  private SourceLink? Spoken(Paragraph p, int i)
  {
    var woman = p.Is(i, "she");
    for (var k = i - 1; k > 0 && k > i - FarthestSpoken; k--)
    {
      var noun = p.Word(k);
      if (p.Class(k) == WordClass.Colon || p.Class(k) is not (WordClass.Noun or WordClass.Capital) || SourcePhrase.IsPossessiveMark(p, k) || SourcePhrase.IsPossessiveMark(p, k + 1)) continue;
      var name = names.At(p.Tokens[k].Span.Start) is { Kind: NameKind.Person };
      if (!name && !(p.Class(k) == WordClass.Noun && RoleHolders.IsPersonNoun(noun) && !NameWords.PersonRolePlurals.Contains(noun) && p.Class(k - 1) is WordClass.Determiner or WordClass.Possessive or WordClass.Noun or WordClass.Capital or WordClass.Participle) || (woman ? SourceWords.Men : SourceWords.Women).Contains(noun)) continue;
      var start = PhraseStart(p, k);
      return name ? PersonLink(p, names.At(p.Tokens[k].Span.Start)!.Value.Span, [p.Tokens[i].Span]) : Apart(p, new(start, k + 1)) with { Spans = [p.Tokens[i].Span] };
    }

    return null;
  }

  /// <summary>What was spoken of since the last source, in the same paragraph: "There is a note in bundle six. It says", "We asked the police. They suspect".</summary>
  private SourceLink? MentionedSince(Paragraph p, int i, Func<Paragraph, int, bool> fits)
  {
    var sentence = p.SentenceAt(i);
    // "A study came to another conclusion: the pumps, it says, opened the cave."
    var inside = p.Is(i, "it") && p.Class(i - 1) == WordClass.Comma && HasColon(p, Math.Max(sentence.Start, i - FarthestSpoken), i);
    for (var k = inside ? i - 1 : sentence.Start - 1; k >= 0 && k > i - FarthestSpoken; k--)
    {
      if (p.Tokens[k].Span.Start < history.LastStart(p.Tokens[0].Span.Start)) return null;
      // "Prosecutors have opened a case. They suspect"
      var noun = p.Class(k) == WordClass.Noun || p.Class(k) == WordClass.Capital && k == p.SentenceAt(k).Start && names.At(p.Tokens[k].Span.Start) is null;
      if (!noun || SourcePhrase.IsPossessiveMark(p, k) || SourcePhrase.IsPossessiveMark(p, k + 1) || !fits(p, k)) continue;
      var start = PhraseStart(p, k);
      return Describe(p, new(start, k + 1)) is { Kind: not SourceKind.Unspecified } meant ? meant : null;
    }

    return null;
  }

  private static bool HasColon(Paragraph p, int start, int end)
  {
    for (var i = start; i < end; i++)
      if (p.Class(i) == WordClass.Colon) return true;
    return false;
  }

  // Where the phrase that a noun ends begins: "the defence ministry's report".
  private static int PhraseStart(Paragraph p, int noun)
  {
    var start = noun;
    while (start > 0 && (p.Class(start - 1) is WordClass.Noun or WordClass.Capital or WordClass.Determiner or WordClass.Possessive or WordClass.Participle || SourcePhrase.IsPossessiveMark(p, start - 1))) start--;
    return start;
  }

  // What speaks for itself; a statement is its author's, who goes on to say more.
  private static bool IsThing(Paragraph p, int i) => SourceWords.Documents.Contains(p.Word(i)) && !p.Word(i).EndsWith("s") && !SourceWords.Statements.Contains(p.Word(i)) && !p.Is(i, "complaint") && !p.Is(i, "order");

  private static bool IsMany(Paragraph p, int i) => NameWords.PersonRolePlurals.Contains(p.Word(i)) || SourceWords.Bodies.Contains(p.Word(i)) || IsPlural(p.Word(i)) || IsPeople(p.Word(i)) || p.Word(i).EndsWith("men") && p.Word(i).Length > 5;

  /// <summary>The person who opens the pronoun's own sentence, named since the last source: "At eighty, Emeric Vasko keeps bees, and he wants his pistol back".</summary>
  private SourceLink? NamedBefore(Paragraph p, int i)
  {
    if (speaking is not null || p.Depth(i) > 0) return null;
    var start = p.SentenceAt(i).Start;
    if (i - start > FarthestSpoken) return null;
    if (p.Class(start) == WordClass.Preposition)
      for (var k = start; k < i && k < start + LongestIntroduction; k++)
        if (p.Class(k) == WordClass.Comma) start = k + 1;
    while (start < i && (NameWords.Titles.Contains(p.Word(start)) || p.Class(start) is WordClass.Determiner or WordClass.Comma)) start++;
    if (names.At(p.Tokens[start].Span.Start) is not { Kind: NameKind.Person } name || name.Span.Start <= history.LastStart(0)) return null;
    var behind = start;
    while (behind < i && p.Tokens[behind].Span.Start < name.Span.End) behind++;
    if (SourcePhrase.IsPossessiveMark(p, behind) || p.Class(i - 1) is not WordClass.Conjunction && p.Class(i - 1) is not WordClass.Subordinator) return null;
    return names.In(p.Span(new(start, i))).Exists(other => other.Kind == NameKind.Person && other.Span != name.Span) ? null : PersonLink(p, name.Span, []);
  }

  /// <summary>The one person named in the sentence before, as its subject, where nobody has spoken since: "His sister Dana keeps the kiosk. She said".</summary>
  private SourceLink? NamedSince(Paragraph p, int i)
  {
    var sentence = p.SentenceAt(i);
    if (history.IsEmpty) return null;
    var previous = sentence;
    var people = new List<Name>();
    while (people.Count == 0 && previous.Start > 0)
    {
      previous = p.SentenceAt(previous.Start - 1);
      if (p.Span(previous).Start < saidUntil) return null;
      people = names.In(p.Span(previous)).FindAll(name => name.Kind == NameKind.Person);
    }

    var span = p.Span(previous);
    if (people.Count == 0 || people[0].Span.Start - span.Start > 60) return null;
    var woman = p.Is(i, "she") || p.Is(i, "her");
    // "On a wet morning in March, Obadiah Fenn lowered his lantern"
    var from = previous.Start;
    for (var k = previous.Start; k < previous.End && p.Tokens[k].Span.Start < people[0].Span.Start; k++)
      if (p.Class(k) == WordClass.Comma && p.Class(previous.Start) is WordClass.Preposition) from = k;
    for (var k = from; k < previous.End && p.Tokens[k].Span.Start < people[0].Span.Start; k++)
    {
      if (woman ? SourceWords.Men.Contains(p.Word(k)) : SourceWords.Women.Contains(p.Word(k))) return null;
      if (p.Class(k) is WordClass.Preposition or WordClass.Verb or WordClass.Auxiliary) return null;
    }

    return PersonLink(p, people[0].Span, []);
  }

  private SourceLink? NearestPerson(Paragraph p, int i) => names.PersonBefore(p.Tokens[i].Span.Start, NearestName) is { } name ? PersonLink(p, name, []) : null;
}
