using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>Finds the times of a document: absolute ones, and relative ones, reckoned from the day of publication, a dateline, or the date told last.
/// The past is preferred, as news tells it, unless the sentence speaks of what is to come.</summary>
internal sealed class TimeFinder
{
  private static readonly WordSet Past = new("last past previous recent preceding");
  private static readonly WordSet Coming = new("next coming following upcoming");
  private static readonly WordSet Parts = new("morning afternoon evening night noon midnight dawn dusk");
  private static readonly WordSet FutureCues = new("will shall scheduled due expected plans planned planning upcoming set would");
  private static readonly WordSet MonthCues = new("in since until till early late mid last next by from during this of before after through and to between");
  private static readonly WordSet YearCues = new("in since until till early late mid by from during before after of through and to between circa around year summer winter spring autumn fall back mid-");
  private static readonly WordSet PastVerbs = new("was were had did came went left began broke took fell struck rose held met killed attacked fled shot found became");
  private static readonly string[] Units = ["hour", "day", "week", "month", "year", "decade"];

  private readonly string text;
  private readonly TimeAnchor anchor;
  private DateOnly? told;

  public TimeFinder(string text, TimeAnchor anchor) => (this.text, this.anchor) = (text, anchor);

  /// <summary>The times of one block, in order; blocks must come in text order.</summary>
  public void Find(Words words, List<Time> times)
  {
    var first = times.Count;
    var dates = new List<DateMatch>();
    foreach (var match in DateGrammar.FindIn(words.Block.Of(text), DateOptions.Prose)) dates.Add(match);
    var next = 0;
    for (var i = 0; i < words.Count; i++)
    {
      while (next < dates.Count && dates[next].End + words.Block.Start <= words.Items[i].Start) next++;
      Time? time;
      int past;
      if (next < dates.Count && dates[next].Start + words.Block.Start <= words.Items[i].Start)
      {
        past = i + 1;
        time = DayRange(words, i, ref past) ?? Absolute(words, i, dates[next]);
        past = words.At(time.Span.End);
      }
      else
      {
        time = Relative(words, i, out past);
      }

      if (time is null) continue;
      Add(words, times, first, time);
      i = Math.Max(i, past - 1);
    }
  }

  private Time Absolute(Words words, int i, DateMatch match)
  {
    var start = words.Block.Start + match.Start;
    var span = new TextSpan(start, words.Block.Start + match.End);
    if (match.Date is { } date)
    {
      Tell(date);
      return new Time(date, null, span);
    }

    if (match.Ambiguous) return new Time(Edtf.Year(match.Year!.Value), null, span);
    var (month, day) = (match.Month!.Value, match.Day!.Value);
    if (anchor.Day is { } from)
    {
      var year = TimeAnchor.YearOf(from, month, day, IsFuture(words, i), !IsPast(words, i));
      return new Time(DayOf(year, month, day), anchor.Name, span);
    }

    if (told is not { } last) return new Time(null, null, span);
    var nearest = new[] { last.Year - 1, last.Year, last.Year + 1 }.Where(year => year is > 0 and < 9999 && day <= DateTime.DaysInMonth(year, month))
      .Select(year => new DateOnly(year, month, day)).OrderBy(candidate => Math.Abs(candidate.DayNumber - last.DayNumber)).FirstOrDefault();
    if (nearest == default) return new Time(null, null, span);
    told = nearest;
    return new Time(Edtf.Day(nearest), "text", span);
  }

  private Edtf? DayOf(int year, int month, int day)
  {
    if (day > DateTime.DaysInMonth(year, month)) return null;
    var date = new DateOnly(year, month, day);
    told = date;
    return Edtf.Day(date);
  }

  private void Tell(Edtf date)
  {
    if (date.Earliest == date.Latest) told = date.Earliest;
  }

