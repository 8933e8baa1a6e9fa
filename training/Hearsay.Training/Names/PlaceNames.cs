using System.IO.Compression;
using Hearsay.Language.Lexicons;
using Hearsay.Learning;

namespace Hearsay.Training.Names;

/// <summary>The names of places that the reader of names and the network know from a list: the library's gazetteer (GeoNames, CC BY 4.0).</summary>
internal static class PlaceNames
{
  // Towns of so many thousand people and more; names of smaller ones are too often names of something else.
  private const int SmallestTown = 15, SmallestCity = 200;

  /// <summary>Sorted hashes of names.</summary>
  public static ModelFile Read()
  {
    var areas = new SortedSet<int>();
    var cities = new SortedSet<int>();
    var towns = new SortedSet<int>();
    using var resource = typeof(NameLexicon).Assembly.GetManifestResourceStream("Hearsay.Circumstances.gazetteer.tsv.gz") ?? throw new InvalidOperationException("The library lacks its gazetteer.");
    using var lines = new StreamReader(new GZipStream(resource, CompressionMode.Decompress));
    while (lines.ReadLine() is { } line)
    {
      if (line.StartsWith('#') || line.Split('\t') is not { Length: >= 7 } fields) continue;
      var thousands = int.TryParse(fields[6], out var people) ? people : 0;
      var isTown = fields[3] is "t" or "T" or "p" or "d";
      if (isTown && thousands < SmallestTown) continue;
      var to = !isTown ? areas : thousands >= SmallestCity ? cities : towns;
      foreach (var name in isTown ? fields[0].Split('|').Take(1) : fields[0].Split('|')) to.Add((int)NameHash.Of(name));
    }

    var file = new ModelFile(NameLexicon.ModelName);
    file.Add(NameLexicon.AreasPart, [.. areas]);
    file.Add(NameLexicon.CitiesPart, [.. cities]);
    file.Add(NameLexicon.TownsPart, [.. towns]);
    return file;
  }
}
