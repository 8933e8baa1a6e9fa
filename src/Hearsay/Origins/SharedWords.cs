using System.Collections.Immutable;
using System.Text;
using Hearsay.Linking;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Origins;

/// <summary>Tells whether two statements share their words: in derived passages, or in a quotation.</summary>
internal static class SharedWords
{
  /// <summary>Fewer words than this are a phrase that anybody may quote.</summary>
  private const int LeastQuotedWords = 5;

  /// <summary>The part of a passage that a span covers, as shares of the passage; null where less than half of the span lies in it.</summary>
  private static (double Start, double End)? ShareOf(TextSpan span, TextSpan passage)
  {
    var start = Math.Max(span.Start, passage.Start);
    var end = Math.Min(span.End, passage.End);
    if (end - start < 0.5 * span.Length || passage.IsEmpty) return null;
    return ((start - passage.Start) / (double)passage.Length, (end - passage.Start) / (double)passage.Length);
  }

  /// <summary>The passage in which the two contents are best seen as counterparts, and how much of them coincides there, from 0 to 1.</summary>
  /// <returns>Null where less than half of either lies in any passage, or less than half of the shorter coincides.</returns>
  public static (Passage Passage, double Share)? Counterpart(TextSpan from, TextSpan to, ImmutableArray<Passage> passages)
  {
    (Passage Passage, double Share)? best = null;
    foreach (var passage in passages)
    {
      if (ShareOf(from, passage.From) is not var (fromStart, fromEnd) || ShareOf(to, passage.To) is not var (toStart, toEnd)) continue;
      var common = Math.Min(fromEnd, toEnd) - Math.Max(fromStart, toStart);
      if (common < 0.5 * Math.Min(fromEnd - fromStart, toEnd - toStart)) continue;
      var share = common / (Math.Max(fromEnd, toEnd) - Math.Min(fromStart, toStart));
      if (best is null || share > best.Value.Share) best = (passage, share);
    }

    return best;
  }

  /// <summary>The quoted words of a statement, folded for comparison; null where it quotes too few.</summary>
  public static string? QuotedWords(Statement statement)
  {
    if (statement.Voice is not (Voice.Direct or Voice.Mixed)) return null;
    var folded = new StringBuilder(statement.Text.Length);
    var words = 0;
    var quoted = statement.Voice == Voice.Direct;
    var inWord = false;
    foreach (var c in statement.Text)
    {
      if (statement.Voice == Voice.Mixed && c is '"' or '“' or '”' or '«' or '»') quoted = c switch { '“' or '«' => true, '”' or '»' => false, _ => !quoted };
      var letter = char.IsLetterOrDigit(c) && quoted;
      if (letter)
      {
        if (!inWord && words++ > 0) folded.Append(' ');
        folded.Append(char.ToLowerInvariant(c));
      }

      inWord = letter || (inWord && c is '\'' or '’');
    }

    return words >= LeastQuotedWords ? folded.ToString() : null;
  }
}
