using System.Text;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class LanguageIdentifierTests
{
  [Theory]
  [InlineData("ar", "قال رئيس البلدية إن الجسر القديم سيغلق أمام السيارات حتى نهاية الشهر.")]
  [InlineData("fa", "شهردار گفت که پل قدیمی تا پایان ماه به روی خودروها بسته می‌شود.")]
  [InlineData("ur", "میئر نے کہا کہ پرانا پل مہینے کے آخر تک گاڑیوں کے لیے بند رہے گا۔")]
  [InlineData("ku", "سەرۆکی شارەوانی ڕایگەیاند کە پردەکە بۆ ماوەی دوو مانگ بەڕووی ئۆتۆمبێلدا دادەخرێت.")]
  [InlineData("ku", "Şaredar ragihand ku pir dê ji bo du mehan li ber otomobîlan bê girtin û rêya nû hê ne amade ye.")]
  [InlineData("tr", "Belediye başkanı, eski köprünün ay sonuna kadar araçlara kapatılacağını söyledi.")]
  [InlineData("az", "Şəhər meri köhnə körpünün ayın sonuna qədər avtomobillər üçün bağlanacağını bildirdi.")]
  [InlineData("he", "ראש העירייה אמר שהגשר הישן ייסגר לתנועת כלי רכב עד סוף החודש.")]
  [InlineData("ru", "Мэр заявил, что старый мост закроют для машин до конца месяца.")]
  [InlineData("uk", "Міський голова заявив, що старий міст закриють для автівок до кінця місяця.")]
  [InlineData("be", "Мэр заявіў, што стары мост закрыюць для машын да канца месяца.")]
  [InlineData("bg", "Кметът заяви, че старият мост ще бъде затворен за автомобили до края на месеца.")]
  [InlineData("sr", "Градоначелник је изјавио да ће стари мост бити затворен за аутомобиле до краја месеца.")]
  [InlineData("mk", "Градоначалникот изјави дека стариот мост ќе биде затворен за автомобили до крајот на месецот.")]
  [InlineData("kk", "Қала әкімі ескі көпір айдың соңына дейін көліктер үшін жабылатынын айтты.")]
  [InlineData("hi", "महापौर ने कहा कि पुराना पुल महीने के अंत तक गाड़ियों के लिए बंद रहेगा।")]
  [InlineData("mr", "महापौरांनी सांगितले की जुना पूल महिन्याच्या अखेरपर्यंत वाहनांसाठी बंद राहील.")]
  [InlineData("el", "Ο δήμαρχος είπε ότι η παλιά γέφυρα θα κλείσει για τα αυτοκίνητα έως το τέλος του μήνα.")]
  [InlineData("hy", "Քաղաքապետն ասաց, որ հին կամուրջը կփակվի մինչև ամսի վերջը։")]
  [InlineData("ka", "ქალაქის მერმა თქვა, რომ ძველი ხიდი თვის ბოლომდე დაიკეტება.")]
  [InlineData("ja", "市長は、古い橋を月末まで車両通行止めにすると述べた。")]
  [InlineData("zh", "市长说，旧桥将对车辆关闭到月底，居民需要绕行北面的新桥。")]
  [InlineData("ko", "시장은 오래된 다리를 월말까지 차량 통행에 폐쇄할 것이라고 말했다.")]
  [InlineData("th", "นายกเทศมนตรีกล่าวว่าสะพานเก่าจะปิดไม่ให้รถผ่านจนถึงสิ้นเดือน")]
  [InlineData("am", "ከንቲባው አሮጌው ድልድይ እስከ ወሩ መጨረሻ ድረስ ለመኪናዎች ዝግ እንደሚሆን ተናግረዋል።")]
  [InlineData("en", "The mayor said that the old bridge would be closed to cars until the end of the month.")]
  [InlineData("de", "Der Bürgermeister sagte, die alte Brücke werde bis Ende des Monats für Autos gesperrt.")]
  [InlineData("nl", "De burgemeester zei dat de oude brug tot het einde van de maand voor auto's gesloten blijft.")]
  [InlineData("fr", "Le maire a déclaré que le vieux pont serait fermé aux voitures jusqu'à la fin du mois.")]
  [InlineData("es", "El alcalde dijo que el puente viejo estará cerrado a los coches hasta fin de mes.")]
  [InlineData("pt", "O presidente da câmara disse que a ponte velha ficará fechada aos carros até ao fim do mês.")]
  [InlineData("it", "Il sindaco ha detto che il vecchio ponte resterà chiuso alle auto fino alla fine del mese.")]
  [InlineData("ro", "Primarul a spus că podul vechi va fi închis pentru mașini până la sfârșitul lunii.")]
  [InlineData("pl", "Burmistrz powiedział, że stary most będzie zamknięty dla samochodów do końca miesiąca.")]
  [InlineData("cs", "Starosta řekl, že starý most bude pro auta uzavřen až do konce měsíce.")]
  [InlineData("sk", "Starosta povedal, že starý most bude pre autá uzavretý až do konca mesiaca.")]
  [InlineData("hu", "A polgármester azt mondta, hogy a régi híd a hónap végéig zárva lesz az autók előtt.")]
  [InlineData("fi", "Pormestari sanoi, että vanha silta on suljettu autoilta kuun loppuun asti.")]
  [InlineData("sv", "Borgmästaren sade att den gamla bron ska vara stängd för bilar till slutet av månaden.")]
  [InlineData("da", "Borgmesteren sagde, at den gamle bro vil være lukket for biler indtil udgangen af måneden.")]
  [InlineData("no", "Ordføreren sa at den gamle broen skal være stengt for biler ut måneden, og at ingen vet hva som skjer etterpå.")]
  [InlineData("sw", "Meya alisema kwamba daraja la zamani litafungwa kwa magari hadi mwisho wa mwezi.")]
  [InlineData("so", "Duqa magaalada ayaa sheegay in buundada hore laga xiri doono gaadiidka ilaa dhammaadka bisha.")]
  [InlineData("vi", "Thị trưởng nói rằng cây cầu cũ sẽ đóng cửa đối với ô tô cho đến cuối tháng.")]
  public void A_sentence_shows_its_language(string code, string sentence) => Assert.Equal(code, Of(sentence));

  [Fact]
  public void Serbian_is_Serbian_in_its_Latin_letters_too() =>
    Assert.Equal("sr", Of("Gradonačelnik je izjavio da će stari most biti zatvoren za automobile do kraja meseca, a da se u nedelju očekuje promena vremena. Deca će, kako je rekao, ići u školu preko novog mosta.", "sr"));

  [Theory]
  [InlineData("ps", "ښاروال وویل چې زوړ پل به د میاشتې تر پایه د موټرو پر مخ تړلی وي، ځکه چې د هغه ډبرې ړنګېږي.")]
  [InlineData("ug", "شەھەر باشلىقى كونا كۆۋرۈكنىڭ ئاي ئاخىرىغىچە ماشىنىلارغا تاقىلىدىغانلىقىنى ئېيتتى، يېڭى يول تېخى پۈتمىدى.")]
  [InlineData("tg", "Шаҳрдор гуфт, ки пули кӯҳна то охири моҳ барои мошинҳо баста мешавад ва ҷойи он роҳи наве ҳанӯз нест.")]
  [InlineData("ky", "Шаардын мэри эски көпүрө айдын аягына чейин унаалар үчүн жабыларын, жаңы жол дагы эле даяр эмес экенин айтты.")]
  [InlineData("ml", "പഴയ പാലം മാസാവസാനം വരെ അടച്ചിടുമെന്ന് മേയർ പറഞ്ഞു.")]
  [InlineData("km", "អភិបាលក្រុងបាននិយាយថា ស្ពានចាស់នឹងត្រូវបិទ។")]
  public void A_language_without_training_is_told_by_letters_of_its_own(string code, string sentence) => Assert.Equal(code, Of(sentence));

  [Theory]
  [InlineData("")]
  [InlineData("12:30 – 4 × 7")]
  [InlineData("OK")]
  public void What_holds_no_words_has_no_language(string text) => Assert.Null(Of(text));

  [Fact]
  public void A_few_letters_are_of_the_language_that_the_page_names()
  {
    Assert.Equal("da", Of("Foto: PK", "da-DK"));
    Assert.Null(Of("Foto: PK"));
  }

  [Fact]
  public void The_pages_word_decides_between_languages_that_the_text_could_both_be()
  {
    const string text = "Foto: Arkiv. Ole Holm har 12 biler.";
    Assert.Equal("da", Of(text, "da"));
    Assert.Equal("no", Of(text, "nb-NO"));
  }

  [Fact]
  public void A_text_that_is_plainly_in_another_language_overrules_the_page() =>
    Assert.Equal("fr", Of("Le conseil du port a voté mardi la fermeture de l'ancien quai, une décision qui met fin à quatre-vingt-dix ans de service, selon la mairie.", "en-US"));

  [Fact]
  public void A_language_without_training_is_believed_where_the_text_is_not_plainly_another()
  {
    const string galician = "O alcalde dixo que a ponte vella estará pechada aos coches ata a fin do mes. As obras comezarán o luns e os veciños terán que dar a volta polo camiño do norte, segundo o concello.";
    Assert.Equal("gl", Of(galician, "gl"));
    Assert.Equal("en", Of(string.Concat(Enumerable.Repeat("The mayor said that the old bridge would be closed to cars until the end of the month. ", 8)), "gl"));
  }

  [Fact]
  public void A_text_in_a_language_that_is_not_known_is_of_none_but_the_one_the_page_names()
  {
    const string maltese = "Is-sindku qal li l-pont il-qadim se jkun magħluq għall-karozzi sal-aħħar tax-xahar. Ix-xogħol jibda t-Tnejn u r-residenti jkollhom iduru mit-triq tat-tramuntana.";
    Assert.Null(Of(maltese));
    Assert.Equal("mt", Of(maltese, "mt"));
  }

  [Fact]
  public void A_quotation_in_another_language_does_not_change_the_articles()
  {
    const string english = "The mayor said that the old bridge would be closed to cars until the end of the month, and that nobody had been asked. ";
    const string russian = "«Мы не знали, что мост закроют», — сказал рыбак. ";
    Assert.Equal("en", Of(english + russian + english + english));
    Assert.Equal("ru", Of(russian + russian + "BBC News " + russian));
  }

  [Fact]
  public void A_text_in_two_scripts_is_in_the_language_that_the_page_names_where_a_good_part_is()
  {
    const string english = "The mayor said that the old bridge would be closed to cars until the end of the month, and a neighbour wrote about it: ";
    const string japanese = "古い橋は月末まで閉鎖されるので、北の新しい橋を渡ってください。";
    Assert.Equal("en", Of(english + japanese + english + japanese, "en"));
    Assert.Equal("ja", Of(english + japanese + japanese + japanese, "ja"));
    Assert.Equal("ja", Of(japanese + japanese + "BBC News " + japanese, "en"));
  }

  [Fact]
  public void A_text_in_several_languages_is_of_none_unless_the_page_names_one_of_them()
  {
    var mixed = new StringBuilder();
    foreach (var part in (string[])
      [
        "The mayor said that the old bridge would be closed to cars until the end of the month, and that nobody who lives there had been asked before. ",
        "Der Bürgermeister sagte, die alte Brücke werde bis Ende des Monats für Autos gesperrt, und niemand, der dort wohnt, sei vorher gefragt worden. ",
        "Le maire a déclaré que le vieux pont serait fermé aux voitures jusqu'à la fin du mois, et que personne parmi les riverains n'avait été consulté. ",
      ]) mixed.Append(string.Concat(Enumerable.Repeat(part, 6)));
    Assert.Null(Of(mixed.ToString()));
    Assert.Equal("de", Of(mixed.ToString(), "de"));
  }

  [Fact]
  public void A_long_article_is_looked_at_evenly_not_at_its_beginning()
  {
    var english = string.Concat(Enumerable.Repeat("The mayor said that the old bridge would be closed to cars. ", 500));
    var danish = string.Concat(Enumerable.Repeat("Borgmesteren sagde, at broen vil være lukket for biler. ", 2000));
    Assert.Equal("da", Of(english + danish));
    Assert.Equal("da", Of(danish + english));
  }

  [Theory]
  [InlineData("en-GB", "en")]
  [InlineData("de_AT", "de")]
  [InlineData("iw", "he")]
  [InlineData("nb", "no")]
  [InlineData("ckb", "ku")]
  [InlineData("ua", "uk")]
  [InlineData("fil", "tl")]
  [InlineData("ENG", "en")]
  [InlineData("zh-Hant-TW", "zh")]
  public void What_pages_write_for_a_language_is_understood(string tag, string code) => Assert.Equal(code, LanguageNames.Code(tag));

  [Theory]
  [InlineData(null)]
  [InlineData("")]
  [InlineData("xx")]
  [InlineData("und")]
  [InlineData("english")]
  [InlineData("{{lang}}")]
  public void What_is_no_language_is_none(string? tag) => Assert.Null(LanguageNames.Code(tag));

  [Fact]
  public void Any_text_is_read_without_a_fault()
  {
    var random = new Random(7);
    var text = new StringBuilder();
    for (var i = 0; i < 400; i++)
    {
      text.Clear();
      var length = random.Next(0, 900);
      for (var k = 0; k < length; k++) text.Append((char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x600)));
      var code = Of(text.ToString(), random.Next(2) == 0 ? null : "en");
      Assert.True(code is null || LanguageNames.Of(code) != code, code);
    }
  }

  private static string? Of(string text, string? prior = null) => LanguageIdentifier.Default.Of(text, prior);
}
