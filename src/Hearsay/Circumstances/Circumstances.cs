using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>A place that a content names.</summary>
/// <param name="Name">The gazetteer's name, or the text's where the gazetteer lacks it.</param>
/// <param name="Span">Where it stands in the document's text.</param>
public sealed record Place(string Name, TextSpan Span)
{
  /// <summary>Degrees north, WGS 84; null where unknown.</summary>
  public double? Latitude { get; init; }
  /// <summary>Degrees east, WGS 84; null where unknown.</summary>
  public double? Longitude { get; init; }
  /// <summary>How large the area is that the name means: <c>point town region country</c>, or <c>unknown</c>.</summary>
  public string Precision { get; init; } = "unknown";
  /// <summary>ISO 3166-1 alpha-2 code; null where unknown.</summary>
  public string? Country { get; init; }
  /// <summary>From 0 to 1: how sure it is that the name means this place.</summary>
  public double Score { get; init; }
  /// <summary>Other places the name may mean, as "name, country".</summary>
  public ImmutableArray<string> Alternatives { get; init; } = [];
}

/// <summary>A time that a content names.</summary>
/// <param name="Edtf">Its value; null where no anchor gives it one: a relative time without a date stays relative.</param>
/// <param name="Anchor">What a relative time was reckoned from (<c>published</c>, <c>dateline</c>, <c>text</c>); null for an absolute one.</param>
/// <param name="Span">Where it stands in the document's text.</param>
public sealed record Time(Edtf? Edtf, string? Anchor, TextSpan Span);

/// <summary>A number that a content gives of something: a toll, a count, an amount.</summary>
/// <param name="Low">Lowest value meant; null where open below.</param>
/// <param name="High">Highest value meant; null where open above ("at least 40").</param>
/// <param name="Unit">A unit of measure (<c>km</c>, <c>percent</c>, <c>usd</c>); null for counted things.</param>
/// <param name="Noun">What is counted, in the singular where that is known ("militant", "killed"); null where the text does not say.</param>
/// <param name="Approximate">Whether the text says about, some, nearly.</param>
/// <param name="Span">Where number and noun stand in the document's text.</param>
public sealed record Quantity(decimal? Low, decimal? High, string? Unit, string? Noun, bool Approximate, TextSpan Span)
{
  /// <summary>What is said to have happened to the counted: <c>killed wounded captured missing displaced destroyed</c>; null where the text does not say.</summary>
  public string? Status { get; init; }
}

/// <summary>Somebody who acts or is acted on in a content.</summary>
/// <param name="Name">As the text writes it.</param>
/// <param name="Span">Where it stands in the document's text.</param>
public sealed record Actor(string Name, TextSpan Span);

/// <summary>What one statement's content says of places, times, quantities and actors, in text order.</summary>
public sealed record StatementCircumstances(
  ImmutableArray<Place> Places, ImmutableArray<Time> Times, ImmutableArray<Quantity> Quantities, ImmutableArray<Actor> Actors)
{
  /// <summary>Nothing said.</summary>
  public static StatementCircumstances None { get; } = new([], [], [], []);
}
