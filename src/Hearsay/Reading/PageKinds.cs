using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Hearsay.Reading;

/// <summary>Tells kinds of page apart by what stands on them; what a page's data claim is believed where it can be seen.</summary>
[SuppressMessage("Security", "MA0009", Justification = "Linear: lines of bounded length, bounded repetitions.")]
internal static partial class PageKinds
{
  // Linear: each is asked of a line of bounded length alone, and repeats nothing without a bound around what repeats.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  // A page that is only a wall is short, however large its markup.
  private const int MaxWall = 1_500;

  // As much running text as makes a page an article, whatever else it shows.
  private const int Substance = 1_200;

  [GeneratedRegex(@"\b(?:verify (?:that )?you are (?:a )?human|are you a (?:human|robot)|not a robot|prove (?:that )?you.re human|complete the (?:captcha|security check)|checking your browser|enable (?:javascript|cookies|js)\b.{0,60}\b(?:continue|view|proceed|use|run)|please enable (?:javascript|cookies|js)\b|pardon our interruption|access to this page has been denied|you have been blocked|unusual (?:traffic|activity) from|ddos protection|ray id|request (?:blocked|unsuccessful)|incapsula incident|(?:you need to|please) enable javascript|javascript (?:is disabled|muss aktiviert|aktivieren)|bitte aktivieren sie javascript|veuillez activer javascript|включите javascript)\b", Options)]
  private static partial Regex RobotWall { get; }

  [GeneratedRegex(@"\b(?:we (?:and our (?:\d+ )?partners|value your privacy|use cookies)|(?:accept|manage|reject) (?:all )?(?:cookies|consent|and continue)|consent to|wir und unsere .{0,30}partner|alle akzeptieren|zustimmen und weiter|mit werbung (?:weiter)?lesen|accepter et continuer|tout accepter|aceptar y continuar|accetta e continua|alles accepteren|your privacy choices|datenschutzeinstellungen)\b", Options)]
  private static partial Regex ConsentWall { get; }

  [GeneratedRegex(@"\b(?:(?:subscribe|log ?in|sign ?in|register|sign ?up) (?:now )?(?:to|and) (?:continue|keep|read|finish|unlock|access|view)\b|to (?:continue|keep) reading\b|(?:continue|keep) reading (?:with|by|for|this)\b|(?:this|the) (?:article|story|content|post|text) is (?:only )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive to|exclusively for) (?:our |paying |paid |registered )?(?:subscribers?|members?|readers|users)|(?:already|not) (?:a |an )?(?:subscriber|member)\?|you have (?:read|reached) (?:all )?(?:your|the) .{0,40}(?:limit|free (?:articles|stories))|unlock (?:this|the full) (?:article|story)|(?:start|get) your free trial|subscribers? only|members? only|nur für abonnent\w*|weiterlesen mit|jetzt (?:weiterlesen|abo|testen|abonnieren)|mit .{1,24}(?:plus|\+|premium|abo)\b.{0,20}(?:weiter)?lesen|artikel ist .{0,20}abonnent\w*|(?:cet article est )?réservé (?:à nos |aux )?abonnés|il vous reste .{1,12}% de cet article|lire la suite .{0,20}abonn|contenido (?:exclusivo|solo) para suscriptores|suscríbete para (?:seguir|continuar)|solo para suscriptores|(?:contenuto|articolo) riservato agli abbonati|abbonati per|alleen voor abonnees|kun for abonnenter|bare for abonnenter|endast för prenumeranter|tylko dla (?:subskrybentów|prenumeratorów)|pouze pro předplatitele|доступ(?:но|на|ен) .{0,20}подписчик\w*)", Options)]
  private static partial Regex PayWall { get; }

