using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Hearsay.Reading;

/// <summary>Who wrote the page: structured data, then meta, then what the page marks as an author, then a byline's words.</summary>
internal static class AuthorReader
{
  public static void Read(PageFacts facts, PageHead head, StructuredData data, PageTree tree, List<PageNode> containers)
  {
    foreach (var author in data.Authors) facts.Saw("authors", author, "json-ld author");
    if (Take(facts, data.Authors, "json-ld author")) return;
    foreach (var name in (ReadOnlySpan<string>)["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "og:article:author", "cxenseparse:author", "citation_author", "creator", "vr:author", "twitter:data1"])
    {
      var values = head.All(name).Where(value => !value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !value.Contains("://", StringComparison.Ordinal)).ToImmutableArray();
      if (name == "twitter:data1" && !(head["twitter:label1"] ?? "").Contains("ritten", StringComparison.Ordinal)) continue;
      foreach (var value in values) facts.Saw("authors", value, "meta " + name);
      if (Take(facts, values, "meta " + name)) return;
    }

    foreach (var property in (ReadOnlySpan<string>)["author", "rel author", "class author"])
      if (FromElements(facts, tree, containers, property)) return;
    var (from, to) = VisibleDate.Region(tree, containers);
    foreach (var near in (ReadOnlySpan<bool>)[true, false])
    {
      for (var i = 0; i < tree.Runs.Count; i++)
      {
        var run = tree.Runs[i];
        if (near != (i >= from && i <= to) || run.Kind is not (BlockKind.Byline or BlockKind.Dateline) || run.Dropped || run.Node.IsComment || run.Text.Length > 160) continue;
        if (run.Kind == BlockKind.Byline) facts.Saw("authors", run.Text, "byline");
        if (run.Kind == BlockKind.Byline && StartsAsByline(run.Text) && Take(facts, [run.Text], "byline")) return;
        if (near && AuthorNames.OfLine(run.Text, facts.Outlet) is { IsEmpty: false } names && TakeNames(facts, names, run.Text)) return;
      }
    }
  }

  private static bool TakeNames(PageFacts facts, ImmutableArray<string> names, string line)
  {
    facts.Authors = names;
    facts.Saw("authors", line, "byline");
    facts.Believe("authors", "byline");
    return true;
  }

  private static bool StartsAsByline(string text) =>
    text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Von ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Par ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Por ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Di ", StringComparison.Ordinal) || text.StartsWith("Written by", StringComparison.OrdinalIgnoreCase)
    || text.StartsWith("Af ", StringComparison.Ordinal) || text.StartsWith("Av ", StringComparison.Ordinal) || text.StartsWith("Door ", StringComparison.Ordinal) || text.StartsWith("Text: ", StringComparison.Ordinal) || text.StartsWith("Autor", StringComparison.Ordinal) || text.StartsWith("Author:", StringComparison.OrdinalIgnoreCase);

  private static bool FromElements(PageFacts facts, PageTree tree, List<PageNode> containers, string property)
  {
    var names = ImmutableArray.CreateBuilder<string>();
    var last = containers.Count > 0 ? containers[^1].EndRun : int.MaxValue;
    foreach (var (node, kind) in tree.Properties)
    {
      if (node.IsComment || !(kind == property || property == "author" && kind.Contains("author", StringComparison.Ordinal) && kind is not ("rel author" or "class author"))) continue;
      if (node.Length is 0 or > 160 || node.FirstRun > last + 30) continue;
      if (IsInFurniture(node)) continue;
      var text = Pieces(node.Element.QuerySelector("[itemprop=name]") ?? node.Element);
      if (text.Length is < 2 or > 160) continue;
      facts.Saw("authors", text, property == "class author" ? "element with a class of authors" : property == "author" ? "itemprop author" : property);
      var found = AuthorNames.Of(text, facts.Outlet);
      if (found.IsEmpty) found = AuthorNames.OfLine(text, facts.Outlet);
      foreach (var name in found)
        if (!IsOutlet(facts, name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
      // Classes are weak: the first that names somebody settles it.
      if (names.Count > 0 && property != "author") break;
    }

    if (names.Count is 0 or > 8) return false;
    facts.Authors = names.ToImmutable();
    facts.Believe("authors", property == "class author" ? "element with a class of authors" : property == "author" ? "itemprop author" : property);
    return true;
  }

  // The words of each element apart, so that a role or a date does not grow onto a name; a name dealt out over elements stays one.
  private static string Pieces(IElement element)
  {
    var pieces = ElementWords.Of(element);
    return string.Join(pieces.TrueForAll(piece => !piece.Contains(' ')) ? " " : " | ", pieces);
  }

  private static bool IsInFurniture(PageNode node)
  {
    for (var n = node; n is not null; n = n.Parent)
      if (n.Kind is BlockKind.Related or BlockKind.Navigation or BlockKind.Advert or BlockKind.Newsletter || n.Tag is "nav" or "aside" || (n.Hints & (Hints.Related | Hints.Comment)) != Hints.None) return true;
    return false;
  }

  // Another name of the outlet, or the address's own.
  private static bool IsOutlet(PageFacts facts, string name)
  {
    if (facts.IsPersonal || AuthorNames.IsAgency(name)) return false;
    var key = PageText.Key(name);
    if (!name.Contains(' ') && key.Length > 3 && string.Equals(key, TitleReader.DomainKey(facts.Url), StringComparison.Ordinal)) return true;
    foreach (var (value, from) in facts.Of("outlet"))
      if (from is "json-ld publisher" or "meta og:site_name" or "meta application-name" && string.Equals(PageText.Key(value), key, StringComparison.Ordinal)) return true;
    return false;
  }

  private static bool Take(PageFacts facts, ImmutableArray<string> values, string from)
  {
    // A writer's own site may bear the writer's name.
    var outlet = from == "byline" ? facts.Outlet : facts.IsPersonal ? null : facts.Publisher;
    var names = ImmutableArray.CreateBuilder<string>();
    foreach (var value in values)
    {
      foreach (var name in AuthorNames.Of(value, outlet))
        if (!IsOutlet(facts, name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
    }

    if (names.Count is 0 or > 15) return false;
    facts.Authors = names.ToImmutable();
    facts.Believe("authors", from);
    return true;
  }
}
