using Hearsay.Language.Syntax;

namespace Hearsay.Language.Lemmas;

/// <summary>The keys under which the decisions for a form are looked up: hashes of its class (part of speech and tag) with each of its ends, and with the whole of it.</summary>
internal ref struct LemmaKeys
{
  /// <summary>The longest end that is looked at.</summary>
  public const int LongestEnd = 8;

  private const uint WholeMark = 0x5BD1E995;
  private const uint LemmaMark = 0x2545F491;

  private readonly Span<uint> ends;

  /// <summary>Hashes a form.</summary>
  /// <param name="of">The class, as <see cref="Class"/> gives it.</param>
  /// <param name="form">The form.</param>
  /// <param name="ends">Room for <see cref="LongestEnd"/> + 1 hashes.</param>
  public LemmaKeys(uint of, ReadOnlySpan<char> form, Span<uint> ends)
  {
    this.ends = ends;
    ends[0] = Finish(of);
    Count = Math.Min(form.Length, LongestEnd);
    var hash = of;
    for (var i = 1; i <= form.Length; i++)
    {
      hash = Step(hash, LemmaScript.Plain(form[^i]));
      if (i <= LongestEnd) ends[i] = Finish(hash);
    }

    Whole = Finish(hash ^ WholeMark);
  }

  /// <summary>How long the longest end is.</summary>
  public int Count { get; }

  /// <summary>The key of the whole form.</summary>
  public uint Whole { get; }

  /// <summary>The key of the end of so many code units; of length 0, that of the class.</summary>
  public readonly uint End(int length) => ends[length];

  /// <summary>The hash of a class.</summary>
  /// <param name="pos">The part of speech.</param>
  /// <param name="tag">The treebank's own tag; empty for the class of all tags.</param>
  public static uint Class(UniversalPos pos, ReadOnlySpan<char> tag)
  {
    var hash = Step(0x811C9DC5, (char)((int)pos + 1));
    foreach (var c in tag) hash = Step(hash, c);
    return hash;
  }

  /// <summary>The key of a known lemma of a part of speech.</summary>
  public static uint Lemma(UniversalPos pos, ReadOnlySpan<char> lemma)
  {
    var hash = Step(LemmaMark, (char)((int)pos + 1));
    foreach (var c in lemma) hash = Step(hash, LemmaScript.Plain(c));
    return Finish(hash);
  }

  private static uint Step(uint hash, char c)
  {
    hash = (hash ^ c) * 0x9E3779B1;
    return hash ^ (hash >> 15);
  }

  // Zero marks an empty place of a table.
  private static uint Finish(uint hash)
  {
    hash *= 0x85EBCA6B;
    hash ^= hash >> 13;
    hash *= 0xC2B2AE35;
    hash ^= hash >> 16;
    return hash == 0 ? 1 : hash;
  }
}
