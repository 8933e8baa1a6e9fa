using System.Globalization;
using System.IO.Compression;
using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>A place that a gazetteer knows.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Precision"><c>point town region country</c>.</param>
public sealed record GazetteerPlace(string Name, double Latitude, double Longitude, string Precision)
{
  /// <summary>Other names and spellings.</summary>
  public IReadOnlyList<string> OtherNames { get; init; } = [];
  /// <summary>ISO 3166-1 alpha-2 code; null for what lies in no one country.</summary>
  public string? Country { get; init; }
  /// <summary>Code of the first-level area within the country; null where unknown.</summary>
  public string? Area { get; init; }
  /// <summary>People in thousands, or a like weight: the larger of two places of one name is meant where nothing else tells.</summary>
  public int Weight { get; init; } = 1;
  /// <summary>Whether the name is also an everyday word, so that it needs a preposition of place before it.</summary>
  public bool IsEverydayWord { get; init; }
}

/// <summary>Places by name. Immutable and thread-safe. Names are compared by <see cref="Folding.Key"/>, and where that finds nothing, those of countries that write Arabic by
/// <see cref="Folding.NameKey"/>.</summary>
public sealed class Gazetteer
{
  private const int MostWords = 6;
  private const string ResourceName = "Hearsay.Circumstances.gazetteer.tsv.gz";

  private static readonly HashSet<string> Arabic = new(
    ["SY", "IQ", "YE", "LY", "LB", "PS", "JO", "EG", "SA", "SD", "DZ", "TN", "MA", "KW", "BH", "QA", "AE", "OM", "MR", "SO", "DJ"], StringComparer.Ordinal);

  private static readonly Lazy<Gazetteer> Embedded = new(() =>
  {
    using var resource = typeof(Gazetteer).Assembly.GetManifestResourceStream(ResourceName) ?? throw new InvalidOperationException($"The library lacks its resource {ResourceName}.");
    using var unpacked = new GZipStream(resource, CompressionMode.Decompress);
    using var reader = new StreamReader(unpacked);
    return Read(reader);
  });

  private readonly Dictionary<string, object> byKey;
  private readonly Dictionary<string, object> byNameKey;
  private readonly Dictionary<string, int> longestFrom;
  private readonly Dictionary<string, object>.AlternateLookup<ReadOnlySpan<char>> keyLookup;
  private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longestLookup;

  /// <summary>A gazetteer of the given places.</summary>
  public Gazetteer(IEnumerable<GazetteerPlace> places)
  {
    byKey = new(65536, StringComparer.Ordinal);
    byNameKey = new(8192, StringComparer.Ordinal);
    longestFrom = new(32768, StringComparer.Ordinal);
    keyLookup = byKey.GetAlternateLookup<ReadOnlySpan<char>>();
    longestLookup = longestFrom.GetAlternateLookup<ReadOnlySpan<char>>();
    foreach (var place in places)
    {
      Count++;
      Index(place, place.Name);
      foreach (var name in place.OtherNames) Index(place, name);
    }
  }

  /// <summary>The built-in gazetteer: all countries, their first-level areas, some thirty thousand towns, named regions, and Syria's districts; coordinates to 0.1°. Sources and
  /// licences stand in the notice at its head and in <c>docs/decisions/gazetteer.md</c>.</summary>
  public static Gazetteer Default => Embedded.Value;

  /// <summary>How many places it holds.</summary>
  public int Count { get; }

  /// <summary>Reads places from tab-separated lines: names parted by <c>|</c>, the one shown first; tenths of a degree north and east; class
  /// (<c>c</c> country, <c>r</c> region, <c>d</c> district, <c>t</c> town, <c>p</c> point; a capital where the name is also an everyday word); country; area; thousands of people.</summary>
  /// <exception cref="FormatException">A line is not of that form; the message names it.</exception>
  public static Gazetteer Read(TextReader reader) => new(Lines(reader));

  /// <summary>All places of that name.</summary>
  public IReadOnlyList<GazetteerPlace> Find(string name)
  {
    var key = Folding.Key(name);
    return List(byKey.GetValueOrDefault(key) ?? byNameKey.GetValueOrDefault(Folding.NameKey(key)));
  }

  /// <summary>How many words the longest name has that begins with a word; 0 where none does.</summary>
  internal int LongestFrom(ReadOnlySpan<char> word)
  {
    if (word.Length > 64) return 0;
    Span<char> key = stackalloc char[128];
    return longestLookup.TryGetValue(key[..Folding.WriteKey(word, key)], out var words) ? words : 0;
  }

  internal IReadOnlyList<GazetteerPlace> FindExact(ReadOnlySpan<char> name)
  {
    if (name.Length > 100) return [];
    Span<char> key = stackalloc char[200];
    return keyLookup.TryGetValue(key[..Folding.WriteKey(name, key)], out var found) ? List(found) : [];
  }

  internal IReadOnlyList<GazetteerPlace> FindTransliterated(ReadOnlySpan<char> name)
  {
    if (name.Length is < 4 or > 60) return [];
    var key = Folding.NameKey(name);
    return key.Length < 4 ? [] : List(byNameKey.GetValueOrDefault(key));
  }

  private void Index(GazetteerPlace place, string name)
  {
    var key = Folding.Key(name);
    if (key.Length < 2) return;
    Add(byKey, key, place);
    var words = key.AsSpan().Count(' ') + 1;
    var space = key.IndexOf(' ', StringComparison.Ordinal);
    var first = space < 0 ? key : key[..space];
    longestFrom[first] = Math.Max(longestFrom.GetValueOrDefault(first), Math.Min(words, MostWords));
    if (place.Country is not { } country || !Arabic.Contains(country)) return;
    var nameKey = Folding.NameKey(key);
    if (nameKey.Length >= 4) Add(byNameKey, nameKey, place);
  }

  private static void Add(Dictionary<string, object> index, string key, GazetteerPlace place)
  {
    if (!index.TryGetValue(key, out var there)) index[key] = place;
    else if (there is List<GazetteerPlace> list)
    {
      if (!list.Contains(place)) list.Add(place);
    }
    else if (!ReferenceEquals(there, place)) index[key] = new List<GazetteerPlace> { (GazetteerPlace)there, place };
  }

  private static IReadOnlyList<GazetteerPlace> List(object? found) => found switch
  {
    null => [],
    GazetteerPlace one => [one],
    _ => (List<GazetteerPlace>)found,
  };

  private static IEnumerable<GazetteerPlace> Lines(TextReader reader)
  {
    while (reader.ReadLine() is { } line)
    {
      if (line.Length == 0 || line[0] == '#') continue;
      var fields = line.Split('\t');
      if (fields.Length != 7 || fields[3].Length != 1
        || !int.TryParse(fields[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var north)
        || !int.TryParse(fields[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var east)
        || !int.TryParse(fields[6], NumberStyles.None, CultureInfo.InvariantCulture, out var weight))
      {
        throw new FormatException($"'{line}' is no line of a gazetteer.");
      }

      var names = fields[0].Split('|');
      var precision = char.ToLowerInvariant(fields[3][0]) switch { 'c' => "country", 'r' or 'd' => "region", 't' => "town", 'p' => "point", _ => throw new FormatException($"'{line}' has no known class.") };
      yield return new(names[0], north / 10.0, east / 10.0, precision)
      {
        OtherNames = names.Length > 1 ? names[1..] : [], Country = fields[4].Length > 0 ? fields[4] : null, Area = fields[5].Length > 0 ? fields[5] : null, Weight = weight, IsEverydayWord = char.IsUpper(fields[3][0]),
      };
    }
  }
}
