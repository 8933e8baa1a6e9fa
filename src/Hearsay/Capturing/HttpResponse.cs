using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Capturing;

/// <summary>An HTTP/1 response as archives keep it (RFC 9112), with its content out of its transfer and content codings.</summary>
/// <param name="Status">Its status; null where the bytes have no status line.</param>
/// <param name="Fields">Its header.</param>
/// <param name="Content">Its content, decoded; null where that could not be done.</param>
/// <param name="Why">Why there is no content; null where there is.</param>
/// <remarks>Some crawlers kept the header over content that they had already decoded. So a coding is undone only where the bytes have it.</remarks>
internal sealed record HttpResponse(int? Status, HeaderFields Fields, ReadOnlyMemory<byte>? Content, string? Why)
{
  /// <summary>Reads a response.</summary>
  /// <param name="block">The message, status line first; what has none is content alone.</param>
  /// <param name="limit">Largest content, in bytes.</param>
  public static HttpResponse Of(ReadOnlyMemory<byte> block, int limit)
  {
    if (!block.Span.StartsWith("HTTP/"u8)) return new(null, new HeaderFields(), block, null);
    var bytes = block.Span;
    var feed = bytes.IndexOf((byte)'\n');
    if (feed < 0) return new(StatusOf(bytes), new HeaderFields(), ReadOnlyMemory<byte>.Empty, null);
    var status = StatusOf(bytes[..feed]);
    var fields = HeaderFields.Of(bytes[(feed + 1)..], out var length);
    ReadOnlyMemory<byte>? content = block[(feed + 1 + length)..];
    string? why = null;
    if (fields.All("Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase) || fields.All("Content-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase)) content = Unchunked(content.Value);
    var codings = (fields.All("Content-Encoding") + "," + fields.All("Transfer-Encoding")).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    for (var i = Math.Min(codings.Length, 5) - 1; i >= 0 && content is not null; i--) content = Decoded(codings[i].ToLowerInvariant(), content.Value, limit, out why);
    if (content is { } plain && plain.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8])) content = Decoded("gzip", plain, limit, out why);
    return new(status, fields, content, content is null ? why : null);
  }

  private static int? StatusOf(ReadOnlySpan<byte> line)
  {
    var space = line.IndexOf((byte)' ');
    return space > 0 && line.Length >= space + 4 && int.TryParse(line.Slice(space + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
  }

  /// <summary>The content of a chunked body, as far as it goes; the body itself where it is not chunked.</summary>
  internal static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
  {
    var content = new ArrayBufferWriter<byte>(Math.Max(1, body.Length));
    var rest = body.Span;
    while (!rest.IsEmpty)
    {
      var feed = rest.IndexOf((byte)'\n');
      if (feed is < 0 or > 1024 || ChunkSize(rest[..feed]) is not { } size) return content.WrittenCount == 0 ? body : With(content, rest);
      rest = rest[(feed + 1)..];
      if (size == 0) break;
      if (size >= rest.Length)
      {
        // The connection broke off, as far as one can tell; with no chunk before, a line that looks like a size may be text.
        if (content.WrittenCount == 0 && size > rest.Length * 2L + 65536) return body;
        return With(content, rest);
      }

      var after = rest[(int)size..];
      var ending = after.StartsWith("\r\n"u8) ? 2 : after[0] == '\n' ? 1 : 0;
      if (ending == 0) return content.WrittenCount == 0 ? body : With(content, rest);
      content.Write(rest[..(int)size]);
      rest = after[ending..];
    }

    return content.WrittenMemory;
  }

  private static ReadOnlyMemory<byte> With(ArrayBufferWriter<byte> content, ReadOnlySpan<byte> rest)
  {
    content.Write(rest);
    return content.WrittenMemory;
  }

  private static long? ChunkSize(ReadOnlySpan<byte> line)
  {
    var semicolon = line.IndexOf((byte)';');
    line = (semicolon < 0 ? line : line[..semicolon]).Trim(" \t\r"u8);
    return line.Length is > 0 and <= 15 && long.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) ? size : null;
  }

  private static ReadOnlyMemory<byte>? Decoded(string coding, ReadOnlyMemory<byte> content, int limit, out string? why)
  {
    why = null;
    var bytes = content.Span;
    if (bytes.Length < 2) return content;
    switch (coding)
    {
      case "gzip" or "x-gzip":
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Inflated(content, stream => new GZipStream(stream, CompressionMode.Decompress), limit, out why) : content;
      case "deflate":
        var isZlib = (bytes[0] & 15) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
        if (!isZlib && IsMarkup(bytes)) return content;
        var inflated = Inflated(content, stream => isZlib ? new ZLibStream(stream, CompressionMode.Decompress) : new DeflateStream(stream, CompressionMode.Decompress), limit, out why);
        return inflated ?? (isZlib ? null : Kept(content, ref why));
      case "br":
        return IsMarkup(bytes) ? content : Inflated(content, stream => new BrotliStream(stream, CompressionMode.Decompress), limit, out why) ?? Kept(content, ref why);
      case "zstd" when bytes.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]):
        why = "its content is compressed with zstd, which is not read";
        return null;
      default:
        return content;
    }
  }

  // It may have been decoded before it was archived: then it is text, which these codings' output hardly ever is.
  private static ReadOnlyMemory<byte>? Kept(ReadOnlyMemory<byte> content, ref string? why)
  {
    if (why is null || why.Contains("larger", StringComparison.Ordinal) || !IsText(content.Span)) return null;
    why = null;
    return content;
  }

  private static ReadOnlyMemory<byte>? Inflated(ReadOnlyMemory<byte> content, Func<Stream, Stream> decoder, int limit, out string? why)
  {
    why = null;
    var result = new ArrayBufferWriter<byte>(Math.Clamp(content.Length * 4, 4096, 1 << 20));
    try
    {
      using var stream = decoder(new MemoryStream(content.ToArray(), writable: false));
      while (stream.Read(result.GetSpan(16384)) is > 0 and var read)
      {
        result.Advance(read);
        if (result.WrittenCount <= limit) continue;
        why = $"decompressed it is larger than {CaptureFiles.Size(limit)}";
        return null;
      }

      return result.WrittenMemory;
    }
    catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
    {
      why = "the compression of its content is broken";
      return null;
    }
  }

  private static bool IsMarkup(ReadOnlySpan<byte> bytes)
  {
    if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return true;
    var start = bytes.TrimStart(" \t\r\n"u8);
    return start.StartsWith("<!"u8) || start.StartsWith("<?"u8) || start.Length > 2 && start[0] == '<' && char.IsAsciiLetter((char)start[1]) && char.IsAsciiLetterOrDigit((char)start[2]);
  }

  /// <summary>Whether bytes look like text in some encoding.</summary>
  internal static bool IsText(ReadOnlySpan<byte> bytes)
  {
    var head = bytes[..Math.Min(bytes.Length, 1024)];
    if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
    foreach (var b in head)
      if (b < 32 && b is not (9 or 10 or 12 or 13 or 27)) return false;
    return Encoding.UTF8.GetCharCount(head) > 0;
  }
}
