namespace Hearsay.Dossiers;

/// <summary>A box of a layout: a node of the graph, or a bend that leads a long line through a layer (negative node).</summary>
internal sealed class LineageBox
{
  public required int Node { get; init; }
  public required int Layer { get; init; }
  public required double Height { get; init; }
  /// <summary>Vertical centre.</summary>
  public double Y { get; set; }
  public List<LineageBox> Before { get; } = [];
  public List<LineageBox> After { get; } = [];
}

/// <summary>A line's way through the boxes, from the reader's side to the far end.</summary>
internal sealed record LineageRoute(LineageEdge Edge, IReadOnlyList<LineageBox> Boxes, bool Backward);

/// <summary>Places a graph in layers from left to right (Sugiyama, Tagawa and Toda 1981): cycles are opened, layers are longest paths,
/// long lines get bends, crossings are lessened by barycentres, and heights are the least-squares ones that keep the order.</summary>
internal sealed class LineageLayout
{
  private const int Sweeps = 12;
  private const double Gap = 18, BendGap = 10, BendHeight = 4;

  private LineageLayout(List<List<LineageBox>> layers, List<LineageRoute> routes) => (Layers, Routes) = (layers, routes);

  public List<List<LineageBox>> Layers { get; }

  public List<LineageRoute> Routes { get; }

  public double Height { get; private set; }

  /// <summary>Lays out the graph.</summary>
  /// <param name="heights">Height of each node.</param>
  /// <param name="edges">Its lines.</param>
  /// <param name="isEnd">Whether a node stands in the last layer.</param>
  public static LineageLayout Of(IReadOnlyList<double> heights, IReadOnlyList<LineageEdge> edges, Func<int, bool> isEnd)
  {
    var backward = Backward(heights.Count, edges);
    var layer = Layering(heights.Count, edges, backward, isEnd);
    var layers = Enumerable.Range(0, layer.DefaultIfEmpty(0).Max() + 1).Select(_ => new List<LineageBox>()).ToList();
    var boxes = heights.Select((height, node) => new LineageBox { Node = node, Layer = layer[node], Height = height }).ToArray();
    foreach (var box in boxes) layers[box.Layer].Add(box);

    var routes = new List<LineageRoute>(edges.Count);
    for (var i = 0; i < edges.Count; i++) routes.Add(Route(edges[i], boxes, layers, backward[i]));
    var layout = new LineageLayout(layers, routes);
    layout.Order();
    layout.Place();
    return layout;
  }

  // Depth first from the nodes that nobody cites: a line to a node on the way down closes a cycle.
  private static bool[] Backward(int nodes, IReadOnlyList<LineageEdge> edges)
  {
    var outgoing = Enumerable.Range(0, edges.Count).ToLookup(i => edges[i].From);
    var cited = edges.Select(edge => edge.To).ToHashSet();
    var state = new byte[nodes];
    var backward = new bool[edges.Count];
    foreach (var start in Enumerable.Range(0, nodes).OrderBy(cited.Contains).ThenBy(node => node))
    {
      if (state[start] != 0) continue;
      var stack = new Stack<(int Node, IEnumerator<int> Edges)>();
      Enter(start);
      while (stack.TryPeek(out var top))
      {
        if (!top.Edges.MoveNext())
        {
          state[top.Node] = 2;
          stack.Pop();
          continue;
        }

        var edge = top.Edges.Current;
        var to = edges[edge].To;
        if (state[to] == 1) backward[edge] = true;
        else if (state[to] == 0) Enter(to);
      }

      void Enter(int node)
      {
        state[node] = 1;
        stack.Push((node, outgoing[node].GetEnumerator()));
      }
    }

    return backward;
  }

  private static int[] Layering(int nodes, IReadOnlyList<LineageEdge> edges, bool[] backward, Func<int, bool> isEnd)
  {
    var layer = new int[nodes];
    for (var (round, changed) = (0, true); changed && round <= nodes; round++)
    {
      changed = false;
      for (var i = 0; i < edges.Count; i++)
      {
        // Sharing text says nothing about sides.
        if (edges[i].Kind == LineageEdgeKind.Shares) continue;
        var (from, to) = backward[i] ? (edges[i].To, edges[i].From) : (edges[i].From, edges[i].To);
        if (layer[to] > layer[from]) continue;
        layer[to] = layer[from] + 1;
        changed = true;
      }
    }

    var last = Enumerable.Range(0, nodes).Where(node => !isEnd(node)).Select(node => layer[node] + 1).DefaultIfEmpty(1).Max();
    for (var node = 0; node < nodes; node++)
    {
      if (isEnd(node)) layer[node] = last;
    }

    return layer;
  }

