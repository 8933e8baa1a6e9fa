using FsCheck;
using FsCheck.Fluent;
using Hearsay.Dossiers;

namespace Hearsay.Tests.Dossiers;

public sealed class LineageLayoutTests
{
  private static LineageLayout Layout(int nodes, params (int From, int To)[] edges) => LineageLayout.Of(
    [.. Enumerable.Repeat(40.0, nodes)], [.. edges.Select(edge => new LineageEdge(edge.From, edge.To, LineageEdgeKind.Cites))], node => node == nodes - 1);

  private static int LayerOf(LineageLayout layout, int node) => layout.Layers.FindIndex(layer => layer.Exists(box => box.Node == node));

  [Fact]
  public void Who_is_cited_stands_to_the_right_of_who_cites()
  {
    var layout = Layout(4, (0, 1), (1, 2), (0, 3), (2, 3));
    Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(node => LayerOf(layout, node)));
  }

  [Fact]
  public void A_ring_is_opened_at_one_line_and_keeps_its_end_apart()
  {
    var layout = Layout(4, (0, 1), (1, 2), (2, 0), (2, 3));
    Assert.Single(layout.Routes, route => route.Backward);
    Assert.Equal(3, LayerOf(layout, 3));
  }

  [Fact]
  public void Lines_that_need_not_cross_do_not()
  {
    // 0 and 1 cite 3 and 2: drawn in order of appearance they would cross.
    var layout = Layout(5, (0, 3), (1, 2), (3, 4), (2, 4));
    double Y(int node) => layout.Layers.SelectMany(layer => layer).First(box => box.Node == node).Y;
    Assert.True((Y(0) - Y(1)) * (Y(3) - Y(2)) > 0);
  }

  [Fact]
  public void Whatever_cites_whatever_boxes_never_overlap_and_every_line_runs_from_layer_to_layer()
  {
    var graphs = Gen.Choose(2, 14).SelectMany(nodes => Gen.Two(Gen.Choose(0, nodes - 1)).Where(pair => pair.Item1 != pair.Item2).ListOf(nodes * 2)
      .Select(edges => (nodes, edges: edges.Distinct().ToArray())));
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(graphs.ToArbitrary(), graph =>
    {
      var layout = Layout(graph.nodes, graph.edges);
      var apart = layout.Layers.All(layer => layer.Zip(layer.Skip(1)).All(pair => pair.Second.Y - pair.First.Y >= ((pair.First.Height + pair.Second.Height) / 2) - 1e-6));
      var inside = layout.Layers.SelectMany(layer => layer).All(box => box.Y - (box.Height / 2) >= -1e-6 && box.Y + (box.Height / 2) <= layout.Height + 1e-6);
      var steps = layout.Routes.All(route => route.Boxes.Zip(route.Boxes.Skip(1)).All(pair => pair.Second.Layer - pair.First.Layer == 1 || (route.Boxes.Count == 2 && pair.Second.Layer == pair.First.Layer)));
      return apart && inside && steps && layout.Routes.Count == graph.edges.Length;
    }));
  }
}
