using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Circumstances;

/// <summary>A word or number of a block, hyphens parting words.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset just past it, a possessive ending left out.</param>
/// <param name="Past">Offset just past it, a possessive ending included.</param>
/// <param name="Opens">Whether it begins a sentence.</param>
internal readonly record struct Word(int Start, int End, int Past, bool Opens)
{
  public bool IsPossessive => Past > End;
}

/// <summary>The words of one block, with what stands between them.</summary>
internal sealed class Words
{
  private static readonly string[] Abbreviations =
    ["mr", "mrs", "ms", "dr", "st", "gen", "lt", "col", "sgt", "capt", "maj", "gov", "sen", "rep", "prof", "brig", "adm", "jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct", "nov", "dec", "no", "vs", "mt", "ft"];

  private readonly string text;

  public Words(string text, TextSpan block)
  {
    this.text = text;
    Block = block;
    var items = ImmutableArray.CreateBuilder<Word>(block.Length / 5);
    var at = block.Start;
    var opens = true;
    while (at < block.End)
    {
      if (!char.IsLetterOrDigit(text[at]))
      {
        if (text[at] is '!' or '?' or '\n' or ':' or ';' or '…') opens = true;
        else if (text[at] == '.' && !(items.Count > 0 && EndsAbbreviated(items[^1], at))) opens = true;
        at++;
        continue;
      }

      var end = at + 1;
      while (end < block.End && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (end + 1 < block.End && char.IsLetterOrDigit(text[end + 1])
          && (text[end] is '\'' or '’' or 'ʼ' || text[end] is '.' or ',' && char.IsDigit(text[end - 1]) && char.IsDigit(text[end + 1]))))) end++;

      // U.S., a.m.
      if (end - at == 1 && end < block.End && text[end] == '.' && char.IsLetter(text[at]))
      {
        var dotted = end;
        while (dotted + 1 < block.End && text[dotted] == '.' && char.IsLetter(text[dotted + 1]) && (dotted + 2 >= block.End || !char.IsLetterOrDigit(text[dotted + 2]))) dotted += 2;
        if (dotted > end) end = dotted < block.End && text[dotted] == '.' ? dotted + 1 : dotted;
      }

      var core = end;
      if (end - at > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’') core = end - 2;
      items.Add(new Word(at, core, end, opens));
      opens = false;
      at = end;
    }

    Items = items.DrainToImmutable();
    var (capital, small) = (0, 0);
    foreach (var word in Items)
    {
      if (word.End - word.Start < 4 || !char.IsLetter(text[word.Start])) continue;
      if (char.IsUpper(text[word.Start])) capital++;
      else small++;
    }

    IsTitleCase = capital + small >= 3 && capital * 10 >= (capital + small) * 7 && text[block.End - 1] != '.';
  }

  public TextSpan Block { get; }

  public ImmutableArray<Word> Items { get; }

  /// <summary>Whether most words are capitalised, as in some headlines, so that a capital tells nothing.</summary>
  public bool IsTitleCase { get; }

  public int Count => Items.Length;

  public ReadOnlySpan<char> this[int index] => index < 0 || index >= Items.Length ? [] : text.AsSpan(Items[index].Start, Items[index].End - Items[index].Start);

  public bool IsCapital(int index) => index >= 0 && index < Items.Length && char.IsUpper(text[Items[index].Start]);

  public bool Is(int index, string word) => index >= 0 && index < Items.Length && this[index].Equals(word, StringComparison.OrdinalIgnoreCase);

  public bool In(int index, WordSet set) => index >= 0 && index < Items.Length && set.Contains(this[index]);

  /// <summary>What stands between a word and the one before it.</summary>
  public ReadOnlySpan<char> Gap(int index) =>
    index <= 0 || index >= Items.Length ? [] : text.AsSpan(Items[index - 1].Past, Items[index].Start - Items[index - 1].Past);

  /// <summary>Whether only one space (or no-break space) or a hyphen parts the word from the one before it.</summary>
  public bool IsAdjacent(int index) => index > 0 && index < Items.Length && Items[index].Start - Items[index - 1].Past == 1 && text[Items[index - 1].Past] is ' ' or '\u00A0' or '-' or '\u2011' && !Items[index - 1].IsPossessive;

  public bool IsHyphenated(int index) => index > 0 && index < Items.Length && Items[index].Start - Items[index - 1].Past == 1 && text[Items[index - 1].Past] is '-' or '\u2011' or '‐';

  /// <summary>Index of the first word at or after an offset.</summary>
  public int At(int offset)
  {
    var (low, high) = (0, Items.Length);
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (Items[middle].Start < offset) low = middle + 1;
      else high = middle;
    }

    return low;
  }

  private bool EndsAbbreviated(Word last, int dot)
  {
    if (last.Past != dot || last.End - last.Start > 4) return false;
    if (last.End - last.Start == 1 && char.IsUpper(text[last.Start])) return true;
    foreach (var abbreviation in Abbreviations)
    {
      if (text.AsSpan(last.Start, last.End - last.Start).Equals(abbreviation, StringComparison.OrdinalIgnoreCase)) return true;
    }

    return false;
  }
}
