using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Parts a name from the role it is given with: "Defence Ministry spokesman Ada Brem", "the mayor of Selm".</summary>
internal static class RoleNames
{
  private static readonly HashSet<string> Roles = new(
    ("spokesman spokeswoman spokesperson minister president mayor governor ambassador secretary commander chief chairman chairwoman director premier chancellor official " +
     "officer doctor nurse witness resident lawyer editor reporter correspondent head leader adviser advisor envoy soldier fighter captain prisoner teacher").Split(' '),
    StringComparer.Ordinal);

  private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "the", "a", "an", "of", "for", "at", "in", "from", "s" };

  private static readonly HashSet<string> Counts = new(
    "the a an some several many few various two three four five six seven eight nine ten dozens of multiple numerous certain".Split(' '), StringComparer.Ordinal);

  /// <summary>The stems of the words that say who they are, without how many: "two security sources" and "security sources", on one page, are the same.</summary>
  public static string Uncounted(string text) => string.Join(' ', WordFold.Words(text).Where(word => !Counts.Contains(word) && !char.IsAsciiDigit(word[0])).Select(word => Text.Stemmer.Stem(word)));

  /// <summary>The words that name the person, and the role where there is one. The name is empty where only a role is given.</summary>
  public static (string Name, string? Role) Part(string text)
  {
    string? role = null;
    var after = 0;
    var span = text.AsSpan();
    var comma = text.IndexOf(',', StringComparison.Ordinal);
    var limit = comma > 0 ? comma : text.Length;
    for (var at = 0; WordFold.Next(span, ref at, limit, out var start);)
    {
      var word = WordFold.Fold(span[start..at]);
      if (!Roles.Contains(word)) continue;
      role = word is "spokesman" or "spokeswoman" ? "spokesperson" : word;
      after = at;
    }

    if (role is null)
    {
      if (comma > 0)
        for (var at = comma; WordFold.Next(span, ref at, text.Length, out var start);)
          if (Roles.Contains(WordFold.Fold(span[start..at]))) role ??= WordFold.Fold(span[start..at]) is "spokesman" or "spokeswoman" ? "spokesperson" : WordFold.Fold(span[start..at]);
      return (text, role);
    }

    var rest = text[after..limit].Trim();
    if (rest.StartsWith("of ", StringComparison.Ordinal) || rest.StartsWith("for ", StringComparison.Ordinal) || rest.StartsWith("at ", StringComparison.Ordinal)
      || rest.StartsWith("in ", StringComparison.Ordinal) || rest.StartsWith("from ", StringComparison.Ordinal))
      return ("", role);
    return (rest, role);
  }

  /// <summary>The words of a role and of what it is held in, sorted.</summary>
  public static string Bag(string text) => string.Join(' ', WordFold.Words(text)
    .Where(word => !Small.Contains(word)).Select(word => word is "spokesman" or "spokeswoman" ? "spokesperson" : word)
    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
