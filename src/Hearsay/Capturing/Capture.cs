using System.Security.Cryptography;

namespace Hearsay.Capturing;

/// <summary>The bytes of a page as they came, with their SHA-256, and from where and when they were taken.</summary>
public sealed record Capture
{
  private Capture(string file, ReadOnlyMemory<byte> bytes, string sha256) => (File, Bytes, Sha256) = (file, bytes, sha256);

  /// <summary>Path relative to the argument that named it, with forward slashes; never a path of the machine. What lies in an archive or feed
  /// has the archive's name before it: <c>news.warc.gz/000012</c>, <c>pages.zip/a/b.html</c>.</summary>
  public string File { get; init; }

  /// <summary>The bytes: a page's untouched, without the wrapping of its transport (transfer and content coding). An item of a feed is a page made of its content.</summary>
  public ReadOnlyMemory<byte> Bytes { get; }

  /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
  public string Sha256 { get; }

  /// <summary>The address it was taken from, where that is known.</summary>
  public Uri? Url { get; init; }

  /// <summary>When it was taken, where that is known.</summary>
  public DateTimeOffset? TakenAt { get; init; }

  /// <summary>The archive or feed that held it, a beginning of <see cref="File"/>; null for a page that is a file of its own.</summary>
  public string? Container { get; init; }

  /// <summary>What that container, or the protocol it was taken by, says of it; null where there is nothing.</summary>
  public CaptureFacts? Declared { get; init; }

  /// <summary>A capture of these bytes.</summary>
  public static Capture Of(string file, ReadOnlyMemory<byte> bytes) =>
    new(file, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));

  /// <summary>Does work on this capture alone: an error in it stops no other.</summary>
  /// <param name="work">What is made of the capture. Cancelling it and a lack of memory pass through.</param>
  /// <param name="unread">What went wrong, where something did.</param>
  /// <returns>What the work returned; null where it failed.</returns>
  public T? Try<T>(Func<Capture, T?> work, out Unread? unread)
    where T : class
  {
    ArgumentNullException.ThrowIfNull(work);
    unread = null;
    try
    {
      return work(this);
    }
    catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
    {
      unread = Unread.ByFault(File, fault);
      return null;
    }
  }
}
