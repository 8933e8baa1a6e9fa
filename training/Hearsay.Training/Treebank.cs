using Hearsay.Language.Conllu;

namespace Hearsay.Training;

/// <summary>A document of a treebank.</summary>
/// <param name="Id">Its <c>newdoc id</c>; <c>GUM_news_...</c> names the genre.</param>
/// <param name="Sentences">Its sentences, in order.</param>
internal sealed record TreebankDocument(string Id, IReadOnlyList<ConlluSentence> Sentences);

/// <summary>The treebanks that the English models are trained on, and the folds that they are scored by.</summary>
internal static class Treebank
{
  /// <summary>How many folds there are.</summary>
  public const int Folds = 5;

  /// <summary>The documents of a file.</summary>
  public static IReadOnlyList<TreebankDocument> Read(string path)
  {
    var documents = new List<TreebankDocument>();
    var sentences = new List<ConlluSentence>();
    using var reader = new StreamReader(path);
    var id = "";
    foreach (var sentence in ConlluReader.Read(reader, Path.GetFileName(path)))
    {
      if (sentence.StartsDocument)
      {
        if (sentences.Count > 0) documents.Add(new(id, sentences));
        sentences = [];
        id = sentence.Comment("newdoc id") ?? "";
      }

      sentences.Add(sentence);
    }

    if (sentences.Count > 0) documents.Add(new(id, sentences));
    return documents;
  }

  /// <summary>What the shipped models are trained on: the train parts of EWT and GUM.</summary>
  public static IReadOnlyList<TreebankDocument> Train(string folder) => [.. Ewt(folder, "train"), .. Gum(folder, "train")];

  /// <summary>A part of EWT.</summary>
  public static IReadOnlyList<TreebankDocument> Ewt(string folder, string part) => Read(Path.Combine(folder, $"en_ewt-{part}.conllu"));

  /// <summary>A part of GUM.</summary>
  public static IReadOnlyList<TreebankDocument> Gum(string folder, string part) => Read(Path.Combine(folder, $"en_gum-{part}.conllu"));

  /// <summary>The news and interview documents of GUM's train and dev parts, by id: what the five folds are made of. The fold of the i-th is i modulo <see cref="Folds"/>.</summary>
  public static IReadOnlyList<TreebankDocument> News(string folder) =>
    [.. Gum(folder, "train").Concat(Gum(folder, "dev")).Where(document => IsNews(document.Id)).OrderBy(document => document.Id, StringComparer.Ordinal)];

  /// <summary>What a fold's models are trained on: EWT's train part and all of GUM's train and dev but the fold's documents.</summary>
  public static IReadOnlyList<TreebankDocument> TrainOfFold(string folder, int fold)
  {
    var held = OfFold(folder, fold).Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
    return [.. Ewt(folder, "train"), .. Gum(folder, "train").Concat(Gum(folder, "dev")).Where(document => !held.Contains(document.Id))];
  }

  /// <summary>The documents that a fold's models are scored on.</summary>
  public static IReadOnlyList<TreebankDocument> OfFold(string folder, int fold) => [.. News(folder).Where((_, i) => i % Folds == fold)];

  private static bool IsNews(string id) => id.StartsWith("GUM_news_", StringComparison.Ordinal) || id.StartsWith("GUM_interview_", StringComparison.Ordinal);
}
