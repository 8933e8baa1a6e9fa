using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Capturing;

/// <summary>What browsers and mirroring tools leave of themselves in a page they save: a comment with its address, and a folder beside it.</summary>
internal static partial class SavedPage
{
  private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

  // The mark of the web, as browsers write it.
  [GeneratedRegex(@"<!--\s*saved from url=\(\d{4}\)\s*(?<a>\S{1,2000}?)\s*-->", Options)]
  private static partial Regex MarkOfTheWeb { get; }

  [GeneratedRegex(@"<!--\s*Page saved with SingleFile\s+url:\s*(?<a>\S{1,2000})(?:\s+saved date:\s*(?<b>[^\r\n(]{1,60}))?", Options)]
  private static partial Regex SingleFile { get; }

  [GeneratedRegex(@"<!--\s*Mirrored from (?<a>[^\s,]{1,2000}) by HTTrack[^,]{0,80}(?:,\s*(?<b>[^-]{1,40}?)\s*-->)?", Options)]
  private static partial Regex Mirrored { get; }

  // What browsers in their languages call the folder beside a page.
  private static readonly string[] FolderEndings =
  [
    "_files", ".files", "-files", "-Dateien", "_Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "-filer", "_filer", "_tiedostot", "_pliki", "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar",
    "_datoteke", "_fitxers", "_failid", "_fails", "_bylos", "_fajlovi", "_fitxategiak", "_fisiere", "_subory",
  ];

  private static readonly string[] PageEndings = [".html", ".htm", ".xhtml", ".xht", ".mhtml", ".php", ".asp", ".aspx", ".jsp", ".shtml"];

  /// <summary>A capture of a page's bytes, with the address and time that whoever saved it wrote at its top.</summary>
  public static Capture Of(string name, ReadOnlyMemory<byte> bytes)
  {
    var capture = Capture.Of(name, bytes);
    var head = bytes.Span[..Math.Min(bytes.Length, 4096)];
    if (head.IndexOf("<!--"u8) < 0) return capture;
    var text = Encoding.Latin1.GetString(head);
    if (MarkOfTheWeb.Match(text) is { Success: true } mark) return capture with { Url = AddressOf(mark.Groups["a"].Value) };
    if (SingleFile.Match(text) is { Success: true } single) return capture with { Url = AddressOf(single.Groups["a"].Value), TakenAt = MomentOf(single.Groups["b"].Value) };
    if (Mirrored.Match(text) is { Success: true } mirrored) return capture with { Url = AddressOf("http://" + mirrored.Groups["a"].Value), TakenAt = MomentOf(mirrored.Groups["b"].Value) };
    return capture;
  }

  /// <summary>Whether a folder holds the pictures, scripts and frames of a page beside it.</summary>
  /// <param name="folder">Its name.</param>
  /// <param name="siblings">The names of the files beside it.</param>
  public static bool IsFolderOfPage(string folder, IReadOnlySet<string> siblings)
  {
    foreach (var ending in FolderEndings)
    {
      if (!folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || folder.Length == ending.Length) continue;
      var stem = folder[..^ending.Length];
      foreach (var page in PageEndings)
        if (siblings.Contains(stem + page) || siblings.Contains(stem + page.ToUpperInvariant())) return true;
    }

    return false;
  }

  /// <summary>An address of the web; null for what is none.</summary>
  public static Uri? AddressOf(string? text) =>
    text is { Length: > 0 and <= 4000 } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 ? address : null;

  // "Fri Mar 14 2031 09:26:53 GMT+0100", "Fri, 14 Mar 2031 09:26:53 GMT".
  private static DateTimeOffset? MomentOf(string text)
  {
    text = text.Trim();
    foreach (var form in (ReadOnlySpan<string>)["ddd MMM d yyyy HH:mm:ss 'GMT'zzz", "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz"])
      if (DateTimeOffset.TryParseExact(WithColon(text), form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return moment;
    return MimeDate.Of(text);
  }

  private static string WithColon(string text) => text.Length > 5 && text[^5] is ('+' or '-') ? text[..^2] + ":" + text[^2..] : text;
}
