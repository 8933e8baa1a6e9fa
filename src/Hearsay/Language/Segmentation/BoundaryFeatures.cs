namespace Hearsay.Language.Segmentation;

/// <summary>What is between two atoms that touch.</summary>
internal enum Boundary
{
  /// <summary>Nothing: they are of one word.</summary>
  None,
  /// <summary>A word ends, and its token goes on: "do" and "n't".</summary>
  Word,
  /// <summary>A token ends.</summary>
  Token,
}

/// <summary>The features of a boundary between two atoms that touch.</summary>
internal static class BoundaryFeatures
{
  /// <summary>How many features a boundary has.</summary>
  public const int Count = 30;

  // More atoms than these to one side of a boundary do not count.
  private const int Reach = 12;

  /// <summary>Atoms without white space between them, and what all their boundaries share.</summary>
  /// <param name="Start">Index of the first atom.</param>
  /// <param name="End">Index just past the last atom.</param>
  /// <param name="Hash">Of the first atoms' hashes.</param>
  /// <param name="Kind">Whether it looks like an address or a path.</param>
  /// <param name="IsQuoted">Whether an apostrophe before it may have opened a quotation.</param>
  /// <param name="IsNextQuoted">Whether one before the next chunk may have.</param>
  internal readonly record struct Chunk(int Start, int End, uint Hash, uint Kind, bool IsQuoted, bool IsNextQuoted);

  /// <summary>The chunk after another; the first after none.</summary>
  public static Chunk After(in Chunk previous, string text, ReadOnlySpan<Atom> atoms)
  {
    var start = previous.End;
    var quoted = previous.IsNextQuoted;
    var quotedAfter = quoted;
    var hash = Characters.EmptyHash;
    uint kind = 0;
    var end = start;
    while (end < atoms.Length && (end == start || atoms[end].Before == Gap.None))
    {
      if (end - start < Reach) hash = FeatureHash.Pair(hash, atoms[end].Hash);
      var c = text[atoms[end].Start];
      if (c == '@') kind |= 1;
      else if (c == '/') kind |= 2;
      else if (c == '_' || c == '\\') kind |= 4;
      if (end + 2 < atoms.Length && c == ':' && text[atoms[end + 1].Start] == '/' && atoms[end + 1].Before == Gap.None) kind |= 8;
      if (atoms[end].Kind == AtomKind.Letters && atoms[end].End - atoms[end].Start == 3 && c is 'w' or 'W' && text[atoms[end].Start + 1] is 'w' or 'W') kind |= 8;
      if (Characters.IsApostrophe(c))
      {
        var isBefore = end > start && atoms[end - 1].Kind == AtomKind.Letters;
        var isAfter = end + 1 < atoms.Length && atoms[end + 1].Before == Gap.None && atoms[end + 1].Kind == AtomKind.Letters;
        if (isAfter && !isBefore) (quotedAfter, quoted) = (true, true);
        else if (!isAfter) quotedAfter = false;
      }

      end++;
    }

    return new(start, end, hash, kind, quoted, quotedAfter);
  }

  /// <summary>Writes the features of the boundary after an atom.</summary>
  public static void Collect(string text, ReadOnlySpan<Atom> atoms, in Chunk chunk, int i, Span<uint> features)
  {
    ref readonly var left = ref atoms[i];
    ref readonly var right = ref atoms[i + 1];
    uint before = 5, before2 = 6, beforeShape = 5, before2Shape = 6, after = 5, after2 = 6, afterShape = 5, after2Shape = 6;
    if (i > chunk.Start) (before, beforeShape) = (atoms[i - 1].Hash, atoms[i - 1].Shape);
    if (i - 1 > chunk.Start) (before2, before2Shape) = (atoms[i - 2].Hash, atoms[i - 2].Shape);
    if (i + 2 < chunk.End) (after, afterShape) = (atoms[i + 2].Hash, atoms[i + 2].Shape);
    if (i + 3 < chunk.End) (after2, after2Shape) = (atoms[i + 3].Hash, atoms[i + 3].Shape);
    uint l = left.Hash, r = right.Hash, ls = left.Shape, rs = right.Shape;
    uint fromStart = (uint)Math.Min(3, i - chunk.Start), toEnd = (uint)Math.Min(3, chunk.End - 2 - i);
    uint isLast = toEnd == 0 ? 1u : 0;
    uint next = chunk.End >= atoms.Length ? 4u : char.IsUpper(text[atoms[chunk.End].Start]) ? 1u : char.IsLower(text[atoms[chunk.End].Start]) ? 2u : 3u;
    var nextHash = chunk.End >= atoms.Length ? 4u : atoms[chunk.End].Hash;
    var previousHash = chunk.Start == 0 ? 4u : atoms[chunk.Start - 1].Hash;
    uint lefts = FeatureHash.Pair(beforeShape, ls), rights = FeatureHash.Pair(rs, afterShape);

    features[0] = FeatureHash.Of(1, l);
    features[1] = FeatureHash.Of(2, r);
    features[2] = FeatureHash.Of(3, l, r);
    features[3] = FeatureHash.Of(4, before, l);
    features[4] = FeatureHash.Of(5, r, after);
    features[5] = FeatureHash.Of(6, before, l, r);
    features[6] = FeatureHash.Of(7, l, r, after);
    features[7] = FeatureHash.Of(8, ls, rs);
    features[8] = FeatureHash.Of(9, lefts, rs);
    features[9] = FeatureHash.Of(10, ls, rights);
    features[10] = FeatureHash.Of(11, lefts, rights);
    features[11] = FeatureHash.Of(12, lefts, rights, before2Shape);
    features[12] = FeatureHash.Of(13, lefts, rights, after2Shape);
    features[13] = FeatureHash.Of(14, chunk.Kind, ls, rs);
    features[14] = FeatureHash.Of(15, chunk.Kind, l, r);
    features[15] = FeatureHash.Of(16, chunk.Hash, (uint)Math.Min(Reach, i - chunk.Start));
    features[16] = FeatureHash.Of(17, l, rights);
    features[17] = FeatureHash.Of(18, ls, r, afterShape);
    features[18] = FeatureHash.Of(19, FeatureHash.Pair(before2, before), l, r);
    features[19] = FeatureHash.Of(20, FeatureHash.Pair(l, r), after, after2);
    features[20] = FeatureHash.Of(21, before, r);
    features[21] = FeatureHash.Of(22, l, after);
    features[22] = FeatureHash.Of(23, fromStart << 2 | toEnd, ls, rs);
    features[23] = FeatureHash.Of(24, l, r, isLast);
    features[24] = FeatureHash.Of(25, before, FeatureHash.Pair(l, rs), isLast);
    features[25] = FeatureHash.Of(26, l, r, next << 1 | isLast);
    features[26] = FeatureHash.Of(27, FeatureHash.Pair(l, r), nextHash, isLast);
    features[27] = FeatureHash.Of(28, previousHash, l, r);
    uint around = (chunk.IsQuoted ? 1u : 0) | isLast << 1 | next << 2;
    features[28] = FeatureHash.Of(29, around, r, text[left.End - 1]);
    features[29] = FeatureHash.Of(30, around, l, r);
  }
}
