using System.Numerics;
using Hearsay.Learning;

namespace Hearsay.Language.Segmentation;

/// <summary>What a treebank says of frequent words: their commonest part of speech and how often they begin with a capital. A hashed table; some words that it does not hold look as if it did.</summary>
internal sealed class WordClasses
{
  /// <summary>The class of words that the table does not hold.</summary>
  public const byte Unknown = 0;

  private const int MostProbes = 4;
  private const string Part = "words/classes";

  // Each entry: a check of 8 bits, then the class.
  private readonly ushort[] entries;
  private readonly int shift;

  private WordClasses(ushort[] entries) => (this.entries, shift) = (entries, 32 - BitOperations.Log2((uint)entries.Length));

  /// <summary>A table of words by their hashes. One that finds no room is left out; the earlier come first.</summary>
  /// <param name="bits">Binary logarithm of the number of entries.</param>
  /// <param name="words">Hash (<see cref="Characters.Hash"/>) and class of each word.</param>
  public static WordClasses Of(int bits, IEnumerable<(uint Hash, byte Class)> words)
  {
    var table = new WordClasses(new ushort[1 << bits]);
    foreach (var (hash, value) in words)
    {
      var slot = table.SlotOf(hash);
      for (var probe = 0; probe < MostProbes; probe++, slot = (slot + 1) & (table.entries.Length - 1))
      {
        if (table.entries[slot] != 0) continue;
        table.entries[slot] = (ushort)(CheckOf(hash) << 8 | value);
        break;
      }
    }

    return table;
  }

  /// <summary>Reads the part <c>words/classes</c>.</summary>
  /// <exception cref="ModelFormatException">It is missing, or its size is no power of two.</exception>
  public static WordClasses Read(ModelFile file)
  {
    var shorts = file.Shorts(Part);
    if (shorts.Length < 2 || !BitOperations.IsPow2(shorts.Length)) throw file.Fault($"its part {Part} has {shorts.Length} entries, which is no power of two");
    return new([.. shorts.Select(entry => (ushort)entry)]);
  }

  /// <summary>Adds the part that <see cref="Read"/> reads.</summary>
  public void AddTo(ModelFile file) => file.Add(Part, (short[])[.. entries.Select(entry => (short)entry)]);

  /// <summary>A word's class: its part of speech and one in the lower five bits, its case in the upper three; 0 where it is not known.</summary>
  public byte ClassOf(uint hash)
  {
    var check = CheckOf(hash);
    var slot = SlotOf(hash);
    for (var probe = 0; probe < MostProbes; probe++, slot = (slot + 1) & (entries.Length - 1))
    {
      var entry = entries[slot];
      if (entry == 0) return Unknown;
      if (entry >> 8 == check) return (byte)entry;
    }

    return Unknown;
  }

  private static uint CheckOf(uint hash) => hash & 0xFF;

  private int SlotOf(uint hash) => (int)((hash * 2654435769u) >> shift);
}
