using System.Collections.Frozen;

namespace Hearsay.Capturing;

/// <summary>What came of one page: a capture, or why there is none. Exactly one of the two is set.</summary>
/// <param name="Capture">The page's bytes.</param>
/// <param name="Unread">Why it could not be taken.</param>
public readonly record struct CaptureResult(Capture? Capture, Unread? Unread);

/// <summary>Files and folders, and the archives and feeds in them, to captures, one after the other and only when asked for.</summary>
/// <remarks>Folders are read recursively in ordinal order. Files in a folder that are plainly no pages (pictures, styles, scripts, fonts, media,
/// hidden files, the folder beside a saved page) are left out in silence; a file that was named gets a capture or an <see cref="Unread"/>. Links that lead back into
/// a folder being read are not followed. WARC, ARC, MHTML, ZIP, TAR and gzip files, RSS, Atom and JSON feeds are told by their content and
/// give the pages in them, archives record by record. Nothing is ever unpacked to the file system.</remarks>
public static class CaptureFiles
{
  private static readonly FrozenSet<string> NoPages = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot",
    ".mp3", ".mp4", ".m4a", ".m4v", ".webm", ".ogg", ".ogv", ".wav", ".avi", ".mov", ".mkv", ".swf", ".wasm", ".download", ".exe", ".dll", ".so", ".db", ".sqlite", ".pyc", ".jsonl", ".csv", ".tsv",
    ".cdx", ".cdxj", ".idx");

  /// <summary>The captures of the arguments, in their order.</summary>
  /// <param name="paths">Files and folders.</param>
  /// <param name="limits">Null for the defaults.</param>
  /// <param name="cancellation">Stops between two pages, and while an archive is searched for the next.</param>
  /// <exception cref="OperationCanceledException">While they are enumerated: it was cancelled.</exception>
  public static IEnumerable<CaptureResult> Read(IEnumerable<string> paths, CaptureLimits? limits = null, CancellationToken cancellation = default)
  {
    ArgumentNullException.ThrowIfNull(paths);
    return ReadAll(paths, limits ?? new CaptureLimits(), cancellation);
  }

  /// <summary>Reads one file under a name: one result for a page, as many as it holds for an archive or a feed.</summary>
  /// <param name="path">Where it lies.</param>
  /// <param name="name">What <see cref="Capture.File"/> is to be, or to begin with.</param>
  /// <param name="limits">Null for the defaults.</param>
  /// <param name="cancellation">As in <see cref="Read"/>.</param>
  public static IEnumerable<CaptureResult> ReadFile(string path, string name, CaptureLimits? limits = null, CancellationToken cancellation = default) =>
    ReadFile(new WalkedFile(path, name, null, IsFound: false), limits ?? new CaptureLimits(), cancellation);

  /// <summary>Reads bytes as if they were a file of that name.</summary>
  /// <param name="name">What <see cref="Capture.File"/> is to be, or to begin with.</param>
  /// <param name="bytes">A page, an archive, a feed, or anything else.</param>
  /// <param name="limits">Null for the defaults.</param>
  /// <param name="cancellation">As in <see cref="Read"/>.</param>
  public static IEnumerable<CaptureResult> ReadBytes(string name, ReadOnlyMemory<byte> bytes, CaptureLimits? limits = null, CancellationToken cancellation = default) =>
    new Unpacker(limits ?? new CaptureLimits(), cancellation)
      .Read(new PackedSource(name, () => new MemoryStream(bytes.ToArray(), writable: false)) { Length = bytes.Length });

  private static IEnumerable<CaptureResult> ReadAll(IEnumerable<string> paths, CaptureLimits limits, CancellationToken cancellation)
  {
    var taken = 0;
    foreach (var path in paths)
    {
      foreach (var file in FolderWalk.Expand(path, limits))
      {
        if (file.Why is not null)
        {
          yield return Unpacker.Refuse(file.Name, file.Why);
          continue;
        }

        foreach (var result in ReadFile(file, limits, cancellation))
        {
          if (++taken > limits.MaxFiles)
          {
            yield return Unpacker.Refuse((result.Capture?.File ?? result.Unread?.File)!, $"more than {limits.MaxFiles} pages");
            yield break;
          }

          yield return result;
        }
      }
    }
  }

  private static IEnumerable<CaptureResult> ReadFile(WalkedFile file, CaptureLimits limits, CancellationToken cancellation)
  {
    var (info, why) = Look(file.Path);
    return info is null ? [Unpacker.Refuse(file.Name, why!)]
      : new Unpacker(limits, cancellation).Read(new PackedSource(file.Name, () => Opened(file.Path)) { Length = info.Length, IsFound = file.IsFound });
  }

  private static (FileInfo? Info, string? Why) Look(string path)
  {
    try
    {
      var info = new FileInfo(path);
      if (!info.Exists) return (null, "no such file");
      if ((info.Attributes & FileAttributes.Device) != FileAttributes.None) return (null, "it is a device, not a file");
      // Before it is opened: opening a pipe that nobody writes to would wait for ever, and it shows no length.
      if (info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) info = target;
      return info.Length == 0 ? (null, "the file is empty") : (info, null);
    }
    catch (Exception e) when (Unpacker.ReasonFor(e) is { } reason)
    {
      return (null, reason);
    }
  }

  private static FileStream Opened(string path)
  {
    var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
    if (stream.CanSeek) return stream;
    stream.Dispose();
    throw new PackingException("it is a pipe or device, not a file");
  }

  /// <summary>Whether a file that nobody named is left out by its ending alone, compressed or not.</summary>
  internal static bool IsPlainlyNoPage(string name)
  {
    var ending = Path.GetExtension(name);
    if (ending.Equals(".gz", StringComparison.OrdinalIgnoreCase)) ending = Path.GetExtension(name[..^3]);
    return NoPages.Contains(ending);
  }

  /// <summary>What the file system says, without the machine's paths.</summary>
  internal static string Reason(Exception e)
  {
    var message = e.Message;
    var line = message.IndexOfAny(['\r', '\n']);
    if (line >= 0) message = message[..line];
    return message.Contains('\'') || message.Contains('/') ? "the file system could not read it" : message;
  }

  /// <summary>A limit in words.</summary>
  internal static string Size(long bytes) => bytes >= 1L << 30 ? $"{bytes >> 30} GiB" : bytes >= 1 << 20 ? $"{bytes >> 20} MiB" : $"{bytes} bytes";
}
