using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Dossiers;

/// <summary>When each document appeared. A date that names a month is a bar as wide as the month; an undated page has no place on the line.</summary>
internal static class TimelineSection
{
  private const int Unfolded = 150;

  public static void Write(Html html, Outline outline)
  {
    html.Raw("<section id=\"timeline\" aria-labelledby=\"timeline-h\"><h2 id=\"timeline-h\">Timeline</h2>\n");
    html.Raw("<p class=\"under\">When each page says it was published. A long bar is a vague date: the page names only a month or a year. Nothing is guessed.</p>\n");
    var dated = outline.InOrderOfDate.Where(document => document.Published is not null).ToImmutableArray();
    var undated = outline.InOrderOfDate.Where(document => document.Published is null).ToImmutableArray();
    if (!dated.IsEmpty) Dated(html, outline, dated);
    if (!undated.IsEmpty) Undated(html, outline, undated);
    html.Raw("</section>\n");
  }

  private static void Dated(Html html, Outline outline, ImmutableArray<Document> dated)
  {
    var first = dated.Min(document => document.Published!.Earliest);
    var last = dated.Max(document => document.Published!.Latest);
    var start = first.ToDateTime(TimeOnly.MinValue);
    var days = Math.Max(1, last.DayNumber - first.DayNumber + 1);
    html.Write($"<p class=\"scale\" aria-hidden=\"true\"><span>{Iso(first)}</span><span>{Iso(last)}</span></p>\n");
    html.Raw("<ol class=\"timeline\">\n");
    for (var i = 0; i < dated.Length; i++)
    {
      if (i == Unfolded) html.Write($"</ol><details><summary>{Wording.Count(dated.Length - Unfolded, "later page", "later pages")}</summary><ol class=\"timeline\">\n");
      var document = dated[i];
      var published = document.Published!;
      var point = published.Value.Length > 10;
      var from = point ? (Outline.Moment(published) - start).TotalDays : published.Earliest.DayNumber - first.DayNumber;
      var width = point ? 0 : published.Latest.DayNumber - published.Earliest.DayNumber + 1;
      var left = Math.Clamp(100 * from / days, 0, 100);
      html.Write($"<li><time class=\"when\" datetime=\"{published.Value}\">{Shown(published)}</time> <span class=\"what\"><a href=\"#{outline.AnchorOf(document)}\"><bdi>{Wording.OutletOf(document)}</bdi></a> <bdi class=\"title\">{Wording.Shorten(Wording.TitleOf(document), 110)}</bdi></span>");
      html.Write($"<span class=\"track\" aria-hidden=\"true\"><span class=\"{(point ? "dot" : published.Value.Length == 10 ? "bar" : "bar vague")}\" style=\"left:{left}%;width:{Math.Min(100 - left, 100d * width / days)}%\"></span></span></li>\n");
    }

    html.Raw("</ol>\n");
    if (dated.Length > Unfolded) html.Raw("</details>\n");
  }

  private static void Undated(Html html, Outline outline, ImmutableArray<Document> undated)
  {
    html.Write($"<h3>Undated <span class=\"tally\">{Wording.Number(undated.Length)}</span></h3><p class=\"under\">These pages give no date that can be believed.</p><ul class=\"undated\">\n");
    foreach (var document in undated)
    {
      html.Write($"<li><a href=\"#{outline.AnchorOf(document)}\"><bdi>{Wording.OutletOf(document)}</bdi></a> <bdi>{Wording.Shorten(Wording.TitleOf(document), 110)}</bdi></li>\n");
    }

    html.Raw("</ul>\n");
  }

  private static string Shown(Edtf edtf) => edtf.Value.Length > 10 ? $"{edtf.Value[..10]} {edtf.Value[11..16]}" : edtf.Value;

  private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
