using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Statements;

namespace Hearsay.Dossiers;

/// <summary>The claims: a section each for those that several pages carry, a line for those that one page attributes, folded for own voice.</summary>
internal static class ClaimsSection
{
  private const int QuotedStatements = 60;
  private const int ShownMerges = 40;

  public static void Write(Html html, Outline outline)
  {
    html.Raw("<section id=\"claims\" aria-labelledby=\"claims-h\"><h2 id=\"claims-h\">Claims</h2>\n");
    if (outline.Sections.IsEmpty && outline.Listed.IsEmpty) html.Raw("<p>No statement with a source was found.</p>\n");
    foreach (var claim in outline.Sections) One(html, outline, claim);
    if (outline.SectionsLeftOut > 0)
    {
      html.Write($"<p class=\"more\">{Wording.Count(outline.SectionsLeftOut, "more claim has", "more claims have")} no section here, to keep the dossier readable. The JSON export has every one.</p>\n");
    }

    ClaimLists.Listed(html, outline);
    ClaimLists.OwnVoice(html, outline);
    html.Raw("</section>\n");
  }

  private static void One(Html html, Outline outline, OutlinedClaim claim)
  {
    html.Write($"<article class=\"claim\" id=\"{claim.Anchor}\" aria-labelledby=\"{claim.Anchor}-h\"><p class=\"kicker\">Claim {claim.Number}</p>");
    html.Write($"<h3 id=\"{claim.Anchor}-h\" dir=\"auto\">{Wording.Shorten(claim.Claim.Heading, 400)}</h3>\n");
    Numbers(html, claim.Origins);
    Findings(html, outline, claim);
    HowCounted(html, outline, claim);
    if (claim.Statements.Length > 1 || claim.Origins.Groups.Length > 1) LineagePicture.Write(html, outline, claim);
    Statements(html, outline, claim);
    Merges(html, outline, claim);
    html.Raw("</article>\n");
  }

  private static void Numbers(Html html, ClaimOrigins origins)
  {
    var (figure, note) = Wording.Origins(origins);
    html.Raw("<dl class=\"numbers\">");
    html.Write($"<div><dt>Articles</dt><dd><b>{Wording.Number(origins.Articles)}</b>");
    Units(html, origins.Articles, origins.Articles);
    html.Write($"</dd></div><div><dt>Texts</dt><dd><b>{Wording.Number(origins.Texts)}</b>");
    Units(html, origins.Texts, origins.Texts);
    html.Write($"</dd></div><div><dt>Origins</dt><dd><b>{figure}</b>");
    Units(html, origins.Min, origins.Max);
    html.Write($"<span class=\"aside\">{note}</span></dd></div></dl>\n");
  }

  // A square each: full for what is sure, hollow for what may be. The numbers beside say the same.
  private static void Units(Html html, int full, int all)
  {
    const int Most = 24, Step = 11;
    var shown = Math.Min(all, Most);
    if (shown == 0) return;
    html.Write($"""<svg class="units" aria-hidden="true" width="{shown * Step}" height="10" viewBox="0 0 {shown * Step} 10">""");
    for (var i = 0; i < shown; i++) html.Write($"""<rect x="{(i * Step) + 1}" y="1" width="8" height="8" class="{(i < full ? "full" : "hollow")}"/>""");
    html.Raw("</svg>");
    if (all > Most) html.Raw("<span class=\"aside\">…</span>");
  }

  private static void Findings(Html html, Outline outline, OutlinedClaim claim)
  {
    var findings = outline.FindingsOf(claim);
    if (findings.Count == 0) return;
    html.Raw("<ul class=\"look\">");
    foreach (var index in findings.Take(8))
    {
      var finding = outline.Analysis.Findings[index];
      html.Write($"<li><span class=\"kind\">{Wording.Of(finding.Kind)}</span><br><a href=\"#{FindingsSection.AnchorOf(index)}\"><bdi>{finding.Note}</bdi></a></li>");
    }

    html.Raw("</ul>\n");
  }

