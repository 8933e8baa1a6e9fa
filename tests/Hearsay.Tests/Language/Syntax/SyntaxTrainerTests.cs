using Hearsay.Language.Conllu;
using Hearsay.Language.Syntax;
using Hearsay.Learning;
using Hearsay.Training.Networks;
using Hearsay.Training.Syntax;

namespace Hearsay.Tests.Language.Syntax;

/// <summary>The trainer takes any treebank. This one is of a made-up language: nouns end in "o", verbs in "as", "la" is a determiner; the verb comes last.</summary>
public class SyntaxTrainerTests
{
  private static readonly string[] Nouns = ["maro", "vento", "sipo", "haveno", "fiso", "kapito", "insulo", "ondo"];
  private static readonly string[] Verbs = ["vidas", "tiras", "savas", "batas", "portas"];
  private static readonly Lazy<ModelFile> Model = new(() => Train());

  [Fact]
  public void What_it_learns_from_a_tiny_treebank_it_tells_of_new_words()
  {
    // "stelo" and "lumas" were never seen; their endings were.
    Assert.Equal(["DET la 1 det", "NOUN stelo 4 nsubj", "DET la 3 det", "NOUN maro 4 obj", "VERB lumas -1 root"], Parse("la stelo la maro lumas"));
  }

  [Fact]
  public void The_same_treebank_gives_the_same_weights() => Assert.Equal(Model.Value.Checksum, Train().Checksum);

  [Fact]
  public void A_sentence_has_one_root_and_only_the_root_is_so_called()
  {
    foreach (var text in (string[])["maro", "maro maro maro", "lumas lumas lumas lumas", "xq zz 17 ! ?", "la la la la la la la la la"])
      Assert.Single(Parse(text), line => line.EndsWith("-1 root", StringComparison.Ordinal));
  }

  [Fact]
  public void A_model_of_another_kind_is_refused_by_name()
  {
    using var stream = new MemoryStream();
    new ModelFile("tides").Write(stream);
    stream.Position = 0;
    var thrown = Assert.Throws<ModelFormatException>(() => SyntaxParser.Read(stream, "tides.model"));
    Assert.Contains("tides.model", thrown.Message, StringComparison.Ordinal);
    Assert.Contains("not of syntax", thrown.Message, StringComparison.Ordinal);
  }

  [Fact]
  public void A_model_file_cut_anywhere_is_refused_by_name()
  {
    using var whole = new MemoryStream();
    Model.Value.Write(whole);
    for (var length = 0; length < whole.Length; length += 1 + (int)whole.Length / 50)
    {
      using var cut = new MemoryStream(whole.ToArray()[..length]);
      Assert.Contains("cut.model", Assert.Throws<ModelFormatException>(() => SyntaxParser.Read(cut, "cut.model")).Message, StringComparison.Ordinal);
    }
  }

  [Fact]
  public void Threads_do_not_disturb_each_other()
  {
    var parser = Parser();
    string[] texts = [.. Enumerable.Range(0, 64).Select(i => string.Join(' ', Enumerable.Range(0, 1 + i % 13).Select(j => j % 3 == 0 ? "la" : Nouns[(i + j) % Nouns.Length])))];
    var alone = texts.Select(text => string.Join('\n', Parse(text, parser))).ToArray();
    var together = new string[texts.Length];
    Parallel.For(0, texts.Length, i => together[i] = string.Join('\n', Parse(texts[i], parser)));
    Assert.Equal(alone, together);
  }

  [Fact]
  public void A_network_that_learns_mentions_tells_their_heads_their_types_and_where_they_begin_and_end()
  {
    // Every noun is a place's name, with the article before it.
    static MentionMarks Marks(ConlluSentence sentence)
    {
      int[] Each(Func<int, int> of) => [.. Enumerable.Range(0, sentence.Words.Length).Select(of)];
      bool IsNoun(int i) => sentence.Words[i].Pos == "NOUN";
      return new(Each(i => IsNoun(i) ? MentionTypes.Index("place", isName: true) : 0), Each(i => IsNoun(i) ? i - 1 : 0), Each(i => i), Each(_ => 0), Each(_ => 0));
    }

    var parser = new SyntaxParser(SyntaxNetwork.Read(Train(Marks)));
    var notes = new SyntaxNotes(keepsStates: true);
    Parse($"la {Nouns[0]} la {Nouns[1]} {Verbs[0]}", parser, notes);
    var named = notes.Mentions.Where(mention => mention[MentionType.Place] > mention[MentionType.None]).ToArray();
    Assert.Equal([(1, 0, 1), (3, 2, 3)], named.Select(mention => (mention.Head, mention.First, mention.Last)));
    Assert.All(named, mention => Assert.True(mention[MentionType.Place] > mention[MentionType.Person]));
    Assert.Equal(5 * notes.StateSize, notes.States.Length);
  }

  [Fact]
  public void A_network_that_learned_no_mentions_tells_none_and_states_are_told_only_where_they_are_wanted()
  {
    var notes = new SyntaxNotes();
    Parse($"la {Nouns[0]} {Verbs[0]}", notes: notes);
    Assert.Empty(notes.Mentions);
    Assert.True(notes.States.IsEmpty);
  }

  private static ModelFile Train(Func<ConlluSentence, MentionMarks>? marks = null)
  {
    var random = new Random(1);
    string Noun() => Nouns[random.Next(Nouns.Length)];
    var sentences = Enumerable.Range(0, 300).SelectMany(_ => Sentence($"la {Noun()} la {Noun()} {Verbs[random.Next(Verbs.Length)]}", [1, 4, 3, 4, -1], ["det", "nsubj", "det", "obj", "root"])).ToArray();
    var shape = new SyntaxShape(Embedding: 32, Width: 16, Layers: 1, Arc: 16, Label: 16, PartBits: 8);
    var vocabulary = new SyntaxVocabulary(sentences, shape.PartBits);
    var parameters = new SyntaxParameters(shape, vocabulary, seed: 3, marksMentions: marks is not null);
    var samples = sentences.Select(sentence => vocabulary.Sample(sentence) with { Mentions = marks?.Invoke(sentence) }).ToArray();
    NetworkTrainer.Train(parameters, samples, new(Epochs: 20, Batch: 8, Rate: 5e-3f, Seed: 3), SyntaxGradient.Told, seed => new SyntaxGradient(parameters, seed));
    return SyntaxModel.Of(parameters);
  }

  private static IEnumerable<ConlluSentence> Sentence(string text, int[] heads, string[] relations)
  {
    var lines = text.Split(' ').Select((form, i) => $"{i + 1}\t{form}\t{form}\t{(form == "la" ? "DET" : form[^1] == 'o' ? "NOUN" : "VERB")}\t_\t_\t{heads[i] + 1}\t{relations[i]}\t_\t_");
    return ConlluReader.Read(new StringReader(string.Join('\n', lines) + "\n"), "made.conllu");
  }

  private static SyntaxParser Parser() => new(SyntaxNetwork.Read(Model.Value));

  private static List<string> Parse(string text, SyntaxParser? parser = null, SyntaxNotes? notes = null)
  {
    var words = new List<WordSpan>();
    for (var start = 0; start < text.Length; start = words[^1].Span.End + 1)
    {
      var end = text.IndexOf(' ', start);
      words.Add(new(new(start, end < 0 ? text.Length : end), true));
    }

    var into = new SyntacticWord[words.Count];
    (parser ?? Parser()).Parse(text, words.ToArray(), into, notes ?? new());
    return [.. into.Select((word, i) => $"{word.Pos.Name()} {words[i].Span.In(text)} {word.Head} {word.Relation}")];
  }
}
