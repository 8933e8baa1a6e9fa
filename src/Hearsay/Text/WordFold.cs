
namespace Hearsay.Text;

/// <summary>Letters without case and marks, and words cut from text, for comparing only.</summary>
internal static class WordFold
{
  /// <summary>The first letter that a letter is folded to; NUL for a mark that only modifies.</summary>
  public static char Of(char c) => Folding.FoldLetter(c).First;

  public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

  /// <summary>The word or number that begins at or after the offset: letters and digits, with apostrophes, dots or commas inside
  /// (<c>o'brien</c>, <c>u.n</c>, <c>1,200.5</c>); hyphens part words.</summary>
  /// <returns>False where there is none before <paramref name="end"/>.</returns>
  public static bool Next(ReadOnlySpan<char> text, ref int at, int end, out int start)
  {
    while (at < end && !char.IsLetterOrDigit(text[at])) at++;
    start = at;
    if (at >= end) return false;
    at++;
    while (at < end)
    {
      var c = text[at];
      if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) at++;
      else if (at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && Joins(text, start, at)) at += 2;
      else break;
    }

    return true;
  }

  private static bool Joins(ReadOnlySpan<char> text, int start, int at) => text[at] switch
  {
    '\'' or '’' or 'ʼ' => true,
    ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
    '.' => (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
      || (char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && (at - start == 1 || text[at - 2] == '.')),
    _ => false,
  };

  /// <summary>A word folded: no case, no marks, no possessive, no inner dots or commas.</summary>
  public static string Fold(ReadOnlySpan<char> word)
  {
    if (word.Length > 2 && IsApostrophe(word[^2]) && word[^1] is 's' or 'S') word = word[..^2];
    Span<char> folded = word.Length <= 64 ? stackalloc char[128] : new char[word.Length * 2];
    var length = 0;
    foreach (var c in word)
    {
      if (!char.IsLetterOrDigit(c)) continue;
      var (first, second) = Folding.FoldLetter(c);
      if (first != '\0') folded[length++] = first;
      if (second != '\0') folded[length++] = second;
    }

    return new string(folded[..length]);
  }

  /// <summary>The words of a short text, folded.</summary>
  public static List<string> Words(ReadOnlySpan<char> text)
  {
    var words = new List<string>();
    for (var at = 0; Next(text, ref at, text.Length, out var start);)
    {
      var word = Fold(text[start..at]);
      if (word.Length > 0) words.Add(word);
    }

    return words;
  }

  /// <summary>A hash of the word folded, the same in every process (FNV-1a, finished by an avalanche).</summary>
  public static uint Hash(ReadOnlySpan<char> word)
  {
    if (word.Length > 2 && IsApostrophe(word[^2]) && word[^1] is 's' or 'S') word = word[..^2];
    var hash = 2166136261u;
    foreach (var c in word)
    {
      if (char.IsAsciiLetterOrDigit(c)) hash = (hash ^ (c < 'A' ? c : (uint)(c | 0x20))) * 16777619u;
      else if (char.IsLetterOrDigit(c))
      {
        var (first, second) = Folding.FoldLetter(c);
        if (first != '\0') hash = (hash ^ first) * 16777619u;
        if (second != '\0') hash = (hash ^ second) * 16777619u;
      }
    }

    hash ^= hash >> 16;
    hash *= 0x85EBCA6B;
    hash ^= hash >> 13;
    return hash;
  }

  public static ulong Mix(ulong value)
  {
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
  }
}
