using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Exporting;

/// <summary>One file's statements as one JSON object (design, section 4): what <c>hearsay statements</c> prints a line.</summary>
public static class StatementLine
{
  /// <summary>Writes <c>{"id","attributions":[{"source","cue","content"}]}</c>; with <paramref name="all"/> everything that is known of each statement.</summary>
  /// <param name="stream">Where to; UTF-8, without a line feed.</param>
  /// <param name="id">The file's name without its ending.</param>
  /// <param name="statements">In text order.</param>
  /// <param name="all">Nested statements and the outlet's own voice too, with chain, kinds and certainty; else outermost attributions only, PolNeAR's view.</param>
  /// <param name="explain">With <paramref name="all"/>, what decided, too: <c>"evidence":{"source","cue","content","certainty"}</c>, each null where there is nothing to say; the statements
  /// must come from a finder that keeps it.</param>
  public static void Write(Stream stream, string id, ImmutableArray<Statement> statements, bool all, bool explain = false)
  {
    using var json = new Utf8JsonWriter(stream, JsonText.Options);
    json.WriteStartObject();
    json.Text("id", id);
    json.WriteStartArray("attributions");
    foreach (var statement in statements)
    {
      if (!all && (statement.Nested || statement.Voice == Voice.Own)) continue;
      json.WriteStartObject();
      json.Spans("source", statement.Source);
      json.Spans("cue", statement.Cue);
      json.Spans("content", statement.Content);
      if (all) WriteRest(json, statement);
      if (all && explain) WriteEvidence(json, statement.Evidence);
      json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteEndObject();
  }

  private static void WriteEvidence(Utf8JsonWriter json, StatementEvidence? evidence)
  {
    json.WriteStartObject("evidence");
    foreach (var (name, span) in new[] { ("source", evidence?.Source), ("cue", evidence?.Cue), ("content", evidence?.Content) })
    {
      if (span is not { } told)
      {
        json.WriteNull(name);
        continue;
      }

      json.WriteStartObject(name);
      json.WriteNumber("probability", told.Probability);
      json.WriteBoolean("fromNetwork", told.FromNetwork);
      json.WriteEndObject();
    }

    if (evidence?.CertaintyWord is { } word) json.Span("certainty", word);
    else json.WriteNull("certainty");
    json.WriteEndObject();
  }

  private static void WriteRest(Utf8JsonWriter json, Statement statement)
  {
    json.Text("id", statement.Id);
    json.WriteString("zone", EnumName.Of(statement.Zone));
    json.WriteString("voice", EnumName.Of(statement.Voice));
    json.Text("text", statement.Text);
    json.WriteStartArray("chain");
    foreach (var link in statement.Chain)
    {
      json.WriteStartObject();
      json.Text("name", link.Name);
      json.WriteString("kind", EnumName.Of(link.Kind));
      json.Text("affiliation", link.Affiliation);
      json.Text("speaksFor", link.SpeaksFor);
      json.Spans("spans", link.Spans);
      json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteString("certainty", EnumName.Of(statement.Certainty));
    json.WriteBoolean("negated", statement.Negated);
    json.WriteBoolean("nested", statement.Nested);
    json.Texts("body", statement.Body);
    json.Text("rule", statement.Rule);
  }
}
