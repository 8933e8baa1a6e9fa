using Hearsay.Learning;
using Hearsay.Statements.Spans;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Statements;

/// <summary>Loss and gradient of the network that finds spans: rows and states, recurrent layers, a conditional random field over the labels (Lafferty et al., 2001).</summary>
internal sealed class SpanGradient : INetworkGradient<SpanSample>
{
  private const int Labels = SpanLabels.Count;

  private readonly SpanParameters parameters;
  private readonly RecurrentGradient[] layers;
  private List<int>[] used = [];
  private double loss;

  public SpanGradient(SpanParameters parameters, ulong seed)
  {
    this.parameters = parameters;
    Worker = new(parameters, seed);
    layers = [.. parameters.Layers.Select(layer => new RecurrentGradient(layer, parameters.Shape.Width))];
  }

  /// <summary>What the losses are of.</summary>
  public static IReadOnlyList<string> Told { get; } = ["labels"];

  /// <inheritdoc/>
  public GradientWorker Worker { get; }

  /// <inheritdoc/>
  public IReadOnlyList<double> Losses => [loss];

  /// <inheritdoc/>
  public void Run(IReadOnlyList<SpanSample> samples, int words)
  {
    Worker.Reset();
    loss = 0;
    var count = samples.Sum(sample => sample.Count);
    if (count == 0) return;
    var (size, wide, hidden) = (parameters.Shape.Embedding, parameters.Shape.Embedding + parameters.Shape.StateSize, 2 * parameters.Shape.Width);
    var x = Inputs(samples, count, size, wide);
    var masks = new List<float[]> { Worker.Drop(x, samples, wide, SpanTraining.DropInput) };
    foreach (var layer in layers)
    {
      x = layer.Forward(Worker, samples, count, x);
      masks.Add(Worker.Drop(x, samples, hidden, SpanTraining.DropHidden));
    }

    var scores = Worker.Forward(parameters.Label, count, x);
    var columns = parameters.Label.Weights.Columns;
    var at = 0;
    foreach (var sample in samples)
    {
      loss += Field(sample, scores.AsSpan(at * columns, sample.Count * columns), columns, 1f / words);
      at += sample.Count;
    }

    var dx = Worker.Arena.Take(count * hidden);
    Worker.Backward(parameters.Label, count, x, scores, dx);
    for (var i = layers.Length - 1; i >= 0; i--)
    {
      Numbers.Multiply(masks[i + 1].AsSpan(0, count * hidden), dx);
      dx = layers[i].Backward(Worker, samples, count, dx);
    }

    Numbers.Multiply(masks[0].AsSpan(0, count * wide), dx);
    for (var i = 0; i < count; i++)
      foreach (var row in used[i]) Numbers.Add(dx.AsSpan(i * wide, size), Worker.Row(row));
  }

  private float[] Inputs(IReadOnlyList<SpanSample> samples, int count, int size, int wide)
  {
    used = new List<int>[count];
    var x = Worker.Arena.Take(count * wide);
    var word = 0;
    foreach (var sample in samples)
    {
      for (var i = 0; i < sample.Count; i++, word++)
      {
        used[word] = new(sample.Rows[i].Length);
        foreach (var row in sample.Rows[i])
        {
          if (Worker.Chance(SpanTraining.DropRow)) continue;
          used[word].Add(row);
          Numbers.Add(parameters.Embeddings.Value.AsSpan(row * size, size), x.AsSpan(word * wide, size));
        }

        sample.States.AsSpan(i * (wide - size), wide - size).CopyTo(x.AsSpan(word * wide + size));
      }
    }

    return x;
  }

  // The negative log-likelihood of the labels; scores become their gradient. Forward and backward sums in log space.
  private double Field(SpanSample sample, Span<float> scores, int columns, float scale)
  {
    var n = sample.Count;
    if (n == 0) return 0;
    var transitions = parameters.Transitions.Value;
    var dTransitions = Worker.Gradients[parameters.Transitions.Index];
    var forward = new double[n * Labels];
    var backward = new double[n * Labels];
    Span<double> sums = stackalloc double[Labels];
    for (var y = 0; y < Labels; y++) forward[y] = scores[y] + transitions[Labels * Labels + y];
    for (var i = 1; i < n; i++)
    {
      for (var y = 0; y < Labels; y++)
      {
        for (var z = 0; z < Labels; z++) sums[z] = forward[(i - 1) * Labels + z] + transitions[z * Labels + y];
        forward[i * Labels + y] = LogSum(sums) + scores[i * columns + y];
      }
    }

    for (var i = n - 2; i >= 0; i--)
    {
      for (var y = 0; y < Labels; y++)
      {
        for (var z = 0; z < Labels; z++) sums[z] = transitions[y * Labels + z] + scores[(i + 1) * columns + z] + backward[(i + 1) * Labels + z];
        backward[i * Labels + y] = LogSum(sums);
      }
    }

    var all = LogSum(forward.AsSpan((n - 1) * Labels, Labels));
    double right = scores[sample.Labels[0]] + transitions[Labels * Labels + sample.Labels[0]];
    for (var i = 1; i < n; i++) right += scores[i * columns + sample.Labels[i]] + transitions[sample.Labels[i - 1] * Labels + sample.Labels[i]];
    for (var i = 1; i < n; i++)
    {
      for (var z = 0; z < Labels; z++)
        for (var y = 0; y < Labels; y++)
          dTransitions[z * Labels + y] += scale * (float)Math.Exp(forward[(i - 1) * Labels + z] + transitions[z * Labels + y] + scores[i * columns + y] + backward[i * Labels + y] - all);
      dTransitions[sample.Labels[i - 1] * Labels + sample.Labels[i]] -= scale;
    }

    for (var i = 0; i < n; i++)
    {
      for (var y = 0; y < Labels; y++)
      {
        var share = scale * (float)Math.Exp(forward[i * Labels + y] + backward[i * Labels + y] - all);
        scores[i * columns + y] = share;
        if (i == 0) dTransitions[Labels * Labels + y] += share;
      }

      scores[i * columns + sample.Labels[i]] -= scale;
      if (i == 0) dTransitions[Labels * Labels + sample.Labels[0]] -= scale;
      scores.Slice(i * columns + Labels, columns - Labels).Clear();
    }

    return all - right;
  }

  private static double LogSum(ReadOnlySpan<double> values)
  {
    var highest = double.NegativeInfinity;
    foreach (var value in values) highest = Math.Max(highest, value);
    var sum = 0.0;
    foreach (var value in values) sum += Math.Exp(value - highest);
    return highest + Math.Log(sum);
  }
}
