namespace Hearsay.Training;

/// <summary>The sub-command <c>mentions</c>: scores who is who in a document. The rules have no weights, so that there is nothing to train.</summary>
internal static class MentionsCommand
{
  private const string Usage = "usage: Hearsay.Training mentions --data FOLDER --score [--errors] [--all-genres]";

  /// <summary>0: done; 2: the command's own use was wrong.</summary>
  public static int Run(string[] args)
  {
    string? folder = null;
    bool score = false, errors = false, all = false;
    for (var i = 0; i < args.Length; i++)
    {
      switch (args[i])
      {
        case "--data" when i + 1 < args.Length:
          folder = args[++i];
          break;
        case "--score":
          score = true;
          break;
        case "--errors":
          errors = true;
          break;
        case "--all-genres":
          all = true;
          break;
        default:
          Console.Error.WriteLine($"{Usage}\nnot understood: {args[i]}");
          return 2;
      }
    }

    if (folder is null || !score || !Directory.Exists(folder))
    {
      Console.Error.WriteLine(folder is null || !score ? Usage : $"there is no folder {folder}");
      return 2;
    }

    var documents = all ? [.. Treebank.Gum(folder, "train"), .. Treebank.Gum(folder, "dev")] : Treebank.News(folder);
    var scorer = new MentionsScore(errors ? Console.Out : null);
    foreach (var document in documents) scorer.Add(document);
    scorer.Print(Console.Out);
    return 0;
  }
}
