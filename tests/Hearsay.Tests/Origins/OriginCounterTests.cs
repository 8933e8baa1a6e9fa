using Hearsay.Origins;
using Hearsay.Statements;
using Hearsay.Tests.Stories;

namespace Hearsay.Tests.Origins;

/// <summary>The rules of counting, and the examples that the design gives for them.</summary>
public sealed class OriginCounterTests
{
  private const string Content = "27 rebels were killed near Selm";
  private readonly OneClaim claim = new();

  [Fact]
  public void Two_papers_citing_one_agencys_local_sources_have_at_most_one_origin()
  {
    claim.Page("Ledger").Says(Content, Who.Outlet("SAN"), Who.Unnamed("local sources"));
    claim.Page("Courier").Says(Content, Who.Outlet("SAN"), Who.Unnamed("local sources"));
    Assert.Equal((2, 0, 1), claim.Numbers());
  }

  [Fact]
  public void A_third_paper_according_to_the_agency_adds_an_article_and_no_origin()
  {
    Two_papers_citing_one_agencys_local_sources_have_at_most_one_origin();
    claim.Page("Herald").Says(Content, Who.Outlet("SAN"));
    Assert.Equal((3, 0, 1), claim.Numbers());
  }

  [Fact]
  public void Two_spokesmen_of_one_ministry_and_the_ministry_are_one_origin()
  {
    claim.Page("Ledger").Says(Content, Who.Official("Ada Brem").For("Ministry of Roads"));
    claim.Page("Courier").Says(Content, Who.Official("Odo Karst").For("Ministry of Roads"));
    claim.Page("Herald").Says(Content, Who.Organisation("Ministry of Roads"));
    Assert.Equal((3, 1, 1), claim.Numbers());
    var group = Assert.Single(claim.Count().Groups);
    Assert.Equal(("Ministry of Roads", SourceKind.Organisation), (group.Name, group.Kind));
  }

  [Fact]
  public void The_people_who_speak_for_an_organisation_are_listed_beside_it()
  {
    claim.Page("Ledger").Says(Content, Who.Official("Ada Brem").For("Ministry of Roads"));
    claim.Page("Courier").Says(Content, Who.Official("Odo Karst").For("Ministry of Roads"));
    Assert.Equal(["Ada Brem", "Odo Karst"], Assert.Single(claim.Count().Groups).People);
  }

  [Fact]
  public void A_mayor_and_a_doctor_stay_two_however_often_the_dispatch_is_reprinted()
  {
    var dispatch = Dispatch("SAN");
    claim.Copied(dispatch, Dispatch("Ledger"));
    claim.Copied(dispatch, Dispatch("Courier"));
    Assert.Equal((3, 2, 2), claim.Numbers());

    Page Dispatch(string outlet) => claim.Page(outlet)
      .Headline(Content)
      .Says(Content, Who.Official("Osk Lind"))
      .Says(Content, Who.Person("Mira Tal"));
  }

  [Fact]
  public void An_own_voice_and_whoever_cites_it_are_at_most_one_origin()
  {
    claim.Page("Ledger").Says(Content);
    claim.Page("Courier").Says(Content, Who.Outlet("Ledger"));
    Assert.Equal((2, 0, 1), claim.Numbers());
  }

  [Fact]
  public void Unnamed_sources_beside_a_spokeswoman_add_to_the_greatest_number_only()
  {
    claim.Page("SAN")
      .Says(Content, Who.Official("Ada Brem").For("Ministry of Roads"))
      .Says(Content, Who.Unnamed("two security sources"));
    claim.Page("Ledger").Says(Content, Who.Person("Mira Tal"));
    Assert.Equal((2, 2, 3), claim.Numbers());
  }

  [Fact]
  public void Outlets_that_cite_each_other_with_nobody_outside_are_one_end_and_a_loop()
  {
    claim.Page("Ledger").Says(Content, Who.Outlet("Courier"));
    claim.Page("Courier").Says(Content, Who.Outlet("Ledger"));
    Assert.Equal((2, 0, 1), claim.Numbers());
    Assert.Equal(["Courier", "Ledger"], claim.Count().Loop);
  }

  [Fact]
  public void A_loop_with_an_end_outside_is_that_end()
  {
    claim.Page("Ledger").Says(Content, Who.Outlet("Courier"));
    claim.Page("Courier").Says(Content, Who.Outlet("Ledger")).Says(Content, Who.Person("Mira Tal"));
    Assert.Equal((2, 1, 1), claim.Numbers());
    Assert.Empty(claim.Count().Loop);
  }

  [Fact]
  public void A_paper_that_has_the_claim_from_several_adds_nothing_in_its_own_voice()
  {
    claim.Page("Ledger").Headline(Content).Says(Content, Who.Person("Mira Tal")).Says(Content, Who.Person("Osk Lind"));
    var count = claim.Count();
    Assert.Equal((2, 2), (count.Min, count.Max));
    Assert.Single(count.Groups, group => group.Counts == Counts.None);
  }

  [Fact]
  public void Unnamed_sources_of_two_outlets_are_two_at_most_and_none_at_least()
  {
    claim.Page("Ledger").Says(Content, Who.Unnamed("residents"));
    claim.Page("Courier").Says(Content, Who.Unnamed("residents"));
    Assert.Equal((2, 0, 2), claim.Numbers());
  }

