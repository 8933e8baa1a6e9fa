using Hearsay.Language.Lexicons;
using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>An organisation's name as a set of words: whose it is (a country), and what it is.</summary>
/// <param name="Key">All words, sorted.</param>
/// <param name="Core">Those that do not say whose it is, sorted.</param>
/// <param name="Institution">Whether it is one that every country has.</param>
/// <param name="Bare">Whether nothing but the kind of institution is said ("the ministry").</param>
internal sealed record OrganisationForm(string Key, string Core, bool Institution, bool Bare)
{
  /// <summary>Whether the name says whose it is.</summary>
  public bool Qualified => !string.Equals(Key, Core, StringComparison.Ordinal);
}

/// <summary>Reduces organisations' names: "the Defence Ministry of Arvania", "Arvania's Ministry of Defense" and "Arvanian Defence Ministry" are one.</summary>
internal static class OrganisationNames
{
  private static readonly HashSet<string> Institutions = new(StringComparer.Ordinal)
  {
    "ministry", "government", "parliament", "cabinet", "presidency", "army", "military", "navy", "police", "senate", "embassy",
    "department", "treasury", "council", "office", "force", "command", "staff", "guard", "agency", "court", "bank",
    "committee", "commission", "authority", "service", "directorate", "administration", "bureau", "inspectorate", "prosecutor", "secretariat", "board", "tribunal", "assembly", "coastguard",
  };

  // What a state calls itself beside its name says nothing more of whose an institution is; reduced as the names are.
  private static readonly string[] Styles = [.. "Federation Republic Kingdom State".Split(' ').Select(style => CountryStem(WordFold.Fold(style))), "republic", "state"];

  private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "the", "of", "for", "and", "a", "an", "in", "on", "s", "to" };

  private static readonly Dictionary<string, string> Spellings = Pairs(
    "defense:defence ministries:ministry dept:department organization:organisation labor:labour center:centre forces:force services:service authorities:authority prosecutors:prosecutor ministerial:ministry ministers:ministry");

  /// <summary>The name's form; null where it holds no word.</summary>
  public static OrganisationForm? Of(string name, Func<string, bool> isPlace)
  {
    var all = new SortedSet<string>(StringComparer.Ordinal);
    var core = new SortedSet<string>(StringComparer.Ordinal);
    var text = name.Replace("United States of America", "America", StringComparison.OrdinalIgnoreCase).Replace("United States", "America", StringComparison.OrdinalIgnoreCase)
      .Replace("United Kingdom", "Britain", StringComparison.OrdinalIgnoreCase).AsSpan();
    for (var at = 0; WordFold.Next(text, ref at, text.Length, out var start);)
    {
      var word = WordFold.Fold(text[start..at]);
      if (word.Length == 0 || (Small.Contains(word) && !(word.Length > 1 && char.IsUpper(text[start]) && char.IsUpper(text[start + 1])))) continue;
      var country = CountryAdjectives.CountryOf(word);
      var spelt = country ?? Spellings.GetValueOrDefault(word, word);
      var capital = char.IsUpper(text[start]);
      var place = capital && !Institutions.Contains(spelt) && (country is not null || IsPossessive(text[start..at]) || IsLand(word) || isPlace(word) || IsDemonym(word) || isPlace(CountryStem(word)));
      var reduced = place || (capital && !Institutions.Contains(spelt)) ? CountryStem(spelt) : spelt;
      all.Add(reduced);
      if (!place) core.Add(reduced);
    }

    if (all.Count == 0) return null;
    if (core.Count == 0) core = all;
    if (core.Count < all.Count && core.Overlaps(Institutions))
      foreach (var style in Styles)
        if (core.Count > 1 && core.Remove(style)) all.Remove(style);
    return new(string.Join(' ', all), string.Join(' ', core), core.Overlaps(Institutions), core.IsSubsetOf(Institutions));
  }

  /// <summary>Whether the word is a kind of institution.</summary>
  public static bool IsInstitution(string word) => Institutions.Contains(word);

  private static bool IsPossessive(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && WordFold.IsApostrophe(word[^2]);

  private static bool IsLand(string word) =>
    word.Length >= 6 && (word.EndsWith("ia", StringComparison.Ordinal) || word.EndsWith("stan", StringComparison.Ordinal) || word.EndsWith("land", StringComparison.Ordinal))
    && word is not ("media" or "militia" or "academia" or "homeland" or "island" or "mainland" or "woodland" or "wetland" or "highland" or "lowland");

  private static bool IsDemonym(string word) =>
    word.Length >= 6 && (word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ani", StringComparison.Ordinal));

  /// <summary>What a country's name and its adjective have in common ("arvania", "arvanian": <c>arvan</c>).</summary>
  public static string CountryStem(string word)
  {
    foreach (var ending in (ReadOnlySpan<string>)["istan", "ian", "ese", "ish", "ia", "an", "ic", "a", "i", "o", "e"])
      if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal)) return CountryStem(word[..^ending.Length]);
    return word;
  }

  private static Dictionary<string, string> Pairs(string text) =>
    text.Split(' ').Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
