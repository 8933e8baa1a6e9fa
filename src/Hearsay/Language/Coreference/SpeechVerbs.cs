using Hearsay.Language.Syntax;

namespace Hearsay.Language.Coreference;

/// <summary>Verbs with which somebody says, writes, thinks or asks something, by their base forms.</summary>
public static class SpeechVerbs
{
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lemmas = Lexicon.Set("""
    accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure believe blame boast brief call caution cite claim clarify comment complain concede conclude condemn confess confirm contend
    continue counter criticise criticize declare demand denounce deny describe disclose dismiss dispute elaborate emphasise emphasize estimate exclaim expect explain fear forecast hint hope imply indicate inform inquire
    insist joke lament maintain mention note notify object observe pledge praise predict proclaim promise propose quip quote read reaffirm recall recommend recount refute reiterate reject relate remark remember remind repeat reply
    report request respond reveal say shout speak speculate state stress suggest suspect swear tell testify think threaten tweet urge vow warn whisper wonder worry write
    """);

  /// <summary>Whether the word is such a verb.</summary>
  public static bool Is(in Word word) => word.Pos == UniversalPos.Verb && IsLemma(word.Lemma);

  /// <summary>Whether the base form is such a verb's.</summary>
  public static bool IsLemma(ReadOnlySpan<char> lemma) => Lemmas.Contains(lemma);

  /// <summary>Whether the phrase headed by the word is who says something: the subject of such a verb, the agent of its passive, or whom "according to" names.</summary>
  /// <param name="sentence">The sentence.</param>
  /// <param name="word">Index of the head of the phrase.</param>
  public static bool IsSource(SentenceTree sentence, int word)
  {
    var words = sentence.Words;
    var own = words[word];
    if (own.Head < 0) return false;
    if (own.Relation is "nsubj" or "obl:agent" && Is(words[own.Head])) return true;
    return own.Relation.StartsWith("obl", StringComparison.Ordinal) && IsAccording(sentence, word);
  }

  private static bool IsAccording(SentenceTree sentence, int word)
  {
    // "according to" stands before the phrase, at no great distance.
    for (var i = word - 1; i >= 0 && i >= word - 24; i--)
      if (sentence.Words[i].Head == word && sentence.Words[i].Relation == "case" && sentence.Words[i].Lemma is "accord" or "according") return true;
    return false;
  }
}
