using System.Collections.Immutable;
using Hearsay.Findings;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Statements;
using Hearsay.Tests.Stories;

namespace Hearsay.Tests.Findings;

/// <summary>What a reader is told to look at, and what not.</summary>
public sealed class FindingFinderTests
{
  private readonly Story story = new();

  [Fact]
  public void A_headline_that_states_what_the_body_attributes_has_dropped_its_attribution()
  {
    story.Page("Ledger").Headline("Bridge was mined").Says("the bridge was mined", Who.Unnamed("a ferryman")).AsInHeadline();
    var finding = Assert.Single(Find(FindingKind.AttributionDropped));
    Assert.Contains("a ferryman", finding.Note, StringComparison.Ordinal);
  }

  [Fact]
  public void A_headline_that_names_its_source_has_dropped_nothing()
  {
    story.Page("Ledger").Headline("Bridge was mined", Who.Person("Osk Lind")).Says("the bridge was mined", Who.Person("Osk Lind")).AsInHeadline();
    Assert.Empty(Find(FindingKind.AttributionDropped));
  }

  [Fact]
  public void A_headline_over_a_body_that_says_so_itself_has_dropped_nothing()
  {
    story.Page("Ledger").Headline("Bridge closed").Says("The bridge is closed").AsInHeadline();
    Assert.Empty(Find(FindingKind.AttributionDropped));
  }

  [Theory]
  [InlineData(Certainty.Possible, "possible only")]
  [InlineData(Certainty.Alleged, "alleged")]
  [InlineData(Certainty.Reported, "only reported")]
  [InlineData(Certainty.Denied, "denied")]
  public void A_headline_that_is_surer_than_the_body_has_lost_its_hedge(Certainty body, string words)
  {
    story.Page("Ledger").Headline("Bridge was mined").Says("the bridge was mined").As(body).AsInHeadline();
    Assert.Contains(words, Assert.Single(Find(FindingKind.HedgeLost)).Note, StringComparison.Ordinal);
  }

  [Fact]
  public void A_headline_loses_the_hedge_of_the_words_that_its_body_statement_stands_in()
  {
    story.Page("Ledger").Headline("Captain took the money")
      .Says("Osk Lind told the court that the captain took the money", Who.Person("Ute Marr")).As(Certainty.Alleged).AsInHeadline()
      .Inside("the captain took the money", Who.Person("Osk Lind")).AsInHeadline();
    Assert.Contains("which has it alleged", Assert.Single(Find(FindingKind.HedgeLost)).Note, StringComparison.Ordinal);
  }

  [Fact]
  public void A_claim_with_nobody_named_behind_it_is_told()
  {
    story.Page("Ledger").Says("the bridge was mined", Who.Outlet("SAN"), Who.Unnamed("local sources"));
    story.Page("Courier").Says("the bridge was mined", Who.Outlet("SAN"), Who.Unnamed("local sources"));
    var finding = Assert.Single(Find(FindingKind.UnnamedOnly));
    Assert.Contains("local sources, by way of SAN", finding.Note, StringComparison.Ordinal);
    Assert.Equal(2, finding.Documents.Length);
  }

  [Fact]
  public void A_headline_that_sums_up_a_body_is_no_unnamed_claim_of_its_own()
  {
    story.Page("Ledger").Headline("Bridge mined", Who.Unnamed("mayor and doctor")).Says("the bridge was mined", Who.Person("Osk Lind")).AsInHeadline();
    Assert.Empty(Find(FindingKind.UnnamedOnly));
  }

  [Fact]
  public void A_claim_that_somebody_named_confirms_is_not_unnamed_only()
  {
    story.Page("Ledger").Says("the bridge was mined", Who.Unnamed("local sources")).Says("the bridge was mined", Who.Person("Osk Lind"));
    Assert.Empty(Find(FindingKind.UnnamedOnly));
  }

  [Fact]
  public void Claims_that_one_page_has_from_one_unnamed_source_are_told_once()
  {
    story.Page("Ledger").Says("the bridge was mined", Who.Unnamed("a ferryman")).Says("two boats fled", Who.Unnamed("a ferryman"));
    Assert.Equal(2, Assert.Single(Find(FindingKind.UnnamedOnly)).Claims.Length);
  }

