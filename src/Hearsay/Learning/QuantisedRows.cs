using System.Runtime.Intrinsics;

namespace Hearsay.Learning;

/// <summary>Rows of activations as small integers, each row with its own step.</summary>
internal struct QuantisedRows
{
  /// <summary>Row by row.</summary>
  public short[] Values;

  /// <summary>What an integer of a row is multiplied by.</summary>
  public float[] Steps;

  /// <summary>Makes rows of numbers rows of integers of at most <see cref="QuantisedMatrix.LargestActivation"/>, to the nearest.</summary>
  /// <param name="count">How many rows.</param>
  /// <param name="length">Of a row.</param>
  /// <param name="from">The numbers.</param>
  public void Take(int count, int length, ReadOnlySpan<float> from)
  {
    if (Values is null || Values.Length < count * length) Values = new short[count * length + count * length / 2];
    if (Steps is null || Steps.Length < count) Steps = new float[count + count / 2];
    for (var i = 0; i < count; i++)
    {
      var row = from.Slice(i * length, length);
      var largest = Largest(row);
      var scale = largest > 0 ? QuantisedMatrix.LargestActivation / largest : 0;
      Steps[i] = largest / QuantisedMatrix.LargestActivation;
      Round(row, scale, Values.AsSpan(i * length, length));
    }
  }

  private static float Largest(ReadOnlySpan<float> row)
  {
    var lanes = Vector256<float>.Zero;
    var at = 0;
    for (; at + Vector256<float>.Count <= row.Length; at += Vector256<float>.Count) lanes = Vector256.Max(lanes, Vector256.Abs(Vector256.Create(row[at..])));
    var largest = 0f;
    for (var i = 0; i < Vector256<float>.Count; i++) largest = Math.Max(largest, lanes[i]);
    for (; at < row.Length; at++) largest = Math.Max(largest, Math.Abs(row[at]));
    return largest;
  }

  private static void Round(ReadOnlySpan<float> row, float scale, Span<short> into)
  {
    var half = Vector256.Create(0.5f);
    var at = 0;
    for (; at + 2 * Vector256<float>.Count <= row.Length; at += 2 * Vector256<float>.Count)
    {
      var low = Vector256.ConvertToInt32(Vector256.Floor(Vector256.Create(row[at..]) * scale + half));
      var high = Vector256.ConvertToInt32(Vector256.Floor(Vector256.Create(row[(at + Vector256<float>.Count)..]) * scale + half));
      Vector256.Narrow(low, high).CopyTo(into[at..]);
    }

    for (; at < row.Length; at++) into[at] = (short)MathF.Floor(row[at] * scale + 0.5f);
  }
}
