namespace Hearsay.Reading;

/// <summary>Limits of a <see cref="PageReader"/>. What goes over one is refused with a message, or flattened where that loses no text.</summary>
public sealed record PageReaderOptions
{
  /// <summary>Largest page, in bytes; 32 MiB unless told.</summary>
  public int MaxBytes { get; init; } = 32 << 20;

  /// <summary>How deep elements may nest before deeper ones are read as if their tags were not there; 512 unless told.</summary>
  public int MaxDepth { get; init; } = 512;

  /// <summary>How many elements a page may have; 400,000 unless told.</summary>
  public int MaxElements { get; init; } = 400_000;

  /// <summary>How many UTF-16 code units of menus, link lists and the like are kept in the text; 6,000 unless told.</summary>
  public int MaxFurniture { get; init; } = 6_000;
}
