using Hearsay.Language;
using Hearsay.Statements;

namespace Hearsay.Tests.Statements;

public sealed class OrganisationConfidenceTests
{
  private static OrganisationConfidence Of(string text, params string[] names)
  {
    var parsed = Texts.Parse(text);
    return OrganisationConfidenceReader.Of(parsed, new StatementFinder().Find(parsed), names);
  }

  [Fact]
  public void A_deed_told_without_doubt_is_reported_as_fact() =>
    Assert.Equal(OrganisationConfidence.ReportedAsFact, Of("The Red Dawn Movement attacked a power station near Orvel on Monday. Two guards were wounded.", "Red Dawn Movement"));

  [Fact]
  public void Who_claims_responsibility_has_claimed_it() =>
    Assert.Equal(OrganisationConfidence.ClaimedOrAdmitted, Of("A bomb went off in Orvel on Monday. The Red Dawn Movement claimed responsibility for the attack.", "RED DAWN MOVEMENT"));

  [Fact]
  public void A_claim_by_the_group_counts_for_the_organisation_named_before() =>
    Assert.Equal(OrganisationConfidence.ClaimedOrAdmitted, Of("Police suspect the Red Dawn Movement of the bombing. The group claimed responsibility in a call to a radio station.", "Red Dawn Movement"));

  [Fact]
  public void Who_admits_a_deed_has_admitted_it() =>
    Assert.Equal(OrganisationConfidence.ClaimedOrAdmitted, Of("The Red Dawn Movement admitted that its fighters had killed two farmers.", "Red Dawn Movement"));

  [Fact]
  public void That_nobody_has_claimed_responsibility_is_no_claim() =>
    Assert.NotEqual(OrganisationConfidence.ClaimedOrAdmitted, Of("No group has claimed responsibility for the attack, which resembles earlier attacks by the Red Dawn Movement.", "Red Dawn Movement"));

  [Theory]
  [InlineData("Police blamed the Red Dawn Movement for the attack on the station.")]
  [InlineData("The interior minister accused the Red Dawn Movement of killing two farmers.")]
  [InlineData("According to the army, the bomb was presumably planted by the Red Dawn Movement.")]
  [InlineData("The Red Dawn Movement has been blamed for the attack, police said.")]
  public void An_accusation_by_police_army_or_government_is_one_by_authorities(string text) =>
    Assert.Equal(OrganisationConfidence.SuspectedOrAccusedByAuthorities, Of(text, "Red Dawn Movement"));

  [Theory]
  [InlineData("Villagers blamed the Red Dawn Movement for the attack on the station.")]
  [InlineData("The station was attacked on Monday, presumably by the Red Dawn Movement.")]
  [InlineData("The farmers were killed by alleged members of the Red Dawn Movement.")]
  public void An_accusation_by_others_and_a_hedge_of_the_document_s_own_are_suspicions(string text) =>
    Assert.Equal(OrganisationConfidence.SuspectedOrAccused, Of(text, "Red Dawn Movement"));

  [Fact]
  public void A_deed_of_an_army_that_only_others_tell_of_is_an_accusation() =>
    Assert.Equal(OrganisationConfidence.SuspectedOrAccused, Of("The Velmarian army killed two farmers, a teacher in Orvel said.", "Velmarian army"));

  [Fact]
  public void Who_was_acquitted_is_acquitted() =>
    Assert.Equal(OrganisationConfidence.Acquitted, Of("A court in Orvel acquitted the Red Dawn Movement of the murder of two farmers.", "Red Dawn Movement"));

  [Theory]
  [InlineData("A bomb went off in Orvel on Monday. Three people were wounded. The mayor visited the wounded. Talks will go on next week. The government will meet the Red Dawn Movement in spring.")]
  [InlineData("A bomb went off in Orvel on Monday.")]
  public void An_organisation_that_nothing_ties_to_the_deed_is_possible(string text) =>
    Assert.Equal(OrganisationConfidence.Possible, Of(text, "Red Dawn Movement"));

  [Fact]
  public void No_name_is_possible() => Assert.Equal(OrganisationConfidence.Possible, Of("A bomb went off in Orvel on Monday.", " "));

  [Fact]
  public void A_short_form_and_line_breaks_in_a_name_are_found() =>
    Assert.Equal(OrganisationConfidence.ClaimedOrAdmitted, Of("The RDM claimed credit for the attack.\n\nThe army fights the Red Dawn Movement.", "RED  DAWN MOVEMENT", "RDM"));
}
