using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Fuzz;

/// <summary>Invented pages, archives, feeds and pasted texts, one small whole of each kind.</summary>
internal static class Snippets
{
  private const string First = "The lock keepers of Varn said on Monday that the upper gate would stay shut until the water fell, and that no barge had passed since Friday.";
  private const string Second = "“We have not been told anything,” said Mira Tolde, who runs the ferry. According to the Varn Waterways Office, repairs may take three weeks.";

  private const string Article = $$"""
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Upper gate stays shut | The Varn Courier</title><link rel=canonical href="https://courier.example/gate">
    <meta property="og:site_name" content="The Varn Courier"><meta property="article:published_time" content="2031-03-12T08:15:00+01:00">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Upper gate stays shut","datePublished":"2031-03-12","author":{"@type":"Person","name":"Ila Thorn"},"articleBody":"{{First}}"}</script></head>
    <body><nav><a href="/">The Varn Courier</a></nav><article><h1>Upper gate stays shut</h1><p class="byline">By Ila Thorn</p><time datetime="2031-03-12">12 March 2031</time><figure><img src=g.jpg alt="The gate"><figcaption>The gate. Photo: O. Renn</figcaption></figure>
    <p>{{First}}</p><p>VARN, March 12 (SAN) - {{Second}}</p><ul><li>One barge</li><li>Two tugs</li></ul><table><tr><th>Day<td>Level<tr><td>Monday<td>3.1 m</table></article><footer>© 2031 The Varn Courier</footer></body></html>
    """;

  private const string Thread = $$"""
    <html><body><main><h1>Readers on the gate</h1><div class="entry-content"><p>{{First}}</p><p>{{Second}}</p></div><section id="comments"><h2>2 Comments</h2><ol class="commentlist"><li class="comment depth-1" id="comment-1"><cite>Anon</cite><p>I crossed on Friday and saw nobody.</p><a>Reply</a>
    <ol><li class="comment depth-2" id="comment-2"><p>You were lucky then, we waited four hours.</p><a>Reply</a></li></ol></li></ol><form><textarea></textarea><select><option>1</select></form></section><aside class="related"><a href=x>More on locks</a></aside></main></body></html>
    """;

  private const string State = $$$$$"""
    <html><body><div id=app></div><script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"article":{"title":"Upper gate stays shut","body":[{"type":"p","text":"{{{{{First}}}}}"}]}}}}</script><svg viewBox="0 0 1 1"><title>Logo</title><path d="M0 0"/></svg></body></html>
    """;

  private const string LiveBlog = $$"""
    <html><head><script type="application/ld+json">[{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting","datePublished":"2031-03-12T09:00Z","articleBody":"{{First}}"}]}]</script></head><body><h1>Live: the gate</h1><article itemscope itemtype="https://schema.org/BlogPosting"><time>09:00</time><p>{{First}}</p></article><article><time>08:30</time><p>{{Second}}</p></article></body></html>
    """;

  private const string Scrape = $"""
    Upper gate stays shut
    The Varn Courier
    By Ila Thorn
    12 March 2031

    {First}

    Mira Tolde, ferry owner: We have not been told anything.
    Interviewer: For how long?

    Comments (2)
    Anon 3 days ago
    I crossed on Friday and saw nobody.
    Reply
    """;

  private const string Markdown = $"""
    # Upper gate stays shut

    *By Ila Thorn*, 12 March 2031 · [The Varn Courier](https://courier.example/gate)

    > {Second}

    {First}

    | Day | Level |
    |---|---|
    | Monday | 3.1 m |

    1. One barge
    2. Two tugs
    """;

  private const string Mail = $"""
    From: Ila Thorn <ila@courier.example>
    To: desk@courier.example
    Subject: =?utf-8?Q?Upper_gate_=E2=80=93_shut?=
    Date: Wed, 12 Mar 2031 08:15:00 +0100
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary=boundary

    --boundary
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    {First}=0A=
    > {Second}

    --boundary
    Content-Type: text/html; charset=utf-8
    Content-Transfer-Encoding: base64

    PGgxPlVwcGVyIGdhdGUgc3RheXMgc2h1dDwvaDE+PHA+Tm9ib2R5IHBhc3NlZCBzaW5jZSBGcmlkYXkuPC9wPg==
    --boundary--
    """;

  private const string Mhtml = $"""
    From: <Saved by a browser>
    Snapshot-Content-Location: https://courier.example/gate
    Subject: Upper gate stays shut
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="boundary"

    --boundary
    Content-Type: text/html
    Content-Transfer-Encoding: quoted-printable
    Content-Location: https://courier.example/gate

    <html lang=3D"en"><body><h1>Upper gate stays shut</h1><p>{First}</p></body></html>
    --boundary
    Content-Type: image/png
    Content-Transfer-Encoding: base64
    Content-Location: https://courier.example/g.png

    iVBORw0KGgo=
    --boundary--
    """;

