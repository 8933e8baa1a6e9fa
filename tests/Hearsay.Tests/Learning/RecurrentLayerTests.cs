using Hearsay.Learning;

namespace Hearsay.Tests.Learning;

public class RecurrentLayerTests
{
  [Fact]
  public void Vectors_give_the_very_bits_that_single_units_give()
  {
    var (layer, projected) = Made(count: 11);
    float[] memory = new float[32], alone = new float[11 * 32], together = new float[11 * 32];
    layer.RecurOneByOne(11, projected, memory, alone);
    layer.RecurInVectors(11, projected, memory, together);
    Assert.Equal(PackedMatrixTests.Bits(alone), PackedMatrixTests.Bits(together));
  }

  [Fact]
  public void Forward_units_see_what_came_before_and_backward_units_what_comes_after()
  {
    var (layer, projected) = Made(count: 6);
    float[] memory = new float[32], before = new float[6 * 32], after = new float[6 * 32];
    layer.Recur(6, projected, memory, before);
    for (var i = 0; i < layer.Projected; i++) projected[3 * layer.Projected + i] += 1;
    layer.Recur(6, projected, memory, after);
    for (var step = 0; step < 6; step++)
    {
      Assert.Equal(step < 3, before.AsSpan(step * 32, 16).SequenceEqual(after.AsSpan(step * 32, 16)));
      Assert.Equal(step > 3, before.AsSpan(step * 32 + 16, 16).SequenceEqual(after.AsSpan(step * 32 + 16, 16)));
    }
  }

  [Fact]
  public void One_sequence_leaves_nothing_behind_for_the_next()
  {
    var (layer, projected) = Made(count: 4);
    float[] memory = new float[32], first = new float[4 * 32], second = new float[4 * 32];
    layer.Recur(4, projected, memory, first);
    layer.Recur(4, projected, memory, second);
    Assert.Equal(first, second);
  }

  private static (RecurrentLayer Layer, float[] Projected) Made(int count)
  {
    var layer = new RecurrentLayer(PackedMatrixTests.Chance(6 * 128, 1), PackedMatrixTests.Chance(64, 2), PackedMatrixTests.Chance(64, 3));
    var projected = new float[count * layer.Projected];
    var room = default(QuantisedRows);
    layer.Project(count, PackedMatrixTests.Chance(count * 6, 4), ref room, projected);
    return (layer, projected);
  }
}
