using System.Collections.Immutable;

namespace Hearsay.Origins;

/// <summary>Why one end joins another, and the two statements that show it.</summary>
internal sealed record Join(CarriedStatement From, CarriedStatement To, string Reason, ImmutableArray<Evidence> Evidence, bool IsCitation);

/// <summary>The ends of one claim and what shows that one of them leads to another.</summary>
/// <remarks>An edge says "this end has the claim from that one". Ends that lead round in a circle are one. An end that leads to one
/// place in all belongs there; one that leads to several adds nothing (design, section 3, rules 4 and 5).</remarks>
internal sealed class EndGraph
{
  private readonly SortedDictionary<EndKey, SortedDictionary<EndKey, Join>> edges = [];

  public void Add(EndKey end) => edges.TryAdd(end, []);

  /// <summary>Two different names are never joined but by their own citation of each other, or by a person's decision.</summary>
  public void Join(EndKey from, EndKey to, Join join)
  {
    if (from == to || (from.Named && to.Named && !join.IsCitation)) return;
    Add(from);
    Add(to);
    edges[from].TryAdd(to, join);
  }

  public void Separate(EndKey first, EndKey second)
  {
    if (edges.TryGetValue(first, out var out1)) out1.Remove(second);
    if (edges.TryGetValue(second, out var out2)) out2.Remove(first);
  }

  /// <summary>Drops whatever would lead the end elsewhere.</summary>
  public void MakeTerminal(EndKey end) => edges[end].Clear();

  public IEnumerable<(EndKey From, EndKey To, Join Join)> Edges =>
    edges.SelectMany(from => from.Value.Select(to => (from.Key, to.Key, to.Value)));

  /// <summary>For each end the circle it lies in (itself alone, mostly) and the circles where its ways end.</summary>
  public Resolution Resolve()
  {
    var circles = Circles();
    var circleOf = new SortedDictionary<EndKey, int>();
    for (var i = 0; i < circles.Count; i++)
      foreach (var end in circles[i])
        circleOf[end] = i;

    // Tarjan's order: a circle comes after every circle it leads to.
    var terminals = new SortedSet<int>[circles.Count];
    for (var i = 0; i < circles.Count; i++)
    {
      var reached = new SortedSet<int>();
      foreach (var end in circles[i])
        foreach (var next in edges[end].Keys)
          if (circleOf[next] != i)
            reached.UnionWith(terminals[circleOf[next]]);
      terminals[i] = reached.Count == 0 ? [i] : reached;
    }

    return new Resolution(circles, circleOf, terminals);
  }

  private List<EndKey[]> Circles()
  {
    var index = new Dictionary<EndKey, int>();
    var low = new Dictionary<EndKey, int>();
    var open = new HashSet<EndKey>();
    var stack = new Stack<EndKey>();
    var result = new List<EndKey[]>();
    var walk = new Stack<(EndKey End, IEnumerator<EndKey> Next)>();

    foreach (var root in edges.Keys)
    {
      if (index.ContainsKey(root)) continue;
      Enter(root);
      while (walk.TryPeek(out var top))
      {
        if (top.Next.MoveNext())
        {
          var next = top.Next.Current;
          if (!index.TryGetValue(next, out var seen)) Enter(next);
          else if (open.Contains(next)) low[top.End] = Math.Min(low[top.End], seen);
          continue;
        }

        walk.Pop();
        if (walk.TryPeek(out var parent)) low[parent.End] = Math.Min(low[parent.End], low[top.End]);
        if (low[top.End] == index[top.End]) result.Add(Close(top.End));
      }
    }

    return result;

    void Enter(EndKey end)
    {
      index[end] = low[end] = index.Count;
      stack.Push(end);
      open.Add(end);
      walk.Push((end, edges[end].Keys.GetEnumerator()));
    }

    EndKey[] Close(EndKey first)
    {
      var members = new List<EndKey>();
      EndKey end;
      do
      {
        end = stack.Pop();
        open.Remove(end);
        members.Add(end);
      }
      while (end != first);
      members.Sort();
      return [.. members];
    }
  }
}

/// <summary>Where each end of a claim leads.</summary>
internal sealed record Resolution(List<EndKey[]> Circles, SortedDictionary<EndKey, int> CircleOf, SortedSet<int>[] Terminals)
{
  /// <summary>The circle that an end belongs to in the count; null where it leads to several and adds nothing.</summary>
  public int? HomeOf(EndKey end)
  {
    var terminals = Terminals[CircleOf[end]];
    return terminals.Count == 1 ? terminals.Min : null;
  }
}
