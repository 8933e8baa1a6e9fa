using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Cli.Printing;
using Hearsay.Exporting;

namespace Hearsay.Cli.Commands;

/// <summary>Lists the claims of a case.</summary>
internal static class ClaimsCommand
{
  private static readonly Argument<string> CasePath = CaseArgument.Create();
  private static readonly LineFormat Format = new();

  public static Command Create()
  {
    var command = new TaughtCommand("claims", "Lists the claims of a case, the most widely carried first.",
      new("hearsay claims flood.case", "a table"),
      new("hearsay claims flood.case --format json | head", "a JSON object a line"))
    {
      CasePath,
    };
    Format.AddTo(command);
    command.SetAction(parsed =>
    {
      var analysis = CaseArgument.Results(parsed.GetRequiredValue(CasePath));
      if (Format.IsJson(parsed)) StandardOutput.WriteLines(analysis.Claims.Length, (json, i) => ClaimJson.Write(json, analysis.Claims[i], analysis.Origins[i]));
      else StandardOutput.WriteText(writer => Print(Page.ForOutput(writer), analysis));
      return ExitCode.Done;
    });
    return command;
  }

  private static void Print(Page page, Analysis analysis)
  {
    var table = new Table(
      new("id"), new("articles", Right: true), new("texts", Right: true), new("origins", Right: true), new("far end", Share: 1), new("claim", Share: 2));
    for (var i = 0; i < analysis.Claims.Length; i++)
    {
      var (claim, origins) = (analysis.Claims[i], analysis.Origins[i]);
      var ends = string.Join("; ", origins.Groups.Where(group => group.Counts != Hearsay.Origins.Counts.None).Select(group => Wording.Of(group, analysis)));
      table.Row(ShortId.Of(claim.Id), $"{origins.Articles}", $"{origins.Texts}", Wording.ShortRange(origins), ends, Printable.Of(claim.Text));
    }

    table.Print(page);
  }
}
