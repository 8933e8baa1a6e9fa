using System.Runtime.Intrinsics;
using Hearsay.Learning;

namespace Hearsay.Tests.Learning;

public class ActivationTests
{
  private static readonly float[] Some = [.. Enumerable.Range(-2000, 4001).Select(i => i / 17f), 0f, -0f, 1e-20f, -1e-20f, 1e30f, -1e30f];

  [Fact]
  public void The_exponential_is_right_to_a_few_parts_in_ten_million() =>
    Assert.All(Some.Where(x => Math.Abs(x) < 80), x => Assert.InRange(Activation.Exp(x) / Math.Exp(x), 1 - 3e-7, 1 + 3e-7));

  [Fact]
  public void The_logistic_function_goes_from_nothing_to_one()
  {
    Assert.Equal(0.5f, Activation.Logistic(0));
    Assert.All(Some, x => Assert.InRange(Activation.Logistic(x), 0, 1));
    Assert.All(Some, x => Assert.Equal(1 / (1 + Math.Exp(-Math.Clamp(x, -80, 80))), Activation.Logistic(x), 1e-6));
  }

  [Fact]
  public void The_hyperbolic_tangent_is_right_to_a_millionth() => Assert.All(Some, x => Assert.Equal(Math.Tanh(x), Activation.Tanh(x), 1e-6));

  [Fact]
  public void A_lane_of_a_vector_has_the_bits_of_a_number_alone()
  {
    foreach (var some in Some.Chunk(8).Where(chunk => chunk.Length == 8))
    {
      var x = Vector256.Create(some);
      Same(some, Activation.Exp, Activation.Exp(x));
      Same(some, Activation.Logistic, Activation.Logistic(x));
      Same(some, Activation.Tanh, Activation.Tanh(x));
    }
  }

  private static void Same(float[] some, Func<float, float> alone, Vector256<float> lanes)
  {
    for (var i = 0; i < 8; i++) Assert.Equal(BitConverter.SingleToInt32Bits(alone(some[i])), BitConverter.SingleToInt32Bits(lanes[i]));
  }
}
