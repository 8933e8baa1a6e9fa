using Hearsay.Learning;

namespace Hearsay.Language.Syntax;

/// <summary>Tags and parses sentences. Immutable and thread-safe; the same output on every machine, number of cores and width of vectors. Time and memory grow with the square of a
/// sentence's words: sentences are cut at 1,000.</summary>
public sealed class SyntaxParser : ISyntaxParser
{
  private static readonly Lazy<SyntaxParser> Shipped = new(() => Read(typeof(SyntaxParser).Assembly.GetManifestResourceStream("Hearsay.Language.syntax.model")!, "the English syntax model"));

  [ThreadStatic]
  private static SyntaxWorkspace? workspace;

  private readonly SyntaxNetwork network;
  private readonly UniversalPos[] pos;

  internal SyntaxParser(SyntaxNetwork network)
  {
    this.network = network;
    pos = Array.ConvertAll(network.PosNames, name => UniversalPosNames.Parse(name));
  }

  /// <summary>With the weights that come with the library, trained on English treebanks; loaded when first asked for.</summary>
  public static SyntaxParser English => Shipped.Value;

  /// <summary>Its weights, for measurements.</summary>
  internal SyntaxNetwork Network => network;

  /// <summary>With weights of one's own, as <c>training/</c> writes them from any Universal Dependencies treebank.</summary>
  /// <param name="stream">The model file.</param>
  /// <param name="file">What to call it in messages.</param>
  /// <exception cref="ModelFormatException">It is no model of this kind, of another version, cut short or damaged.</exception>
  public static SyntaxParser Read(Stream stream, string file)
  {
    var model = ModelFile.Read(stream, file);
    return model.Name == "syntax" ? new(SyntaxNetwork.Read(model)) : throw model.Fault($"it is a model of {model.Name}, not of syntax");
  }

  /// <inheritdoc/>
  public void Parse(string text, ReadOnlySpan<WordSpan> words, Span<SyntacticWord> into, SyntaxNotes notes)
  {
    ArgumentNullException.ThrowIfNull(notes);
    notes.Clear();
    if (words.IsEmpty) return;
    workspace ??= new();
    workspace.Run(network, text, words);
    for (var i = 0; i < words.Length; i++)
      into[i] = new(pos[workspace.Pos[i]], network.Tags[workspace.Tags[i]], workspace.Heads[i], network.Relations[workspace.Relations[i]]);
    foreach (var mention in workspace.Mentions) notes.Mentions.Add(mention);
    if (notes.KeepsStates) notes.Keep(workspace.States(network, words.Length), 2 * network.Width);
  }
}
