using Hearsay.Language.Lexicons;
using Hearsay.Language.Syntax;
using Hearsay.Learning;
using Hearsay.Text;

namespace Hearsay.Language.Names;

/// <summary>Finds the names in parsed sentences, and what they name. A name is looked for at every proper noun that heads one: a linear model says how far it reaches, another what it
/// is. Both sum integers: the same on every machine. Immutable, thread-safe.</summary>
public sealed class NameReader
{
  /// <summary>What the model's file calls itself.</summary>
  internal const string ModelName = "names";

  /// <summary>The parts of the model.</summary>
  internal const string SpansPart = "spans", TypesPart = "types";

  private const string Resource = "Hearsay.Language.names.model";
  private static readonly Lazy<NameReader> Shipped = new(Load);

  private readonly NameLexicon lexicon;
  private readonly HashedLinearModel spans, types;
  private readonly NameChoice choice;

  internal NameReader(ModelFile file)
    : this(NameLexicon.English, HashedLinearModel.Read(file, SpansPart), HashedLinearModel.Read(file, TypesPart))
  {
  }

  internal NameReader(NameLexicon lexicon, HashedLinearModel spans, HashedLinearModel types)
  {
    (this.lexicon, this.spans, this.types) = (lexicon, spans, types);
    choice = new(types.Labels);
  }

  /// <summary>The reader of English that the library carries.</summary>
  /// <exception cref="ModelFormatException">The library's file of weights is damaged.</exception>
  public static NameReader English => Shipped.Value;

  /// <summary>Adds the names of one sentence, each by what the sentence alone says of it, in the order of their first words, the longer before the shorter.</summary>
  /// <param name="text">What the words' spans are offsets into.</param>
  /// <param name="sentence">The sentence.</param>
  /// <param name="names">What the names are added to.</param>
  public void Find(string text, SentenceTree sentence, List<EntityMention> names)
  {
    ArgumentNullException.ThrowIfNull(names);
    names.AddRange(Read(text, [sentence])[0]);
  }

  /// <summary>The names of a document's sentences: a name that stands in several is what they say of it together.</summary>
  /// <param name="text">What the words' spans are offsets into.</param>
  /// <param name="document">The document's sentences, in order.</param>
  /// <returns>For each sentence its names, in the order of their first words, the longer before the shorter.</returns>
  public IReadOnlyList<IReadOnlyList<EntityMention>> Read(string text, IReadOnlyList<SentenceTree> document)
  {
    ArgumentNullException.ThrowIfNull(text);
    ArgumentNullException.ThrowIfNull(document);
    var search = new NameSearch(new(lexicon), new(spans), types, choice);
    for (var i = 0; i < document.Count; i++) search.Add(text, document[i]);
    return search.Names(document);
  }

  private static NameReader Load()
  {
    using var stream = typeof(NameReader).Assembly.GetManifestResourceStream(Resource)
      ?? throw new InvalidOperationException($"The library lacks its resource {Resource}.");
    return new(ModelFile.Read(stream, Resource));
  }
}
