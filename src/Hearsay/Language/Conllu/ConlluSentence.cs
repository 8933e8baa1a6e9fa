using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Conllu;

/// <summary>A word line of a CoNLL-U file.</summary>
/// <param name="Span">Where the word stands in the sentence's text. Words of one token whose forms do not make up the token share the token's span.</param>
/// <param name="StartsToken">Whether a token begins with it.</param>
/// <param name="Form">FORM.</param>
/// <param name="Lemma">LEMMA.</param>
/// <param name="Pos">UPOS, as written.</param>
/// <param name="Tag">XPOS; <c>_</c> where there is none.</param>
/// <param name="Features">FEATS, as written.</param>
/// <param name="Head">Index, from 0, of the word it hangs on; -1 for the root and for a word without a head.</param>
/// <param name="Relation">DEPREL, as written.</param>
/// <param name="Misc">MISC of the word's own line, as written.</param>
public readonly record struct ConlluWord(
  TextSpan Span, bool StartsToken, string Form, string Lemma, string Pos, string Tag, string Features, int Head, string Relation, string Misc);

/// <summary>A sentence of a CoNLL-U file. Empty nodes are left out.</summary>
/// <param name="Comments">Its comment lines, with their number sign.</param>
/// <param name="StartsDocument">Whether a document begins with it.</param>
/// <param name="StartsParagraph">Whether a paragraph or a document begins with it.</param>
/// <param name="Text">Its tokens, with a space after each that has one.</param>
/// <param name="SpaceAfter">Whether a space follows its last token.</param>
/// <param name="Words">Its words.</param>
public sealed record ConlluSentence(
  ImmutableArray<string> Comments, bool StartsDocument, bool StartsParagraph, string Text, bool SpaceAfter, ImmutableArray<ConlluWord> Words)
{
  /// <summary>What a comment <c># KEY = VALUE</c> says; null where there is none.</summary>
  public string? Comment(string key)
  {
    foreach (var comment in Comments)
    {
      var rest = comment.AsSpan(1).Trim();
      if (!rest.StartsWith(key, StringComparison.Ordinal)) continue;
      rest = rest[key.Length..].TrimStart();
      if (rest.StartsWith("=", StringComparison.Ordinal)) return rest[1..].Trim().ToString();
    }

    return null;
  }
}
