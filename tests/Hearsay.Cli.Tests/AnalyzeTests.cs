using System.Text.Json;

namespace Hearsay.Cli.Tests;

public class AnalyzeTests
{
  [Fact]
  public void The_summary_counts_pages_and_gives_each_claims_three_numbers_and_far_ends()
  {
    using var work = new Workspace();
    work.WritePages();
    var result = work.Run("analyze", "pages");
    Assert.Equal(0, result.ExitCode);
    Assert.Contains("3 pages read.", result.Output, StringComparison.Ordinal);
    Assert.Contains("Most widely carried", result.Output, StringComparison.Ordinal);
    Assert.Contains("articles 3 · texts ", result.Output, StringComparison.Ordinal);
    Assert.Contains("origins 1–2", result.Output, StringComparison.Ordinal);
    Assert.Contains("Belver", result.Output, StringComparison.Ordinal);
    Assert.Contains("unnamed: local sources, via ", result.Output, StringComparison.Ordinal);
  }

  [Fact]
  public void Output_that_is_no_terminal_has_no_colour_and_no_control_characters()
  {
    using var work = new Workspace();
    work.Write("x.txt", "Ferry \u001b[31mburns\n\nTwelve people were killed\u0007 in the fire, the harbour master said on Monday morning. The harbour was closed for two days after that.\n");
    var result = work.Run("analyze", "x.txt", "--all");
    Assert.DoesNotContain(result.Output, c => char.IsControl(c) && c != '\n');
  }

  [Fact]
  public void Without_a_case_nothing_is_left_but_what_was_asked_for()
  {
    using var work = new Workspace();
    work.WritePages();
    var before = work.Files();
    work.Run("analyze", "pages");
    Assert.Equal(before, work.Files());
    var result = work.Run("analyze", "pages", "--json", "out.json", "--dossier", "out.html");
    Assert.Equal(0, result.ExitCode);
    Assert.Equal([.. new[] { "out.html", "out.json" }.Concat(before).Order(StringComparer.Ordinal)], work.Files());
  }

  [Fact]
  public void The_same_pages_give_the_same_bytes_again_in_another_order_and_on_any_number_of_workers()
  {
    using var work = new Workspace();
    work.WriteMany("pages", 40);
    work.WritePages("more");
    string[] runs = ["first", "again", "order", "one", "files"];
    Assert.Equal(0, work.Run("analyze", "pages", "more", "--json", "first.json", "--dossier", "first.html").ExitCode);
    work.Run("analyze", "pages", "more", "--json", "again.json", "--dossier", "again.html");
    work.Run("analyze", "more", "pages", "--json", "order.json", "--dossier", "order.html");
    work.Run("analyze", "pages", "more", "--workers", "1", "--json", "one.json", "--dossier", "one.html");
    work.Run(["analyze", "--json", "files.json", "--dossier", "files.html", .. work.Files().Where(file => file.StartsWith("pages/", StringComparison.Ordinal) || file.StartsWith("more/", StringComparison.Ordinal)).Reverse()]);
    foreach (var run in runs)
    {
      Assert.True(work.Bytes("first.json").AsSpan().SequenceEqual(work.Bytes(run + ".json")), run + ".json");
      Assert.True(work.Bytes("first.html").AsSpan().SequenceEqual(work.Bytes(run + ".html")), run + ".html");
    }
  }

  [Fact]
  public void The_json_names_no_path_of_the_machine()
  {
    using var work = new Workspace();
    work.WritePages();
    var result = work.Run("analyze", work.Path("pages"), "--json", "-");
    Assert.DoesNotContain(work.Folder, result.Output, StringComparison.Ordinal);
    using var json = JsonDocument.Parse(result.Output);
    Assert.Equal(["courier.html", "herald.html", "ledger.html"],
      json.RootElement.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("file").GetString()!).Order(StringComparer.Ordinal));
  }

  [Fact]
  public void Every_span_of_the_json_lies_in_its_documents_text_and_gives_its_words()
  {
    using var work = new Workspace();
    work.WritePages();
    using var json = JsonDocument.Parse(work.Run("analyze", "pages", "--format", "json").Output);
    var texts = json.RootElement.GetProperty("documents").EnumerateArray().ToDictionary(document => document.GetProperty("id").GetString()!, document => document.GetProperty("text").GetString()!);
    var statements = json.RootElement.GetProperty("statements").EnumerateArray().ToArray();
    Assert.NotEmpty(statements);
    foreach (var statement in statements)
    {
      var text = texts[statement.GetProperty("document").GetString()!];
      var words = statement.GetProperty("content").EnumerateArray().Select(span => text[span[0].GetInt32()..span[1].GetInt32()]);
      Assert.Equal(statement.GetProperty("text").GetString(), string.Join(" … ", words));
    }
  }

  [Fact]
  public void Json_on_standard_output_takes_the_place_of_the_summary()
  {
    using var work = new Workspace();
    work.WritePages();
    var piped = work.Run("analyze", "pages", "--json", "-");
    work.Run("analyze", "pages", "--json", "file.json");
    Assert.Equal(work.Text("file.json"), piped.Output);
    Assert.Equal(piped.Output, work.Run("analyze", "pages", "--format", "json").Output);
  }

  [Fact]
  public void Its_own_reports_in_the_folder_are_no_input()
  {
    using var work = new Workspace();
    work.WritePages();
    string[] command = ["analyze", "pages", "--dossier", "pages/report.html", "--json", "pages/report.json", "--case", "pages/fire.case"];
    Assert.Equal(0, work.Run(command).ExitCode);
    var first = work.Bytes("pages/report.json");
    var second = work.Run(command);
    Assert.Equal(0, second.ExitCode);
    Assert.Contains("3 pages read.", second.Output, StringComparison.Ordinal);
    Assert.Equal(first, work.Bytes("pages/report.json"));
  }

  [Fact]
  public void A_file_that_cannot_be_written_leaves_the_old_one_and_no_remains()
  {
    using var work = new Workspace();
    work.WritePages();
    work.Write("out.json", "old");
    var result = HearsayProcess.Run(work.Folder, new Dictionary<string, string>(), "analyze", "pages/none.html", "--json", "out.json");
    Assert.Equal(3, result.ExitCode);
    Assert.Equal("old", work.Text("out.json"));
    Assert.DoesNotContain(work.Files(), file => file.EndsWith(".part", StringComparison.Ordinal));
  }

  [Fact]
  public void A_reader_that_stops_early_is_no_failure()
  {
    if (OperatingSystem.IsWindows()) Assert.Skip("needs a POSIX shell");
    using var work = new Workspace();
    work.WriteMany("pages", 60);
    var start = new System.Diagnostics.ProcessStartInfo("sh")
    {
      WorkingDirectory = work.Folder,
      UseShellExecute = false,
      RedirectStandardError = true,
    };
    start.ArgumentList.Add("-c");
    start.ArgumentList.Add($"{{ dotnet '{HearsayProcess.Command}' analyze pages --json -; echo $? > code; }} | head -c 10 > start");
    using var shell = System.Diagnostics.Process.Start(start)!;
    var error = shell.StandardError.ReadToEnd();
    shell.WaitForExit();
    Assert.Equal("0", work.Text("code").Trim());
    Assert.Equal(10, work.Bytes("start").Length);
    Assert.Empty(error);
  }
}
