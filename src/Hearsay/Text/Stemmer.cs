using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Reduces English words to stems for comparisons, after Porter, "An algorithm for suffix stripping" (Program 14, 1980), with the irregular forms that
/// news uses most. A stem is a key, not a word.</summary>
public static class Stemmer
{
  private const int Longest = 40;

  private static readonly Dictionary<string, string> Listed = new(StringComparer.Ordinal)
  {
    ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["policemen"] = "policeman", ["gunmen"] = "gunman", ["fishermen"] = "fisherman", ["feet"] = "foot",
    ["wives"] = "wife", ["lives"] = "life", ["knives"] = "knife", ["bodies"] = "bodi", ["said"] = "sai", ["says"] = "sai", ["told"] = "tell", ["found"] = "find", ["fought"] = "fight",
    ["shot"] = "shoot", ["struck"] = "strike", ["stricken"] = "strike", ["hit"] = "hit", ["took"] = "take", ["taken"] = "take", ["went"] = "go", ["gone"] = "go", ["came"] = "come",
    ["left"] = "leav", ["fled"] = "flee", ["held"] = "hold", ["led"] = "lead", ["lost"] = "lose", ["met"] = "meet", ["sent"] = "send", ["spoke"] = "speak", ["spoken"] = "speak",
    ["began"] = "begin", ["begun"] = "begin", ["broke"] = "break", ["broken"] = "break", ["brought"] = "bring", ["built"] = "build", ["caught"] = "catch", ["drove"] = "drive", ["driven"] = "drive",
    ["fell"] = "fall", ["fallen"] = "fall", ["flew"] = "fly", ["gave"] = "give", ["given"] = "give", ["grew"] = "grow", ["kept"] = "keep", ["knew"] = "know", ["known"] = "know", ["made"] = "make",
    ["paid"] = "pai", ["rose"] = "rise", ["risen"] = "rise", ["saw"] = "see", ["seen"] = "see", ["shown"] = "show", ["stole"] = "steal", ["stolen"] = "steal", ["thought"] = "think",
    ["threw"] = "throw", ["thrown"] = "throw", ["wrote"] = "write", ["written"] = "write", ["won"] = "win", ["bought"] = "bui", ["sold"] = "sell", ["dead"] = "dead", ["news"] = "news",
    ["general"] = "general", ["generals"] = "general", ["generally"] = "general", ["university"] = "universiti", ["universities"] = "universiti", ["organ"] = "organ", ["organs"] = "organ",
    ["organization"] = "organiz", ["organizations"] = "organiz", ["organisation"] = "organiz", ["organisations"] = "organiz", ["organize"] = "organiz", ["organized"] = "organiz", ["organised"] = "organiz",
  };

  private static readonly (string Suffix, string Instead)[] Second =
  [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
  ];

