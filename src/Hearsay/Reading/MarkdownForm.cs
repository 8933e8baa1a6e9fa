using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Markdown (CommonMark, with the tables and footnotes of GitHub): its marks give blocks their kinds.</summary>
/// <remarks>The marks at the front of a line stand outside of its block; those inside a line (emphasis, the address of a link) stay, since the text is never rewritten.</remarks>
internal static partial class MarkdownForm
{
  // Linear: lines are matched up to a length, or their beginnings.
  private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

  [GeneratedRegex(@"^(?<a>#{1,6}) +\S", Options)]
  private static partial Regex Heading { get; }

  [GeneratedRegex(@"!?\[[^\]\n]{0,400}\]\((?:[^()\s]|\([^()\s]{0,100}\)){1,1000}(?:\s{1,8}""[^""\n]{0,400}"")?\)", Options)]
  private static partial Regex Link { get; }

  [GeneratedRegex(@"^!\[(?<a>[^\]\n]{0,600})\]\((?:[^()\s]|\([^()\s]{0,100}\)){1,2000}(?:\s{1,8}""(?<b>[^""\n]{0,600})"")?\)$", Options)]
  private static partial Regex Picture { get; }

  [GeneratedRegex(@"^(?:[-*_] ?){3,}$", Options)]
  private static partial Regex Rule { get; }

  [GeneratedRegex(@"^\|?(?:\s{0,8}:?-{2,}:?\s{0,8}\|)+(?:\s{0,8}:?-{2,}:?\s{0,8})?$", Options)]
  private static partial Regex TableRule { get; }

  [GeneratedRegex(@"^(?:[-*+]|\d{1,3}[.)])\s+\S", Options)]
  private static partial Regex Item { get; }

  [GeneratedRegex(@"^\[\^?[^\]\n]{1,40}\]:\s", Options)]
  private static partial Regex Definition { get; }

  [GeneratedRegex(@"^(?:\*\*|__)(?<a>[^*_\n]{2,120})(?:\*\*|__)$", Options)]
  private static partial Regex Bold { get; }

  [GeneratedRegex(@"^(?:\*|_)(?<a>[^*_\n]{2,400})(?:\*|_)$", Options)]
  private static partial Regex Slanted { get; }

  [GeneratedRegex(@"\*\*[^\s*][^*\n]{0,200}\*\*", Options)]
  private static partial Regex Strong { get; }

  /// <summary>Labels the lines of a Markdown text; does nothing where the text is none.</summary>
  public static void Mark(ScrapeText page)
  {
    var isMail = page.Form == "mail";
    var front = !isMail && FrontMatter.Mark(page);
    if (!front && !IsMarkdown(page.Lines)) return;
    page.Recognised("markdown", front ? "front matter" : "marks of Markdown");
    page.Clean = Plain;
    if (!isMail) ScrapeLines.Unquote(page.Lines, page.Text);
    Fences(page.Lines);
    Headings(page, isMail);
    Rest(page);
  }

  private static bool IsMarkdown(List<ScrapeLine> lines)
  {
    int headings = 0, links = 0, pictures = 0, strong = 0, fences = 0, underlines = 0, quotes = 0;
    for (var i = 0; i < lines.Count && i < 600; i++)
    {
      var words = lines[i].Words;
      if (lines[i].Kind is not null) continue;
      if (words.Length < 300 && Heading.IsMatch(words)) headings++;
      if (words.StartsWith("```", StringComparison.Ordinal) || words.StartsWith("~~~", StringComparison.Ordinal)) fences++;
      if (words[0] == '>') quotes++;
      if (i > 0 && IsUnderline(lines, i) && words[0] == '=') underlines++;
      if (words.Length > 4000) continue;
      if (words.StartsWith("![", StringComparison.Ordinal) && words.Contains("](", StringComparison.Ordinal)) pictures++;
      if (words.Contains("](", StringComparison.Ordinal) && Link.IsMatch(words)) links++;
      if (words.Contains("**", StringComparison.Ordinal) && Strong.IsMatch(words)) strong++;
    }

    var more = links + pictures + strong + fences + quotes + underlines;
    return headings >= 2 || headings == 1 && (more > 0 || Heading.IsMatch(lines[0].Words)) || links >= 2 || pictures > 0 || fences >= 2 || underlines > 0 || strong >= 2 || links + strong >= 2;
  }

