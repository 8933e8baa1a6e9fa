namespace Hearsay.Text;

/// <summary>Finds and reads absolute dates, each as precisely as it is written: ISO 8601, RFC 822 and 850, numbers in either order, month names in
/// some thirty languages, year-month-day in Chinese, Japanese and Korean. Needs no culture; takes time linear in the text.</summary>
/// <remarks>A missing part is never made up: a day without a year has no <see cref="DateMatch.Date"/>, a date of three numbers
/// whose day and month cannot be told apart is <see cref="DateMatch.Ambiguous"/>, a time without a zone is local.</remarks>
public static class DateGrammar
{
  /// <summary>Reads a text that is a date as a whole, as metadata give it; a weekday or a short label before it and a word or two after it do not disturb.</summary>
  /// <param name="text">The text.</param>
  /// <param name="options">Plausible years and the order of numbers.</param>
  /// <param name="match">Where the date stands in the text, and what it says.</param>
  public static bool TryRead(ReadOnlySpan<char> text, DateOptions options, out DateMatch match)
  {
    match = default;
    if (text.Length > 200) return false;
    var at = 0;
    for (var words = 0; words <= 4;)
    {
      var lexeme = DateLexer.Next(text, at);
      if (lexeme.Kind == LexKind.End) return false;
      if (lexeme.Kind != LexKind.Mark && TryReadAt(text, lexeme, options, out match)) return EndsWithin(text, match.End);
      if (lexeme.Kind == LexKind.Number) return false;
      if (lexeme.Kind == LexKind.Word) words++;
      at = lexeme.End;
    }

    return false;
  }

  /// <summary>The dates in a text, in order, without overlap.</summary>
  /// <param name="text">The text.</param>
  /// <param name="options">Plausible years and the order of numbers.</param>
  public static Enumerator FindIn(ReadOnlySpan<char> text, DateOptions options) => new(text, options);

  /// <summary>Walks over the dates in a text.</summary>
  public ref struct Enumerator
  {
    private readonly ReadOnlySpan<char> text;
    private readonly DateOptions options;
    private int at;
    private DateMatch current;

    internal Enumerator(ReadOnlySpan<char> text, DateOptions options)
    {
      this.text = text;
      this.options = options;
    }

    /// <summary>The date found last.</summary>
    public readonly DateMatch Current => current;

    /// <summary>The walk itself.</summary>
    public readonly Enumerator GetEnumerator() => this;

    /// <summary>Goes to the next date.</summary>
    public bool MoveNext()
    {
      while (true)
      {
        var lexeme = DateLexer.Next(text, at);
        if (lexeme.Kind == LexKind.End)
        {
          if (lexeme.Start >= text.Length) return false;
        }
        else if (lexeme.Kind != LexKind.Mark && IsBoundary(text, lexeme) && TryReadAt(text, lexeme, options, out current))
        {
          at = current.End;
          return true;
        }

        at = Math.Max(lexeme.End, at + 1);
      }
    }
  }

  /// <summary>Reads a date that begins at an offset, where a word or number begins.</summary>
  /// <param name="text">The text.</param>
  /// <param name="start">The offset.</param>
  /// <param name="options">Plausible years and the order of numbers.</param>
  /// <param name="match">The date.</param>
  public static bool TryReadAt(ReadOnlySpan<char> text, int start, DateOptions options, out DateMatch match)
  {
    match = default;
    var lexeme = DateLexer.Next(text, start);
    return lexeme.Kind is LexKind.Word or LexKind.Number && TryReadAt(text, lexeme, options, out match);
  }

