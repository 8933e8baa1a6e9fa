using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>What a scan of the markup has to know of a tag's name.</summary>
[Flags]
internal enum TagTrait
{
  None = 0,
  /// <summary>It has no end tag, so an open one says nothing about depth.</summary>
  Void = 1 << 0,
  /// <summary>Its end tag may be left out.</summary>
  EndOmitted = 1 << 1,
  /// <summary>The parser opens it again where it was left open.</summary>
  Formatting = 1 << 2,
  /// <summary>Its content is text up to its end tag, whatever stands in it.</summary>
  Raw = 1 << 3,
  /// <summary>Of those, one whose text is read.</summary>
  Kept = 1 << 4,
  Drawing = 1 << 5,
  Choice = 1 << 6,
  Picture = 1 << 7,
  Link = 1 << 8,
  /// <summary>A form's field, which shows no words of the page.</summary>
  Control = 1 << 9,
}

/// <summary>The names of HTML's and SVG's elements that need special care before they are parsed (HTML Standard, 13.1.2 and 13.2.6.4).</summary>
internal static class TagTraits
{
  private static readonly FrozenDictionary<string, TagTrait>.AlternateLookup<ReadOnlySpan<char>> Traits = Table().GetAlternateLookup<ReadOnlySpan<char>>();

  // In a drawing: what draws. Words, links and HTML in it are left to the parser.
  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Shapes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    "path", "g", "circle", "rect", "use", "defs", "symbol", "line", "polygon", "polyline", "ellipse", "clippath", "mask", "lineargradient", "radialgradient", "stop", "pattern", "filter", "image",
    "animate", "animatetransform", "marker", "fegaussianblur", "feoffset", "feblend", "fecolormatrix", "feflood", "fecomposite", "femerge", "femergenode").GetAlternateLookup<ReadOnlySpan<char>>();

  public static TagTrait Of(ReadOnlySpan<char> name) => name.Length <= 10 && Traits.TryGetValue(name, out var traits) ? traits : TagTrait.None;

  /// <summary>Whether a tag can stand in a drawing, or in a list to choose from, without showing or breaking anything.</summary>
  public static bool IsInside(ReadOnlySpan<char> name, bool drawing) =>
    drawing ? Shapes.Contains(name) : name.Equals("option", StringComparison.OrdinalIgnoreCase) || name.Equals("optgroup", StringComparison.OrdinalIgnoreCase);

  private static FrozenDictionary<string, TagTrait> Table()
  {
    var table = new Dictionary<string, TagTrait>(StringComparer.OrdinalIgnoreCase);
    Add(TagTrait.Void, "area base br col embed hr img input link meta param source track wbr frame keygen command path circle rect use stop line polygon ellipse polyline");
    Add(TagTrait.EndOmitted, "p li dt dd option optgroup tr td th tbody thead tfoot colgroup html head body rb rt rp");
    Add(TagTrait.Formatting, "a b big code em font i nobr s small strike strong tt u");
    // noscript: as for a browser that runs scripts. Its content is for those that do not, and often is not even well-formed.
    Add(TagTrait.Raw, "script style title textarea noscript iframe");
    Add(TagTrait.Kept, "title");
    Add(TagTrait.Drawing, "svg");
    Add(TagTrait.Choice, "select");
    Add(TagTrait.Picture, "img");
    Add(TagTrait.Link, "link");
    Add(TagTrait.Control, "input");
    return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    void Add(TagTrait trait, string names)
    {
      foreach (var name in names.Split(' ')) table[name] = table.GetValueOrDefault(name) | trait;
    }
  }
}
