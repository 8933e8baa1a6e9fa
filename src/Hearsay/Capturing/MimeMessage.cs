using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Capturing;

/// <summary>The page in a MIME message (RFC 2045, 2046, 2557): a web page saved with all its parts (MHTML), or a mail. Its frames and pictures are no pages of their own.</summary>
internal static partial class MimeMessage
{
  private const int MaxLine = 1 << 16;
  private const int MaxNesting = 10;
  private const int MaxParts = 20_000;

  [GeneratedRegex(@"=\?(?<c>[A-Za-z0-9_-]{2,30})(?:\*[A-Za-z-]{1,20})?\?(?<e>[BbQq])\?(?<t>[^?\r\n]{0,1000})\?=", RegexOptions.NonBacktracking)]
  private static partial Regex EncodedWord { get; }

  /// <summary>Whether a text begins with the header of a message whose body has to be decoded.</summary>
  public static bool Begins(ReadOnlySpan<char> head)
  {
    var colon = head.IndexOf(':');
    if (colon is < 2 or > 60 || head[..colon].IndexOfAnyExcept(NameCharacters) >= 0) return false;
    if (!head.Contains("content-type:", StringComparison.OrdinalIgnoreCase)) return false;
    var fields = HeaderFields.Of(Encoding.Latin1.GetBytes(head.ToArray()), out _);
    var type = MediaType.Of(fields["Content-Type"])?.Name;
    if (type is null || fields.Count < 2) return false;
    var coding = fields["Content-Transfer-Encoding"]?.Trim().ToLowerInvariant();
    return type.StartsWith("multipart/", StringComparison.Ordinal) || type is "text/html" or "application/xhtml+xml" || type == "text/plain" && coding is "base64" or "quoted-printable";
  }

  private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

  private sealed record Part(HeaderFields Fields, MediaType? Type, byte[] Body, bool IsRoot);

  /// <summary>The page, as a capture.</summary>
  public static CaptureResult Read(PeekStream stream, PackedSource source, Unpacker unpacker)
  {
    while (stream.Peek(1) is [(byte)'\r' or (byte)'\n' or (byte)' ' or 0xEF or 0xBB or 0xBF]) stream.Take(1, null);
    var fields = HeaderFields.Take(stream);
    var type = MediaType.Of(fields["Content-Type"]);
    var parts = new Walk(stream, unpacker);
    parts.Read(fields, type, [], 0, type?["start"]?.Trim('<', '>', ' '));
    var part = parts.Found;
    var isPage = fields["Snapshot-Content-Location"] is not null || type?.Name == "multipart/related";
    if (part is null) return Unpacker.Refuse(source.Name, parts.Why ?? (isPage ? "an MHTML file without a page in it" : "a mail without text in it"));
    var address = fields["Snapshot-Content-Location"] ?? part.Fields["Content-Location"] ?? fields["Content-Location"];
    return new(Capture.Of(source.Name, part.Body) with
    {
      Container = source.Container,
      Url = SavedPage.AddressOf(address?.Trim()),
      TakenAt = isPage ? MimeDate.Of(fields["Date"]) : null,
      Declared = new CaptureFacts
      {
        Origin = CaptureOrigin.Mime, MediaType = part.Type?.Name, Charset = part.Type?["charset"], Title = Words(fields["Subject"]),
        Authors = isPage ? [] : SenderOf(fields["From"]), Published = isPage ? null : MimeDate.Normalised(fields["Date"]), Language = fields["Content-Language"],
      },
    }, null);
  }

  /// <summary>Goes through the parts, and keeps the best one for a page: the root, else the first HTML, else the first plain text.</summary>
  private sealed class Walk(PeekStream stream, Unpacker unpacker)
  {
    private int seen;

    public Part? Found { get; private set; }

    public string? Why { get; private set; }

    private bool IsSettled => Found is { IsRoot: true };

