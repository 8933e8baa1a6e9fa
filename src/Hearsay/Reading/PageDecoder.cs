using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Reading;

/// <summary>Bytes to text as browsers do it (WHATWG Encoding), but for one thing: bytes that are valid UTF-8 are UTF-8, whatever
/// a declaration says, since pages are often re-encoded without their head being told.</summary>
internal static class PageDecoder
{
  private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, true);
  private static readonly Encoding Utf8 = new UTF8Encoding(false, false);

  private static readonly (byte[] Magic, string What)[] Magics =
  [
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"), ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"), ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
    ([0x1F, 0x8B], "gzip-compressed data"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF image"), ([0x52, 0x49, 0x46, 0x46], "a RIFF media file"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ([0x52, 0x61, 0x72, 0x21], "a RAR archive"), ([0x42, 0x5A, 0x68], "bzip2-compressed data"),
    ([0xFD, 0x37, 0x7A, 0x58], "xz-compressed data"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed data"), ([0x4F, 0x67, 0x67, 0x53], "an Ogg media file"),
    ([0x49, 0x44, 0x33], "an MP3 file"), ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], "an SQLite database"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ([0x77, 0x4F, 0x46, 0x46], "a font"), ([0x77, 0x4F, 0x46, 0x32], "a font"), ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly module"),
  ];

  // WHATWG labels that do not mean to browsers what .NET takes them for.
  private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.Ordinal)
  {
    ["iso-8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["iso_8859-1"] = "windows-1252",
    ["ascii"] = "windows-1252", ["us-ascii"] = "windows-1252", ["ansi"] = "windows-1252", ["cp1252"] = "windows-1252", ["iso-8859-9"] = "windows-1254", ["latin5"] = "windows-1254",
    ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["win-1251"] = "windows-1251", ["cp1256"] = "windows-1256",
    ["tis-620"] = "windows-874", ["iso-8859-11"] = "windows-874", ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030", ["x-sjis"] = "shift_jis",
    ["sjis"] = "shift_jis", ["windows-31j"] = "shift_jis", ["ks_c_5601-1987"] = "ks_c_5601-1987", ["euc-kr"] = "ks_c_5601-1987", ["big5-hkscs"] = "big5",
    ["utf8"] = "utf-8", ["unicode"] = "utf-8", ["utf-16"] = "utf-8", ["utf-16le"] = "utf-8", ["utf-16be"] = "utf-8", ["iso-8859-8-i"] = "iso-8859-8",
  }.ToFrozenDictionary(StringComparer.Ordinal);

  private static readonly SearchValues<char> LabelEnds = SearchValues.Create("\"' ;/>?");
  private static readonly SearchValues<byte> HighBytes = SearchValues.Create(Enumerable.Range(128, 128).Select(i => (byte)i).ToArray());

  /// <summary>The bytes as text.</summary>
  /// <param name="bytes">A page.</param>
  /// <param name="label">The encoding that its transport declared, which goes before what its head declares; null where none did.</param>
  /// <param name="why">Why they are no text; null where they are.</param>
  /// <returns>Null where they are no text.</returns>
  public static string? Decode(ReadOnlySpan<byte> bytes, string? label, out string? why)
  {
    why = null;
    if (bytes.IsEmpty || (bytes.Length < 4096 && IsBlank(bytes))) return Refuse("the file is empty", out why);
    foreach (var (magic, what) in Magics)
      if (bytes.StartsWith(magic)) return Refuse($"it is {what}, not a page", out why);

    if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Checked(Utf8.GetString(bytes[3..]), out why);
    if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return DecodeUtf16(bytes[2..], bigEndian: false, out why);
    if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return DecodeUtf16(bytes[2..], bigEndian: true, out why);

    var head = bytes[..Math.Min(bytes.Length, 4096)];
    int even = 0, odd = 0;
    for (var i = 0; i < head.Length; i++)
      if (head[i] == 0) { if ((i & 1) == 0) even++; else odd++; }
    var half = Math.Max(1, head.Length / 2);
    if (odd * 5 > half && even * 20 < half) return DecodeUtf16(bytes, bigEndian: false, out why);
    if (even * 5 > half && odd * 20 < half) return DecodeUtf16(bytes, bigEndian: true, out why);
    if ((even + odd) * 100 > head.Length) return Refuse("it holds NUL bytes, so it is no text", out why);

    if (bytes.IndexOfAny(HighBytes) < 0 && !bytes.Contains((byte)0x1B)) return Checked(Encoding.ASCII.GetString(bytes), out why);
    var declared = (label is null ? null : CodePage(label)) ?? Declared(head);
    if (declared?.CodePage == 50220) return Checked(declared.GetString(bytes), out why);
    try
    {
      return Checked(StrictUtf8.GetString(bytes), out why);
    }
    catch (DecoderFallbackException)
    {
      var (whole, broken) = CountUtf8(bytes);
      var mostlyUtf8 = whole >= 8 && whole >= broken * 8;
      var encoding = mostlyUtf8 || (declared is UTF8Encoding && whole > broken) ? Utf8
        : declared is null or UTF8Encoding ? CodePage("windows-1252")! : declared;
      return Checked(encoding.GetString(bytes), out why);
    }
  }

  private static string? Refuse(string message, out string? why)
  {
    why = message;
    return null;
  }

  private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept((ReadOnlySpan<byte>)" \t\r\n\f"u8) < 0;

  private static string? DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, out string? why)
  {
    if (bytes.Length % 2 != 0) return Refuse("broken UTF-16: an odd number of bytes", out why);
    try
    {
      return Checked(new UnicodeEncoding(bigEndian, false, true).GetString(bytes), out why);
    }
    catch (DecoderFallbackException)
    {
      return Refuse("broken UTF-16: half a surrogate pair", out why);
    }
  }

  private static string? Checked(string text, out string? why)
  {
    why = null;
    if (string.IsNullOrWhiteSpace(text)) return Refuse("the file is empty", out why);
    var sample = text.AsSpan(0, Math.Min(text.Length, 65536));
    int control = 0, replaced = 0;
    foreach (var c in sample)
    {
      if (c == '\uFFFD') replaced++;
      else if (c < 32 && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B') || c is >= '\u0080' and < '\u00A0' and not '\u0085' || c is '\uFFFE' or '\uFFFF' or '\u007F') control++;
    }

    return control * 50 > sample.Length || replaced * 20 > sample.Length ? Refuse("it is binary, not text", out why) : text;
  }

  private static (int Whole, int Broken) CountUtf8(ReadOnlySpan<byte> bytes)
  {
    int whole = 0, broken = 0;
    while (!bytes.IsEmpty)
    {
      var skip = bytes.IndexOfAny(HighBytes);
      if (skip < 0) break;
      bytes = bytes[skip..];
      var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
      if (status == OperationStatus.Done) whole++;
      else broken++;
      bytes = bytes[Math.Max(1, consumed)..];
    }

    return (whole, broken);
  }

  /// <summary>What the head's first bytes declare: <c>&lt;meta charset&gt;</c>, <c>http-equiv</c> or an XML declaration.</summary>
  private static Encoding? Declared(ReadOnlySpan<byte> head)
  {
    var text = Encoding.Latin1.GetString(head);
    var at = 0;
    while (at >= 0 && at < text.Length)
    {
      at = text.IndexOf('<', at);
      if (at < 0) return null;
      var rest = text.AsSpan(at + 1);
      var end = rest.IndexOf('>');
      if (end < 0) return null;
      var tag = rest[..end];
      var key = tag.StartsWith("meta", StringComparison.OrdinalIgnoreCase) ? "charset" : tag.StartsWith("?xml", StringComparison.OrdinalIgnoreCase) ? "encoding" : null;
      if (key is not null && tag.IndexOf(key, StringComparison.OrdinalIgnoreCase) is >= 0 and var k)
      {
        var value = tag[(k + key.Length)..].TrimStart();
        if (value.StartsWith("="))
        {
          value = value[1..].TrimStart().TrimStart("\"'");
          var stop = value.IndexOfAny(LabelEnds);
          if (CodePage((stop < 0 ? value : value[..stop]).ToString()) is { } found) return found;
        }
      }

      at += 1;
    }

    return null;
  }

  private static Encoding? CodePage(string label)
  {
    label = label.Trim().ToLowerInvariant();
    if (label.Length is 0 or > 40) return null;
    if (Labels.TryGetValue(label, out var meant)) label = meant;
    if (string.Equals(label, "utf-8", StringComparison.Ordinal)) return Utf8;
    try
    {
      return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label) switch
      {
        { CodePage: 1200 or 1201 or 12000 or 12001 or 65000 } => Utf8,
        var other => other,
      };
    }
    catch (Exception e) when (e is ArgumentException or NotSupportedException)
    {
      // UTF-7 has a name here, but is no encoding of the web's.
      return null;
    }
  }
}
