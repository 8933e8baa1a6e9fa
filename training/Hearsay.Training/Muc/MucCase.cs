namespace Hearsay.Training.Muc;

/// <summary>One perpetrator organisation of one template of a key, and how its report views it.</summary>
/// <param name="Report">The report's id, as in "DEV-MUC3-0001".</param>
/// <param name="Names">The names that the key gives the organisation, in capitals.</param>
/// <param name="Allowed">The fillers of slot 11 that the key allows for it.</param>
internal sealed record MucCase(string Report, IReadOnlyList<string> Names, IReadOnlyList<string> Allowed);
