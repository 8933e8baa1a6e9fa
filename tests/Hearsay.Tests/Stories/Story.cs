using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Circumstances;
using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Tests.Stories;

/// <summary>Invented pages with their statements, as the stages before linking would hand them on.</summary>
/// <example><code>
/// var story = new Story();
/// story.Page("Ledger").On("2026-03-12")
///   .Headline("Rebels raid Selm")
///   .Says("27 rebels were killed near Selm", Who.Outlet("SAN"), Who.Unnamed("local sources")).As(Certainty.Alleged).Counting(27, "rebel", "killed");
/// Linkage linkage = story.Link();
/// </code></example>
public sealed class Story
{
  private readonly List<Page> pages = [];

  /// <summary>A new page; null where the page does not name its outlet.</summary>
  public Page Page(string? outlet)
  {
    var page = new Page(outlet, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"page {pages.Count}"))));
    pages.Add(page);
    return page;
  }

  private IEnumerable<Page> InOrder => pages.OrderBy(page => page.Id, StringComparer.Ordinal);

  /// <summary>By id.</summary>
  public ImmutableArray<Document> Documents => [.. InOrder.Select(page => page.Document)];

  /// <summary>By document, then text order.</summary>
  public ImmutableArray<Statement> Statements => [.. InOrder.SelectMany(page => page.Statements)];

  /// <summary>Aligned with <see cref="Statements"/>.</summary>
  public ImmutableArray<StatementCircumstances> Circumstances => [.. InOrder.SelectMany(page => page.Circumstances)];

  public Linkage Link() => new Linker().Link(Documents, Statements, Circumstances);

  /// <summary>The claim that the statement is in.</summary>
  public static Claim ClaimOf(Linkage linkage, Statement statement) =>
    linkage.Claims.Single(claim => claim.Statements.Contains(statement.Id, StringComparer.Ordinal));

  /// <summary>The identities along the statement's chain.</summary>
  public ImmutableArray<SourceIdentity> SourcesOf(Linkage linkage, Statement statement) =>
    linkage.Sources[Statements.Select(one => one.Id).ToList().IndexOf(statement.Id)];
}
