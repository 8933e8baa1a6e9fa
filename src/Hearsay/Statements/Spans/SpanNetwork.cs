using Hearsay.Learning;

namespace Hearsay.Statements.Spans;

/// <summary>The weights that find spans: a word is the sum of rows for what is seen of it, beside its state in the network that parses; recurrent layers read the paragraph in both directions;
/// labels are told together (BiLSTM-CRF, Huang et al., 2015, with simple recurrent units). Immutable, thread-safe.</summary>
internal sealed class SpanNetwork
{
  /// <summary>What its file calls itself.</summary>
  public const string ModelName = "statement-spans";

  private const int LargestSize = 1024;

  private readonly RowTable rows;
  private readonly int shift;

  private SpanNetwork(ModelFile file)
  {
    var shape = file.Ints("shape");
    if (shape is not [>= 16 and <= LargestSize, >= 16 and <= LargestSize, >= 16 and <= LargestSize, >= 1 and <= 4, >= 1 and <= 20]) throw file.Fault("its part shape is not five sizes that a network can have");
    (Embedding, StateSize, Width, shift) = (shape[0], shape[1], shape[2], 32 - shape[4]);
    var bytes = file.Bytes("embeddings").ToArray();
    rows = new(bytes, Embedding, file.Step("embeddings"));
    if (bytes.Length != (1 << shape[4]) * Embedding) throw file.Fault("its part embeddings does not fit its sizes");
    Layers = [.. Enumerable.Range(0, shape[3]).Select(i => new RecurrentLayer(
      file.Values($"layer{i}", (i == 0 ? Embedding + StateSize : 2 * Width) * 8 * Width), file.Values($"layer{i}/bias", 4 * Width), file.Values($"layer{i}/peephole", 4 * Width)))];
    Label = new(file.Values("label", 2 * Width * PackedMatrix.Panel), file.Values("label/bias", PackedMatrix.Panel));
    var told = file.Values("transitions", (SpanLabels.Count + 1) * SpanLabels.Count);
    Transitions = told[..(SpanLabels.Count * SpanLabels.Count)];
    Start = told[(SpanLabels.Count * SpanLabels.Count)..];
    for (var to = 0; to < SpanLabels.Count; to++)
    {
      if (SpanLabels.IsFurther((SpanLabel)to)) Start[to] = LabelDecoder.Never;
      for (var from = 0; from < SpanLabels.Count; from++)
        if (!SpanLabels.Follows((SpanLabel)to, (SpanLabel)from)) Transitions[from * SpanLabels.Count + to] = LabelDecoder.Never;
    }
  }

  public int Embedding { get; }

  /// <summary>Numbers of a word's state in the network that parses.</summary>
  public int StateSize { get; }

  public int Width { get; }

  public RecurrentLayer[] Layers { get; }

  public AffineMap Label { get; }

  public float[] Transitions { get; }

  public float[] Start { get; }

  /// <summary>Reads the weights.</summary>
  /// <exception cref="ModelFormatException">A part is missing or does not fit the others.</exception>
  public static SpanNetwork Read(ModelFile file) =>
    file.Name == ModelName ? new(file) : throw file.Fault($"it is a model of {file.Name}, not of {ModelName}");

  /// <summary>The sum of the rows of some hashes.</summary>
  public void Embed(ReadOnlySpan<uint> hashes, Span<float> vector)
  {
    // So many rows of bytes fit into sums of 16 bits.
    Span<short> sums = stackalloc short[LargestSize];
    sums = sums[..Embedding];
    sums.Clear();
    foreach (var hash in hashes) rows.Add((int)(hash >> shift), sums);
    rows.Scale(sums, vector);
  }
}
