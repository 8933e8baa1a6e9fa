using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Linking;
using Hearsay.Statements;

namespace Hearsay.Tests.Stories;

/// <summary>The plainest linking there is, for tests of the stages after it: sources of one name are one, statements of the same words are one claim.</summary>
internal static class ByName
{
  public static Linkage Link(Story story, params ClaimConflict[] conflicts)
  {
    var claims = story.Statements
      .GroupBy(statement => statement.Text, StringComparer.Ordinal)
      .Select((same, i) => new Claim("c" + i.ToString(CultureInfo.InvariantCulture), same.Key, [.. same.Select(statement => statement.Id)]));
    return new Linkage([.. claims], [], [.. conflicts], [.. story.Statements.Select(Identities)]);
  }

  public static ImmutableArray<SourceIdentity> Identities(Statement statement) => [.. statement.Chain.Select((link, i) =>
    new SourceIdentity(KeyOf(link, statement, i), link.Name, link.Kind)
    {
      SpeaksFor = link.SpeaksFor is { } organisation ? new SourceIdentity("organisation " + organisation, organisation, SourceKind.Organisation) : null,
      Affiliation = link.Affiliation,
    })];

  private static string KeyOf(SourceLink link, Statement statement, int position) => link.Kind switch
  {
    SourceKind.Outlet or SourceKind.OwnVoice => "outlet " + (link.Name ?? "of " + statement.DocumentId),
    SourceKind.Organisation => "organisation " + link.Name,
    SourceKind.Unnamed or SourceKind.Unspecified => string.Create(CultureInfo.InvariantCulture, $"nobody {statement.Id} {position}"),
    _ => "person " + link.Name,
  };
}
