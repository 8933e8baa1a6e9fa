namespace Hearsay.Text;

/// <summary>Comparison keys: forms in which two spellings of one word are equal. Keys are for comparing only; no text is ever rewritten with them.</summary>
public static partial class Folding
{
  /// <summary>Writes the word's letters and digits to <paramref name="target"/>: lower case, without diacritics, vowel points and other marks
  /// (Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Bengali); a ligature may become two letters.</summary>
  /// <param name="word">Any text.</param>
  /// <param name="target">At least twice as long as <paramref name="word"/>.</param>
  /// <returns>How many code units were written.</returns>
  public static int FoldLetters(ReadOnlySpan<char> word, Span<char> target)
  {
    var length = 0;
    foreach (var c in word)
    {
      var (first, second) = FoldLetter(c);
      if (first == '\0') continue;
      target[length++] = first;
      if (second != '\0') target[length++] = second;
    }

    return length;
  }

  /// <summary>One letter's folded form: one or two letters, or none for a mark that only modifies.</summary>
  public static (char First, char Second) FoldLetter(char c)
  {
    if (c < 0x80) return (char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c, '\0');
    switch (c)
    {
      case 'ß': return ('s', 's');
      case 'æ' or 'Æ': return ('a', 'e');
      case 'œ' or 'Œ': return ('o', 'e');
      case 'þ' or 'Þ': return ('t', 'h');
      case 'ø' or 'Ø': return ('o', '\0');
      case 'ð' or 'Ð' or 'đ' or 'Đ': return ('d', '\0');
      case 'ł' or 'Ł': return ('l', '\0');
      case 'ħ' or 'Ħ': return ('h', '\0');
      case 'ı' or 'İ': return ('i', '\0');
      case 'ς': return ('σ', '\0');
      case 'ё' or 'Ё': return ('е', '\0');
      case 'й' or 'Й': return ('й', '\0');
      case 'أ' or 'إ' or 'آ' or 'ٱ': return ('ا', '\0');
      case 'ى' or 'ی': return ('ي', '\0');
      case 'ک': return ('ك', '\0');
      case 'ة': return ('ه', '\0');
      case '\u09DF': return ('\u09AF', '\0');
    }

    // Marks that only modify: combining diacritics, Hebrew points, Arabic vowel signs and tatweel, nukta, modifier letters for ayn and hamza.
    if (c is (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7') or (>= '\u0610' and <= '\u061A') or '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670'
      or '\u093C' or '\u09BC' or (>= '\u02B0' and <= '\u02FF') or '\u00AD' or (>= '\u200B' and <= '\u200F') or '\uFEFF') return default;
    var lower = char.ToLowerInvariant(c);
    var index = LatinAndGreek.BinarySearch(lower);
    return (index >= 0 ? LatinAndGreekBase[index] : lower, '\0');
  }
}
