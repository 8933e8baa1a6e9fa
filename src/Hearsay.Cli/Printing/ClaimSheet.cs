using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Cli.Printing;

/// <summary>One claim: who stands at each far end, every statement in its own words with its chain, and why which were taken for one.</summary>
internal sealed class ClaimSheet(Page page, Analysis analysis)
{
  private const int LongestEvidence = 300;

  public void Print(Claim claim)
  {
    var origins = analysis.OriginsOf(claim.Id);
    page.Paragraph("", Printable.Quoted(claim.Heading), Ink.Strong);
    page.Line(Wording.Numbers(origins), new Run($"  [{claim.Id}]", Ink.Quiet));

    var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
    foreach (var group in origins.Groups)
    {
      page.Line();
      page.Paragraph("", Wording.Of(group, analysis), Ink.Heading, indent: 2);
      page.Line(new Run("  " + Wording.Of(group.Counts), Ink.Quiet));
      foreach (var id in group.Statements) Print(analysis.Statement(id), Number(numbers, id));
    }

    var loose = claim.Statements.Where(id => !numbers.ContainsKey(id)).ToArray();
    if (loose.Length > 0)
    {
      page.Line();
      page.Line(new Run(origins.Groups.IsEmpty ? "Statements" : "Other statements", Ink.Heading));
      foreach (var id in loose) Print(analysis.Statement(id), Number(numbers, id));
    }

    if (!origins.Loop.IsEmpty)
    {
      page.Line();
      page.Paragraph("", "These cite each other and nobody outside: " + string.Join(" → ", origins.Loop.Select(Printable.Of)), Ink.Warning);
    }

    Print(origins, numbers);
    PrintFindings(claim);
  }

  private static int Number(Dictionary<string, int> numbers, string id)
  {
    if (!numbers.TryGetValue(id, out var number)) numbers.Add(id, number = numbers.Count + 1);
    return number;
  }

  private void Print(Statement statement, int number)
  {
    page.Line();
    page.Paragraph(new Run($"  {number,2} ", Ink.Quiet), Printable.Quoted(statement.Text));
    page.Paragraph("     ", Wording.Chain(statement));
    var document = analysis.Document(statement.DocumentId);
    var when = document.Published?.Value ?? "date unknown";
    page.Paragraph("     ", $"{EnumName.Of(statement.Zone)}, {Wording.Of(statement.Voice)}, {EnumName.Of(statement.Certainty)} · {when} · {document.File}", Ink.Quiet);
    page.Line(new Run("     " + statement.Id, Ink.Quiet));
  }

  private void Print(ClaimOrigins origins, Dictionary<string, int> numbers)
  {
    if (origins.Edges.IsEmpty) return;
    page.Line();
    page.Line(new Run("Taken for one", Ink.Heading));
    foreach (var edge in origins.Edges)
    {
      page.Line();
      page.Paragraph($"  {numbers.GetValueOrDefault(edge.From)} with {numbers.GetValueOrDefault(edge.To)}: ", edge.Reason, indent: 4);
      foreach (var evidence in edge.Evidence)
      {
        var document = analysis.Document(evidence.Document);
        page.Paragraph("    ", $"{Printable.Quoted(Printable.Cut(evidence.Span.In(document.Text), LongestEvidence))} · {document.File}", Ink.Quiet);
      }
    }
  }

  private void PrintFindings(Claim claim)
  {
    var findings = analysis.Findings.Where(finding => finding.Claims.Contains(claim.Id, StringComparer.Ordinal)).ToArray();
    if (findings.Length == 0) return;
    page.Line();
    page.Line(new Run("Worth a look", Ink.Heading));
    foreach (var finding in findings) page.Paragraph(new Run($"  {Wording.Of(finding.Kind)}: ", Ink.Warning), finding.Note, indent: 4);
  }
}
