using System.Diagnostics;
using System.Text;
using Hearsay.Bench;
using Hearsay.Capturing;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class LimitTests
{
  private const int Size = 200_000;

  public static TheoryData<string> Adversarial => [.. AdversarialPages.All.Keys];

  [Theory]
  [MemberData(nameof(Adversarial))]
  public void A_page_made_to_be_slow_is_read_or_refused_at_once(string name)
  {
    var watch = Stopwatch.StartNew();
    var document = new PageReader().Read(Capture.Of("page.html", Encoding.UTF8.GetBytes(AdversarialPages.All[name](Size))), out var unread);
    Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    if (document is null) Assert.DoesNotContain("error", unread!.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void By_default_a_page_has_32_MiB_and_512_levels()
  {
    Assert.Equal(32 << 20, new PageReaderOptions().MaxBytes);
    Assert.Equal(512, new PageReaderOptions().MaxDepth);
    Assert.Equal(32 << 20, new CaptureLimits().MaxBytes);
  }

  [Fact]
  public void A_page_of_more_bytes_than_the_limit_is_refused_with_the_limit() =>
    Assert.Contains($"{32 << 20}", Pages.Refused(new byte[(32 << 20) + 1]).Why, StringComparison.Ordinal);

  [Fact]
  public void A_page_of_more_elements_than_the_limit_is_refused_with_the_limit() =>
    Assert.Contains("400000 elements", Pages.Refused(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<hr>", 400_001)))).Why, StringComparison.Ordinal);

  [Fact]
  public void An_element_of_more_attributes_than_the_limit_is_refused_with_the_limit() =>
    Assert.Contains("2000 attributes", Pages.Refused(Encoding.UTF8.GetBytes($"<html><p {string.Concat(Enumerable.Range(0, 2001).Select(i => $" a{i}=1"))}>")).Why, StringComparison.Ordinal);

  [Fact]
  public void Words_below_the_depth_limit_are_read_as_if_their_elements_were_not_there()
  {
    var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 20_000)) + $"<p>{Pages.First}</p>" + string.Concat(Enumerable.Repeat("</div>", 20_000)) + $"<p>{Pages.Second}</p>";
    var document = Pages.Read(page);
    Assert.Contains(Pages.First, document.Text, StringComparison.Ordinal);
    Assert.Contains(Pages.Second, document.Text, StringComparison.Ordinal);
  }

  // A thread of the pool has a stack of 1.5 MB; this one has a quarter of it.
  [Fact]
  public void The_deepest_page_does_not_need_a_deep_stack()
  {
    Exception? fault = null;
    var thread = new Thread(
      () =>
      {
        try
        {
          foreach (var tag in new[] { "<div>", "<span class=a>", "<table><tr><td>", "<ul><li>", "<b><p>", "<svg><g>", "<blockquote>" })
            Assert.NotNull(new PageReader().Read(Capture.Of("page.html", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tag, 5_000)) + Pages.First)), out _));
        }
        catch (Exception e)
        {
          fault = e;
        }
      },
      384 << 10);
    thread.Start();
    thread.Join();
    Assert.Null(fault);
  }

  [Fact]
  public void A_flood_of_entities_is_read_as_what_they_mean()
  {
    var document = Pages.Read($"<html><body><p>{Pages.First} {string.Concat(Enumerable.Repeat("&amp;", 50_000))}</p>");
    Assert.Contains(new string('&', 50_000), document.Text, StringComparison.Ordinal);
  }

  [Fact]
  public void Entities_that_a_page_declares_for_itself_mean_nothing()
  {
    var document = Pages.Read($"""<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]><html><body><p>{Pages.First} &b;&c;</p>""");
    Assert.Contains("&b;&c;", document.Text, StringComparison.Ordinal);
  }

  // Every way in which a page can name something outside itself: nobody comes to fetch it.
  [Fact]
  public void Nothing_in_a_page_reaches_the_file_system_or_the_network()
  {
    using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
    listener.Start();
    var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/x";
    var folder = Directory.CreateTempSubdirectory("hearsay-reach-");
    try
    {
      var file = Path.Combine(folder.FullName, "bait.html");
      File.WriteAllText(file, $"<p>{Pages.Third}</p>");
      var read = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
      File.SetLastAccessTimeUtc(file, read);
      foreach (var target in new[] { address, new Uri(file).AbsoluteUri, file })
      {
        var document = Pages.Read(Pages.Article(
          head: $"<base href='{target}'><link rel=stylesheet href='{target}'><link rel=import href='{target}'><link rel=canonical href='{target}'><link rel=icon href='{target}'><script src='{target}'></script><style>@import '{target}'; body {{ background: url({target}) }}</style><meta http-equiv=refresh content='0;url={target}'>",
          inside: $"<img src='{target}' alt=a srcset='{target} 2x'><iframe src='{target}'></iframe><object data='{target}'></object><embed src='{target}'><video src='{target}' poster='{target}'></video><audio src='{target}'></audio><svg><use href='{target}'/><image href='{target}'/><p></svg><input type=image src='{target}'><form action='{target}'></form><p style='background:url({target})'>{Pages.Second}</p>"));
        Assert.DoesNotContain(Pages.Third, document.Blocks.Where(block => block.Kind == BlockKind.Caption).Select(block => block.Span.In(document.Text)));
      }

      Assert.False(listener.Pending());
      Assert.Equal(read, File.GetLastAccessTimeUtc(file));
    }
    finally
    {
      folder.Delete(recursive: true);
    }
  }

  // What would fetch is not in the library: a parser without a browsing context of its own has no loader.
  [Fact]
  public void The_library_names_no_loader_and_no_client() =>
    Assert.All(
      Directory.EnumerateFiles(Path.Combine(House.Repository.Root, "src", "Hearsay", "Reading"), "*.cs", SearchOption.AllDirectories),
      file => Assert.DoesNotMatch(@"\b(?:HttpClient|WithDefaultLoader|IResourceLoader|BrowsingContext|WebRequest|Socket|FileStream|File\.(?:Open|Read|Exists))", House.SourceFile.CodeOf(File.ReadAllText(file))));
}
