using Hearsay.Training.Muc;

namespace Hearsay.Training;

/// <summary>The sub-command <c>confidence</c>: scores how a report views the organisations that a key of MUC-3 and MUC-4 names for perpetrators. The rules have no weights, so that there is nothing to train.</summary>
internal static class ConfidenceCommand
{
  private const string Usage = "usage: Hearsay.Training confidence --data FOLDER [--set dev|test] [--errors]";

  /// <summary>0: done; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    string? folder = null;
    string[] sets = ["tst1", "tst2"];
    var errors = false;
    for (var i = 0; i < args.Length; i++)
    {
      switch (args[i])
      {
        case "--data" when i + 1 < args.Length:
          folder = args[++i];
          break;
        case "--set" when i + 1 < args.Length && args[i + 1] is "dev" or "test":
          sets = args[++i] == "dev" ? ["dev"] : sets;
          break;
        case "--errors":
          errors = true;
          break;
        default:
          Console.Error.WriteLine($"{Usage}\nnot understood: {args[i]}");
          return 2;
      }
    }

    if (folder is null || sets.FirstOrDefault(set => !Directory.Exists(Path.Combine(folder, set))) is { } missing)
    {
      Console.Error.WriteLine(folder is null ? Usage : $"there is no complete set in {folder}");
      return 2;
    }

    var score = new ConfidenceScore(errors && sets is ["dev"] ? Console.Out : null);
    foreach (var set in sets) score.Add(Path.Combine(folder, set));
    score.Print(Console.Out);
    return 0;
  }
}
