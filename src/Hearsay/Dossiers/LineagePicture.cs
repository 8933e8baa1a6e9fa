using System.Globalization;
using Hearsay.Origins;
using Hearsay.Statements;

namespace Hearsay.Dossiers;

/// <summary>The lineage of a claim as a picture, and the same in words.</summary>
internal static class LineagePicture
{
  private const double NodeWidth = 164, OriginWidth = 224, Between = 52, Margin = 14, Head = 30, Pad = 10;
  private const double NameSize = 13, SmallSize = 11, NameLine = 16, SmallLine = 14;

  private sealed record Label(List<string> Kind, List<string> Name, List<(string Class, string Text)> Small, double Height);

  public static void Write(Html html, Outline outline, OutlinedClaim claim)
  {
    var graph = LineageGraph.Of(outline, claim);
    if (graph.Edges.Count == 0) return;
    var labels = graph.Nodes.Select(LabelOf).ToArray();
    var layout = LineageLayout.Of([.. labels.Select(label => label.Height)], graph.Edges, node => graph.Nodes[node].Group is not null);
    var last = layout.Layers.Count - 1;
    var width = (2 * Margin) + (last * (NodeWidth + Between)) + OriginWidth;
    var height = Head + layout.Height + (2 * Margin);
    var id = claim.Anchor! + "-lineage";

    html.Write($"<h4 id=\"{id}\">Lineage: who cites whom</h4>\n<div class=\"picture\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">");
    html.Write($"<svg class=\"lineage\" role=\"img\" aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" style=\"--w:{width}px\">");
    html.Write($"<title id=\"{id}-t\">Lineage of claim {claim.Number}</title><desc id=\"{id}-d\">{Summary(graph)} The same stands in words below the picture.</desc>");
    html.Raw("<defs>");
    Arrow(html, id, "cites");
    Arrow(html, id, "derived");
    html.Raw("</defs>");
    Heads(html, last);
    foreach (var route in layout.Routes) Line(html, id, route, last);
    foreach (var box in layout.Layers.SelectMany(layer => layer).Where(box => box.Node >= 0)) Box(html, graph.Nodes[box.Node], labels[box.Node], box);
    html.Raw("</svg></div>\n");
    if (graph.LeftOut > 0) html.Write($"<p class=\"more\">{Wording.Count(graph.LeftOut, "more page or chain is", "more pages or chains are")} not drawn.</p>");
    InWords(html, graph);
  }

  private static double Left(int layer) => Margin + (layer * (NodeWidth + Between));

  private static double WidthOf(LineageBox box, int last) => box.Layer == last ? OriginWidth : NodeWidth;

  private static Label LabelOf(LineageNode node)
  {
    var width = (node.Group is null ? NodeWidth : OriginWidth) - (2 * Pad);
    var nameless = node.Group is not null && Wording.IsNameless(node.Kind);
    var name = SvgText.Wrap(nameless ? $"“{node.Name}”" : Shown(node), width, NameSize, node.Group is null ? 2 : 3);
    var kind = new List<string> { Caption(node) };
    var small = new List<(string, string)>();
    if (!string.IsNullOrWhiteSpace(node.Beside) && !string.Equals(node.Beside, node.Name, StringComparison.OrdinalIgnoreCase)) Add("aside", node.Beside, 1);
    if (node.Documents.Count > 1 && node.Alike.Count == 0) Add("aside", Wording.Count(node.Documents.Count, "page", "pages"), 1);
    foreach (var member in node.Members.Take(5)) Add("member", $"• {member}", 1);
    if (node.Members.Count > 5) Add("aside", $"and {Wording.Number(node.Members.Count - 5)} more", 1);
    foreach (var reason in node.Reasons.Take(3)) Add("reason", $"joined: {reason}", 2);
    if (node.Reasons.Count > 3) Add("reason", $"and {Wording.Count(node.Reasons.Count - 3, "more reason", "more reasons")}", 1);
    var height = (2 * Pad) + SmallLine + (name.Count * NameLine) + (small.Count * SmallLine) - 2;
    return new(kind, name, small, height);

    void Add(string @class, string text, int lines)
    {
      foreach (var line in SvgText.Wrap(text, width, SmallSize, lines)) small.Add((@class, line));
    }
  }

  private static string Shown(LineageNode node) =>
    node.Alike.Count > 1 ? Wording.Count(node.Alike.Count, "more outlet", "more outlets") : node.Name;

  private static string Caption(LineageNode node) => node.Group is { } group
    ? $"{Wording.Of(node.Kind)} · {Wording.Short(group.Counts)}"
    : node.Alike.Count > 1 ? "outlets that cite the same" : Wording.Of(node.Kind);

  private static void Arrow(Html html, string id, string kind) => html.Write(
    $"<marker id=\"{id}-{kind}\" class=\"tip {kind}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path d=\"M0 1 L9 5 L0 9 z\"/></marker>");

  private static void Heads(Html html, int last)
  {
    html.Write($"<text class=\"head\" x=\"{Left(0)}\" y=\"18\">The reader’s side</text>");
    if (last > 1) html.Write($"<text class=\"head\" x=\"{Left(1)}\" y=\"18\">Whom they cite</text>");
    html.Write($"<text class=\"head\" x=\"{Left(last)}\" y=\"18\">The far end</text>");
  }

  private static void Line(Html html, string id, LineageRoute route, int last)
  {
    var kind = route.Edge.Kind switch
    {
      LineageEdgeKind.Cites => "cites",
      LineageEdgeKind.Ends => "ends",
      _ => "derived",
    };
    html.Write($"<path class=\"line {kind}{(route.Backward && kind == "cites" ? " back" : "")}\" d=\"{Path(route, last)}\"");
    if (route.Edge.Kind != LineageEdgeKind.Shares)
    {
      // A line that was turned to run with the layers has its arrow at its start.
      var end = route.Boxes[0].Node == route.Edge.To && route.Boxes[0].Layer != route.Boxes[^1].Layer ? "marker-start" : "marker-end";
      html.Write($" {end}=\"url(#{id}-{(kind == "derived" ? "derived" : "cites")})\"");
    }

    html.Raw("/>");
  }

  private static string Path(LineageRoute route, int last)
  {
    var (first, final) = (route.Boxes[0], route.Boxes[^1]);
    var text = new System.Text.StringBuilder();
    if (first.Layer == final.Layer)
    {
      // Within one layer: a bow on the side of the reader.
      var side = Left(first.Layer);
      var bow = side - Math.Min(Between - 14, 22 + (Math.Abs(first.Y - final.Y) / 8));
      if (first.Layer == 0) bow = Math.Max(bow, 3);
      Append($"M{side:0.#} {Y(first):0.#} C{bow:0.#} {Y(first):0.#} {bow:0.#} {Y(final):0.#} {side:0.#} {Y(final):0.#}");
      return text.ToString();
    }

    var (x, y) = (Left(first.Layer) + WidthOf(first, last), Y(first));
    Append($"M{x:0.#} {y:0.#}");
    foreach (var box in route.Boxes.Skip(1))
    {
      var (nextX, nextY) = (Left(box.Layer), Y(box));
      var middle = (x + nextX) / 2;
      Append($" C{middle:0.#} {y:0.#} {middle:0.#} {nextY:0.#} {nextX:0.#} {nextY:0.#}");
      (x, y) = (nextX, nextY);
      if (box.Node >= 0) continue;
      x += NodeWidth;
      Append($" H{x:0.#}");
    }

    return text.ToString();

    void Append(FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture));
  }

