using System.CommandLine;
using System.Text;
using Hearsay.Cli.Output;
using Hearsay.Cli.Printing;
using Hearsay.Dossiers;
using Hearsay.Exporting;

namespace Hearsay.Cli.Commands;

/// <summary>What is written of an analysis, and where: the same options wherever there is one.</summary>
internal sealed class ReportOptions
{
  private readonly Option<string?> dossier = new("--dossier") { Description = "Write the report there: one HTML file to open in a browser.", HelpName = "FILE" };
  private readonly Option<string?> json = new("--json") { Description = "Write the whole analysis there as JSON; - is standard output, in place of the summary.", HelpName = "FILE" };
  private readonly Option<int> top = new("--top")
  {
    Description = "How many claims and findings the summary lists.", HelpName = "N", DefaultValueFactory = _ => 10, CustomParser = Numbers.FromOne,
  };

  private readonly Option<bool> all = new("--all") { Description = "List every claim and every finding." };
  private readonly Option<string> format = new("--format")
  {
    Description = "What standard output gets: the summary, or the whole analysis.", HelpName = "text|json", DefaultValueFactory = _ => "text",
  };

  public ReportOptions() => format.AcceptOnlyFromAmong("text", "json");

  public void AddTo(Command command)
  {
    foreach (Option option in (Option[])[dossier, json, top, all, format]) command.Options.Add(option);
  }

  /// <summary>Checks the files before any work is done.</summary>
  /// <exception cref="UsageException">A file cannot be put there.</exception>
  public Report Resolve(ParseResult parsed)
  {
    var jsonPath = parsed.GetValue(json);
    return new Report
    {
      Json = jsonPath is null or "-" ? null : OutputFile.At(jsonPath, "--json"),
      Dossier = parsed.GetValue(dossier) is { } path ? OutputFile.At(path, "--dossier") : null,
      JsonToOutput = jsonPath == "-" || parsed.GetValue(format) == "json",
      Top = parsed.GetValue(top),
      All = parsed.GetValue(all),
    };
  }

  internal sealed class Report
  {
    public OutputFile? Json { get; init; }
    public OutputFile? Dossier { get; init; }
    public bool JsonToOutput { get; init; }
    public int Top { get; init; }
    public bool All { get; init; }

    /// <summary>Full paths of what is written.</summary>
    public IEnumerable<string> Files => new[] { Json?.Path, Dossier?.Path }.OfType<string>();

    /// <summary>Writes the files, then standard output.</summary>
    public void Write(Analysis analysis, Func<Page, AnalysisSummary> summary)
    {
      Json?.Write(stream => AnalysisJson.Write(analysis, stream));
      Dossier?.Write(stream =>
      {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        DossierWriter.Write(analysis, writer);
      });
      if (JsonToOutput) StandardOutput.Write(stream => AnalysisJson.Write(analysis, stream));
      else StandardOutput.WriteText(writer => summary(Page.ForOutput(writer)).Print());
    }
  }
}
