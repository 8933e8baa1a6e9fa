using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Capturing;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class ReadingPropertyTests
{
  private static readonly string[] Pieces =
  [
    "<p>", "</p>", "<div class=\"comments\">", "</div>", "<li>", "<ul>", "<table><tr><td>", "</table>", "<b>", "</i>", "<br><br>", "<h1>", "</h1>", "<script>", "</script>", "<!--", "-->", "<figure>", "<blockquote>",
    "<a href=\"x\">", "</a>", "&amp;", "&#x1F600;", "&nbsp;", "\u00AD", "\uD83D\uDE00", "\uD83D", "text ", Pages.First, "2031-03-12", "By Ila Thorn", "<time datetime=\"2031\">", "<", ">", "\"", "'", "=", "\0", "<pre>\n a\n\n b</pre>",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"x\"}", "<template>", "<noscript>", "<svg>", "<title>", "<form>", "Reply", "3 years ago", "Notify of\n", "\r\n\r\n", "<body>", "<html lang=de>", "<style>", "<frameset>",
  ];

  private static void Holds(byte[] bytes)
  {
    var capture = Capture.Of("x", bytes);
    var document = new PageReader().Read(capture, out var unread);
    if (document is null)
    {
      Assert.NotNull(unread);
      Assert.DoesNotContain('\n', unread.Why);
      return;
    }

    Assert.Null(unread);
    var last = 0;
    foreach (var block in document.Blocks)
    {
      Assert.True(block.Span.Start >= last && block.Span.End > block.Span.Start && block.Span.End <= document.Text.Length);
      last = block.Span.End;
    }

    if (document.Credit is { } credit) Assert.Equal(credit.Name, credit.Span.In(document.Text));
    Assert.Equal(document.Analysed, document.Why is null);
    Assert.Equal(document.Text, new PageReader().Read(capture, out _)!.Text);
  }

  [Fact]
  public void Blocks_of_mangled_markup_are_ordered_apart_and_inside_the_text() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(
      Gen.Elements(Pieces).ArrayOf().ToArbitrary(),
      pieces => Holds(Encoding.UTF8.GetBytes("<html>" + string.Concat(pieces)))));

  [Fact]
  public void Blocks_of_arbitrary_text_are_ordered_apart_and_inside_the_text() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
      Gen.Elements(Pieces.Where(piece => !piece.Contains('<', StringComparison.Ordinal)).ToArray()).ArrayOf().ToArbitrary(),
      pieces => Holds(Encoding.UTF8.GetBytes(string.Join('\n', pieces)))));

  private static readonly string[] PastedLines =
  [
    "---", "+++", "title: Pier", "author: [Ila Thorn, \"", "# Pier", "Pier", "====", "> ", ">> quoted", "> > >", "- item", "  goes on", "| a | b |", "|---|---|", "```", "![a](b \"c\")", "![", "[^1]: note", "**Bold**", "*", "",
    "From: Ila Thorn <i@x.example>", "Subject: =?utf-8?Q?a=FF?= =?x?b?!?=", "Date: Tue, 4 Mar 2031 18:05:00 +0200", " folded", "On Tue, Ila Thorn wrote:", "-----Original Message-----", "---------- Forwarded message ---------", "-- ", "Best regards,", "Dear all,", "Unsubscribe",
    "WEBVTT", "1", "00:00:04,000 --> 00:00:07,500", "<v Ila>Words", "<i>", "[00:00:04] Ila Thorn: words", "Ila Thorn  0:04", "Q: Why?", "RENN: Because.", "(APPLAUSE)", "\f", "Page 3 of 12", "12", "Contents .......... 4",
    "ZCZC", "(MORE)", "###", "Media contact:", "press@x.example", "About the Office", "nna 041805 GMT MAR 31", "@ila", "10:15 PM · Mar 4, 2031", "12.3K Views", "t.me/quay/1", "Quay, [04.03.2031 22:15]", "Forwarded from Ila",
    "   1. https://x.example/a", "[1]Home [2]World [3]Sea", "References", "Comments", "Reply to  Ila", "3 years ago", "Notify of", "More on this story", "Saved from https://x.example/", "\u2028", "\t", "\u200B", "Text: words", "Tags: a, b", Pages.First, Pages.Second, "The council voted on Tuesday to close the old ferry pier, a decision that", "ends ninety years of service, as officials said after a long",
  ];

  [Fact]
  public void Blocks_of_anything_pasted_are_ordered_apart_and_inside_the_text() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(
      Gen.Elements(PastedLines).ArrayOf().ToArbitrary(),
      lines => Holds(Encoding.UTF8.GetBytes(string.Join('\n', lines)))));

  [Fact]
  public void Arbitrary_bytes_give_a_document_or_a_reason() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Holds));

  [Fact]
  public void A_page_that_lost_or_gained_bytes_still_holds() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
      var random = new Random(seed);
      var bytes = Encoding.UTF8.GetBytes(Pages.Article(before: "<p class=\"byline\">By Ila Thorn</p>", after: "<div id=comments><ol><li class=comment><p>No, never, not once.</p></li></ol></div>")).ToList();
      for (var i = 0; i < 12; i++)
      {
        var at = random.Next(bytes.Count);
        if (random.Next(3) == 0) bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at));
        else if (random.Next(2) == 0) bytes[at] = (byte)random.Next(256);
        else bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
      }

      Holds([.. bytes]);
    }));
}
