using Hearsay.Language.Lexicons;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Stems of words that any news holds, whatever it is about: they weigh less, even where the few pages at hand use them once.</summary>
internal static class CommonWords
{
  private const string Words =
    "people person man woman group member gang locate remnant element organisation organization area territory region zone part side place situation activity action act force official officials authority " +
    "country state nation national world government public local international president minister spokesman spokeswoman spokesperson day week month year hour minute time today yesterday " +
    "tomorrow night morning evening afternoon number many several hundred thousand million dozen first last next previous recent current late early long short large small great big major " +
    "main high low good bad full whole total part half high important special general common different same certain possible likely clear ready real true able aware former present " +
    "way thing case fact issue problem question matter reason result cause effect level point line list name word term form kind type sort piece amount rate set " +
    "use used work operate operation call come go give take make put keep become remain stay seem appear show see look know think believe want need try ask answer talk speak write " +
    "read hear feel turn move bring carry happen occur involve include contain follow lead run provide serve create allow let need add note " +
    "express describe explain mention stress state claim insist argue suggest indicate reveal claim comment remark statement announcement message letter information news story source " +
    "office room street road house home family child friend job money business company market service system project program programme process policy measure step " +
    "effort attempt decision order rule right power position role interest view opinion idea change development situation crisis conflict war peace " +
    "order outbreak incident event accident scene site spot front background middle centre center outskirts nearby along together away home abroad " +
    "so-called various overall already currently immediately meanwhile however moreover also therefore finally simply actually really almost completely fully directly mainly mostly";

  private static readonly HashSet<string> Stems = new(WordFold.Words(Words).Select(NewsThesaurus.StemOf), StringComparer.Ordinal);

  private static readonly HashSet<string> Parties = new(
    "militant troop soldier army police force government administration civilian resident coalition ally enemy militia brigade parliament ministry".Split(' ').Select(NewsThesaurus.StemOf), StringComparer.Ordinal);

  /// <summary>Whether the stem tells who, of the parties that any conflict has, and so says nothing yet of what they did.</summary>
  public static bool IsParty(string stem) => Parties.Contains(stem);

  public static bool Contains(string stem) => Stems.Contains(stem);
}
