using Hearsay.Origins;

namespace Hearsay.Storage;

/// <summary>A decision as a case keeps it.</summary>
/// <param name="Number">Its number in the case, never given twice.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="MadeAt">When, to the second, in UTC.</param>
public sealed record RecordedDecision(long Number, Decision Decision, DateTimeOffset MadeAt);
