using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Hearsay.Dossiers;

/// <summary>Writes HTML. In an interpolated string the literal parts are markup and every hole is text: what comes from a page cannot become markup.</summary>
internal sealed class Html(TextWriter writer)
{
  private const char Replacement = '\uFFFD';

  // What may not stand in the output as it is: markup, controls that HTML forbids, surrogates (a lone one has no UTF-8), the last two noncharacters.
  private static readonly SearchValues<char> Special = SearchValues.Create(
    [.. "&<>\"'", .. Range(0x00, 0x08), .. Range(0x0B, 0x0C), .. Range(0x0E, 0x1F), .. Range(0x7F, 0x9F), .. Range(0xD800, 0xDFFF), .. Range(0xFFFE, 0xFFFF)]);

  /// <summary>Markup of the program's own.</summary>
  public void Raw([ConstantExpected] string markup) => writer.Write(markup);

  /// <summary>Markup with text in its holes.</summary>
#pragma warning disable CA1822, IDE0060, RCS1163, S1186 // the handler has written already when this is called
  public void Write([InterpolatedStringHandlerArgument("")] ref Handler handler)
  {
  }
#pragma warning restore CA1822, IDE0060, RCS1163, S1186

  /// <summary>Text, fit for an element's content and for a quoted attribute.</summary>
  public void Text(ReadOnlySpan<char> text)
  {
    while (true)
    {
      var next = text.IndexOfAny(Special);
      if (next < 0)
      {
        writer.Write(text);
        return;
      }

      writer.Write(text[..next]);
      var used = Escape(text[next..]);
      text = text[(next + used)..];
    }
  }

  private int Escape(ReadOnlySpan<char> text)
  {
    switch (text[0])
    {
      case '&': writer.Write("&amp;"); return 1;
      case '<': writer.Write("&lt;"); return 1;
      case '>': writer.Write("&gt;"); return 1;
      case '"': writer.Write("&quot;"); return 1;
      case '\'': writer.Write("&#39;"); return 1;
    }

    if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
    {
      writer.Write(text[..2]);
      return 2;
    }

    writer.Write(Replacement);
    return 1;
  }

  private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

  /// <summary>Writes the parts of an interpolated string as they come.</summary>
  [InterpolatedStringHandler]
#pragma warning disable CS9113 // the compiler hands these over
  public readonly ref struct Handler(int literalLength, int formattedCount, Html html)
#pragma warning restore CS9113
  {
    private readonly Html target = html;

    public void AppendLiteral(string markup) => target.RawPart(markup);

    public void AppendFormatted(string? text) => target.Text(text);

    public void AppendFormatted(ReadOnlySpan<char> text) => target.Text(text);

    public void AppendFormatted(int number) => target.RawPart(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A length or a coordinate: at most one decimal.</summary>
    public void AppendFormatted(double number) => target.RawPart(number.ToString("0.#", CultureInfo.InvariantCulture));
  }

  private void RawPart(string markup) => writer.Write(markup);
}
