using AngleSharp.Dom;

namespace Hearsay.Reading;

/// <summary>Where the start tags of a page's elements stand in its markup, noted while it is parsed. Most elements are asked for in the order in which they were made.</summary>
internal sealed class ElementPositions
{
  private const int Ahead = 64;
  private readonly List<(IElement Element, int Position)> made = new(2048);
  private Dictionary<IElement, int>? all;
  private int next;

  public void Add(IElement element, int position) => made.Add((element, position));

  /// <summary>Offset of the element's start tag; 0 where the page left it out, null where the parser made the element again from another.</summary>
  public int? Of(IElement element)
  {
    for (var i = next; i < made.Count && i < next + Ahead; i++)
    {
      if (!ReferenceEquals(made[i].Element, element)) continue;
      next = i + 1;
      return Math.Max(0, made[i].Position);
    }

    if (all is null)
    {
      all = new(made.Count, ReferenceEqualityComparer.Instance);
      foreach (var (one, position) in made) all[one] = position;
    }

    return all.TryGetValue(element, out var found) ? Math.Max(0, found) : null;
  }
}
