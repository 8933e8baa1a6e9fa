namespace Hearsay.Capturing;

/// <summary>Bytes that may be a page or hold pages: a file, or what lies in one.</summary>
/// <param name="Name">As in <see cref="Capture.File"/>.</param>
/// <param name="Open">Opens them; they are read forward unless the stream can seek.</param>
internal sealed record PackedSource(string Name, Func<Stream> Open)
{
  /// <summary>The name that its ending is taken from: without the endings of compressions that have been undone.</summary>
  public string FileName { get; init; } = Name;

  /// <summary>Whether it can be opened more than once.</summary>
  public bool CanReopen { get; init; } = true;

  /// <summary>How many layers of packing were opened to get here.</summary>
  public int Depth { get; init; }

  /// <summary>Whether it was compressed.</summary>
  public bool IsUnpacked { get; init; }

  /// <summary>How many bytes there are, where that is known beforehand.</summary>
  public long? Length { get; init; }

  /// <summary>How many bytes there are at least, where its compression says so.</summary>
  public long LeastLength { get; init; }

  /// <summary>Whether nobody named it, so that what is plainly no page is left out in silence.</summary>
  public bool IsFound { get; init; }

  /// <summary>The archive it lies in; null for a file.</summary>
  public string? Container { get; init; }

  /// <summary>A part of this archive.</summary>
  public PackedSource Inside(string name, Func<Stream> open) => new(name, open) { Depth = Depth + 1, IsFound = true, IsUnpacked = true, Container = Container ?? Name };
}

/// <summary>Why packed bytes cannot be read on: broken, or over a limit. The message is for the person who named them.</summary>
internal sealed class PackingException(string message) : Exception(message);
