namespace Hearsay.Language.Syntax;

/// <summary>The names of parts of speech as CoNLL-U writes them.</summary>
public static class UniversalPosNames
{
  private static readonly string[] Names = [.. Enum.GetNames<UniversalPos>().Select(name => name.ToUpperInvariant())];

  /// <summary>The name: <c>PROPN</c>.</summary>
  public static string Name(this UniversalPos pos) => Names[(int)pos];

  /// <summary>The part of speech of a name; <see cref="UniversalPos.X"/> for one that is not in the standard.</summary>
  public static UniversalPos Parse(ReadOnlySpan<char> name)
  {
    for (var i = 0; i < Names.Length; i++)
      if (name.SequenceEqual(Names[i])) return (UniversalPos)i;
    return UniversalPos.X;
  }
}
