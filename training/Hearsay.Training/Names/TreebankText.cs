using System.Collections.Immutable;
using System.Text;
using Hearsay.Language.Conllu;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Training.Names;

/// <summary>A treebank's document as a text with trees.</summary>
/// <param name="Text">Its sentences, a space between two where the last token of the first has one.</param>
/// <param name="Sentences">Their trees; spans are offsets into the text.</param>
internal sealed record TreebankText(string Text, IReadOnlyList<SentenceTree> Sentences)
{
  public static TreebankText Of(TreebankDocument document)
  {
    var text = new StringBuilder();
    var sentences = new List<SentenceTree>();
    foreach (var sentence in document.Sentences)
    {
      sentences.Add(Tree(sentence, text.Length));
      text.Append(sentence.Text);
      if (sentence.SpaceAfter) text.Append(' ');
    }

    return new(text.ToString(), sentences);
  }

  /// <summary>For each offset of the text, how many characters that are no white space stand before it: the same for every reading of one text.</summary>
  public int[] Places()
  {
    var places = new int[Text.Length + 1];
    for (var i = 0; i < Text.Length; i++) places[i + 1] = places[i] + (char.IsWhiteSpace(Text[i]) ? 0 : 1);
    return places;
  }

  private static SentenceTree Tree(ConlluSentence sentence, int at) => new(
    new(at, at + sentence.Text.Length),
    [.. sentence.Words.Select(word => new Word(
      new(at + word.Span.Start, at + word.Span.End), word.StartsToken, UniversalPosNames.Parse(word.Pos), word.Tag, word.Lemma, word.Head, word.Relation))]);
}
