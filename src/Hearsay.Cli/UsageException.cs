namespace Hearsay.Cli;

/// <summary>The command was used wrongly; its message says how, and what to do.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
