using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Dossiers;

/// <summary>What a line of the picture says.</summary>
internal enum LineageEdgeKind
{
  /// <summary>Cites.</summary>
  Cites,
  /// <summary>Nothing is recorded behind it.</summary>
  Ends,
  /// <summary>Its text comes from the other's.</summary>
  Derived,
  /// <summary>The two share text; which was first is not shown.</summary>
  Shares,
}

/// <summary>A box of the picture: an outlet, a relay, or one origin with everybody merged into it.</summary>
internal sealed class LineageNode
{
  public required string Name { get; init; }
  public required SourceKind Kind { get; set; }
  public string? Beside { get; set; }
  public OriginGroup? Group { get; init; }
  /// <summary>Documents of an outlet that carry the claim.</summary>
  public List<Document> Documents { get; } = [];
  /// <summary>For an origin: who or what was merged into it, as the pages word it.</summary>
  public List<string> Members { get; } = [];
  /// <summary>For an origin: why.</summary>
  public List<string> Reasons { get; } = [];
  /// <summary>Outlets drawn as this one box because they cite the very same; empty for one outlet.</summary>
  public List<LineageNode> Alike { get; } = [];
}

/// <summary>A line of the picture, from the reader's side.</summary>
internal readonly record struct LineageEdge(int From, int To, LineageEdgeKind Kind);

/// <summary>Who cites whom for one claim.</summary>
internal sealed class LineageGraph
{
  private const int OutletsApart = 6;
  private const int MostBuilt = 2_000;

  private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
  private readonly HashSet<LineageEdge> seen = [];
  private readonly HashSet<int> citing = [];
  private readonly HashSet<(int Node, string Document)> placed = [];
  private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
  private readonly Outline outline;
  private readonly OutlinedClaim claim;

  private LineageGraph(Outline outline, OutlinedClaim claim) => (this.outline, this.claim) = (outline, claim);

  public List<LineageNode> Nodes { get; private set; } = [];

  public List<LineageEdge> Edges { get; private set; } = [];

  /// <summary>Statements whose chains were left out, to keep the picture legible.</summary>
  public int LeftOut { get; private set; }

  public static LineageGraph Of(Outline outline, OutlinedClaim claim)
  {
    var graph = new LineageGraph(outline, claim);
    graph.Build();
    return graph;
  }

  private void Build()
  {
    var groups = new Dictionary<string, OriginGroup>(StringComparer.Ordinal);
    foreach (var group in claim.Origins.Groups)
    {
      foreach (var id in group.Statements) groups.TryAdd(id, group);
    }

    FindAliases();

    // Relays first: an end that is an outlet may turn out to relay elsewhere.
    var paths = new List<(Statement Statement, List<int> Path)>();
    foreach (var statement in claim.Statements)
    {
      if (outline.Document(statement.DocumentId) is not { } document) continue;
      if (Nodes.Count >= MostBuilt)
      {
        LeftOut++;
        continue;
      }

      var path = new List<int> { Outlet(statement, document) };
      for (var i = 1; i < statement.Chain.Length - 1; i++) path.Add(Relay(statement.Chain[i], path[^1]));
      for (var i = 1; i < path.Count; i++) Connect(path[i - 1], path[i], LineageEdgeKind.Cites);
      paths.Add((statement, path));
    }

    foreach (var (statement, path) in paths.Where(pair => pair.Statement.Chain.Length > 1 && !IsOutlet(pair.Statement.FarEnd))) ConnectEnd(statement, path, groups);
    foreach (var (statement, path) in paths.Where(pair => pair.Statement.Chain.Length > 1 && IsOutlet(pair.Statement.FarEnd)))
    {
      // An outlet that a chain ends at, and that itself cites somebody for this claim, is a stop on the way.
      if (index.TryGetValue(OutletKey(statement.FarEnd.Name), out var outlet) && outlet != path[^1])
      {
        Connect(path[^1], outlet, LineageEdgeKind.Cites);
        path.Add(outlet);
      }
      else
      {
        ConnectEnd(statement, path, groups);
      }
    }

    foreach (var (statement, path) in paths.Where(pair => pair.Statement.Chain.Length == 1))
    {
      if (!citing.Contains(path[^1])) ConnectEnd(statement, path, groups);
    }

    // An end that every chain reaches only through others still stands in the picture: so does a ring, of which every outlet is the end.
    var drawn = groups.Values.Where(group => index.ContainsKey(GroupKey(group))).ToHashSet();
    foreach (var (statement, path) in paths)
    {
      if (groups.TryGetValue(statement.Id, out var group) && group.Counts != Counts.None && !drawn.Contains(group)
        && (statement.Chain.Length > 1 || !index.ContainsKey(GroupKey(group))))
      {
        Connect(path[^1], Origin(group), LineageEdgeKind.Ends);
      }
    }

    Derivations(paths);
    Reasons(groups);
    Collapse();
  }

