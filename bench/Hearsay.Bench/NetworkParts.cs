using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Learning;

namespace Hearsay.Bench;

/// <summary>The parts of tagging and parsing, each alone on the sentences of a text. A product is set beside the reading of its weights: every four words of a sentence must read them
/// once, wherever they lie in the caches.</summary>
internal sealed class NetworkParts
{
  private const int WordsAtOnce = 4;

  private readonly SyntaxNetwork network;
  private readonly string text;
  private readonly IReadOnlyList<SegmentedSentence> sentences;
  private readonly float[] input, output, memory;
  private QuantisedRows room;
  private long seen;

  public NetworkParts(SyntaxNetwork network, string text, IReadOnlyList<SegmentedSentence> sentences)
  {
    (this.network, this.text, this.sentences) = (network, text, sentences);
    var longest = sentences.Max(sentence => sentence.Words.Length);
    var random = new Random(1);
    input = [.. Enumerable.Range(0, longest * 1024).Select(_ => (float)(random.NextDouble() * 2 - 1))];
    output = new float[longest * Math.Max(2048, longest + 16)];
    memory = new float[4096];
  }

  public void Print(int rounds, int words)
  {
    Row("  vectors of words", rounds, words, 0, count => { }, sentence =>
    {
      foreach (var word in sentence.Words) network.Embed(word.Span.Of(text), output.AsSpan(0, network.Embedding));
    });
    for (var i = 0; i < network.Layers.Length; i++)
    {
      var layer = network.Layers[i];
      Row($"  layer {i + 1}, products{(i == 0 ? " (without what is remembered)" : "")}", rounds, words, layer.Inputs * layer.Projected, count => layer.Project(count, input, ref room, output));
      Row($"  layer {i + 1}, recurrence", rounds, words, 0, count => layer.Recur(count, input, memory, output));
    }

    Map("  tags, products", network.Tag, rounds, words);
    Map("  heads, products: dependents", network.ArcDependent, rounds, words);
    Map("  heads, products: heads", network.ArcHead, rounds, words);
    Map("  heads, products: both", network.Arc, rounds, words);
    var heads = new int[sentences.Max(sentence => sentence.Words.Length)];
    Row("  heads, decoding", rounds, words, 0, count => TreeDecoder.Decode(count, input, count + 1, heads));
    Map("  relations, products: dependents", network.LabelDependent, rounds, words);
    Map("  relations, products: heads", network.LabelHead, rounds, words);
    Map("  relations, products: both", network.Label, rounds, words);
  }

  private void Map(string part, AffineMap map, int rounds, int words) => Row(part, rounds, words, map.Inputs * map.Outputs, count => map.Apply(count, input, ref room, output));

  private void Row(string part, int rounds, int words, int weights, Action<int> work, Action<SegmentedSentence>? own = null)
  {
    var time = ParsingMeasurement.Fastest(rounds, () =>
    {
      foreach (var sentence in sentences)
      {
        if (own is not null) own(sentence);
        else work(sentence.Words.Length);
      }
    });
    var more = "";
    if (weights > 0)
    {
      var table = new short[weights];
      var limit = ParsingMeasurement.Fastest(rounds, () =>
      {
        foreach (var sentence in sentences)
          for (var i = 0; i < sentence.Words.Length; i += WordsAtOnce) seen += Read(table);
      });
      more = string.Create(CultureInfo.InvariantCulture, $"   {time / limit:0.0} times the reading of its {weights * sizeof(short) / 1024:#,0} KiB");
    }

    ParsingMeasurement.Print(part, time / words, more);
  }

  // Every weight is loaded once and added to something.
  private static long Read(short[] table)
  {
    ref var first = ref MemoryMarshal.GetArrayDataReference(table);
    Vector256<short> a = default, b = default, c = default, d = default;
    for (var i = 0; i + 64 <= table.Length; i += 64)
    {
      a += Vector256.LoadUnsafe(ref first, (nuint)i);
      b += Vector256.LoadUnsafe(ref first, (nuint)i + 16);
      c += Vector256.LoadUnsafe(ref first, (nuint)i + 32);
      d += Vector256.LoadUnsafe(ref first, (nuint)i + 48);
    }

    return Vector256.Sum(a + b + c + d);
  }
}
