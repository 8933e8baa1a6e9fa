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
  // In tokens, from "quoted by" to "as saying".
  private const int FarthestQuoted = 12;
  // In words, from a verb to what hangs on it.
  private const int Farthest = 60;

  /// <summary>Fills in the sources of attributions, and of those inside them.</summary>
  public static void Fill(Paragraph p, ParsedParagraph trees, IEnumerable<Attribution> attributions)
  {
    foreach (var attribution in attributions)
    {
      if (attribution.Continues is null && attribution.HasVerb && SubjectOf(p, trees, attribution) is { IsEmpty: false } subject && IsBetter(p, subject, attribution) && WithoutSubject(p, attribution, subject) is { } content)
      {
        attribution.Source = subject;
        attribution.Content.Clear();
        attribution.Content.AddRange(content);
      }

      if (attribution is { Source.IsEmpty: true, Continues: null, Rule: "verb" or "spans" or "figure" } && attribution.Content.Count > 0 && attribution.Content[0].Start >= attribution.Cue.End && Before(p, attribution.Cue) is { IsEmpty: false } named) attribution.Source = named;

      Fill(p, trees, attribution.Inner);
    }
  }

  // The phrase that ends at a cue, where the tree knows none: "a worker, who wants to remain unnamed, told".
  private static TokenRange Before(Paragraph p, TokenRange cue)
  {
    var start = p.SentenceAt(cue.Start).Start;
    if (SourceSpans.IsPassive(p, cue) || cue.Start <= start || p.Class(cue.Start - 1) is WordClass.Conjunction || p.Word(cue.Start).EndsWith("ing")) return default;
    var phrase = NounPhrases.EndingAt(p, cue.Start, start, p.Depth(cue.Start));
    if (!phrase.IsEmpty && SourceSpans.CanSpeak(p, phrase) && p.Class(phrase.Start - 1) != WordClass.Preposition) return phrase;
    return SourceSpans.Opening(p, cue.Start);
  }

  // For no source, for one that says nothing, and for the end of a longer phrase: "a leaflet dropped from [a second-floor window] demands".
  private static bool IsBetter(Paragraph p, TokenRange subject, Attribution attribution)
  {
    var source = attribution.Source;
    if (source.IsEmpty) return true;
    if (!SourceSpans.CanSpeak(p, subject)) return false;
    if (subject.Overlaps(source)) return subject.Start < source.Start && subject.End >= source.Start && !source.Contains(SourcePhrase.HeadOf(p, subject));
    return !SourceSpans.CanSpeak(p, source) && !attribution.Content.Exists(subject.Overlaps);
  }

  // The contents without the subject where they end or begin with it: '["Nobody rang," Irena Solt, waiting at the gate,] told reporters'; null where it stands amid them.
  private static List<TokenRange>? WithoutSubject(Paragraph p, Attribution attribution, TokenRange subject)
  {
    var left = new List<TokenRange>();
    foreach (var range in attribution.Content)
    {
      if (!range.Overlaps(subject))
      {
        left.Add(range);
        continue;
      }

      var end = range.End;
      while (end > subject.End && p.Class(end - 1) is WordClass.Comma) end--;
      if (end > subject.End || range.End > attribution.Cue.Start || subject.Start < range.Start) return null;
      var before = range with { End = subject.Start };
      if (HasWords(p, before)) left.Add(before);
    }

    return left.Count > 0 ? left : null;
  }

  private static bool HasWords(Paragraph p, TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
      if (p.Tokens[i].Kind == TokenKind.Word && p.Class(i) is not (WordClass.Conjunction or WordClass.Adverb)) return true;
    return false;
  }

  private static TokenRange SubjectOf(Paragraph p, ParsedParagraph trees, Attribution attribution)
  {
    var head = attribution.Head;
    for (var i = attribution.Cue.Start; i < attribution.Cue.End; i++)
      if (p.Is(i, "quoted")) head = i;
    // "is quoted by Radio Sant as telling"
    for (var i = attribution.Cue.Start - 2; p.Is(attribution.Cue.Start - 1, "as") && i >= 0 && i > attribution.Cue.Start - FarthestQuoted; i--)
      if (p.Is(i, "quoted") && p.Class(i - 1) == WordClass.Auxiliary) head = i;
    var at = p.Tokens[head].Span;
    var sentence = Paragraph.First(trees.Sentences, at.Start, one => one.Tree.Span);
    if (sentence == trees.Sentences.Length || !trees.Sentences[sentence].Tree.Span.Contains(at)) return default;
    var words = trees.Sentences[sentence].Tree.Words;
    var verb = Paragraph.First(words, at.Start, word => word.Span);
    if (verb == words.Length || !words[verb].Span.Overlaps(at) || words[verb].Pos is not (UniversalPos.Verb or UniversalPos.Aux)) return default;
    // "stood up and said": the first verb's subject is the second's, too.
    for (var steps = 0; steps < 3; steps++)
    {
      if (Subject(words, verb, p.Is(head, "quoted") && IsPassive(words, verb)) is >= 0 and var subject) return Range(p, words, subject, attribution);
      // Where another source is set aside, only the verb's own subject is surer.
      if (!attribution.Source.IsEmpty || IsPassive(words, verb) || words[verb].Relation is not ("conj" or "xcomp") || words[verb].Head < 0) return default;
      verb = words[verb].Head;
    }

    return default;
  }

  // "Zell was quoted by the Echo as saying": who is quoted speaks.
  private static int Subject(ImmutableArray<Word> words, int verb, bool quoted)
  {
    for (var i = Math.Max(0, verb - Farthest); i < Math.Min(words.Length, verb + Farthest); i++)
      if (words[i].Head == verb && words[i].Relation == (quoted ? "nsubj:pass" : "nsubj")) return i;
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
    var start = Paragraph.First(p.Tokens, words[first].Span.Start, token => token.Span);
    var end = start;
    while (end < p.Length && p.Tokens[end].Span.Start < words[last].Span.End) end++;
    // The other half of a name.
    while (end < attribution.Cue.Start && p.Class(end) == WordClass.Capital && p.Class(end - 1) == WordClass.Capital) end++;
    var range = new TokenRange(start, end);
    if (range.IsEmpty || range.Overlaps(attribution.Cue) || p.Depth(start) != p.Depth(attribution.Cue.Start)) return default;
    return p.Is(start, "it") && range.Length() == 1 || p.Is(start, "there") || SourceSpans.IsDoing(p, range) ? default : range;
  }
}
