using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public sealed class SavedPageTests : IDisposable
{
  private readonly string folder = Directory.CreateTempSubdirectory("hearsay-saved-").FullName;

  public void Dispose() => Directory.Delete(folder, recursive: true);

  [Theory]
  [InlineData("<!DOCTYPE html>\n<!-- saved from url=(0031)https://ledger.example/pier -->\n<html>", "https://ledger.example/pier", null)]
  [InlineData("<!-- saved from url=(0014)about:internet -->\n<html>", null, null)]
  [InlineData("<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://ledger.example/pier \n saved date: Fri Mar 14 2031 09:26:53 GMT+0100 (Middle Time)\n-->", "https://ledger.example/pier", "2031-03-14T09:26:53+01:00")]
  [InlineData("<html>\n<!-- Mirrored from ledger.example/pier by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 14 Mar 2031 09:26:53 GMT -->", "http://ledger.example/pier", "2031-03-14T09:26:53+00:00")]
  [InlineData("<html><body>No word of it.", null, null)]
  public void What_saved_a_page_says_from_where_and_when(string head, string? address, string? moment)
  {
    var page = Taken.One("pier.html", head + "<body><p>Pier closes</p></body></html>");
    Assert.Equal(address, page.Url?.AbsoluteUri);
    Assert.Equal(moment, page.TakenAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
  }

  [Theory]
  [InlineData("pier.html", "pier_files", true)]
  [InlineData("pier.htm", "pier-Dateien", true)]
  [InlineData("pier.html", "pier_fichiers", true)]
  [InlineData("pier.html", "pier-archive", false)]
  [InlineData("other.html", "pier_files", false)]
  public void The_folder_beside_a_saved_page_holds_no_pages_of_its_own(string page, string beside, bool isPart)
  {
    File.WriteAllText(Path.Combine(folder, page), Taken.Page);
    Directory.CreateDirectory(Path.Combine(folder, beside));
    File.WriteAllText(Path.Combine(folder, beside, "frame.html"), Taken.Page);
    string[] expected = isPart ? [page] : [page, beside + "/frame.html"];
    Assert.Equal(expected.Order(StringComparer.Ordinal), Taken.Names(CaptureFiles.Read([folder])).Order(StringComparer.Ordinal));
  }

  [Fact]
  public void A_folder_of_all_forms_gives_all_their_pages()
  {
    File.WriteAllBytes(Path.Combine(folder, "a.warc.gz"), new WarcBuilder().Page("https://ledger.example/a", Taken.Page).MemberByMember());
    File.WriteAllText(Path.Combine(folder, "b.json"), "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_text\":\"It closed.\"}]}");
    File.WriteAllText(Path.Combine(folder, "c.json"), "{\"settings\":true}");
    File.WriteAllText(Path.Combine(folder, "d.mhtml"), "MIME-Version: 1.0\nContent-Type: text/html\nContent-Location: https://ledger.example/d\n\n" + Taken.Page);
    File.WriteAllText(Path.Combine(folder, "e.xml"), "<urlset><url><loc>https://ledger.example/a</loc></url></urlset>");
    File.WriteAllBytes(Path.Combine(folder, "f.zip"), Taken.Zip(("x.html", Taken.Bytes(Taken.Page))));
    File.WriteAllText(Path.Combine(folder, "g.html"), Taken.Page);
    Assert.Equal(
      ["a.warc.gz/000001", "b.json/000001", "d.mhtml", "e.xml! a sitemap of 1 address; it holds no pages: save or archive the pages it lists, and name those", "f.zip/x.html", "g.html"],
      Taken.Names(CaptureFiles.Read([folder])));
  }

  [Fact]
  public void A_revisit_is_read_again_from_the_file()
  {
    var path = Path.Combine(folder, "a.warc.gz");
    File.WriteAllBytes(path, new WarcBuilder()
      .Response("https://ledger.example/a", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", Taken.Bytes(Taken.Page), "WARC-Payload-Digest: sha1:AMSELAMSEL")
      .Record("revisit", "https://ledger.example/b", "application/http", [], "WARC-Payload-Digest: sha1:AMSELAMSEL").MemberByMember());
    Assert.Equal(["a.warc.gz/000001", "a.warc.gz/000002"], Taken.Names(CaptureFiles.Read([path])));
  }

  [Fact]
  public void A_run_ends_after_as_many_pages_as_it_may_take()
  {
    var path = Path.Combine(folder, "a.warc");
    File.WriteAllBytes(path, new WarcBuilder().Page("https://ledger.example/a", Taken.Page).Page("https://ledger.example/b", Taken.Page).Page("https://ledger.example/c", Taken.Page).Plain());
    Assert.Equal(["a.warc/000001", "a.warc/000002", "a.warc/000003! more than 2 pages"], Taken.Names(CaptureFiles.Read([path], new CaptureLimits { MaxFiles = 2 })));
  }
}
