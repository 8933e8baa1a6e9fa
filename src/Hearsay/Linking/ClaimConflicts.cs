using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Linking;

/// <summary>What keeps two claims apart that are alike otherwise, shown by the two statements that show it best: of the body before a headline,
/// attributed before in an outlet's own voice, the original before a copy.</summary>
internal sealed class ClaimConflicts(LinkingCorpus corpus, IReadOnlyList<List<int>> statementsOf, IReadOnlySet<int> copies, Func<int, SourceIdentity?> endOf)
{
  private const int Compared = 8;

  /// <summary>One conflict for each two claims and kind.</summary>
  /// <param name="barred">Pairs of contents, as numbers of <c>statementsOf</c>, and what bars them.</param>
  /// <param name="claimOf">The claim of each content.</param>
  public ImmutableArray<ClaimConflict> Find(List<(Likeness Pair, Bar Bar)> barred, Claim[] claimOf)
  {
    var best = new Dictionary<(string, string, ConflictKind), (Value Value, int First, int Second)>();
    var ranked = new Dictionary<int, int[]>();
    foreach (var (pair, bar) in barred)
    {
      int first = pair.First, second = pair.Second;
      if (string.CompareOrdinal(claimOf[first].Id, claimOf[second].Id) is var order && order == 0) continue;
      if (order > 0) (first, second) = (second, first);
      if (BestOf(Ranked(first), Ranked(second)) is not { } shown) continue;
      var key = (claimOf[first].Id, claimOf[second].Id, bar == Bar.Quantity ? ConflictKind.Quantity : ConflictKind.Negation);
      if (!best.TryGetValue(key, out var known) || shown.Value.CompareTo(known.Value) < 0) best[key] = shown;
    }

    return [.. best.Select(pair => new ClaimConflict(
        pair.Key.Item1, pair.Key.Item2, pair.Key.Item3, corpus.Statements[pair.Value.First].Id, corpus.Statements[pair.Value.Second].Id))
      .OrderBy(conflict => conflict.First, StringComparer.Ordinal).ThenBy(conflict => conflict.Second, StringComparer.Ordinal).ThenBy(conflict => conflict.Kind)];

    int[] Ranked(int content) => ranked.TryGetValue(content, out var statements) ? statements
      : ranked[content] = [.. statementsOf[content].OrderBy(RankOf).ThenBy(PublishedOf).ThenBy(i => i).Take(Compared)];
  }

  private readonly record struct Value(int Rank, int Days, int First, int Second) : IComparable<Value>
  {
    public int CompareTo(Value other) => (Rank, Days, First, Second).CompareTo((other.Rank, other.Days, other.First, other.Second));
  }

  /// <summary>The two that show it best and do contradict each other; null where none do.</summary>
  private (Value Value, int First, int Second)? BestOf(int[] firsts, int[] seconds)
  {
    (Value Value, int First, int Second)? best = null;
    foreach (var one in firsts)
      foreach (var other in seconds)
      {
        if (SameVoice(one, other)) continue;
        var value = new Value(RankOf(one) + RankOf(other), PublishedOf(one) / 2 + PublishedOf(other) / 2, Math.Min(one, other), Math.Max(one, other));
        if (best is null || value.CompareTo(best.Value.Value) < 0) best = (value, one, other);
      }

    return best;
  }

  /// <summary>Whether it is one and the same who speaks on one page, or a headline and what it stands over.</summary>
  private bool SameVoice(int one, int other)
  {
    if (corpus.DocumentOf[one] != corpus.DocumentOf[other]) return false;
    Statement first = corpus.Statements[one], second = corpus.Statements[other];
    return first.Zone == Zone.Headline || second.Zone == Zone.Headline
      || string.Equals(endOf(one)?.Key, endOf(other)?.Key, StringComparison.Ordinal);
  }

  private int RankOf(int statement)
  {
    var shown = corpus.Statements[statement];
    return (shown.Zone == Zone.Headline ? 4 : 0) + (shown.Chain.IsEmpty || shown.FarEnd.Kind == SourceKind.OwnVoice ? 2 : 0) + (copies.Contains(corpus.DocumentOf[statement]) ? 1 : 0);
  }

  private int PublishedOf(int statement) => corpus.Documents[corpus.DocumentOf[statement]].Published?.Earliest.DayNumber ?? DateOnly.MaxValue.DayNumber;
}
