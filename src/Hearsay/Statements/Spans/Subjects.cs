using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Syntax;
using Hearsay.Statements.Sources;
using Hearsay.Text;

namespace Hearsay.Statements.Spans;

/// <summary>Finds the source of a cue that spans leave without one: the subject of its verb in the tree, however long what stands between them ("Customs officers at the port, two of whom spoke on condition of
/// anonymity, thought").</summary>
internal static class Subjects
{
  // In words; a subject longer than that is a fault of the tree.
  private const int Longest = 30;
  // In words, from a verb to what hangs on it.
  private const int Farthest = 60;

  /// <summary>Fills in the sources of attributions, and of those inside them.</summary>
  public static void Fill(Paragraph p, ParsedParagraph trees, IEnumerable<Attribution> attributions)
  {
    foreach (var attribution in attributions)
    {
      if (IsDoing(p, attribution.Source)) attribution.Source = default;
      if (attribution.Rule is "verb" or "spans" && (attribution.Source.IsEmpty || !CanSpeak(p, attribution.Source)) && SubjectOf(p, trees, attribution) is { IsEmpty: false } subject
        && !subject.Overlaps(attribution.Source) && (attribution.Source.IsEmpty || CanSpeak(p, subject))) attribution.Source = subject;
      Fill(p, trees, attribution.Inner);
    }
  }

  // "Working to revive the mill, maintaining ...": what somebody does, not who.
  private static bool IsDoing(Paragraph p, TokenRange phrase) => phrase.Length() > 1 && p.Word(phrase.Start).EndsWith("ing") && p.Is(phrase.Start + 1, "to");

  // Whether a phrase is headed by a name, a pronoun, or a noun for whoever or whatever says something: no "second-floor window".
  private static bool CanSpeak(Paragraph p, TokenRange phrase)
  {
    var head = SourcePhrase.HeadOf(p, phrase);
    var noun = p.Word(head);
    if (p.Class(head) is WordClass.Capital or WordClass.Pronoun or WordClass.Possessive || p.Is(head, "who") || p.Is(head, "one")) return true;
    return p.Class(head) == WordClass.Noun && (RoleHolders.IsPersonNoun(noun) || noun.EndsWith("s") && RoleHolders.IsPersonNoun(noun[..^1]) || NameWords.PersonRolePlurals.Contains(noun) || SourceWords.Organisations.Contains(noun)
      || SourceWords.Documents.Contains(noun) || SourceWords.Bodies.Contains(noun) || SourceWords.GenericOutlets.Contains(noun) || SourceWords.UnnamedMedia.Contains(noun) || SourceWords.Together.Contains(noun) || SourceWords.Rumours.Contains(noun));
  }

  private static TokenRange SubjectOf(Paragraph p, ParsedParagraph trees, Attribution attribution)
  {
    var at = p.Tokens[attribution.Head].Span;
    var sentence = First(trees.Sentences, at.Start, one => one.Tree.Span);
    if (sentence == trees.Sentences.Length || !trees.Sentences[sentence].Tree.Span.Contains(at)) return default;
    var words = trees.Sentences[sentence].Tree.Words;
    var verb = First(words, at.Start, word => word.Span);
    if (verb == words.Length || !words[verb].Span.Overlaps(at) || words[verb].Pos is not (UniversalPos.Verb or UniversalPos.Aux)) return default;
    // "stood up and said": the first verb's subject is the second's, too.
    for (var steps = 0; steps < 3; steps++)
    {
      if (Subject(words, verb) is >= 0 and var subject) return Range(p, words, subject, attribution);
      // Where another source is set aside, only the verb's own subject is surer.
      if (!attribution.Source.IsEmpty || IsPassive(words, verb) || words[verb].Relation is not ("conj" or "xcomp") || words[verb].Head < 0) return default;
      verb = words[verb].Head;
    }

    return default;
  }

  // Index of the first of ordered things that ends behind an offset.
  private static int First<T>(ImmutableArray<T> ordered, int offset, Func<T, TextSpan> span)
  {
    int low = 0, high = ordered.Length;
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (span(ordered[middle]).End <= offset) low = middle + 1;
      else high = middle;
    }

    return low;
  }

  private static int Subject(ImmutableArray<Word> words, int verb)
  {
    for (var i = Math.Max(0, verb - Farthest); i < Math.Min(words.Length, verb + Farthest); i++)
      if (words[i].Head == verb && words[i].Relation == "nsubj") return i;
    return -1;
  }

  private static bool IsPassive(ImmutableArray<Word> words, int verb)
  {
    for (var i = Math.Max(0, verb - Farthest); i < Math.Min(words.Length, verb + Farthest); i++)
      if (words[i].Head == verb && (words[i].Relation == "nsubj:pass" || words[i].Relation == "aux:pass")) return true;
    return false;
  }

  // The words that hang on a subject, as far as they lie on its side of the cue and in no content.
  private static TokenRange Range(Paragraph p, ImmutableArray<Word> words, int subject, Attribution attribution)
  {
    int first = subject, last = subject;
    for (var i = Math.Max(0, subject - Longest - 1); i < Math.Min(words.Length, subject + Longest + 2); i++)
    {
      var up = i;
      for (var steps = 0; up >= 0 && up != subject && steps < Longest; steps++) up = words[up].Head;
      if (up != subject) continue;
      first = Math.Min(first, i);
      last = Math.Max(last, i);
    }

    if (last - first > Longest) return default;
    var start = First(p.Tokens, words[first].Span.Start, token => token.Span);
    var end = start;
    while (end < p.Length && p.Tokens[end].Span.Start < words[last].Span.End) end++;
    // The other half of a name.
    while (end < attribution.Cue.Start && p.Class(end) == WordClass.Capital && p.Class(end - 1) == WordClass.Capital) end++;
    var range = new TokenRange(start, end);
    if (range.IsEmpty || range.Overlaps(attribution.Cue) || p.Depth(start) != p.Depth(attribution.Cue.Start) || attribution.Content.Exists(range.Overlaps)) return default;
    return p.Is(start, "it") && range.Length() == 1 || p.Is(start, "there") || IsDoing(p, range) ? default : range;
  }
}