  private const string Rss = $"""
    <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Varn Courier</title><link>https://courier.example/</link>
    <item><title>Upper gate stays shut</title><link>https://courier.example/gate</link><guid>g1</guid><pubDate>Wed, 2 Mar 2031 08:15:00 GMT</pubDate><dc:creator>Ila Thorn</dc:creator><source url="https://san.example/">SAN</source><content:encoded><![CDATA[<p>{First}</p><p>{Second}</p>]]></content:encoded></item>
    <item><title>Second</title><description>&lt;p&gt;{Second}&lt;/p&gt;</description></item></channel></rss>
    """;

  private const string Atom = $"""
    <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Varn Courier</title><id>urn:x</id><updated>2031-03-12T08:15:00Z</updated>
    <entry><title type="html">Upper &lt;b&gt;gate&lt;/b&gt;</title><id>urn:x:1</id><link rel="alternate" href="https://courier.example/gate"/><published>2031-03-12T08:15:00+01:00</published><author><name>Ila Thorn</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{First}</p></div></content></entry></feed>
    """;

  private const string JsonFeed = $$"""
    {"version":"https://jsonfeed.org/version/1.1","title":"The Varn Courier","items":[{"id":"1","url":"https://courier.example/gate","title":"Upper gate stays shut","content_html":"<p>{{First}}</p>","date_published":"2031-03-12T08:15:00+01:00","authors":[{"name":"Ila Thorn"}]},{"id":2,"content_text":"{{Second}}"}]}
    """;

  private const string Sitemap = """
    <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://courier.example/gate</loc><lastmod>2031-03-12</lastmod></url></urlset>
    """;

  public static byte[][] All { get; } =
  [
    Utf8(Article), Utf8(Article), Utf8(Thread), Utf8(Thread), Utf8(State), Utf8(LiveBlog), Utf8(Scrape), Utf8(Markdown), Utf8(Mail), Crlf(Mail), Crlf(Mhtml), Utf8(Rss), Utf8(Rss), Utf8(Atom), Utf8(JsonFeed), Utf8(Sitemap),
    Warc(Response(Thread, chunked: false)), Warc(Response(State, chunked: true)), Gzip(Warc(Response(Thread, chunked: true))), Warc(Packed()), Zip(), Encoding.Unicode.GetBytes("\uFEFF" + Article), Encoding.Latin1.GetBytes(Thread.Replace('o', 'ö')),
  ];

  private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));

  private static byte[] Crlf(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

  private static byte[] Response(string page, bool chunked)
  {
    var body = Utf8(page);
    if (!chunked) return [.. Crlf(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nContent-Length: {body.Length}\n\n")), .. body];
    var half = body.Length / 2;
    return
    [
      .. Crlf(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\n\n{half:x}\n")), .. body[..half],
      .. Crlf(string.Create(CultureInfo.InvariantCulture, $"\n{body.Length - half:x};name=value\n")), .. body[half..], .. Crlf("\n0\n\n"),
    ];
  }

  private static byte[] Packed()
  {
    var body = Gzip(Utf8(Article));
    return [.. Crlf(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip\nContent-Length: {body.Length}\n\n")), .. body];
  }

  private static byte[] Warc(byte[] response)
  {
    const string Info = "software: invented\r\n";
    return
    [
      .. Crlf(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\nWARC-Type: warcinfo\nWARC-Record-ID: <urn:uuid:0>\nContent-Type: application/warc-fields\nContent-Length: {Info.Length}\n\n")), .. Crlf(Info + "\n\n"),
      .. Crlf(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\nWARC-Type: response\nWARC-Record-ID: <urn:uuid:1>\nWARC-Target-URI: https://courier.example/gate\nWARC-Date: 2031-03-12T08:15:00Z\nWARC-Payload-Digest: sha1:AAAA\nContent-Type: application/http; msgtype=response\nContent-Length: {response.Length}\n\n")),
      .. response, .. Crlf("\n\n"),
      .. Crlf("WARC/1.1\nWARC-Type: revisit\nWARC-Record-ID: <urn:uuid:2>\nWARC-Refers-To: <urn:uuid:1>\nWARC-Target-URI: https://courier.example/gate\nWARC-Date: 2031-03-13T08:15:00Z\nWARC-Payload-Digest: sha1:AAAA\nContent-Length: 0\n\n\n\n"),
    ];
  }

  private static byte[] Gzip(byte[] bytes)
  {
    using var packed = new MemoryStream();
    using (var stream = new GZipStream(packed, CompressionLevel.Optimal)) stream.Write(bytes);
    return packed.ToArray();
  }

  private static byte[] Zip()
  {
    using var packed = new MemoryStream();
    using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
    {
      foreach (var (name, text) in new[] { ("gate.html", Article), ("notes/scrape.txt", Scrape) })
      {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2031, 3, 12, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Utf8(text));
      }
    }

    return packed.ToArray();
  }
}
