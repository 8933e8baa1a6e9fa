using System.Globalization;

namespace Hearsay.Text;

/// <summary>A date with its precision, in the Extended Date/Time Format (ISO 8601-2:2019, level 1 as far as news needs it):
/// <c>2026</c>, <c>2026-03</c>, <c>2026-03-12</c>, <c>2026-03-12T14:05:00+02:00</c>.</summary>
/// <remarks>The form is the precision: <c>2026-03</c> is some day of that March, never its first.</remarks>
public sealed record Edtf : IComparable<Edtf>
{
  private Edtf(string value, DateOnly earliest, DateOnly latest) => (Value, Earliest, Latest) = (value, earliest, latest);

  /// <summary>The EDTF string.</summary>
  public string Value { get; }

  /// <summary>First day that the value may mean.</summary>
  public DateOnly Earliest { get; }

  /// <summary>Last day that the value may mean.</summary>
  public DateOnly Latest { get; }

  /// <summary>A year.</summary>
  public static Edtf Year(int year) => new(year.ToString("0000", CultureInfo.InvariantCulture), new(year, 1, 1), new(year, 12, 31));

  /// <summary>A month of a year.</summary>
  public static Edtf Month(int year, int month) =>
    new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

  /// <summary>A day.</summary>
  public static Edtf Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

  /// <summary>A moment, to the second, with its offset from UTC; its day is the day at that offset.</summary>
  public static Edtf Moment(DateTimeOffset moment)
  {
    var day = DateOnly.FromDateTime(moment.DateTime);
    var form = moment.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz";
    return new(moment.ToString(form, CultureInfo.InvariantCulture), day, day);
  }

  /// <summary>A moment, to the second, at a place whose offset from UTC is not known.</summary>
  public static Edtf LocalMoment(DateTime moment)
  {
    var day = DateOnly.FromDateTime(moment);
    return new(moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), day, day);
  }

  /// <summary>Reads one of the forms above.</summary>
  /// <returns>Null where the text is no date in them.</returns>
  public static Edtf? TryParse(string? text)
  {
    if (text is null) return null;
    var culture = CultureInfo.InvariantCulture;
    if (text.Length == 4 && int.TryParse(text, NumberStyles.None, culture, out var year) && year is > 0 and < 9999) return Year(year);
    if (text.Length == 7 && DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month)) return Month(month.Year, month.Month);
    if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)) return Day(day);
    if (DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", culture, DateTimeStyles.None, out var local)) return LocalMoment(local);
    string[] moments = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];
    return DateTimeOffset.TryParseExact(text, moments, culture, DateTimeStyles.AssumeUniversal, out var moment) ? Moment(moment) : null;
  }

  /// <summary>By first possible day, then by last, then by form.</summary>
  public int CompareTo(Edtf? other)
  {
    if (other is null) return 1;
    var byStart = Earliest.CompareTo(other.Earliest);
    if (byStart != 0) return byStart;
    var byEnd = Latest.CompareTo(other.Latest);
    return byEnd != 0 ? byEnd : string.CompareOrdinal(Value, other.Value);
  }

  /// <summary>The EDTF string.</summary>
  public override string ToString() => Value;
}
