namespace Hearsay.Language.Lexicons;

/// <summary>Hashes of words and features, made from characters without strings. Case, white space and hyphens do not count: "al-Tanf" and "Al Tanf" are alike.</summary>
internal static class NameHash
{
  // FNV-1a, 32 bits.
  private const uint Basis = 0x811C9DC5;
  private const uint Prime = 0x01000193;

  /// <summary>The hash of a word or a phrase.</summary>
  public static uint Of(ReadOnlySpan<char> word)
  {
    var hash = Basis;
    foreach (var c in word)
    {
      if (c is '-' or '‑' || char.IsWhiteSpace(c)) continue;
      hash = (hash ^ Fold(c)) * Prime;
    }

    return hash;
  }

  /// <summary>A hash of a feature's number and value whose highest bits are as good as its lowest.</summary>
  public static uint Mix(uint feature, uint value)
  {
    var x = value + feature * 0x9E3779B9;
    x = (x ^ (x >> 16)) * 0x7FEB352D;
    x = (x ^ (x >> 15)) * 0x846CA68B;
    return x ^ (x >> 16);
  }

  /// <summary>A hash of a word's form: capitals, small letters, digits, other; repeats count once.</summary>
  public static uint Shape(ReadOnlySpan<char> word)
  {
    var hash = Basis;
    var last = '\0';
    foreach (var c in word)
    {
      var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : char.IsLetter(c) ? 'o' : c < 0x80 ? c : '*';
      if (kind == last) continue;
      last = kind;
      hash = (hash ^ kind) * Prime;
    }

    return hash;
  }

  // Beyond ASCII only letters that have a lower case are asked for it; İ is the one whose lower case differs between cultures and versions.
  private static char Fold(char c) => c switch
  {
    < '\u0080' => (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c),
    '’' => '\'',
    'İ' => 'i',
    _ => char.ToLowerInvariant(c),
  };
}
