using System.Globalization;
using Hearsay.Circumstances;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Cli.Printing;

/// <summary>One statement: its words, its chain, what it says of places, times, quantities and actors, and where it stands.</summary>
internal sealed class StatementSheet(Page page, Analysis analysis)
{
  public void Print(Statement statement)
  {
    var document = analysis.Document(statement.DocumentId);
    page.Paragraph("", Printable.Quoted(statement.Text), Ink.Strong);
    page.Line(new Run(statement.Id, Ink.Quiet));
    page.Line();
    Field("chain", Wording.Chain(statement));
    Field("source", Words(document.Text, statement.Source));
    Field("cue", Words(document.Text, statement.Cue));
    Field("how", $"{Wording.Of(statement.Voice)}, {EnumName.Of(statement.Certainty)}{(statement.Negated ? ", negated" : "")}");
    Field("where", $"{EnumName.Of(statement.Zone)} of {document.File}, {document.Outlet ?? "outlet not named"}, {document.Published?.Value ?? "date unknown"}");
    Print(analysis.CircumstancesOf(statement.Id));
    foreach (var id in statement.Body) Field("in the body", $"{Printable.Quoted(analysis.Statement(id).Text)} {id}");
    foreach (var claim in analysis.Claims.Where(claim => claim.Statements.Contains(statement.Id, StringComparer.Ordinal)))
      Field("claim", $"{ShortId.Of(claim.Id)}  {Wording.Numbers(analysis.OriginsOf(claim.Id))}");
  }

  private void Print(StatementCircumstances circumstances)
  {
    foreach (var place in circumstances.Places)
    {
      var at = place is { Latitude: { } latitude, Longitude: { } longitude }
        ? string.Create(CultureInfo.InvariantCulture, $" ({latitude:0.###}, {longitude:0.###}, {place.Precision})") : "";
      Field("place", $"{place.Name}{(place.Country is { } country ? ", " + country : "")}{at}");
    }

    foreach (var time in circumstances.Times) Field("time", $"{time.Edtf?.Value ?? "not fixed"}{(time.Anchor is { } anchor ? $", reckoned from {anchor}" : "")}");
    foreach (var quantity in circumstances.Quantities) Field("quantity", Wording.Of(quantity));
    foreach (var actor in circumstances.Actors) Field("actor", actor.Name);
  }

  private void Field(string name, string words)
  {
    if (words.Length > 0) page.Paragraph(new Run($"{name,-12}", Ink.Quiet), words);
  }

  private static string Words(string text, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(span => span.In(text)));
}
