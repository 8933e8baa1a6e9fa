using System.Text;

namespace Hearsay.Capturing;

/// <summary>Tells the records of an archive that hold a page from the rest, and makes captures of them.</summary>
internal static class ArchivedPage
{
  private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml", "text/plain", "text/x-html", "text/htm"];
  private static readonly string[] VagueTypes = ["application/octet-stream", "application/unknown", "unknown/unknown", "no-type", "application/xml", "text/xml", "application/x-unknown-content-type", "application/binary"];
  private static readonly string[] NotPages = ["/robots.txt", "/ads.txt", "/app-ads.txt", "/sellers.json", "/humans.txt", "/security.txt", "/llms.txt"];

  /// <summary>The capture of a record; null where it holds no page, or its content could not be had, which <paramref name="why"/> then says.</summary>
  /// <remarks>Redirects and answers without content are no pages. Answers that report an error are: their status goes along, and reading names them.</remarks>
  public static Capture? Of(ArchiveRecord record, string name, CaptureLimits limits, out string? why)
  {
    why = null;
    var address = SavedPage.AddressOf(record.Target);
    if (!CanBePage(record, address)) return null;
    var isHttp = record.Type == "response" && record.Block.Span.StartsWith("HTTP/"u8);
    var response = isHttp ? HttpResponse.Of(record.Block, record.Why is null ? limits.MaxBytes : 0) : new(null, new HeaderFields(), record.Block, null);
    var type = isHttp ? MediaType.Of(response.Fields["Content-Type"]) : record.Type == "response" ? null : record.BlockType;
    if (response.Status is < 200 or (>= 300 and < 400) or 204 or 205 or > 599) return null;
    if (!IsPageType(type?.Name)) return null;
    var isVague = type is null || Array.IndexOf(VagueTypes, type.Name) >= 0;
    if (record.Why is not null)
    {
      why = isVague ? null : record.Why;
      return null;
    }

    if (response.Content is not { } content)
    {
      why = response.Why;
      return null;
    }

    if (content.Length > limits.MaxBytes)
    {
      why = $"it is larger than {CaptureFiles.Size(limits.MaxBytes)}";
      return null;
    }

    if (!IsPage(content.Span, isVague)) return null;
    // The block is the archive's reader's own, and is overwritten by the next.
    return Capture.Of(name, content.ToArray()) with
    {
      Url = address,
      TakenAt = record.TakenAt,
      Declared = new CaptureFacts { Origin = CaptureOrigin.Http, MediaType = type?.Name, Charset = type?["charset"] ?? (record.Type == "conversion" ? "utf-8" : null), Status = response.Status },
    };
  }

  /// <summary>Whether a media type is a page's, or says too little to tell.</summary>
  public static bool IsPageType(string? type) => type is null || Array.IndexOf(PageTypes, type) >= 0 || Array.IndexOf(VagueTypes, type) >= 0;

  private static bool CanBePage(ArchiveRecord record, Uri? address)
  {
    if (record.Type is not ("response" or "resource" or "conversion")) return false;
    if (record.Type == "response" && record.BlockType is { } type && type.Name.StartsWith("text/dns", StringComparison.Ordinal)) return false;
    // What crawlers note of a page under a name of their own is no page.
    if (record.Target is { } target && address is null && !target.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && !target.StartsWith("ftp:", StringComparison.OrdinalIgnoreCase) && target.Contains(':', StringComparison.Ordinal)) return false;
    if (address is null) return true;
    var path = address.AbsolutePath;
    foreach (var ending in NotPages)
      if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return false;
    return !path.StartsWith("/.well-known/", StringComparison.Ordinal) && !path.StartsWith("/cdn-cgi/", StringComparison.Ordinal) && !CaptureFiles.IsPlainlyNoPage(path);
  }

  // Servers call data, pictures and nothing at all HTML.
  private static bool IsPage(ReadOnlySpan<byte> content, bool mustBeMarkup)
  {
    var start = content;
    if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
    start = start.TrimStart(" \t\r\n\f"u8);
    if (start.Length < 3 || start[0] == '{' || start.StartsWith("[{"u8) || start.StartsWith("[\""u8) || start.StartsWith("[]"u8) || start.StartsWith(")]}'"u8)) return false;
    if (!HttpResponse.IsText(start)) return IsUtf16(start) || !mustBeMarkup && start.IndexOf((byte)0) < 0 && start[0] == '<';
    if (!mustBeMarkup) return true;
    var head = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 1024)]);
    return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase) || head.Contains("<head", StringComparison.OrdinalIgnoreCase);
  }

  private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes.Length > 8 && (bytes[0] == '<' && bytes[1] == 0 && bytes[3] == 0 || bytes[0] == 0 && bytes[1] == '<' && bytes[2] == 0);
}
