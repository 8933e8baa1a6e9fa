using System.Numerics;
using Hearsay.Learning;

namespace Hearsay.Training.Networks;

/// <summary>Sums and products of rows, element by element.</summary>
internal static class Numbers
{
  private const float Slope = 0.1f;

  /// <summary>to += x.</summary>
  public static void Add(ReadOnlySpan<float> x, Span<float> to)
  {
    var i = 0;
    for (; i + Vector<float>.Count <= x.Length; i += Vector<float>.Count) (new Vector<float>(to[i..]) + new Vector<float>(x[i..])).CopyTo(to[i..]);
    for (; i < x.Length; i++) to[i] += x[i];
  }

  /// <summary>to += x · factor.</summary>
  public static void Add(ReadOnlySpan<float> x, float factor, Span<float> to)
  {
    var i = 0;
    for (; i + Vector<float>.Count <= x.Length; i += Vector<float>.Count) (new Vector<float>(to[i..]) + new Vector<float>(x[i..]) * factor).CopyTo(to[i..]);
    for (; i < x.Length; i++) to[i] += x[i] * factor;
  }

  /// <summary>to *= x.</summary>
  public static void Multiply(ReadOnlySpan<float> x, Span<float> to)
  {
    var i = 0;
    for (; i + Vector<float>.Count <= x.Length; i += Vector<float>.Count) (new Vector<float>(to[i..]) * new Vector<float>(x[i..])).CopyTo(to[i..]);
    for (; i < x.Length; i++) to[i] *= x[i];
  }

  /// <summary>Leaky rectifier, in place.</summary>
  public static void Rectify(Span<float> x)
  {
    for (var i = 0; i < x.Length; i++)
      if (x[i] < 0) x[i] *= Slope;
  }

  /// <summary>Its gradient, in place.</summary>
  /// <param name="y">What the rectifier gave.</param>
  /// <param name="dy">The gradient.</param>
  public static void RectifyBack(ReadOnlySpan<float> y, Span<float> dy)
  {
    for (var i = 0; i < y.Length; i++)
      if (y[i] < 0) dy[i] *= Slope;
  }

  /// <summary>Gradient of the negative log-likelihood of one of several scores, in their place.</summary>
  /// <param name="scores">The scores; then the gradient.</param>
  /// <param name="right">Which is right.</param>
  /// <param name="scale">What the gradient is multiplied by.</param>
  /// <returns>The negative log-likelihood.</returns>
  public static float SoftmaxLoss(Span<float> scores, int right, float scale)
  {
    var highest = float.NegativeInfinity;
    foreach (var score in scores) highest = Math.Max(highest, score);
    var sum = 0f;
    var difference = scores[right] - highest;
    for (var i = 0; i < scores.Length; i++) sum += scores[i] = Activation.Exp(scores[i] - highest);
    var factor = scale / sum;
    for (var i = 0; i < scores.Length; i++) scores[i] *= factor;
    scores[right] -= scale;
    return MathF.Log(sum) - difference;
  }
}
