using System.CommandLine;
using System.Text.Json;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Cli.Printing;
using Hearsay.Exporting;

namespace Hearsay.Cli.Commands;

/// <summary>Reads a case back: the summary, or one claim, statement or document.</summary>
internal static class ShowCommand
{
  private static readonly Argument<string> CasePath = CaseArgument.Create();
  private static readonly Argument<string?> Id = new("ID")
  {
    Description = "A claim, statement or document: its id, or the beginning of it.", Arity = ArgumentArity.ZeroOrOne,
  };

  private static readonly ReportOptions Reports = new();

  public static Command Create()
  {
    var command = new TaughtCommand("show", "Reads a case back: the summary, or one claim, statement or document in full.",
      new("hearsay show flood.case", "the summary of its last analysis"),
      new("hearsay show flood.case 3fa9c1", "one claim: statements, chains, what merged and why"),
      new("hearsay show flood.case --dossier report.html", "write the report again"))
    {
      CasePath, Id,
    };
    Reports.AddTo(command);
    command.SetAction(Run);
    return command;
  }

  private static int Run(ParseResult parsed)
  {
    var path = parsed.GetRequiredValue(CasePath);
    var report = Reports.Resolve(parsed);
    var analysis = CaseArgument.Results(path);
    if (parsed.GetValue(Id) is { } id) return One(analysis, id, report);
    report.Write(analysis, page => new AnalysisSummary(page, analysis) { Top = report.Top, All = report.All, Unread = analysis.Unread.Length, CasePath = path });
    return ExitCode.Done;
  }

  private static int One(Analysis analysis, string id, ReportOptions.Report report)
  {
    if (report.Files.Any()) throw new UsageException("--dossier and --json FILE write the whole case; leave the id out, or use --format json.");
    var (print, write) = Found(analysis, id);
    if (report.JsonToOutput) StandardOutput.WriteLines(1, (json, _) => write(json));
    else StandardOutput.WriteText(writer => print(Page.ForOutput(writer)));
    return ExitCode.Done;
  }

  private static (Action<Page> Print, Action<Utf8JsonWriter> Write) Found(Analysis analysis, string id)
  {
    var found = IdSearch.Find(analysis, id);
    if (found.Claim is { } claim) return (page => new ClaimSheet(page, analysis).Print(claim), json => ClaimJson.Write(json, claim, analysis.OriginsOf(claim.Id)));
    if (found.Document is { } document) return (page => new DocumentSheet(page, analysis).Print(document), json => DocumentJson.Write(json, document));
    var statement = found.Statement!;
    return (page => new StatementSheet(page, analysis).Print(statement), json => StatementJson.Write(json, statement, analysis.CircumstancesOf(statement.Id)));
  }
}
