using Hearsay.Learning;

namespace Hearsay.Reading;

/// <summary>Tells the language of a text: by its script where one language alone is written in that, else by a linear model over its letters' sequences (as in Cavnar and Trenkle,
/// 1994, with trained weights). A long text is sampled evenly. Thread-safe and pure: no clock, no culture, and sums of integers alone.</summary>
internal sealed class LanguageIdentifier
{
  private const string ResourceName = "Hearsay.Reading.languages.model";

  // Of a longer text so many pieces of so many characters are looked at.
  private const int MostPieces = 8;
  private const int PieceLength = 140;

  // Fewer letters than these say nothing of themselves, in a script that languages share and in one that they do not.
  private const int FewestLetters = 12;
  private const int FewestOfOwnScript = 3;

  // Training ends before the probabilities are as high as they are right; so much sharper they are.
  private const double Sharpness = 3;

  // What a page says of itself counts as much as this: a natural logarithm of odds, as e.g. two words of the language do.
  private const double PriorWeight = 2.5;

  // Less sure than this, nothing is said.
  private const double LeastCertain = 0.25;

  // A script with a smaller part of the letters than this does not settle the language against the page's word.
  private const double MixedShare = 0.75;

  // Where a text fits a trained language so well, it is in that and not in an untrained one that the page names. The texts of a language's nearest kin fit worse.
  private const double PlainFit = 0.92;

  // A text of some length that fits worse is in a language that is not known here.
  private const double LeastFit = 0.25;
  private const int FewestForFit = 600;

  // A language that less than half of the pieces are in is not that of the text.
  private const double LeastShare = 0.5;

  private static readonly Lazy<LanguageIdentifier> Embedded = new(() =>
  {
    using var resource = typeof(LanguageIdentifier).Assembly.GetManifestResourceStream(ResourceName) ?? throw new InvalidOperationException($"The library lacks its resource {ResourceName}.");
    return new(ModelFile.Read(resource, ResourceName));
  });

  // Languages whose short texts are often alike: being unsure between them is no reason to name none.
  private static readonly string[] Relatives = [" hr bs sr ", " no da sv ", " id ms ", " cs sk ", " xh zu ", " st tn ", " bg mk sr ", " ru uk be bg ", " hi mr "];

  [ThreadStatic]
  private static LanguageFeatures? shared;

  private readonly HashedLinearModel?[] models = new HashedLinearModel?[LanguageScripts.Count];
  private readonly Columns?[] columns = new Columns?[LanguageScripts.Count];

  /// <summary>Takes the models of the scripts that several languages share.</summary>
  /// <exception cref="ModelFormatException">The file is of another model, or lacks a part.</exception>
  public LanguageIdentifier(ModelFile file)
  {
    if (!string.Equals(file.Name, ModelName, StringComparison.Ordinal)) throw file.Fault($"it is the model {file.Name}, not {ModelName}");
    foreach (var script in SharedScripts)
    {
      var model = models[(int)script] = HashedLinearModel.Read(file, Prefix(script));
      columns[(int)script] = new([.. model.Labels.Select(label => LanguageNames.Code(label) ?? throw file.Fault($"its label {label} is no language"))]);
    }
  }

  /// <summary>What the model file calls itself.</summary>
  public const string ModelName = "languages";

  /// <summary>The scripts that several known languages are written in.</summary>
  public static IReadOnlyList<LanguageScript> SharedScripts { get; } = [LanguageScript.Latin, LanguageScript.Cyrillic, LanguageScript.Arabic, LanguageScript.Devanagari, LanguageScript.Ethiopic];

  /// <summary>The identifier with the weights of the library.</summary>
  public static LanguageIdentifier Default => Embedded.Value;

  /// <summary>What the parts of a script's model begin with.</summary>
  public static string Prefix(LanguageScript script) => script.ToString().ToLowerInvariant();