  // Joins "March 20 to March 24", "between 2011 and 2014"; opens "since 2014", "until Friday".
  private void Add(Words words, List<Time> times, int first, Time time)
  {
    var before = words.At(time.Span.Start) - 1;
    if (times.Count > first && times[^1] is var last && last.Span.End <= time.Span.Start)
    {
      var between = text.AsSpan(last.Span.End, time.Span.Start - last.Span.End);
      var from = words.At(last.Span.Start) - 1;
      var isRange = between.Length <= 9 && (between.Trim() is "to" or "-" or "–" or "—" or "until" or "till" or "through" or "to the") || between is " and " && words.Is(from, "between");
      if (isRange && time.Anchor is null && last is { Anchor: not null, Edtf: { IsInterval: false } dated } && time.Edtf is { IsInterval: false } whole && dated.Earliest == dated.Latest)
      {
        // "January 1 to April 15, 2023": the year stands once, behind.
        var year = (dated.Earliest.Month, dated.Earliest.Day).CompareTo((whole.Latest.Month, whole.Latest.Day)) <= 0 ? whole.Latest.Year : whole.Latest.Year - 1;
        if (dated.Earliest.Day <= DateTime.DaysInMonth(year, dated.Earliest.Month)) last = new(Edtf.Day(new(year, dated.Earliest.Month, dated.Earliest.Day)), null, last.Span);
      }

      if (isRange && last.Edtf is { } low && time.Edtf is { } high && !low.IsInterval && !high.IsInterval && low.Earliest <= high.Latest)
      {
        var interval = Edtf.Interval(low, high);
        times[^1] = new Time(interval, last.Anchor ?? time.Anchor, new(last.Span.Start, time.Span.End));
        return;
      }

      // "between January 1 and April 15, 2023", "from 12 to 14 March"
      if (isRange && last.Edtf is null && time.Edtf is { IsInterval: false }) times.RemoveAt(times.Count - 1);
    }

    if (time.Edtf is { IsInterval: false } edtf && before >= 0 && words.Gap(before + 1) is " ")
    {
      var start = words.Items[before].Start;
      if (words.Is(before, "since")) time = new(Edtf.Interval(edtf, null), time.Anchor, new(start, time.Span.End));
      else if (words.Is(before, "until") || words.Is(before, "till")) time = new(Edtf.Interval(null, edtf), time.Anchor, new(start, time.Span.End));
    }

    times.Add(time);
  }

  private bool IsFuture(Words words, int i)
  {
    for (var k = i - 1; k >= 0 && i - k <= 10 && !words.Items[k + 1].Opens; k--)
    {
      if (words.In(k, FutureCues)) return true;
      if (words.Is(k, "to") && words.Is(k + 1, "be")) return true;
    }

    for (var k = i + 1; k < words.Count && k - i <= 4 && !words.Items[k].Opens; k++)
    {
      if (words.Is(k, "will")) return true;
    }

    return false;
  }

  // A past tense close before a date.
  private static bool IsPast(Words words, int i)
  {
    for (var k = i - 1; k >= 0 && i - k <= 6 && !words.Items[k + 1].Opens; k--)
    {
      if (words.In(k, PastVerbs)) return true;
      if (words[k].Length > 4 && words[k].EndsWith("ed") && !words.In(k, FutureCues)) return true;
    }

    for (var k = i + 1; k < words.Count && k - i <= 8 && !words.Items[k].Opens; k++)
    {
      if (words.In(k, PastVerbs)) return true;
    }

    return false;
  }

  private Time? Relative(Words words, int i, out int past)
  {
    past = i + 1;
    return DayRange(words, i, ref past) ?? DayWord(words, i, ref past) ?? NamedDay(words, i, ref past) ?? Shifted(words, i, ref past) ?? Stretch(words, i, ref past) ?? Unit(words, i, ref past)
      ?? FromTold(words, i, ref past) ?? NamedMonth(words, i, ref past) ?? NamedYear(words, i, ref past);
  }

  private Time From(Words words, int first, int last, Func<DateOnly, Edtf?> value)
  {
    var span = new TextSpan(words.Items[first].Start, words.Items[last].Past);
    if (anchor.Day is not { } day) return new Time(null, null, span);
    var edtf = value(day);
    if (edtf is not null) Tell(edtf);
    return new Time(edtf, edtf is null ? null : anchor.Name, span);
  }

