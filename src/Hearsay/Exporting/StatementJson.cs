using System.Text.Json;
using Hearsay.Circumstances;
using Hearsay.Statements;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Exporting;

/// <summary>One statement with its circumstances as a JSON object (design, section 4).</summary>
public static class StatementJson
{
  /// <summary>Writes the statement.</summary>
  /// <param name="json">Where to.</param>
  /// <param name="statement">What.</param>
  /// <param name="circumstances">What its content says of places, times, quantities and actors.</param>
  /// <param name="complete">Whether to add what the schema leaves out (negation, nesting, whom a source speaks for), as a case keeps it.</param>
  public static void Write(Utf8JsonWriter json, Statement statement, StatementCircumstances circumstances, bool complete = false)
  {
    json.WriteStartObject();
    json.Text("id", statement.Id);
    json.Text("document", statement.DocumentId);
    json.WriteString("zone", EnumName.Of(statement.Zone));
    json.WriteString("voice", EnumName.Of(statement.Voice));
    json.Spans("source", statement.Source);
    json.Spans("cue", statement.Cue);
    json.Spans("content", statement.Content);
    json.Text("text", statement.Text);
    json.WriteStartArray("chain");
    foreach (var link in statement.Chain) Write(json, link, complete);
    json.WriteEndArray();
    json.WriteString("certainty", EnumName.Of(statement.Certainty));
    json.Texts("body", statement.Body);
    json.WritePropertyName("circumstances");
    CircumstancesJson.Write(json, circumstances);
    if (complete)
    {
      json.WriteBoolean("negated", statement.Negated);
      json.WriteBoolean("nested", statement.Nested);
    }

    json.WriteEndObject();
  }

  /// <summary>Reads a statement back with its circumstances. What the schema leaves out is read where it was written.</summary>
  /// <exception cref="JsonException">A field is missing or of another type.</exception>
  public static (Statement Statement, StatementCircumstances Circumstances) Read(JsonElement element)
  {
    var statement = new Statement
    {
      Id = element.Text("id"),
      DocumentId = element.Text("document"),
      Zone = element.Name<Zone>("zone"),
      Voice = element.Name<Voice>("voice"),
      Source = element.Spans("source"),
      Cue = element.Spans("cue"),
      Content = element.Spans("content"),
      Text = element.Text("text"),
      Chain = element.Items("chain", ReadLink),
      Certainty = element.Name<Certainty>("certainty"),
      Body = element.Texts("body"),
      Negated = element.Flag("negated"),
      Nested = element.Flag("nested"),
    };
    return (statement, CircumstancesJson.Read(element.GetProperty("circumstances")));
  }

  private static void Write(Utf8JsonWriter json, SourceLink link, bool complete)
  {
    json.WriteStartObject();
    json.Text("name", link.Name);
    json.WriteString("kind", EnumName.Of(link.Kind));
    json.Text("affiliation", link.Affiliation);
    json.Spans("spans", link.Spans);
    if (complete && link.SpeaksFor is { } organisation) json.Text("speaksFor", organisation);
    json.WriteEndObject();
  }

  private static SourceLink ReadLink(JsonElement element) =>
    new(element.TextOrNull("name"), element.Name<SourceKind>("kind"), element.TextOrNull("affiliation"), element.Spans("spans"))
    {
      SpeaksFor = element.TextOrNull("speaksFor"),
    };
}
