using AngleSharp.Dom;

namespace Hearsay.Tests.Dossiers;

public sealed class LineagePictureTests
{
  private static readonly DossierPage Page = DossierPage.Of(SampleCase.Build());

  private static string[] Nodes(int claim, string select = ".node") =>
    [.. Page.Section($"claim-{claim}").QuerySelectorAll($"svg.lineage {select} text.name").Select(text => text.TextContent)];

  private static string Words(int claim) => Page.Section($"claim-{claim}").QuerySelector(".in-words")!.TextContent;

  [Fact]
  public void Every_picture_has_a_name_a_description_and_the_same_in_words()
  {
    var pictures = Page.Dom.QuerySelectorAll("svg.lineage");
    Assert.NotEmpty(pictures);
    foreach (var picture in pictures)
    {
      Assert.Equal("img", picture.GetAttribute("role"));
      Assert.StartsWith("Lineage of claim ", Page.Section(picture.GetAttribute("aria-labelledby")!).TextContent, StringComparison.Ordinal);
      Assert.Contains("at the far end", Page.Section(picture.GetAttribute("aria-describedby")!).TextContent, StringComparison.Ordinal);
      Assert.NotNull(picture.Closest("article")!.QuerySelector(".in-words"));
    }

    Assert.All(Page.Dom.QuerySelectorAll("svg:not(.lineage)"), svg => Assert.Equal("true", svg.GetAttribute("aria-hidden")));
  }

  [Fact]
  public void An_agency_that_has_its_own_page_and_is_cited_by_others_is_one_box()
  {
    Assert.Single(Nodes(1), "Coastal News Agency");
    Assert.Contains("The Harbour Ledger cites Coastal News Agency", Words(1), StringComparison.Ordinal);
    Assert.Contains("Coastal News Agency ends at, with nothing recorded behind: local sources", Words(1), StringComparison.Ordinal);
    Assert.Contains("The Harbour Ledger takes its text from Coastal News Agency", Words(1), StringComparison.Ordinal);
  }

  [Fact]
  public void Two_spokesmen_stand_in_the_frame_of_their_ministry_with_the_reason()
  {
    Assert.Equal(["Ministry of Waterways"], Nodes(2, ".origin"));
    var frame = Page.Section("claim-2").QuerySelector("svg.lineage .origin")!;
    Assert.Contains("• Ilan Tesh", frame.TextContent, StringComparison.Ordinal);
    Assert.Contains("• Mara Quell", frame.TextContent, StringComparison.Ordinal);
    Assert.Contains("joined: both speak for the same organisation", frame.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
  }

  [Fact]
  public void A_ring_of_outlets_closes_and_has_no_end_outside()
  {
    Assert.Equal(["No end outside the ring"], Nodes(4, ".origin"));
    Assert.Single(Page.Section("claim-4").QuerySelectorAll("svg.lineage .line.back"));
    Assert.Contains("RiverWatch cites Sarn Valley Bulletin", Words(4), StringComparison.Ordinal);
  }

  [Fact]
  public void The_kind_of_a_source_is_written_beside_its_name()
  {
    var kinds = Page.Dom.QuerySelectorAll("svg.lineage .node").Select(node => (node.ClassList[1], node.QuerySelector("text.kind")!.TextContent));
    Assert.All(kinds, pair => Assert.StartsWith(pair.Item1.Replace('-', ' '), pair.Item2, StringComparison.Ordinal));
  }
}
