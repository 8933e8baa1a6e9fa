using System.Diagnostics;
using System.Globalization;
using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;
using Hearsay.Learning;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Syntax;

/// <summary>The sub-command <c>syntax</c>: trains the weights that tag and parse, from English treebanks or from any other, and scores them on words that are given.</summary>
internal static class SyntaxCommand
{
  private const string Usage = """
    usage: Hearsay.Training syntax --data FOLDER (--write | --score | --fold N --out FILE) [--epochs N] [--width N] [--embedding N] [--layers N] [--seed N] [--out FILE]
           Hearsay.Training syntax --train FILE.conllu --dev FILE.conllu --out FILE [...]     any treebank
    """;

  private static readonly string ModelPath = Path.Combine("src", "Hearsay", "Language", "Syntax", "syntax.model");

  private sealed record Options(string? Data, string? Train, string? Dev, string? Out, string Deed, int Fold, SyntaxShape Shape, NetworkTraining How);

  /// <summary>0: done; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    if (Read(args) is not { } options)
    {
      Console.Error.WriteLine(Usage);
      return 2;
    }

    if (options.Train is not null) return Write(options, Treebank.Read(options.Train), [("dev", Treebank.Read(options.Dev!))], options.Out!);
    var data = options.Data!;
    if (options.Deed == "--fold") return Write(options, Treebank.TrainOfFold(data, options.Fold), [("fold", Treebank.OfFold(data, options.Fold))], options.Out!);
    (string, IReadOnlyList<TreebankDocument>)[] dev = [("EWT dev", Treebank.Ewt(data, "dev")), ("GUM dev", Treebank.Gum(data, "dev"))];
    var path = options.Out ?? Path.Combine(WorkingTree.Root(), ModelPath);
    if (options.Deed == "--write") return Write(options, Treebank.Train(data), dev, path);
    using var file = File.OpenRead(path);
    var parser = SyntaxParser.Read(file, path);
    foreach (var (name, documents) in dev) Score(parser, name, documents);
    return 0;
  }

  private static int Write(Options options, IReadOnlyList<TreebankDocument> documents, (string Name, IReadOnlyList<TreebankDocument> Documents)[] dev, string path)
  {
    var sentences = documents.SelectMany(document => document.Sentences).ToArray();
    var vocabulary = new SyntaxVocabulary(sentences, options.Shape.PartBits, options.Train is null ? NameLexicon.English : null);
    var samples = documents.SelectMany(vocabulary.Samples).ToArray();
    var parameters = new SyntaxParameters(options.Shape, vocabulary, options.How.Seed * 7919, samples.Any(sample => sample.Mentions is not null));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sentences.Length:#,0} sentences; {vocabulary.WordHashes.Length:#,0} words with rows; {parameters.All.Sum(parameter => parameter.Value.Length):#,0} weights beside {vocabulary.RowCount:#,0} rows of {options.Shape.Embedding}"));
    NetworkTrainer.Train(parameters, [.. samples.Where(sample => sample.Count is > 0 and <= SyntaxTraining.LongestSentence)], options.How, SyntaxGradient.Told, seed => new SyntaxGradient(parameters, seed), (epoch, told) =>
    {
      Console.WriteLine(told);
      if (epoch % 4 == 3 || epoch == options.How.Epochs - 1)
        foreach (var (name, held) in dev) Score(new(SyntaxNetwork.Read(SyntaxModel.Of(parameters))), name, held);
    });
    var model = SyntaxModel.Of(parameters);
    using (var file = File.Create(path)) model.Write(file);
    Console.WriteLine($"{Path.GetFileName(path)}: {new FileInfo(path).Length:#,0} bytes, checksum {model.Checksum}");
    return 0;
  }

  private static void Score(SyntaxParser parser, string name, IReadOnlyList<TreebankDocument> documents)
  {
    var score = new SyntaxScore();
    var watch = Stopwatch.StartNew();
    score.Add(parser, documents);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {score}, {documents.Sum(d => d.Sentences.Sum(s => s.Words.Length)) / watch.Elapsed.TotalSeconds:#,0} words/s"));
  }

  private static Options? Read(string[] args)
  {
    var options = new Options(null, null, null, null, "", 0, SyntaxShape.Default, SyntaxTraining.Default);
    for (var i = 0; i < args.Length; i++)
    {
      if (args[i] is "--write" or "--score")
      {
        options = options with { Deed = args[i] };
        continue;
      }

      if (i + 1 == args.Length) return null;
      var value = args[++i];
      if (With(options, args[i - 1], value) is not { } changed) return null;
      options = changed;
    }

    return options.Train is not null ? options.Dev is not null && options.Out is not null ? options : null
      : options is { Data: not null, Deed: "--write" or "--score" } or { Data: not null, Deed: "--fold", Out: not null } ? options : null;
  }

  private static Options? With(Options options, string name, string value)
  {
    var number = int.TryParse(value, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
    return name switch
    {
      "--data" => options with { Data = value },
      "--train" => options with { Train = value },
      "--dev" => options with { Dev = value },
      "--out" => options with { Out = value },
      "--fold" when number is >= 0 and < Treebank.Folds => options with { Deed = name, Fold = number },
      "--epochs" when number > 0 => options with { How = options.How with { Epochs = number } },
      "--seed" when number > 0 => options with { How = options.How with { Seed = (ulong)number } },
      "--width" when number > 0 && number % 16 == 0 => options with { Shape = options.Shape with { Width = number } },
      "--embedding" when number > 0 && number % 16 == 0 => options with { Shape = options.Shape with { Embedding = number } },
      "--layers" when number > 0 => options with { Shape = options.Shape with { Layers = number } },
      _ => null,
    };
  }
}
