using System.Collections.Immutable;
using Hearsay.Language.Names;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Puts the names that trees tell beside those that rules found.</summary>
internal static class TreeNames
{
  /// <summary>The names of both, in text order, without overlap. Of persons' and organisations' full names the trees' kind is taken; what a list of outlets or places knows stays.</summary>
  /// <param name="text">The text.</param>
  /// <param name="found">What rules found.</param>
  /// <param name="trees">The same text in trees.</param>
  public static ImmutableArray<Name> Merge(string text, ImmutableArray<Name> found, ParsedText trees)
  {
    if (trees.Entities is not { } who) return found;
    var merged = new SortedSet<Name>(found, Comparer<Name>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start)));
    foreach (var mention in who.Mentions)
    {
      if (mention.Kind is not (EntityKind.Person or EntityKind.Organisation or EntityKind.Outlet)) continue;
      if (who.EntityAt(mention.Sentence, mention.HeadWord)?.Name is not { } full) continue;
      var at = text.IndexOf(full, mention.Span.Start, mention.Span.End - mention.Span.Start, StringComparison.Ordinal);
      if (at < 0 || !full.Contains(' ', StringComparison.Ordinal) && mention.Kind != EntityKind.Outlet || full.Split(' ').All(word => NameWords.Titles.Set.Contains(word) || NameWords.TitleParts.Set.Contains(word) || word == "Rear")) continue;
      Put(merged, new(new(at, at + full.Length), mention.Kind switch { EntityKind.Person => NameKind.Person, EntityKind.Outlet => NameKind.Outlet, _ => NameKind.Organisation }));
    }

    return [.. merged];
  }

  private static void Put(SortedSet<Name> names, Name name)
  {
    // No two of them overlap: if any overlaps the name, the last one does that begins before its end.
    var last = names.GetViewBetween(new(new(0, 0), default), new(new(name.Span.End - 1, name.Span.End), default)).Max;
    if (last.Span.End <= name.Span.Start) names.Add(name);
    else if (last.Span == name.Span && last.Kind is (NameKind.Person or NameKind.Organisation or NameKind.Other))
    {
      names.Remove(last);
      names.Add(name);
    }
  }
}
