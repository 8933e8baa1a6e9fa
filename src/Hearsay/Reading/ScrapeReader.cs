using System.Collections.Immutable;

namespace Hearsay.Reading;

/// <summary>Reads plain text: what people scrape, copy, save or paste. The text stays as it is; blocks are its paragraphs, less the marks of the form it is in.</summary>
/// <remarks>The form that was recognised (mail, markdown, subtitles, transcript, posts, ...) stands in the document's evidence under <c>form</c>.</remarks>
internal static class ScrapeReader
{
  public static Document Read(Capturing.Capture capture, string text)
  {
    var page = new ScrapeText(text);
    if (!SubtitleForm.Mark(page))
    {
      MailForm.Mark(page);
      MarkdownForm.Mark(page);
      BrowserDump.Mark(page);
      PostForm.Mark(page);
      WireForm.Mark(page);
      PagedForm.Mark(page);
      ScrapeTurns.Mark(page);
    }

    page.Lines = ScrapeLines.Join(page.Lines, page.Form is "mail" or "text browser" ? 1 : 4);
    if (page.Clean is { } clean)
      foreach (var line in page.Lines)
        if (line.Kind is null) line.Words = clean(line.Words);
    return Read(capture, page);
  }

  private static Document Read(Capturing.Capture capture, ScrapeText page)
  {
    var lines = page.Lines;
    var thread = page.HasThread ? ScrapeThread.Find(lines) : lines.Count;
    ScrapeThread.Label(lines, thread, page.Text);
    var article = lines.GetRange(0, thread);
    var outlet = page.IsPage ? ScrapeHead.Mark(page, article) : null;
    ScrapeBody.Mark(page, article);
    ScrapeFacts.Read(page, article, capture, outlet);
    var facts = page.Facts;
    var blocks = Blocks(lines);
    var body = string.Join('\n', article.Where(line => Block.ZoneOf(line.Kind ?? BlockKind.Notice) == Zone.Body).Select(line => line.Words));
    var language = LanguageReader.Read(facts, body.Length > 100 ? body : page.Text, (facts.Language, null), (capture.Declared?.Language, "container"));
    var why = !article.Exists(IsStatement) ? "no article was found in the text" : LanguageNames.WhyNotAnalysed(language);
    return new Document
    {
      Id = capture.Sha256[..12], Sha256 = capture.Sha256, File = capture.File, Text = page.Text, Blocks = blocks, Title = facts.Title, Outlet = facts.Outlet, Url = facts.Url,
      Authors = facts.Authors, Published = facts.Published, Updated = facts.Updated, Language = language, Analysed = why is null, Why = why, Evidence = facts.Evidence,
      Credit = CreditReader.Find(page.Text, blocks, facts.Outlet) ?? page.Credit,
    };
  }

  // Lines of one comment are one block.
  private static ImmutableArray<Block> Blocks(List<ScrapeLine> lines)
  {
    var blocks = ImmutableArray.CreateBuilder<Block>(lines.Count);
    foreach (var line in lines)
    {
      if (line.Kind is not { } kind || line.Span.IsEmpty) continue;
      if (line.Continues && kind == BlockKind.Comment && blocks.Count > 0 && blocks[^1].Kind == BlockKind.Comment) blocks[^1] = blocks[^1] with { Span = new(blocks[^1].Span.Start, line.Span.End) };
      else blocks.Add(new Block(kind, line.Span, line.Why) { Depth = kind == BlockKind.Comment ? line.Depth : 0 });
    }

    return blocks.ToImmutable();
  }

  private static bool IsStatement(ScrapeLine line) =>
    line.Kind is { } kind && Block.ZoneOf(kind) == Zone.Body && kind != BlockKind.Caption && BlockClassifier.IsSentence(line.Words);
}
