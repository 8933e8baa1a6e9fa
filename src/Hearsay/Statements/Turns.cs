using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Statements;

/// <summary>Tells whose turn of a transcript is the outlet's own: its presenter's, or a correspondent's whom the text introduces as "our correspondent".</summary>
internal sealed class Turns
{
  private const int LongestName = 4;

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StaffRoles = Lexicon.Set(
    "presenter anchor anchorman anchorwoman reporter host cohost co-host newsreader announcer interviewer correspondent moderator narrator newscaster voiceover");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Introduced = Lexicon.Set("correspondent reporter colleague presenter anchor host producer editor");

  /// <summary>Names, and surnames alone, of those introduced as the outlet's own.</summary>
  private readonly HashSet<string> staff = new(StringComparer.OrdinalIgnoreCase);

  public Turns(IReadOnlyList<Paragraph> paragraphs)
  {
    foreach (var p in paragraphs)
    {
      for (var i = 0; i + 2 < p.Length; i++)
      {
        if (!p.Is(i, "our") || p.Depth(i) > 0) continue;
        var k = i + 1;
        while (k < p.Length && k < i + 5 && !Introduced.Contains(p.Word(k))) k++;
        if (!Introduced.Contains(p.Word(k))) continue;
        var start = ++k;
        if (p.Class(k) is WordClass.Preposition && p.Class(k + 1) == WordClass.Capital && p.Class(k + 2) == WordClass.Comma) start = k += 3;
        else if (p.Class(k) is WordClass.Comma) start = ++k;
        while (k < p.Length && k - start < LongestName && p.Class(k) == WordClass.Capital && !Lexicon.Calendar.Contains(p.Word(k))) k++;
        if (k == start) continue;
        staff.Add(p.In(new(start, k)));
        staff.Add(p.Word(k - 1).ToString());
      }
    }
  }

  /// <summary>The turn that fills the paragraph, where the label before its colon is one of the outlet's staff; null otherwise.</summary>
  public Attribution? OfStaff(Paragraph p, List<Attribution> attributions)
  {
    if (attributions.Count != 1 || attributions[0] is not { Rule: "colon" } turn || p.Block.Zone == Zone.Headline) return null;
    if (p.Block.Kind != BlockKind.Transcript && !AllUpper(p, turn.Source)) return null;
    return IsRole(p, turn.Source) || staff.Contains(Name(p, turn.Source)) ? turn : null;
  }

  /// <summary>Whether the label is a role of the staff with no name beside it.</summary>
  public static bool IsRole(Paragraph p, TokenRange label)
  {
    for (var i = label.Start; i < label.End; i++)
    {
      if (p.Class(i) == WordClass.Comma) break;
      if (StaffRoles.Contains(p.Word(i))) return true;
    }

    return false;
  }

  /// <summary>Whether a label of a transcript can name only a person: a few capitals, none of an organisation.</summary>
  public static bool NamesPerson(Paragraph p, TokenRange label)
  {
    var end = label.Start;
    while (end < label.End && p.Class(end) is not (WordClass.Comma or WordClass.OpenBracket))
    {
      if (p.Class(end) != WordClass.Capital || NameWords.OrganisationHeads.Contains(p.Word(end)) || NameWords.OutletHeads.Contains(p.Word(end))) return false;
      end++;
    }

    return end - label.Start <= LongestName;
  }

  private static string Name(Paragraph p, TokenRange label)
  {
    var end = label.Start;
    while (end < label.End && p.Class(end) is not (WordClass.Comma or WordClass.OpenBracket)) end++;
    return end == label.Start ? "" : p.In(new(label.Start, end));
  }

  private static bool AllUpper(Paragraph p, TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
      foreach (var c in p.Word(i))
        if (char.IsLower(c)) return false;
    return true;
  }
}
