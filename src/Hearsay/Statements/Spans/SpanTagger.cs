using Hearsay.Language;
using Hearsay.Language.Syntax;
using Hearsay.Learning;
using Hearsay.Reading;

namespace Hearsay.Statements.Spans;

/// <summary>Tells which words are of sources, cues and contents (PolNeAR's outermost attributions). Immutable and thread-safe; the same on every machine; linear in the text.</summary>
internal sealed class SpanTagger
{
  // A longer paragraph is read in parts that end with sentences.
  private const int MostWords = 2000;

  private const string Resource = "Hearsay.Statements.spans.model";
  private static readonly Lazy<SpanTagger> Shipped = new(Load);

  [ThreadStatic]
  private static Room? room;

  private readonly SpanNetwork network;

  public SpanTagger(SpanNetwork network) => this.network = network;

  /// <summary>With the weights that come with the library.</summary>
  /// <exception cref="ModelFormatException">The library's file of weights is damaged, or was not trained beside its parser.</exception>
  public static SpanTagger English => Shipped.Value;

  /// <summary>The labels of a paragraph's words, sentence after sentence.</summary>
  public SpanLabel[] Tag(ParsedText text, ParsedParagraph paragraph, BlockKind block) => Tag(text, paragraph, block, false, out _);

  /// <summary>The same, with a row of the labels' probabilities a word.</summary>
  public SpanLabel[] Tag(ParsedText text, ParsedParagraph paragraph, BlockKind block, out float[] probabilities) => Tag(text, paragraph, block, true, out probabilities);

  private SpanLabel[] Tag(ParsedText text, ParsedParagraph paragraph, BlockKind block, bool weighs, out float[] probabilities)
  {
    var labels = new SpanLabel[paragraph.Sentences.Sum(sentence => sentence.Tree.Words.Length)];
    probabilities = weighs ? new float[labels.Length * SpanLabels.Count] : [];
    room ??= new();
    var (first, at) = (0, 0);
    while (first < paragraph.Sentences.Length)
    {
      var (end, words) = (first, 0);
      do words += paragraph.Sentences[end++].Tree.Words.Length;
      while (end < paragraph.Sentences.Length && words + paragraph.Sentences[end].Tree.Words.Length <= MostWords);
      Tag(text, [.. paragraph.Sentences[first..end]], block, room, labels.AsSpan(at, words));
      if (weighs) LabelMarginals.Find(words, room.Scores, network.Label.Outputs, SpanLabels.Count, network.Transitions, network.Start, probabilities.AsSpan(at * SpanLabels.Count, words * SpanLabels.Count));
      (first, at) = (end, at + words);
    }

    return labels;
  }

  private void Tag(ParsedText text, ParsedSentence[] sentences, BlockKind block, Room room, Span<SpanLabel> into)
  {
    var count = into.Length;
    if (count == 0) return;
    var (size, wide) = (network.Embedding, network.Embedding + network.StateSize);
    Room.Grow(ref room.Inputs, count * wide);
    room.Features.Load(text, sentences);
    Span<uint> hashes = stackalloc uint[SpanFeatures.Most];
    var at = 0;
    foreach (var sentence in sentences)
    {
      if (sentence.Tree.States.Length != sentence.Tree.Words.Length * network.StateSize) throw new InvalidOperationException("The trees do not hold the states that the network was trained on.");
      for (var i = 0; i < sentence.Tree.Words.Length; i++, at++)
      {
        var seen = room.Features.Of(text.Text, block, sentences, at, hashes);
        network.Embed(hashes[..seen], room.Inputs.AsSpan(at * wide, size));
        sentence.Tree.States.AsSpan(i * network.StateSize, network.StateSize).CopyTo(room.Inputs.AsSpan(at * wide + size));
      }
    }

    Room.Grow(ref room.Memory, 2 * network.Width);
    var x = room.Inputs;
    for (var l = 0; l < network.Layers.Length; l++)
    {
      var layer = network.Layers[l];
      Room.Grow(ref room.Projected, count * layer.Projected);
      Room.Grow(ref room.Outputs[l], count * 2 * layer.Width);
      layer.Project(count, x, ref room.Quantised, room.Projected);
      layer.Recur(count, room.Projected, room.Memory, room.Outputs[l]);
      x = room.Outputs[l];
    }

    Room.Grow(ref room.Scores, count * network.Label.Outputs);
    network.Label.Apply(count, x, ref room.Quantised, room.Scores);
    if (room.Back.Length < count * SpanLabels.Count) (room.Back, room.Labels) = (new byte[2 * count * SpanLabels.Count], new byte[2 * count]);
    LabelDecoder.Decode(count, room.Scores, network.Label.Outputs, SpanLabels.Count, network.Transitions, network.Start, room.Back, room.Labels);
    for (var i = 0; i < count; i++) into[i] = (SpanLabel)room.Labels[i];
  }

  private static SpanTagger Load()
  {
    using var stream = typeof(SpanTagger).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The library lacks its resource {Resource}.");
    return new(SpanNetwork.Read(ModelFile.Read(stream, Resource)));
  }

  private sealed class Room
  {
    public readonly SpanFeatures Features = new();
    public readonly float[][] Outputs = [[], [], [], []];
    public float[] Inputs = [], Projected = [], Memory = [], Scores = [];
    public byte[] Back = [], Labels = [];
    public QuantisedRows Quantised;

    public static void Grow(ref float[] array, int length)
    {
      if (array.Length < length) array = new float[length + length / 2];
    }
  }
}
