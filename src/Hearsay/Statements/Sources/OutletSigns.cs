using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>Tells outlets by what the text has them do: a name without known kind, or an acronym, that reports or is told things is an outlet's.</summary>
internal sealed class OutletSigns(NameIndex names, EntityRegistry registry)
{
  private const int Longest = 4;

  /// <summary>Adds them to the registry.</summary>
  public void Learn(IReadOnlyList<Paragraph> paragraphs)
  {
    foreach (var p in paragraphs)
    {
      for (var i = 0; i < p.Length; i++)
      {
        if (p.Class(i) != WordClass.Capital) continue;
        Called(p, i);
        if (i > 0 && p.Class(i - 1) == WordClass.Capital && !Lexicon.Openers.Contains(p.Word(i - 1))) continue;
        if (names.At(p.Tokens[i].Span.Start) is { Kind: not (NameKind.Other or NameKind.Organisation) }) continue;
        var end = End(p, i);
        var name = p.Span(new(i, end));
        if (NameWords.OrganisationHeads.Contains(p.Word(end - 1)) || NameWords.OrganisationHeads.Contains(p.Word(i)) || SourceWords.NoOutlets.Contains(p.Word(i))) continue;
        if (Acts(p, i, end)) registry.Set(name.In(p.Text), SourceKind.Outlet, name.Start);
      }
    }
  }

  // The end of a name: what a list of names says, or a run of capitals.
  private int End(Paragraph p, int start)
  {
    var end = start;
    if (names.At(p.Tokens[start].Span.Start) is { } known)
    {
      while (end < p.Length && p.Tokens[end].Span.End <= known.Span.End) end++;
      return end;
    }

    while (end < p.Length && end - start < Longest && p.Class(end) == WordClass.Capital && p.Depth(end) == p.Depth(start) && !Lexicon.Calendar.Contains(p.Word(end))) end++;
    return Math.Max(end, start + 1);
  }

  // "the weekly Lantern", "the broadcaster Kanal Z", "the Lantern newspaper"
  private void Called(Paragraph p, int start)
  {
    if (start > 0 && p.Class(start - 1) == WordClass.Capital) return;
    var end = start;
    while (end < p.Length && end - start < Longest && (p.Class(end) == WordClass.Capital || p.Is(end, "&") && end > start && p.Class(end + 1) == WordClass.Capital) && p.Depth(end) == p.Depth(start) && !Lexicon.Calendar.Contains(p.Word(end))) end++;
    if (end == start || NameWords.Titles.Contains(p.Word(start)) || NameWords.Demonyms.Contains(p.Word(end - 1)) || SourceWords.Organisations.Contains(p.Word(end - 1))) return;
    // "rival rag the Argent"
    var noun = p.Is(start - 1, "the") ? start - 2 : start - 1;
    var before = noun > 0 && SourceWords.OutletNouns.Contains(p.Word(noun)) && p.Class(noun) is WordClass.Noun or WordClass.Adverb && p.Class(end) != WordClass.Noun;
    var after = p.Class(end) == WordClass.Noun && SourceWords.OutletNouns.Contains(p.Word(end)) && start > 0 && !NameWords.Demonyms.Contains(p.Word(start)) && p.Is(start - 1, "the");
    if (IsBroadcaster(p, start) && p.Class(end) == WordClass.Number && end == start + 1) end++;
    else if (end == start + 1 && !before && !after) return;
    if (before || after || end > start + 1 && (p.Is(end - 1, "FM") || IsBroadcaster(p, start))) registry.Set(p.In(new(start, end)), SourceKind.Outlet, p.Tokens[start].Span.Start);
  }

  // "Channel 3", "Radio Ferrant", "Tele Lusiande"
  private static bool IsBroadcaster(Paragraph p, int i) => p.Is(i, "channel") || p.Is(i, "radio") || p.Is(i, "tele") || p.Is(i, "TV");

  private static bool Acts(Paragraph p, int start, int end)
  {
    var acronym = end == start + 1 && SourceNames.IsUpper(p.Word(start));
    var article = start > 0 && p.Is(start - 1, "the");
    var before = article ? start - 2 : start - 1;
    var paper = end > start + 1 && (NameWords.OutletHeads.Contains(p.Word(end - 1)) || p.Is(end - 1, "watch"));
    if (!acronym && !article && !paper && end != start + 1) return false;
    // "told the Marlow inquiry"
    var hearing = article && p.Class(end) == WordClass.Noun && !SourceWords.OutletNouns.Contains(p.Word(end)) && !SourceWords.GenericOutlets.Contains(p.Word(end));
    if ((acronym || article) && before >= 0 && !hearing)
    {
      if (p.Is(before, "told") || p.Is(before, "tells") || p.Is(before, "telling")) return true;
      if (before > 0 && p.Is(before, "by") && (p.Is(before - 1, "quoted") || p.Is(before - 1, "carried") || p.Is(before - 1, "published") || p.Is(before - 1, "broadcast") || p.Is(before - 1, "aired") || p.Is(before - 1, "reported") || (p.Is(before - 1, "seen") || p.Is(before - 1, "obtained") || p.Is(before - 1, "reviewed")) && end > start + 1)) return true;
    }

    if (acronym || article || paper)
    {
      if (article && end > start + 1 && (p.Is(end, "writes") || p.Is(end, "wrote")) && p.Is(end + 1, "that")) return true;
      if (p.Is(end, "reported") || p.Is(end, "reports") || p.Is(end, "correspondent") || p.Is(end, "reporter")) return true;
      if (p.Class(end) == WordClass.Comma && PhraseCues.IsCiting(p, end + 1)) return true;
    }

    if (paper && !p.Is(end - 1, "watch") && (p.Is(end, "wrote") || p.Is(end, "writes") || p.Is(end, "says") || p.Is(end, "said"))) return true;
    if (p.Is(end, "news") && p.Is(end + 1, "agency") || p.Is(end, "agency") || p.Is(end, "newspaper") || p.Is(end, "newswire")) return true;
    return start > 0 && p.Is(start - 1, "as") && (p.Is(end, "reports") || p.Is(end, "reported") || p.Is(end, "writes") || p.Is(end, "wrote"));
  }
}
