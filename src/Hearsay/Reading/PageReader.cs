using Hearsay.Capturing;

namespace Hearsay.Reading;

/// <summary>Reads a capture into a document. Thread-safe; a pure function of the capture and the options.</summary>
public sealed class PageReader
{
  /// <summary>Reads one capture.</summary>
  /// <param name="capture">The page.</param>
  /// <param name="unread">Why nothing could be read; null where a document is returned.</param>
  /// <returns>Null where the bytes are no page: empty, binary, over a limit.</returns>
  public Document? Read(Capture capture, out Unread? unread)
  {
    unread = new Unread(capture.File, "not read yet");
    return null;
  }
}