  // "March 12-14, 2026", "12-14 March", "between 12 and 14 March 2026"
  private Time? DayRange(Words words, int i, ref int past)
  {
    int month, low, high, last;
    if (words.IsCapital(i) && (month = TimeAnchor.MonthOf(words[i])) > 0 && DayAt(words, i + 1) is { } first && words.Gap(i + 2) is "-" or "–" && DayAt(words, i + 2) is { } second)
    {
      (low, high, last) = (first, second, i + 2);
    }
    else if (DayAt(words, i) is { } from)
    {
      var joined = words.Gap(i + 1) is "-" or "–" ? i + 1 : words.Is(i + 1, "to") || words.Is(i + 1, "and") && words.Is(i - 1, "between") ? i + 2 : 0;
      if (joined == 0 || DayAt(words, joined) is not { } to || !words.IsCapital(joined + 1) || (month = TimeAnchor.MonthOf(words[joined + 1])) == 0) return null;
      (low, high, last) = (from, to, joined + 1);
    }
    else
    {
      return null;
    }

    if (low >= high) return null;
    int? year = null;
    if (words.Gap(last + 1) is " " or ", " && words[last + 1].Length == 4 && int.TryParse(words[last + 1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var written) && written is > 1000 and < 2101)
    {
      year = written;
      last++;
    }

    past = last + 1;
    var (future, near) = (IsFuture(words, i), !IsPast(words, i));
    Edtf? Value(int inYear) => high > DateTime.DaysInMonth(inYear, month) ? null : Edtf.Interval(Edtf.Day(new(inYear, month, low)), Edtf.Day(new(inYear, month, high)));
    if (year is { } known) return new Time(Value(known), null, new(words.Items[i].Start, words.Items[last].End));
    return From(words, i, last, day => Value(TimeAnchor.YearOf(day, month, low, future, near)));
  }

  private static int? DayAt(Words words, int i) =>
    words[i] is { Length: 1 or 2 } word && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

  private Time? DayWord(Words words, int i, ref int past)
  {
    var offset = words[i] switch
    {
      var word when word.Equals("yesterday", StringComparison.OrdinalIgnoreCase) => -1,
      var word when word.Equals("today", StringComparison.OrdinalIgnoreCase) || word.Equals("tonight", StringComparison.OrdinalIgnoreCase) => 0,
      var word when word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase) => 1,
      _ => 9,
    };
    if (offset != 9)
    {
      if (words.Items[i].IsPossessive && offset == 0) offset = 0;
      var last = words.In(i + 1, Parts) && words.Gap(i + 1) is " " ? i + 1 : i;
      past = last + 1;
      return From(words, i, last, day => Edtf.Day(day.AddDays(offset)));
    }

    var part = words.In(i + 1, Parts) && words.Gap(i + 1) is " ";
    if (part && (words.Is(i, "this") || words.Is(i, "last") && words.Is(i + 1, "night")))
    {
      past = i + 2;
      var back = words.Is(i, "last") ? -1 : 0;
      return From(words, i, i + 1, day => Edtf.Day(day.AddDays(back)));
    }

    return null;
  }

  private Time? NamedDay(Words words, int i, ref int past)
  {
    var first = i;
    var (isLast, isNext) = (words.Is(i, "last"), words.Is(i, "next") || words.Is(i, "coming"));
    if ((isLast || isNext || words.Is(i, "this") || words.Is(i, "past")) && words.Gap(i + 1) is " ") i++;
    if (!words.IsCapital(i) || TimeAnchor.WeekdayOf(words[i]) is not { } weekday || words[i].Length <= 3 && !words.Is(first - 1, "on")) return null;
    if (words.IsAdjacent(first) && words.IsCapital(first - 1) && !words.Items[first - 1].Opens && first == i && !words.IsTitleCase
      && (words.Is(i - 1, "Black") || words.Is(i - 1, "Good") || words.Is(i - 1, "Bloody") || words.Is(i - 1, "Palm") || words.Is(i - 1, "Ash") || words.Is(i - 1, "Super") || words.Is(i - 1, "Easter"))) return null;
    var end = words.In(i + 1, Parts) && words.Gap(i + 1) is " " ? i + 1 : i;
    past = end + 1;
    var future = isNext || !isLast && IsFuture(words, first);
    return From(words, first, end, day => Edtf.Day(TimeAnchor.Weekday(day, weekday, future, isLast || isNext)));
  }

  // "four days ago", "a week ago", "two days later" (from the date told last)
  private Time? Shifted(Words words, int i, ref int past)
  {
    if (Count(words, i, out var unitIndex) is not { } count || UnitOf(words, unitIndex) is not { } unit) return null;
    var after = unitIndex + 1;
    if (words.Gap(after) is not " ") return null;
    if (words.Is(after, "ago"))
    {
      past = after + 1;
      return From(words, i, after, day => TimeAnchor.Shift(day, -count, unit));
    }

    var sign = words.Is(after, "later") || words.Is(after, "afterwards") ? 1 : words.Is(after, "earlier") || words.Is(after, "before") && EndsClause(words, after) ? -1 : 0;
    if (sign == 0) return null;
    past = after + 1;
    return Told(words, i, after, day => TimeAnchor.Shift(day, sign * count, unit));
  }

  private static bool EndsClause(Words words, int index) => index + 1 >= words.Count || words.Gap(index + 1) is not " ";

  private Time Told(Words words, int first, int last, Func<DateOnly, Edtf?> value)
  {
    var edtf = told is { } day ? value(day) : null;
    if (edtf is not null) Tell(edtf);
    return new Time(edtf, edtf is null ? null : "text", new(words.Items[first].Start, words.Items[last].Past));
  }

