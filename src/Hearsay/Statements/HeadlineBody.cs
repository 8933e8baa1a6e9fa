using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Lexicons;
using Hearsay.Reading;
using Hearsay.Text;

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
      if (result[i].Zone != Zone.Headline) continue;
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
    var span = text.AsSpan();
    for (var at = 0; WordFold.Next(span, ref at, span.Length, out var start);)
    {
      var word = span[start..at];
      if (word.Length < 3 && !char.IsDigit(word[0]) || Lexicon.Openers.Contains(word) && !Content.Contains(word) || Lexicon.Auxiliaries.Contains(word)) continue;
      var folded = WordFold.Fold(word);
      stems.Add(Numbers.GetValueOrDefault(folded) ?? NewsThesaurus.StemOf(folded));
    }

    return stems;
  }

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Content = Lexicon.Set(
    "people officials sources residents witnesses police state government security military foreign federal rebel rebels troops soldiers fighters militants activists doctors authorities villagers reports media video one two three four five six seven eight nine ten dozens hundreds thousands all");

  private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
  {
    ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12",
    ["thirteen"] = "13", ["fourteen"] = "14", ["fifteen"] = "15", ["sixteen"] = "16", ["seventeen"] = "17", ["eighteen"] = "18", ["nineteen"] = "19", ["twenty"] = "20", ["thirty"] = "30", ["forty"] = "40", ["fifty"] = "50",
  };
}
