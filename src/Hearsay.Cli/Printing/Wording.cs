using System.Globalization;
using Hearsay.Findings;
using Hearsay.Origins;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Cli.Printing;

/// <summary>How the domain's values are said to a person.</summary>
internal static class Wording
{
  public static string Count(int number, string one, string? many = null) =>
    string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

  /// <summary>"1", "1–2", "none named", "none named, at most 1".</summary>
  public static string Range(ClaimOrigins origins) => (origins.Min, origins.Max) switch
  {
    (0, 0) => "none named",
    (0, var most) => string.Create(CultureInfo.InvariantCulture, $"none named, at most {most}"),
    var (least, most) when least == most => least.ToString(CultureInfo.InvariantCulture),
    var (least, most) => string.Create(CultureInfo.InvariantCulture, $"{least}–{most}"),
  };

  public static string Numbers(ClaimOrigins origins) =>
    string.Create(CultureInfo.InvariantCulture, $"articles {origins.Articles} · texts {origins.Texts} · origins {Range(origins)}");

  public static string Of(SourceKind kind) => kind switch
  {
    SourceKind.NamedPerson => "person",
    SourceKind.OwnVoice => "own voice",
    _ => EnumName.Of(kind),
  };

  public static string Of(FindingKind kind) => kind switch
  {
    FindingKind.AttributionDropped => "attribution dropped",
    FindingKind.HedgeLost => "hedge lost",
    FindingKind.HeadlineUnsupported => "headline unsupported",
    FindingKind.CitationLoop => "citation loop",
    FindingKind.UnnamedOnly => "nobody named",
    FindingKind.LateCopy => "late copy",
    _ => EnumName.Of(kind),
  };

  /// <summary>Who stands at a far end: "Dr Lena Voss, person", "unnamed: “local sources”, via SAN".</summary>
  public static string Of(OriginGroup group, Analysis analysis)
  {
    var name = Printable.Of(group.Name);
    var affiliation = group.Affiliation is { Length: > 0 } given && !string.Equals(given, group.Name, StringComparison.Ordinal)
      ? $" ({Printable.Of(given)})" : "";
    var via = Via(group, analysis);
    return group.Kind switch
    {
      SourceKind.OwnVoice => (name.Length > 0 ? name : "an outlet the page does not name") + ", in its own voice",
      SourceKind.Unspecified => (name.Length > 0 ? $"nobody said: “{name}”" : "nobody said") + via,
      SourceKind.Unnamed => $"unnamed: {(name.Length > 0 ? name : "a source")}{affiliation}{via}",
      SourceKind.Outlet => (name.Length > 0 ? name : "an outlet the page does not name") + ", outlet; where it has it from is not said",
      _ => $"{(name.Length > 0 ? name : "without a name")}, {Of(group.Kind)}{affiliation}{Beside(group)}",
    };
  }

  private static string Beside(OriginGroup group)
  {
    if (group.People.IsEmpty) return "";
    const int most = 3;
    var people = string.Join(", ", group.People.Take(most).Select(Printable.Of));
    return $"; through {people}{(group.People.Length > most ? $" and {group.People.Length - most} more" : "")}";
  }

  private static string Via(OriginGroup group, Analysis analysis)
  {
    if (group.Statements.IsEmpty) return "";
    var chain = analysis.Statement(group.Statements[0]).Chain;
    var relay = chain.Length > 1 ? chain[^2].Name : null;
    return relay is { Length: > 0 } ? $", via {Printable.Of(relay)}" : "";
  }
}
