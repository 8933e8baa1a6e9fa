using Hearsay.Capturing;

namespace Hearsay.Cli.Commands;

/// <summary>Stand-in until the library reads files and folders.</summary>
internal static class Inputs
{
  public static (List<Capture> Captures, List<Unread> Refused) Read(IReadOnlyList<string> paths)
  {
    var captures = new List<Capture>();
    var refused = new List<Unread>();
    foreach (var path in paths)
    {
      if (File.Exists(path)) captures.Add(Capture.Of(Path.GetFileName(path), File.ReadAllBytes(path)));
      else if (Directory.Exists(path))
      {
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
          captures.Add(Capture.Of(Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllBytes(file)));
      }
      else refused.Add(new(path, "there is no such file or folder"));
    }

    return (captures, refused);
  }
}
