namespace Hearsay.Learning;

/// <summary>x·W + b with quantised weights. Immutable, thread-safe.</summary>
internal sealed class AffineMap
{
  private const float Slope = 0.1f;

  private readonly QuantisedMatrix weights;
  private readonly float[] bias;

  /// <summary>A map of given weights, row by row.</summary>
  public AffineMap(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
  {
    this.bias = bias.ToArray();
    this.weights = new(weights, weights.Length / bias.Length, bias.Length);
  }

  /// <summary>Elements of a row of x.</summary>
  public int Inputs => weights.Rows;

  /// <summary>Elements of a row of the result.</summary>
  public int Outputs => weights.Columns;

  /// <summary>Maps some rows.</summary>
  /// <param name="count">How many.</param>
  /// <param name="x">Rows of <see cref="Inputs"/>.</param>
  /// <param name="room">Room for quantised rows.</param>
  /// <param name="y">Takes rows of <see cref="Outputs"/>.</param>
  public void Apply(int count, ReadOnlySpan<float> x, ref QuantisedRows room, Span<float> y) => weights.Multiply(count, x, bias, ref room, y);

  /// <summary>The same; then what is below nothing is made a tenth of it (leaky rectifier).</summary>
  public void ApplyRectified(int count, ReadOnlySpan<float> x, ref QuantisedRows room, Span<float> y)
  {
    Apply(count, x, ref room, y);
    y = y[..(count * Outputs)];
    for (var i = 0; i < y.Length; i++) y[i] = MathF.Max(y[i], y[i] * Slope);
  }
}
