using FsCheck;
using FsCheck.Fluent;
using Hearsay.Learning;

namespace Hearsay.Tests.Learning;

public class LabelMarginalsTests
{
  private const int Labels = 3;

  [Fact]
  public void A_probability_is_the_share_of_all_rows_of_labels_with_that_label() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), IsShare).QuickCheckThrowOnFailure();

  private static bool IsShare(int seed)
  {
    var random = new Random(seed);
    var count = 1 + random.Next(5);
    float[] Some(int length) => [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() * 12 - 6))];
    var (scores, transitions, start) = (Some(count * Labels), Some(Labels * Labels), Some(Labels));
    var rows = Enumerable.Range(0, (int)Math.Pow(Labels, count)).Select(n => Enumerable.Range(0, count).Select(i => n / (int)Math.Pow(Labels, i) % Labels).ToArray()).ToArray();
    double Weight(int[] row) => Math.Exp(start[row[0]] + row.Select((label, i) => scores[i * Labels + label] + (i > 0 ? transitions[row[i - 1] * Labels + label] : 0)).Sum());
    var all = rows.Sum(Weight);
    var found = Find(count, scores, transitions, start);
    return Enumerable.Range(0, count * Labels).All(at => Math.Abs(found[at] - rows.Where(row => row[at / Labels] == at % Labels).Sum(Weight) / all) < 1e-4);
  }

  [Fact]
  public void A_label_that_may_not_stand_there_has_none()
  {
    float[] transitions = [0, LabelDecoder.Never, 0, 0, 0, 0, 0, 0, 0];
    var found = Find(2, [1, 0, 0, 0, 9, 1], transitions, [0, LabelDecoder.Never, LabelDecoder.Never]);
    Assert.Equal([1, 0, 0], found[..3]);
    Assert.Equal(0, found[4]);
  }

  [Fact]
  public void A_long_row_neither_overflows_nor_vanishes() => Assert.All(Find(3000, [.. Enumerable.Repeat(40f, 9000)], new float[9], new float[3]), one => Assert.Equal(1f / 3, one, 1e-5f));

  [Fact]
  public void Nothing_has_no_probabilities() => Assert.Empty(Find(0, [], new float[9], new float[3]));

  private static float[] Find(int count, float[] scores, float[] transitions, float[] start)
  {
    var into = new float[count * Labels];
    LabelMarginals.Find(count, scores, Labels, Labels, transitions, start, into);
    return into;
  }
}
