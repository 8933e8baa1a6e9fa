using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Hearsay.Reading;

/// <summary>Gives every run of a page its kind, once the article's elements are known.</summary>
[SuppressMessage("Security", "MA0009", Justification = "Linear: lines of bounded length, bounded repetitions.")]
internal sealed partial class BlockClassifier
{
  // Linear: each is asked of a line of bounded length alone, and repeats nothing without a bound around what repeats.
  private const RegexOptions Line = RegexOptions.IgnoreCase;

  [GeneratedRegex(@"^(?:by|von|par|por|di|da|door|av|af|autor|author|text|written by|reported by|words by|story by|текст|автор|yazan|بقلم|מאת)\s*:?\s+\p{Lu}", Line)]
  private static partial Regex BylineStart { get; }

  [GeneratedRegex(@"^(?:published|posted|updated|last updated|last modified|first published|created|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|опубликовано|оновлено|обновлено)\b.{0,100}$", Line)]
  private static partial Regex DateStart { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:photo|photograph|image|picture|pic|foto|bild|photos|images|credit|file photo|video|illustration|graphic|crédit(?: photo)?)s?\s*(?:credit|courtesy|by|von|:|©|/)|©|\((?:photo|image|picture|foto|ap photo|file|reuters|afp|getty)\b|getty images|(?:ap|afp|reuters|epa|dpa) ?/|.{0,80}(?:/getty images|getty images|/reuters|/afp|/ap|/epa|/dpa|via ap|via reuters|via getty images|ap photo/.{0,40}|handout)\)?$|.{0,220}\(\s*(?:image|photo|picture|foto|bild|credit|pic)s?\s*:[^)]{0,80}\)\s*$|bildrechte\b|.{0,200}\bbildrechte: .{0,60}$)", Line)]
  private static partial Regex CaptionCredit { get; }

  [GeneratedRegex(@"^(?:by|von|par|por|di|text:|foto:) (?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+(?:,? [\p{L} ,.-]{2,40})?$", Line)]
  private static partial Regex WholeByline { get; }

  [GeneratedRegex(@"\b(?:(?:may|can) be reached at|follow (?:him|her|them|me) on|contact the (?:reporter|author|writer)|e-?mail (?:him|her|them) at|is a (?:staff writer|reporter|freelance|senior writer|columnist|correspondent) (?:for|at|with|based)|have a (?:news )?tip\?)", Line)]
  private static partial Regex AuthorContact { get; }

  [GeneratedRegex(@"^\W{0,2}(?:additional |with )?reporting by .{0,300}(?:editing|writing|reporting) by ", Line)]
  private static partial Regex WhoReported { get; }

  [GeneratedRegex(@"^\W{0,3}(?:(?:source|fuente|fonte|quelle|источник|джерело|المصدر)\s*:|(?:this (?:article|story|report|piece) (?:was |is |has been )?)?(?:originally |first |re)published (?:in|by|on|at|from|with)\b)", Line)]
  private static partial Regex CreditLine { get; }

  private readonly PageTree tree;
  private readonly List<PageNode> containers;
  private readonly string titleKey;
  private readonly bool hasHeading;
  private readonly string descriptionKey;

  private BlockClassifier(PageTree tree, List<PageNode> containers, string? title, string? description)
  {
    (this.tree, this.containers) = (tree, containers);
    titleKey = PageText.Key(title ?? "");
    descriptionKey = PageText.Key(description ?? "");
    hasHeading = tree.Runs.Exists(run => !run.Node.IsComment && (run.Shape == RunShape.Heading || (run.Node.Hints & Hints.Headline) != Hints.None) && IsTitle(run));
  }

  /// <summary>Classifies all runs. The containers come in page order and do not overlap.</summary>
  public static void Classify(PageTree tree, List<PageNode> containers, string? title, string? description)
  {
    var classifier = new BlockClassifier(tree, containers, title, description);
    classifier.First();
    if (containers.Count == 0) return;
    classifier.Teasers();
    classifier.Leads();
    classifier.Ends();
    classifier.Above();
    classifier.Repeats();
  }

  private bool IsInArticle(TextRun run)
  {
    foreach (var container in containers)
      if (run.Node.IsInside(container)) return true;
    return false;
  }

  // Each run by itself.
  private void First()
  {
    var headlineSeen = false;
    foreach (var run in tree.Runs)
    {
      if (run.Node.IsComment) continue;
      if (IsTitle(run) && (!headlineSeen || IsInArticle(run)) && run.Node.Kind is null or BlockKind.Byline or BlockKind.Dateline)
      {
        headlineSeen = true;
        Set(run, BlockKind.Headline, "it is the page's title");
        continue;
      }

      if (run.Node.Kind is { } kind && !(IsPostQuoted(run.Node) && IsInArticle(run)))
      {
        Set(run, kind, run.Node.Why);
        if (kind == BlockKind.Byline && SaysDate(run.Text)) Set(run, BlockKind.Dateline, "begins as a date line");
        continue;
      }

      if (!IsInArticle(run))
      {
        if (run.LinkDensity > 0.6 && run.Text.Length > 20) Set(run, BlockKind.Related, "a link outside the article");
        continue;
      }

      InArticle(run);
    }
  }

  private void InArticle(TextRun run)
  {
    var text = run.Text;
    if (Boilerplate.IsAdvert(text)) Set(run, BlockKind.Advert, "words of an advertisement or appeal");
    else if (Boilerplate.IsNewsletter(text)) Set(run, BlockKind.Newsletter, "words of an invitation to subscribe");
    else if (Boilerplate.IsNotice(text)) Set(run, BlockKind.Notice, "words of a legal line");
    else if (Boilerplate.IsControl(text)) Set(run, BlockKind.Navigation, "words of a control");
    else if (run.Shape == RunShape.Control) Set(run, BlockKind.Navigation, "a control");
    else if (Boilerplate.IsRelatedLead(text) && (run.LinkDensity > 0.3 || run.Shape == RunShape.Heading || text.Length < 40)) Set(run, BlockKind.Related, "words that lead to other articles");
    else if (run.Shape == RunShape.Heading) Set(run, BlockKind.Paragraph, "sub-heading in the article");
    else if (text.Length < 250 && CaptionCredit.IsMatch(text)) Set(run, BlockKind.Caption, "a picture's credit");
    else if (text.Length < 70 && !EndsSentence(text) && WholeByline.IsMatch(text)) Set(run, BlockKind.Byline, "a byline's words");
    else if (text.Length < 320 && (AuthorContact.IsMatch(text) || WhoReported.IsMatch(text))) Set(run, BlockKind.Byline, "words about the author");
    else if (text.Length < 140 && CreditLine.IsMatch(text)) Set(run, BlockKind.Notice, "a line that says whose text it is");
    else if (run.Shape == RunShape.Item) Item(run);
    else if (run.Shape == RunShape.Cell && TableOf(run.Node) is { } table && IsData(table))
    {
      Set(run, BlockKind.Table, "table in the article");
      run.Group = table;
    }
    else if (run.LinkDensity > 0.85 && text.Length < 200 && !EndsSentence(text)) Set(run, BlockKind.Related, "nothing but a link");
    else if (Blockquote(run.Node)) Set(run, BlockKind.Quotation, "blockquote element");
    else Set(run, BlockKind.Paragraph, "text in the article");
  }

  private void Item(TextRun run)
  {
    var list = run.Node;
    while (list is not null && list.Tag is not ("ul" or "ol" or "dl")) list = list.Parent;
    if (list is null)
    {
      Set(run, BlockKind.Paragraph, "text in the article");
      return;
    }

    run.Group = list;
    if (list.LinkDensity > 0.5 && list.Prose < list.Length / 2) Set(run, BlockKind.Related, "a list of links");
    else Set(run, BlockKind.List, "list in the article");
  }

  // What a heading such as "Related" leads to, and what stands before the first sentence.
  private void Leads()
  {
    TextRun? lead = null;
    var seenProse = false;
    foreach (var run in tree.Runs)
    {
      if (!IsInArticle(run) || run.Node.IsComment || run.Node.Kind is not null) continue;
      if (run.Kind == BlockKind.Related && (run.Shape == RunShape.Heading || run.Text.Length < 60 && run.LinkDensity < 0.5))
      {
        lead = run;
        continue;
      }

      if (lead is not null)
      {
        if (run.LinkDensity > 0.5 && run.Text.Length < 250 && run.Kind != BlockKind.Headline) Set(run, BlockKind.Related, "under a heading that leads to other articles");
        else if (run.IsProse && run.LinkDensity < 0.3) lead = null;
      }

      if (seenProse || run.Kind is not (BlockKind.Paragraph or BlockKind.List)) continue;
      if (run.IsProse && (run.Text.Length >= 80 || EndsSentence(run.Text)))
      {
        seenProse = true;
      }
      else if (run.Shape != RunShape.Heading)
      {
        if (run.Text.Length < 120 && BylineStart.IsMatch(run.Text)) Set(run, BlockKind.Byline, "begins as a byline");
        else if (run.Text.Length < 120 && (DateStart.IsMatch(run.Text) || IsMostlyDate(run.Text))) Set(run, BlockKind.Dateline, "a date before the text");
        else if (run.Text.Length < 30 && !EndsSentence(run.Text)) Set(run, BlockKind.Navigation, "a label before the text");
      }
    }
  }

  // What trails after the last sentence.
  private void Ends()
  {
    var last = -1;
    var prose = 0;
    for (var i = 0; i < tree.Runs.Count; i++)
    {
      var run = tree.Runs[i];
      if (run.Kind is not (BlockKind.Paragraph or BlockKind.Quotation or BlockKind.List or BlockKind.Table) || !IsInArticle(run)) continue;
      prose += run.Text.Length;
      if (run.IsProse || (EndsSentence(run.Text) && run.Text.Length > 25 && run.LinkDensity < 0.5)) last = i;
    }

    if (last < 0) return;
    for (var i = last + 1; i < tree.Runs.Count; i++)
    {
      var run = tree.Runs[i];
      if (!(run.Kind is BlockKind.Paragraph or BlockKind.List) || run.Node.Kind is not null || !IsInArticle(run)) continue;
      if (run.Kind == BlockKind.List ? run.LinkDensity > 0.5 : run.Shape == RunShape.Heading ? !LeadsToList(i) : !IsEnding(run))
        Set(run, BlockKind.Navigation, "a label after the text");
    }

    // A heading of a thread that is in the article's own element.
    var passed = 0;
    var thread = false;
    for (var i = 0; i < tree.Runs.Count; i++)
    {
      var run = tree.Runs[i];
      if (!IsInArticle(run) || run.Node.IsComment) continue;
      if (thread)
      {
        if (run.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Quotation)
        {
          if (Boilerplate.IsCommentChrome(run.Text) || run.Text.Length < 25) Set(run, BlockKind.Navigation, "a label in a comment thread");
          else Set(run, BlockKind.Comment, "under a heading of comments");
        }
      }
      else if (run.Kind is BlockKind.Paragraph or BlockKind.Navigation && passed * 2 > prose && Boilerplate.IsCommentHeading(run.Text) && (run.Shape == RunShape.Heading || (run.Text.Length < 25 && char.IsAsciiDigit(run.Text[0]))))
      {
        thread = true;
        Set(run, BlockKind.Navigation, "heading of comments");
      }

      if (run.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.List) passed += run.Text.Length;
    }
  }

  private static bool IsEnding(TextRun run) =>
    EndsSentence(run.Text) ? run.Text.Length > 25 && (run.LinkDensity < 0.5 || run.Text.Length > 80 && run.LinkDensity < 0.9) || run.LinkDensity < 0.1 && run.Text.Length >= 12 && run.Text[^1] != ':' && run.Text.Count(c => c == ' ') >= 2 : run.Text.Length >= 40 && run.LinkDensity <= 0.3;

  private bool LeadsToList(int i)
  {
    for (var k = i + 1; k < tree.Runs.Count && k < i + 4; k++)
      if (tree.Runs[k].Kind == BlockKind.List && tree.Runs[k].LinkDensity < 0.5 && IsInArticle(tree.Runs[k])) return true;
    return false;
  }

  // Headings that are links, each with a short text: teasers of other articles.
  private void Teasers()
  {
    var headings = new List<int>();
    for (var i = 0; i < tree.Runs.Count; i++)
      if (tree.Runs[i] is var run && run.Shape == RunShape.Heading && run.LinkDensity > 0.8 && run.Text.Length > 15 && run.Kind != BlockKind.Headline && !run.Node.IsComment && IsInArticle(run) && LeadsAway(run)) headings.Add(i);
    if (headings.Count < 2) return;
    var cards = new List<PageNode>();
    foreach (var i in headings)
      if (Card(i) is { } card) cards.Add(card);
    foreach (var group in cards.GroupBy(card => (card.Tag, card.Class)))
    {
      if (group.Count() < 2) continue;
      foreach (var card in group.Where(IsTeaser))
        for (var i = card.FirstRun; i < card.EndRun; i++) Tease(tree.Runs[i], "a card with a linked heading, one of several");
    }

    Rows(headings);
  }

  private static bool LeadsAway(TextRun heading)
  {
    for (var node = heading.Node; node is not null; node = node.Parent)
    {
      if ((node.Tag == "a" ? node.Element : node.Element.QuerySelector("a[href]")) is { } link) return link.GetAttribute("href") is { Length: > 0 } address && address[0] != '#';
      if (node.Tag is "body" or "article" or "main") break;
    }

    return false;
  }

  // What stands together with one linked heading and no other, and is short.
  private PageNode? Card(int heading)
  {
    var node = tree.Runs[heading].Node;
    while (node.Parent is { } parent && parent.Length < 600 && !containers.Exists(container => container.IsInside(parent)))
    {
      for (var i = parent.FirstRun; i < parent.EndRun; i++)
        if (i != heading && tree.Runs[i].Shape == RunShape.Heading && tree.Runs[i].LinkDensity > 0.8) return node.EndRun - node.FirstRun > 1 ? node : null;
      node = parent;
    }

    return node.EndRun - node.FirstRun > 1 ? node : null;
  }

  private bool IsTeaser(PageNode card)
  {
    if (card.EndRun - card.FirstRun > 6) return false;
    for (var i = card.FirstRun; i < card.EndRun; i++)
      if (tree.Runs[i].Shape is RunShape.Item or RunShape.Cell && card.Tag is not ("li" or "td") && !card.IsInside(tree.Runs[i].Node)) return ListAbove(tree.Runs[i].Node, card);
    return true;
  }

  // Whether the item belongs to a list that the card stands in, not to one of its own.
  private static bool ListAbove(PageNode node, PageNode card)
  {
    for (var n = node; n is not null && n != card; n = n.Parent)
      if (n.Tag is "ul" or "ol" or "dl" or "table") return false;
    return true;
  }

  // Without a wrapper of their own: three or more in a row, each with a line or two.
  private void Rows(List<int> headings)
  {
    var start = 0;
    for (var k = 1; k <= headings.Count; k++)
    {
      if (k < headings.Count && headings[k] - headings[k - 1] <= 3 && Short(headings[k - 1] + 1, headings[k])) continue;
      if (k - start >= 3 || k - start == 2 && headings[start + 1] - headings[start] == 2)
      {
        var longest = 0;
        for (var j = start + 1; j < k; j++) longest = Math.Max(longest, headings[j] - headings[j - 1]);
        var end = Math.Min(headings[k - 1] + longest, k < headings.Count ? headings[k] : tree.Runs.Count);
        if (!Short(headings[k - 1] + 1, end)) end = headings[k - 1] + 1;
        for (var i = headings[start]; i < end; i++) Tease(tree.Runs[i], "teasers under linked headings");
      }

      start = k;
    }
  }

  private bool Short(int from, int to)
  {
    for (var i = from; i < to; i++)
      if (tree.Runs[i].Text.Length >= 220) return false;
    return true;
  }

  private static void Tease(TextRun run, string why)
  {
    if (run.Kind is BlockKind.Paragraph or BlockKind.List or BlockKind.Quotation && !run.Node.IsComment) Set(run, BlockKind.Related, why);
  }

  // The same paragraph twice, as for narrow and for wide screens.
  private void Repeats()
  {
    var seen = new HashSet<string>(StringComparer.Ordinal);
    foreach (var run in tree.Runs)
    {
      if (run.Kind is not (BlockKind.Paragraph or BlockKind.Quotation or BlockKind.List or BlockKind.Standfirst) || run.Text.Length < 60 || run.Kind != BlockKind.Standfirst && !IsInArticle(run)) continue;
      if (!seen.Add(run.Text)) run.Dropped = true;
    }
  }

  // Between the headline and the article's element.
  private void Above()
  {
    var start = containers[0].FirstRun;
    var headline = -1;
    for (var i = 0; i < tree.Runs.Count && i < containers[0].EndRun; i++)
      if (tree.Runs[i].Kind == BlockKind.Headline) headline = i;
    var standfirsts = 0;
    var first = headline >= 0;
    for (var i = Math.Max(0, headline + 1); i < tree.Runs.Count && i < containers[0].EndRun; i++)
    {
      var run = tree.Runs[i];
      if (run.Node.IsComment || run.Dropped) continue;
      var above = i < start;
      if (!above && run.Kind == BlockKind.Paragraph && run.IsProse && !SaysStandfirst(run)) break;
      if (above && headline < 0 && !SaysDescription(run)) continue;
      if (run.Kind is BlockKind.Headline || run.Node.Kind is not null && !(SaysDescription(run) && run.Node.Kind is BlockKind.Byline)) continue;
      if (above && run.Text.Length < 120 && BylineStart.IsMatch(run.Text)) Set(run, BlockKind.Byline, "begins as a byline");
      else if (above && run.Text.Length < 120 && (DateStart.IsMatch(run.Text) || IsMostlyDate(run.Text))) Set(run, BlockKind.Dateline, "a date under the headline");
      else if (standfirsts < 3 && run.Text.Length is >= 30 and < 900 && run.LinkDensity < 0.5 && !Boilerplate.IsControl(run.Text) && !Boilerplate.IsNotice(run.Text) && !Boilerplate.IsNewsletter(run.Text)
        && (SaysDescription(run) || SaysStandfirst(run)))
      {
        Set(run, BlockKind.Standfirst, SaysDescription(run) ? "the page's description, under the headline" : "class or id says standfirst");
        standfirsts++;
      }
      else if (i == headline + 1 && standfirsts == 0 && run.Shape == RunShape.Heading && run.LinkDensity < 0.1 && run.Text.Length is >= 20 and < 300 && run.Text.Count(c => c == ' ') >= 3 && run.Text[^1] != ':' && i + 1 < tree.Runs.Count && tree.Runs[i + 1].Shape == RunShape.Paragraph && !Retitles(run.Text))
      {
        Set(run, BlockKind.Standfirst, "a heading right under the headline");
        standfirsts++;
      }
      else if (above && first && i < headline + 12 && standfirsts == 0 && run.LinkDensity < 0.1 && run.Text.Length is >= 40 and < 500 && (run.Shape == RunShape.Paragraph && EndsSentence(run.Text) || run.Shape == RunShape.Heading && run.Text.Length >= 60) && !Retitles(run.Text)
        && !Boilerplate.IsControl(run.Text) && !Boilerplate.IsNotice(run.Text) && !Boilerplate.IsNewsletter(run.Text) && !Boilerplate.IsAdvert(run.Text) && !CaptionCredit.IsMatch(run.Text) && !AuthorContact.IsMatch(run.Text))
      {
        Set(run, BlockKind.Standfirst, "the first sentence under the headline");
        standfirsts++;
      }

      if (above && run.IsProse) first = false;
    }
  }

  private bool Retitles(string text)
  {
    var key = PageText.Key(text, 400);
    return titleKey.Length > 12 && (key.Contains(titleKey, StringComparison.Ordinal) || titleKey.Contains(key, StringComparison.Ordinal));
  }

  private bool SaysDescription(TextRun run)
  {
    if (descriptionKey.Length < 25 || run.Text.Length < 30) return false;
    var key = PageText.Key(run.Text, 400);
    var shorter = Math.Min(Math.Min(key.Length, descriptionKey.Length), 80);
    return shorter >= 25 && string.CompareOrdinal(key, 0, descriptionKey, 0, shorter) == 0 && key.Length < descriptionKey.Length * 2;
  }

  private bool SaysStandfirst(TextRun run)
  {
    var depth = 0;
    for (var node = run.Node; node is not null && depth < 4; node = node.Parent, depth++)
    {
      if ((node.Hints & Hints.Standfirst) != Hints.None && node.Length < 1000) return true;
      if ((node.Hints & Hints.Body) != Hints.None) return false;
    }

    return false;
  }

  private bool IsTitle(TextRun run)
  {
    if (titleKey.Length == 0 || run.Text.Length > 400 || run.Shape == RunShape.Item) return false;
    if (run.Node.Tag == "h1" || run.Node.Parent is { Tag: "h1" }) return Agrees(run.Text);
    // Where nothing is marked as a heading, the line that says the title is it.
    if (run.Shape != RunShape.Heading && (run.Node.Hints & Hints.Headline) == Hints.None && (hasHeading || titleKey.Length < 8 || run.LinkDensity > 0.5)) return false;
    return string.Equals(PageText.Key(run.Text), titleKey, StringComparison.Ordinal);
  }

  private bool Agrees(string text)
  {
    var key = PageText.Key(text);
    if (key.Length < 4) return false;
    return string.Equals(key, titleKey, StringComparison.Ordinal) || (key.Length > 12 && (titleKey.Contains(key, StringComparison.Ordinal) || key.Contains(titleKey, StringComparison.Ordinal) && titleKey.Length > 12));
  }

  private static void Set(TextRun run, BlockKind kind, string why) => (run.Kind, run.Why) = (kind, why);

  private static bool Blockquote(PageNode node)
  {
    for (var n = node; n is not null; n = n.Parent)
      if (n.Tag == "blockquote") return true;
    return false;
  }

  // A post of a social network that the article shows.
  private static bool IsPostQuoted(PageNode node)
  {
    for (var n = node; n is not null; n = n.Parent)
      if (n.Tag == "blockquote" && (n.Class.Contains("twitter", StringComparison.OrdinalIgnoreCase) || n.Class.Contains("instagram", StringComparison.OrdinalIgnoreCase) || n.Class.Contains("tiktok", StringComparison.OrdinalIgnoreCase) || n.Class.Contains("bluesky", StringComparison.OrdinalIgnoreCase))) return true;
    return false;
  }

  private static PageNode? TableOf(PageNode node)
  {
    for (var n = node; n is not null; n = n.Parent)
      if (n.Tag == "table") return n;
    return null;
  }

  // A table of data, not one that lays out the page.
  private bool IsData(PageNode table)
  {
    foreach (var container in containers)
      if (container.IsInside(table)) return false;
    return table.Prose < 1500;
  }

  public static bool EndsSentence(string text) => EndsSentence(text.AsSpan());

  public static bool EndsSentence(ReadOnlySpan<char> text)
  {
    if (text.IsEmpty) return false;
    var i = text.Length - 1;
    while (i > 0 && text[i] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or ' ' or '“') i--;
    return text[i] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔' or ':';
  }

  /// <summary>Whether a line is a date and little else.</summary>
  public static bool IsDateline(string line) => SaysDate(line) || IsMostlyDate(line) && line.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

  /// <summary>Whether a line is a byline and nothing else.</summary>
  public static bool IsByline(string line) => line.Length < 70 && WholeByline.IsMatch(line);

  /// <summary>Whether a run can be a sentence of an article, however short.</summary>
  public static bool IsSentence(TextRun run) =>
    run.LinkDensity < 0.5 && run.Shape is not (RunShape.Heading or RunShape.Control) && IsSentence(run.Text);

  /// <summary>Whether a run is as long as a sentence of an article and plain text throughout, though nothing ends it.</summary>
  public static bool IsProseWithoutStop(TextRun run) =>
    run.LinkDensity < 0.05 && run.Shape == RunShape.Paragraph && run.Text.Length >= 60 && run.Text[^1] != ':' && run.Text.Count(c => c == ' ') >= 9 && !Boilerplate.IsNotice(run.Text) && !Boilerplate.IsNewsletter(run.Text) && !Boilerplate.IsAdvert(run.Text);

  /// <summary>Whether the words end as a sentence does and are enough for one.</summary>
  public static bool IsSentence(string words)
  {
    if (words.Length < 12 || words[^1] == ':' || !EndsSentence(words) || Boilerplate.IsStub(words)) return false;
    var spaces = 0;
    foreach (var c in words)
    {
      if (c == ' ') spaces++;
      else if (c >= '\u3040') return true;
    }

    return spaces >= 3;
  }

  /// <summary>Whether the text begins as a line that gives a date.</summary>
  public static bool SaysDate(string text) => text.Length < 250 && DateStart.IsMatch(text);

  /// <summary>Short, with digits and few letters besides a month's name.</summary>
  public static bool IsMostlyDate(string text)
  {
    if (text.Length > 60) return false;
    int digits = 0, words = 0;
    var inWord = false;
    foreach (var c in text)
    {
      if (char.IsAsciiDigit(c)) digits++;
      var letter = char.IsLetter(c);
      if (letter && !inWord) words++;
      inWord = letter;
    }

    return digits >= 3 && words <= 5 && digits * 5 >= text.Length;
  }
}
