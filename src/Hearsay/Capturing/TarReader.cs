using System.Globalization;
using System.Text;

namespace Hearsay.Capturing;

/// <summary>The files in a TAR archive (POSIX ustar and pax, GNU long names), one at a time. Its names are only names.</summary>
/// <remarks>The framework's reader takes extended headers of any length into memory; here they have a limit.</remarks>
internal static class TarReader
{
  private const int MaxHeader = 1 << 20;

  public static IEnumerable<CaptureResult> Read(PeekStream stream, PackedSource source, Unpacker unpacker)
  {
    var taken = new HashSet<string>(StringComparer.Ordinal);
    var names = new HashSet<string>(StringComparer.Ordinal);
    string? longName = null;
    long? longSize = null;
    var pages = 0;
    while (!unpacker.IsExhausted && TakeHeader(stream) is { } header)
    {
      unpacker.Cancellation.ThrowIfCancellationRequested();
      var size = longSize ?? header.Size;
      if (header.Type is 'L' or 'x')
      {
        if (size > MaxHeader) throw new PackingException("a TAR archive with a header over 1 MiB");
        var text = new ByteBlock();
        stream.Take(size, text);
        stream.Take(Padding(size), null);
        if (header.Type == 'L') longName = Encoding.UTF8.GetString(text.Span).TrimEnd('\0');
        else (longName, longSize) = Extended(text.Span, longName, longSize);
        continue;
      }

      var given = longName ?? header.Name;
      (longName, longSize) = (null, null);
      names.Add(given);
      if (names.Count > unpacker.Limits.MaxEntries) throw new PackingException($"a TAR archive with more than {unpacker.Limits.MaxEntries} entries");
      if (header.Type is not ('0' or '\0' or '7') || ZipReader.NameOf(given) is not { } name || CaptureFiles.IsPlainlyNoPage(name) || IsBesidePage(given, names))
      {
        stream.Take(size + Padding(size), null);
        continue;
      }

      pages++;
      var full = $"{source.Name}/{name}";
      for (var again = 2; !taken.Add(full); again++) full = $"{source.Name}/{name}~{again}";
      using var part = new PartStream(stream, size);
      foreach (var result in unpacker.Read(source.Inside(full, () => part) with { CanReopen = false })) yield return result;
      part.Finish();
      if (!part.IsWhole)
      {
        yield return Unpacker.Refuse(source.Name, "the TAR archive breaks off");
        yield break;
      }

      stream.Take(Padding(size), null);
    }

    if (pages == 0) yield return Unpacker.Refuse(source.Name, "a TAR archive with no page in it");
  }

  private static long Padding(long size) => (512 - size % 512) % 512;

  // Pages come before what was saved beside them, or it cannot be told.
  private static bool IsBesidePage(string name, HashSet<string> names)
  {
    for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = name.IndexOf('/', slash + 1))
      if (SavedPage.IsFolderOfPage(name[..slash], names)) return true;
    return false;
  }

  private static (string Name, long Size, char Type)? TakeHeader(PeekStream stream)
  {
    var block = stream.Peek(512);
    if (block.Length < 512 || block.IndexOfAnyExcept((byte)0) < 0) return null;
    var name = Text(block[..100]);
    if (block[257..].StartsWith("ustar\0"u8) && Text(block.Slice(345, 155)) is { Length: > 0 } prefix) name = $"{prefix}/{name}";
    var type = (char)block[156];
    var digits = block.Slice(124, 12);
    long size = 0;
    // GNU writes what octal digits cannot hold in binary.
    if (digits[0] == 0x80)
      foreach (var b in digits[4..]) size = size << 8 | b;
    else
      foreach (var b in digits.Trim(" \0"u8))
        size = b is >= (byte)'0' and <= (byte)'7' && size < 1L << 58 ? size * 8 + b - '0' : throw new PackingException("a TAR archive with a damaged header");
    if (size < 0) throw new PackingException("a TAR archive with a damaged header");
    stream.Take(512, null);
    return (name, size, type);
  }

  private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field);

  // Records of "length key=value\n".
  private static (string? Name, long? Size) Extended(ReadOnlySpan<byte> records, string? name, long? size)
  {
    while (records.IndexOf((byte)' ') is > 0 and var space && int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > space + 2 && length <= records.Length)
    {
      var record = Encoding.UTF8.GetString(records[(space + 1)..(length - 1)]);
      if (record.StartsWith("path=", StringComparison.Ordinal)) name = record[5..];
      else if (record.StartsWith("size=", StringComparison.Ordinal) && long.TryParse(record.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var given)) size = given;
      records = records[length..];
    }

    return (name, size);
  }

  /// <summary>So many bytes of a stream, which stays open.</summary>
  private sealed class PartStream(PeekStream inner, long length) : ForwardStream
  {
    private long left = length;

    public bool IsWhole => left == 0;

    public void Finish() => left -= inner.Take(left, null);

    public override int Read(Span<byte> buffer)
    {
      var count = inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
      left -= count;
      return count;
    }
  }
}
