using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;

namespace Hearsay.Language.Names;

/// <summary>Which special kind of organisation a name looks like.</summary>
internal enum NameLooks : byte
{
  /// <summary>None.</summary>
  Plain,
  /// <summary>An outlet's, by its words or by the noun beside it.</summary>
  Outlet,
  /// <summary>An outlet's, by a list of outlets.</summary>
  KnownOutlet,
  /// <summary>An armed group's, by its words or by the noun beside it.</summary>
  Armed,
  /// <summary>An armed group's, by a list of them.</summary>
  KnownArmed,
}

/// <summary>Tells outlets and armed groups from other organisations.</summary>
internal static class OrganisationKinds
{
  private static readonly string[] Domains = [".com", ".org", ".net", ".info", ".news", ".co.uk"];

  // Said of an outlet before or behind its name: "the newspaper Lantern", "the Lantern news agency".
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OutletNouns =
    Lexicon.Set("newspaper newspapers broadcaster channel daily weekly magazine tabloid newswire wire website site blog radio television tv station outlet journal");

  // Behind a name these make no armed group of it: "Arlen rebels" are people.
  private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GroupNouns =
    Lexicon.Set("militia group movement organization organisation faction army network front");

  /// <summary>What a name looks like.</summary>
  public static NameLooks Looks(NameTree tree, in NameCandidate name)
  {
    var phrase = tree.Hints(name.CoreFirst, name.CoreLast);
    var isOwn = (phrase & OfOthersToo) == NameHints.None && !IsPartOfName(tree, name.Head);
    if (phrase.HasFlag(NameHints.ArmedGroup)) return isOwn ? NameLooks.KnownArmed : NameLooks.Armed;
    if (phrase.HasFlag(NameHints.Outlet)) return isOwn ? NameLooks.KnownOutlet : NameLooks.Outlet;
    if (IsOutlet(tree, name)) return NameLooks.Outlet;
    return IsArmed(tree, name) ? NameLooks.Armed : NameLooks.Plain;
  }

  /// <summary>The kind, once the model has said what sort of name it is. A list knows better than the model whether "Reuters" is a person.</summary>
  /// <param name="kind">What the model says; null for no name, or for one of another sort.</param>
  /// <param name="looks">What the name looks like.</param>
  public static EntityKind? Refine(EntityKind? kind, NameLooks looks) => looks switch
  {
    NameLooks.KnownOutlet => EntityKind.Outlet,
    NameLooks.KnownArmed => EntityKind.ArmedGroup,
    NameLooks.Outlet when kind == EntityKind.Organisation => EntityKind.Outlet,
    NameLooks.Armed when kind == EntityKind.Organisation => EntityKind.ArmedGroup,
    _ => kind,
  };

  // What a name in a list of outlets or groups may be besides: "Petra", "Dawn", "Fars".
  private const NameHints OfOthersToo = NameHints.GivenName | NameHints.Country | NameHints.Area | NameHints.City | NameHints.Title | NameHints.Role | NameHints.Calendar;

  // "BBC" of "BBC News".
  private static bool IsPartOfName(NameTree tree, int word) =>
    tree[word].Relation is "compound" or "amod" or "flat" && tree.Head(word) is >= 0 and var above && above < tree.Count && tree[above].Pos == UniversalPos.Propn;

  private static bool IsOutlet(NameTree tree, in NameCandidate name)
  {
    var last = tree.Form(name.CoreLast);
    foreach (var domain in Domains)
      if (last.Length > domain.Length && last.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) return true;
    if (tree.Hints(name.CoreLast).HasFlag(NameHints.StrongOutletHead) && (name.CoreLast > name.CoreFirst || HasArticle(tree, name))) return true;
    if (last.Equals("Agency", StringComparison.OrdinalIgnoreCase) && name.CoreLast > name.CoreFirst && tree.Hints(name.CoreLast - 1).HasFlag(NameHints.OutletHead)) return true;
    var first = tree.Form(name.CoreFirst);
    if (name.CoreLast > name.CoreFirst && first is "Radio" or "Channel" or "TV" or "Agence" or "Agencia" or "Agenzia") return true;
    return Beside(tree, name, OutletNouns, OutletNouns) || IsNewsAgency(tree, name);
  }

  // "the Lantern news agency", "news agency Lantern".
  private static bool IsNewsAgency(NameTree tree, in NameCandidate name)
  {
    static bool News(ReadOnlySpan<char> word) => word is "news" or "press" or "information";
    if (name.CoreLast + 2 < tree.Count && News(tree.Form(name.CoreLast + 1)) && tree.Form(name.CoreLast + 2) is "agency" or "service") return true;
    return name.CoreFirst > 1 && tree.Form(name.CoreFirst - 1) is "agency" && News(tree.Form(name.CoreFirst - 2));
  }

  private static bool HasArticle(NameTree tree, in NameCandidate name) => name.CoreFirst > name.First && tree.Form(name.CoreFirst - 1) is "the" or "The";

  private static bool IsArmed(NameTree tree, in NameCandidate name)
  {
    for (var i = name.CoreFirst; i <= name.CoreLast && i - name.CoreFirst < 8; i++)
      if (tree.Hints(i).HasFlag(NameHints.ArmedWord)) return true;
    if (name.CoreFirst > 0 && tree[name.CoreFirst - 1].Pos is UniversalPos.Noun && GroupNouns.Contains(tree.Form(name.CoreFirst - 1)) && name.CoreFirst > 1 && tree.Hints(name.CoreFirst - 2).HasFlag(NameHints.ArmedWord)) return true;
    return name.CoreFirst > 0 && tree.Form(name.CoreFirst - 1) is "militia"
      || name.CoreLast + 1 < tree.Count && tree.Form(name.CoreLast + 1) is "militia" or "rebels" or "militants" or "insurgents" or "guerrillas" or "fighters" or "gunmen" or "rebel" or "militant" or "insurgent";
  }

  private static bool Beside(
    NameTree tree, in NameCandidate name, System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> before, System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> behind)
  {
    if (name.CoreFirst > 0 && tree[name.CoreFirst - 1].Pos is UniversalPos.Noun && before.Contains(tree.Form(name.CoreFirst - 1))) return true;
    if (name.CoreLast + 1 >= tree.Count) return false;
    return tree[name.CoreLast + 1].Pos is UniversalPos.Noun && behind.Contains(tree.Form(name.CoreLast + 1));
  }
}
