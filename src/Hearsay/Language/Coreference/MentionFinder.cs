using System.Collections.Immutable;
using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Language.Coreference;

/// <summary>Finds what may refer to somebody or something: names, phrases headed by a noun, personal pronouns. No two have one head.</summary>
internal static class MentionFinder
{
  /// <summary>The mentions of a sentence, in the order of their heads.</summary>
  public static IEnumerable<Mention> Find(string text, SentenceTree sentence, int index, IReadOnlyList<EntityMention> names)
  {
    var words = sentence.Words;
    var named = new int[words.Length];
    // Word by word: the person whose name it belongs to heads no mention of its own.
    var inside = new bool[words.Length];
    for (var i = 0; i < names.Count; i++)
    {
      var name = names[i];
      if (name.Kind is EntityKind.Role or EntityKind.Demonym) continue;
      if (named[name.HeadWord] == 0 || Longer(name, names[named[name.HeadWord] - 1])) named[name.HeadWord] = i + 1;
      if (name.Kind == EntityKind.Person && words[name.HeadWord].Pos == UniversalPos.Propn) Cover(words, name, inside);
    }

    var phrases = new PhraseSpans(sentence);
    for (var i = 0; i < words.Length; i++)
    {
      if (named[i] > 0)
      {
        var name = names[named[i] - 1];
        // "The Shadow Interior Secretary" is a role in capitals and no name.
        var role = name.Kind == EntityKind.Person && IsRole(text, sentence, name);
        yield return new(index, name.FirstWord, name.LastWord, i, name.Span, role ? MentionForm.Nominal : MentionForm.Name, role ? null : name.Kind);
      }
      else if (words[i].Pos == UniversalPos.Pron && Pronouns.Of(words[i].Span.Of(text)).Person != PronounPerson.None || IsRelative(text, words[i]))
      {
        yield return new(index, i, i, i, words[i].Span, MentionForm.Pronoun, null);
      }
      else if (!inside[i] && HeadsPhrase(words[i]))
      {
        var (first, last) = (phrases.First(i), phrases.Last(i));
        while (first < i && words[first].Pos == UniversalPos.Punct) first++;
        var flat = FlatName(text, sentence, i);
        var span = new TextSpan(words[first].Span.Start, words[last].Span.End);
        yield return new(index, first, last, i, span, flat ? MentionForm.Name : MentionForm.Nominal, flat ? EntityKind.Person : null);
      }
    }
  }

  private static bool Longer(in EntityMention one, in EntityMention other) => one.LastWord - one.FirstWord > other.LastWord - other.FirstWord;

  private static void Cover(ImmutableArray<Word> words, in EntityMention name, bool[] inside)
  {
    for (var i = name.FirstWord; i <= name.LastWord; i++)
      if (i != name.HeadWord && (words[i].Relation.StartsWith("flat", StringComparison.Ordinal) || words[i].Relation == "nmod:desc")) inside[i] = true;
  }

  private static bool IsRelative(string text, in Word word) =>
    word.Tag is "WP" or "WDT" or "WP$" && word.Span.Of(text) is "who" or "whom" or "which" or "that" or "whose";

  private static bool HeadsPhrase(in Word word) =>
    word.Pos is UniversalPos.Noun or UniversalPos.Propn && !(word.Relation is "compound" or "goeswith" or "fixed" || word.Relation.StartsWith("flat", StringComparison.Ordinal))
    // "Police said", "Water said": a mistaken tag heads a subject nevertheless.
    || word.Relation.StartsWith("nsubj", StringComparison.Ordinal) && word.Pos is UniversalPos.Adj or UniversalPos.Num or UniversalPos.X;

  private static bool IsRole(string text, SentenceTree sentence, in EntityMention name)
  {
    var head = sentence.Words[name.HeadWord];
    // "The Harbour Authority Spokesperson", if the tree makes it one name.
    var last = sentence.Words[name.LastWord];
    if (last.Pos == UniversalPos.Noun && last.Head == name.HeadWord && NounClass.IsPerson(last.Lemma)) return true;
    if (!NounClass.IsPerson(head.Lemma) && !NameWords.Titles.Contains(head.Span.Of(text)) || NameAfter(text, sentence, name.HeadWord) >= 0) return false;
    // A bare "Baker" may be a surname; a bare "President" is a title.
    return name.FirstWord < name.HeadWord || name.LastWord > name.HeadWord || NameWords.Titles.Contains(head.Span.Of(text));
  }

  /// <summary>Whether a noun is followed by the name that it is a title of: "coach Nabil Maaloul".</summary>
  private static bool FlatName(string text, SentenceTree sentence, int head)
  {
    return sentence.Words[head].Pos == UniversalPos.Noun && NounClass.GenderOf(sentence.Words[head].Lemma) != Features.Neuter && NameAfter(text, sentence, head) >= 0;
  }

  /// <summary>The head of the name that begins right after a title, where it hangs on the title; -1 where none does.</summary>
  public static int NameAfter(string text, SentenceTree sentence, int head)
  {
    var words = sentence.Words;
    if (head + 1 >= words.Length || words[head + 1].Pos != UniversalPos.Propn || !char.IsUpper(text[words[head + 1].Span.Start])) return -1;
    var name = words[head + 1].Head == head ? head + 1 : words[head + 1].Head;
    return name > head && words[name].Pos == UniversalPos.Propn && words[name].Head == head && (words[name].Relation is "appos" || words[name].Relation.StartsWith("flat", StringComparison.Ordinal)) ? name : -1;
  }
}
