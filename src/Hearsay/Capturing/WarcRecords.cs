using System.Buffers;
using System.Globalization;

namespace Hearsay.Capturing;

/// <summary>The records of a WARC file (ISO 28500; 1.0, 1.1 and the drafts before), one at a time.</summary>
/// <remarks>Lengths that crawlers got wrong are put right by where the next record begins. What is no record is passed over.</remarks>
internal sealed class WarcRecords(PeekStream stream, CaptureLimits limits)
{
  private const int MaxLine = 1 << 16;
  private readonly ByteBlock block = new();
  private static readonly SearchValues<byte> VersionCharacters = SearchValues.Create("0123456789."u8);
  private int number;
  private bool lengthsLie;

  /// <summary>The next record; null at the end.</summary>
  public ArchiveRecord? Next()
  {
    if (!SkipToRecord()) return null;
    number++;
    var fields = HeaderFields.Take(stream);
    var length = long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : -1;
    block.CutTo(0);
    var isKept = length <= limits.MaxBytes + (long)HeaderFields.MaxLength;
    // Of a larger one the beginning is kept, which says what it is.
    var taken = length < 0 ? 0 : lengthsLie ? TakeUpToRecord(length) : stream.Take(isKept ? length : HeaderFields.MaxLength, block);
    if (!isKept && !lengthsLie) taken += stream.Take(length - taken, null);
    string? why = isKept ? null : $"it is larger than {CaptureFiles.Size(limits.MaxBytes)}";
    if (lengthsLie && taken < length) why = stream.IsAtEnd ? "the archive breaks off inside it" : null;
    else if (taken < length) why = Recut() ? null : "the archive breaks off inside it";
    else if (!IsBoundary() && !(isKept && Recut())) why = TakeRest(isKept) ?? why;

    var target = fields["WARC-Target-URI"]?.Trim('<', '>', ' ');
    return new(number, (fields["WARC-Type"] ?? "").ToLowerInvariant(), fields)
    {
      Target = target is { Length: > 0 } ? target : null, TakenAt = MomentOf(fields["WARC-Date"]), BlockType = MediaType.Of(fields["Content-Type"]),
      Block = block.Memory, Why = why,
    };
  }

  // In an archive with lengths too long, a record ends before the next at the latest: to take so many bytes and put most of them back would take ever so long.
  private long TakeUpToRecord(long length)
  {
    var taken = 0L;
    while (taken < length && stream.TryTakeLine((int)Math.Min(MaxLine, length - taken), out var line))
    {
      if (IsRecordLine(line))
      {
        stream.PutBack(line.ToArray());
        break;
      }

      taken += line.Length;
      if (block.Length < limits.MaxBytes + HeaderFields.MaxLength) block.Write(line);
    }

    return taken;
  }

  private bool SkipToRecord()
  {
    while (stream.TryTakeLine(MaxLine, out var line))
      if (IsRecordLine(line)) return true;
    return false;
  }

  // Only "WARC/1.0" or the like, alone on its line.
  private static bool IsRecordLine(ReadOnlySpan<byte> line)
  {
    line = line.TrimEnd("\r\n "u8);
    return line.Length is >= 6 and <= 12 && line.StartsWith("WARC/"u8) && line[5..].IndexOfAnyExcept(VersionCharacters) < 0;
  }

  // Nothing but line ends up to the next record or the end.
  private bool IsBoundary()
  {
    for (var look = 16; ; look *= 4)
    {
      var next = stream.Peek(look);
      var rest = next.TrimStart("\r\n"u8);
      if (rest.Length >= 14 || next.Length < look || look > 4096) return rest.IsEmpty || rest.StartsWith("WARC/"u8) && (rest.IndexOf((byte)'\n') is var feed && (feed < 0 || IsRecordLine(rest[..(feed + 1)])));
    }
  }

  // The length given was too long: the next record begins inside this block. Its first line may be cut by the block's end.
  private bool Recut()
  {
    var whole = block.Length;
    stream.Take(16, block);
    var cut = SwallowedRecord();
    stream.PutBack(block.Span[(cut ?? whole)..]);
    lengthsLie |= cut is not null;
    block.CutTo(cut ?? whole);
    return cut is not null;
  }

  private int? SwallowedRecord()
  {
    var bytes = block.Span;
    for (var from = 0; bytes[from..].IndexOf("\nWARC/"u8) is >= 0 and var found; from += found + 1)
    {
      var at = from + found + 1;
      var rest = bytes[at..];
      var feed = rest.IndexOf((byte)'\n');
      if (feed >= 0 && IsRecordLine(rest[..(feed + 1)])) return at;
    }

    return null;
  }

  // What still belongs to the block: the length given was too short, or missing.
  private string? TakeRest(bool isKept)
  {
    while (stream.TryTakeLine(MaxLine, out var line))
    {
      if (IsRecordLine(line))
      {
        stream.PutBack(line.ToArray());
        break;
      }

      if (isKept) block.Write(line);
      if (block.Length > limits.MaxBytes + HeaderFields.MaxLength) return $"it is larger than {CaptureFiles.Size(limits.MaxBytes)}";
    }

    // The two line ends between records are not the block's.
    for (var ends = 0; ends < 4 && block.Length > 0 && block.Span[^1] is (byte)'\r' or (byte)'\n'; ends++) block.CutTo(block.Length - 1);
    return null;
  }

  /// <summary>A date of a record (RFC 3339, with or without fractions); null for one that is less than a moment.</summary>
  internal static DateTimeOffset? MomentOf(string? text) =>
    text is { Length: >= 16 and < 60 } && text.Contains('T', StringComparison.Ordinal)
    && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
