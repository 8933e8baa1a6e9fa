using System.Collections.Immutable;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Origins;

/// <summary>Whether a group of ends adds to a claim's origins.</summary>
public enum Counts
{
  /// <summary>A named end: adds to the least and to the greatest number.</summary>
  Min,
  /// <summary>An end that is not named: adds to the greatest number only.</summary>
  Max,
  /// <summary>Adds nothing: it relays from several ends that are counted already.</summary>
  None,
}

/// <summary>Words that a merge stands on.</summary>
/// <param name="Document">Id of a document.</param>
/// <param name="Span">Where in its text.</param>
public readonly record struct Evidence(string Document, TextSpan Span);

/// <summary>Why two statements have one origin.</summary>
/// <param name="From">Id of a statement.</param>
/// <param name="To">Id of the statement whose end it joins.</param>
/// <param name="Reason">One of the reasons of design section 3, in a person's words.</param>
/// <param name="Evidence">The words it stands on.</param>
public sealed record MergeEdge(string From, string To, string Reason, ImmutableArray<Evidence> Evidence);

/// <summary>The statements of a claim that have one far end.</summary>
/// <param name="Id">Made of the claim and its first statement.</param>
/// <param name="Name">Who stands there; null for an outlet without a name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Affiliation">Organisation and side, as the texts give it.</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Statements">Ids, in text order.</param>
public sealed record OriginGroup(
  string Id, string? Name, SourceKind Kind, string? Affiliation, Counts Counts, ImmutableArray<string> Statements)
{
  /// <summary>The people who speak for an organisation that is the origin, beside it.</summary>
  public ImmutableArray<string> People { get; init; } = [];
}

/// <summary>The three numbers of a claim and how they came about (design, section 3).</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Articles">Documents that carry it; versions of one page are one.</param>
/// <param name="Texts">The same after documents whose passage carrying it is derived from another's are collapsed.</param>
/// <param name="Min">Ends that are named, after merging.</param>
/// <param name="Max">All ends, after merging.</param>
/// <param name="Groups">Who stands at the far ends: those that count first.</param>
/// <param name="Edges">How each group came together.</param>
public sealed record ClaimOrigins(
  string ClaimId, int Articles, int Texts, int Min, int Max, ImmutableArray<OriginGroup> Groups, ImmutableArray<MergeEdge> Edges)
{
  /// <summary>Outlets that cite each other with no end outside, in the order of the loop; empty where there is none.</summary>
  public ImmutableArray<string> Loop { get; init; } = [];

  /// <summary>Whether a person decided of every two origins that they are independent; until then it is not established.</summary>
  public bool IndependenceEstablished { get; init; }
}
