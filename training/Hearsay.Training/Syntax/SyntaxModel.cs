using Hearsay.Language.Syntax;
using Hearsay.Learning;

namespace Hearsay.Training.Syntax;

/// <summary>Writes what was learned as a model: the mean weights, embeddings in 8 bits, all else in 16.</summary>
internal static class SyntaxModel
{
  public static ModelFile Of(SyntaxParameters parameters)
  {
    var shape = parameters.Shape;
    var file = new ModelFile("syntax");
    file.Add("shape", (int[])[shape.Embedding, shape.Width, shape.Layers, shape.Arc, shape.Label, shape.PartBits]);
    file.Add("words", Array.ConvertAll(parameters.Vocabulary.WordHashes, hash => (int)hash));
    file.Add("pos", [.. Enum.GetValues<UniversalPos>().Select(pos => pos.Name())]);
    file.Add("tags", parameters.Vocabulary.Tags);
    file.Add("relations", parameters.Vocabulary.Relations);
    AddBytes(file, "embeddings", parameters.Embeddings.Mean);
    foreach (var parameter in parameters.All) AddShorts(file, parameter.Name, parameter.Mean);
    return file;
  }

  private static void AddBytes(ModelFile file, string part, float[] values)
  {
    // The few largest are cut off, so that the many have finer steps.
    var sizes = values.Select(Math.Abs).Order().ToArray();
    var step = sizes[(int)((sizes.Length - 1L) * 9999 / 10000)] / sbyte.MaxValue;
    file.Add(part, Array.ConvertAll(values, value => (sbyte)Math.Clamp((int)MathF.Round(value / step), -sbyte.MaxValue, sbyte.MaxValue)));
    AddStep(file, part, step);
  }

  private static void AddShorts(ModelFile file, string part, float[] values)
  {
    var step = Math.Max(values.Max(Math.Abs), 1e-6f) / short.MaxValue;
    file.Add(part, Array.ConvertAll(values, value => (short)MathF.Round(value / step)));
    AddStep(file, part, step);
  }

  private static void AddStep(ModelFile file, string part, float step) => file.Add(part + "/step", (int[])[BitConverter.SingleToInt32Bits(step)]);
}
