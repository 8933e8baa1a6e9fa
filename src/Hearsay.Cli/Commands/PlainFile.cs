using System.Text;
using Hearsay.Capturing;

namespace Hearsay.Cli.Commands;

/// <summary>Files that are texts and no pages.</summary>
internal static class PlainFile
{
  /// <summary>The whole text of a file named <c>.txt</c>; null for a page, and for bytes that are no UTF-8.</summary>
  public static string? TextOf(Capture capture) =>
    Path.GetExtension(capture.File).Equals(".txt", StringComparison.OrdinalIgnoreCase) ? TextOf(capture.Bytes.Span) : null;

  /// <summary>Bytes as text; null where they are a page, or no UTF-8.</summary>
  public static string? TextOf(ReadOnlySpan<byte> bytes)
  {
    try
    {
      if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
      var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
      return text.Contains('\0', StringComparison.Ordinal) || LooksLikeMarkup(text) ? null : text;
    }
    catch (DecoderFallbackException)
    {
      return null;
    }
  }

  private static bool LooksLikeMarkup(string text)
  {
    var head = text.AsSpan().TrimStart();
    return head.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
  }
}
