using System.Collections.Immutable;
using Hearsay.Circumstances;
using Hearsay.Reading;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>The input of linking in an order of its own, so that the order it came in does not matter.</summary>
internal sealed class LinkingCorpus
{
  private readonly int[] firstOf;

  public LinkingCorpus(ImmutableArray<Document> documents, ImmutableArray<Statement> statements, ImmutableArray<StatementCircumstances> circumstances)
  {
    Documents = [.. documents.OrderBy(document => document.Id, StringComparer.Ordinal)];
    var index = new Dictionary<string, int>(StringComparer.Ordinal);
    for (var d = 0; d < Documents.Length; d++) index[Documents[d].Id] = d;

    var documentOf = new int[statements.Length];
    for (var i = 0; i < statements.Length; i++)
      documentOf[i] = index.TryGetValue(statements[i].DocumentId, out var d) ? d
        : throw new ArgumentException($"Statement '{statements[i].Id}' is of no document given.", nameof(statements));

    Given = [.. Enumerable.Range(0, statements.Length)];
    Array.Sort(Given, (x, y) =>
    {
      if (documentOf[x] != documentOf[y]) return documentOf[x].CompareTo(documentOf[y]);
      var byPlace = HullOf(statements[x]).CompareTo(HullOf(statements[y]));
      return byPlace != 0 ? byPlace : string.CompareOrdinal(statements[x].Id, statements[y].Id);
    });
    Statements = [.. Given.Select(i => statements[i])];
    Circumstances = [.. Given.Select(i => circumstances[i])];
    DocumentOf = [.. Given.Select(i => documentOf[i])];

    firstOf = new int[Documents.Length + 1];
    foreach (var d in DocumentOf) firstOf[d + 1]++;
    for (var d = 0; d < Documents.Length; d++) firstOf[d + 1] += firstOf[d];
  }

  /// <summary>By id.</summary>
  public ImmutableArray<Document> Documents { get; }

  /// <summary>By document, then text.</summary>
  public ImmutableArray<Statement> Statements { get; }

  /// <summary>Aligned with <see cref="Statements"/>.</summary>
  public ImmutableArray<StatementCircumstances> Circumstances { get; }

  /// <summary>Index of each statement's document.</summary>
  public int[] DocumentOf { get; }

  /// <summary>Where each statement stood in the input.</summary>
  public int[] Given { get; }

  /// <summary>The statements of a document, as a range of indices.</summary>
  public (int From, int To) StatementsOf(int document) => (firstOf[document], firstOf[document + 1]);

  /// <summary>From where a statement's content begins to where it ends.</summary>
  public static TextSpan HullOf(Statement statement) => statement.Content[0].Hull(statement.Content[^1]);
}