  [GeneratedRegex(@"\b(?:live[- ]?(?:blog|ticker|updates?|text|report(?:ing)?|coverage|feed)|newsblog|news-?ticker|liveticker|minute by minute|minuto a minuto|en direct|en vivo|in diretta|ao vivo|latest updates|as it happened|follow live)\b|^live\b\W|\blive:|–\s*live$|-\s*live$|[/-]live(?:[/-]|$)|[/-]live(?:blog|ticker|updates?)", Options)]
  private static partial Regex LiveWords { get; }

  // "14:05", "14.05 Uhr", "2:05 pm EDT", "5 minutes ago", alone or before the entry's first words.
  [GeneratedRegex(@"^\W{0,3}(?:(?:\p{L}{2,9}\.?,? )?(?:\d{1,2}\.? ?\p{L}{3,9}\.?,? ?(?:\d{4})?|\p{L}{3,9}\.? \d{1,2},?(?: \d{4})?),?\W{0,3})?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?\s?(?:a\.?m\.?|p\.?m\.?|uhr|[A-Z]{2,4}\b)?(?:\W|$)|^\W{0,3}\d{1,2}\s?(?:m|min|mins|minutes?|h|hours?|hrs?) ago\b|^vor \d{1,2} (?:min|stunde)", Options)]
  private static partial Regex EntryTime { get; }

  /// <summary>The kind, what gave it, and why nothing is analysed where nothing is.</summary>
  /// <param name="Kind">The kind.</param>
  /// <param name="Why">What in the page gave it.</param>
  /// <param name="Missing">Why there is nothing to analyse; null where there is.</param>
  public readonly record struct Finding(PageKind Kind, string Why, string? Missing = null);

  /// <summary>Tells a page's kind.</summary>
  public static Finding Of(IHtmlDocument dom, PageTree tree, MarkupScan scan, PageHead head, StructuredData data, PageFacts facts, List<PageNode> containers, int body, bool hasSentence)
  {
    if (tree.Runs.Count == 0) return Refused("the page shows no text without its scripts");
    var says = data.HasArticle || head["og:type"] is { } kind && kind.Contains("article", StringComparison.OrdinalIgnoreCase) || head["article:published_time"] is not null;
    if (body < Substance && Wall(tree, facts, says, body) is { } wall) return Refused(wall);
    if (Live(tree, data, facts, containers) is { } live) return new(PageKind.LiveBlog, live);
    var missing = hasSentence ? null : "no article was found on the page";
    if (body < 700 && Moving(dom, scan, head, data, body) is { } video) return new(PageKind.Video, video, missing);
    if (List(tree, says, data, facts, body) is { } list) return new(PageKind.List, list, $"it is a list of pages, no article: {list}");
    if (body < Substance && Locked(tree, head, data, containers) is { } locked) return new(PageKind.Stub, locked, missing);
    if (body < 700 && Pictures(tree, scan, data, head, body) is { } pictures) return new(PageKind.Gallery, pictures, missing);
    if (hasSentence) return new(PageKind.Article, data.HasArticle ? $"its text, and json-ld {data.Type}" : says ? "its text, and its meta elements" : "its text");
    return new(PageKind.Article, data.HasArticle ? $"json-ld {data.Type}" : "nothing says otherwise", missing);
  }

  private static Finding Refused(string why) => new(PageKind.Error, why, why);

  private readonly record struct Links(double Share, int Headings, int All);

  private static Links LinksOf(PageTree tree)
  {
    int text = 0, linked = 0, headings = 0, all = 0;
    foreach (var run in tree.Runs)
    {
      text += run.Text.Length;
      linked += run.LinkLength;
      if (run.Node.IsComment || run.LinkDensity <= 0.8 || run.Text.Length is <= 20 or >= 200) continue;
      all++;
      if (run.Shape == RunShape.Heading) headings++;
    }

    return new(text == 0 ? 0 : (double)linked / text, headings, all);
  }

  private static int Entries(PageTree tree, List<PageNode> containers)
  {
    var entries = 0;
    foreach (var run in tree.Runs)
      if (!run.Node.IsComment && run.Text.Length < 400 && InArticle(run, containers) && EntryTime.IsMatch(run.Text.Length > 60 ? run.Text[..60] : run.Text)) entries++;
    return entries;
  }

