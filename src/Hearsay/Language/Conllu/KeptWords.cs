using System.Collections.Immutable;
using System.Text;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Conllu;

/// <summary>The words of a CoNLL-U document as they are to be parsed: a text in which each has its own characters, "de" and "el" those of two words though "del" is written.</summary>
/// <param name="Text">The words' forms, one after the other, with a space between tokens and sentences that have one.</param>
/// <param name="Sentences">Where they stand in it.</param>
public sealed record KeptWords(string Text, ImmutableArray<SegmentedSentence> Sentences)
{
  /// <summary>Those of a document's sentences.</summary>
  public static KeptWords Of(IReadOnlyList<ConlluSentence> document)
  {
    ArgumentNullException.ThrowIfNull(document);
    var text = new StringBuilder();
    var sentences = ImmutableArray.CreateBuilder<SegmentedSentence>(document.Count);
    for (var i = 0; i < document.Count; i++)
    {
      if (i > 0 && document[i].StartsParagraph) text.Append("\n\n");
      else if (i > 0 && document[i - 1].SpaceAfter) text.Append(' ');
      var start = text.Length;
      var words = Words(document[i], text);
      sentences.Add(new(new(start, text.Length), words));
    }

    return new(text.ToString(), sentences.MoveToImmutable());
  }

  private static ImmutableArray<WordSpan> Words(ConlluSentence sentence, StringBuilder text)
  {
    var words = ImmutableArray.CreateBuilder<WordSpan>(sentence.Words.Length);
    var last = 0;
    foreach (var word in sentence.Words)
    {
      if (word.StartsToken && word.Span.Start > last) text.Append(' ');
      last = word.Span.End;
      var start = text.Length;
      text.Append(word.Form);
      words.Add(new(new(start, text.Length), word.StartsToken));
    }

    return words.MoveToImmutable();
  }
}
