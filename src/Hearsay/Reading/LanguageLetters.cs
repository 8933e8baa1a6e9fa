namespace Hearsay.Reading;

/// <summary>Languages that no model was trained for, as far as their letters give them away; and the scripts in which others that a page may name are written.</summary>
internal static class LanguageLetters
{
  // Below so many letters of its script a text may lack its own, or hold another's by chance.
  private const int FewestLetters = 40;

  private sealed record OwnLetters(LanguageScript Script, string Code, string Letters, int PerMille, string Without = "");

  private static readonly OwnLetters[] Signs =
  [
    new(LanguageScript.Arabic, "sd", "ٻڀٿڄڃڇڌڏڊڙڪڳڱڻ", 20),
    new(LanguageScript.Arabic, "ug", "ۈۋڭۇ", 20),
    new(LanguageScript.Arabic, "ps", "ټډړږښګڼۍځڅ", 15),
    new(LanguageScript.Cyrillic, "tg", "ҷӣӯ", 8),
    new(LanguageScript.Cyrillic, "ba", "ҙҡҫ", 10),
    new(LanguageScript.Cyrillic, "tt", "җ", 2),
    new(LanguageScript.Cyrillic, "ky", "ң", 4, "әқғұіһ"),
    new(LanguageScript.Hebrew, "yi", "ע", 70),
  ];

  private static readonly (LanguageScript Script, string Codes)[] Untrained =
  [
    (LanguageScript.Cyrillic, " ab av ba ce crh cv kaa kv ky os rue sah tg tk tt udm uz "),
    (LanguageScript.Arabic, " ks pnb ps sd ug uz "),
    (LanguageScript.Hebrew, " yi "),
    (LanguageScript.Devanagari, " bho ks mai ne sa sd "),
    (LanguageScript.Bengali, " as "),
    (LanguageScript.Han, " ja wuu yue "),
    (LanguageScript.Tibetan, " dz "),
    (LanguageScript.Latin, " aa ak an ast ay bm br ceb co crh csb dsb ee ff fj fo fur fy gd gl gn gsw gv ha haw hmn hsb ht ia ig ilo jv kaa kab ki kl kw lb li ln mg mt nah nds nr nso nv ny oc qu rm rn rw sc scn sco se sg sm ss su szl tet tk to tw ty uz ve wa war wo zza "),
  ];

  /// <summary>The untrained language whose own letters a text is full of; null where it is none.</summary>
  public static string? Sign(ReadOnlySpan<char> text, LanguageScript script)
  {
    foreach (var sign in Signs)
    {
      if (sign.Script != script) continue;
      int letters = 0, own = 0, foreign = 0;
      foreach (var c in text)
      {
        if (LanguageScripts.Of(c) != script) continue;
        letters++;
        if (sign.Letters.Contains(c, StringComparison.Ordinal)) own++;
        else if (sign.Without.Contains(c, StringComparison.Ordinal)) foreign++;
      }

      if (letters >= FewestLetters && own * 1000 >= letters * sign.PerMille && foreign * 1000 <= letters) return sign.Code;
    }

    return null;
  }

  /// <summary>Whether no model was trained for a language that is written in a script.</summary>
  public static bool IsUntrained(string code, LanguageScript script)
  {
    foreach (var (of, codes) in Untrained)
      if (of == script && codes.Contains($" {code} ", StringComparison.Ordinal)) return true;
    return false;
  }
}
