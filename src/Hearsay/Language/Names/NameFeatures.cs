using Hearsay.Language.Lexicons;
using System.Numerics;

namespace Hearsay.Language.Names;

/// <summary>Hashed features of one decision. Not thread-safe; made to be used again.</summary>
internal sealed class NameFeatures
{
  private readonly uint[] hashes = new uint[320];

  /// <summary>The hashes collected since the last <see cref="Clear"/>; what does not fit is left out.</summary>
  public ReadOnlySpan<uint> Hashes => hashes.AsSpan(0, Count);

  /// <summary>How many they are.</summary>
  public int Count { get; private set; }

  /// <summary>What of the name itself is seen.</summary>
  public NameView View { get; set; }

  /// <summary>Forgets what was collected.</summary>
  public void Clear() => Count = 0;

  /// <summary>Adds the value of a feature.</summary>
  public void Add(uint feature, uint value)
  {
    if (Count < hashes.Length) hashes[Count++] = NameHash.Mix(feature, value);
  }

  /// <summary>Adds a word of the name itself, if that is seen.</summary>
  public void AddWord(uint feature, uint word)
  {
    if (View == NameView.All) Add(feature, word);
  }

  /// <summary>Adds each hint, together with a value; features <paramref name="feature"/> to <paramref name="feature"/> + 24.</summary>
  public void AddHints(uint feature, uint value, NameHints hints)
  {
    for (var rest = (uint)hints; rest != 0; rest &= rest - 1) Add(feature + (uint)BitOperations.TrailingZeroCount(rest), value);
  }
}
