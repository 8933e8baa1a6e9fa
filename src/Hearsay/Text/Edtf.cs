using System.Globalization;

namespace Hearsay.Text;

/// <summary>A date with its precision, in the Extended Date/Time Format (ISO 8601-2:2019, level 1 as far as news needs it):
/// <c>2026</c>, <c>2026-03</c>, <c>2026-03-12</c>, <c>2026-03-12T14:05:00+02:00</c>, <c>2026-03-12T14:05:00</c> (local); uncertain <c>2026-03?</c>, approximate <c>2026-03~</c>, both <c>2026-03%</c>;
/// unspecified digits <c>202X</c>, <c>2026-XX</c>, <c>2026-03-1X</c>; seasons <c>2026-21</c> (spring) to <c>2026-24</c> (winter); intervals <c>2026-03-12/2026-03-14</c>, open ones <c>../2026-03</c>, <c>2026/..</c>, with an unknown end <c>2026/</c>.</summary>
/// <remarks>The form is the precision: <c>2026-03</c> is some day of that March, never its first.
/// A qualifier changes no bound: <see cref="Earliest"/> and <see cref="Latest"/> of <c>2026-03~</c> are those of <c>2026-03</c>.</remarks>
public sealed record Edtf : IComparable<Edtf>
{
  private Edtf(string value, DateOnly earliest, DateOnly latest) => (Value, Earliest, Latest) = (value, earliest, latest);

  /// <summary>The EDTF string.</summary>
  public string Value { get; }

  /// <summary>First day that the value may mean; <see cref="DateOnly.MinValue"/> where it is open.</summary>
  public DateOnly Earliest { get; }

  /// <summary>Last day that the value may mean; <see cref="DateOnly.MaxValue"/> where it is open.</summary>
  public DateOnly Latest { get; }

  /// <summary>Whether it is marked approximate (<c>~</c> or <c>%</c>).</summary>
  public bool IsApproximate => Value.AsSpan().ContainsAny('~', '%');

  /// <summary>Whether it is marked uncertain (<c>?</c> or <c>%</c>).</summary>
  public bool IsUncertain => Value.AsSpan().ContainsAny('?', '%');

  /// <summary>Whether it is an interval from one date to another.</summary>
  public bool IsInterval => Value.Contains('/', StringComparison.Ordinal);

  /// <summary>Whether the two may mean a day in common.</summary>
  public bool Overlaps(Edtf other) => Earliest <= other.Latest && other.Earliest <= Latest;

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

  /// <summary>All ten years of a decade, some one of which is meant: <c>202X</c>.</summary>
  /// <param name="year">Any year of it.</param>
  public static Edtf Decade(int year) => TryParse(string.Create(CultureInfo.InvariantCulture, $"{year / 10:000}X"))!;

  /// <summary>A season of a year, as the northern hemisphere reckons it; the winter of a year begins in its December.</summary>
  /// <param name="year">The year.</param>
  /// <param name="season">21 spring, 22 summer, 23 autumn, 24 winter (ISO 8601-2).</param>
  public static Edtf Season(int year, int season)
  {
    var start = new DateOnly(year, 3 * (season - 20), 1);
    return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{season:00}"), start, start.AddMonths(3).AddDays(-1));
  }

  /// <summary>From one date to another, both included; null is open.</summary>
  /// <exception cref="ArgumentException">Both are null, one is itself an interval, or the end lies before the start.</exception>
  public static Edtf Interval(Edtf? from, Edtf? to) =>
    Joined(from, to, from?.Value ?? "..", to?.Value ?? "..") ?? throw new ArgumentException($"'{from?.Value ?? ".."}/{to?.Value ?? ".."}' is no interval.", nameof(to));

  /// <summary>The same, marked approximate.</summary>
  public Edtf Approximately() => IsInterval || Value[^1] is '~' or '%' || Value.Contains('T', StringComparison.Ordinal)
    ? this : new(Value[^1] == '?' ? Value[..^1] + "%" : Value + "~", Earliest, Latest);

