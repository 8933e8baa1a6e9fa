using Hearsay.Language.Syntax;
using Hearsay.Learning;

namespace Hearsay.Language.Lemmas;

/// <summary>Gives words their lemmas, from form and tag, as a treebank of Universal Dependencies writes them. For each class of words (part of speech and tag) it knows which edit of
/// the form's end a form, or the longest known end of a form, asks for (edit scripts as in Chrupała, 2006; the longest end decides, as in Mikheev, 1997). Of an unknown form's two
/// likeliest lemmas the one that is known from other forms is taken. Immutable but for a bounded cache; thread-safe.</summary>
public sealed class Lemmatizer
{
  /// <summary>What the model file calls itself.</summary>
  internal const string ModelName = "lemmas";

  private const string EnglishResource = "Hearsay.Language.lemmas.model";

  // A decision is two scripts, each one more than its index; the second 0 where there is none.
  private const int SecondShift = 16;

  private static readonly Lazy<Lemmatizer> OfEnglish = new(() => Embedded(EnglishResource));

  private readonly LemmaScript[] scripts;
  private readonly LemmaTable decisions;
  private readonly LemmaTable known;
  private readonly LemmaCache cache = new();

  /// <summary>Takes a model: the parts <c>cases</c>, <c>cuts</c> and <c>endings</c> of its scripts, <c>keys</c>, <c>first</c> and <c>second</c> of its decisions, and <c>known</c>.</summary>
  /// <exception cref="ModelFormatException">The file is of another model, lacks a part, or its parts do not fit each other.</exception>
  internal Lemmatizer(ModelFile file)
  {
    if (!string.Equals(file.Name, ModelName, StringComparison.Ordinal)) throw file.Fault($"it is the model {file.Name}, not {ModelName}");
    scripts = Scripts(file);
    int[] keys = file.Ints("keys"), lemmas = file.Ints("known");
    short[] first = file.Shorts("first"), second = file.Shorts("second");
    if (first.Length != keys.Length || second.Length != keys.Length) throw file.Fault($"it has {keys.Length} keys, and {first.Length} and {second.Length} scripts for them");
    if (first.Any(script => script < 0 || script >= scripts.Length) || second.Any(script => script < -1 || script >= scripts.Length)) throw file.Fault("a key's script is none of its scripts");
    decisions = new(keys, [.. first.Zip(second, (one, two) => one + 1 | (two + 1) << SecondShift)]);
    known = new(lemmas, new int[lemmas.Length]);
  }

  /// <summary>That of English, loaded when it is first asked for.</summary>
  public static Lemmatizer English => OfEnglish.Value;

  /// <summary>The lemma of a word.</summary>
  /// <param name="form">The word's own characters.</param>
  /// <param name="pos">Its part of speech.</param>
  /// <param name="tag">Its tag in the treebank's own set; empty or <c>_</c> where there is none.</param>
  /// <returns>The lemma; the form itself where nothing is known of its class, and where it is longer than any word.</returns>
  public string Lemma(ReadOnlySpan<char> form, UniversalPos pos, ReadOnlySpan<char> tag)
  {
    if (form.Length is 0 or > LemmaScript.LongestForm) return form.ToString();
    if (tag is "_") tag = [];
    var of = LemmaKeys.Class(pos, tag);
    var place = LemmaCache.Place(of, form);
    if (cache.Find(place, of, form) is { } lemma) return lemma;
    var word = form.ToString();
    lemma = WorkOut(word, of, pos);
    cache.Put(place, of, word, lemma);
    return lemma;
  }

  private string WorkOut(string form, uint of, UniversalPos pos)
  {
    Span<char> lemma = stackalloc char[LemmaScript.LongestLemma];
    var length = WorkOut(form, of, pos, lemma);
    if (length < 0) length = WorkOut(form, LemmaKeys.Class(pos, []), pos, lemma);
    return length <= 0 || lemma[..length].SequenceEqual(form) ? form : lemma[..length].ToString();
  }

  // The length of the lemma; 0 where none can be made, -1 where the class is not known.
  private int WorkOut(ReadOnlySpan<char> form, uint of, UniversalPos pos, Span<char> lemma)
  {
    Span<uint> ends = stackalloc uint[LemmaKeys.LongestEnd + 1];
    var keys = new LemmaKeys(of, form, ends);
    var whole = decisions.Find(keys.Whole);
    if (whole >= 0) return First(whole).Apply(form, lemma);
    for (var end = keys.Count; end >= 0; end--)
    {
      var decision = decisions.Find(keys.End(end));
      if (decision >= 0) return Choose(decision, form, pos, lemma);
    }

    return -1;
  }

  private int Choose(int decision, ReadOnlySpan<char> form, UniversalPos pos, Span<char> lemma)
  {
    var length = First(decision).Apply(form, lemma);
    var second = (decision >> SecondShift) - 1;
    if (second < 0 || length > 0 && IsKnown(pos, lemma[..length])) return length;
    Span<char> other = stackalloc char[LemmaScript.LongestLemma];
    var otherLength = scripts[second].Apply(form, other);
    if (otherLength == 0 || length > 0 && !IsKnown(pos, other[..otherLength])) return length;
    other[..otherLength].CopyTo(lemma);
    return otherLength;
  }

  private LemmaScript First(int decision) => scripts[(decision & ((1 << SecondShift) - 1)) - 1];

  private bool IsKnown(UniversalPos pos, ReadOnlySpan<char> lemma) => known.Find(LemmaKeys.Lemma(pos, lemma)) >= 0;

  private static LemmaScript[] Scripts(ModelFile file)
  {
    var cases = file.Bytes("cases").ToArray();
    var cuts = file.Bytes("cuts").ToArray();
    var endings = file.Strings("endings");
    if (cuts.Length != cases.Length || endings.Length != cases.Length) throw file.Fault($"its scripts have {cases.Length} cases, {cuts.Length} cuts and {endings.Length} endings");
    if (cases.Any(way => way is < 0 or > (sbyte)LemmaCase.Ungrouped) || cuts.Any(cut => cut is < 0 or > LemmaScript.LongestForm)) throw file.Fault("a script of it changes what no script changes");
    return [.. cases.Select((way, i) => new LemmaScript((LemmaCase)way, cuts[i], endings[i]))];
  }

  private static Lemmatizer Embedded(string name)
  {
    using var resource = typeof(Lemmatizer).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library lacks its resource {name}.");
    return new(ModelFile.Read(resource, name));
  }
}
