namespace Hearsay.Capturing;

/// <summary>A file that an argument named or a folder held, or why it cannot be read.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">As in <see cref="Capture.File"/>.</param>
/// <param name="Why">Null where it can be opened.</param>
/// <param name="IsFound">Whether a folder held it.</param>
internal readonly record struct WalkedFile(string Path, string Name, string? Why, bool IsFound);

/// <summary>Files and folders to files, in ordinal order; links that lead back into a folder being read are not followed.</summary>
internal static class FolderWalk
{
  public static IEnumerable<WalkedFile> Expand(string path, CaptureLimits limits)
  {
    if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
    {
      yield return new(path, "", "an empty path", IsFound: false);
      yield break;
    }

    if (!Directory.Exists(path))
    {
      var file = Path.GetFileName(path.TrimEnd('/', Path.DirectorySeparatorChar));
      var name = file.Length == 0 ? path : file;
      yield return new(path, name, File.Exists(path) ? null : IsLink(path) ? "a link that leads nowhere" : "no such file or folder", IsFound: false);
      yield break;
    }

    var above = new HashSet<string>(StringComparer.Ordinal);
    foreach (var entry in Walk(path, "", above, 0, limits)) yield return entry;
  }

  private static IEnumerable<WalkedFile> Walk(string folder, string prefix, HashSet<string> above, int depth, CaptureLimits limits)
  {
    var real = RealPath(folder);
    if (real is null || !above.Add(real))
    {
      yield return new(folder, prefix.TrimEnd('/'), "a link that leads back into a folder above it", IsFound: true);
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
      why = e is UnauthorizedAccessException ? "no permission to read the folder" : CaptureFiles.Reason(e);
    }

    if (why is not null) yield return new(folder, prefix.TrimEnd('/') is { Length: > 0 } shown ? shown : Path.GetFileName(folder), why, IsFound: true);
    var siblings = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
    foreach (var entry in entries)
    {
      if (entry.Name.StartsWith('.')) continue;
      var name = prefix + entry.Name;
      if (Directory.Exists(entry.FullName))
      {
        if (SavedPage.IsFolderOfPage(entry.Name, siblings)) continue;
        if (depth >= limits.MaxDepth) yield return new(entry.FullName, name, $"folders nest deeper than {limits.MaxDepth}", IsFound: true);
        else foreach (var inner in Walk(entry.FullName, name + "/", above, depth + 1, limits)) yield return inner;
      }
      else if (!File.Exists(entry.FullName))
      {
        yield return new(entry.FullName, name, "a link that leads nowhere", IsFound: true);
      }
      else if (!CaptureFiles.IsPlainlyNoPage(entry.Name))
      {
        yield return new(entry.FullName, name, null, IsFound: true);
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
}
