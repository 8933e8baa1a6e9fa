using FsCheck;
using FsCheck.Fluent;
using Hearsay.Learning;

namespace Hearsay.Tests.Learning;

public class TreeDecoderTests
{
  [Fact]
  public void Every_word_takes_its_best_head_where_these_make_a_tree() =>
    Assert.Equal([1, -1, 1], Decode(3, [[0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]]));

  [Fact]
  public void Of_two_roots_the_one_that_gains_most_by_it_stays() =>
    Assert.Equal([1, -1, 1], Decode(3, [[5, 0, 4, 0], [9, 0, 0, 0], [0, 0, 9, 0]]));

  [Fact]
  public void A_sentence_without_a_root_gets_the_one_that_loses_least() =>
    Assert.Equal([-1, 0], Decode(2, [[3, 0, 4], [0, 9, 0]]));

  [Fact]
  public void A_cycle_is_opened_where_that_costs_least() =>
    // 0 and 1 hang on each other; 1 would hang on the root word almost as well.
    Assert.Equal([1, 2, -1], Decode(3, [[0, 0, 9, 1], [0, 9, 0, 8], [9, 0, 0, 0]]));

  [Fact]
  public void One_word_is_the_root() => Assert.Equal([-1], Decode(1, [[-5, 3]]));

  [Fact]
  public void Any_scores_give_a_tree_with_one_root() => Prop.ForAll(
    Gen.Choose(1, 30).SelectMany(count => Gen.Choose(-3, 3).ArrayOf(count * (count + 1)).Select(scores => (count, scores))).ToArbitrary(),
    made => IsTree(Decode(made.count, [.. made.scores.Select(score => (float)score).Chunk(made.count + 1)]))).QuickCheckThrowOnFailure();

  [Fact]
  public void A_thousand_words_in_pairs_that_hang_on_each_other_are_no_trouble()
  {
    const int Count = 1000;
    var rows = Enumerable.Range(0, Count).Select(i =>
    {
      var row = new float[Count + 1];
      row[(i ^ 1) + 1] = 5;
      return row;
    }).ToArray();
    Assert.True(IsTree(Decode(Count, rows)));
  }

  private static int[] Decode(int count, float[][] rows)
  {
    var heads = new int[count];
    TreeDecoder.Decode(count, [.. rows.SelectMany(row => row)], count + 1, heads);
    return heads;
  }

  private static bool IsTree(int[] heads)
  {
    if (heads.Count(head => head < 0) != 1) return false;
    for (var i = 0; i < heads.Length; i++)
    {
      var (at, steps) = (i, 0);
      for (; at >= 0 && steps <= heads.Length; steps++) at = heads[at];
      if (steps > heads.Length) return false;
    }

    return true;
  }
}
