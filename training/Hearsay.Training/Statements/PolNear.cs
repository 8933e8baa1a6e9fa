using Hearsay.Statements.Spans;
using Hearsay.Text;

namespace Hearsay.Training.Statements;

/// <summary>An attribution as annotators marked it.</summary>
/// <param name="Source">Spans of the article's text.</param>
/// <param name="Cue">Likewise.</param>
/// <param name="Content">Likewise.</param>
internal sealed record MarkedAttribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);

/// <summary>An article of PolNeAR (Newell et al., 2018).</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Attributions">What is marked in it.</param>
internal sealed record MarkedArticle(string Id, string Text, IReadOnlyList<MarkedAttribution> Attributions);

/// <summary>Reads PolNeAR's articles: <c>text/ID.txt</c>, and <c>attributions/ID_ANNOTATOR.ann</c> in brat's standoff form.</summary>
internal static class PolNear
{
  /// <summary>The articles of a part, by name. Of several annotators' files the first is taken.</summary>
  public static IReadOnlyList<MarkedArticle> Read(string folder)
  {
    var articles = new List<MarkedArticle>();
    foreach (var marks in Directory.EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal))
    {
      var id = Path.GetFileNameWithoutExtension(marks);
      id = id[..id.LastIndexOf('_')];
      if (articles.Count > 0 && articles[^1].Id == id) continue;
      articles.Add(new(id, File.ReadAllText(Path.Combine(folder, "text", id + ".txt")), Attributions(File.ReadLines(marks))));
    }

    return articles;
  }

  private static List<MarkedAttribution> Attributions(IEnumerable<string> lines)
  {
    var spans = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
    var found = new List<MarkedAttribution>();
    var events = new List<string>();
    foreach (var line in lines)
    {
      var fields = line.Split('\t');
      if (line.StartsWith('T') && fields.Length > 1) spans[fields[0]] = [.. Places(fields[1])];
      else if (line.StartsWith('E') && fields.Length > 1) events.Add(fields[1]);
    }

    foreach (var told in events)
    {
      IReadOnlyList<TextSpan> Role(string name) =>
        [.. told.Split(' ').Select(role => role.Split(':')).Where(role => role.Length == 2 && role[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == name).SelectMany(role => spans.GetValueOrDefault(role[1], [])).Order()];
      if (told.StartsWith("Attribution", StringComparison.Ordinal)) found.Add(new(Role("Source"), Role("Cue"), Role("Content")));
    }

    return found;
  }

  // "Content 120 211;215 230"
  private static IEnumerable<TextSpan> Places(string told)
  {
    foreach (var part in told[(told.IndexOf(' ') + 1)..].Split(';'))
    {
      var ends = part.Split(' ');
      yield return new(int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(ends[1], System.Globalization.CultureInfo.InvariantCulture));
    }
  }
}
