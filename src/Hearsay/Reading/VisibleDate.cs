using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>The date that stands by the headline, for a reader's eyes. A header's date, a comment's and a relative one ("3 years ago") are none.</summary>
[SuppressMessage("Security", "MA0009", Justification = "Linear: lines of bounded length, bounded repetitions.")]
internal static partial class VisibleDate
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

  // Linear: asked of lines of at most 140 code units, with one bounded repetition.
  private const RegexOptions Line = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

  [GeneratedRegex(@"^\W{0,3}(?:date|datum|data|fecha|дата|posted|(?:last |first )?(?:updated|modified|published)|veröffentlich\w*|erschienen|erscheinungsdatum|gespeichert|letzte (?:änderung|aktualisierung|bearbeitung)|zuletzt|last (?:edited|changed)|publication date|release date|geplaatst|publicerad|publisert|julkaistu|opublikowano|publikováno)\b[^.!?]{0,90}$", Line)]
  private static partial Regex Label { get; }

  /// <summary>What is shown around the headline.</summary>
  public static void Near(PageFacts facts, PageTree tree, List<PageNode> containers, DateOrder order)
  {
    var options = new DateOptions { InProse = true, Order = order, MinYear = 1995 };
    var (from, to) = Region(tree, containers);
    FromMarked(facts, tree, options, node => node.FirstRun >= from && node.FirstRun <= to);
    var headline = Headline(tree, containers);
    for (var i = Math.Max(0, headline); i < tree.Runs.Count && i <= to; i++)
    {
      var run = tree.Runs[i];
      if (run.IsProse && run.Kind == BlockKind.Paragraph && run.Text.Length > MaxLength)
      {
        FromOpening(facts, run.Text, options);
        break;
      }

      if (run.Kind == BlockKind.Paragraph && run.IsProse) FromOpening(facts, run.Text, options);
      FromRun(facts, run, options, "text by the headline");
    }

    if (facts.Published is not null) return;
    for (var i = headline - 1; i >= from && i >= 0; i--) FromRun(facts, tree.Runs[i], options, "text above the headline");
  }

  /// <summary>What is shown elsewhere, where nothing nearer gives a date.</summary>
  public static void Far(PageFacts facts, PageTree tree, List<PageNode> containers, DateOrder order)
  {
    var options = new DateOptions { InProse = true, Order = order, MinYear = 1995 };
    FromMarked(facts, tree, options, node => containers.Exists(node.IsInside));
    if (facts.Published is not null || containers.Count == 0) return;
    for (var i = containers[^1].EndRun + 5; i > containers[^1].EndRun - 6; i--)
      if (i >= 0 && i < tree.Runs.Count && BlockClassifier.SaysDate(tree.Runs[i].Text)) FromRun(facts, tree.Runs[i], options, "a date line under the text");
    foreach (var container in containers)
    {
      for (var i = container.FirstRun; i < container.EndRun && facts.Published is null; i++)
        if (BlockClassifier.SaysDate(tree.Runs[i].Text) || tree.Runs[i].Kind == BlockKind.Dateline) FromRun(facts, tree.Runs[i], options, "a date line in the text");
    }

    if (facts.Published is not null || facts.Updated is not null) return;
    foreach (var run in tree.Runs)
    {
      if (facts.Published is not null || facts.Updated is not null) return;
      if (run.Text.Length < 140 && !run.Node.IsComment && run.Node.Kind is not (BlockKind.Related or BlockKind.Advert) && Label.IsMatch(run.Text)) FromText(facts, run.Text, isUpdate: false, options with { ShortYears = true }, "a date line");
    }

    Alone(facts, tree, options with { ShortYears = true });
  }

  // The only day that stands by itself on the whole page.
  private static void Alone(PageFacts facts, PageTree tree, DateOptions options)
  {
    if (facts.Published is not null || facts.Updated is not null || facts.Of("published").Any()) return;
    Edtf? only = null;
    foreach (var run in tree.Runs)
    {
      if (run.Text.Length > 40 || run.Node.IsComment || run.LinkDensity > 0.5 || run.Node.Kind is BlockKind.Related or BlockKind.Advert or BlockKind.Notice || !BlockClassifier.IsMostlyDate(run.Text)) continue;
      if (!DateGrammar.TryReadAt(run.Text, 0, options, out var match) || match.Day is null || match.Date is not { } date) continue;
      if (only is not null && only.Earliest != date.Earliest) return;
      only ??= date;
    }

    if (only is not null) Put(facts, only, isUpdate: false, "a date line by itself, the page's only one");
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
  private static void FromMarked(PageFacts facts, PageTree tree, DateOptions options, Func<PageNode, bool> isMeant)
  {
    foreach (var (node, property) in tree.Properties)
    {
      if (node.IsComment || property != "class date" && !property.Contains("date", StringComparison.OrdinalIgnoreCase)) continue;
      if (node.Length > MaxLength || node.Kind is BlockKind.Related or BlockKind.Advert || !isMeant(node) || InTeaser(node)) continue;
      var value = node.Element.GetAttribute("datetime") ?? node.Element.GetAttribute("content") ?? node.Element.GetAttribute("title");
      var text = node.Length > 0 ? PageText.Fold(node.Element.TextContent) : "";
      if (value is not null && DateReader.Parse(value, options.Order) is { } exact) Put(facts, exact, IsUpdate(text) || IsUpdate(node.Class), "element with a class of dates");
      else if (text.Length <= MaxLength) FromText(facts, text, IsUpdate(node.Class), options with { ShortYears = text.Length < 60 }, "element with a class of dates");
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
    if (run.Node.IsComment || run.Text.Length > MaxLength || run.Node.Kind is BlockKind.Related or BlockKind.Advert || run.Node is { Kind: BlockKind.Notice, Why: "footer element" }) return;
    if (run.LinkDensity > 0.7 && run.Text.Length > 40 || run.Kind is BlockKind.Caption) return;
    if (run.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.List or BlockKind.Standfirst or BlockKind.Headline && !BlockClassifier.SaysDate(run.Text) && run.Text.Length > 90) return;
    if (run.Kind == BlockKind.Headline) return;
    FromText(facts, run.Text, isUpdate: false, run.Text.Length < 80 ? options with { ShortYears = true } : options, from);
  }

  // "(18.01.2031) The council": a date that opens the text, as a dateline's does.
  private static void FromOpening(PageFacts facts, string text, DateOptions options)
  {
    var head = text.Length > 60 ? text[..60] : text;
    foreach (var match in DateGrammar.FindIn(head, options with { ShortYears = true }))
    {
      if (match.Start <= 1 && match is { Day: not null, Year: not null, Date: { } date } && IsClosed(head, match.End)) Put(facts, date, isUpdate: false, "a date that opens the text");
      return;
    }
  }

  // A sentence goes on with letters; a dateline ends in a mark or before quotation marks and capitals.
  private static bool IsClosed(string head, int end)
  {
    var rest = head.AsSpan(end).TrimStart();
    return rest.IsEmpty || rest[0] is ')' or '-' or '–' or '—' or '|' or '/' or ':' or '„' or '“' or '"' or '•';
  }

  private static void FromText(PageFacts facts, string text, bool isUpdate, DateOptions options, string from)
  {
    var at = 0;
    foreach (var match in DateGrammar.FindIn(text, options))
    {
      var label = text.AsSpan(at, match.Start - at);
      at = match.End;
      if (match.Ambiguous) Settle(facts, text.AsSpan(match.Start, match.End - match.Start), isUpdate || IsUpdate(label), options, from);
      if (match.Day is null || match.Date is not { } date) continue;
      if (label.TrimEnd().EndsWith("©") || label.Contains("opyright", StringComparison.OrdinalIgnoreCase)) continue;
      Put(facts, date, isUpdate || IsUpdate(label), from);
    }
  }

  private static void Put(PageFacts facts, Edtf date, bool isUpdate, string from) =>
    DateReader.TakeDate(facts, isUpdate ? "updated" : "published", date, date.Value, from);

  // 03/04/2031: the reading that something else on the page gives too; with none, both are recorded and neither is believed.
  private static void Settle(PageFacts facts, ReadOnlySpan<char> words, bool isUpdate, DateOptions options, string from)
  {
    if (!DateGrammar.TryReadAt(words, 0, options with { Order = DateOrder.DayFirst }, out var left) || !DateGrammar.TryReadAt(words, 0, options with { Order = DateOrder.MonthFirst }, out var right)) return;
    if (left.Date is not { } dayFirst || right.Date is not { } monthFirst) return;
    var field = isUpdate ? "updated" : "published";
    var days = facts.Of("published").Concat(facts.Of("updated")).Select(seen => Edtf.TryParse(seen.Value)).OfType<Edtf>().Where(date => date.Earliest == date.Latest).Select(date => date.Earliest).ToHashSet();
    var (agreesLeft, agreesRight) = (days.Contains(dayFirst.Earliest), days.Contains(monthFirst.Earliest));
    if (agreesLeft != agreesRight) Put(facts, agreesLeft ? dayFirst : monthFirst, isUpdate, from);
    else facts.Saw(field, $"{dayFirst.Value} or {monthFirst.Value}", from + ", where day and month cannot be told apart");
  }

  private static bool IsUpdate(ReadOnlySpan<char> label)
  {
    foreach (var word in (ReadOnlySpan<string>)["updated", "modified", "last edit", "last change", "aktualisier", "geändert", "änderung", "bearbeitet", "mis à jour", "modifié", "actualizado", "atualizado", "aggiornato", "bijgewerkt", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizováno", "обновлено", "оновлено", "güncelle"])
      if (label.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }
}
