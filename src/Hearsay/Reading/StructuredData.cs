using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Hearsay.Reading;

/// <summary>What a page's JSON-LD says of its article and its publisher (schema.org).</summary>
internal sealed class StructuredData
{
  private const int MaxDepth = 48;
  private readonly HashSet<string> persons = new(StringComparer.Ordinal);
  private int score = -1;

  public string? Headline { get; private set; }
  public string? Published { get; private set; }
  public string? Updated { get; private set; }
  public ImmutableArray<string> Authors { get; private set; } = [];
  public string? Publisher { get; private set; }
  /// <summary>Whether the publisher is a person.</summary>
  public bool IsPersonal { get; private set; }
  public string? Site { get; private set; }
  public string? Body { get; private set; }
  public string? Description { get; private set; }
  public string? Language { get; private set; }
  public string? Type { get; private set; }
  public bool HasArticle => score >= 0;

  /// <summary>The types of what the page itself is about, without those in its lists and links.</summary>
  public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

  /// <summary>Whether the article says that reading it takes a payment or a log-in (isAccessibleForFree false).</summary>
  public bool IsLocked { get; private set; }

  /// <summary>How many entries a live blog lists.</summary>
  public int LiveUpdates { get; private set; }

  public static StructuredData Of(ImmutableArray<string> scripts)
  {
    var data = new StructuredData();
    var people = new Dictionary<string, string>(StringComparer.Ordinal);
    foreach (var script in scripts)
    {
      using var json = Parse(script);
      if (json is null) continue;
      data.Names(json.RootElement, people, 0);
    }

    foreach (var script in scripts)
    {
      using var json = Parse(script);
      if (json is not null) data.Visit(json.RootElement, people, 0, inList: false);
    }

    return data;
  }

