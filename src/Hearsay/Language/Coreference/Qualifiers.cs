using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Coreference;

/// <summary>The words that tell one ministry, one spokesman from another.</summary>
internal static class Qualifiers
{
  private const int Most = 16;

  /// <summary>Adds the folded content words of a phrase other than its head.</summary>
  public static void Collect(string text, SentenceTree sentence, int head, int first, int last, HashSet<string> into)
  {
    for (var i = Math.Max(first, head - Most); i <= Math.Min(last, head + Most); i++)
    {
      if (i == head) continue;
      // A comma behind the head ends what tells it from others.
      if (i > head && (sentence.Words[i].Pos is UniversalPos.Punct or UniversalPos.Verb || sentence.Words[i].Tag is "WP" or "WDT")) return;
      if (sentence.Words[i].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Num) into.Add(Folding.Key(sentence.Words[i].Span.Of(text)));
    }
  }

  /// <summary>The folded content words of a phrase other than its head.</summary>
  public static HashSet<string> Of(string text, SentenceTree sentence, in Mention mention)
  {
    var found = new HashSet<string>(StringComparer.Ordinal);
    Collect(text, sentence, mention.HeadWord, mention.FirstWord, mention.LastWord, found);
    return found;
  }
}
