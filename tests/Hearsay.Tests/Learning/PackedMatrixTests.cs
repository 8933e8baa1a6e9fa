using Hearsay.Learning;

namespace Hearsay.Tests.Learning;

public class PackedMatrixTests
{
  [Fact]
  public void A_product_is_added_to_what_stands_there()
  {
    var values = new float[2 * PackedMatrix.Panel];
    (values[0], values[PackedMatrix.Panel]) = (3, 5);
    var sums = new float[PackedMatrix.Panel];
    sums[0] = 100;
    PackedMatrix.Of(values, 2, PackedMatrix.Panel).AddProduct(1, [10, 1], 2, 1, sums);
    Assert.Equal(100 + 10 * 3 + 1 * 5, sums[0]);
    Assert.All(sums[1..], sum => Assert.Equal(0, sum));
  }

  [Theory]
  [InlineData(1, 1, 16)]
  [InlineData(3, 7, 16)]
  [InlineData(4, 128, 48)]
  [InlineData(9, 33, 64)]
  [InlineData(50, 256, 144)]
  public void Vectors_give_the_very_bits_that_single_steps_give(int count, int rows, int columns)
  {
    var matrix = PackedMatrix.Of(Chance(rows * columns, 1), rows, columns);
    var x = Chance(count * rows, 2);
    float[] alone = Chance(count * columns, 3), together = [.. alone];
    matrix.AddOneByOne(count, x, rows, 1, alone);
    matrix.AddInVectors(count, x, rows, 1, together);
    Assert.Equal(Bits(alone), Bits(together));
  }

  [Fact]
  public void A_row_of_a_product_does_not_depend_on_how_many_rows_there_are()
  {
    var matrix = PackedMatrix.Of(Chance(20 * 32, 1), 20, 32);
    var x = Chance(7 * 20, 2);
    var all = new float[7 * 32];
    matrix.AddProduct(7, x, 20, 1, all);
    for (var i = 0; i < 7; i++)
    {
      var one = new float[32];
      matrix.AddProduct(1, x.AsSpan(i * 20, 20), 20, 1, one);
      Assert.Equal(Bits(one), Bits(all[(i * 32)..((i + 1) * 32)]));
    }
  }

  [Fact]
  public void A_transpose_gives_what_its_transpose_gives()
  {
    var values = Chance(32 * 16, 1);
    var turned = new float[values.Length];
    for (var i = 0; i < 32; i++)
      for (var j = 0; j < 16; j++) turned[j * 32 + i] = values[i * 16 + j];
    var packed = new PackedMatrix(0, 0);
    packed.PackTransposed(values, 16, 32);
    float[] x = Chance(16, 4), a = new float[32], b = new float[32];
    packed.AddProduct(1, x, 16, 1, a);
    PackedMatrix.Of(turned, 16, 32).AddProduct(1, x, 16, 1, b);
    Assert.Equal(Bits(b), Bits(a));
  }

  [Fact]
  public void Activations_may_stand_column_by_column()
  {
    var matrix = PackedMatrix.Of(Chance(5 * 16, 1), 5, 16);
    float[] x = Chance(6 * 5, 2), columnwise = new float[30], a = new float[96], b = new float[96];
    for (var i = 0; i < 6; i++)
      for (var k = 0; k < 5; k++) columnwise[k * 6 + i] = x[i * 5 + k];
    matrix.AddProduct(6, x, 5, 1, a);
    matrix.AddProduct(6, columnwise, 1, 6, b);
    Assert.Equal(Bits(a), Bits(b));
  }

  [Fact]
  public void Too_little_room_for_the_sums_is_an_error() =>
    Assert.ThrowsAny<Exception>(() => new PackedMatrix(4, 16).AddProduct(2, new float[8], 4, 1, new float[31]));

  internal static float[] Chance(int count, int seed)
  {
    var random = new Random(seed);
    return [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 2 - 1))];
  }

  internal static int[] Bits(IEnumerable<float> values) => [.. values.Select(BitConverter.SingleToInt32Bits)];
}
