using System.Buffers;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>A line of a plain text, or after <see cref="ScrapeLines.Join"/> a paragraph of it.</summary>
internal sealed class ScrapeLine
{
  /// <summary>What of the text its block will be: without indentation, and without the marks of its form (<c>#</c>, <c>&gt;</c>, a time).</summary>
  public required TextSpan Span { get; set; }

  /// <summary>Its words as rules see them: marks of its form left out, white space folded. Never shown.</summary>
  public required string Words { get; set; }

  /// <summary>Whether a blank line stands before it.</summary>
  public required bool Apart { get; set; }

  /// <summary>Columns of white space before it; a tab is four.</summary>
  public int Indent { get; init; }

  /// <summary>Whether a form feed stands before it.</summary>
  public bool StartsPage { get; init; }

  /// <summary>How many quoting marks (<c>&gt;</c>) its form took from it.</summary>
  public int Quoted { get; set; }

  /// <summary>Whether its form says that it is a paragraph by itself, which no neighbour goes on in.</summary>
  public bool Whole { get; set; }

  /// <summary>Whether its form says that it goes on with the paragraph of the line before.</summary>
  public bool Continues { get; set; }

  /// <summary>Whether its form says that it is a heading.</summary>
  public bool IsHeading { get; set; }

  /// <summary>Whether its form says that readers' comments begin with it.</summary>
  public bool OpensThread { get; set; }

  /// <summary>Whether its form has taken it from the text's blocks: a rule, an underline, a time.</summary>
  public bool Skipped { get; set; }

  public BlockKind? Kind { get; private set; }
  public string Why { get; private set; } = "";

  /// <summary>How deep a comment is nested, from 0.</summary>
  public int Depth { get; set; }

  public bool IsProse => Words.Length >= 80 || (Words.Length >= 45 && BlockClassifier.EndsSentence(Words) && Words[^1] != ':');

  public void Set(BlockKind kind, string why) => (Kind, Why) = (kind, why);

  /// <summary>Takes marks from its front: the block begins after them.</summary>
  public void Cut(string text, int length)
  {
    var start = Math.Min(Span.Start + length, Span.End);
    while (start < Span.End && ScrapeLines.IsBlank(text[start])) start++;
    Skipped |= start == Span.End;
    if (Skipped) return;
    Span = new TextSpan(start, Span.End);
    Words = Span.In(text);
  }
}

/// <summary>Cuts a plain text into lines, and puts hard-wrapped lines together into paragraphs.</summary>
internal static class ScrapeLines
{
  private const int Narrowest = 30;
  private const int Widest = 130;

  private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

  public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F';

  /// <summary>The lines that are not blank.</summary>
  public static List<ScrapeLine> Of(string text)
  {
    var lines = new List<ScrapeLine>();
    var (blank, page, at) = (true, false, 0);
    while (at < text.Length)
    {
      var end = text.AsSpan(at).IndexOfAny(Ends) is >= 0 and var length ? at + length : text.Length;
      var (start, stop, indent) = (at, end, 0);
      while (start < stop && IsBlank(text[start])) indent += text[start++] == '\t' ? 4 : 1;
      while (stop > start && IsBlank(text[stop - 1])) stop--;
      if (stop > start)
      {
        lines.Add(new ScrapeLine { Span = new TextSpan(start, stop), Words = text[start..stop], Apart = blank, Indent = indent, StartsPage = page });
        (blank, page) = (false, false);
      }
      else
      {
        blank = true;
      }

      if (end < text.Length && text[end] == '\f') (blank, page) = (true, true);
      at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
    }

    return lines;
  }

  /// <summary>Takes the marks of quoting (<c>&gt; &gt;</c>) from the lines that have them; a line that has nothing else sets the next one apart.</summary>
  public static void Unquote(List<ScrapeLine> lines, string text)
  {
    var blank = false;
    foreach (var line in lines)
    {
      if (line.Kind is null && line.Words[0] == '>')
      {
        var at = 0;
        while (at < line.Words.Length && (line.Words[at] == '>' || line.Words[at] == ' ' && at + 1 < line.Words.Length && line.Words[at + 1] == '>'))
          if (line.Words[at++] == '>') line.Quoted++;
        line.Cut(text, at);
      }

      if (blank) line.Apart = true;
      blank = line.Skipped && line.Quoted > 0;
    }
  }

