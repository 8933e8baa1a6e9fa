using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Cli.Tests;

/// <summary>The real command in a process of its own: what a person's shell sees of it.</summary>
internal sealed partial class HearsayProcess : IDisposable
{
  private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
  private readonly Process process;
  private readonly Task<string> output;
  private readonly Task<string> error;

  private HearsayProcess(string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment, string input = "")
  {
    var start = new ProcessStartInfo("dotnet")
    {
      WorkingDirectory = folder,
      UseShellExecute = false,
      RedirectStandardOutput = true,
      RedirectStandardError = true,
      RedirectStandardInput = true,
      StandardInputEncoding = new UTF8Encoding(false),
      StandardOutputEncoding = Encoding.UTF8,
      StandardErrorEncoding = Encoding.UTF8,
    };
    start.ArgumentList.Add(Command);
    foreach (var argument in arguments) start.ArgumentList.Add(argument);
    foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
    process = Process.Start(start)!;
    output = process.StandardOutput.ReadToEndAsync();
    error = process.StandardError.ReadToEndAsync();
    process.StandardInput.Write(input);
    process.StandardInput.Close();
  }

  /// <summary>The built command beside these tests, of the same configuration.</summary>
  public static string Command { get; } = Locate();

  public int Id => process.Id;

  public static HearsayProcess Start(string folder, params string[] arguments) => new(folder, arguments, null);

  public static Result Run(string folder, params string[] arguments)
  {
    using var started = new HearsayProcess(folder, arguments, null);
    return started.Wait();
  }

  public static Result Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
  {
    using var started = new HearsayProcess(folder, arguments, environment);
    return started.Wait();
  }

  /// <summary>Runs it with a text on its standard input.</summary>
  public static Result RunWithInput(string folder, string input, params string[] arguments)
  {
    using var started = new HearsayProcess(folder, arguments, null, input);
    return started.Wait();
  }

  public Result Wait()
  {
    if (!process.WaitForExit(Patience))
    {
      process.Kill(entireProcessTree: true);
      Assert.Fail("The command did not end.");
    }

    return new Result(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
  }

  /// <summary>kill -9: nothing of the process runs any more.</summary>
  public void Kill() => process.Kill(entireProcessTree: true);

  /// <summary>What Ctrl-C sends; nothing where the process has ended already.</summary>
  public void Interrupt()
  {
    if (!process.HasExited && Signal(process.Id, 2) != 0) Assert.True(process.WaitForExit(Patience), "The signal could not be sent.");
  }

  public void Dispose() => process.Dispose();

  private static string Locate()
  {
    var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
    var command = Path.Combine(own.Parent!.Parent!.FullName, "Hearsay.Cli", own.Name, "Hearsay.Cli.dll");
    return File.Exists(command) ? command : throw new FileNotFoundException("The command is not built.", command);
  }

  [LibraryImport("libc", EntryPoint = "kill")]
  private static partial int Signal(int process, int signal);

  internal sealed record Result(int ExitCode, string Output, string Error)
  {
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
  }
}
