using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language;
using Hearsay.Tests.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Language;

/// <summary>Sentences and words of scripts other than Latin.</summary>
public sealed class ScriptTests
{
  private static readonly string[] Pieces =
  [
    "bridge", " ", ". ", "! ", "桥", "関", "です", "。", "「", "」", "カメラ", "다리", "कि", "ताब", "।", "می", "\u200C", "خواهم", "؟ ", "۔ ", "קצ\"ב", "״", "ինչպե՞ս", "։ ", "ድልድይ", "፡", "። ", "สะพาน", "\u00AD", "\u0301",
    "e\u0301", "3,5", "٣٫٥", "«", "»", "“", "”", "(", ")", "\uD83D\uDE00", "\uD800", "U.S.", "’s", "\u200B", "\n",
  ];

  private static readonly Arbitrary<string> Mixture = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

  [Theory]
  [InlineData("桥关了。市长说没有人受伤！原因不明？", "桥关了。", "市长说没有人受伤！", "原因不明？")]
  [InlineData("橋は閉じた。けが人はいない。", "橋は閉じた。", "けが人はいない。")]
  [InlineData("पुल बंद है। कोई घायल नहीं हुआ। क्यों?", "पुल बंद है।", "कोई घायल नहीं हुआ।", "क्यों?")]
  [InlineData("أين الجسر؟ لا أحد يعلم. أغلقوه!", "أين الجسر؟", "لا أحد يعلم.", "أغلقوه!")]
  [InlineData("پل بند ہے۔ کوئی زخمی نہیں ہوا۔", "پل بند ہے۔", "کوئی زخمی نہیں ہوا۔")]
  [InlineData("ድልድዩ ተዘግቷል። ማን ዘጋው፧ አይታወቅም።", "ድልድዩ ተዘግቷል።", "ማን ዘጋው፧", "አይታወቅም።")]
  [InlineData("Կամուրջը փակ է։ Ինչո՞ւ։ Ոչ ոք չգիտի։", "Կամուրջը փակ է։", "Ինչո՞ւ։", "Ոչ ոք չգիտի։")]
  [InlineData("Мост закрыт. Почему? Никто не знает.", "Мост закрыт.", "Почему?", "Никто не знает.")]
  [InlineData("ಸೇತುವೆ ಮುಚ್ಚಿದೆ. ಯಾರೂ ಇಲ್ಲ.", "ಸೇತುವೆ ಮುಚ್ಚಿದೆ.", "ಯಾರೂ ಇಲ್ಲ.")]
  public void A_sentence_ends_with_the_full_stop_of_its_script(string text, params string[] expected) =>
    Assert.Equal(expected, Texts.Parse(text).Sentences.Select(sentence => sentence.Span.In(text)));

  [Theory]
  [InlineData("「橋は閉じた。」と市長は述べた。次の日、船が来た。", "「橋は閉じた。」と市長は述べた。", "次の日、船が来た。")]
  [InlineData("“桥关了。”市长说。", "“桥关了。”", "市长说。")]
  public void A_full_stop_inside_a_quotation_ends_the_sentence_only_where_that_does_not_go_on(string text, params string[] expected) =>
    Assert.Equal(expected, Texts.Parse(text).Sentences.Select(sentence => sentence.Span.In(text)));

  [Theory]
  [InlineData("می\u200Cخواهم بروم", "می\u200Cخواهم", "بروم")]
  [InlineData("Konfe\u00ADrenz endet", "Konfe\u00ADrenz", "endet")]
  [InlineData("de\u0301ja\u0300 vu", "de\u0301ja\u0300", "vu")]
  [InlineData("किताबें पढ़ो", "किताबें", "पढ़ो")]
  [InlineData("צה\"ל הודיע", "צה\"ל", "הודיע")]
  [InlineData("Ինչո՞ւ հիմա", "Ինչո՞ւ", "հիմա")]
  [InlineData("ድልድይ፡ተዘጋ", "ድልድይ", "፡", "ተዘጋ")]
  [InlineData("旧桥关", "旧", "桥", "关")]
  [InlineData("カメラは古い", "カメラ", "は", "古", "い")]
  [InlineData("٣٫٥ مليون", "٣٫٥", "مليون")]
  [InlineData("สะพานเก่า", "สะพานเก่า")]
  [InlineData("เขา said 他", "เขา", "said", "他")]
  public void A_word_is_what_its_script_writes_as_one(string text, params string[] expected) => Assert.Equal(expected, Words(text));

  [Theory]
  [InlineData("市长说「桥关了」并离开", "关", 1)]
  [InlineData("市长说「桥关了」并离开", "离", 0)]
  [InlineData("Er sagte »die Brücke ist zu« und ging.", "Brücke", 1)]
  [InlineData("Er sagte »die Brücke ist zu« und ging.", "ging", 0)]
  [InlineData("Он сказал: «мост закрыт» и ушёл.", "ушёл", 0)]
  public void Quotation_marks_of_other_scripts_and_houses_open_and_close(string text, string word, int depth) =>
    Assert.Equal(depth, Tokens(text).First(token => token.Span.In(text) == word).QuoteDepth);

  [Fact]
  public void Tokens_cover_a_text_of_any_scripts_without_loss_and_without_overlap() =>
    Prop.ForAll(Mixture, text =>
    {
      var at = 0;
      foreach (var token in Tokens(text))
      {
        if (token.Span.Start < at || token.Span.IsEmpty || !IsSkipped(text[at..token.Span.Start])) return false;
        if (char.IsWhiteSpace(text[token.Span.Start]) || char.IsWhiteSpace(text[token.Span.End - 1])) return false;
        at = token.Span.End;
      }

      return IsSkipped(text[at..]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

  [Fact]
  public void Sentences_are_whole_runs_of_tokens_none_left_out() =>
    Prop.ForAll(Mixture, text =>
    {
      var tokens = Tokens(text);
      var ends = SentenceSplitter.Ends(text, tokens);
      return tokens.Count == 0 ? ends.Count == 0 : ends[^1] == tokens.Count && ends.Zip(ends.Skip(1)).All(pair => pair.First < pair.Second) && ends[0] > 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

  private static bool IsSkipped(string between) => between.All(c => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F');

  private static List<Token> Tokens(string text)
  {
    var tokens = new List<Token>();
    TokenScanner.Scan(text, new(0, text.Length), tokens);
    return tokens;
  }

  private static string[] Words(string text) => [.. Tokens(text).Select(token => token.Span.In(text))];
}
