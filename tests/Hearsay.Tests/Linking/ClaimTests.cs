using Hearsay.Linking;
using Hearsay.Statements;
using Hearsay.Tests.Stories;

namespace Hearsay.Tests.Linking;

public sealed class ClaimTests
{
  /// <summary>Whether two contents, each on a page of its own among pages on the same theme, are one claim.</summary>
  private static bool AreOne(string one, string other)
  {
    var story = Theme();
    var first = story.Page("Ledger").Says(one, Who.Outlet("SAN"));
    var second = story.Page("Courier").Says(other, Who.Person("Ada Brem"));
    var linkage = story.Link();
    return Story.ClaimOf(linkage, first.Last).Id == Story.ClaimOf(linkage, second.Last).Id;
  }

  private static Story Theme()
  {
    var story = new Story();
    string[] lines =
    [
      "Fighting around the town of Selm has gone on since the spring", "the Arvanian government wants talks with the rebels in Orvel",
      "the army moved its headquarters from Tarn to the coast", "Prices of bread have doubled in the capital since the war began",
      "people in Selm have had no water for a week", "a convoy with aid reached the hills above Orvel",
      "the Defence Ministry has changed its spokesman", "President Kolt will visit Tarn next month",
      "the Ostmark parliament debated sanctions against Arvania", "Exports through the port of Tarn stopped in March",
    ];
    foreach (var line in lines) story.Page("Theme").Says(line);
    return story;
  }

  [Theory]
  [InlineData("Arvanian troops killed 27 rebels near Selm on Monday", "27 insurgents were killed by Arvanian troops in the Selm area on Monday")]
  [InlineData("a missile hit the hospital in Orvel, wounding twelve nurses", "twelve nurses were injured when a missile struck Orvel's hospital")]
  [InlineData("the parliament of Ostmark approved the budget late on Tuesday", "Ostmark's parliament passed the budget on Tuesday")]
  [InlineData("more than 20 rebels were killed near Selm", "27 rebels were killed near Selm")]
  [InlineData("about 50 houses burned down in the village of Kerrin", "52 houses burned down in Kerrin village")]
  [InlineData("rebels blew up the railway bridge over the Tarn", "the railway bridge over the Tarn was blown up by rebels, and trains will not run for a month")]
  [InlineData("President Kolt dismissed his interior minister", "Interior Minister Brask was dismissed by President Kolt")]
  [InlineData("“We shall never leave Selm to the enemy”", "the garrison would never leave Selm to the enemy")]
  [InlineData("the ministry lost contact with two drones over Orvel", "contact was lost with 2 drones over Orvel, the ministry of Arvania has found")]
  public void Saying_the_same_in_other_words_is_one_claim(string one, string other) => Assert.True(AreOne(one, other));

  [Theory]
  [InlineData("27 rebels were killed near Selm", "31 rebels were killed near Selm")]
  [InlineData("27 rebels were killed near Selm", "27 rebels were wounded near Selm")]
  [InlineData("27 rebels were killed near Selm on Monday", "27 rebels were killed near Orvel on Monday")]
  [InlineData("27 rebels were killed near Selm on Monday", "27 rebels were killed near Selm on Thursday")]
  [InlineData("Arvanian troops have entered Selm", "Arvanian troops have not entered Selm")]
  [InlineData("the army shelled the hospital in Orvel", "the army did not shell the hospital in Orvel")]
  [InlineData("Ostmark's exports to Arvania rose by 12 percent", "Ostmark's imports from Arvania rose by 12 percent")]
  [InlineData("the council adopted the 12th package of sanctions against Arvania", "the council adopted the 13th package of sanctions against Arvania")]
  [InlineData("Arvania attacked Ostmark before dawn on the border", "Ostmark attacked Arvania before dawn on the border")]
  [InlineData("Colonel Brask was arrested at the airport of Tarn", "Colonel Hule was arrested at the airport of Tarn")]
  [InlineData("the rebels hold two bridges over the Tarn", "the rebels lost two bridges over the Tarn")]
  [InlineData("fuel prices in Tarn fell by five percent in a week", "fuel prices in Tarn rose by five percent in a week")]
  [InlineData("the northern gate of Selm is under fire", "the southern gate of Selm is under fire")]
  [InlineData("President Kolt will meet the rebels in Tarn", "President Kolt met the army's commanders and will fly on to Ostmark")]
  [InlineData("between 10 and 15 houses were destroyed in Kerrin", "40 houses were destroyed in Kerrin")]
  public void A_number_a_place_a_name_a_day_or_a_not_keeps_claims_apart(string one, string other) => Assert.False(AreOne(one, other));

