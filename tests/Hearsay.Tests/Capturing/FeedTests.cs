using System.Text;
using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

public class FeedTests
{
  private const string Full = "<p>The harbour council of Port Amsel closed the ferry pier on Tuesday.</p><p>Mayor Odil Renn said it would not open again.</p>";

  private static string Rss(string items, string channel = "<title>The Amsel Ledger</title><language>en</language>", string declaration = "") => $"""
    {declaration}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{channel}{items}</channel></rss>
    """;

  private static string Item(string fields, string content = Full) => $"<item><title>Pier closes</title><link>https://ledger.example/pier</link>{fields}<content:encoded><![CDATA[{content}]]></content:encoded></item>";

  [Fact]
  public void Each_RSS_item_with_its_full_text_is_a_page_of_its_own()
  {
    var results = Taken.From("feed.xml", Rss(Item("<pubDate>Fri, 14 Mar 2031 09:26:53 +0100</pubDate><dc:creator>Ila Thorn</dc:creator><description>In short.</description>") + Item("")));
    Assert.Equal(["feed.xml/000001", "feed.xml/000002"], Taken.Names(results));
    var page = results[0].Capture!;
    Assert.Equal("""
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Pier closes</title><link rel="canonical" href="https://ledger.example/pier"></head><body>
      <article>
      <h1>Pier closes</h1>
      <p>The harbour council of Port Amsel closed the ferry pier on Tuesday.</p><p>Mayor Odil Renn said it would not open again.</p>
      </article>
      </body></html>

      """, page.Text(), ignoreLineEndingDifferences: true);
    Assert.Equal("https://ledger.example/pier", page.Url!.AbsoluteUri);
    Assert.Equal("feed.xml", page.Container);
    Assert.Equal(new CaptureFacts
    {
      Origin = CaptureOrigin.FeedItem, Title = "Pier closes", Authors = ["Ila Thorn"], Published = "2031-03-14T09:26:53+01:00", Outlet = "The Amsel Ledger", Language = "en", MediaType = "text/html", Charset = "utf-8",
    }, page.Declared);
  }

  [Fact]
  public void The_source_that_an_item_names_is_its_publisher_and_not_the_feed() =>
    Assert.Equal("Selm Courier", Taken.One("feed.xml", Rss(Item("<source url=\"https://courier.example/rss\">Selm Courier</source>"))).Declared!.Outlet);

  [Theory]
  [InlineData("<author>desk@ledger.example (Ila Thorn)</author>", "Ila Thorn")]
  [InlineData("<author>desk@ledger.example</author>", null)]
  [InlineData("<dc:creator>Ila Thorn</dc:creator><author>desk@ledger.example (Desk)</author>", "Ila Thorn;Desk")]
  public void Authors_are_names_and_not_addresses(string fields, string? authors) =>
    Assert.Equal(authors ?? "", string.Join(';', Taken.One("feed.xml", Rss(Item(fields))).Declared!.Authors));

  [Fact]
  public void RSS_1_0_items_lie_beside_the_channel()
  {
    var rdf = $"""
      <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>The Amsel Ledger</title><dc:language>de</dc:language><items><rdf:Seq><rdf:li resource="https://ledger.example/pier"/></rdf:Seq></items></channel>
      <item rdf:about="https://ledger.example/pier"><title>Pier closes</title><link>https://ledger.example/pier</link><dc:date>2031-03-14T09:26:53+01:00</dc:date><content:encoded><![CDATA[{Full}]]></content:encoded></item></rdf:RDF>
      """;
    var page = Taken.One("feed.rdf", rdf);
    Assert.Equal("2031-03-14T09:26:53+01:00", page.Declared!.Published);
    Assert.Equal("The Amsel Ledger", page.Declared.Outlet);
    Assert.Equal("de", page.Declared.Language);
  }

  [Theory]
  [InlineData("<content type=\"html\">&lt;p&gt;One &amp;amp; two.&lt;/p&gt;</content>", "<p>One &amp; two.</p>")]
  [InlineData("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One &amp; two.</p></div></content>", "<div><p>One &amp; two.</p></div>")]
  [InlineData("<content type=\"xhtml\"><x:div xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p>One &amp; two.</x:p></x:div></content>", "<p>One &amp; two.</p>")]
  [InlineData("<content type=\"text\">One &amp; two.\n\nThree &lt; four.</content>", "<p>One &amp; two.</p>\n<p>Three &lt; four.</p>")]
  [InlineData("<content>One &amp; two.</content>", "<p>One &amp; two.</p>")]
  public void Atom_content_is_read_in_all_its_types(string content, string html)
  {
    var atom = $"""
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Amsel Ledger</title><link rel="self" href="https://ledger.example/atom"/><link href="https://ledger.example/"/><id>x</id><updated>2031-03-15T00:00:00Z</updated>
      <entry><title type="html">Pier &amp;amp; sheds close</title><link rel="alternate" href="pier"/><id>y</id><published>2031-03-14T09:26:53+01:00</published><updated>2031-03-14T11:00:00+01:00</updated>
      <author><name>Ila Thorn</name><email>i@ledger.example</email></author>{content}</entry></feed>
      """;
    var page = Taken.One("atom.xml", atom);
    Assert.Contains(html, page.Text(), StringComparison.Ordinal);
    Assert.Equal("https://ledger.example/pier", page.Url!.AbsoluteUri);
    Assert.Equal(("Pier & sheds close", "2031-03-14T09:26:53+01:00", "2031-03-14T11:00:00+01:00", "en"), (page.Declared!.Title, page.Declared.Published, page.Declared.Updated, page.Declared.Language));
    Assert.Equal(["Ila Thorn"], page.Declared.Authors);
  }

