using System.CommandLine;
using Hearsay.Capturing;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Cli.Printing;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>Reads files and folders, and prints who says what and from how many origins.</summary>
internal static class AnalyzeCommand
{
  private static readonly Argument<string[]> Paths = new("PATH")
  {
    Description = "Saved pages (HTML, plain text, MHTML, Word), archives (WARC, ARC, ZIP, TAR), feeds with full text (RSS, Atom, JSON Feed), and folders of them, in any mix. With --case alone, its pages are analysed anew.",
    Arity = ArgumentArity.ZeroOrMore,
  };

  private static readonly ReportOptions Reports = new();
  private static readonly Option<string?> CaseFile = new("--case") { Description = "Make or continue a case there: pages, results and decisions in one file.", HelpName = "FILE" };
  private static readonly Option<int> Workers = new("--workers")
  {
    Description = "How many pages are read at once (all processors). The result does not depend on it.", HelpName = "N", CustomParser = Numbers.FromOne,
  };

  private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Show no progress." };

  public static Command Create()
  {
    var command = new TaughtCommand("analyze",
      "Reads saved news pages and prints the claims most widely carried, each with its articles, texts and origins, who stands at the far end, and what is worth a look.",
      new("hearsay analyze pages/", "read a folder and print the summary"),
      new("hearsay analyze a.html b.txt --dossier report.html", "write the report too"),
      new("hearsay analyze crawl.warc.gz feed.xml", "the pages in an archive and in a feed"),
      new("hearsay analyze pages/ --json - | jq .claims[0]", "the whole analysis, for a program"),
      new("hearsay analyze pages/ --case flood.case", "keep it; the same again adds nothing twice"),
      new("hearsay analyze more/ --case flood.case", "add pages to what is there"))
    {
      Paths, CaseFile, Workers, Quiet,
    };
    Reports.AddTo(command);
    // An option that does not exist would be taken for a path.
    Paths.Validators.Add(result =>
    {
      foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && !Path.Exists(token.Value))) result.AddError($"analyze has no option {token.Value}.");
    });
    command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    return command;
  }

  private static int Run(ParseResult parsed, CancellationToken cancellation)
  {
    var paths = parsed.GetValue(Paths) ?? [];
    var casePath = parsed.GetValue(CaseFile);
    if (paths.Length == 0 && casePath is null) throw new UsageException("analyze: name at least one file or folder. Try: hearsay analyze --help");
    if (paths.Length == 0 && !File.Exists(casePath)) throw new UsageException($"{casePath}: there is no such case; name the pages that it is to hold.");
    var report = Reports.Resolve(parsed);
    var analyser = AnalyserOf(parsed.GetValue(Workers));
    string[] own = casePath is null ? [.. report.Files] : [.. report.Files, Path.GetFullPath(casePath), Path.GetFullPath(casePath) + "-journal"];

    var inputs = AnalysisMeter.Run(parsed.GetValue(Quiet), progress => Inputs.Read(paths, own, progress, cancellation));
    if (inputs.Captures.Count == 0 && paths.Length > 0)
    {
      Complain(inputs.Refused);
      Console.Error.WriteLine("hearsay: nothing could be read.");
      return ExitCode.Nothing;
    }

    var (analysis, unread) = AnalysisMeter.Run(parsed.GetValue(Quiet), progress => casePath is null
      ? Analyse(analyser, inputs, progress, cancellation)
      : Continue(casePath, analyser, inputs, progress, cancellation));
    Complain(unread);
    if (paths.Length > 0 && NoneWasRead(inputs, analysis))
    {
      Console.Error.WriteLine("hearsay: nothing could be read.");
      return ExitCode.Nothing;
    }

    report.Write(analysis, page => new AnalysisSummary(page, analysis)
    {
      Top = report.Top,
      All = report.All,
      Repeated = inputs.Repeated,
      Unread = unread.Count,
      CasePath = casePath,
    });
    return unread.Count > 0 ? ExitCode.Partly : ExitCode.Done;
  }

  /// <summary>An analyser with so many workers; 0 leaves the default.</summary>
  internal static Analyser AnalyserOf(int workers) => workers == 0 ? Analyser.Default : Analyser.Configure(builder => builder.WithWorkers(workers));

  private static (Analysis Analysis, List<Unread> Unread) Analyse(
    Analyser analyser, Inputs inputs, IProgress<AnalysisProgress>? progress, CancellationToken cancellation)
  {
    var analysis = analyser.Analyse(inputs.Captures, [], progress, cancellation);
    var unread = inputs.Unread(analysis);
    return (analysis with { Unread = [.. unread] }, unread);
  }

  private static (Analysis Analysis, List<Unread> Unread) Continue(
    string path, Analyser analyser, Inputs inputs, IProgress<AnalysisProgress>? progress, CancellationToken cancellation)
  {
    using var opened = Case.Open(path, CaseAccess.Write);
    opened.Add(inputs.Captures, cancellation);
    var analysis = analyser.Analyse(opened.Captures(), [.. opened.Decisions().Select(recorded => recorded.Decision)], progress, cancellation);
    var unread = inputs.Unread(analysis);
    analysis = analysis with { Unread = [.. unread] };
    // What turned out to be no page is named, not kept.
    var read = analysis.Documents.Select(document => document.Sha256).ToHashSet(StringComparer.Ordinal);
    opened.Replace(analysis, [.. inputs.Captures.Select(capture => capture.Sha256).Where(sha256 => !read.Contains(sha256)).Distinct(StringComparer.Ordinal)], cancellation);
    return (analysis, unread);
  }

  private static bool NoneWasRead(Inputs inputs, Analysis analysis)
  {
    var read = analysis.Documents.Select(document => document.Sha256).ToHashSet(StringComparer.Ordinal);
    return !inputs.Captures.Exists(capture => read.Contains(capture.Sha256));
  }

  private static void Complain(IEnumerable<Unread> unread)
  {
    foreach (var failure in unread) Console.Error.WriteLine($"hearsay: {Printable.Of(failure.File)}: {Printable.Of(failure.Why)}");
  }
}
