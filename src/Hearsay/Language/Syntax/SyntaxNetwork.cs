using Hearsay.Language.Lexicons;
using Hearsay.Learning;

namespace Hearsay.Language.Syntax;

/// <summary>The weights that tag and parse: a word's vector is the sum of rows for its form and its parts; recurrent layers read the sentence in both directions; tags, heads and
/// relations are told from what they make of it ("deep biaffine attention", Dozat and Manning, 2017). Immutable, thread-safe.</summary>
internal sealed class SyntaxNetwork
{
  private const int LargestSize = 1024;

  private readonly RowTable embeddings;
  private readonly int partShift;
  private readonly WordTable words;
  private readonly NameLexicon? lexicon;

  private SyntaxNetwork(ModelFile file)
  {
    var shape = file.Ints("shape");
    if (shape is not [>= 16 and <= LargestSize, >= 8 and <= LargestSize, >= 1 and <= 8, >= 16 and <= LargestSize, >= 16 and <= LargestSize, >= 1 and <= 20])
      throw file.Fault("its part shape is not six sizes that a network can have");
    if (shape[0] % PackedMatrix.Panel != 0 || shape[1] % PackedMatrix.Panel != 0) throw file.Fault("its part shape has sizes that are no multiples of 16");
    (Embedding, Width, ArcSize, LabelSize) = (shape[0], shape[1], shape[3], shape[4]);
    partShift = 32 - shape[5];
    words = new(file.Ints("words"));
    lexicon = file.Has("lists") ? NameLexicon.English : null;
    PosNames = file.Strings("pos");
    Tags = file.Strings("tags");
    Relations = file.Strings("relations");
    RootRelation = Array.IndexOf(Relations, "root");
    var bytes = file.Bytes("embeddings").ToArray();
    embeddings = new(bytes, Embedding, file.Step("embeddings"));
    if (bytes.Length != (1 + words.Count + (1 << shape[5])) * Embedding) throw file.Fault("its part embeddings does not fit its words and sizes");
    Layers = [.. Enumerable.Range(0, shape[2]).Select(i => Layer(file, i))];
    var hidden = 2 * Width;
    Tag = Map(file, "tag", hidden * Math.Min(2, Layers.Length), PosNames.Length + Tags.Length);
    ArcDependent = Map(file, "arc-dependent", hidden, ArcSize);
    ArcHead = Map(file, "arc-head", hidden, ArcSize);
    Arc = Map(file, "arc", ArcSize, ArcSize);
    LabelDependent = Map(file, "label-dependent", hidden, LabelSize);
    LabelHead = Map(file, "label-head", hidden, LabelSize);
    Label = Map(file, "label", 3 * LabelSize, Relations.Length);
    if (file.Has("mention-types"))
    {
      MentionTypes = file.Strings("mention-types");
      OuterTypes = file.Strings("outer-types");
      MentionSize = file.Shorts("mention/bias").Length / 4;
      if (MentionSize is < 16 or > LargestSize || MentionSize % PackedMatrix.Panel != 0) throw file.Fault("its part mention/bias has a size that no network can have");
      Mention = Map(file, "mention", hidden, 4 * MentionSize);
      MentionType = Map(file, "mention-type", MentionSize, MentionTypes.Length + OuterTypes.Length);
      MentionAsk = Map(file, "mention-ask", MentionSize, 3 * MentionSize);
    }

    var root = file.Values("root", hidden);
    var room = default(QuantisedRows);
    ArcRoot = new float[ArcSize];
    ArcHead.ApplyRectified(1, root, ref room, ArcRoot);
    LabelRoot = new float[LabelSize];
    LabelHead.ApplyRectified(1, root, ref room, LabelRoot);
  }

  public int Embedding { get; }

  public int Width { get; }

  public int ArcSize { get; }

  public int LabelSize { get; }

  /// <summary>Names of parts of speech, as CoNLL-U writes them.</summary>
  public string[] PosNames { get; }

  public string[] Tags { get; }

  public string[] Relations { get; }

  /// <summary>Which relation only the root has; -1 where none is so named.</summary>
  public int RootRelation { get; }

  public RecurrentLayer[] Layers { get; }

  public AffineMap Tag { get; }

  public AffineMap ArcDependent { get; }

  public AffineMap ArcHead { get; }

  public AffineMap Arc { get; }

  public AffineMap LabelDependent { get; }

  public AffineMap LabelHead { get; }

  public AffineMap Label { get; }

  /// <summary>What a word may head: a mention of a type, told by a name or by a noun, or none. Empty where the network was trained on no mentions.</summary>
  public string[] MentionTypes { get; } = [];

  /// <summary>What a word may head besides: the mention of several, of whom it names the first ("Holt and Brand"), of a type, or none.</summary>
  public string[] OuterTypes { get; } = [];

  /// <summary>Of each of the four vectors that a word has for mentions: what it heads, what it asks for the ends of it, what it is as a first word, what as a last.</summary>
  public int MentionSize { get; }

  public AffineMap? Mention { get; }

  public AffineMap? MentionType { get; }

  public AffineMap? MentionAsk { get; }

  public float[] ArcRoot { get; }

  public float[] LabelRoot { get; }

  /// <summary>Reads the weights.</summary>
  /// <exception cref="ModelFormatException">A part is missing or does not fit the others.</exception>
  public static SyntaxNetwork Read(ModelFile file) => new(file);

  /// <summary>A word's vector.</summary>
  /// <param name="form">The word.</param>
  /// <param name="vector">Takes <see cref="Embedding"/> numbers.</param>
  public void Embed(ReadOnlySpan<char> form, Span<float> vector)
  {
    Span<uint> parts = stackalloc uint[WordFeatures.Most];
    // So many rows of bytes fit into sums of 16 bits.
    Span<short> sums = stackalloc short[LargestSize];
    sums = sums[..Embedding];
    sums.Clear();
    embeddings.Add(words.Row(WordFeatures.Word(form)), sums);
    var count = WordFeatures.Parts(form, parts);
    for (var i = 0; i < count; i++) embeddings.Add(1 + words.Count + (int)(parts[i] >> partShift), sums);
    if (lexicon is not null)
    {
      count = WordFeatures.Listed(form, lexicon, parts);
      for (var i = 0; i < count; i++) embeddings.Add(1 + words.Count + (int)(parts[i] >> partShift), sums);
    }

    embeddings.Scale(sums, vector);
  }

  private static RecurrentLayer Layer(ModelFile file, int i)
  {
    var shape = file.Ints("shape");
    var width = shape[1];
    var input = i == 0 ? shape[0] : 2 * width;
    return new(file.Values($"layer{i}", input * 8 * width), file.Values($"layer{i}/bias", 4 * width), file.Values($"layer{i}/peephole", 4 * width));
  }

  private static AffineMap Map(ModelFile file, string name, int inputs, int outputs)
  {
    outputs = (outputs + PackedMatrix.Panel - 1) / PackedMatrix.Panel * PackedMatrix.Panel;
    return new(file.Values(name, inputs * outputs), file.Values(name + "/bias", outputs));
  }
}
