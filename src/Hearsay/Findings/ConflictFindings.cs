using System.Globalization;
using Hearsay.Circumstances;
using Hearsay.Linking;
using Hearsay.Statements;

namespace Hearsay.Findings;

/// <summary>Claims about one thing that exclude each other.</summary>
internal static class ConflictFindings
{
  public static IEnumerable<Finding> Find(FoundSoFar found)
  {
    foreach (var conflict in found.Linkage.Conflicts)
    {
      var first = found.Statement(conflict.FirstStatement);
      var second = found.Statement(conflict.SecondStatement);
      if (SameTeller(found, first, second)) continue;
      var later = Later(found, first, second);
      var isUpdate = conflict.Kind == ConflictKind.Quantity && later is not null && Grew(found, later == first ? second : first, later);
      yield return new Finding(
        isUpdate ? FindingKind.Update : FindingKind.Contradiction,
        [conflict.First, conflict.Second],
        [.. new[] { first.DocumentId, second.DocumentId }.Distinct(StringComparer.Ordinal)],
        [first.Id, second.Id],
        Note(found, conflict, first, second, isUpdate));
    }
  }

  /// <summary>Whether one end says both on one page: of two things, then, or of two times.</summary>
  private static bool SameTeller(FoundSoFar found, Statement first, Statement second) =>
    string.Equals(first.DocumentId, second.DocumentId, StringComparison.Ordinal)
    && string.Equals(found.SourcesOf(first.Id)[^1].Key, found.SourcesOf(second.Id)[^1].Key, StringComparison.Ordinal);

  /// <summary>Which of the two was published on a later day; null where that is not known.</summary>
  private static Statement? Later(FoundSoFar found, Statement first, Statement second)
  {
    var (one, other) = (found.Document(first.DocumentId).Published, found.Document(second.DocumentId).Published);
    if (one is null || other is null) return null;
    return one.Earliest > other.Latest ? first : other.Earliest > one.Latest ? second : null;
  }

  private static bool Grew(FoundSoFar found, Statement earlier, Statement later) =>
    Pair(found, earlier, later) is var (before, after) && (after.Low ?? after.High) > (before.High ?? before.Low);

  /// <summary>The numbers that exclude each other: of the same thing if the texts name it, else of whatever is counted.</summary>
  private static (Quantity Before, Quantity After)? Pair(FoundSoFar found, Statement first, Statement second)
  {
    var pairs =
      from one in found.CircumstancesOf(first.Id).Quantities
      from other in found.CircumstancesOf(second.Id).Quantities
      where string.Equals(one.Unit, other.Unit, StringComparison.Ordinal) && (one.High < other.Low || other.High < one.Low)
      orderby Alike(one.Status, other.Status) + Alike(one.Noun, other.Noun) descending
      select ((Quantity, Quantity)?)(one, other);
    return pairs.FirstOrDefault();

    static int Alike(string? one, string? other) =>
      one is null || other is null ? 0 : string.Equals(one, other, StringComparison.Ordinal) ? 1 : -1;
  }

  private static string Note(FoundSoFar found, ClaimConflict conflict, Statement first, Statement second, bool isUpdate)
  {
    if (conflict.Kind == ConflictKind.Negation) return $"{Teller(found, first)} says what {Teller(found, second)} says is not so.";
    if (Pair(found, first, second) is not var (one, other)) return $"{Teller(found, first)} and {Teller(found, second)} give different numbers of one thing.";
    var what = (one.Status ?? other.Status, one.Noun ?? other.Noun) switch
    {
      ({ } status, _) => $"The number of {status}",
      (_, { } noun) => $"The number given for “{noun}”",
      _ => "The number",
    };
    return $"{what} {(isUpdate ? "grew with time" : "differs")}: {Number(one)} ({Teller(found, first)}) and {Number(other)} ({Teller(found, second)}).";
  }

  private static string Teller(FoundSoFar found, Statement statement) =>
    statement.FarEnd.Name is { } name ? statement.Voice == Voice.Own ? name : $"{name} in {found.Outlet(statement.DocumentId)}" : found.Outlet(statement.DocumentId);

  private static string Number(Quantity quantity)
  {
    var about = quantity.Approximate ? "about " : "";
    return (quantity.Low, quantity.High) switch
    {
      ({ } low, { } high) when low == high => about + Text(low),
      ({ } low, { } high) => $"{about}{Text(low)} to {Text(high)}",
      ({ } low, null) => $"{Text(low)} or more",
      (null, { } high) => $"{Text(high)} or fewer",
      _ => "an unstated number",
    };

    static string Text(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
  }
}
