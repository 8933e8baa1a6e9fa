using System.Collections.Immutable;
using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Origins;

/// <summary>Counts one claim.</summary>
internal sealed class ClaimCount(
  Claim claim, CarriedStatement[] carried, ILookup<string, Derivation> derivations, OutletKeys outlets, DecidedPairs decided)
{
  private readonly EndGraph graph = new();
  private readonly Dictionary<string, CarriedStatement[]> byDocument =
    carried.GroupBy(statement => statement.Document.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
  private readonly DisjointSets<string> texts = new(StringComparer.Ordinal);
  private readonly Dictionary<EndKey, CarriedStatement> credited = [];
  private ILookup<EndKey, CarriedStatement> byEnd = null!;

  public ClaimOrigins Count()
  {
    SeparateDecided();
    byEnd = carried.ToLookup(statement => statement.End);
    foreach (var end in byEnd) graph.Add(end.Key);
    JoinHeadlines();
    JoinCredits();
    JoinRelays();
    JoinUnnamedBehindCitedOutlets();
    JoinContaining();
    JoinSameQuotations();
    JoinDerivedPassages();
    ApplyDecisions();

    var resolution = graph.Resolve();
    var groups = Groups(resolution);
    return new ClaimOrigins(
      claim.Id, Articles(), Texts(), groups.Count(group => group.Counts == Counts.Min), groups.Count(group => group.Counts != Counts.None),
      groups, Edges(resolution))
    {
      Loop = Loop(resolution),
      IndependenceEstablished = IndependenceEstablished(groups),
    };
  }

  private int Articles() => carried.Select(ArticleKey).Distinct(StringComparer.Ordinal).Count();

  private static string ArticleKey(CarriedStatement statement) => statement.Document.Url ?? statement.Document.Id;

  private int Texts()
  {
    foreach (var statement in carried) texts.Union(ArticleKey(statement), statement.Document.Id);
    return carried.Select(statement => texts.Find(statement.Document.Id)).Distinct(StringComparer.Ordinal).Count();
  }

  /// <summary>Whoever relays the claim from somebody has it from there: outlets, and people who cite others.</summary>
  private void JoinRelays()
  {
    foreach (var statement in carried)
    {
      for (var i = 0; i < statement.Chain.Length - 1; i++)
      {
        var relay = EndKey.OfLink(statement.Chain[i]);
        if (relay == statement.End || statement.Chain[i].Kind is SourceKind.Unnamed or SourceKind.Unspecified) continue;
        var onSamePage = byDocument[statement.Document.Id].FirstOrDefault(other => other.End == relay);
        if ((onSamePage ?? byEnd[relay].FirstOrDefault() ?? credited.GetValueOrDefault(relay)) is not { } repeated) continue;
        var reason = onSamePage is { IsOwnVoice: true }
          ? "the same page attributes it"
          : $"{statement.Chain[i].Name ?? "the outlet"} has it from {Describe(statement)}";
        graph.Join(relay, statement.End, new Join(repeated, statement, reason, [repeated.Evidence, statement.Evidence], IsCitation: true));
      }
    }
  }

  /// <summary>"B, citing sources", said by another page, where B's own pages carry the claim and name no such sources behind B itself:
  /// the citing page shortened B's chain.</summary>
  private void JoinUnnamedBehindCitedOutlets()
  {
    var attributedBy = carried.Where(statement => !statement.IsOwnVoice).ToLookup(statement => statement.Chain[0].Key, StringComparer.Ordinal);
    foreach (var statement in carried)
    {
      if (statement.FarEnd.Kind is not (SourceKind.Unnamed or SourceKind.Unspecified) || statement.Chain.Length < 3) continue;
      var relay = statement.Chain[^2].Key;
      var own = attributedBy[relay].ToArray();
      if (own.Length == 0 || own.Any(other => other.End == statement.End)) continue;
      var unnamed = own.Where(other => !other.End.Named).ToArray();
      foreach (var other in unnamed.Length > 0 ? unnamed : own)
        graph.Join(statement.End, other.End, new Join(
          statement, other, $"{statement.Chain[^2].Name} itself has it from {Describe(other)}", [statement.Evidence, other.Evidence], IsCitation: true));
    }
  }

  /// <summary>A headline's "sources say" stands for whoever the text under it names; where that names nobody, it is what it says.</summary>
  private void JoinHeadlines()
  {
    foreach (var headline in carried)
    {
      if (headline.Statement.Zone != Zone.Headline || headline.End.Named || headline.IsOwnVoice) continue;
      var body = byDocument[headline.Document.Id].Where(statement => statement.Statement.Zone == Zone.Body && !statement.IsOwnVoice).ToArray();
      foreach (var statement in body)
        graph.Join(headline.End, statement.End, new Join(
          headline, statement, "the text under the headline attributes it", [headline.Evidence, statement.Evidence], IsCitation: true));
      var said = EndKey.Of(headline.Chain);
      if (body.Length == 0 && byEnd[said].FirstOrDefault() is { } alike)
        graph.Join(headline.End, said, new Join(headline, alike, "not named in either", [headline.Evidence, alike.Evidence], IsCitation: true));
    }
  }

  /// <summary>A page that credits its text to an agency has it from there.</summary>
  private void JoinCredits()
  {
    foreach (var statement in carried)
    {
      if (!statement.IsOwnVoice || statement.Document.Credit is not { } credit) continue;
      var agency = EndKey.OfOutlet(outlets.KeyOf(credit.Name));
      if (agency == statement.End) continue;
      if (!byEnd.Contains(agency)) credited.TryAdd(agency, statement);
      graph.Join(statement.End, agency, new Join(
        statement, byEnd[agency].FirstOrDefault() ?? credited[agency], $"the page credits {credit.Name}",
        [new Evidence(statement.Document.Id, credit.Span)], IsCitation: true));
    }
  }

  /// <summary>"A said that B said so": whatever is told of A's words has B at its end.</summary>
  private void JoinContaining()
  {
    foreach (var group in byDocument.Values)
      foreach (var inner in group.Where(statement => statement.Statement.Nested))
        foreach (var outer in group)
          if (outer != inner && !outer.Statement.Nested && outer.Hull.Contains(inner.Hull) && inner.Chain.Length > outer.Chain.Length)
            graph.Join(outer.End, inner.End, new Join(
              outer, inner, $"within it {Describe(inner)} is cited", [outer.Evidence, inner.Evidence], IsCitation: true));
  }

  /// <summary>The same words in quotation marks, whole or cut short.</summary>
  private void JoinSameQuotations()
  {
    // Of many differing quotations in one claim only so many are searched for a shorter one.
    const int SearchedQuotations = 200;
    var quotations = carried
      .Select(statement => (Statement: statement, Words: SharedWords.QuotedWords(statement.Statement)))
      .Where(quoted => quoted.Words is not null)
      .OrderByDescending(quoted => quoted.Words!.Length).ThenByDescending(quoted => quoted.Statement.End.Named).ThenBy(quoted => quoted.Statement.Index);
    var longest = new List<(CarriedStatement Statement, string Words)>();
    foreach (var (statement, words) in quotations)
    {
      var same = longest.FindIndex(quoted => $" {quoted.Words} ".Contains($" {words} ", StringComparison.Ordinal));
      if (same >= 0)
        JoinTowardsLineage(statement, longest[same].Statement, "the same quoted words",
          [new Evidence(statement.Document.Id, statement.Hull), new Evidence(longest[same].Statement.Document.Id, longest[same].Statement.Hull)]);
      else if (longest.Count < SearchedQuotations)
        longest.Add((statement, words!));
    }
  }

  private void JoinDerivedPassages()
  {
    foreach (var (document, fromStatements) in byDocument)
      foreach (var derivation in derivations[document])
        if (byDocument.TryGetValue(derivation.To, out var toStatements))
          foreach (var to in toStatements)
            JoinCounterpart(to, fromStatements, derivation);
  }

  private void JoinCounterpart(CarriedStatement to, CarriedStatement[] fromStatements, Derivation derivation)
  {
    const double NearlyEqual = 0.02;
    var counterparts = fromStatements
      .Select(from => (From: from, Found: SharedWords.Counterpart(from.Hull, to.Hull, derivation.Passages)))
      .Where(pair => pair.Found is not null)
      .ToArray();
    if (counterparts.Length == 0) return;
    texts.Union(derivation.From, derivation.To);

    var best = counterparts.Max(pair => pair.Found!.Value.Share) - NearlyEqual;
    var nearest = counterparts.Where(pair => pair.Found!.Value.Share >= best).ToArray();
    if (nearest.Any(pair => pair.From.End == to.End)) return;
    foreach (var (from, found) in nearest)
      JoinTowardsLineage(to, from, "their passages are one text",
        [new Evidence(to.Document.Id, found!.Value.Passage.To), new Evidence(from.Document.Id, found.Value.Passage.From)]);
  }

  /// <summary>Whichever end is recorded less far back goes to the other; the first to the second where they are alike. One way only:
  /// an end with several counterparts adds nothing, and does not make them one.</summary>
  private void JoinTowardsLineage(CarriedStatement first, CarriedStatement second, string reason, ImmutableArray<Evidence> evidence)
  {
    if (Recorded(first) > Recorded(second)) (first, second) = (second, first);
    if (!first.End.Named) graph.Join(first.End, second.End, new Join(first, second, reason, evidence, IsCitation: false));

    static int Recorded(CarriedStatement statement) => statement.FarEnd.Kind switch
    {
      SourceKind.OwnVoice => 0,
      SourceKind.Outlet => 1,
      SourceKind.Unnamed or SourceKind.Unspecified => 2,
      _ => 3,
    };
  }

  private void SeparateDecided()
  {
    foreach (var statement in carried)
      foreach (var (kind, other, _) in decided.About(statement.Statement.Id))
        if (kind == DecisionKind.Apart && Find(other) is { } second && second.End == statement.End)
          second.End = second.End with { Key = second.End.Key + " apart " + second.Statement.Id };
  }

  private void ApplyDecisions()
  {
    foreach (var statement in carried)
    {
      foreach (var (kind, other, because) in decided.About(statement.Statement.Id))
      {
        if (Find(other) is not { } second || second.End == statement.End) continue;
        var reason = because.Length > 0 ? $"decided: {because}" : "decided by a person";
        ImmutableArray<Evidence> evidence = [statement.Evidence, second.Evidence];
        if (kind == DecisionKind.Same)
        {
          graph.Join(statement.End, second.End, new Join(statement, second, reason, evidence, IsCitation: true));
          graph.Join(second.End, statement.End, new Join(second, statement, reason, evidence, IsCitation: true));
        }
        else if (kind == DecisionKind.Apart)
        {
          graph.Separate(statement.End, second.End);
          var resolution = graph.Resolve();
          if (resolution.HomeOf(statement.End) is { } home && home == resolution.HomeOf(second.End)) graph.MakeTerminal(second.End);
        }
      }
    }
  }

  private bool IndependenceEstablished(ImmutableArray<OriginGroup> groups)
  {
    var counting = groups.Where(group => group.Counts != Counts.None).ToArray();
    if (counting.Length < 2) return false;
    for (var i = 0; i < counting.Length; i++)
      for (var j = i + 1; j < counting.Length; j++)
        if (!counting[i].Statements.Any(first => Independent(first, counting[j]) || counting[j].Statements.Any(second => Independent(second, counting[i]))))
          return false;
    return true;

    bool Independent(string statement, OriginGroup other) =>
      decided.About(statement).Any(decision => decision.Kind == DecisionKind.Independent && other.Statements.Contains(decision.Other));
  }

  private ImmutableArray<OriginGroup> Groups(Resolution resolution)
  {
    var groups = carried
      .GroupBy(statement => resolution.HomeOf(statement.End) is { } home ? (home, "") : (-1, statement.End.Key))
      .Select(group => Group(group.Key.Item1, [.. group], resolution))
      .OrderBy(group => group.Counts).ThenByDescending(group => group.Statements.Length).ThenBy(group => group.Statements[0], StringComparer.Ordinal);
    return [.. groups.Select((group, i) => group with { Id = $"{claim.Id}.{i + 1}" })];
  }

  private OriginGroup Group(int home, CarriedStatement[] members, Resolution resolution)
  {
    var ends = home < 0 ? [members[0].End] : resolution.Circles[home];
    var named = home >= 0 && ends.Any(end => end.Named);
    // The end itself may be an agency that no page of ours carries: then the page that credits it speaks for it.
    var face = members.Where(member => ends.Contains(member.End)).OrderByDescending(member => member.End.Named).ThenBy(member => member.Index).FirstOrDefault();
    var counts = home < 0 ? Counts.None : named ? Counts.Min : Counts.Max;
    var ids = members.Select(member => member.Statement.Id).ToImmutableArray();
    if (face is null)
    {
      var credit = members.Select(member => member.Document.Credit?.Name).FirstOrDefault(name => name is not null);
      return new OriginGroup("", credit, SourceKind.Outlet, null, counts, ids);
    }

    var identity = face.FarEnd.SpeaksFor ?? face.FarEnd;
    var people = members
      .Where(member => member.End == face.End && member.FarEnd.SpeaksFor is not null && member.FarEnd.Name is not null)
      .Select(member => member.FarEnd.Name!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    return new OriginGroup("", identity.Name ?? face.Statement.FarEnd.Name, identity.Kind, face.FarEnd.Affiliation, counts, ids)
    {
      People = [.. people.Where(name => !string.Equals(name, identity.Name, StringComparison.Ordinal))],
    };
  }

  private ImmutableArray<MergeEdge> Edges(Resolution resolution)
  {
    var edges = new List<MergeEdge>();
    foreach (var same in carried.GroupBy(statement => statement.End))
    {
      var first = same.First();
      edges.AddRange(same.Skip(1).Select(statement =>
        new MergeEdge(statement.Statement.Id, first.Statement.Id, SameEndReason(statement, first), [statement.Evidence, first.Evidence])));
    }

    foreach (var (from, to, join) in graph.Edges)
      if (join.From != join.To && resolution.HomeOf(from) is { } home && home == resolution.HomeOf(to))
        edges.Add(new MergeEdge(join.From.Statement.Id, join.To.Statement.Id, join.Reason, join.Evidence));

    return [.. edges
      .DistinctBy(edge => (edge.From, edge.To))
      .OrderBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal)];
  }

  private static string SameEndReason(CarriedStatement statement, CarriedStatement first)
  {
    if (statement.End.Named)
    {
      var organisation = statement.FarEnd.SpeaksFor ?? first.FarEnd.SpeaksFor;
      return organisation is null ? $"the same source: {statement.FarEnd.Name}" : $"both speak for {organisation.Name}";
    }

    if (statement.FarEnd.Kind is SourceKind.Outlet or SourceKind.OwnVoice) return $"the same outlet: {statement.FarEnd.Name ?? "not named by its page"}";
    return $"not named, and behind the same relay: {(statement.Chain.Length > 1 ? statement.Chain[^2].Name : null) ?? "an outlet that its page does not name"}";
  }

  private ImmutableArray<string> Loop(Resolution resolution)
  {
    var citations = graph.Edges.Where(edge => edge.Join.IsCitation).ToArray();
    foreach (var circle in resolution.Circles)
    {
      if (circle.Length < 2 || resolution.HomeOf(circle[0]) is not { } home || resolution.CircleOf[circle[0]] != home) continue;
      var cited = citations.Where(edge => circle.Contains(edge.From) && circle.Contains(edge.To)).ToArray();
      if (circle.All(end => cited.Any(edge => edge.From == end)) && circle.All(end => !end.Named))
        return [.. circle.Select(end => NameOf(end)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    return [];

    string? NameOf(EndKey end) => byEnd[end].Select(statement => statement.FarEnd.Name).FirstOrDefault(name => name is not null);
  }

  private CarriedStatement? Find(string id) => Array.Find(carried, statement => string.Equals(statement.Statement.Id, id, StringComparison.Ordinal));

  private static string Describe(CarriedStatement statement) => statement.Statement.FarEnd.Name ?? "its page's outlet";
}
