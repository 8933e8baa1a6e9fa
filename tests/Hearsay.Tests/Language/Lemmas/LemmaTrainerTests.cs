using Hearsay.Language.Lemmas;
using Hearsay.Language.Conllu;
using Hearsay.Language.Syntax;
using Hearsay.Learning;
using Hearsay.Training;

namespace Hearsay.Tests.Language.Lemmas;

public class LemmaTrainerTests
{
  // An invented language: many add -ol, pasts are in -it, and one word is like no other.
  private const string Treebank =
    """
    # sent_id = 1
    1	Tamol	tam	NOUN	_	_	2	nsubj	_	_
    2	vekit	veken	VERB	_	_	0	root	_	_

    # sent_id = 2
    1	rukol	ruk	NOUN	_	_	2	nsubj	_	_
    2	sanit	sanen	VERB	_	_	0	root	_	_

    # sent_id = 3
    1	belol	bel	NOUN	_	_	2	nsubj	_	_
    2	rumit	rumen	VERB	_	_	0	root	_	_

    # sent_id = 4
    1	drem	dram	NOUN	_	_	2	nsubj	_	_
    2	lofit	lofen	VERB	_	_	0	root	_	_
    3	Orvell	Orvell	PROPN	_	_	2	obj	_	SpaceAfter=No
    4	.	.	PUNCT	_	_	2	punct	_	_


    """;

  private static LemmaSample[] Samples()
  {
    using var reader = new StringReader(Treebank.ReplaceLineEndings("\n"));
    return [.. LemmaData.Of([new("made up", [.. ConlluReader.Read(reader, "made up")])])];
  }

  private static Lemmatizer Trained() => new(LemmaTrainer.Train(Samples()));

  [Theory]
  [InlineData("tamol", UniversalPos.Noun, "tam")]
  [InlineData("drem", UniversalPos.Noun, "dram")]
  [InlineData("Orvell", UniversalPos.Propn, "Orvell")]
  [InlineData(".", UniversalPos.Punct, ".")]
  public void Forms_of_the_treebank_have_its_lemmas(string form, UniversalPos pos, string lemma) => Assert.Equal(lemma, Trained().Lemma(form, pos, "_"));

  [Theory]
  [InlineData("Gavol", UniversalPos.Noun, "gav")]
  [InlineData("nepit", UniversalPos.Verb, "nepen")]
  [InlineData("Mirren", UniversalPos.Propn, "Mirren")]
  public void A_form_that_was_not_seen_has_the_lemma_that_its_ending_asks_for(string form, UniversalPos pos, string lemma) => Assert.Equal(lemma, Trained().Lemma(form, pos, ""));

  [Fact]
  public void A_word_of_a_class_that_was_not_seen_is_its_own_lemma() => Assert.Equal("Tamol", Trained().Lemma("Tamol", UniversalPos.Adj, ""));

  [Fact]
  public void The_order_of_the_words_does_not_matter()
  {
    var samples = Samples();
    var checksum = LemmaTrainer.Train(samples).Checksum;
    Array.Reverse(samples);
    Assert.Equal(checksum, LemmaTrainer.Train(samples).Checksum);
  }

  [Fact]
  public void A_misspelt_word_teaches_nothing_of_others()
  {
    LemmaSample[] slips = [new("hosol", UniversalPos.Noun, "", "hosen", true), new("gosol", UniversalPos.Noun, "", "gosen", true), new("vosol", UniversalPos.Noun, "", "vosen", true)];
    var model = new Lemmatizer(LemmaTrainer.Train([.. Samples(), .. slips]));
    Assert.Equal("hosen", model.Lemma("hosol", UniversalPos.Noun, ""));
    Assert.Equal("nos", model.Lemma("nosol", UniversalPos.Noun, ""));
  }

  [Fact]
  public void Of_two_likely_lemmas_the_known_one_is_taken()
  {
    LemmaSample[] words =
    [
      .. new[] { "baling", "daling", "galing", "raling" }.Select(form => new LemmaSample(form, UniversalPos.Verb, "G", form[..^3], false)),
      .. new[] { "noting", "roting", "voting" }.Select(form => new LemmaSample(form, UniversalPos.Verb, "G", form[..^3] + "e", false)),
      new("fame", UniversalPos.Verb, "B", "fame", false),
    ];
    var model = new Lemmatizer(LemmaTrainer.Train(words));
    Assert.Equal("fame", model.Lemma("faming", UniversalPos.Verb, "G"));
    Assert.Equal("fum", model.Lemma("fuming", UniversalPos.Verb, "G"));
  }

  [Fact]
  public void A_model_of_something_else_is_refused_by_name()
  {
    var fault = Assert.Throws<ModelFormatException>(() => new Lemmatizer(new ModelFile("languages")));
    Assert.Contains("not lemmas", fault.Message, StringComparison.Ordinal);
  }

  [Fact]
  public void A_model_whose_parts_do_not_fit_is_refused()
  {
    var model = new ModelFile("lemmas");
    model.Add("cases", (sbyte[])[0]);
    model.Add("cuts", (sbyte[])[0]);
    model.Add("endings", [""]);
    model.Add("keys", (int[])[5]);
    model.Add("first", (short[])[3]);
    model.Add("second", (short[])[-1]);
    model.Add("known", (int[])[]);
    Assert.Throws<ModelFormatException>(() => new Lemmatizer(model));
  }
}
