using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>A field of a header: <c>Subject: words</c>, its continuation lines included.</summary>
/// <param name="Name">What the field says: title, author, date, ...; empty where it says nothing for us.</param>
/// <param name="Value">Where its value stands; empty where it has none.</param>
/// <param name="First">Index of its first line.</param>
/// <param name="Last">Index of its last line.</param>
internal readonly record struct FieldLine(string Name, TextSpan Value, int First, int Last);

/// <summary>Reads lines of the form "name: value" in the languages that mail programs and archives write them in.</summary>
internal static class FieldLines
{
  private static readonly FrozenDictionary<string, string> Mail = Names(
    ("from", "from von de da van från fra od от від kimden من מאת"),
    ("to", "to an à a para aan till til do кому kime إلى אל cc bcc kopie copie"),
    ("subject", "subject betreff betr objet asunto assunto oggetto onderwerp ämne emne temat тема konu الموضوع נושא"),
    ("date", "date sent datum gesendet envoyé enviado fecha data inviato verzonden skickat sendt дата отправлено надіслано tarih التاريخ תאריך"),
    ("other", "reply-to sender received return-path message-id mime-version content-type content-transfer-encoding content-language content-disposition list-id list-unsubscribe delivered-to in-reply-to references importance priority attachments organization user-agent antwort_an"));

  private static readonly FrozenDictionary<string, string> Archive = Names(
    ("title", "title headline hed titel titre título titolo заголовок العنوان"),
    ("author", "author authors byline by autor auteur autore creator автор kirjoittaja yazar"),
    ("outlet", "source publication publisher outlet newspaper site sitename site_name website quelle fuente источник"),
    ("url", "url link permalink canonical source_url original_url"),
    ("date", "date published publication_date published_on publish_date date_published pub_date pubdate load-date datum veröffentlicht fecha data дата"),
    ("updated", "updated modified last_updated date_modified lastmod"),
    ("language", "language lang sprache langue"),
    ("body", "body text content article full_text"),
    ("standfirst", "summary description excerpt standfirst subtitle dek abstract"),
    ("other", "section length tags tag keywords category categories copyright edition page pages type id word_count document-type publication-type dateline graphic hostname scraped retrieved accessed crawled fingerprint image"));

  private static FrozenDictionary<string, string> Names(params (string Name, string Labels)[] names) =>
    names.SelectMany(field => field.Labels.Split(' ').Select(label => (Label: label.Replace('_', ' '), field.Name)))
      .ToFrozenDictionary(pair => pair.Label, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

  /// <summary>The fields of a mail's header that begins at a line; empty where none does.</summary>
  public static List<FieldLine> OfMail(List<ScrapeLine> lines, int first) => Read(lines, first, Mail, isMail: true);

  /// <summary>The fields that an archive or a scraper puts above a text; empty where none begin at the line.</summary>
  public static List<FieldLine> OfArchive(List<ScrapeLine> lines, int first) => Read(lines, first, Archive, isMail: false);

  private static List<FieldLine> Read(List<ScrapeLine> lines, int first, FrozenDictionary<string, string> names, bool isMail)
  {
    var fields = new List<FieldLine>();
    for (var i = first; i < lines.Count && fields.Count < 200; i++)
    {
      var line = lines[i];
      if (i > first && (line.Apart && isMail || line.Quoted != lines[first].Quoted)) break;
      if (i > first && line.Indent > lines[first].Indent && fields.Count > 0 && !line.Apart && fields[^1].Last == i - 1 && NameOf(line.Words, names, isMail) is null)
      {
        var (name, value, from, _) = fields[^1];
        fields[^1] = new(name, value.IsEmpty ? line.Span : new(value.Start, line.Span.End), from, i);
        continue;
      }

      if (NameOf(line.Words, names, isMail) is not { } known) break;
      var at = line.Words.IndexOf(':', StringComparison.Ordinal) + 1;
      while (at < line.Words.Length && ScrapeLines.IsBlank(line.Words[at])) at++;
      fields.Add(new(known, new(line.Span.Start + at, line.Span.End), i, i));
      if (known == "body") break;
    }

    return fields;
  }

  // Null where the line begins with no name that is known; empty for one that only machines write.
  private static string? NameOf(string words, FrozenDictionary<string, string> names, bool isMail)
  {
    var colon = words.AsSpan(0, Math.Min(words.Length, 60)).IndexOf(':');
    if (colon < 1) return null;
    var label = words[..colon].Trim(' ', '*', '_');
    if (names.TryGetValue(label, out var name)) return name;
    if (!isMail || colon + 1 < words.Length && words[colon + 1] != ' ' || !label.Contains('-', StringComparison.Ordinal)) return null;
    foreach (var c in label)
      if (!char.IsAsciiLetterOrDigit(c) && c != '-') return null;
    return "";
  }
}
