using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Findings;

/// <summary>Headlines against the bodies under them.</summary>
internal static class HeadlineFindings
{
  public static IEnumerable<Finding> Find(FoundSoFar found)
  {
    // Text scrapes often give a headline twice; it is told once.
    var headlines = found.Statements
      .Where(statement => statement.Zone == Zone.Headline && (statement.IsUnsupported || !statement.Body.IsEmpty))
      .DistinctBy(statement => (statement.DocumentId, statement.Text.ToUpperInvariant()));
    // A headline that passes on what somebody says is as sure of it as it is of him; what he says has a statement of its own.
    var nested = found.Statements.Where(statement => statement.Zone == Zone.Headline && statement.Nested).ToLookup(statement => statement.DocumentId, StringComparer.Ordinal);
    var passedOn = found.Statements.Where(statement => statement.Zone == Zone.Headline && nested[statement.DocumentId].Any(inner => inner.Id != statement.Id && Holds(statement, inner))).Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
    foreach (var headline in headlines)
    {
      if (headline.IsUnsupported)
      {
        yield return Of(found, FindingKind.HeadlineUnsupported, headline, [], $"No statement in the body of {found.Outlet(headline.DocumentId)} says what its headline says.");
        continue;
      }

      var all = headline.Body.Select(found.Statement).ToImmutableArray();
      // Who is said to say it inside another's words answers for it.
      var body = all.RemoveAll(outer => all.Any(inner => inner.Nested && inner.Id != outer.Id && Holds(outer, inner)));
      if (AttributionDropped(found, headline, body, all) is { } dropped) yield return dropped;
      if (!passedOn.Contains(headline.Id) && HedgeLost(found, headline, body, all) is { } lost) yield return lost;
    }
  }

  /// <summary>The headline speaks in the outlet's own voice, and where the body first or best says the same, it names somebody.</summary>
  private static Finding? AttributionDropped(FoundSoFar found, Statement headline, ImmutableArray<Statement> body, ImmutableArray<Statement> all)
  {
    if (headline.Voice != Voice.Own && !IsScareQuoted(headline) || headline.Voice == Voice.Own && headline.Certainty is Certainty.Reported or Certainty.Alleged) return null;
    // Who denies it does not say it, nor does the claim that he denies.
    var attributed = body.Where(statement => statement.Voice != Voice.Own && statement.Certainty != Certainty.Denied && !all.Any(outer => outer.Certainty == Certainty.Denied && Holds(outer, statement))).ToImmutableArray();
    if (attributed.IsEmpty) return null;
    var first = body.MinBy(statement => statement.Content[0].Start)!;
    if (body[0].Voice == Voice.Own && first.Voice == Voice.Own) return null;

    var names = attributed.Select(statement => statement.FarEnd.Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(3).ToArray();
    var who = names.Length == 0 ? "an unspecified source" : string.Join(", ", names);
    return Of(found, FindingKind.AttributionDropped, headline, attributed,
      $"The headline of {found.Outlet(headline.DocumentId)} states as fact what its body attributes to {who}.");
  }

  /// <summary>The headline is sure of what the body holds possible at most, keeps at a distance, or says not to be so.</summary>
  private static Finding? HedgeLost(FoundSoFar found, Statement headline, ImmutableArray<Statement> body, ImmutableArray<Statement> all)
  {
    if (headline.Certainty != Certainty.Asserted && !IsScareQuoted(headline)) return null;
    // "No ballots missing" says that what is denied is not so.
    if (headline.Negated && body.All(statement => statement.Certainty == Certainty.Denied)) return null;
    if (!body.All(statement => HedgeOf(statement, all) is not null)) return null;
    return Of(found, FindingKind.HedgeLost, headline, body,
      $"The headline of {found.Outlet(headline.DocumentId)} is surer than its body, which has it {HedgeOf(body[0], all)?.Certainty switch { Certainty.Denied => "denied", Certainty.Alleged => "alleged", Certainty.Reported => "only reported", _ => "possible only" }}.");
  }

  // The statement whose hedge holds for one: itself, or whose words it stands in. What somebody alleges another to have said is alleged.
  private static Statement? HedgeOf(Statement statement, ImmutableArray<Statement> all) =>
    IsHedged(statement) ? statement : all.FirstOrDefault(outer => IsHedged(outer) && Holds(outer, statement));

  private static bool IsHedged(Statement statement) => statement.Certainty is Certainty.Possible or Certainty.Alleged or Certainty.Reported or Certainty.Denied;

  private static bool Holds(Statement outer, Statement inner) => inner.Content.All(span => outer.Content.Any(whole => whole.Contains(span) && whole != span));

  // A few words between quotation marks that are nobody's, as far as the headline says.
  private static bool IsScareQuoted(Statement headline) => headline is { Voice: Voice.Mixed, FarEnd.Kind: SourceKind.Unspecified, Certainty: Certainty.Alleged } && headline.Cue.IsEmpty;

  private static Finding Of(FoundSoFar found, FindingKind kind, Statement headline, ImmutableArray<Statement> body, string note) =>
    new(kind,
      [.. new[] { headline }.Concat(body).Select(statement => found.ClaimOf(statement.Id).Id).Distinct(StringComparer.Ordinal)],
      [headline.DocumentId], [headline.Id, .. body.Select(statement => statement.Id)], note);
}
