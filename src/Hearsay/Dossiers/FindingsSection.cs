using System.Globalization;
using Hearsay.Findings;

namespace Hearsay.Dossiers;

/// <summary>The findings, grouped by kind, with the words they are about.</summary>
internal static class FindingsSection
{
  private const int QuotedStatements = 6;
  private const int LinkedDocuments = 12;
  private const int ShownOfAKind = 100;

  /// <summary>The anchor of the finding at that place in the analysis.</summary>
  public static string AnchorOf(int index) => string.Create(CultureInfo.InvariantCulture, $"finding-{index + 1}");

  /// <summary>The anchor of the findings of a kind.</summary>
  public static string AnchorOf(FindingKind kind) => "findings-" + Text.EnumName.Of(kind);

  public static void Write(Html html, Outline outline)
  {
    var findings = outline.Analysis.Findings;
    if (findings.IsEmpty) return;
    html.Raw("<section id=\"findings\" aria-labelledby=\"findings-h\"><h2 id=\"findings-h\">Findings</h2>\n");
    html.Raw("<p class=\"under\">Places that a reader should look at. None of them says who is right.</p>\n");
    var kinds = findings.Select((finding, index) => (finding, index)).GroupBy(pair => pair.finding.Kind);
    foreach (var kind in kinds)
    {
      html.Write($"<h3 id=\"{AnchorOf(kind.Key)}\">{Wording.Of(kind.Key)} <span class=\"tally\">{Wording.Number(kind.Count())}</span></h3><p class=\"under\">{Wording.Meaning(kind.Key)}</p>\n");
      var shown = 0;
      foreach (var (finding, index) in kind)
      {
        if (++shown > ShownOfAKind) break;
        One(html, outline, finding, index);
      }

      if (kind.Count() > ShownOfAKind) html.Write($"<p class=\"more\">{Wording.Number(kind.Count() - ShownOfAKind)} more of this kind are not printed here; the JSON export has them all.</p>\n");
    }

    html.Raw("</section>\n");
  }

  private static void One(Html html, Outline outline, Finding finding, int index)
  {
    html.Write($"<article class=\"finding\" id=\"{AnchorOf(index)}\"><h4><bdi>{finding.Note}</bdi></h4>\n");
    foreach (var id in finding.Statements.Take(QuotedStatements))
    {
      if (outline.Statement(id) is { } statement) StatementQuote.Write(html, outline, statement);
    }

    if (finding.Statements.Length > QuotedStatements)
    {
      html.Write($"<p class=\"more\">and {Wording.Count(finding.Statements.Length - QuotedStatements, "more statement", "more statements")}</p>");
    }

    Links(html, outline, finding);
    html.Raw("</article>\n");
  }

  private static void Links(Html html, Outline outline, Finding finding)
  {
    var claims = finding.Claims.Select(outline.Claim).OfType<OutlinedClaim>().DistinctBy(claim => claim.Number).ToArray();
    var documents = finding.Documents.Select(outline.Document).OfType<Reading.Document>().ToArray();
    if (claims.Length + documents.Length == 0) return;
    html.Raw("<p class=\"meta\">");
    for (var i = 0; i < claims.Length; i++) html.Write($"{(i > 0 ? " · " : "")}<a href=\"#{claims[i].Anchor}\">Claim {claims[i].Number}</a>");
    for (var i = 0; i < Math.Min(documents.Length, LinkedDocuments); i++)
    {
      html.Write($"{(i + claims.Length > 0 ? " · " : "")}<a href=\"#{outline.AnchorOf(documents[i])}\"><bdi>{Wording.OutletOf(documents[i])}</bdi>: <bdi>{Wording.Shorten(Wording.TitleOf(documents[i]), 60)}</bdi></a>");
    }

    if (documents.Length > LinkedDocuments) html.Write($" and {Wording.Count(documents.Length - LinkedDocuments, "more page", "more pages")}");
    html.Raw("</p>");
  }
}
