using System.Collections.Immutable;
using Hearsay.Language.Coreference;
using Hearsay.Language.Names;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>A sentence with all that the language stage tells of it alone.</summary>
/// <param name="Tree">Its words. Where nothing but words is told, each has part of speech <see cref="UniversalPos.X"/>, no tag, no lemma, no head and no relation.</param>
/// <param name="Names">The names in it, in text order, an outer one before those in it.</param>
/// <param name="Bearers">For each name the index of who bears it in <see cref="DocumentEntities.Entities"/>; -1 where that is not told.</param>
public sealed record ParsedSentence(SentenceTree Tree, ImmutableArray<EntityMention> Names, ImmutableArray<int> Bearers);

/// <summary>A run of sentences: a block of a page; of plain text what lies between empty lines.</summary>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Sentences">Its sentences, in order.</param>
public sealed record ParsedParagraph(TextSpan Span, ImmutableArray<ParsedSentence> Sentences);

/// <summary>A text in paragraphs, sentences, words and names.</summary>
/// <param name="Text">The text; all spans are half-open UTF-16 offsets into it.</param>
/// <param name="Language">ISO 639-1 code of its language; null where that cannot be told.</param>
/// <param name="IsTagged">Whether its words are tagged and hang on each other; of a text in a language that is not spoken here, sentences and words alone are told.</param>
/// <param name="Why">Why not, as a clause for the user; null where it is.</param>
/// <param name="Paragraphs">Its paragraphs, in order.</param>
/// <param name="Quotations">What stands between quotation marks.</param>
/// <param name="Entities">Who is who in it; its sentences are those of all paragraphs, in order. Null where words are not tagged.</param>
public sealed record ParsedText(
  string Text, string? Language, bool IsTagged, string? Why, ImmutableArray<ParsedParagraph> Paragraphs, Quotations Quotations, DocumentEntities? Entities);
