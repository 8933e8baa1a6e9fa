using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Statements.Sources;

/// <summary>Whom a lead means whose name comes only later: "A former sergeant testified on Wednesday that ..." above "Ruben Staal, 44, told the tribunal".</summary>
internal sealed class Introductions(NameIndex names, EntityRegistry registry, RoleHolders holders)
{
  private const int LeadParagraphs = 2;
  private const int Farthest = 3;
  private const int LongestName = 3;
  // So many phrases of a lead are tried, and so many tokens behind each looked through for a name.
  private const int MostTried = 8;
  private const int MostTokens = 400;

  private readonly Dictionary<int, KnownSource> introduced = [];

  /// <summary>Learns them, once the roles beside names are known.</summary>
  public void Learn(IReadOnlyList<Paragraph> paragraphs)
  {
    var lead = 0;
    for (var k = 0; k < paragraphs.Count && lead < LeadParagraphs; k++)
    {
      if (paragraphs[k].Block.Zone == Zone.Body) lead++;
      Learn(paragraphs, k);
    }
  }

  /// <summary>Who is meant by the phrase whose head noun begins at an offset; null for whoever is never named.</summary>
  public KnownSource? Of(int head) => introduced.GetValueOrDefault(head);

  private void Learn(IReadOnlyList<Paragraph> paragraphs, int k)
  {
    var p = paragraphs[k];
    var tried = 0;
    for (var i = 0; i < p.Length && i < MostTokens && tried < MostTried; i++)
    {
      if (p.Depth(i) > 0) continue;
      var sentence = p.SentenceAt(i);
      // What somebody else says is not the lead's own.
      if (i > sentence.Start && (p.Is(i - 1, "that") || CueVerbs.FrameOf(p.Word(i - 1)).HasFlag(CueFrame.Clause) && p.Class(i - 2) is not (WordClass.Comma or WordClass.CloseQuote))) continue;
      var indefinite = p.Is(i, "a") || p.Is(i, "an") || p.Is(i, "his") || p.Is(i, "her");
      if (!indefinite && !IsOffice(p, i)) continue;
      var phrase = indefinite ? NounPhrases.StartingAt(p, i, sentence.End, 0, false) : NounPhrases.EndingAt(p, i + 1, sentence.Start, 0);
      if (phrase.IsEmpty) continue;
      var head = indefinite ? SourcePhrase.HeadOf(p, phrase) : i;
      if (i > sentence.Start && indefinite && CueVerbs.FrameOf(p.Word(i - 1)).HasFlag(CueFrame.Clause) && !(phrase.End >= sentence.End || p.Class(phrase.End) is WordClass.Final or WordClass.Comma or WordClass.Preposition or WordClass.Capital)) continue;
      if (!IsNameless(p, phrase, head) || !Says(p, phrase.End) && !CueVerbs.FrameOf(p.Word(phrase.Start - 1)).HasFlag(CueFrame.Clause) || WantsNoName(p, sentence)) continue;
      tried++;
      if (!indefinite && holders.AllHolders(p.Word(head)).Count > 0 || Named(paragraphs, k, sentence.End, p.Word(head), indefinite ? Farthest : 1) is not { } entity) continue;
      holders.LearnSpeaker(p, phrase, entity);
      introduced[p.Tokens[head].Span.Start] = entity;
      return;
    }
  }

  // "Quarrin's defence minister said": whoever holds an office may be named in the next words.
  private static bool IsOffice(Paragraph p, int i) =>
    p.Class(i) == WordClass.Noun && (SourceWords.Offices.Contains(p.Word(i)) || SourceWords.Professions.Contains(p.Word(i))) && !NameWords.PersonRolePlurals.Contains(p.Word(i)) && p.Class(i + 1) != WordClass.Capital && p.Class(i - 1) is WordClass.Noun or WordClass.Capital or WordClass.Determiner or WordClass.Possessive;

  private bool IsNameless(Paragraph p, TokenRange phrase, int head) =>
    p.Class(head) == WordClass.Noun && RoleHolders.IsPersonNoun(p.Word(head)) && !SourceWords.Speakers.Contains(p.Word(head)) && !SourceWords.Guarded.Contains(p.Word(head))
      && !names.In(p.Span(phrase)).Exists(name => name.Kind == NameKind.Person && !IsPossessor(p, phrase, name));

  // "Norrack's chief negotiator"
  private static bool IsPossessor(Paragraph p, TokenRange phrase, Name name)
  {
    for (var i = phrase.Start; i < phrase.End; i++)
      if (p.Tokens[i].Span.Start >= name.Span.End) return SourcePhrase.IsPossessiveMark(p, i);
    return false;
  }

  private static bool Says(Paragraph p, int i)
  {
    while (p.Class(i) is WordClass.Adverb or WordClass.Auxiliary) i++;
    return CueVerbs.FrameOf(p.Word(i)).HasFlag(CueFrame.Clause);
  }

