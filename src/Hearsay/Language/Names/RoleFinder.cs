using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Names;

/// <summary>Finds roles and titles: "defence ministry spokesman", "mayor of Halvek", "Lt. Gen.". The article stays out, and so does the name that the role goes with.</summary>
internal static class RoleFinder
{
  private const NameHints Roles = NameHints.Role | NameHints.Rank | NameHints.Title;

  // Nouns of the list of roles that tell what somebody is to another, or only that he is somebody, and forms of address.
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kin = Lexicon.Set("""
    father mother son daughter brother sister wife husband widow uncle aunt cousin relative parent friend colleague man woman boy girl teenager person member source survivor victim witness eyewitness resident villager neighbour neighbor passenger bystander supporter critic opponent private chair king
    mr mr. mrs mrs. ms ms. mx miss dr dr. prof prof. sir dame lord lady madam messrs messrs.
    """);

  /// <summary>The roles of a sentence, in order.</summary>
  public static IEnumerable<EntityMention> Find(NameTree tree)
  {
    for (var i = 0; i < tree.Count; i++)
    {
      if (!IsRole(tree, i)) continue;
      var (first, last) = (First(tree, i), Last(tree, i));
      yield return new(new(tree[first].Span.Start, tree[last].Span.End), first, last, i, EntityKind.Role);
    }
  }

  private static bool IsRole(NameTree tree, int word)
  {
    if ((tree.Hints(word) & Roles) == NameHints.None) return false;
    var isTitle = tree[word].Relation is "nmod:desc" or "compound" or "flat" && Above(tree, word) is UniversalPos.Propn;
    return tree[word].Pos switch
    {
      UniversalPos.Noun => tree[word].Relation is not ("compound" or "flat") && !Kin.Contains(tree.Form(word)) && !IsTitleOfTitle(tree, word),
      UniversalPos.Propn => isTitle && tree.Head(word) > word && !Kin.Contains(tree.Form(word)) && !IsTitleOfTitle(tree, word) && IsPersons(tree, word),
      _ => false,
    };
  }

  // "General" in "Attorney General Mara Holt": the last of the titles stands for them all.
  private static bool IsTitleOfTitle(NameTree tree, int word) =>
    word + 1 < tree.Count && tree.Head(word + 1) == tree.Head(word) && (tree.Hints(word + 1) & (NameHints.Title | NameHints.Rank)) != NameHints.None && tree[word].Relation == tree[word + 1].Relation;

  // "President Holt", not "General Motors", "Governor Street".
  private static bool IsPersons(NameTree tree, int word)
  {
    var next = tree.Hints(tree.Head(word));
    return (next & (NameHints.OrganisationHead | NameHints.PlaceHead | NameHints.Calendar)) == NameHints.None;
  }

  private static UniversalPos Above(NameTree tree, int word) => tree.Head(word) is >= 0 and var above && above < tree.Count ? tree[above].Pos : UniversalPos.X;

  private static int First(NameTree tree, int word)
  {
    var first = word;
    for (var child = tree.FirstChild(word); child >= 0 && child < word; child = tree.NextSibling(child))
    {
      if (tree[child].Relation is "det" or "punct" or "case" or "nmod:poss" or "cc" or "mark" or "nsubj" or "cop" or "aux" or "advmod" or "nummod" or "nsubj:outer" or "expl" or "det:predet" or "discourse" or "cc:preconj")
      {
        first = word;
        continue;
      }

      first = Math.Min(first, tree.Left(child));
    }

    // The titles and words before a title that hang on the name beside it: "Prime" of "Prime Minister Holt".
    while (first > 0 && word - first < 12 && tree.Head(first - 1) == tree.Head(word) && tree.Head(word) > word && tree[first - 1].Relation is "amod" or "compound" or "nmod:desc" && IsTitleWord(tree, first - 1)) first--;
    return first;
  }

  private static bool IsTitleWord(NameTree tree, int word) => (tree.Hints(word) & (NameHints.TitlePart | NameHints.Portfolio | NameHints.Title | NameHints.Rank | NameHints.Demonym)) != NameHints.None;

  // "of Halvek", "for the ministry", "to Arlen".
  private static int Last(NameTree tree, int word)
  {
    var last = word;
    for (var child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
    {
      if (child < word) continue;
      var preposition = tree[child].Relation is "nmod" && tree.Left(child) == last + 1 ? tree.Form(tree.Left(child)) : default;
      if (preposition is not ("of" or "for" or "to" or "at")) break;
      last = Inner(tree, child);
    }

    return last;
  }

  // The last word of what the preposition brings, without its own appositions and clauses.
  private static int Inner(NameTree tree, int word)
  {
    var last = word;
    for (var child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
    {
      if (child < word) continue;
      if (tree[child].Relation is not ("nmod" or "flat" or "compound" or "conj" or "nmod:desc") || tree.Left(child) != last + 1) break;
      last = tree.Right(child);
    }

    return last;
  }
}
