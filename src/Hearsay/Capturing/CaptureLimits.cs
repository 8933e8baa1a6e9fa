namespace Hearsay.Capturing;

/// <summary>Limits on what <see cref="CaptureFiles"/> takes in.</summary>
public sealed record CaptureLimits
{
  /// <summary>Largest page, in bytes, after decompression too; 32 MiB unless told. Archives may be larger: they are read record by record.</summary>
  public int MaxBytes { get; init; } = 32 << 20;

  /// <summary>How many pages one run takes; 1,000,000 unless told.</summary>
  public int MaxFiles { get; init; } = 1_000_000;

  /// <summary>How deep folders are followed; 64 unless told.</summary>
  public int MaxDepth { get; init; } = 64;

  /// <summary>How many layers of packing are opened, each compression and each archive one; 5 unless told (a <c>.warc.gz</c> in a <c>.tar.gz</c> has four).</summary>
  public int MaxNesting { get; init; } = 5;

  /// <summary>How many entries a ZIP archive may list; 250,000 unless told.</summary>
  public int MaxEntries { get; init; } = 250_000;

  /// <summary>How many bytes one file may unpack to, all its records together; 256 GiB unless told.</summary>
  public long MaxUnpacked { get; init; } = 256L << 30;

  /// <summary>How many times its compressed size something may unpack to, once it has grown over <see cref="MaxBytes"/>; 200 unless told.</summary>
  public int MaxRatio { get; init; } = 200;
}
