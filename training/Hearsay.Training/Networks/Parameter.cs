using System.Numerics;
using Hearsay.Learning;

namespace Hearsay.Training.Networks;

/// <summary>A matrix that is learned, with what Adam (Kingma and Ba, 2015) keeps of its gradients and the mean of its last values.</summary>
internal sealed class Parameter
{
  private const float Beta1 = 0.9f;
  private const float Beta2 = 0.98f;

  private readonly float[] first;
  private readonly float[] second;

  public Parameter(string name, int index, int rows, int columns, float scale, ref ulong random)
  {
    (Name, Index, Rows, Columns) = (name, index, rows, columns);
    Value = new float[rows * columns];
    Mean = new float[Value.Length];
    (first, second) = (new float[Value.Length], new float[Value.Length]);
    if (scale > 0)
      for (var i = 0; i < Value.Length; i++) Value[i] = (Randomness.Next(ref random) * 2 - 1) * scale;
    Packed = new(rows, Padded(columns));
    Transposed = new(columns, Padded(rows));
  }

  public string Name { get; }

  public int Index { get; }

  public int Rows { get; }

  public int Columns { get; }

  public float[] Value { get; }

  public float[] Mean { get; }

  public PackedMatrix Packed { get; }

  public PackedMatrix Transposed { get; }

  /// <summary>Lays the present values out for products.</summary>
  public void Repack()
  {
    if (Rows == 1) return;
    Packed.Pack(Value, Rows, Columns);
    Transposed.PackTransposed(Value, Columns, Rows);
  }

  /// <summary>A step along the gradient, for a run of values.</summary>
  public void Step(ReadOnlySpan<float> gradient, int at, float rate, float clip, int step)
  {
    var correct1 = rate / (1 - MathF.Pow(Beta1, step));
    var correct2 = 1 / (1 - MathF.Pow(Beta2, step));
    var m = first.AsSpan(at);
    var v = second.AsSpan(at);
    var w = Value.AsSpan(at);
    var lanes = Vector<float>.Count;
    var i = 0;
    for (; i + lanes <= gradient.Length; i += lanes)
    {
      var g = new Vector<float>(gradient[i..]) * clip;
      var mean = new Vector<float>(m[i..]) * Beta1 + g * (1 - Beta1);
      var square = new Vector<float>(v[i..]) * Beta2 + g * g * (1 - Beta2);
      mean.CopyTo(m[i..]);
      square.CopyTo(v[i..]);
      (new Vector<float>(w[i..]) - mean * correct1 / (Vector.SquareRoot(square * correct2) + new Vector<float>(1e-8f))).CopyTo(w[i..]);
    }

    for (; i < gradient.Length; i++)
    {
      var g = gradient[i] * clip;
      m[i] = m[i] * Beta1 + g * (1 - Beta1);
      v[i] = v[i] * Beta2 + g * g * (1 - Beta2);
      w[i] -= m[i] * correct1 / (MathF.Sqrt(v[i] * correct2) + 1e-8f);
    }
  }

  /// <summary>Moves the mean towards the present values.</summary>
  public void Follow(float share)
  {
    var lanes = Vector<float>.Count;
    var i = 0;
    for (; i + lanes <= Value.Length; i += lanes)
    {
      var mean = new Vector<float>(Mean, i);
      (mean + (new Vector<float>(Value, i) - mean) * share).CopyTo(Mean, i);
    }

    for (; i < Value.Length; i++) Mean[i] += (Value[i] - Mean[i]) * share;
  }

  private static int Padded(int count) => (count + PackedMatrix.Panel - 1) / PackedMatrix.Panel * PackedMatrix.Panel;
}

/// <summary>Random numbers of a seed, the same on every machine (xorshift64*; Vigna, 2016).</summary>
internal static class Randomness
{
  /// <summary>From 0 to below 1.</summary>
  public static float Next(ref ulong state) => (Bits(ref state) >> 40) * (1f / (1 << 24));

  /// <summary>From 0 to below a limit.</summary>
  public static int Below(ref ulong state, int limit) => (int)(Bits(ref state) >> 33) % limit;

  private static ulong Bits(ref ulong state)
  {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return state * 2685821657736338717UL;
  }
}
