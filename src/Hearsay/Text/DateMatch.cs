namespace Hearsay.Text;

/// <summary>Which number comes first in a date of three numbers such as <c>03/04/2026</c>.</summary>
public enum DateOrder
{
  /// <summary>Not known: a date that can be read both ways keeps neither reading.</summary>
  Unknown,
  /// <summary>Day, month, year.</summary>
  DayFirst,
  /// <summary>Month, day, year.</summary>
  MonthFirst,
}

/// <summary>How dates are read.</summary>
public sealed record DateOptions
{
  /// <summary>For metadata: years 1990 to 2100, and the shapes that only machines write (<c>2026-03</c>, <c>20260312</c>, seconds since 1970).</summary>
  public static DateOptions Metadata { get; } = new();

  /// <summary>For running text: years 1000 to 2100, and only shapes that are dates wherever they stand.</summary>
  public static DateOptions Prose { get; } = new() { MinYear = 1000, InProse = true };

  /// <summary>First year taken for one.</summary>
  public int MinYear { get; init; } = 1990;

  /// <summary>Last year taken for one.</summary>
  public int MaxYear { get; init; } = 2100;

  /// <summary>How <c>03/04/2026</c> is read.</summary>
  public DateOrder Order { get; init; }

  /// <summary>Whether a year of two digits is a year (<c>8.5.26</c>) where three numbers stand together: for lines that are dates and little else.</summary>
  public bool ShortYears { get; init; }

  /// <summary>Whether the text is prose, where a bare number is no date and <c>may</c> is a verb.</summary>
  public bool InProse { get; init; }
}

/// <summary>A date found in a text, as precisely as it stands there.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset just past its last.</param>
public readonly record struct DateMatch(int Start, int End)
{
  /// <summary>The year; null where the text gives none.</summary>
  public int? Year { get; init; }
  /// <summary>The month, from 1; null where the text gives none, or two readings.</summary>
  public int? Month { get; init; }
  /// <summary>The day of the month, from 1; null where the text gives none, or two readings.</summary>
  public int? Day { get; init; }
  /// <summary>The time of day; null where the text gives none.</summary>
  public TimeOnly? Time { get; init; }
  /// <summary>The offset from UTC; null where the text gives none.</summary>
  public TimeSpan? Offset { get; init; }
  /// <summary>Whether day and month can be told from each other by nothing (<c>03/04/2026</c> in no known order).</summary>
  public bool Ambiguous { get; init; }

  /// <summary>The date with its precision; null where the year is missing or day and month cannot be told apart.</summary>
  public Edtf? Date
  {
    get
    {
      if (Year is not { } year || Ambiguous) return null;
      if (Month is not { } month) return Edtf.Year(year);
      if (Day is not { } day) return Edtf.Month(year, month);
      var date = new DateOnly(year, month, day);
      if (Time is not { } time) return Edtf.Day(date);
      return Offset is { } offset ? Edtf.Moment(new DateTimeOffset(date, time, offset)) : Edtf.LocalMoment(date.ToDateTime(time));
    }
  }
}
