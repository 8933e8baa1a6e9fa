namespace Hearsay.Cli.Help;

/// <summary>A command line that shows what a command is for.</summary>
/// <param name="Line">What to type.</param>
/// <param name="Does">What comes of it.</param>
internal sealed record Example(string Line, string Does);
