using System.Globalization;
using System.Text;

namespace Hearsay.Capturing;

/// <summary>The records of an ARC file (Internet Archive, versions 1 and 2), one at a time. What is no record is passed over.</summary>
internal sealed class ArcRecords(PeekStream stream, CaptureLimits limits)
{
  private const int MaxLine = 1 << 14;
  private readonly ByteBlock block = new();
  private int number;

  /// <summary>The next record; null at the end.</summary>
  public ArchiveRecord? Next()
  {
    while (stream.TryTakeLine(MaxLine, out var line))
    {
      if (HeaderOf(line) is not var (target, date, type, length)) continue;
      number++;
      block.CutTo(0);
      var isKept = length <= limits.MaxBytes + (long)HeaderFields.MaxLength;
      var taken = stream.Take(isKept ? length : HeaderFields.MaxLength, block);
      if (!isKept) taken += stream.Take(length - taken, null);
      var bytes = block.Memory;
      var isAbout = target.StartsWith("filedesc:", StringComparison.OrdinalIgnoreCase);
      return new(number, isAbout ? "warcinfo" : bytes.Span.StartsWith("HTTP/"u8) ? "response" : "resource", new HeaderFields())
      {
        Target = target, TakenAt = date, BlockType = MediaType.Of(type), Block = bytes,
        Why = taken < length ? "the archive breaks off inside it" : isKept ? null : $"it is larger than {CaptureFiles.Size(limits.MaxBytes)}",
      };
    }

    return null;
  }

  // Address, IP address, date, type, more in version 2, and the length last. The address may hold spaces.
  private static (string Target, DateTimeOffset? Date, string Type, long Length)? HeaderOf(ReadOnlySpan<byte> line)
  {
    if (line.Length < 20 || line.IndexOf((byte)':') is < 2 or > 20) return null;
    var parts = Encoding.UTF8.GetString(line).TrimEnd('\r', '\n').Split(' ');
    if (parts.Length < 5 || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return null;
    var date = Array.FindIndex(parts, 2, part => part.Length is 14 or 12 && part.All(char.IsAsciiDigit));
    if (date < 0 || date + 2 >= parts.Length) return null;
    DateTimeOffset? moment = DateTimeOffset.TryParseExact(parts[date], parts[date].Length == 14 ? "yyyyMMddHHmmss" : "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken) ? taken : null;
    return (string.Join("%20", parts[..(date - 1)]), moment, parts[date + 1], length);
  }
}
