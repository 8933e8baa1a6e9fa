using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Hearsay.Cli.Tests;

public class CaseTests
{
  [Fact]
  public void A_case_is_one_file_that_gives_the_same_results_back()
  {
    using var work = new Workspace();
    work.WritePages();
    Assert.Equal(0, work.Run("analyze", "pages", "--case", "fire.case", "--json", "first.json", "--dossier", "first.html").ExitCode);
    Assert.Equal(["fire.case", "first.html", "first.json", "pages/courier.html", "pages/herald.html", "pages/ledger.html"], work.Files());
    Directory.Delete(work.Path("pages"), recursive: true);
    Assert.Equal(0, work.Run("show", "fire.case", "--json", "second.json", "--dossier", "second.html").ExitCode);
    Assert.Equal(work.Text("first.json"), work.Text("second.json"));
    Assert.Equal(work.Text("first.html"), work.Text("second.html"));
  }

  [Fact]
  public void The_same_command_twice_adds_nothing_twice()
  {
    using var work = new Workspace();
    work.WritePages();
    var first = work.Run("analyze", "pages", "--case", "fire.case", "--json", "first.json");
    var second = work.Run("analyze", "pages", "--case", "fire.case", "--json", "second.json");
    Assert.Equal(first, second);
    Assert.Equal(work.Text("first.json"), work.Text("second.json"));
    Assert.Equal(3, Captures(work));
  }

  [Fact]
  public void Pages_added_later_join_what_is_there()
  {
    using var work = new Workspace();
    work.WritePages();
    work.WriteMany("more", 5);
    work.Run("analyze", "pages", "--case", "fire.case");
    work.Run("analyze", "more", "--case", "fire.case", "--json", "joined.json");
    work.Run("analyze", "pages", "more", "--json", "together.json");
    Assert.Equal(work.Text("together.json"), work.Text("joined.json"));
    Assert.Equal(8, Captures(work));
  }

  [Fact]
  public void What_is_no_page_is_named_and_not_kept()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Write("pages/bad.html", [0x50, 0x4B, 3, 4, .. Enumerable.Repeat((byte)0, 3000)]);
    Assert.Equal(1, work.Run("analyze", "pages", "--case", "fire.case").ExitCode);
    Assert.Equal(3, Captures(work));
    Assert.Equal(1, work.Run("analyze", "pages", "--case", "fire.case").ExitCode);
    Assert.Equal(3, Captures(work));
  }

  [Fact]
  public void A_file_that_is_no_case_is_refused_and_left_as_it_is()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Write("notes.case", "my notes");
    var result = work.Run("analyze", "pages", "--case", "notes.case");
    Assert.Equal(2, result.ExitCode);
    Assert.Contains("notes.case: this is not a Hearsay case", result.Error, StringComparison.Ordinal);
    Assert.Equal("my notes", work.Text("notes.case"));
  }

  [Fact]
  public void Another_programs_database_is_refused_and_left_as_it_is()
  {
    using var work = new Workspace();
    work.WritePages();
    Execute(work.Path("other.db"), "CREATE TABLE captures (x); PRAGMA user_version = 1;");
    var before = work.Bytes("other.db");
    var result = work.Run("analyze", "pages", "--case", "other.db");
    Assert.Equal(2, result.ExitCode);
    Assert.Contains("another program", result.Error, StringComparison.Ordinal);
    Assert.Equal(before, work.Bytes("other.db"));
  }

  [Fact]
  public void A_case_of_the_first_format_is_brought_up_to_date_by_analyze_and_by_nothing_else()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Run("analyze", "pages", "--case", "fire.case");
    Execute(work.Path("fire.case"), "ALTER TABLE captures DROP COLUMN declared; PRAGMA user_version = 1;");
    Assert.Contains("older format (1); run analyze --case on it once", work.Run("show", "fire.case").Error, StringComparison.Ordinal);
    Assert.Equal(0, work.Run("analyze", "--case", "fire.case").ExitCode);
    Assert.Equal(0, work.Run("show", "fire.case").ExitCode);
  }

  [Fact]
  public void A_case_of_a_newer_version_is_refused_and_left_as_it_is()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Run("analyze", "pages", "--case", "fire.case");
    Execute(work.Path("fire.case"), "PRAGMA user_version = 999;");
    var before = work.Bytes("fire.case");
    foreach (var command in (string[][])[["analyze", "pages", "--case", "fire.case"], ["show", "fire.case"]])
    {
      var result = work.Run(command);
      Assert.Equal(2, result.ExitCode);
      Assert.Contains("newer Hearsay (format 999", result.Error, StringComparison.Ordinal);
    }

    Assert.Equal(before, work.Bytes("fire.case"));
  }

  [Fact]
  public void A_case_that_somebody_is_working_on_is_busy()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Run("analyze", "pages", "--case", "fire.case");
    using (Storage.Case.Open(work.Path("fire.case"), Storage.CaseAccess.Write))
    {
      foreach (var command in (string[][])[["analyze", "pages", "--case", "fire.case"], ["show", "fire.case"]])
      {
        var result = work.Run(command);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("another process is working on this case", result.Error, StringComparison.Ordinal);
      }
    }

    Assert.Equal(0, work.Run("show", "fire.case").ExitCode);
  }

  [Fact]
  public void Claims_and_documents_are_json_lines_for_a_program_and_tables_for_a_person()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Run("analyze", "pages", "--case", "fire.case", "--json", "all.json");
    using var all = JsonDocument.Parse(work.Text("all.json"));
    foreach (var command in (string[])["claims", "documents"])
    {
      var lines = work.Run(command, "fire.case").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
      Assert.Equal(all.RootElement.GetProperty(command).EnumerateArray().Select(item => item.GetRawText()), lines);
      var table = work.Run(command, "fire.case", "--format", "text");
      Assert.Equal(lines.Length + 1, table.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
      Assert.StartsWith("id ", table.Output, StringComparison.Ordinal);
    }
  }

  [Fact]
  public void Show_finds_a_claim_a_statement_and_a_document_by_the_beginning_of_its_id()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Run("analyze", "pages", "--case", "fire.case", "--json", "all.json");
    using var all = JsonDocument.Parse(work.Text("all.json"));
    var claim = all.RootElement.GetProperty("claims")[0];
    var sheet = work.Run("show", "fire.case", claim.GetProperty("id").GetString()![..10]);
    Assert.Equal(0, sheet.ExitCode);
    foreach (var id in claim.GetProperty("statements").EnumerateArray()) Assert.Contains(id.GetString()!, sheet.Output, StringComparison.Ordinal);

    var statement = claim.GetProperty("statements")[0].GetString()!;
    Assert.Contains(statement, work.Run("show", "fire.case", statement).Output, StringComparison.Ordinal);
    var document = statement[..12];
    Assert.Contains("sha256", work.Run("show", "fire.case", document).Output, StringComparison.Ordinal);
    Assert.Equal(claim.GetRawText(), work.Run("show", "fire.case", claim.GetProperty("id").GetString()!, "--format", "json").Output.Trim());
    Assert.Equal(2, work.Run("show", "fire.case", "nothing-like-it").ExitCode);
  }

  private static int Captures(Workspace work)
  {
    using var opened = Storage.Case.Open(work.Path("fire.case"), Storage.CaseAccess.Read);
    return opened.CaptureCount;
  }

  private static void Execute(string path, string sql)
  {
    // Opening a case readies the library.
    using (Storage.Case.Open(path + ".ready", Storage.CaseAccess.Write)) { }

    File.Delete(path + ".ready");
    using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
  }
}
