namespace Hearsay.Linking;

/// <summary>Cuts English inflection (-s, -ed, -ing, -'s) from a folded word, the same way for every form; the result need not be a word.</summary>
internal static class LightStem
{
  private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

  public static string Of(string word)
  {
    if (word.Length < 4 || !char.IsLetter(word[0])) return word;
    var stem = word;
    if (Ends("ies") && word.Length > 4) stem = word[..^3] + "i";
    else if (Ends("sses") || Ends("ches") || Ends("shes") || Ends("xes")) stem = word[..^2];
    else if (Ends("s") && !Ends("ss") && !Ends("us") && !Ends("is")) stem = word[..^1];
    else if (Ends("ied") && word.Length > 4) stem = word[..^3] + "i";
    else if (Ends("ing") && HasVowel(word.AsSpan(0, word.Length - 3)) && word.Length > 5) stem = word[..^3];
    else if (Ends("ed") && HasVowel(word.AsSpan(0, word.Length - 2)) && word.Length > 4) stem = word[..^2];
    if (stem.Length > 3 && stem[^1] == 'e') stem = stem[..^1];
    if (stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1])) stem = stem[..^1];
    if (stem.Length > 2 && stem[^1] == 'y' && !IsVowel(stem[^2])) stem = stem[..^1] + "i";
    return stem;

    bool Ends(string ending) => word.EndsWith(ending, StringComparison.Ordinal);
  }

  private static bool HasVowel(ReadOnlySpan<char> part) => part.Length >= 2 && part.ContainsAny(Vowels);

  private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