  [Fact]
  public void An_Atom_entry_taken_from_another_feed_has_that_feed_as_its_outlet()
  {
    var atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Planet Amsel</title><entry><title>Pier closes</title><source><title>Selm Courier</title></source><content type=\"html\">&lt;p&gt;It closed on Tuesday.&lt;/p&gt;</content></entry></feed>";
    Assert.Equal("Selm Courier", Taken.One("planet.xml", atom).Declared!.Outlet);
  }

  [Theory]
  [InlineData("https://jsonfeed.org/version/1", "\"author\":{\"name\":\"Ila Thorn\"}")]
  [InlineData("https://jsonfeed.org/version/1.1", "\"authors\":[{\"name\":\"Ila Thorn\"}]")]
  public void JSON_feeds_are_read_in_both_versions(string version, string author)
  {
    var feed = $$"""
      {"version":"{{version}}","title":"The Amsel Ledger","language":"en","items":[
       {"id":"1","url":"https://ledger.example/pier","title":"Pier closes","content_html":"<p>It closed on Tuesday.</p>","date_published":"2031-03-14T09:26:53+01:00",{{author}}},
       {"id":"2","content_text":"It closed.\n\nIt will not open < again."}]}
      """;
    var results = Taken.From("feed.json", feed);
    Assert.Equal(["feed.json/000001", "feed.json/000002"], Taken.Names(results));
    Assert.Equal(["Ila Thorn"], results[0].Capture!.Declared!.Authors);
    Assert.Equal("2031-03-14T09:26:53+01:00", results[0].Capture!.Declared!.Published);
    Assert.Contains("<p>It closed.</p>\n<p>It will not open &lt; again.</p>", results[1].Capture!.Text(), StringComparison.Ordinal);
  }

  [Fact]
  public void JSON_that_is_no_feed_is_no_page() =>
    Assert.Equal("it is JSON, but not a JSON Feed", Taken.Refused("data.json", "{\"visitors\": 3}"));

  [Fact]
  public void Items_with_only_a_summary_are_said_to_have_no_full_text()
  {
    var teaser = "<item><title>Pier closes</title><link>https://ledger.example/pier</link><description>The harbour council closed the pier …</description></item>";
    var names = Taken.Names(Taken.From("feed.xml", Rss(teaser + Item("") + teaser)));
    Assert.Equal(["feed.xml/000002", "feed.xml! 2 of its 3 items give only a summary, no full text: save the pages they lead to"], names);
    Assert.Equal("its 2 items give only a summary, no full text: save the pages they lead to", Taken.Refused("feed.xml", Rss(teaser + teaser)));
  }

  [Fact]
  public void Content_that_is_cut_off_is_a_summary() =>
    Assert.Contains("summary", Taken.Refused("feed.xml", Rss(Item("", "<p>The harbour council closed the pier on Tuesday. <a href=\"x\">Continue reading</a></p>"))), StringComparison.Ordinal);

  [Fact]
  public void A_long_description_is_the_full_text()
  {
    var text = string.Concat(Enumerable.Repeat("&lt;p&gt;The harbour council of Port Amsel closed the ferry pier on Tuesday, and the mayor said that it would stay closed for good.&lt;/p&gt;", 5));
    Assert.Contains("<p>The harbour council", Taken.One("feed.xml", Rss($"<item><title>Pier</title><description>{text}</description></item>")).Text(), StringComparison.Ordinal);
  }

  [Fact]
  public void Entities_of_HTML_bare_ampersands_and_control_characters_do_no_harm()
  {
    var page = Taken.One("feed.xml", "\n\n" + Rss("<item><title>Pier&nbsp;&amp; sheds &mdash; R&D\u0001</title><content:encoded>&lt;p&gt;Caf&eacute; &amp;amp; pier&lt;/p&gt;</content:encoded></item>", declaration: "<?xml version=\"1.0\"?>"));
    Assert.Equal("Pier & sheds — R&D", page.Declared!.Title);
    Assert.Contains("<p>Café &amp; pier</p>", page.Text(), StringComparison.Ordinal);
  }

