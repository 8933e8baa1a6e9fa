using System.Globalization;
using Hearsay.Circumstances;
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

  /// <summary>The range where there is little room: "0–1".</summary>
  public static string ShortRange(ClaimOrigins origins) => string.Create(CultureInfo.InvariantCulture,
    $"{origins.Min}{(origins.Min == origins.Max ? "" : "–" + origins.Max.ToString(CultureInfo.InvariantCulture))}");

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

  public static string Of(Voice voice) => voice switch
  {
    Voice.Direct => "quoted",
    Voice.Indirect => "in the outlet's words",
    Voice.Mixed => "partly quoted",
    _ => "in the outlet's own voice",
  };

  public static string Of(Counts counts) => counts switch
  {
    Counts.Min => "named: counts in the least and the greatest number",
    Counts.Max => "not named: counts in the greatest number only",
    _ => "adds nothing: passes on what is counted elsewhere",
  };

  /// <summary>"12–14 killed", "about 300 people", "at least 40 km".</summary>
  public static string Of(Quantity quantity)
  {
    var number = (quantity.Low, quantity.High) switch
    {
      ({ } low, { } high) when low == high => Of(low),
      ({ } low, { } high) => $"{Of(low)}–{Of(high)}",
      ({ } low, null) => $"at least {Of(low)}",
      (null, { } high) => $"at most {Of(high)}",
      _ => "some",
    };
    string?[] parts = [quantity.Approximate ? "about" : null, number, quantity.Unit, quantity.Noun, quantity.Status == quantity.Noun ? null : quantity.Status];
    return string.Join(' ', parts.OfType<string>());
  }

  /// <summary>The chain from the outlet to the far end: "The Ledger → SAN → local sources (unnamed)".</summary>
  public static string Chain(Statement statement) => string.Join(" → ", statement.Chain.Select((link, i) =>
  {
    var name = link.Name is { Length: > 0 } given ? Printable.Of(given) : link.Kind is SourceKind.Outlet or SourceKind.OwnVoice ? "outlet not named" : Of(link.Kind);
    string?[] notes = [i == 0 ? null : Of(link.Kind), link.SpeaksFor is { } organisation ? $"for {Printable.Of(organisation)}" : Printable.Of(link.Affiliation)];
    var said = string.Join(", ", notes.Where(note => !string.IsNullOrEmpty(note)));
    return said.Length > 0 ? $"{name} ({said})" : name;
  }));

  private static string Of(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

  /// <summary>Who stands at a far end: "Dr Lena Voss, person", "unnamed: “local sources”, via SAN".</summary>
  public static string Of(OriginGroup group, Analysis analysis)
  {
    var name = Printable.Of(group.Name);
    var affiliation = group.Affiliation is { Length: > 0 } given && !string.Equals(given, group.Name, StringComparison.Ordinal)
      ? $" ({Printable.Of(given)})" : "";
    var via = Via(group, analysis);
    return group.Kind switch
    {
      SourceKind.OwnVoice => (name.Length > 0 ? name : PageOf(group, analysis)) + ", in its own voice",
      SourceKind.Unspecified => (name.Length > 0 ? $"nobody said: “{name}”" : "nobody said") + via,
      SourceKind.Unnamed => $"unnamed: {(name.Length > 0 ? name : "a source")}{affiliation}{via}",
      SourceKind.Outlet => (name.Length > 0 ? name : PageOf(group, analysis)) + ", outlet; where it has it from is not said",
      _ => $"{(name.Length > 0 ? name : "without a name")}, {Of(group.Kind)}{affiliation}{Beside(group)}",
    };
  }

  private static string PageOf(OriginGroup group, Analysis analysis) =>
    group.Statements.IsEmpty ? "an outlet without a name" : "the page " + Printable.Of(analysis.Document(analysis.Statement(group.Statements[0]).DocumentId).File);

  private static string Beside(OriginGroup group)
  {
    if (group.People.IsEmpty) return "";
    const int most = 3;
    var people = string.Join(", ", group.People.Take(most).Select(Printable.Of));
    return $"; through {people}{(group.People.Length > most ? $" and {group.People.Length - most} more" : "")}";
  }

  private static string Via(OriginGroup group, Analysis analysis)
  {
    // A copy may have dropped the relay that the others name.
    var relay = group.Statements
      .Select(id => analysis.Statement(id).Chain)
      .Select(chain => chain.Length > 1 ? chain[^2].Name : null)
      .GroupBy(name => name, StringComparer.Ordinal)
      .MaxBy(same => same.Count())?.Key;
    return relay is { Length: > 0 } ? $", via {Printable.Of(relay)}" : "";
  }
}
