using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dapper;
using Hearsay.Capturing;
using Hearsay.Exporting;
using Hearsay.Text;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>The results of an analysis in the tables of a case: one JSON object a row, in the order of the analysis.</summary>
internal static class Results
{
  public static void Write(SqliteConnection connection, SqliteTransaction transaction, Analysis analysis, CancellationToken cancellation)
  {
    connection.Execute(
      "DELETE FROM documents; DELETE FROM statements; DELETE FROM derivations; DELETE FROM claims; DELETE FROM findings; DELETE FROM unread;",
      transaction: transaction);
    var rows = new Rows(connection, transaction, cancellation);
    rows.Write("INSERT INTO documents (position, id, sha256, json) VALUES ($p, $a, $b, $json)", analysis.Documents.Length, i =>
    {
      var document = analysis.Documents[i];
      return (document.Id, document.Sha256, json => DocumentJson.Write(json, document, complete: true));
    });
    rows.Write("INSERT INTO statements (position, id, document, json) VALUES ($p, $a, $b, $json)", analysis.Statements.Length, i =>
    {
      var statement = analysis.Statements[i];
      return (statement.Id, statement.DocumentId, json => StatementJson.Write(json, statement, analysis.Circumstances[i], complete: true));
    });
    rows.Write("INSERT INTO derivations (position, json) VALUES ($p, $json)", analysis.Derivations.Length,
      i => (null, null, json => DerivationJson.Write(json, analysis.Derivations[i])));
    rows.Write("INSERT INTO claims (position, id, json) VALUES ($p, $a, $json)", analysis.Claims.Length, i =>
      (analysis.Claims[i].Id, null, json => ClaimJson.Write(json, analysis.Claims[i], analysis.Origins[i], complete: true)));
    rows.Write("INSERT INTO findings (position, kind, json) VALUES ($p, $a, $json)", analysis.Findings.Length,
      i => (EnumName.Of(analysis.Findings[i].Kind), null, json => FindingJson.Write(json, analysis.Findings[i])));
    for (var i = 0; i < analysis.Unread.Length; i++)
    {
      connection.Execute("INSERT INTO unread (position, file, why) VALUES (@i, @File, @Why)",
        new { i, analysis.Unread[i].File, analysis.Unread[i].Why }, transaction);
    }
  }

  public static Analysis Read(SqliteConnection connection, string path)
  {
    var statements = All(connection, "statements", StatementJson.Read);
    var claims = All(connection, "claims", ClaimJson.Read);
    try
    {
      return new Analysis
      {
        Documents = All(connection, "documents", DocumentJson.Read),
        Statements = [.. statements.Select(item => item.Statement)],
        Circumstances = [.. statements.Select(item => item.Circumstances)],
        Derivations = All(connection, "derivations", DerivationJson.Read),
        Claims = [.. claims.Select(item => item.Claim)],
        Origins = [.. claims.Select(item => item.Origins)],
        Findings = All(connection, "findings", FindingJson.Read),
        Unread = [.. connection.Query<(string File, string Why)>("SELECT file, why FROM unread ORDER BY position").Select(row => new Unread(row.File, row.Why))],
      };
    }
    catch (InvalidOperationException failure)
    {
      throw new CaseException(CaseTrouble.Damaged, $"{path}: the case is damaged: {failure.Message}", failure);
    }
  }

  private static ImmutableArray<T> All<T>(SqliteConnection connection, string table, Func<JsonElement, T> read)
  {
    var items = ImmutableArray.CreateBuilder<T>();
    foreach (var row in connection.Query<string>($"SELECT json FROM {table} ORDER BY position", buffered: false))
    {
      using var json = JsonDocument.Parse(row);
      items.Add(read(json.RootElement));
    }

    return items.DrainToImmutable();
  }

  private sealed class Rows(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellation)
  {
    public void Write(string sql, int count, Func<int, (string? A, string? B, Action<Utf8JsonWriter> Json)> row)
    {
      using var command = connection.CreateCommand();
      command.Transaction = transaction;
      command.CommandText = sql;
      var position = command.Parameters.Add("$p", SqliteType.Integer);
      var a = sql.Contains("$a", StringComparison.Ordinal) ? command.Parameters.Add("$a", SqliteType.Text) : null;
      var b = sql.Contains("$b", StringComparison.Ordinal) ? command.Parameters.Add("$b", SqliteType.Text) : null;
      var text = command.Parameters.Add("$json", SqliteType.Text);
      for (var i = 0; i < count; i++)
      {
        cancellation.ThrowIfCancellationRequested();
        var (first, second, write) = row(i);
        position.Value = i;
        if (a is not null) a.Value = first;
        if (b is not null) b.Value = second;
        text.Value = Encoding.UTF8.GetString(ExportedObject.ToUtf8(write));
        command.ExecuteNonQuery();
      }
    }
  }
}
