using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Hearsay.Reading;

/// <summary>The article in the data that a page hands to its own scripts (JSON in a script, an assignment to <c>window</c>, a JSON-LD articleBody), for pages
/// that show it only once they run. It is believed where it bears the title that the page itself gives, and goes on where what the page shows ends.</summary>
internal static class PageState
{
  /// <summary>How many scripts of a page are looked at.</summary>
  public const int MaxScripts = 24;

  private const int MaxLength = 4 << 20;
  private const int MaxDepth = 64;
  private const int MaxValues = 200_000;
  private const int MinBody = 400;
  private const int MaxBody = 400_000;

  private static readonly string[] TitleNames = ["headline", "title", "name", "heading", "hed"];
  private static readonly string[] BodyNames = ["articleBody", "body", "content", "bodyHtml", "body_html", "contentHtml", "html", "text", "fullText", "story", "paragraphs", "blocks", "bodyText", "copy", "elements", "components"];

  /// <summary>A paragraph, and where in the source the script that gave it begins.</summary>
  public readonly record struct Line(string Text, int Position, string From);

  /// <summary>Whether a script may hold such data.</summary>
  public static bool MayHold(ReadOnlySpan<char> tag, ReadOnlySpan<char> content)
  {
    if (content.Length is < MinBody or > MaxLength) return false;
    if (tag.Contains("application/json", StringComparison.OrdinalIgnoreCase) || tag.Contains("__NEXT_DATA__", StringComparison.Ordinal)) return true;
    var head = content[..Math.Min(content.Length, 200)].TrimStart();
    return head.StartsWith("window.") && head.Contains('=') || head.StartsWith("window[") && head.Contains('=') || head.StartsWith("var __");
  }

  /// <summary>The paragraphs of the article that the page's data give; empty where none can be believed.</summary>
  /// <param name="source">The page.</param>
  /// <param name="scan">Where its scripts lie.</param>
  /// <param name="data">Its JSON-LD.</param>
  /// <param name="title">The title that the page gives.</param>
  public static List<Line> Article(string source, MarkupScan scan, StructuredData data, string? title)
  {
    var key = PageText.Key(title ?? "");
    if (key.Length < 8) return [];
    if (data.Body is { Length: >= MinBody and < MaxBody } body && data.Headline is { } headline && Agrees(PageText.Key(headline), key))
      return Lines(body, Math.Max(0, source.IndexOf("\"articleBody\"", StringComparison.Ordinal)), "json-ld articleBody");
    var left = MaxValues;
    foreach (var (start, end) in scan.States)
    {
      using var json = Parse(source.AsSpan(start, end - start));
      if (json is null) continue;
      string? best = null;
      Visit(json.RootElement, key, 0, ref left, ref best);
      if (best is not null) return Lines(best, start, "the page's own data (script)");
    }

    return [];
  }

