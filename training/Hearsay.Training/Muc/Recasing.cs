using System.Text;
using Hearsay.Language;
using Hearsay.Language.Lexicons;
using Hearsay.Language.Segmentation;
using Hearsay.Statements;

namespace Hearsay.Training.Muc;

/// <summary>Gives a text in capitals the case it may have had: small letters, but for the first word of a sentence, acronyms, and words that lists and the treebank's counts write with a capital.</summary>
internal static class Recasing
{
  private const int LongestAcronym = 6;
  private const int MostlyCapital = 3;

  /// <summary>The text in mixed case, code unit for code unit.</summary>
  /// <param name="text">A text in capitals.</param>
  /// <param name="names">Names in capitals whose words get a capital.</param>
  public static string Recase(string text, IReadOnlyCollection<string> names)
  {
    var acronyms = names.Where(IsAcronym).ToHashSet();
    foreach (var word in InBrackets(text)) acronyms.Add(word);
    var capitals = names.SelectMany(name => name.Split(' ')).Where(word => word.Length > 3).ToHashSet();
    var result = new StringBuilder(text.Length);
    var starts = true;
    var named = false;
    var i = 0;
    while (i < text.Length)
    {
      if (!char.IsAsciiLetter(text[i]))
      {
        var c = text[i];
        starts = c is '.' or '!' or '?' or '\n' || (starts && !char.IsDigit(c));
        if (c is not (' ' or '.' or '-')) named = false;
        result.Append(text[i++]);
        continue;
      }

      var end = i + 1;
      while (end < text.Length && (char.IsAsciiLetter(text[end]) || (text[end] is '\'' or '.' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1])))) end++;
      var word = text[i..end];
      i = end;
      var name = IsName(word) || (named && !IsCommon(word));
      if (acronyms.Contains(word) || word.Contains('.', StringComparison.Ordinal)) result.Append(word);
      else if (starts || name || capitals.Contains(word)) result.Append(word[0]).Append(word[1..].ToLowerInvariant());
      else result.Append(word.ToLowerInvariant());
      starts = false;
      named = name || IsTitle(word);
    }

    return result.ToString();
  }

  private static bool IsAcronym(string name) => name.Length <= LongestAcronym && name.All(char.IsAsciiLetter) && name is not ("ARMY" or "POLICE" or "STATE" or "NAVY" or "CONTRA" or "MAFIA" or "CARTEL" or "GROUP" or "REBELS");

  private static IEnumerable<string> InBrackets(string text)
  {
    for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
    {
      var close = text.IndexOf(')', open);
      if (close > open + 2 && IsAcronym(text[(open + 1)..close]) && !IsCommon(text[(open + 1)..close])) yield return text[(open + 1)..close];
    }
  }

  private static bool IsTitle(string word) => (NameLexicon.English.Of(NameHash.Of(word)) & (NameHints.Title | NameHints.Rank | NameHints.Role)) != NameHints.None;

  private static bool IsName(string word) =>
    ((NameLexicon.English.Of(NameHash.Of(word)) & (NameHints.GivenName | NameHints.Country | NameHints.Demonym | NameHints.Calendar | NameHints.City | NameHints.Area | NameHints.ArmedGroup)) != NameHints.None && !IsCommon(word))
    || ClassOf(word) >> 5 >= MostlyCapital;

  private static bool IsCommon(string word) =>
    Lexicon.Openers.Contains(word) || Lexicon.Prepositions.Contains(word) || Lexicon.Auxiliaries.Contains(word) || CueVerbs.FrameOf(word) != CueFrame.None
    || (ClassOf(word) is var known && known != 0 && known >> 5 < MostlyCapital);

  private static byte ClassOf(string word) => SegmentationModel.Default.Words.ClassOf(Characters.Hash(word));
}
