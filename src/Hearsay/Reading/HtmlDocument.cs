using AngleSharp.Html.Dom;
using Hearsay.Capturing;

namespace Hearsay.Reading;

/// <summary>From a parsed page to a document.</summary>
internal static class HtmlDocument
{
  public static Document Read(Capture capture, string source, MarkupScan scan, IHtmlDocument dom, PageTree tree, PageReaderOptions options, Action<string>? passed = null)
  {
    var head = PageHead.Of(dom.DocumentElement, dom.Head, tree.Metas);
    var data = StructuredData.Of(scan.JsonLd);
    var facts = new PageFacts();
    passed?.Invoke("head");
    CommentFinder.Mark(tree);
    passed?.Invoke("comments");
    TitleReader.Read(facts, head, data, tree, capture.Url);
    passed?.Invoke("title");
    var containers = Classify(tree, facts, strict: true);
    if (BodyLength(tree) < 250)
    {
      // A brief that is an article by itself is not left for what its surroundings' names may hide.
      var least = Math.Max(BodyLength(tree) * 2, HasSentence(tree) ? 600 : 0);
      containers = Classify(tree, facts, strict: false);
      if (BodyLength(tree) < least) containers = Classify(tree, facts, strict: true);
    }

    Brief(tree);
    if (BodyLength(tree) < 250 && !data.IsLocked) FromState(tree, PageState.Article(source, scan, data, facts.Title));
    Untitled(tree, facts);
    passed?.Invoke("blocks");
    DateReader.Read(facts, head, data, tree, containers, source, capture.Url);
    passed?.Invoke("dates");
    AuthorReader.Read(facts, head, data, tree, containers);
    passed?.Invoke("authors");
    var (text, blocks) = PageText.Assemble(tree, scan, options);
    passed?.Invoke("text");
    var language = LanguageReader.Read(facts, BodyText(tree), (head.Language, "html lang"), (data.Language, "json-ld inLanguage"), (head["og:locale"], "meta og:locale"), (head["content-language"], "meta content-language"), (capture.Declared?.Language, "container"));
    passed?.Invoke("language");
    var page = PageKinds.Of(dom, tree, scan, head, data, facts, containers, BodyLength(tree), HasSentence(tree));
    var why = page.Missing ?? LanguageNames.WhyNotAnalysed(language);
    return new Document
    {
      Id = capture.Sha256[..12], Sha256 = capture.Sha256, File = capture.File, Text = text, Blocks = blocks,
      Title = facts.Title, Outlet = facts.Outlet, Url = facts.Url, Authors = facts.Authors, Published = facts.Published, Updated = facts.Updated,
      Language = language, Kind = page.Kind, KindWhy = page.Why, Analysed = why is null, Why = why, Evidence = facts.Evidence, Credit = CreditReader.Find(text, blocks, facts.Outlet),
    };
  }

  private const int FewestWithoutStop = 2;

  // An article of one paragraph that its page calls a lead.
  private static void Brief(PageTree tree)
  {
    if (HasSentence(tree)) return;
    foreach (var run in tree.Runs)
      if (run.Kind == BlockKind.Standfirst && BlockClassifier.IsSentence(run)) (run.Kind, run.Why) = (BlockKind.Paragraph, "the only sentences of the page");
  }

  // Text that the page shows only once its scripts run.
  private static void FromState(PageTree tree, List<PageState.Line> lines)
  {
    if (lines.Sum(line => line.Text.Length) < Math.Max(400, 2 * BodyLength(tree)) || tree.Nodes.Count == 0) return;
    var shown = tree.Runs.Where(IsBody).Select(run => run.Text).ToHashSet(StringComparer.Ordinal);
    foreach (var (text, position, from) in lines)
    {
      if (shown.Contains(text)) continue;
      tree.Runs.Add(new TextRun { Node = tree.Nodes[0], Text = text, LinkLength = 0, Shape = RunShape.Paragraph, Kind = BlockKind.Paragraph, Why = $"from {from}: shown only by the page's scripts", Position = position });
    }
  }

  // A page without a title: the heading, or else the line in bold, right above its first sentence.
  private static void Untitled(PageTree tree, PageFacts facts)
  {
    if (facts.Title is not null) return;
    var first = tree.Runs.FindIndex(run => IsBody(run) && BlockClassifier.IsSentence(run));
    TextRun? best = null;
    for (var i = first - 1; i >= 0 && i >= first - 8; i--)
    {
      var run = tree.Runs[i];
      if (run.Text.Length is < 8 or > 250 || run.Node.IsComment || run.Kind is BlockKind.Byline or BlockKind.Dateline or BlockKind.Caption or BlockKind.Notice or BlockKind.Advert or BlockKind.Newsletter || !run.Text.Contains(' ') || Boilerplate.IsControl(run.Text)) continue;
      var isHeading = run.Shape == RunShape.Heading || (run.Node.Hints & Hints.Headline) != Hints.None;
      if (isHeading ? best is null || best.Shape != RunShape.Heading : best is null && run.Emphatic && run.LinkDensity < 0.5) best = run;
    }

    if (best is null) return;
    (best.Kind, best.Why) = (BlockKind.Headline, "the heading above the first sentence");
    facts.Title = best.Text;
    facts.Saw("title", best.Text, "heading above the text");
    facts.Believe("title", "heading above the text");
  }

  private static List<PageNode> Classify(PageTree tree, PageFacts facts, bool strict)
  {
    foreach (var run in tree.Runs)
    {
      if (run.Node.IsComment) continue;
      (run.Kind, run.Why, run.Dropped, run.Group) = (BlockKind.Navigation, "outside the article", false, null);
    }

    var containers = ArticleFinder.Find(tree, facts.Heading, facts.Description, strict);
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
    return body.Length > 80 ? body : string.Join('\n', tree.Runs.Where(run => !run.Dropped).Select(run => run.Text));
  }

  // Some pages leave the final stop off every paragraph: two that are long enough will do.
  private static bool HasSentence(PageTree tree) =>
    tree.Runs.Exists(run => IsBody(run) && BlockClassifier.IsSentence(run)) || tree.Runs.Count(run => IsBody(run) && BlockClassifier.IsProseWithoutStop(run)) >= FewestWithoutStop;
}
