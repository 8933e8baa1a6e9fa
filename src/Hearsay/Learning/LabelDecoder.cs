namespace Hearsay.Learning;

/// <summary>The best row of labels for a sequence (Viterbi): a score for each label of each step, and one for each label behind another. Sums in a fixed order, the first of equals wins: the
/// same on every machine.</summary>
internal static class LabelDecoder
{
  /// <summary>A score that no row of labels takes.</summary>
  public const float Never = -1e9f;

  /// <summary>Finds the labels.</summary>
  /// <param name="count">Steps.</param>
  /// <param name="scores">A row of scores a step.</param>
  /// <param name="stride">From a row to the next.</param>
  /// <param name="labels">How many labels there are; at most 64.</param>
  /// <param name="transitions">What is added for each label (column) behind each label (row).</param>
  /// <param name="start">What is added for each label at the first step.</param>
  /// <param name="room">Room for <paramref name="count"/> times <paramref name="labels"/> labels.</param>
  /// <param name="into">Takes the labels.</param>
  public static void Decode(int count, ReadOnlySpan<float> scores, int stride, int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<float> start, Span<byte> room, Span<byte> into)
  {
    if (count == 0) return;
    Span<float> before = stackalloc float[labels];
    Span<float> now = stackalloc float[labels];
    for (var y = 0; y < labels; y++) before[y] = scores[y] + start[y];
    for (var i = 1; i < count; i++)
    {
      for (var y = 0; y < labels; y++)
      {
        var (best, highest) = (0, before[0] + transitions[y]);
        for (var x = 1; x < labels; x++)
        {
          var score = before[x] + transitions[x * labels + y];
          if (score > highest) (best, highest) = (x, score);
        }

        room[i * labels + y] = (byte)best;
        now[y] = highest + scores[i * stride + y];
      }

      now.CopyTo(before);
    }

    var last = 0;
    for (var y = 1; y < labels; y++)
      if (before[y] > before[last]) last = y;
    for (var i = count - 1; i >= 0; i--)
    {
      into[i] = (byte)last;
      last = i > 0 ? room[i * labels + last] : 0;
    }
  }
}
