using System.IO.Compression;
using System.Text;
using Hearsay.Capturing;

namespace Hearsay.Tests.Capturing;

/// <summary>Takes captures out of bytes, and says in short what came.</summary>
internal static class Taken
{
  public const string Page = "<!doctype html><html lang=\"en\"><head><title>Pier closes</title></head><body><h1>Pier closes</h1><p>The harbour council of Port Amsel closed the ferry pier on Tuesday, officials said.</p></body></html>";

  public static CaptureResult[] From(string name, byte[] bytes, CaptureLimits? limits = null) => [.. CaptureFiles.ReadBytes(name, bytes, limits)];

  public static CaptureResult[] From(string name, string text, CaptureLimits? limits = null) => From(name, Encoding.UTF8.GetBytes(text), limits);

  public static Capture One(string name, byte[] bytes)
  {
    var result = Assert.Single(From(name, bytes));
    Assert.Null(result.Unread);
    return result.Capture!;
  }

  public static Capture One(string name, string text) => One(name, Encoding.UTF8.GetBytes(text));

  public static string Refused(string name, byte[] bytes, CaptureLimits? limits = null)
  {
    var result = Assert.Single(From(name, bytes, limits));
    Assert.Null(result.Capture);
    Assert.DoesNotContain('\n', result.Unread!.Why);
    return result.Unread.Why;
  }

  public static string Refused(string name, string text, CaptureLimits? limits = null) => Refused(name, Encoding.UTF8.GetBytes(text), limits);

  /// <summary>Names of captures, and of what could not be taken with why: <c>a.html</c>, <c>b.html! it is empty</c>.</summary>
  public static string[] Names(IEnumerable<CaptureResult> results) =>
    [.. results.Select(result => result.Capture?.File ?? $"{result.Unread!.File}! {result.Unread.Why}")];

  public static string Text(this Capture capture) => Encoding.UTF8.GetString(capture.Bytes.Span);

  public static byte[] Gzip(params byte[][] members)
  {
    var result = new MemoryStream();
    foreach (var member in members)
      using (var gzip = new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(member);
    return result.ToArray();
  }

  public static byte[] Packed(Func<Stream, Stream> coding, string text)
  {
    var result = new MemoryStream();
    using (var stream = coding(result)) stream.Write(Encoding.UTF8.GetBytes(text));
    return result.ToArray();
  }

  public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
  {
    var result = new MemoryStream();
    using (var archive = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
    {
      foreach (var (name, bytes) in entries)
        using (var stream = archive.CreateEntry(name).Open()) stream.Write(bytes);
    }

    return result.ToArray();
  }

  public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
