using System.CommandLine;
using Hearsay.Cli;
using Hearsay.Cli.Commands;

var root = new RootCommand("Reads news pages and says, for every statement in them, who says so, through whom it came, and how many origins it has.")
{
  AnalyzeCommand.Create(),
  ReadCommand.Create(),
  StatementsCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
  parsed.Invoke();
  return ExitCode.Usage;
}

return await parsed.InvokeAsync();
