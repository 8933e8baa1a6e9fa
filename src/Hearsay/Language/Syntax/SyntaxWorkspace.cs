using System.Runtime.Intrinsics;
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

  /// <summary>The mentions of the last sentence, by their head words.</summary>
  public List<SyntacticMention> Mentions { get; } = [];

  /// <summary>Tags and parses a sentence.</summary>
  public void Run(SyntaxNetwork network, string text, ReadOnlySpan<WordSpan> words)
  {
    var count = words.Length;
    if (Pos.Length < count) (Pos, Tags, Heads, Relations) = (new int[2 * count], new int[2 * count], new int[2 * count], new int[2 * count]);
    Read(network, text, words);
    Tag(network, count);
    FindHeads(network, count);
    FindRelations(network, count);
    Mentions.Clear();
    if (network.Mention is not null) FindMentions(network, count);
  }

  /// <summary>What the last recurrent layer made of each word of the last sentence.</summary>
  public ReadOnlySpan<float> States(SyntaxNetwork network, int count) => outputs[network.Layers.Length - 1].AsSpan(0, count * 2 * network.Width);

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

  private void FindMentions(SyntaxNetwork network, int count)
  {
    var size = network.MentionSize;
    Grow(ref head, count * 4 * size);
    network.Mention!.ApplyRectified(count, outputs[network.Layers.Length - 1], ref room, head);
    Grow(ref dependent, count * size);
    for (var i = 0; i < count; i++) head.AsSpan(i * 4 * size, size).CopyTo(dependent.AsSpan(i * size));
    var columns = network.MentionType!.Outputs;
    Grow(ref scores, count * columns);
    network.MentionType.Apply(count, dependent, ref room, scores);
    for (var i = 0; i < count; i++) Propose(network, i, scores.AsSpan(i * columns, columns));
    if (Mentions.Count == 0) return;
    Grow(ref asked, Mentions.Count * 3 * size);
    for (var k = 0; k < Mentions.Count; k++) head.AsSpan((Mentions[k].Head * 4 + 1) * size, size).CopyTo(dependent.AsSpan(k * size));
    network.MentionAsk!.Apply(Mentions.Count, dependent, ref room, asked);
    for (var k = 0; k < Mentions.Count; k++)
    {
      var mention = Mentions[k];
      var asks = asked.AsSpan(k * 3 * size, 3 * size);
      Mentions[k] = mention with
      {
        First = Pointed(asks[..size], head.AsSpan(2 * size), 4 * size, 0, mention.Head + 1),
        Last = Pointed(asks.Slice(size, size), head.AsSpan(3 * size), 4 * size, mention.Head, count),
        OuterLast = mention.Outer == MentionType.None ? mention.Head : Pointed(asks.Slice(2 * size, size), head.AsSpan(3 * size), 4 * size, mention.Head, count),
      };
    }
  }

  // A word that speaks of something by a name, or may.
  private void Propose(SyntaxNetwork network, int word, Span<float> scores)
  {
    const float Margin = 4;
    var types = (int)MentionType.Other + 1;
    var names = scores[..types];
    // As little a name as it is none or heads a mention by a noun.
    foreach (var noun in scores[types..network.MentionTypes.Length]) names[0] = MathF.Max(names[0], noun);
    var best = Highest(names[1..]) + 1;
    if (names[best] < names[0] - Margin && network.PosNames[Pos[word]] != "PROPN") return;
    var outer = (MentionType)Highest(scores.Slice(network.MentionTypes.Length, network.OuterTypes.Length));
    Mentions.Add(new SyntacticMention(word, names) { Outer = outer });
  }

  private static int Pointed(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, int stride, int from, int to)
  {
    var (best, highest) = (from, float.NegativeInfinity);
    for (var j = from; j < to; j++)
    {
      var score = Product(query, keys.Slice(j * stride, query.Length));
      if (score > highest) (best, highest) = (j, score);
    }

    return best;
  }

  private static float Product(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
  {
    const int Lanes = 8;
    var sum = Vector256<float>.Zero;
    for (var i = 0; i < a.Length; i += Lanes) sum = Vector256.FusedMultiplyAdd(Vector256.Create(a[i..]), Vector256.Create(b[i..]), sum);
    var half = sum.GetLower() + sum.GetUpper();
    return half[0] + half[2] + (half[1] + half[3]);
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
