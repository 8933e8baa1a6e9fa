namespace Hearsay.Language.Segmentation;

/// <summary>Reads atoms, as many as there is room for, up to the end of a paragraph.</summary>
internal static class AtomReader
{
  /// <summary>Fills the buffer from an offset on.</summary>
  /// <param name="text">The text.</param>
  /// <param name="position">Where to read on; afterwards where the next paragraph begins, or the first atom that there was no room for.</param>
  /// <param name="end">Offset that nothing is read from.</param>
  /// <param name="splits">Where letters are to be parted.</param>
  /// <param name="atoms">The buffer.</param>
  /// <param name="finished">Whether the paragraph ended.</param>
  /// <returns>How many atoms there are.</returns>
  public static int Read(string text, ref int position, int end, CliticTable splits, Span<Atom> atoms, out bool finished)
  {
    var count = 0;
    var i = position;
    // A run of letters makes two atoms at most.
    while (count + 2 <= atoms.Length)
    {
      var before = Skip(text, ref i, end, count > 0, out var empty);
      if (i >= end || empty)
      {
        (position, finished) = (i, true);
        return count;
      }

      count += ReadOne(text, ref i, end, before, splits, atoms[count..]);
    }

    (position, finished) = (i, false);
    return count;
  }

  private static Gap Skip(string text, ref int i, int end, bool inside, out bool empty)
  {
    var gap = Gap.None;
    var lines = 0;
    while (i < end && Characters.IsSpace(text[i]))
    {
      if (gap == Gap.None) gap = Gap.Space;
      if (Characters.IsLineEnd(text[i]) && !(text[i] == '\n' && i > 0 && text[i - 1] == '\r')) lines += text[i] == '\u2029' ? 2 : 1;
      i++;
    }

    empty = inside && lines > 1;
    return !inside ? Gap.None : lines > 0 ? Gap.Line : gap;
  }

  private static int ReadOne(string text, ref int i, int end, Gap before, CliticTable splits, Span<Atom> atoms)
  {
    var start = i;
    while (i < end && Characters.IsInvisible(text[i])) i++;
    var kind = AtomKind.Sign;
    var first = i;
    if (i < end && !Characters.IsSpace(text[i]))
    {
      kind = char.IsLetter(text[i]) ? AtomKind.Letters : char.IsDigit(text[i]) ? AtomKind.Digits : AtomKind.Sign;
      i = kind switch { AtomKind.Letters => LettersEnd(text, i, end), AtomKind.Digits => DigitsEnd(text, i, end), _ => SignEnd(text, i, end) };
    }

    var split = kind == AtomKind.Letters ? splits.SplitOf(text, first, i, end) : 0;
    var whole = i;
    while (i < end && Characters.IsInvisible(text[i])) i++;
    if (split > 0)
    {
      atoms[0] = Make(text, start, first, first + split, first + split, kind, before);
      atoms[1] = Make(text, first + split, first + split, whole, i, kind, Gap.None);
      return 2;
    }

    atoms[0] = Make(text, start, first, whole, i, kind, before);
    return 1;
  }

  private static Atom Make(string text, int start, int first, int whole, int end, AtomKind kind, Gap before)
  {
    var characters = text.AsSpan(first, whole - first);
    return new() { Start = start, End = end, Hash = Characters.Hash(characters), Shape = Characters.Shape(characters), Kind = kind, Before = before };
  }

  private static int LettersEnd(string text, int i, int end)
  {
    i++;
    while (i < end && (char.IsAsciiLetter(text[i]) || char.IsLetter(text[i]) || Characters.IsMark(text[i]) || (Characters.IsInvisible(text[i]) && i + 1 < end && char.IsLetter(text[i + 1])))) i++;
    return i;
  }

  private static int DigitsEnd(string text, int i, int end)
  {
    while (i < end && char.IsDigit(text[i])) i++;
    return i;
  }

  private static int SignEnd(string text, int i, int end)
  {
    i += char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
    while (i < end && Characters.IsMark(text[i])) i++;
    return i;
  }
}
