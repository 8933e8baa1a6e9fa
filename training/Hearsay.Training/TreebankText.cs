using System.Collections.Immutable;
using System.Text;
using Hearsay.Language.Conllu;
using Hearsay.Language.Coreference;
using Hearsay.Language.Names;
using Hearsay.Language.Syntax;
using Hearsay.Text;

namespace Hearsay.Training;

/// <summary>A treebank's document as the library sees documents: a text, its trees, its names, its turns.</summary>
/// <param name="Text">The sentences, a line feed between paragraphs.</param>
/// <param name="Sentences">Their trees, as the treebank has them.</param>
/// <param name="Names">The marked mentions of persons, organisations and places whose head is a proper noun.</param>
/// <param name="Marks">All marked mentions, by sentence.</param>
/// <param name="Turns">The turns of speakers that the treebank gives.</param>
internal sealed record TreebankText(
  string Text, IReadOnlyList<SentenceTree> Sentences, IReadOnlyList<IReadOnlyList<EntityMention>> Names, IReadOnlyList<IReadOnlyList<TreebankEntity>> Marks, IReadOnlyList<SpeakerTurn> Turns)
{
  /// <summary>Builds it.</summary>
  public static TreebankText Of(TreebankDocument document)
  {
    var text = new StringBuilder();
    var trees = new List<SentenceTree>();
    var turns = new List<SpeakerTurn>();
    var space = false;
    foreach (var sentence in document.Sentences)
    {
      if (text.Length > 0 && sentence.StartsParagraph) text.Append('\n');
      else if (space) text.Append(' ');
      var start = text.Length;
      text.Append(sentence.Text);
      trees.Add(new(new(start, text.Length), [.. sentence.Words.Select(word => Tree(word, start))]));
      if (sentence.Comment("speaker") is { Length: > 0 } speaker) turns.Add(new(new(start, text.Length), Spaced(speaker)));
      space = sentence.SpaceAfter;
    }

    var marks = EntityReader.Read(document);
    return new(text.ToString(), trees, [.. marks.Select((found, s) => Named(found, trees[s]))], marks, turns);
  }

  private static Word Tree(ConlluWord word, int start) => new(
    new(word.Span.Start + start, word.Span.End + start), word.StartsToken, Enum.TryParse<UniversalPos>(word.Pos, ignoreCase: true, out var pos) ? pos : UniversalPos.X, word.Tag, word.Lemma, word.Head, word.Relation);

  private static ImmutableArray<EntityMention> Named(IReadOnlyList<TreebankEntity> marks, SentenceTree sentence)
  {
    var names = ImmutableArray.CreateBuilder<EntityMention>();
    foreach (var mark in marks)
    {
      if (KindOf(mark.Type) is not { } kind) continue;
      var head = HeadOf(mark, sentence);
      if (sentence.Words[head].Pos != UniversalPos.Propn) continue;
      names.Add(new(new(sentence.Words[mark.First].Span.Start, sentence.Words[mark.Last].Span.End), mark.First, mark.Last, head, kind));
    }

    return names.ToImmutable();
  }

  private static EntityKind? KindOf(string type) => type switch
  {
    "person" => EntityKind.Person,
    "organization" => EntityKind.Organisation,
    "place" => EntityKind.Place,
    _ => null,
  };

  /// <summary>Index of the word of a mention that hangs on none of its others.</summary>
  public static int HeadOf(in TreebankEntity mark, SentenceTree sentence)
  {
    var found = -1;
    for (var i = mark.First; i <= mark.Last; i++)
    {
      var head = sentence.Words[i].Head;
      if (head >= mark.First && head <= mark.Last) continue;
      if (found < 0 || sentence.Words[found].Pos == UniversalPos.Punct) found = i;
    }

    return found < 0 ? mark.First : found;
  }

  // Labels are written together: NickBos.
  private static string Spaced(string label)
  {
    var spaced = new StringBuilder();
    foreach (var c in label)
    {
      if (char.IsUpper(c) && spaced.Length > 0 && char.IsLower(spaced[^1])) spaced.Append(' ');
      spaced.Append(c);
    }

    return spaced.ToString();
  }
}
