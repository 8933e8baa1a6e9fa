using System.Collections.Immutable;
using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Coreference;

/// <summary>Definite noun phrases: "the spokesman" of whom that was said, "the ministry" whose name has the word, "the city" of which nothing of the kind was said.</summary>
internal sealed class NominalSieve(EntityTable table, NameSieve names, Salience salience, Constraints constraints)
{
  private const int MostOfNoun = 24, MostSentencesOfThing = 40;

  // Entities of which a noun has been said, and whose name holds it, in the order of their first such mention.
  private readonly Dictionary<string, List<int>> ofNoun = new(StringComparer.Ordinal);
  private readonly HashSet<(string Noun, int Entity)> known = [];
  private readonly List<int> learned = [];

  /// <summary>Takes in what has been said of an entity so far.</summary>
  public void Learn(int mention)
  {
    if (table.EntityOf(mention) is not (>= 0 and var entity)) return;
    var draft = table.Entities[entity];
    if (table.Mentions[mention].Form == MentionForm.Nominal) Know(table.Noun(mention), entity);
    while (learned.Count <= entity) learned.Add(-1);
    if (learned[entity] == draft.Nouns.Count) return;
    learned[entity] = draft.Nouns.Count;
    foreach (var noun in draft.Nouns.Keys) Know(noun, entity);
    if (draft.Name is { } name && draft.Kind != EntityKind.Person)
      foreach (var word in name.Plain) Know(word, entity);
  }

  private void Know(string noun, int entity)
  {
    if (!known.Add((noun, entity))) return;
    if (!ofNoun.TryGetValue(noun, out var entities)) ofNoun.Add(noun, entities = []);
    entities.Add(entity);
  }

  /// <summary>Places a noun phrase: to an earlier entity, or as one of its own.</summary>
  public void Link(int mention)
  {
    if (NamedKind(mention) || IsDefinite(mention) && Placed(mention)) return;
    table.Found(mention);
  }

  private bool Placed(int mention)
  {
    // "The city" is the one the text is in, not the one whose name has the word.
    var place = NounClass.IsPlace(table.Noun(mention));
    return place && AnyOfItsKind(mention) || SameNoun(mention) || !place && AnyOfItsKind(mention);
  }

  /// <summary>"The SDF group", "the Ledger newspaper": the name stands before what it is.</summary>
  private bool NamedKind(int mention)
  {
    var own = table.Mentions[mention];
    if (table.Noun(mention) is not (var noun and ("party" or "newspaper" or "magazine" or "broadcaster" or "organization" or "organisation" or "group" or "company" or "agency" or "movement" or "network")) || own.HeadWord == 0) return false;
    var words = table.Sentences[own.Sentence].Words;
    var before = words[own.HeadWord - 1].Relation is "compound" && words[own.HeadWord - 1].Head == own.HeadWord ? own.HeadWord - 1 : words[own.HeadWord - 1].Head;
    if (before < 0 || before >= own.HeadWord || words[before].Head != own.HeadWord || words[before].Relation != "compound") return false;
    var first = own.HeadWord - 1;
    while (first > own.FirstWord && words[first - 1] is { Relation: "compound", Pos: UniversalPos.Propn }) first--;
    var entity = table.At(own.Sentence, before) is >= 0 and var name ? table.EntityOf(name) : names.Of(table.Text, table.Sentences[own.Sentence], first, own.HeadWord - 1);
    if (entity < 0 || table.Entities[entity].Kind is EntityKind.Person or EntityKind.Place || table.Entities[entity].NameMention < 0 || !table.Entities[entity].Features.Agrees(table.Features[mention])) return false;
    table.Put(mention, entity, table.Entities[entity].Mentions[0], LinkReason.Apposition, []);
    return true;
  }

