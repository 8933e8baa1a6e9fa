using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Says who the noun phrase of a source is: names, roles and organisations in it, and for pronouns, surnames and "the source" what the document said before.</summary>
internal sealed class SourceResolver
{
  private readonly ParsedDocument parsed;
  private readonly EntityRegistry registry;
  private readonly List<SourceLink> history = [];
  /// <summary>Where the sentence of the last source ends: a person named after it may be meant by "he" or "she".</summary>
  private int saidUntil;

  private readonly Dictionary<string, SourceLink> issuers = new(StringComparer.OrdinalIgnoreCase);

  public SourceResolver(ParsedDocument parsed, IReadOnlyList<Paragraph> paragraphs)
  {
    this.parsed = parsed;
    registry = new EntityRegistry(parsed, paragraphs);
    LearnOutlets(paragraphs);
    LearnRoles(paragraphs);
  }

  /// <summary>A name without known kind, or an acronym, that reports or is told things is an outlet's.</summary>
  private void LearnOutlets(IReadOnlyList<Paragraph> paragraphs)
  {
    foreach (var p in paragraphs)
    {
      for (var i = 0; i < p.Length; i++)
      {
        if (p.Class(i) != WordClass.Capital || NameAt(p.Tokens[i].Span.Start) is not { } name || name.Kind is not (NameKind.Other or NameKind.Organisation)) continue;
        var end = i;
        while (end < p.Length && p.Tokens[end].Span.End <= name.Span.End) end++;
        if (NameWords.OrganisationHeads.Contains(p.Word(end - 1)) || NameWords.OrganisationHeads.Contains(p.Word(i)) || SourceWords.NoOutlets.Contains(p.Word(i))) continue;
        var acronym = end == i + 1 && AllUpper(p.Word(i));
        var article = i > 0 && p.Is(i - 1, "the");
        var before = article ? i - 2 : i - 1;
        var paper = end > i + 1 && (NameWords.OutletHeads.Contains(p.Word(end - 1)) || p.Is(end - 1, "watch"));
        if (!acronym && !article && !paper && end != i + 1) continue;
        var hears = before >= 0 && (p.Is(before, "told") || p.Is(before, "tells") || p.Is(before, "telling"));
        hears |= before > 0 && p.Is(before, "by") && (p.Is(before - 1, "quoted") || p.Is(before - 1, "carried") || p.Is(before - 1, "published") || p.Is(before - 1, "broadcast") || p.Is(before - 1, "aired") || p.Is(before - 1, "reported"));
        hears &= acronym || article;
        var reports = (acronym || article || paper) && (p.Is(end, "reported") || p.Is(end, "reports") || p.Is(end, "correspondent") || p.Is(end, "reporter"));
        reports |= paper && (p.Is(end, "wrote") || p.Is(end, "writes") || p.Is(end, "says") || p.Is(end, "said"));
        reports |= (acronym || article || paper) && p.Class(end) == WordClass.Comma && PhraseCues.IsCiting(p, end + 1);
        reports |= p.Is(end, "news") && p.Is(end + 1, "agency") || p.Is(end, "agency") || p.Is(end, "newspaper") || p.Is(end, "newswire");
        reports |= i > 0 && p.Is(i - 1, "as") && (p.Is(end, "reports") || p.Is(end, "reported") || p.Is(end, "writes") || p.Is(end, "wrote"));
        if (hears || reports) registry.Set(name.Span.In(p.Text), SourceKind.Outlet, name.Span.Start);
      }
    }
  }

  /// <summary>Resolves a source and remembers it for what follows.</summary>
  public SourceLink Resolve(Paragraph p, TokenRange range, bool remember = true)
  {
    var link = Describe(p, range);
    if (remember && link.Kind != SourceKind.Unspecified)
    {
      history.Add(link);
      saidUntil = Math.Max(saidUntil, p.Span(p.SentenceAt(range.Start)).End);
    }

    return link;
  }

