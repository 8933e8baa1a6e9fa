using System.Text;
using System.Text.Json;
using Hearsay.Exporting;

namespace Hearsay.Cli.Output;

/// <summary>Standard output as bytes or as UTF-8 text. A reader that has seen enough (<c>| head</c>) is no failure.</summary>
internal static class StandardOutput
{
  public static void Write(Action<Stream> write)
  {
    try
    {
      using var stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
      write(stream);
    }
    catch (IOException)
    {
      // The other end of the pipe is closed.
    }
  }

  public static void WriteText(Action<TextWriter> write) => Write(stream =>
  {
    using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
    write(writer);
  });

  /// <summary>JSON lines.</summary>
  public static void WriteLines(int count, Action<Utf8JsonWriter, int> write) => Write(stream =>
  {
    for (var i = 0; i < count; i++)
    {
      var line = i;
      stream.Write(ExportedObject.ToUtf8(json => write(json, line)));
      stream.WriteByte((byte)'\n');
    }
  });
}
