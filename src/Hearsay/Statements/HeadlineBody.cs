using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Statements;

/// <summary>Finds, for each statement of a headline, the body statements that carry its content: shared stems and numbers, the rare ones weighing more.</summary>
internal static class HeadlineBody
{
  private const double Enough = 0.34;
  private const int Most = 5;

  /// <summary>The statements with <see cref="Statement.Body"/> filled in.</summary>
  public static ImmutableArray<Statement> Link(ImmutableArray<Statement> statements)
  {
    if (!statements.Any(statement => statement.Zone == Zone.Headline)) return statements;
    var body = new List<(Statement Statement, HashSet<string> Stems)>();
    var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
    foreach (var statement in statements)
    {
      if (statement.Zone != Zone.Body) continue;
      var stems = Stems(statement.Text);
      foreach (var stem in stems) frequency[stem] = frequency.GetValueOrDefault(stem) + 1;
      body.Add((statement, stems));
    }

    var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
    for (var i = 0; i < body.Count; i++)
    {
      foreach (var stem in body[i].Stems)
      {
        if (!index.TryGetValue(stem, out var list)) index[stem] = list = [];
        if (list.Count < 200) list.Add(i);
      }
    }

    double Weight(string stem) => 1 / (1 + Math.Log(1 + frequency.GetValueOrDefault(stem))) * (char.IsDigit(stem[0]) ? 1.5 : 1);

    var result = statements.ToBuilder();
    for (var i = 0; i < result.Count; i++)
    {
      if (result[i].Zone != Zone.Headline || result[i].Nested) continue;
      var stems = Stems(result[i].Text);
      var total = stems.Sum(Weight);
      if (total <= 0) continue;
      var scores = new Dictionary<int, double>();
      foreach (var stem in stems)
      {
        if (!index.TryGetValue(stem, out var list)) continue;
        foreach (var j in list) scores[j] = scores.GetValueOrDefault(j) + Weight(stem);
      }

      var best = scores.Select(pair => (Index: pair.Key, Score: pair.Value / total)).Where(pair => pair.Score >= Enough)
        .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Index).ToArray();
      if (best.Length == 0) continue;
      var floor = best[0].Score * 0.7;
      result[i] = result[i] with { Body = [.. best.Where(pair => pair.Score >= floor).Take(Most).Select(pair => body[pair.Index].Statement.Id)] };
    }

    return result.ToImmutable();
  }

  private static HashSet<string> Stems(string text)
  {
    var stems = new HashSet<string>(StringComparer.Ordinal);
    var i = 0;
    while (i < text.Length)
    {
      if (!char.IsLetterOrDigit(text[i]))
      {
        i++;
        continue;
      }

      var start = i;
      while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])))) i++;
      var word = text.AsSpan(start, i - start);
      if (word.Length < 3 && !char.IsDigit(word[0]) || Lexicon.Openers.Contains(word) && !Content.Contains(word) || Lexicon.Auxiliaries.Contains(word)) continue;
      stems.Add(Stem(word.ToString().ToLowerInvariant()));
    }

    return stems;
  }

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Content = Lexicon.Set(
    "people officials sources residents witnesses police state government security military foreign federal rebel rebels troops soldiers fighters militants activists doctors authorities villagers reports media video two three four five six seven eight nine ten dozens hundreds thousands");

  private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
  {
    ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12", ["twenty"] = "20", ["thirty"] = "30",
    ["dead"] = "kill", ["killed"] = "kill", ["kills"] = "kill", ["deaths"] = "kill", ["died"] = "kill", ["injured"] = "wound", ["wounded"] = "wound", ["hurt"] = "wound", ["injures"] = "wound",
  };

  private static string Stem(string word)
  {
    if (Numbers.TryGetValue(word, out var same)) return same;
    if (char.IsDigit(word[0])) return word.Replace(",", "", StringComparison.Ordinal);
    foreach (var suffix in Suffixes)
      if (word.Length > suffix.Length + 3 && word.EndsWith(suffix, StringComparison.Ordinal)) return word[..^suffix.Length];
    return word.EndsWith('e') && word.Length > 4 ? word[..^1] : word;
  }

  private static readonly string[] Suffixes = ["ations", "ation", "ingly", "ments", "ment", "ings", "ing", "edly", "ies", "ied", "ers", "er", "es", "ed", "ly", "s"];
}
