using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Dossiers;

namespace Hearsay.Tests.Dossiers;

/// <summary>A dossier as a browser would see it.</summary>
internal sealed class DossierPage
{
  private DossierPage(string html) => (Html, Dom) = (html, new HtmlParser().ParseDocument(html));

  public string Html { get; }
  public IHtmlDocument Dom { get; }

  public static DossierPage Of(Analysis analysis, DossierOptions? options = null)
  {
    using var writer = new StringWriter();
    DossierWriter.Write(analysis, writer, options ?? new DossierOptions { Title = "The lock at Ostrel" });
    return new(writer.ToString());
  }

  public IElement Section(string id) => Dom.GetElementById(id) ?? throw new ArgumentException($"No element '{id}'.", nameof(id));

  /// <summary>The words under an element, without the numbers that lead back to claims and the words for screen readers only.</summary>
  public static string Words(IElement element)
  {
    var copy = (IElement)element.Clone();
    foreach (var added in copy.QuerySelectorAll(".to-claim, .hidden").ToArray()) added.Remove();
    return copy.TextContent;
  }
}
