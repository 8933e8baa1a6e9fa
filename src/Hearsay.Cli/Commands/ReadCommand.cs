using System.CommandLine;

namespace Hearsay.Cli.Commands;

internal static class ReadCommand
{
  public static Command Create()
  {
    var command = new Command("read", "Not built yet.");
    command.SetAction(_ => ExitCode.Nothing);
    return command;
  }
}
