using Hearsay.Language.Lexicons;
using Hearsay.Language.Names;
using Hearsay.Learning;

namespace Hearsay.Training.Names;

/// <summary>Trains the two models of the reader of names.</summary>
internal static class NameTrainer
{
  private static readonly LinearTraining Spans = new(Bits: 14, Epochs: 8, Rate: 0.1f, Decay: 0.0003f);
  private static readonly LinearTraining Types = new(Bits: 17, Epochs: 10, Rate: 0.1f, Decay: 0.0005f);

  // Each name is shown as it is and as one that was never met would be.
  private static readonly NameView[] Views = [NameView.All, NameView.NewWords];

  // Types that are rare among names and that no one asks for are one.
  private static readonly string[] Rare = ["animal", "plant", "substance"];

  /// <summary>The model of the given documents; the same documents in the same order make the same weights.</summary>
  public static ModelFile Train(IReadOnlyList<NameDocument> documents)
  {
    var file = new ModelFile(NameReader.ModelName);
    var tree = new NameTree(NameLexicon.English);
    var spans = LinearTrainer.Train(NameSpans.Labels, [.. documents.SelectMany(document => SpanSamples(document, tree))], Spans);
    spans.AddTo(file, NameReader.SpansPart);
    string[] labels = [NameChoice.None, .. documents.SelectMany(document => document.Mentions).Select(mention => Label(mention.Entity.Type)).Distinct().Order(StringComparer.Ordinal)];
    LinearTrainer.Train(labels, [.. documents.SelectMany(document => TypeSamples(document, tree, new(spans), labels))], Types).AddTo(file, NameReader.TypesPart);
    return file;
  }

  private static string Label(string type) => Rare.Contains(type, StringComparer.Ordinal) ? "other" : type;

  private static IEnumerable<LinearSample> SpanSamples(NameDocument document, NameTree tree)
  {
    var features = new NameFeatures();
    foreach (var (sentence, head, entity) in Smallest(document).Values)
    {
      tree.Load(document.Read.Text, document.Read.Sentences[sentence]);
      for (var child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
      {
        if (tree[child].Pos == Hearsay.Language.Syntax.UniversalPos.Punct) continue;
        NameSpans.Collect(tree, head, child, features);
        yield return new(features.Hashes.ToArray(), child >= entity.First && child <= entity.Last ? 1 : 0);
      }
    }
  }

  private static IEnumerable<LinearSample> TypeSamples(NameDocument document, NameTree tree, NameSpans spans, string[] labels)
  {
    var features = new NameFeatures();
    var mentions = Smallest(document);
    for (var sentence = 0; sentence < document.Read.Sentences.Count; sentence++)
    {
      tree.Load(document.Read.Text, document.Read.Sentences[sentence]);
      for (var head = 0; head < tree.Count; head++)
      {
        if (!NameSearch.IsHead(tree, head)) continue;
        var (first, last) = spans.Of(tree, head);
        var type = mentions.TryGetValue((sentence, head), out var mention) ? Label(mention.Entity.Type) : NameChoice.None;
        foreach (var view in Views)
        {
          NameTypes.Collect(tree, NameCandidate.Of(tree, head, first, last), features, view);
          yield return new(features.Hashes.ToArray(), Array.IndexOf(labels, type));
        }
      }
    }
  }

  // Where several mentions have one head ("Holt" and "Holt and Brand") the smallest is the name.
  private static Dictionary<(int Sentence, int Head), NameMention> Smallest(NameDocument document)
  {
    var smallest = new Dictionary<(int Sentence, int Head), NameMention>();
    foreach (var mention in document.Mentions)
    {
      var key = (mention.Sentence, mention.Head);
      if (!smallest.TryGetValue(key, out var other) || mention.Entity.Last - mention.Entity.First < other.Entity.Last - other.Entity.First) smallest[key] = mention;
    }

    return smallest;
  }
}
