using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;
using Hearsay.Learning;

namespace Hearsay.Language.Names;

/// <summary>How far a name reaches from its head word: which of the words that hang on the head belong to it. Learned, because it depends on the relation and on the words:
/// "of the North" belongs to "University", the apposition behind the comma does not. Not thread-safe.</summary>
internal sealed class NameSpans(HashedLinearModel model)
{
  /// <summary>The model's labels: the word stays out, the word belongs to the name.</summary>
  public static readonly string[] Labels = ["out", "in"];

  private readonly List<int> children = [];
  private readonly int[] sums = new int[2];
  private readonly NameFeatures features = new();

  /// <summary>The first and last word of the name with this head.</summary>
  public (int First, int Last) Of(NameTree tree, int head)
  {
    children.Clear();
    for (var child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child)) children.Add(child);
    var split = children.FindIndex(child => child > head);
    if (split < 0) split = children.Count;
    var first = head;
    for (var i = split - 1; i >= 0; i--)
    {
      if (tree[children[i]].Pos == UniversalPos.Punct) continue;
      if (!Belongs(tree, head, children[i])) break;
      first = Math.Min(first, tree.Left(children[i]));
    }

    var last = head;
    for (var i = split; i < children.Count; i++)
    {
      if (tree[children[i]].Pos == UniversalPos.Punct) continue;
      if (!Belongs(tree, head, children[i])) break;
      last = Math.Max(last, tree.Right(children[i]));
    }

    return (first, last);
  }

  private bool Belongs(NameTree tree, int head, int child)
  {
    Collect(tree, head, child, features);
    sums.AsSpan().Clear();
    model.Sum(features.Hashes, sums);
    return sums[1] > sums[0];
  }

  /// <summary>What is seen of a word that hangs on the head.</summary>
  public static void Collect(NameTree tree, int head, int child, NameFeatures to)
  {
    to.Clear();
    var relation = NameHash.Of(tree[child].Relation);
    var side = NameHash.Mix(relation, child < head ? 1u : 2u);
    var pos = (uint)tree[child].Pos;
    var capital = tree.IsCapital(child) ? 1u : 0u;
    var marker = Marker(tree, child);
    var between = Between(tree, head, child);
    to.Add(1, side);
    to.Add(2, NameHash.Mix(side, pos));
    to.Add(3, NameHash.Mix(side, tree.Hash(child)));
    to.Add(4, NameHash.Mix(side, tree.Hash(head)));
    to.Add(5, NameHash.Mix(side, marker));
    to.Add(6, NameHash.Mix(side, between * 4 + capital));
    to.Add(7, NameHash.Mix(side, (uint)Math.Min(Math.Abs(child - head), 6)));
    to.Add(8, NameHash.Mix(side, (uint)Math.Min(tree.Right(child) - tree.Left(child), 8)));
    to.Add(9, NameHash.Mix(NameHash.Mix(side, pos), NameHash.Mix(marker, between * 4 + capital)));
    to.AddHints(10, side, tree.Hints(child));
    to.AddHints(40, side, tree.Hints(head));
    to.Add(80, NameHash.Mix(side, NameHash.Of(tree[head].Relation)));
    to.Add(81, NameHash.Mix(side, marker * 4 + capital + 2 * (tree.IsCapital(tree.Right(child)) ? 1u : 0u)));
    to.Add(82, NameHash.Mix(NameHash.Of(tree[child].Tag), side));
    to.Add(83, NameHash.Mix(side, pos * 32 + (uint)tree[head].Pos));
    if (child > 0) to.Add(84, NameHash.Mix(side, tree.Hash(tree.Left(child))));
  }

  // The preposition, the conjunction or "who" that the word's subtree begins with.
  private static uint Marker(NameTree tree, int word)
  {
    var first = tree.Left(word);
    return first == word ? 0 : tree[first].Pos is UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Num ? 1 : tree.Hash(first);
  }

  // 1: a comma or another mark stands between; 2: none does, and the word's subtree touches the head's run.
  private static uint Between(NameTree tree, int head, int child)
  {
    var (from, to) = child < head ? (tree.Right(child) + 1, head) : (head + 1, tree.Left(child));
    if (from >= to) return 2;
    return tree[child < head ? from : to - 1].Pos == UniversalPos.Punct || tree[child < head ? to - 1 : from].Pos == UniversalPos.Punct ? 1u : 0u;
  }
}
