using System.Collections.Immutable;

namespace Hearsay.Language.Coreference;

/// <summary>Who is who in a document: its mentions, and the entities that they are mentions of.</summary>
public sealed class DocumentEntities
{
  private readonly FrozenHeads heads;

  internal DocumentEntities(ImmutableArray<Mention> mentions, ImmutableArray<MentionLink> links, ImmutableArray<Entity> entities, FrozenHeads heads) =>
    (Mentions, Links, Entities, this.heads) = (mentions, links, entities, heads);

  /// <summary>All mentions, in the order of their head words.</summary>
  public ImmutableArray<Mention> Mentions { get; }

  /// <summary>Where each mention was put; in the order of <see cref="Mentions"/>.</summary>
  public ImmutableArray<MentionLink> Links { get; }

  /// <summary>The entities, in the order of their first mentions.</summary>
  public ImmutableArray<Entity> Entities { get; }

  /// <summary>Index of the mention headed by a word; -1 where there is none.</summary>
  /// <param name="sentence">Index of the sentence.</param>
  /// <param name="word">Index of the word in it.</param>
  public int MentionAt(int sentence, int word) => heads.At(sentence, word);

  /// <summary>The entity that the phrase headed by a word refers to; null where it refers to none.</summary>
  /// <param name="sentence">Index of the sentence.</param>
  /// <param name="word">Index of the word in it.</param>
  public Entity? EntityAt(int sentence, int word) => MentionAt(sentence, word) is >= 0 and var mention ? Entities[Links[mention].Entity] : null;
}

/// <summary>The mention headed by each word of a document.</summary>
internal sealed class FrozenHeads
{
  private readonly int[] starts;
  private readonly int[] mentions;

  public FrozenHeads(IReadOnlyList<Syntax.SentenceTree> sentences)
  {
    starts = new int[sentences.Count + 1];
    for (var i = 0; i < sentences.Count; i++) starts[i + 1] = starts[i] + sentences[i].Words.Length;
    mentions = new int[starts[^1]];
    Array.Fill(mentions, -1);
  }

  public int At(int sentence, int word) => mentions[starts[sentence] + word];

  public void Set(int sentence, int word, int mention) => mentions[starts[sentence] + word] = mention;
}
