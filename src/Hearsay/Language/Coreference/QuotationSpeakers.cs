using Hearsay.Language.Names;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>Who says the words of each quotation, as a mention: the subject of the verb that the quotation hangs on or stands beside.</summary>
internal sealed class QuotationSpeakers
{
  // In words.
  private const int Farthest = 40;

  private readonly EntityTable table;
  private readonly QuotedWords quotations;
  private readonly int[] speakers;
  // The subject of the last verb of saying of a sentence, outside quotations.
  private readonly int[] saying;

  public QuotationSpeakers(EntityTable table, QuotedWords quotations)
  {
    (this.table, this.quotations) = (table, quotations);
    saying = new int[table.Sentences.Count];
    for (var s = 0; s < saying.Length; s++) saying[s] = LastSource(s);
    speakers = new int[quotations.All.Count];
    for (var q = 0; q < speakers.Length; q++) speakers[q] = Find(q);
  }

  /// <summary>Index of the mention that speaks; -1 where none is known.</summary>
  public int Of(int quotation) => quotation < 0 ? -1 : speakers[quotation];

  /// <summary>Whether what a source says names an entity: whoever says "Holt was right" is not Holt.</summary>
  public bool Names(int source, int entity)
  {
    var own = table.Mentions[source];
    var words = table.Sentences[own.Sentence].Words;
    var verb = words[own.HeadWord].Head;
    for (var i = verb + 1; verb >= 0 && i < words.Length && i < verb + Farthest; i++)
      if (Named(own.Sentence, i, entity)) return true;
    for (var i = own.HeadWord - 1; i >= 0 && i > own.HeadWord - Farthest; i--)
      if (quotations.Of(own.Sentence, i) is >= 0 and var q && speakers[q] == source && Named(own.Sentence, i, entity)) return true;
    return false;
  }

  private bool Named(int sentence, int word, int entity) =>
    table.At(sentence, word) is >= 0 and var mention && table.Mentions[mention].Form == MentionForm.Name && table.EntityOf(mention) == entity;

  /// <summary>The source of the last verb of saying in a sentence; -1 where there is none.</summary>
  public int SourceIn(int sentence) => saying[sentence];

  private int Find(int q)
  {
    var quotation = quotations.All[q];
    if (Governing(quotation) is >= 0 and var governing) return governing;
    if (Nearest(quotation.LastSentence, quotation.LastWord, after: true) is >= 0 and var behind) return behind;
    if (Nearest(quotation.FirstSentence, quotation.FirstWord, after: false) is >= 0 and var before) return before;
    if (Signed(quotation) is >= 0 and var signed) return signed;
    if (q > 0 && (quotation.Continues || quotations.All[q - 1].Paragraph == quotation.Paragraph)) return speakers[q - 1];
    // "Holt said:" and the words in a paragraph of their own, or another paragraph of her words.
    var previous = quotation.FirstSentence - 1;
    if (previous >= 0 && saying[previous] >= 0 && StandsAlone(quotation)) return saying[previous];
    return q > 0 && quotation.Paragraph <= quotations.All[q - 1].Paragraph + 1 && StandsAlone(quotation) ? speakers[q - 1] : -1;
  }

  /// <summary>The subject of the verb outside that a word inside hangs on, or that hangs on it: "..., said Holt".</summary>
  private int Governing(in QuotedRun quotation)
  {
    for (var s = quotation.FirstSentence; s <= quotation.LastSentence; s++)
    {
      if (s > quotation.FirstSentence && s < quotation.LastSentence) continue;
      var words = table.Sentences[s].Words;
      var (from, to) = (s == quotation.FirstSentence ? quotation.FirstWord : 0, s == quotation.LastSentence ? quotation.LastWord : words.Length - 1);
      for (var i = from; i <= to; i++)
      {
        var head = words[i].Head;
        if (head < 0 || head >= from && head <= to || !(words[i].Relation is "ccomp" or "parataxis" or "obj" or "dep" or "xcomp" or "advcl" or "csubj")) continue;
        if (words[head].Pos == UniversalPos.Verb && words[i].Relation is "ccomp" or "parataxis" && Subject(s, head, from, to) is >= 0 and var subject) return subject;
      }
    }

    return -1;
  }

