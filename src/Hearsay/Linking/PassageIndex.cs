using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Finds the pairs of documents that share passages: exact postings of word 5-grams, then alignment of the pairs that share enough.</summary>
/// <remarks>After sim (Grune 1989) and passim (Smith, Cordell and Mullen 2015). A 5-gram in more than <see cref="Hot"/> documents pairs each of them only with
/// the first few: a dispatch with a thousand reprints stays connected, and a stock phrase costs no square.</remarks>
internal sealed class PassageIndex(System.Collections.Immutable.ImmutableArray<Document> documents, TextWords words, CancellationToken cancellation)
{
  internal const int Gram = 5;
  private const int Hot = 32;
  private const int Representatives = 4;
  private const int FewestGrams = 6;

  /// <summary>How many 5-grams stood in more than <see cref="Hot"/> documents.</summary>
  public int HotGrams { get; private set; }

  /// <summary>The pairs that share text, by first, then second document.</summary>
  public List<SharedText> Find()
  {
    var (starts, owners) = Grams();
    HotGrams = Enumerable.Range(0, starts.Length - 1).Count(group => starts[group + 1] - starts[group] > Hot);

    var (groupStarts, groups) = ByOwner(starts, owners, documents.Length);
    var shared = new List<SharedText>();
    var counts = new int[documents.Length];
    var touched = new List<int>();
    var aligner = new PassageAligner(documents, words);
    for (var d = 0; d < documents.Length; d++)
    {
      cancellation.ThrowIfCancellationRequested();
      touched.Clear();
      for (var i = groupStarts[d]; i < groupStarts[d + 1]; i++)
      {
        int from = starts[groups[i]], to = starts[groups[i] + 1];
        if (to - from > Hot) to = from + Representatives;
        for (var p = from; p < to && owners[p] < d; p++)
          if (counts[owners[p]]++ == 0) touched.Add(owners[p]);
      }

      touched.Sort();
      foreach (var e in touched)
      {
        if (counts[e] >= FewestGrams && aligner.Align(e, d) is { } text) shared.Add(text);
        counts[e] = 0;
      }
    }

    shared.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
    return shared;
  }

  /// <summary>For each owner, the groups it is in.</summary>
  internal static (int[] Starts, int[] Groups) ByOwner(int[] starts, int[] owners, int count)
  {
    var groupStarts = new int[count + 1];
    foreach (var owner in owners) groupStarts[owner + 1]++;
    for (var i = 0; i < count; i++) groupStarts[i + 1] += groupStarts[i];
    var next = groupStarts.AsSpan(0, count).ToArray();
    var groups = new int[owners.Length];
    for (var group = 0; group < starts.Length - 1; group++)
      for (var p = starts[group]; p < starts[group + 1]; p++)
        groups[next[owners[p]]++] = group;
    return (groupStarts, groups);
  }

  private (int[] Starts, int[] Owners) Grams()
  {
    var keys = new RepeatedKeys(words.Total);
    for (var pass = 0; pass < 2; pass++)
      for (var d = 0; d < documents.Length; d++)
      {
        cancellation.ThrowIfCancellationRequested();
        var hashes = words.Hashes(d);
        for (var i = 0; i + Gram <= hashes.Length; i++)
          if (pass == 0) keys.Note(Key(hashes, i));
          else keys.Collect(Key(hashes, i), d);
      }

    return keys.Freeze();
  }

  internal static ulong Key(ReadOnlySpan<uint> hashes, int at)
  {
    var key = 0x9E3779B97F4A7C15UL;
    for (var i = 0; i < Gram; i++) key = (key ^ hashes[at + i]) * 0xD6E8FEB86659FD93;
    return WordFold.Mix(key);
  }
}
