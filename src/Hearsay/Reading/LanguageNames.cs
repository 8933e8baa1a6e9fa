using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>Languages by their ISO 639-1 code, or their ISO 639-3 code where there is no shorter one, with the English names of that standard.</summary>
public static class LanguageNames
{
  private static readonly FrozenDictionary<string, string> Names = Parse(
    """
    aa Afar|ab Abkhazian|af Afrikaans|ak Akan|am Amharic|an Aragonese|ar Arabic|as Assamese|ast Asturian|av Avaric|ay Aymara|az Azerbaijani|ba Bashkir|be Belarusian|bg Bulgarian|
    bho Bhojpuri|bm Bambara|bn Bengali|bo Tibetan|br Breton|bs Bosnian|ca Catalan|ce Chechen|ceb Cebuano|co Corsican|crh Crimean Tatar|cs Czech|csb Kashubian|cv Chuvash|cy Welsh|
    da Danish|de German|dsb Lower Sorbian|dv Maldivian|dz Dzongkha|ee Ewe|el Greek|en English|eo Esperanto|es Spanish|et Estonian|eu Basque|fa Persian|ff Fulah|fi Finnish|fj Fijian|
    fo Faroese|fr French|fur Friulian|fy Western Frisian|ga Irish|gd Scottish Gaelic|gl Galician|gn Guarani|gsw Swiss German|gu Gujarati|gv Manx|ha Hausa|haw Hawaiian|he Hebrew|
    hi Hindi|hmn Hmong|hr Croatian|hsb Upper Sorbian|ht Haitian Creole|hu Hungarian|hy Armenian|ia Interlingua|id Indonesian|ig Igbo|ilo Iloko|is Icelandic|it Italian|iu Inuktitut|
    ja Japanese|jv Javanese|ka Georgian|kaa Karakalpak|kab Kabyle|ki Kikuyu|kk Kazakh|kl Kalaallisut|km Khmer|kn Kannada|ko Korean|ks Kashmiri|ku Kurdish|kv Komi|kw Cornish|ky Kyrgyz|
    la Latin|lb Luxembourgish|lg Ganda|li Limburgish|ln Lingala|lo Lao|lt Lithuanian|lv Latvian|mai Maithili|mg Malagasy|mi Maori|mk Macedonian|ml Malayalam|mn Mongolian|mr Marathi|
    ms Malay|mt Maltese|my Burmese|nah Nahuatl|nds Low German|ne Nepali|nl Dutch|no Norwegian|nr South Ndebele|nso Northern Sotho|nv Navajo|ny Chichewa|oc Occitan|om Oromo|or Odia|
    os Ossetian|pa Punjabi|pl Polish|pnb Western Punjabi|ps Pashto|pt Portuguese|qu Quechua|rm Romansh|rn Rundi|ro Romanian|ru Russian|rue Rusyn|rw Kinyarwanda|sa Sanskrit|sah Yakut|
    sc Sardinian|scn Sicilian|sco Scots|sd Sindhi|se Northern Sami|sg Sango|si Sinhala|sk Slovak|sl Slovenian|sm Samoan|sn Shona|so Somali|sq Albanian|sr Serbian|ss Swati|st Southern Sotho|
    su Sundanese|sv Swedish|sw Swahili|syr Syriac|szl Silesian|ta Tamil|te Telugu|tet Tetum|tg Tajik|th Thai|ti Tigrinya|tk Turkmen|tl Tagalog|tn Tswana|to Tonga|tr Turkish|ts Tsonga|
    tt Tatar|tw Twi|ty Tahitian|udm Udmurt|ug Uyghur|uk Ukrainian|ur Urdu|uz Uzbek|ve Venda|vi Vietnamese|wa Walloon|war Waray|wo Wolof|wuu Wu Chinese|xh Xhosa|yi Yiddish|yo Yoruba|
    yue Cantonese|zh Chinese|zu Zulu|zza Zaza
    """);

  /// <summary>Codes that pages use beside ISO 639-1's, and what is meant: retired codes, three letters where there are two, parts of a language that are not told apart, countries.</summary>
  private static readonly FrozenDictionary<string, string> Others = Parse(
    """
    iw he|in id|ji yi|jw jv|mo ro|sh sr|fil tl|nb no|nn no|ckb ku|kmr ku|sdh ku|prs fa|pes fa|arb ar|ary ar|arz ar|apc ar|cmn zh|zsm ms|uzn uz|khk mn|ekk et|lvs lv|als sq|azj az|azb az|pbt ps|ydd yi|swh sw|
    gr el|ua uk|cz cs|dk da|jp ja|kr ko|cn zh|gb en|
    eng en|deu de|ger de|fra fr|fre fr|spa es|ita it|por pt|nld nl|dut nl|swe sv|dan da|nor no|nob no|nno no|fin fi|pol pl|ces cs|cze cs|slk sk|slo sk|slv sl|hun hu|ron ro|rum ro|bul bg|srp sr|hrv hr|bos bs|
    mkd mk|mac mk|sqi sq|alb sq|ell el|gre el|tur tr|aze az|kaz kk|kir ky|uzb uz|tgk tg|mon mn|rus ru|ukr uk|bel be|est et|lav lv|lit lt|isl is|ice is|gle ga|cym cy|wel cy|eus eu|baq eu|cat ca|glg gl|ara ar|
    fas fa|per fa|pus ps|urd ur|kur ku|heb he|yid yi|hin hi|ben bn|tam ta|tel te|mar mr|guj gu|pan pa|mal ml|kan kn|ori or|ory or|sin si|nep ne|npi ne|tha th|lao lo|khm km|mya my|bur my|vie vi|ind id|msa ms|may ms|
    tgl tl|zho zh|chi zh|jpn ja|kor ko|kat ka|geo ka|hye hy|arm hy|amh am|tir ti|orm om|som so|swa sw|afr af|zul zu|xho xh|yor yo|hau ha|ibo ig|lat la|epo eo
    """);

  /// <summary>The code of a tag such as <c>en-GB</c> (BCP 47) or of what pages write in its place; null where it is no code of a language.</summary>
  public static string? Code(string? tag)
  {
    if (string.IsNullOrWhiteSpace(tag)) return null;
    var cut = tag.AsSpan().Trim();
    var stop = cut.IndexOfAny("-_ ,;");
    if (stop >= 0) cut = cut[..stop];
    if (cut.Length is not (2 or 3)) return null;
    foreach (var c in cut)
      if (!char.IsAsciiLetter(c)) return null;
    var code = cut.ToString().ToLowerInvariant();
    if (Others.TryGetValue(code, out var meant)) return meant;
    return Names.ContainsKey(code) ? code : null;
  }

  /// <summary>The English name of a language; the code itself where it has none here.</summary>
  public static string Of(string code) => Names.GetValueOrDefault(code, code);

  /// <summary>Why a document in a language is not analysed; null where it is, and where the language is not known.</summary>
  public static string? WhyNotAnalysed(string? code) => code is null or "en" ? null : $"its language, {Of(code)} ({code}), is not analysed";

  private static FrozenDictionary<string, string> Parse(string rows) =>
    rows.Split('|', StringSplitOptions.TrimEntries).Select(row => row.Split(' ', 2)).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
