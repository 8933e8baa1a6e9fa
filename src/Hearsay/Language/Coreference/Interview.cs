using Hearsay.Language.Names;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>An interview printed as questions and answers: who is asked, and which paragraphs are questions.</summary>
internal sealed class Interview
{
  private const int FewestQuestions = 2, LongestQuestion = 6;

  private readonly EntityTable table;
  private readonly QuotedWords quotations;
  // By paragraph: whether it asks "you".
  private readonly bool[] asks;
  private readonly int firstQuestion;
  private readonly int answerer = -1;

  public Interview(EntityTable table, QuotedWords quotations)
  {
    (this.table, this.quotations) = (table, quotations);
    asks = new bool[quotations.Paragraphs.Length == 0 ? 0 : quotations.Paragraphs[^1] + 1];
    var answers = 0;
    var speaks = new bool[asks.Length];
    for (var m = 0; m < table.Mentions.Count; m++)
    {
      var own = table.Mentions[m];
      if (own.Form != MentionForm.Pronoun || quotations.Of(own.Sentence, own.HeadWord) >= 0) continue;
      var (person, _) = Pronouns.Of(table.Form(m));
      var paragraph = quotations.Paragraphs[own.Sentence];
      if (person == PronounPerson.Second) asks[paragraph] = true;
      if (person == PronounPerson.First) speaks[paragraph] = true;
      if (person is PronounPerson.First or PronounPerson.FirstPlural) answers++;
    }

    // The talk begins where somebody below the title is spoken to, be it without a question mark.
    firstQuestion = asks.Length > 1 ? Array.IndexOf(asks, true, 1) : -1;
    // A question ends with its mark, speaks to "you", not of "I", and is short.
    for (int s = 0, first = 0; s < table.Sentences.Count; s++)
    {
      if (s > 0 && quotations.Paragraphs[s] != quotations.Paragraphs[s - 1]) first = s;
      if (s + 1 < table.Sentences.Count && quotations.Paragraphs[s + 1] == quotations.Paragraphs[s]) continue;
      asks[quotations.Paragraphs[s]] &= !speaks[quotations.Paragraphs[s]] && EndsWithQuestion(s) && s - first < LongestQuestion;
    }

    var questions = asks.Count(asked => asked);
    if (firstQuestion < 0 || questions == 0 || questions < FewestQuestions && !SpeaksOfInterview(0) || answers < FewestQuestions) return;
    answerer = Asked();
  }

  /// <summary>Who says "I" in a sentence; -1 where it is a question, or no interview.</summary>
  public int AnswererAt(int sentence) => answerer >= 0 && quotations.Paragraphs[sentence] is var paragraph && paragraph > firstQuestion && !asks[paragraph] ? answerer : -1;

  /// <summary>Whom a sentence asks; -1 where it is no question, or no interview.</summary>
  public int AskedAt(int sentence) => answerer >= 0 && asks[quotations.Paragraphs[sentence]] ? answerer : -1;

  private bool EndsWithQuestion(int sentence)
  {
    var words = table.Sentences[sentence].Words;
    for (var i = words.Length - 1; i >= 0 && i >= words.Length - 3; i--)
      if (words[i].Span.Of(table.Text) is "?") return true;
    return false;
  }

  /// <summary>The person of whom the words before the first question speak most; the title and a sentence on the interview count more.</summary>
  private int Asked()
  {
    var scores = new Dictionary<int, int>();
    var paragraphs = quotations.Paragraphs;
    for (var m = 0; m < table.Mentions.Count && paragraphs[table.Mentions[m].Sentence] < firstQuestion; m++)
    {
      if (table.EntityOf(m) is not (>= 0 and var entity) || table.Entities[entity].Kind != EntityKind.Person || table.Entities[entity].NameMention < 0) continue;
      var sentence = table.Mentions[m].Sentence;
      var weight = (sentence == 0 ? 4 : 1) + (SpeaksOfInterview(sentence) ? 3 : 0) + (IsInterviewed(m) ? 6 : 0);
      scores[entity] = scores.GetValueOrDefault(entity) + weight;
    }

    var best = -1;
    foreach (var (entity, score) in scores.OrderBy(pair => pair.Key))
      if (best < 0 || score > scores[best]) best = entity;
    return best;
  }

  // "The Ledger interviewed Ana Holt", "spoke with Holt", "an interview with Holt".
  private bool IsInterviewed(int mention)
  {
    var head = table.Head(mention);
    var words = table.Sentences[table.Mentions[mention].Sentence].Words;
    if (head.Head < 0) return false;
    var verb = words[head.Head].Lemma;
    return head.Relation is "obj" or "nsubj:pass" && verb is "interview" || head.Relation is "nmod" && verb is "interview" or "conversation"
      || head.Relation is "obl" && verb is "speak" or "talk" or "meet" or "sit" or "catch" || head.Relation is "nsubj" && verb is "speak" or "talk" or "tell" or "discuss";
  }

  private bool SpeaksOfInterview(int sentence)
  {
    foreach (var word in table.Sentences[sentence].Words)
      if (word.Lemma is "interview" or "interviewee") return true;
    return false;
  }
}
