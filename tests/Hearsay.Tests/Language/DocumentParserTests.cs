using Hearsay.Language;
using Hearsay.Reading;
using Hearsay.Tests.Statements;

namespace Hearsay.Tests.Language;

public sealed class DocumentParserTests
{
  private static string[] Sentences(string text) => [.. Texts.Parse(text).Sentences.Select(sentence => sentence.Span.In(text))];

  [Theory]
  [InlineData("Lt. Gen. Ivo Drenn left. He came back.", "Lt. Gen. Ivo Drenn left.", "He came back.")]
  [InlineData("J. K. Orr spoke. Nobody heard.", "J. K. Orr spoke.", "Nobody heard.")]
  [InlineData("It rose 4.5 per cent. Prices fell.", "It rose 4.5 per cent.", "Prices fell.")]
  [InlineData("He lives in the U.S. The house is old.", "He lives in the U.S.", "The house is old.")]
  [InlineData("\"Go!\" he shouted. They went.", "\"Go!\" he shouted.", "They went.")]
  [InlineData("“Where is it?” Orr asked. Nobody knew.", "“Where is it?” Orr asked.", "Nobody knew.")]
  [InlineData("“It is gone.” He left.", "“It is gone.”", "He left.")]
  [InlineData("“It is gone,” the source said. “All of it.”", "“It is gone,” the source said.", "“All of it.”")]
  public void Sentences_end_where_they_end(string text, params string[] expected) => Assert.Equal(expected, Sentences(text));

  [Fact]
  public void A_headline_is_one_sentence() =>
    Assert.Single(new DocumentParser().Parse(Texts.Of((BlockKind.Headline, "Dam breaks. Town flooded. What now?"))).Sentences);

  [Theory]
  [InlineData("He said \"the dam broke\" today.", "dam", 1)]
  [InlineData("He said “the ‘dam’ broke” today.", "dam", 2)]
  [InlineData("He said «the dam broke» today.", "today", 0)]
  [InlineData("He said 'the dam broke' today.", "broke", 1)]
  [InlineData("The farmers' dam didn't break, it's said.", "break", 0)]
  [InlineData("He said the \"dam broke. Then he left.", "left", 0)]
  public void Quotations_open_and_close(string text, string word, int depth)
  {
    var token = Texts.Parse(text).Sentences.SelectMany(sentence => sentence.Tokens).Single(token => token.Span.In(text) == word);
    Assert.Equal(depth, token.QuoteDepth);
  }

  [Fact]
  public void A_quotation_may_open_in_every_paragraph_and_close_once()
  {
    var text = "“The dam broke.\n\n“The town is gone.” Orr left.";
    var tokens = Texts.Parse(text).Sentences.SelectMany(sentence => sentence.Tokens).ToDictionary(token => token.Span.In(text) + token.Span.Start, token => token.QuoteDepth, StringComparer.Ordinal);
    Assert.Equal(1, tokens["broke" + text.IndexOf("broke", StringComparison.Ordinal)]);
    Assert.Equal(1, tokens["gone" + text.IndexOf("gone", StringComparison.Ordinal)]);
    Assert.Equal(0, tokens["left" + text.IndexOf("left", StringComparison.Ordinal)]);
  }

  [Theory]
  [InlineData("The minister met Mohammed al-Masri there.", "Mohammed al-Masri", NameKind.Person)]
  [InlineData("He works for the Ministry of Defence of Arlen.", "Ministry of Defence of Arlen", NameKind.Organisation)]
  [InlineData("He told the Arlen Times about it.", "Arlen Times", NameKind.Outlet)]
  [InlineData("They live in Selm now.", "Selm", NameKind.Place)]
  [InlineData("It was carried by the state news agency VNA yesterday.", "VNA", NameKind.Outlet)]
  [InlineData("The town saw Gen. Ivo Drenn arrive.", "Ivo Drenn", NameKind.Person)]
  public void Names_have_a_kind(string text, string name, NameKind kind) =>
    Assert.Contains(Texts.Parse(text).Names, found => found.Span.In(text) == name && found.Kind == kind);

  [Fact]
  public void Comments_have_no_sentences() =>
    Assert.Empty(new DocumentParser().Parse(Texts.Of((BlockKind.Comment, "The dam broke."))).Sentences);
}