  private static JsonDocument? Parse(ReadOnlySpan<char> script)
  {
    var text = script.Trim();
    if (text.IsEmpty) return null;
    if (text[0] is not ('{' or '['))
    {
      var equals = text.IndexOf('=');
      if (equals < 0 || equals > 200) return null;
      text = text[(equals + 1)..].TrimStart();
      if (text.StartsWith("JSON.parse(")) text = text["JSON.parse(".Length..].TrimStart();
    }

    if (text.IsEmpty || text[0] is not ('{' or '[' or '"')) return null;
    var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };
    try
    {
      var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.ToString()), options);
      if (!JsonDocument.TryParseValue(ref reader, out var json)) return null;
      if (json.RootElement.ValueKind != JsonValueKind.String) return json;
      using (json)
      {
        reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json.RootElement.GetString()!), options);
        return JsonDocument.TryParseValue(ref reader, out var inner) ? inner : null;
      }
    }
    catch (Exception fault) when (fault is JsonException or InvalidOperationException)
    {
      // It is a script, not data.
      return null;
    }
  }

  private static void Visit(JsonElement element, string key, int depth, ref int left, ref string? best)
  {
    if (--left < 0 || depth > MaxDepth) return;
    if (element.ValueKind == JsonValueKind.Array)
    {
      foreach (var item in element.EnumerateArray()) Visit(item, key, depth + 1, ref left, ref best);
    }
    else if (element.ValueKind == JsonValueKind.Object)
    {
      if (HasTitle(element, key) && Body(element, ref left) is { Length: >= MinBody } body && body.Length > (best?.Length ?? 0)) best = body;
      foreach (var property in element.EnumerateObject())
        if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) Visit(property.Value, key, depth + 1, ref left, ref best);
    }
  }

  private static bool HasTitle(JsonElement element, string key)
  {
    foreach (var name in TitleNames)
    {
      if (!element.TryGetProperty(name, out var value)) continue;
      if (value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("rendered", out var rendered) || value.TryGetProperty("basic", out rendered))) value = rendered;
      if (Words(value) is { } title && Agrees(PageText.Key(title), key)) return true;
    }

    return element.TryGetProperty("headlines", out var several) && several.ValueKind == JsonValueKind.Object && several.TryGetProperty("basic", out var basic) && Words(basic) is { } first && Agrees(PageText.Key(first), key);
  }

  private static bool Agrees(string title, string key) =>
    title.Length >= 8 && (string.Equals(title, key, StringComparison.Ordinal) || title.Length > 16 && key.Contains(title, StringComparison.Ordinal) || key.Length > 16 && title.Contains(key, StringComparison.Ordinal) && title.Length < key.Length * 2);

  private static string? Body(JsonElement element, ref int left)
  {
    string? best = null;
    foreach (var name in BodyNames)
    {
      foreach (var spelling in (ReadOnlySpan<string>)[name, name + "_elements"])
      {
        if (!element.TryGetProperty(spelling, out var value)) continue;
        var text = new StringBuilder();
        Gather(value, 0, text, ref left);
        if (text.Length > (best?.Length ?? 0)) best = text.ToString();
      }
    }

    return best;
  }

  // A string, or blocks whose text, content or children hold the strings.
  private static void Gather(JsonElement value, int depth, StringBuilder text, ref int left)
  {
    if (--left < 0 || depth > 12 || text.Length > MaxBody) return;
    switch (value.ValueKind)
    {
      case JsonValueKind.String when Words(value) is { Length: > 0 } words && !words.StartsWith("http", StringComparison.Ordinal):
        text.Append(words).Append("\n\n");
        break;
      case JsonValueKind.Array:
        foreach (var item in value.EnumerateArray()) Gather(item, depth + 1, text, ref left);
        break;
      case JsonValueKind.Object:
        if (value.TryGetProperty("type", out var type) && Words(type) is { } kind && IsAside(kind)) return;
        foreach (var name in (ReadOnlySpan<string>)["rendered", "html", "text", "content", "value", "body", "children", "items", "paragraphs", "blocks", "data"])
          if (value.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Object)
          {
            Gather(inner, depth + 1, text, ref left);
            return;
          }

        break;
    }
  }

  private static bool IsAside(string kind)
  {
    foreach (var word in (ReadOnlySpan<string>)["image", "video", "photo", "advert", "promo", "related", "embed", "newsletter", "gallery", "audio", "caption", "link_list", "interstitial"])
      if (kind.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
    return false;
  }

  private static string? Words(JsonElement value)
  {
    if (value.ValueKind != JsonValueKind.String) return null;
    try
    {
      return value.GetString();
    }
    catch (InvalidOperationException)
    {
      // Half of a surrogate pair, escaped.
      return null;
    }
  }

  // HTML in a string is parsed as such; else a line is a paragraph.
  private static List<Line> Lines(string body, int position, string from)
  {
    if (body.Length > MaxBody) body = body[..MaxBody];
    var lines = new List<Line>();
    if (body.Contains("</", StringComparison.Ordinal) || body.Contains("<br", StringComparison.OrdinalIgnoreCase) || body.Contains("<p>", StringComparison.OrdinalIgnoreCase))
    {
      using var scan = MarkupScan.Of("<body>" + body.Replace("\n\n", "<p>", StringComparison.Ordinal), new PageReaderOptions());
      if (scan.Why is not null) return [];
      using var dom = new HtmlParser().ParseDocument(scan.Markup);
      if (dom.Body is null) return [];
      foreach (var run in PageTree.Of(dom.Body, new ElementPositions()).Runs)
        if (run.LinkDensity < 0.6 && run.Shape != RunShape.Control) lines.Add(new(run.Text, position, from));
    }
    else
    {
      foreach (var part in body.Split('\n'))
        if (PageText.Fold(System.Net.WebUtility.HtmlDecode(part)) is { Length: > 0 } text) lines.Add(new(text, position, from));
    }

    return lines.Exists(line => BlockClassifier.IsSentence(line.Text)) ? lines : [];
  }
}
