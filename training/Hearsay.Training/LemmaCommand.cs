using Hearsay.Language.Lemmas;
using Hearsay.Learning;

namespace Hearsay.Training;

/// <summary>The sub-command <c>lemmas</c>: learns English lemmas from the train parts of EWT and GUM, checks that the committed model is what training makes, or scores on the dev parts
/// and on the folds of news.</summary>
internal static class LemmaCommand
{
  private const string Usage = "usage: Hearsay.Training lemmas --data FOLDER (--write | --check | --score) [--errors N]";
  private static readonly string ModelPath = Path.Combine("src", "Hearsay", "Language", "Lemmas", "lemmas.model");

  /// <summary>0: done, and the check held; 1: the check did not hold; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    string? folder = null, deed = null;
    var errors = 0;
    for (var i = 0; i < args.Length; i++)
    {
      switch (args[i])
      {
        case "--data" when i + 1 < args.Length:
          folder = args[++i];
          break;
        case "--errors" when i + 1 < args.Length && int.TryParse(args[i + 1], out errors):
          i++;
          break;
        case "--write" or "--check" or "--score" when deed is null:
          deed = args[i];
          break;
        default:
          Console.Error.WriteLine($"{Usage}\nnot understood: {args[i]}");
          return 2;
      }
    }

    if (folder is null || deed is null || !Directory.Exists(folder))
    {
      Console.Error.WriteLine(folder is null || deed is null ? Usage : $"there is no folder {folder}");
      return 2;
    }

    return deed switch
    {
      "--score" => Score(folder, errors),
      "--check" => WorkingTree.Check(English(Treebank.Train(folder)), ModelPath),
      _ => WorkingTree.Write(English(Treebank.Train(folder)), ModelPath),
    };
  }

  private static ModelFile English(IEnumerable<TreebankDocument> documents)
  {
    LemmaSample[] words = [.. LemmaData.Of(documents)];
    return LemmaTrainer.Train([.. words, .. LemmaData.IrregularForms(words)]);
  }

  private static int Score(string folder, int errors)
  {
    var train = Treebank.Train(folder);
    Score("EWT dev", train, [Treebank.Ewt(folder, "dev")], errors);
    Score("GUM dev", train, [Treebank.Gum(folder, "dev")], 0);
    var folds = new LemmaScore();
    for (var fold = 0; fold < Treebank.Folds; fold++) AddTo(folds, Treebank.TrainOfFold(folder, fold), Treebank.OfFold(folder, fold));
    folds.Print(Console.Out, "GUM news and interviews, five folds", errors);
    // What may be read to find what is wrong: a part of train.
    var ewt = Treebank.Ewt(folder, "train");
    var some = ewt.Count * 4 / 5;
    Score("last fifth of EWT train", [.. ewt.Take(some), .. Treebank.Gum(folder, "train")], [[.. ewt.Skip(some)]], errors);
    return 0;
  }

  private static void Score(string name, IReadOnlyList<TreebankDocument> train, IReadOnlyList<IReadOnlyList<TreebankDocument>> on, int errors)
  {
    var score = new LemmaScore();
    foreach (var documents in on) AddTo(score, train, documents);
    score.Print(Console.Out, name, errors);
  }

  private static void AddTo(LemmaScore score, IReadOnlyList<TreebankDocument> train, IReadOnlyList<TreebankDocument> on)
  {
    var seen = LemmaData.Of(train).Select(word => word.Form.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    score.Add(new(English(train)), on.SelectMany(document => document.Sentences).SelectMany(sentence => sentence.Words).Select(LemmaData.Sample), seen);
  }
}
