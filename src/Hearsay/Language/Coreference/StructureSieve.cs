using Hearsay.Language.Names;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>Joins what grammar says is one: appositions, "X is a Y", relative pronouns, a short form in brackets; and learns from them and from titles which nouns are said of whom.</summary>
internal sealed class StructureSieve(EntityTable table)
{
  public void Run()
  {
    for (var m = 0; m < table.Mentions.Count; m++)
    {
      var head = table.Head(m);
      var mention = table.Mentions[m];
      if (mention.Form == MentionForm.Name) LearnTitles(m);
      if (head.Relation.StartsWith("appos", StringComparison.Ordinal)) Join(table.At(mention.Sentence, head.Head), m, LinkReason.Apposition);
      else if (mention.Form == MentionForm.Nominal && IsPredicate(m, out var subject)) Join(subject, m, LinkReason.Predicate);
      else if (mention.Form == MentionForm.Nominal && TitleBefore(m) is >= 0 and var name) Join(name, m, LinkReason.Apposition);
    }
  }

  /// <summary>Puts two mentions of one thing together where one of them is placed and the other is not.</summary>
  private void Join(int one, int other, LinkReason reason)
  {
    if (one < 0 || other < 0 || one == other || !MayBeOne(one, other, reason)) return;
    var (a, b) = (table.EntityOf(one), table.EntityOf(other));
    if (a >= 0 && b >= 0) return;
    // Two nouns, "the mayor, a doctor": the first founds the entity.
    if (a < 0 && b < 0)
    {
      if (table.Mentions[one].Form == MentionForm.Pronoun || reason == LinkReason.Predicate) return;
      a = table.Found(one);
    }

    if (a >= 0) table.Put(other, a, one, reason, []);
    else table.Put(one, b, other, reason, []);
    var entity = Math.Max(a, b);
    Learn(entity, one);
    Learn(entity, other);
  }

  private bool MayBeOne(int one, int other, LinkReason reason)
  {
    if (table.Mentions[one].Form == MentionForm.Pronoun && reason == LinkReason.Apposition) return false;
    var (a, b) = (table.Features[one], table.Features[other]);
    if (table.EntityOf(one) is >= 0 and var entity) a = table.Entities[entity].Features;
    if (table.EntityOf(other) is >= 0 and var second) b = table.Entities[second].Features;
    if (!a.Agrees(b)) return false;
    // "Halvek, the capital": a noun of things is no person.
    var place = table.Mentions[one].Kind == EntityKind.Place || table.Mentions[other].Kind == EntityKind.Place;
    return !place || NounClass.IsPlace(table.Noun(one)) || NounClass.IsPlace(table.Noun(other)) || reason == LinkReason.Predicate;
  }

  private bool IsPredicate(int mention, out int subject)
  {
    var (own, words) = (table.Mentions[mention], table.Sentences[table.Mentions[mention].Sentence].Words);
    subject = -1;
    var copula = false;
    var to = Math.Min(words.Length - 1, own.HeadWord);
    for (var i = Math.Max(0, own.HeadWord - 40); i <= to; i++)
    {
      if (words[i].Head != own.HeadWord) continue;
      if (words[i].Relation == "cop") copula = true;
      else if (words[i].Relation == "nsubj") subject = table.At(own.Sentence, i);
      else if (words[i].Relation == "advmod" && words[i].Lemma is "not" or "n't" or "never") return false;
    }

    return copula && subject >= 0;
  }

  /// <summary>The name that a noun stands before as a title, apart from it in the tree: "the mayor, Ana Holt" is an apposition, "mayor Ana Holt" may be this.</summary>
  private int TitleBefore(int mention)
  {
    var head = table.Head(mention);
    return head.Relation == "nmod:desc" && table.At(table.Mentions[mention].Sentence, head.Head) is >= 0 and var name && table.Mentions[name].Kind == EntityKind.Person ? name : -1;
  }

  /// <summary>The nouns inside a name's phrase that are its titles: "student Ahmed M.", "former mayor Ana Holt".</summary>
  private void LearnTitles(int mention)
  {
    if (table.EntityOf(mention) is not (>= 0 and var entity)) return;
    var own = table.Mentions[mention];
    var words = table.Sentences[own.Sentence].Words;
    for (var i = Math.Max(own.FirstWord, own.HeadWord - 12); i <= own.HeadWord; i++)
    {
      var word = words[i];
      if (i == own.HeadWord ? word.Pos != UniversalPos.Noun : !(word.Head == own.HeadWord && word.Relation is "compound" or "nmod:desc" or "flat" or "amod")) continue;
      if (own.Kind == EntityKind.Person ? NounClass.IsPerson(word.Lemma) || NameWords.Titles.Contains(word.Lemma) : NounClass.IsGroup(word.Lemma) || NounClass.IsPlace(word.Lemma))
        LearnNoun(entity, word.Lemma.ToLowerInvariant(), own.Sentence, i, own.FirstWord, own.LastWord);
    }
  }

  private void Learn(int entity, int mention)
  {
    if (table.Mentions[mention].Form != MentionForm.Nominal) return;
    var own = table.Mentions[mention];
    LearnNoun(entity, table.Noun(mention), own.Sentence, own.HeadWord, own.FirstWord, own.LastWord);
  }

  private void LearnNoun(int entity, string noun, int sentence, int head, int first, int last)
  {
    var draft = table.Entities[entity];
    if (!draft.Nouns.TryGetValue(noun, out var qualifiers)) draft.Nouns.Add(noun, qualifiers = new(StringComparer.Ordinal));
    Qualifiers.Collect(table.Text, table.Sentences[sentence], head, first, last, qualifiers);
  }
}
