using Hearsay.Learning;
using Hearsay.Training;

namespace Hearsay.Tests.Learning;

public class LinearTrainerTests
{
  private static readonly string[] Labels = ["low", "mid", "high"];
  private static readonly LinearTraining How = new(Bits: 8, Epochs: 5, Rate: 0.1f, Decay: 0.0001f);

  [Fact]
  public void What_was_learned_is_told_of_samples_that_were_not_seen()
  {
    var model = LinearTrainer.Train(Labels, Samples(seed: 1, count: 300), How);
    Assert.All(Samples(seed: 2, count: 100), sample => Assert.Equal(sample.Label, Told(model, sample.Features)));
  }

  [Fact]
  public void The_same_samples_make_the_same_weights() => Assert.Equal(ChecksumOf(Samples(seed: 1, count: 300)), ChecksumOf(Samples(seed: 1, count: 300)));

  [Fact]
  public void Other_samples_make_other_weights() => Assert.NotEqual(ChecksumOf(Samples(seed: 1, count: 300)), ChecksumOf(Samples(seed: 3, count: 300)));

  [Fact]
  public void A_feature_that_no_sample_has_says_nothing()
  {
    var sums = new int[Labels.Length];
    LinearTrainer.Train(Labels, Samples(seed: 1, count: 300), How).Sum([250u << 24], sums);
    Assert.Equal([0, 0, 0], sums);
  }

  [Fact]
  public void A_sentence_falls_into_the_same_part_of_the_data_wherever_it_stands()
  {
    var folder = Directory.CreateTempSubdirectory("hearsay-languages-");
    try
    {
      File.WriteAllText(Path.Combine(folder.FullName, "sr.txt"), "Мост је затворен.\n\nЊега нема.\n");
      File.WriteAllText(Path.Combine(folder.FullName, "mk.txt"), "Мост је затворен.\n");
      var sentences = LanguageData.Read(folder.FullName);
      Assert.Equal(["mk", "sr", "sr-Latn", "sr", "sr-Latn"], sentences.Select(sentence => sentence.Label));
      Assert.Equal(["Most je zatvoren.", "Njega nema."], sentences.Where(sentence => sentence.Label == "sr-Latn").Select(sentence => sentence.Text));
      Assert.Single(sentences.Where(sentence => sentence.Text.StartsWith("Мост", StringComparison.Ordinal) || sentence.Text.StartsWith("Most", StringComparison.Ordinal)).Select(sentence => sentence.Fold).Distinct());
    }
    finally
    {
      folder.Delete(recursive: true);
    }
  }

  // Each label has twenty features of its own and shares twenty with the others.
  private static List<LinearSample> Samples(int seed, int count)
  {
    var random = new Random(seed);
    var samples = new List<LinearSample>();
    for (var i = 0; i < count; i++)
    {
      var label = i % Labels.Length;
      var features = new uint[30];
      for (var k = 0; k < features.Length; k++) features[k] = (uint)(random.Next(2) == 0 ? random.Next(20) : 20 + label * 20 + random.Next(20)) << 24;
      samples.Add(new(features, label));
    }

    return samples;
  }

  private static int Told(HashedLinearModel model, uint[] features)
  {
    var sums = new int[Labels.Length];
    model.Sum(features, sums);
    return Array.IndexOf(sums, sums.Max());
  }

  private static string ChecksumOf(List<LinearSample> samples)
  {
    var file = new ModelFile("m");
    LinearTrainer.Train(Labels, samples, How).AddTo(file, "m");
    return file.Checksum;
  }
}
