using System.Runtime.InteropServices;
using Hearsay.Cli.Output;

namespace Hearsay.Cli;

/// <summary>Turns Ctrl-C and a request to end into a cancellation; where the work does not end soon after, the process does.</summary>
internal sealed class Interrupt : IDisposable
{
  private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
  private readonly CancellationTokenSource source = new();
  private readonly List<PosixSignalRegistration> registrations = [];

  public Interrupt()
  {
    registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Handle(context, 130)));
    registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Handle(context, 143)));
  }

  /// <summary>Cancelled when the person or the system asks for an end.</summary>
  public CancellationToken Token => source.Token;

  /// <summary>128 plus the signal's number, as shells count.</summary>
  public int Code { get; private set; } = 130;

  private void Handle(PosixSignalContext context, int code)
  {
    context.Cancel = true;
    if (source.IsCancellationRequested) End(code);
    Code = code;
    source.Cancel();
    // A stage that does not look at the token must not hold the person up. Cases survive it, and files are moved into place whole.
    _ = Task.Delay(Grace).ContinueWith(_ => End(code), TaskScheduler.Default);
  }

  private static void End(int code)
  {
    OutputFile.DiscardUnfinished();
    // The bars hide the cursor.
    if (!Console.IsErrorRedirected) Console.Error.Write("\e[?25h");
    Console.Error.WriteLine("hearsay: interrupted; nothing half-written is left behind.");
    Environment.Exit(code);
  }

  public void Dispose()
  {
    foreach (var registration in registrations) registration.Dispose();
    source.Dispose();
  }
}
