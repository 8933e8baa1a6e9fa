using Hearsay.Learning;
using Hearsay.Reading;

namespace Hearsay.Training;

/// <summary>Trains a linear model for each script that several languages share.</summary>
internal static class LanguageTrainer
{
  // Chosen on held-out folds: fewer rows or a stronger decay cost accuracy, more of either cost size for nothing.
  private static readonly LinearTraining Latin = new(Bits: 16, Epochs: 5, Rate: 0.1f, Decay: 0.0003f);
  private static readonly LinearTraining Other = Latin with { Bits = 15 };

  // A file with fewer sentences in a script has them there by mistake.
  private const int FewestSentences = 50;

  /// <summary>The model of the given sentences; the same sentences in the same order make the same weights.</summary>
  public static ModelFile Train(IReadOnlyList<LanguageSentence> sentences)
  {
    var file = new ModelFile(LanguageIdentifier.ModelName);
    var byScript = sentences.ToLookup(sentence => LanguageIdentifier.MainScript(sentence.Text));
    foreach (var script in LanguageIdentifier.SharedScripts)
    {
      var byLabel = byScript[script].ToLookup(sentence => sentence.Label, StringComparer.Ordinal);
      string[] labels = [.. byLabel.Where(group => group.Count() >= FewestSentences).Select(group => group.Key).Order(StringComparer.Ordinal)];
      var features = new LanguageFeatures();
      var samples = new List<LinearSample>();
      for (var label = 0; label < labels.Length; label++)
      {
        foreach (var sentence in byLabel[labels[label]])
        {
          features.Clear();
          features.Collect(sentence.Text, script);
          if (features.Count > 0) samples.Add(new(features.Hashes.ToArray(), label));
        }
      }

      LinearTrainer.Train(labels, samples, script == LanguageScript.Latin ? Latin : Other).AddTo(file, LanguageIdentifier.Prefix(script));
    }

    return file;
  }
}
