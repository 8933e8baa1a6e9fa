using System.Globalization;
using Hearsay.Language;
using Hearsay.Statements;

namespace Hearsay.Training.Muc;

/// <summary>Counts for how many organisations of the keys <see cref="OrganisationConfidenceReader"/> gives a filler that the key allows.</summary>
/// <param name="errors">Where each wrong answer is noted; null for nowhere.</param>
internal sealed class ConfidenceScore(TextWriter? errors)
{
  private static readonly string[] Fillers = ["REPORTED AS FACT", "ACQUITTED", "CLAIMED OR ADMITTED", "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED", "POSSIBLE"];

  private readonly DocumentParser parser = new();
  private readonly StatementFinder finder = new();
  private readonly int[,] confusion = new int[Fillers.Length, Fillers.Length];
  private int all, right, facts;

  /// <summary>Scores a set: a folder of reports and their keys.</summary>
  public void Add(string folder)
  {
    var reports = MucFolder.Reports(folder);
    foreach (var report in MucFolder.Cases(folder).GroupBy(found => found.Report))
    {
      var text = Recasing.Recase(reports[report.Key], [.. report.SelectMany(found => found.Names).Distinct()]);
      var parsed = parser.Parse(PlainText.DocumentOf(report.Key, new string('0', 64), text));
      var statements = finder.Find(parsed);
      foreach (var found in report) Count(found, Fillers[(int)OrganisationConfidenceReader.Of(parsed, statements, found.Names)]);
    }
  }

  private void Count(MucCase found, string answer)
  {
    all++;
    var allowed = found.Allowed.Contains(answer);
    if (allowed) right++;
    else errors?.WriteLine($"{found.Report}: {answer}, key {string.Join(" / ", found.Allowed)}: {string.Join(" / ", found.Names)}");
    if (found.Allowed.Contains(Fillers[0])) facts++;
    var key = Array.IndexOf(Fillers, allowed ? answer : found.Allowed[0]);
    if (key >= 0) confusion[key, Array.IndexOf(Fillers, answer)]++;
  }

  /// <summary>Prints a line for each class of the key, with how often each class was answered, and the accuracy.</summary>
  public void Print(TextWriter output)
  {
    for (var key = 0; key < Fillers.Length; key++)
    {
      var answers = Enumerable.Range(0, Fillers.Length).Where(answer => confusion[key, answer] > 0).Select(answer => $"{Fillers[answer].ToLowerInvariant()} {confusion[key, answer]}");
      output.WriteLine($"{Fillers[key].ToLowerInvariant()}, answered: {string.Join(", ", answers.DefaultIfEmpty("-"))}");
    }

    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"organization confidence: {100.0 * right / Math.Max(1, all):0.0} % ({right} of {all}), always \"reported as fact\" {100.0 * facts / Math.Max(1, all):0.0} %"));
  }
}