    /// <summary>Reads a part whose header was taken.</summary>
    /// <returns>The boundary that ended it, and whether that closes its parts; null at the end of the message.</returns>
    public (string Boundary, bool Closes)? Read(HeaderFields fields, MediaType? type, ImmutableList<string> boundaries, int depth, string? root)
    {
      if (type is not null && type.Name.StartsWith("multipart/", StringComparison.Ordinal) && depth < MaxNesting) return Parts(type, boundaries, depth, root);
      if (type?.Name == "message/rfc822" && depth < MaxNesting)
      {
        var inner = HeaderFields.Take(stream);
        return Read(inner, MediaType.Of(inner["Content-Type"]), boundaries, depth + 1, root);
      }

      var isAttached = fields["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) ?? false;
      var isRoot = root is not null && fields["Content-ID"]?.Trim('<', '>', ' ') == root;
      var isHtml = type?.Name is "text/html" or "application/xhtml+xml";
      var isText = !isAttached && type?.Name is null or "text/plain";
      var isWanted = !isAttached && (isRoot && (isHtml || isText) || isHtml && Found?.Type?.Name is null or "text/plain" || isText && Found is null);
      var body = isWanted ? new ByteBlock() : null;
      var end = Body(body, boundaries);
      if (body is null) return end;
      var bytes = Decoded(body.Span, fields["Content-Transfer-Encoding"]);
      if (bytes.Length > unpacker.Limits.MaxBytes) Why = $"its page is larger than {CaptureFiles.Size(unpacker.Limits.MaxBytes)}";
      else if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) >= 0) Found = new(fields, type, bytes, isRoot || isHtml && root is null);
      return end;
    }

    private (string Boundary, bool Closes)? Parts(MediaType type, ImmutableList<string> boundaries, int depth, string? root)
    {
      var boundary = type["boundary"] is { Length: > 0 and < 1000 } given ? "--" + given.TrimEnd() : Guessed();
      if (boundary is null) return null;
      var inner = boundaries.Add(boundary);
      root = type["start"]?.Trim('<', '>', ' ') ?? root;
      var end = Body(null, inner);
      while (end is { Closes: false } open && open.Boundary == boundary && !IsSettled && seen++ < MaxParts)
      {
        unpacker.Cancellation.ThrowIfCancellationRequested();
        var fields = HeaderFields.Take(stream);
        end = Read(fields, MediaType.Of(fields["Content-Type"]), inner, depth + 1, root);
      }

      if (IsSettled || end is null || end.Value.Boundary != boundary) return end;
      return Body(null, boundaries);
    }

    private string? Guessed()
    {
      var head = Encoding.Latin1.GetString(stream.Peek(4096));
      foreach (var line in head.Split('\n'))
        if (line.StartsWith("--", StringComparison.Ordinal) && line.Trim().Length > 4) return line.TrimEnd();
      return null;
    }

    // The lines up to a boundary; the line end before it is the boundary's.
    private (string Boundary, bool Closes)? Body(ByteBlock? into, ImmutableList<string> boundaries)
    {
      var isLineStart = true;
      while (stream.TryTakeLine(MaxLine, out var line))
      {
        if (isLineStart && line.StartsWith("--"u8) && BoundaryOf(line, boundaries) is { } found)
        {
          if (into is not null)
          {
            if (into.Span.EndsWith("\n"u8)) into.CutTo(into.Length - (into.Span.EndsWith("\r\n"u8) ? 2 : 1));
          }

          return found;
        }

        isLineStart = line[^1] == '\n';
        // Base64 takes a third more, quoted-printable up to three times as much.
        if (into is not null && into.Length <= unpacker.Limits.MaxBytes * 3L + MaxLine) into.Write(line);
        else unpacker.Cancellation.ThrowIfCancellationRequested();
      }

      return null;
    }

