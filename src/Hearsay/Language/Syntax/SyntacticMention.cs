using System.Runtime.CompilerServices;

namespace Hearsay.Language.Syntax;

/// <summary>What a mention is of; the types of GUM (Zeldes, 2017), rare ones as one.</summary>
public enum MentionType : byte
{
  /// <summary>Of nothing: the word heads no mention by a name.</summary>
  None,
  /// <summary>A person or several.</summary>
  Person,
  /// <summary>An organisation.</summary>
  Organization,
  /// <summary>A place.</summary>
  Place,
  /// <summary>A time.</summary>
  Time,
  /// <summary>An event.</summary>
  Event,
  /// <summary>A thing.</summary>
  Object,
  /// <summary>Something that cannot be touched: a law, a language, a work.</summary>
  Abstract,
  /// <summary>A plant, an animal, a substance.</summary>
  Other,
}

/// <summary>A word that may head the mention of something named, by what the network that parses makes of it.</summary>
/// <param name="Head">Index, in the sentence, of the word.</param>
/// <param name="First">Index of the mention's first word.</param>
/// <param name="Last">Index of the mention's last word.</param>
/// <param name="Outer">What is mentioned by the words up to <paramref name="OuterLast"/>, where the word is the first of several names: "Holt" of "Holt and Brand".</param>
/// <param name="OuterLast">Index of the last word of that.</param>
public readonly record struct SyntacticMention(int Head, int First, int Last, MentionType Outer, int OuterLast)
{
  private readonly TypeScores scores;

  internal SyntacticMention(int head, ReadOnlySpan<float> scores)
    : this(head, head, head, MentionType.None, head)
  {
    for (var i = 0; i < TypeScores.Count; i++) this.scores[i] = (int)(scores[i] * 1000);
  }

  /// <summary>How much speaks for a type, in thousandths of a unit of log-odds; only differences count.</summary>
  public int this[MentionType type] => scores[(int)type];

  [InlineArray(Count)]
  private struct TypeScores : IEquatable<TypeScores>
  {
    public const int Count = (int)MentionType.Other + 1;

    private int first;

    public readonly bool Equals(TypeScores other) => ((ReadOnlySpan<int>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is TypeScores other && Equals(other);

    public override readonly int GetHashCode() => first;
  }
}
