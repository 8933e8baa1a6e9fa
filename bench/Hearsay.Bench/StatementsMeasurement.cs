using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Language;
using Hearsay.Statements;
using Hearsay.Statements.Spans;

namespace Hearsay.Bench;

/// <summary>How fast the stage of statements is alone: documents that are parsed and in memory go in, statements come out, on one thread; and how far that is from parsing the same documents.</summary>
internal static class StatementsMeasurement
{
  private const string Usage = """
    usage: Hearsay.Bench statements [--text FILE,...] [--rounds 5]

    Finds the statements of documents that are parsed already; processor time of one thread (the collector's included), the fastest round of each part, all parts by turns.
    --text    files of English text; the development part of PolNeAR unless told, where it lies beside the working tree
    """;

  private static readonly string DevelopmentPart = Path.Combine("..", "shared", "data", "attribution", "polnear", "dev", "text");

  public static int Run(string[] args, string root)
  {
    var (files, rounds) = (Array.Empty<string>(), 5);
    for (var i = 0; i < args.Length; i++)
    {
      string Value() => ++i < args.Length ? args[i] : throw new FormatException(Usage);
      switch (args[i])
      {
        case "--text": files = Value().Split(','); break;
        case "--rounds": rounds = int.Parse(Value(), CultureInfo.InvariantCulture); break;
        default: throw new FormatException(Usage);
      }
    }

    if (files.Length == 0)
    {
      var folder = Path.Combine(root, DevelopmentPart);
      if (!Directory.Exists(folder))
      {
        Console.Error.WriteLine($"There is no {DevelopmentPart} beside the working tree: name the texts with --text.");
        return 2;
      }

      files = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
    }

    Measure([.. files.Select(Read)], rounds);
    return 0;
  }

  private static Reading.Document Read(string file)
  {
    var bytes = File.ReadAllBytes(file);
    return PlainText.DocumentOf(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(bytes)), Encoding.UTF8.GetString(bytes));
  }

  private static void Measure(Reading.Document[] documents, int rounds)
  {
    var parser = new DocumentParser();
    var finder = new StatementFinder();
    ParsedDocument[] parsed = [.. documents.Select(parser.Parse)];
    var paragraphs = parsed.SelectMany(StatementFinder.Paragraphs).ToArray();
    var trees = parsed.Where(document => document.Trees is not null).SelectMany(document => document.Trees!.Paragraphs.Select(paragraph => (document.Trees, paragraph))).ToArray();
    var words = trees.Sum(pair => pair.paragraph.Sentences.Sum(sentence => sentence.Tree.Words.Length));
    var found = 0;
    (string Name, Action Work)[] parts =
    [
      ("statements, all", () =>
      {
        found = 0;
        foreach (var document in parsed) found += finder.Find(document).Length;
      }),
      ("  tokens and their classes", () =>
      {
        foreach (var document in parsed) StatementFinder.Paragraphs(document);
      }),
      ("  spans by rules", () =>
      {
        foreach (var paragraph in paragraphs) AttributionReader.Read(paragraph);
      }),
      ("  spans by the network", () =>
      {
        foreach (var (text, paragraph) in trees) SpanTagger.English.Tag(text!, paragraph, Reading.BlockKind.Paragraph);
      }),
      ("parse of the same documents", () =>
      {
        foreach (var document in documents) parser.Parse(document);
      }),
    ];
    var times = Fastest(rounds, parts);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words:#,0} words in {documents.Length:#,0} documents, {found:#,0} statements; one thread, processor time, fastest of {rounds} rounds"));
    Console.WriteLine($"{"part",-44} {"ns a word",10} {"words/s",12}");
    for (var i = 0; i < parts.Length; i++)
    {
      if (i == parts.Length - 1) ParsingMeasurement.Print("  sources, chains and the rest", (times[0] - times[1..i].Sum()) / words);
      ParsingMeasurement.Print(parts[i].Name, times[i] / words);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"statements / parse: {times[0] / times[^1]:0.00}"));
  }

  // By turns, so that what else the machine does falls on all of them alike.
  private static double[] Fastest(int rounds, (string Name, Action Work)[] parts)
  {
    const int Warm = 3;
    var times = new double[parts.Length];
    Array.Fill(times, double.MaxValue);
    for (var round = -Warm; round < rounds; round++)
    {
      for (var i = 0; i < parts.Length; i++)
      {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        parts[i].Work();
        if (round >= 0) times[i] = Math.Min(times[i], (Environment.CpuUsage.TotalTime - before).TotalNanoseconds);
      }
    }

    return times;
  }
}
