using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hearsay.Cli.Help;

/// <summary>The usual help, then examples, then what the exit codes mean.</summary>
internal sealed class TeachingHelp(HelpAction usual) : SynchronousCommandLineAction
{
  private static readonly Example[] First =
  [
    new("hearsay analyze pages/", "read a folder of saved pages and print who says what"),
    new("hearsay analyze pages/ --dossier report.html", "the same, as a report to open in a browser"),
    new("hearsay analyze pages/ --case flood.case", "keep it, to add pages and decisions later"),
    new("hearsay show flood.case", "read a case back"),
  ];

  // Help is what was asked for, so a missing argument beside it is no error.
  public override bool ClearsParseErrors => true;

  public static void InstallOn(RootCommand root)
  {
    foreach (var option in root.Options.OfType<HelpOption>())
    {
      if (option.Action is HelpAction usual) option.Action = new TeachingHelp(usual);
    }
  }

  public override int Invoke(ParseResult parseResult)
  {
    usual.MaxWidth = 110;
    var command = parseResult.CommandResult.Command;
    var output = parseResult.InvocationConfiguration.Output;
    output.Write(UsualHelp(parseResult).Replace(RootCommand.ExecutableName, "hearsay", StringComparison.Ordinal));
    var examples = command is TaughtCommand taught ? taught.Examples : command is RootCommand ? First : [];
    if (examples.Count > 0)
    {
      var width = examples.Max(example => example.Line.Length);
      output.WriteLine("Examples:");
      foreach (var example in examples)
      {
        if (width <= 52) output.WriteLine($"  {example.Line.PadRight(width)}  {example.Does}");
        else output.WriteLine($"  {example.Line}\n      {example.Does}");
      }

      output.WriteLine();
    }

    if (command is RootCommand or TaughtCommand)
      output.WriteLine("Exit codes: 0 done; 1 done, but some input could not be read; 2 wrong use; 3 nothing could be read.\n");
    return ExitCode.Done;
  }

  /// <summary>The library calls the command by its file; people type the tool's name.</summary>
  private string UsualHelp(ParseResult parseResult)
  {
    var output = parseResult.InvocationConfiguration.Output;
    using var text = new StringWriter();
    parseResult.InvocationConfiguration.Output = text;
    try
    {
      usual.Invoke(parseResult);
    }
    finally
    {
      parseResult.InvocationConfiguration.Output = output;
    }

    return text.ToString();
  }
}
