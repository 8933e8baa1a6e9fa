using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hearsay.Bench;

namespace Hearsay.Fuzz;

/// <summary>Ways in which bytes go wrong between a server and a reader, or are made to.</summary>
internal static class Mutation
{
  private const int MostBytes = 4096;
  private const int MostMutations = 8;

  private static readonly string[] Fragments =
  [
    "<p>", "</p>", "<div class=\"comments\">", "</div>", "<li>", "<ul>", "</ul>", "<table>", "<tr><td>", "</table>", "<b>", "</b>", "<a href=\"/\">", "</a>", "<br>", "<br><br>", "<h1>", "</h1>", "<script>", "</script>", "<!--", "-->", "<!-->",
    "<svg>", "</svg>", "<select>", "<option>", "<template>", "</template>", "<textarea>", "<title>", "</title>", "<noscript>", "<iframe>", "<frameset>", "<body>", "</body>", "<html lang=ar>", "<head>", "<form>", "<button>", "<math><mi>", "<style>",
    "<svg><foreignObject><p>", "<img alt=\"a\" src=x>", "<time datetime=\"2031-13-45T99:99\">", "<blockquote class=\"twitter\">", "<pre>\n\n", "<plaintext>", "<base href=\"//x\">", "<![CDATA[", "]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "<script type=\"application/ld+json\">", "{\"@graph\":[", "{\"@type\":\"NewsArticle\",\"datePublished\":", "[[[[", "]]]]", "\"\\ud800\"", "&lt;", "&amp", "&#x110000;", "&#0;", "&#xD800;", "&notanentity;", "&", "&#", "<", ">", "</", "<a", "=", "\"", "'",
    "\u00AD", "\u200B", "\uFEFF", "\u202E", "\u0301", "\u2028", "\u0000", "\r", "\r\n\r\n", "\n\n\n", "WARC/1.0\r\n", "HTTP/1.1 200 OK\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: -1\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n",
    "--boundary\r\n", "=3D", "=\r\n", "=?utf-8?B?", "<rss><channel><item>", "<entry>", "<content type=\"xhtml\">", "ffffffffffffffff\r\n", "0\r\n\r\n", "Name, minister: ", "> > > ", "# ", "* ", "| a | b |\n|---|---|\n", "Reply", "3 years ago", "31 February 2031", "٣١/١٢/٢٠٣١",
  ];

  private static readonly string[] Charsets = ["utf-8", "utf-16le", "windows-1251", "iso-2022-jp", "shift_jis", "gb18030", "big5", "euc-kr", "iso-8859-8-i", "macintosh", "x-user-defined", "utf-7", "no-such-thing", ""];
  private static readonly string[] Numbers = ["0", "-1", "1", "2147483648", "9223372036854775808", "ffffffff", "1e999", "NaN", "00000000000000000001"];

  /// <summary>The bytes of a case; they depend on its seed and number alone.</summary>
  public static byte[] Case(ulong seed, int number)
  {
    var dice = new Dice(seed, (ulong)number);
    // The first steps of close streams are alike.
    for (var i = 0; i < 4; i++) dice.Next(2);
    var bytes = Snippets.All[dice.Next(Snippets.All.Length)];
    for (var left = dice.Next(MostMutations + 1); left > 0; left--)
    {
      bytes = Once(bytes, dice);
      if (bytes.Length > MostBytes) bytes = bytes[..MostBytes];
    }

    return bytes;
  }

