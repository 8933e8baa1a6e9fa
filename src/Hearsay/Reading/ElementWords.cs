using AngleSharp.Dom;

namespace Hearsay.Reading;

/// <summary>The words of an element, those of each element within it apart.</summary>
internal static class ElementWords
{
  private const int MaxDepth = 24;
  private const int MaxPieces = 24;

  /// <summary>In order, white space folded, empty ones left out.</summary>
  public static List<string> Of(IElement element)
  {
    var pieces = new List<string>();
    Gather(element, pieces, 0);
    return pieces;
  }

  private static void Gather(INode node, List<string> pieces, int depth)
  {
    if (depth > MaxDepth) return;
    foreach (var child in node.ChildNodes)
    {
      if (pieces.Count >= MaxPieces) return;
      if (child is IText text)
      {
        if (PageText.Fold(text.Data) is { Length: > 0 } words) pieces.Add(words);
      }
      else if (child is IElement inner && inner.LocalName is not ("script" or "style" or "svg" or "noscript" or "template"))
      {
        Gather(inner, pieces, depth + 1);
      }
    }
  }
}
