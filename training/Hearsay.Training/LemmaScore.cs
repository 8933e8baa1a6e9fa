using Hearsay.Language.Lemmas;

namespace Hearsay.Training;

/// <summary>How many words get the treebank's lemma, compared without case as the CoNLL shared tasks do.</summary>
internal sealed class LemmaScore
{
  private readonly SortedDictionary<string, int> wrong = new(StringComparer.Ordinal);
  private int words, right, exact, fresh, freshRight;

  /// <summary>Scores words.</summary>
  public void Add(Lemmatizer lemmatizer, IEnumerable<LemmaSample> samples, IReadOnlySet<string> seen)
  {
    foreach (var sample in samples)
    {
      var lemma = lemmatizer.Lemma(sample.Form, sample.Pos, sample.Tag);
      var isRight = string.Equals(lemma, sample.Lemma, StringComparison.OrdinalIgnoreCase);
      words++;
      if (isRight) right++;
      else Note($"{sample.Form} {sample.Pos} {sample.Tag} {sample.Lemma} > {lemma}");
      if (string.Equals(lemma, sample.Lemma, StringComparison.Ordinal)) exact++;
      if (seen.Contains(sample.Form.ToLowerInvariant())) continue;
      fresh++;
      if (isRight) freshRight++;
    }
  }

  /// <summary>Prints the shares in per cent, and the commonest errors.</summary>
  public void Print(TextWriter to, string name, int errors)
  {
    to.WriteLine($"{name}: lemmas {Share(right, words):0.00} %, with case {Share(exact, words):0.00} %, of forms that training did not see {Share(freshRight, fresh):0.00} % (of {fresh:#,0}; {words:#,0} words)");
    foreach (var (error, count) in wrong.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(errors)) to.WriteLine($"  {count} {error}");
  }

  private void Note(string error) => wrong[error] = wrong.GetValueOrDefault(error) + 1;

  private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
