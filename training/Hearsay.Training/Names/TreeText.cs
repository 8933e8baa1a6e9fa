using System.Collections.Immutable;
using System.Text;
using Hearsay.Language;
using Hearsay.Language.Conllu;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Training.Names;

/// <summary>A treebank's document as a text with trees.</summary>
/// <param name="Text">Its sentences: an empty line between paragraphs, a space between others where the last token of the first has one.</param>
/// <param name="Sentences">Their trees; spans are offsets into the text.</param>
internal sealed record TreeText(string Text, IReadOnlyList<SentenceTree> Sentences)
{
  public static TreeText Of(TreebankDocument document)
  {
    var text = new StringBuilder();
    var sentences = new List<SentenceTree>();
    foreach (var sentence in document.Sentences)
    {
      if (text.Length > 0 && sentence.StartsParagraph) text.Append("\n\n");
      sentences.Add(Tree(sentence, text.Length));
      text.Append(sentence.Text);
      if (sentence.SpaceAfter) text.Append(' ');
    }

    return new(text.ToString(), sentences);
  }

  /// <summary>The same text as a parser reads it.</summary>
  /// <param name="parser">The parser.</param>
  /// <param name="keepsWords">Whether the words and sentences stay those of the treebank.</param>
  public TreeText Parsed(TextParser parser, bool keepsWords) => new(Text, keepsWords
    ? [.. parser.ParseWords(Text, [.. Sentences.Select(sentence => new SegmentedSentence(sentence.Span, [.. sentence.Words.Select(word => new WordSpan(word.Span, word.StartsToken))]))]).Select(sentence => sentence.Tree)]
    : [.. parser.Parse(Text, "en").Paragraphs.SelectMany(paragraph => paragraph.Sentences).Select(sentence => sentence.Tree)]);

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
