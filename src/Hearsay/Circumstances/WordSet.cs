using System.Collections.Frozen;

namespace Hearsay.Circumstances;

/// <summary>A closed list of English words, looked up without regard to case and without allocating.</summary>
internal sealed class WordSet
{
  private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

  public WordSet(string words) =>
    lookup = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

  public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);

  public static readonly WordSet Weekdays = new("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun");

  public static readonly WordSet Months = new("January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

  public static readonly WordSet Locatives = new("in near at outside from inside around across towards toward to of into within throughout above between over through via off south north east west northwest northeast southwest southeast central downtown");

  public static readonly WordSet Directions = new("north south east west northern southern eastern western central northeastern northwestern southeastern southwestern northeast northwest southeast southwest greater downtown upper lower inner outer mainland rural coastal old rebel-held");

  public static readonly WordSet AreaNouns = new("province governorate region oblast countryside district county state territory prefecture canton department municipality subdistrict sub-district outskirts provinces governorates districts");

  public static readonly WordSet SpotNouns = new("city town village suburb neighborhood neighbourhood camp airport airbase crossing hamlet settlement port base checkpoint island valley mountain mountains desert border area quarter square strip peninsula basin lake river dam hospital");

  public static readonly WordSet PlaceNouns = new("province governorate region oblast district county state territory prefecture canton municipality subdistrict city town village suburb neighborhood neighbourhood camp hamlet settlement area cities towns villages districts island");

  public static readonly WordSet SpeechVerbs = new("said says say saying announced announces denied denies warned warns claimed claims accused accuses told tells confirmed confirms condemned condemns urged urges called calls insisted insists vowed vows pledged pledges "
    + "agreed agrees refused refuses rejected rejects responded responds declared declares demanded demands threatened threatens wants wanted believes argues argued maintains admitted admits acknowledged reported reports criticized criticised blamed blames hopes stressed noted added "
    + "suggested signed imposed decided ordered accepted recognizes recognized considers plans intends");

  public static readonly WordSet Titles = new("President Prime Minister King Queen Prince Princess Senator Governor General Colonel Major Captain Lieutenant Sergeant Admiral Mr Mrs Ms Miss Dr Sir Lord Lady Judge Justice Sheikh Ayatollah Imam Bishop Archbishop Pope Father Sister Brother Chancellor Secretary Ambassador Commander Chief Mayor Sheriff Officer Detective Professor Coach Rev Reverend Saint Hajj Abu Umm Bin Ibn Chairman Spokesman Spokeswoman");

  public static readonly WordSet ForceNouns = new("army forces force troops military police government navy soldiers fighters militants militia militias rebels insurgents officials authorities gunmen commandos warplanes jets aircraft artillery regime intelligence guard guards coalition terrorists jihadists separatists paramilitaries mercenaries opposition command air special security armed ground marines fleet lawmakers parliament diplomats investigators prosecutors rescuers firefighters medics");

  public static readonly WordSet ForceHeads = new("army forces force troops military police government navy soldiers fighters militants militia militias rebels insurgents officials authorities gunmen commandos regime guard guards coalition terrorists jihadists separatists paramilitaries mercenaries opposition marines lawmakers parliament diplomats investigators prosecutors rescuers firefighters medics");

  public static readonly WordSet OrganisationHeads = new("University Bank Institute College Church Duke Earl Bishop Archbishop Prince Princess Museum Party Federation Ministry Minister Bishopric Treaty Battle Declaration School Academy Hospital Bishop Journal Observatory League Union Society Association Council");

  public static readonly WordSet TiedAdjectives = new("backed led controlled based made supported funded run occupied held allied born style brokered aligned sponsored armed trained owned bound wide language speaking linked dominated imposed mediated built");

  public static readonly WordSet FunctionWords = new("a an the and or but nor so yet if then than that this these those who whom whose which what when where while why how as at by for from in into near of off on onto out over per since through till to toward towards under until up upon via with within without about above across after against along amid among around before behind below beneath beside between beyond despite down during except inside outside "
    + "is are was were be been being am has have had having do does did doing will would can could shall should may might must not no he she it they we you i him her them us me his its their our your my said says also just only even still already however meanwhile because there here both each every all any some most more less few other another such same own very too later earlier ago now today yesterday tomorrow tonight");

  public static readonly WordSet Openers = new("in on at from near to of by for with inside outside across around after before during since until through the a an and but or as over under while when where if although though because however meanwhile today yesterday earlier later this that these those some many most all both another other several no not it he she they we i you there here what who how why only even also then so");
}
