using System.CommandLine;

namespace Hearsay.Cli.Commands;

internal static class AnalyzeCommand
{
  public static Command Create()
  {
    var command = new Command("analyze", "Not built yet.");
    command.SetAction(_ => ExitCode.Nothing);
    return command;
  }
}
