using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>The ministry that a minister's title names: "Arland's foreign minister" speaks for Arland's Foreign Ministry.</summary>
internal static class Ministries
{
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Portfolios = Lexicon.Set(
    "foreign defence defense interior internal external home finance economy economic health education justice energy oil transport transportation information communications trade industry agriculture labour labor environment culture tourism water electricity power housing planning migration immigration security emergency emergencies science technology digital sports youth roads fisheries mining");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Between = Lexicon.Set("and affairs resources");

  /// <summary>The ministry of the words before "minister"; the text's own name for it where it names one. Null for a prime minister, and for one without portfolio.</summary>
  public static string? Of(Paragraph p, TokenRange before, EntityRegistry registry)
  {
    var start = before.End;
    while (start > before.Start && (Portfolios.Contains(p.Word(start - 1)) || Between.Contains(p.Word(start - 1)))) start--;
    if (start == before.End || !Portfolios.Contains(p.Word(start))) return null;
    var portfolio = p.In(new(start, before.End));
    if (registry.NearestNamed(p.Word(start), SourceKind.Organisation, int.MaxValue, default) is { } known && known.Name.Contains("Ministry", StringComparison.OrdinalIgnoreCase)) return known.Name;
    var whose = start;
    while (whose > before.Start && (p.Class(whose - 1) == WordClass.Capital || p.Word(whose - 1) is "'s" or "’s")) whose--;
    var country = whose < start ? p.In(new(whose, start)) + " " : "";
    return country + CultureInfo.InvariantCulture.TextInfo.ToTitleCase(portfolio) + " Ministry";
  }
}
