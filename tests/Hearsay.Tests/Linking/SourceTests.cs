using Hearsay.Linking;
using Hearsay.Statements;
using Hearsay.Tests.Stories;

namespace Hearsay.Tests.Linking;

public sealed class SourceTests
{
  private static (SourceIdentity One, SourceIdentity Other) Ends(SourceLink one, SourceLink other, params string[] words)
  {
    var story = new Story();
    var first = story.Page("Ledger").Says("27 rebels were killed near Selm", one);
    var second = story.Page("Courier").Says("rain fell on Orvel all night", other);
    foreach (var line in words) story.Page("Herald").Words(line);
    var linkage = story.Link();
    return (story.SourcesOf(linkage, first.Last)[^1], story.SourcesOf(linkage, second.Last)[^1]);
  }

  [Theory]
  [InlineData("SAN", "SAN agency")]
  [InlineData("SAN", "the San news agency")]
  [InlineData("The Ledger", "Ledger")]
  [InlineData("Ledger", "the Ledger newspaper")]
  [InlineData("Selm Today", "selm-today.example")]
  [InlineData("The Herald", "www.theherald.example")]
  [InlineData("SAN", "Sel Arvan News Agency (SAN)")]
  [InlineData("the state-run SAN", "SAN news agency")]
  [InlineData("OPB", "Ostmark Public Broadcasting")]
  public void An_outlet_is_one_under_its_several_names(string one, string other)
  {
    var (first, second) = Ends(Who.Outlet(one), Who.Outlet(other));
    Assert.Equal(first.Key, second.Key);
    Assert.Equal(first.Name, second.Name);
  }

  [Theory]
  [InlineData("foreign newspapers")]
  [InlineData("state radio")]
  public void The_press_at_large_of_two_pages_need_not_be_the_same(string words)
  {
    var (first, second) = Ends(Who.Outlet(words), Who.Outlet(words));
    Assert.NotEqual(first.Key, second.Key);
  }

  [Theory]
  [InlineData("SAN", "SAN agency")]
  [InlineData("SAN agency", "the SAN news agency")]
  public void An_agency_is_an_outlet_though_its_chain_calls_it_an_organisation(string one, string other)
  {
    var (first, second) = Ends(Who.Organisation(one), Who.Organisation(other));
    Assert.Equal(first.Key, second.Key);
    Assert.Equal(SourceKind.Outlet, first.Kind);
  }

  [Theory]
  [InlineData("Emergency Committee", "Arvanian Emergency Committee")]
  [InlineData("the Customs Service", "the Customs Service of Arvania")]
  [InlineData("Election Commission", "Arvania's Election Commission")]
  public void An_institution_without_its_country_is_the_one_that_the_same_page_names_with_it(string one, string other)
  {
    var page = new Story();
    var first = page.Page("Ledger").Says("27 rebels were killed near Selm", Who.Organisation(one));
    var bare = first.Last;
    first.Says("rain fell on Orvel all night", Who.Organisation(other));
    var linkage = page.Link();
    Assert.Equal(page.SourcesOf(linkage, bare)[^1].Key, page.SourcesOf(linkage, first.Last)[^1].Key);
  }

  [Fact]
  public void Unnamed_sources_of_one_page_are_the_same_with_their_number_and_without()
  {
    var story = new Story();
    var page = story.Page("Ledger").Says("27 rebels were killed near Selm", Who.Unnamed("security sources"));
    var first = page.Last;
    page.Says("rain fell on Orvel all night", Who.Unnamed("two security sources"));
    var linkage = story.Link();
    Assert.Equal(story.SourcesOf(linkage, first)[^1].Key, story.SourcesOf(linkage, page.Last)[^1].Key);
  }

  [Theory]
  [InlineData("Selm Today", "Orvel Today")]
  [InlineData("Ledger", "Morning Ledger")]
  [InlineData("Selm TV", "Selm Radio")]
  [InlineData("SAN", "SAM")]
  public void Outlets_of_different_names_are_different(string one, string other)
  {
    var (first, second) = Ends(Who.Outlet(one), Who.Outlet(other));
    Assert.NotEqual(first.Key, second.Key);
  }

  [Fact]
  public void A_long_name_is_its_acronym_where_any_document_says_so()
  {
    var (first, second) = Ends(Who.Outlet("Sel Arvan News Agency"), Who.Outlet("SAN"), "The Sel Arvan News Agency (SAN) was founded in 1950.");
    Assert.Equal(first.Key, second.Key);
  }

