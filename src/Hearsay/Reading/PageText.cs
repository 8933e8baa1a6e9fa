using System.Collections.Immutable;
using System.Text;
using Hearsay.Text;

namespace Hearsay.Reading;

/// <summary>Puts a page's runs together into the document's text and its blocks.</summary>
internal static class PageText
{
  /// <summary>White space folded to single spaces, ends trimmed.</summary>
  public static string Fold(string text)
  {
    var result = new StringBuilder(text.Length);
    var space = false;
    foreach (var c in text)
    {
      if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
      {
        space = true;
        continue;
      }

      if (space && result.Length > 0) result.Append(' ');
      space = false;
      result.Append(c);
    }

    return result.ToString();
  }

  /// <summary>Letters and digits only, lower case: for comparing, never for showing.</summary>
  public static string Key(string text, int limit = int.MaxValue)
  {
    var result = new StringBuilder(Math.Min(text.Length, 256));
    foreach (var c in text)
    {
      if (result.Length >= limit) break;
      if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
    }

    return result.ToString();
  }

  /// <summary>The text of all kept runs, and their blocks.</summary>
  public static (string Text, ImmutableArray<Block> Blocks) Assemble(PageTree tree, MarkupScan scan, PageReaderOptions options)
  {
    var text = new StringBuilder();
    var blocks = ImmutableArray.CreateBuilder<Block>();
    var furniture = 0;
    TextRun? last = null;
    foreach (var run in tree.Runs)
    {
      if (run.Dropped) continue;
      var bounded = run.Kind is BlockKind.Navigation or BlockKind.Related or BlockKind.Advert or BlockKind.Newsletter or BlockKind.Notice;
      if (bounded)
      {
        if (furniture + run.Text.Length > options.MaxFurniture) continue;
        furniture += run.Text.Length + 1;
      }

      if (text.Length > 0) text.Append('\n');
      var start = text.Length;
      text.Append(run.Text);
      var previous = blocks.Count > 0 ? blocks[^1] : null;
      var together = previous is not null && last is not null && previous.Kind == run.Kind
        && (bounded ? previous.Span.Length + run.Text.Length < 1500 && string.Equals(last.Why, run.Why, StringComparison.Ordinal)
          : run.Kind is BlockKind.Comment or BlockKind.List or BlockKind.Table && run.Group is not null && run.Group == last.Group);
      if (together)
      {
        blocks[^1] = previous! with { Span = new TextSpan(previous.Span.Start, text.Length) };
      }
      else
      {
        blocks.Add(new Block(run.Kind, new TextSpan(start, text.Length), run.Why)
        {
          Depth = run.Depth,
          SourcePosition = run.Position ?? (run.Node.Position is { } position ? scan.SourceOffset(position) : null),
        });
      }

      last = run;
    }

    return (text.ToString(), blocks.ToImmutable());
  }
}