  [Theory]
  [InlineData("fourteen people died of cholera in Port Mell last week", "14 people died of measles in Port Mell last week")]
  [InlineData("Keld recognised the new government of Dravania", "Keld refused to recognise the new government of Dravania")]
  [InlineData("the court sentenced General Osk Tarrel to 15 years in prison", "the court acquitted General Osk Tarrel")]
  [InlineData("the dam at Orrin is safe after the flood", "the dam at Orrin is unsafe after the flood")]
  [InlineData("the mayor of Lorne was killed in a car bombing", "the mayor of Lorne survived a car bombing")]
  [InlineData("air defences shot down 12 drones over the Hadrin region", "air defences shot down 12 missiles over the Hadrin region")]
  [InlineData("the court found that the ministry was guilty of fraud", "the court found that the ministry was innocent of fraud")]
  [InlineData("a cholera outbreak killed 14 people in Port Mell", "14 people in Port Mell have died of measles")]
  [InlineData("all remaining Ravens are only in Ostmark-controlled areas", "the Ravens were resupplied and trained in Ostmark-controlled areas")]
  [InlineData("the camp is located near Selm, that is, near an Arvanian base", "it is located in the area of Selm that is illegally occupied by Arvania")]
  [InlineData("the last convoy has arrived in Selm", "the last convoy has left Selm")]
  public void One_other_word_can_make_another_claim(string one, string other) => Assert.False(AreOne(one, other));

  [Theory]
  [InlineData("the camps were used not only to feed but to train rebels near Selm", "rebels were fed and trained in camps near Selm")]
  [InlineData("at least 30 workers were hurt in a blast at a chemical plant in Corva", "an explosion at the Corva chemical plant injured at least 30 workers")]
  [InlineData("Keld's foreign minister rejected the accusations as baseless", "the accusations are baseless, Keld's foreign minister said")]
  [InlineData("a landslide buried 17 houses in the village of Anwen", "17 houses were buried by a landslide in Anwen village")]
  [InlineData("a grain barge sank in the Selm lock after hitting a mine", "a grain barge had sunk in the Selm lock after it hit a mine")]
  [InlineData("rebels shot down a helicopter that flew over Orvel", "a helicopter flying over Orvel has been shot down by insurgents")]
  [InlineData("the thieves fled and left a stolen lorry in Kerrin", "the thieves have fled, leaving a stolen truck in Kerrin")]
  [InlineData("the Ravens are re-emerging in the Hadrin desert with Ostmark's help", "Raven gangs are being reinvigorated in the Hadrin desert with fighters trained in Ostmark-occupied territory")]
  [InlineData("the Ravens are on the rise in Ostmark-controlled parts of Arvania", "a resurgence of the Ravens in Ostmark-held areas of Arvania")]
  [InlineData("Ostmark has pulled out of the Hadrin valley", "Ostmark has withdrawn its troops from the Hadrin valley")]
  [InlineData("a bombing killed nine people at the market of Lorne", "nine people lost their lives in an explosion at Lorne's market")]
  [InlineData("both sides agreed to a cease-fire around Selm", "both sides have agreed on a truce around Selm")]
  [InlineData("instructors from the US trained the Hadrin brigade", "the Hadrin brigade was trained by American instructors")]
  [InlineData("a vessel carrying cement ran aground off Tarn", "a ship that carried cement has run aground off Tarn")]
  public void A_turn_of_phrase_is_no_other_claim(string one, string other) => Assert.True(AreOne(one, other));

