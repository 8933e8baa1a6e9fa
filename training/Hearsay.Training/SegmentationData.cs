using System.Text;
using Hearsay.Language.Conllu;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>A word to learn from.</summary>
/// <param name="Form">Its characters.</param>
/// <param name="StartsToken">Whether a token begins with it.</param>
/// <param name="After">What stands after it: nothing, a space or a line feed.</param>
/// <param name="EndsSentence">Whether a sentence ends with it.</param>
/// <param name="Pos">Its part of speech.</param>
internal readonly record struct SampleWord(string Form, bool StartsToken, string After, bool EndsSentence, UniversalPos Pos);

/// <summary>A paragraph's text and where its words stand.</summary>
/// <param name="Text">The text.</param>
/// <param name="Spans">A span for each word.</param>
/// <param name="Words">The words.</param>
internal sealed record SampleText(string Text, IReadOnlyList<WordSpan> Spans, IReadOnlyList<SampleWord> Words)
{
  /// <summary>Puts words together.</summary>
  public static SampleText Of(IReadOnlyList<SampleWord> words)
  {
    var text = new StringBuilder();
    var spans = new List<WordSpan>(words.Count);
    foreach (var word in words)
    {
      spans.Add(new(new(text.Length, text.Length + word.Form.Length), word.StartsToken));
      text.Append(word.Form).Append(word.After);
    }

    return new(text.ToString(), spans, words);
  }
}

/// <summary>The paragraphs of a treebank's documents, as they are and as other pages would have them.</summary>
internal static class SegmentationData
{
  /// <summary>The paragraphs of a document, in order; a space stands between two sentences.</summary>
  public static IEnumerable<List<SampleWord>> Paragraphs(TreebankDocument document)
  {
    var words = new List<SampleWord>();
    foreach (var sentence in document.Sentences)
    {
      if (sentence.StartsParagraph && words.Count > 0)
      {
        yield return words;
        words = [];
      }

      AddTo(words, sentence);
    }

    if (words.Count > 0) yield return words;
  }

  /// <summary>The paragraphs of the documents and, by a fixed order of chances, altered copies of some.</summary>
  public static IReadOnlyList<SampleText> Texts(IReadOnlyList<TreebankDocument> documents)
  {
    var texts = new List<SampleText>();
    var variants = new SegmentationVariants();
    foreach (var document in documents)
    {
      var paragraphs = Paragraphs(document).ToList();
      foreach (var paragraph in paragraphs) texts.Add(SampleText.Of(paragraph));
      foreach (var variant in variants.Of(paragraphs)) texts.Add(SampleText.Of(variant));
    }

    return texts;
  }

  private static void AddTo(List<SampleWord> words, ConlluSentence sentence)
  {
    for (var i = 0; i < sentence.Words.Length; i++)
    {
      var word = sentence.Words[i];
      var isLast = i + 1 == sentence.Words.Length;
      var end = word.Span.End;
      var after = isLast || sentence.Words[i + 1].Span.Start > end ? " " : "";
      var pos = Enum.TryParse<UniversalPos>(word.Pos, ignoreCase: true, out var parsed) ? parsed : UniversalPos.X;
      words.Add(new(word.Span.In(sentence.Text), word.StartsToken, after, isLast, pos));
    }
  }
}
