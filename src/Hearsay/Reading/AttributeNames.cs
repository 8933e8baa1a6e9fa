using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>Which attributes reading asks for. The others never reach the parser, where each would cost as much as an element; a test holds that none is asked for that is not named here.</summary>
internal static class AttributeNames
{
  private static readonly FrozenSet<string> Read = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    "alt", "aria-label", "charset", "class", "content", "datetime", "dir", "hidden", "href", "http-equiv", "id", "itemprop", "itemscope", "itemtype", "lang", "name", "property", "rel", "role", "size", "title", "type", "value", "xml:lang");

  private static readonly FrozenSet<string> ForBrowsers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    "stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "icon", "shortcut icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "manifest", "pingback", "wlwmanifest", "edituri");

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadLookup = Read.GetAlternateLookup<ReadOnlySpan<char>>();
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ForBrowsersLookup = ForBrowsers.GetAlternateLookup<ReadOnlySpan<char>>();

  /// <summary>Whether reading asks for an attribute of that name; for a style, whether it can hide its element.</summary>
  public static bool IsRead(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
  {
    if (name.Length > 5 && name.StartsWith("data-", StringComparison.OrdinalIgnoreCase))
      return name.Contains("date", StringComparison.OrdinalIgnoreCase) && value.Length < 100 || name.Contains("time", StringComparison.OrdinalIgnoreCase) && value.Length < 100;
    if (name.Equals("style", StringComparison.OrdinalIgnoreCase)) return value.Contains("display", StringComparison.OrdinalIgnoreCase);
    return name.Length <= 10 && ReadLookup.Contains(name);
  }

  /// <summary>Whether a link's relation concerns only what a browser loads to show the page.</summary>
  public static bool IsForBrowsers(ReadOnlySpan<char> relation) => relation.Length <= 30 && ForBrowsersLookup.Contains(relation.Trim());
}
