namespace Hearsay.Reading;

internal enum SourceFormKind
{
  Unknown,
  Html,
  Text,
}

/// <summary>Tells markup from plain text by what stands in it, never by a file's name.</summary>
internal static class SourceForm
{
  private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<!--", "<meta", "<title", "<script", "<div", "<article", "<p>", "<p ", "<section", "<main", "<h1", "<table", "<link", "<header", "<!doctype"];

  public static SourceFormKind Of(string text, out string? why)
  {
    why = null;
    var head = text.AsSpan(0, Math.Min(text.Length, 65536)).TrimStart();
    if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
    {
      var end = head.IndexOf("?>");
      if (end > 0) head = head[(end + 2)..].TrimStart();
      while (head.StartsWith("<?") && head.IndexOf("?>") is > 0 and var more) head = head[(more + 2)..].TrimStart();
    }

    foreach (var (tag, what) in (ReadOnlySpan<(string, string)>)[("<rss", "an RSS feed"), ("<feed", "an Atom feed"), ("<rdf:RDF", "an RSS feed"), ("<urlset", "a sitemap"), ("<sitemapindex", "a sitemap"), ("<svg", "an SVG image")])
    {
      if (!head.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) continue;
      why = $"it is {what}, not a page";
      return SourceFormKind.Unknown;
    }

    if (head.StartsWith("WARC/")) return Refuse("it is a WARC archive, not a page", out why);
    if (head.StartsWith("From: <Saved by", StringComparison.OrdinalIgnoreCase)) return Refuse("it is an MHTML archive, not a page", out why);
    if (head.StartsWith("{\\rtf")) return Refuse("it is an RTF document, not a page", out why);
    if (head.StartsWith("%!PS")) return Refuse("it is a PostScript document, not a page", out why);
    foreach (var opening in Openings)
      if (head.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return SourceFormKind.Html;
    if (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase)) return SourceFormKind.Html;
    var tags = 0;
    foreach (var tag in (ReadOnlySpan<string>)["</p>", "</div>", "</a>", "</h1>", "</h2>", "</li>", "</td>", "<br>", "<br/>", "<br />"])
      if (head.Contains(tag, StringComparison.OrdinalIgnoreCase)) tags++;
    return tags >= 2 ? SourceFormKind.Html : SourceFormKind.Text;
  }

  private static SourceFormKind Refuse(string message, out string? why)
  {
    why = message;
    return SourceFormKind.Unknown;
  }
}
