namespace Hearsay.Reading;

/// <summary>A script as far as languages are told by it; the names are those of ISO 15924's English list.</summary>
internal enum LanguageScript
{
  /// <summary>No letter.</summary>
  None,
  Latin,
  Greek,
  Cyrillic,
  Armenian,
  Hebrew,
  Arabic,
  Thaana,
  Devanagari,
  Bengali,
  Gurmukhi,
  Gujarati,
  Oriya,
  Tamil,
  Telugu,
  Kannada,
  Malayalam,
  Sinhala,
  Thai,
  Lao,
  Tibetan,
  Myanmar,
  Georgian,
  Ethiopic,
  Khmer,
  Kana,
  Han,
  Hangul,
  /// <summary>A letter of a script that no known language is written in.</summary>
  Other,
}

/// <summary>Which script a character is of (Unicode blocks), and what that alone says of the language.</summary>
internal static class LanguageScripts
{
  /// <summary>How many there are.</summary>
  public const int Count = (int)LanguageScript.Other + 1;

  private static readonly (char First, char Last, LanguageScript Script)[] Blocks =
  [
    ('\u0370', '\u03FF', LanguageScript.Greek), ('\u0400', '\u052F', LanguageScript.Cyrillic), ('\u0531', '\u058F', LanguageScript.Armenian), ('\u0591', '\u05FF', LanguageScript.Hebrew),
    ('\u0600', '\u06FF', LanguageScript.Arabic), ('\u0750', '\u077F', LanguageScript.Arabic), ('\u0780', '\u07BF', LanguageScript.Thaana), ('\u08A0', '\u08FF', LanguageScript.Arabic),
    ('\u0900', '\u097F', LanguageScript.Devanagari), ('\u0980', '\u09FF', LanguageScript.Bengali), ('\u0A00', '\u0A7F', LanguageScript.Gurmukhi), ('\u0A80', '\u0AFF', LanguageScript.Gujarati),
    ('\u0B00', '\u0B7F', LanguageScript.Oriya), ('\u0B80', '\u0BFF', LanguageScript.Tamil), ('\u0C00', '\u0C7F', LanguageScript.Telugu), ('\u0C80', '\u0CFF', LanguageScript.Kannada),
    ('\u0D00', '\u0D7F', LanguageScript.Malayalam), ('\u0D80', '\u0DFF', LanguageScript.Sinhala), ('\u0E00', '\u0E7F', LanguageScript.Thai), ('\u0E80', '\u0EFF', LanguageScript.Lao),
    ('\u0F00', '\u0FFF', LanguageScript.Tibetan), ('\u1000', '\u109F', LanguageScript.Myanmar), ('\u10A0', '\u10FF', LanguageScript.Georgian), ('\u1100', '\u11FF', LanguageScript.Hangul),
    ('\u1200', '\u139F', LanguageScript.Ethiopic), ('\u1780', '\u17FF', LanguageScript.Khmer), ('\u1C90', '\u1CBF', LanguageScript.Georgian), ('\u1E00', '\u1EFF', LanguageScript.Latin),
    ('\u1F00', '\u1FFF', LanguageScript.Greek), ('\u2D80', '\u2DDF', LanguageScript.Ethiopic), ('\u3005', '\u3007', LanguageScript.Han), ('\u3041', '\u30FF', LanguageScript.Kana),
    ('\u3130', '\u318F', LanguageScript.Hangul), ('\u31F0', '\u31FF', LanguageScript.Kana), ('\u3400', '\u4DBF', LanguageScript.Han), ('\u4E00', '\u9FFF', LanguageScript.Han),
    ('\uAB00', '\uAB2F', LanguageScript.Ethiopic), ('\uAC00', '\uD7A3', LanguageScript.Hangul), ('\uF900', '\uFAFF', LanguageScript.Han), ('\uFB1D', '\uFB4F', LanguageScript.Hebrew),
    ('\uFB50', '\uFDFF', LanguageScript.Arabic), ('\uFE70', '\uFEFC', LanguageScript.Arabic), ('\uFF66', '\uFF9F', LanguageScript.Kana),
  ];

  private static readonly byte[] Table = Fill();

  /// <summary>The script of a letter, vowel sign or tone mark; <see cref="LanguageScript.None"/> for all else. A combining mark of no script counts as Latin, where it writes tones.</summary>
  public static LanguageScript Of(char c) => (LanguageScript)Table[c];

  /// <summary>The language that alone, of those known, is written in a script; null where there are several or none.</summary>
  public static string? OnlyLanguage(LanguageScript script) => script switch
  {
    LanguageScript.Greek => "el", LanguageScript.Armenian => "hy", LanguageScript.Hebrew => "he", LanguageScript.Thaana => "dv", LanguageScript.Bengali => "bn",
    LanguageScript.Gurmukhi => "pa", LanguageScript.Gujarati => "gu", LanguageScript.Oriya => "or", LanguageScript.Tamil => "ta", LanguageScript.Telugu => "te",
    LanguageScript.Kannada => "kn", LanguageScript.Malayalam => "ml", LanguageScript.Sinhala => "si", LanguageScript.Thai => "th", LanguageScript.Lao => "lo",
    LanguageScript.Tibetan => "bo", LanguageScript.Myanmar => "my", LanguageScript.Georgian => "ka", LanguageScript.Khmer => "km", LanguageScript.Kana => "ja",
    LanguageScript.Han => "zh", LanguageScript.Hangul => "ko", _ => null,
  };

  private static byte[] Fill()
  {
    var table = new byte[char.MaxValue + 1];
    for (var i = 0; i <= char.MaxValue; i++)
    {
      var c = (char)i;
      if (char.IsLetter(c)) table[i] = (byte)(i < 0x370 ? LanguageScript.Latin : LanguageScript.Other);
      else if (i is >= 0x300 and < 0x370) table[i] = (byte)LanguageScript.Latin;
    }

    foreach (var (first, last, script) in Blocks)
      for (int i = first; i <= last; i++)
        if (char.IsLetter((char)i) || char.GetUnicodeCategory((char)i) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark) table[i] = (byte)script;
    return table;
  }
}
