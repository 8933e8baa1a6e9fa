using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>How much of a text comes from another (METER, Gaizauskas and others 2001; pairs that share nothing are not listed).</summary>
public enum DerivationClass
{
  /// <summary>Nearly all of it.</summary>
  WhollyDerived,
  /// <summary>Some passages.</summary>
  PartiallyDerived,
}

/// <summary>Whether it is shown which of two texts came first.</summary>
public enum DerivationDirection
{
  /// <summary><see cref="Derivation.To"/> took from <see cref="Derivation.From"/>: by credit, citation or date.</summary>
  Forward,
  /// <summary>Nothing shows it; <see cref="Derivation.From"/> is only the first by id.</summary>
  Unknown,
}

/// <summary>A stretch of words that two documents share.</summary>
/// <param name="From">Where it stands in the one.</param>
/// <param name="To">Where it stands in the other.</param>
public readonly record struct Passage(TextSpan From, TextSpan To);

/// <summary>Evidence that one document's text comes from another's.</summary>
/// <param name="From">Id of the document taken from.</param>
/// <param name="To">Id of the document that took.</param>
/// <param name="Class">How much of <paramref name="To"/>; where the direction is not known, of the one of which more is shared.</param>
/// <param name="Direction">Whether the direction is shown.</param>
/// <param name="Passages">The shared passages, in order of <paramref name="To"/>.</param>
public sealed record Derivation(string From, string To, DerivationClass Class, DerivationDirection Direction, ImmutableArray<Passage> Passages);

/// <summary>What several statements say alike. Sharing a theme is not saying the same.</summary>
/// <param name="Id">Made of its statements' ids.</param>
/// <param name="Text">The words of the statement that says it best.</param>
/// <param name="Statements">Ids, in the order of documents and text.</param>
public sealed record Claim(string Id, string Text, ImmutableArray<string> Statements)
{
  /// <summary>The text as a heading wants it: without the "that" it may begin with, and without a quotation mark that lost its other half.</summary>
  public string Heading
  {
    get
    {
      var heading = Text.StartsWith("that ", StringComparison.Ordinal) && Text.Length > 10 ? Text.AsSpan(5) : Text.AsSpan();
      while (heading.Length > 1 && IsClosing(heading[^1]) && !heading[..^1].ContainsAny('“', '"', '«')) heading = heading[..^1];
      return heading.ToString();

      static bool IsClosing(char c) => c is '”' or '"' or '»';
    }
  }
}

/// <summary>How two claims about one thing differ.</summary>
public enum ConflictKind
{
  /// <summary>Numbers of the same thing that exclude each other.</summary>
  Quantity,
  /// <summary>One says what the other says is not so.</summary>
  Negation,
}

/// <summary>Two claims that would be one but for a number or a negation.</summary>
/// <param name="First">Id of a claim.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Kind">What keeps them apart.</param>
/// <param name="FirstStatement">Id of the statement of the first that shows it best.</param>
/// <param name="SecondStatement">Id of the statement of the second that shows it best.</param>
public sealed record ClaimConflict(string First, string Second, ConflictKind Kind, string FirstStatement, string SecondStatement);

/// <summary>One and the same source across all documents.</summary>
/// <param name="Key">Equal for links that are the same source; never shown.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Kind">What it is.</param>
public sealed record SourceIdentity(string Key, string? Name, SourceKind Kind)
{
  /// <summary>The identity of the organisation it speaks for; null for whoever speaks for himself.</summary>
  public SourceIdentity? SpeaksFor { get; init; }

  /// <summary>Side and organisation, as the texts give it.</summary>
  public string? Affiliation { get; init; }
}

/// <summary>What linking found across documents.</summary>
/// <param name="Claims">Every statement is in exactly one claim; most widely carried first, then by id.</param>
/// <param name="Derivations">By <c>From</c>, then <c>To</c>.</param>
/// <param name="Conflicts">By <c>First</c>, then <c>Second</c>.</param>
/// <param name="Sources">For each statement, aligned with the statements given, the identity of each link of its chain.</param>
public sealed record Linkage(
  ImmutableArray<Claim> Claims, ImmutableArray<Derivation> Derivations, ImmutableArray<ClaimConflict> Conflicts,
  ImmutableArray<ImmutableArray<SourceIdentity>> Sources);
