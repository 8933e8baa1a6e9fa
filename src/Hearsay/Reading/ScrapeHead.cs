using System.Text.RegularExpressions;

namespace Hearsay.Reading;

/// <summary>What stands above the first paragraph of a plain text: menus, masthead, headline, standfirst, byline, date, captions.</summary>
internal static partial class ScrapeHead
{
  private const int MaxHead = 400;
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Exact = RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\W{0,3}(?:by|von|par|por|written by|reported by|words by|author:|story by|posted by|автор:?)\s+\p{L}.{1,100}$", Options)]
  private static partial Regex Byline { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:published|posted|updated|last updated|last modified|first published|date|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|опубликовано|обновлено)\b(?: on| at| am| le| el)?:?.{3,80}|.{0,60}\d{1,2}:\d{2} ?(?:am|pm|gmt|utc|[a-z]{3,4})?.{0,30})$", Options)]
  private static partial Regex DateLine { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:image|photo|picture|foto|file photo|video|pic|caption|illustration|photograph|graphic|credit|bild|screenshot|map)s?\b\s?(?:credit|courtesy|by|source|via|caption)?\s?[:©/].{0,250}|(?:image|photo|media|video) (?:source|caption|copyright),.{0,250}|©.{2,80}|.{0,200}(?:\((?:photo|image|picture|credit|foto|file|source|ap photo|via)[^)]{0,80}\)|\| ?(?:photo|image|credit|foto).{0,60}|(?:photo|image|picture|credit|foto) ?(?:by|credit|courtesy|:).{2,60}|getty images|/ ?(?:reuters|afp|ap|epa|dpa|file|handout|pool)))\W{0,3}$", Options)]
  private static partial Regex Caption { get; }

  [GeneratedRegex(@"^\W{0,3}(?:[$€£₽]\s?[\d.,]+|[\d.,]+\s?(?:[$€£₽]|usd|eur|btc|%))(?:\s+(?:[$€£]\s?[\d.,]+|[\d.,]+\s?[$€£]|of|raised|goal).{0,30})?\W{0,3}$", Options)]
  private static partial Regex Money { get; }

  // "6-7 minutes", "4 min read", "1,204 words": a reader's own.
  [GeneratedRegex(@"^\W{0,2}\d{1,3}(?:\s?[-–]\s?\d{1,3})? ?(?:min(?:ute)?s?|minuten|minutos|minuti|мин\w*)(?: (?:read|lesezeit|de lecture|de lectura|di lettura))?\W{0,2}$|^(?:reading time|lesezeit|temps de lecture|tiempo de lectura):?.{0,30}$|^[\d,.]{1,7} words$", Options)]
  private static partial Regex ReadingTime { get; }

  [GeneratedRegex(@"^(?:www\.)?[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,40}){0,3}\.[a-z]{2,12}(?:/\S{0,200})?$", Options)]
  private static partial Regex Host { get; }

  [GeneratedRegex(@"^(?:(?:archived|saved|captured) from|(?:webpage capture|capture of)\b.{0,40}?(?:from)?|saved from)\s*:?\s*(?<a>https?://\S+).{0,80}$|^(?:original(?: url)?|source url|url|link|permalink|page url|retrieved from|available at)\s*:?\s+(?<b>https?://\S+)$", Options)]
  private static partial Regex SavedFrom { get; }

  [GeneratedRegex(@"^(?:archive\.(?:today|is|ph|org|md|li|fo|vn)|webpage(?: capture)?|screenshot|all snapshots|no other snapshots.{0,40}|from host .{3,60}|wayback machine|\d[\d,]* captures?|download \.zip|report (?:bug|bug or abuse|error)|.{0,80}webpage capture.{0,120}|\d{1,2} \w{3,9} \d{4}(?: \d{2}:\d{2}:\d{2} utc)?(?: - \d{1,2} \w{3,9} \d{4})|about this capture|the wayback machine - .{0,200}|collected by|history)$", Options)]
  private static partial Regex ArchiveChrome { get; }

  [GeneratedRegex(@"\b(?:correspondent|reporter|editor|staff writer|columnist|journalist|contributor|producer|freelance|bureau chief|redakteur\w*|korrespondent\w*|journaliste|periodista|redactor\w*|giornalista|корреспондент|журналист)\b", Options)]
  private static partial Regex Role { get; }

  [GeneratedRegex(@"^(?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|bin|al|el|der|la)(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|van|von|bin|al|el|der|la|and|und|y|et|&)){1,5}$", Exact)]
  private static partial Regex Name { get; }

  [GeneratedRegex(@"\b(?:report|reports|statement|bulletin|review|summary|analysis|opinion|news|world|politics|business|sports?|culture|section|edition|home|press|release|daily|weekly|today|live|breaking|exclusive|special|interview|video|watch|read|more|first|latest)\b", Options)]
  private static partial Regex NoName { get; }

  private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " » ", " :: "];

  public static bool IsByline(string words) => words.Length < 130 && Byline.IsMatch(words);

  public static bool IsCaption(string words) => words.Length <= 250 && Caption.IsMatch(words);

  public static bool IsMoney(string words) => words.Length <= 60 && Money.IsMatch(words);

  /// <summary>Labels the lines above the first paragraph.</summary>
  /// <param name="page">The text.</param>
  /// <param name="lines">Its article: the lines before the thread.</param>
  /// <returns>The name of the masthead; empty where it is an issuer's, null where there is none.</returns>
  public static string? Mark(ScrapeText page, List<ScrapeLine> lines)
  {
    var first = FirstOf(lines, IsOpening);
    if (first < 0) first = Brief(lines);
    for (var i = 0; i < first; i++) Label(page, lines, i);
    var outlet = ScrapeMasthead.Mark(lines, first, page.Lines);
    if (page.Facts.Title is { } stated) Titled(lines, first, stated);
    else if (Headline(lines, first) is >= 0 and var headline) Untitled(page, lines, first, headline);
    Bylines(lines, Math.Min(first + 2, lines.Count));
    return outlet;
  }

  private static int FirstOf(List<ScrapeLine> lines, Func<ScrapeLine, bool> wanted)
  {
    for (var i = 0; i < lines.Count && i < MaxHead; i++)
      if (lines[i].Kind is null && !lines[i].IsHeading && wanted(lines[i])) return i;
    return -1;
  }

  // Where no line is long enough to open an article: the first that is a sentence.
  private static int Brief(List<ScrapeLine> lines)
  {
    var seen = false;
    for (var i = 0; i < lines.Count && i < MaxHead; i++)
    {
      var words = lines[i].Words;
      if (lines[i].Kind is null && !lines[i].IsHeading && BlockClassifier.IsSentence(words) && (seen || words[^1] is not ('?' or '!')) && !IsFurniture(words) && !IsByline(words) && !IsDate(words) && !IsCaption(words) && !ScrapeMasthead.IsLabel(words)) return i;
      seen = true;
    }

    return Math.Min(lines.Count, MaxHead);
  }

  private static bool IsOpening(ScrapeLine line) => !ScrapeMasthead.IsLabel(line.Words) && (line.Words.Length >= 80 && (line.Words.Length >= 180 || BlockClassifier.EndsSentence(line.Words)) && !IsFurniture(line.Words) && !IsCaption(line.Words)
    || line.Words.Length >= 45 && BlockClassifier.EndsSentence(line.Words) && line.Words[^1] is not (':' or '!' or '?') && line.Words.Contains(". ", StringComparison.Ordinal) && !IsFurniture(line.Words)
    || ScrapeTurns.IsTurn(line.Words, out var hasRole) && hasRole && line.IsProse);

  public static bool IsFurniture(string words) =>
    Boilerplate.IsNewsletter(words) || Boilerplate.IsAdvert(words) || Boilerplate.IsNotice(words) || Boilerplate.IsControl(words) || words.Length <= 120 && Boilerplate.IsRelatedLead(words);

  private static bool IsDate(string words) => words.Length < 100 && (DateLine.IsMatch(words) || ScrapeFacts.IsDateAlone(words));

  // The headline's line; -1 where there is none.
  private static int Headline(List<ScrapeLine> lines, int first)
  {
    var headline = -1;
    for (var i = 0; i < first && headline < 0; i++)
      if (lines[i].Kind is null && CanBeHeadline(lines[i].Words, 3)) headline = i;
    for (var i = 0; i < first && headline < 0; i++)
      if (lines[i].Kind is null && CanBeHeadline(lines[i].Words, 1)) headline = i;
    if (headline < 0) return first == 0 && lines.Count > 1 && lines[0].Kind is null && lines[0].Words.Length < 180 && lines[0].Words[^1] is not ('.' or ':' or ',') && lines[1].Apart ? 0 : -1;

    // A line that comes back is the title, whatever stands before it.
    var repeated = -1;
    var later = new HashSet<string>(StringComparer.Ordinal);
    for (var i = Math.Min(lines.Count, first + MaxHead) - 1; i >= headline; i--)
      if (lines[i].Words.Length < 250 && !later.Add(PageText.Key(lines[i].Words)) && i < first && lines[i].Kind is null && CanBeHeadline(lines[i].Words, 3)) repeated = i;
    if (repeated >= 0) return repeated;
    return Above(lines, first, headline);
  }

  // Of several lines, the last title above a byline or date beats the words of a menu.
  private static int Above(List<ScrapeLine> lines, int first, int headline)
  {
    var byline = -1;
    var labels = 0;
    for (var i = headline + 1; i < first && byline < 0; i++)
    {
      if (lines[i].Kind is BlockKind.Navigation or BlockKind.Related) labels++;
      if (lines[i].Kind is BlockKind.Byline || lines[i].Kind is BlockKind.Dateline && labels >= 3) byline = i;
    }

    if (byline < headline + 4) return headline;
    if (labels >= 3 && lines[byline - 1].Kind is null && CanBeHeadline(lines[byline - 1].Words, 3)) return byline - 1;
    // More than a headline and its standfirst stand above the byline: a menu's words among them.
    for (var i = byline - 1; i > headline && i >= byline - 3; i--)
      if (lines[i].Kind is null && CanBeHeadline(lines[i].Words, 4) && lines[i].Words.Length >= 25 && !BlockClassifier.EndsSentence(lines[i].Words))
        return i - 1 > headline && lines[i - 1].Kind is null && CanBeHeadline(lines[i - 1].Words, 4) && lines[i - 1].Words.Length < lines[i].Words.Length && lines[i - 1].Words.Length >= 25 ? i - 1 : i;
    return headline;
  }

  private static void Untitled(ScrapeText page, List<ScrapeLine> lines, int first, int headline)
  {
    var whole = lines[headline].Words.TrimStart('#', ' ', '*').TrimEnd('*', ' ');
    var title = WithoutSite(page, whole);
    var key = PageText.Key(whole);
    page.State("title", title, "first line of substance");
    for (var i = 0; i < lines.Count && i < first + 2; i++)
    {
      var line = lines[i];
      if (i == headline || line.Words.Length < 250 && (line.Kind is null || i > headline) && IsTitle(line.Words, key, title)) line.Set(BlockKind.Headline, "first line of substance");
      else if (i >= first || line.Kind is not null) continue;
      else if (i < headline) line.Set(BlockKind.Navigation, "a label above the headline");
      else Under(lines, i, title);
    }
  }

  // "Pier to close | The Amsel Ledger": the name of the site is no part of the title.
  private static string WithoutSite(ScrapeText page, string title)
  {
    foreach (var divider in Dividers)
    {
      var at = title.LastIndexOf(divider, StringComparison.Ordinal);
      if (at < 12) continue;
      var name = title[(at + divider.Length)..].Trim();
      if (!Masthead.CanName(name)) continue;
      var shown = ScrapeMasthead.Names(page.Lines, name);
      if (!shown && divider is not (" | " or " » " or " :: ")) continue;
      var bare = title[..at].Trim();
      if (bare.AsSpan().Count(' ') < 2 || name.Length > bare.Length) continue;
      if (shown) page.State("outlet", name, "the title's last part, shown elsewhere");
      else page.Facts.Saw("outlet", name, "the title's last part");
      return bare;
    }

    return title;
  }

  private static void Titled(List<ScrapeLine> lines, int first, string title)
  {
    var key = PageText.Key(title);
    var headed = lines.Exists(line => line.Kind == BlockKind.Headline);
    for (var i = 0; i < lines.Count && i < first + 2; i++)
    {
      var line = lines[i];
      if (line.Words.Length < 250 && (line.Kind is null || i > 0) && IsTitle(line.Words, key, title) && line.Kind is null or BlockKind.Navigation) line.Set(BlockKind.Headline, "the title again");
      else if (i < first && line.Kind is null && !line.IsHeading && headed) Under(lines, i, title);
    }
  }

  private static bool IsTitle(string words, string key, string title) =>
    PageText.Key(words) is var own && (string.Equals(own, key, StringComparison.Ordinal) || own.Length > 20 && (key.EndsWith(own, StringComparison.Ordinal) || string.Equals(own, PageText.Key(title), StringComparison.Ordinal)));

  private static void Under(List<ScrapeLine> lines, int i, string title)
  {
    var line = lines[i];
    if (line.IsHeading) return;
    if (i > 0 && lines[i - 1].Kind is BlockKind.Byline or BlockKind.Dateline or BlockKind.Paragraph && BlockClassifier.IsSentence(line.Words)) line.Set(BlockKind.Paragraph, "a sentence under the byline");
    else if (Alike(line.Words, title)) line.Set(BlockKind.Caption, "the headline in other words, as of its picture");
    else if (line.Words.Length >= 30 && line.Words.AsSpan().Count(' ') >= 4) line.Set(BlockKind.Standfirst, "a short line between headline and text");
    else line.Set(BlockKind.Navigation, "a label under the headline");
  }

  private static bool Alike(string words, string title)
  {
    var left = words.Split([' ', '-', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    var right = title.Split([' ', '-', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    return left.Count >= 3 && left.Count(right.Contains) * 5 >= left.Count * 3;
  }

  private static void Label(ScrapeText page, List<ScrapeLine> lines, int i)
  {
    var line = lines[i];
    if (line.Kind is not null || line.IsHeading) return;
    var words = line.Words;
    if (IsMoney(words) || Boilerplate.IsAdvert(words)) line.Set(BlockKind.Advert, "words of an advertisement or appeal");
    else if (words.Length < 400 && SavedFrom.Match(words) is { Success: true } saved)
    {
      page.State("url", saved.Groups[1].Success ? saved.Groups[1].Value : saved.Groups[2].Value, "where it was saved from");
      line.Set(BlockKind.Navigation, "where it was saved from");
    }
    else if (words.Length < 200 && ArchiveChrome.IsMatch(words)) line.Set(BlockKind.Navigation, "words of a web archive");
    else if (Boilerplate.IsNewsletter(words)) line.Set(BlockKind.Newsletter, "words of an invitation to subscribe");
    else if (Boilerplate.IsControl(words) || PostForm.IsCounter(words) || words.Length < 60 && ReadingTime.IsMatch(words)) line.Set(BlockKind.Navigation, "words of a control");
    else if (Boilerplate.IsNotice(words)) line.Set(BlockKind.Notice, "words of a legal line");
    else if (words.Length <= 40 && AuthorNames.IsAgency(words)) Agency(lines, i);
    else if (IsByline(words)) line.Set(BlockKind.Byline, "begins as a byline");
    else if (words.Length <= 30 && !words.Any(char.IsLetter) && !ScrapeFacts.IsDateAlone(words)) line.Set(BlockKind.Navigation, "numbers or signs without words");
    else if (IsDate(words)) line.Set(BlockKind.Dateline, "a date above the text");
    else if (words.Length < 30 && ScrapeThread.IsAge(words)) line.Set(BlockKind.Dateline, "an age above the text, which is no date");
    else if (IsCaption(words)) line.Set(BlockKind.Caption, "words of a caption");
    else if (ScrapeMasthead.IsLabel(words)) line.Set(BlockKind.Notice, "words that say what kind of text it is");
    else if (ScrapeBody.LeadsToList(words)) line.Set(BlockKind.Related, "words that lead to other articles");
    else if (words.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !words.Contains(' ', StringComparison.Ordinal) || words.Length < 250 && Host.IsMatch(words)) line.Set(BlockKind.Navigation, "an address");
    else if (words.Contains(" | ", StringComparison.Ordinal) && words.Split(" | ").Length > 3 || words.Length < 250 && (words.Contains(" > ", StringComparison.Ordinal) || words.Contains(" » ", StringComparison.Ordinal) || words.Contains(" › ", StringComparison.Ordinal))) line.Set(BlockKind.Navigation, "a row of labels");
    else if (!words.Any(char.IsLetterOrDigit)) line.Set(BlockKind.Navigation, "signs without words");
  }

  // By itself an agency has written the text; below words that begin with its name it has taken a picture, whose words may follow.
  private static void Agency(List<ScrapeLine> lines, int i)
  {
    var name = lines[i].Words;
    if (i == 0 || lines[i - 1].Kind is not null || !lines[i - 1].Words.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase))
    {
      lines[i].Set(BlockKind.Byline, "an agency's name by itself");
      return;
    }

    lines[i - 1].Set(BlockKind.Caption, "a picture's words with its agency");
    lines[i].Set(BlockKind.Caption, "a picture's agency");
    if (i + 1 < lines.Count && lines[i + 1] is { Kind: null, IsProse: false, Apart: false } next && next.Words.Length is >= 20 and < 120) next.Set(BlockKind.Caption, "below a picture's agency");
  }

  // A name by itself is a byline where a time of reading, an age or a role stands beside it: beside a date it may be a place.
  private static void Bylines(List<ScrapeLine> lines, int to)
  {
    var headline = lines.FindIndex(line => line.Kind == BlockKind.Headline);
    if (headline < 0 || lines.Take(to).Any(line => line.Kind == BlockKind.Byline)) return;
    for (var i = headline + 1; i < to; i++)
    {
      var words = lines[i].Words;
      if (lines[i].Kind is not (null or BlockKind.Navigation or BlockKind.Standfirst) || words.Length > 90 || BlockClassifier.EndsSentence(words)) continue;
      var parts = words.Split([',', '|', '•', '·', '–', '—'], 2);
      var name = parts[0].Split(" in ")[0].Trim();
      if (name.Length is < 5 or > 60 || !Name.IsMatch(name) || NoName.IsMatch(name) || AuthorNames.Of(name, null).IsEmpty) continue;
      var beside = words.Length > name.Length && Role.IsMatch(words);
      for (var k = Math.Max(headline + 1, i - 1); k <= i + 2 && k < to; k++)
        beside |= k != i && (lines[k].Words.Length < 30 && (ScrapeThread.IsAge(lines[k].Words) || lines[k].Words is "Follow") || lines[k].Words.Length < 60 && (ReadingTime.IsMatch(lines[k].Words) || Role.IsMatch(lines[k].Words) && !lines[k].IsProse));
      if (!beside) continue;
      lines[i].Set(BlockKind.Byline, "a name beside a role, an age or a time of reading");
      if (i + 1 < to && lines[i + 1].Kind is null or BlockKind.Navigation or BlockKind.Standfirst && lines[i + 1].Words.Length < 60 && Role.IsMatch(lines[i + 1].Words)) lines[i + 1].Set(BlockKind.Byline, "the role of who wrote it");
      return;
    }
  }

  public static bool CanBeHeadline(string words, int leastWords)
  {
    if (words.Length is < 8 or > 250) return false;
    var count = words.AsSpan().Count(' ') + 1;
    if (count < leastWords && !words.Any(c => c >= '\u3040')) return false;
    return leastWords < 3 || words.Length >= 16;
  }
}
