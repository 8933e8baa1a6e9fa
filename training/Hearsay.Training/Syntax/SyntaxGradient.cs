using System.Numerics;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Syntax;

/// <summary>Loss and gradient of the whole network for some sentences: embeddings, recurrent layers, tags, heads by biaffine attention (Dozat and Manning, 2017), relations.</summary>
internal sealed class SyntaxGradient : INetworkGradient<SyntaxSample>
{
  private readonly SyntaxParameters parameters;
  private readonly GradientWorker worker;
  private readonly RecurrentGradient[] layers;
  private List<int>[] used = [];
  private float scale;

  public SyntaxGradient(SyntaxParameters parameters, ulong seed)
  {
    this.parameters = parameters;
    worker = new(parameters, seed);
    layers = [.. parameters.Layers.Select(layer => new RecurrentGradient(layer, parameters.Shape.Width))];
  }

  public GradientWorker Worker => worker;

  /// <summary>What the losses are of.</summary>
  public static IReadOnlyList<string> Told { get; } = ["tags", "heads", "relations", "mentions"];

  /// <inheritdoc/>
  public IReadOnlyList<double> Losses => [Loss.Tag, Loss.Head, Loss.Relation, Loss.Mention];

  private (double Tag, double Head, double Relation, double Mention) Loss { get; set; }

  /// <inheritdoc/>
  public void Run(IReadOnlyList<SyntaxSample> sentences, int words)
  {
    worker.Reset();
    Loss = default;
    scale = 1f / words;
    var count = sentences.Sum(sentence => sentence.Count);
    if (count == 0) return;
    var (outputs, masks) = Encode(sentences, count);
    var hidden = 2 * parameters.Shape.Width;
    var gradients = outputs.ConvertAll(_ => worker.Arena.Take(count * hidden));
    Tags(sentences, count, outputs, gradients);
    Heads(sentences, count, outputs[^1], gradients[^1]);
    Relations(sentences, count, outputs[^1], gradients[^1]);
    if (parameters.Mention is not null) Mentions(sentences, count, outputs[^1], gradients[^1]);
    EncodeBack(sentences, count, masks, gradients);
  }

  private (List<float[]> Outputs, List<float[]> Masks) Encode(IReadOnlyList<SyntaxSample> sentences, int count)
  {
    var shape = parameters.Shape;
    used = new List<int>[count];
    var x = Embed(sentences, count);
    var masks = new List<float[]> { worker.Drop(x, sentences, shape.Embedding, SyntaxTraining.DropInput) };
    var outputs = new List<float[]>();
    foreach (var layer in layers)
    {
      x = layer.Forward(worker, sentences, count, x);
      masks.Add(worker.Drop(x, sentences, 2 * shape.Width, SyntaxTraining.DropHidden));
      outputs.Add(x);
    }

    return (outputs, masks);
  }

  private void EncodeBack(IReadOnlyList<SyntaxSample> sentences, int count, List<float[]> masks, List<float[]> gradients)
  {
    var hidden = 2 * parameters.Shape.Width;
    for (var i = layers.Length - 1; i >= 0; i--)
    {
      Numbers.Multiply(masks[i + 1].AsSpan(0, count * hidden), gradients[i]);
      var below = layers[i].Backward(worker, sentences, count, gradients[i]);
      if (i > 0) Numbers.Add(below.AsSpan(0, count * hidden), gradients[i - 1]);
      else Embedded(count, masks[0], below);
    }
  }

  private float[] Embed(IReadOnlyList<SyntaxSample> sentences, int count)
  {
    var size = parameters.Shape.Embedding;
    var x = worker.Arena.Take(count * size);
    var word = 0;
    foreach (var sentence in sentences)
    {
      foreach (var rows in sentence.Rows)
      {
        var kept = used[word] = new(rows.Length) { worker.Chance(SyntaxTraining.DropWord) ? 0 : rows[0] };
        for (var k = 1; k < rows.Length; k++)
          if (!worker.Chance(SyntaxTraining.DropPart)) kept.Add(rows[k]);
        foreach (var row in kept) Numbers.Add(parameters.Embeddings.Value.AsSpan(row * size, size), x.AsSpan(word * size, size));
        word++;
      }
    }

    return x;
  }

