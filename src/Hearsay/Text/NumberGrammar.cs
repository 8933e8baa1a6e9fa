namespace Hearsay.Text;

/// <summary>Finds and reads numbers in English text: digits with their separators, number words, scales, and the words that bound them.
/// Needs no culture; takes time linear in the text.</summary>
/// <remarks>Ordinals ("27th"), numbers inside names ("T-72", "G20"), clock times and decimals of more than two points are no numbers here.
/// A magnitude ("dozens") counts as at least two of it, "several" and "a few" as at least three.</remarks>
public static class NumberGrammar
{
  private const int MostDigits = 15;

  // Dividing by it drops a decimal's trailing zeros: 3.5 million is 3500000, not 3500000.0.
  private const decimal Shortest = 1.000000000000000000000000000000m;

  /// <summary>The numbers in a text, in order, without overlap.</summary>
  public static Enumerator FindIn(ReadOnlySpan<char> text) => new(text);

  /// <summary>Walks over the numbers in a text.</summary>
  public ref struct Enumerator
  {
    private readonly ReadOnlySpan<char> text;
    private int at;
    private NumberMatch current;

    internal Enumerator(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>The number found last.</summary>
    public readonly NumberMatch Current => current;

    /// <summary>The walk itself.</summary>
    public readonly Enumerator GetEnumerator() => this;

    /// <summary>Goes to the next number.</summary>
    public bool MoveNext()
    {
      var floor = current.End;
      while (at < text.Length)
      {
        var c = text[at];
        if (!char.IsLetterOrDigit(c))
        {
          at++;
          continue;
        }

        if (ReadBare(text, at) is { } bare)
        {
          current = Complete(text, bare, floor);
          at = current.End;
          return true;
        }

        at = PastWord(text, at);
      }

      return false;
    }
  }

  /// <summary>Reads a number that begins at an offset, without the words before it.</summary>
  /// <param name="text">The text.</param>
  /// <param name="start">The offset of a digit or of a word's first letter.</param>
  /// <param name="match">The number.</param>
  public static bool TryReadAt(ReadOnlySpan<char> text, int start, out NumberMatch match)
  {
    var bare = start < text.Length && char.IsLetterOrDigit(text[start]) ? ReadBare(text, start) : null;
    match = bare is { } found ? Complete(text, found, start) : default;
    return bare is not null;
  }

  private readonly record struct Bare(int Start, int End, decimal Low, bool OpenAbove, bool Approximate, bool InWords);

  private static NumberMatch Complete(ReadOnlySpan<char> text, Bare bare, int floor)
  {
    var (low, high) = ((decimal?)bare.Low, bare.OpenAbove ? (decimal?)null : bare.Low);
    var (start, end) = (bare.Start, bare.End);
    var approximate = bare.Approximate;
    var bound = NumberWords.Bound.None;
    for (var stacked = 0; stacked < 2; stacked++)
    {
      var found = BoundBefore(text, start, floor, out var boundStart);
      if (found == NumberWords.Bound.None) break;
      bound |= found;
      start = boundStart;
    }

    approximate |= bound.HasFlag(NumberWords.Bound.About);
    if (!bare.OpenAbove && RangeEnd(text, bare, start, floor, out var rangeStart) is { } other)
    {
      (low, high, start, end) = (bare.Low, other.Low, rangeStart, other.End);
      approximate |= other.Approximate;
      if (bare.Low < 1000 && other.Low >= 1000 && Scale(text, other) is var scale and > 1 && bare.Low * scale <= other.Low && Scale(text, bare) == 1) low = bare.Low * scale;
    }
    else if (bound.HasFlag(NumberWords.Bound.AtLeast))
    {
      high = null;
    }
    else if (bound.HasFlag(NumberWords.Bound.AtMost))
    {
      low = null;
    }

    (low, high) = (low / Shortest, high / Shortest);
    var numberEnd = end;
    if (After(text, end, " or more", ref end) || After(text, end, " or higher", ref end) || end < text.Length && text[end] == '+' && After(text, end, "+", ref end)) high = null;
    else if (After(text, end, " or fewer", ref end) || After(text, end, " or less", ref end)) low = null;
    else if (After(text, end, " or so", ref end) || After(text, end, "-odd", ref end) || After(text, end, " odd", ref end)) approximate = true;
    var compound = end + 1 < text.Length && text[end] is '-' or '\u2010' or '\u2011' && char.IsLetter(text[end + 1]);
    return new NumberMatch(start, end)
    {
      NumberStart = bare.Start, NumberEnd = numberEnd, Low = low, High = high, Approximate = approximate, InWords = bare.InWords, Compound = compound,
    };
  }

  private static bool After(ReadOnlySpan<char> text, int offset, string phrase, ref int end)
  {
    if (!text[offset..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return false;
    var past = offset + phrase.Length;
    if (past < text.Length && char.IsLetterOrDigit(text[past]) && char.IsLetter(phrase[^1])) return false;
    end = past;
    return true;
  }

  // "between 20 and 30", "20 to 30", "20-30", "five or six"
  private static Bare? RangeEnd(ReadOnlySpan<char> text, Bare first, int start, int floor, out int rangeStart)
  {
    rangeStart = start;
    var word = WordBefore(text, start, floor);
    var between = word.Length == 7 && text.Slice(word.Start, word.Length).Equals("between", StringComparison.OrdinalIgnoreCase);
    var from = word.Length == 4 && text.Slice(word.Start, word.Length).Equals("from", StringComparison.OrdinalIgnoreCase);
    if (from) return null;
    var at = first.End;
    var joined = between ? After(text, at, " and ", ref at) : After(text, at, " to ", ref at) || After(text, at, " or ", ref at)
      || at < text.Length && text[at] is '-' or '–' or '—' && After(text, at, text.Slice(at, 1).ToString(), ref at) || After(text, at, " – ", ref at);
    if (!joined || at >= text.Length || !char.IsLetterOrDigit(text[at])) return null;
    if (text[at - 1] is '-' or '–' or '—' && !char.IsAsciiDigit(text[at])) return null;
    if (ReadBare(text, at, inRange: true) is not { OpenAbove: false } second || second.Low <= first.Low || second.InWords != first.InWords && !between) return null;
    if (between) rangeStart = word.Start;
    return second;
  }

  private static decimal Scale(ReadOnlySpan<char> text, Bare number)
  {
    var end = number.End;
    var start = end;
    while (start > number.Start && char.IsLetter(text[start - 1])) start--;
    var (kind, value) = NumberWords.Of(text[start..end]);
    return kind == NumberWordKind.Scale ? value : 1;
  }

  private static NumberWords.Bound BoundBefore(ReadOnlySpan<char> text, int start, int floor, out int boundStart)
  {
    Span<char> phrase = stackalloc char[32];
    var found = NumberWords.Bound.None;
    boundStart = start;
    var at = start;
    if (at > floor && text[at - 1] is '$' or '€' or '£') at--;
    if (at > floor && text[at - 1] == '~')
    {
      boundStart = at - 1;
      return NumberWords.Bound.About;
    }

    var stop = at;
    for (var words = 0; words < 4; words++)
    {
      var word = WordBefore(text, at, floor);
      if (word.Length == 0 || stop - word.Start > phrase.Length) break;
      at = word.Start;
      var length = text[at..(stop - 1)].TrimEnd().ToLowerInvariant(phrase);
      var bound = NumberWords.BoundOf(phrase[..length]);
      if (bound != NumberWords.Bound.None) (found, boundStart) = (bound, at);
    }

    return found;
  }

  private static (int Start, int Length) WordBefore(ReadOnlySpan<char> text, int offset, int floor)
  {
    var end = offset;
    if (end <= floor || text[end - 1] is not (' ' or '\u00A0')) return default;
    end--;
    var start = end;
    while (start > floor && end - start < 16 && char.IsLetter(text[start - 1])) start--;
    return (start, end - start);
  }

  private static Bare? ReadBare(ReadOnlySpan<char> text, int start, bool inRange = false) =>
    char.IsDigit(text[start]) ? ReadDigits(text, start, inRange) : IsInWord(text, start) ? null : ReadWords(text, start);

  private static bool IsInWord(ReadOnlySpan<char> text, int start) =>
    start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '\'' or '’' && start > 1 && char.IsLetterOrDigit(text[start - 2]));

  private static Bare? ReadDigits(ReadOnlySpan<char> text, int start, bool inRange)
  {
    if (start > 0 && !inRange)
    {
      var before = text[start - 1];
      if (char.IsLetterOrDigit(before) || before is '#' or '§' or '_') return null;
      if (before is '-' or '.' or ',' or '/' or ':' or '\u2010' or '\u2011' && start > 1 && char.IsLetterOrDigit(text[start - 2])) return null;
    }

    decimal value = 0;
    var digits = 0;
    var at = start;
    var whole = Digits(text, ref at, ref value, ref digits);
    if (whole == 0) return null;
    var grouped = false;
    if (whole <= 3)
    {
      // Thousands: 1,234,567; 1 234; 1.234.567; a doubled comma is a slip of the pen.
      while (at < text.Length && digits <= MostDigits)
      {
        var separator = text[at];
        var skip = separator == ',' ? (at + 1 < text.Length && text[at + 1] == ',' ? 2 : 1) : separator is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’' ? 1 : separator == '.' && IsGroup(text, at + 1) && at + 4 < text.Length && text[at + 4] == '.' && IsGroup(text, at + 5) ? 1 : 0;
        if (skip == 0 && !(separator == '.' && grouped && text[at - 4] == '.')) break;
        skip = Math.Max(skip, 1);
        if (!IsGroup(text, at + skip)) break;
        at += skip;
        Digits(text, ref at, ref value, ref digits);
        grouped = true;
      }
    }

    if (digits > MostDigits) return null;
    if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
    {
      var fraction = 0m;
      var places = 0;
      at++;
      if (Digits(text, ref at, ref fraction, ref places) > 9) return null;
      for (var i = 0; i < places; i++) fraction /= 10;
      value += fraction;
      if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1])) return null;
    }
    else if (at + 1 < text.Length && text[at] is ',' or ':' or '/' && char.IsAsciiDigit(text[at + 1]))
    {
      return null;
    }

