using System.Text.Json;
using Hearsay.Findings;
using Hearsay.Text;

namespace Hearsay.Exporting;

/// <summary>One finding as a JSON object (design, section 4).</summary>
public static class FindingJson
{
  /// <summary>Writes the finding.</summary>
  public static void Write(Utf8JsonWriter json, Finding finding)
  {
    json.WriteStartObject();
    json.WriteString("kind", EnumName.Of(finding.Kind));
    json.Texts("claims", finding.Claims);
    json.Texts("documents", finding.Documents);
    json.Texts("statements", finding.Statements);
    json.Text("note", finding.Note);
    json.WriteEndObject();
  }

  /// <summary>Reads a finding back.</summary>
  /// <exception cref="JsonException">A field is missing or of another type.</exception>
  public static Finding Read(JsonElement element) => new(
    element.Name<FindingKind>("kind"), element.Texts("claims"), element.Texts("documents"), element.Texts("statements"), element.Text("note"));
}
