using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Dossiers;

/// <summary>Every document: what the page says of itself, and its text with the statements highlighted.</summary>
internal static class DocumentsSection
{
  public static void Write(Html html, Outline outline)
  {
    html.Raw("<section id=\"documents\" aria-labelledby=\"documents-h\"><h2 id=\"documents-h\">Documents</h2>\n");
    html.Raw("""<p class="under">The pages’ own words, untouched. <span class="key"><mark class="said">what somebody says</mark> <span class="src">who says it</span> <span class="cue">the word that says so</span></span> A small number leads back to the claim. Comments, menus and advertising are folded away and never counted.</p>""");
    html.Raw("\n");
    foreach (var document in outline.InOrderOfDate) One(html, outline, document);
    html.Raw("</section>\n");
  }

  private static void One(Html html, Outline outline, Document document)
  {
    var anchor = outline.AnchorOf(document);
    html.Write($"<article class=\"document\" id=\"{anchor}\" aria-labelledby=\"{anchor}-h\"><p class=\"kicker\"><bdi>{Wording.OutletOf(document)}</bdi></p><h3 id=\"{anchor}-h\" dir=\"auto\"");
    StatementQuote.Language(html, document.Language);
    html.Write($">{Wording.TitleOf(document)}</h3>\n");
    Metadata(html, outline, document);
    if (!document.Analysed) html.Write($"<p class=\"not-analysed\"><b>Not analysed.</b> <bdi>{document.Why ?? "No reason was recorded."}</bdi></p>\n");
    Words(html, outline, document);
    html.Raw("</article>\n");
  }

  private static void Metadata(Html html, Outline outline, Document document)
  {
    html.Raw("<dl class=\"metadata\">");
    Item("Published", document.Published?.Value ?? "not given");
    if (document.Updated is { } updated) Item("Updated", updated.Value);
    if (!document.Authors.IsEmpty) Item("By", string.Join(", ", document.Authors));
    if (document.Credit is { } credit) Item("Credits", credit.Name);
    if (document.Language is { } language) Item("Language", language);
    if (!string.IsNullOrWhiteSpace(document.Url)) Address(html, document.Url);
    Item("File", document.File);
    html.Write($"<div><dt>SHA-256</dt><dd class=\"hash\">{document.Sha256}</dd></div>");
    var statements = outline.StatementsOf(document);
    Item("Statements", $"{Wording.Number(statements.Count)}, {Wording.Number(statements.Count(statement => statement.Voice != Voice.Own))} with a source");
    html.Raw("</dl>\n");
    Evidence(html, document);

    void Item(string label, string value) => html.Write($"<div><dt>{label}</dt><dd><bdi>{value}</bdi></dd></div>");
  }

  private static void Address(Html html, string url)
  {
    var web = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
    if (web) html.Write($"<div><dt>Address</dt><dd><a href=\"{url}\" rel=\"noreferrer noopener external\"><bdi>{url}</bdi></a></dd></div>");
    else html.Write($"<div><dt>Address</dt><dd><bdi>{url}</bdi></dd></div>");
  }

  private static void Evidence(Html html, Document document)
  {
    if (document.Evidence.IsEmpty) return;
    html.Raw("<details class=\"evidence\"><summary>Where in the page this stood</summary><ul>");
    foreach (var evidence in document.Evidence.Take(60))
    {
      html.Write($"<li>{evidence.Field}: <bdi>{Wording.Shorten(evidence.Value, 200)}</bdi> <span class=\"aside\">from <bdi>{evidence.From}</bdi>{(evidence.Believed ? "" : ", not used")}</span></li>");
    }

    html.Raw("</ul></details>\n");
  }

  private static void Words(Html html, Outline outline, Document document)
  {
    if (document.Blocks.IsEmpty)
    {
      html.Raw("<p class=\"aside\">No text was found.</p>\n");
      return;
    }

    var marked = new MarkedText(document, outline);
    html.Raw("<div class=\"text\"");
    StatementQuote.Language(html, document.Language);
    html.Raw(">\n");
    for (var i = 0; i < document.Blocks.Length;)
    {
      if (Outline.IsShown(document.Blocks[i])) Shown(html, document, marked, i++);
      else i = Folded(html, document, i);
    }

    html.Raw("</div>\n");
  }

  private static void Shown(Html html, Document document, MarkedText marked, int i)
  {
    var kind = document.Blocks[i].Kind;
    var element = kind == BlockKind.Quotation ? "blockquote" : "p";
    html.Write($"<{element} class=\"b {Text.EnumName.Of(kind)}\" dir=\"auto\">");
    marked.Write(html, i);
    html.Write($"</{element}>\n");
  }

  private static int Folded(Html html, Document document, int from)
  {
    var zone = document.Blocks[from].Zone;
    var to = from;
    while (to < document.Blocks.Length && !Outline.IsShown(document.Blocks[to]) && document.Blocks[to].Zone == zone) to++;
    html.Raw("<details class=\"folded\"><summary>");
    if (zone == Zone.Comments) html.Write($"{Wording.Count(to - from, "comment", "comments")}: other people’s words, not counted");
    else html.Write($"Around the article, not counted: {string.Join(", ", document.Blocks[from..to].Select(block => Wording.Of(block.Kind)).Distinct(StringComparer.Ordinal))}");
    html.Raw("</summary>\n");
    for (var i = from; i < to; i++)
    {
      html.Write($"<p class=\"b\" dir=\"auto\">{document.Blocks[i].Span.Of(document.Text)}</p>\n");
    }

    html.Raw("</details>\n");
    return to;
  }
}
