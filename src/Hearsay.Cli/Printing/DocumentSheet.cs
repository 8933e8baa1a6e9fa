using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Cli.Printing;

/// <summary>One document: what the page says of itself, its zones, its statements, and the texts it shares words with.</summary>
internal sealed class DocumentSheet(Page page, Analysis analysis)
{
  public void Print(Document document)
  {
    page.Paragraph("", document.Title ?? "No title", Ink.Strong);
    page.Line(new Run(document.Id, Ink.Quiet));
    page.Line();
    Field("outlet", document.Outlet ?? "not named");
    Field("published", document.Published?.Value ?? "unknown");
    Field("updated", document.Updated?.Value);
    Field("authors", string.Join(", ", document.Authors));
    Field("credit", document.Credit?.Name);
    Field("dateline", document.Dateline?.Span.In(document.Text));
    Field("address", document.Url);
    Field("language", document.Language);
    Field("file", document.File);
    Field("sha256", document.Sha256);
    Field("kind of page", document.Kind == PageKind.Article ? null : $"{EnumName.Of(document.Kind)}: {document.KindWhy}");
    foreach (var notice in document.Notices) Field(EnumName.Of(notice.Kind), notice.Span.In(document.Text));
    if (!document.Analysed) Field("not analysed", document.Why ?? "no reason given");
    Field("zones", string.Join(", ", document.Blocks.CountBy(block => block.Zone).OrderBy(pair => pair.Key)
      .Select(pair => $"{EnumName.Of(pair.Key)} {Wording.Count(pair.Value, "block")}")));
    foreach (var derivation in analysis.Derivations.Where(derivation => derivation.From == document.Id || derivation.To == document.Id))
    {
      var other = analysis.Document(derivation.From == document.Id ? derivation.To : derivation.From);
      Field("shares words", $"{EnumName.Of(derivation.Class)}, {Wording.Count(derivation.Passages.Length, "passage")}: {other.Id} {other.File}");
    }

    PrintStatements(document);
  }

  private void PrintStatements(Document document)
  {
    var statements = analysis.Statements.Where(statement => statement.DocumentId == document.Id).ToArray();
    var credited = statements.Where(statement => statement.Voice != Voice.Own).ToArray();
    page.Line();
    page.Line(new Run($"{Wording.Count(credited.Length, "statement")} with a source, {statements.Length - credited.Length} in the outlet's own voice", Ink.Heading));
    foreach (var statement in credited)
    {
      page.Line();
      page.Paragraph("  ", Printable.Quoted(statement.Text));
      page.Paragraph("  ", Wording.Chain(statement));
      page.Line(new Run("  " + statement.Id, Ink.Quiet));
    }
  }

  private void Field(string name, string? words)
  {
    if (!string.IsNullOrEmpty(words)) page.Paragraph(new Run($"{name,-14}", Ink.Quiet), words);
  }
}
