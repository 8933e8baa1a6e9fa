using Hearsay.Language.Conllu;
using Hearsay.Training;
using Hearsay.Training.Names;

namespace Hearsay.Tests.Language.Names;

public class EntityReaderTests
{
  private const string Head = "# newdoc id = GUM_news_invented\n# global.Entity = GRP-etype-infstat-centering-minspan-link-identity\n";

  [Fact]
  public void Nested_mentions_are_read_with_their_types_clusters_and_heads()
  {
    var entities = Assert.Single(EntityReader.Read(Document(Head
      + Word(1, "the", "DET", 2, "det", "Entity=(1-organization-new-cf1-2-coref-Varn_University-of_Law")
      + Word(2, "University", "PROPN", 5, "nsubj", "_")
      + Word(3, "of", "ADP", 4, "case", "_")
      + Word(4, "Varn", "PROPN", 2, "nmod", "Entity=(2-place-giv:act-cf2-1-sgl)1)")
      + Word(5, "closed", "VERB", 0, "root", "_"))));
    Assert.Equal(
      [new(0, 3, "organization", "1", "new", 1, 1, "coref", "Varn_University-of_Law"), new(3, 3, "place", "2", "giv:act", 3, 3, "sgl", "")], entities);
  }

  [Fact]
  public void A_mention_that_does_not_close_is_an_error() =>
    Assert.Throws<FormatException>(() => EntityReader.Read(Document(Head + Word(1, "Holt", "PROPN", 0, "root", "Entity=(1-person-new-cf1-1-sgl"))));

  [Fact]
  public void Mentions_are_found_again_in_words_cut_otherwise()
  {
    var gold = NameDocument.Of(Document(Head
      + Word(1, "Mara", "PROPN", 2, "nsubj", "Entity=(1-person-new-cf1-1-sgl)")
      + Word(2, "left", "VERB", 0, "root", "_")
      + Word(3, "Al", "PROPN", 2, "obj", "Entity=(2-place-new-cf2-1-sgl|SpaceAfter=No")
      + Word(4, "-", "PUNCT", 5, "punct", "SpaceAfter=No")
      + Word(5, "Varn", "PROPN", 3, "flat", "Entity=2)")));
    var read = gold.With(TreeText.Of(Document(Head + Word(1, "Mara", "PROPN", 2, "nsubj", "_") + Word(2, "left", "VERB", 0, "root", "_") + Word(3, "Al-Varn", "PROPN", 2, "obj", "_"))));
    Assert.Equal([(0, 0, 0), (2, 2, 2)], read.Mentions.Select(mention => (mention.Head, mention.Entity.First, mention.Entity.Last)));
  }

  private static TreebankDocument Document(string conllu)
  {
    using var reader = new StringReader(conllu + "\n");
    return new("GUM_news_invented", [.. ConlluReader.Read(reader, "invented.conllu")]);
  }

  private static string Word(int id, string form, string pos, int head, string relation, string misc) => $"{id}\t{form}\t{form}\t{pos}\t_\t_\t{head}\t{relation}\t_\t{misc}\n";
}
