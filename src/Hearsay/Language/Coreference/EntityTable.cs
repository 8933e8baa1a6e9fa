using System.Collections.Immutable;
using Hearsay.Language.Names;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>An entity while it grows.</summary>
internal sealed class EntityDraft
{
  public List<int> Mentions { get; } = [];

  public Features Features { get; set; } = Features.Any;

  public EntityKind? Kind { get; set; }

  /// <summary>Its fullest name so far, and the mention that has it.</summary>
  public NameForm? Name { get; set; }

  public int NameMention { get; set; } = -1;

  /// <summary>All words of its names.</summary>
  public HashSet<string> Parts { get; } = new(StringComparer.Ordinal);

  /// <summary>Base forms of nouns that are said of it, each with the words before and after it that qualify it.</summary>
  public Dictionary<string, HashSet<string>> Nouns { get; } = new(StringComparer.Ordinal);

  /// <summary>Index of the organisation that it speaks for; -1 where none is known.</summary>
  public int Affiliation { get; set; } = -1;
}

/// <summary>The mentions of a document and the entities that they have been put to.</summary>
internal sealed class EntityTable
{
  private readonly List<MentionLink?> links = [];

  /// <summary>Finds the mentions.</summary>
  public EntityTable(string text, IReadOnlyList<SentenceTree> sentences, IReadOnlyList<IReadOnlyList<EntityMention>> names)
  {
    (Text, Sentences, Heads) = (text, sentences, new(sentences));
    for (var s = 0; s < sentences.Count; s++)
    {
      foreach (var mention in MentionFinder.Find(text, sentences[s], s, names[s]))
      {
        Heads.Set(s, mention.HeadWord, Mentions.Count);
        Mentions.Add(mention);
        Features.Add(FeaturesOf(mention));
        links.Add(null);
      }
    }
  }

  public string Text { get; }

  public IReadOnlyList<SentenceTree> Sentences { get; }

  public FrozenHeads Heads { get; }

  public List<Mention> Mentions { get; } = [];

  public List<Features> Features { get; } = [];

  public List<EntityDraft> Entities { get; } = [];

  public Word Head(int mention) => Sentences[Mentions[mention].Sentence].Words[Mentions[mention].HeadWord];

  /// <summary>The head word's base form in lower case.</summary>
  public string Noun(int mention) => Head(mention).Lemma.ToLowerInvariant();

  public ReadOnlySpan<char> Form(int mention) => Head(mention).Span.Of(Text);

  /// <summary>The entity of a mention; -1 while it has none.</summary>
  public int EntityOf(int mention) => links[mention]?.Entity ?? -1;

  public LinkReason ReasonOf(int mention) => links[mention]?.Reason ?? LinkReason.First;

  /// <summary>Index of the mention headed by a word; -1 where there is none.</summary>
  public int At(int sentence, int word) => word < 0 ? -1 : Heads.At(sentence, word);

  /// <summary>Puts a mention into an entity of its own.</summary>
  public int Found(int mention)
  {
    Entities.Add(new() { Features = Features[mention], Kind = Mentions[mention].Kind });
    Put(mention, Entities.Count - 1, -1, LinkReason.First, []);
    return Entities.Count - 1;
  }

  /// <summary>Puts a mention to an entity.</summary>
  public void Put(int mention, int entity, int antecedent, LinkReason reason, ImmutableArray<int> candidates)
  {
    links[mention] = new(entity, antecedent, reason, candidates);
    var draft = Entities[entity];
    draft.Mentions.Add(mention);
    // A guess teaches nothing, and a party is "it" here and "they" there.
    var narrowed = candidates.Length > 1 ? draft.Features : draft.Features.Narrowed(Features[mention]);
    draft.Features = draft.Kind is null or EntityKind.Person ? narrowed : narrowed | (draft.Features & Coreference.Features.AnyNumber);
    draft.Kind ??= Mentions[mention].Kind;
  }

  private Features FeaturesOf(in Mention mention)
  {
    var head = Sentences[mention.Sentence].Words[mention.HeadWord];
    switch (mention.Form)
    {
      case MentionForm.Pronoun:
        var (person, features) = Pronouns.Of(head.Span.Of(Text));
        return person == PronounPerson.None ? Coreference.Features.Any : features;
      case MentionForm.Name:
        return mention.Kind == EntityKind.Person ? Coreference.Features.Person | Coreference.Features.Singular : Coreference.Features.Neuter | Coreference.Features.AnyNumber;
      default:
        var gender = Lexicon.Calendar.Contains(head.Span.Of(Text)) ? Coreference.Features.Neuter : NounClass.GenderOf(head.Lemma);
        if (head.Tag is "NNS" or "NNPS" || head.Lemma is "people" or "police") return gender | Coreference.Features.Plural;
        return gender | (gender == Coreference.Features.Neuter && NounClass.IsGroup(head.Lemma) ? Coreference.Features.AnyNumber : Coreference.Features.Singular);
    }
  }

  /// <summary>What has been found, its mentions in order.</summary>
  public DocumentEntities Result()
  {
    for (var i = 0; i < Mentions.Count; i++)
      if (links[i] is null) Found(i);
    // The entities in the order of their first mentions.
    var order = Enumerable.Range(0, Entities.Count).OrderBy(e => Entities[e].Mentions.Min()).ToArray();
    var place = new int[order.Length];
    for (var i = 0; i < order.Length; i++) place[order[i]] = i;
    var entities = order.Select(e => Entities[e]).Select(draft => new Entity(draft.Kind, draft.NameMention, NameOf(draft), [.. draft.Mentions.Order()]));
    var placed = links.Select(link => link!.Value).Select(link => link with { Entity = place[link.Entity], Candidates = [.. link.Candidates.Select(c => place[c])] });
    return new([.. Mentions], [.. placed], [.. entities], Heads);
  }

  private string? NameOf(EntityDraft draft)
  {
    if (draft.Name is not { } form) return null;
    var words = Sentences[Mentions[draft.NameMention].Sentence].Words;
    return Text[words[form.First].Span.Start..words[form.Last].Span.End];
  }
}
