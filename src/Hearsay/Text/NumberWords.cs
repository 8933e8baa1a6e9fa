using System.Collections.Frozen;

namespace Hearsay.Text;

internal enum NumberWordKind
{
  None,
  Unit,
  Ten,
  Hundred,
  Scale,
  Dozen,
  Magnitude,
  Article,
  Half,
  Vague,
}

/// <summary>English words that make up numbers, and the phrases that bound them.</summary>
internal static class NumberWords
{
  /// <summary>What a number word is, and its value.</summary>
  public static (NumberWordKind Kind, decimal Value) Of(ReadOnlySpan<char> word)
  {
    if (word.Length is 0 or > 12) return default;
    Span<char> lower = stackalloc char[12];
    var length = word.ToLowerInvariant(lower);
    return WordLookup.TryGetValue(lower[..length], out var value) ? value : default;
  }

  /// <summary>What a phrase before a number says of its bounds.</summary>
  public static Bound BoundOf(ReadOnlySpan<char> phrase) => BoundLookup.TryGetValue(phrase, out var bound) ? bound : Bound.None;

  /// <summary>What the words before a number make of it.</summary>
  [Flags]
  public enum Bound
  {
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>The number is approximate.</summary>
    About = 1,
    /// <summary>Nothing lower is meant.</summary>
    AtLeast = 2,
    /// <summary>Nothing higher is meant.</summary>
    AtMost = 4,
  }

  private static readonly FrozenDictionary<string, (NumberWordKind Kind, decimal Value)> Words = new Dictionary<string, (NumberWordKind, decimal)>(StringComparer.Ordinal)
  {
    ["zero"] = (NumberWordKind.Unit, 0), ["one"] = (NumberWordKind.Unit, 1), ["two"] = (NumberWordKind.Unit, 2), ["three"] = (NumberWordKind.Unit, 3),
    ["four"] = (NumberWordKind.Unit, 4), ["five"] = (NumberWordKind.Unit, 5), ["six"] = (NumberWordKind.Unit, 6), ["seven"] = (NumberWordKind.Unit, 7),
    ["eight"] = (NumberWordKind.Unit, 8), ["nine"] = (NumberWordKind.Unit, 9), ["ten"] = (NumberWordKind.Unit, 10), ["eleven"] = (NumberWordKind.Unit, 11),
    ["twelve"] = (NumberWordKind.Unit, 12), ["thirteen"] = (NumberWordKind.Unit, 13), ["fourteen"] = (NumberWordKind.Unit, 14), ["fifteen"] = (NumberWordKind.Unit, 15),
    ["sixteen"] = (NumberWordKind.Unit, 16), ["seventeen"] = (NumberWordKind.Unit, 17), ["eighteen"] = (NumberWordKind.Unit, 18), ["nineteen"] = (NumberWordKind.Unit, 19),
    ["twenty"] = (NumberWordKind.Ten, 20), ["thirty"] = (NumberWordKind.Ten, 30), ["forty"] = (NumberWordKind.Ten, 40), ["fourty"] = (NumberWordKind.Ten, 40),
    ["fifty"] = (NumberWordKind.Ten, 50), ["sixty"] = (NumberWordKind.Ten, 60), ["seventy"] = (NumberWordKind.Ten, 70), ["eighty"] = (NumberWordKind.Ten, 80),
    ["ninety"] = (NumberWordKind.Ten, 90), ["hundred"] = (NumberWordKind.Hundred, 100), ["thousand"] = (NumberWordKind.Scale, 1_000),
    ["million"] = (NumberWordKind.Scale, 1_000_000), ["billion"] = (NumberWordKind.Scale, 1_000_000_000), ["trillion"] = (NumberWordKind.Scale, 1_000_000_000_000),
    ["mln"] = (NumberWordKind.Scale, 1_000_000), ["bln"] = (NumberWordKind.Scale, 1_000_000_000), ["bn"] = (NumberWordKind.Scale, 1_000_000_000),
    ["mn"] = (NumberWordKind.Scale, 1_000_000), ["lakh"] = (NumberWordKind.Scale, 100_000), ["crore"] = (NumberWordKind.Scale, 10_000_000),
    ["dozen"] = (NumberWordKind.Dozen, 12), ["dozens"] = (NumberWordKind.Magnitude, 12), ["scores"] = (NumberWordKind.Magnitude, 20),
    ["tens"] = (NumberWordKind.Magnitude, 10), ["hundreds"] = (NumberWordKind.Magnitude, 100), ["thousands"] = (NumberWordKind.Magnitude, 1_000),
    ["millions"] = (NumberWordKind.Magnitude, 1_000_000), ["billions"] = (NumberWordKind.Magnitude, 1_000_000_000),
    ["a"] = (NumberWordKind.Article, 1), ["an"] = (NumberWordKind.Article, 1), ["half"] = (NumberWordKind.Half, 0.5m),
    ["several"] = (NumberWordKind.Vague, 3), ["few"] = (NumberWordKind.Vague, 3), ["couple"] = (NumberWordKind.Vague, 2), ["handful"] = (NumberWordKind.Vague, 3), ["pair"] = (NumberWordKind.Vague, 2),
  }.ToFrozenDictionary(StringComparer.Ordinal);

  private static readonly FrozenDictionary<string, (NumberWordKind Kind, decimal Value)>.AlternateLookup<ReadOnlySpan<char>> WordLookup =
    Words.GetAlternateLookup<ReadOnlySpan<char>>();

  private static readonly FrozenDictionary<string, Bound> Bounds = new (Bound Bound, string Phrases)[]
  {
    (Bound.About, "about|around|approximately|approx|some|roughly|nearly|almost|close to|an estimated|estimated|circa|just about|more or less|an approximate|in the region of|an average of|on average|virtually|just under|just over|near|just short of|a total of about"),
    (Bound.AtLeast, "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|more than|over|above|upwards of|upward of|in excess of|exceeding|greater than|exceeded|exceeds|well over|far more than|many more than|higher than|surpassed"),
    (Bound.AtLeast | Bound.About, "slightly more than|a little more than|a little over|slightly over|just more than|little more than"),
    (Bound.AtMost, "up to|at most|no more than|not more than|a maximum of|maximum|as many as|as much as|fewer than|less than|under|below|not exceeding|lower than"),
    (Bound.AtMost | Bound.About, "slightly less than|a little less than|a little under|slightly under|slightly below"),
  }.SelectMany(group => group.Phrases.Split('|').Select(phrase => (phrase, group.Bound))).ToFrozenDictionary(pair => pair.phrase, pair => pair.Bound, StringComparer.Ordinal);

  private static readonly FrozenDictionary<string, Bound>.AlternateLookup<ReadOnlySpan<char>> BoundLookup = Bounds.GetAlternateLookup<ReadOnlySpan<char>>();
}
