using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Linking;
using Hearsay.Statements;
using Hearsay.Tests.Stories;

namespace Hearsay.Tests.Linking;

public sealed class OrderTests
{
  private static readonly string[] Contents =
  [
    "27 rebels were killed near Selm", "27 insurgents were killed in the Selm area on Monday", "31 rebels were killed near Selm", "more than 20 rebels died near Selm",
    "troops have entered Orvel", "troops have not entered Orvel", "the bridge over the Tarn was blown up", "rebels blew up the bridge over the Tarn at dawn",
    "President Kolt dismissed his interior minister", "Interior Minister Brask was dismissed by President Kolt", "no comment",
  ];

  private static readonly SourceLink[][] Chains =
  [
    [], [Who.Outlet("SAN")], [Who.Outlet("Sel Arvan News Agency (SAN)"), Who.Unnamed("local sources")], [Who.Organisation("Arvanian Defence Ministry")],
    [Who.Official("Ada Brem").For("Defence Ministry of Arvania")], [Who.Person("Brem")], [Who.Person("A. Brem")], [Who.Person("Otto Brem", "Selm hospital")], [Who.Outlet("Ledger")],
  ];

  private static Story Make(int[] choices)
  {
    var story = new Story();
    Page? page = null;
    foreach (var choice in choices)
    {
      if (page is null || choice % 3 == 0) page = story.Page(choice % 2 == 0 ? "Ledger" : $"Paper {choice % 5}");
      page.Says(Contents[choice % Contents.Length], Chains[choice / 7 % Chains.Length]);
    }

    return story;
  }

  private static string Print(Linkage linkage, IEnumerable<Statement> statements) => string.Join('\n',
    linkage.Claims.Select(claim => $"{claim.Id} {claim.Text} {string.Join(' ', claim.Statements)}")
      .Concat(linkage.Derivations.Select(derivation => $"{derivation.From} {derivation.To} {derivation.Class} {string.Join(' ', derivation.Passages)}"))
      .Concat(linkage.Conflicts.Select(conflict => conflict.ToString()))
      .Concat(statements.Select((statement, i) => $"{statement.Id} {string.Join(' ', linkage.Sources[i].Select(source => source.ToString()))}").Order(StringComparer.Ordinal)));

  [Fact]
  public void The_order_of_documents_and_statements_does_not_matter()
  {
    var choices = Gen.Choose(0, 10_000).NonEmptyListOf().Select(list => list.Take(40).ToArray()).ToArbitrary();
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(choices, Gen.Choose(0, int.MaxValue).ToArbitrary(), (chosen, seed) =>
    {
      var story = Make(chosen);
      var statements = story.Statements;
      var order = Enumerable.Range(0, statements.Length).ToArray();
      new System.Random(seed).Shuffle(order);
      var documents = story.Documents.ToArray();
      new System.Random(seed).Shuffle(documents);
      ImmutableArray<Statement> shuffled = [.. order.Select(i => statements[i])];
      var circumstances = story.Circumstances;
      var other = new Linker().Link([.. documents], shuffled, [.. order.Select(i => circumstances[i])], CancellationToken.None);
      return string.Equals(Print(story.Link(), statements), Print(other, shuffled), StringComparison.Ordinal);
    }));
  }

  [Fact]
  public void Every_statement_is_in_one_claim_and_every_link_has_an_identity()
  {
    var choices = Gen.Choose(0, 10_000).NonEmptyListOf().Select(list => list.Take(40).ToArray()).ToArbitrary();
    Check.One(Config.QuickThrowOnFailure, Prop.ForAll(choices, chosen =>
    {
      var story = Make(chosen);
      var linkage = story.Link();
      var ids = story.Statements.Select(statement => statement.Id);
      return linkage.Claims.SelectMany(claim => claim.Statements).Order(StringComparer.Ordinal).SequenceEqual(ids.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        && story.Statements.Select((statement, i) => linkage.Sources[i].Length == statement.Chain.Length).All(same => same);
    }));
  }

  [Fact]
  public void Linking_stops_when_it_is_cancelled()
  {
    var story = Make([1, 2, 3]);
    Assert.Throws<OperationCanceledException>(() => new Linker().Link(story.Documents, story.Statements, story.Circumstances, new CancellationToken(true)));
  }

  [Fact]
  public void Nothing_links_to_nothing()
  {
    var linkage = new Linker().Link([], [], [], TestContext.Current.CancellationToken);
    Assert.Empty(linkage.Claims);
    Assert.Empty(linkage.Derivations);
  }
}