  private static double Y(LineageBox box) => Head + Margin + box.Y;

  private static void Box(Html html, LineageNode node, Label label, LineageBox box)
  {
    var x = Left(box.Layer);
    var width = node.Group is null ? NodeWidth : OriginWidth;
    var top = Y(box) - (box.Height / 2);
    var uncounted = node.Group?.Counts == Counts.None ? " uncounted" : "";
    html.Write($"<g class=\"node {Text.EnumName.Of(node.Kind)}{(node.Group is null ? "" : " origin")}{uncounted}\"><title>{Full(node)}</title>");
    Shape(html, node.Kind, x, top, width, box.Height);
    var y = top + Pad + 9;
    html.Write($"<text class=\"kind\" x=\"{x + Pad}\" y=\"{y}\">{label.Kind[0]}</text>");
    y += 2;
    foreach (var line in label.Name) html.Write($"<text class=\"name\" x=\"{x + Pad}\" y=\"{y += NameLine}\">{line}</text>");
    foreach (var (@class, line) in label.Small) html.Write($"<text class=\"{@class}\" x=\"{x + Pad}\" y=\"{y += SmallLine}\">{line}</text>");
    html.Raw("</g>");
  }

  // The kind shows in the outline: square outlets, round people, cut corners for organisations, a dog-ear for documents, broken lines for the nameless.
  private static void Shape(Html html, SourceKind kind, double x, double y, double w, double h)
  {
    const double cut = 9;
    switch (kind)
    {
      case SourceKind.Organisation:
        html.Write($"<path class=\"shape\" d=\"M{x + cut} {y}H{x + w - cut}L{x + w} {y + cut}V{y + h - cut}L{x + w - cut} {y + h}H{x + cut}L{x} {y + h - cut}V{y + cut}z\"/>");
        break;
      case SourceKind.Document:
        html.Write($"<path class=\"shape\" d=\"M{x} {y}H{x + w - 14}L{x + w} {y + 14}V{y + h}H{x}z\"/><path class=\"shape fold\" d=\"M{x + w - 14} {y}V{y + 14}H{x + w}\"/>");
        break;
      case SourceKind.NamedPerson or SourceKind.Official or SourceKind.Unnamed or SourceKind.Unspecified:
        html.Write($"<rect class=\"shape\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"18\"/>");
        break;
      default:
        html.Write($"<rect class=\"shape\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"1\"/>");
        break;
    }
  }

