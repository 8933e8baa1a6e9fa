using Hearsay.Circumstances;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>What keeps two contents that share their words from saying the same.</summary>
internal enum Bar : byte
{
  None,
  /// <summary>Numbers of one thing that exclude each other.</summary>
  Quantity,
  /// <summary>One says that it is not so.</summary>
  Negation,
  /// <summary>Another place, day, actor, rank, or a word that excludes the other's.</summary>
  Other,
}

/// <summary>Compares two contents: how alike their words are, and whether something bars them from being one claim.</summary>
internal sealed class ContentComparison(Vocabulary vocabulary)
{
  private const double SameTown = 10;
  private const int ShortContent = 10;
  private const int Nearest = 8;
  // Who and where alone, without a word of what is said of them, is a theme.
  private const double OnlyTheme = 0.5;
  private const double NearlyAll = 0.9;
  private const double NearPart = 0.8;

  /// <summary>How alike two contents are, from 0 to 1.</summary>
  /// <param name="one">The one.</param>
  /// <param name="other">The other.</param>
  /// <param name="numbers">Whether numbers that only one of them has count against it.</param>
  /// <param name="shared">How many terms they share.</param>
  public double Score(Content one, Content other, bool numbers, out int shared)
  {
    shared = 0;
    double sharedWeight = 0, left = 0, right = 0;
    int i = 0, j = 0;
    int[] a = one.Terms, b = other.Terms;
    Span<int> near = stackalloc int[Nearest], otherNear = stackalloc int[Nearest];
    int nears = 0, otherNears = 0;
    var stated = false;
    while (i < a.Length || j < b.Length)
    {
      if (j >= b.Length || (i < a.Length && a[i] < b[j])) left += Unshared(a[i++], near, ref nears);
      else if (i >= a.Length || b[j] < a[i]) right += Unshared(b[j++], otherNear, ref otherNears);
      else
      {
        if (!stated) stated = vocabulary.IsStating(a[i]) && ((one.Qualifying >> i | other.Qualifying >> j) & 1) == 0;
        sharedWeight += vocabulary.Weight(a[i++]);
        j++;
        shared++;
      }
    }

    for (var k = 0; k < nears; k++)
      for (var l = 0; l < otherNears; l++)
      {
        if (otherNear[l] < 0 || !AreNear(near[k], otherNear[l])) continue;
        float weight = vocabulary.Weight(near[k]), counter = vocabulary.Weight(otherNear[l]);
        (left, right, sharedWeight) = (left - weight, right - counter, sharedWeight + (NearPart * Math.Min(weight, counter)));
        stated |= vocabulary.IsStating(near[k]) && vocabulary.IsStating(otherNear[l]);
        otherNear[l] = -1;
        shared++;
        break;
      }

    if (shared == 0) return 0;
    var dice = 2 * sharedWeight / ((2 * sharedWeight) + left + right);
    var containment = sharedWeight / (sharedWeight + Math.Min(left, right));
    var score = Math.Min(a.Length, b.Length) >= 4 ? Math.Max(dice, (0.85 * containment) - 0.1) : dice;
    return stated || dice >= NearlyAll ? score : Math.Min(score, OnlyTheme);

    float Unshared(int term, Span<int> found, ref int count)
    {
      if (count < found.Length && vocabulary.Nears(term).Length > 0) found[count++] = term;
      return Weight(term);
    }

    float Weight(int term) => numbers || !vocabulary.IsNumber(term) ? vocabulary.Weight(term) : 0;
  }

  private bool AreNear(int one, int other) => vocabulary.Nears(one).AsSpan().IndexOfAny(vocabulary.Nears(other)) >= 0;

  /// <summary>What bars the two from being one claim.</summary>
  /// <param name="one">The one.</param>
  /// <param name="other">The other.</param>
  /// <param name="copied">Whether one is known to be copied from the other: then a single other word is an edit.</param>
  public Bar BarBetween(Content one, Content other, bool copied = false)
  {
    if (one.Reports != other.Reports) return Bar.Other;
    if (PlacesExclude(one, other) || TimesExclude(one, other) || WordsExclude(one, other) || Inverted(one, other) || Substituted(one, other, copied) || (!copied && NounsExclude(one, other))) return Bar.Other;
    if (NumberBar(one, other) is not Bar.None and var bar) return bar;
    return NegationDiffers(one, other) ? Bar.Negation : Bar.None;
  }

  private static bool NegationDiffers(Content one, Content other)
  {
    bool first = SharedNegated(one, other), second = SharedNegated(other, one);
    return (first ^ one.Denied) != (second ^ other.Denied);
  }

  private static bool SharedNegated(Content one, Content other)
  {
    for (var bits = one.Negated; bits != 0; bits &= bits - 1)
      if (Array.BinarySearch(other.Terms, one.Sequence[System.Numerics.BitOperations.TrailingZeroCount(bits)]) >= 0) return true;
    return false;
  }

