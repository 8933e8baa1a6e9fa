namespace Hearsay.Reading;

/// <summary>A page's title, outlet and address.</summary>
internal static class TitleReader
{
  internal static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " « ", " ‹ ", " > ", "| ", " |", " ― ", " ｜ ", "｜", "ㅣ", "--"];

  private static readonly HashSet<string> Platforms = new(StringComparer.Ordinal)
  {
    "wordpress", "wordpresscom", "blogger", "blogspot", "medium", "substack", "facebook", "twitter", "x", "youtube", "tumblr", "wix", "wixcom", "squarespace", "ghost", "telegram", "linkedin", "googlenews", "msn", "yahoo", "livejournal", "website", "mysite", "site", "home", "untitled", "index", "joomla", "drupal", "typo3", "blog", "news", "startseite", "page",
  };

  public static void Read(PageFacts facts, PageHead head, StructuredData data, PageTree tree, Uri? takenFrom)
  {
    ReadUrl(facts, head, takenFrom);
    var domain = DomainKey(facts.Url ?? takenFrom?.AbsoluteUri);
    ReadOutlet(facts, head, data, tree, takenFrom, domain);
    facts.Description = data.Description ?? head["og:description"] ?? head["description"] ?? head["twitter:description"];
    ReadTitle(facts, head, data, tree, domain);
  }

  private static void ReadUrl(PageFacts facts, PageHead head, Uri? takenFrom)
  {
    foreach (var (value, from) in ((string?, string)[])[(head.Canonical, "link canonical"), (head["og:url"], "meta og:url"), (takenFrom?.AbsoluteUri, "the capture")])
    {
      if (value is null || value.Length > 2000) continue;
      facts.Saw("url", value, from);
      if (facts.Url is not null || !Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0) continue;
      facts.Url = uri.AbsoluteUri;
      facts.Believe("url", from);
    }
  }

  private static void ReadOutlet(PageFacts facts, PageHead head, StructuredData data, PageTree tree, Uri? takenFrom, string domain)
  {
    foreach (var (value, from) in ((string?, string)[])[(head["og:site_name"], "meta og:site_name"), (data.Publisher, "json-ld publisher"), (data.Site, "json-ld site"), (head["application-name"], "meta application-name"), (head["publisher"], "meta publisher"), (head["dc.publisher"], "meta dc.publisher"), (head["copyright"], "meta copyright")])
    {
      if (string.IsNullOrWhiteSpace(value) || value.Length > 80) continue;
      var name = System.Net.WebUtility.HtmlDecode(value).Trim();
      facts.Saw("outlet", name, from);
      if (facts.Outlet is not null || Platforms.Contains(PageText.Key(name)) || Masthead.IsPlatform(name) || from == "meta copyright") continue;
      facts.Outlet = name;
      facts.Believe("outlet", from);
    }

    if (facts.Outlet is null && domain.Length >= 3 && head.Title is { } title) ReadTitlePart(facts, title, domain);
    facts.Publisher = facts.Outlet;
    facts.IsPersonal = data.IsPersonal;
    if (facts.Outlet is not null) return;
    var address = Uri.TryCreate(facts.Url, UriKind.Absolute, out var own) ? own : takenFrom;
    if (Masthead.Find(tree, head.Title, address, domain) is not { } shown) return;
    facts.Outlet = shown.Name;
    facts.Saw("outlet", shown.Name, shown.From);
    facts.Believe("outlet", shown.From);
  }

  private static void ReadTitlePart(PageFacts facts, string title, string domain)
  {
    foreach (var part in Parts(title))
    {
      var key = PageText.Key(part);
      if (part.Length is < 2 or > 50 || key.Length < 2 || Platforms.Contains(key)) continue;
      if (!(domain.Contains(key, StringComparison.Ordinal) && key.Length * 2 >= domain.Length || key.Contains(domain, StringComparison.Ordinal) || (key.StartsWith("the", StringComparison.Ordinal) && key.Length > 6 && domain.Contains(key[3..], StringComparison.Ordinal)))) continue;
      facts.Saw("outlet", part, "title's part that agrees with the address");
      facts.Believe("outlet", "title's part that agrees with the address");
      facts.Outlet = part;
      return;
    }
  }

  private static void ReadTitle(PageFacts facts, PageHead head, StructuredData data, PageTree tree, string domain)
  {
    var og = Stripped(head["og:title"], facts.Outlet, domain);
    var ld = Stripped(data.Headline, facts.Outlet, domain);
    var twitter = Stripped(head["twitter:title"], facts.Outlet, domain);
    var tag = Stripped(head.Title, facts.Outlet, domain);
    facts.Saw("title", og, "meta og:title");
    facts.Saw("title", ld, "json-ld headline");
    facts.Saw("title", twitter, "meta twitter:title");
    facts.Saw("title", tag, "title element");
    string? heading = null, first = null;
    double best = 0;
    foreach (var node in tree.Titles)
    {
      if (node.IsComment) continue;
      var words = new List<string>();
      for (var i = node.FirstRun; i < node.EndRun && words.Count < 6; i++) words.Add(tree.Runs[i].Text);
      var text = string.Join(' ', words);
      if (text.Length is 0 or > 400) continue;
      facts.Saw("title", text, "h1 element");
      if (facts.Outlet is { } outlet && string.Equals(PageText.Key(outlet), PageText.Key(text), StringComparison.Ordinal)) continue;
      first ??= text;
      var agreement = 0.0;
      foreach (var other in (ReadOnlySpan<string?>)[og, ld, tag, twitter]) agreement = Math.Max(agreement, Agreement(text, other));
      if (agreement > best) (best, heading, facts.Heading) = (agreement, WithoutKicker(node, text, [og, ld, tag, twitter]), node);
    }

    if (best < 0.5) facts.Heading = null;
    heading = best >= 0.5 ? heading : tree.Titles.Count == 1 ? first : null;
    var (title, from) = Voted([(heading, "h1 element", 0.9), (og, "meta og:title", 0.9), (ld, "json-ld headline", 0.9), (tag, "title element", 0.5), (twitter, "meta twitter:title", 0.3)]);
    title ??= first;
    if (string.IsNullOrWhiteSpace(title)) return;
    facts.Title = title;
    facts.Believe("title", from);
  }

  // A heading that holds a breadcrumb or a kicker in elements of their own: the piece that ends a title given elsewhere.
  private static string WithoutKicker(PageNode heading, string text, string?[] others)
  {
    var pieces = ElementWords.Of(heading.Element);
    var whole = PageText.Key(text);
    if (pieces.Count < 2 || Array.Exists(others, other => other is not null && string.Equals(PageText.Key(other), whole, StringComparison.Ordinal))) return text;
    foreach (var piece in pieces)
    {
      var key = PageText.Key(piece);
      if (key.Length > 12 && piece.Length * 5 >= text.Length * 2 && Array.Exists(others, other => other is not null && PageText.Key(other).EndsWith(key, StringComparison.Ordinal))) return piece;
    }

    return text;
  }

  // The candidate that most sources give, or hold within a longer one: kickers and site names differ, the title does not.
  private static (string? Title, string From) Voted((string? Text, string From, double Weight)[] candidates)
  {
    var keys = Array.ConvertAll(candidates, candidate => candidate.Text is null ? "" : PageText.Key(candidate.Text));
    (string?, string) chosen = (null, "h1 element");
    var most = 0.0;
    for (var i = 0; i < candidates.Length; i++)
    {
      if (keys[i].Length == 0) continue;
      var votes = 0.0;
      for (var k = 0; k < candidates.Length; k++)
      {
        if (string.Equals(keys[k], keys[i], StringComparison.Ordinal)) votes += candidates[k].Weight;
        else if (keys[i].Length > 12 && keys[k].Contains(keys[i], StringComparison.Ordinal)) votes += candidates[k].Weight / 2;
      }

      if (votes > most) (most, chosen) = (votes, (candidates[i].Text, candidates[i].From));
    }

    return chosen;
  }

  /// <summary>Share of words that two titles have in common (Dice).</summary>
  private static double Agreement(string text, string? other)
  {
    if (other is null) return 0;
    var left = WordsOf(text);
    var right = WordsOf(other);
    if (left.Count == 0 || right.Count == 0) return 0;
    var sum = left.Count + right.Count;
    left.IntersectWith(right);
    return 2.0 * left.Count / sum;
  }

  private static HashSet<string> WordsOf(string text)
  {
    var words = new HashSet<string>(StringComparer.Ordinal);
    foreach (var word in text.Split([' ', '-', '–', ',', '.', ':', '"', '\'', '’', '“', '”', '|', '?', '!', '«', '»', '„'], StringSplitOptions.RemoveEmptyEntries)) words.Add(word.ToLowerInvariant());
    return words;
  }

  /// <summary>The title without the site's name at its end or beginning.</summary>
  private static string? Stripped(string? title, string? outlet, string domain)
  {
    if (string.IsNullOrWhiteSpace(title)) return null;
    title = PageText.Fold(System.Net.WebUtility.HtmlDecode(title));
    var outletKey = PageText.Key(outlet ?? "");
    for (var turn = 0; turn < 3; turn++)
    {
      var cut = false;
      foreach (var divider in Dividers)
      {
        var at = title.LastIndexOf(divider, StringComparison.Ordinal);
        if (at > 0 && IsSite(title[(at + divider.Length)..], outletKey, domain, divider.Contains('|')) && at >= 8)
        {
          title = title[..at].Trim();
          cut = true;
          break;
        }

        at = title.IndexOf(divider, StringComparison.Ordinal);
        if (at > 0 && title.Length - at > 12 && IsSite(title[..at], outletKey, domain, false))
        {
          title = title[(at + divider.Length)..].Trim();
          cut = true;
          break;
        }
      }

      if (!cut && outletKey.Length > 2 && title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && title.Length - colon > 12 && string.Equals(PageText.Key(title[..colon]), outletKey, StringComparison.Ordinal))
      {
        title = title[(colon + 2)..].Trim();
        cut = true;
      }

      if (!cut) break;
    }

    return title.Length == 0 ? null : title;
  }

  private static bool IsSite(string part, string outletKey, string domain, bool bar)
  {
    var key = PageText.Key(part);
    if (key.Length == 0) return true;
    if (part.Length > 60) return false;
    if (outletKey.Length > 1 && (key.Contains(outletKey, StringComparison.Ordinal) && key.Length < outletKey.Length + 14 || outletKey.Contains(key, StringComparison.Ordinal) && key.Length > 2)) return true;
    if (domain.Length > 2 && key.Length > 2 && (domain.Contains(key, StringComparison.Ordinal) || key.Contains(domain, StringComparison.Ordinal) && key.Length < domain.Length + 12)) return true;
    return bar && part.Length <= 25;
  }

  private static List<string> Parts(string title)
  {
    foreach (var divider in Dividers)
    {
      var parts = title.Split(divider);
      if (parts.Length < 2) continue;
      List<string> ends = [parts[^1].Trim(), parts[0].Trim()];
      return ends;
    }

    return [];
  }

  /// <summary>The letters of an address's registered name: <c>https://www.the-ledger.co.uk/</c> gives <c>theledger</c>.</summary>
  public static string DomainKey(string? url)
  {
    if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri)) return "";
    var parts = uri.Host.Split('.');
    var index = parts.Length - 2;
    while (index > 0 && parts[index].Length <= 3 && parts[index] is "co" or "com" or "org" or "net" or "gov" or "ac" or "or" or "ne" or "gob" or "edu") index--;
    return index < 0 ? "" : PageText.Key(parts[index]);
  }
}
