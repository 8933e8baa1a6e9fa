namespace Hearsay.Dossiers;

/// <summary>The report of a case: one self-contained HTML file that asks for nothing else, runs no script, and prints.</summary>
/// <remarks>The same analysis and options give the same characters. Text of pages is escaped, never rendered: what cannot stand in HTML
/// (control characters, lone surrogates) is shown as U+FFFD. Structure and contrast aim at WCAG 2.2 level AA.</remarks>
public static class DossierWriter
{
  /// <summary>Writes the dossier.</summary>
  public static void Write(Analysis analysis, TextWriter writer) => Write(analysis, writer, new DossierOptions());

  /// <summary>Writes the dossier. The writer should encode as UTF-8.</summary>
  public static void Write(Analysis analysis, TextWriter writer, DossierOptions options)
  {
    ArgumentNullException.ThrowIfNull(analysis);
    ArgumentNullException.ThrowIfNull(writer);
    ArgumentNullException.ThrowIfNull(options);
    var outline = new Outline(analysis, options);
    var html = new Html(writer);

    html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.Raw("""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">""");
    html.Raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.Raw("<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n");
    html.Write($"<title>{outline.Title}</title>\n<style>\n");
    html.Raw(StyleSheet.Css);
    html.Raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the overview</a>\n");
    Header(html, outline);
    html.Raw("<div class=\"sheet\">\n");
    Contents(html, outline);
    html.Raw("<main id=\"main\" tabindex=\"-1\">\n");
    OverviewSection.Write(html, outline);
    FindingsSection.Write(html, outline);
    ClaimsSection.Write(html, outline);
    TimelineSection.Write(html, outline);
    DocumentsSection.Write(html, outline);
    UnreadSection.Write(html, outline);
    GuideSection.Write(html);
    html.Raw("</main>\n</div>\n<footer><p>Made with Hearsay. It counts how independently a thing is reported, never whether it is true. ");
    html.Raw("Every quotation above is the page’s own words; its link leads to the place where they stand. <a href=\"#main\">Back to the overview</a></p></footer>\n</body>\n</html>\n");
  }

  private static void Header(Html html, Outline outline)
  {
    html.Write($"<header class=\"masthead\"><p class=\"kicker\">Hearsay dossier</p><h1><bdi>{outline.Title}</bdi></h1>");
    html.Raw("<p class=\"promise\">Who says so, through whom it came, and how many origins it has. <strong>Not</strong> whether it is true.</p></header>\n");
  }

  private static void Contents(Html html, Outline outline)
  {
    var analysis = outline.Analysis;
    html.Raw("<nav class=\"contents\" aria-label=\"Contents\"><ul>");
    Entry("overview", "Overview", null);
    if (!analysis.Findings.IsEmpty) Entry("findings", "Findings", analysis.Findings.Length);
    Entry("claims", "Claims", outline.Sections.Length + outline.Listed.Length);
    Entry("timeline", "Timeline", null);
    Entry("documents", "Documents", analysis.Documents.Length);
    if (!analysis.Unread.IsEmpty) Entry("unread", "Unread", analysis.Unread.Length);
    Entry("guide", "How to read this", null);
    html.Raw("</ul></nav>\n");

    void Entry(string anchor, string label, int? count)
    {
      html.Write($"<li><a href=\"#{anchor}\">{label}");
      if (count is { } number) html.Write($" <span class=\"tally\">{Wording.Number(number)}</span>");
      html.Raw("</a></li>");
    }
  }
}
