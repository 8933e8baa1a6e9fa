using System.CommandLine;

namespace Hearsay.Cli.Commands;

/// <summary>Tables for a person, JSON lines for a program: by what standard output is, unless told.</summary>
internal sealed class LineFormat
{
  private readonly Option<string?> option = new("--format") { Description = "A table, or a JSON object a line (by default where output is no terminal).", HelpName = "text|json" };

  public LineFormat() => option.AcceptOnlyFromAmong("text", "json");

  public void AddTo(Command command) => command.Options.Add(option);

  public bool IsJson(ParseResult parsed) => parsed.GetValue(option) is { } asked ? asked == "json" : Console.IsOutputRedirected;
}
