using System.Diagnostics;
using Hearsay.Learning;
using Hearsay.Reading;

namespace Hearsay.Training;

/// <summary>How often the language of a held-out sentence is told, by the code of the file it stands in: nb, nn and da are three languages, hr and bs are two.</summary>
internal sealed class LanguageScore
{
  /// <summary>The languages that the headline figure is of: those with the most news, among them every one that others do badly on.</summary>
  private static readonly string[] Widest = "ar bg cs da de el en es fa fi fr he hi hu it ja ko nl pl pt ro ru sr sv tr uk".Split(' ');

  private readonly SortedDictionary<string, Tally> languages = new(StringComparer.Ordinal);
  private readonly Dictionary<(string Is, string Said), int> wrong = [];
  private TimeSpan spent;

  /// <summary>Scores a model on sentences that it was not trained on.</summary>
  public void Add(ModelFile model, IReadOnlyList<LanguageSentence> heldOut)
  {
    var identifier = new LanguageIdentifier(model);
    var watch = Stopwatch.StartNew();
    var said = heldOut.Select(sentence => identifier.BestLabel(sentence.Text)).ToArray();
    spent += watch.Elapsed;
    for (var i = 0; i < said.Length; i++)
    {
      var sentence = heldOut[i];
      if (!languages.TryGetValue(sentence.Label, out var tally)) languages.Add(sentence.Label, tally = new());
      tally.Sentences++;
      var shown = identifier.Of(sentence.Text, null);
      if (shown is null) tally.Open++;
      if (string.Equals(shown, LanguageNames.Code(sentence.Label), StringComparison.Ordinal)) tally.Shown++;
      if (TwoWords(sentence.Text) is { } pair)
      {
        tally.Pairs++;
        if (IsRight(sentence.Label, identifier.BestLabel(pair))) tally.PairsRight++;
      }

      if (IsRight(sentence.Label, said[i])) tally.Right++;
      else wrong[(sentence.Label, said[i] ?? "nothing")] = wrong.GetValueOrDefault((sentence.Label, said[i] ?? "nothing")) + 1;
    }
  }

  /// <summary>Writes the figures, the languages in which it errs most, and the commonest confusions.</summary>
  public void Print(TextWriter to, int confusions)
  {
    var files = languages.Where(language => !language.Key.Contains('-', StringComparison.Ordinal)).Select(language => language.Value).ToArray();
    var widest = Widest.Select(code => languages[code]).ToArray();
    to.WriteLine($"language of a sentence, {widest.Length} languages: {Share(widest, tally => tally.Right, tally => tally.Sentences):0.00} %   all {files.Length} files: {Share(files, tally => tally.Right, tally => tally.Sentences):0.00} %");
    to.WriteLine($"as the program shows it (nb and nn as no): {Share(widest, tally => tally.Shown, tally => tally.Sentences):0.00} %, {Share(files, tally => tally.Shown, tally => tally.Sentences):0.00} %; left open {Share(files, tally => tally.Open, tally => tally.Sentences):0.00} %");
    to.WriteLine("left open most: " + string.Join(", ", languages.Where(language => language.Value.Open > 0).OrderByDescending(language => language.Value.Open).Take(12).Select(language => $"{language.Key} {language.Value.Open}")));
    to.WriteLine($"two words out of a sentence: {Share(widest, tally => tally.PairsRight, tally => tally.Pairs):0.00} %   all: {Share(files, tally => tally.PairsRight, tally => tally.Pairs):0.00} %");
    to.WriteLine($"{languages.Values.Sum(tally => tally.Sentences) / spent.TotalSeconds:#,0} sentences a second, one thread");
    to.WriteLine("by language: " + string.Join(", ", languages.OrderBy(language => language.Value.Right / (double)language.Value.Sentences).Select(language => $"{language.Key} {100.0 * language.Value.Right / language.Value.Sentences:0.0}")));
    to.WriteLine("confused (is > said): " + string.Join(", ", wrong.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(confusions).Select(pair => $"{pair.Key.Is} > {pair.Key.Said} {pair.Value}")));
  }

  private static double Share(IEnumerable<Tally> tallies, Func<Tally, int> part, Func<Tally, int> whole) => 100.0 * tallies.Sum(part) / tallies.Sum(whole);

  // A language in two scripts is one language.
  private static bool IsRight(string label, string? said) => said is not null && string.Equals(label.Split('-')[0], said.Split('-')[0], StringComparison.Ordinal);

  private static string? TwoWords(string text)
  {
    var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    return words.Length < 4 ? null : words[words.Length / 2 - 1] + " " + words[words.Length / 2];
  }

  private sealed class Tally
  {
    public int Sentences { get; set; }
    public int Right { get; set; }
    public int Shown { get; set; }
    public int Open { get; set; }
    public int Pairs { get; set; }
    public int PairsRight { get; set; }
  }
}
