using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Coreference;

/// <summary>A headline says first what the text says by name: "Halvek woman claims ..." above "Ana Holt, a woman from Halvek".</summary>
internal sealed class HeadlineSieve(EntityTable table)
{
  // In sentences: the text names whom the headline speaks of near its beginning.
  private const int Farthest = 12;
  // In words: what is longer is no headline.
  private const int Longest = 60;

  /// <summary>Joins phrases of the first sentence, before anything is joined from left to right.</summary>
  public void Run()
  {
    if (table.Sentences.Count == 0 || table.Sentences[0].Words.Length > Longest) return;
    for (var m = 0; m < table.Mentions.Count && table.Mentions[m].Sentence == 0; m++)
    {
      if (table.Mentions[m].Form != MentionForm.Nominal || table.EntityOf(m) >= 0 || !IsBare(m) || !NounClass.IsPerson(table.Noun(m))) continue;
      if (Described(m) is >= 0 and var entity) table.Put(m, entity, table.Entities[entity].NameMention, LinkReason.SameNoun, []);
    }
  }

  private int Described(int mention)
  {
    var own = table.Mentions[mention];
    var noun = table.Noun(mention);
    var qualifiers = Qualifiers.Of(table.Text, table.Sentences[0], own);
    for (var e = 0; e < table.Entities.Count; e++)
    {
      var draft = table.Entities[e];
      if (draft.NameMention < 0 || table.Mentions[draft.Mentions[0]].Sentence > Farthest || !draft.Features.Agrees(table.Features[mention])) continue;
      if (draft.Nouns.TryGetValue(noun, out var said) && qualifiers.All(word => said.Contains(word) || draft.Parts.Contains(Folding.NameKey(word)))) return e;
    }

    return -1;
  }

  private bool IsBare(int mention)
  {
    var own = table.Mentions[mention];
    var words = table.Sentences[0].Words;
    for (var i = own.FirstWord; i < own.HeadWord; i++)
      if (words[i].Head == own.HeadWord && (words[i].Pos == UniversalPos.Det || words[i].Relation == "nmod:poss")) return false;
    return true;
  }
}
