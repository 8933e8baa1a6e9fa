using System.Globalization;
using System.Text;

namespace Hearsay.Cli.Printing;

/// <summary>How words are set off where colour is allowed.</summary>
internal enum Ink
{
  Plain,
  Strong,
  Quiet,
  Heading,
  Warning,
}

/// <summary>A run of words in one ink.</summary>
internal readonly record struct Run(string Words, Ink Ink = Ink.Plain)
{
  public static implicit operator Run(string words) => new(words);
}

/// <summary>What a person reads: lines of a known width, coloured only on a terminal that wants it.</summary>
internal sealed class Page(TextWriter writer, int width, bool colour)
{
  /// <summary>Columns to a line.</summary>
  public int Width => width;

  /// <summary>Standard output.</summary>
  public static Page ForOutput(TextWriter writer)
  {
    var terminal = !Console.IsOutputRedirected;
    return new Page(writer, WidthOf(terminal), terminal && WantsColour());
  }

  private static int WidthOf(bool terminal)
  {
    var columns = 96;
    if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0) columns = asked;
    else if (terminal)
    {
      try
      {
        if (Console.WindowWidth > 0) columns = Console.WindowWidth;
      }
      catch (IOException)
      {
        // A terminal that does not tell its size has the usual one.
      }
    }

    return Math.Clamp(columns, 40, 110);
  }

  private static bool WantsColour() =>
    string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
    && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);

  public void Line() => writer.WriteLine();

  /// <summary>One line, not wrapped.</summary>
  public void Line(params ReadOnlySpan<Run> runs)
  {
    foreach (var run in runs) Write(run);
    writer.WriteLine();
  }

  /// <summary>Words wrapped at white space, the first line after <paramref name="lead"/>, the others indented by as much.</summary>
  /// <param name="lead">What stands before the first line.</param>
  /// <param name="words">Cleaned of control characters here.</param>
  /// <param name="ink">For the words.</param>
  /// <param name="indent">Columns before the second line and the next; by default the lead's width.</param>
  /// <param name="most">At most so many lines; what is left out is marked.</param>
  public void Paragraph(Run lead, string words, Ink ink = Ink.Plain, int? indent = null, int most = int.MaxValue)
  {
    var hang = indent ?? lead.Words.Length;
    var lines = Wrapped(Printable.Of(words), Math.Max(20, width - Math.Max(hang, lead.Words.Length)), most);
    for (var i = 0; i < lines.Count; i++)
    {
      if (i == 0) Write(lead);
      else writer.Write(new string(' ', hang));
      Write(new Run(lines[i], ink));
      writer.WriteLine();
    }
  }

  /// <summary>Breaks words into lines at white space; a word longer than a line is broken where the line ends.</summary>
  internal static List<string> Wrapped(string words, int columns, int most = int.MaxValue)
  {
    var lines = new List<string>();
    var line = new StringBuilder();
    foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
      var left = word;
      while (left.Length > 0)
      {
        if (line.Length > 0 && line.Length + 1 + left.Length > columns)
        {
          lines.Add(line.ToString());
          line.Clear();
        }

        var part = left.Length <= columns ? left : left[..Printable.Boundary(left, columns)];
        if (line.Length > 0) line.Append(' ');
        line.Append(part);
        left = left[part.Length..];
      }
    }

    if (line.Length > 0 || lines.Count == 0) lines.Add(line.ToString());
    if (lines.Count <= most) return lines;
    var last = lines[most - 1];
    var closing = words[^1] is '”' or '"' ? words[^1].ToString() : "";
    var end = last.Length + 2 + closing.Length <= columns ? last.Length : Math.Max(0, last.LastIndexOf(' '));
    lines[most - 1] = last[..end].TrimEnd(' ', ',', ';', ':', '–', '—') + " …" + closing;
    lines.RemoveRange(most, lines.Count - most);
    return lines;
  }

  private void Write(Run run)
  {
    if (run.Words.Length == 0) return;
    var code = !colour ? null : run.Ink switch
    {
      Ink.Strong => "\e[1m",
      Ink.Quiet => "\e[2m",
      Ink.Heading => "\e[1;36m",
      Ink.Warning => "\e[33m",
      _ => null,
    };
    if (code is null) writer.Write(run.Words);
    else
    {
      writer.Write(code);
      writer.Write(run.Words);
      writer.Write("\e[0m");
    }
  }
}
