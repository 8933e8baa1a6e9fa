using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Hearsay.Capturing;
using Hearsay.Origins;
using Hearsay.Text;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>What is wanted of a case.</summary>
public enum CaseAccess
{
  /// <summary>Only to read it; it must exist.</summary>
  Read,
  /// <summary>To make or continue it. Nobody else can use it until it is closed.</summary>
  Write,
}

/// <summary>One investigation in one file: the captures with their bytes, the results of the last analysis, and a person's decisions.</summary>
/// <remarks>The file is a SQLite database with a rollback journal and full synchronisation: between two transactions it is whole, and it is one file. A process
/// that is killed leaves a case that opens and continues from its last transaction. Not thread-safe.</remarks>
public sealed class Case : IDisposable
{
  private const int BatchCount = 500;
  private const long BatchBytes = 32 << 20;

  private readonly SqliteConnection connection;
  private readonly TimeProvider clock;

  private Case(SqliteConnection connection, string path, TimeProvider clock)
  {
    this.connection = connection;
    this.clock = clock;
    Path = path;
  }

  /// <summary>The file, as it was named.</summary>
  public string Path { get; }

  /// <summary>Opens a case, and makes it where it is to be written and does not exist.</summary>
  /// <param name="path">The file.</param>
  /// <param name="access">What is wanted.</param>
  /// <param name="patience">How long to wait while another process works on it; 3 seconds by default.</param>
  /// <param name="clock">Tells when decisions are made; the system's by default.</param>
  /// <exception cref="CaseException">The file cannot be opened, is no case, is newer than this version, or is in use.</exception>
  public static Case Open(string path, CaseAccess access, TimeSpan? patience = null, TimeProvider? clock = null)
  {
    NativeSqlite.Initialise();
    var write = access == CaseAccess.Write;
    if (Directory.Exists(path)) throw new CaseException(CaseTrouble.NotACase, $"{path}: this is a folder, not a case.");
    if (!write && !File.Exists(path)) throw new CaseException(CaseTrouble.Unavailable, $"{path}: there is no such case.");
    var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
    if (folder is null || !Directory.Exists(folder)) throw new CaseException(CaseTrouble.Unavailable, $"{path}: the folder does not exist.");

    var opened = new SqliteConnection(new SqliteConnectionStringBuilder
    {
      DataSource = System.IO.Path.GetFullPath(path),
      Mode = write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
      Pooling = false,
      ForeignKeys = true,
      DefaultTimeout = Math.Max(1, (int)(patience ?? TimeSpan.FromSeconds(3)).TotalSeconds),
    }.ToString());
    try
    {
      return Guarded(path, () =>
      {
        opened.Open();
        if (write)
        {
          // The lock is taken now and kept until the case is closed: what is analysed is what is in the case when the results are written.
          opened.Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT;");
        }

        Schema.Settle(opened, path, write);
        return new Case(opened, path, clock ?? TimeProvider.System);
      });
    }
    catch
    {
      opened.Dispose();
      throw;
    }
  }

  /// <summary>Adds captures; one whose bytes are there already adds nothing, whatever its name.</summary>
  /// <returns>How many were new.</returns>
  /// <remarks>Each batch is a transaction: an interruption keeps whole batches.</remarks>
  /// <exception cref="OperationCanceledException">It was cancelled between two captures.</exception>
  public int Add(IEnumerable<Capture> captures, CancellationToken cancellation = default) => Guarded(Path, () =>
  {
    var added = 0;
    using var each = captures.GetEnumerator();
    for (var more = each.MoveNext(); more;)
    {
      using var transaction = connection.BeginTransaction();
      var count = 0;
      long bytes = 0;
      for (; more && count < BatchCount && bytes < BatchBytes; more = each.MoveNext(), count++)
      {
        cancellation.ThrowIfCancellationRequested();
        bytes += each.Current.Bytes.Length;
        added += Add(each.Current, transaction);
      }

      transaction.Commit();
    }

    return added;
  });

