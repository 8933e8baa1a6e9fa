using System.Text.RegularExpressions;
using Hearsay.Reading;
using Hearsay.Tests.House;

namespace Hearsay.Tests.Reading;

public class MarkupScanTests
{
  private static string Left(string markup)
  {
    using var scan = MarkupScan.Of(markup, new PageReaderOptions());
    Assert.Null(scan.Why);
    return scan.Markup.ToString();
  }

  [Fact]
  public void Every_attribute_that_reading_asks_for_survives_the_scan()
  {
    var asked = new HashSet<string>(StringComparer.Ordinal);
    foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Hearsay", "Reading"), "*.cs"))
    {
      var code = File.ReadAllText(file);
      foreach (Match match in Regex.Matches(code, """(?:Get|Has)Attribute\("(?<name>[^"]+)"\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)) asked.Add(match.Groups["name"].Value);
      foreach (Match match in Regex.Matches(code, """QuerySelector(?:All)?\("[^"]*\[(?<name>[a-z:-]+)[^"]*"\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)) asked.Add(match.Groups["name"].Value);
    }

    Assert.True(asked.Count > 5);
    foreach (var name in asked) Assert.Contains($"{name}=\"display\"", Left($"<p {name}=\"display\">words</p>"), StringComparison.Ordinal);
  }

  [Theory]
  [InlineData("<p class=\"a\" onclick='f(\">\")' id=b>words</p>", "<p class=\"a\"  id=b>words</p>")]
  [InlineData("<p data-x=\"<p>\" data-published-date=\"2031-03-12\">words</p>", "<p  data-published-date=\"2031-03-12\">words</p>")]
  [InlineData("<p style=\"color:red\">a</p><p style=\"display:none\">b</p>", "<p >a</p><p style=\"display:none\">b</p>")]
  [InlineData("a<script>if (a<b) '</p>'</script>b<style>p{}</style>c<!-- > -->d<!-->e<iframe><p>x</iframe>f<textarea><p></textarea>g", "abcdefg")]
  [InlineData("a<img src=x>b<img alt=\"\">c<img src=y alt=\"Two boats\">d<input value=z>e<link rel=stylesheet href=s>f<link rel=canonical href=c>", "abc<img  alt=\"Two boats\">def<link rel=canonical href=c>")]
  [InlineData("a<select name=x><option value=1>One<option>Two</select>b", "ab")]
  [InlineData("a<svg viewBox=\"0 0 1 1\"><g><path d=\"M0 0\"/></g></svg>b<svg/>c", "abc")]
  [InlineData("a<svg><title>The Amsel Ledger</title><path d=z /></svg>b", "a<svg><title>The Amsel Ledger</title><path  /></svg>b")]
  [InlineData("a<svg><path><p>words</p></svg>b", "a<svg><path><p>words</p></svg>b")]
  [InlineData("a<select><p>words</p></select>b", "a<select><p>words</p></select>b")]
  [InlineData("a <svg", "a <svg")]
  [InlineData("a < b <> c </ d", "a < b <> c </ d")]
  public void What_shows_no_words_is_cut_out_and_the_rest_is_left_as_it_is(string markup, string left) => Assert.Equal(left, Left(markup));

  [Fact]
  public void A_place_in_what_is_left_is_found_again_in_the_page()
  {
    const string Markup = "<!-- a --><p data-x=1 class=b>One</p><script>x</script><img src=y><h2 style='color:red' id=two>Two</h2><svg><path/></svg>Three";
    using var scan = MarkupScan.Of(Markup, new PageReaderOptions());
    var left = scan.Markup.ToString();
    foreach (var words in new[] { "One", "<h2", "id=two", "Two", "Three" })
      Assert.Equal(Markup.IndexOf(words, StringComparison.Ordinal), scan.SourceOffset(left.IndexOf(words, StringComparison.Ordinal)));
  }

  [Fact]
  public void A_block_knows_the_place_of_its_element_in_the_page()
  {
    var page = Pages.Article(inside: "<script>var x = '<p>';</script><p data-n=1 class=\"k\">" + Pages.Second.Replace("Mayor", "Alderman", StringComparison.Ordinal) + "</p>");
    var document = Pages.Read(page);
    var block = document.Blocks.Single(block => block.Span.In(document.Text).StartsWith("Alderman", StringComparison.Ordinal));
    Assert.Equal(page.IndexOf("<p data-n", StringComparison.Ordinal), block.SourcePosition);
  }

  [Fact]
  public void Json_ld_is_kept_aside()
  {
    using var scan = MarkupScan.Of("<script type='application/ld+json'>{\"a\":\"</p>\"}</script ><script>x</script>", new PageReaderOptions());
    Assert.Equal(["{\"a\":\"</p>\"}"], scan.JsonLd);
  }
}