  /// <summary>The outlet that a source told its words to, which the text need not say is one: "told Spindle Sound", "told the weekly Lantern". Null for whoever is a person, a court, an office.</summary>
  public SourceLink? Hearer(Paragraph p, TokenRange range)
  {
    var start = range.Start;
    var said = false;
    while (start < range.End && (p.Class(start) is WordClass.Determiner || SourceWords.GenericOutlets.Contains(p.Word(start)) || p.Is(start, "radio") || p.Is(start, "television"))) said |= p.Class(start++) is not WordClass.Determiner;
    var end = start;
    while (end < range.End && p.Class(end) == WordClass.Capital && !Lexicon.Calendar.Contains(p.Word(end))) end++;
    if (end == start) return null;
    var span = p.Span(new(start, end));
    var last = p.Word(end - 1);
    if (!said && (SourceWords.Organisations.Contains(last) || NameWords.OrganisationHeads.Contains(last) || NameWords.Titles.Contains(p.Word(start)) || NameWords.Roles.Contains(p.Word(start)) || SourceWords.NoOutlets.Contains(last) || NameWords.Demonyms.Contains(last))) return null;
    var words = span.In(p.Text);
    var known = registry.Find(words, span.Start);
    if (!said && (known?.Kind is SourceKind.NamedPerson or SourceKind.Official || NameAt(span.Start)?.Kind is NameKind.Person or NameKind.Place)) return null;
    registry.Set(words, SourceKind.Outlet, span.Start);
    return new(known?.Name ?? words, SourceKind.Outlet, null, [span]);
  }

  /// <summary>Remembers who issued a statement, report or testimony that the text goes on to call "the statement".</summary>
  public void RememberIssuer(ReadOnlySpan<char> document, SourceLink link) =>
    issuers[document.StartsWith("testif", StringComparison.OrdinalIgnoreCase) || document.StartsWith("confess", StringComparison.OrdinalIgnoreCase) ? "testimony" : document.ToString()] = link;

  private List<Name> NamesIn(TextSpan span)
  {
    var names = parsed.Names;
    int lo = 0, hi = names.Length;
    while (lo < hi)
    {
      var mid = (lo + hi) / 2;
      if (names[mid].Span.End <= span.Start) lo = mid + 1;
      else hi = mid;
    }

    var inside = new List<Name>();
    for (; lo < names.Length && names[lo].Span.Start < span.End; lo++)
      if (span.Contains(names[lo].Span)) inside.Add(names[lo]);
    return inside;
  }

