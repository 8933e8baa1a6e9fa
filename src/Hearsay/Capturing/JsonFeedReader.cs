using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Capturing;

/// <summary>The items of a JSON Feed (versions 1 and 1.1) that have their full text, each a page of its own.</summary>
internal static class JsonFeedReader
{
  public static IEnumerable<CaptureResult> Read(PeekStream stream, PackedSource source, Unpacker unpacker)
  {
    if (unpacker.TakeAll(stream, source) is not { } bytes) return [Unpacker.Refuse(source.Name, $"a feed larger than {CaptureFiles.Size(unpacker.Limits.MaxBytes)}")];
    if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
    try
    {
      return Items(JsonDocument.Parse(bytes), source, unpacker);
    }
    catch (JsonException e)
    {
      return [Unpacker.Refuse(source.Name, $"a JSON Feed that is broken at line {(e.LineNumber ?? 0) + 1}")];
    }
  }

  private static IEnumerable<CaptureResult> Items(JsonDocument json, PackedSource source, Unpacker unpacker)
  {
    using var document = json;
    var feed = document.RootElement;
    if (feed.ValueKind != JsonValueKind.Object || Text(feed, "version") is not { } version || !version.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase))
    {
      if (!source.IsFound) yield return Unpacker.Refuse(source.Name, "it is JSON, but not a JSON Feed");
      yield break;
    }

    int items = 0, whole = 0;
    if (feed.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array)
    {
      foreach (var item in list.EnumerateArray())
      {
        unpacker.Cancellation.ThrowIfCancellationRequested();
        items++;
        if (item.ValueKind != JsonValueKind.Object || ItemOf(item, feed).ToCapture($"{source.Name}/{items:D6}", source.Container ?? source.Name) is not { } page) continue;
        whole++;
        yield return new(page, null);
      }
    }

    if (items == 0) yield return Unpacker.Refuse(source.Name, "a feed without items");
    else if (whole < items) yield return Unpacker.Refuse(source.Name, FeedReader.Summaries(items, whole));
  }

  private static FeedItem ItemOf(JsonElement item, JsonElement feed) => new()
  {
    Title = Text(item, "title"),
    Address = Text(item, "url") ?? Text(item, "external_url") ?? Text(item, "id"),
    Content = Text(item, "content_html") ?? (Text(item, "content_text") is { } text ? FeedItem.Paragraphed(text) : null),
    Summary = Text(item, "summary") is { } summary ? FeedItem.Paragraphed(summary) : null,
    Authors = AuthorsOf(item) is { Length: > 0 } own ? own : AuthorsOf(feed),
    Published = Text(item, "date_published"),
    Updated = Text(item, "date_modified"),
    Outlet = Text(feed, "title"),
    Language = Text(item, "language") ?? Text(feed, "language"),
  };

  private static ImmutableArray<string> AuthorsOf(JsonElement of)
  {
    var names = ImmutableArray.CreateBuilder<string>();
    if (of.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
      foreach (var author in authors.EnumerateArray().Take(20))
        if (author.ValueKind == JsonValueKind.Object && Text(author, "name") is { } name && !names.Contains(name)) names.Add(name);
    if (names.Count == 0 && of.TryGetProperty("author", out var single) && single.ValueKind == JsonValueKind.Object && Text(single, "name") is { } only) names.Add(only);
    return names.ToImmutable();
  }

  // A half surrogate pair in an escape is no text.
  private static string? Text(JsonElement of, string name)
  {
    if (!of.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
    try
    {
      return value.GetString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }
    catch (InvalidOperationException)
    {
      return null;
    }
  }
}
