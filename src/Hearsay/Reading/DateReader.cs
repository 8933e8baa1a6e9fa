using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>When a page was published and last changed: what machines wrote first, then what stands by the headline.</summary>
internal static class DateReader
{
  private static readonly string[] PublishedMetas =
  [
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "date.published", "publishdate", "publish-date", "publish_date", "published_time", "publicationdate", "publication_date", "pubdate", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "dcterms.available", "date", "article.published", "article_date_original", "originalpublicationdate", "og:pubdate", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "displaydate", "releasedate", "datecreated", "article.created", "article:created_time", "citation_publication_date", "citation_date", "article:post_date", "post_date", "last-publication-date", "prism.publicationdate", "rnews:datepublished", "bt:pubdate", "ptime", "time", "body:datepublished", "body:datecreated", "news_date", "shareaholic:article_published_time", "eprints.date", "temporal", "created", "gentime", "doc_date", "dt", "published", "og:release_date", "article:publish_date", "video:release_date",
  ];

  private static readonly string[] UpdatedMetas =
  [
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified_time", "modificationdate", "revision_date", "body:datemodified", "article:updated_time", "updated_time", "date.modified",
  ];

  public static void Read(PageFacts facts, PageHead head, StructuredData data, PageTree tree, List<PageNode> containers, string source)
  {
    var order = VisibleDate.OrderOf(head.Language);
    Take(facts, "published", data.Published, "json-ld datePublished");
    Take(facts, "updated", data.Updated, "json-ld dateModified");
    foreach (var name in PublishedMetas) Take(facts, "published", head[name], "meta " + name);
    foreach (var name in UpdatedMetas) Take(facts, "updated", head[name], "meta " + name);
    FromProperties(facts, tree);
    FromTimes(facts, tree, containers);
    if (MachineDate.InAddress(facts.Url) is { } address) TakeDate(facts, "published", address, address.Value, "address");
    VisibleDate.Read(facts, tree, containers, order);
    if (facts.Published is null && ByName(source, "datePublished") is { } named) TakeDate(facts, "published", named, named.Value, "script datePublished");
    if (facts.Published is null && facts.Updated is null && ByName(source, "dateModified") is { } changed) TakeDate(facts, "updated", changed, changed.Value, "script dateModified");
    if (facts.Published is null && facts.Updated is { } updated)
    {
      facts.Published = updated;
      facts.Saw("published", updated.Value, "the date of its last change");
      facts.Believe("published", "the date of its last change");
    }
  }

  private static void FromProperties(PageFacts facts, PageTree tree)
  {
    foreach (var (node, property) in tree.Properties)
    {
      if (node.IsComment || !property.Contains("date", StringComparison.OrdinalIgnoreCase) || property == "class date") continue;
      var value = node.Element.GetAttribute("datetime") ?? node.Element.GetAttribute("content") ?? node.Element.GetAttribute("title");
      if (value is null && node.Length is > 0 and < 80) value = node.Element.TextContent;
      if (value is null) continue;
      if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase)) Take(facts, "published", value, "itemprop datePublished");
      else if (property.Contains("dateModified", StringComparison.OrdinalIgnoreCase)) Take(facts, "updated", value, "itemprop dateModified");
    }
  }

  private static void FromTimes(PageFacts facts, PageTree tree, List<PageNode> containers)
  {
    if (tree.Times.Count == 0 || facts.Published is not null && facts.Updated is not null) return;
    var (from, to) = VisibleDate.Region(tree, containers);
    foreach (var near in (ReadOnlySpan<bool>)[true, false])
    {
      foreach (var (element, run) in tree.Times)
      {
        if (near != (run >= from && run <= to)) continue;
        if (!near && facts.Published is not null) break;
        if (run < tree.Runs.Count && tree.Runs[Math.Max(0, Math.Min(run, tree.Runs.Count - 1))].Node.IsComment) continue;
        var value = element.GetAttribute("datetime") ?? element.GetAttribute("content");
        var name = (element.ClassName ?? "") + " " + (element.ParentElement?.ClassName ?? "");
        var isUpdate = name.Contains("updated", StringComparison.OrdinalIgnoreCase) && !name.Contains("published", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase);
        if (!near && tree.Times.Count > 3) continue;
        Take(facts, isUpdate ? "updated" : "published", value, isUpdate ? "time element of an update" : "time element");
      }
    }
  }

  private static void Take(PageFacts facts, string field, string? value, string from)
  {
    if (Parse(value, DateOrder.Unknown) is { } date) TakeDate(facts, field, date, date.Value, from);
  }

  /// <summary>A date that stands alone in an attribute.</summary>
  internal static Edtf? Parse(string? value, DateOrder order)
  {
    if (string.IsNullOrWhiteSpace(value) || value.Length > 120) return null;
    if (MachineDate.Of(value) is { } date) return date;
    return DateGrammar.TryRead(value, new DateOptions { Order = order }, out var match) && match.Day is not null ? match.Date : null;
  }

  // In a script's own data, where JSON-LD is broken or missing.
  private static Edtf? ByName(string source, string name)
  {
    var at = source.IndexOf("\"" + name + "\"", StringComparison.Ordinal);
    if (at < 0) return null;
    var rest = source.AsSpan(at + name.Length + 2, Math.Min(60, source.Length - at - name.Length - 2)).TrimStart(" :\"");
    var end = rest.IndexOf('"');
    return end < 0 ? null : MachineDate.Of(rest[..end].ToString());
  }

  internal static void TakeDate(PageFacts facts, string field, Edtf date, string value, string from)
  {
    if (!MachineDate.IsPlausible(date)) return;
    facts.Saw(field, value, from);
    if (field == "published" && facts.Published is null) facts.Published = date;
    else if (field == "updated" && facts.Updated is null) facts.Updated = date;
    else return;
    facts.Believe(field, from);
  }
}
