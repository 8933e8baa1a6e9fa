namespace Hearsay.Learning;

/// <summary>From scores of heads to a tree: every word takes its best head; then the root is made one and cycles are opened where that costs least. Quadratic in the words, at most.</summary>
internal static class TreeDecoder
{
  /// <summary>Finds the tree.</summary>
  /// <param name="count">How many words.</param>
  /// <param name="scores">For each word, a row of <paramref name="stride"/>: the score of the root, then that of each word as its head.</param>
  /// <param name="stride">From a row to the next.</param>
  /// <param name="heads">Takes indices of heads; -1 for the root.</param>
  public static void Decode(int count, ReadOnlySpan<float> scores, int stride, Span<int> heads)
  {
    for (var i = 0; i < count; i++) heads[i] = Best(scores.Slice(i * stride, count + 1), i, withRoot: true);
    OneRoot(count, scores, stride, heads);
    OpenCycles(count, scores, stride, heads);
  }

  private static int Best(ReadOnlySpan<float> row, int word, bool withRoot)
  {
    var best = withRoot ? 0 : -1;
    for (var j = 1; j < row.Length; j++)
      if (j != word + 1 && (best < 0 || row[j] > row[best])) best = j;
    return best - 1;
  }

  private static void OneRoot(int count, ReadOnlySpan<float> scores, int stride, Span<int> heads)
  {
    if (count < 2)
    {
      heads[..count].Fill(-1);
      return;
    }

    var (root, margin) = (-1, float.NegativeInfinity);
    for (var i = 0; i < count; i++)
    {
      var row = scores.Slice(i * stride, count + 1);
      var gained = row[0] - row[Best(row, i, withRoot: false) + 1];
      if (gained > margin) (root, margin) = (i, gained);
    }

    for (var i = 0; i < count; i++)
    {
      if (i == root) heads[i] = -1;
      else if (heads[i] < 0) heads[i] = Best(scores.Slice(i * stride, count + 1), i, withRoot: false);
    }
  }

  private static void OpenCycles(int count, ReadOnlySpan<float> scores, int stride, Span<int> heads)
  {
    Span<Place> places = count <= 512 ? stackalloc Place[count] : new Place[count];
    while (Mark(heads[..count], places) is >= 0 and var word)
    {
      // So many steps up, and the word is inside the cycle.
      for (var i = 0; i < count; i++) word = heads[word];
      Open(count, scores, stride, heads, places, word);
    }
  }

  private enum Place : byte
  {
    Unknown,
    OnTheWay,
    OnRoot,
    OnCycle,
  }

  /// <summary>Settles of every word whether it hangs on the root or on a cycle; tells one of the latter, -1 where there is none.</summary>
  private static int Mark(ReadOnlySpan<int> heads, Span<Place> places)
  {
    places.Clear();
    var lost = -1;
    for (var i = 0; i < heads.Length; i++)
    {
      var j = i;
      for (; j >= 0 && places[j] == Place.Unknown; j = heads[j]) places[j] = Place.OnTheWay;
      var end = j < 0 || places[j] == Place.OnRoot ? Place.OnRoot : Place.OnCycle;
      for (j = i; j >= 0 && places[j] == Place.OnTheWay; j = heads[j]) places[j] = end;
      if (places[i] == Place.OnCycle) lost = i;
    }

    return lost;
  }

  // The word of the cycle that loses least takes a head that hangs on the root.
  private static void Open(int count, ReadOnlySpan<float> scores, int stride, Span<int> heads, ReadOnlySpan<Place> places, int inCycle)
  {
    var (word, head, loss) = (-1, -1, float.PositiveInfinity);
    var at = inCycle;
    do
    {
      var row = scores.Slice(at * stride, count + 1);
      for (var j = 0; j < count; j++)
      {
        if (places[j] != Place.OnRoot) continue;
        var lost = row[heads[at] + 1] - row[j + 1];
        if (word < 0 || lost < loss) (word, head, loss) = (at, j, lost);
      }

      at = heads[at];
    }
    while (at != inCycle);
    heads[word] = head;
  }
}
