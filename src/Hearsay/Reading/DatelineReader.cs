using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Reads what opens an article: "HALVEK, Velmark, March 13 (Corvane Wire) -", "KARST —", "Halvek (SAN) -", "Halvek, 3 mar (SAN).-".</summary>
internal static partial class DatelineReader
{
  private const int Longest = 160;
  private const int Openings = 3;

  // Linear: asked of the first words of a few lines, Longest of them at most, from their beginning alone.
  private const RegexOptions Bounded = RegexOptions.CultureInvariant;

  // The place is in capitals or capitalised, then a date or nothing, then the agency in brackets, then a dash.
  [GeneratedRegex(@"^\s*(?<a>\p{Lu}[\p{L}.'’\- ]{1,40}?(?:[,/] ?\p{Lu}[\p{L}.'’\- ]{1,30}?){0,2})?(?<b>,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|,? \d{1,2}\.? \p{L}{3,9}(?: \d{4})?)?,?\s*\(\s*(?<c>[\p{L}][\p{L}\d .&'’/-]{1,39}?)\s*\)\s*(?:[-–—:]|\. |\.[-–—])", Bounded)]
  private static partial Regex WithAgency { get; }

  [GeneratedRegex(@"^\s*(?<a>\p{Lu}[\p{L}.'’\- ]{1,40}?),? ?(?<b>\d{0,2} ?\p{L}{0,9} ?\d{0,2})\s*(?:[-–—]+|/)\s*(?<c>\p{Lu}{2,10})\s*(?:[-–—]|/)", Bounded)]
  private static partial Regex WithBareAgency { get; }

  // No agency: the place alone, in capitals, before a dash.
  [GeneratedRegex(@"^\s*(?<a>\p{Lu}{2}[\p{Lu}.'’\- ]{0,38}(?:, ?\p{Lu}[\p{L}.'’\- ]{1,30}?){0,2}?)(?<b>,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|,? \d{1,2}\.? \p{L}{3,9}(?: \d{4})?)?\s*(?:[-–—]{1,2}|\. ?[-–—]{1,2})\s", Bounded)]
  private static partial Regex PlaceAlone { get; }

  /// <summary>The agency that a dateline at the start of these words names; null where there is none.</summary>
  public static Group? Agency(string words)
  {
    var match = Opening(words.Length > Longest ? words[..Longest] : words);
    return match.Success ? match.Groups[3] : null;
  }

  private static Match Opening(string head)
  {
    var match = WithAgency.Match(head);
    if (match.Success && IsPlace(match.Groups[1].Value) && (match.Groups[1].Success || AuthorNames.IsAgency(match.Groups[3].Value)) && (char.IsUpper(match.Groups[3].Value[0]) || AuthorNames.IsAgency(match.Groups[3].Value)) && !IsSpeaker(match)) return match;
    match = WithBareAgency.Match(head);
    return match.Success && IsPlace(match.Groups[1].Value) ? match : Match.Empty;
  }

  // "ANA HOLT (Foreign Ministry spokeswoman): Good morning."
  private static bool IsSpeaker(Match match) => match.Value.EndsWith(':') && match.Groups[3].Value.Any(char.IsLower) && !AuthorNames.IsAgency(match.Groups[3].Value);

  // Capitalised throughout, but for the small words in names of places.
  private static bool IsPlace(string place)
  {
    foreach (var word in place.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries))
      if (char.IsLower(word[0]) && word is not ("de" or "la" or "le" or "du" or "des" or "del" or "di" or "da" or "do" or "el" or "al" or "an" or "am" or "der" or "of" or "on" or "upon" or "und" or "and")) return false;
    return !place.StartsWith("The ", StringComparison.Ordinal) || place.Length < 12;
  }

  /// <summary>The article's dateline; null where it has none.</summary>
  /// <param name="text">The document's text.</param>
  /// <param name="blocks">Its blocks.</param>
  /// <param name="published">Gives the year to a day that is written without one.</param>
  public static ArticleDateline? Find(string text, ImmutableArray<Block> blocks, Edtf? published)
  {
    var seen = 0;
    foreach (var block in blocks)
    {
      if (block.Kind is not (BlockKind.Paragraph or BlockKind.Dateline or BlockKind.Standfirst)) continue;
      if (seen++ >= Openings) return null;
      var span = block.Span;
      var head = text.Substring(span.Start, Math.Min(span.Length, Longest));
      if (Of(head, span.Start, published) is { } dateline) return dateline;
    }

    return null;
  }

  private static ArticleDateline? Of(string head, int start, Edtf? published)
  {
    var match = Opening(head);
    if (!match.Success) match = PlaceAlone.Match(head);
    if (!match.Success || match.Length >= head.Trim().Length) return null;
    var place = match.Groups[1].Value.Trim(' ', ',', '.');
    var end = match.Index + match.Length;
    while (end > 0 && char.IsWhiteSpace(head[end - 1])) end--;
    var open = 0;
    while (open < end && char.IsWhiteSpace(head[open])) open++;
    var agency = match.Groups[3] is { Success: true } named ? named.Value : null;
    return new(place.Length == 0 ? null : place, agency, DayOf(match.Groups[2].Value, published), new TextSpan(start + open, start + end));
  }

  /// <summary>The first day in these words, in the year nearest before the page's own day where it is written without one.</summary>
  public static Edtf? DayOf(string words, Edtf? published)
  {
    foreach (var match in DateGrammar.FindIn(words, new DateOptions { InProse = true, MinYear = 1995 }))
    {
      if (match.Date is { } date) return date;
      if (match is not { Month: { } month, Day: { } day } || match.Ambiguous || published is null || published.Earliest != published.Latest) continue;
      // A dateline of 31 December stands on a page of 1 January.
      foreach (var year in (ReadOnlySpan<int>)[published.Earliest.Year, published.Earliest.Year - 1])
        if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var filed && filed <= published.Latest.AddDays(2)) return Edtf.Day(filed);
    }

    return null;
  }
}
