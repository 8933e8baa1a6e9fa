namespace Hearsay.Cli.Output;

/// <summary>A file that appears whole or not at all: it is written to a neighbour and moved into place.</summary>
internal sealed class OutputFile
{
  private static readonly HashSet<string> Unfinished = [];

  private OutputFile(string path) => Path = path;

  /// <summary>Full path.</summary>
  public string Path { get; }

  /// <summary>Checks, before any work, that the file can be put there.</summary>
  /// <param name="path">As the person named it.</param>
  /// <param name="option">The option that named it, for the message.</param>
  /// <exception cref="UsageException">It is a folder, or its folder is missing.</exception>
  public static OutputFile At(string path, string option)
  {
    if (path.Length == 0) throw new UsageException($"{option}: the file's name is empty.");
    var full = System.IO.Path.GetFullPath(path);
    if (Directory.Exists(full)) throw new UsageException($"{option} {path}: this is a folder; name a file.");
    var folder = System.IO.Path.GetDirectoryName(full);
    if (folder is null || !Directory.Exists(folder)) throw new UsageException($"{option} {path}: the folder does not exist.");
    return new OutputFile(full);
  }

  /// <summary>Writes the file. Where it fails or is cancelled, what was there before stays.</summary>
  /// <exception cref="UsageException">It cannot be written.</exception>
  public void Write(Action<Stream> write)
  {
    var neighbour = $"{Path}.{Environment.ProcessId}.part";
    try
    {
      lock (Unfinished) Unfinished.Add(neighbour);
      using (var stream = new FileStream(neighbour, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
      {
        write(stream);
        stream.Flush(flushToDisk: true);
      }

      File.Move(neighbour, Path, overwrite: true);
    }
    catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
    {
      throw new UsageException($"{Path}: cannot be written: {failure.Message}", failure);
    }
    finally
    {
      Discard(neighbour);
    }
  }

  /// <summary>Removes what was being written, where the process must end at once.</summary>
  public static void DiscardUnfinished()
  {
    string[] files;
    lock (Unfinished) files = [.. Unfinished];
    foreach (var file in files) Discard(file);
  }

  private static void Discard(string file)
  {
    lock (Unfinished) Unfinished.Remove(file);
    try
    {
      File.Delete(file);
    }
    catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
    {
      // It was moved, or cannot be removed either; the failure that led here is the one to tell.
    }
  }
}
