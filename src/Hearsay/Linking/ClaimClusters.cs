namespace Hearsay.Linking;

/// <summary>Clusters of contents: the likest pairs join first, and two clusters join only where their members are alike on average, none is unlike any other, and nothing bars any of them,
/// so that no chain drifts from one thing said to another.</summary>
internal sealed class ClaimClusters
{
  private const int Sampled = 6;
  private const float AlikeOnAverage = 0.48f;
  private const float LeastAlike = 0.3f;

  private readonly Content[] contents;
  private readonly ContentComparison comparison;
  private readonly int[] clusterOf;
  private readonly List<int>[] members;
  private readonly HashSet<(int First, int Second)> copied;

  public ClaimClusters(Content[] contents, ContentComparison comparison, List<Likeness> pairs, CancellationToken cancellation)
  {
    (this.contents, this.comparison) = (contents, comparison);
    clusterOf = [.. Enumerable.Range(0, contents.Length)];
    members = [.. clusterOf.Select(i => new List<int>(1) { i })];
    copied = [.. pairs.Where(pair => pair.Copied).Select(pair => (pair.First, pair.Second))];
    pairs.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.First != y.First ? x.First.CompareTo(y.First) : x.Second.CompareTo(y.Second));
    for (var i = 0; i < pairs.Count; i++)
    {
      if ((i & 1023) == 0) cancellation.ThrowIfCancellationRequested();
      int one = clusterOf[pairs[i].First], other = clusterOf[pairs[i].Second];
      if (one != other && MayJoin(members[one], members[other])) Join(one, other);
    }
  }

  /// <summary>The clusters, each with its contents ascending.</summary>
  public IEnumerable<List<int>> All => members.Where(cluster => cluster.Count > 0);

  private bool MayJoin(List<int> one, List<int> other)
  {
    if (one.Count == 1 && other.Count == 1) return true;
    double sum = 0;
    var count = 0;
    foreach (var a in Sample(one))
      foreach (var b in Sample(other))
      {
        if (comparison.BarBetween(contents[a], contents[b], copied.Contains((Math.Min(a, b), Math.Max(a, b)))) != Bar.None) return false;
        var score = comparison.Score(contents[a], contents[b], numbers: true, out _);
        if (score < LeastAlike) return false;
        sum += score;
        count++;
      }

    return sum / count >= AlikeOnAverage;
  }

  /// <summary>All of a small cluster, members spread evenly over a large one.</summary>
  private static IEnumerable<int> Sample(List<int> cluster)
  {
    var taken = Math.Min(cluster.Count, Sampled);
    for (var i = 0; i < taken; i++) yield return cluster[(int)((long)i * cluster.Count / taken)];
  }

  private void Join(int one, int other)
  {
    if (members[one].Count < members[other].Count || (members[one].Count == members[other].Count && other < one)) (one, other) = (other, one);
    foreach (var member in members[other]) clusterOf[member] = one;
    members[one].AddRange(members[other]);
    members[one].Sort();
    members[other].Clear();
    members[other].TrimExcess();
  }
}
