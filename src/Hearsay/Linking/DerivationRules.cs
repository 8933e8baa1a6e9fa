using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>Tells derived texts from texts that share a quotation or a phrase, and which of two came first.</summary>
internal sealed class DerivationRules(ImmutableArray<Document> documents, TextWords texts, SourceDirectory sources)
{
  private const double Wholly = 0.8;
  private const int FewestUnquoted = 25;
  private const int FewestOfShort = 12;

  /// <summary>The derivation that the shared text shows; null where it shows none.</summary>
  public Derivation? Judge(SharedText shared)
  {
    var unquoted = shared.Passages.Sum(passage => passage.Unquoted);
    var words = shared.Passages.Where(passage => passage.Unquoted > 0).Sum(passage => passage.Words);
    double ofFirst = Part(words, shared.First), ofSecond = Part(words, shared.Second);
    if (unquoted < FewestUnquoted && !(unquoted >= FewestOfShort && Math.Max(ofFirst, ofSecond) >= Wholly)) return null;

    var order = Order(shared.First, shared.Second);
    var turned = order > 0;
    var containment = order == 0 ? Math.Max(ofFirst, ofSecond) : turned ? ofFirst : ofSecond;
    var passages = shared.Passages
      .Select(passage => turned ? new Passage(passage.Second, passage.First) : new Passage(passage.First, passage.Second))
      .OrderBy(passage => passage.To).ThenBy(passage => passage.From);
    return new(
      documents[turned ? shared.Second : shared.First].Id, documents[turned ? shared.First : shared.Second].Id,
      containment >= Wholly ? DerivationClass.WhollyDerived : DerivationClass.PartiallyDerived,
      order == 0 ? DerivationDirection.Unknown : DerivationDirection.Forward, [.. passages]);
  }

  private double Part(int words, int document) => texts.Count(document) == 0 ? 0 : (double)words / texts.Count(document);

  /// <summary>Negative where the first text came first, positive where the second did, 0 where nothing shows it.</summary>
  private int Order(int first, int second)
  {
    bool firstCredits = sources.Credits(first, second), secondCredits = sources.Credits(second, first);
    if (firstCredits != secondCredits) return firstCredits ? 1 : -1;
    if (!firstCredits)
    {
      bool firstCites = sources.Cites(first, second), secondCites = sources.Cites(second, first);
      if (firstCites != secondCites) return firstCites ? 1 : -1;
    }

    var byDate = ByDate(documents[first].Published, documents[second].Published);
    if (byDate == 0) return 0;
    // A later text that credits a third outlet took from there; the earlier one may have, too.
    return sources.CreditOf(byDate < 0 ? second : first) is null ? byDate : 0;
  }

  private static int ByDate(Edtf? first, Edtf? second)
  {
    if (first is null || second is null) return 0;
    if (Moment(first) is { } one && Moment(second) is { } other) return one.CompareTo(other);
    return first.Latest < second.Earliest ? -1 : second.Latest < first.Earliest ? 1 : 0;
  }

  private static DateTimeOffset? Moment(Edtf date) =>
    date.Value.Length > 10 && DateTimeOffset.TryParse(date.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
