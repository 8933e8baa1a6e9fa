namespace Hearsay.Language.Lexicons;

/// <summary>Adjectives of countries that do not begin as the country's name does, or not far enough to go by.</summary>
internal static class CountryAdjectives
{
  private static readonly Dictionary<string, string> Countries = """
    french:france dutch:netherlands british:britain uk:britain american:america us:america usa:america german:germany greek:greece spanish:spain
    swiss:switzerland danish:denmark polish:poland turkish:turkey chinese:china finnish:finland swedish:sweden norwegian:norway irish:ireland
    scottish:scotland welsh:wales lebanese:lebanon iraqi:iraq israeli:israel pakistani:pakistan saudi:saudi yemeni:yemen kuwaiti:kuwait qatari:qatar
    omani:oman somali:somalia thai:thailand filipino:philippines egyptian:egypt cypriot:cyprus icelandic:iceland portuguese:portugal burmese:burma
    congolese:congo czech:czechia slovak:slovakia ukrainian:ukraine belgian:belgium hungarian:hungary japanese:japan vietnamese:vietnam afghan:afghanistan
    kazakh:kazakhstan uzbek:uzbekistan tajik:tajikistan kyrgyz:kyrgyzstan turkmen:turkmenistan serb:serbia croat:croatia mexican:mexico moroccan:morocco
    """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

  /// <summary>The country whose adjective the word is, both folded; null for other words.</summary>
  public static string? CountryOf(string word) => Countries.GetValueOrDefault(word);
}
