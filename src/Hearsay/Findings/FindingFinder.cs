using System.Collections.Immutable;
using Hearsay.Circumstances;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Findings;

/// <summary>Finds what a reader should look at. Thread-safe and pure.</summary>
public sealed class FindingFinder
{
  /// <summary>The findings of an analysis, by kind as <see cref="FindingKind"/> lists them, then the most widely carried first.</summary>
  /// <param name="documents">All documents, by id.</param>
  /// <param name="statements">Their statements, by document, then text order.</param>
  /// <param name="circumstances">Aligned with the statements.</param>
  /// <param name="linkage">What linking found.</param>
  /// <param name="origins">Aligned with the linkage's claims.</param>
  public ImmutableArray<Finding> Find(
    ImmutableArray<Document> documents, ImmutableArray<Statement> statements, ImmutableArray<StatementCircumstances> circumstances,
    Linkage linkage, ImmutableArray<ClaimOrigins> origins)
  {
    var found = new FoundSoFar(documents, statements, circumstances, linkage, origins);
    return
    [
      .. HeadlineFindings.Find(found)
        .Concat(ClaimFindings.Find(found))
        .Concat(ConflictFindings.Find(found))
        .Concat(DocumentFindings.Find(found))
        .OrderBy(finding => finding.Kind)
        .ThenByDescending(finding => finding.Claims.Select(claim => found.Origins(claim).Articles).DefaultIfEmpty(0).Max())
        .ThenBy(finding => string.Join(' ', finding.Claims), StringComparer.Ordinal)
        .ThenBy(finding => string.Join(' ', finding.Documents), StringComparer.Ordinal)
        .ThenBy(finding => string.Join(' ', finding.Statements), StringComparer.Ordinal),
    ];
  }
}

/// <summary>Everything that the stages before have found, by id.</summary>
internal sealed class FoundSoFar
{
  private readonly Dictionary<string, Document> documents;
  private readonly Dictionary<string, int> indexOf;
  private readonly Dictionary<string, Claim> claimOf;
  private readonly ILookup<string, Statement> statementsOf;
  private readonly Dictionary<string, ClaimOrigins> originsOf;

  public FoundSoFar(
    ImmutableArray<Document> documents, ImmutableArray<Statement> statements, ImmutableArray<StatementCircumstances> circumstances,
    Linkage linkage, ImmutableArray<ClaimOrigins> origins)
  {
    Documents = documents;
    Statements = statements;
    Circumstances = circumstances;
    Linkage = linkage;
    AllOrigins = origins;
    this.documents = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
    indexOf = new(statements.Length, StringComparer.Ordinal);
    for (var i = 0; i < statements.Length; i++) indexOf[statements[i].Id] = i;
    statementsOf = statements.ToLookup(statement => statement.DocumentId, StringComparer.Ordinal);
    claimOf = new(statements.Length, StringComparer.Ordinal);
    foreach (var claim in linkage.Claims)
      foreach (var statement in claim.Statements)
        claimOf[statement] = claim;
    originsOf = origins.ToDictionary(count => count.ClaimId, StringComparer.Ordinal);
  }

  public ImmutableArray<Document> Documents { get; }
  public ImmutableArray<Statement> Statements { get; }
  public ImmutableArray<StatementCircumstances> Circumstances { get; }
  public Linkage Linkage { get; }
  public ImmutableArray<ClaimOrigins> AllOrigins { get; }

  public Document Document(string id) => documents[id];
  public Statement Statement(string id) => Statements[indexOf[id]];
  public StatementCircumstances CircumstancesOf(string statement) => Circumstances[indexOf[statement]];
  public ImmutableArray<SourceIdentity> SourcesOf(string statement) => Linkage.Sources[indexOf[statement]];
  public IEnumerable<Statement> StatementsOf(string document) => statementsOf[document];
  public Claim ClaimOf(string statement) => claimOf[statement];
  public ClaimOrigins Origins(string claim) => originsOf[claim];

  /// <summary>The outlet as a person would call it.</summary>
  public string Outlet(string document) => Document(document).Outlet ?? $"the page {Document(document).File}";
}
