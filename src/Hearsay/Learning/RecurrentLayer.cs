using System.Runtime.Intrinsics;

namespace Hearsay.Learning;

/// <summary>Simple recurrent units (Lei et al., 2018: "Simple Recurrent Units for Highly Parallelizable Recurrence") that read a sequence in both directions: what they weigh is one
/// product for all steps, what they carry from step to step is element by element. Immutable, thread-safe; the same bits with vectors and without.</summary>
internal sealed class RecurrentLayer
{
  private const int Lanes = 8;

  private readonly QuantisedMatrix weights;
  private readonly float[] bias;
  private readonly float[] peephole;

  /// <summary>A layer of given weights.</summary>
  /// <param name="weights">Row by row, a row an element of the input; in a row, for each direction, the candidates, forget gates, reset gates and highways of all units.</param>
  /// <param name="bias">For each direction, of the forget gates and of the reset gates.</param>
  /// <param name="peephole">The same: what a gate sees of its unit's memory.</param>
  public RecurrentLayer(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, ReadOnlySpan<float> peephole)
  {
    Width = bias.Length / 4;
    ArgumentOutOfRangeException.ThrowIfNotEqual(Width % Lanes, 0, nameof(bias));
    this.bias = bias.ToArray();
    this.peephole = peephole.ToArray();
    this.weights = new(weights, weights.Length / (8 * Width), 8 * Width);
  }

  /// <summary>Units of a direction.</summary>
  public int Width { get; }

  /// <summary>Elements of a step's input.</summary>
  public int Inputs => weights.Rows;

  /// <summary>Elements of what <see cref="Project"/> gives for a step.</summary>
  public int Projected => weights.Columns;

  /// <summary>What the units weigh of each step's input.</summary>
  public void Project(int count, ReadOnlySpan<float> input, ref QuantisedRows room, Span<float> projected) => weights.Multiply(count, input, [], ref room, projected);

  /// <summary>Reads the steps in both directions.</summary>
  /// <param name="count">How many steps.</param>
  /// <param name="projected">What <see cref="Project"/> gave.</param>
  /// <param name="memory">Room for twice <see cref="Width"/> elements.</param>
  /// <param name="output">Takes, for each step, the forward units, then the backward units.</param>
  public void Recur(int count, ReadOnlySpan<float> projected, Span<float> memory, Span<float> output)
  {
    if (Vector256.IsHardwareAccelerated) RecurInVectors(count, projected, memory, output);
    else RecurOneByOne(count, projected, memory, output);
  }

  /// <summary>The same without vectors.</summary>
  internal void RecurOneByOne(int count, ReadOnlySpan<float> projected, Span<float> memory, Span<float> output)
  {
    memory[..(2 * Width)].Clear();
    for (var direction = 0; direction < 2; direction++)
    {
      for (var step = 0; step < count; step++)
      {
        var at = direction == 0 ? step : count - 1 - step;
        for (var j = 0; j < Width; j++)
        {
          var (u, g, m) = (at * 8 * Width + direction * 4 * Width + j, direction * 2 * Width + j, direction * Width + j);
          var f = Activation.Logistic(MathF.FusedMultiplyAdd(peephole[g], memory[m], projected[u + Width] + bias[g]));
          var r = Activation.Logistic(MathF.FusedMultiplyAdd(peephole[g + Width], memory[m], projected[u + 2 * Width] + bias[g + Width]));
          memory[m] = MathF.FusedMultiplyAdd(f, memory[m] - projected[u], projected[u]);
          var highway = projected[u + 3 * Width];
          output[at * 2 * Width + m] = MathF.FusedMultiplyAdd(r, Activation.Tanh(memory[m]) - highway, highway);
        }
      }
    }
  }

  /// <summary>The same with vectors of 256 bits, whether or not the machine has them.</summary>
  internal void RecurInVectors(int count, ReadOnlySpan<float> projected, Span<float> memory, Span<float> output)
  {
    memory[..(2 * Width)].Clear();
    for (var direction = 0; direction < 2; direction++)
    {
      for (var step = 0; step < count; step++)
      {
        var at = direction == 0 ? step : count - 1 - step;
        var inputs = projected.Slice(at * 8 * Width + direction * 4 * Width, 4 * Width);
        var gates = direction * 2 * Width;
        var outputs = output.Slice(at * 2 * Width + direction * Width, Width);
        var memories = memory.Slice(direction * Width, Width);
        for (var j = 0; j < Width; j += Lanes)
        {
          var previous = Load(memories, j);
          var f = Activation.Logistic(Vector256.FusedMultiplyAdd(Load(peephole, gates + j), previous, Load(inputs, Width + j) + Load(bias, gates + j)));
          var r = Activation.Logistic(Vector256.FusedMultiplyAdd(Load(peephole, gates + Width + j), previous, Load(inputs, 2 * Width + j) + Load(bias, gates + Width + j)));
          var candidate = Load(inputs, j);
          var now = Vector256.FusedMultiplyAdd(f, previous - candidate, candidate);
          now.CopyTo(memories[j..]);
          var highway = Load(inputs, 3 * Width + j);
          Vector256.FusedMultiplyAdd(r, Activation.Tanh(now) - highway, highway).CopyTo(outputs[j..]);
        }
      }
    }
  }

  private static Vector256<float> Load(ReadOnlySpan<float> from, int at) => Vector256.Create(from.Slice(at, Lanes));
}
