using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>What an element is for by its name.</summary>
[Flags]
internal enum TagRole
{
  None = 0,
  /// <summary>A line ends before and after it.</summary>
  Block = 1 << 0,
  /// <summary>It shows no text of the page's.</summary>
  Skipped = 1 << 1,
  Break = 1 << 2,
  Meta = 1 << 3,
  Link = 1 << 4,
  Emphasis = 1 << 5,
  Font = 1 << 6,
  /// <summary>Its name alone makes it worth a node.</summary>
  Named = 1 << 7,
  /// <summary>The whole page or its main part, whose names say nothing.</summary>
  Frame = 1 << 8,
  Title = 1 << 9,
  Heading = 1 << 10,
  Control = 1 << 11,
  Item = 1 << 12,
  Cell = 1 << 13,
  Preformatted = 1 << 14,
  Running = 1 << 15,
  /// <summary>Whatever gives a run of text its shape.</summary>
  Shaping = Heading | Control | Item | Cell | Preformatted | Running,
}

/// <summary>The roles of HTML's elements.</summary>
internal static class TagRoles
{
  private static readonly FrozenDictionary<string, TagRole> Roles = Table();

  public static TagRole Of(string tag) => Roles.TryGetValue(tag, out var role) ? role : tag.Contains('-') ? TagRole.Named : TagRole.None;

  private static FrozenDictionary<string, TagRole> Table()
  {
    var table = new Dictionary<string, TagRole>(StringComparer.Ordinal);
    Add(TagRole.Block, "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul button caption label picture cite-block frameset amp-img");
    Add(TagRole.Skipped, "script style noscript template svg math iframe object embed video audio canvas select option textarea input head link meta title map datalist source track param img picture-placeholder rt rp");
    Add(TagRole.None, "span abbr sup sub small code mark u s del ins q wbr var kbd samp dfn big tt strike nobr data ruby bdi bdo");
    Add(TagRole.Break, "br");
    Add(TagRole.Meta, "meta link");
    Add(TagRole.Link, "a");
    Add(TagRole.Emphasis, "b strong em i");
    Add(TagRole.Font, "font");
    Add(TagRole.Named, "time cite cite-block amp-img picture-placeholder rt rp");
    Add(TagRole.Frame, "html body main");
    Add(TagRole.Title, "h1");
    Add(TagRole.Heading, "h1 h2 h3 h4 h5 h6");
    Add(TagRole.Control, "button label legend");
    Add(TagRole.Item, "li dt dd");
    Add(TagRole.Cell, "td th");
    Add(TagRole.Preformatted, "pre");
    Add(TagRole.Running, "p article section body table ul ol");
    return table.ToFrozenDictionary(StringComparer.Ordinal);

    void Add(TagRole role, string tags)
    {
      foreach (var tag in tags.Split(' ')) table[tag] = table.GetValueOrDefault(tag) | role;
    }
  }
}
