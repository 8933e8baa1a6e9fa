using System.Globalization;
using Hearsay.Language.Conllu;
using Hearsay.Language.Syntax;

namespace Hearsay.Training.Syntax;

/// <summary>Counts, on given words, what share has the right part of speech, head, and head with relation (without its subtype).</summary>
internal sealed class SyntaxScore
{
  private readonly SyntaxNotes notes = new();
  private int words, pos, tags, heads, labelled;

  public void Add(SyntaxParser parser, IEnumerable<TreebankDocument> documents)
  {
    foreach (var sentence in documents.SelectMany(document => document.Sentences)) Add(parser, sentence);
  }

  public override string ToString() => string.Create(CultureInfo.InvariantCulture,
    $"UPOS {Share(pos):0.00}  XPOS {Share(tags):0.00}  UAS {Share(heads):0.00}  LAS {Share(labelled):0.00}  ({words:#,0} words)");

  private void Add(SyntaxParser parser, ConlluSentence sentence)
  {
    var found = new SyntacticWord[sentence.Words.Length];
    parser.Parse(sentence.Text, [.. sentence.Words.Select(word => new WordSpan(word.Span, word.StartsToken))], found, notes);
    for (var i = 0; i < found.Length; i++)
    {
      var right = sentence.Words[i];
      words++;
      if (found[i].Pos.Name() == right.Pos) pos++;
      if (found[i].Tag == right.Tag) tags++;
      if (found[i].Head != right.Head) continue;
      heads++;
      if (Plain(found[i].Relation) == Plain(right.Relation)) labelled++;
    }
  }

  private double Share(int right) => 100.0 * right / Math.Max(1, words);

  private static string Plain(string relation) => relation.Split(':')[0];
}
