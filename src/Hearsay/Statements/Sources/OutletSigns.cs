using Hearsay.Language;

namespace Hearsay.Statements.Sources;

/// <summary>Tells outlets by what the text has them do: a name without known kind, or an acronym, that reports or is told things is an outlet's.</summary>
internal static class OutletSigns
{
  private const int Longest = 4;

  /// <summary>Adds them to the registry.</summary>
  public static void Learn(IReadOnlyList<Paragraph> paragraphs, NameIndex names, EntityRegistry registry)
  {
    foreach (var p in paragraphs)
    {
      for (var i = 0; i < p.Length; i++)
      {
        if (p.Class(i) != WordClass.Capital) continue;
        Called(p, i, registry);
        if (names.At(p.Tokens[i].Span.Start) is not { } name || name.Kind is not (NameKind.Other or NameKind.Organisation)) continue;
        var end = i;
        while (end < p.Length && p.Tokens[end].Span.End <= name.Span.End) end++;
        if (NameWords.OrganisationHeads.Contains(p.Word(end - 1)) || NameWords.OrganisationHeads.Contains(p.Word(i)) || SourceWords.NoOutlets.Contains(p.Word(i))) continue;
        if (Acts(p, i, end)) registry.Set(name.Span.In(p.Text), SourceKind.Outlet, name.Span.Start);
      }
    }
  }

  // "the weekly Lantern", "the broadcaster Kanal Z", "the Lantern newspaper"
  private static void Called(Paragraph p, int start, EntityRegistry registry)
  {
    if (start > 0 && p.Class(start - 1) == WordClass.Capital) return;
    var end = start;
    while (end < p.Length && end - start < Longest && (p.Class(end) == WordClass.Capital || p.Is(end, "&") && end > start && p.Class(end + 1) == WordClass.Capital) && p.Depth(end) == p.Depth(start) && !Lexicon.Calendar.Contains(p.Word(end))) end++;
    if (end == start || NameWords.Titles.Contains(p.Word(start)) || NameWords.Demonyms.Contains(p.Word(end - 1)) || SourceWords.Organisations.Contains(p.Word(end - 1))) return;
    // "rival rag the Argent"
    var noun = p.Is(start - 1, "the") ? start - 2 : start - 1;
    var before = noun > 0 && SourceWords.OutletNouns.Contains(p.Word(noun)) && p.Class(noun) == WordClass.Noun && p.Class(end) != WordClass.Noun;
    var after = p.Class(end) == WordClass.Noun && SourceWords.OutletNouns.Contains(p.Word(end)) && start > 0 && !NameWords.Demonyms.Contains(p.Word(start)) && p.Is(start - 1, "the");
    if (before || after || end > start + 1 && p.Is(end - 1, "FM")) registry.Set(p.In(new(start, end)), SourceKind.Outlet, p.Tokens[start].Span.Start);
  }

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
      if (before > 0 && p.Is(before, "by") && (p.Is(before - 1, "quoted") || p.Is(before - 1, "carried") || p.Is(before - 1, "published") || p.Is(before - 1, "broadcast") || p.Is(before - 1, "aired") || p.Is(before - 1, "reported"))) return true;
    }

    if (acronym || article || paper)
    {
      if (p.Is(end, "reported") || p.Is(end, "reports") || p.Is(end, "correspondent") || p.Is(end, "reporter")) return true;
      if (p.Class(end) == WordClass.Comma && PhraseCues.IsCiting(p, end + 1)) return true;
    }

    if (paper && !p.Is(end - 1, "watch") && (p.Is(end, "wrote") || p.Is(end, "writes") || p.Is(end, "says") || p.Is(end, "said"))) return true;
    if (p.Is(end, "news") && p.Is(end + 1, "agency") || p.Is(end, "agency") || p.Is(end, "newspaper") || p.Is(end, "newswire")) return true;
    return start > 0 && p.Is(start - 1, "as") && (p.Is(end, "reports") || p.Is(end, "reported") || p.Is(end, "writes") || p.Is(end, "wrote"));
  }
}
