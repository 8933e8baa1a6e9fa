using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>A page's metadata as it is gathered, each candidate with where it stood.</summary>
internal sealed class PageFacts
{
  private readonly List<(string Field, string Value, string From)> candidates = [];
  private readonly HashSet<(string Field, string From)> believed = [];

  public string? Title { get; set; }
  public PageNode? Heading { get; set; }
  public string? Outlet { get; set; }
  /// <summary>The outlet that the page's metadata names; <see cref="Outlet"/> may also be one that it only shows.</summary>
  public string? Publisher { get; set; }
  /// <summary>Whether the page is published by a person, whose name the site bears.</summary>
  public bool IsPersonal { get; set; }
  public string? Url { get; set; }
  public string? Description { get; set; }
  public string? Language { get; set; }
  public ImmutableArray<string> Authors { get; set; } = [];
  public Edtf? Published { get; set; }
  public Edtf? Updated { get; set; }

  public void Saw(string field, string? value, string from)
  {
    if (string.IsNullOrWhiteSpace(value) || candidates.Count >= 200) return;
    if (value.Length > 500) value = value[..500];
    if (!candidates.Contains((field, value, from))) candidates.Add((field, value, from));
  }

  public void Believe(string field, string from) => believed.Add((field, from));

  /// <summary>Believes another source of a field instead.</summary>
  public void BelieveOnly(string field, string from)
  {
    believed.RemoveWhere(pair => pair.Field == field);
    believed.Add((field, from));
  }

  /// <summary>What spoke for a field, in the order it was seen.</summary>
  public IEnumerable<(string Value, string From)> Of(string field) => candidates.Where(c => c.Field == field).Select(c => (c.Value, c.From));

  public ImmutableArray<MetadataEvidence> Evidence => [.. candidates.Select(c => new MetadataEvidence(c.Field, c.Value, c.From, believed.Contains((c.Field, c.From))))];
}
