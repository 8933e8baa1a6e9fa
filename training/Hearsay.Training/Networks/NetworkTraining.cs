namespace Hearsay.Training.Networks;

/// <summary>How a network is trained.</summary>
/// <param name="Epochs">How often all samples are seen.</param>
/// <param name="Batch">Samples of a step.</param>
/// <param name="Rate">Adam's highest step.</param>
/// <param name="Seed">Of all random numbers.</param>
internal sealed record NetworkTraining(int Epochs, int Batch, float Rate, ulong Seed)
{
  /// <summary>Threads; a part of the result, for they settle the order of sums.</summary>
  public const int Threads = 2;
}
