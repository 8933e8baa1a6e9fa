using Hearsay.Learning;

namespace Hearsay.Training.Networks;

/// <summary>What a network learns: a table of rows that are looked up, and matrices.</summary>
internal abstract class NetworkParameters
{
  private readonly List<Parameter> dense = [];
  private ulong random;

  protected NetworkParameters(int rows, int embedding, ulong seed)
  {
    random = seed;
    Embeddings = new("embeddings", -1, rows, embedding, 0.15f, ref random);
  }

  /// <summary>The rows.</summary>
  public Parameter Embeddings { get; }

  /// <summary>All but the rows.</summary>
  public IReadOnlyList<Parameter> All => dense;

  /// <summary>To be called when all are made.</summary>
  protected void Ready()
  {
    foreach (var parameter in dense) parameter.Repack();
  }

  protected RecurrentParameters Recurrent(string name, int input, int width)
  {
    var layer = new RecurrentParameters(
      Matrix(name, input, 8 * width, MathF.Sqrt(3f / input)), Matrix(name + "/bias", 1, 4 * width, 0), Matrix(name + "/peephole", 1, 4 * width, 0.1f));
    // A gate that begins half open towards what it remembers.
    for (var j = 0; j < 4 * width; j++)
      if (j / width % 2 == 0) layer.Bias.Value[j] = 0.5f;
    return layer;
  }

  protected DenseParameters Dense(string name, int rows, int columns, float scale) => new(Matrix(name, rows, columns, scale), Matrix(name + "/bias", 1, columns, 0));

  protected Parameter Matrix(string name, int rows, int columns, float scale)
  {
    var parameter = new Parameter(name, dense.Count, rows, columns, scale, ref random);
    dense.Add(parameter);
    return parameter;
  }

  protected static int Padded(int count) => (count + PackedMatrix.Panel - 1) / PackedMatrix.Panel * PackedMatrix.Panel;
}

/// <summary>Of an affine map.</summary>
internal sealed record DenseParameters(Parameter Weights, Parameter Bias);

/// <summary>Of a recurrent layer: for each direction the candidate, the forget gate, the reset gate and the highway; a bias and a peephole for each gate.</summary>
internal sealed record RecurrentParameters(Parameter Weights, Parameter Bias, Parameter Peephole);

/// <summary>Something to learn from, word by word.</summary>
internal interface ISequence
{
  /// <summary>How many words it has.</summary>
  int Count { get; }
}

/// <summary>Loss and gradient of a network, on one thread.</summary>
/// <typeparam name="TSample">What it learns from.</typeparam>
internal interface INetworkGradient<in TSample>
  where TSample : ISequence
{
  GradientWorker Worker { get; }

  /// <summary>Of the last run: the negative log-likelihood of each thing that is told, summed over words.</summary>
  IReadOnlyList<double> Losses { get; }

  /// <summary>Computes the gradients of some sentences.</summary>
  /// <param name="samples">Of this thread.</param>
  /// <param name="words">Words of the whole batch.</param>
  void Run(IReadOnlyList<TSample> samples, int words);
}
