using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Hearsay.Reading;

/// <summary>Who publishes a page, by what it shows: the name in its header that leads home, its logo, its copyright line, the part that all its titles share.
/// A name is believed where two of these agree, or where it stands in the header as the way home.</summary>
internal static partial class Masthead
{
  private const int MaxName = 50;
  private const int MaxLine = 400;

  // Linear: each is asked of a line of at most MaxLine characters, and repeats nothing without a bound around what repeats.
  private const RegexOptions Line = RegexOptions.IgnoreCase;

  [GeneratedRegex(@"(?:©|\(c\)|\bcopyright\b)\s*(?:copyright\b|©|\(c\))?\s*(?:\d{4}(?:\s*[-–—]\s*(?:\d{2,4}|present))?)?\s*,?\s*(?:by\s+|the\s+)?(?<a>\p{Lu}[\p{L}\d'’&-]*(?:\.[\p{L}\d]+)*(?: (?:\p{Lu}[\p{L}\d'’&-]*|of|the|and|&|de|du|der|des|di|del|la|le)){0,5})", Line)]
  private static partial Regex Copyright { get; }

  [GeneratedRegex(@"(?:\s+(?:all(?: rights)?|alle|tous|todos|tutti|rights|inc|ltd|llc|limited|gmbh|corp|plc|ag|s\.?a|best|designed|powered|published|terms|privacy|contact|theme|visitors|site|website|of|the|and|by|&))+$|^(?:the )?(?:all rights)\b.*$", Line)]
  private static partial Regex Tail { get; }

  [GeneratedRegex(@"^(?:back to|go to|return to|visit)\s+|\s+(?:logo|home ?page|home|front page|site logo|website|masthead|– home|- home)\W?$|^logo(?: of| for|:)?\s+|\s*\(logo\)$|-logo$", Line)]
  private static partial Regex Dressing { get; }

  private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
  {
    "home", "homepage", "mainpage", "main", "frontpage", "front", "index", "start", "startseite", "accueil", "inicio", "início", "principal", "hjem", "hem", "etusivu", "domů", "главная", "головна", "首页", "首頁", "ホーム", "홈", "الرئيسية", "forside", "strona główna", "stronagłówna", "anasayfa", "zurstartseite", "zurück", "logo", "sitelogo", "menu", "back", "top", "backtotop",
    "skiptocontent", "skiptomaincontent", "skip", "news", "latestnews", "world", "politics", "sport", "sports", "business", "opinion", "local", "culture", "search", "login", "signin", "subscribe", "site", "website", "here", "more", "readmore", "all", "blog", "page", "contact",
    "contactus", "about", "aboutus", "previous", "next", "close", "print", "share", "x", "breakingnews", "today", "latest", "archive", "rights", "allrights", "allrightsreserved", "copyright", "terms", "privacy", "article", "articles", "story", "stories", "live", "video", "transcript", "comments",
  };

  private static readonly HashSet<string> Platforms = new(StringComparer.Ordinal)
  {
    "wordpress", "wordpresscom", "blogger", "bloggercom", "blogspot", "medium", "substack", "substackinc", "facebook", "twitter", "youtube", "tumblr", "wix", "wixcom", "squarespace", "ghost", "telegram", "linkedin", "googlenews", "google", "msn", "yahoo", "livejournal", "mysite", "untitled",
    "joomla", "drupal", "typo3", "patreon", "beehiiv", "weebly", "reddit", "instagram", "threads", "bluesky", "mastodon", "vk", "rumble", "disqus", "cloudflare", "automattic", "hugo", "jekyll", "meta", "tiktok", "whatsapp",
    "yahoonews", "yahoofinance", "applenews", "flipboard", "smartnews", "newsbreak", "vimeo", "dailymotion", "spotify", "soundcloud", "odysee", "bitchute", "gettr", "truthsocial", "vkontakte", "okru", "odnoklassniki", "dzen", "zen", "weibo", "wechat", "quora", "pinterest", "scribd", "issuu", "googlesites", "tme", "twitch", "podbean", "archiveorg", "internetarchive", "waybackmachine", "feedburner",
  };