  [Fact]
  public void Outlets_that_cite_each_other_are_a_loop()
  {
    story.Page("Ledger").Says("the bridge was mined", Who.Outlet("Courier"));
    story.Page("Courier").Says("the bridge was mined", Who.Outlet("Ledger"));
    Assert.Contains("Courier and Ledger", Assert.Single(Find(FindingKind.CitationLoop)).Note, StringComparison.Ordinal);
  }

  [Fact]
  public void Numbers_of_one_day_that_exclude_each_other_are_a_contradiction()
  {
    var (first, second) = Tolls("2026-03-12", "2026-03-12");
    var finding = Assert.Single(Find([Conflict(first, second)]));
    Assert.Equal(FindingKind.Contradiction, finding.Kind);
    Assert.Contains("27", finding.Note, StringComparison.Ordinal);
    Assert.Contains("31", finding.Note, StringComparison.Ordinal);
  }

  [Fact]
  public void A_larger_number_of_a_later_day_is_an_update()
  {
    var (first, second) = Tolls("2026-03-12", "2026-03-14");
    Assert.Equal(FindingKind.Update, Assert.Single(Find([Conflict(first, second)])).Kind);
  }

  [Fact]
  public void A_smaller_number_of_a_later_day_is_a_contradiction()
  {
    var (first, second) = Tolls("2026-03-14", "2026-03-12");
    Assert.Equal(FindingKind.Contradiction, Assert.Single(Find([Conflict(first, second)])).Kind);
  }

  [Fact]
  public void A_copy_of_a_later_day_that_names_no_outlet_is_late()
  {
    Copy(story.Page("Ledger").On("2026-03-12").Says("The bridge is closed"), story.Page("Courier").On("2026-03-15").Says("The bridge is closed"));
    Assert.Contains("3 days later", Assert.Single(Find(FindingKind.LateCopy)).Note, StringComparison.Ordinal);
  }

  [Fact]
  public void A_copy_that_credits_its_original_is_not_late()
  {
    Copy(story.Page("Ledger").On("2026-03-12").Says("The bridge is closed"), story.Page("Courier").CreditedTo("Ledger").On("2026-03-15").Says("The bridge is closed"));
    Assert.Empty(Find(FindingKind.LateCopy));
  }

  [Fact]
  public void A_page_that_tells_of_days_after_its_own_date_is_misdated()
  {
    story.Page("Ledger").On("2026-01").Says("The bridge fell on 12 March 2026").When("2026-03-12");
    Assert.Single(Find(FindingKind.Misdated));
  }

  [Fact]
  public void A_page_that_speaks_of_days_to_come_is_not_misdated()
  {
    story.Page("Ledger").On("2026-01").Says("The bridge will open on 12 March 2026").When("2026-03-12");
    Assert.Empty(Find(FindingKind.Misdated));
  }

  private readonly List<Derivation> derivations = [];

  private void Copy(Page from, Page to) => derivations.Add(new(
    from.Id, to.Id, DerivationClass.WhollyDerived, DerivationDirection.Forward, [new(from.Last.Content[0], to.Last.Content[0])]));

  private (Statement First, Statement Second) Tolls(string firstDay, string secondDay) => (
    story.Page("Ledger").On(firstDay).Says("27 people were hurt").Counting(27, "people", "wounded").Last,
    story.Page("Courier").On(secondDay).Says("31 people were hurt").Counting(31, "people", "wounded").Last);

  private ClaimConflict Conflict(Statement first, Statement second)
  {
    var linkage = ByName.Link(story);
    return new(Story.ClaimOf(linkage, first).Id, Story.ClaimOf(linkage, second).Id, ConflictKind.Quantity, first.Id, second.Id);
  }

  private IEnumerable<Finding> Find(FindingKind kind) => Find([]).Where(finding => finding.Kind == kind);

  private ImmutableArray<Finding> Find(ClaimConflict[] conflicts)
  {
    var linkage = ByName.Link(story, conflicts) with { Derivations = [.. derivations] };
    var origins = new OriginCounter().Count(story.Documents, story.Statements, linkage, []);
    return new FindingFinder().Find(story.Documents, story.Statements, story.Circumstances, linkage, origins);
  }
}
