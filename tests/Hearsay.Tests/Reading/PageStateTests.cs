using System.Text.Json;
using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>Articles that a page shows only once its scripts run.</summary>
public class PageStateTests
{
  private const string Title = "Council closes the old ferry pier";

  private static readonly string Paragraphs = $"<p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third} \"It is over\", he said &amp; left.</p>";

  private static string Page(string script, string title = Title) => $"<html lang=en><head><title>{title} | Amsel Courier</title></head><body><div id=root></div>{script}</body></html>";

  private static string Json(object value) => JsonSerializer.Serialize(value);

  public static TheoryData<string> Scripts => new()
  {
    $"<script id=\"__NEXT_DATA__\" type=\"application/json\">{Json(new { props = new { pageProps = new { article = new { title = Title, body = Paragraphs } } } })}</script>",
    $"<script>window.__STATE__ = {Json(new { story = new { headline = Title, content = new[] { new { type = "p", text = Pages.First }, new { type = "p", text = Pages.Second }, new { type = "image", text = "A pier." }, new { type = "p", text = Pages.Third } } } })}; window.x = 1;</script>",
    $"<script>window.__DATA__ = JSON.parse({Json(Json(new { headline = Title, articleBody = Paragraphs }))});</script>",
    $"<script type=\"application/ld+json\">{Json(new Dictionary<string, string> { ["@type"] = "NewsArticle", ["headline"] = Title, ["articleBody"] = Pages.First + "\n" + Pages.Second + "\n" + Pages.Third })}</script>",
  };

  [Theory]
  [MemberData(nameof(Scripts))]
  public void The_article_in_the_pages_own_data_is_read_and_says_where_it_stood(string script)
  {
    var page = Page(script);
    var document = Pages.Read(page);
    Assert.True(document.Analysed);
    Assert.Equal(Title, document.Title);
    foreach (var words in (string[])[Pages.First, Pages.Second, Pages.Third]) Assert.Contains(words, Pages.Body(document), StringComparison.Ordinal);
    var block = document.Blocks.First(block => block.Span.In(document.Text).StartsWith(Pages.First, StringComparison.Ordinal));
    Assert.Contains("shown only by the page's scripts", block.Why, StringComparison.Ordinal);
    Assert.InRange(block.SourcePosition!.Value, page.IndexOf("<script", StringComparison.Ordinal), page.IndexOf("</script", StringComparison.Ordinal));
  }

  [Fact]
  public void HTML_in_a_string_is_parsed()
  {
    var body = Pages.Body(Pages.Read(Page($"<script type=\"application/json\">{Json(new { title = Title, body = Paragraphs })}</script>")));
    Assert.Contains("\"It is over\", he said & left.", body, StringComparison.Ordinal);
    Assert.DoesNotContain("<p>", body, StringComparison.Ordinal);
  }

  [Fact]
  public void Data_under_another_title_are_not_believed() =>
    Assert.False(Pages.Read(Page($"<script type=\"application/json\">{Json(new { title = "Another story of quite another day", body = Paragraphs })}</script>")).Analysed);

  [Fact]
  public void Data_give_way_to_what_the_page_shows()
  {
    var script = $"<script type=\"application/json\">{Json(new { title = Title, body = "<p>" + string.Join("</p><p>", Enumerable.Range(1, 12).Select(i => $"Sentence number {i} stands only in the data of this page.")) + "</p>" })}</script>";
    Assert.DoesNotContain("only in the data", Pages.Read(Pages.Article(after: script)).Text, StringComparison.Ordinal);
  }

  [Theory]
  [InlineData("<script type=\"application/json\">{\"title\":")]
  [InlineData("<script>window.__STATE__ = {\"title\": \"\\ud800\", \"body\": [[[[[[")]
  [InlineData("<script>window.__STATE__ = JSON.parse(\"{\\\"a\\\"\");")]
  public void Broken_data_do_no_harm(string script) => Assert.Contains(Pages.First, Pages.Body(Pages.Read(Pages.Article(after: script + new string(' ', 600) + "</script>"))), StringComparison.Ordinal);

  [Fact]
  public void Deep_and_wide_data_meet_their_limits()
  {
    var deep = "<script type=\"application/json\">" + string.Concat(Enumerable.Repeat("{\"title\":\"x\",\"body\":", 5_000)) + "</script>";
    var wide = "<script type=\"application/json\">[" + string.Join(',', Enumerable.Repeat($"{{\"title\":\"{Title}\",\"body\":[{string.Join(',', Enumerable.Repeat("1", 40))}]}}", 20_000)) + "]</script>";
    Assert.False(Pages.Read(Page(deep + wide)).Analysed);
  }
}
