using System.Xml;

namespace Hearsay.Capturing;

/// <summary>Sitemaps and lists of feeds: they lead to pages and hold none, which is what is said of them.</summary>
internal static class AddressList
{
  public static CaptureResult Read(ContainerFormKind form, PeekStream stream, PackedSource source, Unpacker unpacker)
  {
    int pages = 0, sitemaps = 0, feeds = 0;
    var isWhole = true;
    try
    {
      using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true, CheckCharacters = false, MaxCharactersInDocument = unpacker.Limits.MaxBytes * 2L });
      while (xml.Read())
      {
        if (xml.NodeType != XmlNodeType.Element) continue;
        if (xml.Depth > 256) throw new XmlException("too deep");
        if (xml.LocalName == "url") pages++;
        else if (xml.LocalName == "sitemap") sitemaps++;
        else if (xml.LocalName == "outline" && (xml.GetAttribute("xmlUrl") ?? xml.GetAttribute("url")) is not null) feeds++;
        if ((pages + sitemaps + feeds) % 1024 == 0) unpacker.Cancellation.ThrowIfCancellationRequested();
      }
    }
    catch (XmlException)
    {
      isWhole = false;
    }

    var (what, leadsTo) = form == ContainerFormKind.Outline ? ($"a list of {Count(feeds, "feed")} (OPML)", "their items") : sitemaps > 0 ? ($"a sitemap of {Count(sitemaps, "other sitemap")}", "the pages that those list") : ($"a sitemap of {Count(pages, "address", "addresses")}", "the pages it lists");
    return Unpacker.Refuse(source.Name, $"{what}{(isWhole ? "" : ", broken where it was read")}; it holds no pages: save or archive {leadsTo}, and name those");
  }

  private static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
}