  [Fact]
  public void An_acronym_with_two_long_names_joins_neither()
  {
    var story = new Story();
    var first = story.Page("Ledger").Words("Sel Arvan News (SAN)").Says("rain fell", Who.Outlet("Sel Arvan News"));
    var second = story.Page("Courier").Words("Southern Arts Network (SAN)").Says("snow fell", Who.Outlet("Southern Arts Network"));
    var linkage = story.Link();
    Assert.NotEqual(story.SourcesOf(linkage, first.Last)[^1].Key, story.SourcesOf(linkage, second.Last)[^1].Key);
  }

  [Fact]
  public void An_outlet_s_own_voice_is_the_outlet()
  {
    var story = new Story();
    var own = story.Page("The Ledger").Says("rain fell on Orvel all night");
    var citing = story.Page("Courier").Says("rain fell on Orvel all night", Who.Outlet("Ledger"));
    var linkage = story.Link();
    Assert.Equal(story.SourcesOf(linkage, own.Last)[0].Key, story.SourcesOf(linkage, citing.Last)[1].Key);
  }

  [Fact]
  public void Pages_that_name_no_outlet_are_one_only_on_one_host()
  {
    var story = new Story();
    var pages = new[] { "https://a.example/1", "https://www.a.example/2", "https://b.example/1" }.Select(url => story.Page(null).At(url).Says("rain fell")).ToArray();
    var nowhere = new[] { story.Page(null).Says("rain fell"), story.Page(null).Says("rain fell") };
    var linkage = story.Link();
    var keys = pages.Concat(nowhere).Select(page => story.SourcesOf(linkage, page.Last)[0].Key).ToArray();
    Assert.Equal(keys[0], keys[1]);
    Assert.Equal(4, keys.Distinct(StringComparer.Ordinal).Count());
    Assert.All(pages, page => Assert.Null(story.SourcesOf(linkage, page.Last)[0].Name));
  }

  [Theory]
  [InlineData("the Defence Ministry of Arvania", "Arvania's Ministry of Defense")]
  [InlineData("Arvanian Defence Ministry", "the Ministry of Defence of Arvania")]
  [InlineData("Defence Ministry", "the Arvanian Defence Ministry")]
  [InlineData("Selm Police Department", "the police department of Selm")]
  [InlineData("Ministry of Defense of the Arvanian Federation", "Arvanian Defence Ministry")]
  [InlineData("the United States Treasury", "U.S. Treasury")]
  public void An_organisation_is_one_however_its_name_is_turned(string one, string other)
  {
    var (first, second) = Ends(Who.Organisation(one), Who.Organisation(other));
    Assert.Equal(first.Key, second.Key);
  }

  [Theory]
  [InlineData("Arvanian Defence Ministry", "the Arvanian military")]
  [InlineData("Arvanian Defence Ministry", "Ostmark's Defence Ministry")]
  [InlineData("Arvanian Defence Ministry", "Arvanian Health Ministry")]
  [InlineData("Arvanian Army", "Free Arvanian Army")]
  public void Organisations_of_different_names_are_different(string one, string other)
  {
    var (first, second) = Ends(Who.Organisation(one), Who.Organisation(other));
    Assert.NotEqual(first.Key, second.Key);
  }

  [Fact]
  public void A_ministry_without_its_country_is_nobody_s_where_two_countries_have_one()
  {
    var story = new Story();
    var bare = story.Page("Ledger").Says("rain fell", Who.Organisation("Defence Ministry"));
    var one = story.Page("Courier").Says("snow fell", Who.Organisation("Arvanian Defence Ministry"));
    var other = story.Page("Herald").Says("hail fell", Who.Organisation("Ostmarkian Defence Ministry"));
    var linkage = story.Link();
    Assert.Equal(3, new[] { bare, one, other }.Select(page => story.SourcesOf(linkage, page.Last)[^1].Key).Distinct(StringComparer.Ordinal).Count());
  }

  [Fact]
  public void Whoever_speaks_for_an_organisation_has_it_as_what_he_speaks_for()
  {
    var (first, second) = Ends(
      Who.Official("Ada Brem", "Arvanian Defence Ministry").For("Arvanian Defence Ministry"), Who.Organisation("the Defence Ministry of Arvania"));
    Assert.NotEqual(first.Key, second.Key);
    Assert.Equal(second.Key, first.SpeaksFor!.Key);
    Assert.Equal(SourceKind.Organisation, first.SpeaksFor.Kind);
  }

  [Theory]
  [InlineData("Ada Brem", "Brem")]
  [InlineData("Mayor Ada Brem", "Ada Brem")]
  [InlineData("A. Brem", "Ada Brem")]
  [InlineData("Ada Lin Brem", "Ada Brem")]
  [InlineData("Mohammed al-Karrim", "Muhammad Al Karim")]
  [InlineData("Yousef Haddar", "Yusuf Haddar")]
  [InlineData("Khaled Orvani", "Khalid Orvani")]
  [InlineData("Sergey Voltin", "Sergei Voltin")]
  public void A_person_is_one_under_spellings_and_short_forms(string one, string other)
  {
    var (first, second) = Ends(Who.Person(one), Who.Person(other));
    Assert.Equal(first.Key, second.Key);
  }

