using System.Text;

namespace Hearsay.Capturing;

/// <summary>Encodings by the labels that feeds and mails give.</summary>
internal static class Charsets
{
  private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

  /// <summary>The encoding of a label; another where there is none of that name.</summary>
  public static Encoding Of(string? label, Encoding otherwise)
  {
    label = label?.Trim().ToLowerInvariant();
    if (label is null or "" || label.Length > 40) return otherwise;
    if (label is "utf-8" or "utf8") return Encoding.UTF8;
    if (label is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") label = "windows-1252";
    try
    {
      return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
    }
    catch (Exception e) when (e is ArgumentException or NotSupportedException)
    {
      return otherwise;
    }
  }

  /// <summary>The text of an XML file: by its byte order mark; else as UTF-8 where it is that; else as its declaration says, or as windows-1252.</summary>
  public static string XmlText(ReadOnlySpan<byte> bytes)
  {
    if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
    if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
    if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
    if (bytes.StartsWith("<\0?\0"u8)) return Encoding.Unicode.GetString(bytes);
    if (bytes.StartsWith("\0<\0?"u8)) return Encoding.BigEndianUnicode.GetString(bytes);
    var declared = Declared(bytes[..Math.Min(bytes.Length, 200)]);
    if (declared is not null && declared.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase)) return Of(declared, Encoding.UTF8).GetString(bytes);
    try
    {
      return Strict.GetString(bytes);
    }
    catch (DecoderFallbackException)
    {
      var encoding = Of(declared, Encoding.UTF8);
      return (encoding is UTF8Encoding && declared is null ? Of("windows-1252", Encoding.UTF8) : encoding).GetString(bytes);
    }
  }

  private static string? Declared(ReadOnlySpan<byte> head)
  {
    var text = Encoding.Latin1.GetString(head).TrimStart();
    if (!text.StartsWith("<?xml", StringComparison.Ordinal)) return null;
    var end = text.IndexOf("?>", StringComparison.Ordinal);
    var at = text.IndexOf("encoding", StringComparison.Ordinal);
    if (at < 0 || end < 0 || at > end) return null;
    var value = text[(at + 8)..end].TrimStart().TrimStart('=').TrimStart();
    return value.Length > 2 && value.IndexOf(value[0], 1) is > 1 and var close ? value[1..close] : null;
  }
}
