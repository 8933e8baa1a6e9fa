using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Finds the agency or outlet that a page credits for its whole text: a dateline's agency, a byline that is an agency, "first published by".</summary>
[SuppressMessage("Security", "MA0009", Justification = "Linear: lines of bounded length, bounded repetitions.")]
internal static partial class CreditReader
{
  // Linear: asked of a line of fewer than 250 characters alone, and repeats nothing without a bound around what repeats.
  private const RegexOptions Line = RegexOptions.IgnoreCase;

  [GeneratedRegex(@"^\W{0,3}(?:this (?:article|story|report|piece|text) (?:was |is |has been )?(?:originally |first )?(?:published|appeared|posted|produced|provided|written)(?: first| originally)? (?:by|in|on|at)|(?:originally|first) (?:published|appeared)(?: first)? (?:by|in|on|at)|source|via|courtesy of|republished (?:from|with (?:the )?permission (?:of|from))|quelle|fuente|fonte|источник|джерело|المصدر)\s*:?\s+(?:the )?(?<a>[\p{Lu}\p{Lo}][^.,;|()\n]{1,60})", Line)]
  private static partial Regex FirstPublished { get; }

  [GeneratedRegex(@"^\W{0,3}(?:by\s+)?(?<a>[\p{L}][\p{L} .'’&-]{1,40}?)\W{0,3}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
  private static partial Regex BareByline { get; }

  [GeneratedRegex(@"\(\s*(?<a>\p{Lu}[\p{L}\d/ &.-]{1,24}?)\s*\)\.?\s*$", RegexOptions.NonBacktracking)]
  private static partial Regex Closing { get; }

  public static Credit? Find(string text, ImmutableArray<Block> blocks, string? outlet)
  {
    var prose = 0;
    Block? last = null;
    foreach (var block in blocks)
    {
      var words = block.Span.In(text);
      switch (block.Kind)
      {
        case BlockKind.Byline when words.Length < 80:
          var by = BareByline.Match(words);
          if (by.Success && AuthorNames.IsAgency(by.Groups[1].Value) && Of(by.Groups[1], block, outlet) is { } agency) return agency;
          break;
        case BlockKind.Paragraph or BlockKind.Dateline or BlockKind.Standfirst or BlockKind.Notice:
          if (words.Length < 250 && FirstPublished.Match(words) is { Success: true } first && Of(first.Groups[1], block, outlet) is { } origin) return origin;
          if (block.Kind is BlockKind.Notice) break;
          if (prose++ < 3 && DatelineReader.Agency(words) is { } group && Of(group, block, outlet) is { } found) return found;
          if (block.Kind == BlockKind.Paragraph) last = block;
          break;
      }
    }

    if (last is null) return null;
    var tail = last.Span.In(text);
    var offset = Math.Max(0, tail.Length - 40);
    var closing = Closing.Match(tail[offset..]);
    if (!closing.Success || !(AuthorNames.IsAgency(closing.Groups[1].Value) || closing.Groups[1].Value.Length <= 5 && closing.Groups[1].Value.All(char.IsUpper) && tail.Length < 40)) return null;
    var start = last.Span.Start + offset + closing.Groups[1].Index;
    return Named(closing.Groups[1].Value, new TextSpan(start, start + closing.Groups[1].Length), outlet);
  }

  private static Credit? Of(Group group, Block block, string? outlet)
  {
    var start = block.Span.Start + group.Index;
    var value = WithoutDate(group.Value);
    return Named(value, new TextSpan(start, start + value.Length), outlet);
  }

  private static readonly string[] DateWords =
    ["on", "at", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

  /// <summary>"Source: SAN Wednesday, 13 March": the day is no part of the name.</summary>
  private static string WithoutDate(string name)
  {
    var value = name.TrimEnd();
    while (value.LastIndexOf(' ') is > 0 and var space
      && (char.IsAsciiDigit(value[space + 1]) || DateWords.Contains(value[(space + 1)..], StringComparer.OrdinalIgnoreCase)))
      value = value[..space].TrimEnd();
    return value;
  }

  private static Credit? Named(string name, TextSpan span, string? outlet) =>
    outlet is not null && (string.Equals(PageText.Key(outlet), PageText.Key(name), StringComparison.Ordinal) || IsShortFor(outlet, name) || outlet.Split(' ').Contains(name, StringComparer.Ordinal)) || name.Length < 2 ? null : new Credit(name, span);

  // "PSW" for the Pell and Straits Wire, "C&Q" for the Capital and Quay Newswire, "NBP" for the Northbay Press
  private static bool IsShortFor(string outlet, string name)
  {
    string[] words = [.. outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0]))];
    var initials = string.Concat(words.Select(word => word[0]));
    var letters = string.Concat(name.Where(char.IsLetter));
    return letters.Length > 1 && letters.All(char.IsUpper) && (initials.StartsWith(letters, StringComparison.Ordinal) || initials.StartsWith('T') && initials.AsSpan(1).StartsWith(letters) || letters.Length is > 2 and < 6 && Spells(words, letters));
  }

  // Whether letters are the words' initials, each with letters of its own word behind it.
  private static bool Spells(string[] words, string letters)
  {
    var at = 0;
    for (var w = 0; w < words.Length; w++)
    {
      if (at == letters.Length || letters[at] != words[w][0]) return false;
      at++;
      for (var i = 1; i < words[w].Length && at < letters.Length && !(w + 1 < words.Length && letters[at] == words[w + 1][0]); i++)
        if (char.ToUpperInvariant(words[w][i]) == letters[at]) at++;
    }

    return at == letters.Length;
  }
}
