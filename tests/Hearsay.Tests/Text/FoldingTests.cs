using FsCheck;
using FsCheck.Fluent;
using Hearsay.Text;

namespace Hearsay.Tests.Text;

public class FoldingTests
{
  [Theory]
  [InlineData("Deir ez-Zor", "Deir Ezzor")]
  [InlineData("Deir ez-Zor", "Dayr az-Zawr")]
  [InlineData("al-Tanf", "Al Tanf")]
  [InlineData("al-Tanf", "at-Tanf")]
  [InlineData("Raqqa", "Ar-Raqqah")]
  [InlineData("Al-Hasakah", "Hasaka")]
  [InlineData("As-Suwayda", "Sweida")]
  [InlineData("Qamishli", "al-Qāmishlī")]
  public void Spellings_of_one_Arabic_name_share_a_name_key(string one, string other) => Assert.Equal(Folding.NameKey(one), Folding.NameKey(other));

  [Theory]
  [InlineData("Homs", "Hama")]
  [InlineData("Zor", "Deir ez-Zor")]
  [InlineData("Basra", "Bosra")]
  public void Different_names_keep_different_name_keys(string one, string other) => Assert.NotEqual(Folding.NameKey(one), Folding.NameKey(other));

  [Theory]
  [InlineData("São Tomé", "sao tome")]
  [InlineData("Łódź", "lodz")]
  [InlineData("Port-au-Prince", "port au prince")]
  [InlineData("N’Djamena", "ndjamena")]
  [InlineData("U.S.", "us")]
  [InlineData("  Two   Words ", "two words")]
  [InlineData("Đà Nẵng", "da nang")]
  [InlineData("Großenhain", "grossenhain")]
  [InlineData("", "")]
  public void A_key_forgets_case_marks_and_hyphens(string text, string key) => Assert.Equal(key, Folding.Key(text));

  [Fact]
  public void A_key_is_its_own_key() =>
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Folding.Key(Folding.Key(text.Get)) == Folding.Key(text.Get)));

  [Theory]
  [InlineData("attacks", "attacked")]
  [InlineData("attacking", "attack")]
  [InlineData("killed", "killing")]
  [InlineData("relational", "relate")]
  [InlineData("hopping", "hopped")]
  [InlineData("destroyed", "destroying")]
  [InlineData("militants", "militant")]
  [InlineData("families", "family")]
  [InlineData("women", "woman")]
  [InlineData("struck", "strikes")]
  [InlineData("evacuation", "evacuated")]
  [InlineData("crises", "crises")]
  [InlineData("sank", "sinking")]
  [InlineData("withdrawn", "withdrew")]
  [InlineData("swept", "sweeps")]
  [InlineData("overran", "overrunning")]
  public void Forms_of_one_word_share_a_stem(string one, string other) => Assert.Equal(Stemmer.Stem(one), Stemmer.Stem(other));

  [Theory]
  [InlineData("general", "generate")]
  [InlineData("militant", "military")]
  [InlineData("news", "new")]
  public void Different_words_keep_different_stems(string one, string other) => Assert.NotEqual(Stemmer.Stem(one), Stemmer.Stem(other));

  [Fact]
  public void Any_word_has_a_stem_no_longer_than_itself() =>
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.ArrayOf(Gen.Choose('a', 'z').Select(c => (char)c)).ToArbitrary(), letters =>
    {
      var word = new string(letters);
      return Stemmer.Stem(word).Length <= word.Length + 1;
    }));
}
