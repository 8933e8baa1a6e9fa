using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>The phrase of each word of a tree: the words under it, from the first to the last, but for the clause that it is the predicate of and for a preposition before it.</summary>
internal sealed class PhraseSpans
{
  private readonly int[] first;
  private readonly int[] last;

  /// <summary>Works upwards from the leaves: linear in the sentence, whatever the tree's depth. Words on a cycle keep what they have.</summary>
  public PhraseSpans(SentenceTree sentence)
  {
    var words = sentence.Words;
    (first, last) = (new int[words.Length], new int[words.Length]);
    var waiting = new int[words.Length];
    for (var i = 0; i < words.Length; i++)
    {
      first[i] = last[i] = i;
      if (words[i].Head >= 0) waiting[words[i].Head]++;
    }

    var ready = new Stack<int>();
    for (var i = 0; i < words.Length; i++)
      if (waiting[i] == 0) ready.Push(i);
    while (ready.TryPop(out var i))
    {
      var head = words[i].Head;
      if (head < 0) continue;
      if (IsOfPhrase(words[i], i))
      {
        first[head] = Math.Min(first[head], first[i]);
        last[head] = Math.Max(last[head], last[i]);
      }

      if (--waiting[head] == 0) ready.Push(head);
    }
  }

  private static bool IsOfPhrase(in Word word, int index) => word.Relation switch
  {
    "case" => index > word.Head,
    "cop" or "mark" or "advcl" or "parataxis" or "expl" or "cc" or "punct" or "discourse" or "vocative" or "ccomp" or "csubj" => false,
    _ => !word.Relation.StartsWith("nsubj", StringComparison.Ordinal) && !word.Relation.StartsWith("aux", StringComparison.Ordinal),
  };

  public int First(int word) => first[word];

  public int Last(int word) => last[word];
}
