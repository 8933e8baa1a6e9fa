using System.IO.Compression;
using System.Text;
using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public sealed class CaptureFilesTests : IDisposable
{
  private readonly string folder = Directory.CreateTempSubdirectory("hearsay-captures-").FullName;

  public void Dispose() => Directory.Delete(folder, recursive: true);

  private string Write(string name, string text = "A page.")
  {
    var path = Path.Combine(folder, name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
    return path;
  }

  private static string[] Files(IEnumerable<CaptureResult> results) => [.. results.Select(result => result.Capture?.File ?? "! " + result.Unread!.File)];

  [Fact]
  public void A_folder_gives_its_files_in_ordinal_order_by_their_paths_inside_it()
  {
    Write("b.html");
    Write("a/z.html");
    Write("B.html");
    Assert.Equal(["B.html", "a/z.html", "b.html"], Files(CaptureFiles.Read([folder])));
  }

  [Fact]
  public void A_file_that_was_named_bears_its_own_name() =>
    Assert.Equal(["page.html"], Files(CaptureFiles.Read([Write("deep/page.html")])));

  [Fact]
  public void What_is_plainly_no_page_is_left_out_of_folders_but_not_when_named()
  {
    var script = Write("page_files/app.js");
    Write("page_files/style.css");
    Write("page_files/photo.jpg");
    Write("page.html");
    Assert.Equal(["page.html"], Files(CaptureFiles.Read([folder])));
    Assert.Equal(["app.js"], Files(CaptureFiles.Read([script])));
  }

  [Fact]
  public void What_cannot_be_read_is_named_and_the_rest_goes_on()
  {
    Write("a.html", "");
    Write("b.html", new string('x', 500));
    Write("c.html");
    File.CreateSymbolicLink(Path.Combine(folder, "d.html"), Path.Combine(folder, "gone.html"));
    var results = CaptureFiles.Read([Path.Combine(folder, "missing.html"), folder], new CaptureLimits { MaxBytes = 100 }).ToArray();
    Assert.Equal(["! missing.html", "! a.html", "! b.html", "c.html", "! d.html"], Files(results));
    Assert.Contains("no such file", results[0].Unread!.Why, StringComparison.Ordinal);
    Assert.Contains("empty", results[1].Unread!.Why, StringComparison.Ordinal);
    Assert.Contains("larger", results[2].Unread!.Why, StringComparison.Ordinal);
    Assert.All(results, result => Assert.DoesNotContain(folder, result.Unread?.Why ?? "", StringComparison.Ordinal));
  }

  [Fact]
  public void A_link_that_loops_ends()
  {
    Write("a/page.html");
    Directory.CreateSymbolicLink(Path.Combine(folder, "a", "again"), folder);
    var files = Files(CaptureFiles.Read([folder]));
    Assert.Equal(["! a/again", "a/page.html"], files);
  }

  [Fact]
  public void A_compressed_page_is_the_page()
  {
    var path = Path.Combine(folder, "page.html.gz");
    using (var gzip = new GZipStream(File.Create(path), CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes("A page."));
    Assert.Equal(Capture.Of("x", Encoding.UTF8.GetBytes("A page.")).Sha256, CaptureFiles.Read([path]).Single().Capture!.Sha256);
  }

  [Fact]
  public void A_compression_bomb_meets_the_limit()
  {
    var path = Path.Combine(folder, "bomb.html.gz");
    using (var gzip = new GZipStream(File.Create(path), CompressionMode.Compress)) gzip.Write(new byte[4 << 20]);
    Assert.Contains("decompressed", CaptureFiles.Read([path], new CaptureLimits { MaxBytes = 1 << 20 }).Single().Unread!.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void Files_are_read_only_when_asked_for()
  {
    Write("a.html");
    var later = Write("b.html");
    using var results = CaptureFiles.Read([folder]).GetEnumerator();
    Assert.True(results.MoveNext());
    File.Delete(later);
    Assert.True(results.MoveNext());
    Assert.NotNull(results.Current.Unread);
  }
}
