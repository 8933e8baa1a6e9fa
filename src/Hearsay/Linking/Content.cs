using System.Collections.Immutable;
using Hearsay.Circumstances;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>A number that a content gives of something.</summary>
/// <param name="Low">Least value meant.</param>
/// <param name="High">Greatest value meant.</param>
/// <param name="Approximate">Whether it is given as about.</param>
/// <param name="Of">Terms that say what is counted and what befell it.</param>
/// <param name="Status">Term of what befell the counted; -1 where not said.</param>
/// <param name="Ordinal">Whether it is a place in a row, not a number of things.</param>
internal sealed record NumberFact(decimal Low, decimal High, bool Approximate, int[] Of, int Status, bool Ordinal)
{
  /// <summary>A kind of which fewer are counted than of people at large ("children", "soldiers"): its term; -1 for none, -2 where not known.</summary>
  public int Kind { get; init; } = -2;

  /// <summary>Whether it counts some of those counted before ("including three children").</summary>
  public bool Part { get; init; }
}

/// <summary>What a statement's content says, as comparisons see it.</summary>
internal sealed class Content
{
  /// <summary>Terms in order, at most 64.</summary>
  public required int[] Sequence { get; init; }

  /// <summary>The terms, each once, ascending.</summary>
  public required int[] Terms { get; init; }

  /// <summary>Bits over <see cref="Sequence"/>: terms right after "in", "near" and their like.</summary>
  public ulong Located { get; init; }

  /// <summary>Bits over <see cref="Sequence"/>: terms right after "by".</summary>
  public ulong Agents { get; init; }

  /// <summary>Bits over <see cref="Sequence"/>: terms that a negation bears on.</summary>
  public ulong Negated { get; init; }

  /// <summary>Bits over <see cref="Terms"/>: terms that only qualify, as second part of a compound ("US-controlled").</summary>
  public ulong Qualifying { get; init; }

  /// <summary>Bits over <see cref="Sequence"/>: words that by their form may name a thing of their own, neither common nor in the thesaurus.</summary>
  public ulong Nouns { get; init; }

  /// <summary>Whether the statement as a whole says that it is not so: denied, or negated in a way that no word shows.</summary>
  public bool Denied { get; init; }

  /// <summary>Whether it tells who said something rather than the thing said.</summary>
  public bool Reports { get; init; }

  public NumberFact[] Numbers { get; init; } = [];

  public ImmutableArray<Place> Places { get; init; } = [];

  public ImmutableArray<Time> Times { get; init; } = [];

  /// <summary>For each of <see cref="Times"/>, whether its words leave a day's doubt ("yesterday", "overnight").</summary>
  public bool[] LooseTimes { get; init; } = [];

  /// <summary>Equal for contents that are the same word for word and in their circumstances.</summary>
  public UInt128 Print()
  {
    ulong low = 0x9E3779B97F4A7C15, high = 0xC2B2AE3D27D4EB4F;
    foreach (var term in Sequence) Add((ulong)term);
    Add(Located);
    Add(Agents);
    Add(Negated);
    Add((Denied ? 1UL : 0) | (Reports ? 2UL : 0));
    foreach (var number in Numbers)
    {
      AddText(number.Low.ToString(System.Globalization.CultureInfo.InvariantCulture));
      AddText(number.High.ToString(System.Globalization.CultureInfo.InvariantCulture));
      Add((number.Approximate ? 1UL : 0) | ((ulong)(number.Status + 1) << 1) | (number.Part ? 1UL << 40 : 0));
    }

    foreach (var place in Places) AddText(place.Name);
    for (var i = 0; i < Times.Length; i++)
    {
      AddText(Times[i].Edtf?.Value ?? "");
      Add(LooseTimes[i] ? 1UL : 0);
    }

    return new(high, low);

    void Add(ulong value) => (low, high) = (WordFold.Mix(low ^ value), WordFold.Mix(high + (value * 0xD6E8FEB86659FD93)));

    void AddText(string text)
    {
      foreach (var c in text) Add(c);
      Add(0x10000UL);
    }
  }
}
