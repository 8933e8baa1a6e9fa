using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Capturing;
using Hearsay.Origins;
using Hearsay.Storage;
using Hearsay.Tests.Exporting;

namespace Hearsay.Cli.Tests;

/// <summary>What any store of cases keeps, whatever is done to it in whatever order: checked against a model in memory.</summary>
public class CaseContractTests
{
  [Fact]
  public void A_case_does_what_its_model_does() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll<int>(seed =>
  {
    using var work = new Workspace();
    var random = new Random(seed);
    var model = new Model();
    var opened = Case.Open(work.Path("any.case"), CaseAccess.Write);
    try
    {
      for (var step = 0; step < 12; step++)
      {
        switch (random.Next(6))
        {
          case 0 or 1:
            var captures = InventedAnalysis.Captures(random.Next());
            Assert.Equal(model.Add(captures), opened.Add(captures));
            break;
          case 2:
            var analysis = InventedAnalysis.Over(random.Next(), model.Captures.Values);
            opened.Replace(analysis);
            model.Replace(analysis);
            break;
          case 3:
            var decision = NextDecision(random);
            Assert.Equal(model.Decide(decision), opened.Decide(decision));
            break;
          case 4:
            var number = random.Next(1, 5);
            Assert.Equal(model.Undo(number), opened.Undo(number));
            break;
          default:
            opened.Dispose();
            Assert.Equal(["any.case"], work.Files());
            opened = Case.Open(work.Path("any.case"), CaseAccess.Write);
            break;
        }

        model.AssertHeldBy(opened);
      }
    }
    finally
    {
      opened.Dispose();
    }
  }));

  [Fact]
  public void A_cancelled_replacement_leaves_the_old_results()
  {
    using var work = new Workspace();
    var (analysis, captures) = InventedAnalysis.Of(7);
    using var opened = Case.Open(work.Path("any.case"), CaseAccess.Write);
    opened.Add(captures);
    opened.Replace(analysis);
    using var cancelled = new CancellationTokenSource();
    cancelled.Cancel();
    Assert.Throws<OperationCanceledException>(() => opened.Replace(InventedAnalysis.Over(8, captures), cancellation: cancelled.Token));
    Assert.Equal(Described.Of(analysis), Described.Of(opened.Analysis()));
  }

  [Fact]
  public void Results_whose_capture_is_missing_are_refused()
  {
    using var work = new Workspace();
    using var opened = Case.Open(work.Path("any.case"), CaseAccess.Write);
    Assert.Throws<CaseException>(() => opened.Replace(InventedAnalysis.Of(7).Analysis));
    Assert.Empty(opened.Analysis().Documents);
  }

  [Fact]
  public void Bytes_that_were_changed_are_noticed()
  {
    using var work = new Workspace();
    var capture = Capture.Of("page.txt", "page"u8.ToArray());
    using (var opened = Case.Open(work.Path("any.case"), CaseAccess.Write)) opened.Add([capture]);
    using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={work.Path("any.case")};Pooling=False"))
    {
      connection.Open();
      using var command = connection.CreateCommand();
      command.CommandText = "UPDATE captures SET sha256 = replace(sha256, substr(sha256, 1, 1), 'f')";
      command.ExecuteNonQuery();
    }

    using var damaged = Case.Open(work.Path("any.case"), CaseAccess.Read);
    Assert.Equal(CaseTrouble.Damaged, Assert.Throws<CaseException>(() => damaged.Captures().ToArray()).Trouble);
  }

  private static Decision NextDecision(Random random)
  {
    DecisionTarget Target() => new(new string((char)('a' + random.Next(3)), 64), new(random.Next(3), 5 + random.Next(3)));
    return new((DecisionKind)random.Next(3), Target(), Target(), random.Next(2) == 0 ? "" : "because of “this”");
  }

  private sealed class Model
  {
    private readonly SortedDictionary<long, Decision> decisions = [];
    private Analysis? results;
    private long last;

    public SortedDictionary<string, Capture> Captures { get; } = new(StringComparer.Ordinal);

    public int Add(ImmutableArray<Capture> captures) => captures.Count(capture => Captures.TryAdd(capture.Sha256, capture));

    public void Replace(Analysis analysis) => results = analysis;

    public long Decide(Decision decision)
    {
      decision = Ordered(decision);
      foreach (var (number, earlier) in decisions.ToArray())
      {
        if (earlier.First == decision.First && earlier.Second == decision.Second) decisions.Remove(number);
      }

      decisions.Add(++last, decision);
      return last;
    }

    public bool Undo(long number) => decisions.Remove(number);

    public void AssertHeldBy(Case opened)
    {
      Assert.Equal(Captures.Values.Select(Key), opened.Captures().Select(Key));
      Assert.Equal(Captures.Count, opened.CaptureCount);
      Assert.Equal(decisions.Select(pair => (pair.Key, pair.Value)), opened.Decisions().Select(recorded => (recorded.Number, recorded.Decision)));
      if (results is not null) Assert.Equal(Described.Of(results), Described.Of(opened.Analysis()));
      else Assert.Empty(opened.Analysis().Documents);
    }

    private static string Key(Capture capture) =>
      $"{capture.Sha256} {capture.File} {capture.Url} {capture.TakenAt?.UtcTicks} {capture.Declared} {string.Join(';', capture.Declared?.Authors ?? [])} {Convert.ToHexString(capture.Bytes.Span)}";

    private static Decision Ordered(Decision decision)
    {
      var order = string.CompareOrdinal(decision.First.Sha256, decision.Second.Sha256);
      return order > 0 || (order == 0 && decision.First.Span > decision.Second.Span) ? decision with { First = decision.Second, Second = decision.First } : decision;
    }
  }
}