  private static bool IsUnderline(List<ScrapeLine> lines, int i)
  {
    var words = lines[i].Words;
    if (words.Length < 3 || words[0] is not ('=' or '-') || lines[i].Apart || words.AsSpan().ContainsAnyExcept(words[0])) return false;
    var above = lines[i - 1];
    return above.Kind is null && above.Words.Length < 200 && (above.Apart || i == 1) && !BlockClassifier.EndsSentence(above.Words) && Math.Abs(above.Words.Length - words.Length) <= Math.Max(above.Words.Length, 10);
  }

  private static void Fences(List<ScrapeLine> lines)
  {
    var mark = "";
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null || line.Skipped) continue;
      var opens = line.Words.StartsWith("```", StringComparison.Ordinal) || line.Words.StartsWith("~~~", StringComparison.Ordinal);
      if (mark.Length > 0 || opens && lines.FindIndex(i + 1, Math.Min(400, lines.Count - i - 1), other => other.Words.StartsWith(line.Words[..3], StringComparison.Ordinal)) > 0)
        line.Set(BlockKind.Notice, "set off as code");
      if (mark.Length == 0 && line.Kind is not null) mark = line.Words[..3];
      else if (mark.Length > 0 && line.Words.StartsWith(mark, StringComparison.Ordinal)) mark = "";
    }
  }

  private static void Headings(ScrapeText page, bool isMail)
  {
    var lines = page.Lines;
    var titled = page.Facts.Title is not null || isMail;
    var title = page.Facts.Title is { } known ? PageText.Key(known) : "";
    var prose = false;
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null || line.Skipped) continue;
      var level = Heading.Match(line.Words) is { Success: true } match ? match.Groups[1].Length : i + 1 < lines.Count && IsUnderline(lines, i + 1) ? lines[i + 1].Words[0] == '=' ? 1 : 2 : 0;
      if (level == 0 || line.Words.Length > 400)
      {
        prose |= line.IsProse;
        continue;
      }

      if (line.Words[0] == '#')
      {
        line.Cut(page.Text, level);
        var words = line.Words.TrimEnd('#').TrimEnd();
        if (words.Length > 0 && words.Length < line.Words.Length) line.Span = new TextSpan(line.Span.Start, line.Span.Start + words.Length);
        line.Words = line.Span.In(page.Text);
      }
      else
      {
        lines[i + 1].Skipped = true;
        if (i + 2 < lines.Count) lines[i + 2].Apart = true;
      }

      line.Words = Plain(line.Words);
      (line.Whole, line.IsHeading, line.Apart) = (true, true, true);
      if (i + 1 < lines.Count) lines[i + 1].Apart = true;
      var same = title.Length > 0 && string.Equals(PageText.Key(line.Words), title, StringComparison.Ordinal);
      if (same || !titled && !prose && line.Quoted == 0 && !Boilerplate.IsRelatedLead(line.Words))
      {
        line.Set(BlockKind.Headline, same ? "the title again" : "the first heading");
        if (!same) page.State("title", line.Words, "first heading");
        titled = true;
      }
    }
  }

  private static void Rest(ScrapeText page)
  {
    var lines = page.Lines;
    var pictured = false;
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      if (line.Kind is not null || line.Skipped || line.IsHeading) { pictured = false; continue; }
      var words = line.Words;
      var wasPicture = pictured;
      pictured = false;
      if (line.Quoted > 0 && page.Form != "mail") { Quotation(lines, i); continue; }
      if (words.StartsWith("![", StringComparison.Ordinal) && words.Length < 4000 && Picture.Match(words) is { Success: true } picture) pictured = Caption(line, picture);
      else if (words.Length < 200 && Rule.IsMatch(words)) Divider(lines, i);
      else if (words.StartsWith('|') || i + 1 < lines.Count && words.Contains('|', StringComparison.Ordinal) && lines[i + 1].Words.Length < 1000 && TableRule.IsMatch(lines[i + 1].Words)) i = Table(lines, i);
      else if (Definition.IsMatch(words)) Note(line, page.Text);
      else if (words.StartsWith("<!--", StringComparison.Ordinal)) line.Set(BlockKind.Navigation, "an HTML comment");
      else if (words.Length < 500 && Slanted.Match(words) is { Success: true } slanted && wasPicture) Inside(line, slanted.Groups[1], BlockKind.Caption, "under a picture");
      else if (words.Length < 130 && Bold.Match(words) is { Success: true } bold && !BlockClassifier.EndsSentence(words)) SubHeading(line, bold.Groups[1]);
      else if (Item.IsMatch(words)) ListItem(lines, i);
    }
  }

  // Lines of one quoted paragraph belong together, whatever their width.
  private static void Quotation(List<ScrapeLine> lines, int i)
  {
    lines[i].Depth = lines[i].Quoted - 1;
    lines[i].Continues = i > 0 && !lines[i].Apart && lines[i - 1] is { Kind: null, Skipped: false } && lines[i - 1].Quoted == lines[i].Quoted;
  }

  private static bool Caption(ScrapeLine line, Match picture)
  {
    var words = picture.Groups[2].Length > 3 ? picture.Groups[2] : picture.Groups[1];
    if (words.Length < 3 || !words.Value.Contains(' ', StringComparison.Ordinal)) line.Set(BlockKind.Navigation, "a picture");
    else Inside(line, words, BlockKind.Caption, words.Index == 2 ? "a picture's description" : "a picture's title");
    return true;
  }

  private static void Inside(ScrapeLine line, Group words, BlockKind kind, string why)
  {
    line.Span = new TextSpan(line.Span.Start + words.Index, line.Span.Start + words.Index + words.Length);
    line.Words = words.Value;
    line.Set(kind, why);
  }

  private static void SubHeading(ScrapeLine line, Group words)
  {
    line.Span = new TextSpan(line.Span.Start + words.Index, line.Span.Start + words.Index + words.Length);
    (line.Words, line.Whole, line.IsHeading) = (words.Value, true, true);
  }

  // With its continuation lines.
  private static void ListItem(List<ScrapeLine> lines, int i)
  {
    var indent = lines[i].Indent;
    for (var k = i + 1; k < lines.Count && !lines[k].Apart && lines[k].Indent > indent && lines[k].Kind is null && !Item.IsMatch(lines[k].Words); k++) lines[k].Continues = true;
  }

  private static void Divider(List<ScrapeLine> lines, int i)
  {
    lines[i].Skipped = true;
    if (i + 1 < lines.Count) lines[i + 1].Apart = true;
  }

  private static int Table(List<ScrapeLine> lines, int i)
  {
    var first = i;
    while (i + 1 < lines.Count && !lines[i + 1].Apart && lines[i + 1].Kind is null && lines[i + 1].Words.Contains('|', StringComparison.Ordinal)) i++;
    lines[first].Span = new TextSpan(lines[first].Span.Start, lines[i].Span.End);
    lines[first].Set(BlockKind.Table, "rows between bars");
    for (var k = first + 1; k <= i; k++) lines[k].Skipped = true;
    return i;
  }

  private static void Note(ScrapeLine line, string text)
  {
    var address = line.Words[(line.Words.IndexOf("]:", StringComparison.Ordinal) + 2)..].TrimStart();
    line.Whole = true;
    if (line.Words[1] != '^' || address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !address.Contains(' ', StringComparison.Ordinal)) line.Set(BlockKind.Navigation, "the address of a link");
    else line.Cut(text, line.Words.IndexOf("]:", StringComparison.Ordinal) + 2);
  }

  /// <summary>The words without inline marks: links by their words, pictures gone, emphasis and code without their marks.</summary>
  public static string Plain(string words)
  {
    if (words.Length > 200_000 || words.AsSpan().IndexOfAny("*_[`\\") < 0) return words;
    var text = words.Contains("](", StringComparison.Ordinal)
      ? Link.Replace(words, match => match.Value[0] == '!' ? "" : match.Value[1..match.Value.IndexOf("](", StringComparison.Ordinal)])
      : words;
    var result = new StringBuilder(text.Length);
    for (var i = 0; i < text.Length; i++)
    {
      var c = text[i];
      if (c == '[' && i + 1 < text.Length && text[i + 1] == '^' && text.AsSpan(i, Math.Min(40, text.Length - i)).IndexOf(']') is > 2 and var end)
      {
        i += end;
        continue;
      }

      if (c == '\\' && i + 1 < text.Length && char.IsPunctuation(text[i + 1])) result.Append(text[++i]);
      else if (c == '`' || c == '*' && !(i + 1 < text.Length && text[i + 1] == ' ') || c == '_' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]) || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))) continue;
      else result.Append(c);
    }

    var plain = PageText.Fold(result.ToString());
    return plain.Length == 0 ? words : plain;
  }
}
