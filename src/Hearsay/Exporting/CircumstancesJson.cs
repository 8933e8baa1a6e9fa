using System.Text.Json;
using Hearsay.Circumstances;
using Hearsay.Text;

namespace Hearsay.Exporting;

/// <summary>The circumstances of a statement as a JSON object (design, section 4).</summary>
public static class CircumstancesJson
{
  /// <summary>Writes the circumstances.</summary>
  public static void Write(Utf8JsonWriter json, StatementCircumstances circumstances)
  {
    json.WriteStartObject();
    json.WriteStartArray("places");
    foreach (var place in circumstances.Places) Write(json, place);
    json.WriteEndArray();
    json.WriteStartArray("times");
    foreach (var time in circumstances.Times)
    {
      json.WriteStartObject();
      json.Text("edtf", time.Edtf?.Value);
      json.Text("anchor", time.Anchor);
      json.Span("span", time.Span);
      json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteStartArray("quantities");
    foreach (var quantity in circumstances.Quantities) Write(json, quantity);
    json.WriteEndArray();
    json.WriteStartArray("actors");
    foreach (var actor in circumstances.Actors)
    {
      json.WriteStartObject();
      json.Text("name", actor.Name);
      json.Span("span", actor.Span);
      json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteEndObject();
  }

  /// <summary>Reads circumstances back.</summary>
  /// <exception cref="JsonException">A field is missing or of another type.</exception>
  public static StatementCircumstances Read(JsonElement element) => new(
    element.Items("places", ReadPlace),
    element.Items("times", time => new Time(Edtf.TryParse(time.TextOrNull("edtf")), time.TextOrNull("anchor"), time.Span("span"))),
    element.Items("quantities", ReadQuantity),
    element.Items("actors", actor => new Actor(actor.Text("name"), actor.Span("span"))));

  private static void Write(Utf8JsonWriter json, Place place)
  {
    json.WriteStartObject();
    json.Text("name", place.Name);
    Write(json, "lat", place.Latitude);
    Write(json, "lon", place.Longitude);
    json.Text("precision", place.Precision);
    json.Text("country", place.Country);
    json.WriteNumber("score", place.Score);
    json.Texts("alternatives", place.Alternatives);
    json.Span("span", place.Span);
    json.WriteEndObject();
  }

  private static void Write(Utf8JsonWriter json, string name, double? value)
  {
    if (value is { } number) json.WriteNumber(name, number);
    else json.WriteNull(name);
  }

  private static Place ReadPlace(JsonElement element) => new(element.Text("name"), element.Span("span"))
  {
    Latitude = element.GetProperty("lat") is { ValueKind: JsonValueKind.Number } latitude ? latitude.GetDouble() : null,
    Longitude = element.GetProperty("lon") is { ValueKind: JsonValueKind.Number } longitude ? longitude.GetDouble() : null,
    Precision = element.Text("precision"),
    Country = element.TextOrNull("country"),
    Score = element.GetProperty("score").GetDouble(),
    Alternatives = element.Texts("alternatives"),
  };

  private static void Write(Utf8JsonWriter json, Quantity quantity)
  {
    json.WriteStartObject();
    Write(json, "low", quantity.Low);
    Write(json, "high", quantity.High);
    json.Text("unit", quantity.Unit);
    json.Text("noun", quantity.Noun);
    json.WriteBoolean("approximate", quantity.Approximate);
    json.Span("span", quantity.Span);
    json.Text("status", quantity.Status);
    json.WriteEndObject();
  }

  private static void Write(Utf8JsonWriter json, string name, decimal? value)
  {
    if (value is { } number) json.WriteNumber(name, number);
    else json.WriteNull(name);
  }

  private static Quantity ReadQuantity(JsonElement element) => new(
    element.GetProperty("low") is { ValueKind: JsonValueKind.Number } low ? low.GetDecimal() : null,
    element.GetProperty("high") is { ValueKind: JsonValueKind.Number } high ? high.GetDecimal() : null,
    element.TextOrNull("unit"), element.TextOrNull("noun"), element.Flag("approximate"), element.Span("span"))
  {
    Status = element.TextOrNull("status"),
  };
}
