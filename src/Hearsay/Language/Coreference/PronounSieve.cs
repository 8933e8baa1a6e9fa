using System.Collections.Immutable;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>Third-person and relative pronouns: the most salient entity before them that agrees and that syntax allows.</summary>
internal sealed class PronounSieve(EntityTable table, QuotedWords quotations, QuotationSpeakers speakers, Salience salience, Constraints constraints)
{
  // What lies so near to the best, in hundredths of its score, is a candidate too.
  private const int Near = 60;
  private const int LastSource = 90, Named = 40, Unsure = 60, Speechless = 120, Mentioned = 4, MostMentioned = 12;

  /// <summary>Places a pronoun; leaves it where nothing fits.</summary>
  public void Link(int mention)
  {
    var form = table.Form(mention);
    var (person, _) = Pronouns.Of(form);
    if (person == PronounPerson.None) Relative(mention);
    else if (person == PronounPerson.Third && !IsExpletive(mention)) Third(mention);
  }

  private void Relative(int mention)
  {
    var own = table.Mentions[mention];
    var words = table.Sentences[own.Sentence].Words;
    var at = own.HeadWord;
    for (var steps = 0; steps < 12 && words[at].Head >= 0; steps++)
    {
      var clause = words[at].Relation.StartsWith("acl:relcl", StringComparison.Ordinal);
      at = words[at].Head;
      if (!clause) continue;
      if (table.At(own.Sentence, at) is >= 0 and var head && table.EntityOf(head) is >= 0 and var entity) table.Put(mention, entity, head, LinkReason.Relative, []);
      return;
    }
  }

  private void Third(int mention)
  {
    if (Pronouns.IsReflexive(table.Form(mention)) && Reflexive(mention) || Dislocated(mention)) return;
    var features = table.Features[mention];
    var candidates = salience.Before(mention, earlier => Agrees(features, earlier) && !constraints.Forbids(earlier, mention));
    if (IsSource(mention)) candidates.RemoveAll(candidate => table.Entities[candidate.Entity].Kind == Names.EntityKind.Person && speakers.Names(mention, candidate.Entity));
    var previous = PreviousSource(mention);
    for (var i = 0; i < candidates.Count; i++) candidates[i] = candidates[i] with { Score = candidates[i].Score + Bonus(candidates[i], mention, features, previous) };
    if (candidates.Count == 0) return;
    candidates.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : b.Mention.CompareTo(a.Mention));
    var best = candidates[0];
    var close = candidates.Where(candidate => candidate.Score * 100 >= best.Score * Near).Select(candidate => candidate.Entity).ToImmutableArray();
    table.Put(mention, best.Entity, best.Mention, LinkReason.Pronoun, close.Length > 1 ? close : []);
  }

  private int Bonus(Salience.Candidate candidate, int mention, Features features, int previous)
  {
    var draft = table.Entities[candidate.Entity];
    var bonus = draft.NameMention >= 0 ? Named + Math.Min(draft.Mentions.Count, MostMentioned) * Mentioned : 0;
    // "Holt said ... . She added ...".
    if (previous >= 0 && previous == candidate.Entity) bonus += LastSource;
    var gender = features & Features.AnyGender;
    var sure = (draft.Features & Features.AnyGender) == gender;
    if (gender is Features.Male or Features.Female)
    {
      // A gender that is known weighs more than one that is not.
      if (!sure) bonus -= Unsure;
      if (!sure && draft.Name is { } name && NameGender.SoundsFemale(name.Plain)) bonus += gender == Features.Female ? Unsure : -Unsure;
    }

    if (draft.NameMention < 0 && IsSource(mention) && !MaySpeak(draft)) bonus -= Speechless;
    if ((features & Features.AnyNumber) == Features.Plural && (draft.Features & Features.AnyNumber) != Features.Plural) bonus -= Unsure;
    return bonus;
  }

  /// <summary>Who said the last thing before the pronoun's own verb of saying.</summary>
  private int PreviousSource(int mention)
  {
    var own = table.Mentions[mention];
    if (quotations.Of(own.Sentence, own.HeadWord) >= 0 || !SpeechVerbs.IsSource(table.Sentences[own.Sentence], own.HeadWord)) return -1;
    for (var s = own.Sentence - 1; s >= 0 && s >= own.Sentence - 3; s--)
      if (speakers.SourceIn(s) is >= 0 and var source) return table.EntityOf(source);
    return -1;
  }

  private bool IsSource(int mention) => SpeechVerbs.IsSource(table.Sentences[table.Mentions[mention].Sentence], table.Mentions[mention].HeadWord);

  // People and bodies of people speak; agreements do not.
  private bool MaySpeak(EntityDraft draft) => NounClass.IsPerson(table.Noun(draft.Mentions[0])) || NounClass.IsGroup(table.Noun(draft.Mentions[0]));

  /// <summary>"The head of the league, Ana Holt, she has said": the phrase before is taken up again.</summary>
  private bool Dislocated(int mention)
  {
    var own = table.Mentions[mention];
    var words = table.Sentences[own.Sentence].Words;
    var head = words[own.HeadWord];
    if (!head.Relation.StartsWith("nsubj", StringComparison.Ordinal)) return false;
    for (var i = own.HeadWord - 1; i >= 0 && i > own.HeadWord - 20; i--)
    {
      if (words[i].Head != head.Head || words[i].Pos == UniversalPos.Punct) continue;
      if (words[i].Relation is not ("dislocated" or "dep") || table.At(own.Sentence, i) is not (>= 0 and var before) || !Agrees(table.Features[mention], before)) return false;
      table.Put(mention, table.EntityOf(before), before, LinkReason.Apposition, []);
      return true;
    }

    return false;
  }

  private bool Agrees(Features features, int earlier) => table.EntityOf(earlier) is >= 0 and var entity && table.Entities[entity].Features.Agrees(features);

  private bool Reflexive(int mention)
  {
    var own = table.Mentions[mention];
    var words = table.Sentences[own.Sentence].Words;
    var verb = words[own.HeadWord].Head;
    for (var i = own.HeadWord - 1; verb >= 0 && i >= 0 && i > own.HeadWord - 30; i--)
    {
      if (i != verb && !(words[i].Head == verb && words[i].Relation.StartsWith("nsubj", StringComparison.Ordinal))) continue;
      if (table.At(own.Sentence, i) is not (>= 0 and var found) || !Agrees(table.Features[mention], found)) continue;
      table.Put(mention, table.EntityOf(found), found, LinkReason.Relative, []);
      return true;
    }

    return false;
  }

  // "It rains", "it is clear that": nothing is meant.
  private bool IsExpletive(int mention)
  {
    var head = table.Head(mention);
    if (head.Relation == "expl") return true;
    if (!table.Form(mention).Equals("it", StringComparison.OrdinalIgnoreCase) || head.Head < 0 || head.Relation != "nsubj") return false;
    var own = table.Mentions[mention];
    var words = table.Sentences[own.Sentence].Words;
    if (words[head.Head].Pos != UniversalPos.Adj) return false;
    for (var i = head.Head + 1; i < words.Length && i < head.Head + 20; i++)
      if (words[i].Head == head.Head && words[i].Relation is "csubj" or "ccomp") return true;
    return false;
  }
}
