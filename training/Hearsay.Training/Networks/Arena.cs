namespace Hearsay.Training.Networks;

/// <summary>Arrays that a step of training uses and the next one uses again.</summary>
internal sealed class Arena
{
  private readonly List<float[]> arrays = [];
  private int taken;

  /// <summary>An array of zeros, at least so long; its owner until <see cref="Reset"/>.</summary>
  public float[] Take(int length)
  {
    if (taken == arrays.Count) arrays.Add([]);
    if (arrays[taken].Length < length) arrays[taken] = new float[length + length / 4];
    else Array.Clear(arrays[taken], 0, length);
    return arrays[taken++];
  }

  /// <summary>Takes all arrays back.</summary>
  public void Reset() => taken = 0;
}