  private static void HowCounted(Html html, Outline outline, OutlinedClaim claim)
  {
    var origins = claim.Origins;
    html.Raw("<h4>How the numbers came about</h4>\n<ul class=\"how\">");
    var documents = claim.Statements.Select(statement => statement.DocumentId).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    html.Write($"<li><b>{Wording.Count(origins.Articles, "article", "articles")}.</b> {Wording.Count(documents.Count, "page carries", "pages carry")} it{(documents.Count > origins.Articles ? "; versions of one page count once" : "")}. {Dates(outline, documents)}</li>");
    html.Write($"<li><b>{Wording.Count(origins.Texts, "text", "texts")}.</b> ");
    Texts(html, outline, origins, documents);
    html.Write($"</li><li><b>Origins: {Wording.OriginsInWords(origins)}.</b> ");
    html.Raw("Who stands at the far end of the chains, after merging whatever is shown to be one and the same.");
    if (origins.Max > 1) html.Write($" For those that stay apart: <strong>{Wording.Independence(origins)}</strong>.");
    html.Raw("</li>");
    if (!origins.Loop.IsEmpty)
    {
      html.Raw("<li><b>A loop.</b> ");
      foreach (var outlet in origins.Loop) html.Write($"<bdi>{outlet}</bdi> cites ");
      html.Write($"<bdi>{origins.Loop[0]}</bdi>: no end outside is recorded.</li>");
    }

    html.Raw("</ul>\n");
    Groups(html, origins);
  }

  private static string Dates(Outline outline, HashSet<string> documents)
  {
    var dated = outline.InOrderOfDate.Where(document => document.Published is not null && documents.Contains(document.Id)).ToArray();
    if (dated.Length == 0) return "None of them is dated.";
    var undated = documents.Count - dated.Length;

    // A vague date may be the first and may not: whoever can be the first is named.
    var earliest = dated.Min(document => document.Published!.Latest);
    var candidates = dated.Where(document => document.Published!.Earliest <= earliest).ToArray();
    if (candidates.All(document => Outline.Instant(document.Published!) is not null))
    {
      var instant = candidates.Min(document => Outline.Instant(document.Published!));
      candidates = [.. candidates.Where(document => Outline.Instant(document.Published!) == instant)];
    }

    var first = candidates.Select(document => $"{Wording.OutletOf(document)} ({document.Published!.Value})").Distinct(StringComparer.Ordinal).ToArray();
    return (first.Length == 1 ? $"First: {first[0]}." : $"First, as far as their dates tell, one of: {string.Join(", ", first.Take(6))}{(first.Length > 6 ? " and others" : "")}.")
      + (undated > 0 ? $" Undated: {Wording.Number(undated)}." : "");
  }

  private static void Texts(Html html, Outline outline, ClaimOrigins origins, HashSet<string> documents)
  {
    var derived = outline.DerivationsAmong(documents);
    var why = origins.Texts < origins.Articles
      ? "Passages that come from one another count once."
      : origins.Articles > 1 ? "No passage that carries it was shown to come from another." : "One page, one text.";
    html.Write($"{why}");
    foreach (var derivation in derived.Take(6))
    {
      var (from, to) = (outline.Document(derivation.From)!, outline.Document(derivation.To)!);
      html.Write($" <a href=\"#{outline.AnchorOf(to)}\"><bdi>{Wording.OutletOf(to)}</bdi></a> shares {Wording.Of(derivation.Class)} with <a href=\"#{outline.AnchorOf(from)}\"><bdi>{Wording.OutletOf(from)}</bdi></a>");
      html.Write($"{(derivation.Direction == DerivationDirection.Forward ? ", which had it first." : " (which came first is not shown).")}");
    }

    if (derived.Count > 6) html.Write($" And {Wording.Count(derived.Count - 6, "more pair", "more pairs")}.");
  }