  /// <summary>Whether it is the name of a platform on which others publish: true of the platform, whoever writes there.</summary>
  public static bool IsPlatform(string name) => Platforms.Contains(PageText.Key(name));

  /// <summary>Whether an outlet's name could be this: no platform's, no control's, no sentence.</summary>
  public static bool CanName(string name)
  {
    var key = PageText.Key(name);
    return name.Length is >= 2 and <= MaxName && key.Length >= 2 && !NoNames.Contains(key) && !Platforms.Contains(key) && !BlockClassifier.EndsSentence(name)
      && name.AsSpan().Count(' ') < 7 && name.Any(char.IsLetter) && !Boilerplate.IsControl(name) && !BlockClassifier.IsMostlyDate(name);
  }

  /// <summary>Whether a link leads to the front page of the page's own site.</summary>
  public static bool IsHome(string? address)
  {
    if (address is null || address.Length > 200) return false;
    var path = address.AsSpan().Trim();
    if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("//"))
    {
      path = path[(path.IndexOf("//") + 2)..];
      var slash = path.IndexOf('/');
      if (slash >= 0 && path[slash..] is not ("/" or "/index.html" or "/en" or "/en/")) return false;
      return slash > 0 || path.Contains('.');
    }

    return path is "/" or "./" or "../" or "/index.html" or "index.html" or "/index.php" or "index.php" or "/index.htm" or "index.htm" or "/home" or "/en" or "/en/" or "/news/";
  }

  /// <summary>The name that an element shows: its words, or its picture's.</summary>
  public static string? NameIn(IElement element)
  {
    var name = element.TextContent is { Length: < 200 } words ? PageText.Fold(words) : "";
    if (name.Length == 0) name = PageText.Fold(element.QuerySelector("img[alt]")?.GetAttribute("alt") ?? element.GetAttribute("aria-label") ?? element.GetAttribute("title") ?? "");
    if (name.Length is 0 or > 80) return null;
    var bare = Undressed(name);
    return CanName(bare) ? bare : null;
  }

  /// <summary>The outlet that the page shows; null where it shows none.</summary>
  public static (string Name, string From)? Find(PageTree tree, string? title, Uri? address, string domain)
  {
    var shown = new List<(string Name, string From, int Run)>();
    foreach (var (text, run, node) in tree.HomeLinks)
      if (!node.IsComment && LeadsHere(node, address)) shown.Add((text, "link to the front page", run));
    Logos(tree, shown);
    var copyright = new List<string>();
    for (var i = tree.Runs.Count - 1; i >= 0 && i >= tree.Runs.Count - 25; i--)
    {
      var run = tree.Runs[i];
      if (!run.Node.IsComment && run.Text.Length <= MaxLine && NameOfCopyright(run.Text) is { } name) copyright.Add(name);
    }

    foreach (var part in PartsOf(title))
    {
      if (!CanName(part)) continue;
      if (shown.Exists(other => Same(other.Name, part)) || copyright.Exists(other => Same(other, part))) return (part, "title's part that the page shows as its name");
    }

    foreach (var part in PartsOf(title))
      if (part.Length * 2 < title!.Length && CanName(part) && StandsAbove(tree, part, title)) return (part, "title's part that stands at the page's top");

    foreach (var (name, from, _) in shown)
      if (copyright.Exists(other => Same(other, name)) || Agrees(name, domain)) return (name, from);
    var limit = tree.Titles.Count > 0 ? tree.Titles[0].EndRun : tree.Runs.FindIndex(run => run.IsProse);
    foreach (var (name, from, run) in shown)
      if (run <= Math.Max(limit, 1) && run < 12 && !string.Equals(PageText.Key(name), PageText.Key(title ?? ""), StringComparison.Ordinal)) return (name, from);
    foreach (var name in copyright)
      return (name, "copyright line");
    return null;
  }

  /// <summary>The name in a copyright line; null where there is none.</summary>
  public static string? NameOfCopyright(string line)
  {
    if (line.Length > MaxLine) return null;
    var match = Copyright.Match(line);
    if (!match.Success || match.Index > 60 || !char.IsUpper(match.Groups[1].Value[0])) return null;
    var name = Tail.Replace(match.Groups[1].Value, "");
    // Without a year or a legal word it may be a picture's.
    if (!match.Value.Any(char.IsAsciiDigit) && line.Length > name.Length + 24 && !line.Contains("reserved", StringComparison.OrdinalIgnoreCase)) return null;
    return CanName(name) ? name : null;
  }

  /// <summary>Whether two names are one outlet's, article and ending aside.</summary>
  public static bool Same(string left, string right) => string.Equals(KeyOf(left), KeyOf(right), StringComparison.Ordinal);

  private static string KeyOf(string name)
  {
    var key = PageText.Key(name);
    return key.StartsWith("the", StringComparison.Ordinal) && key.Length > 5 ? key[3..] : key;
  }

  private static bool Agrees(string name, string domain)
  {
    var key = KeyOf(name);
    return domain.Length > 2 && key.Length > 2 && (domain.Contains(key, StringComparison.Ordinal) && key.Length * 2 >= domain.Length || key.Contains(domain, StringComparison.Ordinal));
  }

  private static bool LeadsHere(PageNode node, Uri? address)
  {
    var link = node.Element;
    if (link.LocalName != "a") link = link.QuerySelector("a[href]") ?? link;
    var href = link.GetAttribute("href")?.Trim();
    if (href is null || !Uri.TryCreate(href.StartsWith("//", StringComparison.Ordinal) ? "https:" + href : href, UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https")) return true;
    return address is null || string.Equals(target.Host, address.Host, StringComparison.OrdinalIgnoreCase) || string.Equals("www." + target.Host, address.Host, StringComparison.OrdinalIgnoreCase) || string.Equals(target.Host, "www." + address.Host, StringComparison.OrdinalIgnoreCase);
  }

  private static void Logos(PageTree tree, List<(string Name, string From, int Run)> shown)
  {
    foreach (var node in tree.Nodes)
    {
      if (node.FirstRun > 30) break;
      if (node.Length > 80 || node.IsComment || !IsLogo(node.Class) && !IsLogo(node.Id)) continue;
      if (NameIn(node.Element) is { } name) shown.Add((name, "class or id says masthead", node.FirstRun));
    }
  }

  private static bool IsLogo(string names)
  {
    if (names.Length == 0) return false;
    foreach (var mark in (ReadOnlySpan<string>)["logo", "masthead", "site-title", "sitetitle", "site-name", "sitename", "site_name", "site_title", "brand", "blog-title", "nameplate", "paper-name", "papername"])
      if (names.Contains(mark, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }

  // A line by itself at the page's very top. The only heading of a page is its headline, unless the rest of the title stands there, too.
  private static bool StandsAbove(PageTree tree, string part, string title)
  {
    var only = tree.Titles.Count == 1 && !Shows(tree, title, part) ? tree.Titles[0] : null;
    for (var i = 0; i < tree.Runs.Count && i < 8; i++)
    {
      if (only is not null && i >= only.FirstRun && i < only.EndRun) continue;
      if (tree.Runs[i].Text.Length <= MaxName && !tree.Runs[i].Node.IsComment && Same(Undressed(tree.Runs[i].Text), part)) return true;
    }

    return false;
  }

  private static bool Shows(PageTree tree, string title, string part)
  {
    for (var i = 0; i < tree.Runs.Count && i < 40; i++)
    {
      var text = tree.Runs[i].Text;
      if (text.Length <= title.Length && text.Length + part.Length + 6 >= title.Length && !Same(text, part) && title.Contains(text, StringComparison.OrdinalIgnoreCase)) return true;
    }

    return false;
  }

  private static IEnumerable<string> PartsOf(string? title)
  {
    if (title is null) yield break;
    foreach (var divider in TitleReader.Dividers)
    {
      var at = title.LastIndexOf(divider, StringComparison.Ordinal);
      if (at > 0) yield return title[(at + divider.Length)..].Trim();
      at = title.IndexOf(divider, StringComparison.Ordinal);
      if (at > 0) yield return title[..at].Trim();
    }

    var colon = title.IndexOf(": ", StringComparison.Ordinal);
    if (colon > 0) yield return title[..colon].Trim();
  }

  private static string Undressed(string name) => name.Length > MaxLine ? name.Trim() : Dressing.Replace(name, "").Trim();
}
