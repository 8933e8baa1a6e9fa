using System.Collections.Frozen;
using System.IO.Compression;

namespace Hearsay.Capturing;

/// <summary>What came of one file: a capture, or why there is none. Exactly one of the two is set.</summary>
/// <param name="Capture">The file's bytes.</param>
/// <param name="Unread">Why it could not be taken.</param>
public readonly record struct CaptureResult(Capture? Capture, Unread? Unread);

/// <summary>Files and folders to captures, one after the other and only when asked for.</summary>
/// <remarks>Folders are read recursively in ordinal order. Files in a folder that are plainly no pages (pictures, styles, scripts, fonts, media,
/// hidden files) are left out in silence; a file that was named gets a capture or an <see cref="Unread"/>. Links that lead back into
/// a folder being read are not followed. A <c>.gz</c> file gives the page that is in it.</remarks>
public static class CaptureFiles
{
  private static readonly FrozenSet<string> NoPages = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".css", ".js", ".mjs", ".map", ".json", ".woff", ".woff2", ".ttf", ".otf", ".eot",
    ".mp3", ".mp4", ".m4a", ".m4v", ".webm", ".ogg", ".ogv", ".wav", ".avi", ".mov", ".mkv", ".swf", ".wasm", ".download", ".exe", ".dll", ".so", ".db", ".sqlite", ".pyc", ".jsonl", ".csv", ".tsv");

  /// <summary>The captures of the arguments, in their order.</summary>
  /// <param name="paths">Files and folders.</param>
  /// <param name="limits">Null for the defaults.</param>
  public static IEnumerable<CaptureResult> Read(IEnumerable<string> paths, CaptureLimits? limits = null)
  {
    ArgumentNullException.ThrowIfNull(paths);
    return ReadAll(paths, limits ?? new CaptureLimits());
  }

  private static IEnumerable<CaptureResult> ReadAll(IEnumerable<string> paths, CaptureLimits limits)
  {
    var taken = 0;
    foreach (var path in paths)
    {
      foreach (var (full, name, why) in Expand(path, limits))
      {
        if (why is null && ++taken > limits.MaxFiles)
        {
          yield return new(null, new Unread(name, $"more than {limits.MaxFiles} files"));
          yield break;
        }

        yield return why is null ? ReadFile(full, name, limits) : new(null, new Unread(name, why));
      }
    }
  }

  /// <summary>Reads one file under a name.</summary>
  public static CaptureResult ReadFile(string path, string name, CaptureLimits? limits = null)
  {
    limits ??= new CaptureLimits();
    try
    {
      var info = new FileInfo(path);
      if (!info.Exists) return Refuse(name, "no such file");
      if ((info.Attributes & FileAttributes.Device) != FileAttributes.None) return Refuse(name, "it is a device, not a file");
      // Before it is opened: opening a pipe that nobody writes to would wait for ever, and it shows no length.
      if (info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) info = target;
      if (info.Length == 0) return Refuse(name, "the file is empty");
      using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
      if (!stream.CanSeek) return Refuse(name, "it is a pipe or device, not a file");
      if (stream.Length > limits.MaxBytes) return Refuse(name, $"it is larger than {Size(limits.MaxBytes)}");
      var bytes = new byte[stream.Length];
      stream.ReadExactly(bytes);
      if (bytes is [0x1F, 0x8B, ..]) return Decompress(bytes, name, limits);
      return bytes.Length == 0 ? Refuse(name, "the file is empty") : new(Capture.Of(name, bytes), null);
    }
    catch (EndOfStreamException)
    {
      return Refuse(name, "it changed while it was read");
    }
    catch (UnauthorizedAccessException)
    {
      return Refuse(name, "no permission to read it");
    }
    catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException or System.Security.SecurityException)
    {
      return Refuse(name, Reason(e));
    }
  }

  private static CaptureResult Decompress(byte[] bytes, string name, CaptureLimits limits)
  {
    try
    {
      using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
      using var result = new MemoryStream();
      var buffer = new byte[81920];
      while (gzip.Read(buffer) is > 0 and var read)
      {
        if (result.Length + read > limits.MaxBytes) return Refuse(name, $"decompressed it is larger than {Size(limits.MaxBytes)}");
        result.Write(buffer, 0, read);
      }

      return result.Length == 0 ? Refuse(name, "the compressed file is empty") : new(Capture.Of(name, result.ToArray()), null);
    }
    catch (InvalidDataException)
    {
      return Refuse(name, "its gzip compression is broken");
    }
  }

  private static IEnumerable<(string Full, string Name, string? Why)> Expand(string path, CaptureLimits limits)
  {
    if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
    {
      yield return (path, "", "an empty path");
      yield break;
    }

    if (!Directory.Exists(path))
    {
      var file = Path.GetFileName(path.TrimEnd('/', Path.DirectorySeparatorChar));
      var name = file.Length == 0 ? path : file;
      yield return File.Exists(path) ? (path, name, null) : (path, name, IsLink(path) ? "a link that leads nowhere" : "no such file or folder");
      yield break;
    }

    var above = new HashSet<string>(StringComparer.Ordinal);
    foreach (var entry in Walk(path, "", above, 0, limits)) yield return entry;
  }

  private static IEnumerable<(string Full, string Name, string? Why)> Walk(string folder, string prefix, HashSet<string> above, int depth, CaptureLimits limits)
  {
    var real = RealPath(folder);
    if (real is null || !above.Add(real))
    {
      yield return (folder, prefix.TrimEnd('/'), "a link that leads back into a folder above it");
      yield break;
    }

    string? why = null;
    FileSystemInfo[] entries = [];
    try
    {
      entries = new DirectoryInfo(folder).GetFileSystemInfos();
      Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
    {
      why = e is UnauthorizedAccessException ? "no permission to read the folder" : Reason(e);
    }

    if (why is not null) yield return (folder, prefix.TrimEnd('/') is { Length: > 0 } shown ? shown : Path.GetFileName(folder), why);
    foreach (var entry in entries)
    {
      if (entry.Name.StartsWith('.')) continue;
      var name = prefix + entry.Name;
      if (Directory.Exists(entry.FullName))
      {
        if (depth >= limits.MaxDepth) yield return (entry.FullName, name, $"folders nest deeper than {limits.MaxDepth}");
        else foreach (var inner in Walk(entry.FullName, name + "/", above, depth + 1, limits)) yield return inner;
      }
      else if (!File.Exists(entry.FullName))
      {
        yield return (entry.FullName, name, "a link that leads nowhere");
      }
      else if (!NoPages.Contains(Path.GetExtension(entry.Name)))
      {
        yield return (entry.FullName, name, null);
      }
    }

    above.Remove(real);
  }

  private static string? RealPath(string folder)
  {
    try
    {
      // Each part may be a link, so the last one's target alone does not settle it.
      var resolved = new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
      return Path.TrimEndingDirectorySeparator(Path.GetFullPath(resolved));
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
    {
      return null;
    }
  }

  private static bool IsLink(string path)
  {
    try
    {
      return new FileInfo(path).LinkTarget is not null;
    }
    catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
    {
      return false;
    }
  }

  private static string Reason(Exception e)
  {
    var message = e.Message;
    var line = message.IndexOfAny(['\r', '\n']);
    if (line >= 0) message = message[..line];
    // Messages of the file system hold the machine's paths.
    return message.Contains('\'') || message.Contains('/') ? "the file system could not read it" : message;
  }

  private static string Size(int bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MiB" : $"{bytes} bytes";

  private static CaptureResult Refuse(string name, string why) => new(null, new Unread(name, why));
}
