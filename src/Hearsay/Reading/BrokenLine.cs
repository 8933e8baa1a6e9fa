namespace Hearsay.Reading;

/// <summary>A line of a run that was broken by <c>br</c>: where it ends, and what the run's sums are by then.</summary>
/// <param name="End">UTF-16 code units of the run up to its end.</param>
/// <param name="Links">Of those, how many in links.</param>
/// <param name="Commas">Commas up to its end.</param>
/// <param name="Emphatic">Whether all its letters are bold, italic or larger.</param>
internal readonly record struct BrokenLine(int End, int Links, int Commas, bool Emphatic)
{
  private const int MaxHeading = 200;

  /// <param name="words">The run.</param>
  /// <param name="lines">Its lines.</param>
  /// <param name="titled">Whether the page has marked its title before: then a first line in bold is none.</param>
  /// <summary>The lines, with those that belong together joined: a line set in bold above plain ones, a date or a byline stands by itself.</summary>
  public static IEnumerable<BrokenLine> Parts(string words, List<BrokenLine> lines, bool titled)
  {
    if (lines.Count == 1)
    {
      yield return lines[0];
      yield break;
    }

    var start = 0;
    for (var i = 0; i < lines.Count; i++)
    {
      var end = Math.Min(lines[i].End, words.Length);
      var apart = IsApart(words.AsSpan(start, end - start).Trim(' '));
      var next = i + 1 < lines.Count ? words.AsSpan(end, Math.Min(lines[i + 1].End, words.Length) - end).Trim(' ') : default;
      var heads = !titled && i == 0 && lines[i].Emphatic && end - start is > 2 and < MaxHeading && i + 1 < lines.Count && !lines[i + 1].Emphatic;
      if (i + 1 == lines.Count || apart || heads || IsApart(next)) yield return lines[i];
      start = end;
    }
  }

  private static bool IsApart(ReadOnlySpan<char> line)
  {
    if (line.Length is < 4 or > 100 || BlockClassifier.EndsSentence(line)) return false;
    var words = line.ToString();
    return BlockClassifier.SaysDate(words) || ScrapeFacts.IsDateAlone(words) || BlockClassifier.IsByline(words);
  }
}
