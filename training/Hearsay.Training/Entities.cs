using Hearsay.Language.Conllu;

namespace Hearsay.Training;

/// <summary>A mention that a treebank has marked in one of its sentences (GUM: Zeldes, 2017).</summary>
/// <param name="First">Index, in the sentence, of its first word.</param>
/// <param name="Last">Index, in the sentence, of its last word.</param>
/// <param name="Type"><c>etype</c>: person, organization, place, time, event, object, abstract, substance, animal, plant.</param>
/// <param name="Cluster">The number, in the document, that all mentions of the same thing share.</param>
/// <param name="InfStat">Information status: <c>new</c>, <c>giv:act</c>, <c>acc:com</c>.</param>
/// <param name="MinFirst">Index, in the sentence, of the first word that a scorer must find: the head's.</param>
/// <param name="MinLast">Index, in the sentence, of the last such word.</param>
/// <param name="Link">How it hangs on an earlier mention: <c>coref</c>, <c>ana</c>, <c>appos</c>, <c>sgl</c> for one without another.</param>
/// <param name="Identity">The title of its Wikipedia article; empty where there is none.</param>
internal readonly record struct TreebankEntity(
  int First, int Last, string Type, string Cluster, string InfStat, int MinFirst, int MinLast, string Link, string Identity);

/// <summary>Reads the mentions out of <c>Entity=</c> in MISC, in the form of CorefUD 1.0. The order of the fields stands in a document's <c># global.Entity</c>.</summary>
internal sealed class EntityReader
{
  private const string Mark = "Entity=";
  private string[] fields = [];

  /// <summary>The mentions of a document: a list for each sentence, in the order of their first words, the longer before the shorter.</summary>
  /// <exception cref="FormatException">The brackets do not close, or the document does not name its fields.</exception>
  public static IReadOnlyList<IReadOnlyList<TreebankEntity>> Read(TreebankDocument document)
  {
    var reader = new EntityReader();
    return [.. document.Sentences.Select(reader.Sentence)];
  }

  private List<TreebankEntity> Sentence(ConlluSentence sentence)
  {
    if (sentence.Comment("global.Entity") is { } order) fields = order.Split('-');
    var open = new List<(string Id, TreebankEntity Entity)>();
    var found = new List<TreebankEntity>();
    for (var i = 0; i < sentence.Words.Length; i++)
    {
      foreach (var part in sentence.Words[i].Misc.Split('|'))
        if (part.StartsWith(Mark, StringComparison.Ordinal)) Brackets(part.AsSpan(Mark.Length), i, open, found);
    }

    if (open.Count > 0) throw new FormatException($"A mention is not closed in: {sentence.Text}");
    found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
    return found;
  }

  private void Brackets(ReadOnlySpan<char> marks, int word, List<(string Id, TreebankEntity Entity)> open, List<TreebankEntity> found)
  {
    while (!marks.IsEmpty)
    {
      var opens = marks[0] == '(';
      if (opens) marks = marks[1..];
      var end = marks.IndexOfAny('(', ')');
      var said = (end < 0 ? marks : marks[..end]).ToString();
      marks = end < 0 ? default : marks[end..];
      var closes = !marks.IsEmpty && marks[0] == ')';
      if (closes) marks = marks[1..];
      if (opens) open.Add(Opened(said, word));
      if (closes) Close(opens ? open[^1].Id : said, word, open, found);
    }
  }

  private (string Id, TreebankEntity Entity) Opened(string said, int word)
  {
    // The identity comes last and may hold hyphens of its own.
    var values = said.Split('-', Math.Max(fields.Length, 1));
    string Value(string field) => Array.IndexOf(fields, field) is >= 0 and var at && at < values.Length ? values[at] : "";
    if (fields.Length == 0) throw new FormatException("The document does not say what the fields of its mentions are (# global.Entity).");
    var min = Value("minspan").Split(',');
    var first = int.TryParse(min[0], out var from) ? from - 1 : 0;
    var last = int.TryParse(min[^1], out var to) ? to - 1 : first;
    // Parts of a mention with a gap are numbered: 4[1/2].
    var cluster = values[0].Split('[')[0];
    return (values[0], new(word, word, Value("etype"), cluster, Value("infstat"), word + first, word + last, Value("link"), Uri.UnescapeDataString(Value("identity"))));
  }

  private static void Close(string id, int word, List<(string Id, TreebankEntity Entity)> open, List<TreebankEntity> found)
  {
    for (var i = open.Count - 1; i >= 0; i--)
    {
      if (!string.Equals(open[i].Id, id, StringComparison.Ordinal)) continue;
      found.Add(open[i].Entity with { Last = word });
      open.RemoveAt(i);
      return;
    }

    throw new FormatException($"A mention {id} is closed that was not opened.");
  }
}
