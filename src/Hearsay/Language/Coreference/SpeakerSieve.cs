using Hearsay.Language.Names;

namespace Hearsay.Language.Coreference;

/// <summary>"I", "we" and "you": whose words they stand in, by quotation marks, by a page's turns, or by the questions and answers of an interview.</summary>
internal sealed class SpeakerSieve(EntityTable table, QuotedWords quotations, QuotationSpeakers speakers, TurnSpeakers turns, Interview interview)
{
  public void Run()
  {
    for (var m = 0; m < table.Mentions.Count; m++)
    {
      if (table.Mentions[m].Form != MentionForm.Pronoun || table.EntityOf(m) >= 0) continue;
      var (person, _) = Pronouns.Of(table.Form(m));
      if (person is PronounPerson.First or PronounPerson.FirstPlural) Speaking(m, person == PronounPerson.FirstPlural);
      else if (person == PronounPerson.Second) Hearing(m);
    }
  }

  private void Speaking(int mention, bool plural)
  {
    var own = table.Mentions[mention];
    var quotation = quotations.Of(own.Sentence, own.HeadWord);
    var speaker = speakers.Of(quotation);
    // Quoted words of nobody are, in a turn, who says them anew.
    var entity = speaker >= 0 ? table.EntityOf(speaker) : turns.SpeakerAt(own.Sentence);
    if (entity < 0 && speaker < 0) entity = interview.AnswererAt(own.Sentence);
    if (entity < 0 && quotation < 0) (entity, speaker) = QuotedParagraph(own.Sentence);
    if (entity < 0) return;
    // "We" of a spokesman is whom he speaks for.
    if (plural && table.Entities[entity].Affiliation is >= 0 and var affiliation) entity = affiliation;
    table.Put(mention, entity, speaker >= 0 ? speaker : table.Entities[entity].Mentions[0], LinkReason.Speaker, []);
  }

  /// <summary>"Holt said:" and then a paragraph that is set off without quotation marks.</summary>
  private (int Entity, int Speaker) QuotedParagraph(int sentence)
  {
    var first = sentence;
    while (first > 0 && sentence - first < 20 && quotations.Paragraphs[first - 1] == quotations.Paragraphs[sentence]) first--;
    if (first == 0 || !table.Text.AsSpan(0, table.Sentences[first - 1].Span.End).TrimEnd().EndsWith(":", StringComparison.Ordinal)) return (-1, -1);
    return speakers.SourceIn(first - 1) is >= 0 and var source ? (table.EntityOf(source), source) : (-1, -1);
  }

  private void Hearing(int mention)
  {
    var own = table.Mentions[mention];
    var entity = quotations.Of(own.Sentence, own.HeadWord) >= 0 ? -1 : turns.HearerAt(own.Sentence);
    if (entity < 0 && quotations.Of(own.Sentence, own.HeadWord) < 0) entity = interview.AskedAt(own.Sentence);
    if (entity >= 0) table.Put(mention, entity, table.Entities[entity].Mentions[0], LinkReason.Hearer, []);
  }
}