  private void Embedded(int count, float[] mask, float[] dx)
  {
    var size = parameters.Shape.Embedding;
    Numbers.Multiply(mask.AsSpan(0, count * size), dx);
    for (var i = 0; i < count; i++)
      foreach (var row in used[i]) Numbers.Add(dx.AsSpan(i * size, size), worker.Row(row));
  }

  private void Tags(IReadOnlyList<SyntaxSample> sentences, int count, List<float[]> outputs, List<float[]> gradients)
  {
    var hidden = 2 * parameters.Shape.Width;
    var lowest = outputs.Count > 1 ? outputs.Count - 2 : outputs.Count - 1;
    var wide = (outputs.Count - lowest) * hidden;
    var joined = worker.Arena.Take(count * wide);
    for (var i = 0; i < count; i++)
      for (var l = lowest; l < outputs.Count; l++) outputs[l].AsSpan(i * hidden, hidden).CopyTo(joined.AsSpan(i * wide + (l - lowest) * hidden));
    var scores = worker.Forward(parameters.Tag, count, joined);
    var columns = parameters.Tag.Weights.Columns;
    var (word, loss) = (0, 0.0);
    foreach (var sentence in sentences)
    {
      for (var i = 0; i < sentence.Count; i++, word++)
      {
        var row = scores.AsSpan(word * columns, columns);
        loss += Numbers.SoftmaxLoss(row[..SyntaxVocabulary.PosCount], sentence.Pos[i], scale);
        Numbers.SoftmaxLoss(row[SyntaxVocabulary.PosCount..parameters.TagCount], sentence.Tags[i], scale * 0.5f);
        row[parameters.TagCount..].Clear();
      }
    }

    var dJoined = worker.Arena.Take(count * wide);
    worker.Backward(parameters.Tag, count, joined, scores, dJoined);
    for (var i = 0; i < count; i++)
      for (var l = lowest; l < outputs.Count; l++) Numbers.Add(dJoined.AsSpan(i * wide + (l - lowest) * hidden, hidden), gradients[l].AsSpan(i * hidden, hidden));
    Loss = Loss with { Tag = loss };
  }

  private void Heads(IReadOnlyList<SyntaxSample> sentences, int count, float[] h, float[] dh)
  {
    var size = parameters.Shape.Arc;
    var root = worker.Arena.Take(parameters.Root.Value.Length);
    parameters.Root.Value.CopyTo(root, 0);
    var dependent = Rectified(parameters.ArcDependent, count, h);
    var head = Rectified(parameters.ArcHead, count, h);
    var rootHead = Rectified(parameters.ArcHead, 1, root);
    var asked = worker.Forward(parameters.Arc, count, dependent);
    var (dAsked, dHead, dRootHead) = (worker.Arena.Take(count * size), worker.Arena.Take(count * size), worker.Arena.Take(size));
    var (start, loss) = (0, 0.0);
    foreach (var sentence in sentences)
    {
      var scores = new float[sentence.Count + 1];
      for (var i = 0; i < sentence.Count; i++)
      {
        var query = asked.AsSpan((start + i) * size, size);
        scores[0] = Dot(query, rootHead.AsSpan(0, size));
        for (var j = 0; j < sentence.Count; j++) scores[j + 1] = i == j ? -1e9f : Dot(query, head.AsSpan((start + j) * size, size));
        loss += Numbers.SoftmaxLoss(scores, sentence.Heads[i] + 1, scale);
        var dQuery = dAsked.AsSpan((start + i) * size, size);
        for (var j = 0; j <= sentence.Count; j++)
        {
          if (MathF.Abs(scores[j]) < 1e-9f) continue;
          var key = j == 0 ? rootHead.AsSpan(0, size) : head.AsSpan((start + j - 1) * size, size);
          Numbers.Add(key, scores[j], dQuery);
          Numbers.Add(query, scores[j], j == 0 ? dRootHead.AsSpan(0, size) : dHead.AsSpan((start + j - 1) * size, size));
        }
      }

      start += sentence.Count;
    }

    var dDependent = worker.Arena.Take(count * size);
    worker.Backward(parameters.Arc, count, dependent, dAsked, dDependent);
    RectifiedBack(parameters.ArcDependent, count, h, dependent, dDependent, dh);
    RectifiedBack(parameters.ArcHead, count, h, head, dHead, dh);
    RectifiedBack(parameters.ArcHead, 1, root, rootHead, dRootHead, worker.Gradients[parameters.Root.Index]);
    Loss = Loss with { Head = loss };
  }

