using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>When a page was published and last changed: what machines wrote first, then what stands by the headline. The day is the outlet's own:
/// a moment in UTC gives way to the day, or the local time, that the page states for it.</summary>
internal static class DateReader
{
  // Names of meta elements, by their letters alone.
  private static readonly string[] PublishedMetas =
  [
    "articlepublishedtime", "ogarticlepublishedtime", "articlepublished", "ogpublishedtime", "datepublished", "publishdate", "publishedtime", "publicationdate", "pubdate", "parselypubdate", "sailthrudate", "dcdateissued", "dctermsissued", "articlepublisheddate",
    "dctermscreated", "dcdatecreated", "dctermsavailable", "articledateoriginal", "originalpublicationdate", "ogpubdate", "cxenseparserecspublishtime", "cxenseparsepublishtime", "displaydate", "releasedate", "datecreated", "articlecreated",
    "articlecreatedtime", "citationpublicationdate", "citationdate", "articlepostdate", "postdate", "prismpublicationdate", "rnewsdatepublished", "btpubdate", "ptime", "bodydatepublished", "bodydatecreated", "newsdate", "shareaholicarticlepublishedtime",
    "eprintsdate", "published", "ogreleasedate", "articlepublishdate", "videoreleasedate", "firstpublished",
  ];

  // What as often means the day of the last change, or of the page's making.
  private static readonly string[] VagueMetas = ["date", "dcdate", "dctermsdate", "time", "created", "temporal", "gentime", "docdate", "dt", "lastpublicationdate"];

  private static readonly string[] UpdatedMetas =
  [
    "articlemodifiedtime", "ogupdatedtime", "articlemodified", "datemodified", "dctermsmodified", "dcdatemodified", "lastmodified", "lastmod", "modifiedtime", "modificationdate", "revisiondate", "bodydatemodified", "articleupdatedtime", "updatedtime",
    "dateupdate", "bodydateupdate", "articlemodifieddate", "articleupdated",
  ];

  private static readonly string[] ScriptNames = ["datePublished", "publishedAt", "published_at", "publishedDate", "publishDate", "publish_date", "publicationDate", "publication_date", "firstPublished", "firstPublishedAt", "pubDate", "article_published_time", "createDate"];

  private const string LastChange = "the date of its last change";

  public static void Read(PageFacts facts, PageHead head, StructuredData data, PageTree tree, List<PageNode> containers, string source, Uri? takenFrom)
  {
    var order = DateOrders.Of(head, tree);
    Take(facts, "published", data.Published, "json-ld datePublished");
    Take(facts, "updated", data.Updated, "json-ld dateModified");
    foreach (var name in PublishedMetas) Take(facts, "published", head.Loose(name), "meta " + name);
    foreach (var name in UpdatedMetas) Take(facts, "updated", head.Loose(name), "meta " + name);
    FromProperties(facts, tree, containers);
    FromTimes(facts, tree, containers, near: true);
    if ((MachineDate.InAddress(facts.Url) ?? MachineDate.InAddress(takenFrom?.AbsoluteUri)) is { } address) TakeDate(facts, "published", address, address.Value, "address");
    VisibleDate.Near(facts, tree, containers, order);
    foreach (var name in VagueMetas) Take(facts, "published", head.Loose(name), "meta " + name);
    if (facts.Published is null) FromTimes(facts, tree, containers, near: false);
    if (facts.Published is null) VisibleDate.Far(facts, tree, containers, order);
    foreach (var name in ScriptNames)
      if (facts.Published is null && ByName(source, name) is { } named) TakeDate(facts, "published", named, named.Value, "script " + name);
    if (facts.Published is null && facts.Updated is null && ByName(source, "dateModified") is { } changed) TakeDate(facts, "updated", changed, changed.Value, "script dateModified");
    if (facts.Published is null && facts.Updated is { } updated)
    {
      facts.Published = updated;
      facts.Saw("published", updated.Value, LastChange);
      facts.Believe("published", LastChange);
    }

    LocalDay(facts, "published");
    LocalDay(facts, "updated");
  }

