using System.Diagnostics;
using System.Text;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>Whatever is pasted is read in time that grows with its length and no faster.</summary>
public class PasteLimitTests
{
  public static TheoryData<string> Lines() =>
  [
    "a", "Comments", "3 years ago", "> > > quoted", "# Heading", "Name: words and more words", "* item", "12", "From: a\nSubject: b\n", "From: a\nSubject: b\n\nWords that somebody wrote.\n", "[1]Home [2]World", "1. https://x.example/", "Ute Sarn\n3 years ago\nReply to  Ute Sarn\nNo, never.\n",
    "```", "---\na: b", "00:00:01,000 --> 00:00:02,000", "| a |", "More on this story\nA short headline of another text", "\f12\n", "@ila\n12 Likes", "A line of words that breaks off in the middle of what it\nsays and goes on in the next line, which does the same as", "a | b", "![x](y)", "[a](b)", "(((((", "====", "On Tue wrote:", "\u200B", "- ", "Contents .......... 4",
  ];

  [Theory]
  [MemberData(nameof(Lines))]
  public void A_hundred_thousand_lines_alike_take_a_while_and_no_more(string line)
  {
    var text = new StringBuilder();
    for (var i = 0; i < 100_000; i++) text.Append(line).Append('\n');
    Assert.InRange(Seconds(text.ToString()), 0, 20);
  }

  [Theory]
  [InlineData("word ")]
  [InlineData("a")]
  [InlineData("[a](b) ")]
  [InlineData("**a** ")]
  [InlineData("(")]
  [InlineData("\"")]
  [InlineData("Name: ")]
  [InlineData("https://")]
  public void Ten_million_letters_without_a_line_break_take_a_while_and_no_more(string piece) =>
    Assert.InRange(Seconds(new StringBuilder().Insert(0, piece, 10_000_000 / piece.Length).ToString()), 0, 30);

  // The bounds are wide: what is not linear takes minutes. Other work on the machine may hold up a run, but not three.
  private static double Seconds(string text)
  {
    const double Long = 15;
    const int Runs = 3;
    var capture = Hearsay.Capturing.Capture.Of("a.txt", Encoding.UTF8.GetBytes(text));
    var least = double.MaxValue;
    for (var run = 0; run < Runs && least > Long; run++)
    {
      var watch = Stopwatch.StartNew();
      new PageReader().Read(capture, out _);
      least = Math.Min(least, watch.Elapsed.TotalSeconds);
    }

    return least;
  }
}