  private static bool WantsNoName(Paragraph p, TokenRange sentence)
  {
    for (var i = sentence.Start; i < sentence.End; i++)
      if (p.Is(i, "anonymity") || p.Is(i, "unnamed") || p.Is(i, "anonymous") || p.Is(i, "anonymously") || p.Is(i, "named") && (p.Is(i - 1, "be") || p.Is(i - 1, "not"))) return true;
    return false;
  }

  // The first new name behind the lead that somebody speaks under; null where the text says that its bearer is something else.
  private KnownSource? Named(IReadOnlyList<Paragraph> paragraphs, int k, int from, ReadOnlySpan<char> noun, int farthest)
  {
    var bodies = 0;
    for (; k < paragraphs.Count && bodies <= farthest; k++, from = 0)
    {
      var p = paragraphs[k];
      if (p.Block.Zone != Zone.Body) continue;
      bodies++;
      for (var i = from; i < p.Length && i < from + MostTokens; i++)
      {
        if (p.Depth(i) > 0 || p.Class(i) != WordClass.Capital || NameAt(p, i) is not { IsEmpty: false } name) continue;
        var entity = registry.Find(p.In(name), p.Tokens[name.Start].Span.Start);
        if (entity is not null && entity.FirstAt == p.Tokens[name.Start].Span.Start && entity.Roles.Contains(noun.ToString().ToLowerInvariant())) return entity;
        if (IsSpeaker(p, name))
        {
          if (entity is null)
          {
            if (!IsBare(p, name)) return null;
            return registry.AddPerson(p.In(name), p.Tokens[name.Start].Span.Start);
          }

          if (entity.Kind is not (SourceKind.NamedPerson or SourceKind.Official) || entity.FirstAt < p.Tokens[name.Start].Span.Start) return null;
          return entity.Roles.Count == 0 && (entity.Kind == SourceKind.NamedPerson || SourceWords.Offices.Contains(noun)) && IsBare(p, name) || entity.Roles.Contains(noun.ToString().ToLowerInvariant()) ? entity : null;
        }

        i = name.End - 1;
      }
    }

    return null;
  }

  private TokenRange NameAt(Paragraph p, int i)
  {
    if (i > 0 && p.Class(i - 1) == WordClass.Capital && !IsTitle(p, i - 1) || Lexicon.Openers.Contains(p.Word(i)) && p.Class(i + 1) != WordClass.Capital) return default;
    var end = i;
    while (end < p.Length && end < i + LongestName && p.Class(end) == WordClass.Capital && p.Depth(end) == 0 && !Lexicon.Calendar.Contains(p.Word(end)) && !RoleHolders.IsTitle(p.Word(end))) end++;
    if (end < i + 2 || NameWords.OrganisationHeads.Contains(p.Word(end - 1)) || NameWords.OutletHeads.Contains(p.Word(end - 1)) || SourceWords.Trades.Contains(p.Word(end - 1))) return default;
    return names.At(p.Tokens[i].Span.Start) is { Kind: NameKind.Organisation or NameKind.Outlet or NameKind.Place } ? default : new(i, end);
  }

  private static bool IsTitle(Paragraph p, int i) => NameWords.Titles.Contains(p.Word(i)) || p.Is(i, "rev");

  // "Ruben Staal, 44, told", "says Bettan Ruhl"
  private static bool IsSpeaker(Paragraph p, TokenRange name)
  {
    var before = name.Start - 1;
    while (before > 0 && (IsTitle(p, before) || p.Is(before, "the"))) before--;
    if (before >= 0 && (CueVerbs.FrameOf(p.Word(before)).HasFlag(CueFrame.Clause) || before > 0 && p.Class(before - 1) == WordClass.CloseQuote && p.Class(before) is WordClass.Verb or WordClass.Participle)) return true;
    var i = name.End;
    if (p.Class(i) != WordClass.Comma) return Says(p, i);
    var sentence = p.SentenceAt(i);
    for (i++; i < sentence.End && i < name.End + 16; i++)
      if (p.Class(i) == WordClass.Comma && Says(p, i + 1)) return true;
    return false;
  }

  // Nothing but an age or a home stands beside the name.
  private static bool IsBare(Paragraph p, TokenRange name)
  {
    if (name.Start > p.SentenceAt(name.Start).Start && p.Class(name.Start - 1) is WordClass.Noun or WordClass.Capital && !IsTitle(p, name.Start - 1) && !CueVerbs.FrameOf(p.Word(name.Start - 1)).HasFlag(CueFrame.Clause)) return false;
    return p.Class(name.End) != WordClass.Comma || p.Class(name.End + 1) is WordClass.Number || p.Is(name.End + 1, "who") || p.Is(name.End + 1, "of") || p.Is(name.End + 1, "from");
  }
}