  private void Relations(IReadOnlyList<SyntaxSample> sentences, int count, float[] h, float[] dh)
  {
    var size = parameters.Shape.Label;
    var root = worker.Arena.Take(parameters.Root.Value.Length);
    parameters.Root.Value.CopyTo(root, 0);
    var dependent = Rectified(parameters.LabelDependent, count, h);
    var head = Rectified(parameters.LabelHead, count, h);
    var rootHead = Rectified(parameters.LabelHead, 1, root);
    var joined = worker.Arena.Take(count * 3 * size);
    var heads = HeadsOf(sentences, count);
    for (var i = 0; i < count; i++)
    {
      var p = dependent.AsSpan(i * size, size);
      var q = heads[i] < 0 ? rootHead.AsSpan(0, size) : head.AsSpan(heads[i] * size, size);
      var into = joined.AsSpan(i * 3 * size, 3 * size);
      p.CopyTo(into);
      Numbers.Multiply(q, into[..size]);
      p.CopyTo(into[size..]);
      q.CopyTo(into[(2 * size)..]);
    }

    var scores = worker.Forward(parameters.Label, count, joined);
    var (word, loss, names) = (0, 0.0, parameters.Vocabulary.Relations.Length);
    foreach (var sentence in sentences)
    {
      for (var i = 0; i < sentence.Count; i++, word++)
      {
        var row = scores.AsSpan(word * parameters.Label.Weights.Columns, parameters.Label.Weights.Columns);
        loss += Numbers.SoftmaxLoss(row[..names], sentence.Relations[i], scale);
        row[names..].Clear();
      }
    }

    var dJoined = worker.Arena.Take(count * 3 * size);
    worker.Backward(parameters.Label, count, joined, scores, dJoined);
    var (dDependent, dHead, dRootHead) = (worker.Arena.Take(count * size), worker.Arena.Take(count * size), worker.Arena.Take(size));
    for (var i = 0; i < count; i++)
    {
      var from = dJoined.AsSpan(i * 3 * size, 3 * size);
      var q = heads[i] < 0 ? rootHead.AsSpan(0, size) : head.AsSpan(heads[i] * size, size);
      var dp = dDependent.AsSpan(i * size, size);
      var dq = heads[i] < 0 ? dRootHead.AsSpan(0, size) : dHead.AsSpan(heads[i] * size, size);
      for (var j = 0; j < size; j++)
      {
        dp[j] += from[j] * q[j] + from[size + j];
        dq[j] += from[j] * dependent[i * size + j] + from[2 * size + j];
      }
    }

    RectifiedBack(parameters.LabelDependent, count, h, dependent, dDependent, dh);
    RectifiedBack(parameters.LabelHead, count, h, head, dHead, dh);
    RectifiedBack(parameters.LabelHead, 1, root, rootHead, dRootHead, worker.Gradients[parameters.Root.Index]);
    Loss = Loss with { Relation = loss };
  }

