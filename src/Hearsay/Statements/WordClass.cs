using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>A coarse part of speech, told by closed lists and endings.</summary>
internal enum WordClass : byte
{
  Noun,
  Capital,
  Number,
  Determiner,
  Possessive,
  Pronoun,
  Preposition,
  Conjunction,
  Subordinator,
  Auxiliary,
  Adverb,
  Verb,
  Participle,
  Gerund,
  Comma,
  Colon,
  Semicolon,
  Dash,
  OpenBracket,
  CloseBracket,
  Final,
  OpenQuote,
  CloseQuote,
  Other,
}

/// <summary>Tells the class of a token from its form.</summary>
internal static class WordClasses
{
  /// <summary>Verbs in forms that are seldom anything else.</summary>
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = Lexicon.Set("""
    went came took made got gave began ran saw fell sent kept held brought became met paid led lost stood sat lay rose grew drew flew broke drove threw wore tore chose spoke struck shot sank swam sang rang won sought fought caught taught bought built spent dealt slept swept wept fled bled fed sold heard meant
    goes comes takes makes gets gives begins runs sees falls sends keeps holds brings becomes meets pays loses stands sits rises grows draws flies breaks drives throws wears chooses speaks strikes wins seeks fights catches teaches buys builds spends deals remains continues includes contains follows provides seems appears wants needs lives owns controls faces leads says tells knows thinks believes feels hopes
    go come take make get give become seem know think want need believe hope see keep bring remain
    said told knew thought felt found showed wrote understood swore hit cut put set let shut hurt cost split
    """);

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotVerbs = Lexicon.Set(
    "red hundred bed shed need seed speed deed breed united kindred sacred wicked naked rugged alleged so-called feed embed creed greed weed bred steed exceed indeed used " +
    "morning evening building meeting king thing nothing something anything everything spring string ring wing during training hearing briefing ceiling being killing bombing shelling fighting funding beijing feeling wedding gathering mining banking housing");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Quantities = Lexicon.Set("one other such all both many most some few several another dozens hundreds thousands two three four five six seven eight nine ten");

  public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Possessives = Lexicon.Set("his her its their our my your whose");

  public static WordClass Of(string text, Token token)
  {
    switch (token.Kind)
    {
      case TokenKind.OpenQuote: return WordClass.OpenQuote;
      case TokenKind.CloseQuote: return WordClass.CloseQuote;
      case TokenKind.Number: return WordClass.Number;
      case TokenKind.Punctuation:
        return text[token.Span.Start] switch
        {
          ',' or '،' => WordClass.Comma,
          ':' => WordClass.Colon,
          ';' => WordClass.Semicolon,
          '—' or '–' or '―' => WordClass.Dash,
          '-' => WordClass.Dash,
          '(' or '[' => WordClass.OpenBracket,
          ')' or ']' => WordClass.CloseBracket,
          '.' or '!' or '?' or '…' or '。' => WordClass.Final,
          '$' or '€' or '£' or '%' or '&' => WordClass.Noun,
          _ => WordClass.Other,
        };
    }

    var word = token.Span.Of(text);
    if (word[0] is '\'' or '’') return WordClass.Noun;
    var capital = NameFinder.IsCapital(word);
    if (capital && word is "US" or "IT" or "May" or "Will" or "Am") return WordClass.Capital;
    if (Possessives.Contains(word)) return WordClass.Possessive;
    if (Lexicon.Auxiliaries.Contains(word) || word.EndsWith("n't") || word.EndsWith("n’t")) return WordClass.Auxiliary;
    if (word is "that" or "That") return WordClass.Subordinator;
    if (Lexicon.Determiners.Contains(word) && !Quantities.Contains(word)) return WordClass.Determiner;
    if (Lexicon.Pronouns.Contains(word) && word is not ("others" or "Others")) return Lexicon.Subordinators.Contains(word) ? WordClass.Subordinator : WordClass.Pronoun;
    if (Lexicon.Prepositions.Contains(word) && !(word is "before" or "after" or "since" or "until" or "as" or "than" or "like")) return WordClass.Preposition;
    if (Lexicon.Conjunctions.Contains(word)) return WordClass.Conjunction;
    if (Lexicon.Subordinators.Contains(word)) return WordClass.Subordinator;
    if (word is "than" or "like" or "as") return WordClass.Preposition;
    if (Lexicon.Adverbs.Contains(word)) return WordClass.Adverb;
    if (capital) return WordClass.Capital;
    if (word.EndsWith("ly") && word.Length > 4 && !(word is "family" or "assembly" or "monthly" or "weekly" or "daily" or "rally" or "ally" or "supply" or "reply" or "apply" or "imply" or "elderly" or "likely" or "friendly" or "july" or "anomaly" or "early" or "only")) return WordClass.Adverb;
    if (Verbs.Contains(word)) return WordClass.Verb;
    if (NotVerbs.Contains(word)) return WordClass.Noun;
    if (word.Length > 3 && word.EndsWith("ed")) return WordClass.Participle;
    if (word.Length > 4 && word.EndsWith("ing")) return WordClass.Gerund;
    return WordClass.Noun;
  }
}
