using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Aligns two documents: greedy string tiling (Wise 1993) over the runs that begin with a shared 5-gram, then tiles joined over small gaps.</summary>
internal sealed class PassageAligner(ImmutableArray<Document> documents, TextWords words)
{
  private const int WidestGap = 10;
  private const int FewestWords = 8;
  private const int MostRepeats = 8;

  private readonly record struct Run(int First, int Second, int Length);

  private readonly Dictionary<ulong, int> positions = [];
  private int[] next = [];
  private int indexed = -1;

  /// <summary>What the two share; null where no passage is long enough.</summary>
  public SharedText? Align(int first, int second)
  {
    Index(second);
    var tiles = Tile(Runs(first, second), words.Count(first), words.Count(second));
    var passages = Passages(tiles, first, second);
    if (passages.Length == 0) return null;
    return new(first, second, passages, [.. tiles.Select(tile => new Tile(SpanOf(first, tile.First, tile.Length), SpanOf(second, tile.Second, tile.Length)))]);
  }

  private void Index(int document)
  {
    if (indexed == document) return;
    indexed = document;
    positions.Clear();
    var hashes = words.Hashes(document);
    if (next.Length < hashes.Length) next = new int[hashes.Length];
    for (var i = hashes.Length - PassageIndex.Gram; i >= 0; i--)
    {
      var key = PassageIndex.Key(hashes, i);
      next[i] = positions.GetValueOrDefault(key, -1);
      positions[key] = i;
    }
  }

  private List<Run> Runs(int first, int second)
  {
    var runs = new List<Run>();
    ReadOnlySpan<uint> a = words.Hashes(first), b = words.Hashes(second);
    for (var i = 0; i + PassageIndex.Gram <= a.Length; i++)
    {
      var j = positions.GetValueOrDefault(PassageIndex.Key(a, i), -1);
      for (var repeats = 0; j >= 0 && repeats < MostRepeats; repeats++, j = next[j])
      {
        if (i > 0 && j > 0 && a[i - 1] == b[j - 1]) continue;
        var length = a[i..].CommonPrefixLength(b[j..]);
        if (length >= PassageIndex.Gram) runs.Add(new(i, j, length));
      }
    }

    return runs;
  }

  private static List<Run> Tile(List<Run> runs, int firstCount, int secondCount)
  {
    runs.Sort((x, y) => x.Length != y.Length ? y.Length.CompareTo(x.Length) : x.First != y.First ? x.First.CompareTo(y.First) : x.Second.CompareTo(y.Second));
    var firstTaken = new bool[firstCount];
    var secondTaken = new bool[secondCount];
    var tiles = new List<Run>();
    foreach (var run in runs)
    {
      int from = 0, to = run.Length;
      while (from < to && (firstTaken[run.First + from] || secondTaken[run.Second + from])) from++;
      var end = from;
      while (end < to && !firstTaken[run.First + end] && !secondTaken[run.Second + end]) end++;
      if (end - from < PassageIndex.Gram) continue;
      firstTaken.AsSpan(run.First + from, end - from).Fill(true);
      secondTaken.AsSpan(run.Second + from, end - from).Fill(true);
      tiles.Add(new(run.First + from, run.Second + from, end - from));
    }

    tiles.Sort((x, y) => x.First.CompareTo(y.First));
    return tiles;
  }

  private SharedPassage[] Passages(List<Run> tiles, int first, int second)
  {
    var passages = new List<SharedPassage>();
    for (int i = 0, j; i < tiles.Count; i = j)
    {
      int shared = 0, unquoted = 0;
      for (j = i; j < tiles.Count; j++)
      {
        var tile = tiles[j];
        if (j > i && !Follows(tiles[j - 1], tile)) break;
        shared += tile.Length;
        for (var w = 0; w < tile.Length; w++)
          if (!words.Quoted(first, tile.First + w) || !words.Quoted(second, tile.Second + w)) unquoted++;
      }

      if (shared < FewestWords) continue;
      Run from = tiles[i], to = tiles[j - 1];
      passages.Add(new(
        SpanOf(first, from.First, to.First + to.Length - from.First),
        SpanOf(second, from.Second, to.Second + to.Length - from.Second), shared, unquoted));
    }

    return [.. passages];
  }

  private static bool Follows(Run left, Run right)
  {
    var firstGap = right.First - left.First - left.Length;
    var secondGap = right.Second - left.Second - left.Length;
    return firstGap is >= 0 and <= WidestGap && secondGap is >= 0 and <= WidestGap;
  }

  private TextSpan SpanOf(int document, int word, int count)
  {
    var text = documents[document].Text;
    var at = words.Start(document, word + count - 1);
    WordFold.Next(text, ref at, text.Length, out _);
    return new(words.Start(document, word), at);
  }
}
