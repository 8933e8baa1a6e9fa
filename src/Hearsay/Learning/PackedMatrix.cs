using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Learning;

/// <summary>A matrix of weights, laid out for products with rows of activations. Every element of a product is summed in one order, over the inner dimension from first to last, with
/// a fused multiply-add (IEEE 754) for each step: the same bits on every machine and with every width of vector.</summary>
internal sealed class PackedMatrix
{
  /// <summary>Columns of a panel; the number of columns is a multiple of it.</summary>
  public const int Panel = 16;

  private const int RowsAtOnce = 4;

  private float[] panels;

  /// <summary>A matrix of zeros.</summary>
  public PackedMatrix(int rows, int columns)
  {
    ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Panel, 0, nameof(columns));
    (Rows, Columns, panels) = (rows, columns, new float[rows * columns]);
  }

  /// <summary>The inner dimension of a product.</summary>
  public int Rows { get; private set; }

  /// <summary>How many sums a row of a product has.</summary>
  public int Columns { get; private set; }

  /// <summary>A matrix of given values, row by row.</summary>
  public static PackedMatrix Of(ReadOnlySpan<float> values, int rows, int columns)
  {
    var matrix = new PackedMatrix(rows, columns);
    matrix.Pack(values, rows, columns);
    return matrix;
  }

  /// <summary>Takes other values, and another size.</summary>
  public void Pack(ReadOnlySpan<float> values, int rows, int columns)
  {
    ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Panel, 0, nameof(columns));
    (Rows, Columns) = (rows, columns);
    if (panels.Length < rows * columns) panels = new float[rows * columns];
    for (var panel = 0; panel < columns; panel += Panel)
    {
      var into = panels.AsSpan(panel * rows, Panel * rows);
      for (var row = 0; row < rows; row++) values.Slice(row * columns + panel, Panel).CopyTo(into[(row * Panel)..]);
    }
  }

  /// <summary>Takes the transpose of given values.</summary>
  /// <param name="values">Row by row, <paramref name="columns"/> rows of <paramref name="rows"/>.</param>
  /// <param name="rows">Rows of the transpose.</param>
  /// <param name="columns">Columns of the transpose.</param>
  public void PackTransposed(ReadOnlySpan<float> values, int rows, int columns)
  {
    ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Panel, 0, nameof(columns));
    (Rows, Columns) = (rows, columns);
    if (panels.Length < rows * columns) panels = new float[rows * columns];
    for (var panel = 0; panel < columns; panel += Panel)
    {
      var into = panels.AsSpan(panel * rows, Panel * rows);
      for (var column = 0; column < Panel; column++)
      {
        var from = values.Slice((panel + column) * rows, rows);
        for (var row = 0; row < rows; row++) into[row * Panel + column] = from[row];
      }
    }
  }

  /// <summary>Adds the product of some rows of activations with this matrix.</summary>
  /// <param name="count">How many rows.</param>
  /// <param name="activations">Their elements.</param>
  /// <param name="rowStride">From a row to the next.</param>
  /// <param name="elementStride">From an element of a row to the next.</param>
  /// <param name="sums">What is added to: <paramref name="count"/> rows of <see cref="Columns"/>.</param>
  public void AddProduct(int count, ReadOnlySpan<float> activations, int rowStride, int elementStride, Span<float> sums)
  {
    if (count == 0 || Rows == 0) return;
    if (Vector256.IsHardwareAccelerated) AddInVectors(count, activations, rowStride, elementStride, sums);
    else AddOneByOne(count, activations, rowStride, elementStride, sums);
  }

  /// <summary>The same without vectors.</summary>
  internal void AddOneByOne(int count, ReadOnlySpan<float> activations, int rowStride, int elementStride, Span<float> sums)
  {
    for (var i = 0; i < count; i++)
    {
      for (var column = 0; column < Columns; column++)
      {
        var at = column / Panel * Panel * Rows + column % Panel;
        var sum = sums[i * Columns + column];
        for (var k = 0; k < Rows; k++) sum = MathF.FusedMultiplyAdd(activations[i * rowStride + k * elementStride], panels[at + k * Panel], sum);
        sums[i * Columns + column] = sum;
      }
    }
  }

  /// <summary>The same with vectors of 256 bits, whether or not the machine has them.</summary>
  internal void AddInVectors(int count, ReadOnlySpan<float> activations, int rowStride, int elementStride, Span<float> sums)
  {
    // The last elements that are read and written: one check here instead of one at each.
    _ = activations[(count - 1) * rowStride + (Rows - 1) * elementStride];
    _ = sums[count * Columns - 1];
    ref var a = ref MemoryMarshal.GetReference(activations);
    ref var c = ref MemoryMarshal.GetReference(sums);
    for (var column = 0; column < Columns; column += Panel)
    {
      ref var b = ref panels[column * Rows];
      var i = 0;
      for (; i + RowsAtOnce <= count; i += RowsAtOnce)
        AddFour(ref Unsafe.Add(ref a, i * rowStride), rowStride, elementStride, ref b, ref Unsafe.Add(ref c, i * Columns + column));
      for (; i < count; i++) AddOne(ref Unsafe.Add(ref a, i * rowStride), elementStride, ref b, ref Unsafe.Add(ref c, i * Columns + column));
    }
  }

  private void AddFour(ref float a, int rowStride, int elementStride, ref float b, ref float c)
  {
    const int Half = Panel / 2;
    ref var c1 = ref Unsafe.Add(ref c, Columns);
    ref var c2 = ref Unsafe.Add(ref c1, Columns);
    ref var c3 = ref Unsafe.Add(ref c2, Columns);
    var s00 = Vector256.LoadUnsafe(ref c);
    var s01 = Vector256.LoadUnsafe(ref c, Half);
    var s10 = Vector256.LoadUnsafe(ref c1);
    var s11 = Vector256.LoadUnsafe(ref c1, Half);
    var s20 = Vector256.LoadUnsafe(ref c2);
    var s21 = Vector256.LoadUnsafe(ref c2, Half);
    var s30 = Vector256.LoadUnsafe(ref c3);
    var s31 = Vector256.LoadUnsafe(ref c3, Half);
    for (var k = 0; k < Rows; k++)
    {
      var b0 = Vector256.LoadUnsafe(ref b);
      var b1 = Vector256.LoadUnsafe(ref b, Half);
      var x = Vector256.Create(a);
      s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
      s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
      x = Vector256.Create(Unsafe.Add(ref a, rowStride));
      s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
      s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
      x = Vector256.Create(Unsafe.Add(ref a, 2 * rowStride));
      s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
      s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
      x = Vector256.Create(Unsafe.Add(ref a, 3 * rowStride));
      s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
      s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
      a = ref Unsafe.Add(ref a, elementStride);
      b = ref Unsafe.Add(ref b, Panel);
    }

    s00.StoreUnsafe(ref c);
    s01.StoreUnsafe(ref c, Half);
    s10.StoreUnsafe(ref c1);
    s11.StoreUnsafe(ref c1, Half);
    s20.StoreUnsafe(ref c2);
    s21.StoreUnsafe(ref c2, Half);
    s30.StoreUnsafe(ref c3);
    s31.StoreUnsafe(ref c3, Half);
  }

  private void AddOne(ref float a, int elementStride, ref float b, ref float c)
  {
    const int Half = Panel / 2;
    var s0 = Vector256.LoadUnsafe(ref c);
    var s1 = Vector256.LoadUnsafe(ref c, Half);
    for (var k = 0; k < Rows; k++)
    {
      var x = Vector256.Create(a);
      s0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), s0);
      s1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, Half), s1);
      a = ref Unsafe.Add(ref a, elementStride);
      b = ref Unsafe.Add(ref b, Panel);
    }

    s0.StoreUnsafe(ref c);
    s1.StoreUnsafe(ref c, Half);
  }
}
