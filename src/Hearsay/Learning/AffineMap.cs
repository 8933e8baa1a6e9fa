namespace Hearsay.Learning;

/// <summary>x·W + b. Immutable, thread-safe.</summary>
internal sealed class AffineMap
{
  private const float Slope = 0.1f;

  private readonly PackedMatrix weights;
  private readonly float[] bias;

  /// <summary>A map of given weights, row by row.</summary>
  public AffineMap(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
  {
    this.bias = bias.ToArray();
    this.weights = PackedMatrix.Of(weights, weights.Length / bias.Length, bias.Length);
  }

  /// <summary>Elements of a row of x.</summary>
  public int Inputs => weights.Rows;

  /// <summary>Elements of a row of the result.</summary>
  public int Outputs => weights.Columns;

  /// <summary>Maps some rows.</summary>
  /// <param name="count">How many.</param>
  /// <param name="x">Rows of <see cref="Inputs"/>.</param>
  /// <param name="y">Takes rows of <see cref="Outputs"/>.</param>
  public void Apply(int count, ReadOnlySpan<float> x, Span<float> y)
  {
    for (var i = 0; i < count; i++) bias.CopyTo(y[(i * Outputs)..]);
    weights.AddProduct(count, x, Inputs, 1, y);
  }

  /// <summary>The same; then what is below nothing is made a tenth of it (leaky rectifier).</summary>
  public void ApplyRectified(int count, ReadOnlySpan<float> x, Span<float> y)
  {
    Apply(count, x, y);
    y = y[..(count * Outputs)];
    for (var i = 0; i < y.Length; i++) y[i] = MathF.Max(y[i], y[i] * Slope);
  }
}
