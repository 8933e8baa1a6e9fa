using System.Globalization;
using System.Text;

namespace Hearsay.Training.Muc;

/// <summary>The reports and keys of MUC-3 and MUC-4, as they were given out: a report begins with its id on a line of its own, a template of a key with slot 0.</summary>
internal static class MucFolder
{
  private const int FillerColumn = 36, OrganisationSlot = 10, ConfidenceSlot = 11;

  /// <summary>The running text of each report by its id, in capitals; header, dateline and editor's tags left out, a paragraph a line with empty lines between.</summary>
  public static Dictionary<string, string> Reports(string folder)
  {
    var reports = new Dictionary<string, string>();
    foreach (var file in Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith("key", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
    {
      string? id = null;
      var text = new StringBuilder();
      foreach (var line in File.ReadLines(file, Encoding.Latin1).Append("END-MUC0-0000"))
      {
        if (!IsId(line))
        {
          text.Append(line.Trim()).Append(line.AsSpan().IsWhiteSpace() ? "\n\n" : " ");
          continue;
        }

        if (id is not null) reports[id] = WithoutHeader(text.ToString());
        id = line.Split(' ')[0];
        text.Clear();
      }
    }

    return reports;
  }

  /// <summary>The organisations of the keys of a folder that have a confidence; what the key holds to be optional is left out.</summary>
  public static IEnumerable<MucCase> Cases(string folder)
  {
    foreach (var file in Directory.EnumerateFiles(folder, "key*").Order(StringComparer.Ordinal))
    {
      var slots = new Dictionary<int, List<string>>();
      var slot = -1;
      foreach (var line in File.ReadLines(file, Encoding.Latin1).Append("0. END"))
      {
        if (line.AsSpan().IsWhiteSpace() || line[0] == ';') continue;
        var dot = line.IndexOf('.', StringComparison.Ordinal);
        if (dot is 1 or 2 && int.TryParse(line.AsSpan(0, dot), CultureInfo.InvariantCulture, out var number)) slot = number;
        if (slot == 0)
        {
          foreach (var found in Of(slots)) yield return found;
          slots.Clear();
        }

        if (line.Length <= FillerColumn) continue;
        if (!slots.TryGetValue(slot, out var fillers)) slots[slot] = fillers = [];
        fillers.Add(line[FillerColumn..].Trim());
      }
    }
  }

  private static IEnumerable<MucCase> Of(Dictionary<int, List<string>> slots)
  {
    if (!slots.TryGetValue(0, out var id) || !slots.TryGetValue(1, out var template) || !slots.TryGetValue(ConfidenceSlot, out var fillers)) yield break;
    if (template[0].Contains("OPTIONAL", StringComparison.Ordinal)) yield break;
    var organisations = slots.GetValueOrDefault(OrganisationSlot, []).Select(NamesOf).ToList();
    foreach (var filler in fillers)
    {
      if (filler[0] is '*' or '-' or '?') continue;
      var colon = filler.IndexOf(':', StringComparison.Ordinal);
      var classes = colon < 0 ? filler : filler[..colon];
      var names = colon < 0 ? [] : NamesOf(filler[(colon + 1)..]);
      var whole = organisations.Find(alternatives => alternatives.Intersect(names).Any()) ?? (organisations.Count == 1 ? organisations[0] : []);
      yield return new(id[0].Split(' ')[0], [.. names.Union(whole)], classes.Trim('(', ')').Split('/', StringSplitOptions.TrimEntries));
    }
  }

  private static List<string> NamesOf(string fillers) =>
    [.. WithRoundBrackets(fillers).Replace("\\\"", "", StringComparison.Ordinal).Replace("\"/\"", "\" / \"", StringComparison.Ordinal).Split(" / ").Select(name => name.Trim('?', ' ', '"')).Where(name => name.Length > 1)];

  private static string WithRoundBrackets(string text) => text.Replace('[', '(').Replace(']', ')');

  private static bool IsId(string line) => line.Contains("-MUC", StringComparison.Ordinal) && line.Length > 12 && char.IsAsciiLetterUpper(line[0]) && line.Split(' ')[0] is [.., >= '0' and <= '9'] first && first.Count(c => c == '-') == 2;

  private static string WithoutHeader(string text)
  {
    var end = text.IndexOf("--", StringComparison.Ordinal);
    var body = (end is >= 0 and < 200 ? text[(end + 2)..] : text).TrimStart(' ', '-', '\n');
    while (body.StartsWith('[') && body.IndexOf(']', StringComparison.Ordinal) is > 0 and < 300 and var close) body = body[(close + 1)..].TrimStart();
    return WithRoundBrackets(body);
  }
}