  private static byte[] Once(byte[] bytes, Dice dice)
  {
    var at = bytes.Length == 0 ? 0 : dice.Next(bytes.Length);
    var length = Math.Min(bytes.Length - at, 1 + dice.Next(1 + dice.Next(400)));
    switch (dice.Next(16))
    {
      case 0: return Flip(bytes, dice);
      case 1: return [.. bytes[..at], .. bytes[(at + length)..]];
      case 2: return [.. bytes[..(at + length)], .. bytes[at..]];
      case 3: return Into(bytes, at, bytes.AsSpan(dice.Next(bytes.Length + 1)).ToArray());
      case 4:
        var other = Snippets.All[dice.Next(Snippets.All.Length)];
        var from = dice.Next(other.Length);
        return [.. bytes[..at], .. other[from..], .. bytes[at..]];
      case 5 or 6: return Into(bytes, at, Utf8(dice.Of(Fragments)));
      case 7: return Into(bytes, at, Repeated(dice.Of(Fragments), dice));
      case 8: return Into(bytes, at, Utf8(Pile(dice)));
      case 9: return bytes[..at];
      case 10: return Charset(bytes, at, dice);
      case 11: return Header(bytes, dice);
      case 12: return Number(bytes, at, dice);
      case 13: return Packed(bytes, dice);
      case 14: return Into(bytes, at, Utf8(string.Create(CultureInfo.InvariantCulture, $"&#{(dice.Next(2) == 0 ? "x" : "")}{dice.Next(1 << 21):x};")));
      default: return Into(bytes, at, [(byte)dice.Next(256), (byte)dice.Next(256), (byte)dice.Next(256)]);
    }
  }

  private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

  private static byte[] Into(byte[] bytes, int at, byte[] more) => [.. bytes[..at], .. more, .. bytes[at..]];

  private static byte[] Flip(byte[] bytes, Dice dice)
  {
    var result = (byte[])bytes.Clone();
    if (result.Length == 0) return result;
    for (var left = 1 + dice.Next(12); left > 0; left--) result[dice.Next(result.Length)] ^= (byte)(1 << dice.Next(8));
    return result;
  }

  private static byte[] Repeated(string fragment, Dice dice) => Utf8(string.Concat(Enumerable.Repeat(fragment, 1 + dice.Next(Math.Max(1, MostBytes / Math.Max(1, fragment.Length))))));

  // What nests.
  private static string Pile(Dice dice)
  {
    var (a, b) = (dice.Of(Fragments), dice.Of(Fragments));
    return string.Concat(Enumerable.Repeat(a + b, 1 + dice.Next(120)));
  }

  private static byte[] Charset(byte[] bytes, int at, Dice dice)
  {
    var name = dice.Of(Charsets);
    return dice.Next(5) switch
    {
      0 => Into(bytes, at, Utf8($"<meta charset={name}>")),
      1 => Into(bytes, 0, Utf8($"<?xml version=\"1.0\" encoding=\"{name}\"?>")),
      2 => Into(bytes, at, Utf8($"Content-Type: text/html; charset={name}\r\n")),
      3 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(bytes))],
      _ => [0xEF, 0xBB, 0xBF, .. bytes],
    };
  }

  // A header's line lost, doubled, or without its end.
  private static byte[] Header(byte[] bytes, Dice dice)
  {
    var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
    if (lines.Length < 2) return Flip(bytes, dice);
    var i = dice.Next(Math.Min(lines.Length, 20));
    lines[i] = dice.Next(4) switch { 0 => "", 1 => lines[i] + "\r\n" + lines[i], 2 => lines[i].Replace(':', ' '), _ => " " + lines[i] };
    return Encoding.Latin1.GetBytes(string.Join(dice.Next(4) == 0 ? "\n" : "\r\n", lines));
  }

  private static byte[] Number(byte[] bytes, int at, Dice dice)
  {
    var start = at;
    while (start < bytes.Length && !char.IsAsciiDigit((char)bytes[start])) start++;
    var end = start;
    while (end < bytes.Length && char.IsAsciiDigit((char)bytes[end])) end++;
    return [.. bytes[..start], .. Utf8(dice.Of(Numbers)), .. bytes[end..]];
  }

  private static byte[] Packed(byte[] bytes, Dice dice)
  {
    // Sometimes far more than it seems.
    if (dice.Next(8) == 0) bytes = [.. bytes, .. new byte[dice.Next(2_000_000)]];
    using var packed = new MemoryStream();
    using (Stream stream = dice.Next(4) switch { 0 => new ZLibStream(packed, CompressionLevel.Fastest), 1 => new BrotliStream(packed, CompressionLevel.Fastest), _ => new GZipStream(packed, CompressionLevel.Fastest) }) stream.Write(bytes);
    return packed.ToArray();
  }
}