  [Fact]
  public void A_claim_of_two_hundred_pages_stays_one()
  {
    string[] who = ["rebels", "insurgents", "militants", "fighters"], how = ["were killed", "died", "were slain", "lost their lives"];
    string[] where = ["near Selm", "in the Selm area", "outside Selm", "close to Selm"], when = ["on Monday", "late on Monday", "on Monday night"];
    var story = Theme();
    var pages = Enumerable.Range(0, 200).Select(i => story.Page($"Paper {i}").Says(
      $"27 {who[i % 4]} {how[i / 4 % 4]} {when[i % 3]} in a clash with troops of the {(i % 7 == 0 ? "5th brigade" : "5th motorised brigade")} {where[i / 16 % 4]}")).ToArray();
    var linkage = story.Link();
    Assert.Equal(200, Story.ClaimOf(linkage, pages[0].Last).Statements.Length);
  }

  [Fact]
  public void No_chain_drifts_from_one_thing_to_another()
  {
    string[] words = "harvest valley farmer flour price spring seed tractor market winter bread oven miller wheel river bridge ferry harbour sailor rope anchor tide moon lantern".Split(' ');
    var story = new Story();
    var pages = Enumerable.Range(0, words.Length - 7).Select(i => story.Page($"Paper {i}").Says(string.Join(' ', words.Skip(i).Take(8)))).ToArray();
    var linkage = story.Link();
    Assert.All(linkage.Claims, claim => Assert.True(claim.Statements.Length <= 6));
    Assert.NotEqual(Story.ClaimOf(linkage, pages[0].Last).Id, Story.ClaimOf(linkage, pages[^1].Last).Id);
  }

  [Fact]
  public void Pages_on_one_theme_share_no_claim()
  {
    var linkage = Theme().Link();
    Assert.All(linkage.Claims, claim => Assert.Single(claim.Statements));
  }

  [Fact]
  public void A_number_that_excludes_another_is_a_conflict_of_the_two_claims()
  {
    var story = Theme();
    var first = story.Page("Ledger").Says("27 rebels were killed near Selm").Last;
    var second = story.Page("Courier").Says("31 rebels were killed near Selm").Last;
    var linkage = story.Link();
    var conflict = Assert.Single(linkage.Conflicts);
    Assert.Equal(ConflictKind.Quantity, conflict.Kind);
    Assert.Equal(new[] { first.Id, second.Id }.Order(StringComparer.Ordinal), new[] { conflict.FirstStatement, conflict.SecondStatement }.Order(StringComparer.Ordinal));
  }

  [Fact]
  public void A_denial_is_a_conflict_with_what_it_denies()
  {
    var story = Theme();
    story.Page("Ledger").Says("troops shelled the hospital in Orvel", Who.Unnamed("residents"));
    story.Page("Courier").Says("troops shelled the hospital in Orvel", Who.Organisation("Defence Ministry")).As(Certainty.Denied);
    var conflict = Assert.Single(story.Link().Conflicts);
    Assert.Equal(ConflictKind.Negation, conflict.Kind);
  }

  [Fact]
  public void Reporting_that_somebody_says_it_is_not_saying_it()
  {
    var story = Theme();
    var outer = story.Page("Ledger").Says("residents said that troops shelled the hospital in Orvel", Who.Unnamed("officials"));
    var inner = story.Page("Courier").Says("troops shelled the hospital in Orvel", Who.Unnamed("residents"));
    var linkage = story.Link();
    Assert.NotNull(Story.ClaimOf(linkage, outer.Last));
    Assert.NotNull(Story.ClaimOf(linkage, inner.Last));
  }

  [Fact]
  public void A_headline_joins_what_its_body_says()
  {
    var story = Theme();
    var page = story.Page("Ledger").Headline("Raid on Selm leaves 27 rebels dead")
      .Says("27 rebels were killed in a raid on the outskirts of Selm late on Monday night", Who.Organisation("Defence Ministry")).AsInHeadline();
    var linkage = story.Link();
    var claim = Story.ClaimOf(linkage, page.Last);
    Assert.Equal(2, claim.Statements.Length);
    Assert.Equal(page.Last.Text, claim.Text);
  }

  [Fact]
  public void Every_statement_is_in_exactly_one_claim()
  {
    var story = Theme();
    story.Page("Ledger").Says("no comment").Says("it was over").Quotes("no comment", Who.Person("Ada Brem"));
    var linkage = story.Link();
    Assert.Equal(story.Statements.Select(statement => statement.Id).Order(StringComparer.Ordinal),
      linkage.Claims.SelectMany(claim => claim.Statements).Order(StringComparer.Ordinal));
  }
}