  [Theory]
  [InlineData("Ada Brem", "Ida Brem")]
  [InlineData("Ada Brem", "Ada Bram")]
  [InlineData("Karim Haddar", "Karam Haddar")]
  [InlineData("Ada Lin Brem", "Ada Kor Brem")]
  public void Persons_of_different_names_are_different(string one, string other)
  {
    var (first, second) = Ends(Who.Person(one), Who.Person(other));
    Assert.NotEqual(first.Key, second.Key);
  }

  [Fact]
  public void A_surname_that_two_people_bear_joins_neither_unless_the_affiliation_tells()
  {
    var story = new Story();
    var ada = story.Page("Ledger").Says("rain fell", Who.Official("Ada Brem", "Selm hospital"));
    var otto = story.Page("Courier").Says("snow fell", Who.Official("Otto Brem", "Arvanian Defence Ministry"));
    var bare = story.Page("Herald").Says("hail fell", Who.Person("Brem"));
    var told = story.Page("Mail").Says("fog came", Who.Official("Brem", "Defence Ministry of Arvania"));
    var linkage = story.Link();
    var keys = new[] { ada, otto, bare, told }.Select(page => story.SourcesOf(linkage, page.Last)[^1].Key).ToArray();
    Assert.Equal(keys[1], keys[3]);
    Assert.Equal(3, keys.Distinct(StringComparer.Ordinal).Count());
  }

  [Fact]
  public void A_surname_of_another_affiliation_is_another_person()
  {
    var (first, second) = Ends(Who.Official("Ada Brem", "Selm hospital"), Who.Official("Brem", "Orvel fire brigade"));
    Assert.NotEqual(first.Key, second.Key);
  }

  [Fact]
  public void Unnamed_sources_are_never_one_across_documents()
  {
    var (first, second) = Ends(Who.Unnamed("local sources"), Who.Unnamed("local sources"));
    Assert.NotEqual(first.Key, second.Key);
    (first, second) = Ends(Who.Unspecified(), Who.Unspecified());
    Assert.NotEqual(first.Key, second.Key);
  }

  [Fact]
  public void Unnamed_sources_of_one_description_are_one_within_a_document()
  {
    var story = new Story();
    var page = story.Page("Ledger").Says("rain fell", Who.Unnamed("local sources")).Says("snow fell", Who.Unnamed("Local sources")).Says("hail fell", Who.Unnamed("residents"));
    var linkage = story.Link();
    var keys = page.Statements.Select(statement => story.SourcesOf(linkage, statement)[^1].Key).ToArray();
    Assert.Equal(keys[0], keys[1]);
    Assert.NotEqual(keys[0], keys[2]);
  }

  [Fact]
  public void A_spokesman_without_a_name_is_a_role_of_his_ministry()
  {
    var (first, second) = Ends(
      Who.Official("the ministry's spokesman", "Arvanian Defence Ministry").For("Arvanian Defence Ministry"),
      Who.Official("a spokeswoman", "Arvanian Defence Ministry").For("Ministry of Defence of Arvania"));
    Assert.Equal(first.SpeaksFor!.Key, second.SpeaksFor!.Key);
    Assert.Equal("the ministry's spokesman", Ends(Who.Official("the ministry's spokesman").For("Arvanian Defence Ministry"), Who.Outlet("SAN")).One.Name);
  }

  [Fact]
  public void A_person_known_elsewhere_as_a_spokesman_speaks_for_the_ministry_here_too()
  {
    var (first, second) = Ends(Who.Official("Ada Brem", "Arvanian Defence Ministry").For("Arvanian Defence Ministry"), Who.Person("Ada Brem"));
    Assert.Equal(first.SpeaksFor!.Key, second.SpeaksFor!.Key);
  }

  [Theory]
  [InlineData("mayor of Selm", "the Selm mayor")]
  public void The_holder_of_a_role_of_a_place_is_one(string one, string other)
  {
    var (first, second) = Ends(Who.Official(one), Who.Official(other));
    Assert.Equal(first.Key, second.Key);
  }

  [Fact]
  public void A_report_without_a_title_is_its_document_s_own()
  {
    var (first, second) = Ends(Who.Paper("a report"), Who.Paper("a report"));
    Assert.NotEqual(first.Key, second.Key);
    (first, second) = Ends(Who.Paper("the Orvel Report"), Who.Paper("The Orvel report"));
    Assert.Equal(first.Key, second.Key);
  }
}
