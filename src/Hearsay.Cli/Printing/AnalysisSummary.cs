using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Cli.Printing;

/// <summary>What a tired person reads in half a minute: how much was read, the claims most widely carried with who stands behind them, what is worth a look.</summary>
internal sealed class AnalysisSummary
{
  private const int EndsShown = 4;
  private const int FindingsOfOneKind = 3;

  private readonly Page page;
  private readonly Analysis analysis;
  private readonly Lazy<ImmutableArray<Claim>> listed;

  public AnalysisSummary(Page page, Analysis analysis)
  {
    this.page = page;
    this.analysis = analysis;
    listed = new(WorthListing);
  }

  /// <summary>How many claims and how many findings are listed at most.</summary>
  public int Top { get; init; } = 10;

  /// <summary>Lists everything.</summary>
  public bool All { get; init; }

  /// <summary>How many of the inputs had the same bytes as another.</summary>
  public int Repeated { get; init; }

  /// <summary>How many inputs could not be read.</summary>
  public int Unread { get; init; }

  /// <summary>The case that the result lies in, as the person named it.</summary>
  public string? CasePath { get; init; }

  public void Print()
  {
    PrintCounts();
    PrintClaims();
    PrintFindings();
    PrintHints();
  }

  private void PrintCounts()
  {
    var notes = new List<string>();
    var silent = analysis.Documents.Where(document => !document.Analysed).ToArray();
    if (silent.Length > 0)
    {
      var reasons = silent
        .GroupBy(document => Printable.Of(document.Why ?? "no reason given"), StringComparer.Ordinal)
        .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => silent.Length == 1 ? same.Key : $"{same.Key} ({same.Count()})");
      notes.Add($"{silent.Length:#,0} not analysed: {string.Join("; ", reasons.Take(4))}");
    }

    if (Repeated > 0) notes.Add($"{Repeated:#,0} more with the same bytes as another");
    if (Unread > 0) notes.Add($"{Unread:#,0} could not be read");
    var read = Wording.Count(analysis.Documents.Length, "page") + " read";
    page.Paragraph("", notes.Count == 0 ? read + "." : $"{read} ({string.Join("; ", notes)}).", Ink.Strong);

    if (analysis.Claims.IsEmpty)
    {
      if (!analysis.Documents.IsEmpty) page.Paragraph("", "No statement was found in them.");
      return;
    }

    var shared = analysis.Origins.Count(origins => origins.Articles > 1);
    var alone = analysis.Claims.Length - shared;
    var claims = $"{Wording.Count(analysis.Statements.Length, "statement")} make {Wording.Count(analysis.Claims.Length, "claim")}: "
      + (shared == 0 ? "each is carried by one page only." : $"{shared:#,0} carried by two pages or more, {alone:#,0} by one page only.");
    page.Paragraph("", claims);
  }

  private void PrintClaims()
  {
    if (analysis.Claims.IsEmpty) return;
    var worth = listed.Value;
    var shown = All ? worth : [.. worth.Take(Top)];
    if (shown.IsEmpty) return;
    page.Line();
    page.Line(new Run(IsShared(shown[0]) ? "Most widely carried" : "What is said, and by whom", Ink.Heading));
    for (var i = 0; i < shown.Length; i++) Print(i + 1, shown[i]);
    var rest = worth.Length - shown.Length;
    if (rest > 0)
    {
      page.Line();
      page.Line(new Run($"    … and {Wording.Count(rest, "more claim")} (--all)", Ink.Quiet));
    }
  }

  /// <summary>Claims of two pages or more; then those of one page that somebody is credited with, headlines' first; the outlets' own assertions only where there is nothing else.</summary>
  private ImmutableArray<Claim> WorthListing()
  {
    if (All) return analysis.Claims;
    var places = analysis.Statements.Select((statement, i) => (statement.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
    var alone = analysis.Claims.Where(claim => !IsShared(claim) && IsCredited(claim))
      .OrderByDescending(claim => claim.Statements.Any(id => analysis.Statement(id).Zone == Zone.Headline))
      .ThenByDescending(claim => claim.Statements.Length)
      .ThenBy(claim => places[claim.Statements[0]]);
    var worth = analysis.Claims.Where(IsShared).Concat(alone).ToImmutableArray();
    return worth.IsEmpty ? analysis.Claims : worth;
  }

  private bool IsShared(Claim claim) => analysis.OriginsOf(claim.Id).Articles > 1;

  private bool IsCredited(Claim claim) => claim.Statements.Any(id => analysis.Statement(id).Voice != Voice.Own);

  private void Print(int number, Claim claim)
  {
    var origins = analysis.OriginsOf(claim.Id);
    page.Line();
    page.Paragraph(new Run($"{number,3} ", Ink.Quiet), Printable.Quoted(claim.Heading), Ink.Strong, most: 2);
    var id = CasePath is null ? "" : $"  [{ShortId.Of(claim.Id)}]";
    page.Line("    ", Wording.Numbers(origins), new Run(id, Ink.Quiet));
    var ends = origins.Groups.Where(group => group.Counts != Counts.None).ToArray();
    var shown = All ? ends.Length : EndsShown;
    foreach (var end in ends.Take(shown)) page.Paragraph("    – ", Wording.Of(end, analysis), end.Counts == Counts.Min ? Ink.Plain : Ink.Quiet);
    if (ends.Length > shown) page.Line(new Run($"      … and {ends.Length - shown} more", Ink.Quiet));
  }

  private void PrintFindings()
  {
    if (analysis.Findings.IsEmpty) return;
    page.Line();
    page.Line(new Run("Worth a look", Ink.Heading));
    page.Line();
    var width = analysis.Findings.Max(finding => Wording.Of(finding.Kind).Length);
    var shown = 0;
    foreach (var same in analysis.Findings.GroupBy(finding => finding.Kind))
    {
      var label = Wording.Of(same.Key);
      foreach (var finding in All ? same : same.Take(Math.Min(FindingsOfOneKind, Top - shown)))
      {
        page.Paragraph(new Run($"  {label.PadRight(width)}  ", Ink.Warning), finding.Note);
        label = "";
        shown++;
      }
    }

    if (analysis.Findings.Length > shown) page.Line(new Run($"  … and {analysis.Findings.Length - shown:#,0} more (--all)", Ink.Quiet));
  }

  private void PrintHints()
  {
    if (analysis.Origins.Any(origins => origins.Max > 1))
    {
      page.Line();
      page.Paragraph("", "Origins counted apart are not thereby independent: that is not established unless a person has checked it.", Ink.Quiet);
    }

    if (CasePath is null || analysis.Claims.IsEmpty) return;
    var first = listed.Value[0];
    page.Line();
    page.Line(new Run($"More of one claim: hearsay show {CasePath} {ShortId.Of(first.Id)}", Ink.Quiet));
  }
}
