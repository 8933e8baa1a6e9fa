using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Language.Names;

namespace Hearsay.Language.Conllu;

/// <summary>Names as brackets on their first and last words (CorefUD 1.0): <c>(4-person</c> and <c>4)</c>, or <c>(4-person)</c> on one word; an outer one opens before and closes after
/// those in it.</summary>
internal static class EntityBrackets
{
  /// <summary>The brackets of each word; empty for a word without.</summary>
  /// <param name="sentence">The words and their names, an outer name before those in it.</param>
  /// <param name="last">The number of the last name before; each name here has the next one.</param>
  public static string[] Of(ParsedSentence sentence, ref int last)
  {
    var brackets = new string[sentence.Tree.Words.Length];
    Array.Fill(brackets, "");
    if (sentence.Names.IsEmpty) return brackets;
    var open = new StringBuilder?[brackets.Length];
    var close = new StringBuilder?[brackets.Length];
    foreach (var (name, number) in Numbered(sentence.Names, last))
    {
      var opening = (open[name.FirstWord] ??= new()).Append(CultureInfo.InvariantCulture, $"({number}-{Type(name.Kind)}");
      if (name.FirstWord == name.LastWord) opening.Append(')');
      else (close[name.LastWord] ??= new()).Insert(0, string.Create(CultureInfo.InvariantCulture, $"{number})"));
    }

    last += sentence.Names.Length;
    for (var i = 0; i < brackets.Length; i++)
      if (open[i] is not null || close[i] is not null) brackets[i] = $"{open[i]}{close[i]}";
    return brackets;
  }

  private static IEnumerable<(EntityMention Name, int Number)> Numbered(ImmutableArray<EntityMention> names, int last) => names.Select((name, i) => (name, last + 1 + i));

  // GUM's types where it has them; a hyphen would part the fields.
  private static string Type(EntityKind kind) => kind switch
  {
    EntityKind.Person => "person",
    EntityKind.Organisation => "organization",
    EntityKind.Outlet => "outlet",
    EntityKind.Place => "place",
    EntityKind.ArmedGroup => "group",
    EntityKind.Role => "role",
    _ => "demonym",
  };
}
