using System.Buffers;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Gives the paragraphs of a plain text their kinds, once its head and its thread are known.</summary>
internal static partial class ScrapeBody
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Exact = RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\W{0,3}(?:latest news|related|related (?:articles|news|posts|stories|topics|content|links|tags)|more (?:news|stories|coverage)|recent (?:posts|articles|news)|popular (?:posts|news)|read (?:more|also|next)|see also|recommended(?: for you| stories)?|you (?:may|might) also like|trending(?: now)?|most (?:read|popular|viewed|commented|shared)|top stories|top news|also read|more on this(?: story)?|more from .{2,40}|more in .{2,40}|more like this|further reading|elsewhere on .{2,30}|in this section|editor'?s picks?|previous (?:post|article)|next (?:post|article)|featured|explore more|don'?t miss|what to read next|up next|around the web|sponsored links|mehr zum thema|das könnte (?:sie|dich) auch interessieren|meistgelesen|lire aussi|à lire aussi|les plus lus|leer también|lo más leído|te puede interesar|leggi anche|lees ook|читайте также|читайте також|самое читаемое|ilgili haberler)\W{0,3}$", Options)]
  private static partial Regex ListLead { get; }

  private static readonly SearchValues<char> Rules = SearchValues.Create("-_=*~.·•–—#|+ ");

  // "Name – City, Outlet."
  [GeneratedRegex(@"^\W{0,2}\p{Lu}[\p{L}.'’-]*(?: (?:(?:[a-z]{2,3}[-’'])?\p{Lu}[\p{L}.'’-]*|de|da|van|von|bin|al|el)){1,4},? [–—-] ?\p{Lu}[\p{L}'’ .-]{1,40}, (?:the )?\p{Lu}[\p{L}\d'’ .&-]{1,40}\.?$", Exact)]
  private static partial Regex SignOff { get; }

  [GeneratedRegex(@"^(?:[-*•·▪►‣◦●○■□➤✓+]|\d{1,2}[.)])\s+\S", Exact)]
  private static partial Regex Bullet { get; }

  [GeneratedRegex(@"^(?:(?:tags?|topics?|keywords|filed under|categor(?:y|ies)|posted in|related topics|schlagwörter|themen|mots-clés|etiquetas|теги|тэги|метки)\s?:.{1,300}|(?:#[\p{L}\d_]{2,40}[\s,]*){2,}|in this (?:article|story):.{0,200})$", Options)]
  private static partial Regex Tags { get; }

  // "Share this article", "120 shares", "Like 45", "Add as preferred source".
  [GeneratedRegex(@"^\W{0,3}(?:[\d.,]+\s?[KM]?\s?(?:shares?|comments?|likes?|views?|reads?|tweets?|reactions?|votes?)(?:[\s·•|,]+[\d.,]+\s?[KM]?\s?(?:shares?|comments?|likes?|views?))*|views?:? [\d.,]+|(?:share|tweet|pin|like|post|send|email|print|save|copy|follow|listen|comment|whatsapp|telegram|facebook|twitter|x|linkedin|reddit|pinterest|messenger|viber|vk|ok|flipboard|pocket|threads|bluesky|link|gift(?: this)? article|add to favou?rites|bookmark|text size|font size|a-? ?a\+?|listen to this article|play audio|google news)(?:[\s|/·•,]+(?:share|tweet|pin|like|post|send|email|e-mail|print|save|copy|follow|listen|comment|whatsapp|telegram|facebook|twitter|x|linkedin|reddit|pinterest|messenger|viber|vk|ok|flipboard|pocket|threads|bluesky|link|on|via|this|article|story|story:))*)\W{0,3}$", Options)]
  private static partial Regex Shares { get; }

  [GeneratedRegex(@"^\W{0,4}(?:end of (?:the )?(?:\p{L}+ ){0,3}(?:transcript|translation|statement|report|text|interview|speech|quote|document|article|message)|full stop|the end|(?:this )?(?:transcript|text|interview|conversation) (?:has been|was) (?:lightly )?(?:edited|condensed|translated)\b.{0,120})\W{0,4}$", Options)]
  private static partial Regex EndMark { get; }

  [GeneratedRegex(@"^\W{0,3}(?:[\p{L} ,.&'’-]{2,60} (?:contributed|also contributed) (?:to (?:this|the) (?:report|story|article|reporting|piece))?.{0,60}|(?:additional )?(?:reporting|writing|editing|translation|research) (?:and (?:writing|editing) )?by .{3,200}|(?:reporting|writing|editing) by .{3,120}; .{3,160}|with (?:files|reporting|material|agency inputs?|additional reporting) (?:from|by) .{2,80}|(?:source|sources)\s?:\s?.{2,80}|(?:this|the) (?:article|story|report|piece|text) (?:was |is |has been )?(?:originally |first )?(?:published|appeared|translated) .{3,160})\W{0,3}$", Options)]
  private static partial Regex CreditLine { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:correction|corrections|clarification|editor'?s? note|update|updated|this (?:story|article|post|report|piece) (?:has been|was) (?:updated|corrected|amended|edited|changed)|an earlier version of this)\b(?:\s?[:(,–—-].{5,600}|\s.{10,600}))$", Options)]
  private static partial Regex Correction { get; }

  public static bool LeadsToList(string words) => words.Length <= 60 && ListLead.IsMatch(words);

  /// <summary>Labels the lines that have no kind yet.</summary>
  public static void Mark(ScrapeText page, List<ScrapeLine> lines)
  {
    var turns = lines.Count(line => line.Kind is null && ScrapeTurns.IsTurn(line.Words, out _));
    var speakers = turns < 2 ? [] : Speakers(lines);
    var isTranscript = page.Form is "transcript" or "subrip" or "webvtt";
    var foot = page.IsPage ? Foot(lines) : lines.Count;
    var total = lines.Count(line => line.Kind is null && line.IsProse);
    var (list, teaser, prose) = (false, false, 0);
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null) continue;
      if (i >= foot)
      {
        Footer(line);
        continue;
      }

      if (list && IsTeaser(lines, i, teaser))
      {
        teaser = !BlockClassifier.EndsSentence(line.Words);
        if (!Furniture(line)) line.Set(BlockKind.Related, "under a line that leads to other articles");
        continue;
      }

      if (LeadsToList(line.Words) || line.Words.Length <= 30 && Boilerplate.IsRelatedLead(line.Words) && i + 1 < lines.Count && lines[i + 1] is { Kind: null, IsProse: false } next && !BlockClassifier.EndsSentence(next.Words))
      {
        line.Set(BlockKind.Related, "words that lead to other articles");
        (list, teaser) = (true, false);
        continue;
      }

      Kind(page, lines, i, prose == total, turns, speakers, isTranscript);
      if (!line.IsProse || line.Kind is not (BlockKind.Paragraph or BlockKind.Transcript or BlockKind.Quotation)) continue;
      prose++;
      list = false;
    }

    if (page.IsPage) Trailing(lines);
  }

  // Under a lead: a short line that is no sentence, or the summary right below one.
  private static bool IsTeaser(List<ScrapeLine> lines, int i, bool below)
  {
    var words = lines[i].Words;
    if (lines[i].IsHeading || lines[i].Quoted > 0) return false;
    var asks = words.Length < 100 && words[^1] == '?' && i > 0 && lines[i - 1].Kind == BlockKind.Related;
    if (words.Length < 160 && (asks || !BlockClassifier.EndsSentence(words))) return true;
    if (!below || words.Length > 220 || words.Contains(". ", StringComparison.Ordinal)) return false;
    var next = lines.FindIndex(i + 1, Math.Min(2, lines.Count - i - 1), line => line.Kind is null);
    return next < 0 || !lines[next].IsProse;
  }

  private static void Kind(ScrapeText page, List<ScrapeLine> lines, int i, bool afterProse, int turns, HashSet<string> speakers, bool isTranscript)
  {
    var line = lines[i];
    var words = line.Words;
    if (line.IsHeading) line.Set(BlockKind.Paragraph, "sub-heading in the article");
    else if (line.Quoted > 0) line.Set(BlockKind.Quotation, "a quoted line");
    else if (Furniture(line)) return;
    else if (ScrapeHead.IsCaption(words)) line.Set(BlockKind.Caption, "words of a caption");
    else if (afterProse && ScrapeHead.IsByline(words)) line.Set(BlockKind.Byline, "begins as a byline");
    else if (words.Length < 60 && ScrapeFacts.IsDateAlone(words)) line.Set(BlockKind.Dateline, "a date by itself");
    else if (words.Length <= 120 && EndMark.IsMatch(words)) line.Set(BlockKind.Notice, "says where a text ends");
    else if (ScrapeTurns.IsDirection(words)) line.Set(BlockKind.Notice, "what is heard or seen beside the words");
    else if (ScrapeTurns.IsTurn(words, out var hasRole) && (hasRole || turns >= 2 && (speakers.Count == 0 || isTranscript || speakers.Contains(ScrapeTurns.SpeakerOf(words))))) line.Set(BlockKind.Transcript, "a speaker, a colon, words");
    else if (isTranscript && page.Form is "subrip" or "webvtt") line.Set(BlockKind.Transcript, "a subtitle");
    else if (char.IsAsciiDigit(words[0]) && words.Length < 80 && IsSubHeading(lines, i) && lines[i + 1].Apart) line.Set(BlockKind.Paragraph, "sub-heading in the article");
    else if (Bullet.IsMatch(words)) Item(page, line);
    else if (words[0] is '–' or '—' && IsDash(lines, i)) line.Set(BlockKind.List, "begins as a list item");
    else line.Set(BlockKind.Paragraph, line.IsProse ? "text" : IsSubHeading(lines, i) ? "sub-heading in the article" : "a short line in the text");
  }

  private static bool Furniture(ScrapeLine line)
  {
    var words = line.Words;
    if (ScrapeHead.IsMoney(words) || Boilerplate.IsAdvert(words)) line.Set(BlockKind.Advert, "words of an advertisement or appeal");
    else if (Boilerplate.IsNewsletter(words)) line.Set(BlockKind.Newsletter, "words of an invitation to subscribe");
    else if (Boilerplate.IsNotice(words)) line.Set(BlockKind.Notice, "words of a legal line");
    else if (words.Length <= 650 && Correction.IsMatch(words)) line.Set(BlockKind.Notice, "a correction or a note of the editors");
    else if (words.Length <= 300 && CreditLine.IsMatch(words)) line.Set(BlockKind.Notice, "says who contributed, or whose text it is");
    else if (words.Length <= 300 && Tags.IsMatch(words)) line.Set(BlockKind.Navigation, "tags");
    else if (Boilerplate.IsControl(words) || words.Length <= 120 && Shares.IsMatch(words)) line.Set(BlockKind.Navigation, "words of a control");
    else if (words.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !words.Contains(' ', StringComparison.Ordinal)) line.Set(BlockKind.Navigation, "an address");
    else if (words.Length <= 30 && !words.Any(char.IsLetter) && !ScrapeFacts.IsDateAlone(words)) line.Set(BlockKind.Navigation, "numbers or signs without words");
    else if (!words.AsSpan(0, Math.Min(words.Length, 200)).ContainsAnyExcept(Rules)) line.Set(BlockKind.Navigation, "a rule between parts");
    else if (words.Length <= 200 && Boilerplate.IsRelatedLead(words) && !(line.IsProse && words.Length > 140)) line.Set(BlockKind.Related, "words that lead to other articles");
    else return false;
    return true;
  }

  private static void Item(ScrapeText page, ScrapeLine line)
  {
    // A number says something; a bullet does not.
    if (!char.IsAsciiDigit(line.Words[0]) && page.Text[line.Span.Start] == line.Words[0])
    {
      var start = line.Span.Start + 1;
      while (start < line.Span.End && ScrapeLines.IsBlank(page.Text[start])) start++;
      line.Span = new TextSpan(start, line.Span.End);
    }

    line.Set(BlockKind.List, "begins as a list item");
  }

  // One line that begins with a dash is speech; several are a list.
  private static bool IsDash(List<ScrapeLine> lines, int i) =>
    i > 0 && lines[i - 1].Words[0] == lines[i].Words[0] || i + 1 < lines.Count && lines[i + 1].Words[0] == lines[i].Words[0];

  // A short line without an end, over a paragraph and apart from the one before.
  private static bool IsSubHeading(List<ScrapeLine> lines, int i)
  {
    var words = lines[i].Words;
    return words.Length is >= 4 and <= 100 && lines[i].Apart && i + 1 < lines.Count && lines[i + 1].IsProse && !BlockClassifier.EndsSentence(words) && words[^1] is not (',' or ';') && !char.IsLower(words[0]);
  }

  // Labels that come back, and those in capitals: a lone "Name: words" among them may be anything.
  private static HashSet<string> Speakers(List<ScrapeLine> lines)
  {
    var counts = new Dictionary<string, int>(StringComparer.Ordinal);
    foreach (var line in lines)
      if (line.Kind is null && ScrapeTurns.IsTurn(line.Words, out _)) counts[ScrapeTurns.SpeakerOf(line.Words)] = counts.GetValueOrDefault(ScrapeTurns.SpeakerOf(line.Words)) + 1;
    var again = counts.Where(label => label.Value > 1).Select(label => label.Key).ToHashSet(StringComparer.Ordinal);
    if (again.Count > 0) again.UnionWith(counts.Keys.Where(label => ScrapeLines.IsCapitals(label) || label is "Q" or "A"));
    return again;
  }

  // Where lists of other articles begin that go on to the file's end; the number of lines where there are none.
  private static int Foot(List<ScrapeLine> lines)
  {
    var after = 0;
    var labels = 0;
    var proseLines = 0;
    var foot = lines.Count;
    var total = lines.Sum(line => line.Kind is null && line.IsProse ? (long)line.Words.Length : 0);
    long below = 0;
    for (var i = lines.Count - 1; i > 0; i--)
    {
      var line = lines[i];
      if (line.Kind is not null) continue;
      var words = line.Words;
      if (line.IsProse && (words.Length > 300 || BlockClassifier.EndsSentence(words)))
      {
        if (words.Length > 300) break;
        below += words.Length;
        proseLines++;
      }
      else if (words.Length >= 20)
      {
        labels++;
      }

      after++;
      if (below * 4 > total - below) break;
      if (LeadsToList(words) && !line.IsHeading && after >= 3 && labels >= Math.Max(2, proseLines)) foot = i;
    }

    return foot;
  }

  private static void Footer(ScrapeLine line)
  {
    if (Furniture(line)) return;
    line.Set(BlockKind.Related, "in the page's foot, under a line that leads to other articles");
  }

  // Short lines after the last sentence are labels.
  private static void Trailing(List<ScrapeLine> lines)
  {
    var signed = lines.FindLastIndex(line => line.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Transcript);
    for (var i = 0; i < lines.Count; i++)
      if ((i == signed || i + 1 < lines.Count && lines[i + 1].Why == "says where a text ends") && lines[i].Kind is BlockKind.Paragraph && lines[i].Words.Length < 110 && SignOff.IsMatch(lines[i].Words)) lines[i].Set(BlockKind.Byline, "a name, a place and an outlet after the text");
    if (!lines.Any(line => line.IsProse)) return;
    var labels = new List<ScrapeLine>();
    for (var i = lines.Count - 1; i >= 0; i--)
    {
      var line = lines[i];
      if (line.Kind is BlockKind.Headline or BlockKind.Transcript or BlockKind.List or BlockKind.Quotation or BlockKind.Table) break;
      if (line.Kind == BlockKind.Paragraph && (line.Words.Length >= 130 || BlockClassifier.EndsSentence(line.Words) && line.Words.Length > 20)) break;
      if (line.Kind == BlockKind.Paragraph && !line.Words.Contains(" – ", StringComparison.Ordinal)) labels.Add(line);
    }

    foreach (var line in labels)
      if (line.Words.Length < 40) line.Set(BlockKind.Navigation, "a label after the text");
      else if (labels.Count > 1) line.Set(BlockKind.Related, "one of several headlines after the text");
  }
}
