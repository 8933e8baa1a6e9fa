using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public class CaptureTests
{
  private static readonly Capture Page = Capture.Of("pages/selm.html", "<p>We wait.</p>"u8.ToArray());

  [Fact]
  public void An_error_of_ours_on_one_page_is_told_of_that_page_and_stops_no_other()
  {
    var made = Page.Try<string>(_ => throw new InvalidOperationException("no such\nplace"), out var unread);
    Assert.Null(made);
    Assert.Equal("pages/selm.html", unread!.File);
    Assert.Contains("an error in Hearsay, please report it: InvalidOperationException: no such place", unread.Why, StringComparison.Ordinal);
  }

  [Fact]
  public void What_is_made_of_a_page_without_an_error_comes_back() =>
    Assert.Equal("pages/selm.html, 15 bytes", Page.Try(capture => $"{capture.File}, {capture.Bytes.Length} bytes", out _));

  [Fact]
  public void Who_cancels_is_obeyed() =>
    Assert.Throws<OperationCanceledException>(() => Page.Try<string>(_ => throw new OperationCanceledException(), out _));
}
