using System.Runtime.Intrinsics;
using Hearsay.Learning;

namespace Hearsay.Training.Networks;

/// <summary>A recurrent layer (simple recurrent units; Lei et al., 2018) in both directions, with what its gradient needs.</summary>
internal sealed class RecurrentGradient(RecurrentParameters parameters, int width)
{
  private const int Lanes = 8;

  private float[] input = [];
  private float[] projected = [];
  private float[] memory = [];
  private float[] forget = [];
  private float[] reset = [];

  /// <summary>The layer's output: for each word the forward half, then the backward half.</summary>
  public float[] Forward(GradientWorker worker, IReadOnlyList<ISequence> sentences, int count, float[] x)
  {
    input = x;
    projected = worker.Arena.Take(count * 8 * width);
    parameters.Weights.Packed.AddProduct(count, x, parameters.Weights.Rows, 1, projected);
    (memory, forget, reset) = (worker.Arena.Take(count * 2 * width), worker.Arena.Take(count * 2 * width), worker.Arena.Take(count * 2 * width));
    var output = worker.Arena.Take(count * 2 * width);
    var start = 0;
    foreach (var sentence in sentences)
    {
      for (var direction = 0; direction < 2; direction++)
      {
        for (var q = 0; q < sentence.Count; q++)
        {
          var (here, before) = Places(start, sentence.Count, direction, q);
          for (var j = 0; j < width; j += Lanes) StepForward(output, here, before, direction, j, q == 0);
        }
      }

      start += sentence.Count;
    }

    return output;
  }

  /// <summary>The gradient of the input.</summary>
  public float[] Backward(GradientWorker worker, IReadOnlyList<ISequence> sentences, int count, float[] dy)
  {
    var dProjected = worker.Arena.Take(count * 8 * width);
    var carried = worker.Arena.Take(width);
    var (dBias, dPeephole) = (worker.Gradients[parameters.Bias.Index], worker.Gradients[parameters.Peephole.Index]);
    var start = 0;
    foreach (var sentence in sentences)
    {
      for (var direction = 0; direction < 2; direction++)
      {
        carried.AsSpan(0, width).Clear();
        for (var q = sentence.Count - 1; q >= 0; q--)
        {
          var (here, before) = Places(start, sentence.Count, direction, q);
          for (var j = 0; j < width; j += Lanes) StepBackward(dy, dProjected, dBias, dPeephole, carried, here, before, direction, j, q == 0);
        }
      }

      start += sentence.Count;
    }

    var dx = worker.Arena.Take(count * parameters.Weights.Rows);
    worker.Backward(parameters.Weights, count, input, dProjected, dx);
    return dx;
  }

  private static (int Here, int Before) Places(int start, int count, int direction, int q)
  {
    var here = start + (direction == 0 ? q : count - 1 - q);
    return (here, direction == 0 ? here - 1 : here + 1);
  }

  private void StepForward(float[] output, int here, int before, int direction, int j, bool first)
  {
    var (u, c, g) = (here * 8 * width + direction * 4 * width + j, here * 2 * width + direction * width + j, direction * 2 * width + j);
    var previous = first ? Vector256<float>.Zero : Load(memory, before * 2 * width + direction * width + j);
    var f = Activation.Logistic(Load(projected, u + width) + Load(parameters.Bias.Value, g) + Load(parameters.Peephole.Value, g) * previous);
    var r = Activation.Logistic(Load(projected, u + 2 * width) + Load(parameters.Bias.Value, g + width) + Load(parameters.Peephole.Value, g + width) * previous);
    var candidate = Load(projected, u);
    var now = candidate + f * (previous - candidate);
    var highway = Load(projected, u + 3 * width);
    Store(memory, c, now);
    Store(forget, c, f);
    Store(reset, c, r);
    Store(output, c, highway + r * (Activation.Tanh(now) - highway));
  }

  private void StepBackward(float[] dy, float[] dProjected, float[] dBias, float[] dPeephole, float[] carried, int here, int before, int direction, int j, bool first)
  {
    var one = Vector256<float>.One;
    var (u, c, g) = (here * 8 * width + direction * 4 * width + j, here * 2 * width + direction * width + j, direction * 2 * width + j);
    var previous = first ? Vector256<float>.Zero : Load(memory, before * 2 * width + direction * width + j);
    var (f, r, th, dh) = (Load(forget, c), Load(reset, c), Activation.Tanh(Load(memory, c)), Load(dy, c));
    var dr = dh * (th - Load(projected, u + 3 * width)) * r * (one - r);
    var dc = Load(carried, j) + dh * r * (one - th * th);
    var df = dc * (previous - Load(projected, u)) * f * (one - f);
    Store(dProjected, u, dc * (one - f));
    Store(dProjected, u + width, df);
    Store(dProjected, u + 2 * width, dr);
    Store(dProjected, u + 3 * width, dh * (one - r));
    Store(dBias, g, Load(dBias, g) + df);
    Store(dBias, g + width, Load(dBias, g + width) + dr);
    Store(dPeephole, g, Load(dPeephole, g) + df * previous);
    Store(dPeephole, g + width, Load(dPeephole, g + width) + dr * previous);
    Store(carried, j, dc * f + df * Load(parameters.Peephole.Value, g) + dr * Load(parameters.Peephole.Value, g + width));
  }

  private static Vector256<float> Load(float[] from, int at) => Vector256.Create(from.AsSpan(at, Lanes));

  private static void Store(float[] to, int at, Vector256<float> value) => value.CopyTo(to.AsSpan(at, Lanes));
}
