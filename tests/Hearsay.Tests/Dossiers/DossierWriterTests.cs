using AngleSharp.Dom;
using Hearsay.Dossiers;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Tests.Dossiers;

public sealed class DossierWriterTests
{
  private static readonly Analysis Case = SampleCase.Build();
  private static readonly DossierPage Page = DossierPage.Of(Case);

  [Fact]
  public void Every_id_stands_once()
  {
    var twice = Page.Dom.QuerySelectorAll("[id]").GroupBy(element => element.Id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key);
    Assert.Empty(twice);
  }

  [Fact]
  public void Every_link_within_the_dossier_leads_somewhere()
  {
    var links = Page.Dom.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToArray();
    Assert.NotEmpty(links);
    Assert.All(links, id => Assert.NotNull(Page.Dom.GetElementById(id)));
    var named = Page.Dom.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' '));
    Assert.All(named, id => Assert.NotNull(Page.Dom.GetElementById(id)));
    var tips = Page.Dom.QuerySelectorAll("[marker-end], [marker-start]").Select(line => (line.GetAttribute("marker-end") ?? line.GetAttribute("marker-start"))!);
    Assert.All(tips, tip => Assert.NotNull(Page.Dom.GetElementById(tip[5..^1])));
  }

  [Fact]
  public void Nothing_is_asked_of_the_outside_and_nothing_runs()
  {
    Assert.Empty(Page.Dom.QuerySelectorAll("script, iframe, object, embed, img, video, audio, form, base, input, link:not([rel=icon])"));
    Assert.Empty(Page.Dom.QuerySelectorAll("[src], [srcset], [background], [ping], [action]"));
    Assert.All(Page.Dom.All.SelectMany(element => element.Attributes), attribute => Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name));
    Assert.DoesNotContain("@import", Page.Html, StringComparison.OrdinalIgnoreCase);
    Assert.DoesNotContain("url(h", Page.Html, StringComparison.OrdinalIgnoreCase);
    var policy = Page.Dom.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
    Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:", policy, StringComparison.Ordinal);
  }

  [Fact]
  public void Links_to_the_outside_are_the_addresses_of_pages_and_tell_them_nothing()
  {
    var outside = Page.Dom.QuerySelectorAll("a[href]").Where(link => link.GetAttribute("href")![0] != '#').ToArray();
    Assert.Equal(["https://cna.example/2026/03/11/ostrel", "https://ledger.example/ostrel-lock"],
      outside.Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
    Assert.All(outside, link => Assert.Contains("noreferrer", link.GetAttribute("rel"), StringComparison.Ordinal));
    Assert.Contains("javascript:alert(1)", Page.Section("documents").TextContent, StringComparison.Ordinal);
  }

  [Fact]
  public void Headings_go_down_one_level_at_a_time()
  {
    var levels = Page.Dom.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToArray();
    Assert.Equal(1, levels[0]);
    Assert.Single(levels, 1);
    Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} then h{pair.Second}"));
  }

  [Fact]
  public void There_are_landmarks_and_a_way_past_the_contents()
  {
    Assert.Single(Page.Dom.QuerySelectorAll("main"));
    Assert.Single(Page.Dom.QuerySelectorAll("body > header"));
    Assert.Equal("Contents", Assert.Single(Page.Dom.QuerySelectorAll("nav")).GetAttribute("aria-label"));
    Assert.Equal("#main", Page.Dom.QuerySelector("body a")!.GetAttribute("href"));
    Assert.Equal("en", Page.Dom.DocumentElement.GetAttribute("lang"));
    Assert.Equal("The lock at Ostrel", Page.Dom.Title);
  }

  [Fact]
  public void The_overview_gives_three_numbers_and_who_stands_at_the_far_end()
  {
    var rows = Page.Section("overview").QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => DossierPage.Words(cell).Trim()).ToArray()).ToArray();
    Assert.Equal(["3", "2", "none named at most 1", "“local sources” (not named)"], rows[0][1..]);
    Assert.Equal(["2", "2", "1 named", "Ministry of Waterways"], rows[1][1..]);
    Assert.Equal(["3", "3", "2 named; independence not established", "Petra Lund; Yorin Amsel"], rows[2][1..]);
    Assert.Contains("9 2 unread, 1 not analysed", Page.Section("overview").QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
  }

  [Fact]
  public void Several_origins_are_never_shown_without_saying_that_independence_is_not_established()
  {
    var several = Case.Claims.Zip(Case.Origins).Where(pair => pair.Second.Max > 1).ToArray();
    Assert.NotEmpty(several);
    foreach (var (claim, _) in several)
    {
      var article = Page.Dom.QuerySelectorAll("article.claim").Single(element => element.QuerySelector("h3")!.TextContent == claim.Text);
      Assert.Contains("independence not established", article.QuerySelector(".numbers")!.TextContent, StringComparison.Ordinal);
    }
  }

  [Fact]
  public void Every_statement_has_its_place_and_its_words_stand_there()
  {
    foreach (var statement in Case.Statements)
    {
      var anchor = $"s-{statement.DocumentId}-{statement.Content[0].Start}-{statement.Content[^1].End}";
      var mark = Page.Section(anchor);
      Assert.Equal("mark", mark.LocalName);
      Assert.Equal(statement.Content[0].In(Case.Document(statement.DocumentId).Text), DossierPage.Words(mark));
    }
  }

  [Fact]
  public void The_words_of_every_block_are_the_pages_own()
  {
    foreach (var document in Case.Documents)
    {
      var blocks = Page.Section("doc-" + document.Id).QuerySelectorAll(".b").Select(DossierPage.Words);
      Assert.Equal(document.Blocks.Select(block => block.Span.In(document.Text)), blocks);
    }
  }

  [Fact]
  public void Comments_and_furniture_are_folded_away_and_never_highlighted()
  {
    var folded = Page.Dom.QuerySelectorAll("details.folded").ToArray();
    Assert.All(folded, details => Assert.False(details.HasAttribute("open")));
    Assert.All(folded, details => Assert.Empty(details.QuerySelectorAll("mark")));
    Assert.Contains("they always say local sources", string.Concat(folded.Select(details => details.TextContent)), StringComparison.Ordinal);
    var unfolded = Page.Dom.QuerySelectorAll(".text > .b").Select(block => block.TextContent);
    Assert.DoesNotContain(unfolded, text => text.Contains("always say", StringComparison.Ordinal) || text.Contains("inbox", StringComparison.Ordinal));
  }

  [Fact]
  public void A_highlighted_statement_leads_back_to_its_claim()
  {
    var back = Page.Section("documents").QuerySelectorAll("a.to-claim").ToArray();
    Assert.True(back.Length >= Case.Statements.Count(statement => statement.Voice != Voice.Own), "each attributed statement has one");
    Assert.All(back, link => Assert.Equal($"Claim {link.TextContent}", link.GetAttribute("aria-label")));
    Assert.All(back, link => Assert.Equal($"#claim-{link.TextContent}", link.GetAttribute("href")));
  }

  [Fact]
  public void A_page_that_was_not_analysed_says_why_and_so_does_what_could_not_be_read()
  {
    Assert.Contains("its language, Italian, is not analysed yet", Page.Section("documents").TextContent, StringComparison.Ordinal);
    Assert.Contains("it is a ZIP archive, not a page", Page.Section("unread").TextContent, StringComparison.Ordinal);
    Assert.Equal("it", Page.Dom.QuerySelectorAll("article.document h3").Single(heading => heading.TextContent.StartsWith("Cede", StringComparison.Ordinal)).GetAttribute("lang"));
  }

  [Fact]
  public void An_undated_page_is_not_on_the_timeline_and_a_month_is_as_wide_as_a_month()
  {
    var timeline = Page.Section("timeline");
    Assert.Contains("Nobody died at Ostrel, doctor insists", timeline.QuerySelector(".undated")!.TextContent, StringComparison.Ordinal);
    Assert.DoesNotContain("doctor insists", timeline.QuerySelector("ol.timeline")!.TextContent, StringComparison.Ordinal);
    var month = timeline.QuerySelectorAll("ol.timeline li").Single(item => item.QuerySelector("time")!.TextContent == "2026-03");
    Assert.Equal("left:0%;width:100%", month.QuerySelector(".track span")!.GetAttribute("style"));
    Assert.Equal(Case.Documents.Count(document => document.Published is not null), timeline.QuerySelectorAll("ol.timeline li").Length);
  }

  [Fact]
  public void Every_finding_is_there_with_its_note_and_the_words_it_is_about()
  {
    var articles = Page.Section("findings").QuerySelectorAll("article.finding");
    Assert.Equal(Case.Findings.Select(finding => finding.Note).Order(StringComparer.Ordinal), articles.Select(article => article.QuerySelector("h4")!.TextContent).Order(StringComparer.Ordinal));
    foreach (var (finding, i) in Case.Findings.Select((finding, i) => (finding, i)))
    {
      Assert.Equal(finding.Statements.Select(id => Case.Statement(id).Text), Page.Section($"finding-{i + 1}").QuerySelectorAll("blockquote").Select(quote => quote.TextContent));
    }
  }

  [Fact]
  public void A_merge_is_given_with_its_reason_and_a_way_to_the_words_it_stands_on()
  {
    var merges = Page.Section("claim-1").QuerySelectorAll(".merges li").ToArray();
    Assert.Equal(4, merges.Length);
    Assert.Contains("the same words, credited to the same agency", merges[0].TextContent, StringComparison.Ordinal);
    var evidence = merges[0].QuerySelectorAll("a[href^='#e-']").Select(link => Page.Section(link.GetAttribute("href")![1..]));
    Assert.All(evidence, place => Assert.Equal("The upper gate of the Ostrel lock gave way before dawn on Wednesday", DossierPage.Words(place)));
    Assert.NotEmpty(evidence);
  }

  [Fact]
  public void A_single_sentence_in_own_voice_is_listed_folded_and_gets_no_section()
  {
    var folded = Assert.Single(Page.Dom.QuerySelectorAll("details.own-list"));
    Assert.Equal(["The lock was built sixty years ago.", "Traffic on the Sarn has doubled since."], folded.QuerySelectorAll("li").Select(item => item.TextContent.Trim()));
    Assert.DoesNotContain(Page.Dom.QuerySelectorAll("article.claim h3"), heading => heading.TextContent.StartsWith("Traffic", StringComparison.Ordinal));
  }

  [Fact]
  public void The_same_analysis_gives_the_same_characters() => Assert.Equal(Page.Html, DossierPage.Of(SampleCase.Build()).Html);

  [Fact]
  public void An_empty_analysis_is_a_whole_page()
  {
    var page = DossierPage.Of(new Analysis { Documents = [], Statements = [], Circumstances = [], Derivations = [], Claims = [], Origins = [], Findings = [] });
    Assert.Contains("No claim is carried by more than one page.", page.Section("overview").TextContent, StringComparison.Ordinal);
    Assert.All(page.Dom.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.Dom.GetElementById(link.GetAttribute("href")![1..])));
  }

  [Fact]
  public void What_a_finding_names_and_the_analysis_lacks_is_passed_over()
  {
    var finding = Case.Findings[0] with { Claims = ["nowhere"], Statements = ["nowhere"], Documents = ["nowhere"] };
    var page = DossierPage.Of(Case with { Findings = [finding] });
    Assert.Empty(page.Section("finding-1").QuerySelectorAll("a"));
  }

  [Fact]
  public void A_statement_whose_words_lie_outside_its_text_says_so()
  {
    var lost = Case.Statements.First(statement => statement.Voice == Voice.Direct) with { Content = [new(9_000, 9_010)] };
    var page = DossierPage.Of(Case with { Statements = [.. Case.Statements.Select(statement => statement.Id == lost.Id ? lost : statement)] });
    Assert.Contains("no longer fit its text", page.Section("claims").TextContent, StringComparison.Ordinal);
  }
}
