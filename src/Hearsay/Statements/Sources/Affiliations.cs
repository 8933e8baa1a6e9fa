using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements.Sources;

/// <summary>Says which organisation words name, or mean where they name none: "the ministry" is the one ministry that the document named before.</summary>
internal sealed class Affiliations(NameIndex names, EntityRegistry registry, SourceHistory history)
{
  /// <summary>The organisation (or place) that a role is held in, as the text gives it; null where it gives none.</summary>
  /// <param name="p">The paragraph.</param>
  /// <param name="range">The phrase that the role stands in.</param>
  /// <param name="role">The role's noun.</param>
  /// <param name="person">The holder's name, where it stands in the phrase.</param>
  public string? Of(Paragraph p, TokenRange range, int role, TextSpan? person)
  {
    // "spokesman for the X", "head of the X", "a source in the X"
    for (var i = role + 1; i < range.End && i < role + 7; i++)
    {
      if (person is { } own && own.Contains(p.Tokens[i].Span)) break;
      if (p.Class(i) is WordClass.Comma && i > role + 2) break;
      if (!IsBelonging(p, i)) continue;
      var words = NounPhrases.StartingAt(p, i + 1, range.End, p.Depth(i + 1 < p.Length ? i + 1 : i), false);
      if (words.IsEmpty || p.Is(words.Start, "people") || p.Class(words.Start) == WordClass.Number) continue;
      if (In(p, words) is { } organisation) return organisation;
      if (SourceWords.Organisations.Contains(p.Word(words.End - 1))) return Generic(p, words);
    }

    // "Defence Ministry spokesman", "the ministry's spokesman", "army spokesman"
    var left = new TokenRange(range.Start, role);
    if (left.IsEmpty) return null;
    var before = left.End;
    while (before > left.Start && (p.Class(before - 1) is WordClass.Noun or WordClass.Capital or WordClass.Determiner or WordClass.Possessive || p.Is(before - 1, "of") || p.Is(before - 1, "for")) && !(person is { } named && named.Overlaps(p.Tokens[before - 1].Span))) before--;
    left = new(before, role);
    if (left.IsEmpty) return null;
    if (p.Is(role, "minister") && Ministries.Of(p, left, registry) is { } ministry) return ministry;
    if (In(p, left) is { } known) return known;
    for (var i = left.End - 1; i >= left.Start; i--)
      if (SourceWords.Organisations.Contains(p.Word(i))) return Generic(p, new(left.Start, i + 1));

    return null;
  }

  /// <summary>The organisation, else another name, else the place that words name; null for none.</summary>
  public string? In(Paragraph p, TokenRange range)
  {
    string? place = null, other = null;
    foreach (var name in names.In(p.Span(range)))
    {
      var words = name.Span.In(p.Text);
      if (name.Kind is NameKind.Organisation or NameKind.Outlet) return registry.Find(words)?.Name ?? words;
      if (name.Kind is NameKind.Other && (words.Contains(' ', StringComparison.Ordinal) || p.SentenceAt(range.Start).Start != range.Start)) other ??= words;
      if (name.Kind == NameKind.Place && !NameWords.Demonyms.Contains(words)) place ??= words;
    }

    // "the Russian ministry"
    for (var i = range.End - 1; i >= range.Start; i--)
      if (SourceWords.Organisations.Contains(p.Word(i))) return Generic(p, new(range.Start, i + 1));
    return other ?? place;
  }

  /// <summary>Whom "the ministry", "the health ministry" means: a name of the document with the same noun, else the words themselves.</summary>
  public string Generic(Paragraph p, TokenRange words)
  {
    var head = p.Word(words.End - 1);
    if (!SourceWords.Institutions.Contains(head)) return SourceNames.Bare(p, words);
    var qualifier = words.Length() > 1 && p.Class(words.End - 2) is WordClass.Noun or WordClass.Capital ? p.Word(words.End - 2) : default;
    if (qualifier is "'s" or "’s") qualifier = default;
    if (registry.NearestNamed(head, SourceKind.Organisation, p.Tokens[words.Start].Span.Start, qualifier) is { } named) return named.Name;
    if (words.Length() == 2 && p.Is(words.Start, "the") && history.LastOrganisation(head) is { } earlier) return earlier;
    return SourceNames.Bare(p, words);
  }

  /// <summary>A preposition that says where somebody belongs.</summary>
  public static bool IsBelonging(Paragraph p, int i) =>
    p.Is(i, "for") || p.Is(i, "of") || p.Is(i, "in") || p.Is(i, "at") || p.Is(i, "from") || p.Is(i, "with") || p.Is(i, "within") || p.Is(i, "inside");
}
