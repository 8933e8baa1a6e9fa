using Hearsay.Circumstances;
using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Dossiers;

/// <summary>A statement as the dossier quotes it: its own words, its chain, how sure they are, and the way to their place.</summary>
internal static class StatementQuote
{
  public static void Write(Html html, Outline outline, Statement statement) => Write(html, outline, [statement], withCircumstances: false);

  /// <summary>Statements in the very same words: the words once, then who says them where.</summary>
  public static void Write(Html html, Outline outline, IReadOnlyList<Statement> alike, bool withCircumstances)
  {
    html.Raw("<figure class=\"said-by\"><blockquote");
    Language(html, outline.Document(alike[0].DocumentId)?.Language);
    html.Write($"""><p dir="auto">{alike[0].Text}</p></blockquote><figcaption>""");
    foreach (var statement in alike) Attribution(html, outline, statement, withCircumstances);
    html.Raw("</figcaption></figure>\n");
  }

  private static void Attribution(Html html, Outline outline, Statement statement, bool withCircumstances)
  {
    if (outline.Document(statement.DocumentId) is not { } document) return;
    Chain(html, statement, document);
    html.Write($"""<p class="meta">{Wording.Of(statement.Certainty)}, {Wording.Of(statement.Voice)}{(statement.Zone == Zone.Headline ? ", in the headline" : "")} · """);
    html.Write($"{Date(document)}");
    PlaceLink(html, outline, statement, document);
    html.Raw("</p>");
    if (withCircumstances) Circumstances(html, outline.Analysis.CircumstancesOf(statement.Id), document);
  }

  /// <summary>"Ledger → Coastal News Service → 'local sources'".</summary>
  public static void Chain(Html html, Statement statement, Document document)
  {
    html.Raw("""<p class="chain">""");
    for (var i = 0; i < statement.Chain.Length; i++)
    {
      if (i > 0) html.Raw(""" <span class="arrow" aria-hidden="true">→</span><span class="hidden">, citing</span> """);
      Link(html, statement.Chain[i]);
      if (i == 0 && string.IsNullOrWhiteSpace(statement.Chain[0].Name)) html.Write($" <span class=\"aside\">(<bdi>{document.File}</bdi>)</span>");
    }

    if (statement.Chain.Length == 1) html.Raw(""" <span class="aside">in its own voice</span>""");
    html.Raw("</p>");
  }

  public static void PlaceLink(Html html, Outline outline, Statement statement, Document document)
  {
    if (outline.AnchorOf(statement) is { } anchor)
    {
      html.Write($"""<span class="place"> · <a href="#{anchor}">In the text<span class="hidden"> of <bdi>{Wording.OutletOf(document)}</bdi>: <bdi>{Wording.Shorten(statement.Text, 60)}</bdi></span></a></span>""");
    }
    else
    {
      html.Write($""" · <a href="#{outline.AnchorOf(document)}">The page</a> <strong>(these words no longer fit its text)</strong>""");
    }
  }

  public static void Language(Html html, string? language)
  {
    if (language is { Length: >= 2 and <= 8 } && language.All(c => char.IsAsciiLetter(c) || c == '-')) html.Write($" lang=\"{language}\"");
  }

  public static string Date(Document document) => document.Published is { } published ? Day(published) : "undated";

  /// <summary>The date without its time of day; its precision stays.</summary>
  public static string Day(Text.Edtf edtf) => edtf.Value.Length > 10 ? edtf.Value[..10] : edtf.Value;

  private static void Link(Html html, SourceLink link)
  {
    var (open, close) = Wording.IsNameless(link.Kind) && !string.IsNullOrWhiteSpace(link.Name) ? ("“", "”") : ("", "");
    html.Write($"""<span class="link {Text.EnumName.Of(link.Kind)}">{open}<bdi>{Wording.NameOf(link)}</bdi>{close}""");
    var beside = link.SpeaksFor ?? link.Affiliation;
    if (!string.IsNullOrWhiteSpace(beside) && !string.Equals(beside, link.Name, StringComparison.OrdinalIgnoreCase))
    {
      html.Write($""" <span class="aside">({(link.SpeaksFor is null ? "" : "for ")}<bdi>{beside}</bdi>)</span>""");
    }

    html.Raw("</span>");
  }

  private static void Circumstances(Html html, StatementCircumstances circumstances, Document document)
  {
    List<(string Label, string Words)> said = [];
    Add("Where", circumstances.Places.Select(place => place.Precision == "unknown" ? place.Name : $"{place.Name} ({place.Precision})"));
    Add("When", circumstances.Times.Select(time =>
      time.Edtf is { } edtf ? $"{edtf.Value}{(time.Anchor is null ? "" : $" (reckoned from {Anchor(time.Anchor)})")}" : Words(time.Span)));
    Add("How many", circumstances.Quantities.Select(quantity => Words(quantity.Span)));
    if (said.Count == 0) return;
    html.Raw("""<p class="meta circumstances">""");
    foreach (var (label, words) in said) html.Write($"<span><b>{label}</b> <bdi>{words}</bdi></span> ");
    html.Raw("</p>");

    void Add(string label, IEnumerable<string> values)
    {
      var words = string.Join("; ", values.Where(value => !string.IsNullOrWhiteSpace(value)).Distinct(StringComparer.Ordinal).Take(6));
      if (words.Length > 0) said.Add((label, words));
    }

    string Words(Text.TextSpan span) => span.Start >= 0 && span.End <= document.Text.Length && !span.IsEmpty ? span.In(document.Text) : "";
  }

  private static string Anchor(string anchor) => anchor switch
  {
    "published" => "the page’s date",
    "dateline" => "the dateline",
    "text" => "the text",
    _ => anchor,
  };
}
