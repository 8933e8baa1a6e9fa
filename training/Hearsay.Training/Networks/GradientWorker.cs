using System.Runtime.InteropServices;
using Hearsay.Learning;

namespace Hearsay.Training.Networks;

/// <summary>What one thread keeps while it goes through its part of a batch: gradients, arrays, random numbers.</summary>
internal sealed class GradientWorker
{
  private readonly Dictionary<int, int> places = [];
  private readonly PackedMatrix packed = new(0, 0);
  private readonly int embedding;
  private float[] rows = new float[1 << 16];
  private ulong random;

  public GradientWorker(NetworkParameters parameters, ulong seed)
  {
    Gradients = [.. parameters.All.Select(parameter => new float[parameter.Value.Length])];
    embedding = parameters.Embeddings.Columns;
    random = seed;
  }

  public Arena Arena { get; } = new();

  /// <summary>By the parameter's index.</summary>
  public float[][] Gradients { get; }

  /// <summary>Rows of the table of embeddings that were met, in the order in which they were.</summary>
  public List<int> MetRows { get; } = [];

  public void Reset()
  {
    foreach (var gradient in Gradients) Array.Clear(gradient);
    places.Clear();
    MetRows.Clear();
    Arena.Reset();
  }

  /// <summary>The gradient of a row of the table of embeddings.</summary>
  public Span<float> Row(int row)
  {
    ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, row, out var met);
    if (!met)
    {
      place = MetRows.Count * embedding;
      MetRows.Add(row);
      if (place + embedding > rows.Length) Array.Resize(ref rows, rows.Length * 2);
      rows.AsSpan(place, embedding).Clear();
    }

    return rows.AsSpan(place, embedding);
  }

  public bool Chance(float probability) => Randomness.Next(ref random) < probability;

  /// <summary>y = x·W + b.</summary>
  public float[] Forward(DenseParameters parameters, int count, float[] x)
  {
    var columns = parameters.Weights.Columns;
    var y = Arena.Take(count * columns);
    for (var i = 0; i < count; i++) parameters.Bias.Value.CopyTo(y, i * columns);
    parameters.Weights.Packed.AddProduct(count, x, parameters.Weights.Rows, 1, y);
    return y;
  }

  /// <summary>Gradients of weights and bias, and added to <paramref name="dx"/> that of x.</summary>
  public void Backward(DenseParameters parameters, int count, float[] x, float[] dy, float[]? dx)
  {
    var bias = Gradients[parameters.Bias.Index];
    var columns = parameters.Weights.Columns;
    for (var i = 0; i < count; i++) Numbers.Add(dy.AsSpan(i * columns, columns), bias);
    Backward(parameters.Weights, count, x, dy, dx);
  }

  /// <summary>The same without a bias.</summary>
  public void Backward(Parameter weights, int count, float[] x, float[] dy, float[]? dx)
  {
    packed.Pack(dy, count, weights.Columns);
    packed.AddProduct(weights.Rows, x, 1, weights.Rows, Gradients[weights.Index]);
    if (dx is not null) weights.Transposed.AddProduct(count, dy, weights.Columns, 1, dx);
  }

  /// <summary>Leaves whole columns of a sentence out, the same for all its words (Gal and Ghahramani, 2016).</summary>
  public float[] Drop(float[] x, IReadOnlyList<ISequence> sentences, int columns, float probability)
  {
    var mask = Arena.Take(sentences.Sum(sentence => sentence.Count) * columns);
    var keep = 1 / (1 - probability);
    var at = 0;
    foreach (var sentence in sentences)
    {
      for (var j = 0; j < columns; j++) mask[at + j] = Chance(probability) ? 0 : keep;
      for (var i = 1; i < sentence.Count; i++) mask.AsSpan(at, columns).CopyTo(mask.AsSpan(at + i * columns));
      at += sentence.Count * columns;
    }

    Numbers.Multiply(mask.AsSpan(0, at), x);
    return mask;
  }
}
