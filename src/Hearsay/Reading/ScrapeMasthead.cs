using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>The name at the top of a plain text: a station's, a paper's, an issuer's. It is believed where what stands with it shows what it is.</summary>
internal static partial class ScrapeMasthead
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\W{0,3}(?:(?:press|media|information|public affairs|communications) (?:service|office|release|department|bureau|statement|centre|center)\b.{0,30}|news (?:agency|service|bulletin)\b.{0,60}|(?:official )?(?:communiqué|communique|statement|bulletin|transcript)\b.{0,30}|for immediate release\b.{0,20}|(?:vol(?:ume)?|issue|no|nr)\.? ?\d.{0,40})\W{0,3}$", Options)]
  private static partial Regex Service { get; }

  [GeneratedRegex(@"^\W{0,3}(?:by|from) (?:the )?(?<a>\p{L}.{1,48}?) (?:(?:news|web|online|foreign|city|night|editorial|national|world) )?(?:desk|staff|newsroom|team|reporters?|correspondents?|editors?|bureau)\W{0,3}$", Options)]
  private static partial Regex Desk { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:rush |full |edited |unedited )?transcript\b.{0,160}|.{0,60}\bmay not be in its final form\b.{0,60}|(?:press|media|news) (?:release|statement)\b.{0,30}|for immediate release\b.{0,30}|embargo(?:ed)?\b.{0,80}|- ?-? ?ends? ?-? ?-|#{2,4}|\*{3,})\W{0,3}$", Options)]
  private static partial Regex Label { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:press|media|information|public affairs|communications) (?:service|office|release|department|bureau|statement|centre|center)|for immediate release|(?:official )?(?:communiqué|communique|statement))\b", Options)]
  private static partial Regex Issuer { get; }

  private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase)
  {
    "our", "news", "web", "online", "foreign", "city", "night", "national", "world", "international", "politics", "political", "sports", "sport", "business", "metro", "local", "the", "editorial", "staff", "digital", "special", "senior", "chief", "guest", "a", "an", "video", "data", "culture", "science", "health", "crime", "investigations",
  };

  [GeneratedRegex(@"^\W{0,3}(?:(?:press|media|news) (?:release|statement)\b.{0,30}|for immediate release\b.{0,30}|embargo(?:ed)?\b.{0,40}|pressemitteilung\b.{0,30}|communiqué de presse\b.{0,30}|nota de prensa\b.{0,30}|comunicado de prensa\b.{0,30}|comunicato stampa\b.{0,30}|пресс-релиз\b.{0,30})\W{0,3}$", Options)]
  private static partial Regex Release { get; }

  /// <summary>Whether a line says that the text is a press release.</summary>
  public static bool IsRelease(string words) => words.Length < 60 && Release.IsMatch(words);

  /// <summary>Whether another line than a headline's shows the name as the outlet's: a desk's byline, a copyright line, a line of its own.</summary>
  public static bool Names(List<ScrapeLine> all, string name)
  {
    if (Named(all).Exists(other => Masthead.Same(other, name))) return true;
    for (var i = 0; i < all.Count && i < 60; i++)
      if (all[i].Words.Length <= 60 && Masthead.Same(all[i].Words, name)) return true;
    return false;
  }

  /// <summary>Whether a line says what kind of text follows and no more: "Transcript.", "For immediate release".</summary>
  public static bool IsLabel(string words) => words.Length < 200 && Label.IsMatch(words);

  /// <summary>Marks the masthead's lines and gives the name; empty where they name an issuer who is no outlet, null where there are none.</summary>
  /// <param name="lines">The article's lines; those before <paramref name="first"/> have their labels.</param>
  /// <param name="first">Index of the first line of prose.</param>
  /// <param name="all">All lines of the file.</param>
  public static string? Mark(List<ScrapeLine> lines, int first, List<ScrapeLine> all)
  {
    var others = Named(all);
    for (var i = 0; i < first; i++)
    {
      var line = lines[i];
      if (line.Kind is not null || !Masthead.CanName(line.Words)) continue;
      var repeated = others.Exists(name => Masthead.Same(name, line.Words));
      var capitals = IsCapitals(line.Words);
      var next = i + 1 < first && !lines[i + 1].Apart ? lines[i + 1] : null;
      var service = next is { Words.Length: < 200 } && (Service.IsMatch(next.Words) || IsLabel(next.Words));
      var dated = next is not null && (next.Kind == BlockKind.Dateline || ScrapeFacts.IsDateAlone(next.Words));
      var heads = lines.FindIndex(i + 1, first - i - 1, other => other.Kind is null && other != next && ScrapeHead.CanBeHeadline(other.Words, 2)) >= 0
        || dated && next!.Kind is not null && i + 2 < first;
      if (!(repeated && (heads || i > 0) || i == 0 && heads && capitals && (service || dated) || i == 0 && service && heads)) continue;
      line.Set(BlockKind.Navigation, "the masthead");
      if (service && next!.Kind is null) next.Set(BlockKind.Navigation, "under the masthead");
      // An issuer's press office hands out its texts to outlets; it is none.
      if (next is { Words.Length: < 200 } && !repeated && Issuer.IsMatch(next.Words)) return "";
      return AsWritten(line.Words, all, i) ?? line.Words;
    }

    return null;
  }

  /// <summary>The name in "by the Harbour Ledger Desk"; null where it is only a section's.</summary>
  public static string? OfDesk(string line)
  {
    if (line.Length > 80 || Desk.Match(line) is not { Success: true } match) return null;
    var words = match.Groups[1].Value.Split(' ');
    if (words.Length < 2 || words.All(word => Sections.Contains(word)) || !words.All(word => char.IsUpper(word[0]) || word is "of" or "the" or "and" or "de")) return null;
    return Masthead.CanName(match.Groups[1].Value) ? match.Groups[1].Value : null;
  }

  // Names that desks and the last copyright lines give.
  private static List<string> Named(List<ScrapeLine> all)
  {
    var names = new List<string>();
    for (var i = 0; i < all.Count; i++)
    {
      if (all[i].Words.Length > 160) continue;
      if (OfDesk(all[i].Words) is { } desk) names.Add(desk);
      else if (i + 6 > all.Count && Masthead.NameOfCopyright(all[i].Words) is { } name) names.Add(name);
    }

    return names;
  }

  private static bool IsCapitals(string words)
  {
    var letters = 0;
    foreach (var c in words)
    {
      if (char.IsLower(c)) return false;
      if (char.IsLetter(c)) letters++;
    }

    return letters >= 3;
  }

  // A name set in capitals, as the text itself writes it.
  private static string? AsWritten(string name, List<ScrapeLine> all, int at)
  {
    if (!IsCapitals(name)) return null;
    for (var i = at + 1; i < all.Count && i < 400; i++)
    {
      var found = all[i].Words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
      if (found < 0) continue;
      var written = all[i].Words.Substring(found, name.Length);
      if (!IsCapitals(written) && char.IsUpper(written[0])) return written;
    }

    return null;
  }
}
