using System.Collections.Frozen;

namespace Hearsay.Reading;

/// <summary>A small guess at a text's language: by its script where that settles it, else by its commonest words.</summary>
internal static class LanguageGuess
{
  private static readonly (string Code, FrozenSet<string> Words)[] Lists =
  [
    ("en", Set("the of and to in that is was for on with as it at by from his her they which this be are have not but has had were said will an or their been who its more when would about one all we you there can she he after into than up out what also")),
    ("de", Set("der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wir")),
    ("fr", Set("le la les de des du et en un une que qui dans est pour sur pas au par plus avec ce il se sont ne aux a été cette ses mais comme ou ont son elle leur nous on vous fait être deux ces tout après")),
    ("es", Set("el la los las de del y en un una que se por con para su al es lo como más no o este ha sus le ya pero fue son entre está cuando muy sin sobre también me hasta hay donde han quien desde todo nos durante")),
    ("it", Set("il la le di e che in un una per con non del della si è sono dei al da come anche più alla nel gli lo ha dal delle su nella ma questo ai i l suo hanno tra essere stato quando o se cui dopo ancora")),
    ("pt", Set("o a os as de do da dos das e em um uma que para com não no na por se mais como foi ao ele sua ou ser é são seu entre também já está pelo pela até isso muito nos depois sem mesmo aos ter seus quem nas")),
    ("nl", Set("de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door maar naar dan over nog uit wordt ze hij was heeft dit werd worden hebben tot of wel meer kan deze al")),
    ("sv", Set("och att i en det som på är av för med den till inte om ett har de var från han men sig så kan när nu hon vi efter eller också skulle sin under ut vara mot")),
    ("da", Set("og at i en det som på er af for med den til ikke om et har de var fra han men sig så kan når nu hun vi efter eller også skulle sin under ud være mod blev")),
    ("no", Set("og å i en det som på er av for med den til ikke om et har de var fra han men seg så kan når nå hun vi etter eller også skulle sin under ut være mot ble")),
    ("fi", Set("ja on ei se että hän oli ovat mutta myös kun mukaan joka sen jos niin kuin tai ole ne mitä vain nyt olisi hänen sekä ollut vuoden")),
    ("pl", Set("i w na z do się nie że jest to o od za po przez jak dla są ale przy tym już było jego może który oraz ze które być także czy ich tak")),
    ("cs", Set("a v se na je že s z do o to i ve za k by pro po jsou jako ale od byl které při který jeho už podle také být jen")),
    ("hu", Set("a az és hogy is nem egy ez volt meg de már csak mint még szerint el van azt ki lehet")),
    ("ro", Set("și în de la a cu pe care nu din că o un pentru este mai au fost sau prin sunt după ce se al")),
    ("tr", Set("ve bir bu da de için ile olarak daha çok olan gibi en sonra kadar ne ise o ancak olduğu var değil göre")),
    ("id", Set("yang dan di ini dengan untuk dari itu pada tidak dalam adalah akan ke juga oleh bisa karena ada sebagai telah mereka tersebut")),
    ("vi", Set("và của là có cho các trong được không một với những đã người này khi từ để tại về")),
    ("hr", Set("i u je da se na za su od s a koji o iz kao što nije će koja te ili bi ali kako samo")),
    ("ca", Set("el la els les de i en un una que per amb del no és al ha aquest més com són seva també dels pel va han")),
    ("sw", Set("ya na wa kwa ni katika za la kuwa hii cha huo huyo kama lakini baada yake watu")),
    ("tl", Set("ang ng sa na mga ay at ni si para hindi ito kay kung nang ko siya may rin")),
    ("et", Set("ja on ei et see oli kui ka mis ning kes aga oma nii tema või pärast")),
    ("lt", Set("ir kad yra į su iš tai bet buvo ne kaip dėl jis taip pat nuo per")),
    ("lv", Set("un ir ka ar par no kas uz tas bet bija pēc arī vai tā lai")),
    ("sk", Set("a v sa na je že s z do o to aj vo za k by pre po sú ako ale od bol ktoré pri ktorý jeho už podľa tiež")),
    ("sl", Set("in je v da se na za so ki pa z po ne kot tudi bi od ali bo pri")),
    ("sq", Set("dhe në të e i që për me një se nga është do ka më por kjo nuk si")),
    ("az", Set("və bir bu da də üçün ilə olan kimi daha çox sonra isə görə edib olub")),
    ("ku", Set("û li di de ku ji bi bo jî ew ev ne wê wî hatin kir")),
  ];

  private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

