using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>The date that stands by the headline, for a reader's eyes. A header's date, a comment's and a relative one ("3 years ago") are none.</summary>
internal static class VisibleDate
{
  private const int MaxLength = 220;

  /// <summary>The runs where a page's own date is looked for: around the headline down to the text's first lines.</summary>
  public static (int From, int To) Region(PageTree tree, List<PageNode> containers)
  {
    var headline = Headline(tree, containers);
    var start = containers.Count > 0 ? containers[0].FirstRun : 0;
    var from = headline >= 0 ? Math.Max(0, headline - 6) : Math.Max(0, start - 8);
    return (from, Math.Max(start + 4, headline + 14));
  }

  /// <summary>How dates of three numbers are read on a page of that language; unknown where its readers differ.</summary>
  public static DateOrder OrderOf(string? language)
  {
    if (string.IsNullOrWhiteSpace(language)) return DateOrder.Unknown;
    if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
    {
      if (language.EndsWith("US", StringComparison.OrdinalIgnoreCase) || language.EndsWith("PH", StringComparison.OrdinalIgnoreCase)) return DateOrder.MonthFirst;
      return language.Length > 3 ? DateOrder.DayFirst : DateOrder.Unknown;
    }

    return DateOrder.DayFirst;
  }

  public static void Read(PageFacts facts, PageTree tree, List<PageNode> containers, DateOrder order)
  {
    var options = new DateOptions { InProse = true, Order = order, MinYear = 1995 };
    var (from, to) = Region(tree, containers);
    FromMarked(facts, tree, containers, options, from, to);
    var headline = Headline(tree, containers);
    for (var i = Math.Max(0, headline); i < tree.Runs.Count && i <= to; i++)
    {
      var run = tree.Runs[i];
      if (run.IsProse && run.Kind == BlockKind.Paragraph && run.Text.Length > MaxLength) break;
      FromRun(facts, run, options, "text by the headline");
    }

    if (facts.Published is not null) return;
    for (var i = headline - 1; i >= from && i >= 0; i--) FromRun(facts, tree.Runs[i], options, "text above the headline");
    if (facts.Published is not null || containers.Count == 0) return;
    for (var i = containers[^1].EndRun + 5; i > containers[^1].EndRun - 6; i--)
      if (i >= 0 && i < tree.Runs.Count && BlockClassifier.SaysDate(tree.Runs[i].Text)) FromRun(facts, tree.Runs[i], options, "a date line under the text");
    foreach (var container in containers)
    {
      for (var i = container.FirstRun; i < container.EndRun && facts.Published is null; i++)
        if (BlockClassifier.SaysDate(tree.Runs[i].Text) || tree.Runs[i].Kind == BlockKind.Dateline) FromRun(facts, tree.Runs[i], options, "a date line in the text");
    }
  }

  private static int Headline(PageTree tree, List<PageNode> containers)
  {
    var headline = -1;
    for (var i = 0; i < tree.Runs.Count; i++)
    {
      if (tree.Runs[i].Kind != BlockKind.Headline) continue;
      if (headline >= 0 && containers.Count > 0 && i > containers[0].FirstRun + 3) break;
      headline = i;
    }

    return headline;
  }

  // Elements whose class says date.
  private static void FromMarked(PageFacts facts, PageTree tree, List<PageNode> containers, DateOptions options, int from, int to)
  {
    foreach (var near in (ReadOnlySpan<bool>)[true, false])
    {
      foreach (var (node, property) in tree.Properties)
      {
        if (facts.Published is not null) return;
        if (node.IsComment || property != "class date" && !property.Contains("date", StringComparison.OrdinalIgnoreCase)) continue;
        var isNear = node.FirstRun >= from && node.FirstRun <= to;
        if (isNear != near || node.Length > MaxLength || node.Kind is BlockKind.Related or BlockKind.Advert || InTeaser(node)) continue;
        if (!near && !containers.Exists(node.IsInside)) continue;
        var value = node.Element.GetAttribute("datetime") ?? node.Element.GetAttribute("content") ?? node.Element.GetAttribute("title");
        var text = node.Length > 0 ? PageText.Fold(node.Element.TextContent) : "";
        if (value is not null && DateReader.Parse(value, options.Order) is { } exact) Put(facts, exact, IsUpdate(text) || IsUpdate(node.Class), "element with a class of dates");
        else if (text.Length <= MaxLength) FromText(facts, text, IsUpdate(node.Class), options, "element with a class of dates");
      }
    }
  }

  private static bool InTeaser(PageNode node)
  {
    for (var n = node; n is not null; n = n.Parent)
      if ((n.Hints & Hints.Related) != Hints.None || n.Tag is "nav" or "aside") return true;
    return false;
  }

  private static void FromRun(PageFacts facts, TextRun run, DateOptions options, string from)
  {
    if (facts.Published is not null && facts.Updated is not null || run.Node.IsComment || run.Text.Length > MaxLength || run.Node.Kind is BlockKind.Related or BlockKind.Advert) return;
    if (run.LinkDensity > 0.7 && run.Text.Length > 40 || run.Kind is BlockKind.Caption) return;
    if (run.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.List or BlockKind.Standfirst or BlockKind.Headline && !BlockClassifier.SaysDate(run.Text) && run.Text.Length > 90) return;
    if (run.Kind == BlockKind.Headline) return;
    FromText(facts, run.Text, isUpdate: false, options, from);
  }

  private static void FromText(PageFacts facts, string text, bool isUpdate, DateOptions options, string from)
  {
    var at = 0;
    foreach (var match in DateGrammar.FindIn(text, options))
    {
      var label = text.AsSpan(at, match.Start - at);
      at = match.End;
      if (match.Day is null || match.Date is not { } date) continue;
      if (label.TrimEnd().EndsWith("©") || label.Contains("opyright", StringComparison.OrdinalIgnoreCase)) continue;
      Put(facts, date, isUpdate || IsUpdate(label), from);
    }
  }

  private static void Put(PageFacts facts, Edtf date, bool isUpdate, string from) =>
    DateReader.TakeDate(facts, isUpdate ? "updated" : "published", date, date.Value, from);

  private static bool IsUpdate(ReadOnlySpan<char> label)
  {
    foreach (var word in (ReadOnlySpan<string>)["updated", "modified", "last edit", "aktualisiert", "geändert", "mis à jour", "modifié", "actualizado", "atualizado", "aggiornato", "bijgewerkt", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizováno", "обновлено", "оновлено", "güncelle"])
      if (label.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }
}
