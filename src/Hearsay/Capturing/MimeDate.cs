using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Capturing;

/// <summary>Dates of mail and feeds (RFC 822, 1123, 5322): the day may have one digit, the year two, the weekday may be wrong and counts for nothing, the zone may be a name.</summary>
internal static partial class MimeDate
{
  [GeneratedRegex(@"^\s*(?:[A-Za-z]{2,9}\.?,?\s+)?(?<d>[0-9]{1,2})[\s-](?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?[\s-](?<y>[0-9]{4}|[0-9]{2})\s+(?<h>[0-9]{1,2}):(?<i>[0-9]{2})(?::(?<s>[0-9]{2}))?\s*(?<z>[+-][0-9]{4}|[+-][0-9]{2}:[0-9]{2}|[A-Za-z]{1,5})?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
  private static partial Regex Form { get; }

  private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

  /// <summary>The moment; null where there is none, or where its zone is not known.</summary>
  public static DateTimeOffset? Of(string? text)
  {
    if (text is not { Length: > 10 and < 200 } || Form.Match(text) is not { Success: true } match) return null;
    int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    var year = Number("y");
    if (match.Groups["y"].Length == 2) year += year < 50 ? 2000 : 1900;
    var month = Months.IndexOf(match.Groups["m"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1;
    int day = Number("d"), hour = Number("h"), minute = Number("i"), second = Math.Min(59, Number("s"));
    if (year is < 1970 or > 2200 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59) return null;
    return OffsetOf(match.Groups["z"].Value) is { } offset ? new DateTimeOffset(year, month, day, hour, minute, second, offset) : null;
  }

  /// <summary>The date in RFC 3339, where it is one of these; else as it was.</summary>
  public static string? Normalised(string? text) => Of(text) is { } moment ? moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : text;

  private static TimeSpan? OffsetOf(string zone)
  {
    if (zone.Length >= 5 && zone[0] is '+' or '-')
    {
      var digits = zone.Replace(":", "", StringComparison.Ordinal);
      if (digits.Length != 5) return null;
      int hours = int.Parse(digits.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture), minutes = int.Parse(digits.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture);
      if (hours > 14 || minutes > 59 || hours == 14 && minutes > 0) return null;
      var offset = new TimeSpan(hours, minutes, 0);
      return zone[0] == '-' ? -offset : offset;
    }

    return zone.ToUpperInvariant() switch
    {
      "Z" or "UT" or "UTC" or "GMT" or "WET" => TimeSpan.Zero,
      "EST" or "CDT" => TimeSpan.FromHours(-5),
      "EDT" => TimeSpan.FromHours(-4),
      "CST" or "MDT" => TimeSpan.FromHours(-6),
      "MST" or "PDT" => TimeSpan.FromHours(-7),
      "PST" => TimeSpan.FromHours(-8),
      "CET" or "WEST" or "MEZ" => TimeSpan.FromHours(1),
      "CEST" or "EET" or "MESZ" => TimeSpan.FromHours(2),
      "EEST" or "MSK" => TimeSpan.FromHours(3),
      "JST" or "KST" => TimeSpan.FromHours(9),
      _ => null,
    };
  }
}
