using System.Globalization;
using System.Text.Json;

using AngleSharp.Html.Parser;
using Hearsay.Capturing;
using Hearsay.Reading;

namespace Hearsay.Bench;

/// <summary>How long reading takes over what AngleSharp needs to build the same pages' trees and nothing else, in one run, on one thread.</summary>
/// <remarks>Times are the processor time of this process, so that a busy machine does not distort them, the work of compiler and collector included; pages go by turns of a few, bare
/// parse and reading after each other. The bare parse starts from a string that is decoded already; reading starts from the bytes.</remarks>
internal static class ReadingMeasurement
{
  private const string Usage = """
    usage: Hearsay.Bench reading [--pages FOLDER,...] [--rounds 3] [--every 1] [--outliers 10]

    Reads the pages that FOLDER/pages.jsonl lists, and parses them bare, by turns.
    --pages     folders with a pages.jsonl; those under ../shared/data/pages unless told
    --every     takes only every n-th page
    --outliers  how many of the slowest pages per kilobyte to name
    Exit code: 1 where a page of more than 20 kB takes more than 8 times the median per kilobyte; 2 where there are no pages.
    """;

  private const int Turn = 16;
  private const int LeastBytes = 20_000;
  private const double MostTimesMedian = 8;

  public static int Run(string[] args, string root)
  {
    string[]? folders = null;
    var (rounds, every, outliers) = (3, 1, 10);
    for (var i = 0; i < args.Length; i += 2)
    {
      var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException(Usage);
      switch (args[i])
      {
        case "--pages": folders = value.Split(','); break;
        case "--rounds": rounds = int.Parse(value, CultureInfo.InvariantCulture); break;
        case "--every": every = int.Parse(value, CultureInfo.InvariantCulture); break;
        case "--outliers": outliers = int.Parse(value, CultureInfo.InvariantCulture); break;
        default: throw new FormatException(Usage);
      }
    }

    var shared = Path.Combine(root, "..", "shared", "data", "pages");
    folders ??= Directory.Exists(shared) ? [.. Directory.GetDirectories(shared).Order(StringComparer.Ordinal)] : [];
    var pages = folders.SelectMany(Listed).Where((_, index) => index % every == 0).ToArray();
    if (pages.Length == 0)
    {
      Console.Error.WriteLine("no pages: name folders with a pages.jsonl");
      return 2;
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length:N0} pages, {rounds} rounds, processor time of one thread"));
    var clock = new StageClock();
    // Until the compiler has done with what both need.
    for (var warm = 0; warm < 2; warm++)
    {
      foreach (var page in pages.Take(400))
      {
        var capture = page.Load();
        Once(capture, new PageReader());
        using var document = new HtmlParser().ParseDocument(PageDecoder.Decode(capture.Bytes.Span, null, out _) ?? "");
      }

      Thread.Sleep(500);
    }

    var reader = new PageReader();
    var timed = new PageReader(new PageReaderOptions(), clock.Passed);
    var ratios = new List<(double Whole, double Decoded)>();
    for (var round = 0; round < rounds; round++)
    {
      double bare = 0, reading = 0, decoding = 0;
      foreach (var turn in pages.Chunk(Turn))
      {
        var loaded = turn.Select(page => (Page: page, Capture: page.Load(), Text: "")).ToArray();
        for (var i = 0; i < loaded.Length; i++)
        {
          var before = Now();
          loaded[i].Text = PageDecoder.Decode(loaded[i].Capture.Bytes.Span, null, out _) ?? "";
          decoding += Now() - before;
        }

        foreach (var (page, _, text) in loaded)
        {
          var before = Now();
          using (var document = new HtmlParser().ParseDocument(text)) GC.KeepAlive(document.DocumentElement);
          page.Bare = Math.Min(page.Bare, Add(ref bare, Now() - before));
        }

        foreach (var (page, capture, _) in loaded)
        {
          var before = Now();
          Once(capture, reader);
          page.Reading = Math.Min(page.Reading, Add(ref reading, Now() - before));
        }

        foreach (var (_, capture, _) in loaded)
        {
          clock.Start();
          Once(capture, timed);
          clock.Passed("rest");
        }
      }

      ratios.Add((reading / bare, (reading - decoding) / bare));
      Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: bare parse {bare:F2} s, reading {reading:F2} s of which decoding {decoding:F2} s; reading / bare parse {reading / bare:F2}, without decoding {(reading - decoding) / bare:F2}"));
    }

    var whole = Median(ratios.Select(ratio => ratio.Whole));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading time ratio {whole:F2}   without decoding {Median(ratios.Select(ratio => ratio.Decoded)):F2}   (medians of {rounds} rounds)"));
    Console.WriteLine("where the time goes: " + clock);
    return Outliers(pages, outliers);
  }

  private static int Outliers(Page[] pages, int outliers)
  {
    var large = pages.Where(page => page.Bytes > LeastBytes).OrderByDescending(page => page.PerKilobyte).ToArray();
    if (large.Length == 0) return 0;
    var median = Median(large.Select(page => page.PerKilobyte));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages over {LeastBytes / 1000} kB: median {median * 1e6:F1} µs/kB, slowest {large[0].PerKilobyte / median:F1} times that"));
    foreach (var page in large.Take(outliers))
      Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.PerKilobyte / median,6:F1} x  {page.Bytes / 1000.0,7:F0} kB  {page.Reading * 1000,7:F1} ms  bare {page.Bare * 1000,6:F1} ms  {page.Name}"));
    return large[0].PerKilobyte > MostTimesMedian * median ? 1 : 0;
  }

  private static IEnumerable<Page> Listed(string folder)
  {
    var set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
    foreach (var line in File.ReadLines(Path.Combine(folder, "pages.jsonl")))
    {
      // Python writes a missing number as NaN, which is no JSON.
      using var row = JsonDocument.Parse(line.Replace(": NaN", ": null", StringComparison.Ordinal));
      var file = row.RootElement.GetProperty("file").GetString()!;
      yield return new Page(Path.Combine(folder, file), $"{set}/{file}");
    }
  }

  private static void Once(Capture capture, PageReader reader) => GC.KeepAlive(reader.Read(capture, out Unread? _));

  private static double Now() => Environment.CpuUsage.TotalTime.TotalSeconds;

  private static double Add(ref double sum, double seconds)
  {
    sum += seconds;
    return seconds;
  }

  private static double Median(IEnumerable<double> values)
  {
    var sorted = values.Order().ToArray();
    return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
  }

  private sealed class Page(string path, string name)
  {
    public string Name => name;
    public int Bytes { get; private set; }
    public double Bare { get; set; } = double.MaxValue;
    public double Reading { get; set; } = double.MaxValue;
    public double PerKilobyte => Reading / (Bytes / 1000.0);

    public Capture Load()
    {
      var (capture, unread) = CaptureFiles.ReadFile(path, name).First();
      if (capture is null) throw new IOException($"{name}: {unread!.Why}");
      Bytes = capture.Bytes.Length;
      return capture;
    }
  }

  /// <summary>Sums the time of each step of reading.</summary>
  private sealed class StageClock
  {
    private readonly List<string> order = [];
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);
    private double since;

    public void Start() => since = Now();

    public void Passed(string stage)
    {
      var now = Now();
      if (seconds.TryAdd(stage, 0)) order.Add(stage);
      seconds[stage] += now - since;
      since = now;
    }

    public override string ToString()
    {
      var all = seconds.Values.Sum();
      return string.Join(", ", order.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage} {seconds[stage] / all:P0}")));
    }
  }
}