  private void Mentions(IReadOnlyList<SyntaxSample> sentences, int count, float[] h, float[] dh)
  {
    const int size = SyntaxShape.Mention;
    var vectors = Rectified(parameters.Mention!, count, h);
    var (types, asking) = (Part(vectors, count, 0), Part(vectors, count, 1));
    var scores = worker.Forward(parameters.MentionType!, count, types);
    var asked = worker.Forward(parameters.MentionAsk!, count, asking);
    var dAsked = worker.Arena.Take(count * 3 * size);
    var dVectors = worker.Arena.Take(count * 4 * size);
    var (start, loss, columns, names) = (0, 0.0, parameters.MentionType!.Weights.Columns, MentionTypes.Names.Length);
    foreach (var sentence in sentences)
    {
      for (var i = 0; i < sentence.Count; i++)
      {
        var row = scores.AsSpan((start + i) * columns, columns);
        if (sentence.Mentions is not { } marks)
        {
          row.Clear();
          continue;
        }

        loss += Numbers.SoftmaxLoss(row[..names], marks.Types[i], scale);
        var outer = row.Slice(names, MentionTypes.OuterNames.Length);
        row[(names + outer.Length)..].Clear();
        if (marks.Types[i] == 0)
        {
          outer.Clear();
          continue;
        }

        loss += Numbers.SoftmaxLoss(outer, marks.OuterTypes[i], scale);
        loss += Point(vectors, dVectors, asked, dAsked, start, sentence.Count, i, 0, marks.First[i]);
        loss += Point(vectors, dVectors, asked, dAsked, start, sentence.Count, i, 1, marks.Last[i]);
        if (marks.OuterTypes[i] != 0) loss += Point(vectors, dVectors, asked, dAsked, start, sentence.Count, i, 2, marks.OuterLast[i]);
      }

      start += sentence.Count;
    }

    var (dTypes, dAsking) = (worker.Arena.Take(count * size), worker.Arena.Take(count * size));
    worker.Backward(parameters.MentionType!, count, types, scores, dTypes);
    worker.Backward(parameters.MentionAsk!, count, asking, dAsked, dAsking);
    for (var i = 0; i < count; i++)
    {
      dTypes.AsSpan(i * size, size).CopyTo(dVectors.AsSpan(i * 4 * size));
      dAsking.AsSpan(i * size, size).CopyTo(dVectors.AsSpan((i * 4 + 1) * size));
    }

    RectifiedBack(parameters.Mention!, count, h, vectors, dVectors, dh);
    Loss = Loss with { Mention = loss };
  }

  // Which word is the first of the mention with the given head (end 0), or the last (end 1), or the last of the mention of several (end 2).
  private float Point(float[] vectors, float[] dVectors, float[] asked, float[] dAsked, int start, int count, int head, int end, int right)
  {
    const int size = SyntaxShape.Mention;
    var (from, to) = end == 0 ? (0, head + 1) : (head, count);
    Span<float> scores = stackalloc float[SyntaxTraining.LongestSentence];
    scores = scores[..(to - from)];
    var query = asked.AsSpan((start + head) * 3 * size + end * size, size);
    var dQuery = dAsked.AsSpan((start + head) * 3 * size + end * size, size);
    for (var j = from; j < to; j++) scores[j - from] = Dot(query, vectors.AsSpan(((start + j) * 4 + 2 + Math.Min(end, 1)) * size, size));
    var loss = Numbers.SoftmaxLoss(scores, right - from, scale);
    for (var j = from; j < to; j++)
    {
      Numbers.Add(vectors.AsSpan(((start + j) * 4 + 2 + Math.Min(end, 1)) * size, size), scores[j - from], dQuery);
      Numbers.Add(query, scores[j - from], dVectors.AsSpan(((start + j) * 4 + 2 + Math.Min(end, 1)) * size, size));
    }

    return loss;
  }

  private float[] Part(float[] vectors, int count, int part)
  {
    const int size = SyntaxShape.Mention;
    var own = worker.Arena.Take(count * size);
    for (var i = 0; i < count; i++) vectors.AsSpan((i * 4 + part) * size, size).CopyTo(own.AsSpan(i * size));
    return own;
  }

  private static int[] HeadsOf(IReadOnlyList<SyntaxSample> sentences, int count)
  {
    var heads = new int[count];
    var start = 0;
    foreach (var sentence in sentences)
    {
      for (var i = 0; i < sentence.Count; i++) heads[start + i] = sentence.Heads[i] < 0 ? -1 : start + sentence.Heads[i];
      start += sentence.Count;
    }

    return heads;
  }

  private float[] Rectified(DenseParameters dense, int count, float[] x)
  {
    var y = worker.Forward(dense, count, x);
    Numbers.Rectify(y.AsSpan(0, count * dense.Weights.Columns));
    return y;
  }

  private void RectifiedBack(DenseParameters dense, int count, float[] x, float[] y, float[] dy, float[] dx)
  {
    Numbers.RectifyBack(y.AsSpan(0, count * dense.Weights.Columns), dy);
    worker.Backward(dense, count, x, dy, dx);
  }

  private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
  {
    var sum = Vector<float>.Zero;
    for (var i = 0; i < a.Length; i += Vector<float>.Count) sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
    return Vector.Sum(sum);
  }
}
