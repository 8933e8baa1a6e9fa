using System.Diagnostics;
using Hearsay.Language.Segmentation;
using Hearsay.Learning;

namespace Hearsay.Training;

/// <summary>The sub-command <c>segmentation</c>: trains the weights that cut English into words and sentences, checks that the committed ones are what training makes, or scores them: trained on
/// the train parts on EWT's dev part, and by five folds on GUM's news and interviews.</summary>
internal static class SegmentationCommand
{
  private const string Usage = "usage: Hearsay.Training segmentation --data FOLDER (--write | --check | --score) [--errors FILE]";
  private static readonly string ModelPath = Path.Combine("src", "Hearsay", "Language", "segmentation.model");

  /// <summary>0: done, and the check held; 1: the check did not hold; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    string? folder = null, deed = null, errors = null;
    for (var i = 0; i < args.Length; i++)
    {
      switch (args[i])
      {
        case "--data" when i + 1 < args.Length:
          folder = args[++i];
          break;
        case "--errors" when i + 1 < args.Length:
          errors = args[++i];
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

    if (deed == "--score") return Score(folder, errors);
    var watch = Stopwatch.StartNew();
    var trained = SegmentationTrainer.Train(Treebank.Train(folder));
    var path = Path.Combine(WorkingTree.Root(), ModelPath);
    return deed == "--check" ? Check(trained, path) : Write(trained, path, watch);
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

  private static int Score(string folder, string? errors)
  {
    using var notes = errors is null ? null : File.CreateText(errors);
    var ewt = new SegmentationScore();
    var english = Trained(Treebank.Train(folder));
    ewt.Add(english, Treebank.Ewt(folder, "dev"));
    Console.WriteLine(ewt.Line("EWT dev"));
    Console.WriteLine($"{Speed(english, folder):0.0} M words/s");
    // The errors that may be read are those of the folds: dev parts are for figures.
    var gum = new SegmentationScore { Errors = notes };
    for (var fold = 0; fold < Treebank.Folds; fold++) gum.Add(Trained(Treebank.TrainOfFold(folder, fold)), Treebank.OfFold(folder, fold));
    Console.WriteLine(gum.Line("GUM news and interviews, five folds"));
    return 0;
  }

  private static EnglishSegmenter Trained(IReadOnlyList<TreebankDocument> documents) => new(new(SegmentationTrainer.Train(documents)));

  // The best of some rounds over GUM's news, in millions of words a second on one core.
  private static double Speed(EnglishSegmenter segmenter, string folder)
  {
    var texts = Treebank.News(folder).SelectMany(SegmentationData.Paragraphs).Select(words => SampleText.Of(words).Text).ToList();
    var best = 0.0;
    for (var round = 0; round < 20; round++)
    {
      var watch = Stopwatch.StartNew();
      var words = texts.Sum(text => segmenter.Segment(text, new(0, text.Length)).Sum(sentence => (long)sentence.Words.Length));
      best = Math.Max(best, words / watch.Elapsed.TotalSeconds / 1e6);
    }

    return best;
  }
}
