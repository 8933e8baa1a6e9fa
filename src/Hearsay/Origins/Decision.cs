using Hearsay.Text;

namespace Hearsay.Origins;

/// <summary>What a person decided about two statements of one claim.</summary>
public enum DecisionKind
{
  /// <summary>They do not have one origin, whatever merged them.</summary>
  Apart,
  /// <summary>They have one origin.</summary>
  Same,
  /// <summary>Their origins were checked and are independent: said so in print, counted as apart.</summary>
  Independent,
}

/// <summary>Words that a decision is about, named by the bytes they stand in, so that it survives a re-run.</summary>
/// <param name="Sha256">SHA-256 of the capture.</param>
/// <param name="Span">The content's hull in the document's text.</param>
public readonly record struct DecisionTarget(string Sha256, TextSpan Span);

/// <summary>A person's decision. It names what it is about by bytes and span, never by a computed id.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="First">The one statement's words.</param>
/// <param name="Second">The other's.</param>
/// <param name="Because">Why, in the person's words; may be empty.</param>
public sealed record Decision(DecisionKind Kind, DecisionTarget First, DecisionTarget Second, string Because);
