using Hearsay.Learning;

namespace Hearsay.Training;

/// <summary>Where the committed weights lie: the working tree that the trainer was built from.</summary>
internal static class WorkingTree
{
  /// <summary>Writes a model and says how large it is.</summary>
  public static int Write(ModelFile model, string path)
  {
    var full = Path.Combine(Root(), path);
    using (var file = File.Create(full)) model.Write(file);
    Console.WriteLine($"{path}: {new FileInfo(full).Length:#,0} bytes, checksum {model.Checksum}");
    return 0;
  }

  /// <summary>0 where the committed model is the given one, 1 where it is not.</summary>
  public static int Check(ModelFile trained, string path)
  {
    using var file = File.OpenRead(Path.Combine(Root(), path));
    var committed = ModelFile.Read(file, path);
    var same = string.Equals(committed.Checksum, trained.Checksum, StringComparison.Ordinal);
    Console.WriteLine(same ? $"{path} is what training makes of the data ({trained.Checksum})" : $"{path} has checksum {committed.Checksum}; training makes {trained.Checksum} of the data");
    return same ? 0 : 1;
  }

  /// <summary>The folder that the solution lies in.</summary>
  public static string Root()
  {
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
      if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) return folder.FullName;
    throw new DirectoryNotFoundException("The trainer writes into the working tree that it was built from, and that is gone.");
  }
}
