using AngleSharp.Dom;

namespace Hearsay.Reading;

/// <summary>The meta and link elements of a page, by name.</summary>
internal sealed class PageHead
{
  private readonly Dictionary<string, List<string>> metas = new(StringComparer.Ordinal);
  private readonly Dictionary<string, string> loose = new(StringComparer.Ordinal);

  public string? Title { get; private set; }
  public string? Canonical { get; private set; }
  public string? Language { get; private set; }
  public List<string> AuthorLinks { get; } = [];

  public string? this[string name] => metas.TryGetValue(name, out var values) ? values[0] : null;

  /// <summary>By the letters of the name alone: <c>articlepublishedtime</c> for <c>article:published_time</c> and all its spellings.</summary>
  public string? Loose(string letters) => loose.GetValueOrDefault(letters);

  public IReadOnlyList<string> All(string name) => metas.TryGetValue(name, out var values) ? values : [];

  public static PageHead Of(IElement? root, IElement? head, IReadOnlyList<IElement> strays)
  {
    var result = new PageHead { Language = root?.GetAttribute("lang") ?? root?.GetAttribute("xml:lang") };
    if (head is not null)
    {
      // Not its Children: asked for by number, they are counted from the first each time.
      var nodes = head.ChildNodes;
      for (var i = 0; i < nodes.Length; i++)
        if (nodes[i] is IElement child) result.Add(child, inHead: true);
    }

    foreach (var element in strays) result.Add(element, inHead: false);
    return result;
  }

  private void Add(IElement element, bool inHead)
  {
    switch (element.LocalName)
    {
      case "title" when Title is null:
        Title = PageText.Fold(element.TextContent);
        break;
      case "meta":
        var content = element.GetAttribute("content") ?? element.GetAttribute("value");
        if (string.IsNullOrWhiteSpace(content)) return;
        foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
          if (element.GetAttribute(key) is not { Length: > 0 and < 100 } name) continue;
          if (!inHead && key == "itemprop") name = "body:" + name;
          name = name.Trim().ToLowerInvariant();
          if (!metas.TryGetValue(name, out var values)) metas[name] = values = [];
          if (values.Count >= 50) continue;
          values.Add(PageText.Fold(content));
          loose.TryAdd(PageText.Key(name), values[0]);
        }

        break;
      case "link":
        var rel = element.GetAttribute("rel");
        if (rel is null || element.GetAttribute("href") is not { Length: > 0 } href) return;
        if (Canonical is null && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)) Canonical = href.Trim();
        break;
    }
  }
}
