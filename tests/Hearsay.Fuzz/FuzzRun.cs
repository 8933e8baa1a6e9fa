using System.Diagnostics;

namespace Hearsay.Fuzz;

/// <summary>Reads many cases on several threads, watches each for time and memory, and names those that fail.</summary>
internal sealed class FuzzRun(ulong seed, int cases, int workers)
{
  // Of the clock on the wall: what never comes back is given up, however busy the machine is.
  private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);
  private const int MostShown = 20;
  private const long MostResident = 1L << 30;
  private const int Told = 50_000;

  private readonly (int Case, long Since)[] running = new (int, long)[workers];
  private readonly Lock gate = new();
  private int next = -1, done, failures;
  private long captures, documents, unread, slowest, largest;

  public int Run()
  {
    var watch = Stopwatch.StartNew();
    using var watchdog = new Timer(_ => Look(), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
    var threads = Enumerable.Range(0, workers).Select(worker => new Thread(() => Work(worker)) { IsBackground = true }).ToArray();
    foreach (var thread in threads) thread.Start();
    foreach (var thread in threads) thread.Join();
    var resident = Process.GetCurrentProcess().PeakWorkingSet64;
    if (resident > MostResident) Fail(-1, $"the whole run took {resident >> 20} MiB");
    Console.WriteLine($"{done:N0} cases of seed {seed} in {watch.Elapsed.TotalSeconds:F0} s: {captures:N0} captures, {documents:N0} documents, {unread:N0} not read; "
      + $"slowest {slowest / 1000.0:F1} ms, most allocated {largest / 1e6:F1} MB, at most {resident >> 20} MiB resident; {failures} failed");
    return failures == 0 ? 0 : 1;
  }

  private void Work(int worker)
  {
    while (Interlocked.Increment(ref next) is var number && number < cases)
    {
      running[worker] = (number, Stopwatch.GetTimestamp());
      var outcome = CaseReading.Of(Mutation.Case(seed, number));
      lock (gate)
      {
        captures += outcome.Captures;
        documents += outcome.Documents;
        unread += outcome.Unread;
        slowest = Math.Max(slowest, (long)(outcome.Seconds * 1e6));
        largest = Math.Max(largest, outcome.Allocated);
        if (++done % Told == 0) Console.WriteLine($"{done:N0} cases, {failures} failed");
      }

      if (outcome.Failure is { } failure) Fail(number, failure);
    }

    running[worker] = (-1, 0);
  }

  private void Fail(int number, string why)
  {
    lock (gate)
    {
      if (++failures <= MostShown) Console.Error.WriteLine(number < 0 ? why : $"--seed {seed} --replay {number}: {why}");
    }
  }

  private void Look()
  {
    foreach (var (number, since) in running)
    {
      if (since == 0 || number < 0 || Stopwatch.GetElapsedTime(since) < Hang) continue;
      Console.Error.WriteLine($"--seed {seed} --replay {number}: it hangs");
      Environment.Exit(1);
    }
  }
}
