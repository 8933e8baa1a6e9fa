using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Names;

/// <summary>Finds adjectives and names of peoples: by a list, and by the endings that English gives them.</summary>
internal static class DemonymFinder
{
  private static readonly string[] Endings = ["ian", "ese", "ish", "ean", "ani", "aqi", "eni", "ians", "eans", "anis", "aqis"];

  /// <summary>The demonyms of a sentence, in order.</summary>
  public static IEnumerable<EntityMention> Find(NameTree tree)
  {
    for (var i = 0; i < tree.Count; i++)
      if (IsDemonym(tree, i)) yield return new(tree[i].Span, i, i, i, EntityKind.Demonym);
  }

  private static bool IsDemonym(NameTree tree, int word)
  {
    if (!tree.IsCapital(word) || tree[word].Pos is not (UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Noun)) return false;
    if (tree.Form(word) is "Islamic" or "Western" or "Eastern" or "Northern" or "Southern") return false;
    if (tree.Hints(word).HasFlag(NameHints.Demonym)) return tree[word].Relation is not "flat";
    // A capital alone says nothing at a sentence's start or among capitals; a proper noun with such an ending is more often a name ("Ian", "Adrian").
    return tree[word].Pos == UniversalPos.Adj && word > 0 && !tree.IsCapitals && HasEnding(tree.Form(word));
  }

  private static bool HasEnding(ReadOnlySpan<char> form)
  {
    if (form.Length < 6 || form[1..].ContainsAnyInRange('A', 'Z')) return false;
    foreach (var ending in Endings)
      if (form.EndsWith(ending, StringComparison.Ordinal)) return true;
    return false;
  }
}
