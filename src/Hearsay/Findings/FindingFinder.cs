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
  /// <summary>The findings of an analysis, the gravest first.</summary>
  public ImmutableArray<Finding> Find(
    ImmutableArray<Document> documents, ImmutableArray<Statement> statements, ImmutableArray<StatementCircumstances> circumstances,
    Linkage linkage, ImmutableArray<ClaimOrigins> origins) => [];
}
