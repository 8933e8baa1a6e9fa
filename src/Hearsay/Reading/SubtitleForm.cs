using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Subtitles: SubRip (.srt) and WebVTT. Each cue is a turn of the transcript; its number and times stand outside of the block.</summary>
internal static partial class SubtitleForm
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\b.{0,120}$", Options)]
  private static partial Regex Times { get; }

  [GeneratedRegex(@"^(?:</?(?:[biuc]|font|v|lang|ruby|rt)\b[^>\n]{0,80}>|\{\\an?\d\}|>>+|[-–—])\s*", Options)]
  private static partial Regex Opening { get; }

  [GeneratedRegex(@"</?[a-zA-Z][^>\n]{0,80}>|<\d[\d:.]{4,12}>|\{\\[^}\n]{1,40}\}", Options)]
  private static partial Regex Tag { get; }

  /// <summary>Labels the lines of a file of subtitles; false where the text is none.</summary>
  public static bool Mark(ScrapeText page)
  {
    var lines = page.Lines;
    var head = Math.Min(lines.Count, 60);
    var seen = lines.GetRange(0, head).Count(line => line.Words.Length < 200 && Times.IsMatch(line.Words));
    var isVtt = lines.Count > 1 && lines[0].Words.StartsWith("WEBVTT", StringComparison.Ordinal);
    if (seen == 0 || !isVtt && (seen < 2 || seen * 6 < head)) return false;
    page.Recognised(isVtt ? "webvtt" : "subrip", "times of subtitles");
    (page.IsPage, page.HasThread) = (false, false);
    page.Clean = words => words.Contains('<', StringComparison.Ordinal) || words.Contains('{', StringComparison.Ordinal) ? Tag.Replace(words, "") : words;
    var inCue = false;
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Words.Length < 200 && Times.IsMatch(line.Words))
      {
        // The line above without a blank line between is the cue's number or name.
        if (i > 0 && !line.Apart && lines[i - 1].Apart) lines[i - 1].Skipped = true;
        line.Skipped = true;
        inCue = true;
        continue;
      }

      if (line.Apart) inCue = inCue && i > 0 && lines[i - 1].Skipped;
      if (!inCue) line.Set(BlockKind.Navigation, "outside of the subtitles");
      else Cue(page, i);
    }

    return true;
  }

  private static void Cue(ScrapeText page, int i)
  {
    var line = page.Lines[i];
    var speaks = line.Words.StartsWith("<v", StringComparison.Ordinal) || line.Words[0] is '-' or '–' or '>';
    for (var k = 0; k < 6 && Opening.Match(line.Words) is { Success: true, Length: > 0 } opening && opening.Length < line.Words.Length; k++)
    {
      if (line.Words.StartsWith("<v ", StringComparison.Ordinal) || line.Words.StartsWith("<v.", StringComparison.Ordinal)) break;
      line.Cut(page.Text, opening.Length);
    }

    while (line.Words.EndsWith('>') && line.Words.LastIndexOf("</", StringComparison.Ordinal) is > 0 and var closing)
    {
      line.Span = new TextSpan(line.Span.Start, line.Span.Start + closing);
      line.Words = line.Span.In(page.Text);
    }

    line.Continues = !speaks && !line.Apart && i > 0 && page.Lines[i - 1] is { Skipped: false, Kind: null };
  }
}
