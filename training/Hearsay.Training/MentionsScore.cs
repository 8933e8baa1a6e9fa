using Hearsay.Language;
using Hearsay.Language.Coreference;
using Hearsay.Language.Syntax;

namespace Hearsay.Training;

/// <summary>How often the source of words is told by name where the text has only a pronoun or a noun for it.</summary>
/// <remarks>
/// A case is a marked mention whose head (1) is the subject (<c>nsubj</c>) of a verb of saying (<see cref="SpeechVerbs"/>), the agent (<c>obl:agent</c>) of its passive, or an <c>obl</c> that "according to" introduces; (2) is no
/// proper noun; and (3) whose coreference cluster has, anywhere in the document, a mention of type person, organization or place with a proper noun as its head. It is right when the entity that it is put to
/// has a name, and the innermost marked mention headed by the head of that name (or holding its words) is of the same cluster. Trees, tags, names and sentence bounds are the treebank's. With turns, each sentence
/// of a transcript comes with the label of its speaker, as a page prints it; without, with nothing.
/// </remarks>
internal sealed class MentionsScore(TextWriter? errors)
{
  private static readonly string[] Groups = ["he, she, it, they", "nouns", "I, we in quotations", "I, we, you in interviews"];

  private readonly int[,] right = new int[2, 4];
  private readonly int[] cases = new int[4];
  private int links, ambiguous;

  /// <summary>Scores a document.</summary>
  public void Add(TreebankDocument document)
  {
    var text = TreebankText.Of(document);
    var without = CoreferenceResolver.Resolve(text.Text, text.Sentences, text.Names);
    var with = CoreferenceResolver.Resolve(text.Text, text.Sentences, text.Names, text.Turns);
    var named = NamedClusters(text);
    for (var s = 0; s < text.Sentences.Count; s++)
    {
      foreach (var mark in text.Marks[s])
      {
        var head = TreebankText.HeadOf(mark, text.Sentences[s]);
        if (text.Sentences[s].Words[head].Pos == UniversalPos.Propn || !named.Contains(mark.Cluster) || !SpeechVerbs.IsSource(text.Sentences[s], head)) continue;
        var group = GroupOf(text, s, head);
        cases[group]++;
        Judge(0, without, text, s, head, mark, group, document.Id);
        Judge(1, with, text, s, head, mark, group, document.Id);
      }
    }
  }

  /// <summary>Scores a document of which the parser was given nothing but the text.</summary>
  public void Add(TreebankDocument document, ParsedText parsed)
  {
    var gold = TreebankText.Of(document);
    var named = NamedClusters(gold);
    var words = new ParsedWords(parsed);
    var places = ParsedWords.Places(gold.Text);
    var goldWords = new Dictionary<int, (int Sentence, int Word)>();
    for (var s = 0; s < gold.Sentences.Count; s++)
      for (var w = 0; w < gold.Sentences[s].Words.Length; w++) goldWords.TryAdd(places[gold.Sentences[s].Words[w].Span.Start], (s, w));
    for (var s = 0; s < gold.Sentences.Count; s++)
    {
      foreach (var mark in gold.Marks[s])
      {
        var head = TreebankText.HeadOf(mark, gold.Sentences[s]);
        if (gold.Sentences[s].Words[head].Pos == UniversalPos.Propn || !named.Contains(mark.Cluster) || !SpeechVerbs.IsSource(gold.Sentences[s], head)) continue;
        var group = GroupOf(gold, s, head);
        cases[group]++;
        var told = words.NameOf(places[gold.Sentences[s].Words[head].Span.Start]);
        var isRight = told >= 0 && goldWords.TryGetValue(told, out var at) && string.Equals(ClusterOf(gold, at.Sentence, at.Word), mark.Cluster, StringComparison.Ordinal);
        if (isRight) right[0, group]++;
        else errors?.WriteLine($"{document.Id} {s} raw: \"{Words(gold, mark, s)}\" of {mark.Cluster}: {gold.Text[gold.Sentences[s].Span.Start..gold.Sentences[s].Span.End]}");
      }
    }
  }

