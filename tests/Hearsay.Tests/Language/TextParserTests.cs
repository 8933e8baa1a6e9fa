using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Names;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

public class TextParserTests
{
  private static readonly TextParser Parser = new(Segmenter.English, new ChainParser(), Lemmatizer.English, NameCapitals);

  // Hangs each word on the one before it and takes every word for a plural noun.
  private sealed class ChainParser : ISyntaxParser
  {
    public void Parse(string text, ReadOnlySpan<WordSpan> words, Span<SyntacticWord> into, SyntaxNotes notes)
    {
      Assert.InRange(words.Length, 1, Segmenter.LongestSentence);
      for (var i = 0; i < words.Length; i++) into[i] = new(UniversalPos.Noun, "NNS", i - 1, i == 0 ? "root" : "dep");
    }
  }

  // The last word first: what is found is put into order.
  private static IReadOnlyList<IReadOnlyList<EntityMention>> NameCapitals(string text, IReadOnlyList<SentenceTree> sentences) =>
    [.. sentences.Select(sentence => sentence.Words.Select((word, i) => new EntityMention(word.Span, i, i, i, EntityKind.Place)).Where(name => char.IsUpper(text[name.Span.Start])).Reverse().ToArray())];

  [Fact]
  public void Words_have_tags_lemmas_and_heads()
  {
    const string text = "The boats lay off Orvell all through the night and nobody came.";
    var parsed = Parser.Parse(text);
    Assert.True(parsed.IsTagged);
    Assert.Null(parsed.Why);
    var words = Assert.Single(Assert.Single(parsed.Paragraphs).Sentences).Tree.Words;
    var boats = words[1];
    Assert.Equal(("boats", UniversalPos.Noun, "NNS", "boat", 0, "dep"), (boats.Span.In(text), boats.Pos, boats.Tag, boats.Lemma, boats.Head, boats.Relation));
  }

  [Fact]
  public void Names_come_in_the_order_of_the_text()
  {
    const string text = "From Orvell to Mirren and from Mirren to Pell there are no boats at night.";
    Assert.Equal(["From", "Orvell", "Mirren", "Mirren", "Pell"], Parser.Parse(text).Paragraphs[0].Sentences[0].Names.Select(name => name.Span.In(text)));
  }

  [Theory]
  [InlineData("One.\n\nTwo.", 2)]
  [InlineData("\n \nOne\ntwo.\r\n\r\nThree.\n\t\n\nFour.\r\rFive.\n", 4)]
  [InlineData(" \n\n", 0)]
  [InlineData("", 0)]
  public void An_empty_line_ends_a_paragraph(string text, int paragraphs) => Assert.Equal(paragraphs, Parser.Parse(text, "en").Paragraphs.Length);

  [Fact]
  public void A_language_that_is_not_spoken_has_words_and_no_tags()
  {
    const string text = "Мост через реку закрыли в понедельник вечером. Никто не пострадал, сообщила полиция.";
    var parsed = Parser.Parse(text);
    Assert.Equal("ru", parsed.Language);
    Assert.False(parsed.IsTagged);
    Assert.Contains("Russian", parsed.Why, StringComparison.Ordinal);
    Assert.Equal(2, Assert.Single(parsed.Paragraphs).Sentences.Length);
    Assert.All(parsed.Paragraphs.SelectMany(paragraph => paragraph.Sentences), sentence =>
    {
      Assert.Empty(sentence.Names);
      Assert.All(sentence.Tree.Words, word => Assert.Equal((UniversalPos.X, "", "", -1, ""), (word.Pos, word.Tag, word.Lemma, word.Head, word.Relation)));
    });
  }

  [Fact]
  public void The_language_that_is_said_counts_more_than_the_words() =>
    Assert.False(Parser.Parse("The mayor of Orvell closed the bridge on Monday evening, the police said.", "de").IsTagged);

  [Fact]
  public void A_page_gives_its_headline_and_body_block_by_block()
  {
    const string text = "Bridge closed\nHome News Sport\nThe mayor closed it. Nobody was hurt.";
    var document = new Document
    {
      Id = "0", Sha256 = "0", File = "page.html", Text = text, Language = "en",
      Blocks = [new(BlockKind.Headline, new(0, 13), "test"), new(BlockKind.Navigation, new(14, 29), "test"), new(BlockKind.Paragraph, new(30, text.Length), "test")],
    };
    Assert.Equal(["Bridge closed", "The mayor closed it. Nobody was hurt."], Parser.Parse(document).Paragraphs.Select(paragraph => paragraph.Span.In(text)));
  }

  [Fact]
  public void Given_words_are_kept()
  {
    const string text = "al mar";
    var sentence = Assert.Single(Parser.ParseWords(text, [new(new(0, 6), [new(new(0, 1), true), new(new(1, 2), false), new(new(3, 6), true)])]));
    Assert.Equal(["a", "l", "mar"], sentence.Tree.Words.Select(word => word.Span.In(text)));
    Assert.Equal([true, false, true], sentence.Tree.Words.Select(word => word.StartsToken));
  }

  [Fact]
  public void Too_many_given_words_are_parsed_in_parts_under_one_root()
  {
    const int count = 2500;
    var text = new string('a', count);
    var words = Enumerable.Range(0, count).Select(i => new WordSpan(new(i, i + 1), true)).ToImmutableArray();
    var tree = Parser.ParseWords(text, [new(new(0, count), words)])[0].Tree;
    Assert.Equal(0, Assert.Single(tree.Words.Select((word, i) => (word, i)), pair => pair.word.Head < 0).i);
    Assert.Equal((0, "parataxis"), (tree.Words[1000].Head, tree.Words[1000].Relation));
    Assert.Equal(1999, tree.Words[2000 - 1].Head + 1);
    Assert.Equal(0, tree.Words[2000].Head);
    Assert.Equal(2000, tree.Words[2001].Head);
  }

  [Theory]
  [InlineData("a", 5_000_000)]
  [InlineData("\"", 300_000)]
  [InlineData("\ud800 ", 100_000)]
  [InlineData("\n", 3_000_000)]
  public void Any_characters_pass_in_linear_time(string piece, int count)
  {
    var text = string.Concat(Enumerable.Repeat(piece, count));
    var parsed = Parser.Parse(text, "en");
    Assert.All(parsed.Paragraphs.SelectMany(paragraph => paragraph.Sentences).SelectMany(sentence => sentence.Tree.Words).Select(word => word.Span), span => Assert.True(span.Start < span.End));
  }
}
