using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Findings;

/// <summary>What the origins of claims show.</summary>
internal static class ClaimFindings
{
  public static IEnumerable<Finding> Find(FoundSoFar found) => Loops(found).Concat(UnnamedOnly(found));

  private static IEnumerable<Finding> Loops(FoundSoFar found)
  {
    var loops = found.Linkage.Claims
      .Zip(found.AllOrigins, (claim, origins) => (Claim: claim, origins.Loop))
      .Where(pair => !pair.Loop.IsEmpty)
      .GroupBy(pair => string.Join(", ", pair.Loop), StringComparer.Ordinal);
    foreach (var loop in loops)
      yield return Of(found, FindingKind.CitationLoop, [.. loop.Select(pair => pair.Claim)],
        $"{string.Join(" and ", loop.First().Loop)} cite each other, and nobody outside.");
  }

  /// <summary>Claims whose every end is unnamed, told once for all claims that one page has from one such end, and once for each claim that several pages carry.</summary>
  private static IEnumerable<Finding> UnnamedOnly(FoundSoFar found)
  {
    var claims = found.Linkage.Claims.Zip(found.AllOrigins, (claim, origins) => (Claim: claim, Origins: origins))
      .Where(pair => IsUnnamedOnly(pair.Origins) && !pair.Claim.Statements.All(IsSummary)).ToArray();

    // "Mayor and doctor say" over a body that names them is no claim of its own.
    bool IsSummary(string id) => found.Statement(id) is { Zone: Zone.Headline, Body.IsEmpty: false };

    foreach (var (claim, origins) in claims.Where(pair => pair.Origins.Articles > 1))
      yield return Of(found, FindingKind.UnnamedOnly, [claim],
        $"{origins.Articles} articles carry this, and nobody who is named stands behind it: {Ends(found, origins)}.");
    foreach (var page in claims.Where(pair => pair.Origins.Articles <= 1).GroupBy(pair => (found.Statement(pair.Claim.Statements[0]).DocumentId, Ends(found, pair.Origins))))
      yield return Of(found, FindingKind.UnnamedOnly, [.. page.Select(pair => pair.Claim)],
        $"{found.Outlet(page.Key.DocumentId)} has {(page.Count() == 1 ? "this" : $"{page.Count()} claims")} from nobody who is named: {page.Key.Item2}.");
  }

  private static bool IsUnnamedOnly(ClaimOrigins origins) =>
    origins.Min == 0 && origins.Groups.Any(group => group.Counts == Counts.Max && group.Kind is SourceKind.Unnamed or SourceKind.Unspecified);

  private static string Ends(FoundSoFar found, ClaimOrigins origins) => string.Join("; ", origins.Groups
    .Where(group => group.Counts == Counts.Max && group.Kind is SourceKind.Unnamed or SourceKind.Unspecified)
    .Select(group => End(found.Statement(group.Statements.FirstOrDefault(id => found.Statement(id).FarEnd.Kind == group.Kind) ?? group.Statements[0])))
    .Distinct(StringComparer.Ordinal));

  private static string End(Statement statement)
  {
    var relay = statement.Chain.Length > 2 ? statement.Chain[^2].Name : null;
    var name = statement.FarEnd.Kind == SourceKind.Unspecified ? "an unspecified source" : statement.FarEnd.Name ?? "an unnamed source";
    return relay is null ? name : $"{name}, by way of {relay}";
  }

  private static Finding Of(FoundSoFar found, FindingKind kind, ImmutableArray<Claim> claims, string note)
  {
    var statements = claims.SelectMany(claim => claim.Statements).ToImmutableArray();
    return new(kind, [.. claims.Select(claim => claim.Id)],
      [.. statements.Select(id => found.Statement(id).DocumentId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], statements, note);
  }
}
