using System.Buffers.Binary;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public class PackingTests
{
  private static readonly byte[] Html = Taken.Bytes(Taken.Page);

  [Fact]
  public void The_pages_of_a_ZIP_archive_are_named_by_it_and_their_place_in_it()
  {
    var zip = Taken.Zip(("b/page.html", Html), ("a.txt", "The pier closed."u8.ToArray()), ("b/logo.png", [1, 2, 3]), ("__MACOSX/b/._page.html", [1, 2]), (".hidden.html", Html), ("b/", []));
    var results = Taken.From("pages.zip", zip);
    Assert.Equal(["pages.zip/b/page.html", "pages.zip/a.txt"], Taken.Names(results));
    Assert.Equal(Taken.Page, results[0].Capture!.Text());
    Assert.Equal("pages.zip", results[0].Capture!.Container);
  }

  [Fact]
  public void Names_that_would_lead_out_of_an_archive_are_only_names()
  {
    var zip = Taken.Zip(("../../etc/passwd.html", Html), ("/root.html", Html), (@"C:\Users\x.html", Html), ("a/../../b.html", Html), ("a\u0001\n.html", Html));
    Assert.Equal(["p.zip/etc/passwd.html", "p.zip/root.html", "p.zip/Users/x.html", "p.zip/a/b.html", "p.zip/a.html"], Taken.Names(Taken.From("p.zip", zip)));
  }

  [Fact]
  public void Entries_of_one_name_stay_apart() =>
    Assert.Equal(["p.zip/a.html", "p.zip/a.html~2"], Taken.Names(Taken.From("p.zip", Taken.Zip(("a.html", Html), ("../a.html", Html)))));

  [Fact]
  public void An_encrypted_entry_is_named_and_the_others_are_read()
  {
    var zip = Taken.Zip(("secret.html", Html), ("open.html", Html));
    zip[6] |= 1;
    var directory = zip.AsSpan().IndexOf("PK\x1\x2"u8);
    zip[directory + 8] |= 1;
    Assert.Equal(["p.zip/secret.html! it is encrypted", "p.zip/open.html"], Taken.Names(Taken.From("p.zip", zip)));
  }

  [Fact]
  public void A_damaged_entry_is_named_and_the_others_are_read()
  {
    var zip = Taken.Zip(("a.html", Html), ("b.html", Html));
    for (var i = 45; i < 90; i++) zip[i] ^= 0x77;
    var names = Taken.Names(Taken.From("p.zip", zip));
    Assert.StartsWith("p.zip/a.html! ", names[0], StringComparison.Ordinal);
    Assert.Equal("p.zip/b.html", names[1]);
  }

  [Fact]
  public void A_ZIP_archive_that_is_cut_off_says_so() =>
    Assert.Contains("broken ZIP archive", Taken.Refused("p.zip", Taken.Zip(("a.html", Html))[..^30]), StringComparison.Ordinal);

  [Fact]
  public void A_ZIP_archive_with_too_many_entries_is_refused() =>
    Assert.Equal("a ZIP archive with more than 3 entries", Taken.Refused("p.zip", Taken.Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.html", Html))]), new CaptureLimits { MaxEntries = 3 }));

  [Fact]
  public void Saved_pages_in_an_archive_come_without_what_was_saved_beside_them() =>
    Assert.Equal(["p.zip/x/pier.html"], Taken.Names(Taken.From("p.zip", Taken.Zip(("x/pier_files/frame.html", Html), ("x/pier.html", Html)))));

  [Theory]
  [InlineData("xl/workbook.xml", "it is a spreadsheet, not a page: save its text or its pages as HTML")]
  [InlineData("META-INF/container.xml", "it is an e-book (EPUB), not a page: save its text or its pages as HTML")]
  public void Documents_that_are_ZIP_archives_are_named(string entry, string why) =>
    Assert.Equal(why, Taken.Refused("x", Taken.Zip((entry, "<x/>"u8.ToArray()))));

  [Fact]
  public void A_Word_document_is_its_text()
  {
    const string document = """
      <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Pier closes</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">The council </w:t></w:r><w:del><w:r><w:delText>opened</w:delText></w:r></w:del><w:r><w:t>closed it</w:t><w:br/><w:t>on Tuesday.</w:t></w:r></w:p></w:body></w:document>
      """;
    Assert.Equal("Pier closes\n\nThe council closed it\non Tuesday.\n", Taken.One("pier.docx", Taken.Zip(("[Content_Types].xml", "<x/>"u8.ToArray()), ("word/document.xml", Taken.Bytes(document)))).Text());
    Assert.Contains("damaged", Taken.Refused("pier.docx", Taken.Zip(("word/document.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"u8.ToArray()))), StringComparison.Ordinal);
  }

  [Theory]
  [InlineData(TarEntryFormat.Ustar)]
  [InlineData(TarEntryFormat.Pax)]
  [InlineData(TarEntryFormat.Gnu)]
  public void The_pages_of_a_TAR_archive_are_read_compressed_or_not(TarEntryFormat format)
  {
    var longName = string.Concat(Enumerable.Repeat("folder/", 20)) + "page.html";
    var tar = Tar(format, ("a.html", Html), ("logo.png", [1]), (format == TarEntryFormat.Ustar ? "b/page.html" : longName, Html));
    string[] expected = ["p.tar/a.html", "p.tar/" + (format == TarEntryFormat.Ustar ? "b/page.html" : longName)];
    Assert.Equal(expected, Taken.Names(Taken.From("p.tar", tar)));
    Assert.All(Taken.From("p.tar.gz", Taken.Gzip(tar)), result => Assert.Equal(Taken.Page, result.Capture!.Text()));
  }

  [Fact]
  public void A_TAR_archive_that_breaks_off_says_so()
  {
    var tar = Tar(TarEntryFormat.Ustar, ("a.html", Html), ("b.html", Taken.Bytes(new string('x', 3000))));
    Assert.Equal("p.tar! the TAR archive breaks off", Taken.Names(Taken.From("p.tar", tar[..3000]))[^1]);
  }

  [Fact]
  public void A_TAR_archive_with_an_endless_header_is_refused()
  {
    var tar = Tar(TarEntryFormat.Gnu, (new string('a', 200) + ".html", Html));
    "77777777777"u8.CopyTo(tar.AsSpan(124));
    Assert.Contains("header over 1 MiB", Taken.Refused("p.tar", tar), StringComparison.Ordinal);
  }

  private static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Bytes)[] files)
  {
    var result = new MemoryStream();
    using (var writer = new TarWriter(result, format, leaveOpen: true))
    {
      foreach (var (name, bytes) in files)
      {
        TarEntry entry = format switch { TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name), TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name), _ => new UstarTarEntry(TarEntryType.RegularFile, name) };
        entry.DataStream = new MemoryStream(bytes);
        writer.WriteEntry(entry);
      }
    }

    return result.ToArray();
  }

  [Fact]
  public void Layers_upon_layers_meet_a_limit()
  {
    var bytes = Html;
    for (var i = 0; i < 9; i++) bytes = Taken.Gzip(bytes);
    Assert.Equal("it is packed in more than 5 layers", Taken.Refused("p.gz", bytes));
    Assert.Equal(["p.gz"], Taken.Names(Taken.From("p.gz", bytes, new CaptureLimits { MaxNesting = 9 })));
  }

  [Fact]
  public void Compression_bombs_meet_the_limit_of_size_and_that_of_ratio()
  {
    var zeros = new byte[8 << 20];
    var limits = new CaptureLimits { MaxBytes = 1 << 20, MaxRatio = 100 };
    Assert.StartsWith("decompressed it is ", Taken.Refused("bomb.gz", Taken.Gzip(zeros), limits), StringComparison.Ordinal);
    Assert.StartsWith("decompressed it is ", Taken.From("bomb.zip", Taken.Zip(("a.html", zeros)), limits).Single().Unread!.Why, StringComparison.Ordinal);
    var warc = new WarcBuilder().Record("response", "https://ledger.example/a", "application/http", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8, .. zeros]).InOneMember();
    Assert.Contains("100 times its size", Taken.From("bomb.warc.gz", warc, limits)[0].Unread!.Why, StringComparison.Ordinal);
    Assert.Contains("decompressed it is larger than 4 MiB", Taken.From("much.tar.gz", Taken.Gzip(Tar(TarEntryFormat.Ustar, [.. Enumerable.Range(0, 9).Select(i => ($"{i}.html", new byte[1 << 19]))])), new CaptureLimits { MaxUnpacked = 4 << 20 })[^1].Unread!.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void Many_small_bombs_in_one_archive_meet_the_limit_of_ratio_together()
  {
    var zip = Taken.Zip([.. Enumerable.Range(0, 40).Select(i => ($"{i}.html", new byte[100_000]))]);
    var results = Taken.From("bombs.zip", zip, new CaptureLimits { MaxBytes = 150_000, MaxRatio = 100 });
    Assert.Contains("decompressed it is more than 100 times its size", results[^1].Unread!.Why, StringComparison.Ordinal);
    Assert.True(results.Length < 30);
  }

  [Fact]
  public void A_compressed_page_that_is_cut_off_is_refused_and_not_read_in_part()
  {
    var whole = Taken.Gzip(Html);
    for (var cut = 40; cut < whole.Length - 8; cut += 9) Assert.Equal("its gzip compression breaks off", Taken.Refused("p.html.gz", whole[..cut]));
    Assert.Equal(Taken.Page + Taken.Page, Taken.One("p.html.gz", Taken.Gzip(Html, Html)).Text());
  }

  [Fact]
  public void A_ZIP_archive_in_a_ZIP_archive_is_read_where_it_is_small()
  {
    var zip = Taken.Zip(("inner.zip", Taken.Zip(("a.html", Html))));
    Assert.Equal(["o.zip/inner.zip/a.html"], Taken.Names(Taken.From("o.zip", zip)));
    Assert.Contains("unpack it first", Taken.From("o.zip", zip, new CaptureLimits { MaxBytes = 100 }).Single().Unread!.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void An_empty_archive_says_so()
  {
    Assert.Equal("it is an empty ZIP archive", Taken.Refused("p.zip", Taken.Zip()));
    Assert.Equal("a ZIP archive with no page in it", Taken.Refused("p.zip", Taken.Zip(("a.png", [1]))));
    Assert.Equal("the compressed file is empty", Taken.Refused("p.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  }
}
