using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>A paragraph of a plain text: one line, or the lines of one paragraph where the text is hard-wrapped.</summary>
internal sealed class ScrapeLine
{
  public required TextSpan Span { get; init; }
  public required string Words { get; init; }

  /// <summary>Whether a blank line stands before it.</summary>
  public required bool Apart { get; init; }
  public BlockKind? Kind { get; set; }
  public string Why { get; set; } = "";
  public bool IsProse => Words.Length >= 80 || (Words.Length >= 45 && BlockClassifier.EndsSentence(Words) && Words[^1] != ':');

  public void Set(BlockKind kind, string why) => (Kind, Why) = (kind, why);
}

/// <summary>Cuts a plain text into paragraphs.</summary>
internal static class ScrapeLines
{
  public static List<ScrapeLine> Of(string text)
  {
    var raw = new List<(int Start, int End, bool Apart)>();
    var blank = true;
    var at = 0;
    while (at < text.Length)
    {
      var end = text.AsSpan(at).IndexOfAny('\n', '\r', '\f') is >= 0 and var length ? at + length : text.Length;
      var (start, stop) = (at, end);
      while (start < stop && (char.IsWhiteSpace(text[start]) || text[start] is '\uFEFF' or '\u200B')) start++;
      while (stop > start && (char.IsWhiteSpace(text[stop - 1]) || text[stop - 1] is '\u200B')) stop--;
      if (stop > start)
      {
        raw.Add((start, stop, blank));
        blank = false;
      }
      else if (end > at || end == at && (text[at] == '\n' || text[at] == '\f'))
      {
        blank = true;
      }

      at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
    }

    var wrapped = IsWrapped(text, raw);
    var lines = new List<ScrapeLine>(raw.Count);
    for (var i = 0; i < raw.Count; i++)
    {
      var (start, end, apart) = raw[i];
      if (wrapped)
        while (i + 1 < raw.Count && !raw[i + 1].Apart && raw[i].End - raw[i].Start >= 40 && !StartsItem(text, raw[i + 1].Start)) end = raw[++i].End;
      lines.Add(new ScrapeLine { Span = new TextSpan(start, end), Words = wrapped ? PageText.Fold(text[start..end]) : text[start..end], Apart = apart });
    }

    return lines;
  }

  private static bool StartsItem(string text, int at) => text[at] is '-' or '*' or '•' or '>' or '#';

  // Lines of one width that break off in mid-sentence.
  private static bool IsWrapped(string text, List<(int Start, int End, bool Apart)> raw)
  {
    int broken = 0, full = 0;
    for (var i = 0; i + 1 < raw.Count; i++)
    {
      var length = raw[i].End - raw[i].Start;
      if (length is < 45 or > 120 || raw[i + 1].Apart) continue;
      full++;
      if (char.IsLower(text[raw[i + 1].Start]) && text[raw[i].End - 1] is not ('.' or '!' or '?' or ':')) broken++;
    }

    return full >= 4 && broken * 2 > full;
  }
}
