using Hearsay.Language;
using Hearsay.Language.Coreference;
using Hearsay.Text;

namespace Hearsay.Statements.Sources;

/// <summary>What a document says its named people are, wherever it says it, and so whom a role without a name means.</summary>
internal sealed class RoleHolders(NameIndex names, EntityRegistry registry, Affiliations affiliations)
{
  private const int Widest = 16;

  /// <summary>Learns the roles that stand beside names: "Mayor Ana Holt", "the mayor, Ana Holt", "Ana Holt, who runs the port", "Ana Holt of the observatory".</summary>
  public void Learn(IReadOnlyList<Paragraph> paragraphs)
  {
    foreach (var p in paragraphs)
    {
      foreach (var sentence in p.Sentences)
      {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
          if (p.Class(i) != WordClass.Capital) continue;
          var name = Speaker(p, i, sentence.End) ?? names.At(p.Tokens[i].Span.Start) ?? (p.Block.Zone == Reading.Zone.Body ? Unknown(p, i, sentence.End) : default);
          if (name.Kind is not (NameKind.Person or NameKind.Other) || name.Span.IsEmpty) continue;
          var end = i;
          while (end < sentence.End && p.Tokens[end].Span.End <= name.Span.End) end++;
          if (name.Kind == NameKind.Other)
          {
            // Whoever is said to do something that only people do is a person.
            if (end - i < 2 || end - i > 4) continue;
            if (registry.Find(name.Span.In(p.Text)) is { } already)
            {
              if (already.Kind is SourceKind.NamedPerson or SourceKind.Official) Learn(p, sentence, new(i, end), already, name.Span);
              continue;
            }

            var known = new KnownSource { Name = name.Span.In(p.Text), Kind = SourceKind.NamedPerson };
            Learn(p, sentence, new(i, end), known, name.Span);
            if (known.Roles.Count > 0 || known.Kind == SourceKind.Official) registry.Add(known, name.Span.Start);
          }
          else if (registry.Find(name.Span.In(p.Text)) is { } entity)
          {
            Learn(p, sentence, new(i, end), entity, name.Span);
          }

          i = Math.Max(i, end - 1);
        }
      }
    }
  }

  // Whom a transcript's labels call by his surname, wherever he stands in full: "Questions from Quentin Vassall (Bank Merriwold)".
  private Name? Speaker(Paragraph p, int start, int limit)
  {
    for (var end = start + 2; end <= limit && end <= start + 3 && p.Class(end - 1) == WordClass.Capital; end++)
      if (p.In(new(start, end)) is var words && registry.Find(words) is { Kind: SourceKind.NamedPerson or SourceKind.Official } known && known.Name == words) return new(p.Span(new(start, end)), NameKind.Person);
    return null;
  }

  // Two or three capitals that nothing knows for a name.
  private Name Unknown(Paragraph p, int start, int limit)
  {
    if (start > 0 && p.Class(start - 1) == WordClass.Capital || Lexicon.Openers.Contains(p.Word(start)) || Lexicon.Calendar.Contains(p.Word(start))) return default;
    while (start + 2 < limit && IsTitle(p.Word(start)) && p.Class(start + 1) == WordClass.Capital) start++;
    var end = start;
    while (end < limit && end < start + 3 && p.Class(end) == WordClass.Capital && !Lexicon.Calendar.Contains(p.Word(end))) end++;
    // A surname alone may be known: of "Quentin Vassall", "Vassall".
    for (var i = start + 1; i < end; i++)
      if (names.At(p.Tokens[i].Span.Start) is { } inside && !(inside.Kind == NameKind.Person && i == end - 1 && inside.Span == p.Tokens[i].Span)) return default;
    return end - start < 2 ? default : new(p.Span(new(start, end)), NameKind.Other);
  }

  /// <summary>Learns what a transcript's label says of a speaker behind his name.</summary>
  public void LearnSpeaker(Paragraph p, TokenRange words, KnownSource speaker) => Said(p, words, speaker, default, words);

  private void Learn(Paragraph p, TokenRange sentence, TokenRange name, KnownSource entity, TextSpan person)
  {
    var level = p.Depth(name.Start);
    var before = Before(p, sentence, name, level);
    if (before.Length() > 0) Said(p, before, entity, person, before);
    // What he is may begin the name: "Prefect Dorin Maleska".
    var own = name.Start;
    for (var i = name.Start; i < name.End - 1; i++)
    {
      if (!IsTitle(p.Word(i))) continue;
      // "Sergeant Nobby Vance, of Plumley Police"
      var belongs = p.Class(name.End) == WordClass.Comma && p.Is(name.End + 1, "of");
      if (IsRole(p, i)) Note(p, i, new(i, belongs ? Math.Min(sentence.End, name.End + 6) : name.End), entity, person);
      own = i + 1;
    }

    if (own > name.Start && p.In(name with { Start = own }) is var bare && entity.Name.Length > bare.Length && entity.Name.EndsWith(bare, StringComparison.Ordinal)) entity.Name = bare;

    if (SourcePhrase.IsPossessiveMark(p, name.End)) return;
    // "Sergeant Nobby Vance, of Plumley Police, said"
    if (p.Class(name.End) == WordClass.Comma && p.Is(name.End + 1, "of") && entity.Roles.Count > 0 && NounPhrases.StartingAt(p, name.End + 2, Math.Min(sentence.End, name.End + Widest), level, false) is { IsEmpty: false } of && IsOrganisation(p, of) && !NameWords.StrongOutletHeads.Contains(p.Word(of.End - 1))) MakeOfficial(entity, affiliations.In(p, of));
    Presented(p, sentence, name, entity, person);
    // "Anton Krey heads the drivers' union."
    if (SourceWords.Leading.Contains(p.Word(name.End)) && p.Class(name.End + 1) is WordClass.Determiner or WordClass.Capital or WordClass.Possessive) MakeOfficial(entity, affiliations.In(p, new(name.End + 1, Math.Min(sentence.End, name.End + 8))));
    if (p.Class(name.End) is WordClass.Comma or WordClass.OpenBracket or WordClass.Dash)
    {
      // Said of whoever is named only where it is closed again: in "after meeting Ana Holt, the mayor said" the mayor is another.
      var end = name.End + 1;
      while (end < sentence.End && end < name.End + Widest && (p.Depth(end) != level || p.Class(end) is not (WordClass.Comma or WordClass.Final or WordClass.Dash or WordClass.CloseBracket or WordClass.Semicolon or WordClass.Colon))) end++;
      if (end >= sentence.End || p.Class(end) is WordClass.Comma or WordClass.Final or WordClass.Dash or WordClass.CloseBracket or WordClass.Semicolon or WordClass.Colon) Said(p, new(name.End + 1, end), entity, person, new(name.Start, end));
    }
    if (HasLeft(p, name.End)) (entity.IsFormer, entity.Kind) = (true, entity.Kind == SourceKind.Official ? SourceKind.NamedPerson : entity.Kind);
    if (p.Class(name.End) is WordClass.Comma or WordClass.OpenBracket or WordClass.Dash) return;
    if (Affiliations.IsBelonging(p, name.End) && !p.Is(name.End, "with") && p.Class(name.End - 1) == WordClass.Capital)
    {
      // "Yusra Calloway of the observatory"
      var place = NounPhrases.StartingAt(p, name.End + 1, Math.Min(sentence.End, name.End + Widest), level, false);
      // A form that may be a noun closes the phrase: "of the Terrault Observatory estimates".
      while (place.Length() > 1 && p.Class(place.End - 1) == WordClass.Noun && p.Class(place.End - 2) == WordClass.Capital && CueVerbs.FrameOf(p.Word(place.End - 1)).HasFlag(CueFrame.Clause)) place = place with { End = place.End - 1 };
      if (!place.IsEmpty && IsOrganisation(p, place)) MakeOfficial(entity, affiliations.In(p, place));
    }
  }

  // "The judge, Honora Pikesley, resigned in May"
  private static bool HasLeft(Paragraph p, int i)
  {
    while (p.Class(i) is WordClass.Comma or WordClass.Adverb || p.Is(i, "who") || p.Is(i, "has") || p.Is(i, "had")) i++;
    return (p.Is(i, "resigned") || p.Is(i, "retired")) && p.Class(i + 1) is not (WordClass.Determiner or WordClass.Noun);
  }

  // The list at the head of a transcript: "Coroner: Dr Aurelie Stamm. For the families, Pritam Oduwell. Quentin Vassall (Bank Merriwold)"
  private void Presented(Paragraph p, TokenRange sentence, TokenRange name, KnownSource entity, TextSpan person)
  {
    if (p.Class(name.End) == WordClass.OpenBracket && p.Class(name.End + 1) == WordClass.Capital)
    {
      var end = name.End + 1;
      while (end < sentence.End && end < name.End + 6 && p.Class(end) is WordClass.Capital or WordClass.Conjunction or WordClass.Determiner || p.Is(end, "of")) end++;
      // Behind a player's name stands his club.
      if (p.Class(end) == WordClass.CloseBracket && !NameWords.Demonyms.Contains(p.Word(end - 1)) && !SourceWords.Clubs.Contains(p.Word(end - 1))) MakeOfficial(entity, p.In(new(name.End + 1, end)));
    }

    var start = name.Start;
    while (start > sentence.Start && NameWords.Titles.Contains(p.Word(start - 1))) start--;
    if (p.Class(start - 1) is not (WordClass.Colon or WordClass.Comma)) return;
    var from = start - 1;
    while (from > 0 && from > start - 7 && p.Class(from - 1) is not (WordClass.Semicolon or WordClass.Final or WordClass.Comma or WordClass.Colon or WordClass.Verb)) from--;
    TokenRange words = new(from, start - 1);
    if (words.IsEmpty) return;
    if (p.Is(from, "for") && p.Class(from + 1) == WordClass.Determiner && (p.Class(start - 1) == WordClass.Colon || p.Class(name.End) is WordClass.Final or WordClass.Semicolon or WordClass.Comma)) MakeOfficial(entity, affiliations.In(p, new(from + 1, start - 1)) ?? SourceNames.Bare(p, new(from + 1, start - 1)));
    else if (p.Class(start - 1) == WordClass.Colon && words.Length() <= 3 && IsRole(p, words.End - 1) && (name.End >= sentence.End || p.Class(name.End) is WordClass.Final or WordClass.Semicolon || p.Class(name.End) == WordClass.Comma && p.Class(name.End + 1) == WordClass.Noun)) Said(p, words, entity, person, words);
  }

  /// <summary>Whether a word before a name says what its bearer is.</summary>
  public static bool IsTitle(ReadOnlySpan<char> word) => (IsDoubled(word) || SourceWords.Offices.Contains(word) || NameWords.Titles.Contains(word) || SourceWords.LowRanks.Contains(word) || IsPersonNoun(word)) && !NameWords.GivenNames.Contains(word);

  /// <summary>Whether a word is a double rank or office: "Major-General", "commander-in-chief".</summary>
  public static bool IsDoubled(ReadOnlySpan<char> word) => word.LastIndexOf('-') is > 2 and var hyphen && SourceWords.Offices.Contains(word[(hyphen + 1)..]);

  private bool IsOrganisation(Paragraph p, TokenRange words)
  {
    var head = SourcePhrase.HeadOf(p, words);
    if (SourceWords.Organisations.Contains(p.Word(head)) && !SourceWords.PlacesToo.Contains(p.Word(head))) return true;
    if (words.Length() > 1 && p.Class(head) == WordClass.Capital && SourceWords.Trades.Contains(p.Word(head))) return true;
    return names.In(p.Span(words)).Exists(name => (name.Kind is NameKind.Organisation || name.Kind is NameKind.Other && name.Span.In(p.Text).Contains(' ', StringComparison.Ordinal)) && name.Span.Contains(p.Tokens[head].Span));
  }

  // "Rovington gaffer Mick Tarpey", "the works manager, Mags Dunleith,"
  private TokenRange Before(Paragraph p, TokenRange sentence, TokenRange name, int level)
  {
    var words = Phrase(p, sentence, name, level);
    // "Corky Dunnage claims fair owner Magnus Trivelli": what stands before another's name is his.
    foreach (var other in words.IsEmpty ? [] : names.In(p.Span(words)))
    {
      if (other.Kind != NameKind.Person) continue;
      var end = words.Start;
      while (end < words.End && p.Tokens[end].Span.Start < other.Span.End) end++;
      if (!SourcePhrase.IsPossessiveMark(p, end) && p.Class(end) != WordClass.Comma) words = words with { Start = end };
    }

    return words;
  }

  private static TokenRange Phrase(Paragraph p, TokenRange sentence, TokenRange name, int level)
  {
    // "counsel for Odo Prewitt": what stands before is another's.
    if (name.Start > sentence.Start && p.Class(name.Start - 1) is WordClass.Preposition || name.Start - 1 > sentence.Start && p.Class(name.Start - 1) == WordClass.Determiner && p.Class(name.Start - 2) == WordClass.Preposition && SourcePhrase.IsPossessiveMark(p, name.End)) return default;
    var phrase = NounPhrases.EndingAt(p, name.End, sentence.Start, level);
    if (!phrase.IsEmpty && phrase.Start < name.Start && !IsTitled(p, phrase.Start, name.Start) && (NamesRole(p, phrase with { End = name.Start }) || p.Class(phrase.Start - 1) != WordClass.Comma)) return AfterPossessor(p, new(Math.Max(phrase.Start, name.Start - Widest), name.Start));
    var titled = name.Start;
    while (titled - 1 > sentence.Start && p.Class(titled - 1) == WordClass.Capital && (NameWords.Titles.Contains(p.Word(titled - 1)) || NameWords.TitleParts.Contains(p.Word(titled - 1)) || p.Is(titled - 1, "rear"))) titled--;
    while (titled - 1 > sentence.Start && (p.Is(titled - 1, "a") && titled < name.Start || p.Word(titled - 1).Contains('-') && char.IsLower(p.Word(titled - 1)[0]))) titled--;
    if (titled - 2 < sentence.Start || p.Class(titled - 1) != WordClass.Comma || titled == name.Start && name.Length() == 1 && SourceWords.Settlements.Contains(p.Word(titled - 2)) || !(p.Class(name.End) is WordClass.Comma or WordClass.Final or WordClass.CloseBracket or WordClass.Verb or WordClass.Auxiliary || p.Is(name.End, "of") || p.Is(name.End, "from") || p.Is(name.End, "at") || name.End >= sentence.End || CueVerbs.FrameOf(p.Word(name.End)).HasFlag(CueFrame.Clause))) return default;
    var office = NounPhrases.EndingAt(p, titled - 1, sentence.Start, level);
    return office.IsEmpty ? default : AfterPossessor(p, new(office.Start, titled - 1));
  }

  private static bool NamesRole(Paragraph p, TokenRange words)
  {
    for (var i = words.Start; i < words.End; i++)
      if (IsRole(p, i)) return true;
    return false;
  }

  // "Mrs Lenke Tordai"
  private static bool IsTitled(Paragraph p, int start, int name)
  {
    for (var i = start; i < name; i++)
      if (!(NameWords.Titles.Contains(p.Word(i)) || p.Is(i, "a") && i + 1 < name) || SourceWords.Offices.Contains(p.Word(i))) return false;
    return true;
  }

  private static TokenRange AfterPossessor(Paragraph p, TokenRange range)
  {
    // "the ministry's spokesman", but "the head of the miners' union"
    var start = range.Start;
    for (var i = range.Start + 1; i < range.End && p.Class(i) is not WordClass.Preposition; i++)
      if (SourcePhrase.IsPossessiveMark(p, i)) start = i;
    return range with { Start = start };
  }

  // Notes the roles in words that are said of somebody.
  private void Said(Paragraph p, TokenRange words, KnownSource entity, TextSpan person, TokenRange phrase)
  {
    var first = true;
    // "Orla Quist, denied that her client": the verb of the sentence, which says nothing of what she is.
    if (!words.IsEmpty && p.Class(words.Start) is WordClass.Participle or WordClass.Verb or WordClass.Auxiliary && CueVerbs.FrameOf(p.Word(words.Start)).HasFlag(CueFrame.Clause)) return;
    for (var i = words.Start; i < words.End; i++)
    {
      if (person.Contains(p.Tokens[i].Span)) continue;
      if ((p.Is(i, "speaking") || p.Is(i, "speaks") || p.Is(i, "spoke")) && p.Is(i + 1, "for") && i + 2 < words.End)
      {
        MakeOfficial(entity, affiliations.In(p, new(i + 2, words.End)));
        return;
      }

      if (p.Is(i, "who") && Office(p, i + 1) is > 0 and var behind)
      {
        // "who led the school for eleven years"
        if (p.Word(behind - 1).EndsWith("ed") || p.Is(behind - 1, "led") || p.Is(behind - 1, "ran"))
          for (var k = behind; k < phrase.End; k++) entity.IsFormer |= p.Is(k, "years") || p.Is(k, "until");
        MakeOfficial(entity, affiliations.In(p, new(behind, Math.Max(behind, phrase.End))));
        return;
      }

      if (p.Is(i, "who") || p.Is(i, "whose") || p.Class(i) is WordClass.Verb)
      {
        for (var k = i + 1; k + 1 < words.End; k++)
          if (p.Is(k, "speaks") && p.Is(k + 1, "for")) MakeOfficial(entity, null);
        return;
      }
      // What stands behind "of" is another's; behind a comma something more may be said.
      if (!first && p.Class(i) is WordClass.Preposition)
      {
        while (i < words.End && p.Class(i) is not (WordClass.Comma or WordClass.Conjunction)) i++;
        continue;
      }

      if (!IsRole(p, i)) continue;
      first = false;
      Note(p, i, phrase, entity, person);
    }
  }

  // Behind "leads", "has held the post", "appears for", "keeps the books for"; 0 where nobody's office is told.
  private static int Office(Paragraph p, int i)
  {
    while (p.Class(i) is WordClass.Auxiliary or WordClass.Adverb) i++;
    if (SourceWords.Leading.Contains(p.Word(i))) return i + 1;
    if ((p.Is(i, "appears") || p.Is(i, "acts") || p.Is(i, "answers") || p.Is(i, "appeared") || p.Is(i, "acted") || p.Is(i, "speaks")) && p.Is(i + 1, "for")) return i + 2;
    if (!(p.Is(i, "holds") || p.Is(i, "held") || p.Is(i, "occupies") || p.Is(i, "occupied") || p.Is(i, "keeps") || p.Is(i, "took")) || p.Class(i + 1) is not WordClass.Determiner) return 0;
    if (p.Is(i + 2, "post") || p.Is(i + 2, "office") || p.Is(i + 2, "charge") || p.Is(i + 2, "chair") || p.Is(i + 2, "position")) return i + 3;
    return p.Is(i + 2, "books") && p.Is(i + 3, "for") ? i + 4 : 0;
  }

  private static bool IsRole(Paragraph p, int i)
  {
    var word = p.Word(i);
    return !SourcePhrase.IsPossessiveMark(p, i + 1) && p.Class(i) is WordClass.Noun or WordClass.Capital
      && (SourceWords.Offices.Contains(word) || IsDoubled(word) || SourceWords.LowRanks.Contains(word) || SourceWords.Private.Contains(word) || SourceWords.Professions.Contains(word) || NameWords.Roles.Contains(word) || IsPersonNoun(word));
  }

  /// <summary>Whether a noun in the singular is said of people.</summary>
  public static bool IsPersonNoun(ReadOnlySpan<char> word)
  {
    if (word.Length is < 3 or > 24 || NameWords.Titles.Contains(word) && word.Length < 4) return false;
    Span<char> lower = stackalloc char[word.Length];
    word.ToLowerInvariant(lower);
    if (IsCounted(lower) || lower.StartsWith("ex-") && lower.Length > 5 && IsPersonNoun(word[3..])) return true;
    return NounClass.IsPerson(lower) || char.IsLower(word[0]) && IsDoer(lower) || IsDoubled(word) || SourceWords.Offices.Contains(word) || SourceWords.Professions.Contains(word) || SourceWords.Private.Contains(word);
  }

  // "the 61-year-old", "a gran-of-six"
  public static bool IsCounted(ReadOnlySpan<char> noun)
  {
    if (noun.EndsWith("-year-old", StringComparison.Ordinal)) return true;
    var of = noun.IndexOf("-of-", StringComparison.Ordinal);
    return of > 2 && SourceWords.Private.Contains(noun[..of]);
  }

  // Nouns of doers that no list has: "restaurateur", "trombonist", "falconer".
  private static bool IsDoer(ReadOnlySpan<char> noun) =>
    noun.Length > 5 && !SourceWords.Things.Contains(noun) && !SourceWords.Documents.Contains(noun) && !SourceWords.Organisations.Contains(noun) && !SourceWords.GenericOutlets.Contains(noun)
    && (noun.EndsWith("er") || noun.EndsWith("or") || noun.EndsWith("ist") || noun.EndsWith("ian") || noun.EndsWith("eur") || noun.EndsWith("man") || noun.EndsWith("woman") || noun.EndsWith("person") || noun.EndsWith("aire"));

  private void Note(Paragraph p, int role, TokenRange phrase, KnownSource entity, TextSpan person)
  {
    var noun = p.Word(role).ToString().ToLowerInvariant();
    entity.Roles.Add(noun);
    var start = role;
    while (start > phrase.Start && p.Class(start - 1) is not (WordClass.Comma or WordClass.OpenBracket or WordClass.Dash) && !person.Contains(p.Tokens[start - 1].Span)) start--;
    for (var i = start; i < role; i++)
      if (SourceWords.Former.Contains(p.Word(i)) || p.Word(i).StartsWith("ex-", StringComparison.OrdinalIgnoreCase)) entity.IsFormer = true;
    if (p.Is(role + 1, "turned")) entity.IsFormer = true;
    var affiliation = affiliations.Of(p, new(start, phrase.End), role, person);
    var indefinite = p.Is(start, "a") || p.Is(start, "an");
    // "the hydrologist Jarek Soule" has a trade; "the pathologist, Ines Ruddick," and "its chemist" have a post.
    var office = SourceWords.Professions.Contains(noun) ? affiliation is not null || SourceWords.Pleaders.Contains(noun) && !indefinite || p.Class(start) == WordClass.Possessive || SourcePhrase.IsPossessiveMark(p, start) || role > start && SourceWords.Posts.Contains(p.Word(role - 1)) || p.Is(start, "the") && p.Class(phrase.End) == WordClass.Comma
      : (SourceWords.Offices.Contains(noun) || IsDoubled(noun)) && !NameWords.PersonRolePlurals.Contains(noun)
      || SourceWords.LowRanks.Contains(noun) && affiliation is not null && (p.Class(role + 1) != WordClass.Capital || affiliation.EndsWith("Police", StringComparison.OrdinalIgnoreCase) || affiliation.EndsWith("Constabulary", StringComparison.OrdinalIgnoreCase))
      || !indefinite && (p.Is(start, "the") || p.Is(start, "its") || SourcePhrase.IsPossessiveMark(p, start) || affiliation is not null && p.Class(start) != WordClass.Possessive) && !SourceWords.LowRanks.Contains(noun) && !SourceWords.Private.Contains(noun) && IsPersonNoun(noun)
      || SourceWords.Private.Contains(noun) && role > start && SourceWords.Posts.Contains(p.Word(role - 1));
    if (!office) return;
    if (SourceWords.Pleaders.Contains(noun)) entity.Principal ??= PrincipalOf(p, role, entity);
    MakeOfficial(entity, affiliation);
    if (entity.Kind == SourceKind.Official && entity.Affiliation is not null && SpeaksForOthers(p, role)) entity.SpeaksFor ??= entity.Affiliation;
  }

  // "Barney Stroop's lawyer", "counsel for Odo Prewitt"
  private KnownSource? PrincipalOf(Paragraph p, int role, KnownSource entity)
  {
    var sentence = p.SentenceAt(role);
    var behind = p.Is(role + 1, "for") || p.Is(role + 1, "of");
    var words = behind ? new TokenRange(role + 2, Math.Min(sentence.End, role + 8)) : new TokenRange(Math.Max(sentence.Start, role - 6), role);
    if (words.IsEmpty) return null;
    foreach (var name in names.In(p.Span(words)))
    {
      if (name.Kind is NameKind.Place) continue;
      var end = words.Start;
      while (end < words.End && p.Tokens[end].Span.Start < name.Span.End) end++;
      if (!behind && !SourcePhrase.IsPossessiveMark(p, end)) continue;
      var bare = name.Span.In(p.Text);
      while (bare.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && IsTitle(bare.AsSpan(0, space))) bare = bare[(space + 1)..];
      var other = registry.Find(name.Span.In(p.Text), name.Span.Start) ?? registry.Find(bare, name.Span.Start);
      if (other != entity) return other ?? new() { Name = bare, Kind = name.Kind == NameKind.Organisation ? SourceKind.Organisation : SourceKind.NamedPerson };
    }

    return null;
  }

  private static void MakeOfficial(KnownSource entity, string? affiliation)
  {
    if (entity.Kind is not (SourceKind.NamedPerson or SourceKind.Official)) return;
    entity.Kind = entity.IsFormer ? SourceKind.NamedPerson : SourceKind.Official;
    entity.Affiliation ??= affiliation;
  }

  /// <summary>Whether the holder of a role speaks in another's name: a spokesman, a minister.</summary>
  public static bool SpeaksForOthers(Paragraph p, int role) =>
    SourceWords.Speakers.Contains(p.Word(role)) || p.Is(role, "representative") && (p.Is(role + 1, "of") || p.Is(role + 1, "for")) || p.Is(role, "minister")
    || p.Is(role, "secretary") && role > 0 && (p.Is(role - 1, "press") || p.Is(role - 1, "defense") || p.Is(role - 1, "defence"));

  /// <summary>The one whom the document names elsewhere by a role; null where there is none, or several.</summary>
  /// <param name="noun">The role's noun.</param>
  /// <param name="affiliation">Where the role is held, if the words say so.</param>
  public KnownSource? Holder(ReadOnlySpan<char> noun, string? affiliation) => AllHolders(noun).Count > 0 ? Holder(noun, affiliation, Holds) : Holder(noun, affiliation, HoldsAlike);

  private delegate bool HoldsRole(KnownSource entity, ReadOnlySpan<char> noun);

  private KnownSource? Holder(ReadOnlySpan<char> noun, string? affiliation, HoldsRole holds)
  {
    KnownSource? holder = null;
    foreach (var entity in registry.Searched)
    {
      if (entity.Kind is not (SourceKind.NamedPerson or SourceKind.Official) || !holds(entity, noun)) continue;
      if (affiliation is not null && entity.Affiliation is not null && !Same(affiliation, entity.Affiliation)) continue;
      if (holder is not null && holder != entity) return null;
      holder = entity;
    }

    return holder;
  }

  /// <summary>All whom the document calls so.</summary>
  public List<KnownSource> AllHolders(ReadOnlySpan<char> noun)
  {
    var all = new List<KnownSource>();
    foreach (var entity in registry.Searched)
      if (entity.Kind is SourceKind.NamedPerson or SourceKind.Official && Holds(entity, noun)) all.Add(entity);
    return all;
  }

  private static bool Holds(KnownSource entity, ReadOnlySpan<char> noun)
  {
    foreach (var role in entity.Roles)
      if (IsSame(noun, role)) return true;
    return false;
  }

  private static bool HoldsAlike(KnownSource entity, ReadOnlySpan<char> noun)
  {
    foreach (var role in entity.Roles)
      if (RoleSynonyms.Fits(noun, role)) return true;
    return false;
  }

  // "Arlen ministry" may be the Arlen Defence Ministry.
  private static bool Same(string a, string b) => Within(a, b) || Within(b, a);

  private static bool Within(string shorter, string longer)
  {
    foreach (var part in shorter.AsSpan().Split(' '))
      if (!longer.AsSpan().Contains(shorter.AsSpan(part), StringComparison.OrdinalIgnoreCase)) return false;
    return true;
  }

  /// <summary>Whether two words are one role: a spokeswoman may be called the spokesperson, too.</summary>
  private static bool IsSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
  {
    if (a.Equals(b, StringComparison.OrdinalIgnoreCase)) return true;
    var stem = Stem(a);
    var other = Stem(b);
    return !stem.IsEmpty && stem.Equals(other, StringComparison.OrdinalIgnoreCase) && IsWoman(a) == IsWoman(b) | IsPerson(a) | IsPerson(b);

    static bool IsWoman(ReadOnlySpan<char> role) => role.EndsWith("woman", StringComparison.OrdinalIgnoreCase);
    static bool IsPerson(ReadOnlySpan<char> role) => role.EndsWith("person", StringComparison.OrdinalIgnoreCase);
  }

  private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> role)
  {
    foreach (var ending in (ReadOnlySpan<string>)["person", "woman", "man"])
      if (role.Length > ending.Length + 2 && role.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return role[..^ending.Length];
    return default;
  }
}
