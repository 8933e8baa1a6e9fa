using System.Collections.Immutable;
using Hearsay.Capturing;
using Hearsay.Circumstances;
using Hearsay.Findings;
using Hearsay.Language;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay;

/// <summary>How far an analysis has come.</summary>
/// <param name="Stage">What is being done: <c>reading linking counting</c>.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all; 0 where that is not known.</param>
public readonly record struct AnalysisProgress(string Stage, int Done, int Total);

/// <summary>The front door: pages in, who says what and from how many origins out. Immutable and thread-safe.</summary>
/// <example><code>
/// Analysis analysis = Analyser.Default.Analyse(captures);
/// Analyser mine = Analyser.Configure(builder => builder.WithWorkers(1));
/// </code></example>
public sealed class Analyser
{
  private readonly AnalyserBuilder stages;

  internal Analyser(AnalyserBuilder stages) => this.stages = stages;

  /// <summary>All stages with their defaults, on all cores.</summary>
  public static Analyser Default { get; } = Configure(_ => { });

  /// <summary>An analyser with stages or options of one's own.</summary>
  public static Analyser Configure(Action<AnalyserBuilder> configure)
  {
    var builder = new AnalyserBuilder();
    configure(builder);
    return builder.Build();
  }

  /// <summary>Runs all stages over the captures.</summary>
  /// <param name="captures">In any order; two with the same bytes are one document.</param>
  /// <param name="decisions">A person's decisions on earlier results.</param>
  /// <param name="progress">Told as work is done, from several threads.</param>
  /// <param name="cancellation">Stops the work.</param>
  /// <exception cref="OperationCanceledException">It was cancelled.</exception>
  public Analysis Analyse(
    IEnumerable<Capture> captures, IReadOnlyList<Decision>? decisions = null,
    IProgress<AnalysisProgress>? progress = null, CancellationToken cancellation = default)
  {
    var distinct = captures
      .GroupBy(capture => capture.Sha256, StringComparer.Ordinal)
      .Select(same => same.MinBy(capture => capture.File, StringComparer.Ordinal)!)
      .OrderBy(capture => capture.Sha256, StringComparer.Ordinal)
      .ToArray();

    var read = new Reading?[distinct.Length];
    var unread = new Unread?[distinct.Length];
    var done = 0;
    var options = new ParallelOptions { MaxDegreeOfParallelism = stages.Workers, CancellationToken = cancellation };
    Parallel.For(0, distinct.Length, options, i =>
    {
      read[i] = ReadOne(distinct[i], out unread[i]);
      progress?.Report(new("reading", Interlocked.Increment(ref done), distinct.Length));
    });

    var readings = read.OfType<Reading>().ToArray();
    var documents = readings.Select(reading => reading.Document).ToImmutableArray();
    var statements = readings.SelectMany(reading => reading.Statements).ToImmutableArray();
    var circumstances = readings.SelectMany(reading => reading.Circumstances).ToImmutableArray();

    progress?.Report(new("linking", 0, statements.Length));
    var linkage = stages.Linker.Link(documents, statements, circumstances, cancellation);
    progress?.Report(new("counting", 0, linkage.Claims.Length));
    var origins = stages.Counter.Count(documents, statements, linkage, decisions ?? [], cancellation);
    // Versions of one page are one article: what linking counted as documents may be fewer.
    int[] widest = [.. Enumerable.Range(0, origins.Length).OrderByDescending(i => origins[i].Articles)];
    linkage = linkage with { Claims = [.. widest.Select(i => linkage.Claims[i])] };
    origins = [.. widest.Select(i => origins[i])];
    var findings = stages.Finder.Find(documents, statements, circumstances, linkage, origins);
    progress?.Report(new("counting", linkage.Claims.Length, linkage.Claims.Length));

    return new Analysis
    {
      Documents = documents,
      Statements = statements,
      Circumstances = circumstances,
      Derivations = linkage.Derivations,
      Claims = linkage.Claims,
      Origins = origins,
      Findings = findings,
      Unread = [.. unread.OfType<Unread>().OrderBy(failure => failure.File, StringComparer.Ordinal)],
    };
  }

  private sealed record Reading(Document Document, ImmutableArray<Statement> Statements, ImmutableArray<StatementCircumstances> Circumstances);

  private Reading? ReadOne(Capture capture, out Unread? unread)
  {
    if (stages.Reader.Read(capture, out unread) is not { } document) return null;
    return capture.Try(_ =>
    {
      var parsed = stages.Parse(document);
      var statements = stages.StatementFinder.Find(parsed);
      return new Reading(document, statements, stages.CircumstancesReader.Read(parsed, statements));
    }, out unread);
  }
}

/// <summary>Lists the stages in their order, and freezes into an <see cref="Analyser"/>.</summary>
public sealed class AnalyserBuilder
{
  internal PageReader Reader { get; private set; } = new();
  internal Func<Document, ParsedDocument> Parse { get; set; } = new DocumentParser().Parse;
  internal StatementFinder StatementFinder { get; } = new();
  internal CircumstancesReader CircumstancesReader { get; private set; } = new();
  internal Linker Linker { get; } = new();
  internal OriginCounter Counter { get; } = new();
  internal FindingFinder Finder { get; } = new();
  internal int Workers { get; private set; } = Environment.ProcessorCount;

  /// <summary>Reads pages with a reader of one's own options.</summary>
  public AnalyserBuilder With(PageReader reader)
  {
    Reader = reader;
    return this;
  }

  /// <summary>Reads circumstances with a reader of one's own options.</summary>
  public AnalyserBuilder With(CircumstancesReader reader)
  {
    CircumstancesReader = reader;
    return this;
  }

  /// <summary>How many pages are read at once; by default the number of processors. The result does not depend on it.</summary>
  /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
  public AnalyserBuilder WithWorkers(int workers)
  {
    ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
    Workers = workers;
    return this;
  }

  internal Analyser Build() => new((AnalyserBuilder)MemberwiseClone());
}
