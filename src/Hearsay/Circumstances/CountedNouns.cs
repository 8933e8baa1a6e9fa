using System.Collections.Frozen;

namespace Hearsay.Circumstances;

/// <summary>Units of measure, what happened to the counted, and nouns in the singular.</summary>
internal static class CountedNouns
{
  private static readonly FrozenDictionary<string, string> Units = Table(
    "km:km,kms,kilometer,kilometers,kilometre,kilometres m:meter,meters,metre,metres cm:cm,centimeter,centimeters,centimetre,centimetres mm:mm,millimeter,millimeters,millimetre,millimetres miles:mile,miles feet:feet,foot,ft yards:yards "
    + "hectares:hectare,hectares,ha acres:acre,acres tonnes:ton,tons,tonne,tonnes kg:kg,kgs,kilo,kilos,kilogram,kilograms,kilogramme,kilogrammes g:gram,grams liters:liter,liters,litre,litres percent:percent,percents,pct,percentage "
    + "hours:hour,hours,hrs minutes:minute,minutes seconds:seconds days:day,days weeks:week,weeks months:month,months years:year,years decades:decade,decades usd:dollar,dollars,usd eur:euro,euros,eur gbp:pound,pounds,gbp rub:ruble,rubles,rouble,roubles,rub jpy:yen "
    + "degrees:degree,degrees mw:megawatt,megawatts,mw barrels:barrel,barrels knots:knots");

  private static readonly FrozenDictionary<string, string> Happenings = Table(
    "killed:killed,killing,kill,kills,slain,dead,died,die,dies,dying,deaths,death,perished,fatalities,fatality,murdered,murdering,executed,executing,massacred,massacring,martyred,slaughtered,eliminated,eliminating,drowned,beheaded,liquidated "
    + "wounded:wounded,wounding,injured,injuring,injures,injuries,hurt,maimed,maiming,hospitalized,hospitalised captured:captured,capturing,captures,seized,seizing,kidnapped,kidnapping,abducted,abducting,hostage,prisoner "
    + "missing:missing,disappeared,unaccounted displaced:displaced,displacing,displaces,fled,fleeing,flee,evacuated,evacuating,uprooted,homeless destroyed:destroyed,destroying,destroys,demolished,demolishing,wrecked,razed,obliterated,downed "
    + "detained:detained,detaining,detains,arrested,arresting,arrests,jailed,imprisoned");

  private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> UnitLookup = Units.GetAlternateLookup<ReadOnlySpan<char>>();
  private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> HappeningLookup = Happenings.GetAlternateLookup<ReadOnlySpan<char>>();

  private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
  {
    ["people"] = "person", ["persons"] = "person", ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["lives"] = "life", ["wives"] = "wife", ["knives"] = "knife", ["thieves"] = "thief",
    ["gunmen"] = "gunman", ["policemen"] = "policeman", ["servicemen"] = "serviceman", ["servicewomen"] = "servicewoman", ["fishermen"] = "fisherman", ["firemen"] = "fireman", ["tribesmen"] = "tribesman", ["militiamen"] = "militiaman",
    ["spokesmen"] = "spokesman", ["feet"] = "foot", ["teeth"] = "tooth", ["mice"] = "mouse", ["buses"] = "bus", ["viruses"] = "virus", ["gases"] = "gas", ["crises"] = "crisis", ["bases"] = "base", ["houses"] = "house", ["series"] = "series", ["species"] = "species",
    ["headquarters"] = "headquarters", ["barracks"] = "barracks", ["aircraft"] = "aircraft", ["personnel"] = "personnel", ["police"] = "police", ["cattle"] = "cattle", ["sheep"] = "sheep", ["dead"] = "dead", ["wounded"] = "wounded",
    ["corpses"] = "corpse", ["nurses"] = "nurse", ["horses"] = "horse", ["warehouses"] = "warehouse", ["heroes"] = "hero", ["potatoes"] = "potato", ["torpedoes"] = "torpedo", ["shoes"] = "shoe", ["foes"] = "foe", ["movies"] = "movie", ["zombies"] = "zombie", ["rookies"] = "rookie",
    ["criteria"] = "criterion", ["media"] = "media", ["bacteria"] = "bacterium", ["youths"] = "youth", ["staff"] = "staff", ["clergy"] = "clergy", ["infantry"] = "infantry", ["civilians"] = "civilian", ["others"] = "other", ["troops"] = "troop",
  }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

  private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularLookup = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

  public static string? UnitOf(ReadOnlySpan<char> word) => UnitLookup.TryGetValue(word, out var unit) ? unit : null;

  public static string? HappeningOf(ReadOnlySpan<char> word) => HappeningLookup.TryGetValue(word, out var status) ? status : null;

  /// <summary>Whether the word has the form of a plural.</summary>
  public static bool IsPlural(ReadOnlySpan<char> word)
  {
    if (IrregularLookup.TryGetValue(word, out var singular)) return singular is not ("dead" or "wounded");
    return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'' or '’') && !NotPlural.Contains(word);
  }

  /// <summary>The singular, in lower case.</summary>
  public static string Singular(ReadOnlySpan<char> word)
  {
    if (IrregularLookup.TryGetValue(word, out var known)) return known;
    var lower = word.ToString().ToLowerInvariant();
    if (!IsPlural(word)) return lower;
    if (lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4) return lower[..^3] + "y";
    if (lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("xes", StringComparison.Ordinal) || lower.EndsWith("ches", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal) || lower.EndsWith("oes", StringComparison.Ordinal)) return lower[..^2];
    return lower[..^1];
  }

  private static readonly WordSet NotPlural = new("his its this was has does across always perhaps besides towards afterwards overseas sometimes news whereas plus less thus yes versus says goes");

  private static FrozenDictionary<string, string> Table(string lines) => lines.Split(' ')
    .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',').Select(word => (word, line[..line.IndexOf(':', StringComparison.Ordinal)])))
    .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
}
