using Hearsay.Learning;

namespace Hearsay.Language.Segmentation;

/// <summary>Runs of letters that may be two words: "cannot", "gonna", and "don" of "don't". Whether they are, the boundary's classifier tells.</summary>
internal sealed class CliticTable
{
  /// <summary>Longer runs are one word.</summary>
  public const int LongestRun = 12;

  private readonly int mask;
  private readonly uint[] hashes;
  private readonly sbyte[] offsets;

  /// <summary>Takes the runs by their hashes, with the offset in each at which its second word begins.</summary>
  /// <exception cref="ArgumentException">The two lists differ in length, or an offset is not inside a run.</exception>
  public CliticTable(ReadOnlySpan<int> runs, ReadOnlySpan<sbyte> splits)
  {
    if (runs.Length != splits.Length) throw new ArgumentException("A split is due for each run.", nameof(splits));
    var size = 16;
    while (size < runs.Length * 4) size *= 2;
    (mask, hashes, offsets) = (size - 1, new uint[size], new sbyte[size]);
    for (var i = 0; i < runs.Length; i++)
    {
      if (splits[i] is < 1 or >= LongestRun) throw new ArgumentException("A split is not inside a run.", nameof(splits));
      var slot = (int)(uint)runs[i] & mask;
      while (offsets[slot] != 0) slot = (slot + 1) & mask;
      (hashes[slot], offsets[slot]) = ((uint)runs[i], splits[i]);
    }
  }

  /// <summary>Reads the parts <c>clitics/runs</c> and <c>clitics/splits</c>.</summary>
  /// <exception cref="ModelFormatException">A part is missing or does not fit the other.</exception>
  public static CliticTable Read(ModelFile file)
  {
    try
    {
      return new(file.Ints("clitics/runs"), file.Bytes("clitics/splits"));
    }
    catch (ArgumentException fault)
    {
      throw file.Fault($"its parts clitics/runs and clitics/splits do not fit: {fault.Message}");
    }
  }

  /// <summary>Where a run of letters may be parted, from its start; 0 for nowhere.</summary>
  public int SplitOf(string text, int start, int runEnd, int end)
  {
    var length = runEnd - start;
    if (length >= 2 && text[runEnd - 1] is 'n' or 'N' && IsNot(text, runEnd, end)) return length - 1;
    if (length is < 2 or > LongestRun) return 0;
    var hash = Characters.Hash(text.AsSpan(start, length));
    for (var slot = (int)hash & mask; offsets[slot] != 0; slot = (slot + 1) & mask)
      if (hashes[slot] == hash) return offsets[slot] < length ? offsets[slot] : 0;
    return 0;
  }

  // The apostrophe and the t of "n't".
  private static bool IsNot(string text, int i, int end) =>
    i + 1 < end && Characters.IsApostrophe(text[i]) && text[i + 1] is 't' or 'T' && (i + 2 >= end || !char.IsLetter(text[i + 2]));
}