  private static JsonDocument? Parse(string script)
  {
    var text = script.AsSpan().Trim();
    if (text.StartsWith("<!--")) text = text[4..];
    if (text.EndsWith("-->")) text = text[..^3];
    var open = text.IndexOfAny('{', '[');
    var close = text.LastIndexOfAny('}', ']');
    if (open < 0 || close <= open) return null;
    var body = text[open..(close + 1)].ToString();
    var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };
    try
    {
      return JsonDocument.Parse(body, options);
    }
    catch (JsonException)
    {
      return First(WithoutControls(body), options);
    }
  }

  // The first value, whatever stands behind it.
  private static JsonDocument? First(string body, JsonDocumentOptions options)
  {
    var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(body), new JsonReaderOptions { AllowTrailingCommas = options.AllowTrailingCommas, CommentHandling = options.CommentHandling, MaxDepth = options.MaxDepth });
    try
    {
      return JsonDocument.TryParseValue(ref reader, out var json) ? json : null;
    }
    catch (JsonException)
    {
      return null;
    }
  }

  // Line feeds inside strings are the commonest fault of hand-made JSON-LD.
  private static string WithoutControls(string body)
  {
    var result = new StringBuilder(body.Length);
    foreach (var c in body) result.Append(c < ' ' ? ' ' : c);
    return result.ToString();
  }

  private void Names(JsonElement element, Dictionary<string, string> people, int depth)
  {
    if (depth > MaxDepth) return;
    if (element.ValueKind == JsonValueKind.Array)
    {
      foreach (var item in element.EnumerateArray()) Names(item, people, depth + 1);
    }
    else if (element.ValueKind == JsonValueKind.Object)
    {
      if (Text(element, "@id") is { } id && Text(element, "name") is { } name) people.TryAdd(id, name);
      if (IsPerson(element) && Text(element, "@id") is { } person) persons.Add(person);
      foreach (var property in element.EnumerateObject())
        if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) Names(property.Value, people, depth + 1);
    }
  }

  private void Visit(JsonElement element, Dictionary<string, string> people, int depth, bool inList)
  {
    if (depth > MaxDepth) return;
    if (element.ValueKind == JsonValueKind.Array)
    {
      foreach (var item in element.EnumerateArray()) Visit(item, people, depth + 1, inList);
      return;
    }

    if (element.ValueKind != JsonValueKind.Object) return;
    var type = TypeOf(element);
    if (!inList && type.Length is > 0 and < 60 && Types.Count < 50) Types.Add(type);
    if (!inList && (IsArticle(type) || type is "WebPage") && IsFalse(element, "isAccessibleForFree")) IsLocked = true;
    if (type == "LiveBlogPosting" && element.TryGetProperty("liveBlogUpdate", out var updates)) LiveUpdates = Math.Max(LiveUpdates, updates.ValueKind == JsonValueKind.Array ? updates.GetArrayLength() : 1);
    if (IsArticle(type) && !inList) Take(element, type, people);
    else if (type is "WebSite" or "NewsMediaOrganization" or "Organization" && Site is null && Text(element, "name") is { Length: > 0 and < 80 } name && depth <= 3) Site = Clean(name);
    else if (type is "WebPage" && Text(element, "datePublished") is { } when && Published is null)
    {
      Published = when;
      Updated ??= Text(element, "dateModified");
    }

    foreach (var property in element.EnumerateObject())
    {
      if (property.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)) continue;
      var list = inList || property.Name is "itemListElement" or "hasPart" or "isPartOf" or "relatedLink" or "mentions" or "citation" or "comment" or "review" or "about" or "breadcrumb" or "author" or "publisher" or "image" or "associatedMedia" or "video" or "liveBlogUpdate";
      if (property.Name is "comment" or "review") continue;
      Visit(property.Value, people, depth + 1, list);
    }
  }

  private void Take(JsonElement element, string type, Dictionary<string, string> people)
  {
    var headline = Text(element, "headline") ?? Text(element, "name");
    var published = Text(element, "datePublished");
    var mine = (headline is null ? 0 : 2) + (published is null ? 0 : 2) + (Text(element, "articleBody") is null ? 0 : 1) + (type is "WebPage" ? 0 : 1);
    if (mine <= score) return;
    score = mine;
    Type = type;
    Headline = Clean(headline);
    Published = published ?? Published ?? Text(element, "dateCreated") ?? Text(element, "uploadDate");
    Updated = Text(element, "dateModified") ?? Updated;
    Body = Text(element, "articleBody");
    Description = Clean(Text(element, "description"));
    Language = Text(element, "inLanguage");
    var authors = ImmutableArray.CreateBuilder<string>();
    foreach (var field in (ReadOnlySpan<string>)["author", "creator"])
    {
      if (authors.Count == 0 && element.TryGetProperty(field, out var author)) AddNames(author, people, authors, 0);
    }

    Authors = authors.ToImmutable();
    if (element.TryGetProperty("publisher", out var publisher))
    {
      var names = ImmutableArray.CreateBuilder<string>();
      AddNames(publisher, people, names, 0);
      if (names.Count > 0) Publisher = names[0];
      IsPersonal = IsPerson(publisher) || publisher.ValueKind == JsonValueKind.Object && Text(publisher, "@id") is { } id && persons.Contains(id);
    }
  }

  private static void AddNames(JsonElement element, Dictionary<string, string> people, ImmutableArray<string>.Builder names, int depth)
  {
    if (depth > 4 || names.Count > 40) return;
    switch (element.ValueKind)
    {
      case JsonValueKind.String:
        if (Clean(element.GetString()) is { Length: > 0 and < 200 } text && !text.StartsWith("http", StringComparison.Ordinal)) names.Add(text);
        break;
      case JsonValueKind.Array:
        foreach (var item in element.EnumerateArray()) AddNames(item, people, names, depth + 1);
        break;
      case JsonValueKind.Object:
        if (element.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String or JsonValueKind.Array) AddNames(name, people, names, depth + 1);
        else if (Text(element, "@id") is { } id && people.TryGetValue(id, out var known) && Clean(known) is { Length: > 0 } resolved) names.Add(resolved);
        break;
    }
  }

  private static string TypeOf(JsonElement element)
  {
    if (!element.TryGetProperty("@type", out var type)) return "";
    if (type.ValueKind == JsonValueKind.String) return Short(type.GetString()!);
    if (type.ValueKind != JsonValueKind.Array) return "";
    var first = "";
    foreach (var item in type.EnumerateArray())
    {
      if (item.ValueKind != JsonValueKind.String) continue;
      var name = Short(item.GetString()!);
      if (IsArticle(name)) return name;
      if (first.Length == 0) first = name;
    }

    return first;
  }

  private static string Short(string type) => type[(type.LastIndexOf('/') + 1)..];

  private static bool IsArticle(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting" or "Newsarticle" or "article";

  private static bool IsPerson(JsonElement element) =>
    element.ValueKind == JsonValueKind.Object && element.TryGetProperty("@type", out var type)
    && (type.ValueKind == JsonValueKind.String ? type.ValueEquals("Person") : type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals("Person")));

  private static bool IsFalse(JsonElement element, string name) =>
    element.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.False || value.ValueKind == JsonValueKind.String && value.GetString()!.EndsWith("false", StringComparison.OrdinalIgnoreCase));

  private static string? Text(JsonElement element, string name) =>
    element.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
      JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
      JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => value[0].GetString(),
      _ => null,
    } : null;

  /// <summary>Entities decoded (JSON-LD often carries them), white space folded.</summary>
  private static string? Clean(string? text) => text is null ? null : PageText.Fold(text.Contains('&') ? System.Net.WebUtility.HtmlDecode(text) : text);
}
