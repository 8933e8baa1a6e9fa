namespace Hearsay.Statements;

/// <summary>How a document views an organisation that it names for the perpetrator of a deed: the fillers of MUC-4's slot PERP: ORGANIZATION CONFIDENCE.</summary>
public enum OrganisationConfidence
{
  /// <summary>No doubt is expressed.</summary>
  ReportedAsFact,
  /// <summary>Said not to have done it.</summary>
  Acquitted,
  /// <summary>The organisation says itself that it did it.</summary>
  ClaimedOrAdmitted,
  /// <summary>Suspected or accused by a government, its army, its police, its courts or one of their people.</summary>
  SuspectedOrAccusedByAuthorities,
  /// <summary>Suspected or accused by somebody else, or by the document itself.</summary>
  SuspectedOrAccused,
  /// <summary>Named near the deed and not accused of it.</summary>
  Possible,
}
