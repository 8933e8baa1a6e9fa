using System.Net;
using System.Text;
using Hearsay.Capturing;
using Hearsay.Origins;

namespace Hearsay.Tests.WholeWay;

/// <summary>Invented pages, from their words to the whole analysis.</summary>
internal sealed class Pages
{
  private readonly List<Capture> captures = [];

  public IReadOnlyList<Capture> Captures => captures;

  /// <summary>A plain news page.</summary>
  public Pages Add(string outlet, string headline, string date, params string[] paragraphs)
  {
    var body = string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"));
    var slug = $"{outlet}-{captures.Count}".ToLowerInvariant().Replace(' ', '-');
    var html = $"""
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>{WebUtility.HtmlEncode(headline)} | {WebUtility.HtmlEncode(outlet)}</title>
      <meta property="og:site_name" content="{WebUtility.HtmlEncode(outlet)}">
      <meta property="og:type" content="article">
      <meta property="article:published_time" content="{date}T08:00:00Z">
      <link rel="canonical" href="https://{slug}.example/news">
      </head>
      <body>
      <nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article>
      <h1>{WebUtility.HtmlEncode(headline)}</h1>
      {body}
      </article>
      <footer>© {WebUtility.HtmlEncode(outlet)}</footer>
      </body>
      </html>
      """;
    captures.Add(Capture.Of($"{slug}.html", Encoding.UTF8.GetBytes(html)));
    return this;
  }

  public Analysis Analyse() => Analyser.Default.Analyse(captures);

  /// <summary>The numbers of the most widely carried claim that says all the words.</summary>
  public (int Articles, int Min, int Max) Numbers(params string[] words)
  {
    var analysis = Analyse();
    var claim = analysis.Claims
      .Where(claim => words.All(word => claim.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
      .MaxBy(claim => analysis.OriginsOf(claim.Id).Articles)
      ?? throw new InvalidOperationException($"No claim says '{string.Join(' ', words)}'. There are:\n" + string.Join('\n', analysis.Claims.Select(claim => claim.Text)));
    var origins = analysis.OriginsOf(claim.Id);
    return (origins.Articles, origins.Min, origins.Max);
  }
}
