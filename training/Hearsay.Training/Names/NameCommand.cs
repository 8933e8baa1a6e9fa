using System.Diagnostics;
using Hearsay.Language;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Names;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Learning;

namespace Hearsay.Training.Names;

/// <summary>The sub-command <c>names</c>: trains the weights of the reader of names, checks that the committed ones are what training makes, or scores what training makes of four fifths
/// of the news on the last fifth, five times. With <c>--trees</c> the words and trees of the documents that a CoNLL-U file holds, a parser's, are those of that file: of those that
/// are scored, and of those that are learned from; with <c>--parsers</c>, a folder of the parsers of the five folds, those of the news are what the parser of their fold makes of the raw
/// text. The others are the treebank's own.</summary>
internal static class NameCommand
{
  private const string Usage = "usage: Hearsay.Training names --data FOLDER (--write | --check | --score [--errors N]) [--trees FILE]... [--parsers FOLDER [--keep-words]]\n       Hearsay.Training names --places     writes the names of places, from the gazetteer";
  private static readonly string ModelPath = Path.Combine("src", "Hearsay", "Language", "Names", "names.model");
  private static readonly string PlacesPath = Path.Combine("src", "Hearsay", "Language", "Lexicons", "places.model");

  /// <summary>0: done, and the check held; 1: the check did not hold; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    string? folder = null, deed = null;
    string? parsers = null;
    var keepsWords = false;
    var trees = new List<string>();
    var errors = 0;
    for (var i = 0; i < args.Length; i++)
    {
      switch (args[i])
      {
        case "--data" when i + 1 < args.Length:
          folder = args[++i];
          break;
        case "--trees" when i + 1 < args.Length:
          trees.Add(args[++i]);
          break;
        case "--parsers" when i + 1 < args.Length:
          parsers = args[++i];
          break;
        case "--keep-words":
          keepsWords = true;
          break;
        case "--errors" when i + 1 < args.Length && int.TryParse(args[i + 1], out errors):
          i++;
          break;
        case "--places":
          return Write(PlaceNames.Read(), PlacesPath, Stopwatch.StartNew());
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

    var watch = Stopwatch.StartNew();
    var parsed = trees.SelectMany(Treebank.Read).ToDictionary(document => document.Id, TreeText.Of, StringComparer.Ordinal);
    if (parsers is not null) Parse(folder, parsers, keepsWords, parsed);
    return deed switch
    {
      "--score" => Score(folder, parsed, errors),
      "--check" => Math.Max(Check(PlaceNames.Read(), PlacesPath), Check(Shipped(folder, parsed), ModelPath)),
      _ => Write(Shipped(folder, parsed), ModelPath, watch),
    };
  }

  // Each news document by the parser that was trained without its fold, "fold0.model" to "fold4.model".
  private static void Parse(string folder, string parsers, bool keepsWords, Dictionary<string, TreeText> parsed)
  {
    for (var fold = 0; fold < Treebank.Folds; fold++)
    {
      var path = Path.Combine(parsers, $"{Environment.GetEnvironmentVariable("PRE") ?? "fold"}{fold}.model");
      if (Environment.GetEnvironmentVariable("FOLD") is { } only && !only.Contains((char)('0' + fold))) continue;
      using var file = File.OpenRead(path);
      var parser = new TextParser(Segmenter.English, SyntaxParser.Read(file, path), Lemmatizer.English, null);
      foreach (var document in Treebank.OfFold(folder, fold)) parsed[document.Id] = TreeText.Of(document).Parsed(parser, keepsWords);
    }
  }

  private static ModelFile Shipped(string folder, Dictionary<string, TreeText> parsed) => NameTrainer.Train([.. Read(Treebank.Gum(folder, "train"), parsed)]);

  private static IEnumerable<NameDocument> Read(IEnumerable<TreebankDocument> documents, Dictionary<string, TreeText> parsed) =>
    documents.Select(document => NameDocument.Of(document) is var gold && parsed.TryGetValue(document.Id, out var trees) ? gold.With(trees) : gold);

  private static int Score(string folder, Dictionary<string, TreeText> parsed, int errors)
  {
    var score = new NameScore();
    var watch = new Stopwatch();
    var words = 0;
    for (var fold = 0; fold < Treebank.Folds; fold++)
    {
      if (Environment.GetEnvironmentVariable("FOLD") is { } only && !only.Contains((char)('0' + fold))) continue;
      // Of the treebanks only GUM has names marked.
      var train = Treebank.TrainOfFold(folder, fold).Where(document => document.Id.StartsWith("GUM_", StringComparison.Ordinal));
      var reader = new NameReader(NameTrainer.Train([.. Read(train, parsed)]));
      foreach (var document in Treebank.OfFold(folder, fold).Select(NameDocument.Of))
      {
        var read = parsed.GetValueOrDefault(document.Id) ?? document.Read;
        watch.Start();
        var names = reader.Read(read.Text, read.Sentences);
        watch.Stop();
        words += read.Sentences.Sum(sentence => sentence.Words.Length);
        score.Add(document, read, names);
      }
    }

    score.Print(Console.Out, errors);
    Console.WriteLine($"{words / watch.Elapsed.TotalSeconds:#,0} words a second, one thread");
    return 0;
  }

  private static int Write(ModelFile model, string relative, Stopwatch watch)
  {
    var path = Path.Combine(WorkingTree.Root(), relative);
    using (var file = File.Create(path)) model.Write(file);
    Console.WriteLine($"{relative}: {new FileInfo(path).Length:#,0} bytes, checksum {model.Checksum}, {watch.Elapsed.TotalSeconds:0} s");
    return 0;
  }

  private static int Check(ModelFile trained, string relative)
  {
    using var file = File.OpenRead(Path.Combine(WorkingTree.Root(), relative));
    var committed = ModelFile.Read(file, relative);
    var same = string.Equals(committed.Checksum, trained.Checksum, StringComparison.Ordinal);
    Console.WriteLine(same ? $"{relative} is what training makes of the data ({trained.Checksum})" : $"{relative} has checksum {committed.Checksum}; training makes {trained.Checksum} of the data");
    return same ? 0 : 1;
  }
}
