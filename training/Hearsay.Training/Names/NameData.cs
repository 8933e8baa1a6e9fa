using Hearsay.Language.Names;
using Hearsay.Language.Syntax;

namespace Hearsay.Training.Names;

/// <summary>A mention of the gold data with a proper noun for its head.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Head">Index of its head word.</param>
/// <param name="Entity">The mention.</param>
internal readonly record struct NameMention(int Sentence, int Head, TreebankEntity Entity);

/// <summary>A document with what the treebank says of its names.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Read">Its words and trees.</param>
/// <param name="Mentions">Its mentions with a proper noun for their head, in those words.</param>
internal sealed record NameDocument(string Id, TreeText Read, IReadOnlyList<NameMention> Mentions)
{
  /// <summary>The document with the treebank's own trees; one without any marks has no mentions.</summary>
  public static NameDocument Of(TreebankDocument document)
  {
    var text = TreeText.Of(document);
    var mentions = new List<NameMention>();
    var entities = EntityReader.Read(document);
    for (var i = 0; i < entities.Count; i++)
    {
      foreach (var entity in entities[i])
      {
        var head = Head(text.Sentences[i], entity.First, entity.Last);
        if (text.Sentences[i].Words[head].Pos == UniversalPos.Propn) mentions.Add(new(i, head, entity));
      }
    }

    return new(document.Id, text, mentions);
  }

  /// <summary>The same document with other words and trees. A mention that does not begin and end with a word of one sentence is left out.</summary>
  public NameDocument With(TreeText trees)
  {
    var (own, others) = (Read.Places(), trees.Places());
    var starts = new Dictionary<int, (int Sentence, int Word)>();
    var ends = new Dictionary<int, (int Sentence, int Word)>();
    for (var i = 0; i < trees.Sentences.Count; i++)
    {
      var words = trees.Sentences[i].Words;
      for (var w = 0; w < words.Length; w++)
      {
        starts.TryAdd(others[words[w].Span.Start], (i, w));
        ends[others[words[w].Span.End]] = (i, w);
      }
    }

    var mentions = new List<NameMention>();
    foreach (var (sentence, _, entity) in Mentions)
    {
      var words = Read.Sentences[sentence].Words;
      if (!starts.TryGetValue(own[words[entity.First].Span.Start], out var first) || !ends.TryGetValue(own[words[entity.Last].Span.End], out var last) || first.Sentence != last.Sentence || first.Word > last.Word) continue;
      mentions.Add(new(first.Sentence, Head(trees.Sentences[first.Sentence], first.Word, last.Word), entity with { First = first.Word, Last = last.Word }));
    }

    return new(Id, trees, mentions);
  }

  // The first word whose head lies outside.
  private static int Head(SentenceTree sentence, int first, int last)
  {
    for (var i = first; i <= last; i++)
      if (sentence.Words[i].Head is var head && (head < first || head > last)) return i;
    return first;
  }
}

/// <summary>The types that the figure is of.</summary>
internal static class NameTypesOfFigure
{
  /// <summary>The treebank's word for a kind; null for one that the figure leaves out.</summary>
  public static string? Type(EntityKind kind) => kind switch
  {
    EntityKind.Person => "person",
    EntityKind.Organisation or EntityKind.Outlet or EntityKind.ArmedGroup => "organization",
    EntityKind.Place => "place",
    _ => null,
  };

  /// <summary>Whether the figure is of a type.</summary>
  public static bool Has(string type) => type is "person" or "organization" or "place";
}
