namespace Hearsay.Capturing;

/// <summary>A record of a WARC or ARC archive.</summary>
/// <param name="Number">Its place among the archive's records, from 1.</param>
/// <param name="Type">What WARC calls it: response, resource, conversion, revisit, request, metadata, warcinfo, continuation.</param>
/// <param name="Fields">Its header.</param>
internal sealed record ArchiveRecord(int Number, string Type, HeaderFields Fields)
{
  /// <summary>The address as the record writes it.</summary>
  public string? Target { get; init; }

  /// <summary>When it was taken.</summary>
  public DateTimeOffset? TakenAt { get; init; }

  /// <summary>Media type of the block.</summary>
  public MediaType? BlockType { get; init; }

  /// <summary>Its block, valid until the next record is asked for; only its beginning where <see cref="Why"/> says why.</summary>
  public ReadOnlyMemory<byte> Block { get; init; }

  /// <summary>Why the record cannot be read; null where it can.</summary>
  public string? Why { get; init; }
}
