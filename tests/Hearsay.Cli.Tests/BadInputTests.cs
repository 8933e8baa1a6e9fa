using System.IO.Compression;
using System.Text;

namespace Hearsay.Cli.Tests;

public class BadInputTests
{
  private static byte[] Zip()
  {
    using var stream = new MemoryStream();
    using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
    {
      using var writer = new StreamWriter(zip.CreateEntry("page.html").Open());
      for (var i = 0; i < 2000; i++) writer.Write(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i))));
    }

    return stream.ToArray();
  }

  private static void WriteAll(Workspace work, string folder)
  {
    work.Write($"{folder}/empty.html", "");
    work.Write($"{folder}/archive.html", Zip()[..^50]);
    work.Write($"{folder}/binary.html", [.. Enumerable.Range(0, 60_000).Select(i => (byte)(i * 7919 >> 3))]);
    work.Write($"{folder}/nul.txt", new byte[5000]);
    using (var huge = File.Create(work.Path($"{folder}/huge.html"))) huge.SetLength((32 << 20) + 1);
  }

  [Fact]
  public void Each_bad_file_is_named_with_why_and_the_rest_goes_on()
  {
    using var work = new Workspace();
    work.WritePages();
    WriteAll(work, "pages");
    var result = work.Run("analyze", "pages", "missing.html");
    Assert.Equal(1, result.ExitCode);
    foreach (var name in (string[])["empty.html", "archive.html", "binary.html", "nul.txt", "huge.html", "missing.html"])
      Assert.Contains(result.ErrorLines, line => line.StartsWith($"hearsay: {name}: ", StringComparison.Ordinal) && line.Length > $"hearsay: {name}: ".Length);
    Assert.Equal(6, result.ErrorLines.Length);
    Assert.Contains("3 pages read (6 could not be read).", result.Output, StringComparison.Ordinal);
    Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
  }

  [Fact]
  public void Where_nothing_can_be_read_the_code_is_3_and_nothing_is_written()
  {
    using var work = new Workspace();
    WriteAll(work, "bad");
    var before = work.Files();
    var result = work.Run("analyze", "bad", "--json", "out.json", "--dossier", "out.html");
    Assert.Equal(3, result.ExitCode);
    Assert.Empty(result.Output);
    Assert.Contains("nothing could be read", result.Error, StringComparison.Ordinal);
    Assert.Equal(before, work.Files());
  }

  [Theory]
  [InlineData("missing.html")]
  [InlineData("empty-folder")]
  public void A_path_without_pages_is_code_3(string path)
  {
    using var work = new Workspace();
    Directory.CreateDirectory(work.Path("empty-folder"));
    var result = work.Run("analyze", path);
    Assert.Equal(3, result.ExitCode);
    Assert.Contains("nothing could be read", result.Error, StringComparison.Ordinal);
  }

  [Fact]
  public void Broken_encodings_and_deep_nesting_end_in_a_page_or_a_clear_line()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Write("pages/utf8.txt", [.. Encoding.UTF8.GetBytes("A title\n\nThe mayor said that "), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes(" boats were lost in the storm off the coast of Orvell on Monday.\n")]);
    work.Write("pages/utf16.txt", [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x0A, 0x00, 0x43]);
    work.Write("pages/nuls.html", Workspace.Article("The Orvell Ledger", "Nul", "The mayor\0 said that three boats\0 were lost in the storm."));
    work.Write("pages/deep.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>The mayor said that four boats were lost.</p>");
    var result = work.Run("analyze", "pages");
    Assert.InRange(result.ExitCode, 0, 1);
    Assert.Contains("pages read", result.Output, StringComparison.Ordinal);
    Assert.All(result.ErrorLines, line => Assert.Matches("^hearsay: (utf8.txt|utf16.txt|nuls.html|deep.html): .", line));
  }

  [Fact]
  public void What_cannot_be_opened_is_named()
  {
    using var work = new Workspace();
    work.WritePages();
    // A link that leads to itself opens for nobody; the administrator may open a file without permissions.
    File.CreateSymbolicLink(work.Path("pages/circle.html"), "circle.html");
    string[] closed = ["circle.html"];
    if (!OperatingSystem.IsWindows() && Environment.UserName != "root")
    {
      work.Write("pages/locked.html", "x");
      File.SetUnixFileMode(work.Path("pages/locked.html"), UnixFileMode.None);
      closed = ["circle.html", "locked.html"];
    }

    var result = work.Run("analyze", "pages");
    Assert.Equal(1, result.ExitCode);
    Assert.All(closed, file => Assert.Contains($"hearsay: {file}: ", result.Error, StringComparison.Ordinal));
  }

  [Fact]
  public void Two_files_of_the_same_bytes_are_one_page_and_both_are_named_where_they_are_bad()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Write("pages/twin.html", work.Bytes("pages/herald.html"));
    work.Write("pages/pdf-a.html", "%PDF-1.7\n1 0 obj");
    work.Write("pages/pdf-b.html", work.Bytes("pages/pdf-a.html"));
    var result = work.Run("analyze", "pages");
    Assert.Equal(1, result.ExitCode);
    Assert.Equal(2, result.ErrorLines.Length);
    Assert.Contains("3 pages read", result.Output, StringComparison.Ordinal);
  }
}
