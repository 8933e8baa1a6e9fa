using Hearsay.Language.Syntax;
using Hearsay.Learning;
using Hearsay.Training.Networks;

namespace Hearsay.Training.Syntax;

/// <summary>Writes what was learned as a model.</summary>
internal static class SyntaxModel
{
  public static ModelFile Of(SyntaxParameters parameters)
  {
    var shape = parameters.Shape;
    var file = new ModelFile("syntax");
    file.Add("shape", (int[])[shape.Embedding, shape.Width, shape.Layers, shape.Arc, shape.Label, shape.PartBits]);
    file.Add("words", Array.ConvertAll(parameters.Vocabulary.WordHashes, hash => (int)hash));
    file.Add("pos", [.. Enum.GetValues<UniversalPos>().Select(pos => pos.Name())]);
    file.Add("tags", parameters.Vocabulary.Tags);
    file.Add("relations", parameters.Vocabulary.Relations);
    if (parameters.Vocabulary.HasLists) file.Add("lists", (int[])[1]);
    if (parameters.Mention is not null)
    {
      file.Add("mention-types", MentionTypes.Names);
      file.Add("outer-types", MentionTypes.OuterNames);
    }

    NetworkModel.Add(file, parameters);
    return file;
  }
}
