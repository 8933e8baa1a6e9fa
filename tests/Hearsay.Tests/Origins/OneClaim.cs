using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Statements;
using Hearsay.Tests.Stories;
using Hearsay.Text;

namespace Hearsay.Tests.Origins;

/// <summary>A story all of whose statements say one thing, with sources that are one when their names are.</summary>
internal sealed class OneClaim
{
  private readonly Story story = new();
  private readonly List<(Page From, Page To, ImmutableArray<Passage> Passages)> copies = [];
  private readonly List<Decision> decisions = [];

  public Page Page(string? outlet) => story.Page(outlet);

  /// <summary>The one page's contents stand in the other, in the same order.</summary>
  public void Copied(Page from, Page to) => copies.Add((from, to,
    [.. from.Statements.Zip(to.Statements, (one, other) => new Passage(one.Content[0], other.Content[0]))]));

  public void Decide(DecisionKind kind, Page first, Page second, string because = "") =>
    decisions.Add(new(kind, Target(first), Target(second), because));

  public ClaimOrigins Count()
  {
    var statements = story.Statements;
    var claim = new Claim("c1", statements[0].Text, [.. statements.Select(statement => statement.Id)]);
    var derivations = copies.Select(copy => new Derivation(copy.From.Id, copy.To.Id, DerivationClass.WhollyDerived, DerivationDirection.Forward, copy.Passages));
    var linkage = new Linkage([claim], [.. derivations], [], [.. statements.Select(ByName.Identities)]);
    return Assert.Single(new OriginCounter().Count(story.Documents, statements, linkage, decisions));
  }

  public (int Articles, int Min, int Max) Numbers()
  {
    var count = Count();
    return (count.Articles, count.Min, count.Max);
  }

  private static DecisionTarget Target(Page page) => new(page.Document.Sha256, page.Last.Content[0]);
}
