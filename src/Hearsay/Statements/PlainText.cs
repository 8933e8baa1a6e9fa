using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>A plain text as a document of body paragraphs only: nothing of it is left out as furniture.</summary>
public static class PlainText
{
  private const int WrappedAt = 60;

  /// <summary>A document over the whole text; an empty line, or a line that is no wrapped one, ends a paragraph.</summary>
  /// <param name="file">Its name.</param>
  /// <param name="sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
  /// <param name="text">Its text; spans point into it as it is.</param>
  public static Document DocumentOf(string file, string sha256, string text) => new()
  {
    Id = sha256[..12],
    Sha256 = sha256,
    File = file,
    Text = text,
    Language = "en",
    Blocks = [.. Paragraphs(text).Select(span => new Block(BlockKind.Paragraph, span, "plain text"))],
  };

  private static List<TextSpan> Paragraphs(string text)
  {
    var paragraphs = new List<TextSpan>();
    var start = -1;
    var end = 0;
    var i = 0;
    while (i < text.Length)
    {
      var stop = text.AsSpan(i).IndexOfAny('\n', '\r');
      var lineEnd = stop < 0 ? text.Length : i + stop;
      var line = new TextSpan(i, lineEnd);
      var empty = line.Of(text).IsWhiteSpace();
      if (empty)
      {
        if (start >= 0) paragraphs.Add(new(start, end));
        start = -1;
      }
      else
      {
        if (start < 0) start = i;
        end = lineEnd;
        if (!IsWrapped(text, line, lineEnd))
        {
          paragraphs.Add(new(start, end));
          start = -1;
        }
      }

      i = lineEnd;
      if (i < text.Length) i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
    }

    if (start >= 0) paragraphs.Add(new(start, end));
    return paragraphs;
  }

  /// <summary>Whether the sentence of a line goes on in the next: a long line without final mark before one that starts in lower case or is long, too.</summary>
  private static bool IsWrapped(string text, TextSpan line, int lineEnd)
  {
    if (line.Length is < WrappedAt or > 2 * WrappedAt) return false;
    var next = lineEnd;
    while (next < text.Length && text[next] is '\n' or '\r') next++;
    return next < text.Length && !char.IsWhiteSpace(text[next]);
  }
}