  /// <summary>Writes the figures of documents that were parsed from raw text.</summary>
  public void PrintRaw(TextWriter to)
  {
    Line(to, "from raw text, without turns", 0, [0, 1, 2, 3]);
    for (var group = 0; group < Groups.Length; group++) Line(to, "from raw text, " + Groups[group], 0, [group]);
  }

  private void Judge(int turns, DocumentEntities found, TreebankText text, int sentence, int head, in TreebankEntity mark, int group, string document)
  {
    var mention = found.MentionAt(sentence, head);
    if (turns == 0 && mention >= 0)
    {
      links++;
      if (found.Links[mention].IsAmbiguous) ambiguous++;
    }

    var entity = found.EntityAt(sentence, head);
    var isRight = entity is { NameMention: >= 0 } && string.Equals(ClusterOf(text, found.Mentions[entity.NameMention].Sentence, found.Mentions[entity.NameMention].HeadWord), mark.Cluster, StringComparison.Ordinal);
    if (isRight) right[turns, group]++;
    else errors?.WriteLine($"{document} {sentence} {(turns == 0 ? "without" : "with")} turns: \"{Words(text, mark, sentence)}\" of {mark.Cluster} -> {entity?.Name ?? "nobody"} ({(mention >= 0 ? found.Links[mention].Reason : null)}): {text.Text[text.Sentences[sentence].Span.Start..text.Sentences[sentence].Span.End]}");
  }

  private static string Words(TreebankText text, in TreebankEntity mark, int sentence) =>
    text.Text[text.Sentences[sentence].Words[mark.First].Span.Start..text.Sentences[sentence].Words[mark.Last].Span.End];

  private static string? ClusterOf(TreebankText text, int sentence, int word)
  {
    string? found = null;
    var width = int.MaxValue;
    foreach (var mark in text.Marks[sentence])
    {
      var own = TreebankText.HeadOf(mark, text.Sentences[sentence]) == word;
      if (own && mark.Last - mark.First < width) (found, width) = (mark.Cluster, mark.Last - mark.First);
    }

    return found;
  }

  private static HashSet<string> NamedClusters(TreebankText text)
  {
    var named = new HashSet<string>(StringComparer.Ordinal);
    for (var s = 0; s < text.Sentences.Count; s++)
      foreach (var mark in text.Marks[s])
        if (mark.Type is "person" or "organization" or "place" && text.Sentences[s].Words[TreebankText.HeadOf(mark, text.Sentences[s])].Pos == UniversalPos.Propn) named.Add(mark.Cluster);
    return named;
  }

  private static int GroupOf(TreebankText text, int sentence, int head)
  {
    var word = text.Sentences[sentence].Words[head];
    if (word.Pos != UniversalPos.Pron) return 1;
    var form = text.Text[word.Span.Start..word.Span.End].ToLowerInvariant();
    if (form is not ("i" or "we" or "you")) return 0;
    return text.Turns.Count > 0 ? 3 : 2;
  }

  /// <summary>Writes the figures.</summary>
  public void Print(TextWriter to)
  {
    Line(to, "gold trees and names, without turns", 0, [0, 1, 2, 3]);
    Line(to, "gold trees and names, with turns", 1, [0, 1, 2, 3]);
    for (var group = 0; group < Groups.Length; group++)
    {
      Line(to, "gold trees and names, " + Groups[group], 0, [group]);
      if (right[0, group] != right[1, group]) Line(to, "gold trees and names, " + Groups[group] + ", with turns", 1, [group]);
    }

    to.WriteLine($"said to be ambiguous: {ambiguous} of {links}");
  }

  private void Line(TextWriter to, string what, int turns, int[] groups)
  {
    var (hits, all) = (groups.Sum(group => right[turns, group]), groups.Sum(group => cases[group]));
    var (low, high) = Interval(hits, all);
    to.WriteLine($"who the source is, {what}: {hits} of {all}, {(all == 0 ? 0 : 100.0 * hits / all):0.0} % ({low:0.0} to {high:0.0})");
  }

  /// <summary>Wilson's interval of 95 %, in per cent.</summary>
  private static (double Low, double High) Interval(int hits, int all)
  {
    if (all == 0) return (0, 100);
    const double z = 1.96;
    var (n, p) = ((double)all, (double)hits / all);
    var centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    var half = z * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    return (100 * (centre - half), 100 * (centre + half));
  }
}
