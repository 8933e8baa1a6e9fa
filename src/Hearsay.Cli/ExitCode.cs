namespace Hearsay.Cli;

/// <summary>What the process tells its caller. A contract: scripts depend on it.</summary>
internal static class ExitCode
{
  /// <summary>Done.</summary>
  public const int Done = 0;
  /// <summary>Done, but some input could not be read; each is named on standard error with why.</summary>
  public const int Partly = 1;
  /// <summary>The command's own use was wrong.</summary>
  public const int Usage = 2;
  /// <summary>Nothing could be read.</summary>
  public const int Nothing = 3;
}