  private static bool TryReadAt(ReadOnlySpan<char> text, Lexeme first, DateOptions options, out DateMatch match)
  {
    match = default;
    var draft = new Draft();
    var found = first.Kind == LexKind.Number ? NumberFirst(text, first, options, ref draft) : WordFirst(text, first, options, ref draft);
    if (!found || !IsPlausible(draft, options) || IsInsideNumber(text, draft.End)) return false;
    var end = draft.End;
    if (draft.Day > 0 && draft.Time is null && draft.MayHaveTime) end = ClockGrammar.Read(text, end, out draft.Time, out draft.Zone);
    match = new DateMatch(first.Start, end)
    {
      Year = draft.Year > 0 ? draft.Year : null,
      Month = draft.Ambiguous || draft.Month == 0 ? null : draft.Month,
      Day = draft.Ambiguous || draft.Day == 0 ? null : draft.Day,
      Time = draft.Time,
      Offset = draft.Zone,
      Ambiguous = draft.Ambiguous,
    };
    return true;
  }

  private struct Draft()
  {
    public int Year, Month, Day, End;
    public bool Ambiguous, MayHaveTime = true;
    public TimeOnly? Time;
    public TimeSpan? Zone;

    public readonly bool IsCalendarDay => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year is >= 1 and <= 9999 ? Year : 2000, Month);
  }

  private static bool IsPlausible(in Draft draft, DateOptions options) =>
    (draft.Year == 0 || draft.Year >= options.MinYear && draft.Year <= options.MaxYear)
    && (draft.Day == 0 || draft.Ambiguous || draft.IsCalendarDay)
    && (draft.Year != 0 || draft.Day != 0);

  private static bool NumberFirst(ReadOnlySpan<char> text, Lexeme first, DateOptions options, ref Draft draft)
  {
    var second = DateLexer.Next(text, first.End);
    switch (first.Digits)
    {
      case 4: return YearFirst(text, first, second, options, ref draft);
      case 8 or 14 or 12 when !options.InProse || first.Digits == 8: return Compact(text, first, second, options, ref draft);
      case 10 or 13 when !options.InProse: return SinceEpoch(text, first, options, ref draft);
      case > 2: return false;
    }

    draft.Day = (int)first.Value;
    if ((second.Is('/') || second.Is('-') || second.Is('.')) && DateLexer.Next(text, second.End) is { Kind: LexKind.Number, Digits: <= 2 } middle
      && (!second.Gap && !middle.Gap || second.Is('.')))
    {
      return ThreeNumbers(text, first, second, middle, options, ref draft);
    }

    // 3月12日, 3월 12일
    if (IsWord(text, second, "月", "월") && DateLexer.Next(text, second.End) is { Kind: LexKind.Number, Digits: <= 2 } day && EastAsianDay(text, day.End) is var past and > 0)
    {
      (draft.Month, draft.Day, draft.End) = ((int)first.Value, (int)day.Value, past);
      return true;
    }

    return DayMonth(text, second, options, ref draft);
  }

  // 12 March 2026, 12th of March, 12. marts 2026, 12 de março de 2026, 12-Mar-26, 12 tháng 3 năm 2026
  private static bool DayMonth(ReadOnlySpan<char> text, Lexeme second, DateOptions options, ref Draft draft)
  {
    var name = second;
    var ordinal = false;
    if (name.Kind == LexKind.Word && !name.Gap && IsWord(text, name, "st", "nd", "rd", "th", "er", "º", "ª", "o", "e", "ο", "η", "го", "и", "å"))
    {
      ordinal = true;
      name = DateLexer.Next(text, name.End);
    }
    else if (name.Is('.'))
    {
      ordinal = true;
      name = DateLexer.Next(text, name.End);
    }

    var dashed = name.Is('-') || name.Is('/');
    if (dashed) name = DateLexer.Next(text, name.End);
    if (name.Kind == LexKind.Word && IsWord(text, name, "of", "de", "del", "di", "da", "ta", "the", "d")) name = DateLexer.Next(text, name.End);
    if (name.Is('\'') || name.Is('’')) name = DateLexer.Next(text, name.End);
    if (name.Kind != LexKind.Word) return false;
    bool common;
    if (IsWord(text, name, "tháng") && DateLexer.Next(text, name.End) is { Kind: LexKind.Number, Digits: <= 2, Value: >= 1 and <= 12 } number)
    {
      (draft.Month, draft.End, common) = ((int)number.Value, number.End, false);
    }
    else
    {
      draft.Month = MonthAt(text, name, out draft.End, out common);
      if (draft.Month == 0) return false;
    }

    if (!YearAfter(text, ref draft, options, dashed)) return !(common && options.InProse) || ordinal;
    return true;
  }

  // 12.03.2026, 12/03/2026, 03/12/2026, 12-03-2026
  private static bool ThreeNumbers(ReadOnlySpan<char> text, Lexeme first, Lexeme separator, Lexeme middle, DateOptions options, ref Draft draft)
  {
    var again = DateLexer.Next(text, middle.End);
    if (!again.Is((char)separator.Value) || again.Gap) return false;
    var year = DateLexer.Next(text, again.End);
    if (year.Kind != LexKind.Number || year.Gap && !separator.Is('.') || year.Digits is not (2 or 4)) return false;
    var order = separator.Is('.') ? DateOrder.DayFirst : options.Order;
    if (year.Digits == 2 && (order == DateOrder.Unknown || !options.ShortYears && (options.InProse || first.Digits != 2 || middle.Digits != 2))) return false;
    draft.Year = year.Digits == 4 ? (int)year.Value : Century((int)year.Value);
    var (a, b) = ((int)first.Value, (int)middle.Value);
    if (a is < 1 or > 31 || b is < 1 or > 31 || (a > 12 && b > 12)) return false;
    if (a > 12) order = DateOrder.DayFirst;
    else if (b > 12) order = DateOrder.MonthFirst;
    draft.Ambiguous = order == DateOrder.Unknown && a != b;
    (draft.Day, draft.Month) = order == DateOrder.MonthFirst ? (b, a) : (a, b);
    draft.End = year.End;
    return true;
  }

  private static bool YearFirst(ReadOnlySpan<char> text, Lexeme first, Lexeme second, DateOptions options, ref Draft draft)
  {
    draft.Year = (int)first.Value;
    draft.End = first.End;
    if (second.Is('-') || second.Is('/') || second.Is('.'))
    {
      var month = DateLexer.Next(text, second.End);
      var named = month.Kind == LexKind.Word ? MonthAt(text, month, out var pastMonth, out _) : (pastMonth = month.End, 0).Item2;
      if (named == 0 && (month.Kind != LexKind.Number || month.Digits > 2 || month.Gap && !second.Is('.')))
      {
        return YearAlone(text, second, options, ref draft);
      }

      draft.Month = named > 0 ? named : (int)month.Value;
      var again = DateLexer.Next(text, pastMonth);
      var day = again.Kind == LexKind.Number && named > 0 ? again : DateLexer.Next(text, again.End);
      if (day.Kind == LexKind.Number && day.Digits <= 2 && (named > 0 || again.Is((char)second.Value) && (!day.Gap || second.Is('.'))))
      {
        draft.Day = (int)day.Value;
        draft.End = day.End < text.Length && text[day.End] == '.' && named > 0 ? day.End + 1 : day.End;
        return true;
      }

      draft.End = pastMonth;
      return draft.Month is >= 1 and <= 12 && (named > 0 || !options.InProse && second.Is('-') && month.Digits == 2);
    }

    if (IsWord(text, second, "年", "년"))
    {
      draft.End = second.End;
      var month = DateLexer.Next(text, second.End);
      var mark = DateLexer.Next(text, month.End);
      if (month.Kind != LexKind.Number || month.Digits > 2 || !IsWord(text, mark, "月", "월")) return true;
      (draft.Month, draft.End) = ((int)month.Value, mark.End);
      if (draft.Month is < 1 or > 12) return false;
      var day = DateLexer.Next(text, mark.End);
      if (day.Kind == LexKind.Number && day.Digits <= 2 && EastAsianDay(text, day.End) is var past and > 0) (draft.Day, draft.End) = ((int)day.Value, past);
      return true;
    }

    // 2026 March 12, 2026. március 12.
    if (second.Kind == LexKind.Word && MonthAt(text, second, out var end, out var common) is var monthNumber and > 0 && !common
      && DateLexer.Next(text, end) is { Kind: LexKind.Number, Digits: <= 2 } last)
    {
      (draft.Month, draft.Day, draft.End) = (monthNumber, (int)last.Value, last.End);
      return true;
    }

    return YearAlone(text, second, options, ref draft);
  }

  private static bool YearAlone(ReadOnlySpan<char> text, Lexeme second, DateOptions options, ref Draft draft) =>
    !options.InProse && draft.Year > 0 && EndsWithin(text, draft.End) && !(second.Kind == LexKind.Number);

  private static bool Compact(ReadOnlySpan<char> text, Lexeme first, Lexeme second, DateOptions options, ref Draft draft)
  {
    var timed = first.Digits > 8;
    var clock = first.Digits == 14 ? first.Value % 1_000_000 : first.Value % 10_000 * 100;
    var date = first.Digits switch { 14 => first.Value / 1_000_000, 12 => first.Value / 10_000, _ => first.Value };
    (draft.Year, draft.Month, draft.Day, draft.End) = ((int)(date / 10_000), (int)(date / 100 % 100), (int)(date % 100), first.End);
    if (options.InProse && !(second.Kind == LexKind.Word && !second.Gap && text[second.Start] == 'T')) return false;
    if (!timed) return true;
    if (clock / 10_000 > 23 || clock / 100 % 100 > 59 || clock % 100 > 59) return false;
    draft.Time = new TimeOnly((int)(clock / 10_000), (int)(clock / 100 % 100), (int)(clock % 100));
    if (second.Kind == LexKind.Word && !second.Gap && text[second.Start..second.End] is "Z") (draft.Zone, draft.End) = (TimeSpan.Zero, second.End);
    return true;
  }

  private static bool SinceEpoch(ReadOnlySpan<char> text, Lexeme first, DateOptions options, ref Draft draft)
  {
    var seconds = first.Digits == 13 ? first.Value / 1000 : first.Value;
    if (seconds is < 600_000_000 or > 1_999_999_999 || !EndsWithin(text, first.End) || DateLexer.Next(text, 0).Start != first.Start) return false;
    var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
    (draft.Year, draft.Month, draft.Day, draft.End) = (moment.Year, moment.Month, moment.Day, first.End);
    (draft.Time, draft.Zone) = (TimeOnly.FromDateTime(moment.DateTime), TimeSpan.Zero);
    return true;
  }

  // March 12, 2026; March 2026; mars 2026; tháng 3 năm 2026; 令和8年3月12日
  private static bool WordFirst(ReadOnlySpan<char> text, Lexeme first, DateOptions options, ref Draft draft)
  {
    if (IsWord(text, first, "令", "平")) return Era(text, first, ref draft);
    bool common;
    if (IsWord(text, first, "tháng") && DateLexer.Next(text, first.End) is { Kind: LexKind.Number, Digits: <= 2, Value: >= 1 and <= 12 } number)
    {
      (draft.Month, draft.End, common) = ((int)number.Value, number.End, false);
      return YearAfter(text, ref draft, options, false);
    }

    draft.Month = MonthAt(text, first, out draft.End, out common);
    if (draft.Month == 0) return false;
    var next = DateLexer.Next(text, draft.End);
    var dashed = next.Is('-') && !next.Gap;
    if (dashed) next = DateLexer.Next(text, next.End);
    if (IsWord(text, next, "the")) next = DateLexer.Next(text, next.End);
    if (next.Kind == LexKind.Number && next.Digits <= 2 && (next.Gap || dashed || text[first.End..next.Start] is "." or ". "))
    {
      if (next.Value is < 1 or > 31 || IsInsideNumber(text, next.End)) return false;
      var monthOnly = draft;
      (draft.Day, draft.End) = ((int)next.Value, next.End);
      var suffix = DateLexer.Next(text, next.End);
      var ordinal = suffix.Kind == LexKind.Word && !suffix.Gap && IsWord(text, suffix, "st", "nd", "rd", "th");
      if (ordinal) draft.End = suffix.End;
      if (YearAfter(text, ref draft, options, dashed)) return true;
      if (!draft.IsCalendarDay) return false;

      // Thu Mar 12 14:05:00 UTC 2026
      var past = ClockGrammar.Read(text, draft.End, out var time, out var zone);
      if (time is not null && DateLexer.Next(text, past) is { Kind: LexKind.Number, Digits: 4, Gap: true } year && year.Value >= options.MinYear && year.Value <= options.MaxYear)
      {
        (draft.Year, draft.Time, draft.Zone, draft.End) = ((int)year.Value, time, zone, year.End);
        return true;
      }

      return !(common && options.InProse) && (ordinal || !suffix.Gap || suffix.Kind != LexKind.Word || !IsWord(text, suffix, "percent", "million", "billion", "thousand", "hundred", "per"));
    }

    return !common && YearAfter(text, ref draft, options, dashed) || common && !options.InProse && YearAfter(text, ref draft, options, dashed);
  }

  private static bool Era(ReadOnlySpan<char> text, Lexeme first, ref Draft draft)
  {
    var rest = DateLexer.Next(text, first.End);
    var year = DateLexer.Next(text, rest.End);
    var start = IsWord(text, first, "令") && IsWord(text, rest, "和") ? 2018 : IsWord(text, first, "平") && IsWord(text, rest, "成") ? 1988 : 0;
    if (start == 0) return false;
    var value = IsWord(text, year, "元") ? 1 : year.Kind == LexKind.Number && year.Digits <= 2 ? (int)year.Value : 0;
    var mark = DateLexer.Next(text, year.End);
    if (value == 0 || !IsWord(text, mark, "年")) return false;
    (draft.Year, draft.End) = (start + value, mark.End);
    var month = DateLexer.Next(text, mark.End);
    var monthMark = DateLexer.Next(text, month.End);
    if (month.Kind != LexKind.Number || month.Value is < 1 or > 12 || !IsWord(text, monthMark, "月")) return true;
    (draft.Month, draft.End) = ((int)month.Value, monthMark.End);
    var day = DateLexer.Next(text, monthMark.End);
    if (day.Kind == LexKind.Number && day.Digits <= 2 && EastAsianDay(text, day.End) is var past and > 0) (draft.Day, draft.End) = ((int)day.Value, past);
    return true;
  }

  private static int MonthAt(ReadOnlySpan<char> text, Lexeme word, out int end, out bool common)
  {
    var letters = text[word.Start..word.End];
    end = word.End;
    common = false;
    int month;
    if (letters is "كانون" or "تشرين")
    {
      var which = DateLexer.Next(text, word.End);
      var second = IsWord(text, which, "الثاني", "ثاني", "الثانى");
      if (!second && !IsWord(text, which, "الأول", "الاول", "أول", "اول")) return 0;
      end = which.End;
      month = letters is "كانون" ? second ? 1 : 12 : second ? 11 : 10;
    }
    else
    {
      month = MonthNames.Of(letters, out common);
    }

    if (month == 0) return 0;
    if (end < text.Length && text[end] == '.' && word.End - word.Start <= 5) end++;

    // آذار/مارس: both of a month's Arabic names.
    var slash = DateLexer.Next(text, end);
    if ((slash.Is('/') || slash.Is('(')) && DateLexer.Next(text, slash.End) is { Kind: LexKind.Word } twin && MonthNames.Of(text[twin.Start..twin.End], out _) == month)
    {
      end = slash.Is('(') && twin.End < text.Length && text[twin.End] == ')' ? twin.End + 1 : twin.End;
    }

    return month;
  }

  private static bool YearAfter(ReadOnlySpan<char> text, ref Draft draft, DateOptions options, bool dashed)
  {
    var next = DateLexer.Next(text, draft.End);
    for (var skipped = 0; skipped < 2 && next.Kind != LexKind.Number; skipped++)
    {
      if (!(next.Is(',') || next.Is('،') || next.Is('-') || next.Is('/') || next.Is('.') || next.Is('\'') || next.Is('’') || IsWord(text, next, "de", "del", "of", "năm", "anul", "year", "عام", "لعام", "سنة"))) return false;
      if (next.Is('.') && DateLexer.Next(text, next.End).Gap && draft.Day > 0 && options.InProse) return false;
      next = DateLexer.Next(text, next.End);
    }

    if (next.Kind != LexKind.Number || IsInsideNumber(text, next.End)) return false;
    if (next.Digits == 4 && next.Value >= options.MinYear && next.Value <= options.MaxYear)
    {
      (draft.Year, draft.End) = ((int)next.Value, next.End);
      var mark = DateLexer.Next(text, next.End);
      if (IsWord(text, mark, "года", "году", "г", "року", "р", "година", "m")) draft.End = mark.End < text.Length && text[mark.End] == '.' ? mark.End + 1 : mark.End;
      return true;
    }

    var shortened = next.Digits == 2 && draft.Day > 0 && (dashed || text[next.Start - 1] is '\'' or '’' || !options.InProse && next.Gap && !text[..next.Start].TrimEnd().EndsWith(","));
    if (!shortened || DateLexer.Next(text, next.End).Is(':')) return false;
    (draft.Year, draft.End) = (Century((int)next.Value), next.End);
    return true;
  }

  private static int Century(int year) => year < 70 ? 2000 + year : 1900 + year;

  private static int EastAsianDay(ReadOnlySpan<char> text, int offset) => DateLexer.Next(text, offset) is var mark && IsWord(text, mark, "日", "일", "号", "號") ? mark.End : 0;

  private static bool IsWord(ReadOnlySpan<char> text, Lexeme lexeme, params ReadOnlySpan<string> words)
  {
    if (lexeme.Kind != LexKind.Word) return false;
    var letters = text[lexeme.Start..lexeme.End];
    foreach (var word in words)
    {
      if (letters.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
    }

    return false;
  }

  // A number goes on after ".5", ",000", ":30", "-digit", "/digit".
  private static bool IsInsideNumber(ReadOnlySpan<char> text, int end)
  {
    if (end >= text.Length) return false;
    if (DateLexer.DigitOf(text[end]) >= 0) return true;
    if (text[end] is not ('.' or ',' or '-' or '/' or '%') || end + 1 >= text.Length) return text[end] == '%';
    return DateLexer.DigitOf(text[end + 1]) >= 0 && !(text[end] == ',' && DateLexer.Next(text, end + 1).Digits is 4 or 2);
  }

  private static bool IsBoundary(ReadOnlySpan<char> text, Lexeme lexeme)
  {
    if (lexeme.Gap || lexeme.Start == 0) return true;
    var before = text[lexeme.Start - 1];
    if (lexeme.Kind == LexKind.Word) return !char.IsLetterOrDigit(before) || before >= 0x3000;
    if (char.IsLetterOrDigit(before) && before < 0x3000 || before is '$' or '€' or '£' or '#') return false;
    return before is not ('.' or ',' or '-' or ':') && !(before == '/' && lexeme.Digits != 4)
      || lexeme.Start == 1 || DateLexer.DigitOf(text[lexeme.Start - 2]) < 0 && lexeme.Digits is 4 or 8;
  }

  private static bool EndsWithin(ReadOnlySpan<char> text, int offset)
  {
    for (var words = 0; words <= 5;)
    {
      var lexeme = DateLexer.Next(text, offset);
      if (lexeme.Kind == LexKind.End && lexeme.Start >= text.Length) return true;
      if (lexeme.Kind == LexKind.Number) return false;
      if (lexeme.Kind == LexKind.Word && ++words > 4) return false;
      offset = Math.Max(lexeme.End, offset + 1);
    }

    return false;
  }
}
