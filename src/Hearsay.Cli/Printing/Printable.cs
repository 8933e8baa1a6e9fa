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

  /// <summary>In quotation marks, unless it brings its own.</summary>
  public static string Quoted(string? words)
  {
    var clean = Of(words);
    return clean.Length > 1 && clean[0] is '“' or '"' or '«' && clean[^1] is '”' or '"' or '»' ? clean : $"“{clean}”";
  }

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
}
