using Hearsay.Statements;

namespace Hearsay.Tests.Stories;

public sealed class StoryTests
{
  [Fact]
  public void Every_span_of_a_story_stands_on_its_words()
  {
    var story = new Story();
    story.Page("Ledger").At("https://ledger.example/1").On("2026-03-12").CreditedTo("SAN")
      .Headline("Rebels raid Selm")
      .Says("27 rebels were killed near Selm", Who.Outlet("SAN"), Who.Unnamed("local sources")).As(Certainty.Alleged).Near("Selm")
      .AsInHeadline()
      .Quotes("We saw smoke", Who.Person("Ada Brem"))
      .Says("Rain fell all night");

    var document = Assert.Single(story.Documents);
    Assert.Equal(["SAN"], document.Blocks.Take(1).Select(block => block.Span.In(document.Text)));
    Assert.All(story.Statements, statement =>
    {
      Assert.Equal(statement.Text, Statement.TextOf(document.Text, statement.Content));
      Assert.All(statement.Chain.Skip(1), link => Assert.Equal(link.Name, link.Spans[0].In(document.Text)));
    });
    Assert.Equal("SAN, citing local sources, said that 27 rebels were killed near Selm.", document.Blocks[2].Span.In(document.Text));
    Assert.Equal([story.Statements[1].Id], story.Statements[0].Body);
    Assert.Equal("Selm", story.Circumstances[1].Places[0].Span.In(document.Text));
  }
}
