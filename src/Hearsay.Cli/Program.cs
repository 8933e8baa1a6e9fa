using System.CommandLine;
using System.Text;
using Hearsay.Cli;
using Hearsay.Cli.Commands;
using Hearsay.Cli.Help;
using Hearsay.Storage;

// Pages are written in every script; what is printed does not depend on the machine's locale.
if (!Console.IsOutputRedirected || !OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Reads news pages and says, for every statement in them, who says so, through whom it came, and how many origins it has.")
{
  AnalyzeCommand.Create(),
  ShowCommand.Create(),
  ClaimsCommand.Create(),
  DocumentsCommand.Create(),
  DecideCommand.Create(),
  ReadCommand.Create(),
  StatementsCommand.Create(),
  ParseCommand.Create(),
};
root.SetAction(parsed => root.Parse("--help").Invoke(parsed.InvocationConfiguration));
TeachingHelp.InstallOn(root);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is not TeachingHelp)
{
  foreach (var error in parsed.Errors) Console.Error.WriteLine("hearsay: " + error.Message);
  var command = parsed.CommandResult.Command;
  Console.Error.WriteLine($"Try: hearsay {(command is RootCommand ? "" : command.Name + " ")}--help");
  return ExitCode.Usage;
}

using var interrupt = new Interrupt();
try
{
  return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupt.Token);
}
catch (OperationCanceledException)
{
  Console.Error.WriteLine("hearsay: interrupted; nothing half-written is left behind.");
  return interrupt.Code;
}
catch (UsageException wrong)
{
  Console.Error.WriteLine("hearsay: " + wrong.Message);
  return ExitCode.Usage;
}
catch (CaseException trouble)
{
  Console.Error.WriteLine("hearsay: " + trouble.Message);
  return trouble.Trouble is CaseTrouble.Busy or CaseTrouble.Damaged ? ExitCode.Nothing : ExitCode.Usage;
}
catch (IOException failure)
{
  Console.Error.WriteLine("hearsay: " + failure.Message);
  return ExitCode.Nothing;
}
catch (Exception failure) when (failure is not OutOfMemoryException)
{
  var cause = failure is AggregateException { InnerException: { } inner } ? inner : failure;
  Console.Error.WriteLine($"hearsay: an error in Hearsay itself, please report it: {cause.GetType().Name}: {cause.Message}");
  Console.Error.WriteLine(cause.StackTrace);
  return ExitCode.Nothing;
}
