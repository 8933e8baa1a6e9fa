using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>A person's name without titles: given names and the name the family goes by.</summary>
/// <param name="Given">In order; empty for a surname alone. One letter is an initial.</param>
/// <param name="Surname">The last name.</param>
internal sealed record PersonForm(string[] Given, string Surname)
{
  /// <summary>Equal for spellings that may be one name.</summary>
  public string Block { get; } = PersonNames.Skeleton(Surname);

  /// <summary>All names.</summary>
  public string Key => string.Join(' ', Given.Append(Surname));
}

/// <summary>Reads and compares persons' names, with the freedom that transliteration takes.</summary>
internal static class PersonNames
{
  private static readonly HashSet<string> Titles = new(
    ("mr mrs ms miss dr prof professor sir lord lady dame president minister premier chancellor king queen prince princess general gen colonel col lieutenant lt major maj " +
     "captain capt sergeant sgt brigadier brig admiral adm commander cmdr marshal senator sen congressman congresswoman rep representative governor gov mayor judge justice " +
     "ambassador secretary spokesman spokeswoman spokesperson chief director sheikh imam father pope bishop archbishop patriarch rabbi deputy vice prime foreign defence " +
     "defense interior health finance former acting chairman chairwoman head officer inspector detective doctor engineer comrade the").Split(' '),
    StringComparer.Ordinal);

  private static readonly HashSet<string> Particles = new(
    "al el ad as ash an bin ibn bint abu van von de der den da di du del della la le dos das ter ben".Split(' '), StringComparer.Ordinal);

  /// <summary>The form of a name; null where the words name nobody ("the ministry's spokesman").</summary>
  public static PersonForm? Of(string name)
  {
    var comma = name.IndexOf(',', StringComparison.Ordinal);
    var text = comma > 0 ? name.AsSpan(0, comma) : name.AsSpan();
    var names = new List<(string Word, bool Glued)>();
    var before = 0;
    for (var at = 0; WordFold.Next(text, ref at, text.Length, out var start); before = at)
    {
      var word = WordFold.Fold(text[start..at]);
      if (word.Length == 0) continue;
      var glued = names.Count > 0 && start == before + 1 && text[before] == '-';
      var particle = Particles.Contains(word);
      if (!char.IsUpper(text[start]) && !(particle && at < text.Length) && !glued)
      {
        if (names.Count > 0 && !particle && !names.TrueForAll(one => Particles.Contains(one.Word))) break;
        names.Clear();
        continue;
      }

      if (names.Count == 0 && Titles.Contains(word)) continue;
      names.Add((word, glued));
    }

    while (names.Count > 0 && Particles.Contains(names[^1].Word) && !names[^1].Glued) names.RemoveAt(names.Count - 1);
    names.RemoveAll(one => one.Word is "jr" or "sr" or "ii" or "iii");
    var own = names.Where(one => !Particles.Contains(one.Word)).Select(one => Normal(one.Word)).ToArray();
    return own.Length == 0 ? null : new(own[..^1], own[^1]);
  }

  /// <summary>Whether two full names may be one person's: the surname, and the first given name, with initials and middle names left free.</summary>
  public static bool Alike(PersonForm one, PersonForm other)
  {
    if (!Alike(one.Surname, other.Surname)) return false;
    if (one.Given.Length == 0 || other.Given.Length == 0) return one.Given.Length == other.Given.Length;
    if (!AlikeGiven(one.Given[0], other.Given[0])) return false;
    return one.Given.Length != other.Given.Length || one.Given.Zip(other.Given).All(pair => AlikeGiven(pair.First, pair.Second));
  }

  private static bool AlikeGiven(string one, string other) =>
    one.Length == 1 || other.Length == 1 ? one[0] == other[0] : Alike(one, other);

  /// <summary>One spelling where transliterations differ most: doubled letters, y and j, ou, ee, ph, kh, q.</summary>
  private static string Normal(string word)
  {
    var result = new System.Text.StringBuilder(word.Length);
    for (var i = 0; i < word.Length; i++)
    {
      var c = word[i];
      var after = i + 1 < word.Length ? word[i + 1] : '\0';
      switch (c, after)
      {
        case ('p', 'h'): c = 'f'; i++; break;
        case ('k', 'h') or ('g', 'h') or ('d', 'h') or ('d', 'j') when word.Length > 3: i++; break;
        case ('c', 'k') or ('q', 'u'): c = 'k'; i++; break;
        case ('o', 'u') or ('o', 'o'): c = 'u'; i++; break;
        case ('e', 'e'): c = 'i'; i++; break;
        case ('q', _): c = 'k'; break;
        case ('x', _): result.Append('k'); c = 's'; break;
        case ('y', _): c = 'i'; break;
      }

      if (result.Length == 0 || result[^1] != c || !char.IsLetter(c)) result.Append(c);
    }

    return result.ToString();
  }

  /// <summary>The consonants, and the vowel that a name begins with.</summary>
  public static string Skeleton(string normal)
  {
    var result = new System.Text.StringBuilder(normal.Length);
    foreach (var c in normal)
      if (!IsVowel(c) || result.Length == 0) result.Append(result.Length == 0 && IsVowel(c) ? 'a' : c);
    return result.ToString();
  }

  private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

  /// <summary>Equal, or of five letters and more and different in nothing but vowels that transliterations swap or leave out before the last letter.</summary>
  private static bool Alike(string one, string other)
  {
    if (string.Equals(one, other, StringComparison.Ordinal)) return true;
    if (Math.Min(one.Length, other.Length) < 5 || !string.Equals(Skeleton(one), Skeleton(other), StringComparison.Ordinal)) return false;
    int i = 0, j = 0, changes = 0;
    while (i < one.Length || j < other.Length)
    {
      var a = i < one.Length ? one[i] : '\0';
      var b = j < other.Length ? other[j] : '\0';
      if (a == b) (i, j) = (i + 1, j + 1);
      else if (IsVowel(a) && IsVowel(b) && Swaps(a, b) && (i < one.Length - 1 || a == 'i' || b == 'i')) (i, j, changes) = (i + 1, j + 1, changes + 1);
      else if (IsVowel(a) && one.Length >= 6 && (i < one.Length - 1 || a == 'i')) (i, changes) = (i + 1, changes + 1);
      else if (IsVowel(b) && other.Length >= 6 && (j < other.Length - 1 || b == 'i')) (j, changes) = (j + 1, changes + 1);
      else return false;
    }

    return changes <= 2;
  }

  private static bool Swaps(char a, char b) => (a, b) is
    ('a', 'e') or ('e', 'a') or ('e', 'i') or ('i', 'e') or ('o', 'u') or ('u', 'o') or ('e', 'u') or ('u', 'e');
}
