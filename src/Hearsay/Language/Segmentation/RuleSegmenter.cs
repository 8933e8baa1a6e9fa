using System.Collections.Immutable;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Segmentation;

/// <summary>Sentences and words by the rules of <see cref="TokenScanner"/> and <see cref="SentenceSplitter"/>, which are of no one language.</summary>
internal sealed class RuleSegmenter : Segmenter
{
  public override IReadOnlyList<SegmentedSentence> Segment(string text, TextSpan range)
  {
    ArgumentNullException.ThrowIfNull(text);
    var tokens = new List<Token>();
    TokenScanner.Scan(text, range, tokens);
    var sentences = new List<SegmentedSentence>();
    var start = 0;
    foreach (var end in SentenceSplitter.Ends(text, tokens))
    {
      var words = ImmutableArray.CreateBuilder<WordSpan>(end - start);
      for (var i = start; i < end; i++) words.Add(new(tokens[i].Span, StartsToken: true));
      sentences.Add(new(new(tokens[start].Span.Start, tokens[end - 1].Span.End), words.MoveToImmutable()));
      start = end;
    }

    return sentences;
  }
}
