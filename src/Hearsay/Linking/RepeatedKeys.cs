namespace Hearsay.Linking;

/// <summary>Which owners share a key, for many millions of keys of which nearly all occur once: a bitmap drops those, the rest is sorted.</summary>
/// <remarks>After <see cref="Freeze"/>, entries of one key lie together, owners ascending.</remarks>
internal sealed class RepeatedKeys
{
  private readonly ulong[] seenOnce, seenAgain;
  private readonly int shift;
  private ulong[] keys = new ulong[1024];
  private int[] owners = new int[1024];
  private int count;

  /// <param name="expected">About how many keys will be noted.</param>
  public RepeatedKeys(long expected)
  {
    var bits = Math.Clamp(64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)Math.Max(1, expected * 8)), 12, 33);
    shift = 64 - bits;
    seenOnce = new ulong[(1L << bits) / 64];
    seenAgain = new ulong[(1L << bits) / 64];
  }

  /// <summary>First pass: every key, well mixed.</summary>
  public void Note(ulong key)
  {
    var bit = key >> shift;
    ref var once = ref seenOnce[bit >> 6];
    var mask = 1UL << (int)(bit & 63);
    if ((once & mask) != 0) seenAgain[bit >> 6] |= mask;
    else once |= mask;
  }

  /// <summary>Second pass: the same keys, owners ascending.</summary>
  public void Collect(ulong key, int owner)
  {
    var bit = key >> shift;
    if ((seenAgain[bit >> 6] & (1UL << (int)(bit & 63))) == 0) return;
    if (count == keys.Length)
    {
      Array.Resize(ref keys, checked(count * 2));
      Array.Resize(ref owners, keys.Length);
    }

    keys[count] = key;
    owners[count++] = owner;
  }

  /// <summary>The groups of keys that at least two owners share. <c>Starts</c> has one more than there are groups; owners within a group are distinct and ascend.</summary>
  public (int[] Starts, int[] Owners) Freeze()
  {
    Array.Sort(keys, owners, 0, count);
    var starts = new List<int>();
    var kept = 0;
    for (int first = 0, last; first < count; first = last)
    {
      for (last = first + 1; last < count && keys[last] == keys[first];) last++;
      if (last - first < 2) continue;
      Array.Sort(owners, first, last - first);
      var start = kept;
      for (var i = first; i < last; i++)
        if (kept == start || owners[kept - 1] != owners[i]) owners[kept++] = owners[i];
      if (kept - start < 2) kept = start;
      else starts.Add(start);
    }

    starts.Add(kept);
    keys = [];
    return ([.. starts], owners[..kept]);
  }
}
