using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Syntax;

/// <summary>Universal parts of speech (UPOS of Universal Dependencies, version 2), under their own names.</summary>
public enum UniversalPos : byte
{
  /// <summary>Adjective.</summary>
  Adj,
  /// <summary>Adposition.</summary>
  Adp,
  /// <summary>Adverb.</summary>
  Adv,
  /// <summary>Auxiliary, copula.</summary>
  Aux,
  /// <summary>Coordinating conjunction.</summary>
  Cconj,
  /// <summary>Determiner.</summary>
  Det,
  /// <summary>Interjection.</summary>
  Intj,
  /// <summary>Noun.</summary>
  Noun,
  /// <summary>Numeral.</summary>
  Num,
  /// <summary>Particle.</summary>
  Part,
  /// <summary>Pronoun.</summary>
  Pron,
  /// <summary>Proper noun.</summary>
  Propn,
  /// <summary>Punctuation.</summary>
  Punct,
  /// <summary>Subordinating conjunction.</summary>
  Sconj,
  /// <summary>Symbol.</summary>
  Sym,
  /// <summary>Verb.</summary>
  Verb,
  /// <summary>Anything else.</summary>
  X,
}

/// <summary>Where a syntactic word stands, before anything is known of it.</summary>
/// <param name="Span">The word's own characters: "do" and "n't" of "don't".</param>
/// <param name="StartsToken">Whether a token begins with it; false for "n't" of "don't", which is one token of two words.</param>
public readonly record struct WordSpan(TextSpan Span, bool StartsToken);

/// <summary>A syntactic word of Universal Dependencies, with its place in the sentence's tree.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="StartsToken">Whether a token begins with it.</param>
/// <param name="Pos">Its part of speech.</param>
/// <param name="Tag">Its tag in the treebank's own set (XPOS; the Penn Treebank's for English); empty where there is none.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Head">Index, in the sentence, of the word it hangs on; -1 for the root.</param>
/// <param name="Relation">Its relation to that word, with its subtype: <c>nsubj:pass</c>.</param>
public readonly record struct Word(TextSpan Span, bool StartsToken, UniversalPos Pos, string Tag, string Lemma, int Head, string Relation);

/// <summary>A sentence as a tree of words.</summary>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Words">Its words, in order; exactly one is the root.</param>
public sealed record SentenceTree(TextSpan Span, ImmutableArray<Word> Words)
{
  /// <summary>The words that may head the mention of something named, in order; empty where the parser tells none.</summary>
  public ImmutableArray<SyntacticMention> Mentions { get; init; } = [];

  /// <summary>What the network that parses made of each word, a row of numbers a word; empty unless asked for.</summary>
  internal float[] States { get; init; } = [];
}