  [Fact]
  public void The_same_quoted_words_are_one_origin_even_where_one_page_hides_who_spoke()
  {
    claim.Page("Ledger").Quotes(Content, Who.Person("Mira Tal"));
    claim.Page("Courier").Quotes(Content, Who.Unnamed("a doctor"));
    Assert.Equal((2, 1, 1), claim.Numbers());
  }

  [Fact]
  public void A_quotation_cut_short_is_the_same_quoted_words()
  {
    claim.Page("Ledger").Quotes("We saw 27 rebels killed near Selm at dawn", Who.Person("Mira Tal"));
    claim.Page("Courier").Quotes("27 rebels killed near Selm", Who.Unnamed("a doctor"));
    Assert.Equal((2, 1, 1), claim.Numbers());
  }

  [Fact]
  public void The_same_quoted_words_never_merge_two_names()
  {
    claim.Page("Ledger").Quotes(Content, Who.Person("Mira Tal"));
    claim.Page("Courier").Quotes(Content, Who.Person("Osk Lind"));
    Assert.Equal((2, 2, 2), claim.Numbers());
  }

  [Fact]
  public void A_reprint_that_drops_the_name_joins_its_counterpart()
  {
    var from = claim.Page("Ledger").Says(Content, Who.Person("Mira Tal"));
    var to = claim.Page("Courier").Says(Content);
    claim.Copied(from, to);
    Assert.Equal((2, 1, 1), claim.Numbers());
    Assert.Equal(1, claim.Count().Texts);
  }

  [Fact]
  public void A_page_that_credits_an_agency_has_it_from_there()
  {
    claim.Page("SAN").Says(Content, Who.Person("Mira Tal"));
    claim.Page("Ledger").CreditedTo("SAN").Says(Content);
    Assert.Equal((2, 1, 1), claim.Numbers());
  }

  [Fact]
  public void Two_pages_that_credit_an_agency_nobody_carries_are_at_most_one_origin()
  {
    claim.Page("Courier").CreditedTo("SAN").Says(Content);
    claim.Page("Ledger").CreditedTo("SAN").Says(Content);
    Assert.Equal((2, 0, 1), claim.Numbers());
  }

  [Fact]
  public void A_minister_who_cites_a_report_is_a_relay_for_those_who_cite_the_minister()
  {
    claim.Page("Ledger").Says(Content, Who.Official("Ada Brem"), Who.Paper("Roads Survey"));
    claim.Page("Courier").Says(Content, Who.Official("Ada Brem"));
    Assert.Equal((2, 1, 1), claim.Numbers());
  }

  [Fact]
  public void A_citation_that_shortens_the_chain_adds_no_origin()
  {
    claim.Page("Ledger").Says(Content, Who.Outlet("SAN"), Who.Unnamed("local sources"));
    claim.Page("Courier").Says(Content, Who.Outlet("Ledger"), Who.Unnamed("local sources"));
    Assert.Equal((2, 0, 1), claim.Numbers());
  }

  [Fact]
  public void Versions_of_one_page_are_one_article()
  {
    claim.Page("Ledger").At("https://ledger.example/selm").Says(Content);
    claim.Page("Ledger").At("https://ledger.example/selm").Says(Content);
    Assert.Equal((1, 0, 1), claim.Numbers());
  }

  [Fact]
  public void Every_merge_is_an_edge_with_a_reason_and_words()
  {
    claim.Page("Ledger").Says(Content, Who.Outlet("SAN"), Who.Unnamed("local sources"));
    claim.Page("Courier").Says(Content, Who.Outlet("SAN"));
    var edge = Assert.Single(claim.Count().Edges);
    Assert.NotEmpty(edge.Reason);
    Assert.All(edge.Evidence, evidence => Assert.False(evidence.Span.IsEmpty));
  }

  [Fact]
  public void A_person_may_overturn_a_merge()
  {
    var first = claim.Page("Ledger").Says(Content, Who.Outlet("SAN"), Who.Unnamed("local sources"));
    var second = claim.Page("Courier").Says(Content, Who.Outlet("SAN"), Who.Unnamed("residents"));
    Assert.Equal((2, 0, 1), claim.Numbers());
    claim.Decide(DecisionKind.Apart, first, second);
    Assert.Equal((2, 0, 2), claim.Numbers());
  }

  [Fact]
  public void A_person_may_say_that_two_names_are_one()
  {
    var first = claim.Page("Ledger").Says(Content, Who.Person("Mira Tal"));
    var second = claim.Page("Courier").Says(Content, Who.Person("M. Tahl"));
    claim.Decide(DecisionKind.Same, first, second, "misspelt");
    Assert.Equal((2, 1, 1), claim.Numbers());
    Assert.Contains(claim.Count().Edges, edge => edge.Reason.Contains("misspelt", StringComparison.Ordinal));
  }

  [Fact]
  public void Independence_is_established_only_by_a_person()
  {
    var first = claim.Page("Ledger").Says(Content, Who.Person("Mira Tal"));
    var second = claim.Page("Courier").Says(Content, Who.Person("Osk Lind"));
    Assert.False(claim.Count().IndependenceEstablished);
    claim.Decide(DecisionKind.Independent, first, second);
    Assert.True(claim.Count().IndependenceEstablished);
  }
}
