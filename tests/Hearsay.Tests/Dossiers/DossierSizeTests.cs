using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Circumstances;
using Hearsay.Dossiers;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Tests.Dossiers;

public sealed class DossierSizeTests
{
  /// <summary>Pages that all carry one claim, and a claim and an own sentence each.</summary>
  private static Analysis Many(int pages)
  {
    var samples = Enumerable.Range(0, pages).Select(i =>
    {
      var number = i.ToString("0000", CultureInfo.InvariantCulture);
      var page = new SamplePage($"page-{number}.html", $"Outlet {number}", $"Title {number}", "2026-03-11")
        .Block(BlockKind.Headline, $"Bridge closed, number {number}")
        .Block(BlockKind.Paragraph, $"The bridge is closed, local sources said. Toll {number} was collected, Ada Brone said. It rained on day {number}.");
      page.Says("The bridge is closed", "said", "local sources", chain: new SourceLink("local sources", SourceKind.Unnamed, null, []));
      page.Says($"Toll {number} was collected", "said", "Ada Brone", chain: new SourceLink("Ada Brone", SourceKind.NamedPerson, null, []));
      page.Own($"It rained on day {number}.");
      return page;
    }).OrderBy(page => page.Id, StringComparer.Ordinal).ToArray();
    var shared = samples.Select(page => page.Statements[0].Id).ToImmutableArray();
    List<(Claim Claim, ClaimOrigins Origins)> claims =
    [
      (new("all", "The bridge is closed", shared), new("all", pages, 1, 0, 1, [new("g", "local sources", SourceKind.Unnamed, null, Counts.Max, shared)],
        [.. shared.Skip(1).Select(id => new MergeEdge(id, shared[0], "the same words", []))])),
    ];
    foreach (var statement in samples.SelectMany(page => page.Statements.Skip(1)))
    {
      claims.Add((new(statement.Id, statement.Text, [statement.Id]), new(statement.Id, 1, 1, statement.Voice == Voice.Own ? 0 : 1, 1,
        [new(statement.Id + ":g", statement.FarEnd.Name, statement.FarEnd.Kind, null, statement.Voice == Voice.Own ? Counts.Max : Counts.Min, [statement.Id])], [])));
    }

    var statements = samples.SelectMany(page => page.Statements).ToImmutableArray();
    return new Analysis
    {
      Documents = [.. samples.Select(page => page.Build())],
      Statements = statements,
      Circumstances = [.. statements.Select(_ => StatementCircumstances.None)],
      Derivations = [.. samples.Skip(1).Select(page => new Derivation(samples[0].Id, page.Id, DerivationClass.WhollyDerived, DerivationDirection.Unknown, []))],
      Claims = [.. claims.Select(pair => pair.Claim)],
      Origins = [.. claims.Select(pair => pair.Origins)],
      Findings = [],
    };
  }

  [Fact]
  public void A_thousand_pages_take_ten_times_the_room_of_a_hundred()
  {
    var (hundred, thousand) = (DossierPage.Of(Many(100)).Html.Length, DossierPage.Of(Many(1_000)).Html.Length);
    Assert.InRange((double)thousand / hundred, 5, 11);
  }

  [Fact]
  public void What_is_left_out_is_counted()
  {
    var page = DossierPage.Of(Many(50), new DossierOptions { ListedClaims = 20, ListedOwnVoice = 30 });
    Assert.Equal(20, page.Dom.QuerySelectorAll(".listed > li").Length);
    Assert.Equal(30, page.Dom.QuerySelectorAll(".own-list li").Length);
    var said = page.Section("claims").TextContent;
    Assert.Contains("30 more claims are not listed here", said, StringComparison.Ordinal);
    Assert.Contains("20 more are not listed here", said, StringComparison.Ordinal);
    Assert.Equal(150, page.Dom.QuerySelectorAll("#documents mark[id]").Length);
  }

  [Fact]
  public void Claims_beyond_the_limit_have_no_section_and_are_counted()
  {
    var page = DossierPage.Of(SampleCase.Build(), new DossierOptions { ClaimSections = 2 });
    Assert.Equal(2, page.Dom.QuerySelectorAll("article.claim").Length);
    Assert.Contains("3 more claims have no section here", page.Section("claims").TextContent, StringComparison.Ordinal);
    Assert.All(page.Dom.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.Dom.GetElementById(link.GetAttribute("href")![1..])));
  }

  [Fact]
  public void A_hundred_outlets_that_cite_the_same_are_drawn_as_a_few_boxes_and_a_number()
  {
    var names = DossierPage.Of(Many(100)).Section("claim-1").QuerySelectorAll("svg.lineage text.name").Select(text => text.TextContent).ToArray();
    Assert.InRange(names.Length, 3, 16);
    Assert.Contains(names, name => name.EndsWith("more outlets", StringComparison.Ordinal));
  }

  [Fact]
  public void A_picture_with_more_boxes_than_the_limit_keeps_the_far_ends_and_says_what_is_missing()
  {
    var page = DossierPage.Of(SampleCase.Build(), new DossierOptions { PictureNodes = 3 });
    var claim = page.Section("claim-1");
    Assert.Equal(["Coastal News Agency", "The Harbour Ledger", "“local sources”"], claim.QuerySelectorAll("svg.lineage text.name").Select(text => text.TextContent).Order(StringComparer.Ordinal));
    Assert.Contains("1 more page or chain is not drawn.", claim.TextContent, StringComparison.Ordinal);
  }
}
