using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Reading;

/// <summary>What printed pages add to a text dumped from a PDF or a word processor: page numbers, running heads and feet, a table of contents.</summary>
internal static partial class PagedForm
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
  private const int MaxHead = 120;

  [GeneratedRegex(@"^\W{0,3}(?:(?:page|seite|página|pagina|pág\.?|p\.|s\.|стр\.?|страница|sayfa|صفحة)\s?)?(?<a>\d{1,4})(?:\s?(?:of|von|de|di|sur|van|из|з|/)\s?\d{1,4})?\W{0,3}$", Options)]
  private static partial Regex PageNumber { get; }

  [GeneratedRegex(@"(?:page|seite|página|pagina|стр\.?|страница|صفحة)\s?\d{1,4}(?:\s?(?:of|von|de|di|sur|van|из|з|/)\s?\d{1,4})?", Options)]
  private static partial Regex SaysPage { get; }

  [GeneratedRegex(@"^.{2,120}(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*\d{1,4}$", Options)]
  private static partial Regex ContentsLine { get; }

  [GeneratedRegex(@"^(?:table of contents|contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|indice|содержание|зміст|içindekiler)$", Options)]
  private static partial Regex ContentsHead { get; }

  /// <summary>Labels what belongs to the pages and not to the text.</summary>
  public static void Mark(ScrapeText page)
  {
    var lines = page.Lines;
    var pages = lines.Exists(line => line.StartsPage);
    var numbers = Numbers(lines, pages);
    var heads = Heads(lines, numbers);
    if (numbers.Count + heads.Count == 0) { Contents(lines); return; }
    page.Recognised("printed pages", pages ? "form feeds" : "page numbers or running heads");
    foreach (var i in numbers) lines[i].Set(BlockKind.Navigation, "a page's number");
    foreach (var i in heads) if (lines[i].Kind is null) lines[i].Set(BlockKind.Navigation, "a page's running head or foot");
    Contents(lines);
    // The page's edge is no blank line: a paragraph may go on over it, but not in one block.
    for (var i = 0; i + 1 < lines.Count; i++)
      if (lines[i].Kind is not null && lines[i + 1].Kind is null) lines[i + 1].Apart = true;
  }

  // Digits of any script.
  private static int ValueOf(ReadOnlySpan<char> digits)
  {
    var value = 0;
    foreach (var digit in digits) value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
    return value;
  }

  // Numbers that count up, or stand at a page's edge, or say that they are a page's.
  private static HashSet<int> Numbers(List<ScrapeLine> lines, bool pages)
  {
    var found = new List<(int Line, int Number, bool Says)>();
    for (var i = 0; i < lines.Count; i++)
    {
      if (lines[i].Kind is not null || lines[i].Skipped || lines[i].Words.Length > 30 || PageNumber.Match(lines[i].Words) is not { Success: true } match) continue;
      var says = char.IsLetter(lines[i].Words.TrimStart('-', '–', '—', ' ', '[', '(')[0]) || lines[i].Words.AsSpan().IndexOfAny('/', 'o') > 0;
      found.Add((i, ValueOf(match.Groups[1].ValueSpan), says));
    }

    var numbers = new HashSet<int>();
    for (var k = 0; k < found.Count; k++)
    {
      var (line, number, says) = found[k];
      var edge = pages && (line + 1 >= lines.Count || lines[line + 1].StartsPage || lines[line].StartsPage);
      // Comments and lists have numbers too, but not one page apart.
      var before = k > 0 && found[k - 1].Number == number - 1 && line - found[k - 1].Line >= 8;
      var after = k + 1 < found.Count && found[k + 1].Number == number + 1 && found[k + 1].Line - line >= 8;
      if (edge || says && (before || after || found.Count > 1) || before || after) numbers.Add(line);
    }

    return numbers;
  }

  // Lines that come back page after page, but for their digits.
  private static HashSet<int> Heads(List<ScrapeLine> lines, HashSet<int> numbers)
  {
    var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null || line.Skipped || numbers.Contains(i) || line.Words.Length is < 4 or > MaxHead || BlockClassifier.IsSentence(line.Words) && !SaysPage.IsMatch(line.Words)) continue;
      var edge = line.StartsPage || i + 1 < lines.Count && lines[i + 1].StartsPage || i > 0 && (numbers.Contains(i - 1) || lines[i - 1].StartsPage) || numbers.Contains(i + 1) || SaysPage.IsMatch(line.Words);
      if (!edge && i > 2) continue;
      var key = Masked(line.Words);
      if (key.AsSpan().Count('#') == key.Length || ScrapeHead.IsMoney(line.Words) || ScrapeThread.IsAge(line.Words)) continue;
      if (!places.TryGetValue(key, out var seen)) places[key] = seen = [];
      seen.Add(i);
    }

    var heads = new HashSet<int>();
    foreach (var (key, seen) in places)
    {
      if (seen.Count < 2 || seen.Count == 2 && !key.Contains('#', StringComparison.Ordinal) && !seen.Exists(i => lines[i].StartsPage)) continue;
      foreach (var i in seen)
        // The first may be the title itself.
        if (i > 3 || key.Contains('#', StringComparison.Ordinal)) heads.Add(i);
    }

    return heads;
  }

  private static string Masked(string words)
  {
    var key = new StringBuilder(words.Length);
    foreach (var c in words)
    {
      if (char.IsDigit(c)) { if (key.Length == 0 || key[^1] != '#') key.Append('#'); }
      else if (char.IsLetter(c)) key.Append(char.ToLowerInvariant(c));
    }

    return key.ToString();
  }

  private static void Contents(List<ScrapeLine> lines)
  {
    var first = -1;
    for (var i = 0; i < lines.Count; i++)
    {
      if (lines[i].Kind is not null || lines[i].Words.Length > 160 || !ContentsLine.IsMatch(lines[i].Words)) continue;
      lines[i].Set(BlockKind.Navigation, "a line of the table of contents");
      if (first < 0) first = i;
    }

    for (var i = Math.Max(0, first - 2); i < first; i++)
      if (lines[i].Kind is null && lines[i].Words.Length < 40 && ContentsHead.IsMatch(lines[i].Words)) lines[i].Set(BlockKind.Navigation, "a line of the table of contents");
  }
}