  private static Bar NumberBar(Content one, Content other)
  {
    bool compared = false, anyFits = false;
    foreach (var fact in one.Numbers)
    {
      bool same = false, fits = false;
      foreach (var counter in other.Numbers)
      {
        if (fact.Ordinal != counter.Ordinal || fact.Part != counter.Part) continue;
        compared = true;
        var overlap = Overlap(fact, counter);
        anyFits |= overlap;
        if (!SameThing(fact, counter)) continue;
        same = true;
        fits |= overlap;
      }

      if (same && !fits) return fact.Ordinal ? Bar.Other : Bar.Quantity;
    }

    return compared && !anyFits ? Bar.Other : Bar.None;
  }

  private static bool SameThing(NumberFact one, NumberFact other)
  {
    if (one.Kind != other.Kind && one.Kind != -2 && other.Kind != -2) return false;
    if (one.Status >= 0 && other.Status >= 0) return one.Status == other.Status;
    if (one.Of.Length == 0 && other.Of.Length == 0) return true;
    return one.Of.AsSpan().IndexOfAny(other.Of) >= 0;
  }

  private static bool Overlap(NumberFact one, NumberFact other)
  {
    var (low, high) = Range(one);
    var (otherLow, otherHigh) = Range(other);
    return low <= otherHigh && otherLow <= high;
  }

  private static (decimal Low, decimal High) Range(NumberFact fact) => fact.Approximate
    ? (fact.Low * 0.85m, fact.High > decimal.MaxValue / 2 ? fact.High : fact.High * 1.15m) : (fact.Low, fact.High);

  private static bool PlacesExclude(Content one, Content other)
  {
    if (one.Places.IsEmpty || other.Places.IsEmpty) return false;
    foreach (var place in one.Places)
      foreach (var counter in other.Places)
        if (MayBeOne(place, counter)) return false;
    return true;
  }

  private static bool MayBeOne(Place one, Place other)
  {
    if (string.Equals(WordFold.Fold(one.Name), WordFold.Fold(other.Name), StringComparison.Ordinal)) return true;
    if (!string.Equals(one.Precision, other.Precision, StringComparison.Ordinal)) return one.Country is null || other.Country is null || string.Equals(one.Country, other.Country, StringComparison.Ordinal);
    if (one is not { Latitude: { } latitude, Longitude: { } longitude } || other is not { Latitude: { } otherLatitude, Longitude: { } otherLongitude }) return false;
    double north = (latitude - otherLatitude) * 111, east = (longitude - otherLongitude) * 111 * Math.Cos(latitude * Math.PI / 180);
    return Math.Sqrt((north * north) + (east * east)) < SameTown;
  }

  private static bool TimesExclude(Content one, Content other)
  {
    var compared = false;
    for (var i = 0; i < one.Times.Length; i++)
      for (var j = 0; j < other.Times.Length; j++)
      {
        if (one.Times[i].Edtf is not { } time || other.Times[j].Edtf is not { } counter) continue;
        compared = true;
        var slack = one.LooseTimes[i] || other.LooseTimes[j] ? 1 : 0;
        if (time.Earliest.DayNumber - slack <= counter.Latest.DayNumber && counter.Earliest.DayNumber - slack <= time.Latest.DayNumber) return false;
      }

    return compared;
  }

  /// <summary>Words that only the one has, against words that only the other has: opposites, other names in the same role, other years.</summary>
  private bool WordsExclude(Content one, Content other)
  {
    foreach (var term in one.Terms)
    {
      if (Has(other, term)) continue;
      var exclusions = vocabulary.Exclusions(term);
      var stem = vocabulary.StemOf(term);
      foreach (var counter in other.Terms)
      {
        if (Has(one, counter)) continue;
        if (exclusions.Length > 0 && vocabulary.Exclusions(counter) is { Length: > 0 } against && exclusions.AsSpan().IndexOfAny(against) >= 0) return true;
        if (IsOpposite(stem, vocabulary.StemOf(counter)) || IsOpposite(vocabulary.StemOf(counter), stem)) return true;
      }
    }

    return NamesExclude(one, other) || LocationsExclude(one, other);
  }

  /// <summary>Whether the longer is the shorter with a prefix that turns it round ("safe", "unsafe").</summary>
  private static bool IsOpposite(string shorter, string longer) =>
    longer.Length - shorter.Length is 2 or 3 && shorter.Length >= 3 && longer.EndsWith(shorter, StringComparison.Ordinal)
    && longer.AsSpan(0, longer.Length - shorter.Length) is "un" or "in" or "im" or "il" or "ir" or "dis" or "non";

  private static bool Has(Content content, int term) => Array.BinarySearch(content.Terms, term) >= 0;

  /// <summary>Both name somebody or something, and nothing alike.</summary>
  private bool NamesExclude(Content one, Content other)
  {
    bool named = false, otherNamed = false;
    foreach (var term in one.Terms)
    {
      if (!vocabulary.IsProper(term)) continue;
      if (Has(other, term)) return false;
      named = true;
    }

    foreach (var term in other.Terms) otherNamed |= vocabulary.IsProper(term);
    return named && otherNamed;
  }

