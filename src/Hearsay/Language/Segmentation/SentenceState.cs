using Hearsay.Language.Syntax;

namespace Hearsay.Language.Segmentation;

/// <summary>What the classifier of sentence ends remembers of the words before.</summary>
internal struct SentenceState
{
  /// <summary>Index of the sentence's first word.</summary>
  public int Start;

  /// <summary>Whether a quotation is open.</summary>
  public bool Quoted;

  /// <summary>Whether it was open when the sentence began.</summary>
  public bool QuotedAtStart;

  /// <summary>How many brackets are open.</summary>
  public int Brackets;

  /// <summary>How many verbs the sentence has had.</summary>
  public int Verbs;

  /// <summary>How many of its words begin with a small letter.</summary>
  public int Smalls;

  /// <summary>How many of its words begin with a capital.</summary>
  public int Capitals;

  /// <summary>Offset at which the line begins.</summary>
  public int LineStart;

  /// <summary>Takes in the next word.</summary>
  public void Add(string text, in RawWord word)
  {
    if (word.Before == Gap.Line) LineStart = word.Start;
    switch (word.Look)
    {
      case Look.Quote:
        var mark = text[word.Start];
        Quoted = mark switch { '“' or '«' or '„' => true, '”' or '»' => false, '"' => !Quoted, _ => Quoted };
        break;
      case Look.OpenBracket:
        Brackets++;
        break;
      case Look.CloseBracket:
        Brackets = Math.Max(0, Brackets - 1);
        break;
      case Look.Small:
        Smalls++;
        break;
      case Look.Capitalised or Look.Capitals:
        Capitals++;
        break;
    }

    if (RawWordClasses.IsVerb(word.Class)) Verbs++;
  }

  /// <summary>A sentence ends; the next begins with a word.</summary>
  /// <param name="next">The word's index.</param>
  public void End(int next) => (Start, QuotedAtStart, Brackets, Verbs, Smalls, Capitals) = (next, Quoted, 0, 0, 0, 0);
}

/// <summary>Reads the classes of <see cref="WordClasses"/>.</summary>
internal static class RawWordClasses
{
  /// <summary>The class of a word of a part of speech.</summary>
  /// <param name="pos">Its commonest part of speech.</param>
  /// <param name="capitals">How often it begins with a capital: 0 hardly ever, to 3 mostly.</param>
  public static byte Of(UniversalPos pos, int capitals) => (byte)((int)pos + 1 | capitals << 5);

  /// <summary>Whether the word is mostly a verb.</summary>
  public static bool IsVerb(byte value) => (value & 31) is (int)UniversalPos.Verb + 1 or (int)UniversalPos.Aux + 1;
}
