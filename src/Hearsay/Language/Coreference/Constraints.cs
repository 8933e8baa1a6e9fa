using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>What syntax forbids two mentions of one sentence, and quotation marks two mentions anywhere, to be one.</summary>
internal sealed class Constraints(EntityTable table, QuotedWords quotations, QuotationSpeakers speakers)
{
  private const int Deepest = 24;

  /// <summary>Whether an earlier mention cannot be what a pronoun or noun refers to.</summary>
  public bool Forbids(int earlier, int later)
  {
    var (a, b) = (table.Mentions[earlier], table.Mentions[later]);
    if (Quoted(a, b, earlier, later)) return true;
    if (a.Sentence != b.Sentence) return false;
    var words = table.Sentences[a.Sentence].Words;
    var possessive = words[b.HeadWord].Relation == "nmod:poss";
    // "his father": the father is not "he"; nor is a phrase what stands inside it.
    if (IsUnder(words, b.HeadWord, a.HeadWord, out var close)) return possessive ? close : b.HeadWord <= a.LastWord;
    if (IsUnder(words, a.HeadWord, b.HeadWord, out close)) return close;
    if (possessive) return false;
    // "Holt saw her": two arguments of one verb are two, unless the second is "herself". "Holt and he": so are two that "and" joins.
    var (one, other) = (Governor(words, a.HeadWord), Governor(words, b.HeadWord));
    return one == other && !(words[a.HeadWord].Relation == "nmod:poss") && words[a.HeadWord].Relation is not ("vocative" or "dislocated");
  }

  private bool Quoted(in Mention a, in Mention b, int earlier, int later)
  {
    var (inA, inB) = (quotations.Of(a.Sentence, a.HeadWord), quotations.Of(b.Sentence, b.HeadWord));
    // Inside a quotation, "he" is not who speaks; he speaks of himself as "I".
    if (inB >= 0 && table.Mentions[later].Form == MentionForm.Pronoun && SameAs(speakers.Of(inB), earlier)) return true;
    // "..., he said": whoever says it is not spoken of in it as another.
    if (inA >= 0 && inA != inB && SameAs(speakers.Of(inA), later)) return true;
    return false;
  }

  private bool SameAs(int speaker, int mention) =>
    speaker >= 0 && (speaker == mention || table.EntityOf(speaker) is >= 0 and var entity && entity == table.EntityOf(mention));

  private static int Governor(System.Collections.Immutable.ImmutableArray<Word> words, int word)
  {
    for (var steps = 0; steps < Deepest && words[word].Relation is "conj" && words[word].Head >= 0; steps++) word = words[word].Head;
    return words[word].Head < 0 ? -2 - word : words[word].Head;
  }

  /// <summary>Whether a word stands under another; "close" where no clause lies between.</summary>
  private static bool IsUnder(System.Collections.Immutable.ImmutableArray<Word> words, int word, int other, out bool close)
  {
    close = true;
    for (var steps = 0; steps < Deepest && words[word].Head >= 0; steps++)
    {
      if (words[word].Relation.StartsWith("acl", StringComparison.Ordinal) || words[word].Relation is "ccomp" or "advcl") close = false;
      word = words[word].Head;
      if (word == other) return true;
    }

    return false;
  }
}
