using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Reduces an outlet's names to one form: "the San news agency", "SAN agency" and "san.example" are <c>san</c>.</summary>
internal static class OutletNames
{
  private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
  {
    "agency", "newspaper", "website", "site", "outlet", "portal", "newswire", "wire", "online", "channel", "daily", "magazine",
  };

  /// <summary>The name without articles, descriptions and kinds, written together; empty where nothing is left.</summary>
  public static string Reduce(string name)
  {
    var words = Split(name);
    if (Host(name.Trim()) is { } label) return label;
    int from = 0, to = words.Count;
    if (words.Exists(word => char.IsUpper(word.Text[0]) || char.IsDigit(word.Text[0])))
    {
      while (from < to - 1 && char.IsLower(words[from].Text[0])) from++;
      while (to - 1 > from && char.IsLower(words[to - 1].Text[0]) && (Generic.Contains(words[to - 1].Folded) || words[to - 1].Folded is "news" or "press")) to--;
    }

    // "Corvane Wire Wednesday" is a name and the day it said so.
    while (to - from > 2 && IsWeekday(words[to - 1].Folded) && words[to - 2].Folded is not ("on" or "of" or "am")) to--;
    if (from < to - 1 && words[from].Folded is "the" or "a" or "an") from++;
    if (to - from > 1 && Generic.Contains(words[to - 1].Folded) && words[to - 1].Folded is not ("daily" or "wire" or "channel"))
    {
      var agency = words[to - 1].Folded is "agency";
      to--;
      if (agency && to - from > 1 && words[to - 1].Folded is "news" or "press") to--;
    }
    else if (to - from == 2 && words[to - 1].Folded is "news" && Acronyms.IsAcronym(words[from].Text)) to--;

    return string.Concat(words.Take(to).Skip(from).Select(word => word.Folded));
  }

  /// <summary>Whether the name itself says that it publishes: "SAN agency", "Arvan News Agency", "the newspaper Selm Today".</summary>
  public static bool SaysOutlet(string name)
  {
    var words = Split(name);
    if (words.Count < 2 || !words.Exists(word => char.IsUpper(word.Text[0]))) return false;
    for (var i = 0; i < words.Count; i++)
    {
      var word = words[i].Folded;
      if (word is "newspaper" or "newswire" or "broadcaster" or "tv" or "radio" || (word is "agency" or "wire" or "channel" or "website" && i > 0
        && (words[i - 1].Folded is "news" or "press" or "tv" || (Acronyms.IsAcronym(words[i - 1].Text) && i == words.Count - 1)))) return true;
    }

    return false;
  }

  /// <summary>All words written together, the article left out.</summary>
  public static string Whole(string name)
  {
    var words = Split(name).ConvertAll(word => word.Folded);
    return string.Concat(words.Count > 1 && words[0] is "the" ? words.Skip(1) : words);
  }

  /// <summary>A host's own label ("www.selm-today.example" is <c>selmtoday</c>); null where the name is no host.</summary>
  public static string? Host(string name)
  {
    if (name.Length is < 4 or > 253 || !name.Contains('.', StringComparison.Ordinal) || name.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '-'))) return null;
    var labels = name.ToLowerInvariant().Split('.', StringSplitOptions.RemoveEmptyEntries);
    if (labels.Length < 2 || labels[^1].Length < 2 || !labels[^1].All(char.IsLetter)) return null;
    if (labels.All(label => label.Length == 1)) return null;
    var own = labels.Length >= 3 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? labels[^3] : labels[^2];
    return own.Replace("-", "", StringComparison.Ordinal);
  }

  private static bool IsWeekday(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

  private static List<(string Text, string Folded)> Split(string name)
  {
    var words = new List<(string, string)>();
    var bracket = name.IndexOf('(', StringComparison.Ordinal);
    var text = bracket > 1 ? name.AsSpan(0, bracket) : name.AsSpan();
    for (var at = 0; WordFold.Next(text, ref at, text.Length, out var start);)
    {
      var folded = WordFold.Fold(text[start..at]);
      if (folded.Length > 0) words.Add((text[start..at].ToString(), folded));
    }

    return words;
  }
}
