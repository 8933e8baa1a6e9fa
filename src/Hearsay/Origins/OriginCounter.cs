using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Origins;

/// <summary>Counts the origins of claims (design, section 3): the far ends of their statements' chains, merged where they are shown to be one.
/// Thread-safe and pure.</summary>
/// <remarks>The law above all rules: a document that only repeats (a reprint, a citation, a shared quotation) changes neither the least nor the
/// greatest number. When in doubt, fewer.</remarks>
public sealed class OriginCounter
{
  /// <summary>The origins of each claim, aligned with the claims.</summary>
  /// <param name="documents">All documents.</param>
  /// <param name="statements">Their statements, as they were linked.</param>
  /// <param name="linkage">What linking found.</param>
  /// <param name="decisions">A person's decisions; one whose words are not there any more is passed over.</param>
  /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
  public ImmutableArray<ClaimOrigins> Count(
    ImmutableArray<Document> documents, ImmutableArray<Statement> statements, Linkage linkage,
    IReadOnlyList<Decision> decisions, CancellationToken cancellation = default)
  {
    var byId = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
    var indexOf = new Dictionary<string, int>(statements.Length, StringComparer.Ordinal);
    for (var i = 0; i < statements.Length; i++) indexOf[statements[i].Id] = i;
    var derivations = linkage.Derivations.ToLookup(derivation => derivation.From, StringComparer.Ordinal);
    var outlets = OutletKeys.Of(statements, linkage.Sources);
    var decided = DecidedPairs.Of(decisions, documents, statements);

    var result = ImmutableArray.CreateBuilder<ClaimOrigins>(linkage.Claims.Length);
    foreach (var claim in linkage.Claims)
    {
      cancellation.ThrowIfCancellationRequested();
      var carried = claim.Statements
        .Select(id => indexOf[id])
        .Order()
        .Select(i => new CarriedStatement(i, statements[i], byId[statements[i].DocumentId], linkage.Sources[i]))
        .ToArray();
      result.Add(new ClaimCount(claim, carried, derivations, outlets, decided).Count());
    }

    return result.MoveToImmutable();
  }
}

/// <summary>The identities of outlets by the names that pages call them.</summary>
internal sealed class OutletKeys
{
  private readonly Dictionary<string, string> keys = new(StringComparer.OrdinalIgnoreCase);

  public static OutletKeys Of(ImmutableArray<Statement> statements, ImmutableArray<ImmutableArray<SourceIdentity>> sources)
  {
    var result = new OutletKeys();
    for (var i = 0; i < statements.Length; i++)
      for (var j = 0; j < sources[i].Length; j++)
        if (sources[i][j].Kind is SourceKind.Outlet or SourceKind.OwnVoice && statements[i].Chain[j].Name is { } name)
          result.keys.TryAdd(name, sources[i][j].Key);
    return result;
  }

  /// <summary>The key of the outlet that a page calls so; a key of its own where no chain names it.</summary>
  public string KeyOf(string name) => keys.TryGetValue(name, out var key) ? key : "credited " + name.ToUpperInvariant();
}

/// <summary>A person's decisions, by the statements they are about.</summary>
internal sealed class DecidedPairs
{
  private readonly Dictionary<string, List<(DecisionKind Kind, string Other, string Because)>> byStatement = new(StringComparer.Ordinal);

  public static DecidedPairs Of(IReadOnlyList<Decision> decisions, ImmutableArray<Document> documents, ImmutableArray<Statement> statements)
  {
    var result = new DecidedPairs();
    if (decisions.Count == 0) return result;
    var shaOf = documents.ToDictionary(document => document.Id, document => document.Sha256, StringComparer.Ordinal);
    var idOf = statements.ToLookup(
      statement => new DecisionTarget(shaOf[statement.DocumentId], statement.Content[0].Hull(statement.Content[^1])), statement => statement.Id);
    foreach (var decision in decisions)
      foreach (var first in idOf[decision.First])
        foreach (var second in idOf[decision.Second])
          result.Add(first, (decision.Kind, second, decision.Because));
    return result;
  }

  public IEnumerable<(DecisionKind Kind, string Other, string Because)> About(string statement) =>
    byStatement.TryGetValue(statement, out var list) ? list : [];

  private void Add(string statement, (DecisionKind Kind, string Other, string Because) decision)
  {
    if (!byStatement.TryGetValue(statement, out var list)) byStatement[statement] = list = [];
    list.Add(decision);
  }
}
