using System.Globalization;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>The day that a document's relative times are reckoned from, and the calendar arithmetic of news.</summary>
/// <param name="Day">The day; null where the document does not tell it.</param>
/// <param name="Name"><c>published</c> or <c>dateline</c>; null where there is none.</param>
internal readonly record struct TimeAnchor(DateOnly? Day, string? Name)
{
  private const int NearFuture = 45;

  /// <summary>The day of publication; where the document does not tell it to the day, the first whole date of a dateline.</summary>
  public static TimeAnchor Of(Document document)
  {
    if (document.Published is { } published && published.Earliest == published.Latest) return new(published.Earliest, "published");
    foreach (var block in document.Blocks)
    {
      if (block.Kind is not BlockKind.Dateline) continue;
      foreach (var match in DateGrammar.FindIn(block.Span.Of(document.Text), DateOptions.Metadata))
      {
        if (match.Date is { } date && date.Earliest == date.Latest) return new(date.Earliest, "dateline");
      }
    }

    return default;
  }

  /// <summary>The latest such weekday that is not after the day; a week on where the future is meant, a week back where the day itself is not.</summary>
  public static DateOnly Weekday(DateOnly day, DayOfWeek weekday, bool future, bool strictly)
  {
    var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
    if (future) return back == 0 && !strictly ? day : day.AddDays(7 - back);
    return day.AddDays(-(back == 0 && strictly ? 7 : back));
  }

  /// <summary>The year in which a month and day lie nearest before the day, or after it where the future is meant.</summary>
  /// <param name="day">The day to reckon from.</param>
  /// <param name="month">The month.</param>
  /// <param name="dayOfMonth">The day of the month.</param>
  /// <param name="future">Whether the sentence speaks of what is to come.</param>
  /// <param name="near">Whether a date of the next weeks is meant rather than one of last year.</param>
  public static int YearOf(DateOnly day, int month, int dayOfMonth, bool future, bool near)
  {
    var comes = month > day.Month || month == day.Month && dayOfMonth > day.Day;
    if (near && !future)
    {
      var year = comes ? day.Year : day.Year + 1;
      future = dayOfMonth <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, dayOfMonth).DayNumber - day.DayNumber is > 0 and <= NearFuture;
    }

    return future ? comes || month == day.Month && dayOfMonth == day.Day ? day.Year : day.Year + 1 : comes ? day.Year - 1 : day.Year;
  }

  /// <summary>The week, Monday to Sunday, a number of weeks from the day's.</summary>
  public static Edtf Week(DateOnly day, int offset)
  {
    var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7) + (7 * offset));
    return Edtf.Interval(Edtf.Day(monday), Edtf.Day(monday.AddDays(6)));
  }

  /// <summary>A number of units from the day, as precisely as the unit is.</summary>
  public static Edtf? Shift(DateOnly day, int count, string unit)
  {
    if (count is < -3000 or > 3000) return null;
    var target = unit switch
    {
      "day" => day.AddDays(count),
      "week" => day.AddDays(7 * count),
      "month" => day.AddMonths(count),
      "year" => Math.Abs(count) < day.Year - 1 ? day.AddYears(count) : day,
      "decade" => Math.Abs(count) < 100 ? day.AddYears(10 * count) : day,
      "hour" => day.AddDays((int)Math.Round(count / 24.0, MidpointRounding.AwayFromZero)),
      "weekend" => day,
      _ => day,
    };
    return unit switch
    {
      "day" or "hour" => Edtf.Day(target),
      "week" => Edtf.Day(target).Approximately(),
      "month" => Edtf.Month(target.Year, target.Month),
      "year" => Edtf.Year(target.Year),
      "decade" => Edtf.Year(target.Year).Approximately(),
      _ => null,
    };
  }

  /// <summary>The stretch of a number of units that ends, or begins, with the day.</summary>
  public static Edtf? Stretch(DateOnly day, int count, string unit, bool future)
  {
    if (count is < 1 or > 1000) return null;
    var sign = future ? 1 : -1;
    DateOnly? end = unit switch
    {
      "hour" => day.AddDays(sign * (count + 23) / 24),
      "day" => day.AddDays(sign * count),
      "week" => day.AddDays(sign * 7 * count),
      "month" => day.AddMonths(sign * count),
      "year" => day.AddYears(sign * count),
      "decade" when count < 20 => day.AddYears(sign * 10 * count),
      _ => null,
    };
    if (end is not { } other) return null;
    var (from, to) = future ? (day, other) : (other, day);
    return Edtf.Interval(Edtf.Day(from), Edtf.Day(to));
  }

  /// <summary>Month of an English month name, or of its abbreviation.</summary>
  public static int MonthOf(ReadOnlySpan<char> word) => WordSet.Months.Contains(word) ? MonthNames.Of(word, out _) : 0;

  /// <summary>The weekday of an English name.</summary>
  public static DayOfWeek? WeekdayOf(ReadOnlySpan<char> word)
  {
    if (!WordSet.Weekdays.Contains(word)) return null;
    var names = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames;
    for (var i = 0; i < 7; i++)
    {
      if (word.StartsWith(names[i], StringComparison.OrdinalIgnoreCase)) return (DayOfWeek)i;
    }

    return null;
  }
}
