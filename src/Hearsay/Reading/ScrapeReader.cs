using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Reads plain text: what people scrape or paste. The text stays as it is; blocks are its paragraphs.</summary>
internal static partial class ScrapeReader
{
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\W{0,3}(?:by|von|par|por|written by|reported by|author:|story by|posted by)\s+\p{L}.{1,100}$", Options)]
  private static partial Regex Byline { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:published|posted|updated|last updated|last modified|first published|date|veröffentlicht|aktualisiert|publié|publicado|pubblicato|опубликовано)\b(?: on| at| am| le| el)?:?.{3,80}|.{0,60}\d{1,2}:\d{2} ?(?:am|pm|gmt|utc|[a-z]{3,4})?.{0,30})$", Options)]
  private static partial Regex DateLine { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:image|photo|picture|foto|file photo|video|pic|caption|illustration|photograph|credit|bild|screenshot)s?\b\s?(?:credit|courtesy|by|source|via)?\s?[:©/].{0,250}|©.{2,80}|.{0,200}(?:\((?:photo|image|picture|credit|foto|file|source)[^)]{0,80}\)|\| ?(?:photo|image|credit).{0,60}|getty images|/ ?(?:reuters|afp|ap|epa|dpa)))\W{0,3}$", Options)]
  private static partial Regex Caption { get; }

  [GeneratedRegex(@"^\W{0,3}(?:[$€£₽]\s?[\d.,]+|[\d.,]+\s?(?:[$€£₽]|usd|eur|btc|%))(?:\s+(?:[$€£]\s?[\d.,]+|[\d.,]+\s?[$€£]|of|raised|goal).{0,30})?\W{0,3}$", Options)]
  private static partial Regex Money { get; }

  [GeneratedRegex(@"^\W{0,3}(?:latest news|related|related (?:articles|news|posts|stories)|more (?:news|stories)|recent (?:posts|articles|news)|popular (?:posts|news)|read (?:more|also|next)|see also|recommended|you may also like|trending(?: now)?|most read|most popular|top stories|top news|also read|editor'?s picks?|previous (?:post|article)|next (?:post|article)|featured|mehr zum thema|lire aussi|leer también|читайте также)\W{0,3}$", Options)]
  private static partial Regex ListLead { get; }

  [GeneratedRegex(@"^(?:note|update|source|sources|photo|video|image|read more|published|updated|editor'?s note|warning|correction|tags?|related|date|location|subject|from|to|by|copyright|http|https|download|contact|email|phone|address|watch|listen|see also|here|the|this|that|these|those|but|and|in|on|at|for|as|if|it|example|summary|conclusion|analysis|background|context|breaking|exclusive|opinion|live|explained|result|answer)$", Options)]
  private static partial Regex NoSpeaker { get; }

  // "Name Surname, role: words".
  [GeneratedRegex(@"^(?:(?:[QA]|\p{Lu}[\p{L}'’.\-]*(?: (?:\p{Lu}[\p{L}'’.\-]*|al|el|bin|ibn|de|da|van|von|der|of|the)){0,5})(?<a>,? \(?[^:.!?“”""\n]{2,120})?)\s?:\s+\S", RegexOptions.NonBacktracking)]
  private static partial Regex Turn { get; }

  // "Name – City, Outlet."
  [GeneratedRegex(@"^\W{0,2}\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|bin|al|el)){1,4},? [–—-] ?\p{Lu}[\p{L}'’ .-]{1,40}, (?:the )?\p{Lu}[\p{L}\d'’ .&-]{1,40}$", RegexOptions.NonBacktracking)]
  private static partial Regex SignOff { get; }

  [GeneratedRegex(@"^(?:[-–—*•·▪►‣]|\d{1,2}[.)])\s+\S", RegexOptions.NonBacktracking)]
  private static partial Regex Bullet { get; }

  public static Document Read(Capturing.Capture capture, string text)
  {
    var lines = ScrapeLines.Of(text);
    var thread = ScrapeThread.Find(lines);
    ScrapeThread.Label(lines, thread);
    var article = lines.GetRange(0, thread);
    var outlet = Head(article, lines, out var title);
    Body(article);
    var blocks = lines.Where(line => line.Kind is not null).Select(line => new Block(line.Kind!.Value, line.Span, line.Why)).ToImmutableArray();

    var facts = new PageFacts { Title = title };
    if (title is not null)
    {
      facts.Saw("title", title, "first line of substance");
      facts.Believe("title", "first line of substance");
    }

    ScrapeFacts.Read(facts, article, capture, outlet);
    var body = string.Join('\n', article.Where(line => Block.ZoneOf(line.Kind ?? BlockKind.Notice) == Zone.Body).Select(line => line.Words));
    var language = LanguageReader.Read(facts, body.Length > 100 ? body : text, (capture.Declared?.Language, "container"));
    var why = !article.Exists(IsStatement) ? "no article was found in the text" : LanguageNames.WhyNotAnalysed(language);
    return new Document
    {
      Id = capture.Sha256[..12], Sha256 = capture.Sha256, File = capture.File, Text = text, Blocks = blocks, Title = facts.Title, Outlet = facts.Outlet, Url = facts.Url,
      Authors = facts.Authors, Published = facts.Published, Updated = facts.Updated, Language = language, Analysed = why is null, Why = why, Evidence = facts.Evidence,
      Credit = CreditReader.Find(text, blocks, facts.Outlet),
    };
  }

  // What stands before the first paragraph of prose.
  private static string? Head(List<ScrapeLine> lines, List<ScrapeLine> all, out string? title)
  {
    title = null;
    var first = lines.FindIndex(IsOpening);
    if (first < 0) first = Brief(lines);
    for (var i = 0; i < first; i++) LabelHead(lines[i]);
    var outlet = ScrapeMasthead.Mark(lines, first, all);
    var headline = -1;
    for (var i = 0; i < first && headline < 0; i++)
      if (lines[i].Kind is null && CanBeHeadline(lines[i].Words, 3)) headline = i;
    for (var i = 0; i < first && headline < 0; i++)
      if (lines[i].Kind is null && CanBeHeadline(lines[i].Words, 1)) headline = i;
    if (headline < 0 && first == 0 && lines.Count > 1 && lines[0].Words.Length < 180 && lines[0].Words[^1] is not ('.' or ':' or ',') && lines[1].Apart) headline = 0;
    if (headline < 0) return outlet;

    // A line that comes back is the title, whatever stands before it.
    for (var i = headline; i < first; i++)
    {
      if (lines[i].Kind is not null || !CanBeHeadline(lines[i].Words, 3)) continue;
      var key = PageText.Key(lines[i].Words);
      if (lines.Skip(i + 1).Any(line => line.Words.Length < 250 && string.Equals(PageText.Key(line.Words), key, StringComparison.Ordinal)))
      {
        headline = i;
        break;
      }
    }

    title = lines[headline].Words.TrimStart('#', ' ', '*').TrimEnd('*', ' ');
    var titleKey = PageText.Key(title);
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (i == headline || line.Words.Length < 250 && i < first + 2 && string.Equals(PageText.Key(line.Words), titleKey, StringComparison.Ordinal)) line.Set(BlockKind.Headline, "first line of substance");
      else if (i < first && line.Kind is null && i < headline) line.Set(BlockKind.Navigation, "a label above the headline");
      else if (i < first && line.Kind is null && lines[i - 1].Kind is BlockKind.Byline or BlockKind.Dateline or BlockKind.Paragraph && BlockClassifier.IsSentence(line.Words)) line.Set(BlockKind.Paragraph, "a sentence under the byline");
      else if (i < first && line.Kind is null) Under(line, title);
    }

    return outlet;
  }

  // Where no line is long enough to open an article: the first that is a sentence.
  private static int Brief(List<ScrapeLine> lines)
  {
    var seen = false;
    for (var i = 0; i < lines.Count; i++)
    {
      var words = lines[i].Words;
      if (BlockClassifier.IsSentence(words) && (seen || words[^1] is not ('?' or '!')) && !IsFurniture(words) && !Byline.IsMatch(words) && !DateLine.IsMatch(words) && !Caption.IsMatch(words) && !ScrapeMasthead.IsLabel(words)) return i;
      seen = true;
    }

    return lines.Count;
  }

  private static bool IsStatement(ScrapeLine line) =>
    line.Kind is { } kind && Block.ZoneOf(kind) == Zone.Body && kind != BlockKind.Caption && BlockClassifier.IsSentence(line.Words);

  private static void Under(ScrapeLine line, string title)
  {
    if (Alike(line.Words, title)) line.Set(BlockKind.Caption, "the headline in other words, as of its picture");
    else if (line.Words.Length >= 30 && line.Words.Count(c => c == ' ') >= 4) line.Set(BlockKind.Standfirst, "a short line between headline and text");
    else line.Set(BlockKind.Navigation, "a label under the headline");
  }

  private static bool Alike(string words, string title)
  {
    var left = words.Split([' ', '-', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    var right = title.Split([' ', '-', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    return left.Count >= 3 && left.Count(right.Contains) * 5 >= left.Count * 3;
  }

  private static bool IsOpening(ScrapeLine line) => !ScrapeMasthead.IsLabel(line.Words) && (line.Words.Length >= 80 && (line.Words.Length >= 180 || BlockClassifier.EndsSentence(line.Words)) && !IsFurniture(line.Words) && !Caption.IsMatch(line.Words) && !line.Words.StartsWith('#')
    || line.Words.Length >= 45 && BlockClassifier.EndsSentence(line.Words) && line.Words[^1] is not (':' or '!' or '?') && line.Words.Contains(". ", StringComparison.Ordinal) && !IsFurniture(line.Words));

  private static bool IsFurniture(string words) =>
    Boilerplate.IsNewsletter(words) || Boilerplate.IsAdvert(words) || Boilerplate.IsNotice(words) || Boilerplate.IsControl(words) || words.Length <= 120 && Boilerplate.IsRelatedLead(words);

  private static void LabelHead(ScrapeLine line)
  {
    var words = line.Words;
    if (Money.IsMatch(words) || Boilerplate.IsAdvert(words)) line.Set(BlockKind.Advert, "words of an advertisement or appeal");
    else if (Boilerplate.IsNewsletter(words)) line.Set(BlockKind.Newsletter, "words of an invitation to subscribe");
    else if (Boilerplate.IsControl(words)) line.Set(BlockKind.Navigation, "words of a control");
    else if (Boilerplate.IsNotice(words)) line.Set(BlockKind.Notice, "words of a legal line");
    else if (words.Length < 130 && Byline.IsMatch(words)) line.Set(BlockKind.Byline, "begins as a byline");
    else if (words.Length < 100 && (DateLine.IsMatch(words) || ScrapeFacts.IsDateAlone(words))) line.Set(BlockKind.Dateline, "a date above the text");
    else if (Caption.IsMatch(words)) line.Set(BlockKind.Caption, "words of a caption");
    else if (ScrapeMasthead.IsLabel(words)) line.Set(BlockKind.Notice, "words that say what kind of text it is");
    else if (ListLead.IsMatch(words)) line.Set(BlockKind.Related, "words that lead to other articles");
    else if (words.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !words.Contains(' ')) line.Set(BlockKind.Navigation, "an address");
    else if (words.Contains(" | ", StringComparison.Ordinal) && words.Split(" | ").Length > 3 || words.Contains(" > ", StringComparison.Ordinal) || words.Contains(" » ", StringComparison.Ordinal)) line.Set(BlockKind.Navigation, "a row of labels");
  }

  internal static bool CanBeHeadline(string words, int leastWords)
  {
    if (words.Length is < 8 or > 250) return false;
    var count = words.Count(c => c == ' ') + 1;
    if (count < leastWords && !words.Any(c => c >= '\u3040')) return false;
    return leastWords < 3 || words.Length >= 16;
  }

  private static void Body(List<ScrapeLine> lines)
  {
    var turns = lines.Count(line => line.Kind is null && IsTurn(line.Words, out _));
    var list = false;
    var prose = 0;
    var total = lines.Count(line => line.Kind is null && line.IsProse);
    foreach (var line in lines)
    {
      if (line.Kind is not null) continue;
      var words = line.Words;
      if (list && words.Length < 160 && !BlockClassifier.EndsSentence(words))
      {
        line.Set(BlockKind.Related, "under a line that leads to other articles");
        continue;
      }

      if (ListLead.IsMatch(words))
      {
        line.Set(BlockKind.Related, "words that lead to other articles");
        list = true;
        continue;
      }

      if (Money.IsMatch(words) || Boilerplate.IsAdvert(words)) line.Set(BlockKind.Advert, "words of an advertisement or appeal");
      else if (Boilerplate.IsNewsletter(words)) line.Set(BlockKind.Newsletter, "words of an invitation to subscribe");
      else if (Boilerplate.IsNotice(words)) line.Set(BlockKind.Notice, "words of a legal line");
      else if (Boilerplate.IsControl(words)) line.Set(BlockKind.Navigation, "words of a control");
      else if (words.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !words.Contains(' ')) line.Set(BlockKind.Navigation, "an address");
      else if (words.Length <= 200 && Boilerplate.IsRelatedLead(words) && !(line.IsProse && words.Length > 140)) line.Set(BlockKind.Related, "words that lead to other articles");
      else if (words.Length <= 250 && Caption.IsMatch(words)) line.Set(BlockKind.Caption, "words of a caption");
      else if (prose == total && words.Length < 130 && Byline.IsMatch(words)) line.Set(BlockKind.Byline, "begins as a byline");
      else if (words.Length < 60 && ScrapeFacts.IsDateAlone(words)) line.Set(BlockKind.Dateline, "a date by itself");
      else if (IsTurn(words, out var hasRole) && (hasRole || turns >= 2)) line.Set(BlockKind.Transcript, "a speaker, a colon, words");
      else if (words.StartsWith("> ", StringComparison.Ordinal)) line.Set(BlockKind.Quotation, "a quoted line");
      else if (Bullet.IsMatch(words)) line.Set(BlockKind.List, "begins as a list item");
      else line.Set(BlockKind.Paragraph, line.IsProse ? "text" : "a short line in the text");
      if (line.IsProse && line.Kind is BlockKind.Paragraph or BlockKind.Transcript or BlockKind.Quotation)
      {
        prose++;
        list = false;
      }
    }

    Trailing(lines);
  }

  // Short lines after the last sentence are labels.
  private static void Trailing(List<ScrapeLine> lines)
  {
    var signed = lines.FindLastIndex(line => line.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Transcript);
    if (signed > 0 && lines[signed].Words.Length < 110 && SignOff.IsMatch(lines[signed].Words)) lines[signed].Set(BlockKind.Byline, "a name, a place and an outlet after the text");
    if (!lines.Any(line => line.IsProse)) return;
    for (var i = lines.Count - 1; i >= 0; i--)
    {
      var line = lines[i];
      if (line.IsProse || line.Kind is BlockKind.Headline or BlockKind.Transcript or BlockKind.List) break;
      if (line.Kind == BlockKind.Paragraph && BlockClassifier.EndsSentence(line.Words) && line.Words.Length > 20) break;
      if (line.Kind == BlockKind.Paragraph && line.Words.Length < 40 && !line.Words.Contains(" – ", StringComparison.Ordinal)) line.Set(BlockKind.Navigation, "a label after the text");
    }
  }

  private static bool IsTurn(string words, out bool hasRole)
  {
    hasRole = false;
    var colon = words.AsSpan(0, Math.Min(words.Length, 200)).IndexOf(": ");
    if (colon < 1) return false;
    var speaker = words[..colon];
    var comma = speaker.IndexOf(',', StringComparison.Ordinal);
    if (!Turn.IsMatch(words[..Math.Min(words.Length, 240)])) return false;
    var name = (comma > 0 ? speaker[..comma] : speaker).Trim();
    hasRole = comma > 0 && name.Contains(' ');
    if (NoSpeaker.IsMatch(name)) return false;
    var count = name.Count(c => c == ' ') + 1;
    if (count > 6 || !hasRole && speaker.Length > 50) return false;
    // Without a role every word of a name is a name's.
    return hasRole || name.Split(' ').All(word => word.Length > 0 && (char.IsUpper(word[0]) || word.Length <= 4));
  }
}
