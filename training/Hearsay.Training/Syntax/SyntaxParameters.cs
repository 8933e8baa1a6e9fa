using Hearsay.Training.Networks;

namespace Hearsay.Training.Syntax;

/// <summary>All that the network learns.</summary>
internal sealed class SyntaxParameters : NetworkParameters
{
  public SyntaxParameters(SyntaxShape shape, SyntaxVocabulary vocabulary, ulong seed, bool marksMentions = false)
    : base(vocabulary.RowCount, shape.Embedding, seed)
  {
    (Shape, Vocabulary) = (shape, vocabulary);
    Layers = new RecurrentParameters[shape.Layers];
    for (var i = 0; i < shape.Layers; i++) Layers[i] = Recurrent($"layer{i}", i == 0 ? shape.Embedding : 2 * shape.Width, shape.Width);
    var hidden = 2 * shape.Width;
    var glorot = MathF.Sqrt(3f / hidden);
    TagCount = SyntaxVocabulary.PosCount + vocabulary.Tags.Length;
    Tag = Dense("tag", hidden * Math.Min(2, shape.Layers), Padded(TagCount), 0.05f);
    Root = Matrix("root", 1, hidden, 0.2f);
    ArcDependent = Dense("arc-dependent", hidden, shape.Arc, glorot);
    ArcHead = Dense("arc-head", hidden, shape.Arc, glorot);
    Arc = Dense("arc", shape.Arc, shape.Arc, 0.02f);
    LabelDependent = Dense("label-dependent", hidden, shape.Label, glorot);
    LabelHead = Dense("label-head", hidden, shape.Label, glorot);
    Label = Dense("label", 3 * shape.Label, Padded(vocabulary.Relations.Length), 0.1f);
    if (marksMentions)
    {
      var mention = SyntaxShape.Mention;
      Mention = Dense("mention", hidden, 4 * mention, glorot);
      MentionType = Dense("mention-type", mention, Padded(MentionTypes.Names.Length + MentionTypes.OuterNames.Length), 0.1f);
      MentionAsk = Dense("mention-ask", mention, 3 * mention, 0.02f);
    }

    Ready();
  }

  public SyntaxShape Shape { get; }

  public SyntaxVocabulary Vocabulary { get; }

  /// <summary>Parts of speech, then the treebank's tags.</summary>
  public int TagCount { get; }

  public RecurrentParameters[] Layers { get; }

  public DenseParameters Tag { get; }

  public Parameter Root { get; }

  public DenseParameters ArcDependent { get; }

  public DenseParameters ArcHead { get; }

  public DenseParameters Arc { get; }

  public DenseParameters LabelDependent { get; }

  public DenseParameters LabelHead { get; }

  public DenseParameters Label { get; }

  /// <summary>Four vectors of a word: of what type a mention is that it heads, where such a mention begins and ends, as its first word, as its last. Null where no mentions are marked.</summary>
  public DenseParameters? Mention { get; }

  public DenseParameters? MentionType { get; }

  public DenseParameters? MentionAsk { get; }
}