  private static string Full(LineageNode node)
  {
    List<string> parts = [$"{Shown(node)} ({Caption(node)})"];
    if (!string.IsNullOrWhiteSpace(node.Beside)) parts.Add(node.Beside);
    foreach (var alike in node.Alike.Count > 1 ? node.Alike : [node])
    {
      foreach (var document in alike.Documents) parts.Add($"{(node.Alike.Count > 1 ? alike.Name + ": " : "")}{Wording.Shorten(Wording.TitleOf(document), 120)}");
    }

    parts.AddRange(node.Members);
    parts.AddRange(node.Reasons.Select(reason => $"joined: {reason}"));
    return string.Join("; ", parts);
  }

  private static string Summary(LineageGraph graph)
  {
    var outlets = graph.Nodes.Where(node => node.Group is null && node.Documents.Count > 0).Sum(node => Math.Max(1, node.Alike.Count));
    var relays = graph.Nodes.Count(node => node.Group is null && node.Documents.Count == 0);
    var ends = graph.Nodes.Count(node => node.Group is { Counts: not Counts.None });
    return $"{Wording.Count(outlets, "outlet", "outlets")} on the reader’s side, {Wording.Count(relays, "source", "sources")} between, {Wording.Count(ends, "origin", "origins")} at the far end.";
  }

  private static void InWords(Html html, LineageGraph graph)
  {
    html.Raw("<details class=\"in-words\"><summary>The picture in words</summary><ul>\n");
    foreach (var edge in graph.Edges)
    {
      var (from, to) = (graph.Nodes[edge.From], graph.Nodes[edge.To]);
      var verb = edge.Kind switch
      {
        LineageEdgeKind.Cites => "cites",
        LineageEdgeKind.Ends => "ends at, with nothing recorded behind:",
        LineageEdgeKind.Derived => "takes its text from",
        _ => "shares text, the first not shown, with",
      };
      html.Write($"<li><bdi>{Shown(from)}</bdi> {verb} <bdi>{Shown(to)}</bdi></li>\n");
    }

    foreach (var node in graph.Nodes.Where(node => node.Group is not null))
    {
      html.Write($"<li>Far end: <bdi>{node.Name}</bdi> ({Caption(node)})");
      if (node.Members.Count > 0) html.Write($", with <bdi>{string.Join(", ", node.Members)}</bdi>");
      if (node.Reasons.Count > 0) html.Write($"; joined because: <bdi>{string.Join("; ", node.Reasons)}</bdi>");
      html.Raw("</li>\n");
    }

    html.Raw("</ul></details>\n");
  }
}
