using System.Text;
using Hearsay.Capturing;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>Mails as programs save them: Capturing takes their words out of their parts, and what the header says goes with them.</summary>
public class SavedMailTests
{
  private const string Header = "From: =?utf-8?Q?J=C3=B6rn_Sarn?= <joern.sarn@ledger.example>\r\nSubject: Fwd: Council closes the\r\n old ferry pier\r\nDate: Tue, 4 Mar 2031 18:05:00 +0200\r\nMIME-Version: 1.0\r\n";

  private static Document Mail(string rest)
  {
    var taken = Assert.Single(CaptureFiles.ReadBytes("mail.eml", Encoding.Latin1.GetBytes(Header + rest)));
    var document = new PageReader().Read(taken.Capture!, out var unread);
    Assert.Null(unread);
    return document!;
  }

  [Fact]
  public void A_coded_mail_is_read_in_its_own_letters_with_the_facts_of_its_header()
  {
    var document = Mail("Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe council of J=F6rn closed the old ferry pier on Tuesday, a decision that =\r\nends ninety years of service, officials said.\r\n");
    Assert.Equal("The council of Jörn closed the old ferry pier on Tuesday, a decision that ends ninety years of service, officials said.", document.Text.Trim());
    Assert.Equal("Council closes the old ferry pier", document.Title);
    Assert.Equal("2031-03-04T18:05:00+02:00", document.Published?.Value);
    Assert.Equal(["Jörn Sarn"], document.Authors);
    Assert.Contains(document.Evidence, seen => seen is { Field: "form", Value: "mail", Believed: true });
  }

  [Fact]
  public void A_mail_forwarded_in_its_parts_is_what_the_text_is_about()
  {
    var document = Mail($"Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Ila Thorn <ila.thorn@ledger.example>\r\nDate: Mon, 3 Mar 2031 09:00:00 +0000\r\nSubject: The pier\r\nTo: desk@ledger.example\r\n\r\n{Pages.First}\r\n\r\n{Pages.Second}\r\n--cut--\r\n");
    Assert.Equal("The pier", document.Title);
    Assert.Equal("2031-03-03T09:00:00Z", document.Published?.Value);
    Assert.Equal(["Ila Thorn"], document.Authors);
    Assert.Equal(BlockKind.Comment, Pages.KindOf(document, "See below."));
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}", Pages.Body(document).ReplaceLineEndings("\n"));
  }

  [Fact]
  public void A_mail_in_HTML_is_titled_by_its_subject()
  {
    var document = Mail($"Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Our newsletter</title></head><body><div><p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></div></body></html>\r\n");
    Assert.Equal("Council closes the old ferry pier", document.Title);
    Assert.Contains(Pages.Second, Pages.Body(document), StringComparison.Ordinal);
  }
}
