using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Whether a headline speaks of all, or of a rough number, where its body speaks of no such thing: "Entire world hails launch", "Hundreds hurt" above "four workers".</summary>
internal sealed class HeadlineScope
{
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Universal = Lexicon.Set("all every whole entire everything everyone everybody nobody nothing none world peoples nation");

  private static readonly (string Word, double Least)[] Counts = [("dozens", 24), ("scores", 40), ("hundreds", 200), ("thousands", 2000), ("millions", 2_000_000)];

  private readonly HashSet<string> words = new(StringComparer.Ordinal);
  private readonly double greatest;

  public HeadlineScope(Document document)
  {
    foreach (var block in document.Blocks)
    {
      if (block.Zone != Zone.Body) continue;
      var text = document.Text.AsSpan(block.Span.Start, block.Span.Length);
      for (var at = 0; WordFold.Next(text, ref at, text.Length, out var start);)
      {
        var word = WordFold.Fold(text[start..at]);
        words.Add(word);
        // "48 million florins" bears out "millions".
        foreach (var (count, least) in Counts)
          if (count.AsSpan(0, count.Length - 1).SequenceEqual(word)) greatest = Math.Max(greatest, least);
      }

      greatest = Math.Max(greatest, Greatest(text));
    }
  }

  /// <summary>Whether words claim more than any word of the body does.</summary>
  public bool IsWider(string headline)
  {
    var text = headline.AsSpan();
    for (var at = 0; WordFold.Next(text, ref at, text.Length, out var start);)
    {
      var word = WordFold.Fold(text[start..at]);
      if (words.Contains(word)) continue;
      if (Universal.Contains(word)) return true;
      foreach (var (count, least) in Counts)
        if (word == count && greatest < least) return true;
    }

    return false;
  }

  // The greatest number in figures, "4,000" being one.
  private static double Greatest(ReadOnlySpan<char> text)
  {
    double most = 0, number = 0;
    var digits = 0;
    for (var i = 0; i <= text.Length; i++)
    {
      if (i < text.Length && char.IsAsciiDigit(text[i]) && digits < 12)
      {
        number = number * 10 + (text[i] - '0');
        digits++;
        continue;
      }

      if (digits > 0 && i + 1 < text.Length && text[i] == ',' && char.IsAsciiDigit(text[i + 1])) continue;
      most = Math.Max(most, number);
      (number, digits) = (0, 0);
    }

    return most;
  }
}
