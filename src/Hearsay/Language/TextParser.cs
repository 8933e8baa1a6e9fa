using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Language.Coreference;
using Hearsay.Language.Lemmas;
using Hearsay.Language.Lexicons;
using Hearsay.Language.Names;
using Hearsay.Language.Segmentation;
using Hearsay.Language.Syntax;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Text to sentences with tags, lemmas, trees and names. Speaks one language and cuts every other into sentences and words. Immutable, thread-safe and pure; linear in the
/// text, but for each sentence's tree.</summary>
public sealed class TextParser
{
  private const string Spoken = "en";

  // What hangs together the parts of a run of words that is too long to be parsed as one.
  private const string Beside = "parataxis";

  private static readonly Lazy<TextParser> OfEnglish = new(LoadEnglish);

  private readonly Segmenter segmenter;
  private readonly ISyntaxParser? syntax;
  private readonly Lemmatizer lemmatizer;
  private readonly NameFinding? findNames;
  private readonly bool keepsStates;

  /// <summary>A parser of given parts.</summary>
  /// <param name="segmenter">Cuts texts of the language that is spoken.</param>
  /// <param name="syntax">Null for one that tells words alone.</param>
  /// <param name="lemmatizer">Asked only where words are tagged.</param>
  /// <param name="findNames">Null for one that finds no names.</param>
  /// <param name="keepsStates">Whether trees keep what the network made of each word, a kilobyte a word: for stages whose networks go on from there.</param>
  internal TextParser(Segmenter segmenter, ISyntaxParser? syntax, Lemmatizer lemmatizer, NameFinding? findNames, bool keepsStates = false) =>
    (this.segmenter, this.syntax, this.lemmatizer, this.findNames, this.keepsStates) = (segmenter, syntax, lemmatizer, findNames, keepsStates);

  /// <summary>The names of a text's sentences, for each sentence its own; as <see cref="NameReader.Read"/>.</summary>
  internal delegate IReadOnlyList<IReadOnlyList<EntityMention>> NameFinding(string text, IReadOnlyList<SentenceTree> sentences);

  /// <summary>The parser of English, with the weights of the library; loaded when it is first asked for.</summary>
  public static TextParser English => OfEnglish.Value;

  /// <summary>The same parser, whose trees keep what the network made of each word.</summary>
  internal TextParser KeepingStates() => new(segmenter, syntax, lemmatizer, findNames, keepsStates: true);

  /// <summary>Parses plain text; an empty line ends a paragraph.</summary>
  /// <param name="text">The text.</param>
  /// <param name="language">The language it is in, as a BCP 47 tag; null to have it told from the text. One that cannot be told is taken for English.</param>
  public ParsedText Parse(string text, string? language = null)
  {
    ArgumentNullException.ThrowIfNull(text);
    return Parse(text, LanguageNames.Code(language) ?? LanguageIdentifier.Default.Of(text, null), TextParagraphs.Of(text));
  }

  /// <summary>Parses headline and body of a page; each block is a paragraph.</summary>
  public ParsedText Parse(Document document)
  {
    ArgumentNullException.ThrowIfNull(document);
    return Parse(document.Text, document.Language, document.Blocks.Where(block => block.Zone is Zone.Headline or Zone.Body).Select(block => block.Span));
  }

  /// <summary>Parses a text whose sentences and words are given.</summary>
  /// <param name="text">The text they stand in.</param>
  /// <param name="sentences">Its sentences, in order; one of any number of words.</param>
  /// <returns>As many sentences.</returns>
  public ImmutableArray<ParsedSentence> ParseWords(string text, IReadOnlyList<SegmentedSentence> sentences) => ParseWords(text, sentences, out _);

  private ImmutableArray<ParsedSentence> ParseWords(string text, IReadOnlyList<SegmentedSentence> sentences, out DocumentEntities? entities)
  {
    ArgumentNullException.ThrowIfNull(text);
    ArgumentNullException.ThrowIfNull(sentences);
    entities = null;
    if (syntax is null) return [.. sentences.Select(Untagged)];
    var trees = new SentenceTree[sentences.Count];
    for (var i = 0; i < trees.Length; i++) trees[i] = Tagged(text, sentences[i], syntax);
    var found = findNames?.Invoke(text, trees);
    var names = trees.Select((_, i) => found is null ? [] : InOrder(found[i])).ToArray();
    var who = entities = CoreferenceResolver.Resolve(text, trees, [.. names.Select(some => (IReadOnlyList<EntityMention>)some)]);
    return [.. trees.Select((tree, i) => new ParsedSentence(tree, names[i], [.. names[i].Select(name => Bearer(who, i, name))]))];
  }

  // A role or a demonym shares its head with the name that it stands with.
  private static int Bearer(DocumentEntities who, int sentence, EntityMention name) =>
    name.Kind is EntityKind.Role or EntityKind.Demonym || who.MentionAt(sentence, name.HeadWord) is not (>= 0 and var mention) ? -1 : who.Links[mention].Entity;

