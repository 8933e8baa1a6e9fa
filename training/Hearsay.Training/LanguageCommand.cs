using System.Diagnostics;
using Hearsay.Learning;

namespace Hearsay.Training;

/// <summary>The sub-command <c>languages</c>: trains the weights of language identification, checks that the committed ones are what training makes, or scores what training makes of
/// four fifths of the data on the last fifth, five times.</summary>
internal static class LanguageCommand
{
  private const string Usage = "usage: Hearsay.Training languages --data FOLDER (--write | --check | --score) [--confusions N] [--folds N]";
  private static readonly string ModelPath = Path.Combine("src", "Hearsay", "Reading", "languages.model");

  /// <summary>0: done, and the check held; 1: the check did not hold; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    string? folder = null, deed = null;
    int confusions = 25, folds = LanguageData.Folds;
    for (var i = 0; i < args.Length; i++)
    {
      switch (args[i])
      {
        case "--data" when i + 1 < args.Length:
          folder = args[++i];
          break;
        case "--confusions" when i + 1 < args.Length && int.TryParse(args[i + 1], out confusions):
          i++;
          break;
        case "--folds" when i + 1 < args.Length && int.TryParse(args[i + 1], out folds) && folds is >= 1 and <= LanguageData.Folds:
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

    var root = WorkingTree.Root();
    var sentences = LanguageData.Read(folder, Path.Combine(root, "training", "languages"));
    var watch = Stopwatch.StartNew();
    return deed switch
    {
      "--score" => Score(sentences, confusions, folds),
      "--check" => Check(LanguageTrainer.Train(sentences), Path.Combine(root, ModelPath)),
      _ => Write(LanguageTrainer.Train(sentences), Path.Combine(root, ModelPath), watch),
    };
  }

  private static int Write(ModelFile model, string path, Stopwatch watch)
  {
    using (var file = File.Create(path)) model.Write(file);
    Console.WriteLine($"{ModelPath}: {new FileInfo(path).Length:#,0} bytes, checksum {model.Checksum}, {watch.Elapsed.TotalSeconds:0} s");
    return 0;
  }

  private static int Check(ModelFile trained, string path)
  {
    using var file = File.OpenRead(path);
    var committed = ModelFile.Read(file, ModelPath);
    var same = string.Equals(committed.Checksum, trained.Checksum, StringComparison.Ordinal);
    Console.WriteLine(same ? $"{ModelPath} is what training makes of the data ({trained.Checksum})" : $"{ModelPath} has checksum {committed.Checksum}; training makes {trained.Checksum} of the data");
    return same ? 0 : 1;
  }

  private static int Score(IReadOnlyList<LanguageSentence> sentences, int confusions, int folds)
  {
    var score = new LanguageScore();
    var models = new ModelFile[folds];
    Parallel.For(0, folds, fold => models[fold] = LanguageTrainer.Train([.. sentences.Where(sentence => sentence.Fold != fold)]));
    for (var fold = 0; fold < folds; fold++) score.Add(models[fold], [.. sentences.Where(sentence => sentence.Fold == fold)]);
    score.Print(Console.Out, confusions);
    return 0;
  }
}
