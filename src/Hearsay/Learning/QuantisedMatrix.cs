using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Learning;

/// <summary>A matrix of small integers for products with rows of activations, which are made integers row by row. Sums of integers: the same on every machine and with every width of
/// vector. Immutable, thread-safe.</summary>
internal sealed class QuantisedMatrix
{
  /// <summary>Columns of a panel; the number of columns is a multiple of it.</summary>
  public const int Panel = 16;

  /// <summary>No weight is further from 0.</summary>
  public const int LargestWeight = 1023;

  /// <summary>No activation is further from 0. As many products as <see cref="MostRows"/> fit into 32 bits.</summary>
  public const int LargestActivation = 2047;

  /// <summary>The inner dimension is at most so long.</summary>
  public const int MostRows = 1024;

  private const int RowsAtOnce = 4;
  private const int Lanes = 8;

  // Panel by panel, in a panel row pair by row pair, in a pair column by column: two weights that meet two neighbouring activations.
  private readonly short[] panels;
  private readonly float step;

  /// <summary>The nearest such matrix to given values.</summary>
  /// <param name="values">Row by row.</param>
  /// <param name="rows">The inner dimension; an even number.</param>
  /// <param name="columns">A multiple of <see cref="Panel"/>.</param>
  // Met once in a process's life, with half a million weights: it does not pay to warm up.
  [MethodImpl(MethodImplOptions.AggressiveOptimization)]
  public QuantisedMatrix(ReadOnlySpan<float> values, int rows, int columns)
  {
    ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Panel, 0, nameof(columns));
    ArgumentOutOfRangeException.ThrowIfNotEqual(rows % 2, 0, nameof(rows));
    ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows);
    (Rows, Columns, panels) = (rows, columns, new short[rows * columns]);
    var largest = 0f;
    foreach (var value in values[..(rows * columns)]) largest = Math.Max(largest, Math.Abs(value));
    step = largest > 0 ? largest / LargestWeight : 1;
    for (var row = 0; row < rows; row++)
      for (var column = 0; column < columns; column++)
        panels[Place(row, column)] = (short)Math.Clamp((int)MathF.Round(values[row * columns + column] / step), -LargestWeight, LargestWeight);
  }

  /// <summary>The inner dimension of a product.</summary>
  public int Rows { get; }

  /// <summary>How many sums a row of a product has.</summary>
  public int Columns { get; }

  /// <summary>Multiplies some rows of activations with this matrix.</summary>
  /// <param name="count">How many rows.</param>
  /// <param name="activations">Rows of <see cref="Rows"/>.</param>
  /// <param name="bias">What every row of the product begins with; empty for nothing.</param>
  /// <param name="room">Room for the quantised activations; grown where it is too small.</param>
  /// <param name="products">Takes rows of <see cref="Columns"/>.</param>
  public void Multiply(int count, ReadOnlySpan<float> activations, ReadOnlySpan<float> bias, ref QuantisedRows room, Span<float> products)
  {
    room.Take(count, Rows, activations);
    if (Vector256.IsHardwareAccelerated) MultiplyInVectors(count, room, bias, products);
    else MultiplyOneByOne(count, room, bias, products);
  }

  /// <summary>The same without vectors.</summary>
  internal void MultiplyOneByOne(int count, in QuantisedRows rows, ReadOnlySpan<float> bias, Span<float> products)
  {
    for (var i = 0; i < count; i++)
    {
      var scale = rows.Steps[i] * step;
      for (var column = 0; column < Columns; column++)
      {
        var sum = 0;
        for (var row = 0; row < Rows; row++) sum += rows.Values[i * Rows + row] * panels[Place(row, column)];
        products[i * Columns + column] = sum * scale + (bias.IsEmpty ? 0 : bias[column]);
      }
    }
  }

  /// <summary>The same with vectors of 256 bits, whether or not the machine has them.</summary>
  internal void MultiplyInVectors(int count, in QuantisedRows rows, ReadOnlySpan<float> bias, Span<float> products)
  {
    // The last elements that are read and written: one check here instead of one at each.
    if (count == 0) return;
    _ = products[count * Columns - 1];
    _ = rows.Values[count * Rows - 1];
    if (!bias.IsEmpty) _ = bias[Columns - 1];
    for (var column = 0; column < Columns; column += Panel)
    {
      var (bias0, bias1) = bias.IsEmpty ? default : (Vector256.Create(bias.Slice(column, Lanes)), Vector256.Create(bias.Slice(column + Lanes, Lanes)));
      var i = 0;
      for (; i + RowsAtOnce <= count; i += RowsAtOnce) Four(rows, i, column, bias0, bias1, products);
      for (; i < count; i++) One(rows, i, column, bias0, bias1, products);
    }
  }

  private void Four(in QuantisedRows rows, int i, int column, Vector256<float> bias0, Vector256<float> bias1, Span<float> products)
  {
    ref var b = ref panels[column * Rows];
    ref var x = ref Unsafe.As<short, int>(ref rows.Values[i * Rows]);
    var pairs = Rows / 2;
    Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
    for (var k = 0; k < pairs; k++)
    {
      var b0 = Vector256.LoadUnsafe(ref b);
      var b1 = Vector256.LoadUnsafe(ref b, Panel);
      var a = Vector256.Create(x).AsInt16();
      s00 += PairSums(a, b0);
      s01 += PairSums(a, b1);
      a = Vector256.Create(Unsafe.Add(ref x, pairs)).AsInt16();
      s10 += PairSums(a, b0);
      s11 += PairSums(a, b1);
      a = Vector256.Create(Unsafe.Add(ref x, 2 * pairs)).AsInt16();
      s20 += PairSums(a, b0);
      s21 += PairSums(a, b1);
      a = Vector256.Create(Unsafe.Add(ref x, 3 * pairs)).AsInt16();
      s30 += PairSums(a, b0);
      s31 += PairSums(a, b1);
      x = ref Unsafe.Add(ref x, 1);
      b = ref Unsafe.Add(ref b, 2 * Panel);
    }

    Store(rows, i, column, s00, s01, bias0, bias1, products);
    Store(rows, i + 1, column, s10, s11, bias0, bias1, products);
    Store(rows, i + 2, column, s20, s21, bias0, bias1, products);
    Store(rows, i + 3, column, s30, s31, bias0, bias1, products);
  }

  private void One(in QuantisedRows rows, int i, int column, Vector256<float> bias0, Vector256<float> bias1, Span<float> products)
  {
    ref var b = ref panels[column * Rows];
    ref var x = ref Unsafe.As<short, int>(ref rows.Values[i * Rows]);
    Vector256<int> s0 = default, s1 = default;
    for (var k = 0; k < Rows / 2; k++)
    {
      var a = Vector256.Create(x).AsInt16();
      s0 += PairSums(a, Vector256.LoadUnsafe(ref b));
      s1 += PairSums(a, Vector256.LoadUnsafe(ref b, Panel));
      x = ref Unsafe.Add(ref x, 1);
      b = ref Unsafe.Add(ref b, 2 * Panel);
    }

    Store(rows, i, column, s0, s1, bias0, bias1, products);
  }

  [MethodImpl(MethodImplOptions.AggressiveInlining)]
  private void Store(in QuantisedRows rows, int i, int column, Vector256<int> s0, Vector256<int> s1, Vector256<float> bias0, Vector256<float> bias1, Span<float> products)
  {
    var scale = Vector256.Create(rows.Steps[i] * step);
    ref var to = ref Unsafe.Add(ref MemoryMarshal.GetReference(products), i * Columns + column);
    (Vector256.ConvertToSingle(s0) * scale + bias0).StoreUnsafe(ref to);
    (Vector256.ConvertToSingle(s1) * scale + bias1).StoreUnsafe(ref to, Lanes);
  }

  // In each lane of 32 bits, the sum of two products of 16 bits.
  [MethodImpl(MethodImplOptions.AggressiveInlining)]
  private static Vector256<int> PairSums(Vector256<short> a, Vector256<short> b)
  {
    if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(a, b);
    Vector256<int> x = a.AsInt32(), y = b.AsInt32();
    return Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(x, 16), 16) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(y, 16), 16) +
      Vector256.ShiftRightArithmetic(x, 16) * Vector256.ShiftRightArithmetic(y, 16);
  }

  private int Place(int row, int column) => column / Panel * Panel * Rows + row / 2 * 2 * Panel + column % Panel * 2 + row % 2;
}
