using System.Diagnostics;
using System.Globalization;
using Hearsay.Language;
using Hearsay.Language.Coreference;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Names;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Bench;

/// <summary>Where the time of the language stage goes, on one thread: words and sentences, tags and trees with their parts, lemmas, names; and how far each product of the network is from
/// reading its weights and doing nothing else.</summary>
internal static class ParsingMeasurement
{
  private const string Usage = """
    usage: Hearsay.Bench parsing [--text FILE,...] [--rounds 5] [--first | --parts]

    Parses plain text and says where the time goes; wall-clock time of one thread, the fastest round of each part.
    --text    files of English text; the bodies of the sample pages unless told
    --first   says instead what a new process needs from asking for the parser to its first tree
    --parts   the same, one part after the other
    """;

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
        case "--first": return First();
        case "--parts": return Parts();
        default: throw new FormatException(Usage);
      }
    }

    var text = files.Length > 0 ? string.Join("\n\n", files.Select(File.ReadAllText)) : Bodies(Path.Combine(root, "samples"));
    while (text.Length < 400_000) text += "\n\n" + text;
    Measure(text, rounds);
    return 0;
  }

  private static string Bodies(string folder)
  {
    var reader = new Reading.PageReader();
    var documents = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
      .Select(file => reader.Read(Capturing.Capture.Of(Path.GetFileName(file), File.ReadAllBytes(file)), out _)).OfType<Reading.Document>().Where(document => document.Analysed);
    return string.Join("\n\n", documents.SelectMany(document => document.Blocks.Where(block => block.Zone == Reading.Zone.Body).Select(block => block.Span.In(document.Text))));
  }

  private static int First()
  {
    const string Text = "The harbour master said on Tuesday that two ferries had collided off Selm.";
    var watch = Stopwatch.StartNew();
    var parsed = TextParser.English.Parse(Text, "en");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
      $"first tree after {watch.Elapsed.TotalMilliseconds:0} ms ({parsed.Paragraphs[0].Sentences[0].Tree.Words.Length} words); {Environment.WorkingSet / 1e6:0} MB in all, {GC.GetTotalMemory(true) / 1e6:0} MB of it managed"));
    watch.Restart();
    _ = TextParser.English.Parse(Text, "en");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the same again {watch.Elapsed.TotalMilliseconds:0.0} ms"));
    return 0;
  }

  private static int Parts()
  {
    var watch = Stopwatch.StartNew();
    void Row(string part, Action load)
    {
      watch.Restart();
      load();
      Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part,-24} {watch.Elapsed.TotalMilliseconds,6:0} ms"));
    }

    Row("words and sentences", () => _ = Segmenter.English.Segment("Ferries sail.", new(0, 13)));
    Row("tags and trees", () => _ = SyntaxParser.English);
    Row("lemmas", () => _ = Lemmatizer.English);
    Row("names", () => _ = NameReader.English);
    Row("first text", () => _ = TextParser.English.Parse("Ferries sail.", "en"));
    return 0;
  }

  private static void Measure(string text, int rounds)
  {
    TextSpan[] paragraphs = [.. TextParagraphs.Of(text)];
    var sentences = paragraphs.SelectMany(paragraph => Segmenter.English.Segment(text, paragraph)).ToArray();
    var parser = TextParser.English;
    var trees = parser.ParseWords(text, sentences).Select(sentence => sentence.Tree).ToArray();
    var words = sentences.Sum(sentence => sentence.Words.Length);
    var into = new SyntacticWord[Segmenter.LongestSentence];
    IReadOnlyList<IReadOnlyList<EntityMention>> names = [];
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words:#,0} words in {sentences.Length:#,0} sentences; one thread, fastest of {rounds} rounds"));
    Console.WriteLine($"{"part",-44} {"ns a word",10} {"words/s",12}");
    var notes = new SyntaxNotes();
    void Row(string part, Action work) => Print(part, Fastest(rounds, work) / words);
    Row("all, from raw text", () => parser.Parse(text, "en"));
    Row("words and sentences", () =>
    {
      foreach (var paragraph in paragraphs) Segmenter.English.Segment(text, paragraph);
    });
    Row("tags and trees", () =>
    {
      foreach (var sentence in sentences) SyntaxParser.English.Parse(text, sentence.Words.AsSpan(), into, notes);
    });
    Row("lemmas", () =>
    {
      foreach (var tree in trees)
        foreach (var word in tree.Words) Lemmatizer.English.Lemma(word.Span.Of(text), word.Pos, word.Tag);
    });
    Row("names", () =>
    {
      names = NameReader.English.Read(text, trees);
    });
    Row("who is who", () => CoreferenceResolver.Resolve(text, trees, names));
    new NetworkParts(SyntaxParser.English.Network, text, sentences).Print(rounds, words);
  }

  internal static double Fastest(int rounds, Action work)
  {
    // Until the compiler has done its best.
    for (var i = 0; i < 3; i++) work();
    var fastest = double.MaxValue;
    for (var i = 0; i < rounds; i++)
    {
      var start = Stopwatch.GetTimestamp();
      work();
      fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
    }

    return fastest;
  }

  internal static void Print(string part, double nanoseconds, string more = "") =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part,-44} {nanoseconds,10:0} {1e9 / nanoseconds,12:#,0}{more}"));
}
