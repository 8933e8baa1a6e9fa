namespace Hearsay.Training;

/// <summary>Alters paragraphs as other pages write them: wrapped lines, lines for paragraphs, other quotation marks, no final stops, capitals. The same chances in the same order each time.</summary>
internal sealed class SegmentationVariants
{
  private static readonly (string Open, string Close)[] QuoteStyles = [("“", "”"), ("«", "»"), ("''", "''"), ("\"", "\"")];

  private ulong random = 0x9E3779B97F4A7C15UL;

  /// <summary>Altered copies of some of a document's paragraphs.</summary>
  public IEnumerable<List<SampleWord>> Of(List<List<SampleWord>> paragraphs)
  {
    foreach (var paragraph in paragraphs)
    {
      var chance = Next(100);
      if (chance < 8) yield return Wrapped(paragraph, 50 + Next(40));
      else if (chance < 16) yield return Quoted(paragraph, QuoteStyles[Next(QuoteStyles.Length)]);
      else if (chance < 18) yield return Cased(paragraph);
      else if (chance < 21) yield return Unstopped(paragraph);
    }

    for (var first = 0; first < paragraphs.Count;)
    {
      var count = 2 + Next(5);
      var lines = paragraphs.Skip(first).Take(count).ToList();
      first += count;
      if (lines.Count > 1 && Next(100) < 15) yield return Joined(lines);
    }
  }

  // Each line a paragraph.
  private static List<SampleWord> Joined(List<List<SampleWord>> paragraphs) =>
    [.. paragraphs.SelectMany(paragraph => paragraph.Take(paragraph.Count - 1).Append(paragraph[^1] with { After = "\n" }))];

  private static List<SampleWord> Wrapped(List<SampleWord> paragraph, int width)
  {
    var words = new List<SampleWord>(paragraph.Count);
    var column = 0;
    for (var i = 0; i < paragraph.Count; i++)
    {
      var word = paragraph[i];
      column += word.Form.Length + word.After.Length;
      var next = 0;
      for (var k = i + 1; k < paragraph.Count; k++)
      {
        next += paragraph[k].Form.Length;
        if (paragraph[k].After.Length > 0) break;
      }

      if (word.After.Length > 0 && column + next > width)
      {
        word = word with { After = "\n" };
        column = 0;
      }

      words.Add(word);
    }

    return words;
  }

  private static List<SampleWord> Quoted(List<SampleWord> paragraph, (string Open, string Close) style)
  {
    var isOpen = false;
    var words = new List<SampleWord>(paragraph.Count);
    foreach (var word in paragraph)
    {
      var opens = word.Form is "“" || (word.Form is "\"" && !isOpen);
      var closes = word.Form is "”" || (word.Form is "\"" && isOpen);
      if (opens) isOpen = true;
      if (closes) isOpen = false;
      words.Add(opens ? word with { Form = style.Open } : closes ? word with { Form = style.Close } : word);
    }

    return words;
  }

  private List<SampleWord> Cased(List<SampleWord> paragraph)
  {
    var upper = Next(2) == 0;
    return [.. paragraph.Select(word => word with { Form = upper ? word.Form.ToUpperInvariant() : word.Form.ToLowerInvariant() })];
  }

  private static List<SampleWord> Unstopped(List<SampleWord> paragraph)
  {
    var words = new List<SampleWord>(paragraph.Count);
    foreach (var word in paragraph)
    {
      if (word is { EndsSentence: true, Form: "." } && words.Count > 0 && !words[^1].EndsSentence) words[^1] = words[^1] with { EndsSentence = true, After = word.After };
      else words.Add(word);
    }

    return words;
  }

  private int Next(int below)
  {
    random ^= random << 13;
    random ^= random >> 7;
    random ^= random << 17;
    return (int)((random >> 11) % (ulong)below);
  }
}
