using System.Diagnostics;
using System.Globalization;

namespace Hearsay.Training.Networks;

/// <summary>Trains the network: batches in a random order, Adam with a rate that warms up and falls, the mean of the last steps' weights as the result.</summary>
internal static class NetworkTrainer
{
  private const int WarmUp = 400;
  private const float Clip = 2;

  /// <summary>Steps between two looks of the mean at the weights, and how far it moves towards them.</summary>
  private const int MeanEvery = 8;
  private const float MeanShare = 0.016f;

  /// <summary>Learns from samples.</summary>
  /// <param name="parameters">What is learned.</param>
  /// <param name="samples">To learn from.</param>
  /// <param name="how">How.</param>
  /// <param name="told">What the losses are of.</param>
  /// <param name="gradient">Makes what computes gradients for one thread, from a seed.</param>
  /// <param name="afterEpoch">Told of every epoch.</param>
  public static void Train<TSample>(
    NetworkParameters parameters, TSample[] samples, NetworkTraining how, IReadOnlyList<string> told, Func<ulong, INetworkGradient<TSample>> gradient, Action<int, string>? afterEpoch = null)
    where TSample : ISequence
  {
    samples = [.. samples];
    var random = how.Seed;
    var threads = Enumerable.Range(0, NetworkTraining.Threads).Select(i => gradient(how.Seed * 31 + (ulong)i + 1)).ToArray();
    var workers = Array.ConvertAll(threads, thread => thread.Worker);
    var steps = how.Epochs * (samples.Length / how.Batch);
    var step = 0;
    var watch = Stopwatch.StartNew();
    for (var epoch = 0; epoch < how.Epochs; epoch++)
    {
      Shuffle(samples, ref random);
      var losses = new double[told.Count];
      var words = 0L;
      for (var at = 0; at + how.Batch <= samples.Length; at += how.Batch)
      {
        var batch = samples.AsSpan(at, how.Batch).ToArray().OrderBy(sample => sample.Count).ToArray();
        var count = batch.Sum(sample => sample.Count);
        Parallel.For(0, threads.Length, i => threads[i].Run([.. batch.Where((_, k) => k % threads.Length == i)], count));
        foreach (var thread in threads)
          for (var i = 0; i < losses.Length; i++) losses[i] += thread.Losses[i];
        words += count;
        step++;
        var rate = how.Rate * Math.Min(1, step / (float)WarmUp) * Math.Min(1, (steps - step + 1) / (steps * 0.75f));
        Update(parameters, workers, rate, step);
        if (step % MeanEvery == 0) Follow(parameters, step == MeanEvery ? 1 : Math.Max(MeanShare, 1f / (step / MeanEvery)));
      }

      afterEpoch?.Invoke(epoch, string.Create(CultureInfo.InvariantCulture,
        $"epoch {epoch + 1}: {watch.Elapsed.TotalSeconds:0} s, loss of {string.Join(", ", told.Select((what, i) => string.Create(CultureInfo.InvariantCulture, $"{what} {losses[i] / words:0.000}")))}"));
    }
  }

  private static void Update(NetworkParameters parameters, GradientWorker[] threads, float rate, int step)
  {
    var sum = threads[0];
    var norm = 0.0;
    for (var p = 0; p < parameters.All.Count; p++)
    {
      for (var i = 1; i < threads.Length; i++) Numbers.Add(threads[i].Gradients[p], sum.Gradients[p]);
      foreach (var value in sum.Gradients[p]) norm += (double)value * value;
    }

    for (var i = 1; i < threads.Length; i++)
      foreach (var row in threads[i].MetRows) Numbers.Add(threads[i].Row(row), sum.Row(row));
    var clip = (float)Math.Min(1, Clip / Math.Sqrt(norm + 1e-12));
    foreach (var parameter in parameters.All)
    {
      parameter.Step(sum.Gradients[parameter.Index], 0, rate, clip, step);
      parameter.Repack();
    }

    var size = parameters.Embeddings.Columns;
    foreach (var row in sum.MetRows) parameters.Embeddings.Step(sum.Row(row), row * size, rate, 1, step);
  }

  private static void Follow(NetworkParameters parameters, float share)
  {
    foreach (var parameter in parameters.All) parameter.Follow(share);
    parameters.Embeddings.Follow(share);
  }

  private static void Shuffle<TSample>(TSample[] samples, ref ulong random)
  {
    for (var i = samples.Length - 1; i > 0; i--)
    {
      var j = Randomness.Below(ref random, i + 1);
      (samples[i], samples[j]) = (samples[j], samples[i]);
    }
  }
}
