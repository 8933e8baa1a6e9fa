using System.Numerics;
using Hearsay.Learning;

namespace Hearsay.Training;

/// <summary>How a linear model is trained.</summary>
/// <param name="Bits">Binary logarithm of the number of rows.</param>
/// <param name="Epochs">How often all samples are seen.</param>
/// <param name="Rate">The step of AdaGrad.</param>
/// <param name="Decay">How much of a weight each step takes off (L1, as a part of the step).</param>
internal sealed record LinearTraining(int Bits, int Epochs, float Rate, float Decay);

/// <summary>A text to learn from: its features, and which label is right.</summary>
/// <param name="Features">Hashes; one that stands there twice counts twice.</param>
/// <param name="Label">Index of the label.</param>
internal readonly record struct LinearSample(uint[] Features, int Label);

/// <summary>Multinomial logistic regression by AdaGrad (Duchi et al., 2011), quantised to 8 bits. The same samples give the same weights on every machine: an order from a fixed
/// seed, one thread, no fused multiply-add, and an exponential of its own.</summary>
internal static class LinearTrainer
{
  public static HashedLinearModel Train(IReadOnlyList<string> labels, IReadOnlyList<LinearSample> samples, LinearTraining how)
  {
    var stride = (labels.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
    var weights = new float[stride << how.Bits];
    var squares = new float[stride << how.Bits];
    Array.Fill(squares, 1e-4f);
    var counted = samples.Select(sample => (Rows: Count(sample.Features, how.Bits), sample.Label)).ToArray();
    var order = Enumerable.Range(0, counted.Length).ToArray();
    var scores = new float[stride];
    var random = 0x9E3779B97F4A7C15UL;
    for (var epoch = 0; epoch < how.Epochs; epoch++)
    {
      for (var i = order.Length - 1; i > 0; i--)
      {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        var j = (int)(random % (ulong)(i + 1));
        (order[i], order[j]) = (order[j], order[i]);
      }

      var rate = how.Rate * (1 - 0.9f * epoch / how.Epochs);
      foreach (var i in order) Learn(counted[i].Rows, counted[i].Label, labels.Count, stride, weights, squares, scores, rate, how.Decay);
    }

    return Quantise(labels, how.Bits, stride, weights);
  }

  private static (int Row, float Value)[] Count(uint[] features, int bits)
  {
    var root = MathF.Sqrt(features.Length);
    return [.. features.GroupBy(feature => (int)(feature >> (32 - bits))).Select(group => (group.Key, group.Count() / root)).OrderBy(pair => pair.Key)];
  }

  private static void Learn((int Row, float Value)[] rows, int label, int labels, int stride, float[] weights, float[] squares, float[] scores, float rate, float decay)
  {
    Array.Clear(scores);
    foreach (var (row, value) in rows)
    {
      for (var i = 0; i < stride; i += Vector<float>.Count)
        (new Vector<float>(scores, i) + new Vector<float>(weights, row * stride + i) * value).CopyTo(scores, i);
    }

    var highest = scores[0];
    for (var i = 1; i < labels; i++) highest = Math.Max(highest, scores[i]);
    var sum = 0f;
    for (var i = 0; i < labels; i++) sum += scores[i] = Exponential(scores[i] - highest);
    for (var i = 0; i < labels; i++) scores[i] /= sum;
    if (scores[label] > 0.995f) return;
    scores[label] -= 1;
    for (var i = labels; i < stride; i++) scores[i] = 0;
    var shrink = new Vector<float>(decay);
    foreach (var (row, value) in rows)
    {
      for (var i = 0; i < stride; i += Vector<float>.Count)
      {
        var at = row * stride + i;
        var slope = new Vector<float>(scores, i) * value;
        var square = new Vector<float>(squares, at) + slope * slope;
        square.CopyTo(squares, at);
        var step = new Vector<float>(rate) / Vector.SquareRoot(square);
        var moved = new Vector<float>(weights, at) - slope * step;
        // Soft threshold: what little a rare feature says of a label it hardly meets becomes nothing.
        var less = Vector.Max(Vector.Abs(moved) - shrink * step, Vector<float>.Zero);
        Vector.ConditionalSelect(Vector.LessThan(moved, Vector<float>.Zero), -less, less).CopyTo(weights, at);
      }
    }
  }

  // Of a number not above zero; the C library's differs in its last bit from machine to machine.
  private static float Exponential(float x)
  {
    if (x < -80) return 0;
    var k = MathF.Floor(x * 1.44269504f + 0.5f);
    var r = x - k * 0.693359375f;
    r -= k * -2.12194440e-4f;
    var p = 1 + r * (1 + r * (0.5f + r * (0.166666667f + r * (0.0416666667f + r * (0.00833333333f + r * 0.00138888889f)))));
    return p * BitConverter.Int32BitsToSingle(((int)k + 127) << 23);
  }

  private static HashedLinearModel Quantise(IReadOnlyList<string> labels, int bits, int stride, float[] weights)
  {
    // The few largest are cut off, so that the many have finer steps.
    var sizes = weights.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
    var largest = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1L) * 99999 / 100000)];
    var step = largest / 127;
    var quantised = new sbyte[labels.Count << bits];
    for (var row = 0; row < 1 << bits; row++)
      for (var i = 0; i < labels.Count; i++)
        quantised[row * labels.Count + i] = (sbyte)Math.Clamp((int)MathF.Round(weights[row * stride + i] / step), -127, 127);
    return new(labels, bits, quantised, step);
  }
}
