using Hearsay.Language.Names;
using Hearsay.Language.Syntax;

namespace Hearsay.Training.Names;

/// <summary>A mention of the gold data with a proper noun for its head.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Head">Index of its head word.</param>
/// <param name="Entity">The mention.</param>
internal readonly record struct NameMention(int Sentence, int Head, TreebankEntity Entity);

/// <summary>A document with what the treebank says of its names.</summary>
internal sealed record NameDocument(string Id, TreebankText Gold, IReadOnlyList<NameMention> Mentions)
{
  /// <summary>Reads the mentions of a document; one without any marks has none.</summary>
  public static NameDocument Of(TreebankDocument document)
  {
    var text = TreebankText.Of(document);
    var mentions = new List<NameMention>();
    var entities = EntityReader.Read(document);
    for (var i = 0; i < entities.Count; i++)
    {
      foreach (var entity in entities[i])
      {
        var head = Head(text.Sentences[i], entity);
        if (text.Sentences[i].Words[head].Pos == UniversalPos.Propn) mentions.Add(new(i, head, entity));
      }
    }

    return new(document.Id, text, mentions);
  }

  // The first word whose head lies outside.
  private static int Head(SentenceTree sentence, TreebankEntity entity)
  {
    for (var i = entity.First; i <= entity.Last; i++)
      if (sentence.Words[i].Head is var head && (head < entity.First || head > entity.Last)) return i;
    return entity.First;
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
