namespace Hearsay.Capturing;

/// <summary>An input that could not be read, and why, in words for the person who named it.</summary>
/// <param name="File">As in <see cref="Capture.File"/>.</param>
/// <param name="Why">One line, no stack trace.</param>
public sealed record Unread(string File, string Why)
{
  /// <summary>An input that an error of ours kept from being read. One bad page never stops the others; what a report of the error needs is said in one line.</summary>
  internal static Unread ByFault(string file, Exception fault) =>
    new(file, $"an error in Hearsay, please report it: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")} ({PlaceOf(fault)})");

  private static string PlaceOf(Exception fault)
  {
    var frames = fault.StackTrace?.Split('\n', StringSplitOptions.TrimEntries) ?? [];
    var ours = Array.Find(frames, frame => frame.Contains(nameof(Hearsay) + ".", StringComparison.Ordinal)) ?? frames.FirstOrDefault() ?? "at an unknown place";
    var end = ours.IndexOf('(', StringComparison.Ordinal);
    return end < 0 ? ours : ours[..end];
  }
}