    if (at < text.Length && char.IsLetter(text[at]))
    {
      var end = PastWord(text, at);
      var suffix = text[at..end];
      if (suffix is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" or "s") return null;
      var scale = suffix is "k" or "K" ? 1_000m : suffix is "bn" or "Bn" or "B" or "b" ? 1_000_000_000m : suffix is "mn" or "mln" or "M" ? 1_000_000m
        : suffix is "tn" ? 1_000_000_000_000m : suffix is "m" && start > 0 && text[start - 1] is '$' or '€' or '£' ? 1_000_000m : 0;
      return scale == 0 ? new(start, at, value, false, false, false) : new(start, end, value * scale, false, false, false);
    }

    // "19 thousand", "3.5 million", "2 million-plus"
    var next = NextWord(text, at);
    if (next.Length > 0)
    {
      var (kind, scale) = NumberWords.Of(text.Slice(next.Start, next.Length));
      if (kind is NumberWordKind.Scale or NumberWordKind.Hundred or NumberWordKind.Dozen) return new(start, next.Start + next.Length, value * scale, false, false, false);
    }

    return new(start, at, value, false, false, false);
  }

  private static bool IsGroup(ReadOnlySpan<char> text, int offset)
  {
    if (offset + 3 > text.Length) return false;
    for (var i = offset; i < offset + 3; i++)
    {
      if (!char.IsAsciiDigit(text[i])) return false;
    }

    return offset + 3 == text.Length || !char.IsAsciiDigit(text[offset + 3]);
  }