  /// <summary>ISO 639-1 code; null where the text is too short or too mixed to tell.</summary>
  /// <param name="text">The article.</param>
  /// <param name="prior">What the page says of itself; believed where the text says nothing.</param>
  public static string? Of(string text, string? prior)
  {
    prior = Code(prior);
    int latin = 0, cyrillic = 0, arabic = 0, hebrew = 0, greek = 0, han = 0, kana = 0, hangul = 0, deva = 0, thai = 0, other = 0;
    int ukrainian = 0, russian = 0, persian = 0, urdu = 0, sorani = 0, bengali = 0, tamil = 0, georgian = 0, armenian = 0, serbian = 0;
    var sample = text.AsSpan(0, Math.Min(text.Length, 20_000));
    foreach (var c in sample)
    {
      if (c < 0x80) { if (char.IsAsciiLetter(c)) latin++; continue; }
      if (!char.IsLetter(c) && !char.IsSurrogate(c)) continue;
      switch (c)
      {
        case < '\u0250': latin++; break;
        case >= '\u1E00' and < '\u1F00': latin++; break;
        case >= '\u0370' and < '\u0400': greek++; break;
        case >= '\u0400' and < '\u0530':
          cyrillic++;
          if (c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є') ukrainian++;
          else if (c is 'ы' or 'э' or 'ё' or 'Э') russian++;
          else if (c is 'ј' or 'љ' or 'њ' or 'ђ' or 'ћ') serbian++;
          break;
        case >= '\u0530' and < '\u0590': armenian++; break;
        case >= '\u0590' and < '\u0600': hebrew++; break;
        case >= '\u0600' and < '\u0780':
          arabic++;
          if (c is 'ە' or 'ڕ' or 'ێ' or 'ۆ' or 'ڵ') sorani++;
          else if (c is 'ے' or 'ٹ' or 'ڈ' or 'ں' or 'ہ') urdu++;
          else if (c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک') persian++;
          break;
        case >= '\u0900' and < '\u0980': deva++; break;
        case >= '\u0980' and < '\u0A00': bengali++; break;
        case >= '\u0B80' and < '\u0C00': tamil++; break;
        case >= '\u0E00' and < '\u0E80': thai++; break;
        case >= '\u10A0' and < '\u1100': georgian++; break;
        case >= '\u3040' and < '\u3100': kana++; break;
        case >= '\u4E00' and < '\uA000': han++; break;
        case >= '\uAC00' and < '\uD7B0': hangul++; break;
        default: other++; break;
      }
    }

    var all = latin + cyrillic + arabic + hebrew + greek + han + kana + hangul + deva + thai + other + bengali + tamil + georgian + armenian;
    if (all < 20) return all == 0 ? null : prior;
    if (kana * 10 > all) return "ja";
    if (hangul * 3 > all) return "ko";
    if (han * 4 > all) return "zh";
    if (cyrillic * 2 > all)
    {
      if (prior is "bg" or "sr" or "mk" or "be" or "kk" or "ky" or "mn" or "tg" && russian * 200 < cyrillic) return prior;
      if (ukrainian * 100 > cyrillic && russian * 5 < ukrainian) return "uk";
      if (serbian * 100 > cyrillic) return "sr";
      return russian * 200 > cyrillic ? "ru" : prior is "uk" or "ru" ? prior : russian == 0 && cyrillic > 200 ? "bg" : "ru";
    }

    if (arabic * 2 > all) return sorani * 25 > arabic ? "ku" : urdu * 33 > arabic ? "ur" : persian * 25 > arabic ? "fa" : "ar";
    if (hebrew * 2 > all) return prior is "yi" ? "yi" : "he";
    if (greek * 2 > all) return "el";
    if (deva * 2 > all) return prior is "mr" or "ne" ? prior : "hi";
    if (thai * 2 > all) return "th";
    if (bengali * 2 > all) return "bn";
    if (tamil * 2 > all) return "ta";
    if (georgian * 2 > all) return "ka";
    if (armenian * 2 > all) return "hy";
    if (latin * 2 < all) return prior;
    return ByWords(sample, prior);
  }

  private static string? ByWords(ReadOnlySpan<char> text, string? prior)
  {
    Span<int> hits = stackalloc int[Lists.Length];
    Span<char> lower = stackalloc char[24];
    int words = 0, start = -1;
    for (var i = 0; i <= text.Length && words < 3000; i++)
    {
      var letter = i < text.Length && char.IsLetter(text[i]);
      if (letter)
      {
        if (start < 0) start = i;
        continue;
      }

      if (start >= 0)
      {
        words++;
        if (i - start <= 12)
        {
          var n = text[start..i].ToLowerInvariant(lower);
          for (var k = 0; k < Lists.Length; k++)
            if (Lists[k].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..n])) hits[k]++;
        }

        start = -1;
      }
    }

    int best = 0, mine = -1;
    for (var k = 0; k < hits.Length; k++)
    {
      if (hits[k] > hits[best]) best = k;
      if (prior is not null && string.Equals(Lists[k].Code, prior, StringComparison.Ordinal)) mine = k;
    }

    if (words == 0) return prior;
    if (mine >= 0 && hits[mine] * 100 >= hits[best] * 85) return prior;
    var strong = hits[best] * 100 >= words * 12 && hits[best] >= 3;
    if (strong) return Lists[best].Code;
    return prior is not null && mine < 0 ? prior : hits[best] * 100 >= words * 8 && hits[best] >= 2 ? Lists[best].Code : prior is not null && words < 12 ? prior : null;
  }

  /// <summary>The language of a tag such as <c>en-GB</c>.</summary>
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
    return code switch { "iw" => "he", "nb" or "nn" => "no", "in" => "id", "ckb" or "kmr" => "ku", "fil" => "tl", "eng" => "en", "deu" or "ger" => "de", "fra" => "fr", "ua" => "uk", "gr" => "el", _ => code };
  }
}