  /// <summary>All captures, by SHA-256. They are read one by one: do not change the case meanwhile.</summary>
  /// <exception cref="CaseException">A capture's bytes no longer have its SHA-256.</exception>
  public IEnumerable<Capture> Captures()
  {
    using var reader = Guarded(Path, () => connection.ExecuteReader("SELECT sha256, file, bytes, url, taken_utc, declared FROM captures ORDER BY sha256"));
    while (Guarded(Path, reader.Read))
    {
      yield return Guarded(Path, () =>
      {
        var capture = Capture.Of(reader.GetString(1), Unpacked((byte[])reader.GetValue(2))) with
        {
          Url = reader.IsDBNull(3) ? null : new Uri(reader.GetString(3), UriKind.RelativeOrAbsolute),
          TakenAt = reader.IsDBNull(4) ? null : MomentOf(reader.GetString(4)),
          Declared = DeclaredJson.Read(reader.IsDBNull(5) ? null : reader.GetString(5)),
        };
        if (!string.Equals(capture.Sha256, reader.GetString(0), StringComparison.Ordinal))
          throw new CaseException(CaseTrouble.Damaged, $"{Path}: the bytes of {capture.File} are not those that were captured.");
        return capture;
      });
    }
  }

  /// <summary>How many captures there are.</summary>
  public int CaptureCount => Guarded(Path, () => connection.QuerySingle<int>("SELECT count(*) FROM captures"));

  /// <summary>Whether the results stand for all captures and decisions that the case holds now.</summary>
  public bool IsCurrent => Guarded(Path, () =>
    string.Equals(connection.QuerySingleOrDefault<string>("SELECT value FROM meta WHERE name = 'analysed'"), Fingerprint(), StringComparison.Ordinal));

  /// <summary>All decisions, in the order they were made.</summary>
  public ImmutableArray<RecordedDecision> Decisions() => Guarded(Path, () => connection
    .Query<DecisionRow>("SELECT * FROM decisions ORDER BY number").Select(row => row.ToDecision()).ToImmutableArray());

  /// <summary>Records a decision. An earlier one on the same two passages is replaced.</summary>
  /// <returns>Its number.</returns>
  public long Decide(Decision decision) => Guarded(Path, () =>
  {
    var row = DecisionRow.Of(decision, clock.GetUtcNow());
    using var transaction = connection.BeginTransaction();
    connection.Execute("""
      DELETE FROM decisions WHERE (first_sha256, first_start, first_end, second_sha256, second_start, second_end)
        = (@first_sha256, @first_start, @first_end, @second_sha256, @second_start, @second_end)
      """, row, transaction);
    var number = connection.QuerySingle<long>("""
      INSERT INTO decisions (kind, first_sha256, first_start, first_end, second_sha256, second_start, second_end, because, made_utc)
      VALUES (@kind, @first_sha256, @first_start, @first_end, @second_sha256, @second_start, @second_end, @because, @made_utc)
      RETURNING number
      """, row, transaction);
    transaction.Commit();
    return number;
  });

  /// <summary>Takes a decision back.</summary>
  /// <returns>Whether there was one of that number.</returns>
  public bool Undo(long number) => Guarded(Path, () => connection.Execute("DELETE FROM decisions WHERE number = @number", new { number }) > 0);