  private static int Digits(ReadOnlySpan<char> text, ref int at, ref decimal value, ref int digits)
  {
    var start = at;
    while (at < text.Length && DateLexer.DigitOf(text[at]) is >= 0 and var digit)
    {
      if (++digits <= MostDigits) value = (value * 10) + digit;
      at++;
    }

    return at - start;
  }

  private static Bare? ReadWords(ReadOnlySpan<char> text, int start)
  {
    var end = PastWord(text, start);
    var (kind, value) = NumberWords.Of(text[start..end]);
    switch (kind)
    {
      case NumberWordKind.None: return null;
      case NumberWordKind.Magnitude: return Magnitude(text, start, end, value, 2);
      case NumberWordKind.Vague: return Vague(text, start, end, value);
      case NumberWordKind.Article: return AfterArticle(text, start, end, 1);
      case NumberWordKind.Half:
        var article = NextWord(text, end);
        return article.Length > 0 && NumberWords.Of(text.Slice(article.Start, article.Length)).Kind == NumberWordKind.Article
          ? AfterArticle(text, start, article.Start + article.Length, 0.5m) : null;
      case NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen: return null;
      default: return Cardinal(text, start);
    }
  }

  private static Bare? AfterArticle(ReadOnlySpan<char> text, int start, int end, decimal factor)
  {
    var next = NextWord(text, end);
    if (next.Length == 0) return null;
    var (kind, value) = NumberWords.Of(text.Slice(next.Start, next.Length));
    var past = next.Start + next.Length;
    return kind switch
    {
      NumberWordKind.Hundred or NumberWordKind.Scale when factor == 1 => Cardinal(text, next.Start) is { } whole ? whole with { Start = start } : null,
      NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen => new(start, past, value * factor, false, false, true),
      NumberWordKind.Vague when factor == 1 => Vague(text, start, past, value),
      _ => null,
    };
  }

