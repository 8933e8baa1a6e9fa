using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Cli.Printing;
using Hearsay.Exporting;
using Hearsay.Text;

namespace Hearsay.Cli.Commands;

/// <summary>Lists the documents of a case.</summary>
internal static class DocumentsCommand
{
  private static readonly Argument<string> CasePath = CaseArgument.Create();
  private static readonly LineFormat Format = new();

  public static Command Create()
  {
    var command = new TaughtCommand("documents", "Lists the documents of a case, by date, with what each page says of itself.",
      new("hearsay documents flood.case", "a table"),
      new("hearsay documents flood.case --format json | jq .outlet", "a JSON object a line"))
    {
      CasePath,
    };
    Format.AddTo(command);
    command.SetAction(parsed =>
    {
      var analysis = CaseArgument.Results(parsed.GetRequiredValue(CasePath));
      if (Format.IsJson(parsed)) StandardOutput.WriteLines(analysis.Documents.Length, (json, i) => DocumentJson.Write(json, analysis.Documents[i]));
      else StandardOutput.WriteText(writer => Print(Page.ForOutput(writer), analysis));
      return ExitCode.Done;
    });
    return command;
  }

  private static void Print(Page page, Analysis analysis)
  {
    var statements = analysis.Statements.CountBy(statement => statement.DocumentId, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    var table = new Table(
      new("id"), new("published"), new("outlet", Share: 1), new("kind"), new("statements", Right: true), new("title", Share: 2), new("file", Share: 1, KeepEnd: true));
    foreach (var document in analysis.Documents
      .OrderBy(document => document.Published is null).ThenBy(document => document.Published).ThenBy(document => document.Id, StringComparer.Ordinal))
    {
      table.Row(
        document.Id, document.Published?.Value.Split('T')[0] ?? "unknown", Printable.Of(document.Outlet ?? "not named"), EnumName.Of(document.Kind),
        document.Analysed ? $"{statements.GetValueOrDefault(document.Id)}" : "–",
        Printable.Of(document.Analysed ? document.Title ?? "no title" : $"not analysed: {document.Why}"), Printable.Of(document.File));
    }

    table.Print(page);
  }
}
