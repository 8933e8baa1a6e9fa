using System.Text.Json;
using Hearsay.Linking;
using Hearsay.Text;

namespace Hearsay.Exporting;

/// <summary>One derivation as a JSON object (design, section 4).</summary>
public static class DerivationJson
{
  /// <summary>Writes the derivation.</summary>
  public static void Write(Utf8JsonWriter json, Derivation derivation)
  {
    json.WriteStartObject();
    json.Text("from", derivation.From);
    json.Text("to", derivation.To);
    json.WriteString("class", EnumName.Of(derivation.Class));
    json.WriteString("direction", EnumName.Of(derivation.Direction));
    json.WriteStartArray("passages");
    foreach (var passage in derivation.Passages)
    {
      json.WriteStartArray();
      json.SpanValue(passage.From);
      json.SpanValue(passage.To);
      json.WriteEndArray();
    }

    json.WriteEndArray();
    json.WriteEndObject();
  }

  /// <summary>Reads a derivation back.</summary>
  /// <exception cref="JsonException">A field is missing or of another type.</exception>
  public static Derivation Read(JsonElement element) => new(
    element.Text("from"), element.Text("to"), element.Name<DerivationClass>("class"), element.Name<DerivationDirection>("direction"),
    element.Items("passages", passage => new Passage(JsonText.SpanOf(passage[0]), JsonText.SpanOf(passage[1]))));
}
