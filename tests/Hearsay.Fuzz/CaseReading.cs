using System.Diagnostics;
using System.Text.Json;
using Hearsay.Capturing;
using Hearsay.Exporting;
using Hearsay.Reading;

namespace Hearsay.Fuzz;

/// <summary>What came of one case.</summary>
/// <param name="Captures">How many captures the bytes gave.</param>
/// <param name="Documents">How many of them were read.</param>
/// <param name="Unread">How many were refused with a reason, before or after they were captures.</param>
/// <param name="Seconds">Time of the clock on the wall.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Failure">What was broken; null where all held.</param>
internal readonly record struct CaseReading(int Captures, int Documents, int Unread, double Seconds, long Allocated, string? Failure)
{
  private const double MostSeconds = 10;
  private const long MostAllocated = 256_000_000;
  private const int MostCaptures = 10_000;
  private static readonly PageReader Reader = new();

  public static CaseReading Of(byte[] bytes)
  {
    int captures = 0, documents = 0, unread = 0;
    string? failure = null;
    var (before, since) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
    try
    {
      foreach (var (capture, why) in CaptureFiles.ReadBytes("case", bytes))
      {
        if (capture is null == why is null) failure ??= "a result is both a capture and none";
        if (capture is null)
        {
          unread++;
          failure ??= Refused(why!);
        }
        else if (++captures > MostCaptures)
        {
          failure ??= "captures without end";
          break;
        }
        else if (Read(capture, ref failure))
        {
          documents++;
        }
        else
        {
          unread++;
        }
      }
    }
    catch (Exception fault)
    {
      failure = $"{fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
    }

    var (seconds, allocated) = (Stopwatch.GetElapsedTime(since).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before);
    if (seconds > MostSeconds) failure ??= $"it took {seconds:F1} s";
    if (allocated > MostAllocated) failure ??= $"it allocated {allocated / 1e6:F0} MB";
    return new(captures, documents, unread, seconds, allocated, failure);
  }

  private static bool Read(Capture capture, ref string? failure)
  {
    var document = Reader.Read(capture, out var refused);
    if (document is null)
    {
      failure ??= refused is null ? "neither a document nor a reason" : Refused(refused);
      return false;
    }

    failure ??= refused is not null ? "a document and a reason why there is none" : Broken(document);
    if (failure is not null) return true;
    var line = ReadLine.Blocks("case", document, explain: true);
    // Documents of declared facts hold more than the page: the whole line says whether the second is the same.
    if (Reader.Read(capture, out _) is not { } again || !string.Equals(line, ReadLine.Blocks("case", again, explain: true), StringComparison.Ordinal)) failure = "read twice, it is not the same";
    foreach (var json in (ReadOnlySpan<string>)[line, ReadLine.Json("case", document)])
    {
      if (json.AsSpan().ContainsAny('\n', '\r')) failure ??= "a line with a line feed";
      using var parsed = JsonDocument.Parse(json);
      if (parsed.RootElement.ValueKind != JsonValueKind.Object) failure ??= "a line that is no object";
    }

    _ = ReadLine.Readable(document, explain: true, markdown: true);
    return true;
  }

  // What is promised of every document (design, section 1).
  private static string? Broken(Document document)
  {
    var last = 0;
    foreach (var block in document.Blocks)
    {
      if (block.Span.Start < last) return $"blocks overlap at {block.Span.Start}";
      if (block.Span.End <= block.Span.Start) return $"an empty block at {block.Span.Start}";
      if (block.Span.End > document.Text.Length) return $"a block ends at {block.Span.End}, past the text";
      if (block.SourcePosition < 0) return $"a block's place in the source is {block.SourcePosition}";
      if (block.Why.Length == 0) return $"the block at {block.Span.Start} does not say why";
      last = block.Span.End;
    }

    if (document.Credit is { } credit && (credit.Span.End > document.Text.Length || !string.Equals(credit.Span.In(document.Text), credit.Name, StringComparison.Ordinal))) return "the credit's place does not hold its name";
    return document.Analysed == document.Why is null ? null : "analysed, and a reason why it is not; or neither";
  }

  private static string? Refused(Unread unread) =>
    unread.Why.Contains("please report it", StringComparison.Ordinal) ? unread.Why
    : unread.Why.Length == 0 || unread.Why.AsSpan().ContainsAny('\n', '\r') ? $"a reason that is no line: '{unread.Why}'" : null;
}
