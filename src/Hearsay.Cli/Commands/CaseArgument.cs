using System.CommandLine;
using Hearsay.Storage;

namespace Hearsay.Cli.Commands;

/// <summary>The case that a command reads back.</summary>
internal static class CaseArgument
{
  public static Argument<string> Create() => new("CASE") { Description = "A case, made by: hearsay analyze PATH... --case FILE" };

  /// <summary>Reads the results, and says on standard error where they lag behind what the case holds.</summary>
  public static Analysis Results(string path)
  {
    using var opened = Case.Open(path, CaseAccess.Read);
    if (!opened.IsCurrent)
      Console.Error.WriteLine($"hearsay: {path} has changed since it was last analysed; to bring it up to date: hearsay analyze --case {path}");
    return opened.Analysis();
  }
}
