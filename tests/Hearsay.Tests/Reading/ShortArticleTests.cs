using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>Briefs of a sentence or two, in many kinds of page.</summary>
public class ShortArticleTests
{
  private const string One = "The water tower of Ambrel leaned on Friday, the mayor said.";
  private const string Two = "Nobody was near it, according to police.";

  [Theory]
  [InlineData("<html><body><p>@1</p></body></html>")]
  [InlineData("<p>@1</p><p>@2</p>")]
  [InlineData("<html lang=en><head><title>Tower leans | The Ambrel Post</title></head><body><nav><a href='/'>Home</a> <a href='/world'>World</a></nav><article><h1>Tower leans</h1><p>@1</p></article><footer>© The Ambrel Post</footer></body></html>")]
  [InlineData("<html><head><title>Tower leans</title></head><body><div><div><div>Tower leans</div><div>@1</div><div>@2</div></div></div></body></html>")]
  [InlineData("<html><body><table><tr><td><a href='i.html'>Main</a><br><a href='p.html'>Politics</a></td><td><b>Tower leans at Ambrel</b><br><br>@1 @2</td></tr></table></body></html>")]
  [InlineData("<html><body><header><h1>Tower leans</h1></header><main><p>@1</p><p>@2</p></main></body></html>")]
  [InlineData("<html><body><section><h2>Tower leans</h2>@1<br><br>@2</section></body></html>")]
  [InlineData("<html><body><main><h1>Tower leans</h1><p class='lead'>@1</p></main></body></html>")]
  [InlineData("<html><body><ul><li>@1</li><li>@2</li></ul></body></html>")]
  [InlineData("<html><body><blockquote>@1</blockquote></body></html>")]
  [InlineData("<html><body><font size=4><b>Tower leans at Ambrel</b></font><br><font size=2>By Ann Ott<br>@1<br>@2</font></body></html>")]
  [InlineData("<html><body><div id='wrap'><div class='sidebar'><p>We are a small paper that has served the valley since the year 1901, and we are proud of it.</p></div><div class='x1'><p>@1</p></div></div></body></html>")]
  [InlineData("<html><body><h1>Tower leans</h1><p>@1</p><section id='comments'><div class='comment'><p>Total rubbish, the tower was fine yesterday.</p></div></section></body></html>")]
  [InlineData("<html><body><h1>Tower leans</h1><p>@1</p><div class='related'><h3>Related</h3><a href='a'>Wheat sowing begins in the south of the country</a></div></body></html>")]
  public void A_brief_is_an_article_whatever_its_template(string template)
  {
    var document = Pages.Read(template.Replace("@1", One, StringComparison.Ordinal).Replace("@2", Two, StringComparison.Ordinal));
    Assert.True(document.Analysed, document.Why);
    var body = Pages.Body(document);
    Assert.Contains(One, body, StringComparison.Ordinal);
    if (template.Contains("@2", StringComparison.Ordinal)) Assert.Contains(Two, body, StringComparison.Ordinal);
    foreach (var other in (string[])["rubbish", "Wheat", "small paper", "Politics"]) Assert.DoesNotContain(other, body, StringComparison.Ordinal);
  }

  [Theory]
  [InlineData("Tower leans\n\nThe water tower of Ambrel leaned on Friday, the mayor said. Nobody was near it, according to police.\n")]
  [InlineData("Tower leans\n\nThe tower leaned, the mayor said.\n")]
  [InlineData("The tower leaned on Friday, the mayor said.\n")]
  [InlineData("Tower leans at Ambrel\nBy Ann Ott\n12 March 2031\n\nThe tower leaned on Friday, the mayor said.\nNobody was near it, police said.\n")]
  public void A_brief_in_plain_text_is_an_article(string text)
  {
    var document = Pages.Read(text, "brief.txt");
    Assert.True(document.Analysed, document.Why);
    Assert.Contains("the mayor said.", Pages.Body(document), StringComparison.Ordinal);
    if (text.StartsWith("Tower", StringComparison.Ordinal)) Assert.StartsWith("Tower leans", document.Title, StringComparison.Ordinal);
  }

  [Theory]
  [InlineData("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL was not found on this server.</p></body></html>")]
  [InlineData("<html><head><title>The Post</title></head><body><p>Please enable JavaScript to continue using this application.</p></body></html>")]
  [InlineData("<html><head><title>Search</title></head><body><form><label>Search</label></form><p>No results found.</p></body></html>")]
  [InlineData("<html><head><title>The Post</title></head><body><h1>The Post</h1><h2><a href='1'>Tower leans at Ambrel on Friday</a></h2><h2><a href='2'>Wheat sowing begins in the south</a></h2></body></html>")]
  public void Error_pages_and_lists_of_links_have_no_article(string page) => Assert.False(Pages.Read(page).Analysed);

  [Theory]
  [InlineData("<h2>Tower leans at Ambrel</h2><p>@1</p>")]
  [InlineData("<p><b>Tower leans at Ambrel</b></p><p>@1</p>")]
  [InlineData("<div><font size='+1'><b>Tower leans at Ambrel</b></font><br>@1 @2</div>")]
  public void A_page_that_names_no_title_has_the_heading_above_its_text(string body)
  {
    var document = Pages.Read($"<html><body>{body.Replace("@1", One, StringComparison.Ordinal).Replace("@2", Two, StringComparison.Ordinal)}</body></html>");
    Assert.Equal("Tower leans at Ambrel", document.Title);
    Assert.Equal("Tower leans at Ambrel", Pages.Of(document, BlockKind.Headline));
  }

  [Fact]
  public void A_date_broken_off_by_br_is_no_part_of_the_headline()
  {
    var document = Pages.Read($"<html><head><title>Tower leans at Ambrel</title></head><body><table><tr><td><b>Tower leans at Ambrel</b><br>14.03.2031 23:50<br><br>{One} {Two}</td></tr></table></body></html>");
    Assert.Equal("Tower leans at Ambrel", Pages.Of(document, BlockKind.Headline));
    Assert.Equal(BlockKind.Dateline, Pages.KindOf(document, "14.03.2031"));
    Assert.StartsWith("2031-03-14", document.Published!.Value, StringComparison.Ordinal);
  }

  [Fact]
  public void A_fault_of_ours_is_said_and_named()
  {
    var reader = new PageReader(new PageReaderOptions(), (_, _) => throw new InvalidCastException("a fault"));
    Assert.Null(reader.Read(Hearsay.Capturing.Capture.Of("brief.txt", "The tower leaned."u8.ToArray()), out var unread));
    Assert.Equal("brief.txt", unread!.File);
    Assert.Contains("error in Hearsay", unread.Why, StringComparison.Ordinal);
    Assert.Contains(nameof(InvalidCastException), unread.Why, StringComparison.Ordinal);
  }
}
