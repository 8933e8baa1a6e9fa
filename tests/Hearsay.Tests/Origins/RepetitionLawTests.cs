using FsCheck;
using FsCheck.Fluent;
using Hearsay.Statements;
using Hearsay.Tests.Stories;

namespace Hearsay.Tests.Origins;

/// <summary>The law above all rules: a document that only repeats changes neither the least nor the greatest number of origins.</summary>
public sealed class RepetitionLawTests
{
  private const string Content = "27 rebels were killed near Selm on the old road";
  private static readonly string[] Outlets = ["SAN", "Ledger", "Courier", "Herald"];

  private static readonly Gen<SourceLink> Source = Gen.Frequency(
    (3, Gen.Elements("Mira Tal", "Osk Lind").Select(name => Who.Person(name))),
    (2, Gen.Elements("Ada Brem", "Odo Karst").Select(name => Who.Official(name).For("Ministry of Roads"))),
    (1, Gen.Constant(Who.Organisation("Ministry of Roads"))),
    (3, Gen.Elements("local sources", "residents").Select(words => Who.Unnamed(words))),
    (1, Gen.Constant(Who.Unspecified())));

  private static readonly Gen<SourceLink[]> Chain = Gen.Frequency(
    (2, Gen.Constant(Array.Empty<SourceLink>())),
    (4, Source.Select(source => new[] { source })),
    (2, Gen.Elements(Outlets).Select(outlet => new[] { Who.Outlet(outlet) })),
    (3, from outlet in Gen.Elements(Outlets) from source in Source select new[] { Who.Outlet(outlet), source }));

  private static readonly Gen<(string Outlet, SourceLink[][] Chains)[]> Pages =
    (from outlet in Gen.Elements(Outlets)
     from count in Gen.Choose(1, 3)
     from chains in Gen.ArrayOf(Chain, count)
     select (outlet, chains)).NonEmptyListOf().Select(pages => pages.Take(4).ToArray());

  private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(600);

  [Fact]
  public void A_reprint_changes_no_origin() => Holds((claim, _, pages) =>
  {
    var original = pages[0];
    var reprint = claim.Page("Reprinter");
    foreach (var statement in original.Statements) reprint.Says(Content, [.. statement.Chain.Skip(1)]);
    claim.Copied(original, reprint);
  });

  [Fact]
  public void A_reprint_that_drops_every_name_changes_no_origin() => Holds((claim, _, pages) =>
  {
    var reprint = claim.Page("Reprinter");
    for (var i = 0; i < pages[0].Statements.Count; i++) reprint.Says(Content);
    claim.Copied(pages[0], reprint);
  });

  [Fact]
  public void A_citation_of_a_page_changes_no_origin() => Holds((claim, given, _) =>
    claim.Page("Citer").Says(Content, Who.Outlet(given[0].Outlet)));

  [Fact]
  public void A_citation_that_keeps_the_chain_changes_no_origin() => Holds((claim, given, _) =>
    claim.Page("Citer").Says(Content, [Who.Outlet(given[0].Outlet), .. given[0].Chains[0]]));

  [Fact]
  public void A_citation_of_a_citation_changes_no_origin() => Holds((claim, given, _) =>
  {
    claim.Page("Citer").Says(Content, Who.Outlet(given[0].Outlet));
    claim.Page("Second citer").Says(Content, Who.Outlet("Citer"), Who.Outlet(given[0].Outlet));
  });

  private static void Holds(Action<OneClaim, (string Outlet, SourceLink[][] Chains)[], List<Page>> repeat) =>
    Check.One(Config, Prop.ForAll(Pages.ToArbitrary(), pages =>
    {
      var (before, _) = Build(pages);
      var (after, built) = Build(pages);
      repeat(after, pages, built);
      var (_, min, max) = before.Numbers();
      var (_, minAfter, maxAfter) = after.Numbers();
      return ((min, max) == (minAfter, maxAfter)).Label($"[{min}, {max}] became [{minAfter}, {maxAfter}]");
    }));

  private static (OneClaim Claim, List<Page> Pages) Build((string Outlet, SourceLink[][] Chains)[] pages)
  {
    var claim = new OneClaim();
    var built = new List<Page>();
    foreach (var (outlet, chains) in pages)
    {
      var page = claim.Page(outlet);
      foreach (var chain in chains) page.Says(Content, chain);
      built.Add(page);
    }

    return (claim, built);
  }
}
