using System.Globalization;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Dates as machines write them: ISO 8601 in all the forms pages use, RFC 822, and the dates in addresses.</summary>
internal static partial class MachineDate
{
  [GeneratedRegex(@"^\s*(?<a>[0-9]{4})-?(?<b>[0-9]{2})-?(?<c>[0-9]{2})(?:[T\s]+(?<d>[0-9]{1,2}):?(?<e>[0-9]{2})(?::?(?<f>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<g>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})?)?(?:\D|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
  private static partial Regex Iso { get; }

  [GeneratedRegex(@"^\s*(?:[A-Za-z]{3,9},?\s+)?(?<a>[0-9]{1,2})\s+(?<b>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+(?<c>[0-9]{4})(?:,?\s+(?<d>[0-9]{1,2}):(?<e>[0-9]{2})(?::(?<f>[0-9]{2}))?\s*(?<g>Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
  private static partial Regex Rfc822 { get; }

  [GeneratedRegex(@"[/_-](?<a>[0-9]{4})[/_-](?<b>[0-9]{1,2})[/_-](?<c>[0-9]{1,2})(?:[/_.-]|$)", RegexOptions.NonBacktracking)]
  private static partial Regex Address { get; }

  [GeneratedRegex(@"[/_-](?<a>20[0-3][0-9]|19[89][0-9])(?<b>[01][0-9])(?<c>[0-3][0-9])(?:[/_.-]|$)", RegexOptions.NonBacktracking)]
  private static partial Regex PackedAddress { get; }

  [GeneratedRegex(@"[/_-](?<a>[0-9]{1,2})-(?<b>[0-9]{1,2})-(?<c>20[0-9]{2})(?:[/_.-]|$)", RegexOptions.NonBacktracking)]
  private static partial Regex DayFirstAddress { get; }

  private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

  /// <summary>The date a machine wrote, with its zone where it gives one: a time without a zone is only as good as its day.</summary>
  public static Edtf? Of(string? text)
  {
    if (string.IsNullOrWhiteSpace(text) || text.Length > 80) return null;
    var match = Iso.Match(text);
    if (match.Success) return From(Number(match, 1), Number(match, 2), Number(match, 3), match, 4);
    match = Rfc822.Match(text);
    if (match.Success) return From(Number(match, 3), MonthOf(match.Groups[2].Value), Number(match, 1), match, 4);
    return null;
  }

  /// <summary>The day in an address's path.</summary>
  public static Edtf? InAddress(string? url)
  {
    if (url is null || url.Length > 2000) return null;
    var match = Address.Match(url);
    if (match.Success && Day(Number(match, 1), Number(match, 2), Number(match, 3)) is { } day) return day;
    match = DayFirstAddress.Match(url);
    if (match.Success && Day(Number(match, 3), Number(match, 2), Number(match, 1)) is { } named && Number(match, 1) > 12) return named;
    match = PackedAddress.Match(url);
    return match.Success ? Day(Number(match, 1), Number(match, 2), Number(match, 3)) : null;
  }

  /// <summary>Whether a page can have been published then.</summary>
  public static bool IsPlausible(Edtf date) => date.Earliest.Year is >= 1990 and <= 2100;

  private static int MonthOf(string name) => Months.IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1;

  private static int Number(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

  private static Edtf? Day(int year, int month, int day) =>
    year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : Edtf.Day(new DateOnly(year, month, day));

  private static Edtf? From(int year, int month, int day, Match match, int time)
  {
    var date = Day(year, month, day);
    if (date is null || !match.Groups[time].Success || !match.Groups[time + 3].Success) return date;
    int hour = Number(match, time), minute = Number(match, time + 1), second = Number(match, time + 2);
    if (hour > 23 || minute > 59 || second > 59) return date;
    var zone = match.Groups[time + 3].Value;
    var offset = TimeSpan.Zero;
    if (zone[0] is '+' or '-')
    {
      var digits = zone.Replace(":", "", StringComparison.Ordinal);
      var hours = int.Parse(digits.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
      var minutes = digits.Length >= 5 ? int.Parse(digits.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
      if (hours > 14 || minutes > 59 || hours == 14 && minutes > 0) return date;
      offset = new TimeSpan(hours, minutes, 0);
      if (zone[0] == '-') offset = -offset;
    }

    var local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
    if (local.Year is <= 1900 or >= 2100) return date;
    return Edtf.Moment(new DateTimeOffset(local, offset));
  }
}