  private void LearnRoles(IReadOnlyList<Paragraph> paragraphs)
  {
    foreach (var p in paragraphs)
    {
      foreach (var sentence in p.Sentences)
      {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
          if (p.Class(i) != WordClass.Capital) continue;
          var name = NameAt(p.Tokens[i].Span.Start);
          if (name is not { Kind: NameKind.Person } person) continue;
          var end = i;
          while (end < sentence.End && p.Tokens[end].Span.End <= person.Span.End) end++;
          if (registry.Find(person.Span.In(p.Text)) is { } entity)
          {
            var before = NounPhrases.EndingAt(p, end, sentence.Start, p.Depth(i));
            var after = NounPhrases.StartingAt(p, i, sentence.End, p.Depth(i), true);
            var titled = i;
            while (titled - 1 > sentence.Start && p.Class(titled - 1) == WordClass.Capital && (NameWords.Titles.Contains(p.Word(titled - 1)) || NameWords.TitleParts.Contains(p.Word(titled - 1)) || p.Is(titled - 1, "rear"))) titled--;
            if (titled - 2 >= sentence.Start && p.Class(titled - 1) == WordClass.Comma && (p.Class(end) is WordClass.Comma or WordClass.Final || CueVerbs.FrameOf(p.Word(end)).HasFlag(CueFrame.Clause)))
            {
              // "The mayor of Selm, Ana Holt,"
              var office = NounPhrases.EndingAt(p, titled - 1, sentence.Start, p.Depth(i));
              if (!office.IsEmpty && p.Class(office.Start) is WordClass.Capital or WordClass.Possessive or WordClass.Determiner && RoleIn(p, office, person.Span) >= 0) before = new(office.Start, end);
            }

            var closed = !after.IsEmpty && (after.End >= sentence.End || p.Class(after.End) is WordClass.Comma or WordClass.Final or WordClass.Dash or WordClass.CloseBracket or WordClass.Semicolon or WordClass.Colon);
            var range = new TokenRange(before.IsEmpty ? i : Math.Max(before.Start, i - 10), closed ? Math.Min(after.End, end + 16) : end);
            Learn(p, range, entity, person.Span);
          }

          i = Math.Max(i, end - 1);
        }
      }
    }
  }

  private Name? NameAt(int start)
  {
    var names = parsed.Names;
    int lo = 0, hi = names.Length - 1;
    while (lo <= hi)
    {
      var mid = (lo + hi) / 2;
      if (names[mid].Span.Start == start) return names[mid];
      if (names[mid].Span.Start < start) lo = mid + 1;
      else hi = mid - 1;
    }

    return null;
  }

  private void Learn(Paragraph p, TokenRange range, Entity entity, TextSpan name)
  {
    var role = RoleIn(p, range, name);
    if (role < 0) return;
    entity.Role ??= p.Word(role).ToString().ToLowerInvariant();
    if (!SourceWords.Offices.Contains(p.Word(role))) return;
    entity.Kind = SourceKind.Official;
    var affiliation = AffiliationOf(p, range, role, name);
    entity.Affiliation ??= affiliation;
    if (entity.Affiliation is not null && SpeaksForOthers(p, role)) entity.SpeaksFor ??= entity.Affiliation;
    entity.RoleWords ??= p.In(new(role, Math.Min(range.End, role + 1)));
  }

  private static bool SpeaksForOthers(Paragraph p, int role) =>
    SourceWords.Speakers.Contains(p.Word(role)) || (p.Is(role, "representative") && (p.Is(role + 1, "of") || p.Is(role + 1, "for"))) || p.Is(role, "minister") || (p.Is(role, "secretary") && role > 0 && (p.Is(role - 1, "press") || p.Is(role - 1, "defense") || p.Is(role - 1, "defence")));

  /// <summary>The index of the word that is the role; -1 where there is none.</summary>
  private static int RoleIn(Paragraph p, TokenRange range, TextSpan name)
  {
    var found = -1;
    for (var i = range.Start; i < range.End; i++)
    {
      var span = p.Tokens[i].Span;
      if (name.Contains(span)) continue;
      if (found >= 0 && (p.Is(i, "who") || p.Class(i) == WordClass.Verb)) break;
      var word = p.Word(i);
      if (SourceWords.Speakers.Contains(word)) return i;
      if (found >= 0 && p.Class(found) == WordClass.Capital && i < found + 3) continue;
      if (NameWords.Roles.Contains(word) || SourceWords.Offices.Contains(word))
      {
        if (found < 0 || SourceWords.Offices.Contains(word) && !SourceWords.Offices.Contains(p.Word(found))) found = i;
      }
    }

    return found;
  }

  /// <summary>The organisation (or place) that the role is held in, as the text gives it.</summary>
  private string? AffiliationOf(Paragraph p, TokenRange range, int role, TextSpan? person)
  {
    // "spokesman for the X", "head of the X", "a source in the X"
    for (var i = role + 1; i < range.End && i < role + 7; i++)
    {
      if (person is { } own && own.Contains(p.Tokens[i].Span)) break;
      if (p.Class(i) is WordClass.Comma && i > role + 2) break;
      if (!(p.Is(i, "for") || p.Is(i, "of") || p.Is(i, "in") || p.Is(i, "at") || p.Is(i, "from") || p.Is(i, "with") || p.Is(i, "within") || p.Is(i, "inside"))) continue;
      var start = i + 1;
      var end = NounPhrases.StartingAt(p, start, range.End, p.Depth(start < p.Length ? start : i), false);
      if (end.IsEmpty) continue;
      var words = end;
      if (p.Is(words.Start, "people") || p.Class(words.Start) == WordClass.Number) continue;
      var organisation = OrganisationIn(p, words);
      if (organisation is not null) return organisation;
      var head = p.Word(words.End - 1);
      if (SourceWords.Organisations.Contains(head)) return ResolveGeneric(p, words);
    }

    // "Defence Ministry spokesman", "the ministry's spokesman", "army spokesman"
    var left = new TokenRange(range.Start, role);
    if (left.IsEmpty) return null;
    var before = left.End;
    while (before > left.Start && (p.Class(before - 1) is WordClass.Noun or WordClass.Capital or WordClass.Determiner or WordClass.Possessive || p.Is(before - 1, "of") || p.Is(before - 1, "for")) && !(person is { } own && own.Overlaps(p.Tokens[before - 1].Span))) before--;
    left = new(before, role);
    if (left.IsEmpty) return null;
    if (p.Is(role, "minister") && Ministries.Of(p, left, registry) is { } ministry) return ministry;
    if (OrganisationIn(p, left) is { } named) return named;
    for (var i = left.End - 1; i >= left.Start; i--)
      if (SourceWords.Organisations.Contains(p.Word(i))) return ResolveGeneric(p, new(left.Start, i + 1));

    return null;
  }

  private string? OrganisationIn(Paragraph p, TokenRange range)
  {
    string? place = null, other = null;
    foreach (var name in NamesIn(p.Span(range)))
    {
      var words = name.Span.In(p.Text);
      if (name.Kind is NameKind.Organisation or NameKind.Outlet) return registry.Find(words)?.Name ?? words;
      if (name.Kind is NameKind.Other && (words.Contains(' ', StringComparison.Ordinal) || p.SentenceAt(range.Start).Start != range.Start)) other ??= words;
      if (name.Kind == NameKind.Place && !NameWords.Demonyms.Contains(words)) place ??= words;
    }

    // "the Russian ministry"
    for (var i = range.End - 1; i >= range.Start; i--)
      if (SourceWords.Organisations.Contains(p.Word(i))) return ResolveGeneric(p, new(range.Start, i + 1));
    return other ?? place;
  }

  private string ResolveGeneric(Paragraph p, TokenRange words)
  {
    var head = p.Word(words.End - 1);
    if (!SourceWords.Institutions.Contains(head)) return Bare(p, words);
    var qualifier = words.Length() > 1 && p.Class(words.End - 2) is WordClass.Noun or WordClass.Capital ? p.Word(words.End - 2) : default;
    if (qualifier is "'s" or "’s") qualifier = default;
    if (registry.NearestNamed(head, SourceKind.Organisation, p.Tokens[words.Start].Span.Start, qualifier) is { } named) return named.Name;
    if (words.Length() == 2 && p.Is(words.Start, "the"))
    {
      for (var i = history.Count - 1; i >= 0 && i >= history.Count - 12; i--)
        if (history[i] is { Kind: SourceKind.Organisation, Name: { } earlier } && earlier.AsSpan().EndsWith(head, StringComparison.OrdinalIgnoreCase)) return earlier;
    }

    return Bare(p, words);
  }

  private static string Bare(Paragraph p, TokenRange range)
  {
    // The name of somebody unnamed goes without what he wishes or whom he spoke to.
    for (var i = range.Start + 1; i < range.End; i++)
    {
      if (!p.Is(i, "who") && !p.Is(i, "speaking")) continue;
      range = new(range.Start, p.Class(i - 1) == WordClass.Comma ? i - 1 : i);
      break;
    }

    var start = range.Start;
    if (start + 1 < range.End && (p.Is(start, "a") || p.Is(start, "an") || p.Is(start, "the") || p.Is(start, "some"))) start++;
    return Lowered(p, new(start, range.End));
  }

  private static string Lowered(Paragraph p, TokenRange range)
  {
    var words = p.In(range);
    var first = p.Class(range.Start);
    var name = first == WordClass.Capital && p.Word(range.Start).Length > 1 && !Lexicon.Openers.Contains(p.Word(range.Start)) && !NameWords.PersonRolePlurals.Contains(p.Word(range.Start)) && !NameWords.Roles.Contains(p.Word(range.Start)) && !SourceWords.Documents.Contains(p.Word(range.Start));
    return name || AllUpper(p.Word(range.Start)) ? words : char.ToLowerInvariant(words[0]) + words[1..];
  }

  private static bool AllUpper(ReadOnlySpan<char> word)
  {
    if (word.Length < 2) return false;
    foreach (var c in word)
      if (char.IsLower(c)) return false;
    return true;
  }

  /// <summary>The index of the phrase's head noun: the last noun before its first modifier to the right.</summary>
  private static int HeadOf(Paragraph p, TokenRange range)
  {
    var head = range.Start;
    for (var i = range.Start; i < range.End; i++)
    {
      var c = p.Class(i);
      if (c is WordClass.Noun or WordClass.Capital && !(p.Is(i, "'s") || p.Is(i, "’s")) && !IsAdjective(p.Word(i))) head = i;
      if (i > range.Start && c is WordClass.Preposition or WordClass.Comma or WordClass.Dash or WordClass.Subordinator or WordClass.OpenBracket or WordClass.Participle && p.Class(i - 1) is WordClass.Noun or WordClass.Capital or WordClass.CloseBracket or WordClass.Number && p.Class(head) is WordClass.Noun or WordClass.Capital)
      {
        if (c == WordClass.Preposition && p.Is(i, "of") && (p.Is(i - 1, "one") || p.Is(i - 1, "some") || p.Is(i - 1, "many") || p.Is(i - 1, "most") || p.Is(i - 1, "number") || p.Is(i - 1, "group") && !p.Is(i - 2, "the") || p.Is(i - 1, "couple"))) continue;
        break;
      }
    }

    return head;
  }

  private static bool IsAdjective(ReadOnlySpan<char> word) => word is "familiar" or "close" or "aware" or "privy";

  private SourceLink Describe(Paragraph p, TokenRange range)
  {
    while (range.Length() > 1 && p.Class(range.End - 1) is WordClass.Comma) range = new(range.Start, range.End - 1);
    var span = p.Span(range);
    ImmutableArray<TextSpan> spans = [span];
    if (range.Length() == 1 && (p.Class(range.Start) is WordClass.Pronoun or WordClass.Possessive || p.Is(range.Start, "who") || p.Is(range.Start, "which"))) return Pronoun(p, range.Start, spans);

    var head = HeadOf(p, range);
    var headWord = p.Word(head);
    var names = NamesIn(span);
    var possessed = PossessorOf(p, range, head);

    // A report, statement or video: of whoever issued it.
    if (SourceWords.Documents.Contains(headWord) && (range.Start == head || !names.Exists(name => name.Span.Contains(p.Tokens[head].Span)))) return DocumentLink(p, range, head, possessed, spans);

    var person = names.FindIndex(name => name.Kind == NameKind.Person);
    if (person >= 0 && PersonIsHead(p, range, head, names[person].Span)) return PersonLink(p, range, names[person].Span, spans);

    var plural = NameWords.PersonRolePlurals.Contains(headWord);
    var role = NameWords.Roles.Contains(headWord) || SourceWords.Offices.Contains(headWord);
    if (role || plural) return RoleLink(p, range, head, plural, names, spans);

    if (SourceWords.UnnamedMedia.Contains(headWord) && !names.Exists(name => name.Kind == NameKind.Outlet && name.Span.Contains(p.Tokens[head].Span))) return new(Bare(p, range), SourceKind.Unnamed, null, spans);

    foreach (var name in names)
    {
      if (name.Kind is not (NameKind.Organisation or NameKind.Outlet)) continue;
      if (!name.Span.Contains(p.Tokens[head].Span) && !((name.Kind == NameKind.Outlet || registry.Find(name.Span.In(p.Text))?.Kind == SourceKind.Outlet) && SourceWords.GenericOutlets.Contains(headWord))) continue;
      var words = name.Span.In(p.Text);
      var known = registry.Find(words, name.Span.Start);
      if (known?.Kind is SourceKind.NamedPerson or SourceKind.Official) return new(known.Name, known.Kind, known.Affiliation, spans) { SpeaksFor = known.SpeaksFor };
      return new(known?.Name ?? words, name.Kind == NameKind.Outlet || known?.Kind == SourceKind.Outlet ? SourceKind.Outlet : SourceKind.Organisation, null, spans);
    }

    if (SourceWords.GenericOutlets.Contains(headWord) && (p.Is(range.Start, "the") || p.Class(range.Start) is WordClass.Possessive) && LastOf(SourceKind.Outlet) is { } outlet) return outlet with { Spans = spans };
    if (SourceWords.GenericOutlets.Contains(headWord) && !p.Is(head, "agency") && !p.Is(head, "network")) return new(Bare(p, range), p.Is(range.Start, "the") ? SourceKind.Outlet : SourceKind.Unnamed, null, spans);
    if (SourceWords.Organisations.Contains(headWord) && p.Class(head) != WordClass.Capital || p.Class(head) == WordClass.Capital && SourceWords.Organisations.Contains(headWord) && range.Length() <= 2)
      return new(p.Is(head + 1, "of") ? Bare(p, UpToComma(p, range)) : ResolveGeneric(p, new(range.Start, head + 1)), SourceKind.Organisation, null, spans);

    if (names.Count > 0)
    {
      var name = names.Find(candidate => candidate.Span.Contains(p.Tokens[head].Span));
      if (name.Span.IsEmpty) name = names[^1];
      var words = name.Span.In(p.Text);
      if (name.Span.Contains(p.Tokens[head].Span) || p.Class(range.Start) == WordClass.Capital)
      {
        if (registry.Find(words, span.Start) is { } entity) return new(entity.Name, entity.Kind, entity.Affiliation, spans) { SpeaksFor = entity.SpeaksFor };
        var kind = name.Kind == NameKind.Place || p.Is(range.Start, "the") ? SourceKind.Organisation : SourceKind.NamedPerson;
        return new(words, kind, null, spans);
      }
    }

    if (p.Class(head) == WordClass.Capital && !Lexicon.Openers.Contains(headWord))
    {
      var words = p.In(new(head, head + 1));
      if (registry.Find(words, span.Start) is { } entity) return new(entity.Name, entity.Kind, entity.Affiliation, spans) { SpeaksFor = entity.SpeaksFor };
      return new(Bare(p, range), p.Is(range.Start, "the") || NameWords.Demonyms.Contains(headWord) ? SourceKind.Organisation : SourceKind.NamedPerson, null, spans);
    }

    return new(Bare(p, range), SourceKind.Unnamed, null, spans);
  }

  private static TokenRange UpToComma(Paragraph p, TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
      if (p.Class(i) is WordClass.Comma or WordClass.OpenBracket) return new(range.Start, i);
    return range;
  }

  private static bool PersonIsHead(Paragraph p, TokenRange range, int head, TextSpan person)
  {
    if (person.Contains(p.Tokens[head].Span)) return true;

    // "X, a doctor" and "the mayor, X"; but not "a spokesman for X", "X's office"
    for (var i = range.Start; i < range.End; i++)
    {
      if (p.Tokens[i].Span.Start != person.Start) continue;
      if (i > range.Start && p.Class(i - 1) is WordClass.Preposition) return false;
      var after = i;
      while (after < range.End && p.Tokens[after].Span.End <= person.End) after++;
      return !(p.Is(after, "'s") || p.Is(after, "’s"));
    }

    return false;
  }

  private SourceLink PersonLink(Paragraph p, TokenRange range, TextSpan name, ImmutableArray<TextSpan> spans)
  {
    var words = name.In(p.Text);
    if (registry.Find(words, name.Start) is not { } entity) return new(words, SourceKind.NamedPerson, null, spans);
    return new(entity.Name, entity.Kind, entity.Affiliation, spans) { SpeaksFor = entity.SpeaksFor };
  }

  private SourceLink RoleLink(Paragraph p, TokenRange range, int head, bool plural, List<Name> names, ImmutableArray<TextSpan> spans)
  {
    var affiliation = AffiliationOf(p, range, head, null);
    var definite = p.Is(range.Start, "the") || p.Class(range.Start) == WordClass.Possessive || p.Is(range.Start, "this") || p.Is(range.Start, "that") || HasPossessor(p, range, head);
    var headWord = p.Word(head);
    if (!plural && definite && !p.Is(head, "source"))
    {
      // Somebody whom the document names elsewhere by this role.
      Entity? holder = null;
      var several = false;
      foreach (var entity in registry.Searched)
      {
        if (entity.Role is null || !SameRole(headWord, entity.Role)) continue;
        if (affiliation is not null && entity.Affiliation is not null && !Same(affiliation, entity.Affiliation)) continue;
        several |= holder is not null && holder != entity;
        holder ??= entity;
      }

      if (holder is not null && !several) return new(holder.Name, holder.Kind, holder.Affiliation ?? affiliation, spans) { SpeaksFor = holder.SpeaksFor };
    }

    if (definite && range.Length() <= 4)
    {
      for (var i = history.Count - 1; i >= 0 && i >= history.Count - 12; i--)
      {
        var earlier = history[i];
        if (earlier.Kind is SourceKind.Unnamed or SourceKind.Official && earlier.Name is { } words && HasWord(words, headWord)) return earlier with { Spans = spans };
      }
    }

    if (!plural && definite && p.Class(range.Start) != WordClass.Possessive && (SourceWords.Offices.Contains(headWord) || affiliation is not null) && !p.Is(head, "source") && !p.Is(head, "official") && !p.Is(head, "officer") && !p.Is(head, "fighter") && !p.Is(head, "soldier"))
    {
      var link = new SourceLink(Lowered(p, range), SourceKind.Official, affiliation, spans);
      return SpeaksForOthers(p, head) && affiliation is not null ? link with { SpeaksFor = affiliation } : link;
    }

    // "a ministry spokesman": whoever it is, the ministry speaks.
    var unnamed = new SourceLink(Bare(p, range), SourceKind.Unnamed, affiliation, spans);
    return SpeaksForOthers(p, head) && affiliation is not null ? unnamed with { Kind = SourceKind.Official, SpeaksFor = affiliation } : unnamed;
  }

  /// <summary>Whether two words are one role: a spokeswoman may be called the spokesperson, too.</summary>
  private static bool SameRole(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
    a.Equals(b, StringComparison.OrdinalIgnoreCase)
      || RoleStem(a) is { IsEmpty: false } stem && stem.Equals(RoleStem(b), StringComparison.OrdinalIgnoreCase) && !(a.EndsWith("woman", StringComparison.OrdinalIgnoreCase) && b.EndsWith("man", StringComparison.OrdinalIgnoreCase) && !b.EndsWith("woman", StringComparison.OrdinalIgnoreCase)) && !(b.EndsWith("woman", StringComparison.OrdinalIgnoreCase) && a.EndsWith("man", StringComparison.OrdinalIgnoreCase) && !a.EndsWith("woman", StringComparison.OrdinalIgnoreCase));

  private static ReadOnlySpan<char> RoleStem(ReadOnlySpan<char> role)
  {
    foreach (var ending in (ReadOnlySpan<string>)["person", "woman", "man"])
      if (role.Length > ending.Length + 2 && role.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return role[..^ending.Length];
    return default;
  }

  private static bool HasPossessor(Paragraph p, TokenRange range, int head)
  {
    for (var i = range.Start; i < head; i++)
      if (p.Is(i, "'s") || p.Is(i, "’s")) return true;
    return false;
  }

  private static bool Same(string a, string b) => a.Contains(b, StringComparison.OrdinalIgnoreCase) || b.Contains(a, StringComparison.OrdinalIgnoreCase);

  private static bool HasWord(string words, ReadOnlySpan<char> word)
  {
    foreach (var part in words.AsSpan().Split(' '))
      if (words.AsSpan(part).TrimEnd(',').Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }

  private static TokenRange PossessorOf(Paragraph p, TokenRange range, int head)
  {
    for (var i = range.Start; i < head; i++)
      if ((p.Is(i, "'s") || p.Is(i, "’s")) && i > range.Start) return new(range.Start, i);
    return default;
  }

  private SourceLink DocumentLink(Paragraph p, TokenRange range, int head, TokenRange possessor, ImmutableArray<TextSpan> spans)
  {
    if (!possessor.IsEmpty && Describe(p, possessor) is { Kind: not SourceKind.Unspecified } owner) return Issued(p.Word(head), owner, spans);
    for (var i = head + 1; i < range.End && i < head + 4; i++)
    {
      if (p.Is(i, "in") || p.Is(i, "on"))
      {
        // "a report in the Ledger"
        var place = NounPhrases.StartingAt(p, i + 1, range.End, p.Depth(i), false);
        if (!place.IsEmpty && Describe(p, place) is { Kind: SourceKind.Outlet } printed) return Issued(p.Word(head), printed, spans);
        continue;
      }

      if (!(p.Is(i, "by") || p.Is(i, "from") || p.Is(i, "of"))) continue;
      if (p.Is(i, "of") && !p.Is(head, "testimony") && !p.Is(head, "information")) continue;
      var by = NounPhrases.StartingAt(p, i + 1, range.End, p.Depth(i), false);
      if (!by.IsEmpty) return Issued(p.Word(head), Describe(p, by), spans);
    }

    // "ministry statement", "the AFP report"
    for (var i = head - 1; i >= range.Start; i--)
    {
      if (NameWords.Demonyms.Contains(p.Word(i))) continue;
      var organisation = OrganisationIn(p, new(range.Start, head));
      if (organisation is null) break;
      return new(organisation, registry.Find(organisation)?.Kind ?? SourceKind.Organisation, null, spans);
    }

    if (p.Class(range.Start) is WordClass.Possessive && Pronoun(p, range.Start, spans) is { Kind: not SourceKind.Unspecified } his) return Issued(p.Word(head), his, spans);
    var definite = p.Is(range.Start, "the") || p.Is(range.Start, "this") || p.Is(range.Start, "that");
    if (definite && issuers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(p.Word(head), out var issuer)) return issuer with { Spans = spans };
    // "The statement" that nothing says the issue of is the only speaking organisation's.
    if (definite && (p.Is(head, "statement") || p.Is(head, "communique") || p.Is(head, "communiqué") || p.Is(head, "release")) && OnlySpeaker() is { } speaker) return speaker with { Spans = spans };
    if (SourceWords.UnnamedMedia.Contains(p.Word(head)) && !definite) return new(Bare(p, range), SourceKind.Unnamed, null, spans);
    return new(Bare(p, range), SourceKind.Document, null, spans);
  }

  /// <summary>The one source so far that is, or speaks for, an organisation; null where there are several or none.</summary>
  private SourceLink? OnlySpeaker()
  {
    SourceLink? only = null;
    for (var i = history.Count - 1; i >= 0 && i >= history.Count - 12; i--)
    {
      if (history[i].Kind != SourceKind.Organisation && history[i].SpeaksFor is null) continue;
      if (only is not null && only.Name != history[i].Name) return null;
      only = history[i];
    }

    return only;
  }

  private SourceLink Issued(ReadOnlySpan<char> document, SourceLink by, ImmutableArray<TextSpan> spans)
  {
    RememberIssuer(document, by);
    return by with { Spans = spans };
  }

  private SourceLink? LastOf(params ReadOnlySpan<SourceKind> kinds)
  {
    for (var i = history.Count - 1; i >= 0 && i >= history.Count - 20; i--)
      if (kinds.Contains(history[i].Kind)) return history[i];
    return null;
  }

  private SourceLink Pronoun(Paragraph p, int i, ImmutableArray<TextSpan> spans)
  {
    var word = p.Word(i);
    if (p.Is(i, "who") || p.Is(i, "which"))
    {
      var end = p.Class(i - 1) == WordClass.Comma ? i - 1 : i;
      var antecedent = end > 0 ? NounPhrases.EndingAt(p, end, p.SentenceAt(i).Start, p.Depth(i)) : default;
      if (!antecedent.IsEmpty && !antecedent.Contains(i)) return Describe(p, antecedent) with { Spans = spans };
      return new(null, SourceKind.Unspecified, null, spans);
    }

    SourceLink? found = null;
    if (p.Is(i, "he") || p.Is(i, "she") || p.Is(i, "his") || p.Is(i, "him") || p.Is(i, "her")) found = NamedSince(p, i) ?? LastPerson(p.Is(i, "she") || p.Is(i, "her")) ?? NearestPerson(p, i);
    else if (p.Is(i, "they") || p.Is(i, "their")) found = LastPlural();
    else if (p.Is(i, "it") || p.Is(i, "its")) found = LastOf(SourceKind.Organisation, SourceKind.Outlet, SourceKind.Document);
    if (found is not null) return found with { Spans = spans };
    return new(word.ToString().ToLowerInvariant(), SourceKind.Unnamed, null, spans);
  }

  private SourceLink? LastPlural()
  {
    for (var i = history.Count - 1; i >= 0 && i >= history.Count - 8; i--)
      if (history[i].Kind is SourceKind.Unnamed or SourceKind.Organisation) return history[i];
    return null;
  }

  private SourceLink? LastPerson(bool woman)
  {
    for (var i = history.Count - 1; i >= 0 && i >= history.Count - 12; i--)
    {
      var link = history[i];
      if (link.Kind is SourceKind.NamedPerson) return link;
      if (link.Kind is SourceKind.Official && !(woman && link.Name is { } name && HasWord(name, "spokesman"))) return link;
      if (link.Kind is SourceKind.Unnamed && link.Name is { } words && !IsPlural(words)) return link;
    }

    return null;
  }

  private static bool IsPlural(string words)
  {
    foreach (var part in words.AsSpan().Split(' '))
    {
      var word = words.AsSpan(part);
      if (NameWords.PersonRolePlurals.Contains(word)) return true;
      if (NameWords.Roles.Contains(word)) return false;
      if (word is "of" or "in") break;
    }

    return words is "they" or "we" or "it" || words.EndsWith('s');
  }

  /// <summary>The one person named in the sentence before, as its subject, where nobody has spoken since: "His sister Dana keeps the kiosk. She said".</summary>
  private SourceLink? NamedSince(Paragraph p, int i)
  {
    var sentence = p.SentenceAt(i);
    if (sentence.Start == 0 || history.Count == 0) return null;
    var previous = p.SentenceAt(sentence.Start - 1);
    var span = p.Span(previous);
    if (span.Start < saidUntil || i - sentence.Start > 3) return null;
    var people = NamesIn(span).Where(name => name.Kind == NameKind.Person).ToList();
    if (people.Count == 0 || people[0].Span.Start - span.Start > 60) return null;
    var woman = p.Is(i, "she") || p.Is(i, "her");
    for (var k = previous.Start; k < previous.End && p.Tokens[k].Span.Start < people[0].Span.Start; k++)
      if (woman ? SourceWords.Men.Contains(p.Word(k)) : SourceWords.Women.Contains(p.Word(k))) return null;
    for (var k = previous.Start; k < previous.End && p.Tokens[k].Span.Start < people[0].Span.Start; k++)
      if (p.Class(k) is WordClass.Preposition or WordClass.Verb or WordClass.Auxiliary) return null;
    return PersonLink(p, default, people[0].Span, []);
  }

  private SourceLink? NearestPerson(Paragraph p, int i)
  {
    var before = p.Tokens[i].Span.Start;
    var names = parsed.Names;
    int lo = 0, hi = names.Length;
    while (lo < hi)
    {
      var mid = (lo + hi) / 2;
      if (names[mid].Span.Start < before) lo = mid + 1;
      else hi = mid;
    }

    for (var k = lo - 1; k >= 0; k--)
    {
      if (before - names[k].Span.Start > 600) return null;
      if (names[k].Kind != NameKind.Person) continue;
      return PersonLink(p, default, names[k].Span, []);
    }

    return null;
  }
}
