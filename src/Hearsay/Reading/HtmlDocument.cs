using AngleSharp.Html.Dom;
using Hearsay.Capturing;

namespace Hearsay.Reading;

/// <summary>From a parsed page to a document.</summary>
internal static class HtmlDocument
{
  private const int LeastArticle = 140;

  public static Document Read(Capture capture, string source, MarkupScan scan, IHtmlDocument dom, PageTree tree, PageReaderOptions options)
  {
    var head = PageHead.Of(dom.DocumentElement, dom.Head, tree.Metas);
    var data = StructuredData.Of(scan.JsonLd);
    var facts = new PageFacts();
    CommentFinder.Mark(tree);
    TitleReader.Read(facts, head, data, tree, capture.Url);
    var containers = Classify(tree, facts, strict: true);
    if (BodyLength(tree) < 250)
    {
      var strict = BodyLength(tree);
      Classify(tree, facts, strict: false);
      if (BodyLength(tree) < strict * 2) containers = Classify(tree, facts, strict: true);
    }

    DateReader.Read(facts, head, data, tree, containers, source);
    AuthorReader.Read(facts, head, data, tree, containers);
    var (text, blocks) = PageText.Assemble(tree, scan, options);
    facts.Saw("language", head.Language, "html lang");
    var language = LanguageGuess.Of(BodyText(tree), head.Language ?? data.Language ?? head["og:locale"]);
    var why = Missing(tree, facts) ?? (language is null or "en" ? null : $"its language ({language}) is not analysed");
    return new Document
    {
      Id = capture.Sha256[..12], Sha256 = capture.Sha256, File = capture.File, Text = text, Blocks = blocks,
      Title = facts.Title, Outlet = facts.Outlet, Url = facts.Url, Authors = facts.Authors, Published = facts.Published, Updated = facts.Updated,
      Language = language, Analysed = why is null, Why = why, Evidence = facts.Evidence, Credit = CreditReader.Find(text, blocks, facts.Outlet),
    };
  }

  private static List<PageNode> Classify(PageTree tree, PageFacts facts, bool strict)
  {
    foreach (var run in tree.Runs)
    {
      if (run.Node.IsComment) continue;
      (run.Kind, run.Why, run.Dropped, run.Group) = (BlockKind.Navigation, "outside the article", false, null);
    }

    var containers = ArticleFinder.Find(tree, facts.Heading, strict);
    BlockClassifier.Classify(tree, containers, facts.Title, facts.Description);
    return containers;
  }

  private static bool IsBody(TextRun run) => !run.Dropped && Block.ZoneOf(run.Kind) == Zone.Body && run.Kind != BlockKind.Caption;

  private static int BodyLength(PageTree tree)
  {
    var length = 0;
    foreach (var run in tree.Runs)
      if (IsBody(run)) length += run.Text.Length;
    return length;
  }

  private static string BodyText(PageTree tree)
  {
    var body = string.Join('\n', tree.Runs.Where(IsBody).Select(run => run.Text));
    return body.Length > 200 ? body : string.Join('\n', tree.Runs.Where(run => !run.Dropped).Select(run => run.Text));
  }

  private static string? Missing(PageTree tree, PageFacts facts)
  {
    if (tree.Runs.Count == 0) return "the page shows no text without its scripts";
    var length = BodyLength(tree);
    if (length < 1500 && facts.Title is { } title && Boilerplate.IsErrorTitle(title)) return "it is an error page";
    if (length < LeastArticle) return "no article was found on the page";
    var sentences = 0;
    foreach (var run in tree.Runs)
      if (IsBody(run) && run.Text.Length >= 60 && run.LinkDensity < 0.5 && BlockClassifier.EndsSentence(run.Text)) sentences++;
    return sentences == 0 ? "no article was found on the page" : null;
  }
}