  private static LineageRoute Route(LineageEdge edge, LineageBox[] boxes, List<List<LineageBox>> layers, bool backward)
  {
    var (from, to) = (boxes[edge.From], boxes[edge.To]);
    var turned = from.Layer > to.Layer;
    if (turned) (from, to) = (to, from);
    var way = new List<LineageBox> { from };
    for (var layer = from.Layer + 1; layer < to.Layer; layer++)
    {
      var bend = new LineageBox { Node = -1, Layer = layer, Height = BendHeight };
      layers[layer].Add(bend);
      way.Add(bend);
    }

    way.Add(to);
    for (var i = 1; i < way.Count; i++)
    {
      if (way[i].Layer == way[i - 1].Layer) continue;
      way[i].Before.Add(way[i - 1]);
      way[i - 1].After.Add(way[i]);
    }

    return new(edge, way, backward || turned);
  }

  private void Order()
  {
    var best = Layers.Select(layer => layer.ToArray()).ToArray();
    var fewest = Crossings();
    for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
    {
      var down = sweep % 2 == 0;
      for (var i = 0; i < Layers.Count; i++)
      {
        var layer = Layers[down ? i : Layers.Count - 1 - i];
        Rank();
        var sorted = layer.Select((box, at) => (box, at, key: Barycentre(down ? box.Before : box.After, box.Y)))
          .OrderBy(item => item.key).ThenBy(item => item.at).Select(item => item.box).ToArray();
        layer.Clear();
        layer.AddRange(sorted);
      }

      var crossings = Crossings();
      if (crossings >= fewest) continue;
      fewest = crossings;
      best = [.. Layers.Select(layer => layer.ToArray())];
    }

    for (var i = 0; i < Layers.Count; i++)
    {
      Layers[i].Clear();
      Layers[i].AddRange(best[i]);
    }
  }

  private void Rank()
  {
    foreach (var layer in Layers)
    {
      for (var i = 0; i < layer.Count; i++) layer[i].Y = i;
    }
  }

  private static double Barycentre(List<LineageBox> neighbours, double otherwise) =>
    neighbours.Count == 0 ? otherwise : neighbours.Average(box => box.Y);

  private int Crossings()
  {
    Rank();
    var crossings = 0;
    foreach (var layer in Layers)
    {
      var lines = layer.SelectMany(box => box.After.Select(after => (From: box.Y, To: after.Y))).ToArray();
      for (var i = 0; i < lines.Length; i++)
      {
        for (var j = i + 1; j < lines.Length; j++)
        {
          if ((lines[i].From - lines[j].From) * (lines[i].To - lines[j].To) < 0) crossings++;
        }
      }
    }

    return crossings;
  }

  private void Place()
  {
    foreach (var layer in Layers)
    {
      var y = 0.0;
      for (var i = 0; i < layer.Count; i++)
      {
        y += i == 0 ? 0 : Apart(layer[i - 1], layer[i]);
        layer[i].Y = y;
      }
    }

    for (var sweep = 0; sweep < Sweeps; sweep++)
    {
      var down = sweep % 2 == 0;
      for (var i = 0; i < Layers.Count; i++)
      {
        var layer = Layers[down ? i : Layers.Count - 1 - i];
        Settle(layer, [.. layer.Select(box => Barycentre(sweep >= Sweeps - 2 ? [.. box.Before, .. box.After] : down ? box.Before : box.After, box.Y))]);
      }
    }

    var all = Layers.SelectMany(layer => layer).ToArray();
    if (all.Length == 0) return;
    var top = all.Min(box => box.Y - (box.Height / 2));
    foreach (var box in all) box.Y -= top;
    Height = all.Max(box => box.Y + (box.Height / 2));
  }

  private static double Apart(LineageBox above, LineageBox below) =>
    ((above.Height + below.Height) / 2) + (above.Node < 0 || below.Node < 0 ? BendGap : Gap);

  // Pool adjacent violators: the nearest heights to the wanted ones that keep order and distance.
  private static void Settle(List<LineageBox> layer, double[] wanted)
  {
    var offset = new double[layer.Count];
    for (var i = 1; i < layer.Count; i++) offset[i] = offset[i - 1] + Apart(layer[i - 1], layer[i]);
    var pools = new List<(double Sum, int Count)>();
    for (var i = 0; i < layer.Count; i++)
    {
      pools.Add((wanted[i] - offset[i], 1));
      while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count > pools[^1].Sum / pools[^1].Count)
      {
        pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
        pools.RemoveAt(pools.Count - 1);
      }
    }

    var at = 0;
    foreach (var (sum, count) in pools)
    {
      for (var i = 0; i < count; i++, at++) layer[at].Y = (sum / count) + offset[at];
    }
  }
}
