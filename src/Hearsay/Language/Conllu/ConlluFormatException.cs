namespace Hearsay.Language.Conllu;

/// <summary>A file is no CoNLL-U.</summary>
public sealed class ConlluFormatException : Exception
{
  /// <summary>Names the file, the line and what is wrong with it.</summary>
  /// <param name="file">The file, as it was asked for.</param>
  /// <param name="line">The line, from 1.</param>
  /// <param name="fault">What is wrong, as a clause.</param>
  public ConlluFormatException(string file, int line, string fault)
    : base($"{file} is no CoNLL-U: {fault} (line {line}).") => (File, Line) = (file, line);

  /// <summary>The file, as it was asked for.</summary>
  public string File { get; }

  /// <summary>The line, from 1.</summary>
  public int Line { get; }
}
