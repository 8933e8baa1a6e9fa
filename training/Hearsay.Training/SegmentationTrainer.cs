using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Learning;

namespace Hearsay.Training;

/// <summary>Trains what segments English: the table of clitics, the table of words, and the two classifiers.</summary>
internal static class SegmentationTrainer
{
  private const int WordBits = 15;
  private const int FewestOfAWord = 2;
  private const string Prefix = "trained";

  private static readonly LinearTraining BoundaryTraining = new(Bits: 16, Epochs: 8, Rate: 0.2f, Decay: 0.0001f);
  private static readonly LinearTraining SentenceTraining = new(Bits: 18, Epochs: 12, Rate: 0.7f, Decay: 0.001f);
  private static readonly string[] BoundaryLabels = ["none", "word", "token"];
  private static readonly string[] SentenceLabels = ["goes-on", "ends"];

  /// <summary>The model of the given documents; the same documents in the same order make the same weights.</summary>
  public static ModelFile Train(IReadOnlyList<TreebankDocument> documents)
  {
    var texts = SegmentationData.Texts(documents);
    var file = new ModelFile(SegmentationModel.ModelName);
    var (runs, splits) = Clitics(texts);
    file.Add("clitics/runs", runs);
    file.Add("clitics/splits", splits);
    var words = Words(documents);
    words.AddTo(file);
    var boundaries = LinearTrainer.Train(BoundaryLabels, BoundarySamples(texts, new(runs, splits)), BoundaryTraining);
    var sentences = LinearTrainer.Train(SentenceLabels, SentenceSamples(texts, words), SentenceTraining);
    SegmentationModel.AddTo(file, Weights(boundaries), Ends(Weights(sentences)));
    return file;
  }

  private static sbyte[] Weights(HashedLinearModel model)
  {
    var file = new ModelFile(Prefix);
    model.AddTo(file, Prefix);
    return file.Bytes(Prefix + "/weights").ToArray();
  }

  // What speaks for one of two classes speaks as much against the other.
  private static sbyte[] Ends(sbyte[] weights)
  {
    var ends = new sbyte[weights.Length / 2];
    for (var row = 0; row < ends.Length; row++) ends[row] = weights[row * 2 + 1];
    return ends;
  }

  private static (int[] Runs, sbyte[] Splits) Clitics(IReadOnlyList<SampleText> texts)
  {
    var found = new SortedDictionary<int, SortedDictionary<int, int>>();
    var atoms = new Atom[1 << 16];
    var none = new CliticTable([], []);
    foreach (var text in texts)
    {
      var position = 0;
      var count = AtomReader.Read(text.Text, ref position, text.Text.Length, none, atoms, out _);
      var next = 0;
      for (var i = 0; i < count; i++)
      {
        if (atoms[i].Kind != AtomKind.Letters || atoms[i].End - atoms[i].Start > CliticTable.LongestRun) continue;
        while (next < text.Spans.Count && text.Spans[next].Span.End <= atoms[i].Start) next++;
        if (next == text.Spans.Count || text.Spans[next].Span.End >= atoms[i].End) continue;
        if (!found.TryGetValue((int)atoms[i].Hash, out var offsets)) found.Add((int)atoms[i].Hash, offsets = []);
        var offset = text.Spans[next].Span.End - atoms[i].Start;
        offsets[offset] = offsets.GetValueOrDefault(offset) + 1;
      }
    }

    return ([.. found.Keys], [.. found.Values.Select(offsets => (sbyte)offsets.MaxBy(pair => pair.Value).Key)]);
  }

  private static WordClasses Words(IReadOnlyList<TreebankDocument> documents)
  {
    var counts = new SortedDictionary<uint, (int[] Pos, int Small, int Capital)>();
    foreach (var word in documents.SelectMany(SegmentationData.Paragraphs).SelectMany(words => words))
    {
      var hash = Characters.Hash(word.Form);
      if (!counts.TryGetValue(hash, out var count)) count = (new int[Enum.GetValues<UniversalPos>().Length], 0, 0);
      count.Pos[(int)word.Pos]++;
      if (char.IsUpper(word.Form[0])) count.Capital++;
      else count.Small++;
      counts[hash] = count;
    }

    var frequent = counts.Where(pair => pair.Value.Small + pair.Value.Capital >= FewestOfAWord).OrderByDescending(pair => pair.Value.Small + pair.Value.Capital).ThenBy(pair => pair.Key);
    return WordClasses.Of(WordBits, frequent.Select(pair => (pair.Key, RawWordClasses.Of((UniversalPos)Array.IndexOf(pair.Value.Pos, pair.Value.Pos.Max()), Case(pair.Value.Small, pair.Value.Capital)))));
  }

  private static int Case(int small, int capital) => small * 10 < capital ? 3 : small < capital * 3 ? 2 : small < capital * 20 ? 1 : 0;

  private static List<LinearSample> BoundarySamples(IReadOnlyList<SampleText> texts, CliticTable clitics)
  {
    var samples = new List<LinearSample>();
    var atoms = new Atom[1 << 16];
    foreach (var text in texts)
    {
      var ends = Ends(text);
      var position = 0;
      var count = AtomReader.Read(text.Text, ref position, text.Text.Length, clitics, atoms, out _);
      var read = atoms.AsSpan(0, count);
      BoundaryFeatures.Chunk chunk = default;
      while (chunk.End < count)
      {
        chunk = BoundaryFeatures.After(chunk, text.Text, read);
        for (var i = chunk.Start; i + 1 < chunk.End; i++)
        {
          var features = new uint[BoundaryFeatures.Count];
          BoundaryFeatures.Collect(text.Text, read, chunk, i, features);
          samples.Add(new(features, (int)ends.GetValueOrDefault(read[i].End, Boundary.None)));
        }
      }
    }

    return samples;
  }

  private static Dictionary<int, Boundary> Ends(SampleText text)
  {
    var ends = new Dictionary<int, Boundary>();
    for (var i = 0; i < text.Spans.Count; i++) ends[text.Spans[i].Span.End] = i + 1 == text.Spans.Count || text.Spans[i + 1].StartsToken ? Boundary.Token : Boundary.Word;
    return ends;
  }

  private static List<LinearSample> SentenceSamples(IReadOnlyList<SampleText> texts, WordClasses classes)
  {
    var samples = new List<LinearSample>();
    foreach (var text in texts)
    {
      var words = RawWordsOf(text, classes);
      SentenceFeatures.LookAhead(words);
      var state = new SentenceState();
      for (var i = 0; i + 1 < words.Length; i++)
      {
        state.Add(text.Text, words[i]);
        if (SentenceFeatures.IsCandidate(words[i], words[i + 1]))
        {
          var features = new uint[SentenceFeatures.Count];
          SentenceFeatures.Collect(words, i, state, features);
          samples.Add(new(features, text.Words[i].EndsSentence ? 1 : 0));
        }

        if (text.Words[i].EndsSentence) state.End(i + 1);
      }
    }

    return samples;
  }

  private static RawWord[] RawWordsOf(SampleText text, WordClasses classes)
  {
    var words = new RawWord[text.Spans.Count];
    for (var i = 0; i < words.Length; i++)
    {
      var span = text.Spans[i].Span;
      var before = i == 0 || text.Words[i - 1].After.Length == 0 ? Gap.None : text.Words[i - 1].After[0] == '\n' ? Gap.Line : Gap.Space;
      var characters = span.Of(text.Text);
      words[i] = RawWords.Of(text.Text, span.Start, span.End, before, text.Spans[i].StartsToken, Characters.Hash(characters), Characters.Shape(characters), classes);
    }

    return words;
  }
}
