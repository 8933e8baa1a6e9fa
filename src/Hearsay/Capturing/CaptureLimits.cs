namespace Hearsay.Capturing;

/// <summary>Limits on what <see cref="CaptureFiles"/> takes in.</summary>
public sealed record CaptureLimits
{
  /// <summary>Largest file, in bytes, after decompression too; 32 MiB unless told.</summary>
  public int MaxBytes { get; init; } = 32 << 20;

  /// <summary>How many files one run takes; 1,000,000 unless told.</summary>
  public int MaxFiles { get; init; } = 1_000_000;

  /// <summary>How deep folders are followed; 64 unless told.</summary>
  public int MaxDepth { get; init; } = 64;
}
