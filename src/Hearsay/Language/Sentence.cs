using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
  /// <summary>Letters, with inner apostrophes, hyphens or dots.</summary>
  Word,
  /// <summary>Digits, with separators and signs that belong to the number.</summary>
  Number,
  /// <summary>An opening quotation mark.</summary>
  OpenQuote,
  /// <summary>A closing quotation mark.</summary>
  CloseQuote,
  /// <summary>Any other mark.</summary>
  Punctuation,
}

/// <summary>A token.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="QuoteDepth">How many quotations are open around it; a quotation's own marks are inside it.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, int QuoteDepth);

/// <summary>A sentence of one block of the headline or body zone.</summary>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Block">Index of its block in <see cref="Reading.Document.Blocks"/>.</param>
/// <param name="Tokens">Its tokens, in order.</param>
public sealed record Sentence(TextSpan Span, int Block, ImmutableArray<Token> Tokens);

/// <summary>What a name names.</summary>
public enum NameKind
{
  /// <summary>A person.</summary>
  Person,
  /// <summary>An organisation, ministry, company, armed group.</summary>
  Organisation,
  /// <summary>A newspaper, broadcaster, site or agency.</summary>
  Outlet,
  /// <summary>A place.</summary>
  Place,
  /// <summary>A capitalised name of no known kind.</summary>
  Other,
}

/// <summary>A proper name in the text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Name(TextSpan Span, NameKind Kind);

/// <summary>A document with its sentences and names: what the stages after language read.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentences">Sentences of its headline and body zones, in text order.</param>
/// <param name="Names">Proper names in them, in text order, without overlap.</param>
public sealed record ParsedDocument(Reading.Document Document, ImmutableArray<Sentence> Sentences, ImmutableArray<Name> Names)
{
  /// <summary>The same text in trees; a paragraph a block. Null for a document that is not analysed, and for one in a language that is not tagged.</summary>
  internal ParsedText? Trees { get; init; }
}
