using System.Globalization;
using System.Text;

namespace Hearsay.Bench;

/// <summary>Made-up names, and sentences of the kinds that news is made of.</summary>
internal static class Words
{
  private static readonly string[] Starts = ["Bal", "Cor", "Dren", "Fel", "Gar", "Hul", "Ist", "Jor", "Kal", "Lem", "Mor", "Nev", "Ost", "Pel", "Quan", "Ros", "Sil", "Tar", "Ulm", "Ven", "Wor", "Yar", "Zel"];
  private static readonly string[] Middles = ["a", "e", "i", "o", "u", "an", "er", "il", "on", "ur", "en", "av"];
  private static readonly string[] Ends = ["bek", "dan", "dor", "gard", "hem", "ka", "lin", "mar", "nik", "ra", "rin", "sk", "ta", "ven", "vik", "zan"];
  private static readonly string[] Papers = ["Courier", "Herald", "Post", "Ledger", "Observer", "Gazette", "Tribune", "Chronicle", "Dispatch", "Record"];
  private static readonly string[] Roles = ["a farmer", "the harbour master", "a teacher", "a spokesman for the railway", "the mayor", "a doctor", "a member of the council", "the minister of transport", "an engineer", "a shopkeeper"];
  private static readonly string[] Things = ["lorries", "houses", "boats", "families", "soldiers", "letters", "crates", "windows", "sheep", "sandbags", "passengers", "tents", "generators", "files", "workers", "pumps", "wagons", "books", "trees", "lamps"];
  private static readonly string[] Deeds = ["moved", "counted", "found", "lost", "repaired", "sold", "stopped", "hidden", "brought", "burned", "photographed", "searched", "returned", "sent away", "damaged", "registered"];
  private static readonly string[] Places = ["the market", "the old mill", "the northern road", "the railway yard", "the customs house", "the school", "the warehouse", "the upper town", "the ferry landing", "the quarry", "the stadium", "the town hall", "the orchard", "the lighthouse"];
  private static readonly string[] Times = ["on Monday", "on Tuesday night", "early on Wednesday", "last week", "in February", "before dawn", "after the storm", "during the talks", "at noon", "over the weekend"];
  private static readonly string[] Bodies = ["The Transport Ministry", "The fire brigade", "The Harbour Office", "The police", "The railway company", "The council", "The Health Ministry", "The army"];
  private static readonly string[] Unnamed = ["Local sources", "Residents", "A security source", "Two officials", "Witnesses", "A source in the ministry"];

  public static string Name(Dice dice, int parts = 1)
  {
    var name = new StringBuilder();
    for (var i = 0; i < parts; i++) name.Append(i > 0 ? " " : "").Append(dice.Of(Starts)).Append(dice.Of(Middles)).Append(dice.Of(Ends));
    return name.ToString();
  }

  public static string Outlet(Dice dice) => $"{Name(dice)} {dice.Of(Papers)}";

  public static string Sentence(Dice dice)
  {
    var number = (3 + dice.Next(900)).ToString(CultureInfo.InvariantCulture);
    var what = $"{number} {dice.Of(Things)} had been {dice.Of(Deeds)} near {dice.Of(Places)} {dice.Of(Times)}";
    return dice.Next(7) switch
    {
      0 => $"{Name(dice, 2)}, {dice.Of(Roles)}, said {what}.",
      1 => $"{dice.Of(Bodies)} said {what}.",
      2 => $"According to the {Outlet(dice)}, {what}.",
      3 => $"{dice.Of(Unnamed)} said {what}.",
      4 => $"“We saw that {what},” said {Name(dice, 2)}.",
      5 => $"{dice.Of(Bodies)} later denied that {what}.",
      _ => $"By then {what}, and {number} more were expected at {dice.Of(Places)}.",
    };
  }
}
