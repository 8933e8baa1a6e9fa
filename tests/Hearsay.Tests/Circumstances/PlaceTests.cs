using System.Globalization;
using Hearsay.Circumstances;
using Hearsay.Language;

namespace Hearsay.Tests.Circumstances;

public class PlaceTests
{
  private static string Show(string text, params Name[] names) => string.Join("; ", Scanned.Of(text, names: [.. names]).Places.Select(place =>
    string.Create(CultureInfo.InvariantCulture, $"{place.Span.In(text)}={place.Name}/{place.Country ?? "-"}/{place.Precision}/{place.Latitude}")));

  [Theory]
  [InlineData("Troops entered Dorne on Monday.", "Dorne=Dorne/AR/town/40.3")]
  [InlineData("It rained in Tarvik.", "Tarvik=Tarvik/VN/town/50.5")]
  [InlineData("It rained in Tarvik, Arlen.", "Tarvik=Tarvik/AR/town/40.1; Arlen=Arlen/AR/country/40")]
  [InlineData("In Dorne and all of Arlen it rained, in Tarvik too.", "Dorne=Dorne/AR/town/40.3; Arlen=Arlen/AR/country/40; Tarvik=Tarvik/AR/town/40.1")]
  [InlineData("Villages in Tarvik province of Arlen burned.", "Tarvik=Tarvik/AR/region/40.2; Arlen=Arlen/AR/country/40")]
  [InlineData("It rained near Dair an-Nur.", "Dair an-Nur=Dayr al-Nur/SY/town/35")]
  [InlineData("The village of Ebbing burned.", "Ebbing=Ebbing/-/unknown/")]
  [InlineData("It rained in Ebbing.", "Ebbing=Ebbing/-/unknown/")]
  [InlineData("Molten iron fell in Molten.", "Molten=Molten/AR/town/40.4")]
  public void A_place_is_found_and_settled(string text, string expected) => Assert.Equal(expected, Show(text));

  [Theory]
  [InlineData("Arlen said it would answer.")]
  [InlineData("Dorne Hilt sang.")]
  [InlineData("Lara Dorne sang.")]
  [InlineData("President Dorne sang.")]
  [InlineData("Arlen's army advanced.")]
  [InlineData("Arlen-backed rebels sang.")]
  [InlineData("The University of Dorne opened.")]
  [InlineData("Molten iron fell.")]
  [InlineData("Commander Lara Salem spoke. Salem left.")]
  [InlineData("In March it rained in English.")]
  public void Who_acts_is_no_place(string text) => Assert.Equal("", Show(text));

  [Fact]
  public void A_name_that_a_person_or_organisation_bears_is_no_place() =>
    Assert.Equal("", Show("Dorne was there.", new Name(new(0, 5), NameKind.Person)));

  [Fact]
  public void Rivals_are_kept_and_lower_the_score()
  {
    var places = Scanned.Of("It rained in Tarvik. It rained in Dorne.").Places;
    Assert.NotEmpty(places[0].Alternatives);
    Assert.True(places[0].Score < places[1].Score);
    Assert.Equal(1, places[1].Score);
  }

  [Theory]
  [InlineData("Deir ez-Zor", "SY")]
  [InlineData("Deir Ezzor", "SY")]
  [InlineData("Al-Tanf", "SY")]
  [InlineData("Kobani", "SY")]
  [InlineData("Sana'a", "YE")]
  [InlineData("Kiev", "UA")]
  [InlineData("Mosul", "IQ")]
  [InlineData("Khan Younis", "PS")]
  [InlineData("El Fasher", "SD")]
  [InlineData("Mazar-i-Sharif", "AF")]
  [InlineData("Darfur", "SD")]
  [InlineData("Ivory Coast", "CI")]
  [InlineData("Nairobi", "KE")]
  public void The_built_in_gazetteer_knows_places_by_their_usual_spellings(string name, string country) =>
    Assert.Contains(Gazetteer.Default.Find(name), place => place.Country == country);

  [Fact]
  public void A_line_that_is_none_is_named()
  {
    var failure = Assert.Throws<FormatException>(() => Gazetteer.Read(new StringReader("Dorne\tnorth\t1\tt\tAR\t\t1")));
    Assert.Contains("Dorne", failure.Message, StringComparison.Ordinal);
  }
}
