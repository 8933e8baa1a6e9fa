namespace Hearsay.Dossiers;

/// <summary>How a dossier is written.</summary>
public sealed record DossierOptions
{
  /// <summary>The dossier's title; where it is null, one is made from the number of pages.</summary>
  public string? Title { get; init; }

  /// <summary>At most so many claims get a section with picture, groups and merges; the rest is counted in the text. Default 200.</summary>
  public int ClaimSections { get; init; } = 200;

  /// <summary>At most so many claims that one page carries from a source are listed. Default 1,000.</summary>
  public int ListedClaims { get; init; } = 1_000;

  /// <summary>At most so many sentences in an outlet's own voice are listed; their highlighted places stay. Default 2,000.</summary>
  public int ListedOwnVoice { get; init; } = 2_000;

  /// <summary>At most so many boxes in one lineage picture. Default 40.</summary>
  public int PictureNodes { get; init; } = 40;
}
