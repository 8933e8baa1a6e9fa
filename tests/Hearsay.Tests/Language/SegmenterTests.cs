using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language.Segmentation;
using Hearsay.Learning;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>What holds of words and sentences whatever the text.</summary>
public sealed class SegmenterTests
{
  private static readonly string[] Pieces =
  [
    "bridge", "Selm", "don't", "can", "not", "Lt.", "U.S.", "3,500", "10:45", " ", ". ", "! ", "?", "...", "\"", "“", "”", "'", "’s", "(", ")", "-", "—", "\n", "\r\n", "\n\n", "\u2029", "\t", "\u00A0", "\u200B", "\uFEFF", "\u00AD", "\u0301", "e\u0301",
    "桥", "мост", "كبير", "\uD83D\uDE00", "\uD800", "\uDC00", "http://a.example/b", "@", "#", "x", "\0",
  ];

  private static readonly Arbitrary<string> Mixture = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

  public static TheoryData<string> Both => ["English", "Plain"];

  private static Segmenter Named(string name) => name == "English" ? Segmenter.English : Segmenter.Plain;

  private static IReadOnlyList<SegmentedSentence> Segment(string text) => Segmenter.English.Segment(text, new(0, text.Length));

  [Theory]
  [MemberData(nameof(Both))]
  public void Words_lie_in_order_inside_the_range_and_never_overlap(string name) =>
    Prop.ForAll(Mixture, text =>
    {
      var range = new TextSpan(text.Length / 5, text.Length - text.Length / 7);
      var last = range.Start;
      foreach (var sentence in Named(name).Segment(text, range))
      {
        Assert.Equal(new TextSpan(sentence.Words[0].Span.Start, sentence.Words[^1].Span.End), sentence.Span);
        Assert.True(sentence.Words[0].StartsToken);
        foreach (var word in sentence.Words)
        {
          Assert.True(word.Span.Start >= last && word.Span.End > word.Span.Start && word.Span.End <= range.End);
          last = word.Span.End;
        }
      }
    }).QuickCheckThrowOnFailure();

