using System.Diagnostics;
using System.Globalization;

using AngleSharp.Html.Parser;
using Hearsay.Capturing;

namespace Hearsay.Bench;

/// <summary>One size, measured in a process of its own, so that peak memory is its own.</summary>
/// <param name="Pages">How many pages.</param>
/// <param name="Megabytes">Their bytes, in 10^6.</param>
/// <param name="Reading">Seconds from bytes to statements with their circumstances.</param>
/// <param name="Linking">Seconds for claims, derivations and sources.</param>
/// <param name="Counting">Seconds for origins and findings.</param>
/// <param name="Parse">Seconds of the yardstick: AngleSharp builds the tree of every page, and nothing else, on as many cores.</param>
/// <param name="Managed">Largest managed heap seen, in 10^6 bytes.</param>
/// <param name="WorkingSet">Largest working set, in 10^6 bytes.</param>
/// <param name="Statements">How many statements were found.</param>
/// <param name="Claims">How many claims.</param>
internal sealed record Measurement(
  int Pages, double Megabytes, double Reading, double Linking, double Counting, double Parse, double Managed, double WorkingSet, int Statements, int Claims)
{
  public double Total => Reading + Linking + Counting;

  public static Measurement Take(string folder, int size, ulong seed, int workers)
  {
    var analyser = Analyser.Configure(builder => builder.WithWorkers(workers));
    // Other pages, so that nothing measured has been seen; often enough for the compiler's second tier.
    for (var warm = 0UL; warm < 6; warm++) analyser.Analyse(new PageGenerator(folder, seed + 1 + warm).Pages(300));

    var pages = new PageGenerator(folder, seed).Pages(size);
    var runs = size <= 5000 ? 3 : 1;
    var results = Enumerable.Range(0, runs).Select(_ => Once(analyser, pages)).OrderBy(run => run.Reading + run.Linking + run.Counting).ToArray();
    var median = results[runs / 2];
    var workingSet = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
    return median with { Parse = BareParse(pages, workers), WorkingSet = workingSet };
  }

  private static Measurement Once(Analyser analyser, Capture[] pages)
  {
    GC.Collect();
    using var memory = new MemoryWatch();
    var stages = new StageClock();
    var analysis = analyser.Analyse(pages, progress: stages);
    var seconds = stages.Stop();
    return new Measurement(
      pages.Length, pages.Sum(page => (double)page.Bytes.Length) / 1e6, seconds.GetValueOrDefault("reading"), seconds.GetValueOrDefault("linking"),
      seconds.GetValueOrDefault("counting"), 0, memory.Peak / 1e6, 0, analysis.Statements.Length, analysis.Claims.Length);
  }

  private static double BareParse(Capture[] pages, int workers)
  {
    var html = pages.Where(page => page.File.EndsWith(".html", StringComparison.Ordinal)).ToArray();
    var watch = Stopwatch.StartNew();
    Parallel.ForEach(html, new ParallelOptions { MaxDegreeOfParallelism = workers }, page =>
    {
      using var document = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(page.Bytes.Span));
      GC.KeepAlive(document.DocumentElement);
    });
    return watch.Elapsed.TotalSeconds;
  }

  public override string ToString() => string.Join(' ', new[]
  {
    Pages, Megabytes, Reading, Linking, Counting, Parse, Managed, WorkingSet, Statements, Claims,
  }.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

  public static Measurement Of(string line)
  {
    var v = line.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
    return new((int)v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], (int)v[8], (int)v[9]);
  }

  /// <summary>How long each stage took, from when it first told of itself until the next did.</summary>
  private sealed class StageClock : IProgress<AnalysisProgress>
  {
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private string stage = "reading";

    public void Report(AnalysisProgress value)
    {
      lock (gate)
      {
        if (value.Stage == stage) return;
        Close();
        stage = value.Stage;
      }
    }

    public Dictionary<string, double> Stop()
    {
      Close();
      return seconds;
    }

    private void Close()
    {
      seconds[stage] = seconds.GetValueOrDefault(stage) + watch.Elapsed.TotalSeconds;
      watch.Restart();
    }
  }

  /// <summary>Looks at the managed heap twenty times a second and keeps the largest.</summary>
  private sealed class MemoryWatch : IDisposable
  {
    private readonly Timer timer;
    private long peak;

    public MemoryWatch() => timer = new Timer(_ => Look(), null, 0, 50);

    public long Peak
    {
      get
      {
        Look();
        return peak;
      }
    }

    public void Dispose() => timer.Dispose();

    private void Look() => peak = Math.Max(peak, GC.GetTotalMemory(false));
  }
}