  /// <summary>The source of the verb of saying nearest to an end of the quotation, in its sentence.</summary>
  private int Nearest(int sentence, int word, bool after)
  {
    var words = table.Sentences[sentence].Words;
    var step = after ? 1 : -1;
    for (var i = word + step; i >= 0 && i < words.Length && Math.Abs(i - word) < 60; i += step)
    {
      if (quotations.Of(sentence, i) >= 0) continue;
      if (SpeechVerbs.Is(words[i]) && Subject(sentence, i, -1, -1) is >= 0 and var subject) return subject;
      if (!Relays(words, i) && SpeechVerbs.IsSource(table.Sentences[sentence], i) && table.At(sentence, i) is >= 0 and var source) return source;
    }

    return -1;
  }

  private int Subject(int sentence, int verb, int from, int to)
  {
    var words = table.Sentences[sentence].Words;
    // "She was quoted by the Ledger": the agent only passes it on.
    var quoted = words[verb].Lemma is "quote" or "cite";
    for (var near = 0; near < 40; near++)
    {
      for (var side = -1; side <= 1; side += 2)
      {
        var i = verb + side * near;
        if (i < 0 || i >= words.Length || words[i].Head != verb || i >= from && i <= to) continue;
        if ((words[i].Relation is "nsubj" || words[i].Relation == (quoted ? "nsubj:pass" : "obl:agent")) && table.At(sentence, i) is >= 0 and var found) return found;
      }
    }

    // "Holt welcomed the vote, saying": the verb that it hangs on has the subject.
    return words[verb].Relation is "advcl" or "conj" or "xcomp" && words[verb].Head is >= 0 and var head && head != verb && words[head].Pos == UniversalPos.Verb && Math.Abs(head - verb) < 60
      ? SubjectOf(sentence, head)
      : -1;
  }

  private static bool Relays(System.Collections.Immutable.ImmutableArray<Word> words, int word) => words[word] is { Relation: "obl:agent", Head: >= 0 and var verb } && words[verb].Lemma is "quote" or "cite";

  private int SubjectOf(int sentence, int verb)
  {
    var words = table.Sentences[sentence].Words;
    for (var i = Math.Max(0, verb - 40); i < Math.Min(words.Length, verb + 8); i++)
      if (words[i].Head == verb && words[i].Relation is "nsubj" or "obl:agent") return table.At(sentence, i);
    return -1;
  }

  /// <summary>"..." - Ana Holt.</summary>
  private int Signed(in QuotedRun quotation)
  {
    for (var s = quotation.LastSentence; s < table.Sentences.Count && s <= quotation.LastSentence + 1; s++)
    {
      var words = table.Sentences[s].Words;
      var from = s == quotation.LastSentence ? quotation.LastWord + 1 : 0;
      // A line of its own may go on: "- Ana Holt, on whether the bridge will hold".
      var dash = words.Length > from && words[from].Span.Of(table.Text) is "-" or "–" or "—" or "--";
      if (words.Length - from > 10 && !dash) continue;
      for (var i = from; i < words.Length && i < from + 10; i++)
      {
        if (words[i].Pos is UniversalPos.Verb or UniversalPos.Aux) return -1;
        if (table.At(s, i) is >= 0 and var name && table.Mentions[name] is { Form: MentionForm.Name, Kind: EntityKind.Person }) return name;
      }

      if (from < words.Length - 1) break;
    }

    return -1;
  }

  /// <summary>Whether its first sentence has no words before it.</summary>
  private static bool StandsAlone(in QuotedRun quotation) => quotation.FirstWord <= 1;

  private int LastSource(int sentence)
  {
    var words = table.Sentences[sentence].Words;
    for (var i = words.Length - 1; i >= 0; i--)
      if (quotations.Of(sentence, i) < 0 && table.At(sentence, i) is >= 0 and var mention && SpeechVerbs.IsSource(table.Sentences[sentence], i)) return Relays(words, i) && Subject(sentence, words[i].Head, -1, -1) is >= 0 and var quoted ? quoted : mention;
    return -1;
  }
}
