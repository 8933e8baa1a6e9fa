using Hearsay.Learning;

namespace Hearsay.Training.Syntax;

/// <summary>All that the network learns.</summary>
internal sealed class SyntaxParameters
{
  private readonly List<Parameter> dense = [];
  private ulong random;

  public SyntaxParameters(SyntaxShape shape, SyntaxVocabulary vocabulary, ulong seed)
  {
    (Shape, Vocabulary, random) = (shape, vocabulary, seed);
    Embeddings = new("embeddings", -1, vocabulary.RowCount, shape.Embedding, 0.15f, ref random);
    Layers = new RecurrentParameters[shape.Layers];
    for (var i = 0; i < shape.Layers; i++)
    {
      var input = i == 0 ? shape.Embedding : 2 * shape.Width;
      Layers[i] = new(
        Matrix($"layer{i}", input, 8 * shape.Width, MathF.Sqrt(3f / input)), Matrix($"layer{i}/bias", 1, 4 * shape.Width, 0), Matrix($"layer{i}/peephole", 1, 4 * shape.Width, 0.1f));
      // A gate that begins half open towards what it remembers.
      for (var j = 0; j < 4 * shape.Width; j++)
        if (j / shape.Width % 2 == 0) Layers[i].Bias.Value[j] = 0.5f;
    }

    var hidden = 2 * shape.Width;
    var glorot = MathF.Sqrt(3f / hidden);
    TagCount = SyntaxVocabulary.PosCount + vocabulary.Tags.Length;
    Tag = Dense("tag", hidden * Math.Min(2, shape.Layers), Padded(TagCount), 0.05f);
    Root = Matrix("root", 1, hidden, 0.2f);
    ArcDependent = Dense("arc-dependent", hidden, shape.Arc, glorot);
    ArcHead = Dense("arc-head", hidden, shape.Arc, glorot);
    Arc = Dense("arc", shape.Arc, shape.Arc, 0.02f);
    LabelDependent = Dense("label-dependent", hidden, shape.Label, glorot);
    LabelHead = Dense("label-head", hidden, shape.Label, glorot);
    Label = Dense("label", 3 * shape.Label, Padded(vocabulary.Relations.Length), 0.1f);
    foreach (var parameter in dense) parameter.Repack();
  }

  public SyntaxShape Shape { get; }

  public SyntaxVocabulary Vocabulary { get; }

  /// <summary>Parts of speech, then the treebank's tags.</summary>
  public int TagCount { get; }

  public Parameter Embeddings { get; }

  public RecurrentParameters[] Layers { get; }

  public DenseParameters Tag { get; }

  public Parameter Root { get; }

  public DenseParameters ArcDependent { get; }

  public DenseParameters ArcHead { get; }

  public DenseParameters Arc { get; }

  public DenseParameters LabelDependent { get; }

  public DenseParameters LabelHead { get; }

  public DenseParameters Label { get; }

  /// <summary>All but the embeddings.</summary>
  public IReadOnlyList<Parameter> All => dense;

  private DenseParameters Dense(string name, int rows, int columns, float scale) => new(Matrix(name, rows, columns, scale), Matrix(name + "/bias", 1, columns, 0));

  private Parameter Matrix(string name, int rows, int columns, float scale)
  {
    var parameter = new Parameter(name, dense.Count, rows, columns, scale, ref random);
    dense.Add(parameter);
    return parameter;
  }

  private static int Padded(int count) => (count + PackedMatrix.Panel - 1) / PackedMatrix.Panel * PackedMatrix.Panel;
}

/// <summary>Of an affine map.</summary>
internal sealed record DenseParameters(Parameter Weights, Parameter Bias);

/// <summary>Of a recurrent layer: for each direction the candidate, the forget gate, the reset gate and the highway; a bias and a peephole for each gate.</summary>
internal sealed record RecurrentParameters(Parameter Weights, Parameter Bias, Parameter Peephole);
