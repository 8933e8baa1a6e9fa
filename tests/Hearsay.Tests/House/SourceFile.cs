using System.Text;

namespace Hearsay.Tests.House;

/// <summary>A C# file with its comments and the insides of its string literals blanked, so that what is left is code.</summary>
internal static class SourceFile
{
  public static string CodeOf(string text)
  {
    var code = new StringBuilder(text.Length);
    var i = 0;
    while (i < text.Length)
    {
      if (text.AsSpan(i).StartsWith("//", StringComparison.Ordinal)) i = End(text, "\n", i);
      else if (text.AsSpan(i).StartsWith("/*", StringComparison.Ordinal)) i = End(text, "*/", i + 2) + 2;
      else if (text.AsSpan(i).StartsWith("\"\"\"", StringComparison.Ordinal)) i = RawString(text, i, code);
      else if (text[i] == '"') i = String(text, i, code);
      else if (text[i] == '\'' && i + 2 < text.Length) i = Character(text, i, code);
      else code.Append(text[i++]);
    }

    return code.ToString();
  }

  private static int End(string text, string mark, int from)
  {
    var found = text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal);
    return found < 0 ? text.Length : found;
  }

  private static int RawString(string text, int start, StringBuilder code)
  {
    var quotes = start;
    while (quotes < text.Length && text[quotes] == '"') quotes++;
    code.Append("\"\"");
    return Math.Min(text.Length, End(text, new string('"', quotes - start), quotes) + quotes - start);
  }

  private static int String(string text, int start, StringBuilder code)
  {
    var verbatim = start > 0 && (text[start - 1] == '@' || (start > 1 && text[start - 1] == '$' && text[start - 2] == '@'));
    var i = start + 1;
    while (i < text.Length && (text[i] != '"' || (verbatim && i + 1 < text.Length && text[i + 1] == '"')))
    {
      i += verbatim ? (text[i] == '"' ? 2 : 1) : text[i] == '\\' ? 2 : 1;
    }

    code.Append("\"\"");
    return i + 1;
  }

  private static int Character(string text, int start, StringBuilder code)
  {
    var i = start + 1;
    while (i < text.Length && text[i] != '\'') i += text[i] == '\\' ? 2 : 1;
    code.Append("' '");
    return i + 1;
  }
}
