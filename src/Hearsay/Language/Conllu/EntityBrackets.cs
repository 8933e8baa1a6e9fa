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
  /// <param name="bearers">The numbers that stand for who bears a name, from 1, in the order in which they are met; those of a document.</param>
  /// <param name="last">The number of the last one before; who was not met before, and a name whose bearer is not told, has the next.</param>
  public static string[] Of(ParsedSentence sentence, Dictionary<int, int> bearers, ref int last)
  {
    var brackets = new string[sentence.Tree.Words.Length];
    Array.Fill(brackets, "");
    if (sentence.Names.IsEmpty) return brackets;
    var open = new StringBuilder?[brackets.Length];
    var close = new StringBuilder?[brackets.Length];
    for (var i = 0; i < sentence.Names.Length; i++)
    {
      var name = sentence.Names[i];
      var number = Number(sentence.Bearers[i], bearers, ref last);
      var opening = (open[name.FirstWord] ??= new()).Append(CultureInfo.InvariantCulture, $"({number}-{Type(name.Kind)}");
      if (name.FirstWord == name.LastWord) opening.Append(')');
      else (close[name.LastWord] ??= new()).Insert(0, string.Create(CultureInfo.InvariantCulture, $"{number})"));
    }

    for (var i = 0; i < brackets.Length; i++)
      if (open[i] is not null || close[i] is not null) brackets[i] = $"{open[i]}{close[i]}";
    return brackets;
  }

  private static int Number(int bearer, Dictionary<int, int> bearers, ref int last)
  {
    if (bearer < 0) return ++last;
    if (!bearers.TryGetValue(bearer, out var number)) bearers.Add(bearer, number = ++last);
    return number;
  }

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
