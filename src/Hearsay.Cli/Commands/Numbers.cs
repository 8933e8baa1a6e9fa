using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Cli.Commands;

/// <summary>Reads the numbers that options take.</summary>
internal static class Numbers
{
  /// <summary>A whole number from 1.</summary>
  public static int FromOne(ArgumentResult result)
  {
    var given = result.Tokens[0].Value;
    if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1) return number;
    var option = (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
    result.AddError($"{option} takes a whole number from 1, not '{given}'.");
    return 1;
  }
}
