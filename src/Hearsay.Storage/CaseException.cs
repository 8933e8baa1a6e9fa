namespace Hearsay.Storage;

/// <summary>Why a case cannot be used.</summary>
public enum CaseTrouble
{
  /// <summary>There is no such file, or it cannot be opened or written.</summary>
  Unavailable,
  /// <summary>The file is something else.</summary>
  NotACase,
  /// <summary>It was written by a newer version.</summary>
  Newer,
  /// <summary>Another process is working on it.</summary>
  Busy,
  /// <summary>It is a case, but its content is broken.</summary>
  Damaged,
}

/// <summary>A case cannot be used. The message names the file, says why and what to do, in one line.</summary>
public sealed class CaseException : Exception
{
  /// <summary>An exception with its message.</summary>
  public CaseException(CaseTrouble trouble, string message, Exception? inner = null) : base(message, inner) => Trouble = trouble;

  /// <summary>Why.</summary>
  public CaseTrouble Trouble { get; }
}
