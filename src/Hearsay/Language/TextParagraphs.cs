using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>The paragraphs of plain text: what lies between empty lines.</summary>
internal static class TextParagraphs
{
  /// <summary>The paragraphs, in order, without the white space around them. Linear.</summary>
  public static IEnumerable<TextSpan> Of(string text)
  {
    int start = -1, end = 0;
    for (var at = 0; at < text.Length;)
    {
      var stop = text.AsSpan(at).IndexOfAny('\n', '\r');
      var next = stop < 0 ? text.Length : at + stop;
      var line = text.AsSpan(at, next - at);
      if (line.IsWhiteSpace())
      {
        if (start >= 0) yield return new(start, end);
        start = -1;
      }
      else
      {
        if (start < 0) start = at + line.Length - line.TrimStart().Length;
        end = at + line.TrimEnd().Length;
      }

      at = next + (next + 1 < text.Length && text[next] == '\r' && text[next + 1] == '\n' ? 2 : 1);
    }

    if (start >= 0) yield return new(start, end);
  }
}
