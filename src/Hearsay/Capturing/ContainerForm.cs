using System.Buffers;
using System.Text;

namespace Hearsay.Capturing;

internal enum ContainerFormKind
{
  /// <summary>Whatever is not packed: a page, or nothing that is known.</summary>
  Page,
  Empty,
  Gzip,
  Zip,
  Tar,
  Warc,
  Arc,
  Mime,
  Feed,
  JsonFeed,
  Json,
  Sitemap,
  Outline,
}

/// <summary>Tells containers from pages by how they begin.</summary>
internal static class ContainerForm
{
  /// <summary>How many bytes are looked at.</summary>
  public const int HeadLength = 16_384;

  private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>[");

  public static ContainerFormKind Of(ReadOnlySpan<byte> head, string fileName)
  {
    if (head.IsEmpty) return ContainerFormKind.Empty;
    if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return ContainerFormKind.Gzip;
    if (head.StartsWith("PK\x3\x4"u8) || head.StartsWith("PK\x5\x6"u8)) return ContainerFormKind.Zip;
    if (head.Length >= 512 && head[257..].StartsWith("ustar"u8)) return ContainerFormKind.Tar;
    var text = Decoded(head).TrimStart();
    if (text.StartsWith("WARC/")) return ContainerFormKind.Warc;
    if (text.StartsWith("filedesc://")) return ContainerFormKind.Arc;
    if (text.StartsWith("{")) return OfJson(text, fileName);
    if (text.StartsWith("[") && IsJson(fileName)) return ContainerFormKind.Json;
    if (text.StartsWith("<")) return OfRoot(XmlRoot(text));
    return MimeMessage.Begins(text) ? ContainerFormKind.Mime : ContainerFormKind.Page;
  }

  private static bool IsJson(string fileName) => fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

  private static ContainerFormKind OfJson(ReadOnlySpan<char> text, string fileName) =>
    text.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase) || text.Contains(@"jsonfeed.org\/version\/", StringComparison.OrdinalIgnoreCase) ? ContainerFormKind.JsonFeed
    : IsJson(fileName) ? ContainerFormKind.Json : ContainerFormKind.Page;

  private static ContainerFormKind OfRoot(ReadOnlySpan<char> root)
  {
    var local = root[(root.IndexOf(':') + 1)..];
    foreach (var (name, kind) in (ReadOnlySpan<(string, ContainerFormKind)>)[("rss", ContainerFormKind.Feed), ("feed", ContainerFormKind.Feed), ("RDF", ContainerFormKind.Feed), ("urlset", ContainerFormKind.Sitemap), ("sitemapindex", ContainerFormKind.Sitemap), ("opml", ContainerFormKind.Outline)])
      if (local.Equals(name, StringComparison.OrdinalIgnoreCase)) return kind;
    return ContainerFormKind.Page;
  }

  private static ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> head)
  {
    if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
    if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(head[2..]);
    if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(head[2..]);
    return Encoding.Latin1.GetString(head);
  }

  /// <summary>The name of the root element, or of the document type where the root lies further on; empty where there is neither.</summary>
  private static ReadOnlySpan<char> XmlRoot(ReadOnlySpan<char> text)
  {
    while (text.StartsWith("<"))
    {
      if (text.StartsWith("<?")) text = After(text, "?>");
      else if (text.StartsWith("<!--")) text = After(text, "-->");
      else if (text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
      {
        var name = NameAt(text[9..].TrimStart());
        var subset = text.IndexOf('[');
        var end = text.IndexOf('>');
        text = subset >= 0 && subset < end ? After(After(text, "]"), ">") : After(text, ">");
        if (!text.StartsWith("<")) return name;
      }
      else return NameAt(text[1..]);
    }

    return [];
  }

  private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string end) => text.IndexOf(end) is >= 0 and var at ? text[(at + end.Length)..].TrimStart() : [];

  private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
  {
    var end = text.IndexOfAny(NameEnds);
    return end < 0 ? text : text[..end];
  }
}
