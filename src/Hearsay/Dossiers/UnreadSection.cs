namespace Hearsay.Dossiers;

/// <summary>Inputs that could not be read.</summary>
internal static class UnreadSection
{
  private const int Shown = 500;

  public static void Write(Html html, Outline outline)
  {
    var unread = outline.Analysis.Unread;
    if (unread.IsEmpty) return;
    html.Raw("<section id=\"unread\" aria-labelledby=\"unread-h\"><h2 id=\"unread-h\">Unread</h2>\n");
    html.Write($"<p class=\"under\">{Wording.Count(unread.Length, "input", "inputs")} could not be read. Nothing above rests on {(unread.Length == 1 ? "it" : "them")}.</p><dl class=\"unread\">\n");
    foreach (var failure in unread.Take(Shown)) html.Write($"<div><dt><bdi>{failure.File}</bdi></dt><dd><bdi>{failure.Why}</bdi></dd></div>\n");
    html.Raw("</dl>");
    if (unread.Length > Shown) html.Write($"<p class=\"more\">and {Wording.Number(unread.Length - Shown)} more</p>");
    html.Raw("</section>\n");
  }
}
