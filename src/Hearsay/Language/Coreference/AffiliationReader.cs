using Hearsay.Language.Names;

namespace Hearsay.Language.Coreference;

/// <summary>Which organisation a person speaks for: "Ana Holt, spokeswoman for the Harbour Authority", "Harbour Authority spokeswoman Ana Holt".</summary>
internal sealed class AffiliationReader(EntityTable table)
{
  private const int Widest = 24;

  public void Run()
  {
    for (var m = 0; m < table.Mentions.Count; m++)
    {
      if (table.EntityOf(m) is not (>= 0 and var entity)) continue;
      var draft = table.Entities[entity];
      if (draft.Kind == EntityKind.Person && draft.Affiliation < 0 && draft.Nouns.Keys.Any(SpeaksForOthers)) draft.Affiliation = OrganisationIn(m, entity);
    }
  }

  private int OrganisationIn(int mention, int own)
  {
    var (sentence, first, last) = (table.Mentions[mention].Sentence, table.Mentions[mention].FirstWord, table.Mentions[mention].LastWord);
    for (var i = first; i <= last && i < first + Widest; i++)
      if (table.At(sentence, i) is >= 0 and var other && table.EntityOf(other) is >= 0 and var entity && entity != own && table.Entities[entity].Kind is EntityKind.Organisation or EntityKind.ArmedGroup) return entity;
    return -1;
  }

  private static bool SpeaksForOthers(string noun) => noun is "spokesman" or "spokeswoman" or "spokesperson" or "representative" or "owner" or "co-owner" or "founder" or "co-founder" or "ceo";
}