  /// <summary>Whether a language is more to this parser than words.</summary>
  /// <param name="language">ISO 639-1 code; null for one that cannot be told.</param>
  public static bool Speaks(string? language) => language is null or Spoken;

  // The network's weights take as long to load as all others.
  private static TextParser LoadEnglish()
  {
    Parallel.Invoke(() => _ = NameLexicon.English, () => _ = SyntaxParser.English, () => _ = (Segmenter.English, Lemmatizer.English, NameReader.English));
    return new(Segmenter.English, SyntaxParser.English, Lemmatizer.English, NameReader.English.Read);
  }

  private ParsedText Parse(string text, string? language, IEnumerable<TextSpan> ranges)
  {
    var isTagged = syntax is not null && Speaks(language);
    var cut = Speaks(language) ? segmenter : Segmenter.Plain;
    var paragraphs = ImmutableArray.CreateBuilder<ParsedParagraph>();
    var sentences = new List<SegmentedSentence>();
    var ends = new List<int>();
    var read = ranges.ToArray();
    foreach (var range in read)
    {
      sentences.AddRange(cut.Segment(text, range));
      ends.Add(sentences.Count);
    }

    DocumentEntities? entities = null;
    var parsed = isTagged ? ParseWords(text, sentences, out entities) : [.. sentences.Select(Untagged)];
    var start = 0;
    foreach (var end in ends)
    {
      if (end > start) paragraphs.Add(new(new(sentences[start].Span.Start, sentences[end - 1].Span.End), [.. parsed[start..end]]));
      start = end;
    }

    var why = Speaks(language) ? null : $"its language, {LanguageNames.Of(language!)} ({language}), is not tagged: sentences and words alone are told";
    return new(text, language, isTagged, why, paragraphs.ToImmutable(), Quotations.Read(text, read), entities);
  }

  private static ParsedSentence Untagged(SegmentedSentence sentence) =>
    new(new(sentence.Span, [.. sentence.Words.Select(word => new Word(word.Span, word.StartsToken, UniversalPos.X, "", "", -1, ""))]), [], []);

  private SentenceTree Tagged(string text, SegmentedSentence sentence, ISyntaxParser parser)
  {
    var words = sentence.Words.AsSpan();
    var told = ArrayPool<SyntacticWord>.Shared.Rent(words.Length);
    try
    {
      var mentions = ImmutableArray.CreateBuilder<SyntacticMention>();
      var states = ParseInParts(text, words, told, mentions, parser);
      var all = ImmutableArray.CreateBuilder<Word>(words.Length);
      for (var i = 0; i < words.Length; i++)
      {
        var (pos, tag, head, relation) = told[i];
        all.Add(new(words[i].Span, words[i].StartsToken, pos, tag, lemmatizer.Lemma(words[i].Span.Of(text), pos, tag), head, relation));
      }

      return new(sentence.Span, all.MoveToImmutable()) { Mentions = mentions.DrainToImmutable(), States = states };
    }
    finally
    {
      ArrayPool<SyntacticWord>.Shared.Return(told, clearArray: true);
    }
  }

  private float[] ParseInParts(string text, ReadOnlySpan<WordSpan> words, Span<SyntacticWord> told, ImmutableArray<SyntacticMention>.Builder mentions, ISyntaxParser parser)
  {
    var root = -1;
    var notes = new SyntaxNotes(keepsStates);
    float[] states = [];
    for (var start = 0; start < words.Length; start += Segmenter.LongestSentence)
    {
      var part = told.Slice(start, Math.Min(Segmenter.LongestSentence, words.Length - start));
      parser.Parse(text, words.Slice(start, part.Length), part, notes);
      foreach (var mention in notes.Mentions)
        mentions.Add(mention with { Head = mention.Head + start, First = mention.First + start, Last = mention.Last + start, OuterLast = mention.OuterLast + start });
      if (notes.StateSize > 0)
      {
        if (states.Length == 0) states = new float[words.Length * notes.StateSize];
        notes.States.Span.CopyTo(states.AsSpan(start * notes.StateSize));
      }

      if (start == 0)
      {
        for (var i = 0; i < part.Length && root < 0; i++)
          if (part[i].Head < 0) root = i;
        continue;
      }

      foreach (ref var word in part)
        word = word.Head < 0 ? word with { Head = root, Relation = Beside } : word with { Head = word.Head + start };
    }

    return states;
  }

  private static ImmutableArray<EntityMention> InOrder(IReadOnlyList<EntityMention> names) =>
    names.Count == 0 ? [] : [.. names.OrderBy(name => name.FirstWord).ThenByDescending(name => name.LastWord).ThenBy(name => name.Kind)];
}