  private string OutletKey(string? name) => "outlet " + (aliases.GetValueOrDefault(name ?? "") ?? Reduced(name ?? ""));

  private static string Reduced(string name) => OutletNames.Reduce(name) is { Length: > 0 } reduced ? reduced : name.Trim().ToUpperInvariant();

  // "SAN" is "Sel Arvan News" where no other outlet of the claim has these initials.
  private void FindAliases()
  {
    var names = claim.Statements.SelectMany(statement => statement.Chain).Where(IsOutlet).Select(link => link.Name!).Distinct(StringComparer.Ordinal).ToArray();
    foreach (var acronym in names.Where(name => Acronyms.IsAcronym(name)))
    {
      var meant = names.Where(name => string.Equals(Initials(name), acronym, StringComparison.OrdinalIgnoreCase)).Select(Reduced).Distinct(StringComparer.Ordinal).ToArray();
      if (meant.Length == 1) aliases[acronym] = meant[0];
    }
  }

  private static string Initials(string name)
  {
    var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).ToArray();
    return string.Concat(words.SkipWhile((word, i) => i == 0 && words.Length > 2 && word == "The").Select(word => word[0]));
  }

  private static string GroupKey(OriginGroup group) => "group " + group.Id;

  private static bool IsOutlet(SourceLink link) => link.Kind == SourceKind.Outlet && !string.IsNullOrWhiteSpace(link.Name);

  private int Outlet(Statement statement, Document document)
  {
    var name = statement.Chain[0].Name ?? document.Outlet;
    var key = string.IsNullOrWhiteSpace(name) ? "page " + document.Id : OutletKey(name);
    var node = Node(key, () => string.IsNullOrWhiteSpace(name)
      ? new LineageNode { Name = "Outlet not named", Kind = SourceKind.Outlet, Beside = document.File }
      : new LineageNode { Name = name, Kind = SourceKind.Outlet });
    if (placed.Add((node, document.Id))) Nodes[node].Documents.Add(document);
    return node;
  }

  private int Relay(SourceLink link, int from)
  {
    var key = IsOutlet(link) ? OutletKey(link.Name)
      : Wording.IsNameless(link.Kind) || string.IsNullOrWhiteSpace(link.Name) ? $"relay of {from} {link.Name}"
      : index.ContainsKey(OutletKey(link.Name)) ? OutletKey(link.Name)
      : $"relay {link.Kind} {link.Name.ToUpperInvariant()}";
    return Node(key, () => new LineageNode { Name = Wording.NameOf(link), Kind = link.Kind, Beside = link.SpeaksFor ?? link.Affiliation });
  }

  private int Origin(OriginGroup group) => Node(GroupKey(group), () => new LineageNode
  {
    Name = IsRing(group) ? "No end outside the ring" : Wording.NameOf(group.Name, group.Kind),
    Kind = group.Kind,
    Beside = group.Affiliation,
    Group = group,
  });

  private bool IsRing(OriginGroup group) => group.Kind == SourceKind.Outlet && group.Counts != Counts.Min
    && claim.Origins.Loop.Any(outlet => string.Equals(outlet, group.Name, StringComparison.OrdinalIgnoreCase));

  private int Node(string key, Func<LineageNode> make)
  {
    if (index.TryGetValue(key, out var known)) return known;
    Nodes.Add(make());
    return index[key] = Nodes.Count - 1;
  }

  private void ConnectEnd(Statement statement, List<int> path, Dictionary<string, OriginGroup> groups)
  {
    if (!groups.TryGetValue(statement.Id, out var group)) return;
    var origin = Origin(group);
    var end = statement.FarEnd;
    var words = statement.Chain.Length == 1 ? $"{Wording.NameOf(end)}, own voice"
      : Wording.IsNameless(end.Kind) ? $"“{Wording.NameOf(end)}”" : Wording.NameOf(end);
    var bare = statement.Chain.Length == 1 ? Wording.NameOf(end) : words.Trim('“', '”');
    var node = Nodes[origin];
    if (!string.Equals(bare, node.Name, StringComparison.OrdinalIgnoreCase) && !node.Members.Contains(words)) node.Members.Add(words);
    Connect(path[^1], origin, statement.Chain.Length == 1 || Wording.IsNameless(end.Kind) || end.Kind == SourceKind.Outlet ? LineageEdgeKind.Ends : LineageEdgeKind.Cites);
  }

  private void Connect(int from, int to, LineageEdgeKind kind)
  {
    if (from == to) return;
    var edge = new LineageEdge(from, to, kind);
    if (!seen.Add(edge)) return;
    citing.Add(from);
    Edges.Add(edge);
  }

  private void Derivations(List<(Statement Statement, List<int> Path)> paths)
  {
    var outletOf = new Dictionary<string, int>(StringComparer.Ordinal);
    foreach (var (statement, path) in paths) outletOf.TryAdd(statement.DocumentId, path[0]);
    foreach (var derivation in outline.DerivationsAmong(outletOf.Keys.ToHashSet(StringComparer.Ordinal)))
    {
      var (to, from) = (outletOf[derivation.To], outletOf[derivation.From]);
      Connect(to, from, derivation.Direction == DerivationDirection.Forward ? LineageEdgeKind.Derived : LineageEdgeKind.Shares);
    }
  }

  private void Reasons(Dictionary<string, OriginGroup> groups)
  {
    foreach (var edge in claim.Origins.Edges)
    {
      if (groups.TryGetValue(edge.From, out var group) && groups.TryGetValue(edge.To, out var other) && group == other
        && index.TryGetValue(GroupKey(group), out var node) && !Nodes[node].Reasons.Contains(edge.Reason))
      {
        Nodes[node].Reasons.Add(edge.Reason);
      }
    }
  }

  // Twenty reprints are one box that says so.
  private void Collapse()
  {
    var cited = Edges.Select(edge => edge.To).ToHashSet();
    var cites = Edges.ToLookup(edge => edge.From, edge => $"{edge.To}:{edge.Kind}");
    var sets = Enumerable.Range(0, Nodes.Count)
      .Where(node => Nodes[node].Group is null && !cited.Contains(node))
      .GroupBy(node => string.Join(' ', cites[node].Order(StringComparer.Ordinal)), StringComparer.Ordinal)
      .Where(same => same.Count() > OutletsApart + 1);
    var into = new Dictionary<int, int>();
    foreach (var same in sets)
    {
      var rest = same.Skip(OutletsApart).ToArray();
      foreach (var node in rest)
      {
        into[node] = rest[0];
        Nodes[rest[0]].Alike.Add(Nodes[node]);
      }
    }

    Cut(into);
  }

  // Origins and whoever is cited most stay; a box that would hang in the air goes too.
  private void Cut(Dictionary<int, int> into)
  {
    var times = Edges.CountBy(edge => edge.To).ToDictionary();
    var heads = Enumerable.Range(0, Nodes.Count).Where(node => into.GetValueOrDefault(node, node) == node).ToArray();
    var most = outline.Options.PictureNodes;
    var origins = heads.Where(node => Nodes[node].Group is not null).Take(most / 2).ToArray();
    var kept = heads.Where(node => Nodes[node].Group is null).OrderByDescending(node => times.GetValueOrDefault(node)).ThenBy(node => node)
      .Take(most - origins.Length).Concat(origins).ToHashSet();
    var edges = Edges.Select(edge => edge with { From = into.GetValueOrDefault(edge.From, edge.From), To = into.GetValueOrDefault(edge.To, edge.To) })
      .Where(edge => edge.From != edge.To && kept.Contains(edge.From) && kept.Contains(edge.To)).Distinct().ToArray();
    kept = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet();

    var places = new Dictionary<int, int>();
    var nodes = new List<LineageNode>();
    foreach (var node in heads)
    {
      if (kept.Contains(node))
      {
        places[node] = nodes.Count;
        nodes.Add(Nodes[node]);
      }
      else
      {
        LeftOut += Math.Max(1, Nodes[node].Documents.Count);
      }
    }

    Nodes = nodes;
    Edges = [.. edges.Select(edge => edge with { From = places[edge.From], To = places[edge.To] })];
  }
}
