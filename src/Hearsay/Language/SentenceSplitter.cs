using System.Buffers;
using System.Collections.Frozen;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Finds where the sentences of a block end. Full stops inside abbreviations are part of their token and end nothing by themselves.</summary>
internal static class SentenceSplitter
{
  /// <summary>Longer ones are no sentences but tables or noise, and are cut.</summary>
  public const int LongestSentence = 1000;

  private const int LookAhead = 12;

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverFinal = Lexicon.Set(
    "mr. mrs. ms. mx. dr. prof. st. messrs. gen. lt. col. maj. capt. cpl. sgt. pvt. cmdr. adm. brig. det. insp. supt. const. pres. gov. sen. sens. rep. reps. hon. rev. amb. atty. no. vs. fig. vol. al. sheik. mt. cf.");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> QuestionVerbs = Lexicon.Set(
    "said says asked asks wondered wonders demanded demands inquired enquired cried shouted yelled exclaimed replied added wrote tweeted writes told continued quipped joked screamed chanted mused responded recalled");

  /// <summary>Marks that end a sentence and do nothing else (Unicode property Sentence_Terminal): of Armenian, Arabic, Urdu, Devanagari, Tibetan, Burmese, Ethiopic, Khmer, Mongolian,
  /// Chinese and Japanese, and the wide forms.</summary>
  private static readonly SearchValues<char> Final = SearchValues.Create("։؝؞؟۔܀܁܂।॥༎།။።፧፨។៕᠃᠉‼‽⁇⁈⁉⸮。꓿︒﹒﹖﹗！．？｡");

  /// <summary>Whether a mark ends sentences in some script.</summary>
  public static bool Ends(char mark) => mark is '.' or '!' or '?' || Final.Contains(mark);

  /// <summary>Indices just past the last token of each sentence, in order; the last is the number of tokens.</summary>
  public static List<int> Ends(string text, IReadOnlyList<Token> tokens)
  {
    var ends = new List<int>();
    for (var i = 0; i < tokens.Count; i++)
    {
      var end = EndAfter(text, tokens, i);
      if (end <= 0 && i + 1 - (ends.Count > 0 ? ends[^1] : 0) >= LongestSentence) end = i + 1;
      if (end <= 0) continue;
      ends.Add(end);
      i = end - 1;
    }

    if (tokens.Count > 0 && (ends.Count == 0 || ends[^1] != tokens.Count)) ends.Add(tokens.Count);
    return ends;
  }

  /// <summary>The end of the sentence whose final mark is token <paramref name="i"/>; 0 where it ends none.</summary>
  private static int EndAfter(string text, IReadOnlyList<Token> tokens, int i)
  {
    var mark = tokens[i].Span.Of(text);
    var abbreviation = tokens[i].Kind == TokenKind.Word && mark[^1] == '.';
    if (!abbreviation && !(tokens[i].Kind == TokenKind.Punctuation && (mark[0] is '!' or '?' or '…' || Final.Contains(mark[0]) || (mark[0] == '.' && mark[^1] == '.')))) return 0;
    if (abbreviation && NeverFinal.Contains(mark)) return 0;

    var j = i + 1;
    while (j < tokens.Count && tokens[j].Kind == TokenKind.Punctuation && Ends(text[tokens[j].Span.Start])) j++;
    var closed = false;
    while (j < tokens.Count && (tokens[j].Kind == TokenKind.CloseQuote || (tokens[j].Kind == TokenKind.Punctuation && text[tokens[j].Span.Start] is ')' or ']' or '）' or '］' or '】' or '》' or '〉')))
    {
      closed |= tokens[j].Kind == TokenKind.CloseQuote;
      j++;
    }

    if (j >= tokens.Count) return tokens.Count;
    var next = tokens[j];
    var first = text[next.Span.Start];
    if (Final.Contains(mark[0])) return closed && IsAfterQuotation(first) ? 0 : j;
    if (tokens[j - 1].Span.End == next.Span.Start && !closed && next.Kind is not TokenKind.OpenQuote && !char.IsUpper(first)) return 0;
    if (next.Kind == TokenKind.Word && char.IsLower(first) && first is not '@') return 0;
    if (next.Kind == TokenKind.Punctuation && first is ',' or ';' or ':' or ')' or '%') return 0;
    if (next.Kind == TokenKind.Punctuation && first is '-' or '–' or '—' && j + 1 < tokens.Count && char.IsLower(text[tokens[j + 1].Span.Start])) return 0;
    if (abbreviation)
    {
      // "U.S. The" ends; "U.S. Navy", "J. Smith" and "Inc. 500" do not.
      if (!closed && mark.Length == 2) return 0;
      if (!closed && !(next.Kind == TokenKind.Word && Lexicon.Openers.Contains(next.Span.Of(text))) && next.Kind != TokenKind.OpenQuote) return 0;
    }

    if (mark[0] is '…' or '.' && mark.Length > 1 && !closed && !abbreviation && next.Kind == TokenKind.Word && tokens[i].QuoteDepth > 0 && !Lexicon.Openers.Contains(next.Span.Of(text))) return 0;
    if (mark[0] is '!' or '?' && closed && AttributionFollows(text, tokens, j)) return 0;
    return j;
  }

  // 「...。」と述べた: the sentence goes on after the quotation.
  private static bool IsAfterQuotation(char first) => first is 'と' or '、' or '，' or '،' or ',' || char.IsLower(first);

  private static bool AttributionFollows(string text, IReadOnlyList<Token> tokens, int start)
  {
    for (var k = start; k < tokens.Count && k < start + LookAhead; k++)
    {
      if (tokens[k].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote) return false;
      if (tokens[k].Kind == TokenKind.Punctuation && text[tokens[k].Span.Start] is '.' or ';' or '?' or '!' or ':') return false;
      if (tokens[k].Kind != TokenKind.Word || !QuestionVerbs.Contains(tokens[k].Span.Of(text))) continue;

      // "?" he asked. / "?" Smith said, adding ...; but not "?" She said that ...
      if (k + 1 >= tokens.Count) return true;
      var after = tokens[k + 1].Span.Of(text);
      return after is not ("that" or "the" or "he" or "she" or "it" or "they" or "his" or "there" or "a") && tokens[k + 1].Kind != TokenKind.OpenQuote;
    }

    return false;
  }
}
