using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Capturing;

/// <summary>An item of a feed, whatever the feed's form.</summary>
internal sealed partial record FeedItem
{
  /// <summary>As plain text.</summary>
  public string? Title { get; init; }

  public string? Address { get; init; }

  /// <summary>HTML of the whole item; null where the feed gives none.</summary>
  public string? Content { get; init; }

  /// <summary>HTML of what the feed calls a description or summary.</summary>
  public string? Summary { get; init; }

  public ImmutableArray<string> Authors { get; init; } = [];

  public string? Published { get; init; }

  public string? Updated { get; init; }

  public string? Outlet { get; init; }

  public string? Language { get; init; }

  [GeneratedRegex(@"<[^<>]{0,2000}>", RegexOptions.NonBacktracking)]
  private static partial Regex Tag { get; }

  [GeneratedRegex(@"(?:…|\.\.\.|\[(?:…|\.\.\.)\]|(?:read|continue|learn|see|view) (?:more|reading|full|on|the (?:rest|full|whole))\b.{0,120}|(?:weiterlesen|mehr lesen|lire la suite|leer más|leggi tutto|lees verder|читать далее|читати далі|devamını oku|اقرأ المزيد).{0,80})\W{0,5}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
  private static partial Regex CutOff { get; }

  /// <summary>The HTML of the whole text; null where the feed gives only a summary.</summary>
  /// <remarks>Many feeds put the whole text into the description. One is taken for it when it is long, or has paragraphs, and does not end as if cut off.</remarks>
  private string? Whole()
  {
    var content = PlainText(Content);
    var summary = PlainText(Summary);
    if (content.Length > 0 && !IsCutOff(content) && content.Length >= summary.Length) return Content;
    if (summary.Length < 400 || IsCutOff(summary)) return null;
    return summary.Length >= 1000 || Paragraphs(Summary!) >= 2 ? Summary : null;
  }

  private static bool IsCutOff(string text) => text.Length < 2000 && CutOff.IsMatch(text.Length > 200 ? text[^200..] : text);

  private static int Paragraphs(string html)
  {
    var count = 0;
    foreach (var mark in (ReadOnlySpan<string>)["<p>", "<p ", "<br", "\n\n"])
      for (var at = html.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0 && count < 10; at = html.IndexOf(mark, at + 1, StringComparison.OrdinalIgnoreCase)) count++;
    return count;
  }

  /// <summary>The words of a piece of HTML.</summary>
  public static string PlainText(string? html) =>
    html is null ? "" : WebUtility.HtmlDecode(Tag.Replace(html, " ")).Replace('\u00A0', ' ').Trim() is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

  /// <summary>Text with its paragraphs, as HTML.</summary>
  public static string Paragraphed(string text)
  {
    var result = new StringBuilder();
    foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
      result.Append("<p>").Append(WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>\n");
    return result.ToString();
  }

  /// <summary>The item as a page of its own in UTF-8; null where it has no full text.</summary>
  /// <remarks>The form is fixed, since a document's id comes from its bytes: declaration, language, title, canonical address, title again as heading, content as the feed has it.</remarks>
  public Capture? ToCapture(string name, string container)
  {
    if (Whole() is not { } content) return null;
    var page = new StringBuilder("<!DOCTYPE html>\n<html");
    if (Language is { Length: > 0 and < 36 }) page.Append(" lang=\"").Append(WebUtility.HtmlEncode(Language)).Append('"');
    page.Append("><head><meta charset=\"utf-8\">");
    if (Title is not null) page.Append("<title>").Append(WebUtility.HtmlEncode(Title)).Append("</title>");
    var address = SavedPage.AddressOf(Address?.Trim());
    if (address is not null) page.Append("<link rel=\"canonical\" href=\"").Append(WebUtility.HtmlEncode(address.AbsoluteUri)).Append("\">");
    page.Append("</head><body>\n<article>\n");
    if (Title is not null) page.Append("<h1>").Append(WebUtility.HtmlEncode(Title)).Append("</h1>\n");
    page.Append(content.Contains('<', StringComparison.Ordinal) ? content.Trim() : Paragraphed(WebUtility.HtmlDecode(content))).Append("\n</article>\n</body></html>\n");
    return Capture.Of(name, Encoding.UTF8.GetBytes(page.ToString())) with
    {
      Container = container,
      Url = address,
      Declared = new CaptureFacts
      {
        Origin = CaptureOrigin.FeedItem, Title = Title, Authors = Authors, Published = MimeDate.Normalised(Published), Updated = MimeDate.Normalised(Updated), Outlet = Outlet, Language = Language, MediaType = "text/html", Charset = "utf-8",
      },
    };
  }
}
