using System.Text;
using Hearsay.Capturing;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class DecodingTests
{
  private const string Words = "Der Rat von Öhlhäfen schließt die Mole – „für immer“, so hieß es nach der Sitzung am Dienstag.";

  private static byte[] Page(string charset, Encoding encoding, string words) =>
    encoding.GetBytes($"<html><head><meta charset=\"{charset}\"></head><body><p>{words}</p></body></html>");

  [Fact]
  public void Valid_utf8_wins_over_a_stale_declaration() =>
    Assert.Contains(Words, Pages.Read(Page("iso-8859-1", Encoding.UTF8, Words)).Text, StringComparison.Ordinal);

  [Fact]
  public void A_byte_order_mark_wins_over_all() =>
    Assert.Contains(Words, Pages.Read([.. Encoding.UTF8.Preamble, .. Page("windows-1251", Encoding.UTF8, Words)]).Text, StringComparison.Ordinal);

  [Theory]
  [InlineData("windows-1252", "Öhlhäfen – „nie“")]
  [InlineData("windows-1251", "Совет закрыл причал")]
  [InlineData("windows-1256", "أغلق المجلس الرصيف")]
  [InlineData("koi8-u", "Рада закрила причал")]
  [InlineData("shift_jis", "評議会は桟橋を閉鎖した")]
  [InlineData("gb2312", "议会关闭了码头")]
  [InlineData("euc-kr", "의회는 부두를 폐쇄했다")]
  public void A_declared_charset_is_followed(string charset, string words) =>
    Assert.Contains(words, Pages.Read(Page(charset, CodePagesEncodingProvider.Instance.GetEncoding(charset)!, words)).Text, StringComparison.Ordinal);

  [Fact]
  public void Latin1_means_windows_1252_as_it_does_to_browsers() =>
    Assert.Contains("„nie“", Pages.Read(Page("iso-8859-1", CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "„nie“ sagte der Rat")).Text, StringComparison.Ordinal);

  [Theory]
  [InlineData("utf-7")]
  [InlineData("no-such-charset")]
  public void A_charset_that_browsers_do_not_know_is_none(string charset) =>
    Assert.Contains("Öhlhäfen", Pages.Read([.. Encoding.ASCII.GetBytes($"<html><meta charset={charset}><p>"), .. Encoding.Latin1.GetBytes("Öhlhäfen"), .. Encoding.ASCII.GetBytes($" {Pages.First}</p>")]).Text, StringComparison.Ordinal);

  [Fact]
  public void Nothing_declared_is_windows_1252() =>
    Assert.Contains("Öhlhäfen", Pages.Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("<html><body><p>Der Rat von Öhlhäfen</p></body></html>")).Text, StringComparison.Ordinal);

  [Theory]
  [InlineData(true, true)]
  [InlineData(true, false)]
  [InlineData(false, true)]
  [InlineData(false, false)]
  public void Utf16_is_read_with_and_without_its_mark(bool bigEndian, bool mark)
  {
    var encoding = new UnicodeEncoding(bigEndian, mark);
    Assert.Contains(Words, Pages.Read([.. encoding.GetPreamble(), .. encoding.GetBytes($"<html><body><p>{Words}</p></body></html>")]).Text, StringComparison.Ordinal);
  }

  [Fact]
  public void One_broken_byte_does_not_garble_a_utf8_page()
  {
    byte[] page = [.. Encoding.UTF8.GetBytes($"<html><body><p>{Words} {Words}</p><p>"), 0xFF, .. Encoding.UTF8.GetBytes("</p></body></html>")];
    Assert.Contains(Words, Pages.Read(page).Text, StringComparison.Ordinal);
  }

  public static TheoryData<byte[], string> Bad => new()
  {
    { [], "empty" },
    { Encoding.UTF8.GetBytes("  \r\n\t \n"), "empty" },
    { [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3], "ZIP" },
    { Encoding.ASCII.GetBytes("%PDF-1.7\n%abc"), "PDF" },
    { [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], "PNG" },
    { [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "gzip" },
    { new byte[4096], "NUL" },
    { [0xFF, 0xFE, 0x41, 0x00, 0x42], "UTF-16" },
    { [0xFF, 0xFE, 0x00, 0xD8, 0x42, 0x00], "UTF-16" },
    { Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 % 255 + 1)).ToArray(), "binary" },
    { Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel></channel></rss>"), "RSS" },
  };

  [Theory]
  [MemberData(nameof(Bad))]
  public void What_is_no_page_is_refused_with_a_reason(byte[] bytes, string reason)
  {
    var unread = Pages.Refused(bytes);
    Assert.Contains(reason, unread.Why, StringComparison.Ordinal);
    Assert.DoesNotContain('\n', unread.Why);
  }

  [Fact]
  public void A_page_over_the_size_limit_is_refused() =>
    Assert.Contains("larger", Pages.Refused(Encoding.UTF8.GetBytes(Pages.Article()), new PageReaderOptions { MaxBytes = 100 }).Why, StringComparison.Ordinal);

  [Fact]
  public void A_page_with_too_many_elements_is_refused() =>
    Assert.Contains("elements", Pages.Refused(Encoding.UTF8.GetBytes(Pages.Article()), new PageReaderOptions { MaxElements = 5 }).Why, StringComparison.Ordinal);

  [Theory]
  [InlineData("<div>")]
  [InlineData("<b>")]
  [InlineData("<ul><li>")]
  [InlineData("<font color=x1><p>")]
  [InlineData("<table><tr><td>")]
  [InlineData("<section><span><em>")]
  public void A_hundred_thousand_nested_elements_cost_no_seconds(string open)
  {
    var page = new StringBuilder("<html><body>").Insert(12, open, 100_000).Append(Pages.First).Append("</body></html>").ToString();
    var watch = System.Diagnostics.Stopwatch.StartNew();
    var document = new PageReader().Read(Capture.Of("deep.html", Encoding.UTF8.GetBytes(page)), out var unread);
    Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    Assert.True(unread is not null || document!.Text.Contains(Pages.First, StringComparison.Ordinal));
  }
}
