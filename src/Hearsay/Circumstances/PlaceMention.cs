using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>A place name in a text, before it is settled which place is meant.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Candidates">The places of that name; none for an unknown place.</param>
/// <param name="Evidence">From 0 to 1: how sure it is that a place is named at all.</param>
internal sealed record PlaceMention(TextSpan Span, IReadOnlyList<GazetteerPlace> Candidates, double Evidence)
{
  /// <summary>Whether an area noun follows or precedes ("Homs province").</summary>
  public bool IsArea { get; init; }

  /// <summary>Index, among the document's mentions, of the place that holds this one ("Homs, Syria"); -1 where none is told.</summary>
  public int Container { get; set; } = -1;
}
