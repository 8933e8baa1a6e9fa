using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Help;
using Hearsay.Cli.Output;
using Hearsay.Cli.Printing;
using Hearsay.Origins;
using Hearsay.Statements;
using Hearsay.Storage;
using Hearsay.Text;

namespace Hearsay.Cli.Commands;

/// <summary>Records what a person decided about two statements of a claim, lists it, takes it back.</summary>
internal static class DecideCommand
{
  private static readonly Argument<string> CasePath = CaseArgument.Create();
  private static readonly Argument<string?> Kind = new("DECISION")
  {
    Description = "apart: they do not have one origin; same: they have one; independent: apart, and checked to be independent.", HelpName = "apart|same|independent", Arity = ArgumentArity.ZeroOrOne,
  };

  private static readonly Argument<string[]> Statements = new("STATEMENT")
  {
    Description = "Two statements of one claim: their ids, or the beginnings (hearsay show CASE CLAIM lists them).", Arity = new ArgumentArity(0, 2),
  };

  private static readonly Option<string?> Because = new("--because") { Description = "Why: kept with the decision, and printed.", HelpName = "TEXT" };
  private static readonly Option<bool> List = new("--list") { Description = "List the decisions of the case." };
  private static readonly Option<int> Undo = new("--undo") { Description = "Take a decision back.", HelpName = "NUMBER", CustomParser = Numbers.FromOne };
  private static readonly Option<bool> Later = new("--later") { Description = "Leave the results as they are until the next analyze, rather than count anew at once." };

  public static Command Create()
  {
    var command = new TaughtCommand("decide",
      "Records a person's decision on two statements of a claim: whether they have one origin. It names the words by the page's bytes, so it survives every re-run.",
      new("hearsay decide flood.case apart 3fa9c1:body:10-80 77b0e2:body:5-60 --because \"two mayors of one name\"", "they do not have one origin"),
      new("hearsay decide flood.case --list", "what was decided"),
      new("hearsay decide flood.case --undo 2", "take the second decision back"))
    {
      CasePath, Kind, Statements, Because, List, Undo, Later,
    };
    command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    return command;
  }

  private static int Run(ParseResult parsed, CancellationToken cancellation)
  {
    var path = parsed.GetRequiredValue(CasePath);
    if (!File.Exists(path)) throw new UsageException($"{path}: there is no such case.");
    if (parsed.GetValue(List)) return Print(path);
    using var opened = Case.Open(path, CaseAccess.Write);
    if (parsed.GetValue(Undo) is > 0 and var number)
    {
      if (!opened.Undo(number)) throw new UsageException($"{path} has no decision {number}. See: hearsay decide {path} --list");
      Console.Error.WriteLine($"hearsay: decision {number} is taken back.");
    }
    else
    {
      var decision = Read(parsed, opened);
      Console.Error.WriteLine($"hearsay: recorded as decision {opened.Decide(decision)}.");
    }

    if (parsed.GetValue(Later))
    {
      Console.Error.WriteLine($"hearsay: it shows after the next: hearsay analyze --case {path}");
      return ExitCode.Done;
    }

    var before = opened.Analysis();
    var analysis = AnalysisMeter.Run(quiet: false, progress =>
      Analyser.Default.Analyse(opened.Captures(), [.. opened.Decisions().Select(recorded => recorded.Decision)], progress, cancellation));
    opened.Replace(analysis with { Unread = before.Unread }, cancellation: cancellation);
    return ExitCode.Done;
  }

  private static Decision Read(ParseResult parsed, Case opened)
  {
    var kind = parsed.GetValue(Kind) ?? throw new UsageException("Say what you decide: apart, same or independent; or --list, or --undo NUMBER. Try: hearsay decide --help");
    if (kind is not ("apart" or "same" or "independent")) throw new UsageException($"'{kind}' is no decision: apart, same or independent.");
    if (parsed.GetValue(Statements) is not [var first, var second]) throw new UsageException("A decision is about two statements: name both by their ids.");
    var analysis = opened.Analysis();
    var (one, other) = (IdSearch.FindStatement(analysis, first), IdSearch.FindStatement(analysis, second));
    if (one.Id == other.Id) throw new UsageException("Both ids name the same statement; a decision is about two.");
    if (!analysis.Claims.Any(claim => claim.Statements.Contains(one.Id, StringComparer.Ordinal) && claim.Statements.Contains(other.Id, StringComparer.Ordinal)))
      throw new UsageException("These statements belong to two claims; a decision is about the origins of one claim.");
    return new Decision(EnumName.Parse<DecisionKind>(kind), TargetOf(analysis, one), TargetOf(analysis, other), parsed.GetValue(Because) ?? "");
  }

  private static DecisionTarget TargetOf(Analysis analysis, Statement statement) =>
    new(analysis.Document(statement.DocumentId).Sha256, statement.Content[0].Hull(statement.Content[^1]));

  private static int Print(string path)
  {
    using var opened = Case.Open(path, CaseAccess.Read);
    var analysis = opened.Analysis();
    var decisions = opened.Decisions();
    StandardOutput.WriteText(writer =>
    {
      var page = Page.ForOutput(writer);
      if (decisions.IsEmpty) page.Line("Nothing was decided yet.");
      foreach (var (number, decision, madeAt) in decisions)
      {
        var when = madeAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        page.Line(new Run($"{number,3} {EnumName.Of(decision.Kind)}", Ink.Strong), new Run($"  {when}", Ink.Quiet));
        foreach (var target in (DecisionTarget[])[decision.First, decision.Second]) page.Paragraph("    ", Words(analysis, target));
        if (decision.Because.Length > 0) page.Paragraph("    because: ", decision.Because, indent: 4);
      }
    });
    return ExitCode.Done;
  }

  private static string Words(Analysis analysis, DecisionTarget target)
  {
    var document = analysis.Documents.FirstOrDefault(candidate => candidate.Sha256 == target.Sha256);
    if (document is null) return $"a page that is not among the results (SHA-256 {target.Sha256[..12]}…)";
    // A span that no longer fits is said, never moved.
    return target.Span.Start >= 0 && target.Span.End <= document.Text.Length && !target.Span.IsEmpty
      ? $"{Printable.Quoted(Printable.Cut(target.Span.In(document.Text), 160))} · {document.File}"
      : $"{target.Span} of {document.File}: the words are no longer there";
  }
}
