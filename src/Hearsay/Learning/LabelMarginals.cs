namespace Hearsay.Learning;

/// <summary>How probable each label of each step of a sequence is, over all rows of labels (forward and backward sums): the probabilities beside what <see cref="LabelDecoder"/> decides. Sums
/// in a fixed order and the exponential of <see cref="Activation"/>: the same on every machine.</summary>
internal static class LabelMarginals
{
  /// <summary>Finds the probabilities; what is given is as for <see cref="LabelDecoder.Decode"/>.</summary>
  /// <param name="count">Steps.</param>
  /// <param name="scores">A row of scores a step.</param>
  /// <param name="stride">From a row to the next.</param>
  /// <param name="labels">How many labels there are; at most 64.</param>
  /// <param name="transitions">What is added for each label (column) behind each label (row).</param>
  /// <param name="start">What is added for each label at the first step.</param>
  /// <param name="into">Takes a row of <paramref name="labels"/> probabilities a step.</param>
  public static void Find(int count, ReadOnlySpan<float> scores, int stride, int labels, ReadOnlySpan<float> transitions, ReadOnlySpan<float> start, Span<float> into)
  {
    if (count == 0) return;
    Span<float> factors = stackalloc float[labels * labels];
    Powers(transitions[..(labels * labels)], 0, factors);
    Span<float> here = stackalloc float[labels];
    Powers(start[..labels], 0, here);
    Span<float> seen = stackalloc float[labels];
    for (var i = 0; i < count; i++)
    {
      var row = into.Slice(i * labels, labels);
      Powers(scores.Slice(i * stride, labels), Highest(scores.Slice(i * stride, labels)), seen);
      for (var y = 0; y < labels; y++)
      {
        var sum = here[y];
        if (i > 0)
        {
          sum = 0;
          for (var x = 0; x < labels; x++) sum += into[(i - 1) * labels + x] * factors[x * labels + y];
        }

        row[y] = sum * seen[y];
      }

      Normalise(row);
    }

    Span<float> behind = stackalloc float[labels];
    behind.Fill(1);
    for (var i = count - 2; i >= 0; i--)
    {
      Powers(scores.Slice((i + 1) * stride, labels), Highest(scores.Slice((i + 1) * stride, labels)), seen);
      for (var y = 0; y < labels; y++) seen[y] *= behind[y];
      for (var x = 0; x < labels; x++)
      {
        behind[x] = 0;
        for (var y = 0; y < labels; y++) behind[x] += factors[x * labels + y] * seen[y];
      }

      Normalise(behind);
      var row = into.Slice(i * labels, labels);
      for (var y = 0; y < labels; y++) row[y] *= behind[y];
      Normalise(row);
    }
  }

  private static void Powers(ReadOnlySpan<float> of, float less, Span<float> into)
  {
    for (var i = 0; i < into.Length; i++) into[i] = of[i] <= LabelDecoder.Never ? 0 : Activation.Exp(of[i] - less);
  }

  private static float Highest(ReadOnlySpan<float> of)
  {
    var highest = of[0];
    for (var i = 1; i < of.Length; i++) highest = Math.Max(highest, of[i]);
    return highest;
  }

  private static void Normalise(Span<float> row)
  {
    var sum = 0f;
    foreach (var value in row) sum += value;
    for (var i = 0; i < row.Length; i++) row[i] /= sum;
  }
}