  private static void Groups(Html html, ClaimOrigins origins)
  {
    if (origins.Groups.IsEmpty) return;
    html.Raw("""
      <table class="ends" role="table"><caption>Who stands at the far end</caption><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Far end</th><th role="columnheader" scope="col">Kind</th><th role="columnheader" scope="col">Speaks for, side</th><th role="columnheader" scope="col">Counts as</th><th role="columnheader" scope="col" class="n">Statements</th></tr></thead><tbody role="rowgroup">

      """);
    foreach (var group in origins.Groups)
    {
      var (open, close) = Wording.IsNameless(group.Kind) ? ("“", "”") : ("", "");
      html.Write($"""<tr role="row"><th role="rowheader" scope="row">{open}<bdi>{Wording.NameOf(group.Name, group.Kind)}</bdi>{close}""");
      if (!group.People.IsEmpty) html.Write($" <span class=\"aside\">through <bdi>{string.Join(", ", group.People.Take(12))}</bdi>{(group.People.Length > 12 ? " and others" : "")}</span>");
      html.Write($"""</th><td role="cell" data-label="Kind">{Wording.Of(group.Kind)}</td><td role="cell" data-label="Speaks for, side"><bdi>{(string.IsNullOrWhiteSpace(group.Affiliation) || string.Equals(group.Affiliation, group.Name, StringComparison.OrdinalIgnoreCase) ? "—" : group.Affiliation)}</bdi></td>""");
      html.Write($"""<td role="cell" data-label="Counts as">{Wording.Of(group.Counts)}</td><td role="cell" class="n" data-label="Statements">{Wording.Number(group.Statements.Length)}</td></tr>""");
    }

    html.Raw("</tbody></table>\n");
  }

  private static void Statements(Html html, Outline outline, OutlinedClaim claim)
  {
    html.Write($"<h4>{Wording.Count(claim.Statements.Length, "statement", "statements")}, in their own words</h4>\n<div class=\"statements\">");
    foreach (var alike in claim.Statements.Take(QuotedStatements).GroupBy(statement => statement.Text, StringComparer.Ordinal))
    {
      StatementQuote.Write(html, outline, [.. alike], withCircumstances: true);
    }

    html.Raw("</div>\n");
    if (claim.Statements.Length > QuotedStatements)
    {
      html.Write($"<p class=\"more\">{Wording.Count(claim.Statements.Length - QuotedStatements, "more statement is", "more statements are")} highlighted in the documents.</p>\n");
    }
  }

  private static void Merges(Html html, Outline outline, OutlinedClaim claim)
  {
    var edges = claim.Origins.Edges;
    if (edges.IsEmpty) return;
    html.Write($"<details class=\"merges\"{(edges.Length <= 12 ? " open" : "")}><summary>{Wording.Count(edges.Length, "merge", "merges")}: what was taken for one and the same, and why</summary><ul>\n");
    foreach (var edge in edges.Take(ShownMerges))
    {
      if (outline.Statement(edge.From) is not { } from || outline.Statement(edge.To) is not { } to) continue;
      html.Raw("<li>");
      Mention(html, outline, from);
      html.Raw(" <span class=\"aside\">joins</span> ");
      Mention(html, outline, to);
      html.Write($": <b><bdi>{edge.Reason}</bdi></b>");
      EvidenceLinks(html, outline, edge.Evidence);
      html.Raw("</li>\n");
    }

    if (edges.Length > ShownMerges) html.Write($"<li class=\"more\">and {Wording.Count(edges.Length - ShownMerges, "more", "more")}</li>");
    html.Raw("</ul></details>\n");
  }

  private static void Mention(Html html, Outline outline, Statement statement)
  {
    var names = statement.Chain.Length == 1
      ? $"{Wording.NameOf(statement.Chain[0])} (own voice)"
      : string.Join(" → ", statement.Chain.Select(Wording.NameOf));
    if (outline.AnchorOf(statement) is { } anchor) html.Write($"<a href=\"#{anchor}\"><bdi>{names}</bdi></a>");
    else html.Write($"<bdi>{names}</bdi>");
  }

  private static void EvidenceLinks(Html html, Outline outline, ImmutableArray<Evidence> evidence)
  {
    var first = true;
    foreach (var item in evidence.Take(6))
    {
      if (outline.AnchorOf(item) is not { } anchor || outline.Document(item.Document) is not { } document) continue;
      html.Write($"{(first ? " — evidence: " : ", ")}<a href=\"#{anchor}\">“<bdi>{Wording.Shorten(item.Span.In(document.Text), 60)}</bdi>”</a> <span class=\"aside\">(<bdi>{Wording.OutletOf(document)}</bdi>)</span>");
      first = false;
    }
  }
}
