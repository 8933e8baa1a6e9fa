using System.Collections.Immutable;
using System.Text;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Conllu;

/// <summary>A sentence's words as they are to be parsed: a text in which each has its own characters, "de" and "el" those of two words though "del" is written.</summary>
/// <param name="Text">The words' forms, one after the other, with a space between tokens that have one.</param>
/// <param name="Words">Where they stand in it.</param>
public sealed record KeptWords(string Text, ImmutableArray<WordSpan> Words)
{
  /// <summary>Those of a sentence.</summary>
  public static KeptWords Of(ConlluSentence sentence)
  {
    ArgumentNullException.ThrowIfNull(sentence);
    var text = new StringBuilder(sentence.Text.Length);
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

    return new(text.ToString(), words.MoveToImmutable());
  }
}