  /// <summary>The paragraphs: lines, or where the text is hard-wrapped the lines of one paragraph together. What a form has labelled stays as it is.</summary>
  /// <param name="lines">The lines.</param>
  /// <param name="least">How many pairs of lines it takes to tell that a text is hard-wrapped.</param>
  public static List<ScrapeLine> Join(List<ScrapeLine> lines, int least)
  {
    lines = lines.FindAll(line => !line.Skipped);
    var width = Width(lines, least);
    var joined = new List<ScrapeLine>(lines.Count);
    var words = new StringBuilder();
    for (var i = 0; i < lines.Count; i++)
    {
      var line = lines[i];
      joined.Add(line);
      if (i + 1 >= lines.Count || !GoesOn(line, lines[i + 1], width)) continue;
      words.Clear().Append(line.Words);
      while (i + 1 < lines.Count && GoesOn(lines[i], lines[i + 1], width)) words.Append(' ').Append(lines[++i].Words);
      line.Span = new TextSpan(line.Span.Start, lines[i].Span.End);
      line.Words = PageText.Fold(words.ToString());
    }

    return joined;
  }

  // The width at which lines break off in mid-sentence; 0 where the text is not wrapped.
  private static int Width(List<ScrapeLine> lines, int least)
  {
    foreach (var apart in (ReadOnlySpan<bool>)[false, true])
    {
      int broken = 0, all = 0;
      var lengths = new int[Widest + 1];
      for (var i = 0; i + 1 < lines.Count; i++)
      {
        var (line, next) = (lines[i], lines[i + 1]);
        var length = line.Words.Length;
        if (length is < Narrowest or > Widest || next.Apart != apart || !CanJoin(line, next)) continue;
        all++;
        if (!IsBroken(line, next)) continue;
        broken++;
        lengths[length]++;
      }

      // Double spacing sets every line apart; in other texts blank lines end paragraphs.
      if (all < least && !(all >= 3 && broken == all) || broken * 2 <= all) continue;
      var below = 0;
      for (var width = 0; width < lengths.Length; width++)
      {
        below += lengths[width];
        if (below * 10 >= broken * 9) return width;
      }
    }

    return 0;
  }

  private static bool CanJoin(ScrapeLine line, ScrapeLine next) =>
    line.Kind is null && next.Kind is null && !line.Whole && !next.Whole && line.Quoted == next.Quoted && !next.StartsPage && !StartsItem(next.Words);

  private static bool IsBroken(ScrapeLine line, ScrapeLine next) =>
    !BlockClassifier.EndsSentence(line.Words) && char.IsLetter(next.Words[0]) && !char.IsUpper(next.Words[0]);

  private static bool GoesOn(ScrapeLine line, ScrapeLine next, int width)
  {
    if (next.Continues) return true;
    if (width == 0 || line.Words.Length > Widest || !CanJoin(line, next)) return false;
    var length = line.Words.Length;
    var broken = IsBroken(line, next);
    if (next.Apart) return broken && length * 10 >= width * 7 && next.Words.Length >= 12;
    if (broken) return length >= Narrowest || length * 10 >= width * 6;
    if (next.Indent >= line.Indent + 2 && BlockClassifier.EndsSentence(line.Words)) return false;
    if (IsCapitals(line.Words) != IsCapitals(next.Words)) return false;
    // Had the next line's first word fitted, the line was ended on purpose.
    var first = next.Words.AsSpan().IndexOf(' ') is > 0 and var space ? space : next.Words.Length;
    return (length + 1 + first) * 100 >= width * 88;
  }

  private static bool StartsItem(string words) =>
    words[0] is '*' or '•' or '>' or '#' or '|' or '▪' or '·' || words.Length > 1 && words[0] is '-' or '–' or '+' && words[1] == ' '
    || char.IsAsciiDigit(words[0]) && words.Length > 3 && (words[1] is '.' or ')' && words[2] == ' ' || char.IsAsciiDigit(words[1]) && words[2] is '.' or ')' && words[3] == ' ');

  /// <summary>Whether it is a line of capitals: at least two letters, none of them small.</summary>
  public static bool IsCapitals(string words)
  {
    var letters = 0;
    foreach (var c in words)
    {
      if (char.IsLower(c)) return false;
      if (char.IsUpper(c)) letters++;
    }

    return letters >= 2;
  }
}
