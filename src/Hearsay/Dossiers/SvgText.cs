using System.Globalization;

namespace Hearsay.Dossiers;

/// <summary>Breaks text into lines of a picture, by estimated widths: a file without scripts cannot measure.</summary>
internal static class SvgText
{
  /// <summary>Lines no wider than that many pixels; the last ends in an ellipsis where text is left.</summary>
  public static List<string> Wrap(string text, double width, double size, int lines)
  {
    var result = new List<string>();
    var line = "";
    var words = new Queue<string>(text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
    while (words.TryDequeue(out var word))
    {
      var longer = line.Length == 0 ? word : $"{line} {word}";
      if (Width(longer, size) <= width)
      {
        line = longer;
        continue;
      }

      if (result.Count == lines - 1)
      {
        result.Add(Cut(longer, width, size));
        return result;
      }

      if (line.Length == 0)
      {
        result.Add(Cut(word, width, size));
        continue;
      }

      result.Add(line);
      line = "";
      words = new Queue<string>(words.Prepend(word));
    }

    if (line.Length > 0) result.Add(line);
    return result;
  }

  /// <summary>The estimated width in pixels, from the widths of Arial Bold.</summary>
  public static double Width(string text, double size)
  {
    var width = 0.0;
    foreach (var rune in text.EnumerateRunes()) width += Width(rune);
    return width * size;
  }

  private static string Cut(string text, double width, double size)
  {
    var kept = 0;
    var used = size;
    foreach (var element in Elements(text))
    {
      used += Width(element, size);
      if (used > width && kept > 0) break;
      kept += element.Length;
    }

    return kept >= text.Length ? text : string.Concat(text.AsSpan(0, kept).TrimEnd(), "…");
  }

  private static IEnumerable<string> Elements(string text)
  {
    for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();) yield return elements.GetTextElement();
  }

  private static double Width(System.Text.Rune rune) => rune.Value switch
  {
    'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '’' => 0.3,
    'f' or 't' or 'r' or '(' or ')' or '-' or ' ' => 0.38,
    'm' or 'w' => 0.86,
    'M' or 'W' or '@' or '%' => 0.95,
    >= 'A' and <= 'Z' => 0.7,
    < 0x2E80 => 0.58,
    _ => 1.02,
  };
}
