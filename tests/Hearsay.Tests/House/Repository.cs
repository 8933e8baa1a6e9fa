using System.Diagnostics;

namespace Hearsay.Tests.House;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
  public static string Root { get; } = FindRoot();

  public static string PathOf(string relative) => Path.Combine(Root, relative);

  public static string Read(string relative) => File.ReadAllText(PathOf(relative));

  /// <summary>Files under a folder, relative to the root, with forward slashes, in ordinal order; build outputs left out.</summary>
  public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [.. Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
      .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
      .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts"))
      .Order(StringComparer.Ordinal)];

  /// <summary>What git prints; null where there is no git or no history.</summary>
  public static string? Git(params string[] arguments)
  {
    var start = new ProcessStartInfo("git") { UseShellExecute = false, WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
    foreach (var argument in arguments) start.ArgumentList.Add(argument);
    try
    {
      using var process = Process.Start(start)!;
      process.ErrorDataReceived += (_, _) => { };
      process.BeginErrorReadLine();
      var output = process.StandardOutput.ReadToEnd();
      process.WaitForExit();
      return process.ExitCode == 0 ? output : null;
    }
    catch (System.ComponentModel.Win32Exception)
    {
      return null;
    }
  }

  /// <summary>The files that are committed, or all of the tree's own where there is no git.</summary>
  public static IReadOnlyList<string> Committed() =>
    Git("ls-files", "-z")?.Split('\0', StringSplitOptions.RemoveEmptyEntries) is { } listed
      ? [.. listed.Where(path => File.Exists(PathOf(path)))]
      : [.. Files(".", "*").Select(path => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path)];

  private static string FindRoot()
  {
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
    {
      if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) return folder.FullName;
    }

    throw new DirectoryNotFoundException("These tests read the working tree they were built from, and it is gone.");
  }
}