  /// <summary>The language of a text.</summary>
  /// <param name="text">The article.</param>
  /// <param name="prior">What the page says of its language, as a BCP 47 tag or what pages write for one. It is weighed against the text: it decides where the text is short or
  /// could be either, and is overruled by a text that is plainly in another.</param>
  /// <returns>An ISO 639-1 code (639-3 where there is none); null where the text is too short or too mixed to tell. Bokmål and Nynorsk are both <c>no</c>; Kurmanji and Sorani are
  /// both <c>ku</c>.</returns>
  public string? Of(string text, string? prior)
  {
    prior = LanguageNames.Code(prior);
    var pieces = Pieces(text);
    var sample = pieces.Count == 1 ? text : string.Join('\n', pieces.Select(piece => text[piece]));
    var (script, share, letters) = MainScript(sample, prior);
    if (letters == 0) return null;
    if (share < LeastShare || letters < (IsOwn(script) ? FewestOfOwnScript : FewestLetters)) return prior;
    if (LanguageLetters.Sign(sample, script) is { } sign) return sign;
    if (LanguageScripts.OnlyLanguage(script) is { } only) return prior is not null && LanguageLetters.IsUntrained(prior, script) ? prior : only;
    return models[(int)script] is null ? prior : OfShared(text, pieces, script, prior);
  }

  private static bool IsOwn(LanguageScript script) => script is not (LanguageScript.Latin or LanguageScript.Cyrillic or LanguageScript.Arabic or LanguageScript.Devanagari);

  /// <summary>The label that fits a text best, however badly and however short it is: a file's name in the training data, with the script behind a hyphen where the language has
  /// two. Null for a text without letters of a known script.</summary>
  public string? BestLabel(string text)
  {
    var script = MainScript(text);
    if (models[(int)script] is not { } model) return LanguageScripts.OnlyLanguage(script);
    Span<int> sums = stackalloc int[model.Labels.Count];
    sums.Clear();
    Sum(text, script, model, sums);
    return model.Labels[Highest<int>(sums)];
  }

  /// <summary>The script that most of a text is written in, its share of the letters, and how many letters there are. A text in two scripts is in that of the language which the
  /// page names, if that has a good part of it.</summary>
  internal (LanguageScript Script, double Share, int Letters) MainScript(ReadOnlySpan<char> text, string? prior)
  {
    Span<int> counts = stackalloc int[LanguageScripts.Count];
    var letters = CountLetters(text, counts);
    if (letters == 0) return (LanguageScript.None, 0, 0);
    var best = Highest<int>(counts);
    var share = counts[best] / (double)letters;
    if (prior is null || share > MixedShare || IsWritten(prior, (LanguageScript)best)) return ((LanguageScript)best, share, letters);
    for (var other = 1; other < counts.Length; other++)
      if (counts[other] >= letters * (1 - MixedShare) && IsWritten(prior, (LanguageScript)other)) return ((LanguageScript)other, MixedShare, letters);
    return ((LanguageScript)best, share, letters);
  }

  /// <summary>The script that most of a text is written in.</summary>
  internal static LanguageScript MainScript(ReadOnlySpan<char> text)
  {
    Span<int> counts = stackalloc int[LanguageScripts.Count];
    return CountLetters(text, counts) == 0 ? LanguageScript.None : (LanguageScript)Highest<int>(counts);
  }

  private bool IsWritten(string code, LanguageScript script) =>
    string.Equals(LanguageScripts.OnlyLanguage(script), code, StringComparison.Ordinal) || Array.IndexOf(columns[(int)script]?.Codes ?? [], code) >= 0 || LanguageLetters.IsUntrained(code, script);

  private static int CountLetters(ReadOnlySpan<char> text, Span<int> counts)
  {
    counts.Clear();
    foreach (var c in text) counts[(int)LanguageScripts.Of(c)]++;
    counts[(int)LanguageScript.None] = 0;

    // Japanese writes both; a Chinese text has hardly a kana. What is a letter here is a syllable or a word there.
    ref var kana = ref counts[(int)LanguageScript.Kana];
    ref var han = ref counts[(int)LanguageScript.Han];
    if (kana * 20 > han) (kana, han) = (kana + han, 0);
    (kana, han, counts[(int)LanguageScript.Hangul]) = (kana * 3, han * 3, counts[(int)LanguageScript.Hangul] * 3);
    var letters = 0;
    foreach (var count in counts) letters += count;
    return letters;
  }

