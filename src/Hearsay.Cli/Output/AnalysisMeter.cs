using System.Diagnostics;
using Spectre.Console;

namespace Hearsay.Cli.Output;

/// <summary>Shows on standard error how far the work is: bars on a terminal, a line now and then elsewhere, nothing when asked to be quiet.</summary>
internal static class AnalysisMeter
{
  private static readonly (string Stage, string Says)[] Stages =
    [("taking", "Taking pages"), ("reading", "Reading pages"), ("linking", "Linking statements"), ("counting", "Counting origins")];

  /// <summary>Does the work and shows it.</summary>
  public static T Run<T>(bool quiet, Func<IProgress<AnalysisProgress>?, T> work)
  {
    if (quiet) return work(null);
    return Console.IsErrorRedirected ? work(new Lines(TextWriter.Synchronized(Console.Error))) : RunOnTerminal(work);
  }

  private static T RunOnTerminal<T>(Func<IProgress<AnalysisProgress>?, T> work)
  {
    var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    return console.Progress()
      .AutoClear(true)
      .HideCompleted(false)
      .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
      .Start(context => work(new Bars(context)));
  }

  private sealed class Bars(ProgressContext context) : IProgress<AnalysisProgress>
  {
    private readonly Dictionary<string, ProgressTask> tasks = [];

    public void Report(AnalysisProgress value)
    {
      lock (tasks)
      {
        if (!tasks.TryGetValue(value.Stage, out var task))
        {
          foreach (var earlier in tasks.Values)
          {
            earlier.IsIndeterminate = false;
            earlier.Value = earlier.MaxValue;
            earlier.StopTask();
          }

          var says = Stages.FirstOrDefault(stage => stage.Stage == value.Stage).Says ?? value.Stage;
          tasks.Add(value.Stage, task = context.AddTask(says));
        }

        task.IsIndeterminate = value.Total == 0 || (value.Done == 0 && value.Stage != "reading");
        task.MaxValue = Math.Max(1, value.Total);
        task.Value = Math.Max(task.Value, value.Done);
      }
    }
  }

  /// <summary>Silent for the first ten seconds, then a line every ten.</summary>
  private sealed class Lines(TextWriter error) : IProgress<AnalysisProgress>
  {
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private readonly Lock gate = new();
    private long last = Stopwatch.GetTimestamp();

    public void Report(AnalysisProgress value)
    {
      lock (gate)
      {
        if (Stopwatch.GetElapsedTime(last) < Every) return;
        last = Stopwatch.GetTimestamp();
        error.WriteLine(value.Total == 0 ? $"hearsay: {value.Stage}{(value.Done > 0 ? $" {value.Done}" : "")} …" : $"hearsay: {value.Stage} {value.Done} of {value.Total}");
      }
    }
  }
}
