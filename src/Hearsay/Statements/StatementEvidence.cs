using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>What the network that finds spans says of one span of a statement.</summary>
/// <param name="Probability">From 0 to 1, to a thousandth: how probable it holds the span's words, on average, to be of a source, a cue or a content. It was trained on outermost attributions: a
/// cue in another's words is improbable to it.</param>
/// <param name="FromNetwork">Whether the network itself puts the span there; else a rule did.</param>
public readonly record struct SpanEvidence(double Probability, bool FromNetwork);

/// <summary>What decided on a statement, beside its <see cref="Statement.Rule"/>.</summary>
/// <param name="Source">Of the source; null where there is none, or no network for the language.</param>
/// <param name="Cue">Of the cue, likewise.</param>
/// <param name="Content">Of the content, likewise; in the outlet's own voice, how probable somebody else's words are.</param>
/// <param name="CertaintyWord">The word that decided how certain the statement is; null where none did, or a form did ("it is said that").</param>
public sealed record StatementEvidence(SpanEvidence? Source, SpanEvidence? Cue, SpanEvidence? Content, TextSpan? CertaintyWord);
