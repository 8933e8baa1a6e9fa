using Hearsay.Learning;

namespace Hearsay.Tests.Learning;

public class QuantisedMatrixTests
{
  [Theory]
  [InlineData(1, 2, 16)]
  [InlineData(3, 8, 16)]
  [InlineData(4, 128, 48)]
  [InlineData(9, 34, 64)]
  [InlineData(50, 512, 144)]
  public void Vectors_give_the_very_bits_that_single_steps_give(int count, int rows, int columns)
  {
    var matrix = new QuantisedMatrix(PackedMatrixTests.Chance(rows * columns, 1), rows, columns);
    var room = default(QuantisedRows);
    room.Take(count, rows, PackedMatrixTests.Chance(count * rows, 2));
    float[] bias = PackedMatrixTests.Chance(columns, 3), alone = new float[count * columns], together = new float[count * columns];
    matrix.MultiplyOneByOne(count, room, bias, alone);
    matrix.MultiplyInVectors(count, room, bias, together);
    Assert.Equal(PackedMatrixTests.Bits(alone), PackedMatrixTests.Bits(together));
  }

  [Fact]
  public void A_product_is_near_what_it_would_be_without_quantising()
  {
    float[] weights = PackedMatrixTests.Chance(256 * 32, 1), x = PackedMatrixTests.Chance(5 * 256, 2), exact = new float[5 * 32], near = new float[5 * 32];
    PackedMatrix.Of(weights, 256, 32).AddProduct(5, x, 256, 1, exact);
    var room = default(QuantisedRows);
    new QuantisedMatrix(weights, 256, 32).Multiply(5, x, [], ref room, near);
    for (var i = 0; i < exact.Length; i++) Assert.Equal(exact[i], near[i], 0.02);
  }

  [Fact]
  public void The_longest_row_of_the_largest_weights_and_activations_does_not_overflow()
  {
    var ones = Enumerable.Repeat(1f, QuantisedMatrix.MostRows * 16).ToArray();
    var room = default(QuantisedRows);
    var products = new float[16];
    new QuantisedMatrix(ones, QuantisedMatrix.MostRows, 16).Multiply(1, ones, [], ref room, products);
    Assert.All(products, product => Assert.Equal(QuantisedMatrix.MostRows, product, 0.5));
  }

  [Fact]
  public void A_row_of_nothing_gives_the_bias()
  {
    var room = default(QuantisedRows);
    var products = new float[16];
    new QuantisedMatrix(new float[32], 2, 16).Multiply(1, [0, 0], PackedMatrixTests.Chance(16, 1), ref room, products);
    Assert.Equal(PackedMatrixTests.Chance(16, 1), products);
  }

  [Fact]
  public void Room_is_used_again_and_a_later_row_knows_nothing_of_an_earlier_one()
  {
    var matrix = new QuantisedMatrix(PackedMatrixTests.Chance(8 * 16, 1), 8, 16);
    float[] x = PackedMatrixTests.Chance(8, 2), first = new float[16], second = new float[16];
    var room = default(QuantisedRows);
    matrix.Multiply(1, x, [], ref room, first);
    matrix.Multiply(1, PackedMatrixTests.Chance(8, 9), [], ref room, second);
    matrix.Multiply(1, x, [], ref room, second);
    Assert.Equal(first, second);
  }
}
