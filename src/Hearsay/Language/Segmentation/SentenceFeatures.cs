namespace Hearsay.Language.Segmentation;

/// <summary>The features of the place after a word, where a sentence may end.</summary>
internal static class SentenceFeatures
{
  /// <summary>How many features a place has.</summary>
  public const int Count = 54;

  // A line's length is told in steps of so many characters.
  private const int LineStep = 20;

  /// <summary>Whether a sentence may end between two words at all: not between two in small letters.</summary>
  public static bool IsCandidate(in RawWord word, in RawWord next) =>
    next.StartsToken && (next.Before == Gap.Line || !(word.Look == Look.Small && next.Look == Look.Small));

  /// <summary>Says of each word how far it is to the next final mark, and whether a verb stands before that.</summary>
  public static void LookAhead(Span<RawWord> words)
  {
    byte until = 0;
    var verb = false;
    for (var i = words.Length - 1; i >= 0; i--)
    {
      (words[i].UntilFinal, words[i].VerbUntilFinal) = (until, verb);
      if (words[i].Look == Look.Final) (until, verb) = (0, false);
      else (until, verb) = ((byte)Math.Min(until + 1, byte.MaxValue), verb || RawWordClasses.IsVerb(words[i].Class));
    }
  }

  /// <summary>Writes the features of the place after a word.</summary>
  public static void Collect(ReadOnlySpan<RawWord> words, int i, in SentenceState state, Span<uint> features)
  {
    ref readonly var word = ref words[i];
    ref readonly var next = ref words[i + 1];
    var edge = new RawWord { Hash = 3, Shape = 3, Suffix = 3, Class = 255, Look = (Look)20 };
    var before = i > 0 ? words[i - 1] : edge;
    var before2 = i > 1 ? words[i - 2] : edge;
    var after = i + 2 < words.Length ? words[i + 2] : edge;
    var after2 = i + 3 < words.Length ? words[i + 3] : edge;
    var after3 = i + 4 < words.Length ? words[i + 4] : edge;
    var after4 = i + 5 < words.Length ? words[i + 5] : edge;
    ref readonly var first = ref words[state.Start];
    var gap = (uint)next.Before;
    var end = EndOf(word, before);
    var length = LengthOf(i - state.Start);
    uint rest = (uint)Math.Min(4, words.Length - i - 2);
    var quotes = (state.Quoted ? 1u : 0) | (state.QuotedAtStart ? 2u : 0) | (state.Brackets > 0 ? 4u : 0);
    uint w = word.Hash, n = next.Hash, ws = word.Shape, ns = next.Shape;
    // What the next word is when it is written with a capital or not, and how it mostly is.
    uint known = next.Class | (uint)next.Look << 8;
    uint knownAfter = after.Class | (uint)after.Look << 8;
    uint knownHere = word.Class | (uint)word.Look << 8;
    uint pos = next.Class & 31u, posAfter = after.Class & 31u, posAfter2 = after2.Class & 31u, posHere = word.Class & 31u;
    uint titled = state.Smalls == 0 ? 2u : state.Smalls * 3 <= state.Capitals ? 1u : 0;
    uint verbs = (uint)Math.Min(2, state.Verbs);
    var ahead = LengthOf(next.UntilFinal) << 1 | (next.VerbUntilFinal || RawWordClasses.IsVerb(next.Class) ? 1u : 0);
    uint line = next.Before == Gap.Line ? (uint)Math.Min(6, (word.End - state.LineStart) / LineStep) + 1 : 0;
    uint looks = (uint)next.Look | (uint)after.Look << 5 | (uint)after2.Look << 10;
    uint ends = end | gap << 8;

    features[0] = FeatureHash.Of(1, w, gap);
    features[1] = FeatureHash.Of(2, n, gap);
    features[2] = FeatureHash.Of(3, w, n);
    features[3] = FeatureHash.Of(4, ws, ns, gap);
    features[4] = FeatureHash.Of(5, before.Hash, w);
    features[5] = FeatureHash.Of(6, w, ns, gap);
    features[6] = FeatureHash.Of(7, ends, n);
    features[7] = FeatureHash.Of(8, ends, known);
    features[8] = FeatureHash.Of(9, w, known, gap);
    features[9] = FeatureHash.Of(10, end, known, length);
    features[10] = FeatureHash.Of(11, end, known, quotes);
    features[11] = FeatureHash.Of(12, before.Hash, w, ns);
    features[12] = FeatureHash.Of(13, FeatureHash.Pair(before.Shape, ws), ns, after.Shape);
    features[13] = FeatureHash.Of(14, end, n, after.Hash);
    features[14] = FeatureHash.Of(15, end, FeatureHash.Pair(ns, after.Shape), length);
    features[15] = FeatureHash.Of(16, w, length, known);
    features[16] = FeatureHash.Of(17, end, known, rest);
    features[17] = FeatureHash.Of(18, end, length << 4 | rest, ns);
    features[18] = FeatureHash.Of(19, titled, end, FeatureHash.Pair(ns, after.Shape));
    features[19] = FeatureHash.Of(20, end | quotes << 8, w, ns);
    features[20] = FeatureHash.Of(21, first.Hash, end, length);
    features[21] = FeatureHash.Of(22, first.Shape, end, FeatureHash.Pair(ns, length));
    features[22] = FeatureHash.Of(23, known, knownAfter, end);
    features[23] = FeatureHash.Of(24, after.Hash, end, known);
    features[24] = FeatureHash.Of(25, before2.Hash, before.Hash, FeatureHash.Pair(w, ns));
    features[25] = FeatureHash.Of(26, end, knownHere, known);
    features[26] = FeatureHash.Of(27, end | quotes << 8, known, length << 8 | rest << 4 | gap);
    features[27] = FeatureHash.Of(28, FeatureHash.Pair(before.Shape, ws), known, ns);
    features[28] = FeatureHash.Of(29, n, after.Shape, FeatureHash.Pair(word.Class, end));
    features[29] = FeatureHash.Of(30, after2.Hash, FeatureHash.Pair(ns, after.Shape), end);
    features[30] = FeatureHash.Of(31, FeatureHash.Pair(ns, after.Shape), after2.Shape, end << 4 | length);
    features[31] = FeatureHash.Of(32, pos << 10 | posAfter << 5 | posAfter2, end, (uint)next.Look);
    features[32] = FeatureHash.Of(33, end | verbs << 8 | ahead << 12, (uint)next.Look, gap);
    features[33] = FeatureHash.Of(34, end | verbs << 8 | titled << 12, known, length);
    features[34] = FeatureHash.Of(35, posHere << 10 | pos << 5 | posAfter, end, (uint)next.Look | (uint)word.Look << 8);
    features[35] = FeatureHash.Of(36, looks, end, length);
    features[36] = FeatureHash.Of(37, looks, (uint)word.Look | (uint)before.Look << 5 | (uint)before2.Look << 10);
    features[37] = FeatureHash.Of(38, word.Suffix, end, known);
    features[38] = FeatureHash.Of(39, next.Suffix, end, (uint)next.Look);
    features[39] = FeatureHash.Of(40, line, end, (uint)next.Look);
    features[40] = FeatureHash.Of(41, line, pos, verbs << 4 | ahead);
    features[41] = FeatureHash.Of(42, end, ahead, length << 8 | (uint)next.Look);
    features[42] = FeatureHash.Of(43, (uint)first.Look | titled << 5, FeatureHash.Pair(end, length), known);
    features[43] = FeatureHash.Of(44, posHere | (word.Class & 0xE0u), w, pos << 5 | (uint)next.Look);
    features[44] = FeatureHash.Of(45, titled | length << 2, n, gap);
    features[45] = FeatureHash.Of(46, n, after.Hash, gap);
    features[46] = FeatureHash.Of(47, first.Hash, n);
    features[47] = FeatureHash.Of(48, (uint)Math.Min(20, (int)next.UntilFinal), end, (uint)next.Look | titled << 8);
    features[48] = FeatureHash.Of(49, (before.Class & 31u) << 10 | posHere << 5 | pos, posAfter << 5 | posAfter2, (uint)next.Look);
    features[49] = FeatureHash.Of(50, state.Start == 0 ? titled | 4u : titled, known | length << 16, end);
    features[50] = FeatureHash.Of(51, looks | (uint)after3.Look << 15 | (uint)after4.Look << 20, end, (uint)Math.Min(12, words.Length - i - 2));
    features[51] = FeatureHash.Of(52, n, looks | (uint)after3.Look << 15 | (uint)after4.Look << 20);
    features[52] = FeatureHash.Of(53, n, (uint)Math.Min(12, words.Length - i - 2), titled);
    features[53] = FeatureHash.Of(54, FeatureHash.Pair(known, knownAfter), (uint)after2.Class | (uint)after2.Look << 8, end);
  }

  // 0 to 7, by ever longer steps.
  private static uint LengthOf(int words) => words switch { < 1 => 0, < 2 => 1, < 4 => 2, < 8 => 3, < 16 => 4, < 30 => 5, < 50 => 6, _ => 7 };

  // What kind of end a word would be; after closing marks, what stands before those counts too.
  private static uint EndOf(in RawWord word, in RawWord before) =>
    word.Look is Look.Quote or Look.CloseBracket ? (uint)word.Look | (before.Look == Look.Final ? 16u : before.Look == Look.Comma ? 32u : 0) : (uint)word.Look;
}
