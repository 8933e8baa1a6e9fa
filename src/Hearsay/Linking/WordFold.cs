namespace Hearsay.Linking;

/// <summary>Letters without case and marks, and words cut from text, for comparing only.</summary>
internal static class WordFold
{
  private const string Marked =
    "àáâãäåāăąǎ:a|çćĉċč:c|ďđð:d|èéêëēĕėęěə:e|ĝğġģǧ:g|ĥħḥ:h|ìíîïĩīĭįı:i|ĵ:j|ķ:k|ĺļľŀł:l|ñńņňŋ:n|òóôõöøōŏő:o|ŕŗř:r|śŝşšșṣ:s|ţťŧțṭ:t|ùúûüũūŭůűų:u|ŵ:w|ýÿŷ:y|źżžẓ:z";

  private static readonly char[] Table = Build();

  private static char[] Build()
  {
    var table = new char[0x2000];
    for (var i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant((char)i);
    foreach (var row in Marked.Split('|'))
      foreach (var c in row.AsSpan(0, row.Length - 2))
      {
        table[c] = row[^1];
        table[char.ToUpperInvariant(c)] = row[^1];
      }

    return table;
  }

  /// <summary>Lower case, without a mark where the letter has a plain Latin form.</summary>
  public static char Of(char c) => c < Table.Length ? Table[c] : c is '’' or 'ʼ' or '‘' ? '\'' : char.ToLowerInvariant(c);

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
    Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
    var length = 0;
    foreach (var c in word)
      if (char.IsLetterOrDigit(c)) folded[length++] = Of(c);
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
      if (char.IsLetterOrDigit(c)) hash = (hash ^ Of(c)) * 16777619u;
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
