using System.Collections.Immutable;

namespace Hearsay.Findings;

/// <summary>Something a reader should look at.</summary>
public enum FindingKind
{
  /// <summary>A headline states as fact what the body only attributes.</summary>
  AttributionDropped,
  /// <summary>A headline is surer than the body.</summary>
  HedgeLost,
  /// <summary>A headline says what no body statement says.</summary>
  HeadlineUnsupported,
  /// <summary>Outlets cite each other, and nobody outside.</summary>
  CitationLoop,
  /// <summary>Two claims about one thing exclude each other.</summary>
  Contradiction,
  /// <summary>A later, larger number of the same thing.</summary>
  Update,
  /// <summary>Nobody who is named stands behind the claim.</summary>
  UnnamedOnly,
  /// <summary>A text published later than the one it was taken from, without saying so.</summary>
  LateCopy,
  /// <summary>The page's dates exclude each other.</summary>
  Misdated,
}

/// <summary>A finding, with what it is about.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Claims">Ids of claims.</param>
/// <param name="Documents">Ids of documents.</param>
/// <param name="Statements">Ids of statements: the words to look at.</param>
/// <param name="Note">One sentence for a person.</param>
public sealed record Finding(
  FindingKind Kind, ImmutableArray<string> Claims, ImmutableArray<string> Documents, ImmutableArray<string> Statements, string Note);