  private static bool InArticle(TextRun run, List<PageNode> containers)
  {
    if (run.Node.Kind is BlockKind.Related or BlockKind.Navigation or BlockKind.Advert) return false;
    foreach (var container in containers)
      if (run.Node.IsInside(container)) return true;
    return false;
  }

  // Articles side by side, each under a heading that leads to its own page, which hold what the page has of text.
  private static int Posts(PageTree tree)
  {
    int posts = 0, held = 0, body = 0;
    foreach (var run in tree.Runs)
      if (IsText(run)) body += run.Text.Length;
    for (var i = 0; i < tree.Nodes.Count;)
    {
      var node = tree.Nodes[i];
      if (node.Tag == "article" || node.Class.Contains("hentry", StringComparison.Ordinal) || node.Class.StartsWith("post ", StringComparison.Ordinal))
      {
        if (!node.IsComment && LeadsAway(tree, node))
        {
          posts++;
          for (var k = node.FirstRun; k < node.EndRun; k++)
            if (IsText(tree.Runs[k])) held += tree.Runs[k].Text.Length;
        }

        i = node.Tag == "article" && node.Prose > 0 ? Math.Max(i + 1, node.End) : i + 1;
      }
      else
      {
        i++;
      }
    }

    return body < 600 || held * 10 >= body * 6 ? posts : 0;
  }

  private static bool IsText(TextRun run) => !run.Dropped && run.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Quotation;

  private static bool LeadsAway(PageTree tree, PageNode node)
  {
    for (var i = node.FirstRun; i < node.EndRun && i < node.FirstRun + 8; i++)
      if (tree.Runs[i] is { Shape: RunShape.Heading, LinkDensity: > 0.8 }) return true;
    return false;
  }

  private static string? Wall(PageTree tree, PageFacts facts, bool saysArticle, int body)
  {
    if (facts.Title is { } title && Boilerplate.IsErrorTitle(title) && !saysArticle && (body < 400 || title.Length <= 40)) return "it is an error page";
    var text = 0;
    foreach (var run in tree.Runs) text += run.Text.Length;
    if (text > MaxWall || body > 400 && saysArticle) return null;
    foreach (var run in tree.Runs)
    {
      if (run.Text.Length > 600) continue;
      if (RobotWall.IsMatch(run.Text)) return "it asks for a browser, or a check that a person reads it, in the article's stead";
      if (text < 700 && Boilerplate.IsStub(run.Text)) return "it is an error page";
    }

    if (body >= 400 || saysArticle) return null;
    foreach (var run in tree.Runs)
      if (run.Text.Length < 600 && ConsentWall.IsMatch(run.Text)) return "it asks for consent in the article's stead";
    return null;
  }

  private static string? Live(PageTree tree, StructuredData data, PageFacts facts, List<PageNode> containers)
  {
    var isSaid = data.Types.Contains("LiveBlogPosting");
    if (!isSaid && !(facts.Title is { Length: < 400 } title && LiveWords.IsMatch(title)) && !(facts.Url is { Length: < 400 } url && LiveWords.IsMatch(url))) return null;
    var entries = Entries(tree, containers);
    if (isSaid && (entries >= 2 || data.LiveUpdates >= 3)) return $"json-ld LiveBlogPosting, and {Math.Max(entries, data.LiveUpdates)} entries with their times";
    return entries >= 4 ? $"it calls itself live, and has {entries} entries with their times" : null;
  }

