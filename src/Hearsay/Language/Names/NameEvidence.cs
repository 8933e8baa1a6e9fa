using System.Runtime.InteropServices;

namespace Hearsay.Language.Names;

/// <summary>What all mentions of a name in a document say together of its type. A person's name counts for its last word too, which stands for it later,
/// another's for its initials. For one document.</summary>
internal sealed class NameEvidence(NameChoice choice)
{
  // In hundredths: how much the other mentions' mean weighs beside a mention's own scores. Chosen on the folds.
  private const int OthersWeight = 60;

  // Taken off the score of no name at all, half a unit of log-odds: a wrong name costs less than a missed one where the two are as likely. Chosen likewise.
  private const int NoneHandicap = 1300;
  private readonly Dictionary<uint, int> keys = [];
  private readonly List<long> sums = [];
  private readonly List<int> counts = [];

  /// <summary>Adds a mention.</summary>
  /// <param name="key">The name's hash.</param>
  /// <param name="lastKey">Its last word's hash; 0 where the name is one word.</param>
  /// <param name="initials">The hash of its words' first letters; 0 where the name is one word.</param>
  /// <param name="scores">A score for each type.</param>
  public void Add(uint key, uint lastKey, uint initials, ReadOnlySpan<int> scores)
  {
    AddTo(key, scores);
    var isPerson = NameChoice.Best(scores) == choice.PersonAt;
    if (lastKey != 0 && isPerson) AddTo(lastKey, scores);
    if (initials != 0 && !isPerson) AddTo(initials, scores);
  }

  /// <summary>What a mention's name is; null where it is none of the kinds.</summary>
  public EntityKind? Kind(uint key, ReadOnlySpan<int> scores, NameLooks looks)
  {
    Span<int> together = stackalloc int[choice.Count];
    var at = keys[key];
    var others = counts[at] - 1;
    var highest = Highest(scores);
    for (var i = 0; i < together.Length; i++)
    {
      together[i] = scores[i] - (i == choice.NoneAt ? NoneHandicap : 0);
      if (others == 0 || i == choice.NoneAt) continue;
      together[i] += (int)((sums[at * choice.Count + i] - (scores[i] - highest)) * OthersWeight / (100L * (others + 1)));
    }

    var best = NameChoice.Best(together);
    return OrganisationKinds.Refine(choice[best], looks);
  }

  private void AddTo(uint key, ReadOnlySpan<int> scores)
  {
    if (!keys.TryGetValue(key, out var at))
    {
      keys.Add(key, at = counts.Count);
      counts.Add(0);
      CollectionsMarshal.SetCount(sums, sums.Count + choice.Count);
      CollectionsMarshal.AsSpan(sums)[^choice.Count..].Clear();
    }

    counts[at]++;
    var highest = Highest(scores);
    for (var i = 0; i < scores.Length; i++) sums[at * choice.Count + i] += scores[i] - highest;
  }

  // Of the types; that one mention is no name of its own says nothing of another.
  private int Highest(ReadOnlySpan<int> scores)
  {
    var highest = int.MinValue;
    for (var i = 0; i < scores.Length; i++)
      if (i != choice.NoneAt) highest = Math.Max(highest, scores[i]);
    return highest;
  }
}
