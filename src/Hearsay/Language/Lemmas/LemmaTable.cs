using System.Numerics;

namespace Hearsay.Language.Lemmas;

/// <summary>Numbers under 32-bit keys, without the keys' words: open addressing, half empty. Immutable, thread-safe.</summary>
internal sealed class LemmaTable
{
  private readonly uint[] keys;
  private readonly int[] values;
  private readonly int mask;

  /// <summary>A table of given pairs.</summary>
  /// <param name="keys">None is 0; of a key that stands there twice the first counts.</param>
  /// <param name="values">The number of each key.</param>
  public LemmaTable(ReadOnlySpan<int> keys, ReadOnlySpan<int> values)
  {
    var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Length * 2));
    (this.keys, this.values, mask) = (new uint[size], new int[size], size - 1);
    for (var i = 0; i < keys.Length; i++) Put((uint)keys[i], values[i]);
  }

  /// <summary>The number of a key; -1 where there is none.</summary>
  public int Find(uint key)
  {
    for (var at = (int)key & mask; keys[at] != 0; at = (at + 1) & mask)
      if (keys[at] == key) return values[at];
    return -1;
  }

  private void Put(uint key, int value)
  {
    var at = (int)key & mask;
    while (keys[at] != 0 && keys[at] != key) at = (at + 1) & mask;
    if (keys[at] == 0) (keys[at], values[at]) = (key, value);
  }
}
