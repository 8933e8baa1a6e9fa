using System.Buffers;
using System.Text.RegularExpressions;

namespace Hearsay.Reading;

/// <summary>What agencies and press officers write around a text: slugs, priorities, "(MORE)", "FOR IMMEDIATE RELEASE", "###", whom to call.</summary>
internal static partial class WireForm
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.CultureInvariant;

  private static readonly SearchValues<char> Rules = SearchValues.Create("=*_#- ");

  // IPTC 7901: ZCZC begins a message, NNNN ends it.
  [GeneratedRegex(@"^(?:ZCZC\b.{0,60}|NNNN|\W{0,3}(?:MORE|FOLLOWS|TO BE CONTINUED|CONTINUED|ENDS? IT|ENDITEM|ENDS?|END OF (?:MESSAGE|DOCUMENT|RELEASE))\W{0,3}|/ENDITEM/|[-–—]0[-–—]|-30-|={3,}|\*{3,}|#{2,}|(?:# ){2,}#?|_{3,}|(?:\* ){2,}\*?)$", Options)]
  private static partial Regex Frame { get; }

  [GeneratedRegex(@"^(?:\([A-Z][A-Za-z. /-]{1,40}\)|[A-Z]{2,6} ?)?(?:[-–—\s]{0,3})(?:FLASH|BULLETIN|URGENT|SNAP|ALERT|NEWSALERT|ADVISORY|BC-|AM-|PM-|UPDATE \d+|\d(?:st|nd|rd|th) (?:ld|lead|writethru)|EDS:|Eds:|ADDS|RECASTS|CORRECTS|REPEATS)[\w\s,.:;'’/&()-]{0,120}$", Options)]
  private static partial Regex Priority { get; }

  [GeneratedRegex(@"^(?:[ruihbdf] [a-z] )?[A-Z]{2}-+[A-Za-z0-9]+(?:-[A-Za-z0-9]+|--[A-Za-z0-9 ]+){0,6}(?:,? ?(?:\d(?:st|nd|rd|th) Ld|Ld|Writethru).{0,40})?(?:[, ]+\d{1,4})?$|^[A-Z][A-Z0-9]+(?:[/-][A-Z0-9]+){1,5}(?: \([A-Z0-9 ,/-]{1,40}\))?$", Options)]
  private static partial Regex Slug { get; }

  // "sn/it 121405 GMT MAR 24"
  [GeneratedRegex(@"^(?:[A-Za-z]{2,8}[/ -]){0,4}[A-Za-z]{0,8}\s?(?<a>\d{2})(?<b>\d{2})(?<c>\d{2})\s?(?<d>GMT|UTC|Z)?\s?(?<e>[A-Za-z]{3})\.? ?(?<f>\d{2,4})$", Options)]
  private static partial Regex Stamp { get; }

  [GeneratedRegex(@"(?i)^(?:(?:press|media|news|editorial|for (?:more|further) (?:information|details)|for (?:the )?press|interview)?\s?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries|relations|office)\b.{0,120}|for (?:more|further|additional) (?:information|details|enquiries)\b.{0,160}|to arrange (?:an )?interviews?\b.{0,120}|pressekontakt.{0,80}|kontakt(?: für die presse)?:.{0,80}|contact (?:presse|médias?).{0,80}|contacto(?: de)? prensa.{0,80}|контакт\w* для (?:прессы|сми).{0,80})$", Options)]
  private static partial Regex Contact { get; }

  [GeneratedRegex(@"(?i)^\W{0,2}(?:(?:tel|phone|telephone|mobile|cell|fax|e-?mail|mail|web|website|twitter|tel\.)\s?[:.].{3,100}|\+?\(?\d[\d ()/.-]{6,24}|\S+@\S+\.\S+|(?:https?://|www\.)\S+)\W{0,2}$", Options)]
  private static partial Regex Address { get; }

  [GeneratedRegex(@"(?i)^(?:about|über|à propos de|acerca de|sobre)\s(?:the\s)?[\p{Lu}].{1,60}$", Options)]
  private static partial Regex About { get; }

  [GeneratedRegex(@"(?i)^notes? (?:to|for) editors?:?$|^(?:hinweise?|anmerkungen?) (?:für|an) (?:die )?redaktion(?:en)?:?$", Options)]
  private static partial Regex NotesToEditors { get; }

  /// <summary>Labels such lines.</summary>
  public static void Mark(ScrapeText page)
  {
    var lines = page.Lines;
    var ended = false;
    var wire = 0;
    var seen = false;
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null || line.Skipped || line.Words.Length > 300) { seen |= line.IsProse; continue; }
      var words = line.Words;
      if (words.Length < 70 && Frame.IsMatch(words))
      {
        line.Whole = true;
        var rule = !words.AsSpan().ContainsAnyExcept(Rules);
        line.Set(BlockKind.Notice, rule && !words.StartsWith("##", StringComparison.Ordinal) ? "a rule between parts" : "an agency's mark of beginning, more or end");
        if (words is "ZCZC" || words.StartsWith("ZCZC ", StringComparison.Ordinal) || words is "NNNN") wire += 2;
        ended = seen && (words.StartsWith('#') || words.Contains("END", StringComparison.Ordinal) || words.Contains("30", StringComparison.Ordinal) || words is "-0-");
      }
      else if (!seen && words.Length < 140 && !BlockClassifier.IsSentence(words) && (Priority.IsMatch(words) || wire > 0 && Slug.IsMatch(words)))
      {
        line.Set(BlockKind.Navigation, "an agency's slug");
        wire++;
      }
      else if (!seen && i < 4 && words.Length < 60 && words.Contains("--", StringComparison.Ordinal) && Slug.IsMatch(words)) { line.Set(BlockKind.Navigation, "an agency's slug"); wire++; }
      else if (words.Length < 60 && Stamp.Match(words) is { Success: true } stamp)
      {
        line.Set(BlockKind.Dateline, "an agency's stamp of time");
        var at = stamp.Groups;
        page.StateDate("published", $"{at[1]} {at[5]} {(at[6].Length == 2 ? "20" : "")}{at[6]} {at[2]}:{at[3]} {(at[4].Success ? "GMT" : "")}", "an agency's stamp of time");
        wire++;
      }
      else if ((ended || i > 0 && line.Apart) && words.Length < 200 && Contact.IsMatch(words) && !BlockClassifier.IsSentence(words.Replace('.', ' ')) && IsBlockOfAddresses(lines, i)) i = Addresses(lines, i);
      else if (ended && (Contact.IsMatch(words) || Address.IsMatch(words))) line.Set(BlockKind.Notice, "whom to call");
      else if (ended && NotesToEditors.IsMatch(words)) line.IsHeading = true;
      else if (seen && words.Length < 70 && !BlockClassifier.EndsSentence(words) && About.IsMatch(words) && Sentences(lines, i + 1) is > 0 and < 4) i = Issuer(lines, i);
      else seen |= line.IsProse;
    }

    if (wire >= 2) page.Recognised("agency dispatch", "slugs and stamps of an agency");
    else if (lines.Exists(line => line.Kind is null && line.Words.Length < 60 && ScrapeMasthead.IsRelease(line.Words))) Release(page);
  }

  // In a mail, too, a release has a headline of its own.
  private static void Release(ScrapeText page)
  {
    page.Recognised("press release", "it says so");
    page.IsPage = true;
  }

  private static bool IsBlockOfAddresses(List<ScrapeLine> lines, int i) =>
    lines[i].Words.Contains('@', StringComparison.Ordinal) || lines[i].Words.Count(char.IsAsciiDigit) >= 6
    || Enumerable.Range(i + 1, Math.Min(5, lines.Count - i - 1)).Any(k => Address.IsMatch(lines[k].Words) || lines[k].Words.Contains('@', StringComparison.Ordinal));

  private static int Addresses(List<ScrapeLine> lines, int i)
  {
    lines[i].Set(BlockKind.Notice, "whom to call");
    while (i + 1 < lines.Count && lines[i + 1] is { Kind: null, IsProse: false } next && next.Words.Length < 100 && (!next.Apart || Address.IsMatch(next.Words)) && !BlockClassifier.IsSentence(next.Words))
      lines[++i].Set(BlockKind.Notice, "whom to call");
    return i;
  }

  // How many lines of prose are left: an issuer's words about itself come last.
  private static int Sentences(List<ScrapeLine> lines, int from)
  {
    var prose = 0;
    for (var i = from; i < lines.Count && prose < 4 && i < from + 40; i++)
      if ((lines[i].Apart || i == from) && lines[i].Kind is null && lines[i].Words.Length >= 40) prose++;
    return prose;
  }

  private static int Issuer(List<ScrapeLine> lines, int i)
  {
    lines[i].Set(BlockKind.Notice, "about the issuer");
    var first = true;
    while (i + 1 < lines.Count && lines[i + 1].Kind is null && (first || !lines[i + 1].Apart))
    {
      lines[++i].Set(BlockKind.Notice, "about the issuer");
      first = false;
    }

    return i;
  }
}
