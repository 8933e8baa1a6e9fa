namespace Hearsay.Bench;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed, on every machine and runtime.</summary>
internal sealed class Dice(ulong seed, ulong stream)
{
  private ulong state = seed + (stream * 0xD1B54A32D192ED03);

  /// <summary>A number from 0 to below the limit.</summary>
  public int Next(int limit)
  {
    state += 0x9E3779B97F4A7C15;
    var z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return (int)((z ^ (z >> 31)) % (ulong)limit);
  }

  public string Of(string[] list) => list[Next(list.Length)];
}
