namespace Hearsay.Learning;

/// <summary>A model file cannot be used: it is no model file, of another version, cut short, damaged, or not the model that was asked for.</summary>
public sealed class ModelFormatException : Exception
{
  /// <summary>Names the file and what is wrong with it.</summary>
  /// <param name="file">The file, as it was asked for.</param>
  /// <param name="fault">What is wrong, as a clause: "it ends after 12 of 96 bytes".</param>
  /// <param name="inner">What was thrown underneath; null where nothing was.</param>
  public ModelFormatException(string file, string fault, Exception? inner = null)
    : base($"{file} cannot be used as a model: {fault}.", inner) => File = file;

  /// <summary>The file, as it was asked for.</summary>
  public string File { get; }
}
