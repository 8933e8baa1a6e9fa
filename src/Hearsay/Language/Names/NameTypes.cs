using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Names;

/// <summary>A name whose type is asked for.</summary>
/// <param name="Head">Its head word.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="CoreFirst">The first word of the name proper around the head: without article, preposition and clauses.</param>
/// <param name="CoreLast">The last word of it.</param>
internal readonly record struct NameCandidate(int Head, int First, int Last, int CoreFirst, int CoreLast)
{
  /// <summary>The candidate with the given span, its core found.</summary>
  public static NameCandidate Of(NameTree tree, int head, int first, int last)
  {
    int from = head, to = head;
    while (from > first && head - from < 12 && IsCore(tree, from - 1, first)) from--;
    while (to < last && to - head < 12 && IsCore(tree, to + 1, first)) to++;
    // Marks belong to the core only between its words.
    while (from < head && tree[from].Pos == UniversalPos.Punct) from++;
    while (to > head && tree[to].Pos == UniversalPos.Punct) to--;
    return new(head, first, last, from, to);
  }

  private static bool IsCore(NameTree tree, int word, int first)
  {
    var pos = tree[word].Pos;
    if (pos == UniversalPos.Propn) return true;
    if (pos == UniversalPos.Punct) return tree.Form(word) is "-" or "." or "/" or "&" or "'" or "’" or "–";
    return tree.IsCapital(word) && pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Num or UniversalPos.X or UniversalPos.Verb && !(word == first && word == 0 && pos is UniversalPos.Verb);
  }
}

/// <summary>What is seen of a name itself.</summary>
internal enum NameView : byte
{
  /// <summary>Everything.</summary>
  All,
  /// <summary>Not which words it has, only their form and what lists say of them: as of a name that was never met.</summary>
  NewWords,
}

/// <summary>What tells the type of a name: its words, what hangs on it, what it hangs on, and what stands beside it.</summary>
internal static class NameTypes
{
  // So many words of a name and so many words that hang on it are looked at.
  private const int MostWords = 8;
  private const int MostChildren = 12;

  /// <summary>Collects what is seen of a candidate.</summary>
  /// <param name="tree">The sentence.</param>
  /// <param name="name">The candidate.</param>
  /// <param name="to">Takes the features.</param>
  /// <param name="view">What of the name itself is seen; less than all only in training, so that much is learned from what stands around names.</param>
  public static void Collect(NameTree tree, in NameCandidate name, NameFeatures to, NameView view = NameView.All)
  {
    to.Clear();
    to.View = view;
    to.Add(0, 0);
    Head(tree, name, to);
    Core(tree, name, to);
    Around(tree, name, to);
    Above(tree, name, to);
    Below(tree, name, to);
    Together(tree, name, to);
  }

  // What lists say of the whole name, with the place it has in the sentence: "Arlen said" is a government, "in Arlen" a place.
  private static void Together(NameTree tree, in NameCandidate name, NameFeatures to)
  {
    var listed = NameHash.Mix((uint)(tree.Hints(name.CoreFirst, name.CoreLast) & Telling), (uint)(tree.Hints(name.CoreLast) & Telling));
    var relation = NameHash.Of(tree[name.Head].Relation);
    var above = tree.Head(name.Head) is >= 0 and var at && at < tree.Count ? at : name.Head;
    to.Add(50, NameHash.Mix(listed, relation));
    to.Add(51, NameHash.Mix(listed, NameHash.Mix(relation, Lemma(tree, above))));
    to.Add(52, NameHash.Mix(listed, NameHash.Mix(relation, (uint)tree[above].Pos)));
    to.Add(53, NameHash.Mix(listed, name.First > 0 ? tree.Hash(name.First - 1) : 1));
    to.Add(54, NameHash.Mix(listed, name.Last + 1 < tree.Count ? tree.Hash(name.Last + 1) : 1));
    to.Add(55, NameHash.Mix(listed, name.CoreFirst > name.First ? tree.Hash(name.CoreFirst - 1) : 1));
    to.Add(56, NameHash.Mix(NameHash.Shape(tree.Form(name.Head)), NameHash.Mix(relation, (uint)Math.Min(name.CoreLast - name.CoreFirst, 3))));
    to.Add(57, NameHash.Mix(name.CoreFirst > name.First ? tree.Hash(name.CoreFirst - 1) : 1, NameHash.Mix((uint)Math.Min(name.CoreLast - name.CoreFirst, 3), NameHash.Shape(tree.Form(name.Head)))));
  }

  private static void Head(NameTree tree, in NameCandidate name, NameFeatures to)
  {
    var head = name.Head;
    var form = tree.Form(head);
    to.AddWord(1, tree.Hash(head));
    for (var length = 2; length <= 4; length++)
    {
      if (form.Length <= length) break;
      to.Add(1 + (uint)length, NameHash.Of(form[^length..]));
    }

    if (form.Length > 3) to.Add(6, NameHash.Of(form[..3]));
    to.Add(7, NameHash.Shape(form) + (tree.IsCapitals ? 1u : 0u));
    to.Add(8, NameHash.Of(tree[head].Tag));
    to.Add(9, (uint)Math.Min(form.Length, 8) + (AllCapitals(form) && !tree.IsCapitals ? 16u : 0u));
    to.AddHints(500, 0, tree.Hints(head));
  }