  private bool SameNoun(int mention)
  {
    var noun = table.Noun(mention);
    var own = table.Mentions[mention];
    var qualifiers = Qualifiers.Of(table.Text, table.Sentences[own.Sentence], own);
    var best = new List<(int Entity, int Last, int Score)>();
    foreach (var word in Synonyms(noun))
    {
      if (!ofNoun.TryGetValue(word, out var entities)) continue;
      for (var i = entities.Count - 1; i >= 0 && i >= entities.Count - MostOfNoun; i--)
      {
        var entity = entities[i];
        var draft = table.Entities[entity];
        if (best.Exists(one => one.Entity == entity) || !draft.Features.Agrees(table.Features[mention]) || LastBefore(draft, mention) is not (>= 0 and var last)) continue;
        if (!Qualified(qualifiers, draft, noun, out var shared) || constraints.Forbids(last, mention)) continue;
        var distance = own.Sentence - table.Mentions[last].Sentence;
        if (distance > MostSentencesOfThing && draft.NameMention < 0) continue;
        best.Add((entity, last, shared * 6 + (draft.NameMention >= 0 ? 4 : 0) - distance));
      }
    }

    if (best.Count == 0) return false;
    best.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : b.Last.CompareTo(a.Last));
    var (chosen, antecedent, top) = best[0];
    var near = best.Where(one => one.Score >= top - 2).Select(one => one.Entity).ToImmutableArray();
    var nounOfName = table.Entities[chosen].Name is { } name && name.Plain.Contains(noun) && table.Entities[chosen].Kind != EntityKind.Person;
    table.Put(mention, chosen, antecedent, nounOfName ? LinkReason.NounOfName : LinkReason.SameNoun, near.Length > 1 ? near : []);
    return true;
  }

  /// <summary>Whether all words that qualify the phrase are said of the entity too: "the Aldan ministry" is not "the Selm ministry".</summary>
  private static bool Qualified(HashSet<string> qualifiers, EntityDraft draft, string noun, out int shared)
  {
    shared = 0;
    var said = draft.Nouns.GetValueOrDefault(noun);
    foreach (var word in qualifiers)
    {
      if (said is not null && said.Contains(word) || draft.Parts.Contains(Folding.NameKey(word))) shared++;
      else return false;
    }

    return true;
  }

  /// <summary>"The man", "the city", "the newspaper": the most salient of that kind.</summary>
  private bool AnyOfItsKind(int mention)
  {
    var noun = table.Noun(mention);
    var features = table.Features[mention];
    var singular = (features & Features.Singular) != Features.None;
    Func<EntityDraft, bool>? fits = singular && NounClass.FitsAnyPerson(noun) ? draft => draft.Kind == EntityKind.Person
      : singular && NounClass.IsPlace(noun) ? draft => draft.Kind == EntityKind.Place
      : singular && NounClass.FitsAnyOutlet(noun) ? draft => draft.Kind is EntityKind.Outlet or EntityKind.Organisation
      : singular && NounClass.FitsAnyGroup(noun) ? draft => draft.Kind is EntityKind.Organisation or EntityKind.ArmedGroup or EntityKind.Outlet
      : null;
    if (fits is null) return false;
    var own = table.Mentions[mention];
    if (Qualifiers.Of(table.Text, table.Sentences[own.Sentence], own).Count > 0) return false;
    var candidates = salience.Before(mention, earlier => table.EntityOf(earlier) is >= 0 and var e && fits(table.Entities[e]) && table.Entities[e].Features.Agrees(features) && !constraints.Forbids(earlier, mention));
    if (candidates.Count == 0) return false;
    candidates.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : b.Mention.CompareTo(a.Mention));
    var near = candidates.Where(one => one.Score * 10 >= candidates[0].Score * 8).Select(one => one.Entity).ToImmutableArray();
    table.Put(mention, candidates[0].Entity, candidates[0].Mention, LinkReason.KindOfThing, near.Length > 1 ? near : []);
    return true;
  }

  private static IEnumerable<string> Synonyms(string noun) => noun switch
  {
    "spokesman" or "spokeswoman" => [noun, "spokesperson"],
    "spokesperson" => [noun, "spokesman", "spokeswoman"],
    "chairman" or "chairwoman" => [noun, "chair", "chairperson"],
    "organisation" or "organization" => ["organisation", "organization"],
    "policeman" or "policewoman" => [noun, "officer"],
    _ => [noun],
  };

  private static int LastBefore(EntityDraft draft, int mention)
  {
    var own = draft.Mentions;
    for (var i = own.Count - 1; i >= 0 && i >= own.Count - 64; i--)
      if (own[i] < mention) return own[i];
    return -1;
  }

  /// <summary>"The", "this", "that" or a possessive before it; a bare title ("President"); no "a", no number.</summary>
  private bool IsDefinite(int mention)
  {
    var own = table.Mentions[mention];
    var words = table.Sentences[own.Sentence].Words;
    if (words[own.HeadWord].Pos == UniversalPos.Propn) return true;
    for (var i = own.FirstWord; i < own.HeadWord; i++)
    {
      if (words[i].Head != own.HeadWord) continue;
      if (words[i].Relation == "nmod:poss") return true;
      if (words[i].Relation.StartsWith("det", StringComparison.Ordinal)) return words[i].Lemma is "the" or "this" or "that" or "these" or "those";
    }

    return words[own.HeadWord].Lemma is "police" && own.FirstWord == own.HeadWord;
  }
}