  /// <summary>Replaces all results by those of an analysis of the case's captures, in one transaction.</summary>
  /// <param name="analysis">The new results.</param>
  /// <param name="forget">SHA-256 of captures to drop: inputs that turned out to be no pages.</param>
  /// <param name="cancellation">Leaves the old results.</param>
  /// <exception cref="OperationCanceledException">It was cancelled.</exception>
  /// <exception cref="CaseException">The analysis has a document whose capture is not in the case.</exception>
  public void Replace(Analysis analysis, IReadOnlyCollection<string>? forget = null, CancellationToken cancellation = default) => Guarded(Path, () =>
  {
    using var transaction = connection.BeginTransaction();
    Results.Write(connection, transaction, analysis, cancellation);
    foreach (var sha256 in forget ?? []) connection.Execute("DELETE FROM captures WHERE sha256 = @sha256", new { sha256 }, transaction);
    connection.Execute("INSERT INTO meta (name, value) VALUES ('analysed', @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      new { value = Fingerprint() }, transaction);
    transaction.Commit();
    return true;
  });

  /// <summary>The results of the last analysis; empty where there was none.</summary>
  public Analysis Analysis() => Guarded(Path, () =>
  {
    using var transaction = connection.BeginTransaction(deferred: true);
    return Results.Read(connection, Path);
  });

  /// <summary>Closes the case: one file is left.</summary>
  public void Dispose() => connection.Dispose();

  private int Add(Capture capture, SqliteTransaction transaction)
  {
    if (connection.QuerySingle<long>("SELECT count(*) FROM captures WHERE sha256 = @Sha256", new { capture.Sha256 }, transaction) > 0) return 0;
    return connection.Execute("INSERT INTO captures (sha256, file, bytes, url, taken_utc, declared) VALUES (@Sha256, @File, @bytes, @url, @taken, @declared)",
      new
      {
        capture.Sha256,
        capture.File,
        bytes = Packed(capture.Bytes),
        url = capture.Url?.OriginalString,
        taken = capture.TakenAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        declared = DeclaredJson.Write(capture.Declared),
      }, transaction);
  }

  private string Fingerprint()
  {
    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    foreach (var line in connection.Query<string>("SELECT sha256 || char(10) FROM captures ORDER BY sha256", buffered: false))
      hash.AppendData(Encoding.UTF8.GetBytes(line));
    foreach (var row in connection.Query<DecisionRow>("SELECT * FROM decisions ORDER BY number"))
      hash.AppendData(Encoding.UTF8.GetBytes($"{row.ToDecision().Decision}\n"));
    return Convert.ToHexStringLower(hash.GetHashAndReset());
  }

  private static byte[] Packed(ReadOnlyMemory<byte> bytes)
  {
    using var packed = new MemoryStream();
    using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes.Span);
    return packed.ToArray();
  }

  private static byte[] Unpacked(byte[] bytes)
  {
    using var unpacked = new MemoryStream();
    using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)) gzip.CopyTo(unpacked);
    return unpacked.ToArray();
  }

  private static DateTimeOffset MomentOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

  private static T Guarded<T>(string path, Func<T> work)
  {
    try
    {
      return work();
    }
    catch (SqliteException failure)
    {
      throw Translated(path, failure);
    }
    catch (Exception failure) when (failure is FormatException or InvalidDataException or KeyNotFoundException or System.Text.Json.JsonException)
    {
      throw new CaseException(CaseTrouble.Damaged, $"{path}: the case is damaged: {failure.Message}", failure);
    }
  }

  private static CaseException Translated(string path, SqliteException failure) => failure.SqliteErrorCode switch
  {
    5 or 6 => new(CaseTrouble.Busy, $"{path}: another process is working on this case; try again when it is done.", failure),
    26 => new(CaseTrouble.NotACase, $"{path}: this is not a Hearsay case; it is left as it is.", failure),
    11 => new(CaseTrouble.Damaged, $"{path}: the case is damaged ({failure.Message}).", failure),
    8 => new(CaseTrouble.Unavailable, $"{path}: the case cannot be written.", failure),
    13 => new(CaseTrouble.Unavailable, $"{path}: the disk is full; the case is as it was before.", failure),
    14 => new(CaseTrouble.Unavailable, $"{path}: the file cannot be opened.", failure),
    _ => new(CaseTrouble.Damaged, $"{path}: {failure.Message}", failure),
  };

  /// <summary>A row of the table, its columns' names as they are there.</summary>
  private sealed record DecisionRow(
    long number, string kind, string first_sha256, long first_start, long first_end,
    string second_sha256, long second_start, long second_end, string because, string made_utc)
  {
    public static DecisionRow Of(Decision decision, DateTimeOffset moment)
    {
      var (first, second) = (decision.First, decision.Second);
      var order = string.CompareOrdinal(first.Sha256, second.Sha256);
      if (order > 0 || (order == 0 && first.Span > second.Span)) (first, second) = (second, first);
      return new(0, EnumName.Of(decision.Kind), first.Sha256, first.Span.Start, first.Span.End,
        second.Sha256, second.Span.Start, second.Span.End, decision.Because, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    public RecordedDecision ToDecision() => new(
      number,
      new Decision(EnumName.Parse<DecisionKind>(kind),
        new(first_sha256, new((int)first_start, (int)first_end)), new(second_sha256, new((int)second_start, (int)second_end)), because),
      MomentOf(made_utc));
  }
}
