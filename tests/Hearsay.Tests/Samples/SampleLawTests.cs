using System.Text;
using Hearsay.Capturing;
using Hearsay.Exporting;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Tests.Samples;

/// <summary>What holds of every analysis, held on the sample pages.</summary>
public class SampleLawTests
{
  [Fact]
  public void The_same_pages_give_the_same_bytes_in_any_order_on_one_core_or_all()
  {
    var captures = SampleCase.Captures();
    var once = Json(SampleCase.Analysis);
    Assert.Equal(once, Json(Analyser.Configure(builder => builder.WithWorkers(1)).Analyse(captures.Reverse())));
    Assert.Equal(once, Json(Analyser.Configure(builder => builder.WithWorkers(7)).Analyse([.. captures[5..], .. captures[..5]])));
  }

  [Fact]
  public void Every_statement_reproduces_the_words_of_its_document()
  {
    Assert.NotEmpty(SampleCase.Analysis.Statements);
    foreach (var statement in SampleCase.Analysis.Statements)
    {
      var text = SampleCase.Analysis.Document(statement.DocumentId).Text;
      TextSpan[] spans = [.. statement.Source, .. statement.Cue, .. statement.Content, .. statement.Chain.SelectMany(link => link.Spans)];
      Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length, $"{statement.Id}: {span}"));
      Assert.Equal(Statement.TextOf(text, statement.Content), statement.Text);
    }
  }

  [Fact]
  public void Every_claim_leads_to_statements_of_article_and_headline_alone()
  {
    foreach (var id in SampleCase.Analysis.Claims.SelectMany(claim => claim.Statements))
    {
      var statement = SampleCase.Analysis.Statement(id);
      var zones = SampleCase.Analysis.Document(statement.DocumentId).Blocks
        .Where(block => statement.Content.Any(block.Span.Overlaps)).Select(block => block.Zone);
      Assert.All(zones, zone => Assert.True(zone is Hearsay.Reading.Zone.Headline or Hearsay.Reading.Zone.Body, $"{id} lies in {zone}"));
    }
  }

  [Fact]
  public void A_second_copy_of_every_page_changes_neither_end_of_any_claim()
  {
    var captures = SampleCase.Captures();
    var copies = captures.Select(Copy);
    var doubled = Analyser.Default.Analyse([.. captures, .. copies]);
    foreach (var row in SampleCase.Rows("claims"))
    {
      var before = Numbers(SampleCase.Analysis, row.Texts("words"));
      var after = Numbers(doubled, row.Texts("words"));
      Assert.Equal((row.Text("name"), before), (row.Text("name"), after));
    }
  }

  private static (int Min, int Max) Numbers(Analysis analysis, string[] words)
  {
    var claim = analysis.Claims.MaxBy(claim => claim.Statements.Count(id => words.All(word => analysis.Statement(id).Text.Contains(word, StringComparison.OrdinalIgnoreCase))))!;
    var origins = analysis.OriginsOf(claim.Id);
    return (origins.Min, origins.Max);
  }

  /// <summary>The same page, saved again: other bytes, same words.</summary>
  private static Capture Copy(Capture page)
  {
    var space = page.Bytes.Span is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetBytes("\n") : "\n"u8.ToArray();
    return Capture.Of("again-" + page.File, (byte[])[.. page.Bytes.Span, .. space]);
  }

  private static byte[] Json(Analysis analysis)
  {
    using var stream = new MemoryStream();
    AnalysisJson.Write(analysis, stream);
    return stream.ToArray();
  }
}
