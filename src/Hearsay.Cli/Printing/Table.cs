namespace Hearsay.Cli.Printing;

/// <summary>A column: as wide as its widest cell, or a share of what is left of the line.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Right">Whether its cells stand at its right edge.</param>
/// <param name="Share">How much of the room left it takes; 0 takes what it needs.</param>
/// <param name="KeepEnd">Whether a cell that does not fit loses its beginning.</param>
internal sealed record Column(string Title, bool Right = false, int Share = 0, bool KeepEnd = false);

/// <summary>A plain table: one line a row, cells cut where they do not fit.</summary>
internal sealed class Table(params Column[] columns)
{
  private const int Gap = 2;
  private const int Least = 8;
  private readonly List<string[]> rows = [];

  public void Row(params string[] cells) => rows.Add(cells);

  public void Print(Page page)
  {
    var widths = Widths(page.Width);
    page.Line(new Run(Line([.. columns.Select(column => column.Title)], widths), Ink.Heading));
    foreach (var row in rows) page.Line(Line(row, widths));
  }

  private int[] Widths(int width)
  {
    var widths = new int[columns.Length];
    for (var i = 0; i < columns.Length; i++) widths[i] = rows.Select(row => row[i].Length).Append(columns[i].Title.Length).Max();
    var left = width - Gap * (columns.Length - 1) - columns.Select((column, i) => column.Share == 0 ? widths[i] : 0).Sum();
    var sharing = Enumerable.Range(0, columns.Length).Where(i => columns[i].Share > 0).OrderBy(i => (double)widths[i] / columns[i].Share).ToArray();
    var shares = sharing.Sum(i => columns[i].Share);
    // The columns that need least come first, so that what they leave goes to the others.
    foreach (var i in sharing)
    {
      widths[i] = Math.Min(widths[i], Math.Max(Least, left * columns[i].Share / shares));
      left -= widths[i];
      shares -= columns[i].Share;
    }

    return widths;
  }

  private string Line(string[] cells, int[] widths)
  {
    var parts = cells.Select((cell, i) =>
    {
      var cut = columns[i].KeepEnd ? Printable.CutStart(cell, widths[i]) : Printable.Cut(cell, widths[i]);
      return columns[i].Right ? cut.PadLeft(widths[i]) : cut.PadRight(widths[i]);
    });
    return string.Join(new string(' ', Gap), parts).TrimEnd();
  }
}