  /// <summary>Where no gazetteer tells: both say in, at or near a name, and the names differ.</summary>
  private bool LocationsExclude(Content one, Content other)
  {
    if (!one.Places.IsEmpty && !other.Places.IsEmpty) return false;
    return HasForeignLocation(one, other) && HasForeignLocation(other, one);
  }

  private bool HasForeignLocation(Content one, Content other)
  {
    var foreign = false;
    for (var bits = one.Located; bits != 0; bits &= bits - 1)
    {
      var term = one.Sequence[System.Numerics.BitOperations.TrailingZeroCount(bits)];
      if (!vocabulary.IsProper(term)) continue;
      if (Has(other, term)) return false;
      foreign = true;
    }

    return foreign;
  }

  /// <summary>One word stands where the other content has another, and nothing else tells them apart but that; or a name stands for a name beside the same word.</summary>
  private bool Substituted(Content one, Content other, bool copied)
  {
    int only = 0, otherOnly = 0;
    foreach (var term in one.Terms) only += Has(other, term) ? 0 : 1;
    foreach (var term in other.Terms) otherOnly += Has(one, term) ? 0 : 1;
    if (only is 0 or > 2 || otherOnly is 0 or > 2) return false;
    for (var i = 0; i < one.Sequence.Length; i++)
    {
      var term = one.Sequence[i];
      if (Has(other, term)) continue;
      for (var j = 0; j < other.Sequence.Length; j++)
      {
        var counter = other.Sequence[j];
        if (Has(one, counter)) continue;
        if (vocabulary.IsNumber(term) || vocabulary.IsNumber(counter) || AreNear(term, counter)) continue;
        bool before = At(one, i - 1) == At(other, j - 1), after = At(one, i + 1) == At(other, j + 1);
        if (vocabulary.IsProper(term) && vocabulary.IsProper(counter) && ((before && i > 0) || (after && At(one, i + 1) >= 0))) return true;
        if (!copied && before && after && only == 1 && otherOnly == 1 && one.Terms.Length <= ShortContent) return true;
      }
    }

    return false;
  }

  /// <summary>A thing of its own stands in each beside the same shared word, and is not in the other ("cholera killed", "died of measles").</summary>
  private bool NounsExclude(Content one, Content other)
  {
    if (one.Nouns == 0 || other.Nouns == 0) return false;
    Span<int> beside = stackalloc int[2], otherBeside = stackalloc int[2];
    for (var bits = one.Nouns; bits != 0; bits &= bits - 1)
    {
      var at = System.Numerics.BitOperations.TrailingZeroCount(bits);
      if (Has(other, one.Sequence[at]) || vocabulary.IsProper(one.Sequence[at])) continue;
      Beside(one, at, other, beside);
      for (var counters = other.Nouns; counters != 0; counters &= counters - 1)
      {
        var counter = System.Numerics.BitOperations.TrailingZeroCount(counters);
        if (Has(one, other.Sequence[counter]) || vocabulary.IsProper(other.Sequence[counter]) || AreNear(one.Sequence[at], other.Sequence[counter])) continue;
        Beside(other, counter, one, otherBeside);
        foreach (var word in beside)
          if (word >= 0 && otherBeside.Contains(word)) return true;
      }
    }

    return false;
  }

  /// <summary>The words next to the place on either side, common ones and numbers passed over, that the other content shares; -1 for none.</summary>
  private void Beside(Content content, int at, Content other, Span<int> found)
  {
    int before = at - 1, after = at + 1;
    while (before >= 0 && IsPassedOver(content.Sequence[before])) before--;
    while (after < content.Sequence.Length && IsPassedOver(content.Sequence[after])) after++;
    found[0] = At(content, before) is >= 0 and var left && Has(other, left) ? left : -1;
    found[1] = At(content, after) is >= 0 and var right && Has(other, right) ? right : -1;

    bool IsPassedOver(int term) => vocabulary.IsCommon(term) || vocabulary.IsNumber(term);
  }

  private static int At(Content content, int at) => at >= 0 && at < content.Sequence.Length ? content.Sequence[at] : -1;

  /// <summary>The same two names, the other way round, and not because one is in the passive.</summary>
  private bool Inverted(Content one, Content other)
  {
    if ((one.Agents != 0) != (other.Agents != 0)) return false;
    int first = -1, second = -1;
    foreach (var term in one.Sequence)
    {
      if (!vocabulary.IsProper(term) || term == first || !Has(other, term)) continue;
      if (first < 0) first = term;
      else
      {
        second = term;
        break;
      }
    }

    if (second < 0 || one.Terms.Length > 10 || other.Terms.Length > 10) return false;
    int firstAt = Array.IndexOf(other.Sequence, first), secondAt = Array.IndexOf(other.Sequence, second);
    if (secondAt > firstAt) return false;
    // A name that only says where, or that stands beside the other, may change its place.
    int from = Array.IndexOf(one.Sequence, first), to = Array.IndexOf(one.Sequence, second);
    return firstAt - secondAt > 1 && to - from > 1
      && ((one.Located >> from | one.Located >> to | other.Located >> firstAt | other.Located >> secondAt) & 1) == 0;
  }
}
