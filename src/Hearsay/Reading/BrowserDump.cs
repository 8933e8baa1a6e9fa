using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Pages as text browsers print them (lynx, links, w3m, elinks): numbers before links, a list of addresses at the end, form fields as brackets.</summary>
internal static partial class BrowserDump
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.CultureInvariant;

  [GeneratedRegex(@"\[\d{1,4}\]", Options)]
  private static partial Regex Number { get; }

  [GeneratedRegex(@"^\s*\[?\d{1,4}[.\]]\s+(?:https?|ftp|mailto|file|javascript|android-app)[:%]\S*$", Options)]
  private static partial Regex Address { get; }

  [GeneratedRegex(@"(?i)^(?:references|visible links:?|hidden links:?|links?:)$", Options)]
  private static partial Regex AddressesBegin { get; }

  [GeneratedRegex(@"^(?:#?\[\d{1,4}\]|[*+o#] ?\[\d{1,4}\]|[*+o] )", Options)]
  private static partial Regex LinkItem { get; }

  [GeneratedRegex(@"(?i)_{6,}|\(BUTTON\)|\[ ?_+ ?\]|\(_\)|\[ \]|\( \)|\[(?:submit|search|image|inline|img|iframe)[^\]]{0,40}\]|IFRAME:", Options)]
  private static partial Regex Control { get; }

  /// <summary>Labels what a text browser adds; does nothing where the text is none of its.</summary>
  public static void Mark(ScrapeText page)
  {
    var lines = page.Lines;
    var first = FirstAddress(lines);
    var numbered = 0;
    for (var i = 0; i < first && i < 2000; i++)
      if (lines[i].Words.Contains('[', StringComparison.Ordinal) && lines[i].Words.Length < 2000 && Number.IsMatch(lines[i].Words)) numbered++;
    if (first == lines.Count || numbered < 3 || lines.Count - first < 3) return;
    page.Recognised("text browser", "numbered links and their addresses");
    page.Clean = words => words.Contains('[', StringComparison.Ordinal) ? Bare(words) : words;
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null) continue;
      if (i >= first) line.Set(BlockKind.Navigation, "the addresses of a text browser's links");
      else if (line.Words.Length < 200 && Control.IsMatch(line.Words) && !BlockClassifier.IsSentence(line.Words)) line.Set(BlockKind.Navigation, "a form's field in a text browser");
      else if (IsRow(line.Words)) line.Set(BlockKind.Related, "nothing but links of a text browser");
      else if (line.Words.Length < 200 && LinkItem.IsMatch(line.Words)) Item(lines, i);
    }
  }

  // "References", then nothing but numbered addresses.
  private static int FirstAddress(List<ScrapeLine> lines)
  {
    var i = lines.Count;
    var found = 0;
    while (i > 0)
    {
      var words = lines[i - 1].Words;
      if (words.Length < 2000 && Address.IsMatch(words)) found++;
      else if (!(words.Length < 40 && AddressesBegin.IsMatch(words))) break;
      i--;
    }

    return found >= 3 ? i : lines.Count;
  }

  // A row of several links: what stands outside of them is only dividers.
  private static bool IsRow(string words)
  {
    if (words.Length > 1000) return false;
    var links = Number.Count(words);
    return links >= 3 && !BlockClassifier.EndsSentence(words) || links >= 2 && words.AsSpan().IndexOfAny('|', '·') > 0 && !BlockClassifier.EndsSentence(words);
  }

  // An item of a menu; its continuation lines are its own. One that is followed by words without a link may be an article's.
  private static void Item(List<ScrapeLine> lines, int i)
  {
    var links = Number.Count(lines[i].Words);
    if (links == 0)
    {
      // A list without links is the article's.
      return;
    }

    if (BlockClassifier.EndsSentence(lines[i].Words) || Prose(lines, i)) return;
    var indent = lines[i].Indent;
    lines[i].Set(BlockKind.Related, "a link of a text browser");
    if (lines[i].Words[0] is not ('*' or '+' or 'o')) return;
    for (var k = i + 1; k < lines.Count && !lines[k].Apart && lines[k].Indent > indent && lines[k].Words.Length < 130 && !LinkItem.IsMatch(lines[k].Words); k++) lines[k].Set(BlockKind.Related, "a link of a text browser");
  }

  // Whether a paragraph that begins with a link goes on.
  private static bool Prose(List<ScrapeLine> lines, int i)
  {
    if (lines[i].Words[0] is '*' or '+' or 'o' or '#') return false;
    var words = Bare(lines[i].Words);
    return words.Length >= 45 && i + 1 < lines.Count && !lines[i + 1].Apart && char.IsLower(Bare(lines[i + 1].Words)[0]);
  }

  private static string Bare(string words)
  {
    var result = new StringBuilder(words.Length);
    for (var i = 0; i < words.Length; i++)
    {
      if (words[i] == '[')
      {
        var end = i + 1;
        while (end < words.Length && char.IsAsciiDigit(words[end]) && end - i <= 4) end++;
        if (end > i + 1 && end < words.Length && words[end] == ']')
        {
          i = end;
          continue;
        }
      }

      result.Append(words[i]);
    }

    return result.Length == 0 || string.IsNullOrWhiteSpace(result.ToString()) ? words : PageText.Fold(result.ToString());
  }
}
