using System.Globalization;
using Hearsay.Findings;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Dossiers;

/// <summary>The words that a dossier uses for what the analysis names.</summary>
internal static class Wording
{
  /// <summary>What is known of the independence of several origins.</summary>
  public static string Independence(ClaimOrigins origins) =>
    origins.IndependenceEstablished ? "independent, as a person decided" : "independence not established";

  public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

  /// <summary>"1 page", "1,200 pages".</summary>
  public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

  public static string Of(SourceKind kind) => kind switch
  {
    SourceKind.NamedPerson => "named person",
    SourceKind.OwnVoice => "own voice",
    _ => Text.EnumName.Of(kind),
  };

  public static string Of(Certainty certainty) => certainty switch
  {
    Certainty.Asserted => "stated as fact",
    Certainty.Reported => "passed on as reported",
    Certainty.Alleged => "alleged",
    Certainty.Possible => "held possible",
    _ => "denied",
  };

  public static string Of(Voice voice) => voice switch
  {
    Voice.Direct => "quoted",
    Voice.Indirect => "in the outlet’s words",
    Voice.Mixed => "partly quoted",
    _ => "in the outlet’s own voice",
  };

  public static string Of(BlockKind kind) => kind switch
  {
    BlockKind.Navigation => "navigation",
    BlockKind.Related => "related links",
    BlockKind.Newsletter => "newsletter",
    BlockKind.Advert => "advertising",
    BlockKind.Notice => "notice",
    BlockKind.Comment => "comment",
    _ => Text.EnumName.Of(kind),
  };

  public static string Of(FindingKind kind) => kind switch
  {
    FindingKind.AttributionDropped => "Attribution dropped in a headline",
    FindingKind.HedgeLost => "Hedge lost in a headline",
    FindingKind.HeadlineUnsupported => "Headline not found in the body",
    FindingKind.CitationLoop => "Outlets that cite each other",
    FindingKind.Contradiction => "Accounts that contradict each other",
    FindingKind.Update => "A later, larger number",
    FindingKind.UnnamedOnly => "Nobody named stands behind it",
    FindingKind.LateCopy => "A later copy without credit",
    _ => "Dates that exclude each other",
  };

  public static string Meaning(FindingKind kind) => kind switch
  {
    FindingKind.AttributionDropped => "The headline states as fact what the body of the page only attributes to somebody.",
    FindingKind.HedgeLost => "The headline is surer than the body of the page.",
    FindingKind.HeadlineUnsupported => "The headline says what no statement in the body says.",
    FindingKind.CitationLoop => "Each outlet names another of them as its source, and nobody outside.",
    FindingKind.Contradiction => "Two claims about one thing exclude each other. Hearsay does not say which is right.",
    FindingKind.Update => "A later page gives a larger number of the same thing: perhaps news, perhaps not.",
    FindingKind.UnnamedOnly => "Every chain ends in somebody without a name, or in an outlet’s own voice.",
    FindingKind.LateCopy => "A text published after the one it was taken from, which does not say so.",
    _ => "The dates that the page gives cannot all be right.",
  };

  public static string Of(Counts counts) => counts switch
  {
    Counts.Min => "named: adds to the least and to the greatest number",
    Counts.Max => "not named: adds to the greatest number only",
    _ => "adds nothing: it passes on what is counted already",
  };

  public static string Short(Counts counts) => counts switch
  {
    Counts.Min => "one origin, named",
    Counts.Max => "may be an origin",
    _ => "adds nothing",
  };

  public static string Of(DerivationClass derivation) => derivation == DerivationClass.WhollyDerived ? "nearly all of its text" : "parts of its text";

  /// <summary>The origins as the design prints them: the least number, 0 as "none named"; then what goes with it.</summary>
  public static (string Figure, string Note) Origins(ClaimOrigins origins)
  {
    var (min, max) = (origins.Min, origins.Max);
    var apart = max > 1 ? $"; {Independence(origins)}" : "";
    if (max == 0) return ("none", "no origin recorded");
    if (min == 0) return ("none named", $"at most {Number(max)}{apart}");
    return min == max
      ? (Number(min), $"named{apart}")
      : ($"{Number(min)}–{Number(max)}", $"{Number(min)} named{apart}");
  }

  /// <summary>The origins in one run of words.</summary>
  public static string OriginsInWords(ClaimOrigins origins) => (origins.Min, origins.Max) switch
  {
    (_, 0) => "no origin recorded",
    (0, 1) => "at most one origin, and none named",
    (0, var max) => $"at most {Number(max)} origins, none named",
    (1, 1) => "one named origin",
    var (min, max) when min == max => $"{Number(min)} named origins",
    var (min, max) => $"{Number(min)} to {Number(max)} origins, {Number(min)} named",
  };

  public static string NameOf(string? name, SourceKind kind) =>
    !string.IsNullOrWhiteSpace(name) ? name : kind is SourceKind.Outlet or SourceKind.OwnVoice ? "outlet not named" : Of(kind);

  public static string NameOf(SourceLink link) => NameOf(link.Name, link.Kind);

  public static string OutletOf(Document document) => string.IsNullOrWhiteSpace(document.Outlet) ? $"Outlet not named ({document.File})" : document.Outlet;

  public static string TitleOf(Document document) =>
    !string.IsNullOrWhiteSpace(document.Title) ? document.Title : string.IsNullOrWhiteSpace(document.File) ? "Untitled page" : document.File;

  /// <summary>Whether the words stand for somebody whom they do not name: such words are shown in quotation marks.</summary>
  public static bool IsNameless(SourceKind kind) => kind is SourceKind.Unnamed or SourceKind.Unspecified;

  /// <summary>The text cut at a word after so many UTF-16 code units, with an ellipsis; never within a surrogate pair.</summary>
  public static string Shorten(string text, int length)
  {
    if (text.Length <= length) return text;
    var cut = text.LastIndexOf(' ', length);
    if (cut < length / 2) cut = length;
    if (char.IsHighSurrogate(text[cut - 1])) cut--;
    return string.Concat(text.AsSpan(0, cut).TrimEnd(), "…");
  }
}
