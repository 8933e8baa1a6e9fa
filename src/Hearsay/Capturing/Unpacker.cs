using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearsay.Capturing;

/// <summary>Opens what is packed, layer by layer, and gives the pages in it, one at a time.</summary>
internal sealed class Unpacker(CaptureLimits limits, CancellationToken cancellation)
{
  private long unpacked;
  private long? packed;

  public CaptureLimits Limits => limits;

  public CancellationToken Cancellation => cancellation;

  /// <summary>The pages of a source; whatever is wrong with it ends it with a line that says so, and never throws.</summary>
  /// <exception cref="OperationCanceledException">It was cancelled.</exception>
  public IEnumerable<CaptureResult> Read(PackedSource source)
  {
    using var each = Open(source).GetEnumerator();
    while (true)
    {
      string? why = null;
      try
      {
        cancellation.ThrowIfCancellationRequested();
        if (!each.MoveNext()) yield break;
      }
      catch (Exception e) when (ReasonFor(e) is { } reason)
      {
        why = reason;
      }

      if (why is not null)
      {
        yield return Refuse(source.Name, why);
        yield break;
      }

      yield return each.Current;
    }
  }

  /// <summary>Why a stream gave no more bytes, for a person; null for what is no fault of the input.</summary>
  public static string? ReasonFor(Exception e) => e switch
  {
    PackingException => e.Message,
    InvalidDataException => "its compression is broken",
    EndOfStreamException => "it breaks off",
    FileNotFoundException or DirectoryNotFoundException => "no such file",
    UnauthorizedAccessException => "no permission to read it",
    IOException or NotSupportedException or ArgumentException or System.Security.SecurityException => CaptureFiles.Reason(e),
    _ => null,
  };

  public static CaptureResult Refuse(string name, string why) => new(null, new Unread(name, why));

  /// <summary>The unpacked bytes of something compressed, held against the limits.</summary>
  public Stream Metered(Stream unpacking, Func<long> packed) => new MeteredStream(unpacking, packed, limits, Count);

  /// <summary>Whether so much has been unpacked that nothing more will be.</summary>
  public bool IsExhausted { get; private set; }

  private void Count(int bytes)
  {
    cancellation.ThrowIfCancellationRequested();
    unpacked += bytes;
    IsExhausted = unpacked > limits.MaxUnpacked || unpacked > limits.MaxBytes && packed is { } size && unpacked / limits.MaxRatio > size;
    if (IsExhausted && unpacked <= limits.MaxUnpacked) throw new PackingException($"decompressed it is more than {limits.MaxRatio} times its size");
    if (IsExhausted) throw new PackingException($"decompressed it is larger than {CaptureFiles.Size(limits.MaxUnpacked)}");
  }

  private IEnumerable<CaptureResult> Open(PackedSource source)
  {
    packed ??= source.Length;
    using var stream = source.Open();
    using var peek = new PeekStream(stream);
    var form = ContainerForm.Of(peek.Peek(ContainerForm.HeadLength), source.FileName);
    foreach (var result in CapturesIn(form, stream, peek, source)) yield return result;
  }

  private IEnumerable<CaptureResult> CapturesIn(ContainerFormKind form, Stream stream, PeekStream peek, PackedSource source)
  {
    switch (form)
    {
      case ContainerFormKind.Empty:
        return [Refuse(source.Name, source.LeastLength > 0 ? "its gzip compression breaks off" : source.IsUnpacked ? "the compressed file is empty" : "the file is empty")];
      case ContainerFormKind.Page:
        return [Page(peek, source)];
      case not ContainerFormKind.Json when source.Depth >= limits.MaxNesting:
        return [Refuse(source.Name, $"it is packed in more than {limits.MaxNesting} layers")];
      case ContainerFormKind.Gzip:
        return Read(Decompressed(peek, source) with { LeastLength = GzipLength(stream) });
      case ContainerFormKind.Zip:
        return ZipReader.Read(stream, peek, source, this);
      case ContainerFormKind.Tar:
        return TarReader.Read(peek, source, this);
      case ContainerFormKind.Warc:
        return ArchiveReader.Warc(peek, source, this);
      case ContainerFormKind.Arc:
        return ArchiveReader.Arc(peek, source, this);
      case ContainerFormKind.Mime:
        return [MimeMessage.Read(peek, source, this)];
      case ContainerFormKind.Feed:
        return FeedReader.Read(peek, source, this);
      case ContainerFormKind.JsonFeed:
        return JsonFeedReader.Read(peek, source, this);
      case ContainerFormKind.Sitemap or ContainerFormKind.Outline:
        return [AddressList.Read(form, peek, source, this)];
      case ContainerFormKind.Json:
        return source.IsFound ? [] : [Refuse(source.Name, "it is JSON, but not a JSON Feed")];
      default:
        return [Refuse(source.Name, "it is not a page")];
    }
  }

  private PackedSource Decompressed(PeekStream first, PackedSource source)
  {
    PeekStream? opened = first;
    return source with
    {
      FileName = source.FileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source.FileName[..^3] : source.FileName,
      Depth = source.Depth + 1,
      IsUnpacked = true,
      Length = null,
      Open = () =>
      {
        var input = opened ?? new PeekStream(source.Open());
        opened = null;
        return Metered(new GzipMembers(input), () => input.Taken);
      },
    };
  }

  /// <summary>The length that the last member of a gzip file says it has unpacked, modulo 2³²; 0 where the file cannot be looked at.</summary>
  private static uint GzipLength(Stream stream)
  {
    if (!stream.CanSeek || stream.Length < 18) return 0;
    var at = stream.Position;
    stream.Position = stream.Length - 4;
    Span<byte> last = stackalloc byte[4];
    stream.ReadExactly(last);
    stream.Position = at;
    return BinaryPrimitives.ReadUInt32LittleEndian(last);
  }

  /// <summary>All the bytes, as one page.</summary>
  private CaptureResult Page(PeekStream bytes, PackedSource source) =>
    TakeAll(bytes, source) is { } page ? new(SavedPage.Of(source.Name, page) with { Container = source.Container }, null)
      : Refuse(source.Name, $"{(source.IsUnpacked ? "decompressed " : "")}it is larger than {CaptureFiles.Size(limits.MaxBytes)}");

  /// <summary>All the bytes; null where there are more than a page may have.</summary>
  public ReadOnlyMemory<byte>? TakeAll(PeekStream bytes, PackedSource source)
  {
    if (source.Length > limits.MaxBytes) return null;
    if (source.Length is { } length)
    {
      var whole = new byte[length];
      var read = bytes.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
      // A bare null would be an empty memory.
      return bytes.IsAtEnd ? whole.AsMemory(0, read) : default(ReadOnlyMemory<byte>?);
    }

    var some = new ByteBlock();
    var taken = bytes.Take(limits.MaxBytes + 1L, some);
    // The framework takes a gzip file that is cut off for a shorter one.
    if (taken < source.LeastLength) throw new PackingException("its gzip compression breaks off");
    return taken > limits.MaxBytes ? default(ReadOnlyMemory<byte>?) : some.Memory;
  }
}
