using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language.Lemmas;

namespace Hearsay.Tests.Language.Lemmas;

public class LemmaScriptTests
{
  [Theory]
  [InlineData("stories", "story", LemmaCase.Lower, 3, "y")]
  [InlineData("Stories", "story", LemmaCase.Lower, 3, "y")]
  [InlineData("Halvek", "Halvek", LemmaCase.Keep, 0, "")]
  [InlineData("HALVEK", "Halvek", LemmaCase.Title, 0, "")]
  [InlineData("1,200", "1200", LemmaCase.Ungrouped, 0, "")]
  internal void The_script_with_the_fewest_changes_is_taken(string form, string lemma, LemmaCase way, int cut, string ending) => Assert.Equal(new(way, cut, ending), LemmaScript.Of(form, lemma));

  [Fact]
  public void A_script_made_of_a_pair_makes_the_lemma_of_the_form() =>
    Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), ArbMap.Default.ArbFor<NonEmptyString>(), (form, lemma) =>
    {
      var (from, to) = (form.Get[..Math.Min(form.Get.Length, 60)], lemma.Get[..Math.Min(lemma.Get.Length, 60)]);
      Span<char> made = stackalloc char[LemmaScript.LongestLemma];
      var length = LemmaScript.Of(from, to).Apply(from, made);
      return string.Equals(made[..length].ToString(), to, StringComparison.OrdinalIgnoreCase);
    }).QuickCheckThrowOnFailure();

  [Fact]
  public void A_shouted_name_has_a_shouted_ending()
  {
    Span<char> made = stackalloc char[LemmaScript.LongestLemma];
    var length = new LemmaScript(LemmaCase.Keep, 3, "y").Apply("PARTIES", made);
    Assert.Equal("PARTY", made[..length].ToString());
  }

  [Fact]
  public void A_script_that_cuts_more_than_there_is_makes_nothing()
  {
    Span<char> made = stackalloc char[LemmaScript.LongestLemma];
    Assert.Equal(0, new LemmaScript(LemmaCase.Lower, 4, "good").Apply("est", made));
  }
}
