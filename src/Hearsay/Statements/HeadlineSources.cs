using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Statements.Sources;

namespace Hearsay.Statements;

/// <summary>Whom a headline's source without a name stands for: "Boss: striker walked out" above a body in which Mick Tarpey, the manager, says so.</summary>
internal static class HeadlineSources
{
  /// <summary>The statements, those of headlines with the chain of the body statement that carries their content, where their own names nobody and that one fits.</summary>
  public static ImmutableArray<Statement> Resolve(ImmutableArray<Statement> statements)
  {
    var byId = statements.Where(statement => statement.Zone == Zone.Body).ToDictionary(statement => statement.Id, StringComparer.Ordinal);
    return [.. statements.Select(statement =>
    {
      if (statement.Zone != Zone.Headline || statement.Nested || statement.Voice == Voice.Own || statement.Body.IsEmpty || IsNamed(statement.FarEnd)) return statement;
      foreach (var id in statement.Body)
        if (byId.TryGetValue(id, out var told) && told.Voice != Voice.Own && Fits(statement, told)) return statement with { Chain = Chain(statement, told), Certainty = CertaintyOf(statement, told) };
      return statement;
    })];
  }

  // Somebody's words in the headline are as sure as in the body, where they are the same; a "may" that is missing makes them surer.
  private static Certainty CertaintyOf(Statement headline, Statement told) =>
    headline.FarEnd.Kind != SourceKind.Unspecified || headline.Voice != Voice.Direct ? headline.Certainty
      : told.Certainty == Certainty.Possible && !told.Text.Contains(headline.Text.Trim('"', '\'', '“', '”', '‘', '’', '«', '»', ' '), StringComparison.OrdinalIgnoreCase) ? Certainty.Asserted : told.Certainty;

  // The headline's own words for the far end stay what leads back to it.
  private static ImmutableArray<SourceLink> Chain(Statement headline, Statement told) =>
    headline.FarEnd.Kind == SourceKind.Unspecified ? told.Chain : told.Chain.SetItem(told.Chain.Length - 1, told.FarEnd with { Spans = headline.FarEnd.Spans });

  private static bool IsNamed(SourceLink link) => link.Kind is SourceKind.Outlet or SourceKind.Document or SourceKind.OwnVoice || link.Name is { } name && HasName(link, name);

  // A person has at least two words to his name; what stands for a role or a body of people is one noun, which a headline may write with a capital.
  private static bool HasName(SourceLink link, string name) => link.Kind switch
  {
    SourceKind.NamedPerson => !RoleHolders.IsPersonNoun(EntityRegistry.Last(name)),
    SourceKind.Official => char.IsUpper(name[0]) && !RoleHolders.IsPersonNoun(EntityRegistry.Last(name)),
    SourceKind.Organisation => !SourceWords.Organisations.Contains(EntityRegistry.Last(name)) && char.IsUpper(name[0]),
    _ => false,
  };

  private static bool Fits(Statement headline, Statement told)
  {
    var end = told.FarEnd;
    return headline.FarEnd.Kind switch
    {
      SourceKind.Unspecified => headline.Rule == "said at a hearing" || headline.Voice == Voice.Direct && told.Voice is Voice.Direct or Voice.Mixed,
      SourceKind.Organisation => end.Kind == SourceKind.Organisation,
      SourceKind.Unnamed => end.Kind is SourceKind.NamedPerson or SourceKind.Official or SourceKind.Unnamed,
      _ => end.Kind is SourceKind.NamedPerson or SourceKind.Official,
    };
  }
}