  // "several", "a few hundred", "a couple of dozen", "a handful of"
  private static Bare Vague(ReadOnlySpan<char> text, int start, int end, decimal value)
  {
    var next = NextWord(text, end);
    if (next.Length == 2 && text.Slice(next.Start, 2) is "of") next = NextWord(text, next.Start + 2);
    if (next.Length > 0)
    {
      var (kind, scale) = NumberWords.Of(text.Slice(next.Start, next.Length));
      if (kind is NumberWordKind.Hundred or NumberWordKind.Scale or NumberWordKind.Dozen) return new(start, next.Start + next.Length, value * scale, value > 2, true, true);
    }

    return new(start, end, value, value > 2, true, true);
  }

  // "dozens", "tens of thousands"
  private static Bare? Magnitude(ReadOnlySpan<char> text, int start, int end, decimal value, decimal factor)
  {
    var next = NextWord(text, end);
    var followed = next.Length == 2 && text.Slice(next.Start, 2) is "of";
    if (followed)
    {
      var second = NextWord(text, next.Start + 2);
      if (second.Length > 0)
      {
        var (kind, scale) = NumberWords.Of(text.Slice(second.Start, second.Length));
        if (kind == NumberWordKind.Magnitude && scale > value) return new(start, second.Start + second.Length, value * scale * factor, true, true, true);
      }
    }

    return value is 10 or 20 && !followed ? null : new(start, end, value * factor, true, true, true);
  }

  private static Bare? Cardinal(ReadOnlySpan<char> text, int start)
  {
    decimal total = 0, current = 0;
    var (at, end, lastScale) = (start, start, decimal.MaxValue);
    var any = false;
    while (true)
    {
      var past = PastWord(text, at);
      var (kind, value) = NumberWords.Of(text[at..past]);
      var fits = kind switch
      {
        NumberWordKind.Unit => !any || current % 100 == 0 && (current > 0 || total > 0) || current % 10 == 0 && current % 100 >= 20 && value is > 0 and < 10,
        NumberWordKind.Ten => !any || current % 100 == 0,
        NumberWordKind.Hundred => current is > 0 and < 100 || !any,
        NumberWordKind.Scale => (current > 0 || !any) && value < lastScale,
        NumberWordKind.Dozen => current is > 0 and < 100 && total == 0,
        _ => false,
      };
      if (!fits) break;
      any = true;
      end = past;
      switch (kind)
      {
        case NumberWordKind.Hundred: current = Math.Max(1, current) * 100; break;
        case NumberWordKind.Dozen: return new(start, end, current * 12, false, false, true);
        case NumberWordKind.Scale:
          total += Math.Max(1, current) * value;
          (current, lastScale) = (0, value);
          break;
        default: current += value; break;
      }

      var next = past < text.Length && text[past] == '-' ? (Start: past + 1, Length: PastWord(text, past + 1) - past - 1) : NextWord(text, past);
      if (next.Length == 3 && text.Slice(next.Start, 3) is "and" && (current >= 100 || current == 0)) next = NextWord(text, next.Start + 3);
      if (next.Length <= 0) break;
      at = next.Start;
    }

    return any ? new(start, end, total + current, false, false, true) : null;
  }

  private static (int Start, int Length) NextWord(ReadOnlySpan<char> text, int end)
  {
    if (end >= text.Length || text[end] is not (' ' or '\u00A0' or '-')) return default;
    var start = end + 1;
    return start < text.Length && char.IsLetter(text[start]) ? (start, PastWord(text, start) - start) : default;
  }

  private static int PastWord(ReadOnlySpan<char> text, int start)
  {
    var end = start;
    while (end < text.Length && char.IsLetter(text[end])) end++;
    while (end < text.Length && end == start && char.IsLetterOrDigit(text[end])) end++;
    return end;
  }
}
