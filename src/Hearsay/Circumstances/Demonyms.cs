namespace Hearsay.Circumstances;

/// <summary>Tells adjectives and names of peoples by their form: they name actors, not places.</summary>
internal static class Demonyms
{
  private static readonly WordSet Irregular = new("French Dutch Greek Swiss Czech Thai Filipino Turk Turks Swede Swedes Dane Danes Finn Finns Pole Poles Serb Serbs Croat Croats Arab Arabs Kurd Kurds Kazakh Uzbek Tajik Kyrgyz Afghan Afghans Uyghur Slovak Slovene Spaniard Spaniards Briton Britons Welsh Basque Catalan "
    + "Pashtun Hazara Uighur Malay Lao Hutu Tutsi Druze Alawite Alawites Zulu Hausa Yoruba Igbo Gazan Gazans Western Eastern Latin");

  /// <summary>Whether a capitalised word has the form of a demonym ("Arlenian", "Iraqi", "Vandese").</summary>
  public static bool IsOne(ReadOnlySpan<char> word)
  {
    if (word.Length > 2 && word[^1] == 's') word = word[..^1];
    if (word.Length < 4 || !char.IsUpper(word[0])) return Irregular.Contains(word);
    return word.EndsWith("ian") || word.EndsWith("ean") || word.EndsWith("ese") || word.EndsWith("ish") || word.EndsWith("can") || word.EndsWith("eli") || word.EndsWith("aqi") || word.EndsWith("eni") || word.EndsWith("wai")
      || word.EndsWith("ani") || word.EndsWith("ali") && word.Length == 6 || word.EndsWith("aiti") || word.EndsWith("iti") || word.EndsWith("nch") || Irregular.Contains(word);
  }
}
