using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Findings;

/// <summary>What whole documents show: copies that came late, and dates that exclude each other.</summary>
internal static class DocumentFindings
{
  /// <summary>Two dates of one page may differ by a time zone, or by a late edition, and mean nothing by it.</summary>
  private const int ToleratedDays = 2;

  /// <summary>Words that speak of days to come: a later date beside them is no contradiction.</summary>
  private static readonly FrozenSet<string> Ahead = FrozenSet.ToFrozenSet(
    ["will", "would", "shall", "plan", "plans", "planned", "planning", "scheduled", "expected", "due", "until", "next", "upcoming", "ahead", "deadline", "expire", "expires"],
    StringComparer.OrdinalIgnoreCase);

  public static IEnumerable<Finding> Find(FoundSoFar found) => LateCopies(found).Concat(Misdated(found));

  /// <summary>A copy is told once, against the earliest of the texts that it may have been taken from.</summary>
  private static IEnumerable<Finding> LateCopies(FoundSoFar found)
  {
    var namesOutlet = found.Linkage.Derivations.Length == 0 ? null : OutletsNamedBy(found);
    foreach (var copies in found.Linkage.Derivations.GroupBy(derivation => derivation.To, StringComparer.Ordinal))
    {
      var to = found.Document(copies.Key);
      var taken = copies
        .Where(derivation => derivation.Class == DerivationClass.WhollyDerived && derivation.Direction == DerivationDirection.Forward)
        .Select(derivation => (Derivation: derivation, From: found.Document(derivation.From)))
        .Where(pair => pair.From.Published is not null && to.Published is not null && to.Published.Earliest > pair.From.Published.Latest)
        .OrderBy(pair => pair.From.Published).ThenBy(pair => pair.From.Credit is not null).ThenBy(pair => pair.From.Id, StringComparer.Ordinal)
        .ToArray();
      if (taken.Length == 0 || taken.Any(pair => SaysSo(pair.From, to))) continue;
      var (derivation, from) = taken[0];
      var days = to.Published!.Earliest.DayNumber - from.Published!.Latest.DayNumber;
      yield return new Finding(
        FindingKind.LateCopy,
        [.. ClaimsIn(found, derivation).Distinct(StringComparer.Ordinal)], [from.Id, to.Id], [],
        $"{found.Outlet(to.Id)} published the text of {found.Outlet(from.Id)} {(days == 1 ? "a day" : $"{days} days")} later without naming it.");
    }

    bool SaysSo(Document from, Document to) =>
      (from.Url is not null && string.Equals(from.Url, to.Url, StringComparison.Ordinal))
      || (from.Outlet is not null && (string.Equals(from.Outlet, to.Outlet, StringComparison.OrdinalIgnoreCase) || namesOutlet!.Contains((to.Id, from.Outlet))))
      || (to.Credit is not null && from.Credit is not null && string.Equals(to.Credit.Name, from.Credit.Name, StringComparison.OrdinalIgnoreCase));
  }

  private static HashSet<(string Document, string Outlet)> OutletsNamedBy(FoundSoFar found)
  {
    var result = new HashSet<(string, string)>();
    foreach (var document in found.Documents)
      if (document.Credit is { } credit)
        result.Add((document.Id, credit.Name));
    foreach (var statement in found.Statements)
      foreach (var link in statement.Chain.Skip(1))
        if (link.Kind == SourceKind.Outlet && link.Name is not null)
          result.Add((statement.DocumentId, link.Name));
    return result;
  }

  private static IEnumerable<string> ClaimsIn(FoundSoFar found, Derivation derivation) =>
    found.StatementsOf(derivation.To)
      .Where(statement => derivation.Passages.Any(passage => passage.To.Overlaps(statement.Content[0])))
      .Select(statement => found.ClaimOf(statement.Id))
      .Where(claim => claim.Statements.Any(id => string.Equals(found.Statement(id).DocumentId, derivation.From, StringComparison.Ordinal)))
      .Select(claim => claim.Id);

  private static IEnumerable<Finding> Misdated(FoundSoFar found)
  {
    foreach (var document in found.Documents)
    {
      var told = false;
      foreach (var (date, from) in DatesOf(document))
      {
        if (told || LaterDay(found, document, date) is not var (statement, day)) continue;
        told = true;
        yield return new Finding(FindingKind.Misdated, [found.ClaimOf(statement.Id).Id], [document.Id], [statement.Id],
          $"{found.Outlet(document.Id)} gives {date.Value} as its date ({from}), and tells of {day}.");
      }

      if (!told && document.Published is { } published && OtherDate(document, published) is { } other)
        yield return new Finding(FindingKind.Misdated, [], [document.Id], [],
          $"{found.Outlet(document.Id)} gives {published.Value} as its date in one place ({Believed(document)}) and {other.Value} in another ({other.From}).");
    }
  }

  /// <summary>What the page gives as its date, the believed one first; a date that was not believed may still mislead a reader.</summary>
  private static IEnumerable<(Edtf Date, string From)> DatesOf(Document document)
  {
    if (document.Published is { } published) yield return (published, Believed(document));
    foreach (var evidence in document.Evidence)
      if (evidence is { Field: "published", Believed: false } && Edtf.TryParse(evidence.Value) is { } date)
        yield return (date, evidence.From);
  }

  /// <summary>A day that the text tells of as past, and that comes after the date.</summary>
  private static (Statement Statement, string Day)? LaterDay(FoundSoFar found, Document document, Edtf date)
  {
    var limit = date.Latest.AddDays(ToleratedDays);
    foreach (var statement in found.StatementsOf(document.Id))
    {
      if (SpeaksOfDaysToCome(statement.Text)) continue;
      foreach (var time in found.CircumstancesOf(statement.Id).Times)
        if (time is { Anchor: null, Edtf: { } day } && day.Earliest > limit)
          return (statement, day.Value + " as past");
    }

    // A bare "24 August" in news is of the months before; under the date of a June it is of the months after, or of the year before.
    if (date.Latest.DayNumber - date.Earliest.DayNumber > 31) return null;
    foreach (var statement in found.StatementsOf(document.Id))
    {
      if (SpeaksOfDaysToCome(statement.Text)) continue;
      foreach (var match in DateGrammar.FindIn(statement.Text, DateOptions.Prose))
        if (match is { Year: null, Month: { } month, Day: { } day, Ambiguous: false } && DaysBefore(date.Latest, month, day) is > 200 and < 340)
          return (statement, $"“{statement.Text[match.Start..match.End]}” without a year, which lies after it or most of a year before");
    }

    return null;
  }

  private static int? DaysBefore(DateOnly date, int month, int day)
  {
    for (var year = date.Year; year > date.Year - 5; year--)
      if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var last && last <= date)
        return date.DayNumber - last.DayNumber;
    return null;
  }

  private static bool SpeaksOfDaysToCome(string text) =>
    text.Split([' ', '\n', ',', '.', '“', '”', '"', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Any(Ahead.Contains);

  private static MetadataEvidence? OtherDate(Document document, Edtf published) =>
    document.Evidence.FirstOrDefault(evidence => evidence is { Field: "published", Believed: false }
      && Edtf.TryParse(evidence.Value) is { } other
      && (other.Earliest > published.Latest.AddDays(ToleratedDays) || other.Latest.AddDays(ToleratedDays) < published.Earliest));

  private static string Believed(Document document) =>
    document.Evidence.FirstOrDefault(evidence => evidence is { Field: "published", Believed: true })?.From ?? "its metadata";
}
