using System.Text;

namespace Hearsay.Capturing;

/// <summary>Named header lines, as WARC records, HTTP messages and mails have them, folded ones joined. A name that comes twice counts by its first, but see <see cref="All"/>.</summary>
internal sealed class HeaderFields
{
  /// <summary>More of them than this is no header.</summary>
  public const int MaxLength = 256 << 10;

  private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
  private readonly List<(string Name, string Value)> fields = [];

  /// <summary>The first value of a field; null where there is none.</summary>
  public string? this[string name]
  {
    get
    {
      foreach (var (given, value) in fields)
        if (given.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
      return null;
    }
  }

  /// <summary>How many there are.</summary>
  public int Count => fields.Count;

  /// <summary>All values of a field, in order, joined by commas as HTTP allows.</summary>
  public string All(string name) => string.Join(',', fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value));

  /// <summary>Reads lines up to the empty one.</summary>
  /// <param name="bytes">Begins with the first field.</param>
  /// <param name="length">Where what follows the empty line begins.</param>
  public static HeaderFields Of(ReadOnlySpan<byte> bytes, out int length)
  {
    var result = new HeaderFields();
    length = 0;
    while (length < bytes.Length && length < MaxLength)
    {
      var rest = bytes[length..];
      var feed = rest.IndexOf((byte)'\n');
      var line = (feed < 0 ? rest : rest[..feed]).TrimEnd((byte)'\r');
      length += feed < 0 ? rest.Length : feed + 1;
      if (line.IsEmpty) break;
      result.Add(line);
    }

    return result;
  }

  /// <summary>Takes lines up to the empty one.</summary>
  public static HeaderFields Take(PeekStream stream)
  {
    var result = new HeaderFields();
    long start = stream.Taken;
    while (stream.Taken - start < MaxLength && stream.TryTakeLine(1 << 16, out var line))
    {
      line = line.TrimEnd("\r\n"u8);
      if (line.IsEmpty) break;
      result.Add(line);
    }

    return result;
  }

  private void Add(ReadOnlySpan<byte> line)
  {
    var text = Decoded(line);
    if (text[0] is ' ' or '\t')
    {
      if (fields.Count > 0 && fields[^1].Value.Length < 1 << 13) fields[^1] = (fields[^1].Name, fields[^1].Value + " " + text.Trim());
      return;
    }

    var colon = text.IndexOf(':', StringComparison.Ordinal);
    if (colon > 0 && fields.Count < 1000) fields.Add((text[..colon].Trim(), text[(colon + 1)..].Trim()));
  }

  private static string Decoded(ReadOnlySpan<byte> line)
  {
    try
    {
      return Utf8.GetString(line);
    }
    catch (DecoderFallbackException)
    {
      return Encoding.Latin1.GetString(line);
    }
  }
}

/// <summary>A media type with its parameters (RFC 2045, RFC 9110): <c>text/html; charset="utf-8"</c>.</summary>
/// <param name="Name">In lower case, without parameters.</param>
internal sealed record MediaType(string Name)
{
  private readonly List<(string Name, string Value)> parameters = [];

  /// <summary>The value of a parameter; null where it is not given.</summary>
  public string? this[string name]
  {
    get
    {
      foreach (var (given, value) in parameters)
        if (given.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
      return null;
    }
  }

  /// <summary>Reads the field; null where it is missing or names no type.</summary>
  public static MediaType? Of(string? field)
  {
    if (string.IsNullOrWhiteSpace(field)) return null;
    var semicolon = field.IndexOf(';', StringComparison.Ordinal);
    var name = (semicolon < 0 ? field : field[..semicolon]).Trim().ToLowerInvariant();
    if (name.Length is 0 or > 100) return null;
    var type = new MediaType(name);
    var at = semicolon;
    while (at >= 0 && at < field.Length && type.parameters.Count < 50)
    {
      var equals = field.IndexOf('=', at);
      if (equals < 0) break;
      var key = field[(at + 1)..equals].Trim().TrimStart(';').Trim();
      var value = equals + 1;
      while (value < field.Length && field[value] is (' ' or '\t')) value++;
      if (value < field.Length && field[value] == '"')
      {
        var text = new StringBuilder();
        for (value++; value < field.Length && field[value] != '"'; value++)
        {
          if (field[value] == '\\' && value + 1 < field.Length) value++;
          text.Append(field[value]);
        }

        type.parameters.Add((key, text.ToString()));
        at = value < field.Length ? field.IndexOf(';', value) : -1;
      }
      else
      {
        at = field.IndexOf(';', equals);
        type.parameters.Add((key, (at < 0 ? field[(equals + 1)..] : field[(equals + 1)..at]).Trim().Trim('\'')));
      }
    }

    return type;
  }
}
