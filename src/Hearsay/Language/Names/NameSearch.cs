using Hearsay.Language.Lexicons;
using System.Runtime.InteropServices;
using Hearsay.Language.Syntax;
using Hearsay.Learning;
using Hearsay.Text;

namespace Hearsay.Language.Names;

/// <summary>One search through a document: collects what may be a name in every sentence, then decides over all of them. Not thread-safe; for one document.</summary>
internal sealed class NameSearch(NameTree tree, NameSpans spans, HashedLinearModel types, NameChoice choice)
{
  private readonly NameFeatures features = new();
  private readonly List<Candidate> candidates = [];
  private readonly List<int> scores = [];
  private readonly List<(int Sentence, EntityMention Mention)> others = [];
  private int sentences;

  /// <summary>What may be a name.</summary>
  /// <param name="Sentence">Index of its sentence.</param>
  /// <param name="Name">Its words.</param>
  /// <param name="Key">The hash of the name proper.</param>
  /// <param name="LastKey">The hash of its last word; 0 where it has but one.</param>
  /// <param name="Initials">The hash of the capitals that its words begin with; 0 where it has but one.</param>
  /// <param name="Looks">Which kind of organisation it looks like, if it is one.</param>
  /// <param name="Several">Of what the mention is that several names make up, of which it is the first.</param>
  /// <param name="SeveralLast">The last word of that mention.</param>
  private readonly record struct Candidate(int Sentence, NameCandidate Name, uint Key, uint LastKey, uint Initials, NameLooks Looks, MentionType Several, int SeveralLast);

  /// <summary>Whether a name may have this head: a proper noun that is not a further part of a name headed by another, and no adjective of a people in a name ("Syrian Democratic Forces").</summary>
  public static bool IsHead(NameTree tree, int word) => tree[word].Pos == UniversalPos.Propn && tree[word].Relation switch
  {
    "flat" or "flat:name" or "goeswith" => false,
    "amod" => !tree.Hints(word).HasFlag(NameHints.Demonym),
    _ => true,
  };

  /// <summary>Looks at a sentence.</summary>
  public void Add(string text, SentenceTree sentence)
  {
    tree.Load(text, sentence);
    var mentions = sentence.Mentions;
    var next = 0;
    for (var word = 0; word < tree.Count; word++)
    {
      while (next < mentions.Length && mentions[next].Head < word) next++;
      SyntacticMention? told = next < mentions.Length && mentions[next].Head == word ? mentions[next] : null;
      if (!IsHead(tree, word) && !(told is { } some && IsTold(some))) continue;
      var (first, last) = told is { } mention ? (mention.First, mention.Last) : spans.Of(tree, word);
      var name = NameCandidate.Of(tree, word, first, last);
      candidates.Add(new(
        sentences, name, tree.Hash(name.CoreFirst, name.CoreLast), name.CoreLast > name.CoreFirst ? tree.Hash(name.CoreLast) : 0,
        last > first ? tree.Initials(first, last) : 0, OrganisationKinds.Looks(tree, name), told?.Outer ?? MentionType.None, told?.OuterLast ?? 0));
      Score(name, told);
    }

    foreach (var mention in RoleFinder.Find(tree)) others.Add((sentences, mention));
    foreach (var mention in DemonymFinder.Find(tree)) others.Add((sentences, mention));
    sentences++;
  }

  /// <summary>The names of each sentence that was added.</summary>
  public IReadOnlyList<IReadOnlyList<EntityMention>> Names(IReadOnlyList<SentenceTree> document)
  {
    var found = new List<EntityMention>[sentences];
    for (var i = 0; i < sentences; i++) found[i] = [];
    var all = CollectionsMarshal.AsSpan(scores);
    var evidence = new NameEvidence(choice);
    for (var i = 0; i < candidates.Count; i++) evidence.Add(candidates[i].Key, candidates[i].LastKey, candidates[i].Initials, all.Slice(i * choice.Count, choice.Count));
    for (var i = 0; i < candidates.Count; i++)
    {
      var (sentence, name, key, _, _, looks, several, severalLast) = candidates[i];
      if (evidence.Kind(key, all.Slice(i * choice.Count, choice.Count), looks) is not { } kind) continue;
      found[sentence].Add(Mention(document[sentence], name.First, name.Last, name.Head, kind));
      if (severalLast > name.Last && NameChoice.Kind(several) is { } outer) found[sentence].Add(Mention(document[sentence], name.First, severalLast, name.Head, outer));
    }

    foreach (var (sentence, mention) in others) found[sentence].Add(mention);
    foreach (var names in found) Order(names);
    return found;
  }

  /// <summary>A mention of the given words.</summary>
  public static EntityMention Mention(SentenceTree sentence, int first, int last, int head, EntityKind kind) =>
    new(new(sentence.Words[first].Span.Start, sentence.Words[last].Span.End), first, last, head, kind);

  private static bool IsTold(in SyntacticMention mention)
  {
    for (var type = MentionType.Person; type <= MentionType.Other; type++)
      if (mention[type] > mention[MentionType.None]) return true;
    return false;
  }

  private void Score(in NameCandidate name, SyntacticMention? told)
  {
    NameTypes.Collect(tree, name, features);
    var at = scores.Count;
    CollectionsMarshal.SetCount(scores, at + choice.Count);
    var sums = CollectionsMarshal.AsSpan(scores)[at..];
    sums.Clear();
    types.Sum(features.Hashes, sums);
    // The model was trained on features divided by the root of their number. A square root is the same on every machine.
    var root = (int)Math.Round(Math.Sqrt(features.Count) * 16);
    foreach (ref var sum in sums) sum = sum * 1024 / root;
    if (told is not { } mention) return;
    for (var i = 0; i < sums.Length; i++) sums[i] += mention[choice.Type(i)];
  }

  // Of two with one span the first stays; one that crosses another, which no tree but a strange one makes, goes.
  private static void Order(List<EntityMention> names)
  {
    names.Sort((a, b) => a.FirstWord != b.FirstWord ? a.FirstWord.CompareTo(b.FirstWord) : a.LastWord != b.LastWord ? b.LastWord.CompareTo(a.LastWord) : a.Kind.CompareTo(b.Kind));
    var open = new Stack<int>();
    var kept = 0;
    for (var i = 0; i < names.Count; i++)
    {
      var name = names[i];
      if (kept > 0 && names[kept - 1] is var before && before.FirstWord == name.FirstWord && before.LastWord == name.LastWord) continue;
      while (open.Count > 0 && open.Peek() < name.FirstWord) open.Pop();
      if (open.Count > 0 && open.Peek() < name.LastWord) continue;
      open.Push(name.LastWord);
      names[kept++] = name;
    }

    names.RemoveRange(kept, names.Count - kept);
  }
}
