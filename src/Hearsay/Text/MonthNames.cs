using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Names of the Gregorian months in the languages whose pages are read, looked up by their folded form (<see cref="Folding.FoldLetter"/>).</summary>
internal static class MonthNames
{
  private const int LongestName = 20;

  // A line a month: English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech,
  // Slovak, Hungarian, Romanian, Turkish, Indonesian, Serbian, Catalan; Russian, Ukrainian, Bulgarian; Greek; Arabic of the
  // Levant, of the Gulf and Egypt, of the Maghreb; Persian; Hebrew; Hindi; Bengali.
  private static readonly string[] Lines =
  [
    "january jan januar jänner jaenner jänn janvier janv enero ene gennaio gen janeiro januari tammikuu tammikuuta styczeń stycznia sty leden ledna led január januára ianuarie ian ocak oca gener januara "
      + "январь января янв січень січня січ януари яну ιανουάριος ιανουαρίου ιαν كانون2 يناير جانفي ژانویه ינואר בינואר जनवरी জানুয়ারি জানুয়ারী",
    "february feb febr februar feber février févr fév febrero febbraio febb fevereiro fev februari helmikuu helmikuuta luty lutego lut únor února úno február februára februarie şubat şub februara febrer "
      + "февраль февраля фев февр лютий лютого лют февруари φεβρουάριος φεβρουαρίου φεβ شباط فبراير فيفري فوریه פברואר בפברואר फ़रवरी फरवरी ফেব্রুয়ারি ফেব্রুয়ারী",
    "march mar märz maerz mrz mär mars marzo março marco maart mrt marts maaliskuu maaliskuuta marzec marca březen března bře marec március márc martie mart maret març "
      + "март марта мар березень березня бер μάρτιος μαρτίου μαρ آذار مارس מרץ במרץ מרס במרס मार्च মার্চ",
    "april apr avril avr abril abr aprile huhtikuu huhtikuuta kwiecień kwietnia kwi duben dubna dub apríl apríla április ápr aprilie nisan nis aprila "
      + "апрель апреля апр квітень квітня квіт април απρίλιος απριλίου απρ نيسان أبريل إبريل أفريل آوریل אפריל באפריל अप्रैल এপ্রিল",
    "may mai mayo maggio mag maio mei maj maja toukokuu toukokuuta maj květen května kvě máj mája május mayıs maig "
      + "май мая травень травня трав μάιος μαΐου μαι أيار مايو ماي می מאי במאי मई মে",
    "june jun juni juin junio giugno giu junho kesäkuu kesäkuuta czerwiec czerwca cze červen června čer jún júna június jún iunie iun haziran haz juny juna "
      + "июнь июня июн червень червня черв юни ιούνιος ιουνίου ιουν حزيران يونيو يونيه جوان ژوئن יוני ביוני जून জুন",
    "july jul juli juillet juil julio luglio lug julho heinäkuu heinäkuuta lipiec lipca lip červenec července čvc júl júla július júl iulie iul temmuz tem juliol jula "
      + "июль июля июл липень липня лип юли ιούλιος ιουλίου ιουλ تموز يوليو يوليه جويلية ژوئیه יולי ביולי जुलाई জুলাই",
    "august aug août aout agosto ago augustus elokuu elokuuta sierpień sierpnia sie srpen srpna srp augusta augusztus ağustos ağu agustus agt agost avgust avgusta augusti "
      + "август августа авг серпень серпня серп αύγουστος αυγούστου αυγ آب أغسطس أوت غشت اوت אוגוסט באוגוסט अगस्त আগস্ট",
    "september sept sep septembre septiembre setiembre settembre sett set setembro syyskuu syyskuuta wrzesień września wrz září zář septembra szeptember szept septembrie eylül eyl setembre septembar "
      + "сентябрь сентября сент сен вересень вересня вер септември септ σεπτέμβριος σεπτεμβρίου σεπ أيلول سبتمبر شتنبر سپتامبر ספטמבר בספטמבר सितंबर सितम्बर সেপ্টেম্বর",
    "october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta październik października paź říjen října říj október októbra oktobra octombrie ekim eki octubre oktobar "
      + "октябрь октября окт жовтень жовтня жовт октомври οκτώβριος οκτωβρίου οκτ تشرين1 أكتوبر اكتوبر اکتبر אוקטובר באוקטובר अक्टूबर अक्तूबर অক্টোবর",
    "november nov novembre noviembre novembro marraskuu marraskuuta listopad listopada lis listopadu novembra noiembrie noi kasım kas nopember novembar "
      + "ноябрь ноября ноя листопад листопада лист ноември νοέμβριος νοεμβρίου νοε تشرين2 نوفمبر نونبر نوامبر נובמבר בנובמבר नवंबर नवम्बर নভেম্বর",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro joulukuu joulukuuta grudzień grudnia gru prosinec prosince pro decembra decembrie aralık ara desember des desembre decembar "
      + "декабрь декабря дек грудень грудня груд декември δεκέμβριος δεκεμβρίου δεκ كانون1 ديسمبر دجنبر دسامبر דצמבר בדצמבר दिसंबर दिसम्बर ডিসেম্বর",
  ];

  private static readonly FrozenDictionary<string, int> Months = Lines
    .SelectMany((line, index) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (Key: Fold(name), Month: index + 1)))
    .DistinctBy(pair => pair.Key)
    .ToFrozenDictionary(pair => pair.Key, pair => pair.Month, StringComparer.Ordinal);

  private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

  private static readonly FrozenSet<string> Shared = new[] { "may", "march", "mars", "august", "mart", "set", "out", "ago", "ara", "pro", "lis", "des", "mag", "gen", "lug", "nis", "lip", "led", "mei", "ott", "dub", "tem" }
    .ToFrozenSet(StringComparer.Ordinal);

  private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SharedLookup = Shared.GetAlternateLookup<ReadOnlySpan<char>>();

  /// <summary>The month a word names, from 1; 0 where it names none.</summary>
  /// <param name="word">One word, without its abbreviation point.</param>
  /// <param name="common">Whether the word, written small, is more often something else than a month.</param>
  public static int Of(ReadOnlySpan<char> word, out bool common)
  {
    common = false;
    if (word.Length is < 2 or > LongestName) return 0;
    Span<char> folded = stackalloc char[LongestName * 2];
    var length = Folding.FoldLetters(word, folded);
    if (!Lookup.TryGetValue(folded[..length], out var month)) return 0;
    common = char.IsLower(word[0]) && (length <= 3 || SharedLookup.Contains(folded[..length]));
    return month;
  }

  private static string Fold(string name)
  {
    Span<char> folded = stackalloc char[LongestName * 2];
    return folded[..Folding.FoldLetters(name, folded)].ToString();
  }
}
