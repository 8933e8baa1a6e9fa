using Hearsay.Learning;
using Hearsay.Statements.Spans;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Statements;

/// <summary>Sizes of the network that finds spans.</summary>
/// <param name="Embedding">Of a row.</param>
/// <param name="StateSize">Of a word's state in the network that parses.</param>
/// <param name="Width">Of a recurrent layer, each direction.</param>
/// <param name="Layers">How many recurrent layers.</param>
/// <param name="RowBits">Binary logarithm of the rows.</param>
internal sealed record SpanShape(int Embedding, int StateSize, int Width, int Layers, int RowBits)
{
  public static SpanShape Default { get; } = new(Embedding: 96, StateSize: 256, Width: 96, Layers: 2, RowBits: 15);
}

/// <summary>How it is trained.</summary>
internal static class SpanTraining
{
  public static NetworkTraining Default { get; } = new(Epochs: 12, Batch: 16, Rate: 2e-3f, Seed: 5);

  public const float DropRow = 0.3f;
  public const float DropInput = 0.3f;
  public const float DropHidden = 0.35f;
}

/// <summary>All that the network that finds spans learns.</summary>
internal sealed class SpanParameters : NetworkParameters
{
  public SpanParameters(SpanShape shape, ulong seed)
    : base(1 << shape.RowBits, shape.Embedding, seed)
  {
    Shape = shape;
    Layers = new RecurrentParameters[shape.Layers];
    for (var i = 0; i < shape.Layers; i++) Layers[i] = Recurrent($"layer{i}", i == 0 ? shape.Embedding + shape.StateSize : 2 * shape.Width, shape.Width);
    Label = Dense("label", 2 * shape.Width, PackedMatrix.Panel, 0.05f);
    Transitions = Matrix("transitions", 1, (SpanLabels.Count + 1) * SpanLabels.Count, 0.01f);
    Ready();
  }

  public SpanShape Shape { get; }

  public RecurrentParameters[] Layers { get; }

  public DenseParameters Label { get; }

  /// <summary>For each label (row) each label behind it (column); the last row is of labels that a paragraph begins with.</summary>
  public Parameter Transitions { get; }

  /// <summary>What was learned as a model.</summary>
  public ModelFile Model()
  {
    var file = new ModelFile(SpanNetwork.ModelName);
    file.Add("shape", (int[])[Shape.Embedding, Shape.StateSize, Shape.Width, Shape.Layers, Shape.RowBits]);
    NetworkModel.Add(file, this);
    return file;
  }
}
