using Hearsay.Language.Conllu;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>The words that lemmas are learned from.</summary>
internal static class LemmaData
{
  /// <summary>The words of documents. A piece of a word that is written apart by mistake has no lemma of its own and is left out.</summary>
  public static IEnumerable<LemmaSample> Of(IEnumerable<TreebankDocument> documents) =>
    from document in documents
    from sentence in document.Sentences
    from word in sentence.Words
    where word.Tag != "GW" && word.Relation != "goeswith" && (word.Lemma != "_" || word.Form == "_")
    select Sample(word);

  /// <summary>A word of a treebank.</summary>
  public static LemmaSample Sample(ConlluWord word) => new(word.Form, UniversalPosNames.Parse(word.Pos), word.Tag == "_" ? "" : word.Tag, word.Lemma, word.Features.Contains("Typo=Yes", StringComparison.Ordinal));

  /// <summary>The irregular verbs of English that the words lack, as a past form and as a participle, or as what their ending says.</summary>
  public static IEnumerable<LemmaSample> IrregularForms(IReadOnlyCollection<LemmaSample> words)
  {
    var seen = words.Where(word => word.Pos == UniversalPos.Verb).Select(word => word.Form.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    foreach (var (form, lemma) in IrregularVerbs.All.Where(pair => !seen.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
    {
      string[] tags = form.EndsWith("ing", StringComparison.Ordinal) ? ["VBG"] : ["VBD", "VBN"];
      foreach (var tag in tags) yield return new(form, UniversalPos.Verb, tag, lemma, false);
    }
  }
}
