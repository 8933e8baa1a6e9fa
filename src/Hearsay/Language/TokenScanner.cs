using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Cuts a run of text into tokens and settles which quotation marks open and close. One pass, linear. Of no one script: a word keeps its combining marks, joiners and soft
/// hyphens; an ideograph or a hiragana is a token by itself (as in Unicode Standard Annex #29); other scripts without spaces stay in runs.</summary>
internal static class TokenScanner
{
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
    Lexicon.Set(
      "mr mrs ms mx dr prof st sr jr rev hon messrs gen lt col maj capt cpl sgt pvt cmdr adm brig det insp supt const pres gov sen sens rep reps atty supt sec amb " +
      "inc ltd co corp llc plc bros vs etc no nos vol pp fig dept univ assn est approx ave blvd rd mt ft sq jan feb mar apr jun jul aug sep sept oct nov dec " +
      "mon tue tues wed thu thurs fri ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo mgr sheik cf al eg ie viz ca");

  /// <summary>Appends the tokens of the range.</summary>
  public static void Scan(string text, TextSpan range, List<Token> tokens)
  {
    var open = new Stack<QuoteStyle>();
    var lastSingleClose = QuoteMarks.LastSingleClose(text, range);
    var i = range.Start;
    while (i < range.End)
    {
      var c = text[i];
      if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F')
      {
        i++;
        continue;
      }

      var length = QuoteMarks.Length(text, range, i, out var style);
      if (length > 0 && QuoteMarks.Opens(text, range, i, length, open.Contains(style), lastSingleClose) is { } opens)
      {
        if (opens)
        {
          while (open.Contains(style) && open.Count > 0) open.Pop();
          if (open.Count < QuoteMarks.MaxDepth) open.Push(style);
          tokens.Add(new(new(i, i + length), TokenKind.OpenQuote, open.Count));
        }
        else
        {
          tokens.Add(new(new(i, i + length), TokenKind.CloseQuote, open.Count));
          if (open.Contains(style)) while (open.Pop() != style) { }
        }

        i += length;
        continue;
      }

      var start = i;
      var kind = TokenKind.Punctuation;
      if (IsIdeographic(c))
      {
        kind = TokenKind.Word;
        i++;
        while (i < range.End && IsMark(text[i])) i++;
      }
      else if (IsWordStart(text, i, range.End))
      {
        kind = char.IsDigit(c) ? TokenKind.Number : TokenKind.Word;
        i = WordEnd(text, range.End, i, ref kind);
      }
      else if (c is '\'' or '’' && i + 1 < range.End && text[i + 1] is 's' or 'S' && (i + 2 >= range.End || !char.IsLetterOrDigit(text[i + 2])))
      {
        kind = TokenKind.Word;
        i += 2;
      }
      else if (c is '\'' or '’' && i > range.Start && text[i - 1] is 's' or 'S' && i + 2 < range.End && text[i + 1] == ' ' && char.IsLetter(text[i + 2]))
      {
        // "the workers' union"
        kind = TokenKind.Word;
        i++;
      }
      else
      {
        i++;
        if (char.IsHighSurrogate(c) && i < range.End && char.IsLowSurrogate(text[i])) i++;
        else if (c is '.' or '-' or '!' or '?' or '_' or '*') while (i < range.End && text[i] == c) i++;
      }

      tokens.Add(new(new(start, i), kind, open.Count));
    }
  }

  private static bool IsWordStart(string text, int i, int end)
  {
    var c = text[i];
    if (char.IsLetterOrDigit(c)) return true;
    if (char.IsHighSurrogate(c)) return i + 1 < end && char.IsLowSurrogate(text[i + 1]) && CharUnicodeInfo.GetUnicodeCategory(text, i) <= UnicodeCategory.OtherLetter;
    if (c is '@' or '#') return i + 1 < end && char.IsLetterOrDigit(text[i + 1]);
    return false;
  }

  // Written without spaces, a sign a syllable or a word.
  private static bool IsIdeographic(char c) => c is (>= '\u3041' and <= '\u3096') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

  private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

