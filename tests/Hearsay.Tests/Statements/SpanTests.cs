using Hearsay.Learning;
using Hearsay.Statements.Spans;

namespace Hearsay.Tests.Statements;

public class SpanTests
{
  [Fact]
  public void A_content_goes_to_the_cue_beside_it_and_a_source_to_its_own()
  {
    var linked = Link("Holt|source said|cue rain would fall|content and Brand|source denied|cue it|content");
    Assert.Equal(["Holt / said / rain would fall", "Brand / denied / it"], linked);
  }

  [Fact]
  public void A_content_on_both_sides_of_its_cue_is_one_in_parts() =>
    Assert.Equal(["Holt / said / the gate … was open"], Link("the gate|content , Holt|source said|cue , was open|content"));

  [Fact]
  public void A_cue_without_content_says_nothing() => Assert.Empty(Link("Holt|source spoke|cue and left"));

  [Fact]
  public void A_source_that_is_not_there_is_none() => Assert.Equal([" / was said / that rain would fall"], Link("it was said|cue that rain would fall|content"));

  [Fact]
  public void A_further_word_follows_a_word_of_the_same_span_only()
  {
    Assert.True(SpanLabels.Follows(SpanLabel.Cue, SpanLabel.FirstOfCue));
    Assert.True(SpanLabels.Follows(SpanLabel.Cue, SpanLabel.Cue));
    Assert.False(SpanLabels.Follows(SpanLabel.Cue, SpanLabel.Outside));
    Assert.False(SpanLabels.Follows(SpanLabel.Cue, SpanLabel.FirstOfSource));
    Assert.True(SpanLabels.Follows(SpanLabel.FirstOfCue, SpanLabel.Content));
  }

  [Fact]
  public void A_model_of_something_else_is_refused_by_its_name()
  {
    var fault = Assert.Throws<ModelFormatException>(() => SpanNetwork.Read(new ModelFile("lemmas")));
    Assert.Contains("lemmas", fault.Message, StringComparison.Ordinal);
  }

  [Fact]
  public void A_model_whose_parts_do_not_fit_its_sizes_is_refused_with_the_part()
  {
    var file = new ModelFile(SpanNetwork.ModelName);
    file.Add("shape", (int[])[16, 16, 16, 1, 4]);
    file.Add("embeddings", new sbyte[7]);
    file.Add("embeddings/step", (int[])[BitConverter.SingleToInt32Bits(0.1f)]);
    Assert.Contains("embeddings", Assert.Throws<ModelFormatException>(() => SpanNetwork.Read(file)).Message, StringComparison.Ordinal);
  }

  [Fact]
  public void The_outer_statement_stays_where_the_network_takes_the_inner_one_for_the_outermost()
  {
    var statements = Texts.Find("VARN: The guard told us that the gate was open.\n\nKELL: Nobody told me.");
    var inner = Assert.Single(statements, statement => statement.Nested && statement.Text.Contains("gate", StringComparison.Ordinal));
    Assert.Contains("guard", inner.FarEnd.Name, StringComparison.Ordinal);
    Assert.True(inner.Chain.Length > 2);
  }

  [Fact]
  public void What_a_source_told_a_paper_comes_through_the_paper_though_nothing_says_it_is_one()
  {
    var statement = Assert.Single(Texts.Find("“My dog would not stop barking,” Petra Ollowan told Spindle Sound."));
    Assert.Equal("Spindle Sound (outlet) > Petra Ollowan (named-person)", Texts.Chain(statement));
  }

  // Words with the label of the span that they end: "Holt|source said|cue rain fell|content"; a mark of its own is in no span.
  private static List<string> Link(string marked)
  {
    var labels = new List<SpanLabel>();
    var words = new List<string>();
    var open = 0;
    foreach (var piece in marked.Split(' '))
    {
      var parts = piece.Split('|');
      words.Add(parts[0]);
      labels.Add(SpanLabel.Outside);
      if (parts[0] is "," or "and" or "it" && parts.Length == 1) open = words.Count;
      if (parts.Length == 1) continue;
      var first = parts[1] switch { "source" => SpanLabel.FirstOfSource, "cue" => SpanLabel.FirstOfCue, _ => SpanLabel.FirstOfContent };
      for (var i = open; i < words.Count; i++) labels[i] = i == open ? first : first + 1;
      open = words.Count;
    }

    var text = string.Join(' ', words);
    var parsed = Texts.Parse(text);
    var paragraph = Assert.Single(Hearsay.Statements.StatementFinder.Paragraphs(parsed));
    var spans = new List<Hearsay.Text.TextSpan>();
    foreach (var word in words) spans.Add(new(spans.Count == 0 ? 0 : spans[^1].End + 1, (spans.Count == 0 ? 0 : spans[^1].End + 1) + word.Length));
    return SpanLinker.Link(paragraph, spans, labels).ConvertAll(one =>
      $"{(one.Source.IsEmpty ? "" : paragraph.In(one.Source))} / {paragraph.In(one.Cue)} / {string.Join(" … ", one.Content.Select(paragraph.In))}");
  }
}
