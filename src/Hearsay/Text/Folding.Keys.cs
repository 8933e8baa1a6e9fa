using System.Buffers;

namespace Hearsay.Text;

public static partial class Folding
{
  private const int MostOnStack = 256;

  /// <summary>The words of a text in comparison form: lower case, no diacritics, no apostrophes; hyphens and other marks part words; one space between.</summary>
  public static string Key(ReadOnlySpan<char> text)
  {
    var rented = text.Length * 2 > MostOnStack ? ArrayPool<char>.Shared.Rent(text.Length * 2) : null;
    Span<char> buffer = rented ?? stackalloc char[MostOnStack];
    var key = buffer[..WriteKey(text, buffer)].ToString();
    if (rented is not null) ArrayPool<char>.Shared.Return(rented);
    return key;
  }

  /// <summary>Writes <see cref="Key"/> without allocating.</summary>
  /// <param name="text">Any text.</param>
  /// <param name="target">At least twice as long.</param>
  /// <returns>How many code units were written.</returns>
  public static int WriteKey(ReadOnlySpan<char> text, Span<char> target)
  {
    var length = 0;
    var parted = false;
    foreach (var c in text)
    {
      if (c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʿ' or 'ʾ' or '.') continue;
      if (!char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
      {
        parted = length > 0;
        continue;
      }

      var (first, second) = FoldLetter(c);
      if (first == '\0') continue;
      if (parted) target[length++] = ' ';
      parted = false;
      target[length++] = first;
      if (second != '\0') target[length++] = second;
    }

    return length;
  }

  /// <summary>A key under which the usual Latin spellings of one Arabic name are equal: <see cref="Key"/> without the article (assimilated
  /// or not, apart or joined), with vowels reduced to three, doubled letters single, <c>q</c> as <c>k</c>, no final <c>h</c>.</summary>
  /// <remarks>"Deir ez-Zor", "Deir Ezzor" and "Dayr az-Zawr" are equal, as are "al-Tanf", "Al Tanf" and "at-Tanf". Other names keep a key of their own, though now and
  /// then two become equal: compare by <see cref="Key"/> first.</remarks>
  public static string NameKey(ReadOnlySpan<char> text)
  {
    var key = Key(text);
    var result = new System.Text.StringBuilder(key.Length);
    var rest = key.AsSpan();
    while (!rest.IsEmpty)
    {
      var space = rest.IndexOf(' ');
      var word = space < 0 ? rest : rest[..space];
      rest = space < 0 ? [] : rest[(space + 1)..];
      if (!rest.IsEmpty && IsArticle(word, rest)) continue;
      if (result.Length > 0) result.Append(' ');
      Reduce(WithoutJoinedArticle(word), result);
    }

    return result.ToString();
  }

  // The letters to which the l of the Arabic article is assimilated ("sun letters"), as transliterated.
  private static bool IsSunLetter(char c) => c is 't' or 'd' or 'r' or 'z' or 's' or 'n' or 'l';

  private static bool IsArticle(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
  {
    if (word is "al" or "el" or "ul") return true;
    if (word.Length is < 2 or > 3 || word[0] is not ('a' or 'e' or 'u' or 'i')) return false;
    var assimilated = word[1..];
    return IsSunLetter(assimilated[0]) && (assimilated.Length == 1 || assimilated[1] == 'h') && rest.StartsWith(assimilated, StringComparison.Ordinal);
  }

  private static ReadOnlySpan<char> WithoutJoinedArticle(ReadOnlySpan<char> word) =>
    word.Length >= 5 && word[0] is 'a' or 'e' && word[1] == word[2] && IsSunLetter(word[1]) && word[1] != 'l' ? word[2..] : word;

  private static void Reduce(ReadOnlySpan<char> word, System.Text.StringBuilder result)
  {
    var first = result.Length;
    for (var i = 0; i < word.Length; i++)
    {
      var c = word[i];
      var next = i + 1 < word.Length ? word[i + 1] : '\0';
      var reduced = c switch
      {
        'q' => 'k',
        'o' or 'u' => 'u',
        'e' or 'i' => 'i',
        'y' when i > 0 && !IsVowel(next) => 'i',
        _ => c,
      };
      if (c == 'a' && next is 'y' or 'i' && (i + 2 >= word.Length || !IsVowel(word[i + 2])) && c == 'a') (reduced, i) = ('i', i + 1);
      else if (c == 'a' && next is 'w' or 'u' && (i + 2 >= word.Length || !IsVowel(word[i + 2])) && c == 'a') (reduced, i) = ('u', i + 1);
      else if (reduced == 'u' && next == 'w') (reduced, i) = ('w', i + 1);
      else if (reduced == 'i' && next == 'y' && i + 2 < word.Length && IsVowel(word[i + 2])) (reduced, i) = ('y', i + 1);
      else if (c == 'd' && next == 'j') (reduced, i) = ('j', i + 1);
      else if (c == 'h' && i == word.Length - 1 && i > 1 && IsVowel(word[i - 1])) continue;
      if (result.Length > first && result[^1] == reduced) continue;
      result.Append(reduced);
    }
  }

  private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
