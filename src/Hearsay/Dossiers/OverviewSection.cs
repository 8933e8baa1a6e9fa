using System.Collections.Immutable;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Dossiers;

/// <summary>What a tired editor grasps in half a minute.</summary>
internal static class OverviewSection
{
  private const int TopClaims = 10;
  private const int FewClaims = 3;
  private const int FindingsOfAKind = 2;
  private const int ShownEnds = 4;

  public static void Write(Html html, Outline outline)
  {
    html.Raw("<section id=\"overview\" aria-labelledby=\"overview-h\"><h2 id=\"overview-h\">Overview</h2>\n");
    Lead(html, outline);
    Figures(html, outline);
    Claims(html, outline);
    Findings(html, outline);
    html.Raw("</section>\n");
  }

  private static void Lead(Html html, Outline outline)
  {
    var widest = outline.Sections.FirstOrDefault();
    if (widest is null || widest.Origins.Articles < 2)
    {
      html.Raw("<p class=\"lead\">No claim is carried by more than one page.</p>\n");
      return;
    }

    var origins = widest.Origins;
    html.Write($"<p class=\"lead\">The claim carried most widely stands on <b>{Wording.Count(origins.Articles, "page", "pages")}</b>, ");
    html.Write($"<b>{Wording.Count(origins.Texts, "text", "texts")}</b> and <b>{Wording.OriginsInWords(origins)}</b>");
    html.Write($".{(origins.Max > 1 && !origins.IndependenceEstablished ? " Whether those are independent is not established." : "")}</p>\n");
  }

  private static void Figures(Html html, Outline outline)
  {
    var analysis = outline.Analysis;
    var attributed = analysis.Statements.Count(statement => statement.Voice != Voice.Own);
    var silent = analysis.Documents.Count(document => !document.Analysed);
    var shared = analysis.Origins.Count(origins => origins.Articles > 1);
    html.Raw("<dl class=\"figures\">");
    Figure(analysis.Documents.Length, "pages read", (analysis.Unread.Length, silent) switch
    {
      (0, 0) => "all analysed",
      (var unread, 0) => $"{Wording.Number(unread)} unread",
      (0, _) => $"{Wording.Number(silent)} not analysed",
      var (unread, _) => $"{Wording.Number(unread)} unread, {Wording.Number(silent)} not analysed",
    });
    Figure(analysis.Statements.Length, "statements", $"{Wording.Number(attributed)} with a source");
    Figure(analysis.Claims.Length, "claims", $"{Wording.Number(shared)} on more than one page");
    Figure(analysis.Findings.Length, "findings", "worth a look");
    html.Raw("</dl>\n");

    void Figure(int number, string what, string note) =>
      html.Write($"<div><dt>{what}</dt><dd><b>{Wording.Number(number)}</b> <span>{note}</span></dd></div>");
  }

  private static void Claims(Html html, Outline outline)
  {
    var top = outline.Sections.Take(TopClaims).ToImmutableArray();
    if (top.Length < FewClaims) top = [.. top, .. outline.Listed.Take(FewClaims - top.Length)];
    if (top.IsEmpty) return;
    html.Write($"<h3 id=\"top-claims\">{(top[0].Origins.Articles > 1 ? "Claims carried most widely" : "What is said, and by whom")}</h3>\n");
    html.Raw("""
      <table class="claims" role="table" aria-labelledby="top-claims"><thead role="rowgroup"><tr role="row">
      <th role="columnheader" scope="col">Claim</th><th role="columnheader" scope="col" class="n">Articles</th><th role="columnheader" scope="col" class="n">Texts</th><th role="columnheader" scope="col" class="o">Origins</th><th role="columnheader" scope="col">At the far end</th></tr></thead><tbody role="rowgroup">

      """);
    foreach (var claim in top)
    {
      var (figure, note) = Wording.Origins(claim.Origins);
      html.Write($"""<tr role="row"><th role="rowheader" scope="row"><a href="#{claim.Anchor}"><span class="no">{claim.Number}</span> <bdi>{Wording.Shorten(claim.Claim.Heading, 180)}</bdi></a></th>""");
      html.Write($"""<td role="cell" class="n" data-label="Articles"><b>{Wording.Number(claim.Origins.Articles)}</b></td><td role="cell" class="n" data-label="Texts"><b>{Wording.Number(claim.Origins.Texts)}</b></td>""");
      html.Write($"""<td role="cell" class="o" data-label="Origins"><b>{figure}</b> <span class="aside">{note}</span></td><td role="cell" data-label="At the far end">""");
      Ends(html, claim.Origins);
      html.Raw("</td></tr>\n");
    }

    html.Raw("</tbody></table>\n");
    var rest = outline.Sections.Length + outline.Listed.Length - top.Length;
    if (rest > 0) html.Write($"<p class=\"more\"><a href=\"#claims\">{Wording.Count(rest, "more claim", "more claims")} below</a></p>\n");
  }

  /// <summary>Who stands at the far end, in a few names.</summary>
  public static void Ends(Html html, ClaimOrigins origins)
  {
    var ends = origins.Groups.Where(group => group.Counts != Counts.None).ToImmutableArray();
    if (ends.IsEmpty)
    {
      html.Raw("<span class=\"aside\">nobody recorded</span>");
      return;
    }

    for (var i = 0; i < Math.Min(ends.Length, ShownEnds); i++)
    {
      var group = ends[i];
      if (i > 0) html.Raw("; ");
      var (open, close) = Wording.IsNameless(group.Kind) ? ("“", "”") : ("", "");
      html.Write($"{open}<bdi>{Wording.Shorten(Wording.NameOf(group.Name, group.Kind), 80)}</bdi>{close}");
      if (group.Kind is SourceKind.OwnVoice) html.Raw(" <span class=\"aside\">(own voice)</span>");
      else if (group.Kind is SourceKind.Outlet) html.Raw(" <span class=\"aside\">(its source not recorded)</span>");
      else if (Wording.IsNameless(group.Kind)) html.Raw(" <span class=\"aside\">(not named)</span>");
    }

    if (ends.Length > ShownEnds) html.Write($" <span class=\"aside\">and {Wording.Number(ends.Length - ShownEnds)} more</span>");
  }

  private static void Findings(Html html, Outline outline)
  {
    var findings = outline.Analysis.Findings;
    html.Raw("<h3>Worth a look</h3>\n");
    if (findings.IsEmpty)
    {
      html.Raw("<p>Nothing that Hearsay looks for.</p>\n");
      return;
    }

    html.Raw("<ul class=\"look\">");
    foreach (var kind in findings.Select((finding, index) => (finding, index)).GroupBy(pair => pair.finding.Kind))
    {
      html.Write($"<li><span class=\"kind\">{Wording.Of(kind.Key)}</span> <span class=\"tally\">{Wording.Number(kind.Count())}</span><ul>");
      foreach (var (finding, index) in kind.Take(FindingsOfAKind)) html.Write($"<li><a href=\"#{FindingsSection.AnchorOf(index)}\"><bdi>{Wording.Shorten(finding.Note, 220)}</bdi></a></li>");
      if (kind.Count() > FindingsOfAKind) html.Write($"<li><a href=\"#{FindingsSection.AnchorOf(kind.Key)}\">and {Wording.Number(kind.Count() - FindingsOfAKind)} more</a></li>");
      html.Raw("</ul></li>\n");
    }

    html.Raw("</ul>\n");
  }
}
