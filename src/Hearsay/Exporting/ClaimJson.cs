using System.Text.Json;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Exporting;

/// <summary>One claim with its origins as a JSON object (design, section 4).</summary>
public static class ClaimJson
{
  /// <summary>Writes the claim.</summary>
  /// <param name="json">Where to.</param>
  /// <param name="claim">What.</param>
  /// <param name="origins">Its three numbers and how they came about.</param>
  /// <param name="complete">Whether to add what the schema leaves out (the people beside an organisation, the outlets of a loop), as a case keeps it.</param>
  public static void Write(Utf8JsonWriter json, Claim claim, ClaimOrigins origins, bool complete = false)
  {
    json.WriteStartObject();
    json.Text("id", claim.Id);
    json.Text("text", claim.Text);
    json.Texts("statements", claim.Statements);
    json.WriteNumber("articles", origins.Articles);
    json.WriteNumber("texts", origins.Texts);
    json.WriteStartObject("origins");
    json.WriteNumber("min", origins.Min);
    json.WriteNumber("max", origins.Max);
    json.WriteEndObject();
    json.WriteStartArray("groups");
    foreach (var group in origins.Groups) Write(json, group, complete);
    json.WriteEndArray();
    json.WriteStartArray("edges");
    foreach (var edge in origins.Edges) Write(json, edge);
    json.WriteEndArray();
    if (complete) json.Texts("loop", origins.Loop);
    json.WriteEndObject();
  }

  /// <summary>Reads a claim back with its origins. What the schema leaves out is read where it was written.</summary>
  /// <exception cref="JsonException">A field is missing or of another type.</exception>
  public static (Claim Claim, ClaimOrigins Origins) Read(JsonElement element)
  {
    var claim = new Claim(element.Text("id"), element.Text("text"), element.Texts("statements"));
    var range = element.GetProperty("origins");
    var origins = new ClaimOrigins(
      claim.Id, element.GetProperty("articles").GetInt32(), element.GetProperty("texts").GetInt32(),
      range.GetProperty("min").GetInt32(), range.GetProperty("max").GetInt32(),
      element.Items("groups", ReadGroup), element.Items("edges", ReadEdge))
    {
      Loop = element.Texts("loop"),
    };
    return (claim, origins);
  }

  private static void Write(Utf8JsonWriter json, OriginGroup group, bool complete)
  {
    json.WriteStartObject();
    json.Text("id", group.Id);
    json.Text("name", group.Name);
    json.WriteString("kind", EnumName.Of(group.Kind));
    json.Text("affiliation", group.Affiliation);
    json.WriteString("counts", EnumName.Of(group.Counts));
    json.Texts("statements", group.Statements);
    if (complete) json.Texts("people", group.People);
    json.WriteEndObject();
  }

  private static OriginGroup ReadGroup(JsonElement element) => new(
    element.Text("id"), element.TextOrNull("name"), element.Name<SourceKind>("kind"), element.TextOrNull("affiliation"),
    element.Name<Counts>("counts"), element.Texts("statements"))
  {
    People = element.Texts("people"),
  };

  private static void Write(Utf8JsonWriter json, MergeEdge edge)
  {
    json.WriteStartObject();
    json.Text("from", edge.From);
    json.Text("to", edge.To);
    json.Text("reason", edge.Reason);
    json.WriteStartArray("evidence");
    foreach (var evidence in edge.Evidence)
    {
      json.WriteStartObject();
      json.Text("document", evidence.Document);
      json.Span("span", evidence.Span);
      json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteEndObject();
  }

  private static MergeEdge ReadEdge(JsonElement element) => new(
    element.Text("from"), element.Text("to"), element.Text("reason"),
    element.Items("evidence", evidence => new Evidence(evidence.Text("document"), evidence.Span("span"))));
}
