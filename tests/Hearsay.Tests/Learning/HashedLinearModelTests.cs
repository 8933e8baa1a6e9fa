using Hearsay.Learning;

namespace Hearsay.Tests.Learning;

public class HashedLinearModelTests
{
  [Fact]
  public void A_features_highest_bits_choose_the_row_whose_weights_are_added()
  {
    var model = new HashedLinearModel(["ebb", "flood"], 1, [3, -4, 10, 20], 0.5);
    var sums = new int[2];
    model.Sum([0x00000000, 0x7FFFFFFF, 0x80000000], sums);
    Assert.Equal([3 + 3 + 10, -4 - 4 + 20], sums);
  }

  [Theory]
  [InlineData(1, 1)]
  [InlineData(3, 7)]
  [InlineData(16, 300)]
  [InlineData(17, 1000)]
  [InlineData(54, 5000)]
  [InlineData(300, 600)]
  public void Vectors_sum_what_is_summed_one_by_one(int labels, int features)
  {
    var (model, hashes) = Chance(labels, features, extreme: false);
    Assert.Equal(OneByOne(model, hashes), InVectors(model, hashes));
  }

  [Fact]
  public void Vectors_do_not_overflow_where_every_weight_is_the_largest()
  {
    var (model, hashes) = Chance(20, 10_000, extreme: true);
    Assert.Equal(OneByOne(model, hashes), InVectors(model, hashes));
    Assert.All(OneByOne(model, hashes), sum => Assert.Equal(10_000 * 127, Math.Abs(sum)));
  }

  [Fact]
  public void Sums_are_added_to_what_stands_there()
  {
    var (model, hashes) = Chance(5, 40, extreme: false);
    var once = InVectors(model, hashes);
    var twice = InVectors(model, hashes);
    model.SumInVectors(hashes, twice);
    Assert.Equal(once.Select(sum => 2 * sum), twice);
  }

  [Fact]
  public void A_model_comes_back_from_its_file()
  {
    var (model, hashes) = Chance(21, 500, extreme: false);
    var file = new ModelFile("m");
    model.AddTo(file, "tide");
    using var stream = new MemoryStream();
    file.Write(stream);
    stream.Position = 0;
    var read = HashedLinearModel.Read(ModelFile.Read(stream, "m.model"), "tide");
    Assert.Equal(model.Labels, read.Labels);
    Assert.Equal(model.Scale, read.Scale, 1e-6);
    Assert.Equal(OneByOne(model, hashes), OneByOne(read, hashes));
  }

  [Fact]
  public void Weights_that_do_not_fit_the_labels_are_refused()
  {
    var file = new ModelFile("m");
    file.Add("tide/labels", (string[])["ebb", "flood"]);
    file.Add("tide/sizes", (int[])[2, 1000]);
    file.Add("tide/weights", new sbyte[7]);
    var fault = Assert.Throws<ModelFormatException>(() => HashedLinearModel.Read(file, "tide"));
    Assert.Contains("7 weights, where 2 labels in 4 rows are 8", fault.Message, StringComparison.Ordinal);
  }

  private static (HashedLinearModel Model, uint[] Features) Chance(int labels, int features, bool extreme)
  {
    var random = new Random(labels * 31 + features);
    var weights = new sbyte[labels << 6];
    for (var i = 0; i < weights.Length; i++) weights[i] = (sbyte)(extreme ? (i % labels % 2 == 0 ? 127 : -127) : random.Next(-127, 128));
    return (new([.. Enumerable.Range(0, labels).Select(i => $"l{i}")], 6, weights, 0.01), [.. Enumerable.Range(0, features).Select(_ => (uint)random.NextInt64(1L << 32))]);
  }

  private static int[] OneByOne(HashedLinearModel model, uint[] features)
  {
    var sums = new int[model.Labels.Count];
    model.SumOneByOne(features, sums);
    return sums;
  }

  private static int[] InVectors(HashedLinearModel model, uint[] features)
  {
    var sums = new int[model.Labels.Count];
    model.SumInVectors(features, sums);
    return sums;
  }
}
