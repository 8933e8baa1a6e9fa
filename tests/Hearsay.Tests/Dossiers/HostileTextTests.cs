using AngleSharp.Dom;
using Hearsay.Dossiers;
using Hearsay.Findings;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Tests.Dossiers;

public sealed class HostileTextTests
{
  private const string Hostile = "</style></title><script>alert('x')</script>\"' onload=\"x <!-- & \u202Ertl\u202C \u05E9\u05DC\u05D5\u05DD \u0000\u0007\uFFFE\uD800 end\uDC00";

  private static DossierPage Page()
  {
    var page = new SamplePage(Hostile, Hostile, Hostile, "2026").With(document => document with
    {
      Url = "https://x.example/\"><script>alert(1)</script>", Authors = [Hostile], Language = "en\" onload=x", Why = Hostile, Analysed = false,
      Credit = new(Hostile, default), Evidence = [new(Hostile, Hostile, Hostile, true)],
    }).Block(BlockKind.Headline, Hostile).Block(BlockKind.Paragraph, Hostile + " said " + Hostile).Block(BlockKind.Comment, Hostile);
    var statement = page.Says(Hostile, "said", Hostile, chain: new SourceLink(Hostile, SourceKind.Official, Hostile, []) { SpeaksFor = Hostile });
    var second = page.Says([page.Span(Hostile, Hostile.Length + 1)], "said", null, Voice.Direct, Certainty.Alleged, new SourceLink(Hostile, SourceKind.Unnamed, null, []));
    return DossierPage.Of(new Analysis
    {
      Documents = [page.Build()],
      Statements = [statement, second],
      Circumstances = [Hearsay.Circumstances.StatementCircumstances.None, Hearsay.Circumstances.StatementCircumstances.None],
      Derivations = [],
      Claims = [new("c", Hostile, [statement.Id, second.Id])],
      Origins = [new("c", 1, 1, 1, 2, [new("g", Hostile, SourceKind.Organisation, Hostile, Counts.Min, [statement.Id]) { People = [Hostile] }, new("h", Hostile, SourceKind.Unnamed, null, Counts.Max, [second.Id])],
        [new(statement.Id, second.Id, Hostile, [new(page.Id, page.Span(Hostile))])]) { Loop = [Hostile] }],
      Findings = [new(FindingKind.Misdated, ["c"], [page.Id], [statement.Id], Hostile)],
      Unread = [new(Hostile, Hostile)],
    }, new DossierOptions { Title = Hostile });
  }

  [Fact]
  public void Nothing_of_a_page_becomes_markup()
  {
    var page = Page();
    Assert.Empty(page.Dom.QuerySelectorAll("script"));
    Assert.Single(page.Dom.QuerySelectorAll("style"));
    Assert.DoesNotContain(page.Dom.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
  }

  [Fact]
  public void What_cannot_stand_in_a_file_is_replaced_and_all_else_is_kept()
  {
    var page = Page();
    Assert.DoesNotContain(page.Html, c => char.IsControl(c) && c is not '\n' and not '\t');
    Assert.DoesNotContain(page.Html.EnumerateRunes().Zip(page.Html.EnumerateRunes().Skip(1)), pair => pair.First.Value is 0 or 0xFFFE);
    var utf8 = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true);
    Assert.Equal(page.Html, utf8.GetString(utf8.GetBytes(page.Html)));
    var shown = Hostile.Replace('\u0000', '\uFFFD').Replace('\u0007', '\uFFFD').Replace('\uFFFE', '\uFFFD').Replace('\uD800', '\uFFFD').Replace('\uDC00', '\uFFFD');
    Assert.Equal(shown, DossierPage.Words(page.Dom.QuerySelector(".b.headline")!));
  }

  [Fact]
  public void Words_that_turn_the_direction_of_writing_are_kept_apart_from_the_dossiers_own()
  {
    var page = Page();
    var turned = page.Dom.All.Where(element => element.Children.Length == 0 && element.TextContent.Contains('\u202E') && element.LocalName is not "title" and not "desc");
    Assert.NotEmpty(turned);
    Assert.All(turned, element => Assert.True(
      element.LocalName is "bdi" or "text" || element.Ancestors<IElement>().Prepend(element).Any(one => one.LocalName == "bdi" || one.HasAttribute("dir")),
      $"<{element.LocalName} class={element.ClassName}>"));
  }

  [Fact]
  public void A_language_that_is_no_language_code_is_not_written_as_one() =>
    Assert.All(Page().Dom.QuerySelectorAll("main [lang]"), element => Assert.DoesNotContain("onload", element.GetAttribute("lang"), StringComparison.Ordinal));

  [Fact]
  public void An_address_is_a_link_only_where_it_is_one_of_the_web()
  {
    foreach (var url in new[] { "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example", "not an address", "ftp://x.example/" })
    {
      var sample = new SamplePage("a", "A", "T").With(document => document with { Url = url }).Block(BlockKind.Paragraph, "x");
      var page = DossierPage.Of(new Analysis { Documents = [sample.Build()], Statements = [], Circumstances = [], Derivations = [], Claims = [], Origins = [], Findings = [] });
      Assert.DoesNotContain(page.Dom.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")![0] != '#');
      Assert.Contains(url, page.Section("documents").TextContent, StringComparison.Ordinal);
    }
  }
}
