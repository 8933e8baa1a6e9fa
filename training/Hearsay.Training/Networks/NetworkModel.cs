using Hearsay.Learning;

namespace Hearsay.Training.Networks;

/// <summary>Writes what was learned into a model: the mean weights, rows in 8 bits, all else in 16.</summary>
internal static class NetworkModel
{
  public static void Add(ModelFile file, NetworkParameters parameters)
  {
    AddBytes(file, parameters.Embeddings.Name, parameters.Embeddings.Mean);
    foreach (var parameter in parameters.All) AddShorts(file, parameter.Name, parameter.Mean);
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