  /// <summary>Reads one of the forms above.</summary>
  /// <returns>Null where the text is no date in them.</returns>
  public static Edtf? TryParse(string? text)
  {
    if (text is null || text.Length is < 3 or > 64) return null;
    var slash = text.IndexOf('/', StringComparison.Ordinal);
    if (slash < 0) return One(text);
    var (left, right) = (text[..slash], text[(slash + 1)..]);
    if (IsOpen(left) && IsOpen(right)) return null;
    var (from, to) = (IsOpen(left) ? null : One(left), IsOpen(right) ? null : One(right));
    return (from is null && !IsOpen(left)) || (to is null && !IsOpen(right)) ? null : Joined(from, to, left, right);
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

  private static bool IsOpen(string end) => end is "" or "..";

  private static Edtf? Joined(Edtf? from, Edtf? to, string left, string right)
  {
    var (earliest, latest) = (from?.Earliest ?? DateOnly.MinValue, to?.Latest ?? DateOnly.MaxValue);
    return from is null && to is null || from is { IsInterval: true } || to is { IsInterval: true } || earliest > latest ? null : new(left + "/" + right, earliest, latest);
  }

  private static Edtf? One(string text)
  {
    var culture = CultureInfo.InvariantCulture;
    if (text.Length == 0) return null;
    if (text[^1] is '?' or '~' or '%')
    {
      var plain = text.Contains('T', StringComparison.Ordinal) ? null : One(text[..^1]);
      return plain is null || plain.Value[^1] is '?' or '~' or '%' ? null : new(text, plain.Earliest, plain.Latest);
    }

    if (text.Contains('X', StringComparison.Ordinal)) return Unspecified(text);
    if (text.Length == 4 && int.TryParse(text, NumberStyles.None, culture, out var year) && year is > 0 and < 9999) return Year(year);
    if (text.Length == 7 && text[4] == '-' && int.TryParse(text.AsSpan(5), NumberStyles.None, culture, out var season) && season is >= 21 and <= 24
      && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, culture, out var ofYear) && ofYear is > 0 and < 9999) return Season(ofYear, season);
    if (text.Length == 7 && DateOnly.TryParseExact(text, "yyyy-MM", culture, DateTimeStyles.None, out var month)) return Month(month.Year, month.Month);
    if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)) return Day(day);
    if (DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", culture, DateTimeStyles.None, out var local)) return LocalMoment(local);
    string[] moments = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];
    return DateTimeOffset.TryParseExact(text, moments, culture, DateTimeStyles.AssumeUniversal, out var moment) ? Moment(moment) : null;
  }

  // Unspecified digits run to the end of their part; a part behind an unspecified one is unspecified whole, except a wholly specified day is refused.
  private static Edtf? Unspecified(string text)
  {
    if (text.Length is not (4 or 7 or 10) || text.Length > 4 && text[4] != '-' || text.Length > 7 && text[7] != '-') return null;
    if (Bounds(text.AsSpan(0, 4), 1, 9998) is not { } years) return null;
    if (text.Length == 4) return new(text, new(years.Low, 1, 1), new(years.High, 12, 31));
    if (years.Low != years.High && text.AsSpan(5).ContainsAnyExcept('X', '-')) return null;
    if (Bounds(text.AsSpan(5, 2), 1, 12) is not { } months) return null;
    if (text.Length == 7) return new(text, new(years.Low, months.Low, 1), new(years.High, months.High, DateTime.DaysInMonth(years.High, months.High)));
    if (months.Low != months.High && text.AsSpan(8) is not "XX") return null;
    var longest = DateTime.DaysInMonth(years.High, months.High);
    return Bounds(text.AsSpan(8, 2), 1, longest) is not { } days || days.Low > DateTime.DaysInMonth(years.Low, months.Low)
      ? null : new(text, new(years.Low, months.Low, days.Low), new(years.High, months.High, days.High));
  }

  private static (int Low, int High)? Bounds(ReadOnlySpan<char> digits, int least, int most)
  {
    var (low, high) = (0, 0);
    var unspecified = false;
    foreach (var c in digits)
    {
      if (c == 'X') unspecified = true;
      else if (unspecified || !char.IsAsciiDigit(c)) return null;
      (low, high) = ((low * 10) + (c == 'X' ? 0 : c - '0'), (high * 10) + (c == 'X' ? 9 : c - '0'));
    }

    (low, high) = (Math.Max(low, least), Math.Min(high, most));
    return low > high ? null : (low, high);
  }
}
