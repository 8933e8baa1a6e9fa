using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Learning;

/// <summary>A linear classifier over hashed features ("hashing trick": Weinberger et al., 2009) with 8-bit weights. A feature is a 32-bit hash; its highest bits choose a row of
/// weights, one for each label; the rows of all features of a text are summed. Sums of integers: the same on every machine and with every width of vector. Immutable, thread-safe.</summary>
internal sealed class HashedLinearModel
{
  // A row is padded to whole vectors of 16 bytes.
  private const int Lane = 16;

  // So many rows of ±127 fit into 16 bits before they are carried over into 32.
  private const int RowsPerCarry = 256;

  private readonly sbyte[] weights;
  private readonly int stride;
  private readonly int shift;

  /// <summary>A model of given weights.</summary>
  /// <param name="labels">What the columns stand for.</param>
  /// <param name="bits">Binary logarithm of the number of rows; 1 to 24.</param>
  /// <param name="rows">Row by row, a weight for each label, without padding.</param>
  /// <param name="scale">What a sum is multiplied by to give a natural logarithm of odds; a weight of 1 is that much.</param>
  public HashedLinearModel(IReadOnlyList<string> labels, int bits, ReadOnlySpan<sbyte> rows, double scale)
  {
    ArgumentOutOfRangeException.ThrowIfZero(labels.Count, nameof(labels));
    ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
    ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 24);
    ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, labels.Count << bits, nameof(rows));
    (Labels, Bits, Scale, shift) = ([.. labels], bits, scale, 32 - bits);
    stride = (labels.Count + Lane - 1) / Lane * Lane;
    weights = new sbyte[stride << bits];
    for (var row = 0; row < 1 << bits; row++) rows.Slice(row * labels.Count, labels.Count).CopyTo(weights.AsSpan(row * stride));
  }

  /// <summary>What the columns stand for, in their order.</summary>
  public IReadOnlyList<string> Labels { get; }

  /// <summary>Binary logarithm of the number of rows.</summary>
  public int Bits { get; }

  /// <summary>What a sum is multiplied by to give a natural logarithm of odds.</summary>
  public double Scale { get; }

  /// <summary>Reads the parts <c>PREFIX/labels</c>, <c>PREFIX/sizes</c> (bits; weights in a million for a logarithm of 1) and <c>PREFIX/weights</c>.</summary>
  /// <exception cref="ModelFormatException">A part is missing or its size does not fit the others.</exception>
  public static HashedLinearModel Read(ModelFile file, string prefix)
  {
    var labels = file.Strings(prefix + "/labels");
    var sizes = file.Ints(prefix + "/sizes");
    var rows = file.Bytes(prefix + "/weights");
    if (sizes is not [>= 1 and <= 24, > 0]) throw file.Fault($"its part {prefix}/sizes is not a number of bits and a scale");
    return (long)labels.Length << sizes[0] == rows.Length
      ? new(labels, sizes[0], rows, sizes[1] / 1e6)
      : throw file.Fault($"its part {prefix}/weights has {rows.Length} weights, where {labels.Length} labels in {1L << sizes[0]} rows are {(long)labels.Length << sizes[0]}");
  }

  /// <summary>Adds the parts that <see cref="Read"/> reads.</summary>
  public void AddTo(ModelFile file, string prefix)
  {
    var packed = new sbyte[Labels.Count << Bits];
    for (var row = 0; row < 1 << Bits; row++) weights.AsSpan(row * stride, Labels.Count).CopyTo(packed.AsSpan(row * Labels.Count));
    file.Add(prefix + "/labels", Labels);
    file.Add(prefix + "/sizes", (int[])[Bits, (int)Math.Round(Scale * 1e6)]);
    file.Add(prefix + "/weights", packed);
  }

  /// <summary>Adds to each label's sum its weights for the features.</summary>
  /// <param name="features">Hashes; one that stands there twice counts twice.</param>
  /// <param name="sums">A sum for each label, in the order of <see cref="Labels"/>.</param>
  public void Sum(ReadOnlySpan<uint> features, Span<int> sums)
  {
    if (Vector128.IsHardwareAccelerated) SumInVectors(features, sums);
    else SumOneByOne(features, sums);
  }

  /// <summary>The same without vectors.</summary>
  internal void SumOneByOne(ReadOnlySpan<uint> features, Span<int> sums)
  {
    foreach (var feature in features)
    {
      var row = weights.AsSpan((int)(feature >> shift) * stride, Labels.Count);
      for (var i = 0; i < row.Length; i++) sums[i] += row[i];
    }
  }

  /// <summary>The same with vectors of 128 bits, whether or not the machine has them.</summary>
  internal void SumInVectors(ReadOnlySpan<uint> features, Span<int> sums)
  {
    Span<short> carried = stackalloc short[stride <= 256 ? stride : 0];
    if (carried.IsEmpty) carried = new short[stride];
    while (!features.IsEmpty)
    {
      var some = features[..Math.Min(features.Length, RowsPerCarry)];
      for (var lane = 0; lane < stride; lane += Lane)
      {
        var (low, high) = SumLane(some, lane);
        low.CopyTo(carried[lane..]);
        high.CopyTo(carried[(lane + 8)..]);
      }

      for (var i = 0; i < Labels.Count; i++) sums[i] += carried[i];
      features = features[some.Length..];
    }
  }

  private (Vector128<short> Low, Vector128<short> High) SumLane(ReadOnlySpan<uint> features, int lane)
  {
    ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
    var low = Vector128<short>.Zero;
    var high = Vector128<short>.Zero;
    foreach (var feature in features)
    {
      var row = Vector128.LoadUnsafe(ref first, (nuint)((feature >> shift) * (uint)stride + (uint)lane));
      var (a, b) = Vector128.Widen(row);
      low += a;
      high += b;
    }

    return (low, high);
  }
}
