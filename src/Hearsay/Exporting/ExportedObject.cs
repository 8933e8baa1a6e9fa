using System.Text.Json;

namespace Hearsay.Exporting;

/// <summary>One object of the export on its own.</summary>
public static class ExportedObject
{
  /// <summary>The object as UTF-8, on one line, with the export's escapes.</summary>
  /// <param name="write">Writes one object, with one of this folder's writers.</param>
  public static byte[] ToUtf8(Action<Utf8JsonWriter> write)
  {
    using var stream = new MemoryStream();
    using (var json = new Utf8JsonWriter(stream, JsonText.Options)) write(json);
    return stream.ToArray();
  }
}
