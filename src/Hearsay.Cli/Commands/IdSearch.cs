using Hearsay.Linking;
using Hearsay.Reading;
using Hearsay.Statements;

namespace Hearsay.Cli.Commands;

/// <summary>What an id, or the beginning of one, names. Exactly one of the three is set.</summary>
internal sealed record IdSearch(Claim? Claim, Document? Document, Statement? Statement)
{
  private const int Listed = 8;

  /// <summary>The one claim, document or statement of that id. A document's id begins its statements' ids too: the document is meant.</summary>
  /// <exception cref="UsageException">There is none, or more than one.</exception>
  public static IdSearch Find(Analysis analysis, string id)
  {
    var claims = Matches(analysis.Claims, claim => claim.Id, id);
    var documents = Matches(analysis.Documents, document => document.Id, id);
    if (claims.Length == 1 && (documents.Length == 0 || claims[0].Id == id)) return new(claims[0], null, null);
    if (documents.Length == 1 && (claims.Length == 0 || documents[0].Id == id)) return new(null, documents[0], null);
    if (claims.Length + documents.Length > 0) throw Several(id, [.. claims.Select(claim => claim.Id), .. documents.Select(document => document.Id)]);
    return new(null, null, FindStatement(analysis, id));
  }

  /// <summary>The one statement of that id.</summary>
  /// <exception cref="UsageException">There is none, or more than one.</exception>
  public static Statement FindStatement(Analysis analysis, string id)
  {
    var statements = Matches(analysis.Statements, statement => statement.Id, id);
    return statements.Length switch
    {
      1 => statements[0],
      0 => throw new UsageException($"Nothing in this case has an id that begins with '{id}'. Ids are listed by: hearsay claims, hearsay documents, hearsay show CASE CLAIM"),
      _ => throw Several(id, [.. statements.Select(statement => statement.Id)]),
    };
  }

  private static T[] Matches<T>(IEnumerable<T> items, Func<T, string> idOf, string id)
  {
    if (id.Length == 0) return [];
    var all = items.Where(item => idOf(item).StartsWith(id, StringComparison.Ordinal)).ToArray();
    var exact = all.Where(item => idOf(item).Length == id.Length).ToArray();
    return exact.Length > 0 ? exact : all;
  }

  private static UsageException Several(string id, string[] ids) =>
    new($"'{id}' is the beginning of {ids.Length} ids: {string.Join(", ", ids.Take(Listed))}{(ids.Length > Listed ? ", …" : "")}");
}
