using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

public class CommentTests
{
  private const string Opinion = "This pier was rotten years ago and everybody in town knew it, so stop crying about it.";
  private const string Answer = "You never took the ferry in your life, so do not tell us what was rotten.";

  [Fact]
  public void A_wordpress_thread_is_comments_with_depth_and_without_names()
  {
    var thread = $"""
      <div id="comments"><h3>2 thoughts on the pier</h3><ol class="commentlist"><li class="comment depth-1" id="comment-11"><div class="comment-author vcard"><cite class="fn">Bodo Klamm</cite> says:</div>
      <div class="comment-meta">March 3, 2031 at 8:00 am</div><div class="comment-content"><p>{Opinion}</p></div><a class="comment-reply-link">Reply</a>
      <ul class="children"><li class="comment depth-2" id="comment-12"><div class="comment-author vcard"><cite class="fn">Ute Sarn</cite></div><p>{Answer}</p></li></ul></li></ol></div>
      """;
    var document = Pages.Read(Pages.Article(after: thread));
    var comments = document.Blocks.Where(block => block.Kind == BlockKind.Comment).ToArray();
    Assert.Equal([Opinion, Answer], comments.Select(block => block.Span.In(document.Text)));
    Assert.Equal([0, 1], comments.Select(block => block.Depth));
    Assert.DoesNotContain("Bodo Klamm", document.Text, StringComparison.Ordinal);
    Assert.DoesNotContain("Ute Sarn", document.Text, StringComparison.Ordinal);
    Assert.Null(document.Published);
  }

  [Fact]
  public void A_thread_inside_the_articles_own_element_never_reaches_the_body()
  {
    var document = Pages.Read(Pages.Article(inside: $"<section class=\"comments-area\"><p>{Opinion}</p><p>{Answer}</p></section>"));
    Assert.DoesNotContain("rotten", Pages.Body(document), StringComparison.Ordinal);
    Assert.Contains(Pages.Third, Pages.Body(document), StringComparison.Ordinal);
  }

  [Fact]
  public void A_thread_whose_classes_say_nothing_is_known_by_its_reply_controls()
  {
    var items = string.Concat(Enumerable.Range(0, 4).Select(i => $"<div class=\"x7\"><b>Reader {i}</b><span>3 hours ago</span><p>{Opinion} {i}</p><button>Reply</button></div>"));
    var document = Pages.Read(Pages.Article(after: $"<div class=\"q\">{items}</div>"));
    Assert.Equal(4, document.Blocks.Count(block => block.Kind == BlockKind.Comment));
    Assert.DoesNotContain("rotten", Pages.Body(document), StringComparison.Ordinal);
  }

  [Fact]
  public void Reviews_with_stars_a_name_and_a_date_are_comments()
  {
    string Review(int i) => $"<div class=\"rv-item\"><div class=\"rv-head\"><span class=\"rv__rating\"></span><span class=\"rv__timestamp\">2031-02-0{i}</span><span class=\"rv__author\">B.</span></div><div class=\"rv-x\"><p>{Opinion} {i}</p></div></div>";
    var document = Pages.Read(Pages.Article(after: $"<div class=\"rv\">{Review(1)}{Review(2)}{Review(3)}</div>"));
    Assert.Equal(3, document.Blocks.Count(block => block.Kind == BlockKind.Comment));
    Assert.DoesNotContain("rotten", Pages.Body(document), StringComparison.Ordinal);
  }

  [Fact]
  public void A_thread_longer_than_the_article_does_not_replace_it()
  {
    var items = string.Concat(Enumerable.Range(0, 80).Select(i => $"<li class=\"comment\"><p>{Opinion} {Answer} {i}</p></li>"));
    var body = Pages.Body(Pages.Read(Pages.Article(after: $"<ol class=\"commentlist\">{items}</ol>")));
    Assert.Equal($"{Pages.First}\n\n{Pages.Second}\n\n{Pages.Third}", body);
  }

  [Fact]
  public void An_opinion_page_that_calls_itself_comment_is_still_an_article()
  {
    var page = $"<html lang=en><head><title>We lose a pier</title></head><body><div class=\"page comment\"><h1>We lose a pier</h1><div class=\"article-body\"><p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></div></div></body></html>";
    Assert.Contains(Pages.Second, Pages.Body(Pages.Read(page)), StringComparison.Ordinal);
  }

  [Fact]
  public void A_comments_date_is_never_the_pages()
  {
    var document = Pages.Read(Pages.Article(after: $"<div id=\"comments\"><div class=\"comment\"><time datetime=\"2019-02-03\">3 February 2019</time><p>{Opinion}</p></div></div>"));
    Assert.Null(document.Published);
  }
}
