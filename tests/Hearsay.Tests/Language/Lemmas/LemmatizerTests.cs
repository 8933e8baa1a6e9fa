using Hearsay.Language.Lemmas;
using Hearsay.Language.Syntax;

namespace Hearsay.Tests.Language.Lemmas;

public class LemmatizerTests
{
  [Theory]
  [InlineData("n't", UniversalPos.Part, "RB", "not")]
  [InlineData("n’t", UniversalPos.Part, "RB", "not")]
  [InlineData("'s", UniversalPos.Aux, "VBZ", "be")]
  [InlineData("'s", UniversalPos.Part, "POS", "'s")]
  [InlineData("me", UniversalPos.Pron, "PRP", "I")]
  [InlineData("Their", UniversalPos.Pron, "PRP$", "their")]
  [InlineData("said", UniversalPos.Verb, "VBD", "say")]
  [InlineData("withdrew", UniversalPos.Verb, "VBD", "withdraw")]
  [InlineData("ministries", UniversalPos.Noun, "NNS", "ministry")]
  [InlineData("Children", UniversalPos.Noun, "NNS", "child")]
  [InlineData("worst", UniversalPos.Adj, "JJS", "bad")]
  [InlineData("Halvek", UniversalPos.Propn, "NNP", "Halvek")]
  [InlineData("12,400", UniversalPos.Num, "CD", "12400")]
  [InlineData("Was", UniversalPos.Aux, "VBD", "be")]
  [InlineData("'ll", UniversalPos.Aux, "MD", "will")]
  public void Lemmas_are_those_that_English_treebanks_write(string form, UniversalPos pos, string tag, string lemma) => Assert.Equal(lemma, Lemmatizer.English.Lemma(form, pos, tag));

  [Theory]
  [InlineData("skrellified", UniversalPos.Verb, "VBD", "skrellify")]
  [InlineData("vorbations", UniversalPos.Noun, "NNS", "vorbation")]
  [InlineData("grumbicities", UniversalPos.Noun, "NNS", "grumbicity")]
  [InlineData("Tessalies", UniversalPos.Noun, "NNS", "tessaly")]
  public void Words_that_nobody_has_seen_follow_the_rules(string form, UniversalPos pos, string tag, string lemma) => Assert.Equal(lemma, Lemmatizer.English.Lemma(form, pos, tag));

  [Fact]
  public void A_tag_that_does_not_go_with_the_part_of_speech_leaves_the_part_of_speech() =>
    Assert.Equal("ministry", Lemmatizer.English.Lemma("ministries", UniversalPos.Noun, "no such tag"));

  [Fact]
  public void The_same_word_has_the_same_lemma_when_it_comes_again()
  {
    var first = Lemmatizer.English.Lemma("stories", UniversalPos.Noun, "NNS");
    Assert.Same(first, Lemmatizer.English.Lemma("stories", UniversalPos.Noun, "NNS"));
    Assert.Equal("stories", Lemmatizer.English.Lemma("stories", UniversalPos.X, "FW"));
  }

  [Fact]
  public void Any_characters_pass()
  {
    Assert.Equal("", Lemmatizer.English.Lemma("", UniversalPos.Noun, "NN"));
    Assert.Equal(1, Lemmatizer.English.Lemma("\ud800", UniversalPos.Noun, "NNS").Length);
    var endless = new string('s', 1_000_000);
    Assert.Equal(endless, Lemmatizer.English.Lemma(endless, UniversalPos.Noun, "NNS"));
  }

  [Fact]
  public void A_word_that_comes_again_costs_no_memory()
  {
    string[] forms = ["stories", "said", "The", "killed", "Halvek"];
    foreach (var form in forms) Lemmatizer.English.Lemma(form, UniversalPos.Verb, "VBD");
    var before = GC.GetAllocatedBytesForCurrentThread();
    for (var i = 0; i < 1000; i++)
      foreach (var form in forms) Lemmatizer.English.Lemma(form, UniversalPos.Verb, "VBD");
    Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2000);
  }

  [Fact]
  public void Threads_get_the_same_lemmas_as_one()
  {
    var forms = Enumerable.Range(0, 20_000).Select(i => $"word{i % 9000}ies").ToArray();
    var together = new string[forms.Length];
    Parallel.For(0, forms.Length, i => together[i] = Lemmatizer.English.Lemma(forms[i], UniversalPos.Noun, "NNS"));
    Assert.Equal(forms.Select(form => form[..^3] + "y"), together);
  }
}
