using Hearsay.Learning;

namespace Hearsay.Language.Syntax;

/// <summary>The room one thread works in: it grows to the longest sentence and is used again.</summary>
internal sealed class SyntaxWorkspace
{
  // No head at all: a word is not its own.
  private const float Never = -1e30f;

  private readonly PackedMatrix keys = new(0, 0);
  private readonly ProjectionCache cache = new();
  private QuantisedRows room;
  private int[] news = [];
  private float[] embedded = [], fresh = [], projected = [], memory = [], joined = [], scores = [];
  private float[] dependent = [], head = [], asked = [];
  private float[][] outputs = [];

  /// <summary>For each word of the last sentence, the index of its part of speech.</summary>
  public int[] Pos { get; private set; } = [];

  /// <summary>The index of its tag.</summary>
  public int[] Tags { get; private set; } = [];

  /// <summary>The index of its head; -1 for the root.</summary>
  public int[] Heads { get; private set; } = [];

  /// <summary>The index of its relation.</summary>
  public int[] Relations { get; private set; } = [];

  /// <summary>Tags and parses a sentence.</summary>
  public void Run(SyntaxNetwork network, string text, ReadOnlySpan<WordSpan> words)
  {
    var count = words.Length;
    if (Pos.Length < count) (Pos, Tags, Heads, Relations) = (new int[2 * count], new int[2 * count], new int[2 * count], new int[2 * count]);
    Read(network, text, words);
    Tag(network, count);
    FindHeads(network, count);
    FindRelations(network, count);
  }

  private void Read(SyntaxNetwork network, string text, ReadOnlySpan<WordSpan> words)
  {
    var count = words.Length;
    if (outputs.Length < network.Layers.Length) outputs = [.. network.Layers.Select(_ => Array.Empty<float>())];
    Grow(ref memory, 2 * network.Width);
    ProjectWords(network, text, words);
    for (var i = 0; i < network.Layers.Length; i++)
    {
      var layer = network.Layers[i];
      Grow(ref outputs[i], count * 2 * layer.Width);
      if (i > 0)
      {
        Grow(ref projected, count * layer.Projected);
        layer.Project(count, outputs[i - 1], ref room, projected);
      }

      layer.Recur(count, projected, memory, outputs[i]);
    }
  }

  private void ProjectWords(SyntaxNetwork network, string text, ReadOnlySpan<WordSpan> words)
  {
    var count = words.Length;
    var size = network.Embedding;
    var layer = network.Layers[0];
    Grow(ref projected, count * layer.Projected);
    Grow(ref embedded, count * size);
    if (news.Length < count) news = new int[2 * count];
    cache.Serve(network);
    var found = 0;
    for (var i = 0; i < count; i++)
    {
      var form = words[i].Span.Of(text);
      if (cache.TryGet(form, projected.AsSpan(i * layer.Projected, layer.Projected))) continue;
      network.Embed(form, embedded.AsSpan(found * size, size));
      news[found++] = i;
    }

    Grow(ref fresh, found * layer.Projected);
    layer.Project(found, embedded, ref room, fresh);
    for (var k = 0; k < found; k++)
    {
      var row = fresh.AsSpan(k * layer.Projected, layer.Projected);
      row.CopyTo(projected.AsSpan(news[k] * layer.Projected));
      cache.Add(words[news[k]].Span.Of(text), row);
    }
  }

  private void Tag(SyntaxNetwork network, int count)
  {
    var hidden = 2 * network.Width;
    var wide = network.Tag.Inputs;
    var lowest = network.Layers.Length - wide / hidden;
    Grow(ref joined, count * wide);
    for (var i = 0; i < count; i++)
      for (var l = 0; l < wide / hidden; l++) outputs[lowest + l].AsSpan(i * hidden, hidden).CopyTo(joined.AsSpan(i * wide + l * hidden));
    Grow(ref scores, count * network.Tag.Outputs);
    network.Tag.Apply(count, joined, ref room, scores);
    for (var i = 0; i < count; i++)
    {
      var row = scores.AsSpan(i * network.Tag.Outputs);
      Pos[i] = Highest(row[..network.PosNames.Length]);
      Tags[i] = Highest(row.Slice(network.PosNames.Length, network.Tags.Length));
    }
  }

  private void FindHeads(SyntaxNetwork network, int count)
  {
    var size = network.ArcSize;
    var hidden = outputs[network.Layers.Length - 1];
    Grow(ref dependent, count * size);
    Grow(ref asked, count * size);
    // A key for the root, then one for each word, then padding that nobody asks for.
    var columns = (count + 1 + PackedMatrix.Panel - 1) / PackedMatrix.Panel * PackedMatrix.Panel;
    Grow(ref head, columns * size);
    network.ArcRoot.CopyTo(head, 0);
    network.ArcHead.ApplyRectified(count, hidden, ref room, head.AsSpan(size));
    head.AsSpan((count + 1) * size, (columns - count - 1) * size).Clear();
    keys.PackTransposed(head, size, columns);
    network.ArcDependent.ApplyRectified(count, hidden, ref room, dependent);
    network.Arc.Apply(count, dependent, ref room, asked);
    Grow(ref scores, count * columns);
    scores.AsSpan(0, count * columns).Clear();
    keys.AddProduct(count, asked, size, 1, scores);
    for (var i = 0; i < count; i++) scores[i * columns + i + 1] = Never;
    TreeDecoder.Decode(count, scores, columns, Heads);
  }

  private void FindRelations(SyntaxNetwork network, int count)
  {
    var size = network.LabelSize;
    var hidden = outputs[network.Layers.Length - 1];
    Grow(ref dependent, count * size);
    Grow(ref head, count * size);
    network.LabelDependent.ApplyRectified(count, hidden, ref room, dependent);
    network.LabelHead.ApplyRectified(count, hidden, ref room, head);
    Grow(ref joined, count * 3 * size);
    for (var i = 0; i < count; i++)
    {
      var p = dependent.AsSpan(i * size, size);
      var q = Heads[i] < 0 ? network.LabelRoot.AsSpan() : head.AsSpan(Heads[i] * size, size);
      var into = joined.AsSpan(i * 3 * size, 3 * size);
      for (var j = 0; j < size; j++) into[j] = p[j] * q[j];
      p.CopyTo(into[size..]);
      q.CopyTo(into[(2 * size)..]);
    }

    Grow(ref scores, count * network.Label.Outputs);
    network.Label.Apply(count, joined, ref room, scores);
    for (var i = 0; i < count; i++)
    {
      var row = scores.AsSpan(i * network.Label.Outputs, network.Relations.Length);
      // The root, and it alone, is the root's.
      if (network.RootRelation >= 0) row[network.RootRelation] = Heads[i] < 0 ? float.PositiveInfinity : float.NegativeInfinity;
      Relations[i] = Highest(row);
    }
  }

  private static int Highest(ReadOnlySpan<float> row)
  {
    var best = 0;
    for (var i = 1; i < row.Length; i++)
      if (row[i] > row[best]) best = i;
    return best;
  }

  private static void Grow(ref float[] array, int length)
  {
    if (array.Length < length) array = new float[length + length / 2];
  }
}
