using System.Globalization;
using Hearsay.Language.Names;

namespace Hearsay.Training.Names;

/// <summary>Names found against the treebank's: exact span and type, by documents. Places are counted in characters that are no white space, so that the words need not be the treebank's.</summary>
internal sealed class NameScore
{
  private const int Resamples = 2000;
  private static readonly string[] Types = ["person", "organization", "place"];

  private readonly List<Dictionary<string, (int Right, int Found, int Gold)>> documents = [];
  private readonly List<string> errors = [];
  private int spansRight, allFound, allGold;

  /// <summary>Scores a document.</summary>
  /// <param name="document">What is right.</param>
  /// <param name="read">The text and trees that were read: the treebank's own or a parser's.</param>
  /// <param name="names">What was found in them.</param>
  public void Add(NameDocument document, TreeText read, IReadOnlyList<IReadOnlyList<EntityMention>> names)
  {
    var right = Gold(document);
    var places = read.Places();
    if (places[^1] != document.Read.Places()[^1]) throw new FormatException($"{document.Id}: the trees are not of this text.");
    var said = new HashSet<(int, int, string)>();
    foreach (var name in names.SelectMany(sentence => sentence))
      if (NameTypesOfFigure.Type(name.Kind) is { } type) said.Add((places[name.Span.Start], places[name.Span.End], type));
    documents.Add(Types.ToDictionary(
      type => type, type => (said.Count(name => name.Item3 == type && right.ContainsKey(name)), said.Count(name => name.Item3 == type), right.Keys.Count(name => name.Item3 == type)), StringComparer.Ordinal));
    var spans = right.Keys.Select(name => (name.Item1, name.Item2)).ToHashSet();
    spansRight += said.Select(name => (name.Item1, name.Item2)).Distinct().Count(spans.Contains);
    allFound += said.Count;
    allGold += right.Count;
    Note(document, read, places, right, said);
  }

  /// <summary>Writes the figures and, where asked for, errors.</summary>
  public void Print(TextWriter to, int mostErrors)
  {
    var all = Of(documents, Types);
    var (low, high) = Interval();
    to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names, {documents.Count} documents: P {all.P:0.00} R {all.R:0.00} F1 {all.F:0.00} % (95 %: {low:0.0} to {high:0.0}), {allGold} mentions, {allFound} found"));
    foreach (var type in Types)
    {
      var one = Of(documents, [type]);
      to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {type}: P {one.P:0.0} R {one.R:0.0} F1 {one.F:0.0}"));
    }

    to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  spans alone: F1 {200.0 * spansRight / Math.Max(1, allFound + allGold):0.0}"));
    foreach (var error in errors.Take(mostErrors)) to.WriteLine(error);
  }

  private static Dictionary<(int Start, int End, string Type), NameMention> Gold(NameDocument document)
  {
    var places = document.Read.Places();
    var right = new Dictionary<(int, int, string), NameMention>();
    foreach (var mention in document.Mentions)
    {
      if (!NameTypesOfFigure.Has(mention.Entity.Type)) continue;
      var words = document.Read.Sentences[mention.Sentence].Words;
      right[(places[words[mention.Entity.First].Span.Start], places[words[mention.Entity.Last].Span.End], mention.Entity.Type)] = mention;
    }

    return right;
  }

  private void Note(NameDocument document, TreeText read, int[] places, Dictionary<(int Start, int End, string Type), NameMention> right, HashSet<(int Start, int End, string Type)> said)
  {
    string Words((int Start, int End, string Type) name) =>
      string.Create(CultureInfo.InvariantCulture, $"{name.Start}\t{name.Type} [{read.Text[Array.LastIndexOf(places, name.Start)..Array.IndexOf(places, name.End)]}]");
    foreach (var name in right.Keys.Where(name => !said.Contains(name)).Select(name => (Name: name, Fault: "missed")).Concat(said.Where(name => !right.ContainsKey(name)).Select(name => (Name: name, Fault: "wrong"))).OrderBy(pair => pair.Name.Start))
      errors.Add($"{document.Id}\t{name.Fault}\t{Words(name.Name)}");
  }

  private static (double P, double R, double F) Of(IEnumerable<Dictionary<string, (int Right, int Found, int Gold)>> documents, string[] types)
  {
    int hits = 0, named = 0, due = 0;
    foreach (var document in documents)
    {
      foreach (var type in types)
      {
        hits += document[type].Right;
        named += document[type].Found;
        due += document[type].Gold;
      }
    }

    return (100.0 * hits / Math.Max(1, named), 100.0 * hits / Math.Max(1, due), 200.0 * hits / Math.Max(1, named + due));
  }

  // Percentile bootstrap over documents.
  private (double Low, double High) Interval()
  {
    var random = 0x9E3779B97F4A7C15UL;
    var values = new double[Resamples];
    for (var i = 0; i < Resamples; i++)
    {
      var drawn = new List<Dictionary<string, (int Right, int Found, int Gold)>>();
      for (var k = 0; k < documents.Count; k++)
      {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        drawn.Add(documents[(int)(random % (ulong)documents.Count)]);
      }

      values[i] = Of(drawn, Types).F;
    }

    Array.Sort(values);
    return (values[Resamples * 25 / 1000], values[Resamples * 975 / 1000]);
  }
}