  [Fact]
  public void English_words_cover_all_but_the_white_space() =>
    Prop.ForAll(Mixture, text =>
    {
      var covered = new bool[text.Length];
      foreach (var word in Segment(text).SelectMany(sentence => sentence.Words)) Array.Fill(covered, true, word.Span.Start, word.Span.Length);
      for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || char.IsWhiteSpace(text[i]));
    }).QuickCheckThrowOnFailure();

  [Fact]
  public void No_word_holds_white_space() =>
    Prop.ForAll(Mixture, text => Assert.All(Segment(text).SelectMany(sentence => sentence.Words), word => Assert.DoesNotContain(word.Span.In(text), char.IsWhiteSpace))).QuickCheckThrowOnFailure();

  [Fact]
  public void What_stands_around_a_range_does_not_show() =>
    Prop.ForAll(Mixture, text =>
    {
      var alone = Segment(text).Select(sentence => sentence.Span.In(text));
      var around = "Before it. " + text + " After it.";
      Assert.Equal(alone, Segmenter.English.Segment(around, new(11, 11 + text.Length)).Select(sentence => sentence.Span.In(around)));
    }).QuickCheckThrowOnFailure();

  [Theory]
  [InlineData("Lena Orr, Selm\n\nthe bridge is closed")]
  [InlineData("Lena Orr, Selm\r\n \r\nthe bridge is closed")]
  [InlineData("Lena Orr, Selm\u2029the bridge is closed")]
  public void An_empty_line_ends_a_sentence(string text) => Assert.Equal(["Lena Orr, Selm", "the bridge is closed"], Segment(text).Select(sentence => sentence.Span.In(text)));

  [Fact]
  public void Nothing_has_no_sentences() => Assert.Empty(Segment(" \n\t "));

  [Fact]
  public void A_range_outside_the_text_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Segmenter.English.Segment("Selm", new(2, 9)));

  [Fact]
  public void A_sentence_is_cut_after_so_many_words()
  {
    var text = string.Concat(Enumerable.Repeat("bridge ", 5500));
    Assert.Equal([1000, 1000, 1000, 1000, 1000, 500], Segment(text).Select(sentence => sentence.Words.Length));
  }

  [Fact]
  public void A_long_text_has_the_sentences_of_its_paragraphs()
  {
    var paragraph = "The mayor of Selm said on Monday that the bridge would be closed. \"We can't wait,\" Lena Orr told the Arlen Times.";
    var alone = Segment(paragraph).Select(sentence => sentence.Span.In(paragraph)).ToList();
    var text = string.Join("\n\n", Enumerable.Repeat(paragraph, 500));
    Assert.Equal(Enumerable.Repeat(alone, 500).SelectMany(sentences => sentences), Segment(text).Select(sentence => sentence.Span.In(text)));
    var line = string.Join(' ', Enumerable.Repeat(paragraph, 500));
    Assert.Equal(Enumerable.Repeat(alone, 500).SelectMany(sentences => sentences), Segment(line).Select(sentence => sentence.Span.In(line)));
  }

  public static TheoryData<string, string> LongTexts => new()
  {
    { "English", new string('x', 10_000_000) }, { "Plain", new string('x', 10_000_000) }, { "English", new string('"', 1_000_000) }, { "Plain", new string('"', 1_000_000) },
    { "English", string.Concat(Enumerable.Repeat("a.", 2_000_000)) }, { "English", new string('\uD800', 1_000_000) }, { "English", string.Concat(Enumerable.Repeat("\n", 5_000_000)) },
    { "English", string.Concat(Enumerable.Repeat("-\u00AD1/", 500_000)) },
  };

  [Theory]
  [MemberData(nameof(LongTexts), DisableDiscoveryEnumeration = true)]
  public void A_text_of_one_kind_takes_no_longer_by_the_character_the_longer_it_is(string name, string text)
  {
    var watch = Stopwatch.StartNew();
    Named(name).Segment(text, new(0, text.Length));
    // Quadratic time would be hours.
    Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
  }

  [Fact]
  public void Many_threads_find_what_one_finds()
  {
    var texts = Enumerable.Range(0, 200).Select(i => string.Concat(Enumerable.Range(0, 40).Select(k => Pieces[(i * 31 + k * 17 + i * k) % Pieces.Length] + (k % 3 == 0 ? " " : "")))).ToArray();
    var alone = texts.Select(Spans).ToArray();
    var together = new string[texts.Length];
    Parallel.For(0, texts.Length, i => together[i] = Spans(texts[i]));
    Assert.Equal(alone, together);

    static string Spans(string text) => string.Join(';', Segment(text).SelectMany(sentence => sentence.Words).Select(word => $"{word.Span}{word.StartsToken}"));
  }

  [Theory]
  [InlineData("boundary/weights")]
  [InlineData("sentence/weights")]
  [InlineData("clitics/runs")]
  [InlineData("words/classes")]
  public void A_model_that_lacks_a_part_names_itself_and_the_part(string missing)
  {
    var fault = Assert.Throws<ModelFormatException>(() => new SegmentationModel(Model(missing)));
    Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
    Assert.Contains(SegmentationModel.ModelName, fault.Message, StringComparison.Ordinal);
  }

  [Fact]
  public void A_model_of_something_else_is_refused() =>
    Assert.Contains("tides", Assert.Throws<ModelFormatException>(() => new SegmentationModel(new ModelFile("tides"))).Message, StringComparison.Ordinal);

  [Theory]
  [InlineData(new[] { 1, 2 }, new sbyte[] { 1 })]
  [InlineData(new[] { 1 }, new sbyte[] { 0 })]
  [InlineData(new[] { 1 }, new sbyte[] { 100 })]
  public void Clitics_that_do_not_fit_are_refused(int[] runs, sbyte[] splits)
  {
    var file = Model("clitics/runs", "clitics/splits");
    file.Add("clitics/runs", runs);
    file.Add("clitics/splits", splits);
    Assert.Throws<ModelFormatException>(() => new SegmentationModel(file));
  }

  private static ModelFile Model(params string[] without)
  {
    var file = new ModelFile(SegmentationModel.ModelName);
    if (!without.Contains("boundary/weights")) file.Add("boundary/weights", new sbyte[6]);
    if (!without.Contains("sentence/weights")) file.Add("sentence/weights", new sbyte[2]);
    if (!without.Contains("clitics/runs")) file.Add("clitics/runs", new int[1]);
    if (!without.Contains("clitics/splits")) file.Add("clitics/splits", new sbyte[] { 1 });
    if (!without.Contains("words/classes")) file.Add("words/classes", new short[2]);
    return file;
  }
}
