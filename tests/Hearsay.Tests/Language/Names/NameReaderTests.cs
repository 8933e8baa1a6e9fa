using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Tests.Language.Names;

public class NameReaderTests
{
  private const string Introduced = "Mara/PROPN/3/nsubj Holt/PROPN/1/flat said/VERB/0/root nothing/PRON/3/obj _./PUNCT/3/punct";
  private const string Later = "It/PRON/4/nsubj was/AUX/4/cop only/ADV/4/advmod Holt/PROPN/0/root _./PUNCT/4/punct";

  [Fact]
  public void A_surname_is_a_person_where_the_document_names_that_person_in_full()
  {
    var (text, sentences) = LightTrees.Read(Introduced, Later);
    var names = NameReader.English.Read(text, sentences);
    Assert.Equal(EntityKind.Person, Assert.Single(names[1]).Kind);
  }

  [Fact]
  public void Every_mention_reproduces_the_text_and_holds_its_head()
  {
    var (text, sentences) = LightTrees.Read(Introduced, "The/DET/3/det Varn/PROPN/3/compound University/PROPN/5/nsubj:pass was/AUX/5/aux:pass closed/VERB/0/root _./PUNCT/5/punct");
    var names = NameReader.English.Read(text, sentences);
    for (var i = 0; i < names.Count; i++)
    {
      Assert.All(names[i], name =>
      {
        Assert.Equal(sentences[i].Words[name.FirstWord].Span.Start, name.Span.Start);
        Assert.Equal(sentences[i].Words[name.LastWord].Span.End, name.Span.End);
        Assert.InRange(name.HeadWord, name.FirstWord, name.LastWord);
      });
    }

    Assert.Equal("Mara Holt", names[0][0].Span.In(text));
  }

  [Fact]
  public void Mentions_nest_and_never_cross_whatever_the_tree()
  {
    var words = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"Name{i}/PROPN/{(i == 7 ? 0 : i * 7 % 41)}/{(i % 3 == 0 ? "compound" : "nmod")}"));
    var (text, sentences) = LightTrees.Read(words);
    var names = NameReader.English.Read(text, sentences)[0];
    foreach (var one in names)
      Assert.DoesNotContain(names, other => one.FirstWord < other.FirstWord && other.FirstWord <= one.LastWord && one.LastWord < other.LastWord);
  }

  [Theory]
  [InlineData("\uD800")]
  [InlineData("\uDC00Holt")]
  [InlineData("X")]
  public void Odd_words_pass(string form)
  {
    var words = new Word(new TextSpan(0, form.Length), true, UniversalPos.Propn, "NNP", form, -1, "root");
    Assert.InRange(NameReader.English.Read(form, [new(new(0, form.Length), [words])])[0].Count, 0, 1);
  }

  [Fact]
  public void A_sentence_without_words_and_one_whose_heads_go_round_pass()
  {
    Assert.Empty(NameReader.English.Read("", [new(new(0, 0), [])])[0]);
    var (text, sentences) = LightTrees.Read("Mara/PROPN/2/flat Holt/PROPN/1/flat said/VERB/3/root");
    Assert.NotNull(NameReader.English.Read(text, sentences)[0]);
  }

  [Fact]
  public void A_word_of_ten_million_letters_and_a_sentence_of_a_hundred_thousand_names_pass()
  {
    var letters = new string('A', 10_000_000);
    var word = new Word(new TextSpan(0, letters.Length), true, UniversalPos.Propn, "NNP", "", -1, "root");
    Assert.NotNull(NameReader.English.Read(letters, [new(new(0, letters.Length), [word])]));
    var names = string.Join(' ', Enumerable.Repeat("Holt", 100_000));
    Word[] chain = [.. Enumerable.Range(0, 100_000).Select(i => new Word(new(i * 5, i * 5 + 4), true, UniversalPos.Propn, "NNP", "Holt", i - 1, i == 0 ? "root" : "nmod"))];
    Assert.NotEmpty(NameReader.English.Read(names, [new(new(0, names.Length), [.. chain])])[0]);
  }

  [Fact]
  public void Threads_share_a_reader_and_read_the_same()
  {
    var (text, sentences) = LightTrees.Read(Introduced, Later);
    var first = NameReader.English.Read(text, sentences).SelectMany(names => names).ToArray();
    var others = new EntityMention[16][];
    Parallel.For(0, others.Length, i => others[i] = [.. NameReader.English.Read(text, sentences).SelectMany(names => names)]);
    Assert.All(others, other => Assert.Equal(first, other));
  }
}