  private static void Core(NameTree tree, in NameCandidate name, NameFeatures to)
  {
    var (first, last) = (name.CoreFirst, name.CoreLast);
    to.Add(10, (uint)Math.Min(last - first, 6));
    to.AddWord(11, tree.Hash(first, last));
    to.AddHints(530, first == last ? 1u : 0u, tree.Hints(first, last));
    to.AddWord(12, tree.Hash(first));
    to.AddWord(13, tree.Hash(last));
    to.AddHints(560, 0, tree.Hints(first));
    to.AddHints(590, 0, tree.Hints(last));
    to.Add(14, Suffix(tree.Form(last), 3));
    to.Add(15, Suffix(tree.Form(last), 2));
    var all = NameHints.None;
    for (var i = first; i <= last && i - first < MostWords; i++)
    {
      to.AddWord(16, tree.Hash(i));
      to.Add(17, NameHash.Shape(tree.Form(i)));
      all |= tree.Hints(i);
    }

    to.AddHints(620, 0, all);
    if (name.Last > name.CoreLast) to.AddHints(650, 0, tree.Hints(name.CoreFirst, name.Last));
    // The pair of what first and last word may be: a given name before a word of no list is a person's.
    var pair = (uint)(tree.Hints(first) & Telling) * 31 + (uint)(tree.Hints(last) & Telling);
    to.Add(18, NameHash.Mix(pair, (uint)Math.Min(last - first, 3)));
    to.Add(19, NameHash.Mix((uint)(all & Telling), (uint)Math.Min(last - first, 2)));
  }

  private const NameHints Telling = NameHints.GivenName | NameHints.OrganisationHead | NameHints.StrongOutletHead | NameHints.Outlet | NameHints.Country | NameHints.Area | NameHints.City
    | NameHints.PlaceHead | NameHints.Organisation | NameHints.Title | NameHints.Demonym | NameHints.Calendar | NameHints.ArmedGroup;

  private static void Around(NameTree tree, in NameCandidate name, NameFeatures to)
  {
    var before = name.CoreFirst > 0 ? tree.Hash(name.CoreFirst - 1) : 1;
    var beforeSpan = name.First > 0 ? tree.Hash(name.First - 1) : 1;
    var after = name.Last + 1 < tree.Count ? tree.Hash(name.Last + 1) : 2;
    var afterCore = name.CoreLast + 1 < tree.Count ? tree.Hash(name.CoreLast + 1) : 2;
    to.Add(20, before);
    to.Add(21, beforeSpan);
    to.Add(22, after);
    to.Add(23, afterCore);
    to.Add(24, NameHash.Mix(beforeSpan, after));
    if (name.First > 1) to.Add(25, NameHash.Mix(beforeSpan, tree.Hash(name.First - 2)));
    if (name.Last + 2 < tree.Count) to.Add(26, NameHash.Mix(after, tree.Hash(name.Last + 2)));
    if (name.First > 0)
    {
      to.AddHints(680, 0, tree.Hints(name.First - 1));
      to.Add(27, (uint)tree[name.First - 1].Pos);
    }

    if (name.Last + 1 < tree.Count)
    {
      to.AddHints(710, 0, tree.Hints(name.Last + 1));
      to.Add(28, (uint)tree[name.Last + 1].Pos);
    }

    to.Add(29, name.First == 0 ? name.Last == tree.Count - 1 ? 2u : 1u : 0u);
  }

  private static void Above(NameTree tree, in NameCandidate name, NameFeatures to)
  {
    ref readonly var word = ref tree[name.Head];
    var relation = NameHash.Of(word.Relation);
    to.Add(30, relation);
    if (word.Head < 0 || word.Head >= tree.Count) return;
    var above = word.Head;
    var lemma = Lemma(tree, above);
    to.Add(31, NameHash.Mix(relation, (uint)tree[above].Pos));
    to.Add(32, lemma);
    to.Add(33, NameHash.Mix(relation, lemma));
    to.AddHints(740, relation, tree.Hints(above));
    to.Add(34, NameHash.Mix(relation, NameHash.Of(tree[above].Tag)));
    if (tree[above].Pos is UniversalPos.Propn or UniversalPos.Noun) to.Add(35, NameHash.Mix(relation, Suffix(tree.Form(above), 3)));
    var grand = tree.Head(above);
    if (grand >= 0 && grand < tree.Count) to.Add(36, NameHash.Mix(NameHash.Of(tree[above].Relation), Lemma(tree, grand)));
  }

  private static void Below(NameTree tree, in NameCandidate name, NameFeatures to)
  {
    var seen = 0;
    for (var child = tree.FirstChild(name.Head); child >= 0 && seen < MostChildren; child = tree.NextSibling(child), seen++)
    {
      var relation = NameHash.Of(tree[child].Relation);
      var side = NameHash.Mix(relation, child < name.Head ? 1u : 2u);
      var lemma = Lemma(tree, child);
      to.Add(40, side);
      to.Add(41, NameHash.Mix(side, lemma));
      to.AddHints(770, side, tree.Hints(child));
      if (tree[child].Relation is "case" && child < name.Head) Preposition(tree, name, lemma, to);
    }
  }

  private static void Preposition(NameTree tree, in NameCandidate name, uint preposition, NameFeatures to)
  {
    var above = tree.Head(name.Head);
    if (above >= 0 && above < tree.Count) to.Add(42, NameHash.Mix(preposition, Lemma(tree, above)));
    to.Add(43, NameHash.Mix(preposition, name.First == name.CoreFirst ? 0u : 1u));
    to.Add(44, NameHash.Mix(preposition, (uint)(tree.Hints(name.CoreFirst, name.CoreLast) & Telling)));
  }

  private static uint Lemma(NameTree tree, int word) => tree[word].Lemma is { Length: > 0 } lemma ? NameHash.Of(lemma) : tree.Hash(word);

  private static uint Suffix(ReadOnlySpan<char> form, int length) => NameHash.Of(form.Length > length ? form[^length..] : form);

  private static bool AllCapitals(ReadOnlySpan<char> form) => form.Length > 1 && !form.ContainsAnyInRange('a', 'z');
}
