using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Learning;

/// <summary>Rows of bytes that are summed: what a network knows of words and their parts. Integer sums, the same on every machine. Immutable, thread-safe.</summary>
/// <param name="rows">The rows, one behind the other.</param>
/// <param name="width">Bytes of a row; a multiple of 16. Up to 256 rows fit into sums of 16 bits.</param>
/// <param name="step">What a byte is multiplied by.</param>
internal sealed class RowTable(sbyte[] rows, int width, float step)
{
  private const int Lanes = 8;

  /// <summary>Adds a row.</summary>
  /// <param name="row">Its index.</param>
  /// <param name="sums">As many sums as a row has bytes.</param>
  public void Add(int row, Span<short> sums)
  {
    ref var from = ref rows[row * width];
    ref var to = ref MemoryMarshal.GetReference(sums);
    for (var i = 0; i < sums.Length; i += 2 * Lanes)
    {
      var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)i));
      (Vector128.LoadUnsafe(ref to, (nuint)i) + low).StoreUnsafe(ref to, (nuint)i);
      (Vector128.LoadUnsafe(ref to, (nuint)(i + Lanes)) + high).StoreUnsafe(ref to, (nuint)(i + Lanes));
    }
  }

  /// <summary>Makes numbers of sums.</summary>
  public void Scale(ReadOnlySpan<short> sums, Span<float> vector)
  {
    for (var i = 0; i < sums.Length; i++) vector[i] = sums[i] * step;
  }
}