  private string? OfShared(string text, List<Range> pieces, LanguageScript script, string? prior)
  {
    var model = models[(int)script]!;
    var of = columns[(int)script]!;
    Span<int> sums = stackalloc int[of.Count];
    Span<int> piece = stackalloc int[of.Count];
    Span<double> odds = stackalloc double[of.Count];
    Span<int> shares = stackalloc int[of.Count];
    sums.Clear();
    shares.Clear();
    var features = 0;
    var untrained = prior is not null && LanguageLetters.IsUntrained(prior, script);
    var fit = 0.0;
    foreach (var range in pieces)
    {
      piece.Clear();
      var count = Sum(text.AsSpan(range), script, model, piece);
      if (count == 0) continue;
      features += count;
      for (var i = 0; i < piece.Length; i++) sums[i] += piece[i];
      Weigh(piece, count, model.Scale, of, prior, odds);
      shares[Highest<double>(odds)] += count;
      Weigh(piece, count, model.Scale, of, null, odds, 1);
      fit += odds[Highest<double>(odds)] * count;
    }

    if (features == 0) return prior;
    Weigh(sums, features, model.Scale, of, prior, odds);
    if (features >= FewestForFit && fit < LeastFit * features) return prior;
    var best = Highest<double>(odds);
    var code = of.Codes[best];
    if (untrained && !(fit > PlainFit * features && shares[best] > features * 0.9)) return prior;
    var certain = 0.0;
    var share = 0;
    for (var i = 0; i < of.Count; i++)
    {
      if (!AreAlike(of.Codes[i], code)) continue;
      certain += odds[i];
      share += shares[i];
    }

    if (certain >= LeastCertain && share >= features * LeastShare) return code;
    var named = prior is null ? -1 : Array.IndexOf(of.Codes, prior);
    return named >= 0 && shares[named] > 0 ? prior : null;
  }

  // Probabilities of the languages: the softmax of the sums, added up where two columns are one language, which the first of them stands for.
  private static void Weigh(ReadOnlySpan<int> sums, int features, double scale, Columns of, string? prior, Span<double> odds, double sharpness = Sharpness)
  {
    var step = sharpness * scale / Math.Sqrt(features);
    var highest = double.NegativeInfinity;
    for (var i = 0; i < sums.Length; i++)
    {
      odds[i] = sums[i] * step + (prior is not null && string.Equals(of.Codes[i], prior, StringComparison.Ordinal) ? PriorWeight : 0);
      highest = Math.Max(highest, odds[i]);
    }

    var total = 0.0;
    for (var i = 0; i < odds.Length; i++) total += odds[i] = Math.Exp(odds[i] - highest);
    for (var i = 0; i < odds.Length; i++)
    {
      var share = odds[i] / total;
      odds[i] = 0;
      odds[of.First[i]] += share;
    }
  }

  private static bool AreAlike(string code, string other)
  {
    if (string.Equals(code, other, StringComparison.Ordinal)) return true;
    foreach (var family in Relatives)
      if (family.Contains($" {code} ", StringComparison.Ordinal) && family.Contains($" {other} ", StringComparison.Ordinal)) return true;
    return false;
  }

  private static int Sum(ReadOnlySpan<char> text, LanguageScript script, HashedLinearModel model, Span<int> sums)
  {
    var features = shared ??= new();
    features.Clear();
    features.Collect(text, script);
    model.Sum(features.Hashes, sums);
    return features.Count;
  }

  // Pieces begin and end at white space where there is some near.
  private static List<Range> Pieces(string text)
  {
    var all = Math.Max(1, (text.Length + PieceLength - 1) / PieceLength);
    var pieces = new List<Range>(Math.Min(all, MostPieces));
    var count = Math.Min(all, MostPieces);
    var last = 0;
    for (var i = 0; i < count; i++)
    {
      var start = all <= MostPieces ? last : Math.Max(last, Break(text, (int)((long)text.Length * i / count)));
      var end = i == count - 1 && all <= MostPieces ? text.Length : Break(text, Math.Min(text.Length, start + PieceLength));
      pieces.Add(start..end);
      last = end;
    }

    return pieces;
  }

  private static int Break(string text, int at)
  {
    for (var i = at; i < text.Length && i < at + 30; i++)
      if (char.IsWhiteSpace(text[i])) return i;
    return at;
  }

  private static int Highest<T>(ReadOnlySpan<T> values) where T : IComparable<T>
  {
    var best = 0;
    for (var i = 1; i < values.Length; i++)
      if (values[i].CompareTo(values[best]) > 0) best = i;
    return best;
  }

  private sealed class Columns(string[] codes)
  {
    public string[] Codes { get; } = codes;
    public int[] First { get; } = [.. codes.Select(code => Array.IndexOf(codes, code))];
    public int Count => Codes.Length;
  }
}
