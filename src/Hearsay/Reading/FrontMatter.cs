using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>What stands above a text as "name: value" lines: YAML or TOML front matter between rules, or the fields that archives and scrapers write.</summary>
internal static class FrontMatter
{
  private const int MaxLines = 300;

  /// <summary>Labels the lines above the text and takes their facts.</summary>
  /// <returns>Whether there was front matter between rules.</returns>
  public static bool Mark(ScrapeText page)
  {
    var lines = page.Lines;
    if (lines.Count < 3) return false;
    if (lines[0].Words is "---" or "+++")
    {
      var end = lines.FindIndex(1, Math.Min(MaxLines, lines.Count - 1), line => line.Words is "---" or "..." or "+++");
      if (end < 2 || !lines.GetRange(1, end - 1).TrueForAll(line => IsField(line.Words))) return false;
      Fields(page, 1, end);
      for (var i = 0; i <= end; i++)
      {
        if (lines[i].Kind is null) lines[i].Set(BlockKind.Navigation, "front matter");
        lines[i].Whole = true;
      }

      if (end + 1 < lines.Count) lines[end + 1].Apart = true;
      return true;
    }

    Archive(page);
    return false;
  }

  private static bool IsField(string words) =>
    words[0] is '#' or '-' or '[' or ']' or '"' or '\'' || words.AsSpan(0, Math.Min(words.Length, 60)).IndexOfAny(':', '=') > 0 || words.Length < 120;

  private static void Fields(ScrapeText page, int from, int to)
  {
    var key = "";
    for (var i = from; i < to; i++)
    {
      var line = page.Lines[i];
      var words = line.Words;
      var at = words.AsSpan().IndexOfAny(':', '=');
      var isItem = words[0] == '-';
      var name = at > 0 ? words[..at].Trim(' ', '"', '-').ToLowerInvariant() : "";
      var start = isItem && name is not ("name" or "title") ? 1 : at + 1;
      if (!isItem && at > 0 && line.Indent == 0) key = name;
      else if (!isItem && name is not ("name" or "title")) continue;
      if (line.Indent > 0 && !isItem && name is "title" && key is not ("author" or "authors")) continue;
      while (start < words.Length && (ScrapeLines.IsBlank(words[start]) || words[start] is '"' or '\'' or '[')) start++;
      var stop = words.Length;
      while (stop > start && (ScrapeLines.IsBlank(words[stop - 1]) || words[stop - 1] is '"' or '\'' or ']' or ',')) stop--;
      if (stop <= start || words[start] is '|' or '>' && stop == start + 1) continue;
      Take(page, line, key.Replace('-', '_'), words[start..stop], new TextSpan(line.Span.Start + start, line.Span.Start + stop));
    }
  }

  private static void Take(ScrapeText page, ScrapeLine line, string key, string value, TextSpan span)
  {
    var from = "front matter " + key;
    switch (key)
    {
      case "title" or "headline":
        page.State("title", value, from);
        Show(line, span, BlockKind.Headline);
        break;
      case "description" or "summary" or "excerpt" or "subtitle" or "standfirst" or "dek" when value.Length > 20:
        Show(line, span, BlockKind.Standfirst);
        break;
      case "author" or "authors" or "by" or "byline" or "creator":
        var names = AuthorNames.Of(value.Replace("\"", "", StringComparison.Ordinal), page.Facts.Outlet);
        page.Facts.Saw("authors", value, from);
        if (!names.IsEmpty && page.Facts.Authors.Length < 12)
        {
          page.Facts.Authors = [.. page.Facts.Authors, .. names.Where(name => !page.Facts.Authors.Contains(name, StringComparer.Ordinal))];
          page.Facts.Believe("authors", from);
        }

        Show(line, span, BlockKind.Byline);
        break;
      case "date" or "published" or "publish_date" or "publishdate" or "published_at" or "date_published" or "datepublished" or "pubdate" or "published_time":
        page.StateDate("published", value, from);
        Show(line, span, BlockKind.Dateline);
        break;
      case "updated" or "lastmod" or "modified" or "last_modified" or "updated_at" or "date_modified":
        page.StateDate("updated", value, from);
        break;
      case "lang" or "language" or "locale":
        page.Facts.Saw("language", value, from);
        page.Facts.Language ??= value;
        break;
      case "url" or "link" or "canonical" or "canonical_url" or "original_url" or "permalink":
        page.State("url", value, from);
        break;
      case "source" when value.Contains("://", StringComparison.Ordinal):
        page.State("url", value, from);
        break;
      case "outlet" or "site" or "site_name" or "sitename" or "publisher" or "publication" or "newspaper" or "source" when Masthead.CanName(value):
        page.State("outlet", value, from);
        break;
    }
  }

  private static void Show(ScrapeLine line, TextSpan span, BlockKind kind)
  {
    line.Span = span;
    line.Set(kind, "front matter");
  }

  // "HEADLINE: ...", "BYLINE: ...", as news archives and scrapers write them.
  private static void Archive(ScrapeText page)
  {
    var lines = page.Lines;
    for (var i = 0; i < lines.Count && i < 3; i++)
    {
      var fields = FieldLines.OfArchive(lines, i);
      if (fields.Count < 2 || fields.DistinctBy(field => field.Name).Count() < 2 || !fields.Exists(field => field.Name is "title" or "author" or "outlet" or "date" or "url")) continue;
      page.Recognised("fields and text", "fields above the text");
      foreach (var field in fields)
      {
        var from = "field " + lines[field.First].Words[..lines[field.First].Words.IndexOf(':', StringComparison.Ordinal)].Trim().ToLowerInvariant();
        var value = PageText.Fold(field.Value.In(page.Text));
        for (var k = field.First; k <= field.Last; k++)
        {
          lines[k].Whole = true;
          if (field.Name != "body") lines[k].Set(BlockKind.Navigation, "a field above the text");
        }

        var line = lines[field.First];
        switch (field.Name)
        {
          case "title": page.State("title", value, from); break;
          case "author": page.StateAuthors(value, from); break;
          case "outlet" when Masthead.CanName(value): page.State("outlet", value, from); break;
          case "url" or "outlet": page.State("url", value, from); break;
          case "date": page.StateDate("published", value, from); break;
          case "updated": page.StateDate("updated", value, from); break;
          case "language": page.Facts.Saw("language", value, from); page.Facts.Language ??= value; break;
        }

        if (field.Name == "body") Text(line, field);
        else if (field.Last == field.First && !field.Value.IsEmpty && KindOf(field.Name) is { } kind) Show(line, field.Value, kind);
      }

      return;
    }
  }

  private static void Text(ScrapeLine line, FieldLine field)
  {
    if (field.Value.IsEmpty) line.Skipped = true;
    else (line.Words, line.Span, line.Whole) = (line.Words[^field.Value.Length..], field.Value, false);
  }

  private static BlockKind? KindOf(string field) => field switch
  {
    "title" => BlockKind.Headline,
    "author" => BlockKind.Byline,
    "date" => BlockKind.Dateline,
    "standfirst" => BlockKind.Standfirst,
    _ => null,
  };
}
