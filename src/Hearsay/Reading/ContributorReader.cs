using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Finds who is credited for a part of a text: "with reporting by", "contributed to this report", "(mit Material von dpa)".</summary>
[SuppressMessage("Security", "MA0009", Justification = "Linear: lines of bounded length, bounded repetitions.")]
internal static partial class ContributorReader
{
  // Linear: each is asked of a line of bounded length alone, and repeats nothing without a bound around what repeats.
  private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"(?:^|[\s(\[—–-])(?:(?:with|includes|using) (?:additional |further )?(?:reporting|contributions?|material|files?|input|inputs|information|writing|research)(?: was (?:provided|contributed))? (?:by|from)|(?:additional|further) (?:reporting|contributions?|material|writing|research)(?: was (?:provided|contributed))?:? (?:by|from)|additional reporting:|reporting by|mit material (?:von|der|des)|unter verwendung von (?:material|meldungen) (?:von|der|des)|avec des informations de|con información de|con informazioni di|com informações d[aeo]s?)\s+(?:the )?(?<a>[^.;:()\[\]\n]{2,160})", Options)]
  private static partial Regex Lead { get; }

  [GeneratedRegex(@"^\W{0,3}(?<a>[^.;:()\[\]\n]{2,160}?)\s+(?:also )?(?:contributed|provided|assisted)(?: (?:to|with|additional|further))? (?:reporting|research|writing|to this (?:report|story|article|piece))\b", Options)]
  private static partial Regex Tail { get; }

  [GeneratedRegex(@"\((?:mit|avec|con|com|with)\s+(?<a>\p{Lu}{2,10}|dpa|epd|sid|kna)(?:\s*[/,]\s*(?<b>\p{Lu}{2,10}|dpa|epd|sid|kna))?\)\.?\s*$", RegexOptions.NonBacktracking)]
  private static partial Regex Bracket { get; }

  /// <summary>Those credited, in text order.</summary>
  public static ImmutableArray<Credit> Find(string text, ImmutableArray<Block> blocks)
  {
    var found = ImmutableArray.CreateBuilder<Credit>();
    foreach (var block in blocks)
    {
      if (block.Kind is not (BlockKind.Paragraph or BlockKind.Notice or BlockKind.Byline)) continue;
      var words = block.Span.In(text);
      if (words.Length <= 300 && Speaks(words))
      {
        if (Lead.Match(words) is { Success: true } lead) Add(found, lead.Groups[1].Value, block.Span.Start + lead.Groups[1].Index);
        else if (Tail.Match(words) is { Success: true } tail) Add(found, tail.Groups[1].Value, block.Span.Start + tail.Groups[1].Index);
      }

      var offset = Math.Max(0, words.Length - 40);
      if (block.Kind != BlockKind.Paragraph || Bracket.Match(words[offset..]) is not { Success: true } bracket) continue;
      Add(found, bracket.Groups[1].Value, block.Span.Start + offset + bracket.Groups[1].Index);
      if (bracket.Groups[2].Success) Add(found, bracket.Groups[2].Value, block.Span.Start + offset + bracket.Groups[2].Index);
    }

    return found.ToImmutable();
  }

  private static bool Speaks(string words)
  {
    foreach (var word in (ReadOnlySpan<string>)["report", "contribut", "material", "nform", "assisted", "meldungen", "files from", "writing by", "research"])
      if (words.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }

  // "Ana Ruiz in Halvek, Tom Oak and Northern News": names, without their places.
  private static void Add(ImmutableArray<Credit>.Builder found, string list, int start)
  {
    var at = 0;
    while (at < list.Length && found.Count < 16)
    {
      var (next, length) = Separator(list, at);
      var name = list[at..next];
      var place = name.IndexOf(" in ", StringComparison.Ordinal);
      if (place > 1) name = name[..place];
      var blank = name.Length - name.TrimStart().Length;
      name = name.Trim();
      if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) (blank, name) = (blank + 4, name[4..]);
      if (IsName(name)) found.Add(new Credit(name, new TextSpan(start + at + blank, start + at + blank + name.Length)));
      at = next + length;
    }
  }

  private static (int At, int Length) Separator(string list, int from)
  {
    var best = (At: list.Length, Length: 1);
    foreach (var separator in (ReadOnlySpan<string>)[", and ", ", ", " and ", " & ", " und ", " et ", " y ", " e "])
      if (list.IndexOf(separator, from, StringComparison.Ordinal) is >= 0 and var at && at < best.At) best = (at, separator.Length);
    return best;
  }

  private static bool IsName(string name)
  {
    if (name.Length is < 2 or > 60 || BlockClassifier.IsMostlyDate(name)) return false;
    if (AuthorNames.IsAgency(name)) return true;
    var (words, capitals) = (0, 0);
    foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
      words++;
      if (!char.IsLower(word[0])) capitals++;
    }

    return char.IsUpper(name[0]) && words <= 6 && capitals * 2 >= words;
  }
}