  private static readonly (string Suffix, string Instead)[] Third = [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

  private static readonly string[] Fourth =
    ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou"];

  // After the tables of endings, which it needs.
  private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularLookup = ReadIrregular().GetAlternateLookup<ReadOnlySpan<char>>();

  /// <summary>The stem of a word. A word with letters other than English ones, or of more than 40, is only folded.</summary>
  public static string Stem(ReadOnlySpan<char> word)
  {
    if (word.Length > Longest) return Folding.Key(word);
    Span<char> buffer = stackalloc char[(Longest * 2) + 2];
    var length = Folding.WriteKey(word, buffer);
    foreach (var c in buffer[..length])
    {
      if (!char.IsAsciiLetterLower(c)) return buffer[..length].ToString();
    }

    if (IrregularLookup.TryGetValue(buffer[..length], out var known)) return known;
    if (length > 2) length = Strip(buffer, length);
    return buffer[..length].ToString();
  }

  private static FrozenDictionary<string, string> ReadIrregular()
  {
    var stems = new Dictionary<string, string>(Listed, StringComparer.Ordinal);
    Span<char> buffer = stackalloc char[Longest];
    foreach (var (form, infinitive) in IrregularVerbs.All)
    {
      infinitive.CopyTo(buffer);
      stems.TryAdd(form, buffer[..Strip(buffer, infinitive.Length)].ToString());
    }

    return stems.ToFrozenDictionary(StringComparer.Ordinal);
  }

  private static int Strip(Span<char> w, int n)
  {
    if (Ends(w, n, "sses") || Ends(w, n, "ies")) n -= 2;
    else if (w[n - 1] == 's' && w[n - 2] is not ('s' or 'u')) n--;

    if (Ends(w, n, "eed"))
    {
      if (Measure(w, n - 3) > 0) n--;
    }
    else if (Ends(w, n, "ed") && HasVowel(w, n - 2))
    {
      n = Mend(w, n - 2);
    }
    else if (Ends(w, n, "ing") && HasVowel(w, n - 3))
    {
      n = Mend(w, n - 3);
    }

    if (n > 1 && w[n - 1] == 'y' && HasVowel(w, n - 1)) w[n - 1] = 'i';
    n = Replace(w, n, Second);
    n = Replace(w, n, Third);
    foreach (var suffix in Fourth)
    {
      if (!Ends(w, n, suffix)) continue;
      var stem = n - suffix.Length;
      if (Measure(w, stem) > 1 && (suffix != "ion" || stem > 0 && w[stem - 1] is 's' or 't')) n = stem;
      break;
    }

    if (n > 1 && w[n - 1] == 'e' && (Measure(w, n - 1) > 1 || Measure(w, n - 1) == 1 && !EndsShort(w, n - 1))) n--;
    if (n > 1 && w[n - 1] == 'l' && w[n - 2] == 'l' && Measure(w, n - 1) > 1) n--;
    return n;
  }

  private static int Mend(Span<char> w, int n)
  {
    if (Ends(w, n, "at") || Ends(w, n, "bl") || Ends(w, n, "iz"))
    {
      w[n] = 'e';
      return n + 1;
    }

    if (n > 1 && w[n - 1] == w[n - 2] && IsConsonant(w, n - 1)) return w[n - 1] is 'l' or 's' or 'z' ? n : n - 1;
    if (Measure(w, n) != 1 || !EndsShort(w, n)) return n;
    w[n] = 'e';
    return n + 1;
  }

  private static int Replace(Span<char> w, int n, (string Suffix, string Instead)[] rules)
  {
    foreach (var (suffix, instead) in rules)
    {
      if (!Ends(w, n, suffix)) continue;
      var stem = n - suffix.Length;
      if (Measure(w, stem) == 0) return n;
      instead.CopyTo(w[stem..]);
      return stem + instead.Length;
    }

    return n;
  }

  private static bool Ends(Span<char> w, int n, string suffix) => n >= suffix.Length && w[..n].EndsWith(suffix);

  private static bool IsConsonant(Span<char> w, int i)
  {
    var consonant = true;
    var from = i;
    while (from > 0 && w[from] == 'y') from--;
    for (var at = from; at <= i; at++) consonant = w[at] == 'y' ? at == 0 || !consonant : w[at] is not ('a' or 'e' or 'i' or 'o' or 'u');
    return consonant;
  }

  // How many times a vowel run is followed by a consonant run.
  private static int Measure(Span<char> w, int n)
  {
    var count = 0;
    var vowel = false;
    for (var i = 0; i < n; i++)
    {
      var consonant = IsConsonant(w, i);
      if (consonant && vowel) count++;
      vowel = !consonant;
    }

    return count;
  }

  private static bool HasVowel(Span<char> w, int n)
  {
    for (var i = 0; i < n; i++)
    {
      if (!IsConsonant(w, i)) return true;
    }

    return false;
  }

  private static bool EndsShort(Span<char> w, int n) =>
    n >= 3 && IsConsonant(w, n - 3) && !IsConsonant(w, n - 2) && IsConsonant(w, n - 1) && w[n - 1] is not ('w' or 'x' or 'y');
}
