namespace Hearsay.Language.Syntax;

/// <summary>Finds the row of a word by the hash of its form. Immutable, thread-safe.</summary>
internal sealed class WordTable
{
  private readonly uint[] hashes;
  private readonly int[] rows;
  private readonly int mask;

  /// <summary>A table of the words that have rows.</summary>
  /// <param name="hashes">Their hashes; the i-th has row i + 1.</param>
  public WordTable(ReadOnlySpan<int> hashes)
  {
    Count = hashes.Length;
    var size = 16;
    while (size < 2 * Count) size *= 2;
    mask = size - 1;
    this.hashes = new uint[size];
    rows = new int[size];
    for (var i = 0; i < Count; i++)
    {
      var at = Place((uint)hashes[i]);
      (this.hashes[at], rows[at]) = ((uint)hashes[i], i + 1);
    }
  }

  /// <summary>How many words have rows.</summary>
  public int Count { get; }

  /// <summary>The word's row; 0 for one that has none.</summary>
  public int Row(uint hash) => rows[Place(hash)];

  private int Place(uint hash)
  {
    var at = (int)(hash * 2654435769u >> 7) & mask;
    while (rows[at] != 0 && hashes[at] != hash) at = (at + 1) & mask;
    return at;
  }
}
