using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>How a statement gives its content.</summary>
public enum Voice
{
  /// <summary>In quotation marks.</summary>
  Direct,
  /// <summary>In the outlet's words.</summary>
  Indirect,
  /// <summary>Partly quoted.</summary>
  Mixed,
  /// <summary>The outlet's own assertion, with no source.</summary>
  Own,
}

/// <summary>What a source is.</summary>
public enum SourceKind
{
  /// <summary>A person with a name.</summary>
  NamedPerson,
  /// <summary>A named person with a role, or the one holder of a role.</summary>
  Official,
  /// <summary>A ministry, army, company, group.</summary>
  Organisation,
  /// <summary>A newspaper, broadcaster, site or agency.</summary>
  Outlet,
  /// <summary>A report, statement, video, study that speaks for itself.</summary>
  Document,
  /// <summary>"local sources", "a source in the organisation", "residents".</summary>
  Unnamed,
  /// <summary>"reportedly", "it was said".</summary>
  Unspecified,
  /// <summary>The outlet itself.</summary>
  OwnVoice,
}

/// <summary>How sure the wording is.</summary>
public enum Certainty
{
  /// <summary>Stated as fact by whoever says it.</summary>
  Asserted,
  /// <summary>Passed on as said by others ("reportedly", "is said to").</summary>
  Reported,
  /// <summary>Passed on at a distance ("allegedly", "claimed", "accused").</summary>
  Alleged,
  /// <summary>Held possible ("may", "might", "likely").</summary>
  Possible,
  /// <summary>Said not to be so.</summary>
  Denied,
}

/// <summary>One source in a chain.</summary>
/// <param name="Name">The fullest name that its document gives it, or the words that stand for it ("local sources"); null for an outlet its page does not name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Affiliation">The organisation or side it speaks for or belongs to, as the text gives it; null where the text does not.</param>
/// <param name="Spans">Where the document names it for this statement; empty for the page's own outlet.</param>
public sealed record SourceLink(string? Name, SourceKind Kind, string? Affiliation, ImmutableArray<TextSpan> Spans)
{
  /// <summary>The organisation in whose name it speaks (its spokesman, minister or statement): the origin is that organisation and nothing higher.
  /// Null for whoever speaks for himself, and for an organisation itself.</summary>
  public string? SpeaksFor { get; init; }
}

/// <summary>One attribution (PolNeAR, PARC: attribution relation): somebody's words or, in the outlet's own voice, the outlet's.</summary>
public sealed record Statement
{
  /// <summary>Document, zone and spans, joined: the same input has the same ids (<see cref="IdOf"/>).</summary>
  public required string Id { get; init; }

  /// <summary>The document it stands in.</summary>
  public required string DocumentId { get; init; }

  /// <summary>Headline or body.</summary>
  public required Zone Zone { get; init; }

  /// <summary>How the content is given.</summary>
  public required Voice Voice { get; init; }

  /// <summary>Where the source stands; empty where there is none.</summary>
  public required ImmutableArray<TextSpan> Source { get; init; }

  /// <summary>Where the cue stands ("said", "according to"); empty in the outlet's own voice.</summary>
  public required ImmutableArray<TextSpan> Cue { get; init; }

  /// <summary>Where the content stands, quotation marks included; never empty, in text order.</summary>
  public required ImmutableArray<TextSpan> Content { get; init; }

  /// <summary>The content's words, its spans joined by <c> … </c>.</summary>
  public required string Text { get; init; }

  /// <summary>The sources, from the one nearest the reader (always the page's own outlet) to the one nearest the event.</summary>
  public required ImmutableArray<SourceLink> Chain { get; init; }

  /// <summary>How sure the wording is.</summary>
  public required Certainty Certainty { get; init; }

  /// <summary>Whether the content is negated ("has not", "no"), apart from who denies it.</summary>
  public bool Negated { get; init; }

  /// <summary>Whether it stands inside another statement's content.</summary>
  public bool Nested { get; init; }

  /// <summary>For a statement of a headline or standfirst: the body statements that carry its content.</summary>
  public ImmutableArray<string> Body { get; init; } = [];

  /// <summary>For a statement of a headline: whether nothing in the body comes near its content.</summary>
  public bool IsUnsupported { get; init; }

  /// <summary>The rule that found it, in a few words, for a person who asks why.</summary>
  public string Rule { get; init; } = "";

  /// <summary>What decided on it; null unless the finder was told to keep it.</summary>
  public StatementEvidence? Evidence { get; init; }

  /// <summary>The far end of the chain: behind it nothing is recorded.</summary>
  public SourceLink FarEnd => Chain[^1];

  /// <summary>The id of a statement: its document, its zone, its content, and its cue where it has one.</summary>
  public static string IdOf(string documentId, Zone zone, ImmutableArray<TextSpan> content, ImmutableArray<TextSpan> cue) =>
    $"{documentId}:{EnumName.Of(zone)}:{string.Join('+', content)}" + (cue.IsEmpty ? "" : $"@{cue[0].Start}");

  /// <summary>The words of the spans, joined by <c> … </c>.</summary>
  public static string TextOf(string text, ImmutableArray<TextSpan> content) => string.Join(" … ", content.Select(span => span.In(text)));
}
