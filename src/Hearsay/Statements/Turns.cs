using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Reading;

namespace Hearsay.Statements;

/// <summary>The turns of a transcript: who speaks a paragraph, and whose turn is the outlet's own: its presenter's, or a correspondent's whom the text introduces as "our correspondent".</summary>
internal sealed class Turns
{
  private const int LongestName = 4;
  // In tokens.
  private const int LongestLabel = 14;
  // So many paragraphs that begin with a name in capitals make a transcript.
  private const int FewestTurns = 3;

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StaffRoles = Lexicon.Set(
    "presenter anchor anchorman anchorwoman reporter host cohost co-host newsreader announcer interviewer correspondent moderator narrator newscaster voiceover");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Introduced = Lexicon.Set("correspondent reporter colleague presenter anchor host producer editor");

  /// <summary>Names, and surnames alone, of those introduced as the outlet's own.</summary>
  private readonly HashSet<string> staff = new(StringComparer.OrdinalIgnoreCase);

  private readonly bool isTranscript;

  public Turns(IReadOnlyList<Paragraph> paragraphs)
  {
    isTranscript = paragraphs.Count(p => p.Block.Zone == Zone.Body && Label(p) is { IsEmpty: false } label && AllUpper(p, Core(p, label))) >= FewestTurns;
    Labels = [.. paragraphs.Select(p => (Paragraph: p, Label: LabelOf(p))).Where(turn => !turn.Label.IsEmpty)];
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

  /// <summary>The paragraphs that are turns, each with the words before its colon.</summary>
  public ImmutableArray<(Paragraph Paragraph, TokenRange Label)> Labels { get; }

  /// <summary>The paragraph as one turn, with what was found in it inside; null where it is none.</summary>
  public Attribution? Of(Paragraph p, List<Attribution> attributions)
  {
    var label = LabelOf(p);
    if (label.IsEmpty || label.End + 1 >= p.Length) return null;
    var turn = new Attribution { Source = label, Cue = new(label.End, label.End + 1), Frame = CueFrame.Clause, Head = label.End, Rule = Rule, Content = { new(label.End + 1, p.Length) } };
    foreach (var attribution in attributions)
    {
      if (attribution.Cue.Start > label.End && attribution.Source.Start > label.End | attribution.Source.IsEmpty) turn.Inner.Add(attribution);
      else if (attribution.Cue.Start == label.End) turn.Inner.AddRange(attribution.Inner);
    }

    return turn;
  }

  /// <summary>The rule that finds a turn.</summary>
  public const string Rule = "turn";

  /// <summary>Whether a turn does nothing but ask.</summary>
  public static bool OnlyAsks(Paragraph p, Attribution turn)
  {
    foreach (var sentence in p.Sentences)
    {
      if (sentence.End <= turn.Cue.End) continue;
      var end = sentence.End - 1;
      while (end > sentence.Start && p.Class(end) is WordClass.CloseQuote or WordClass.CloseBracket) end--;
      var words = 0;
      for (var i = Math.Max(sentence.Start, turn.Cue.End); i < sentence.End; i++)
        if (p.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) words++;
      if (words > 1 && !p.Word(end).Contains('?')) return false;
    }

    return true;
  }

  // The words before the colon that a turn begins with; empty where the paragraph is none.
  private TokenRange LabelOf(Paragraph p)
  {
    if (p.Block.Zone != Zone.Body) return default;
    var label = Label(p);
    if (label.IsEmpty) return default;
    return p.Block.Kind == BlockKind.Transcript || isTranscript && AllUpper(p, Core(p, label)) ? label : default;
  }

  private static TokenRange Label(Paragraph p)
  {
    for (var i = 0; i < p.Length && i <= LongestLabel; i++)
    {
      if (p.Depth(i) != 0) return default;
      if (p.Class(i) == WordClass.Colon) return i > 0 && i + 1 < p.Length && p.Class(0) is not WordClass.Number ? new(0, i) : default;
      if (p.Class(i) is WordClass.Verb or WordClass.Auxiliary or WordClass.Subordinator or WordClass.Semicolon) return default;
      if (p.Class(i) is WordClass.Final && p.Word(i - 1).Length > 3) return default;
    }

    return default;
  }

  /// <summary>A label without what stands behind a comma or in brackets.</summary>
  public static TokenRange Core(Paragraph p, TokenRange label)
  {
    var end = label.Start;
    while (end < label.End && p.Class(end) is not (WordClass.Comma or WordClass.OpenBracket)) end++;
    return label with { End = end };
  }

  /// <summary>The turn that fills the paragraph, where the label before its colon is one of the outlet's staff; null otherwise.</summary>
  public Attribution? OfStaff(Paragraph p, List<Attribution> attributions)
  {
    if (attributions.Count != 1 || attributions[0] is not { Rule: "colon" or Rule } turn || p.Block.Zone == Zone.Headline) return null;
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

  private static string Name(Paragraph p, TokenRange label) => Core(p, label) is { IsEmpty: false } core ? p.In(core) : "";

  private static bool AllUpper(Paragraph p, TokenRange range)
  {
    for (var i = range.Start; i < range.End; i++)
      foreach (var c in p.Word(i))
        if (char.IsLower(c)) return false;
    return !range.IsEmpty;
  }
}