  // Unseen inside a word: joiners, which Persian and the scripts of India write, the soft hyphen, the word joiner.
  private static bool IsJoiner(char c) => c is '\u200C' or '\u200D' or '\u00AD' or '\u2060';

  private static int WordEnd(string text, int end, int start, ref TokenKind kind)
  {
    var i = start + 1;
    if (char.IsHighSurrogate(text[start])) i++;
    while (i < end)
    {
      var c = text[i];
      if (IsIdeographic(c)) break;
      if (char.IsLetterOrDigit(c) || c == '_' || IsMark(c))
      {
        if (char.IsLetter(c)) kind = TokenKind.Word;
        i++;
        continue;
      }

      var next = i + 1 < end ? text[i + 1] : ' ';
      if (char.IsHighSurrogate(c) && char.IsLowSurrogate(next) && CharUnicodeInfo.GetUnicodeCategory(text, i) <= UnicodeCategory.OtherLetter)
      {
        kind = TokenKind.Word;
        i += 2;
        continue;
      }

      if (IsJoiner(c) && (char.IsLetterOrDigit(next) || IsMark(next) || IsJoiner(next)) && !IsIdeographic(next))
      {
        i++;
        continue;
      }

      if (!char.IsLetterOrDigit(next) || IsIdeographic(next))
      {
        if (c == '.' && kind == TokenKind.Word && TakesDot(text, start, i)) i++;
        break;
      }

      if (c is '\'' or '’')
      {
        if (next is 's' or 'S' && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2]))) break;
        i++;
        continue;
      }

      if (c is '-' or '‐' or '‑' or '&' || (c is '/' && kind == TokenKind.Number && char.IsDigit(next)))
      {
        i++;
        continue;
      }

      // An Armenian word carries its question mark, Hebrew short forms their double stroke, between letters.
      if (c is (>= '\u055A' and <= '\u055E') or '״' or '׳' || (c == '"' && IsHebrew(text[i - 1]) && IsHebrew(next)))
      {
        i++;
        continue;
      }

      if (c is '.' or ',' or ':' or '٫' or '٬' && char.IsDigit(text[i - 1]) && char.IsDigit(next))
      {
        i++;
        continue;
      }

      // U.S., a.m., example.org
      if (c == '.' && (char.IsLetter(text[i - 1]) && (i - start == 1 || text[i - 2] == '.' || char.IsLower(next) && char.IsLower(text[i - 1]))))
      {
        i++;
        continue;
      }

      if (c == '.' && TakesDot(text, start, i)) i++;
      break;
    }

    return i;
  }

  private static bool IsHebrew(char c) => c is >= 'א' and <= 'ת';

  /// <summary>Whether the full stop at <paramref name="dot"/> belongs to the word before it: an initial, an acronym or an abbreviation.</summary>
  private static bool TakesDot(string text, int start, int dot)
  {
    var word = text.AsSpan(start, dot - start);
    if (word.LastIndexOf('-') is >= 0 and var hyphen && hyphen + 2 < word.Length && char.IsUpper(word[hyphen + 1])) word = word[(hyphen + 1)..];
    if (word.Length == 1) return char.IsUpper(word[0]) && word[0] != 'I';
    if (word.Contains('.')) return word[^2] == '.';
    if (word is "No" or "no" or "Mar" or "mar" or "Co" or "al" or "fig" or "mass" or "miss" or "est" or "sec" or "pa" or "ill" or "ind" or "wash" or "sat" or "sun" or "mo" or "del" or "ore" or "ca" or "col" or "det" or "hon" or "const" or "rep" or "no")
    {
      var next = dot + 1;
      while (next < text.Length && text[next] == ' ') next++;
      return char.IsUpper(word[0])
        ? next < text.Length && (word is "No" ? char.IsDigit(text[next]) : char.IsLetterOrDigit(text[next]))
        : word is "al" && next < text.Length && char.IsLower(text[next]);
    }

    return Abbreviations.Contains(word) && (char.IsUpper(word[0]) || word is "vs" or "etc" or "approx" or "dept" or "vol" or "pp" or "cf");
  }
}
