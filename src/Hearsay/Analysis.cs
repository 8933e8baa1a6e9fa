using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Capturing;
using Hearsay.Circumstances;
using Hearsay.Findings;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay;

/// <summary>Everything that was found in a set of captures. Immutable; the same captures give an equal analysis in whatever order they came.</summary>
public sealed record Analysis
{
  /// <summary>By id.</summary>
  public required ImmutableArray<Document> Documents { get; init; }

  /// <summary>By document, then text order.</summary>
  public required ImmutableArray<Statement> Statements { get; init; }

  /// <summary>Aligned with <see cref="Statements"/>.</summary>
  public required ImmutableArray<StatementCircumstances> Circumstances { get; init; }

  /// <summary>By the document taken from, then the one that took.</summary>
  public required ImmutableArray<Derivation> Derivations { get; init; }

  /// <summary>Most widely carried first.</summary>
  public required ImmutableArray<Claim> Claims { get; init; }

  /// <summary>Aligned with <see cref="Claims"/>.</summary>
  public required ImmutableArray<ClaimOrigins> Origins { get; init; }

  /// <summary>The gravest first.</summary>
  public required ImmutableArray<Finding> Findings { get; init; }

  /// <summary>Inputs that could not be read, by file.</summary>
  public ImmutableArray<Unread> Unread { get; init; } = [];

  private FrozenDictionary<string, int>? documentIndex, statementIndex, claimIndex;

  /// <summary>The document with that id.</summary>
  /// <exception cref="KeyNotFoundException">There is none.</exception>
  public Document Document(string id) =>
    Documents[(documentIndex ??= Index(Documents, document => document.Id))[id]];

  /// <summary>The statement with that id.</summary>
  /// <exception cref="KeyNotFoundException">There is none.</exception>
  public Statement Statement(string id) => Statements[IndexOfStatement(id)];

  /// <summary>The circumstances of the statement with that id.</summary>
  /// <exception cref="KeyNotFoundException">There is none.</exception>
  public StatementCircumstances CircumstancesOf(string statementId) => Circumstances[IndexOfStatement(statementId)];

  /// <summary>The claim with that id.</summary>
  /// <exception cref="KeyNotFoundException">There is none.</exception>
  public Claim Claim(string id) => Claims[IndexOfClaim(id)];

  /// <summary>The origins of the claim with that id.</summary>
  /// <exception cref="KeyNotFoundException">There is none.</exception>
  public ClaimOrigins OriginsOf(string claimId) => Origins[IndexOfClaim(claimId)];

  private int IndexOfStatement(string id) => (statementIndex ??= Index(Statements, statement => statement.Id))[id];

  private int IndexOfClaim(string id) => (claimIndex ??= Index(Claims, claim => claim.Id))[id];

  private static FrozenDictionary<string, int> Index<T>(ImmutableArray<T> items, Func<T, string> id) =>
    Enumerable.Range(0, items.Length).ToFrozenDictionary(i => id(items[i]), i => i, StringComparer.Ordinal);
}
