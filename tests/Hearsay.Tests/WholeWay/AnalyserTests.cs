using System.Text;
using Hearsay.Capturing;
using Hearsay.Exporting;

namespace Hearsay.Tests.WholeWay;

/// <summary>What holds of every analysis.</summary>
public sealed class AnalyserTests
{
  private static readonly Pages Sample = new Pages()
    .Add("Tolmar Daily", "Lock shut after blast, army says", "2026-03-12",
      "Two barges burned in the Selm lock, SAN reported, citing local sources.",
      "“We heard one blast and then nothing,” said Ulla Strand, who runs the lock.",
      "The army denied that it had fired.")
    .Add("Velta Courier", "Barges burned at Selm", "2026-03-13",
      "Two barges burned in the Selm lock on Thursday.",
      "“We heard one blast and then nothing,” Strand told the Tolmar Daily.")
    .Add("Harrow Post", "Army denies firing on lock", "2026-03-14",
      "According to SAN, two barges burned in the Selm lock.",
      "The army denied on Friday that it had fired on the lock.");

  [Fact]
  public void The_order_of_the_captures_does_not_matter() =>
    Assert.Equal(Json(Analyser.Default.Analyse(Sample.Captures)), Json(Analyser.Default.Analyse(Sample.Captures.Reverse())));

  [Fact]
  public void The_number_of_workers_does_not_matter() =>
    Assert.Equal(
      Json(Analyser.Configure(builder => builder.WithWorkers(1)).Analyse(Sample.Captures)),
      Json(Analyser.Configure(builder => builder.WithWorkers(8)).Analyse(Sample.Captures)));

  [Fact]
  public void Two_files_with_the_same_bytes_are_one_document()
  {
    var copies = Sample.Captures.Select(capture => capture with { File = "copy/" + capture.File });
    var analysis = Analyser.Default.Analyse(Sample.Captures.Concat(copies));
    Assert.Equal(Sample.Captures.Count, analysis.Documents.Length);
    Assert.All(analysis.Documents, document => Assert.StartsWith("copy/", document.File, StringComparison.Ordinal));
  }

  [Fact]
  public void Every_statements_words_are_its_documents_words()
  {
    var analysis = Sample.Analyse();
    Assert.NotEmpty(analysis.Statements);
    Assert.All(analysis.Statements, statement =>
    {
      var text = analysis.Document(statement.DocumentId).Text;
      Assert.Equal(statement.Text, Hearsay.Statements.Statement.TextOf(text, statement.Content));
      Assert.All(statement.Source.Concat(statement.Cue).Concat(statement.Chain.SelectMany(link => link.Spans)), span => Assert.InRange(span.End, span.Start + 1, text.Length));
    });
  }

  [Fact]
  public void Every_statement_is_in_exactly_one_claim()
  {
    var analysis = Sample.Analyse();
    Assert.Equal(
      analysis.Statements.Select(statement => statement.Id).Order(StringComparer.Ordinal),
      analysis.Claims.SelectMany(claim => claim.Statements).Order(StringComparer.Ordinal));
  }

  [Fact]
  public void The_claims_of_most_articles_come_first_and_have_their_own_numbers()
  {
    var analysis = Sample.Analyse();
    Assert.Equal(analysis.Claims.Select(claim => claim.Id), analysis.Origins.Select(origins => origins.ClaimId));
    Assert.Equal(analysis.Origins.Select(origins => origins.Articles).OrderDescending(), analysis.Origins.Select(origins => origins.Articles));
  }

  [Fact]
  public void A_page_that_cannot_be_read_is_named_and_stops_nothing()
  {
    var bad = Capture.Of("bad.html", new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2, 3 });
    var analysis = Analyser.Default.Analyse([.. Sample.Captures, bad]);
    Assert.Equal(Sample.Captures.Count, analysis.Documents.Length);
    Assert.Equal("bad.html", Assert.Single(analysis.Unread).File);
  }

  [Fact]
  public void An_error_of_our_own_on_one_page_is_named_and_stops_nothing()
  {
    var faulty = Analyser.Configure(builder =>
    {
      var parse = builder.Parse;
      builder.Parse = document => document.Outlet == "Velta Courier" ? throw new InvalidOperationException("out of\nplace") : parse(document);
    });
    var analysis = faulty.Analyse(Sample.Captures);
    Assert.Equal(Sample.Captures.Count - 1, analysis.Documents.Length);
    var unread = Assert.Single(analysis.Unread);
    Assert.StartsWith("velta-courier", unread.File, StringComparison.Ordinal);
    Assert.Contains("an error in Hearsay", unread.Why, StringComparison.Ordinal);
    Assert.DoesNotContain('\n', unread.Why);
  }

  [Fact]
  public void A_cancelled_analysis_stops()
  {
    using var cancelled = new CancellationTokenSource();
    cancelled.Cancel();
    Assert.ThrowsAny<OperationCanceledException>(() => Analyser.Default.Analyse(Sample.Captures, cancellation: cancelled.Token));
  }

  [Fact]
  public void No_pages_are_an_analysis_of_nothing() => Assert.Empty(Analyser.Default.Analyse([]).Claims);

  private static string Json(Analysis analysis)
  {
    using var stream = new MemoryStream();
    AnalysisJson.Write(analysis, stream);
    return Encoding.UTF8.GetString(stream.ToArray());
  }
}
