using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Tests.Stories;

namespace Hearsay.Tests.Linking;

public sealed class DerivationTests
{
  private const string Dispatch =
    "Rebels blew up the railway bridge over the Tarn before dawn, and trains between the coast and the capital will not run for at least a month, " +
    "the railway said. Engineers who reached the site in the morning found two of its five spans in the river. Nobody was hurt.";

  private const string Other =
    "The harvest in the eastern valleys has been the poorest for a generation, farmers told this paper. Seed is scarce, fuel is dear, " +
    "and the men who would bring in what there is are at the front. The price of flour has doubled since the spring.";

  [Fact]
  public void A_reprint_with_a_credit_comes_wholly_from_the_credited_agency()
  {
    var story = new Story();
    var agency = story.Page("SAN").Words(Dispatch);
    var paper = story.Page("Ledger").CreditedTo("San news agency").Words(Dispatch.Replace("Nobody was hurt", "No one was injured", StringComparison.Ordinal));
    var derivation = Assert.Single(story.Link().Derivations);
    Assert.Equal((agency.Id, paper.Id), (derivation.From, derivation.To));
    Assert.Equal((DerivationClass.WhollyDerived, DerivationDirection.Forward), (derivation.Class, derivation.Direction));
  }

  [Theory]
  [InlineData("Rebels blew up the railway bridge", "Insurgents blew up the rail bridge")]
  [InlineData("will not run for at least a month", "will be out of service for some weeks")]
  public void A_few_replaced_words_do_not_hide_a_copy(string words, string instead)
  {
    var story = new Story();
    story.Page("SAN").Words(Dispatch);
    var copy = story.Page("Ledger").Words(Dispatch.Replace(words, instead, StringComparison.Ordinal));
    var derivation = Assert.Single(story.Link().Derivations);
    Assert.Equal(DerivationClass.WhollyDerived, derivation.Class);
    Assert.All(derivation.Passages, passage => Assert.True(passage.To.Length > 40 && passage.From.Length > 40));
    Assert.NotEmpty(copy.Id);
  }

  [Fact]
  public void Passages_stand_on_the_same_words_in_both_texts()
  {
    var story = new Story();
    story.Page("SAN").Words(Other).Words(Dispatch);
    story.Page("Ledger").Words("Our reporters write:").Words(Dispatch);
    var derivation = Assert.Single(story.Link().Derivations);
    var texts = story.Documents.ToDictionary(document => document.Id, document => document.Text, StringComparer.Ordinal);
    var passage = Assert.Single(derivation.Passages);
    Assert.Equal(Dispatch[..^1], passage.From.In(texts[derivation.From]));
    Assert.Equal(Dispatch[..^1], passage.To.In(texts[derivation.To]));
  }

  [Fact]
  public void The_later_text_took_from_the_earlier()
  {
    var story = new Story();
    var late = story.Page("Ledger").On("2026-03-13").Words(Dispatch);
    var early = story.Page("Courier").On("2026-03-12").Words(Dispatch);
    var derivation = Assert.Single(story.Link().Derivations);
    Assert.Equal((early.Id, late.Id, DerivationDirection.Forward), (derivation.From, derivation.To, derivation.Direction));
  }

  [Theory]
  [InlineData("2026-03-12", "2026-03-12")]
  [InlineData("2026-03", "2026-03-12")]
  public void Dates_that_may_be_one_show_no_direction(string one, string other)
  {
    var story = new Story();
    story.Page("Ledger").On(one).Words(Dispatch);
    story.Page("Courier").On(other).Words(Dispatch);
    Assert.Equal(DerivationDirection.Unknown, Assert.Single(story.Link().Derivations).Direction);
  }

  [Fact]
  public void A_citation_shows_the_direction()
  {
    var story = new Story();
    var citing = story.Page("Ledger").Words(Dispatch).Says("the bridge is gone", Who.Outlet("the Courier"));
    var cited = story.Page("Courier").Words(Dispatch);
    var derivation = Assert.Single(story.Link().Derivations);
    Assert.Equal((cited.Id, citing.Id, DerivationDirection.Forward), (derivation.From, derivation.To, derivation.Direction));
  }

  [Fact]
  public void Two_reprints_of_one_agency_show_no_direction_between_them()
  {
    var story = new Story();
    story.Page("Ledger").On("2026-03-12").CreditedTo("SAN").Words(Dispatch);
    story.Page("Courier").On("2026-03-13").CreditedTo("SAN").Words(Dispatch);
    Assert.Equal(DerivationDirection.Unknown, Assert.Single(story.Link().Derivations).Direction);
  }

  [Fact]
  public void A_passage_within_a_longer_text_of_its_own_is_partly_derived()
  {
    var story = new Story();
    story.Page("SAN").On("2026-03-12").Words(Dispatch);
    story.Page("Ledger").On("2026-03-13").Words(Other).Words(Dispatch[..240]);
    Assert.Equal(DerivationClass.PartiallyDerived, Assert.Single(story.Link().Derivations).Class);
  }

  [Fact]
  public void A_shared_quotation_alone_is_no_derivation()
  {
    const string quotation =
      "“We have lived here for two hundred years, we have buried our fathers here, and no army in the world, theirs or ours, will make us leave this valley before we are ready to go”";
    var story = new Story();
    story.Page("Ledger").Words($"An old man in Kerrin shook his head. {quotation}, said Otto Hule, a shepherd.");
    story.Page("Courier").Words($"{quotation}, Otto Hule told us at the gate. Snow had begun to fall.");
    Assert.Empty(story.Link().Derivations);
  }

  [Fact]
  public void Comments_and_furniture_make_no_derivation()
  {
    var story = new Story();
    story.Page("Ledger").Words("Rain fell.").Words(Dispatch, BlockKind.Comment).Words(Other, BlockKind.Notice);
    story.Page("Courier").Words("Snow fell.").Words(Dispatch).Words(Other);
    Assert.Empty(story.Link().Derivations);
  }

  [Fact]
  public void Texts_of_their_own_on_one_event_are_not_derived()
  {
    var story = new Story();
    story.Page("Ledger").Words(Dispatch);
    story.Page("Courier").Words("Trains to the coast stand still after an explosion on the bridge over the Tarn, the railway said on Monday. Two spans fell into the river.");
    Assert.Empty(story.Link().Derivations);
  }

  [Fact]
  public void Statements_on_the_same_words_of_a_copy_are_one_claim()
  {
    var story = new Story();
    var lead = "Nobody in the valley had been told of it";
    story.Page("SAN").Words(Dispatch).Says(lead);
    story.Page("Ledger").Words(Dispatch).Says(lead);
    var linkage = story.Link();
    Assert.Equal(2, Assert.Single(linkage.Claims).Statements.Length);
  }

  [Fact]
  public void A_dispatch_with_a_hundred_reprints_stays_connected()
  {
    var story = new Story();
    for (var i = 0; i < 100; i++) story.Page($"Paper {i}").Words(Dispatch);
    var linkage = story.Link();
    var root = story.Documents.ToDictionary(document => document.Id, document => document.Id, StringComparer.Ordinal);
    string Root(string id) => string.Equals(root[id], id, StringComparison.Ordinal) ? id : Root(root[id]);
    foreach (var derivation in linkage.Derivations) root[Root(derivation.From)] = Root(derivation.To);
    Assert.Single(root.Keys.Select(Root).Distinct(StringComparer.Ordinal));
    Assert.True(linkage.Derivations.Length < 1000);
  }
}
