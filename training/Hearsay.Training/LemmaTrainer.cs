using Hearsay.Language.Lemmas;
using Hearsay.Language.Syntax;
using Hearsay.Learning;

namespace Hearsay.Training;

/// <summary>A word to learn a lemma from.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Pos">Its part of speech.</param>
/// <param name="Tag">Its tag in the treebank's own set; empty where there is none.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="IsSlip">Whether the form is misspelt: its lemma says nothing of other forms.</param>
internal readonly record struct LemmaSample(string Form, UniversalPos Pos, string Tag, string Lemma, bool IsSlip);

/// <summary>Learns which edit the ends of forms ask for, and keeps the decisions that no shorter end already gives.</summary>
internal static class LemmaTrainer
{
  // An end, and an edit, that fewer forms share is no rule. A second edit with a smaller share of an end's forms than this is no choice.
  private const int FewestForms = 3;
  private const int SecondShare = 12;

  /// <summary>The model of the given words. The same words make the same model, in whatever order they come.</summary>
  public static ModelFile Train(IEnumerable<LemmaSample> samples)
  {
    var words = Words(samples);
    var scripts = words.Select(word => word.Script).Distinct().OrderBy(script => script.Case).ThenBy(script => script.Cut).ThenBy(script => script.Ending, StringComparer.Ordinal).ToArray();
    var index = scripts.Select((script, i) => (script, i)).ToDictionary(pair => pair.script, pair => pair.i);
    var ends = new SortedDictionary<uint, SortedDictionary<int, int>>[LemmaKeys.LongestEnd + 2];
    for (var i = 0; i < ends.Length; i++) ends[i] = [];
    var counted = new HashSet<(uint, string, LemmaScript)>();
    foreach (var of in Classes(words)) Count(of, index[of.Word.Script], counted.Add((of.Class, of.Word.Form.ToLowerInvariant(), of.Word.Script)), ends);
    var decisions = Decide(words, ends);
    var model = new ModelFile(Lemmatizer.ModelName);
    model.Add("cases", (sbyte[])[.. scripts.Select(script => (sbyte)script.Case)]);
    model.Add("cuts", (sbyte[])[.. scripts.Select(script => (sbyte)script.Cut)]);
    model.Add("endings", [.. scripts.Select(script => script.Ending)]);
    model.Add("keys", (int[])[.. decisions.Keys.Select(key => (int)key)]);
    model.Add("first", (short[])[.. decisions.Values.Select(decision => (short)decision.First)]);
    model.Add("second", (short[])[.. decisions.Values.Select(decision => (short)decision.Second)]);
    model.Add("known", (int[])[.. words.Where(word => !word.IsSlip).Select(word => LemmaKeys.Lemma(word.Pos, word.Lemma)).Distinct().Order().Select(key => (int)key)]);
    return model;
  }

  // Each form of a tag with the lemma it has most often.
  private static List<Word> Words(IEnumerable<LemmaSample> samples) =>
    [.. samples.Where(sample => sample.Form.Length is > 0 and <= LemmaScript.LongestForm && sample.Lemma.Length is > 0 and <= LemmaScript.LongestForm)
      .GroupBy(sample => sample)
      .Select(group => new Word(group.Key.Form, group.Key.Pos, group.Key.Tag, group.Key.Lemma, group.Key.IsSlip, LemmaScript.Of(group.Key.Form, group.Key.Lemma), group.Count()))
      .OrderBy(word => word.Pos).ThenBy(word => word.Tag, StringComparer.Ordinal).ThenBy(word => word.Form, StringComparer.Ordinal).ThenBy(word => word.Lemma, StringComparer.Ordinal).ThenBy(word => word.IsSlip)];

  // Each word counts for the class of its tag, and for that of its part of speech alone.
  private static IEnumerable<(Word Word, uint Class)> Classes(List<Word> words)
  {
    foreach (var word in words)
    {
      yield return (word, LemmaKeys.Class(word.Pos, word.Tag));
      if (word.Tag.Length > 0) yield return (word, LemmaKeys.Class(word.Pos, []));
    }
  }

  // Ends count forms, once however they are capitalised, and edits that change no more than the end; the whole form counts how often it comes.
  private static void Count((Word Word, uint Class) of, int script, bool isNew, SortedDictionary<uint, SortedDictionary<int, int>>[] ends)
  {
    Span<uint> hashes = stackalloc uint[LemmaKeys.LongestEnd + 1];
    var keys = new LemmaKeys(of.Class, of.Word.Form, hashes);
    if (isNew && !of.Word.IsSlip)
      for (var end = of.Word.Script.Cut; end <= keys.Count; end++) Add(ends[end], keys.End(end), script, 1);
    Add(ends[^1], keys.Whole, script, of.Word.Count);
  }

  private static void Add(SortedDictionary<uint, SortedDictionary<int, int>> counts, uint key, int script, int count)
  {
    if (!counts.TryGetValue(key, out var of)) counts[key] = of = [];
    of[script] = of.GetValueOrDefault(script) + count;
  }

  private static SortedDictionary<uint, (int First, int Second)> Decide(List<Word> words, SortedDictionary<uint, SortedDictionary<int, int>>[] ends)
  {
    var kept = new SortedDictionary<uint, (int First, int Second)>();
    // From the shortest end to the longest: what an end inherits is settled before it is looked at.
    for (var end = 0; end < ends.Length; end++)
      foreach (var (word, of) in Classes(words)) Decide(word, of, end, ends, kept);
    return kept;
  }

  private static void Decide(Word word, uint of, int end, SortedDictionary<uint, SortedDictionary<int, int>>[] ends, SortedDictionary<uint, (int First, int Second)> kept)
  {
    Span<uint> hashes = stackalloc uint[LemmaKeys.LongestEnd + 1];
    var keys = new LemmaKeys(of, word.Form, hashes);
    var isWhole = end == ends.Length - 1;
    if (!isWhole && end > keys.Count) return;
    var key = isWhole ? keys.Whole : keys.End(end);
    if (kept.ContainsKey(key)) return;
    (int First, int Second)? inherited = null;
    for (var shorter = Math.Min(end - 1, keys.Count); shorter >= 0 && inherited is null; shorter--)
      if (kept.TryGetValue(keys.End(shorter), out var decision)) inherited = decision;
    if (!ends[end].TryGetValue(key, out var counts)) return;
    var own = Best(counts, isWhole || end == 0 ? 1 : FewestForms);
    if (own.First < 0) return;
    if (isWhole ? inherited is { } rule && rule.First == own.First && rule.Second < 0 : inherited == own) return;
    kept.Add(key, isWhole ? (own.First, -1) : own);
  }

  // The commonest edit and the next; of equally common ones the first in the scripts' order.
  private static (int First, int Second) Best(SortedDictionary<int, int> counts, int fewest)
  {
    var order = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).ToArray();
    if (order[0].Value < fewest) return (-1, -1);
    return (order[0].Key, order.Length > 1 && order[1].Value >= fewest && order[1].Value * SecondShare >= order[0].Value ? order[1].Key : -1);
  }

  private sealed record Word(string Form, UniversalPos Pos, string Tag, string Lemma, bool IsSlip, LemmaScript Script, int Count);
}
