using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public class MimeTests
{
  private static byte[] Saved(string rootCoding, string rootBody, string more = "", string type = "multipart/related; type=\"text/html\"; boundary=\"----Part--x\"", string rootFields = "") => Taken.Bytes($"""
    From: <Saved by Blink>
    Snapshot-Content-Location: https://ledger.example/pier
    Subject: =?utf-8?Q?Pier=20closes=20=E2=80=93?= =?utf-8?B?IEFtc2Vs?=
    Date: Fri, 14 Mar 2031 09:26:53 +0100
    MIME-Version: 1.0
    Content-Type: {type}


    ------Part--x
    Content-Type: text/html; charset="windows-1251"
    Content-Transfer-Encoding: {rootCoding}
    Content-Location: https://ledger.example/pier
    {rootFields}
    {rootBody}
    {more}
    ------Part--x
    Content-Type: text/html
    Content-Transfer-Encoding: 8bit
    Content-Location: https://adverts.example/frame

    <html><body>Buy now</body></html>
    ------Part--x
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    iVBORw0KGgo=
    ------Part--x--
    """.ReplaceLineEndings("\r\n"));

  [Theory]
  [InlineData("8bit", "<html><body>Pier = closed</body></html>")]
  [InlineData("binary", "<html><body>Pier = closed</body></html>")]
  [InlineData("quoted-printable", "<html><body>Pier =3D cl=\r\nosed</body></html>")]
  [InlineData("base64", "PGh0bWw+PGJvZHk+UGllciA9IGNsb3NlZDwvYm9k\r\neT48L2h0bWw+")]
  public void A_page_saved_as_MHTML_is_its_root_and_its_frames_are_no_pages(string coding, string body)
  {
    var page = Taken.One("pier.mhtml", Saved(coding, body));
    Assert.Equal("<html><body>Pier = closed</body></html>", page.Text().TrimEnd());
    Assert.Equal("pier.mhtml", page.File);
    Assert.Null(page.Container);
    Assert.Equal("https://ledger.example/pier", page.Url!.AbsoluteUri);
    Assert.Equal(new DateTimeOffset(2031, 3, 14, 9, 26, 53, TimeSpan.FromHours(1)), page.TakenAt);
    Assert.Equal(("windows-1251", "Pier closes – Amsel"), (page.Declared!.Charset, page.Declared.Title));
  }

  [Fact]
  public void The_root_is_the_part_that_start_names()
  {
    var message = """
      MIME-Version: 1.0
      Content-Type: multipart/related; start="<root@x>"; boundary=x

      --x
      Content-Type: text/html
      Content-ID: <frame@x>

      <p>Buy now</p>
      --x
      Content-Type: text/html
      Content-ID: <root@x>
      Content-Location: https://ledger.example/pier

      <p>Pier closes</p>
      --x--
      """;
    var page = Taken.One("pier.mht", message);
    Assert.Equal("<p>Pier closes</p>", page.Text());
    Assert.Equal("https://ledger.example/pier", page.Url!.AbsoluteUri);
  }

  [Fact]
  public void Parts_in_parts_are_gone_through()
  {
    var message = """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary="outer"

      A line for old readers.
      --outer
      Content-Type: multipart/alternative; boundary="inner"

      --inner
      Content-Type: text/plain

      In short.
      --inner
      Content-Type: text/html; charset=utf-8

      <p>Pier closes</p>
      --inner--
      --outer--
      """;
    Assert.Equal("<p>Pier closes</p>", Taken.One("pier.mht", message).Text());
  }

  [Fact]
  public void A_message_that_names_no_boundary_is_read_by_its_first() =>
    Assert.Equal("<html>closed</html>", Taken.One("pier.mht", Saved("8bit", "<html>closed</html>", type: "multipart/related; type=\"text/html\"")).Text().TrimEnd());

  [Fact]
  public void A_message_that_breaks_off_in_its_root_gives_what_it_has()
  {
    var bytes = Saved("8bit", "<html><body>Pier closed and more");
    var cut = Encoding.UTF8.GetString(bytes).IndexOf("closed", StringComparison.Ordinal);
    Assert.Equal("<html><body>Pier closed", Taken.One("pier.mht", bytes[..(cut + 6)]).Text());
  }

  [Fact]
  public void A_message_without_a_page_says_so() =>
    Assert.Equal("an MHTML file without a page in it", Taken.Refused("x.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n--x--\r\n"));

  [Fact]
  public void A_mail_gives_its_HTML_with_subject_sender_and_date()
  {
    var mail = """
      Received: from relay.example by mail.example; Fri, 14 Mar 2031 09:27:00 +0100
      From: "Ila Thorn" <ila@ledger.example>
      To: readers@ledger.example
      Subject: The harbour week
      Date: Fri, 14 Mar 2031 09:26:53 +0100
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=x

      --x
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Caf=C3=A9
      --x
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p>Caf=C3=A9</p>
      --x--
      """;
    var page = Taken.One("week.eml", mail);
    Assert.Equal("<p>Café</p>", page.Text());
    Assert.Equal(new CaptureFacts { Origin = CaptureOrigin.Mime, Title = "The harbour week", Authors = ["Ila Thorn"], Published = "2031-03-14T09:26:53+01:00", MediaType = "text/html", Charset = "utf-8" }, page.Declared);
    Assert.Null(page.TakenAt);
  }

  [Fact]
  public void A_text_with_lines_like_header_fields_is_left_as_it_is()
  {
    const string text = "From: Ila Thorn\nTo: the desk\nSubject: Pier closes\n\nThe pier closed on Tuesday.";
    Assert.Equal(text, Taken.One("note.txt", text).Text());
  }

  [Theory]
  [InlineData("a=3Db", "a=b")]
  [InlineData("soft=\r\nbreak", "softbreak")]
  [InlineData("soft=  \nbreak", "softbreak")]
  [InlineData("spaces  \t\r\nbefore the end", "spaces\r\nbefore the end")]
  [InlineData("not = an =XY escape =3", "not = an =XY escape =3")]
  [InlineData("ends in =", "ends in ")]
  public void Quoted_printable_is_undone_and_what_is_wrong_in_it_stays(string coded, string text) =>
    Assert.Equal(text, Encoding.UTF8.GetString(MimeMessage.QuotedPrintable(Taken.Bytes(coded))));

  [Fact]
  public void Quoted_printable_gives_back_any_bytes() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
      var coded = new StringBuilder();
      for (var i = 0; i < bytes.Length; i++)
      {
        if (i % 20 == 19) coded.Append("=\r\n");
        coded.Append(char.IsAsciiLetterOrDigit((char)bytes[i]) ? ((char)bytes[i]).ToString() : $"={bytes[i]:X2}");
      }

      Assert.Equal(bytes, MimeMessage.QuotedPrintable(Taken.Bytes(coded.ToString())));
    }));

  [Fact]
  public void Base64_gives_back_any_bytes_whatever_stands_between_its_digits() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
      Assert.Equal(bytes, MimeMessage.Base64Of(Taken.Bytes(string.Join("\r\n ", Convert.ToBase64String(bytes).Chunk(7).Select(piece => new string(piece))))))));
}