  [Fact]
  public void Prefixes_that_were_never_declared_are_known() =>
    Assert.Single(Taken.From("feed.xml", $"<rss version=\"2.0\"><channel>{Item("")}</channel></rss>"), result => result.Capture is not null);

  [Fact]
  public void The_encoding_is_that_of_the_declaration()
  {
    var bytes = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + Rss(Item("", "<p>Причал закрыт.</p>")));
    Assert.Contains("<p>Причал закрыт.</p>", Taken.One("feed.xml", bytes).Text(), StringComparison.Ordinal);
    Assert.Contains("<p>Причал закрыт.</p>", Taken.One("feed.xml", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Rss(Item("", "<p>Причал закрыт.</p>")))]).Text(), StringComparison.Ordinal);
  }

  [Fact]
  public void Entities_that_a_feed_declares_itself_are_refused()
  {
    var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + Rss(Item("", "&b;&f;"));
    Assert.Contains("entities of its own", Taken.Refused("bomb.xml", bomb), StringComparison.Ordinal);
    Assert.Single(Taken.From("old.xml", "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://old.example/rss-0.91.dtd\">" + Rss(Item(""))), result => result.Capture is not null);
  }

  [Fact]
  public void A_feed_that_breaks_gives_the_items_before()
  {
    var names = Taken.Names(Taken.From("feed.xml", Rss(Item("") + "<item><title>Broken</item>")));
    Assert.Equal("feed.xml/000001", names[0]);
    Assert.Equal("feed.xml! a feed that is broken at line 1; what follows cannot be read", names[1]);
  }

  [Fact]
  public void Elements_that_nest_too_deep_are_refused() =>
    Assert.Contains("nest deeper", Taken.Refused("deep.xml", Rss("<item>" + string.Concat(Enumerable.Repeat("<b>", 5000)) + string.Concat(Enumerable.Repeat("</b>", 5000)) + "</item>")), StringComparison.Ordinal);

  [Fact]
  public void A_feed_without_items_says_so() =>
    Assert.Equal("a feed without items", Taken.Refused("feed.xml", Rss("")));

  [Theory]
  [InlineData("<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://ledger.example/a</loc></url><url><loc>https://ledger.example/b</loc></url></urlset>", "a sitemap of 2 addresses; it holds no pages: save or archive the pages it lists, and name those")]
  [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://ledger.example/a</loc><news:news><news:title>Pier closes</news:title></news:news></url></urlset>", "a sitemap of 1 address; it holds no pages: save or archive the pages it lists, and name those")]
  [InlineData("<sitemapindex><sitemap><loc>https://ledger.example/s1.xml</loc></sitemap><sitemap><loc>https://ledger.example/s2.xml</loc></sitemap></sitemapindex>", "a sitemap of 2 other sitemaps; it holds no pages: save or archive the pages that those list, and name those")]
  [InlineData("<urlset><url><loc>https://ledger.example/a</loc></url><url>", "a sitemap of 2 addresses, broken where it was read; it holds no pages: save or archive the pages it lists, and name those")]
  [InlineData("<opml version=\"2.0\"><body><outline text=\"x\"><outline type=\"rss\" xmlUrl=\"https://ledger.example/rss\"/></outline></body></opml>", "a list of 1 feed (OPML); it holds no pages: save or archive their items, and name those")]
  public void Lists_of_addresses_are_named_for_what_they_are(string xml, string why)
  {
    Assert.Equal(why, Taken.Refused("list.xml", xml));
    Assert.Equal(why, Taken.Refused("list.xml.gz", Taken.Gzip(Taken.Bytes(xml))));
  }

  [Theory]
  [InlineData("Fri, 14 Mar 2031 09:26:53 +0100", "2031-03-14T09:26:53+01:00")]
  [InlineData("Sat, 4 Jan 2031 9:05:00 GMT", "2031-01-04T09:05:00+00:00")]
  [InlineData("Monday, 14 March 2031 09:26 EST", "2031-03-14T09:26:00-05:00")]
  [InlineData("14 Mar 31 09:26:53 CEST", "2031-03-14T09:26:53+02:00")]
  [InlineData("14-Mar-2031 09:26:53 -0330", "2031-03-14T09:26:53-03:30")]
  [InlineData("Fri, 14 Mar 2031 09:26:60 Z", "2031-03-14T09:26:59+00:00")]
  [InlineData("Fri, 31 Feb 2031 09:26:53 GMT", "Fri, 31 Feb 2031 09:26:53 GMT")]
  [InlineData("Fri, 14 Mar 2031 09:26:53 XYZ", "Fri, 14 Mar 2031 09:26:53 XYZ")]
  [InlineData("2031-03-14T09:26:53Z", "2031-03-14T09:26:53Z")]
  [InlineData("soon", "soon")]
  public void Dates_of_mail_and_feeds_are_read_in_all_their_forms(string written, string meant) => Assert.Equal(meant, MimeDate.Normalised(written));
}
