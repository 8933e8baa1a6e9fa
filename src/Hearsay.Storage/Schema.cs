using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>The tables of a case and their numbered forward migrations.</summary>
internal static class Schema
{
  /// <summary>"HSAY": marks the file as a case (SQLite's <c>application_id</c>).</summary>
  public const int ApplicationId = 0x48534159;

  private static readonly (int Number, string Name)[] Migrations = [(1, "001-case.sql"), (2, "002-declared.sql")];

  /// <summary>The format that this version writes.</summary>
  public static int Current => Migrations[^1].Number;

  /// <summary>Refuses what is no case or newer than this version; brings an older or new file up to date where it may be written.</summary>
  /// <exception cref="CaseException">It is refused.</exception>
  public static void Settle(SqliteConnection connection, string path, bool mayWrite)
  {
    var application = connection.QuerySingle<long>("PRAGMA application_id");
    var version = connection.QuerySingle<long>("PRAGMA user_version");
    var isEmpty = application == 0 && version == 0 && connection.QuerySingle<long>("SELECT count(*) FROM sqlite_master") == 0;
    if (isEmpty && !mayWrite) throw new CaseException(CaseTrouble.NotACase, $"{path}: the file is empty; there is no case in it yet.");
    if (!isEmpty && application != ApplicationId)
      throw new CaseException(CaseTrouble.NotACase, $"{path}: this is a database of another program, not a Hearsay case; it is left as it is.");
    if (version > Current)
    {
      throw new CaseException(CaseTrouble.Newer,
        $"{path}: this case was written by a newer Hearsay (format {version}; this one knows formats up to {Current}). Use the newer version.");
    }

    if (version == Current) return;
    if (!mayWrite) throw new CaseException(CaseTrouble.Unavailable, $"{path}: this case has an older format ({version}); run analyze --case on it once.");
    // One transaction for all: a process killed on the way leaves no case of a format that nobody released.
    using var transaction = connection.BeginTransaction();
    foreach (var (number, name) in Migrations)
    {
      if (number <= version) continue;
      connection.Execute(Sql(name), transaction: transaction);
    }

    connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Current};"), transaction: transaction);
    transaction.Commit();
  }

  private static string Sql(string name)
  {
    using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Hearsay.Storage.Migrations.{name}")
      ?? throw new InvalidOperationException($"The migration {name} is missing from the assembly.");
    using var reader = new StreamReader(stream);
    return reader.ReadToEnd();
  }
}
