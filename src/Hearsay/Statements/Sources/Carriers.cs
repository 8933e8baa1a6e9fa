using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>Finds the outlets that carried a source's words and stand beside them in the sentence, in whatever phrase: "told Radio Orvell", "in Monday's Ledger", "as cited by the channel Orbis",
/// "confided to the weekly Lantern".</summary>
internal sealed class Carriers(EntityRegistry registry, SourceHistory history)
{
  private const int LongestName = 4;
  private const int Before = 8;

  /// <summary>The carriers of an attribution, in text order; none that is its source.</summary>
  public List<SourceLink> Of(Paragraph p, Attribution attribution)
  {
    var found = new List<SourceLink>();
    var sentence = p.SentenceAt(attribution.Cue.Start);
    var level = p.Depth(attribution.Cue.Start);
    for (var i = sentence.Start; i < sentence.End; i++)
    {
      if (p.Class(i) == WordClass.Semicolon && p.Depth(i) == level)
      {
        // Another clause tells of somebody else.
        if (i > attribution.Cue.Start) break;
        found.Clear();
        continue;
      }

      if (SourceWords.GenericOutlets.Contains(p.Word(i)) && p.Depth(i) == level && p.Is(i - 1, "same") && !IsTaken(p, attribution, i) && Introduces(p, i - 1, sentence.Start) && history.LastOutlet() is { } same)
      {
        found.Add(same with { Spans = [p.Tokens[i].Span] });
        continue;
      }

      if (p.Class(i) != WordClass.Capital || p.Depth(i) != level || IsTaken(p, attribution, i)) continue;
      var end = i;
      while (end < sentence.End && end - i < LongestName && (p.Class(end) is WordClass.Capital or WordClass.Number || p.Is(end, "&")) && p.Depth(end) == level) end++;
      if (Named(p, new(i, end)) is not var (taken, outlet)) continue;
      if (Introduces(p, taken.Start, sentence.Start) || Publishes(p, taken, sentence))
      {
        SourceLink link = new(outlet.Name, SourceKind.Outlet, null, [p.Span(taken)]);
        found.Add(link);
        history.AddOutlet(link);
      }

      i = taken.End - 1;
    }

    return found;
  }

  // The longest part of a run of capitals that is an outlet's name.
  private (TokenRange Range, KnownSource Outlet)? Named(Paragraph p, TokenRange run)
  {
    for (var start = run.Start; start < run.End; start++)
      for (var end = run.End; end > start; end--)
        if (registry.FindOutlet(p.In(new(start, end))) is { } outlet) return (new(start, end), outlet);
    return null;
  }

  // What is said is another's, and so is what belongs to the source's own name; who spoke to whom may stand behind it.
  private static bool IsTaken(Paragraph p, Attribution attribution, int i)
  {
    foreach (var content in attribution.Content)
      if (content.Contains(i)) return true;
    if (!attribution.Source.Contains(i)) return false;
    for (var k = i - 1; k > attribution.Source.Start; k--)
      if (p.Is(k, "to") || p.Is(k, "by") || p.Is(k, "told") || p.Class(k) == WordClass.Comma) return false;
    return true;
  }

  // "a draft report that Radio Medva has published"
  private static bool Publishes(Paragraph p, TokenRange name, TokenRange sentence)
  {
    var verb = name.End;
    while (p.Class(verb) is WordClass.Auxiliary or WordClass.Adverb) verb++;
    if (verb >= sentence.End || !Publishing.Contains(p.Word(verb))) return false;
    for (var i = name.Start - 1; i > sentence.Start && i > name.Start - Before; i--)
    {
      if (p.Is(i, "which") || p.Is(i, "that")) return p.Class(i - 1) is WordClass.Noun or WordClass.Capital or WordClass.Comma;
      if (p.Class(i) is not (WordClass.Noun or WordClass.Determiner or WordClass.Capital)) return false;
    }

    return false;
  }

  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Publishing = Lexicon.Set("published publishes printed prints obtained seen saw broadcast aired read reviewed carried leaked reported quoted quotes cited cites");

  // Whether what stands before a name makes its bearer a carrier.
  private static bool Introduces(Paragraph p, int name, int floor)
  {
    for (var i = name - 1; i >= floor && i > name - Before; i--)
    {
      if (p.Is(i, "told") || p.Is(i, "tells") || p.Is(i, "telling") || p.Is(i, "as") || p.Is(i, "how")) return true;
      if (p.Is(i, "to") || p.Is(i, "by") || p.Is(i, "with") || p.Is(i, "in") || p.Is(i, "on"))
        return !(i > floor && (p.Is(i - 1, "owned") || p.Is(i - 1, "comment")));
      if (PhraseCues.IsCiting(p, i) || p.Class(i) is WordClass.Verb or WordClass.Final or WordClass.Semicolon) return false;
      if (p.Class(i) == WordClass.Comma && i < name - 1) return false;
    }

    return false;
  }
}
