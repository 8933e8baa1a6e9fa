using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>Settles which place each name means: by the place that is said to hold it, by the countries of the document's other places, last by size.</summary>
internal static class PlaceResolver
{
  private const double CountryWeight = 8;
  private const double ContainerWeight = 14;

  public static ImmutableArray<Place> Resolve(string text, IReadOnlyList<PlaceMention> mentions)
  {
    var votes = Votes(mentions);
    var total = votes.Values.Sum();
    var places = ImmutableArray.CreateBuilder<Place>(mentions.Count);
    foreach (var mention in mentions)
    {
      if (mention.Candidates.Count == 0)
      {
        places.Add(new Place(mention.Span.In(text), mention.Span) { Score = mention.Evidence });
        continue;
      }

      var container = mention.Container >= 0 ? mentions[mention.Container].Candidates : [];
      var scored = mention.Candidates
        .Select(candidate => (Place: candidate, Score: Size(candidate) + Held(candidate, container) + Kind(candidate, mention.IsArea)
          + (candidate.Country is { } country && total > 0 ? CountryWeight * Math.Max(0, votes.GetValueOrDefault(country) - (1.0 / mention.Candidates.Count)) / total : 0)))
        .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Place.Country, StringComparer.Ordinal).ThenBy(pair => pair.Place.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Place.Latitude).ThenBy(pair => pair.Place.Longitude).ToArray();
      var best = scored[0].Place;

      // The score falls with rivals elsewhere, not with the same place listed twice.
      var rivals = scored.Skip(1).Where(pair => !IsNear(pair.Place, best)).ToArray();
      var rivalry = rivals.Sum(pair => Math.Exp((pair.Score - scored[0].Score) / 2));
      places.Add(new Place(best.Name, mention.Span)
      {
        Latitude = best.Latitude,
        Longitude = best.Longitude,
        Precision = best.Precision,
        Country = best.Country,
        Score = Math.Round(mention.Evidence / (1 + rivalry), 3),
        Alternatives = [.. rivals.Select(pair => pair.Place.Country is { } country ? $"{pair.Place.Name}, {country}" : pair.Place.Name).Distinct(StringComparer.Ordinal).Take(5)],
      });
    }

    return places.MoveToImmutable();
  }

  private static Dictionary<string, double> Votes(IReadOnlyList<PlaceMention> mentions)
  {
    var votes = new Dictionary<string, double>(StringComparer.Ordinal);
    foreach (var mention in mentions)
    {
      foreach (var candidate in mention.Candidates.Count == 0 ? [] : mention.Candidates.Select(place => place.Country).OfType<string>().Distinct(StringComparer.Ordinal))
      {
        votes[candidate] = votes.GetValueOrDefault(candidate) + (1.0 / mention.Candidates.Count);
      }
    }

    return votes;
  }

  private static double Size(GazetteerPlace place) =>
    Math.Log2(1 + place.Weight) + (place.Precision switch { "country" => 12, "region" when place.Weight >= 5000 => 4, _ => 0 });

  private static double Kind(GazetteerPlace place, bool area) => area ? place.Precision == "region" ? 10 : 0 : place.Precision == "region" && place.Weight < 5000 ? -3 : 0;

  private static double Held(GazetteerPlace place, IReadOnlyList<GazetteerPlace> container)
  {
    foreach (var holder in container)
    {
      if (holder.Country is null || holder.Country != place.Country || ReferenceEquals(holder, place)) continue;
      if (holder.Precision == "country") return place.Precision == "country" ? 0 : ContainerWeight;
      if (holder.Precision == "region" && (holder.Area is not null && holder.Area == place.Area || IsNear(holder, place))) return ContainerWeight;
    }

    return 0;
  }

  private static bool IsNear(GazetteerPlace one, GazetteerPlace other) => Math.Abs(one.Latitude - other.Latitude) < 1.5 && Math.Abs(one.Longitude - other.Longitude) < 1.5;
}
