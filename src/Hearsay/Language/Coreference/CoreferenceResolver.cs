using System.Collections.Immutable;
using Hearsay.Language.Names;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>Tells who is who in a document: sieves of rules, the most precise first (after Lee and others, 2013), with salience for pronouns (after Lappin and Leass, 1994).</summary>
/// <remarks>Time and memory are linear in the document: pronouns and nouns look back over a bounded number of mentions. The same input gives the same output everywhere.</remarks>
public static class CoreferenceResolver
{
  /// <summary>Finds the mentions of a document and joins those of one and the same.</summary>
  /// <param name="text">The document's text.</param>
  /// <param name="sentences">Its sentences, in order; a line feed between two of them parts paragraphs.</param>
  /// <param name="names">The names in each sentence, with indices of the sentence's words.</param>
  /// <param name="turns">The turns of a transcript, in order; none where the page gives none.</param>
  /// <exception cref="ArgumentException">There are not as many lists of names as sentences.</exception>
  public static DocumentEntities Resolve(
    string text, IReadOnlyList<SentenceTree> sentences, IReadOnlyList<IReadOnlyList<EntityMention>> names, IReadOnlyList<SpeakerTurn>? turns = null)
  {
    ArgumentNullException.ThrowIfNull(text);
    ArgumentNullException.ThrowIfNull(sentences);
    ArgumentNullException.ThrowIfNull(names);
    if (names.Count != sentences.Count) throw new ArgumentException($"There are {sentences.Count} sentences and {names.Count} lists of names.", nameof(names));
    var table = new EntityTable(text, sentences, names);
    var byName = new NameSieve(table);
    byName.Run();
    new StructureSieve(table).Run();
    new AffiliationReader(table).Run();
    new HeadlineSieve(table).Run();
    var quotations = new QuotedWords(text, sentences);
    var speakers = new QuotationSpeakers(table, quotations);
    Refer(table, byName, quotations, speakers);
    new SpeakerSieve(table, quotations, speakers, new(table, turns ?? []), new(table, quotations)).Run();
    return table.Result();
  }

  /// <summary>Nouns and pronouns from left to right: what a pronoun is put to bears on the next.</summary>
  private static void Refer(EntityTable table, NameSieve names, QuotedWords quotations, QuotationSpeakers speakers)
  {
    var salience = new Salience(table, quotations);
    var constraints = new Constraints(table, quotations, speakers);
    var nominals = new NominalSieve(table, names, salience, constraints);
    var pronouns = new PronounSieve(table, quotations, speakers, salience, constraints);
    for (var m = 0; m < table.Mentions.Count; m++)
    {
      if (table.EntityOf(m) < 0)
      {
        switch (table.Mentions[m].Form)
        {
          case MentionForm.Pronoun:
            pronouns.Link(m);
            break;
          case MentionForm.Nominal:
            nominals.Link(m);
            break;
          default:
            table.Found(m);
            break;
        }
      }

      nominals.Learn(m);
    }
  }
}
