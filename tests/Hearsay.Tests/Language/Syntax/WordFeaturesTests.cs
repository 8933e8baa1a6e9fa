using Hearsay.Language.Syntax;

namespace Hearsay.Tests.Language.Syntax;

public class WordFeaturesTests
{
  [Theory]
  [InlineData("Harbour", "harbour")]
  [InlineData("HARBOUR", "Harbour")]
  [InlineData("1984", "2077")]
  public void Case_and_digits_do_not_make_another_word(string one, string other) => Assert.Equal(WordFeatures.Word(one), WordFeatures.Word(other));

  [Fact]
  public void Case_makes_another_shape() => Assert.NotEqual(Parts("Harbour")[0], Parts("harbour")[0]);

  [Fact]
  public void Words_that_end_alike_share_their_endings() => Assert.Equal(4, Parts("sailing")[1..5].Intersect(Parts("mooring")[1..5]).Count() + 1);

  [Theory]
  [InlineData("")]
  [InlineData("a")]
  [InlineData("\uD800")]
  [InlineData("😀")]
  public void Odd_words_have_few_features_and_do_no_harm(string form) => Assert.InRange(Parts(form).Length, 1, 6);

  [Fact]
  public void A_word_of_a_million_letters_has_as_many_features_as_one_of_forty() => Assert.InRange(Parts(new string('x', 1_000_000)).Length, 20, WordFeatures.Most);

  private static uint[] Parts(string form)
  {
    var parts = new uint[WordFeatures.Most];
    return parts[..WordFeatures.Parts(form, parts)];
  }
}
