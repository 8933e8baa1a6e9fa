using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>The words under each word of a tree, from the first to the last.</summary>
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
      first[head] = Math.Min(first[head], first[i]);
      last[head] = Math.Max(last[head], last[i]);
      if (--waiting[head] == 0) ready.Push(head);
    }
  }

  public int First(int word) => first[word];

  public int Last(int word) => last[word];
}
