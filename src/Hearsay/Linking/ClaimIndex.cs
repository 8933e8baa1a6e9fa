using System.Numerics;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Two contents that may be one claim, or that would be but for a bar.</summary>
/// <param name="First">Index of the one.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Score">How alike they are.</param>
internal readonly record struct Likeness(int First, int Second, float Score)
{
  /// <summary>Whether they stand on the same words of two texts of which one is derived.</summary>
  public bool Copied { get; init; }
}

/// <summary>Finds the contents that are alike: an inverted index over rare terms, and over pairs of terms where the terms are not rare.</summary>
/// <remarks>A bucket of more than <see cref="Hot"/> contents is never compared all with all: each is compared with the first few and its neighbours.</remarks>
internal sealed class ClaimIndex
{
  internal const float Alike = 0.55f;
  private const int Hot = 48;
  private const int Representatives = 4;
  private const int Neighbours = 3;
  private const int Paired = 8;

  private readonly Content[] contents;
  private readonly Vocabulary vocabulary;
  private readonly ContentComparison comparison;
  private readonly Signature[] signatures;

  /// <summary>A bit for each term, for a bound on how many two contents share.</summary>
  private readonly record struct Signature(ulong Low, ulong High, int Terms)
  {
    public static Signature Of(int[] terms)
    {
      ulong low = 0, high = 0;
      foreach (var term in terms)
      {
        var bit = (int)(WordFold.Mix((ulong)term) >> 57);
        if (bit < 64) low |= 1UL << bit;
        else high |= 1UL << (bit - 64);
      }

      return new(low, high, terms.Length);
    }

    /// <summary>Whether two in five of the fewer terms may be shared; less is never alike.</summary>
    public bool MayBeAlike(in Signature other) =>
      (BitOperations.PopCount(Low & other.Low) + BitOperations.PopCount(High & other.High)) * 5 >= Math.Min(Terms, other.Terms) * 2;
  }

  public ClaimIndex(Content[] contents, Vocabulary vocabulary, ContentComparison comparison)
  {
    (this.contents, this.vocabulary, this.comparison) = (contents, vocabulary, comparison);
    signatures = [.. contents.Select(content => Signature.Of(content.Terms))];
  }

  /// <summary>The pairs that are alike, and the pairs that a number or a negation keeps apart.</summary>
  /// <param name="given">Pairs that are candidates for another reason, with the score that is enough for them.</param>
  /// <param name="cancellation">Stops the work.</param>
  public (List<Likeness> Alike, List<(Likeness Pair, Bar Bar)> Barred) Find(IReadOnlyList<Likeness> given, CancellationToken cancellation)
  {
    var alike = new List<Likeness>();
    var barred = new List<(Likeness, Bar)>();
    foreach (var pair in given)
    {
      Content one = contents[pair.First], other = contents[pair.Second];
      if (one.Terms.Length == 0 || other.Terms.Length == 0) continue;
      var score = comparison.Score(one, other, numbers: false, out _);
      if (score < pair.Score) continue;
      Judge(pair with { Score = (float)Math.Max(score, Alike) }, one, other);
    }

    var (starts, owners) = Buckets(cancellation);
    var (groupStarts, groups) = PassageIndex.ByOwner(starts, owners, contents.Length);
    var met = new int[contents.Length];
    Array.Fill(met, -1);
    for (var d = 0; d < contents.Length; d++)
    {
      if ((d & 1023) == 0) cancellation.ThrowIfCancellationRequested();
      for (var i = groupStarts[d]; i < groupStarts[d + 1]; i++)
      {
        int from = starts[groups[i]], to = starts[groups[i] + 1];
        if (to - from <= Hot) Compare(from, to);
        else
        {
          Compare(from, from + Representatives);
          var own = Array.BinarySearch(owners, from, to - from, d);
          Compare(Math.Max(from + Representatives, own - Neighbours), own);
        }
      }

      void Compare(int from, int to)
      {
        for (var p = from; p < to && owners[p] < d; p++)
        {
          var e = owners[p];
          if (met[e] == d) continue;
          met[e] = d;
          if (!signatures[d].MayBeAlike(signatures[e])) continue;
          Content one = contents[e], other = contents[d];
          var score = comparison.Score(one, other, numbers: true, out var shared);
          if (score < Alike)
          {
            if (one.Numbers.Length == 0 || other.Numbers.Length == 0) continue;
            score = comparison.Score(one, other, numbers: false, out shared);
            if (score < Alike || shared < 3 || comparison.BarBetween(one, other) != Bar.Quantity) continue;
            barred.Add((new(e, d, (float)score), Bar.Quantity));
            continue;
          }

          if (shared >= 3 || shared == Math.Min(one.Terms.Length, other.Terms.Length)) Judge(new(e, d, (float)score), one, other);
        }
      }
    }

    return (alike, barred);

    void Judge(Likeness pair, Content one, Content other)
    {
      var bar = comparison.BarBetween(one, other, pair.Copied);
      if (bar == Bar.None) alike.Add(pair);
      else if (bar != Bar.Other) barred.Add((pair, bar));
    }
  }

  /// <summary>Whether a content says enough to be compared by its words alone.</summary>
  private bool SaysEnough(Content content) => content.Terms.Length >= 3 || (content.Terms.Length == 2 && content.Terms.Any(vocabulary.IsProper));

  private (int[] Starts, int[] Owners) Buckets(CancellationToken cancellation)
  {
    var keys = new RepeatedKeys(contents.Length * 16L);
    Span<int> rare = stackalloc int[Paired];
    for (var pass = 0; pass < 2; pass++)
      for (var d = 0; d < contents.Length; d++)
      {
        if ((d & 1023) == 0) cancellation.ThrowIfCancellationRequested();
        if (!SaysEnough(contents[d])) continue;
        var hot = 0;
        foreach (var term in contents[d].Terms)
          if (vocabulary.Frequency(term) <= Hot) Add(WordFold.Mix((ulong)term + 1), d, pass);
          else hot = Insert(rare, hot, term);
        for (var i = 0; i < hot; i++)
          for (var j = 0; j < i; j++)
            Add(WordFold.Mix(((ulong)Math.Min(rare[i], rare[j]) << 32) + (ulong)Math.Max(rare[i], rare[j]) + 0x5851F42D4C957F2D), d, pass);
      }

    return keys.Freeze();

    void Add(ulong key, int owner, int pass)
    {
      if (pass == 0) keys.Note(key);
      else keys.Collect(key, owner);
    }
  }

  /// <summary>Keeps the rarest terms, rarest first.</summary>
  private int Insert(Span<int> rare, int count, int term)
  {
    var at = count;
    while (at > 0 && (vocabulary.Frequency(rare[at - 1]), rare[at - 1]).CompareTo((vocabulary.Frequency(term), term)) > 0) at--;
    if (at >= rare.Length) return count;
    for (var i = Math.Min(count, rare.Length - 1); i > at; i--) rare[i] = rare[i - 1];
    rare[at] = term;
    return Math.Min(count + 1, rare.Length);
  }
}
