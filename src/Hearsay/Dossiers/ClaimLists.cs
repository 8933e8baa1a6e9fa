using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Dossiers;

/// <summary>The claims without a section: a line each.</summary>
internal static class ClaimLists
{
  public static void Listed(Html html, Outline outline)
  {
    if (outline.Listed.IsEmpty) return;
    html.Raw("<h3 id=\"said-once\">Said once, by a source</h3>\n<p class=\"under\">Claims that one page attributes to somebody and no other page carries.</p>\n<ol class=\"listed\">\n");
    foreach (var claim in outline.Listed)
    {
      var statement = claim.Statements.First(member => member.Voice != Voice.Own);
      if (outline.Document(statement.DocumentId) is not { } document) continue;
      var (figure, note) = Wording.Origins(claim.Origins);
      html.Write($"<li id=\"{claim.Anchor}\" value=\"{claim.Number}\"><p dir=\"auto\" class=\"words\">{statement.Text}</p>");
      StatementQuote.Chain(html, statement, document);
      html.Write($"<p class=\"meta\">Origins: {figure}, {note} · {Wording.Of(statement.Certainty)} · {StatementQuote.Date(document)}");
      StatementQuote.PlaceLink(html, outline, statement, document);
      html.Raw("</p></li>\n");
    }

    html.Raw("</ol>\n");
    if (outline.ListedLeftOut > 0) html.Write($"<p class=\"more\">{Wording.Count(outline.ListedLeftOut, "more claim is", "more claims are")} not listed here; they are highlighted in the documents.</p>\n");
  }

  public static void OwnVoice(Html html, Outline outline)
  {
    if (outline.OwnVoice.IsEmpty) return;
    html.Write($"<h3 id=\"own-voice\">In one outlet’s own voice</h3>\n<p class=\"under\">{Wording.Count(outline.OwnVoice.Length, "sentence", "sentences")} that one page states without naming any source, and that no other page carries.</p>\n");
    var left = outline.Options.ListedOwnVoice;
    foreach (var group in outline.OwnVoice.GroupBy(claim => claim.Statements[0].DocumentId, StringComparer.Ordinal))
    {
      if (left <= 0) break;
      var document = outline.Document(group.Key)!;
      html.Write($"<details class=\"own-list\"><summary><bdi>{Wording.OutletOf(document)}</bdi>: <bdi>{Wording.Shorten(Wording.TitleOf(document), 90)}</bdi> <span class=\"tally\">{Wording.Number(group.Count())}</span></summary><ul>\n");
      foreach (var claim in group.Take(left))
      {
        var statement = claim.Statements[0];
        if (outline.AnchorOf(statement) is { } anchor) html.Write($"<li><a href=\"#{anchor}\"><bdi>{Wording.Shorten(statement.Text, 160)}</bdi></a></li>\n");
        else html.Write($"<li><bdi>{Wording.Shorten(statement.Text, 160)}</bdi></li>\n");
        left--;
      }

      html.Raw("</ul></details>\n");
    }

    if (outline.OwnVoice.Length > outline.Options.ListedOwnVoice)
    {
      html.Write($"<p class=\"more\">{Wording.Number(outline.OwnVoice.Length - outline.Options.ListedOwnVoice)} more are not listed here; they stand in the documents.</p>\n");
    }
  }
}
