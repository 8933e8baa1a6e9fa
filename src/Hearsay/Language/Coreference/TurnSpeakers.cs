using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Coreference;

/// <summary>Which entity speaks in each sentence of a transcript, by the labels that the page gives its turns.</summary>
internal sealed class TurnSpeakers
{
  // Each is looked for among all names: the time stays linear.
  private const int MostSpeakers = 64;

  private readonly EntityTable table;
  private readonly IReadOnlyList<SpeakerTurn> turns;
  private readonly int[] turnOf;
  private readonly Dictionary<string, int> entities = new(StringComparer.OrdinalIgnoreCase);

  public TurnSpeakers(EntityTable table, IReadOnlyList<SpeakerTurn> turns)
  {
    (this.table, this.turns) = (table, turns);
    turnOf = new int[table.Sentences.Count];
    var t = 0;
    for (var s = 0; s < turnOf.Length; s++)
    {
      var start = table.Sentences[s].Span.Start;
      while (t < turns.Count && turns[t].Span.End <= start) t++;
      turnOf[s] = t < turns.Count && turns[t].Span.Contains(start) ? t : -1;
    }

    foreach (var turn in turns)
      if (!entities.ContainsKey(turn.Speaker)) entities.Add(turn.Speaker, entities.Count < MostSpeakers ? Named(turn.Speaker) : -1);
  }

  /// <summary>Who speaks in a sentence; -1 where no turn says it or nobody of that name is mentioned.</summary>
  public int SpeakerAt(int sentence) => turnOf[sentence] is >= 0 and var turn ? entities[turns[turn].Speaker] : -1;

  /// <summary>Who is spoken to: whoever spoke last before, or speaks next.</summary>
  public int HearerAt(int sentence)
  {
    if (turnOf[sentence] is not (>= 0 and var turn)) return -1;
    var own = turns[turn].Speaker;
    for (var next = turn + 1; next < turns.Count && next <= turn + 2; next++)
      if (!own.Equals(turns[next].Speaker, StringComparison.OrdinalIgnoreCase)) return entities[turns[next].Speaker];
    for (var before = turn - 1; before >= 0 && before >= turn - 2; before--)
      if (!own.Equals(turns[before].Speaker, StringComparison.OrdinalIgnoreCase)) return entities[turns[before].Speaker];
    return -1;
  }

  /// <summary>Whether the page gives turns.</summary>
  public bool Any => turns.Count > 0;

  /// <summary>The entity whose names hold all words of the label; of several the most mentioned.</summary>
  private int Named(string label)
  {
    var words = Folding.NameKey(label).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    var best = -1;
    for (var e = 0; e < table.Entities.Count && words.Length > 0; e++)
    {
      var draft = table.Entities[e];
      if (draft.Name is null || draft.Kind == EntityKind.Place || !Array.TrueForAll(words, draft.Parts.Contains)) continue;
      if (best < 0 || Rank(draft).CompareTo(Rank(table.Entities[best])) > 0) best = e;
    }

    return best;
  }

  private static (bool Person, int Mentions) Rank(EntityDraft draft) => (draft.Kind == EntityKind.Person, draft.Mentions.Count);
}
