using System.Net;
using System.Text;

namespace Hearsay.Capturing;

/// <summary>Makes XML out of what feeds are: entities of HTML that XML does not know, bare ampersands, control characters, empty lines before the declaration.</summary>
internal static class FeedText
{
  /// <summary>The feed's text, fit for an XML parser.</summary>
  /// <exception cref="PackingException">It declares entities of its own.</exception>
  public static string Of(ReadOnlySpan<byte> bytes)
  {
    var text = Charsets.XmlText(bytes).AsSpan().TrimStart("\uFEFF \t\r\n\0").ToString();
    var result = new StringBuilder(text.Length + 256);
    var at = 0;
    if (text.StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf("?>", StringComparison.Ordinal) is > 0 and var declaration) at = declaration + 2;
    at = AfterDoctype(text, at, result);
    while (at < text.Length)
    {
      var next = text.AsSpan(at).IndexOfAny('&', '<');
      if (next < 0) next = text.Length - at;
      Append(result, text.AsSpan(at, next));
      at += next;
      if (at >= text.Length) break;
      at = text[at] == '&' ? Reference(text, at, result) : Markup(text, at, result);
    }

    return result.ToString();
  }

  private static int AfterDoctype(string text, int at, StringBuilder result)
  {
    var start = text.AsSpan(at, Math.Min(4096, text.Length - at)).IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    if (start < 0) return at;
    start += at;
    var end = text.IndexOf('>', start);
    var subset = text.IndexOf('[', start);
    if (end < 0 || subset >= 0 && subset < end) throw new PackingException("a feed that declares entities of its own (DTD), which are not read");
    // What names a known document type and no more does no harm.
    Append(result, text.AsSpan(at, start - at));
    return end + 1;
  }

  // Text in CDATA and comments stands for itself.
  private static int Markup(string text, int at, StringBuilder result)
  {
    var (ending, skipped) = Opens(text, at, "<![CDATA[") ? ("]]>", 9) : Opens(text, at, "<!--") ? ("-->", 4) : ("", 1);
    if (ending.Length == 0)
    {
      result.Append('<');
      return at + 1;
    }

    var end = text.IndexOf(ending, at + skipped, StringComparison.Ordinal);
    end = end < 0 ? text.Length : end + ending.Length;
    if (skipped == 9) Append(result, text.AsSpan(at, end - at));
    return end;
  }

  private static bool Opens(string text, int at, string mark) => text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);

  private static int Reference(string text, int at, StringBuilder result)
  {
    var semicolon = text.AsSpan(at, Math.Min(40, text.Length - at)).IndexOf(';');
    var name = semicolon > 1 ? text.AsSpan(at + 1, semicolon - 1) : [];
    if (name is "amp" or "lt" or "gt" or "quot" or "apos")
    {
      result.Append(text, at, semicolon + 1);
      return at + semicolon + 1;
    }

    if (!name.IsEmpty && (name[0] == '#' || char.IsAsciiLetter(name[0])))
    {
      var reference = text.Substring(at, semicolon + 1);
      var meant = WebUtility.HtmlDecode(reference);
      if (meant != reference && meant.Length is 1 or 2)
      {
        Append(result, meant is "&" ? "&amp;" : meant is "<" ? "&lt;" : meant);
        return at + semicolon + 1;
      }
    }

    result.Append("&amp;");
    return at + 1;
  }

  // Characters that XML 1.0 does not allow, half surrogate pairs among them.
  private static void Append(StringBuilder result, ReadOnlySpan<char> text)
  {
    for (var i = 0; i < text.Length; i++)
    {
      var c = text[i];
      var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
      if (isPair) result.Append(c).Append(text[++i]);
      else if (c < 32 && c is not ('\t' or '\n' or '\r') || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF') result.Append(' ');
      else result.Append(c);
    }
  }
}
