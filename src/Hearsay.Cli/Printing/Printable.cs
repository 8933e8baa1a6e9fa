using System.Text;

namespace Hearsay.Cli.Printing;

/// <summary>A page's words made safe for a terminal: one line, no control characters, nothing that turns the direction of what follows.</summary>
internal static class Printable
{
  public static string Of(string? words)
  {
    if (string.IsNullOrEmpty(words)) return "";
    var result = new StringBuilder(words.Length);
    foreach (var c in words)
    {
      if (char.IsWhiteSpace(c) || char.IsControl(c))
      {
        if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
      }
      else if (!TurnsDirection(c)) result.Append(c);
    }

    return result.ToString().TrimEnd();
  }

  /// <summary>In quotation marks, unless it brings its own. A mark whose other half lies outside the words is left out.</summary>
  public static string Quoted(string? words)
  {
    var clean = Of(words);
    var opens = clean.Length > 1 && IsQuote(clean[0]);
    var closes = clean.Length > 1 && IsQuote(clean[^1]);
    if (opens && closes) return clean;
    if (opens) clean = clean[1..];
    if (closes) clean = clean[..^1];
    return $"“{clean.TrimEnd(',', ';', ' ')}”";
  }

  private static bool IsQuote(char c) => c is '“' or '”' or '"' or '«' or '»' or '„' or '‟';

  /// <summary>Cut to so many columns, with a mark where something is missing.</summary>
  public static string Cut(string words, int columns) =>
    words.Length <= columns ? words : columns < 2 ? "…" : words[..Boundary(words, columns - 1)].TrimEnd() + "…";

  /// <summary>The last offset up to <paramref name="most"/> that splits no character.</summary>
  public static int Boundary(string words, int most)
  {
    if (most >= words.Length) return words.Length;
    return most > 1 && char.IsLowSurrogate(words[most]) && char.IsHighSurrogate(words[most - 1]) ? most - 1 : most;
  }

  private static bool TurnsDirection(char c) => c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

  /// <summary>Cut to so many columns from its beginning: a file's name says more than its folder.</summary>
  public static string CutStart(string words, int columns)
  {
    if (words.Length <= columns || columns < 2) return Cut(words, columns);
    var from = words.Length - columns + 1;
    return "…" + words[(char.IsLowSurrogate(words[from]) ? from + 1 : from)..];
  }
}
