using Hearsay.Language;
using Hearsay.Language.Coreference;
using Hearsay.Language.Names;
using Hearsay.Text;

namespace Hearsay.Statements.Sources;

/// <summary>Who is who in a document, asked by where a word stands.</summary>
internal sealed class TreeEntities
{
  private readonly DocumentEntities? entities;
  private readonly List<(TextSpan Span, ParsedSentence Sentence)> sentences = [];

  public TreeEntities(ParsedDocument parsed)
  {
    entities = parsed.Trees?.Entities;
    if (entities is null) return;
    foreach (var paragraph in parsed.Trees!.Paragraphs)
      foreach (var sentence in paragraph.Sentences) sentences.Add((sentence.Tree.Span, sentence));
  }

  /// <summary>The name of the person whom the phrase headed by a word means; null where it means none with a name, or may mean several.</summary>
  public string? NamedPerson(TextSpan word) => Find(word) is { Kind: EntityKind.Person, Name: { } name } ? name : null;

  /// <summary>The name of the organisation or outlet that the phrase headed by a word means.</summary>
  public string? NamedBody(TextSpan word) => Find(word) is { Kind: EntityKind.Organisation or EntityKind.Outlet or EntityKind.ArmedGroup, Name: { } name } ? name : null;

  /// <summary>Whether the phrase headed by a word names, or means, an organisation, as far as the network that parses can tell.</summary>
  public bool IsBody(TextSpan word) => Find(word) is { Kind: EntityKind.Organisation or EntityKind.Outlet or EntityKind.ArmedGroup };

  /// <summary>Whether a word is a common noun, whatever its first letter.</summary>
  public bool IsCommonNoun(TextSpan word)
  {
    var at = SentenceOf(word);
    if (at < 0) return false;
    foreach (var other in sentences[at].Sentence.Tree.Words)
      if (other.Span.Overlaps(word)) return other.Pos == Language.Syntax.UniversalPos.Noun;
    return false;
  }

  /// <summary>Whether words hold a verb in the present or past, with a subject.</summary>
  public bool HasFiniteVerb(TextSpan words)
  {
    var at = SentenceOf(words);
    if (at < 0) return false;
    var tree = sentences[at].Sentence.Tree.Words;
    for (var i = 0; i < tree.Length; i++)
    {
      if (tree[i].Pos != Language.Syntax.UniversalPos.Verb || !words.Contains(tree[i].Span)) continue;
      foreach (var other in tree)
        if (other.Head == i && other.Relation.StartsWith("nsubj", StringComparison.Ordinal)) return true;
    }

    return false;
  }

  private int SentenceOf(TextSpan word)
  {
    int low = 0, high = sentences.Count;
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (sentences[middle].Span.End <= word.Start) low = middle + 1;
      else high = middle;
    }

    return low == sentences.Count ? -1 : low;
  }

  private Language.Coreference.Entity? Find(TextSpan word)
  {
    if (entities is null || SentenceOf(word) is not (>= 0 and var low)) return null;
    var words = sentences[low].Sentence.Tree.Words;
    for (var i = 0; i < words.Length; i++)
    {
      if (!words[i].Span.Overlaps(word) || entities.MentionAt(low, i) is not (>= 0 and var mention)) continue;
      return entities.Links[mention].IsAmbiguous ? null : entities.Entities[entities.Links[mention].Entity];
    }

    return null;
  }
}
