using FsCheck;
using FsCheck.Fluent;
using Hearsay.Learning;
using Xunit;

namespace Hearsay.Tests.Learning;

public class LabelDecoderTests
{
  private const int Labels = 3;

  [Fact]
  public void The_best_row_of_labels_is_found() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), IsBest).QuickCheckThrowOnFailure();

  private static bool IsBest(int seed)
  {
    var random = new Random(seed);
    var count = 1 + random.Next(5);
    var scores = Enumerable.Range(0, count * Labels).Select(_ => (float)random.NextDouble()).ToArray();
    var transitions = Enumerable.Range(0, Labels * Labels).Select(_ => (float)random.NextDouble()).ToArray();
    var start = Enumerable.Range(0, Labels).Select(_ => (float)random.NextDouble()).ToArray();
    float Of(IReadOnlyList<byte> row) => start[row[0]] + row.Select((label, i) => scores[i * Labels + label] + (i > 0 ? transitions[row[i - 1] * Labels + label] : 0)).Sum();

    var rows = Enumerable.Range(0, (int)Math.Pow(Labels, count)).Select(n => Enumerable.Range(0, count).Select(i => (byte)(n / (int)Math.Pow(Labels, i) % Labels)).ToArray());
    return Math.Abs(rows.Max(Of) - Of(Decode(count, scores, transitions, start))) < 1e-4;
  }

  [Fact]
  public void A_label_that_may_not_stand_behind_another_never_does()
  {
    float[] transitions = [0, LabelDecoder.Never, 0, 0, 0, 0, 0, 0, 0];
    Assert.Equal([0, 2], Decode(2, [1, 0, 0, 0, 9, 1], transitions, [0, LabelDecoder.Never, LabelDecoder.Never]));
  }

  [Fact]
  public void Of_equals_the_first_is_taken() => Assert.Equal([0, 0, 0], Decode(3, new float[9], new float[9], new float[3]));

  [Fact]
  public void Nothing_has_no_labels() => Assert.Empty(Decode(0, [], new float[9], new float[3]));

  private static byte[] Decode(int count, float[] scores, float[] transitions, float[] start)
  {
    var into = new byte[count];
    LabelDecoder.Decode(count, scores, Labels, Labels, transitions, start, new byte[count * Labels], into);
    return into;
  }
}