  // A moment in UTC, and what the page states in its own time: the same moment with an offset, its local time, or only its day.
  private static void LocalDay(PageFacts facts, string field)
  {
    var date = field == "published" ? facts.Published : facts.Updated;
    if (date is null || !date.Value.EndsWith('Z') || !DateTimeOffset.TryParse(date.Value, System.Globalization.CultureInfo.InvariantCulture, out var moment)) return;
    Edtf? chosen = null;
    var from = "";
    foreach (var (value, where) in facts.Of(field))
    {
      if (where == LastChange || Edtf.TryParse(value) is not { } other || other.IsInterval || other.Earliest != other.Latest) continue;
      if (value.Contains('T', StringComparison.Ordinal) && !value.EndsWith('Z') && DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var stated))
      {
        if (value.Length > 19 && stated == moment)
        {
          (chosen, from) = (other, where);
          break;
        }

        if (other.Earliest == date.Earliest && value.Length == 19) return;
        // Seconds are seldom shown.
        var minute = new DateTimeOffset(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        var offset = stated - (stated.Second == 0 ? minute : moment);
        if (value.Length == 19 && other.Earliest != date.Earliest && offset.Ticks % TimeSpan.FromMinutes(15).Ticks == 0 && IsZone(offset))
        {
          (chosen, from) = (Edtf.Moment(moment.ToOffset(offset)), where);
          break;
        }
      }

      // Whatever else a page shows, it also states the day as it is.
      if (value.Length == 10 && IsStatedDay(where) && other.Earliest == date.Earliest) return;
      if (chosen is null && value.Length == 10 && IsStatedDay(where) && CouldBeLocal(moment, other.Earliest)) (chosen, from) = (other, where);
    }

    if (chosen is null) return;
    if (field == "published") facts.Published = chosen;
    else facts.Updated = chosen;
    facts.BelieveOnly(field, from);
  }

  // What a page shows, or builds its own address of, is in its own time.
  private static bool IsStatedDay(string from) => from == "address" || from.Contains("text", StringComparison.Ordinal) || from.StartsWith("element with", StringComparison.Ordinal) || from.StartsWith("a date", StringComparison.Ordinal);

  private static bool IsZone(TimeSpan offset) => offset >= TimeSpan.FromHours(-12) && offset <= TimeSpan.FromHours(14);

  // The day before or after, where some zone has it then.
  private static bool CouldBeLocal(DateTimeOffset moment, DateOnly day)
  {
    var utc = DateOnly.FromDateTime(moment.UtcDateTime);
    return day == utc.AddDays(1) ? moment.UtcDateTime.Hour >= 10 : day == utc.AddDays(-1) && moment.UtcDateTime.Hour <= 9;
  }

  private static void FromProperties(PageFacts facts, PageTree tree, List<PageNode> containers)
  {
    // Where many items have their dates, the article's stands by its headline.
    var (from, to) = VisibleDate.Region(tree, containers);
    var several = tree.Properties.Count(item => !item.Node.IsComment && item.Property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)) > 2;
    foreach (var (node, property) in tree.Properties)
    {
      if (several && (node.FirstRun < from || node.FirstRun > to)) continue;
      if (node.IsComment || !property.Contains("date", StringComparison.OrdinalIgnoreCase) || property == "class date") continue;
      var value = node.Element.GetAttribute("datetime") ?? node.Element.GetAttribute("content") ?? node.Element.GetAttribute("title");
      if (value is null && node.Length is > 0 and < 80) value = node.Element.TextContent;
      if (value is null) continue;
      if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase)) Take(facts, "published", value, "itemprop datePublished");
      else if (property.Contains("dateModified", StringComparison.OrdinalIgnoreCase)) Take(facts, "updated", value, "itemprop dateModified");
    }
  }

  private static void FromTimes(PageFacts facts, PageTree tree, List<PageNode> containers, bool near)
  {
    if (tree.Times.Count == 0 || !near && tree.Times.Count > 3) return;
    var (from, to) = VisibleDate.Region(tree, containers);
    foreach (var (element, run) in tree.Times)
    {
      if (near != (run >= from && run <= to)) continue;
      if (run < tree.Runs.Count && tree.Runs[Math.Max(0, Math.Min(run, tree.Runs.Count - 1))].Node.IsComment) continue;
      var value = element.GetAttribute("datetime") ?? element.GetAttribute("content");
      var name = (element.ClassName ?? "") + " " + (element.ParentElement?.ClassName ?? "");
      var isUpdate = name.Contains("updated", StringComparison.OrdinalIgnoreCase) && !name.Contains("published", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase);
      Take(facts, isUpdate ? "updated" : "published", value, isUpdate ? "time element of an update" : "time element");
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
    var end = rest.IndexOfAny("\",}\\");
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
