using FsCheck;
using FsCheck.Fluent;
using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public class ContainerPropertyTests
{
  private static readonly CaptureLimits Small = new() { MaxBytes = 200_000, MaxFiles = 100, MaxUnpacked = 4 << 20 };

  private static readonly byte[] Warc = new WarcBuilder().Info().Page("https://ledger.example/a", Taken.Page)
    .Response("https://ledger.example/b", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n", WarcBuilder.Chunked(Taken.Gzip(Taken.Bytes(Taken.Page)), 50), "WARC-Payload-Digest: sha1:AMSELAMSEL")
    .Record("revisit", "https://ledger.example/c", "application/http", [], "WARC-Payload-Digest: sha1:AMSELAMSEL").Plain();

  private static readonly byte[][] Seeds =
  [
    Warc, Taken.Gzip(Warc), Taken.Zip(("a.html", Taken.Bytes(Taken.Page)), ("b/c.warc", Warc)), Taken.Gzip(Taken.Zip(("a.html", Taken.Bytes(Taken.Page)))),
    Taken.Bytes("<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Ledger</title><item><title>Pier &amp; sheds</title><content:encoded><![CDATA[<p>It closed.</p>]]></content:encoded></item></channel></rss>"),
    Taken.Bytes("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_html\":\"<p>It closed.</p>\",\"authors\":[{\"name\":\"Ila\"}]}]}"),
    Taken.Bytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>It =3D closed</p>\r\n--x--\r\n"),
    Taken.Bytes("filedesc://x.arc 0.0.0.0 20310314092653 text/plain 4\nabcd\n\nhttps://ledger.example/a 192.0.2.1 20310314092653 text/html 20\n<html>closed.</html>\n"),
    Taken.Bytes("<urlset><url><loc>https://ledger.example/a</loc></url></urlset>"),
  ];

  private static void Holds(byte[] bytes)
  {
    var results = Taken.From("x", bytes, Small);
    foreach (var (capture, unread) in results)
    {
      Assert.True(capture is null != unread is null);
      Assert.DoesNotContain('\n', unread?.Why ?? "");
      Assert.StartsWith("x", capture?.File ?? unread!.File, StringComparison.Ordinal);
      Assert.True(capture is null || capture.Bytes.Length <= 2 * Small.MaxBytes);
    }

    var taken = results.Where(result => result.Capture is not null).Select(result => result.Capture!.File).ToArray();
    Assert.Equal(taken.Length, taken.Distinct().Count());
    Assert.Equal(Taken.Names(results), Taken.Names(Taken.From("x", bytes, Small)));
  }

  [Fact]
  public void An_archive_cut_off_at_any_byte_gives_what_is_whole_and_says_what_is_not()
  {
    for (var cut = 0; cut <= Warc.Length; cut++) Holds(Warc[..cut]);
  }

  [Fact]
  public void Any_container_cut_off_at_any_byte_never_throws()
  {
    foreach (var seed in Seeds[1..])
      for (var cut = 0; cut < seed.Length; cut += 3) Holds(seed[..cut]);
  }

  [Fact]
  public void Any_container_whose_bytes_were_changed_never_throws() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
      var random = new Random(seed);
      var bytes = Seeds[random.Next(Seeds.Length)].ToList();
      for (var i = random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
      {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(4))
        {
          case 0: bytes.RemoveRange(at, length); break;
          case 1: bytes[at] = (byte)random.Next(256); break;
          case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
          default: bytes[at] ^= (byte)(1 << random.Next(8)); break;
        }
      }

      Holds([.. bytes]);
    }));

  [Fact]
  public void Arbitrary_bytes_are_a_page_or_say_why_not() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Holds));

  [Fact]
  public void As_many_pages_come_out_of_an_archive_as_went_in() =>
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Gen.Choose(1, 4000).ListOf().ToArbitrary(), lengths =>
    {
      var warc = new WarcBuilder();
      var pages = lengths.Select((length, i) => $"<html><body><p>{i} {new string((char)('a' + i % 26), length)}</p></body></html>").ToArray();
      for (var i = 0; i < pages.Length; i++) warc.Request($"https://ledger.example/{i}").Page($"https://ledger.example/{i}", pages[i]);
      foreach (var bytes in (byte[][])[warc.Plain(), warc.MemberByMember(), warc.InOneMember()])
        Assert.Equal(pages, Taken.From("x.warc", bytes).Where(result => result.Capture is not null).Select(result => result.Capture!.Text()));
    }));
}
