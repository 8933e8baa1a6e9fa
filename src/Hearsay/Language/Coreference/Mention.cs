using System.Collections.Immutable;
using Hearsay.Language.Names;
using Hearsay.Text;

namespace Hearsay.Language.Coreference;

/// <summary>How a mention refers.</summary>
public enum MentionForm : byte
{
  /// <summary>By a name: "Ana Holt", "the Defence Ministry".</summary>
  Name,
  /// <summary>By a noun: "the spokesman", "the ministry".</summary>
  Nominal,
  /// <summary>By a pronoun: "she", "their", "I".</summary>
  Pronoun,
}

/// <summary>Why a mention was joined to an entity, the surest first.</summary>
public enum LinkReason : byte
{
  /// <summary>It is the first that names or describes the entity.</summary>
  First,
  /// <summary>The same name, in any spelling.</summary>
  SameName,
  /// <summary>A part of the name: a surname, the head of an organisation's name.</summary>
  PartOfName,
  /// <summary>A short form of the name, or the long one of a short form.</summary>
  Acronym,
  /// <summary>It stands beside the name: "Ana Holt, the mayor".</summary>
  Apposition,
  /// <summary>A verb says that the one is the other: "Holt is the mayor".</summary>
  Predicate,
  /// <summary>A relative, reflexive or intensive pronoun of the phrase.</summary>
  Relative,
  /// <summary>It speaks of itself in its own words: "I", "we".</summary>
  Speaker,
  /// <summary>It is spoken to: "you".</summary>
  Hearer,
  /// <summary>The same noun, said of it before.</summary>
  SameNoun,
  /// <summary>The noun stands in the name: "the ministry" of "Defence Ministry".</summary>
  NounOfName,
  /// <summary>The noun says what kind of thing it is: "the city", "the group".</summary>
  KindOfThing,
  /// <summary>The best of those before it that agree with the pronoun.</summary>
  Pronoun,
}

/// <summary>Words of a sentence that refer to somebody or something.</summary>
/// <param name="Sentence">Index of the sentence in the document.</param>
/// <param name="FirstWord">Index, in the sentence, of its first word.</param>
/// <param name="LastWord">Index, in the sentence, of its last word.</param>
/// <param name="HeadWord">Index, in the sentence, of the word that the others hang on. No two mentions have the same.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Form">How it refers.</param>
/// <param name="Kind">What a name names; null for nouns and pronouns.</param>
public readonly record struct Mention(int Sentence, int FirstWord, int LastWord, int HeadWord, TextSpan Span, MentionForm Form, EntityKind? Kind);

/// <summary>Where a mention was put, and why.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Antecedent">Index of the mention that it was joined to; -1 for the entity's first.</param>
/// <param name="Reason">Why.</param>
/// <param name="Candidates">Entities that were as good or nearly so, best first, the chosen one among them; empty where none was.</param>
public readonly record struct MentionLink(int Entity, int Antecedent, LinkReason Reason, ImmutableArray<int> Candidates)
{
  /// <summary>Whether another entity may be meant.</summary>
  public bool IsAmbiguous => Candidates.Length > 1;
}

/// <summary>Somebody or something that a document speaks of.</summary>
/// <param name="Kind">What it is; null where only nouns and pronouns speak of it.</param>
/// <param name="NameMention">Index of the mention with its fullest name; -1 where it has none.</param>
/// <param name="Name">That name, without titles and articles; null where it has none.</param>
/// <param name="Mentions">Indices of its mentions, in text order.</param>
public sealed record Entity(EntityKind? Kind, int NameMention, string? Name, ImmutableArray<int> Mentions);

/// <summary>Words that a page gives to a speaker: "Holt: We shall see."</summary>
/// <param name="Span">The words, in the document's text.</param>
/// <param name="Speaker">Who says them, as the page has it.</param>
public readonly record struct SpeakerTurn(TextSpan Span, string Speaker);
