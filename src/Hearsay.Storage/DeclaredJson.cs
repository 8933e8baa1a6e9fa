using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Capturing;

namespace Hearsay.Storage;

/// <summary>What was declared of a capture, as a case keeps it.</summary>
internal static class DeclaredJson
{
  private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
  {
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = { new JsonStringEnumConverter<CaptureOrigin>(JsonNamingPolicy.KebabCaseLower) },
  };

  public static string? Write(CaptureFacts? declared) => declared is null ? null : JsonSerializer.Serialize(declared, Options);

  public static CaptureFacts? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<CaptureFacts>(json, Options);
}