  private static string? List(PageTree tree, bool saysArticle, StructuredData data, PageFacts facts, int body)
  {
    var isRoot = facts.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length <= 1 && uri.Query.Length == 0;
    if (saysArticle && !isRoot) return null;
    var saysList = data.Types.Overlaps(["CollectionPage", "SearchResultsPage", "ProfilePage"]);
    if (!isRoot && !saysList && facts.Heading is not null) return null;
    var posts = facts.Heading is null ? Posts(tree) : 0;
    if (posts >= 4 || posts == 3 && (isRoot || saysList)) return $"{posts} posts side by side, each under a heading that leads to its own page";
    var links = LinksOf(tree);
    if (isRoot && links.Headings >= 5 && body < 3_000) return $"a front page, with {links.Headings} headings that lead to other pages";
    if (saysList && links.All >= 5 && body < Substance) return $"json-ld says a collection, and {links.All} links lead to other pages";
    return links.Headings >= 8 && facts.Heading is null && body < 600 && links.Share > 0.5 ? $"{links.Headings} headings that lead to other pages, and hardly any text" : null;
  }

  private static string? Locked(PageTree tree, PageHead head, StructuredData data, List<PageNode> containers)
  {
    foreach (var run in tree.Runs)
    {
      if (run.Text.Length > 300 || run.Node.IsComment || !PayWall.IsMatch(run.Text)) continue;
      // By the text, not in a menu or at the foot.
      if (data.IsLocked || containers.Count > 0 && run.Node.Kind is not BlockKind.Navigation && Near(tree, run, containers)) return data.IsLocked ? "json-ld isAccessibleForFree false, and words that ask for a subscription" : "words at the text's end that ask for a subscription or a log-in";
    }

    if (data.IsLocked) return "json-ld isAccessibleForFree false, and little text";
    return head["article:content_tier"] is "locked" ? "meta article:content_tier locked, and little text" : null;
  }

  private static bool Near(PageTree tree, TextRun run, List<PageNode> containers)
  {
    var at = tree.Runs.IndexOf(run);
    return at >= containers[0].FirstRun && at <= containers[^1].EndRun + 12;
  }

  private static string? Moving(IHtmlDocument dom, MarkupScan scan, PageHead head, StructuredData data, int body)
  {
    var og = head["og:type"]?.StartsWith("video", StringComparison.OrdinalIgnoreCase) ?? false;
    var ld = data.Types.Overlaps(["VideoObject", "AudioObject", "PodcastEpisode", "RadioEpisode", "TVEpisode"]) && !data.HasArticle;
    if (!og && !ld && (body > 0 || data.HasArticle)) return null;
    var shown = scan.HasPlayer || dom.QuerySelector("video, audio, embed, object") is not null;
    if (og || ld) return shown || dom.QuerySelector("[class*='player'], [id*='player'], [itemtype$='VideoObject']") is not null ? $"{(og ? "meta og:type" : "json-ld")} says a video or a recording, and a player is shown" : null;
    return shown ? "a player, and no text beside it" : null;
  }

  private static string? Pictures(PageTree tree, MarkupScan scan, StructuredData data, PageHead head, int body)
  {
    var (captions, length) = (0, 0);
    foreach (var run in tree.Runs)
    {
      if (run.Kind != BlockKind.Caption || run.Dropped || run.Text.Length < 20) continue;
      captions++;
      length += run.Text.Length;
    }

    if (data.Types.Overlaps(["ImageGallery", "MediaGallery"]) && (captions >= 3 || scan.Pictures >= 5)) return "json-ld says a gallery, and its pictures are there";
    return SaysGallery(head) && captions >= 4 && length > body ? $"it calls itself a gallery, and has {captions} captions and little text" : null;
  }

  private static bool SaysGallery(PageHead head) =>
    head["og:type"] is { } type && type.Contains("gallery", StringComparison.OrdinalIgnoreCase) || head["og:url"] is { } url && GalleryWords.IsMatch(url) || head.Canonical is { } own && GalleryWords.IsMatch(own);

  [GeneratedRegex(@"[/-](?:gallery|galleries|galerie|galeria|galleria|fotogalerie|fotostrecke|bilderstrecke|bildergalerie|diaporama|slideshow|photos|pictures|in-pictures|fotos)(?:[/-]|$)", Options)]
  private static partial Regex GalleryWords { get; }
}
