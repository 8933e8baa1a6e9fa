using System.Numerics;
using Hearsay.Learning;

namespace Hearsay.Language.Segmentation;

/// <summary>The weights of the two classifiers that segment English, and the words that they know. Sums of 8-bit integers: the same on every machine. Immutable, thread-safe.</summary>
internal sealed class SegmentationModel
{
  /// <summary>The name in the model's file.</summary>
  public const string ModelName = "segmentation";

  /// <summary>The classes of a boundary between atoms, in the order of their weights.</summary>
  public const int Boundaries = 3;

  private const string ResourceName = "Hearsay.Language.segmentation.model";
  private const string BoundaryPart = "boundary/weights";
  private const string SentencePart = "sentence/weights";

  private static readonly Lazy<SegmentationModel> Embedded = new(() =>
  {
    using var resource = typeof(SegmentationModel).Assembly.GetManifestResourceStream(ResourceName) ?? throw new InvalidOperationException($"The library lacks its resource {ResourceName}.");
    return new(ModelFile.Read(resource, ResourceName));
  });

  // Four weights a row, the last unused.
  private readonly sbyte[] boundaryWeights;
  private readonly int boundaryShift;
  private readonly sbyte[] sentenceWeights;
  private readonly int sentenceShift;

  /// <summary>Takes the parts of a file.</summary>
  /// <exception cref="ModelFormatException">The file is of another model, or lacks a part.</exception>
  public SegmentationModel(ModelFile file)
  {
    if (!string.Equals(file.Name, ModelName, StringComparison.Ordinal)) throw file.Fault($"it is the model {file.Name}, not {ModelName}");
    var rows = file.Bytes(BoundaryPart);
    if (rows.Length % Boundaries != 0 || rows.Length / Boundaries < 2 || !BitOperations.IsPow2(rows.Length / Boundaries)) throw file.Fault($"its part {BoundaryPart} has {rows.Length} weights, which is not {Boundaries} for each of a power of two");
    boundaryWeights = new sbyte[rows.Length / Boundaries * 4];
    for (var row = 0; row < rows.Length / Boundaries; row++) rows.Slice(row * Boundaries, Boundaries).CopyTo(boundaryWeights.AsSpan(row * 4));
    boundaryShift = 32 - BitOperations.Log2((uint)(rows.Length / Boundaries));
    sentenceWeights = file.Bytes(SentencePart).ToArray();
    if (sentenceWeights.Length < 2 || !BitOperations.IsPow2(sentenceWeights.Length)) throw file.Fault($"its part {SentencePart} has {sentenceWeights.Length} weights, which is no power of two");
    sentenceShift = 32 - BitOperations.Log2((uint)sentenceWeights.Length);
    Clitics = CliticTable.Read(file);
    Words = WordClasses.Read(file);
  }

  /// <summary>The model that the library carries.</summary>
  public static SegmentationModel Default => Embedded.Value;

  /// <summary>Runs of letters that may be two words.</summary>
  public CliticTable Clitics { get; }

  /// <summary>What is known of frequent words.</summary>
  public WordClasses Words { get; }

  /// <summary>Adds the parts that are read, but for those of clitics and words.</summary>
  /// <param name="file">The file.</param>
  /// <param name="boundaries">Row by row, a weight for each class of boundary.</param>
  /// <param name="sentences">A weight for each row; above zero speaks for an end.</param>
  public static void AddTo(ModelFile file, ReadOnlySpan<sbyte> boundaries, ReadOnlySpan<sbyte> sentences)
  {
    file.Add(BoundaryPart, boundaries);
    file.Add(SentencePart, sentences);
  }

  /// <summary>What is most likely between two atoms.</summary>
  public Boundary BoundaryOf(ReadOnlySpan<uint> features)
  {
    int none = 0, word = 0, token = 0;
    foreach (var feature in features)
    {
      var row = (int)(feature >> boundaryShift) * 4;
      var weights = boundaryWeights.AsSpan(row, 4);
      none += weights[0];
      word += weights[1];
      token += weights[2];
    }

    if (token >= none && token >= word) return Boundary.Token;
    return word > none ? Boundary.Word : Boundary.None;
  }

  /// <summary>Whether a sentence ends at a place: above zero, the more the surer.</summary>
  public int SentenceEnd(ReadOnlySpan<uint> features)
  {
    var sum = 0;
    foreach (var feature in features) sum += sentenceWeights[feature >> sentenceShift];
    return sum;
  }
}
