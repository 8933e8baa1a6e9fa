using Hearsay.Training.Networks;

namespace Hearsay.Training.Syntax;

/// <summary>Sizes of the network.</summary>
/// <param name="Embedding">Of a word's vector.</param>
/// <param name="Width">Of a recurrent layer, each direction.</param>
/// <param name="Layers">How many recurrent layers.</param>
/// <param name="Arc">Of the vectors that tell heads.</param>
/// <param name="Label">Of the vectors that tell relations.</param>
/// <param name="PartBits">Binary logarithm of the rows for parts of words.</param>
internal sealed record SyntaxShape(int Embedding, int Width, int Layers, int Arc, int Label, int PartBits)
{
  /// <summary>Of each of the vectors that tell mentions.</summary>
  public const int Mention = 96;

  /// <summary>The better size.</summary>
  public static SyntaxShape Default { get; } = new(Embedding: 128, Width: 128, Layers: 2, Arc: 128, Label: 96, PartBits: 15);
}

/// <summary>How the network is trained.</summary>
internal static class SyntaxTraining
{
  /// <summary>What the shipped weights are trained by.</summary>
  public static NetworkTraining Default { get; } = new(Epochs: 30, Batch: 48, Rate: 2e-3f, Seed: 5);

  /// <summary>Sentences longer than this are not learned from.</summary>
  public const int LongestSentence = 160;

  public const float DropInput = 0.25f;
  public const float DropHidden = 0.3f;
  public const float DropWord = 0.12f;
  public const float DropPart = 0.05f;
}
