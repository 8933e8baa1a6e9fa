using Hearsay.Reading;

namespace Hearsay.Tests.Reading;

/// <summary>Outlets that stand only in what a page shows.</summary>
public class MastheadTests
{
  private static string? Outlet(string title, string top, string foot = "") =>
    Pages.Read($"<html><head><title>{title}</title></head><body>{top}<h1>Council closes the old ferry pier</h1><p>{Pages.First}</p><p>{Pages.Second}</p>{foot}</body></html>").Outlet;

  [Theory]
  [InlineData("Council closes the old ferry pier", "<div class='top'><a href='/'>Amsel Courier</a></div>", "", "Amsel Courier")]
  [InlineData("Council closes the old ferry pier", "<a href='/'><img src='l.png' alt='Amsel Courier logo'></a>", "", "Amsel Courier")]
  [InlineData("Council closes the old ferry pier", "<div id='masthead'>Amsel Courier</div>", "", "Amsel Courier")]
  [InlineData("Council closes the old ferry pier", "", "<div>© 2031 Amsel Courier. All rights reserved.</div>", "Amsel Courier")]
  [InlineData("AMSELINFORM - Council closes the old ferry pier", "<center><b>AMSELINFORM</b><br>News agency</center>", "", "AMSELINFORM")]
  [InlineData("Amselwatch: Council closes the old ferry pier", "<p><a href='/'>Amselwatch</a></p>", "", "Amselwatch")]
  [InlineData("Council closes the old ferry pier | Sea", "<a href='/'>Home</a>", "", null)]
  [InlineData("Council closes the old ferry pier", "<a href='/'>WordPress</a>", "<p>Proudly powered by WordPress</p>", null)]
  [InlineData("Council closes the old ferry pier", "", "", null)]
  public void The_outlet_is_the_name_that_the_page_shows(string title, string top, string foot, string? outlet) => Assert.Equal(outlet, Outlet(title, top, foot));

  [Fact]
  public void The_only_heading_of_a_page_is_not_taken_for_its_outlet() =>
    Assert.Null(Pages.Read($"<html><head><title>Pier 1 closes | Sea</title></head><body><h1>Pier 1 closes</h1><p>{Pages.First}</p><p>{Pages.Second}</p></body></html>").Outlet);

  [Fact]
  public void A_title_loses_the_masthead_before_a_colon() =>
    Assert.Equal("Twenty nights at sea", Pages.Read($"<html><head><title>Amselwatch: Twenty nights at sea</title></head><body><h1><a href='/'>Amselwatch</a></h1><h3>Twenty nights at sea</h3><p>{Pages.First}</p></body></html>").Title);

  [Fact]
  public void A_station_above_a_transcript_is_its_outlet_not_its_headline()
  {
    var document = Pages.Read("RADIO AMSEL\nEvening Hour, 14 March 2031\nTranscript. This text may not be in its final form.\n\nPier to close, council says\n\nPRESENTER: Good evening. Two councillors told Radio Amsel that the pier would close before the winter storms begin.\n\nPRESENTER: That was all.\n", "a.txt");
    Assert.Equal("Radio Amsel", document.Outlet);
    Assert.Equal("Pier to close, council says", document.Title);
    Assert.Equal("2031-03-14", document.Published?.Value);
  }

  [Fact]
  public void An_issuer_above_a_press_release_is_no_headline()
  {
    var document = Pages.Read($"HARBOUR OFFICE OF AMSEL\nPRESS SERVICE\n\nPress release No. 7\n14 March 2031\n\nOn the closing of the pier\n\n{Pages.First}\n\n{Pages.Second}\n", "a.txt");
    Assert.Equal("On the closing of the pier", document.Title);
    Assert.Equal(Zone.Furniture, Block.ZoneOf(Pages.KindOf(document, "HARBOUR OFFICE")));
    Assert.Null(document.Outlet);
    Assert.Equal("2031-03-14", document.Published?.Value);
  }

  [Fact]
  public void A_headline_in_capitals_stays_a_headline() =>
    Assert.Equal("COUNCIL CLOSES PIER", Pages.Read($"COUNCIL CLOSES PIER\n\nFishermen angry at short notice\n\n{Pages.First}\n\n{Pages.Second}\n", "a.txt").Title);

  [Fact]
  public void A_desk_in_the_byline_names_the_outlet()
  {
    var document = Pages.Read($"Home\nAmsel Courier\n\nPier To Close Soon\n\nby Amsel Courier Desk\n\n{Pages.First}\n\n{Pages.Second}\n\nIf you like what we do, buy us a coffee.\n", "a.txt");
    Assert.Equal("Amsel Courier", document.Outlet);
    Assert.Equal("Pier To Close Soon", document.Title);
    Assert.Equal(BlockKind.Advert, Pages.KindOf(document, "buy us a coffee"));
    Assert.Null(Pages.Read($"Pier To Close Soon\n\nby Foreign Desk\n\n{Pages.First}\n\n{Pages.Second}\n", "a.txt").Outlet);
  }

  [Fact]
  public void A_sign_off_is_a_byline_and_a_pointer_to_the_video_is_navigation()
  {
    var document = Pages.Read($"Pier To Close Soon\n\n{Pages.First}\n\nThe video is also available on X:\n\n{Pages.Second}\n\nOdil Renn – Port Amsel, Northern News.\n", "a.txt");
    Assert.Equal(BlockKind.Byline, Pages.KindOf(document, "Odil Renn –"));
    Assert.Equal(BlockKind.Navigation, Pages.KindOf(document, "The video is also"));
    Assert.Equal(["Odil Renn"], document.Authors);
  }

  [Fact]
  public void Labels_to_the_end_of_the_file_after_a_thread_are_the_page_s_foot()
  {
    var document = Pages.Read($"Pier To Close Soon\n\n{Pages.First}\n\n{Pages.Second}\n\nNotify of\nView all comments\nUte Sarn\n2 years ago\n\nThey sold us out, all of them, and we know it.\n\nYou may also like\nA canal that runs uphill\n© Amsel Courier\n", "a.txt");
    Assert.Equal(BlockKind.Comment, Pages.KindOf(document, "They sold us out"));
    Assert.Equal(Zone.Furniture, Block.ZoneOf(Pages.KindOf(document, "A canal that runs uphill")));
  }
}
