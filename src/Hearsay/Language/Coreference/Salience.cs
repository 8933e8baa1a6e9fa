using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>How much an entity is in the reader's mind at a mention: its mentions of the last sentences, by their place in the sentence, halved with each sentence (after Lappin and Leass, 1994).</summary>
internal sealed class Salience(EntityTable table, QuotedWords quotations)
{
  /// <summary>So many mentions, and so many sentences back, are looked at.</summary>
  public const int MostMentions = 96;

  private const int MostSentences = 8;
  private const int Recent = 100, Subject = 80, Object = 50, Oblique = 40, Unnested = 60, Source = 30, Parallel = 35, Fronted = 20;

  private readonly List<Candidate> found = [];

  /// <summary>An entity before a mention.</summary>
  /// <param name="Entity">Its index.</param>
  /// <param name="Mention">Its last mention before.</param>
  /// <param name="Score">How present it is.</param>
  public readonly record struct Candidate(int Entity, int Mention, int Score);

  /// <summary>The entities mentioned before a mention, with their salience; unordered, and valid until the next call.</summary>
  /// <param name="mention">The mention.</param>
  /// <param name="may">Whether an earlier mention may be what it refers to.</param>
  public List<Candidate> Before(int mention, Func<int, bool> may)
  {
    found.Clear();
    var own = table.Mentions[mention];
    var subject = IsSubject(mention);
    var sentence = own.Sentence;
    Span<int> best = stackalloc int[MostMentions];
    Span<int> counted = stackalloc int[MostMentions];
    for (var m = mention - 1; m >= 0 && m >= mention - MostMentions && found.Count < MostMentions; m--)
    {
      var earlier = table.Mentions[m];
      if (sentence - earlier.Sentence > MostSentences) break;
      var entity = table.EntityOf(m);
      if (entity < 0 || !may(m)) continue;
      var weight = WeightOf(m) + (subject && IsSubject(m) ? Parallel : 0);
      var distance = sentence - earlier.Sentence;
      if (quotations.Paragraphs[sentence] != quotations.Paragraphs[earlier.Sentence]) distance += 1;
      weight >>= Math.Min(distance, 16);
      var at = found.FindIndex(candidate => candidate.Entity == entity);
      if (at < 0)
      {
        best[found.Count] = weight;
        counted[found.Count] = earlier.Sentence;
        found.Add(new(entity, m, weight));
      }
      else if (counted[at] == earlier.Sentence)
      {
        // Of a sentence only the best mention counts.
        if (weight <= best[at]) continue;
        found[at] = found[at] with { Score = found[at].Score + weight - best[at] };
        best[at] = weight;
      }
      else
      {
        found[at] = found[at] with { Score = found[at].Score + weight };
        (best[at], counted[at]) = (weight, earlier.Sentence);
      }
    }

    return found;
  }

  /// <summary>Whether a mention is a subject.</summary>
  public bool IsSubject(int mention) => table.Head(mention).Relation.StartsWith("nsubj", StringComparison.Ordinal);

  private int WeightOf(int mention)
  {
    var own = table.Mentions[mention];
    var head = table.Head(mention);
    var weight = Recent;
    if (IsSubject(mention)) weight += Subject;
    else if (head.Relation is "obj") weight += Object;
    else if (head.Relation is "iobj" or "root" || head.Relation.StartsWith("obl", StringComparison.Ordinal)) weight += Oblique;
    if (!(head.Relation.StartsWith("nmod", StringComparison.Ordinal) || head.Relation is "compound" or "conj")) weight += Unnested;
    if (SpeechVerbs.IsSource(table.Sentences[own.Sentence], own.HeadWord) && quotations.Of(own.Sentence, own.HeadWord) < 0) weight += Source;
    if (own.HeadWord < 3) weight += Fronted;
    return weight;
  }
}
