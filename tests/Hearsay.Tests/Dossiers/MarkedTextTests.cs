using System.Collections.Immutable;
using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Circumstances;
using Hearsay.Linking;
using Hearsay.Origins;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Dossiers;

public sealed class MarkedTextTests
{
  private const string First = "Alpha <b> & beta, \"gamma\" said the delta of epsilon.";
  private const string Second = "Zeta; eta … theta – iota’s kappa.";

  private static DossierPage Page(IReadOnlyList<TextSpan[]> contents, out Hearsay.Reading.Document document)
  {
    var sample = new SamplePage("page.html", "The Page", "A title").Block(BlockKind.Paragraph, First).Block(BlockKind.Advert, "Buy!").Block(BlockKind.Paragraph, Second);
    foreach (var spans in contents) sample.Says([.. spans], null, null, Voice.Indirect, Certainty.Asserted, new SourceLink("Somebody", SourceKind.NamedPerson, null, []));
    document = sample.Build();
    var statements = sample.Statements.DistinctBy(statement => statement.Id, StringComparer.Ordinal).ToImmutableArray();
    return DossierPage.Of(new Analysis
    {
      Documents = [document],
      Statements = statements,
      Circumstances = [.. statements.Select(_ => StatementCircumstances.None)],
      Derivations = [],
      Claims = [.. statements.Select(statement => new Claim(statement.Id, statement.Text, [statement.Id]))],
      Origins = [.. statements.Select(statement => new ClaimOrigins(statement.Id, 1, 1, 1, 1, [], []))],
      Findings = [],
    });
  }

  [Fact]
  public void Spans_that_cross_nest_meet_or_lie_in_pieces_cover_exactly_their_words()
  {
    var length = First.Length + 1 + 4 + 1 + Second.Length;
    var span = Gen.Two(Gen.Choose(0, length)).Select(pair => new TextSpan(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)));
    var content = Gen.Choose(1, 3).SelectMany(count => span.ListOf(count)).Select(spans => Apart(spans)).Where(spans => spans.Length > 0 && Touches(spans));
    var contents = Gen.Choose(1, 6).SelectMany(count => content.ListOf(count)).Select(list => list.ToArray());
    Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(contents.ToArbitrary(), Covers));
  }

  [Fact]
  public void A_place_that_begins_where_another_does_has_an_anchor_of_its_own()
  {
    var page = Page([[new(0, 20)], [new(0, 10)]], out var document);
    Assert.Equal(First[..20], DossierPage.Words(page.Section($"s-{document.Id}-0-20")));
    Assert.Equal(First[..10], DossierPage.Words(page.Section($"s-{document.Id}-0-10")));
  }

  [Fact]
  public void A_statement_that_goes_on_in_the_next_paragraph_is_highlighted_in_both_and_anchored_once()
  {
    var page = Page([[new(10, First.Length + 6 + 8)]], out _);
    var marks = page.Dom.QuerySelectorAll(".text mark");
    Assert.Equal([First[10..], Second[..8]], marks.Select(DossierPage.Words));
    Assert.Single(marks, mark => mark.Id is { Length: > 0 });
    Assert.Single(page.Dom.QuerySelectorAll(".text .to-claim"));
  }

  private static bool Covers(TextSpan[][] contents)
  {
    var page = Page(contents, out var document);
    var statements = contents.DistinctBy(spans => string.Join('+', spans), StringComparer.Ordinal).ToArray();
    var blocks = page.Dom.QuerySelectorAll(".text > .b").ToArray();
    foreach (var (element, block) in blocks.Zip(document.Blocks.Where(block => block.Kind == BlockKind.Paragraph)))
    {
      if (DossierPage.Words(element) != block.Span.In(document.Text)) return false;
      var offset = block.Span.Start;
      foreach (var node in element.GetDescendants().OfType<IText>().Where(node => node.ParentElement!.ClassName != "to-claim"))
      {
        var marks = node.Ancestors<IElement>().Count(ancestor => ancestor.LocalName == "mark");
        for (var i = 0; i < node.Data.Length; i++, offset++)
        {
          if (statements.Count(spans => spans.Any(span => span.Contains(offset))) != marks) return false;
        }
      }
    }

    return true;
  }

  private static TextSpan[] Apart(IEnumerable<TextSpan> spans)
  {
    var result = new List<TextSpan>();
    foreach (var span in spans.Where(span => !span.IsEmpty).Order())
    {
      if (result.Count == 0 || result[^1].End <= span.Start) result.Add(span);
    }

    return [.. result];
  }

  private static bool Touches(TextSpan[] spans) => spans[0].Start != First.Length && Reaches(spans[0].Start) && spans.Any(span => span.Start < First.Length || span.End > First.Length + 6);

  // The sample asks in which block a statement begins.
  private static bool Reaches(int start) => start < First.Length || start > First.Length + 5;
}
