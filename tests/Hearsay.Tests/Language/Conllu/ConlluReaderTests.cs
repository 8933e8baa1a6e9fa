using Hearsay.Language.Conllu;
using Hearsay.Text;

namespace Hearsay.Tests.Language.Conllu;

public class ConlluReaderTests
{
  [Fact]
  public void A_sentences_text_is_its_tokens_with_the_spaces_between_them()
  {
    var sentence = Read("1 Ferries ferry NOUN NNS _ 2 nsubj _ _", "2 sail sail VERB VBP _ 0 root _ SpaceAfter=No", "3 . . PUNCT . _ 2 punct _ _").Single();
    Assert.Equal("Ferries sail.", sentence.Text);
    Assert.Equal(["Ferries", "sail", "."], sentence.Words.Select(word => word.Span.In(sentence.Text)));
    Assert.Equal([1, -1, 1], sentence.Words.Select(word => word.Head));
  }

  [Fact]
  public void Words_of_one_token_each_have_their_part_of_it()
  {
    var sentence = Read("1-2 don't _ _ _ _ _ _ _ _", "1 do do AUX VBP _ 3 aux _ _", "2 n't not PART RB _ 3 advmod _ _", "3 sail sail VERB VB _ 0 root _ _").Single();
    Assert.Equal("don't sail", sentence.Text);
    Assert.Equal([new TextSpan(0, 2), new(2, 5), new(6, 10)], sentence.Words.Select(word => word.Span));
    Assert.Equal([true, false, true], sentence.Words.Select(word => word.StartsToken));
  }

  [Fact]
  public void Words_that_do_not_make_up_their_token_share_it()
  {
    var sentence = Read("1-2 del _ _ _ _ _ _ _ _", "1 de de ADP _ _ 3 case _ _", "2 el el DET _ _ 3 det _ _", "3 mar mar NOUN _ _ 0 root _ _").Single();
    Assert.Equal([new TextSpan(0, 3), new(0, 3), new(4, 7)], sentence.Words.Select(word => word.Span));
  }

  [Fact]
  public void Documents_and_paragraphs_begin_where_their_comments_say()
  {
    var sentences = Read("# newdoc id = harbour", "# newpar", "1 One one NUM CD _ 0 root _ _", "", "# sent_id = 2", "1 Two two NUM CD _ 0 root _ _", "", "# newpar", "1 Three three NUM CD _ 0 root _ _");
    Assert.Equal([true, false, false], sentences.Select(sentence => sentence.StartsDocument));
    Assert.Equal([true, false, true], sentences.Select(sentence => sentence.StartsParagraph));
    Assert.Equal("harbour", sentences[0].Comment("newdoc id"));
    Assert.Null(sentences[1].Comment("newdoc id"));
  }

  [Fact]
  public void Empty_nodes_are_left_out() =>
    Assert.Equal(2, Read("1 Ada Ada PROPN NNP _ 0 root _ _", "1.1 sails sail VERB VBZ _ _ _ _ _", "2 north north ADV RB _ 1 orphan _ _").Single().Words.Length);

  [Theory]
  [InlineData("1 a a X", "10 columns", 1)]
  [InlineData("2 a a X _ _ 0 root _ _", "number is 2", 1)]
  [InlineData("1 a a X _ _ 7 root _ _", "head is 7", 1)]
  [InlineData("1 a a X _ _ up root _ _", "head is up", 1)]
  [InlineData("1-9 a _ _ _ _ _ _ _ _", "no range", 1)]
  public void A_line_that_does_not_follow_the_format_is_named_with_its_number(string line, string fault, int number)
  {
    var thrown = Assert.Throws<ConlluFormatException>(() => Read(line));
    Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    Assert.Equal(number, thrown.Line);
    Assert.Contains("made.conllu", thrown.Message, StringComparison.Ordinal);
  }

  private static List<ConlluSentence> Read(params string[] lines)
  {
    using var reader = new StringReader(string.Join('\n', lines.Select(line => line.StartsWith('#') ? line : line.Replace(' ', '\t'))) + "\n");
    return [.. ConlluReader.Read(reader, "made.conllu")];
  }
}
