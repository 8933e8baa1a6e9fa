namespace Hearsay.Language.Lemmas;

/// <summary>Lemmas that were worked out lately, so that a word that comes again costs no string. Bounded; thread-safe without locks: an entry is replaced whole, and is proven
/// before it is believed.</summary>
internal sealed class LemmaCache
{
  // Bounds the cache to some two megabytes.
  private const int Places = 1 << 14;

  private readonly Entry?[] entries = new Entry?[Places];

  /// <summary>The place of a form of a class.</summary>
  public static int Place(uint of, ReadOnlySpan<char> form)
  {
    var hash = of;
    foreach (var c in form) hash = ((hash ^ c) * 0x9E3779B1) ^ (hash >> 15);
    return (int)((hash * 0x85EBCA6B) >> 18);
  }

  /// <summary>The lemma that was put there for this form of this class; null where there is none.</summary>
  public string? Find(int place, uint of, ReadOnlySpan<char> form) =>
    Volatile.Read(ref entries[place]) is { } entry && entry.Class == of && form.SequenceEqual(entry.Form) ? entry.Lemma : null;

  /// <summary>Puts a lemma there.</summary>
  public void Put(int place, uint of, string form, string lemma) => Volatile.Write(ref entries[place], new(of, form, lemma));

  private sealed record Entry(uint Class, string Form, string Lemma);
}
