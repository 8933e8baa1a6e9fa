using Hearsay.Capturing;

namespace Hearsay.Cli.Commands;

/// <summary>The pages that the arguments name, and what of them could not be taken.</summary>
internal sealed record Inputs(List<Capture> Captures, List<Unread> Refused)
{
  /// <summary>How many captures have the same bytes as an earlier one.</summary>
  public int Repeated => Captures.Count - Captures.Select(capture => capture.Sha256).Distinct(StringComparer.Ordinal).Count();

  /// <summary>Reads files and folders.</summary>
  /// <param name="paths">In any mix.</param>
  /// <param name="own">Full paths that the command itself writes: found in a folder, they are no input.</param>
  /// <param name="progress">Told of every page that is taken.</param>
  /// <param name="cancellation">Stops between two pages.</param>
  public static Inputs Read(IEnumerable<string> paths, IReadOnlyCollection<string> own, IProgress<AnalysisProgress>? progress, CancellationToken cancellation)
  {
    var inputs = new Inputs([], []);
    foreach (var path in paths)
    {
      var folder = Directory.Exists(path) ? Path.GetFullPath(path) : null;
      var ownNames = folder is null ? [] : own.Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
      foreach (var (capture, unread) in CaptureFiles.Read([path], cancellation: cancellation))
      {
        cancellation.ThrowIfCancellationRequested();
        if (ownNames.Contains(capture?.Container ?? capture?.File ?? unread!.File)) continue;
        if (capture is not null) inputs.Captures.Add(capture);
        else inputs.Refused.Add(unread!);
        progress?.Report(new("taking", inputs.Captures.Count, 0));
      }
    }

    return inputs;
  }

  /// <summary>Every input that could not be read, by file: also each file whose bytes another brought.</summary>
  public List<Unread> Unread(Analysis analysis)
  {
    var read = analysis.Documents.Select(document => document.Sha256).ToHashSet(StringComparer.Ordinal);
    var reasons = analysis.Unread.GroupBy(failure => failure.File, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Why, StringComparer.Ordinal);
    var unread = new List<Unread>(Refused);
    foreach (var same in Captures.Where(capture => !read.Contains(capture.Sha256)).GroupBy(capture => capture.Sha256, StringComparer.Ordinal))
    {
      var why = same.Select(capture => reasons.GetValueOrDefault(capture.File)).FirstOrDefault(reason => reason is not null) ?? "it is no page";
      unread.AddRange(same.Select(capture => new Unread(capture.File, why)));
    }

    return [.. unread.Distinct().OrderBy(failure => failure.File, StringComparer.Ordinal).ThenBy(failure => failure.Why, StringComparer.Ordinal)];
  }
}
