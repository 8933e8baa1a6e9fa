using System.CommandLine;

namespace Hearsay.Cli.Commands;

internal static class StatementsCommand
{
  public static Command Create()
  {
    var command = new Command("statements", "Not built yet.");
    command.SetAction(_ => ExitCode.Nothing);
    return command;
  }
}
