using System.CommandLine;
using System.Text;
using Hearsay.Capturing;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Cli.Printing;
using Hearsay.Dossiers;
using Hearsay.Exporting;

namespace Hearsay.Cli.Commands;

/// <summary>Reads files and folders, and prints who says what and from how many origins.</summary>
internal static class AnalyzeCommand
{
  private static readonly Argument<string[]> Paths = new("PATH")
  {
    Description = "Files and folders of saved pages (HTML or plain text), in any mix.",
    Arity = ArgumentArity.OneOrMore,
  };

  private static readonly Option<string?> Dossier = new("--dossier") { Description = "Write the report there: one HTML file to open in a browser.", HelpName = "FILE" };
  private static readonly Option<string?> Json = new("--json") { Description = "Write the whole analysis there as JSON; - is standard output, in place of the summary.", HelpName = "FILE" };
  private static readonly Option<string?> CaseFile = new("--case") { Description = "Make or continue a case there: pages, results and decisions in one file.", HelpName = "FILE" };
  private static readonly Option<int> Top = new("--top") { Description = "How many claims and findings the summary lists.", HelpName = "N", DefaultValueFactory = _ => 10, CustomParser = Numbers.FromOne };
  private static readonly Option<bool> All = new("--all") { Description = "List every claim and every finding." };
  private static readonly Option<int> Workers = new("--workers") { Description = "How many pages are read at once (all processors). The result does not depend on it.", HelpName = "N", CustomParser = Numbers.FromOne };
  private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Show no progress." };
  private static readonly Option<string> Format = new("--format") { Description = "What standard output gets: the summary (text) or the whole analysis (json).", HelpName = "text|json", DefaultValueFactory = _ => "text" };

  public static Command Create()
  {
    Format.AcceptOnlyFromAmong("text", "json");
    var command = new TaughtCommand("analyze",
      "Reads saved news pages and prints the claims most widely carried, each with its articles, texts and origins, who stands at the far end, and what is worth a look.",
      new("hearsay analyze pages/", "read a folder and print the summary"),
      new("hearsay analyze a.html b.txt --dossier report.html", "write the report too"),
      new("hearsay analyze pages/ --json - | jq .claims[0]", "the whole analysis, for a program"),
      new("hearsay analyze pages/ --case flood.case", "keep it; the same again adds nothing twice"),
      new("hearsay analyze more/ --case flood.case", "add pages to what is there"))
    {
      Paths, Dossier, Json, CaseFile, Top, All, Workers, Quiet, Format,
    };
    command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    return command;
  }

  private static int Run(ParseResult parsed, CancellationToken cancellation)
  {
    var json = parsed.GetValue(Json);
    var toOutput = parsed.GetValue(Format) == "json" || json == "-";
    var jsonFile = json is null or "-" ? null : OutputFile.At(json, "--json");
    var dossierFile = parsed.GetValue(Dossier) is { } dossier ? OutputFile.At(dossier, "--dossier") : null;
    var analyser = Analyser.Configure(builder =>
    {
      if (parsed.GetValue(Workers) is > 0 and var workers) builder.WithWorkers(workers);
    });

    var (captures, refused) = Inputs.Read(parsed.GetValue(Paths) ?? []);
    var analysis = AnalysisMeter.Run(parsed.GetValue(Quiet), progress => analyser.Analyse(captures, [], progress, cancellation));
    var unread = refused.Concat(analysis.Unread).OrderBy(failure => failure.File, StringComparer.Ordinal).ToArray();
    foreach (var failure in unread) Console.Error.WriteLine($"hearsay: {Printable.Of(failure.File)}: {Printable.Of(failure.Why)}");
    if (analysis.Documents.IsEmpty)
    {
      Console.Error.WriteLine("hearsay: nothing could be read.");
      return ExitCode.Nothing;
    }

    jsonFile?.Write(stream => AnalysisJson.Write(analysis, stream));
    dossierFile?.Write(stream =>
    {
      using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
      DossierWriter.Write(analysis, writer);
    });
    StandardOutput.Write(stream =>
    {
      if (toOutput)
      {
        AnalysisJson.Write(analysis, stream);
        return;
      }

      using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true);
      new AnalysisSummary(Page.ForOutput(writer), analysis)
      {
        Top = parsed.GetValue(Top),
        All = parsed.GetValue(All),
        Repeated = captures.Count - captures.Select(capture => capture.Sha256).Distinct(StringComparer.Ordinal).Count(),
        Unread = unread.Length,
      }.Print();
    });
    return unread.Length > 0 ? ExitCode.Partly : ExitCode.Done;
  }
}