    private static (string Boundary, bool Closes)? BoundaryOf(ReadOnlySpan<byte> line, ImmutableList<string> boundaries)
    {
      var text = Encoding.Latin1.GetString(line.TrimEnd(" \t\r\n"u8));
      for (var i = boundaries.Count - 1; i >= 0; i--)
      {
        if (text == boundaries[i]) return (boundaries[i], false);
        if (text.Length == boundaries[i].Length + 2 && text.EndsWith("--", StringComparison.Ordinal) && text.StartsWith(boundaries[i], StringComparison.Ordinal)) return (boundaries[i], true);
      }

      return null;
    }
  }

  private static byte[] Decoded(ReadOnlySpan<byte> body, string? coding) => coding?.Trim().ToLowerInvariant() switch
  {
    "quoted-printable" => QuotedPrintable(body),
    "base64" => Base64Of(body),
    _ => body.ToArray(),
  };

  /// <summary>Undoes quoted-printable (RFC 2045, 6.7); what is no valid sequence stays as it is.</summary>
  internal static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
  {
    var result = new byte[body.Length];
    var length = 0;
    for (var i = 0; i < body.Length; i++)
    {
      var b = body[i];
      if (b is (byte)' ' or (byte)'\t')
      {
        var end = i;
        while (end < body.Length && body[end] is (byte)' ' or (byte)'\t') end++;
        // At the end of a line, transport put them there.
        if (!(body[end..].StartsWith("\r\n"u8) || body[end..].StartsWith("\n"u8)))
        {
          body[i..end].CopyTo(result.AsSpan(length));
          length += end - i;
        }

        i = end - 1;
        continue;
      }

      if (b != '=')
      {
        result[length++] = b;
        continue;
      }

      if (i + 2 < body.Length && Nibble(body[i + 1]) is >= 0 and var high && Nibble(body[i + 2]) is >= 0 and var low)
      {
        result[length++] = (byte)(high << 4 | low);
        i += 2;
        continue;
      }

      var soft = i + 1;
      while (soft < body.Length && body[soft] is (byte)' ' or (byte)'\t') soft++;
      if (soft >= body.Length) break;
      if (body[soft] == '\r' && soft + 1 < body.Length && body[soft + 1] == '\n') i = soft + 1;
      else if (body[soft] == '\n') i = soft;
      else result[length++] = b;
    }

    return result[..length];
  }

  private static int Nibble(byte b) => b switch
  {
    >= (byte)'0' and <= (byte)'9' => b - '0',
    >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
    >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
    _ => -1,
  };

  /// <summary>Undoes base64; what is no digit of it is passed over, and an end that is cut off gives what it has.</summary>
  internal static byte[] Base64Of(ReadOnlySpan<byte> body)
  {
    var digits = new byte[body.Length + 4];
    var count = 0;
    foreach (var b in body)
      if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') digits[count++] = b;
    if (count % 4 == 1) count--;
    while (count % 4 != 0) digits[count++] = (byte)'=';
    var result = new byte[count / 4 * 3];
    Base64.DecodeFromUtf8(digits.AsSpan(0, count), result, out _, out var length);
    return result[..length];
  }

  /// <summary>A header's words, out of their encoding (RFC 2047).</summary>
  internal static string? Words(string? text)
  {
    if (string.IsNullOrWhiteSpace(text)) return null;
    if (!text.Contains("=?", StringComparison.Ordinal)) return text;
    var result = new StringBuilder();
    var at = 0;
    var wasWord = false;
    foreach (Match match in EncodedWord.Matches(text))
    {
      var between = text[at..match.Index];
      // White space between two encoded words is no text.
      if (!wasWord || !string.IsNullOrWhiteSpace(between)) result.Append(between);
      var bytes = Encoding.Latin1.GetBytes(match.Groups["t"].Value);
      bytes = match.Groups["e"].Value is "B" or "b" ? Base64Of(bytes) : QuotedPrintable(Encoding.Latin1.GetBytes(match.Groups["t"].Value.Replace('_', ' ')));
      result.Append(Charsets.Of(match.Groups["c"].Value, Encoding.UTF8).GetString(bytes));
      (at, wasWord) = (match.Index + match.Length, true);
    }

    return result.Append(text.AsSpan(at)).ToString().Trim();
  }

  private static ImmutableArray<string> SenderOf(string? from)
  {
    if (Words(from) is not { } text) return [];
    var angle = text.IndexOf('<', StringComparison.Ordinal);
    var name = (angle < 0 ? text : text[..angle]).Trim().Trim('"').Trim();
    return name.Length is 0 or > 200 || name.Contains('@', StringComparison.Ordinal) ? [] : [name];
  }
}
