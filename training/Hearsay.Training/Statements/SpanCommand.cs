using System.Diagnostics;
using System.Globalization;
using Hearsay.Language;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Names;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Statements;
using Hearsay.Statements.Spans;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Statements;

/// <summary>The sub-command <c>spans</c>: trains the weights that find the spans of statements, and scores them on articles that they have not seen.</summary>
internal static class SpanCommand
{
  private const string Usage = """
    usage: Hearsay.Training spans --data FOLDER (--write | --score) [--syntax FILE] [--out FILE] [--epochs N] [--width N] [--layers N] [--embedding N] [--seed N] [--part N]
      --data    holds PolNeAR's train and dev, each with text/ and attributions/
      --syntax  the weights of the parser; without it, the library's
      --part    learns from every N-th article alone
    """;

  private static readonly string[] Roles = ["source", "cue", "content"];
  private static readonly string ModelPath = Path.Combine("src", "Hearsay", "Statements", "Spans", "spans.model");

  /// <summary>0: done; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    string? data = null, deed = null, syntax = null, into = null;
    var shape = SpanShape.Default;
    var how = SpanTraining.Default;
    var part = 1;
    for (var i = 0; i < args.Length; i++)
    {
      var value = i + 1 < args.Length ? args[i + 1] : "";
      var number = int.TryParse(value, CultureInfo.InvariantCulture, out var parsed) && parsed > 0 ? parsed : 0;
      switch (args[i])
      {
        case "--write" or "--score":
          deed = args[i];
          continue;
        case "--data": data = value; break;
        case "--syntax": syntax = value; break;
        case "--out": into = value; break;
        case "--epochs" when number > 0: how = how with { Epochs = number }; break;
        case "--seed" when number > 0: how = how with { Seed = (ulong)number }; break;
        case "--width" when number % 16 == 0: shape = shape with { Width = number }; break;
        case "--embedding" when number % 16 == 0: shape = shape with { Embedding = number }; break;
        case "--layers" when number is > 0 and <= 4: shape = shape with { Layers = number }; break;
        case "--part" when number > 0: part = number; break;
        default:
          Console.Error.WriteLine($"{Usage}\nnot understood: {args[i]}");
          return 2;
      }

      i++;
    }

    if (data is null || deed is null || !Directory.Exists(data))
    {
      Console.Error.WriteLine(data is null || deed is null ? Usage : $"there is no folder {data}");
      return 2;
    }

    var parser = Parser(syntax);
    var dev = PolNear.Read(Path.Combine(data, "dev"));
    var path = into ?? Path.Combine(WorkingTree.Root(), ModelPath);
    if (deed == "--score")
    {
      using var file = File.OpenRead(path);
      Score(new(SpanNetwork.Read(Hearsay.Learning.ModelFile.Read(file, path))), Parsed(dev, parser));
      return 0;
    }

    var watch = Stopwatch.StartNew();
    var samples = SpanData.Samples([.. PolNear.Read(Path.Combine(data, "train")).Where((_, i) => i % part == 0)], parser, shape.RowBits);
    var devParsed = Parsed(dev, parser);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{samples.Length:#,0} paragraphs, {samples.Sum(sample => sample.Count):#,0} words, parsed in {watch.Elapsed.TotalSeconds:0} s"));
    var parameters = new SpanParameters(shape with { StateSize = samples[0].States.Length / samples[0].Count }, how.Seed * 7919);
    NetworkTrainer.Train(parameters, [.. samples.Where(sample => sample.Count > 0)], how, SpanGradient.Told, seed => new SpanGradient(parameters, seed), (epoch, told) =>
    {
      Console.WriteLine(told);
      if (epoch % 2 == 1 || epoch == how.Epochs - 1) Score(new(SpanNetwork.Read(parameters.Model())), devParsed);
    });
    var model = parameters.Model();
    using (var file = File.Create(path)) model.Write(file);
    Console.WriteLine($"{Path.GetFileName(path)}: {new FileInfo(path).Length:#,0} bytes, checksum {model.Checksum}");
    return 0;
  }

  private static TextParser Parser(string? syntax)
  {
    if (syntax is null) return TextParser.English.KeepingStates();
    using var file = File.OpenRead(syntax);
    return new(Segmenter.English, SyntaxParser.Read(file, syntax), Lemmatizer.English, NameReader.English.Read, keepsStates: true);
  }

  private static List<(MarkedArticle Article, Reading.Document Document, ParsedText Parsed)> Parsed(IEnumerable<MarkedArticle> articles, TextParser parser) =>
    [.. articles.AsParallel().AsOrdered().Select(article => PlainText.DocumentOf(article.Id, article.Id, article.Text) is var document ? (article, document, parser.Parse(document)) : default)];

  // Exact spans, micro-averaged, on our own words.
  private static void Score(SpanTagger tagger, List<(MarkedArticle Article, Reading.Document Document, ParsedText Parsed)> articles)
  {
    var (right, found, gold) = (new int[3], new int[3], new int[3]);
    foreach (var (article, document, parsed) in articles)
    {
      foreach (var paragraph in parsed.Paragraphs)
      {
        var said = Spans(tagger.Tag(parsed, paragraph, SpanData.Kind(document, paragraph)));
        var due = Spans(SpanData.Labels(article, paragraph));
        foreach (var span in said) found[span.Role]++;
        foreach (var span in due) gold[span.Role]++;
        foreach (var span in said.Intersect(due)) right[span.Role]++;
      }
    }

    Console.WriteLine("  " + string.Join(", ", Roles.Select((name, r) => string.Create(
      CultureInfo.InvariantCulture, $"{name} P {100.0 * right[r] / Math.Max(1, found[r]):0.0} R {100.0 * right[r] / Math.Max(1, gold[r]):0.0} F1 {200.0 * right[r] / Math.Max(1, found[r] + gold[r]):0.00}"))));
  }

  private static List<(int Role, int Start, int End)> Spans(SpanLabel[] labels)
  {
    var spans = new List<(int, int, int)>();
    for (var i = 0; i < labels.Length; i++)
    {
      if (labels[i] == SpanLabel.Outside || SpanLabels.IsFurther(labels[i])) continue;
      var end = i + 1;
      while (end < labels.Length && labels[end] == labels[i] + 1) end++;
      spans.Add((((int)labels[i] - 1) / 2, i, end));
    }

    return spans;
  }
}