  // "the past four days", "in the last 48 hours", "the next two weeks", "over the past month"
  private Time? Stretch(Words words, int i, ref int past)
  {
    var at = words.Is(i, "the") || words.Is(i, "these") ? i + 1 : i;
    var recent = words.In(at, Past);
    if (!recent && !words.In(at, Coming))
    {
      // "the few last days"
      if (at == i || !words.Is(at, "few") || !words.In(at + 1, Past) || UnitOf(words, at + 2) is null) return null;
      past = at + 3;
      return new Time(null, null, new(words.Items[i].Start, words.Items[at + 2].Past));
    }

    if (at == i && words.Is(at, "following")) return null;
    var number = at + 1;
    if (words.Is(number, "few") || words.Is(number, "several") || words.Is(number, "couple"))
    {
      var vague = words.Is(number + 1, "of") ? number + 2 : number + 1;
      if (UnitOf(words, vague) is null) return null;
      past = vague + 1;
      return new Time(null, null, new(words.Items[i].Start, words.Items[vague].Past));
    }

    var count = Count(words, number, out var unitIndex);
    if (count is null && at > i && UnitOf(words, number) is not null && !Plural(words, number) && words.Is(at, "past")) (count, unitIndex) = (1, number);
    if (count is not { } units || UnitOf(words, unitIndex) is not { } unit || words.Is(unitIndex + 1, "ago")) return null;
    past = unitIndex + 1;
    return From(words, i, unitIndex, day => TimeAnchor.Stretch(day, units, unit, !recent));
  }

  // "last month", "this year", "next week", "earlier this month", "the start of the year"
  private Time? Unit(Words words, int i, ref int past)
  {
    var offset = words.Is(i, "last") || words.Is(i, "previous") ? -1 : words.Is(i, "this") ? 0 : words.Is(i, "next") ? 1 : 9;
    if (offset == 9 || words.Gap(i + 1) is not " " || i > 0 && (words.Is(i - 1, "the") && offset == -1 && !words.Is(i, "previous"))) return null;
    var word = words[i + 1];
    var season = word is "spring" ? 21 : word is "summer" ? 22 : word is "autumn" or "fall" ? 23 : word is "winter" ? 24 : 0;
    if (season == 0 && word is not ("week" or "month" or "year" or "weekend" or "decade")) return null;
    past = i + 2;
    var kind = word.ToString();
    return From(words, i, i + 1, day => kind switch
    {
      "week" => TimeAnchor.Week(day, offset),
      "weekend" => Weekend(day, offset),
      "month" => Edtf.Month(day.AddMonths(offset).Year, day.AddMonths(offset).Month),
      "year" => Edtf.Year(day.Year + offset),
      "decade" => Edtf.Decade(day.Year + (10 * offset)),
      _ => Edtf.Season(offset < 0 && new DateOnly(day.Year, 3 * (season - 20), 1).AddMonths(3) > day ? day.Year - 1 : day.Year + Math.Max(0, offset), season),
    });
  }

  private static Edtf Weekend(DateOnly day, int offset)
  {
    var saturday = TimeAnchor.Weekday(day, DayOfWeek.Saturday, offset > 0, offset != 0);
    if (offset == 0 && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) saturday = TimeAnchor.Weekday(day, DayOfWeek.Saturday, true, true);
    return Edtf.Interval(Edtf.Day(saturday), Edtf.Day(saturday.AddDays(1)));
  }

  // "the day before", "the next day", "the same day": from the date told last
  private Time? FromTold(Words words, int i, ref int past)
  {
    if (!words.Is(i, "the") && !words.Is(i, "that")) return null;
    if (words.Is(i, "the") && words.Is(i + 1, "day") && words.Is(i + 2, "before"))
    {
      var yesterday = words.Is(i + 3, "yesterday");
      if (!yesterday && !EndsClause(words, i + 2)) return null;
      past = i + (yesterday ? 4 : 3);
      return yesterday ? From(words, i, i + 3, day => Edtf.Day(day.AddDays(-2))) : Told(words, i, i + 2, day => Edtf.Day(day.AddDays(-1)));
    }

    if (words.Is(i, "the") && words.Is(i + 1, "day") && words.Is(i + 2, "after") && EndsClause(words, i + 2))
    {
      past = i + 3;
      return Told(words, i, i + 2, day => Edtf.Day(day.AddDays(1)));
    }

    var offset = words.Is(i, "that") && words.Is(i + 1, "day") ? 0 : !words.Is(i + 2, "day") ? 9
      : words.Is(i + 1, "next") || words.Is(i + 1, "following") ? 1 : words.Is(i + 1, "previous") || words.Is(i + 1, "preceding") ? -1 : words.Is(i + 1, "same") ? 0 : 9;
    if (offset == 9) return null;
    var last = words.Is(i, "that") ? i + 1 : i + 2;
    past = last + 1;
    return Told(words, i, last, day => Edtf.Day(day.AddDays(offset)));
  }

