using System.Diagnostics;

namespace Hearsay.Cli.Tests;

public class InterruptionTests
{
  private const int Pages = 300;

  [Fact]
  public void A_case_killed_at_any_moment_opens_and_continues_to_the_same_results()
  {
    using var work = new Workspace();
    work.WriteMany("pages", Pages);
    var whole = Stopwatch.StartNew();
    Assert.Equal(0, work.Run("analyze", "pages", "--case", "whole.case", "--json", "whole.json").ExitCode);
    whole.Stop();
    var random = new Random(20310505);
    var killed = 0;
    const int rounds = 12;
    for (var round = 0; round < rounds; round++)
    {
      if (round % 3 == 0)
      {
        File.Delete(work.Path("storm.case"));
        File.Delete(work.Path("storm.case-journal"));
      }

      using var running = work.Start("analyze", "pages", "--case", "storm.case", "--json", "part.json");
      // Every part of the work is met, from its start to its end.
      Thread.Sleep(whole.Elapsed * ((round + random.NextDouble()) / rounds));
      running.Kill();
      if (running.Wait().ExitCode == 137) killed++;
      if (File.Exists(work.Path("storm.case")) && new FileInfo(work.Path("storm.case")).Length > 0)
      {
        var show = work.Run("documents", "storm.case");
        // Killed while the tables were made: SQLite takes it back, and the file is empty.
        if (show.ExitCode != 0)
        {
          Assert.Contains("there is no case in it yet", show.Error, StringComparison.Ordinal);
          continue;
        }

        // Either no results, or all of them.
        Assert.Contains(show.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, new[] { 0, Pages });
      }

      if (File.Exists(work.Path("part.json"))) Assert.Equal(work.Text("whole.json"), work.Text("part.json"));
    }

    Assert.NotEqual(0, killed);
    Assert.Equal(0, work.Run("analyze", "pages", "--case", "storm.case", "--json", "end.json").ExitCode);
    Assert.Equal(work.Text("whole.json"), work.Text("end.json"));
    Assert.False(File.Exists(work.Path("storm.case-journal")));
  }

  [Fact]
  public void A_case_killed_while_its_tables_are_made_is_empty_or_of_this_format_and_continues()
  {
    using var work = new Workspace();
    work.WritePages();
    for (var round = 0; round < 8; round++)
    {
      File.Delete(work.Path("new.case"));
      File.Delete(work.Path("new.case-journal"));
      using (var running = work.Start("analyze", "pages", "--case", "new.case"))
      {
        // Some moments after the first bytes, each a little later.
        Assert.True(SpinWait.SpinUntil(() => new FileInfo(work.Path("new.case")) is { Exists: true, Length: > 0 }, TimeSpan.FromMinutes(1)));
        Thread.SpinWait(round * 2000);
        running.Kill();
        running.Wait();
      }

      var show = work.Run("documents", "new.case");
      if (show.ExitCode != 0) Assert.Contains("there is no case in it yet", show.Error, StringComparison.Ordinal);
      Assert.Equal(0, work.Run("analyze", "pages", "--case", "new.case").ExitCode);
    }
  }

  [Fact]
  public void Ctrl_C_ends_it_with_130_and_leaves_nothing_half_written()
  {
    if (OperatingSystem.IsWindows()) Assert.Skip("needs POSIX signals");
    using var work = new Workspace();
    work.WriteMany("pages", Pages);
    work.Write("out.json", "old");
    var before = work.Files();
    var whole = Stopwatch.StartNew();
    work.Run("analyze", "pages");
    whole.Stop();
    var interrupted = false;
    foreach (var part in (double[])[0.15, 0.3, 0.4, 0.5, 0.6, 0.75])
    {
      using var running = work.Start("analyze", "pages", "--json", "out.json", "--dossier", "out.html");
      Thread.Sleep(whole.Elapsed * part);
      running.Interrupt();
      var result = running.Wait();
      if (result.ExitCode == 0)
      {
        // This machine was faster than before: it had ended.
        work.Write("out.json", "old");
        File.Delete(work.Path("out.html"));
        continue;
      }

      Assert.Equal(130, result.ExitCode);
      if (result.Error.Length == 0) continue;
      interrupted = true;
      Assert.Contains("interrupted", result.Error, StringComparison.Ordinal);
      Assert.Empty(result.Output);
      Assert.Equal("old", work.Text("out.json"));
      Assert.Equal(before, work.Files());
    }

    Assert.True(interrupted, "It was never caught at work.");
  }
}
