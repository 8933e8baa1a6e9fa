using System.Numerics;
using Hearsay.Language.Lexicons;

namespace Hearsay.Language.Syntax;

/// <summary>What a network sees of a word: hashes of its form, its shape, its first and last letters and the three-letter sequences in it. No strings; linear in the word, and a word's
/// features are of its first <see cref="LongestWord"/> characters.</summary>
internal static class WordFeatures
{
  /// <summary>Characters of a word that are looked at.</summary>
  public const int LongestWord = 40;

  /// <summary>No word has more features.</summary>
  public const int Most = 1 + 4 + 3 + LongestWord;

  /// <summary>Lists do not say more of a word than this.</summary>
  public const int MostListed = 32;

  private const int LongestSuffix = 4;
  private const int LongestPrefix = 3;
  private const int Sequence = 3;

  /// <summary>Hash of the word itself, in lower case and with every digit as 0: what a vocabulary is looked up by.</summary>
  public static uint Word(ReadOnlySpan<char> form)
  {
    Span<char> folded = stackalloc char[LongestWord];
    return Hash(Fold(form, folded), 0);
  }

  /// <summary>Hashes of the word's parts.</summary>
  /// <param name="form">The word.</param>
  /// <param name="features">Takes at most <see cref="Most"/> hashes.</param>
  /// <returns>How many there are.</returns>
  public static int Parts(ReadOnlySpan<char> form, Span<uint> features)
  {
    Span<char> buffer = stackalloc char[LongestWord + 2];
    var folded = Fold(form, buffer[1..^1]);
    var count = 0;
    features[count++] = Shape(form);
    for (var k = 1; k <= LongestSuffix && k <= folded.Length; k++) features[count++] = Hash(folded[^k..], 1 + (uint)k);
    for (var k = 1; k <= LongestPrefix && k < folded.Length; k++) features[count++] = Hash(folded[..k], 10 + (uint)k);
    if (folded.Length <= Sequence) return count;
    buffer[0] = '<';
    buffer[folded.Length + 1] = '>';
    var whole = buffer[..(folded.Length + 2)];
    for (var k = 0; k + Sequence <= whole.Length; k++) features[count++] = Hash(whole.Slice(k, Sequence), 20);
    return count;
  }

  /// <summary>Hashes of what lists say of the word.</summary>
  /// <param name="form">The word.</param>
  /// <param name="lexicon">The lists.</param>
  /// <param name="features">Takes at most <see cref="MostListed"/> hashes.</param>
  /// <returns>How many there are.</returns>
  public static int Listed(ReadOnlySpan<char> form, NameLexicon lexicon, Span<uint> features)
  {
    var count = 0;
    for (var left = (uint)lexicon.Of(NameHash.Of(form)); left != 0; left &= left - 1) features[count++] = Mix(Start(100 + (uint)BitOperations.TrailingZeroCount(left)));
    return count;
  }

  private static Span<char> Fold(ReadOnlySpan<char> form, Span<char> into)
  {
    if (form.Length > LongestWord) form = form[..LongestWord];
    for (var i = 0; i < form.Length; i++) into[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(form[i]);
    return into[..form.Length];
  }

  // Xx, XX.X., dd-dd: runs of more than three are cut.
  private static uint Shape(ReadOnlySpan<char> form)
  {
    if (form.Length > LongestWord) form = form[..LongestWord];
    var hash = Start(1);
    var (last, run) = ('\0', 0);
    foreach (var c in form)
    {
      var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 3) hash = (hash ^ kind) * 16777619;
    }

    return Mix(hash);
  }

  private static uint Hash(ReadOnlySpan<char> characters, uint seed)
  {
    var hash = Start(seed);
    foreach (var c in characters) hash = (hash ^ c) * 16777619;
    return Mix(hash);
  }

  private static uint Start(uint seed) => 2166136261 ^ (seed * 0x9E3779B9);

  private static uint Mix(uint hash)
  {
    hash ^= hash >> 16;
    hash *= 0x85EBCA6B;
    hash ^= hash >> 13;
    hash *= 0xC2B2AE35;
    return hash ^ (hash >> 16);
  }
}