  // "in March", "early September", "last May"; without a year: the latest one
  private Time? NamedMonth(Words words, int i, ref int past)
  {
    if (!words.IsCapital(i) || TimeAnchor.MonthOf(words[i]) is not (> 0 and var month) || !words.In(i - 1, MonthCues) && !words.Is(i - 1, "mid")) return null;
    if (words[i].Length <= 3 && !words.Is(i, "May")) return null;
    if (words.IsCapital(i + 1) && words.IsAdjacent(i + 1)) return null;
    var first = words.Is(i - 1, "last") || words.Is(i - 1, "next") || words.Is(i - 1, "early") || words.Is(i - 1, "late") || words.Is(i - 1, "mid") ? i - 1 : i;
    var future = words.Is(i - 1, "next") || !words.Is(i - 1, "last") && IsFuture(words, i);
    var strictly = words.Is(i - 1, "last");
    return From(words, first, i, day =>
    {
      var comes = month > day.Month || strictly && month == day.Month;
      return Edtf.Month(future ? month >= day.Month ? day.Year : day.Year + 1 : comes ? day.Year - 1 : day.Year, month);
    });
  }

  // "in 2014", "the 1990s", "summer of 2014"
  private Time? NamedYear(Words words, int i, ref int past)
  {
    var word = words[i];
    if (word.Length is not (4 or 5) || !char.IsAsciiDigit(word[0]) || !int.TryParse(word[..4], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) || year is < 1500 or > 2100) return null;
    var span = new TextSpan(words.Items[i].Start, words.Items[i].Past);
    if (word.Length == 5)
    {
      return word[4] == 's' && year % 10 == 0 ? new Time(year % 100 == 0 && year != 2000 ? Edtf.TryParse($"{year / 100:00}XX") : Edtf.Decade(year), null, span) : null;
    }

    var ofSeason = words.Is(i - 1, "of") ? i - 2 : i - 1;
    var season = words.Is(ofSeason, "spring") ? 21 : words.Is(ofSeason, "summer") ? 22 : words.Is(ofSeason, "autumn") || words.Is(ofSeason, "fall") ? 23 : words.Is(ofSeason, "winter") ? 24 : 0;
    if (season > 0) return new Time(Edtf.Season(year, season), null, new(words.Items[ofSeason].Start, span.End));
    var ranged = i > 0 && words.Gap(i).Trim() is "-" or "–" && words[i - 1].Length == 4 && char.IsAsciiDigit(words[i - 1][0]);
    var bracketed = span.Start > 0 && text[span.Start - 1] == '(' && span.End < text.Length && text[span.End] is ')' or '-' or '–';
    if (!words.In(i - 1, YearCues) && !ranged && !bracketed) return null;
    if (i > 0 && words.Gap(i) is not (" " or "-" or "–") && !bracketed && !ranged) return null;

    // "in 2014 cases": a count, unless nothing that could be counted follows.
    if (words.Is(i - 1, "of") && words.Gap(i + 1) is " " && !words.In(i + 1, WordSet.FunctionWords)) return null;
    if (span.End < text.Length && text[span.End] is '%') return null;
    return new Time(Edtf.Year(year), null, span);
  }

  private static bool Plural(Words words, int i) => words[i] is [.., 's'];

  private static string? UnitOf(Words words, int i)
  {
    var word = words[i];
    if (word.Length is < 3 or > 7) return null;
    foreach (var unit in Units)
    {
      if (word.StartsWith(unit, StringComparison.OrdinalIgnoreCase) && (word.Length == unit.Length || word.Length == unit.Length + 1 && word[^1] == 's')) return unit;
    }

    return null;
  }

  private int? Count(Words words, int i, out int unit)
  {
    unit = i;
    if (i >= words.Count) return null;
    if (words.Is(i, "a") || words.Is(i, "an") || words.Is(i, "one"))
    {
      unit = i + 1;
      return words.Gap(unit) is " " or "-" ? 1 : null;
    }

    if (!NumberGrammar.TryReadAt(words.Block.Of(text), words.Items[i].Start - words.Block.Start, out var number) || number.Low is not { } low || low != number.High || number.Approximate
      || low != decimal.Truncate(low) || low is < 1 or > 5000) return null;
    unit = words.At(words.Block.Start + number.NumberEnd);
    return words.Gap(unit) is " " or "-" ? (int)low : null;
  }
}
