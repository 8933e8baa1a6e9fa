using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Exporting;

/// <summary>The whole analysis as one JSON object, schema 1 (design, section 4): UTF-8 without a byte order mark, stable order, no paths of the machine.</summary>
/// <remarks>Each document, statement, derivation, claim and finding stands on a line of its own, so that two analyses can be compared line by line.
/// Spans are <c>[begin, end]</c>, half-open, in UTF-16 code units of the document's <c>text</c>.</remarks>
public static class AnalysisJson
{
  /// <summary>The number of the schema that is written.</summary>
  public const int Schema = 1;

  /// <summary>Writes the analysis.</summary>
  public static void Write(Analysis analysis, Stream stream)
  {
    stream.Write("{\n\"schema\": 1"u8);
    using var lines = new ObjectLines(stream);
    lines.Array("documents"u8, analysis.Documents.Length, (json, i) => DocumentJson.Write(json, analysis.Documents[i]));
    lines.Array("statements"u8, analysis.Statements.Length, (json, i) => StatementJson.Write(json, analysis.Statements[i], analysis.Circumstances[i]));
    lines.Array("derivations"u8, analysis.Derivations.Length, (json, i) => DerivationJson.Write(json, analysis.Derivations[i]));
    lines.Array("claims"u8, analysis.Claims.Length, (json, i) => ClaimJson.Write(json, analysis.Claims[i], analysis.Origins[i]));
    lines.Array("findings"u8, analysis.Findings.Length, (json, i) => FindingJson.Write(json, analysis.Findings[i]));
    stream.Write("\n}\n"u8);
  }

  /// <summary>Reads an analysis back. What the schema leaves out (a block's reason, negation, the people beside an organisation, unread inputs) is empty.</summary>
  /// <exception cref="FormatException">It is no analysis, or one of another schema.</exception>
  public static Analysis Read(Stream stream)
  {
    try
    {
      using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 32 });
      var root = json.RootElement;
      var schema = root.GetProperty("schema").GetInt32();
      if (schema != Schema) throw new FormatException($"The analysis has schema {schema}; this version reads schema {Schema}.");
      var statements = root.Items("statements", StatementJson.Read);
      var claims = root.Items("claims", ClaimJson.Read);
      return new Analysis
      {
        Documents = root.Items("documents", DocumentJson.Read),
        Statements = [.. statements.Select(item => item.Statement)],
        Circumstances = [.. statements.Select(item => item.Circumstances)],
        Derivations = root.Items("derivations", DerivationJson.Read),
        Claims = [.. claims.Select(item => item.Claim)],
        Origins = [.. claims.Select(item => item.Origins)],
        Findings = root.Items("findings", FindingJson.Read),
      };
    }
    catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
    {
      throw new FormatException("This is no analysis: " + failure.Message, failure);
    }
  }

  /// <summary>Writes arrays of objects, one object a line.</summary>
  private sealed class ObjectLines(Stream stream) : IDisposable
  {
    private readonly ArrayBufferWriter<byte> line = new(4096);
    private Utf8JsonWriter? json;

    public void Array(ReadOnlySpan<byte> name, int count, Action<Utf8JsonWriter, int> write)
    {
      json ??= new Utf8JsonWriter(line, JsonText.Options);
      stream.Write(",\n\""u8);
      stream.Write(name);
      stream.Write("\": ["u8);
      for (var i = 0; i < count; i++)
      {
        line.ResetWrittenCount();
        json.Reset();
        write(json, i);
        json.Flush();
        stream.Write(i == 0 ? "\n"u8 : ",\n"u8);
        stream.Write(line.WrittenSpan);
      }

      stream.Write(count == 0 ? "]"u8 : "\n]"u8);
    }

    public void Dispose() => json?.Dispose();
  }
}
