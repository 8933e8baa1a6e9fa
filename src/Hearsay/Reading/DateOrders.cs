using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Whether a page writes the day or the month first in dates of three numbers: by the region of its language, else by those of its dates that can be read in one way alone.</summary>
internal static class DateOrders
{
  /// <summary>The order on a page; unknown where nothing settles it, or its dates differ.</summary>
  public static DateOrder Of(PageHead head, PageTree tree)
  {
    var order = OfLanguage(head.Language ?? "");
    if (order == DateOrder.Unknown) order = OfLanguage(head["og:locale"] ?? head["content-language"] ?? head["inlanguage"] ?? "");
    return order == DateOrder.Unknown ? OfDates(tree) : order;
  }

  /// <summary>The order in which readers of a language write; unknown where they differ, as those of English do.</summary>
  /// <param name="language">A tag of BCP 47, with hyphens or underscores.</param>
  public static DateOrder OfLanguage(string language)
  {
    if (string.IsNullOrWhiteSpace(language)) return DateOrder.Unknown;
    if (!language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return DateOrder.DayFirst;
    if (language.EndsWith("US", StringComparison.OrdinalIgnoreCase) || language.EndsWith("PH", StringComparison.OrdinalIgnoreCase)) return DateOrder.MonthFirst;
    return language.Length > 3 ? DateOrder.DayFirst : DateOrder.Unknown;
  }

  private static DateOrder OfDates(PageTree tree)
  {
    var order = DateOrder.Unknown;
    var read = 0;
    foreach (var run in tree.Runs)
    {
      if (run.Text.Length > 220 || run.Text.AsSpan().IndexOf('/') < 1 && run.Text.AsSpan().IndexOf('-') < 1) continue;
      if (++read > 2_000) break;
      if (OfLine(run.Text) is not { } one) continue;
      if (order != DateOrder.Unknown && order != one) return DateOrder.Unknown;
      order = one;
    }

    return order;
  }

  // 25/04/2031 has its day first, 04/25/2031 its month.
  private static DateOrder? OfLine(string line)
  {
    foreach (var match in DateGrammar.FindIn(line, new DateOptions { InProse = true, MinYear = 1995 }))
    {
      var words = line.AsSpan(match.Start, match.End - match.Start);
      if (match.Day is not > 12 || match.Month is null || words.Length < 8) continue;
      var end = words.IndexOfAny('/', '-');
      if (end is not (1 or 2) || !int.TryParse(words[..end], out var first)) continue;
      var rest = words[(end + 1)..];
      if (rest.IsEmpty || !char.IsAsciiDigit(rest[0])) continue;
      return first == match.Day ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    return null;
  }
}
