using System.Text;

namespace Hearsay.Bench;

/// <summary>Pages made to be slow: each repeats something that readers and parsers are known to choke on. Of every one, twice the length must take about twice the time.</summary>
internal static class AdversarialPages
{
  private const string Sentence = "The lock keepers of Varn said on Monday that the upper gate would stay shut until the water fell, and that no barge had passed. ";

  /// <summary>Names, with what makes a page of about that many characters.</summary>
  public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
  {
    ["deep div elements"] = n => Page(Of(n, "<div>") + Sentence),
    ["deep div elements with words"] = n => Page(Of(n, "<div>a, b ")),
    ["deep div elements with classes"] = n => Page(Of(n, "<div class='comment post-body x'>word ")),
    ["nested tables"] = n => Page(Of(n, "<table><tr><td>word ")),
    ["nested lists"] = n => Page(Of(n, "<ul><li>word ")),
    ["nested quotations"] = n => Page(Of(n, "<blockquote><p>word ")),
    ["unclosed formatting"] = n => Page(Of(n, "<b><i><p>word ")),
    ["unclosed formatting with attributes"] = n => Page(Numbered(n, "<font size=+{0}><p>word ")),
    ["unclosed links"] = n => Page(Of(n, "<a href=x><p>word ")),
    ["paragraphs in a link"] = n => Page("<a href=x>" + Of(n, "<p>" + Sentence)),
    ["unclosed paragraphs"] = n => Page(Of(n, "<p>" + Sentence)),
    ["short paragraphs"] = n => Page(Of(n, "<p>By Ila")),
    ["links"] = n => Page(Numbered(n, "<a href='/{0}' rel=author class=c{0}>word {0}</a> ")),
    ["links home"] = n => Page(Of(n, "<a href='/'><b>The Varn Courier</b></a>")),
    ["links one in the other"] = n => Page(Of(n, "<a href='/'>w<div>")),
    ["a table"] = n => Page("<table>" + Of(n, "<tr><td>word<td>12 March 2031")),
    ["misplaced words in a table"] = n => Page("<table>" + Of(n, "<tr>word<td>")),
    ["one word"] = n => Page("<p>" + new string('a', n)),
    ["one paragraph"] = n => Page("<p>" + Of(n, Sentence)),
    ["one paragraph of digits"] = n => Page("<p>" + Of(n, "12.03.2031 ")),
    ["commas"] = n => Page("<p>" + new string(',', n)),
    ["spaces"] = n => Page("<p>a" + Of(n, " \n") + "b"),
    ["line breaks"] = n => Page("<p>" + Of(n, "word, word<br>")),
    ["two line breaks"] = n => Page("<p>" + Of(n, "word, word<br><br>")),
    ["a preformatted text"] = n => Page("<pre>" + Of(n, "word\n  \n")),
    ["entities"] = n => Page("<p>" + Of(n, "&amp;&lt;&#x20;&eacute;")),
    ["broken entities"] = n => Page("<p>" + Of(n, "&amp&notan&#;&#xZ;")),
    ["less-than signs"] = n => Page(new string('<', n)),
    ["opened tags"] = n => Page(Of(n, "<a")),
    ["opened comments"] = n => Page(Of(n, "<!--")),
    ["short comments"] = n => Page(Of(n, "<!-->w<!---->")),
    ["opened drawings"] = n => Page(Of(n, "<svg><g>")),
    ["drawings"] = n => Page(Of(n, "<svg><path d='M0'/></svg>")),
    ["drawings with HTML"] = n => Page(Of(n, "<svg><p>w")),
    ["opened choices"] = n => Page(Of(n, "<select><option>w")),
    ["opened templates"] = n => Page(Of(n, "<template>w")),
    ["scripts"] = n => Page(Of(n, "<script>a</script>")),
    ["opened scripts"] = n => Page(Of(n, "<script>")),
    ["attributes"] = n => Page(Of(n, "<p " + Numbered(9_000, " a{0}=1") + ">word")),
    ["attributes of one name"] = n => Page(Of(n, "<p " + Of(9_000, " class=x") + ">word")),
    ["a long class"] = n => Page($"<div class='{Numbered(n, "comment-{0} ")}'><p>{Sentence}</div>"),
    ["classes"] = n => Page(Numbered(n, "<p class='post-{0} comment body{0}' id='c-{0}'>word")),
    ["headings"] = n => Page(Of(n, "<h1>Upper gate stays shut</h1>")),
    ["headings and teasers"] = n => Page(Of(n, "<h3><a href=x>Upper gate stays shut again</a></h3><p>word")),
    ["threads"] = n => Page($"<p>{Sentence}</p>" + Numbered(n, "<div class=comment id=comment-{0}><p>I saw nobody there.</p><a>Reply</a></div>")),
    ["threads one in the other"] = n => Page(Numbered(n, "<ul class=comments><li class='comment depth-{0}' id=comment-{0}><p>I saw nobody there.</p><a>Reply</a>")),
    ["dates"] = n => Page(Of(n, "<time class=date datetime=2031-03-12>12 March 2031</time> ")),
    ["properties"] = n => Page(Of(n, "<span itemprop=datePublished>12 March 2031</span><i itemprop=author>Ila Thorn</i> ")),
    ["properties one in the other"] = n => Page(Of(n, "<div itemprop=author class=author>Ila Thorn ")),
    ["figures"] = n => Page(Of(n, "<figure><img alt='The gate'><figcaption>The gate</figcaption></figure>")),
    ["figures one in the other"] = n => Page(Of(n, "<figure>w")),
    ["metas"] = n => "<html><head>" + Numbered(n, "<meta name=date{0} content='2031-03-12'>") + $"</head><body><p>{Sentence}",
    ["metas of one name"] = n => "<html><head>" + Of(n, "<meta name=author content='Ila Thorn'>") + $"</head><body><p>{Sentence}",
    ["a long title"] = n => $"<html><head><title>{Of(n, "Upper gate - stays | ")}</title></head><body><p>{Sentence}",
    ["linked data"] = n => "<html><head>" + Of(n, "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Ila Thorn\"}</script>") + $"</head><body><p>{Sentence}",
    ["deep linked data"] = n => $"<html><head><script type='application/ld+json'>{Of(n, "[{\"@graph\":")}</script></head><body><p>{Sentence}",
    ["long linked data"] = n => "<html><head><script type='application/ld+json'>[" + Of(n, "{\"@type\":\"Person\",\"name\":\"Ila Thorn\"},") + $"1]</script></head><body><p>{Sentence}",
  };

  private static string Page(string body) => "<!doctype html><html lang=en><head><title>Upper gate stays shut</title></head><body>" + body;

  private static string Of(int length, string piece) => new StringBuilder(length + piece.Length).Insert(0, piece, Math.Max(1, length / piece.Length)).ToString();

  private static string Numbered(int length, string piece)
  {
    var text = new StringBuilder(length + 64);
    for (var i = 1; text.Length < length; i++) text.Append(piece.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    return text.ToString();
  }
}
