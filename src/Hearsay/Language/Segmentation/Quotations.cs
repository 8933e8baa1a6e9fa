using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Segmentation;

/// <summary>The quotations of a text, whatever its marks. Immutable, thread-safe; read in one pass, linear in the text.</summary>
public sealed class Quotations
{
  private Quotations(ImmutableArray<Quotation> all) => All = all;

  /// <summary>All quotations, by where they open.</summary>
  public ImmutableArray<Quotation> All { get; }

  /// <summary>Reads the quotations of a text's paragraphs. One that is open at a paragraph's end goes on in the next if that begins with an opening mark.</summary>
  /// <param name="text">The text.</param>
  /// <param name="paragraphs">The paragraphs, in order, without overlap. An empty line inside one, too, ends a paragraph.</param>
  /// <exception cref="ArgumentOutOfRangeException">A paragraph does not lie in the text.</exception>
  public static Quotations Read(string text, IEnumerable<TextSpan> paragraphs)
  {
    ArgumentNullException.ThrowIfNull(text);
    ArgumentNullException.ThrowIfNull(paragraphs);
    var reader = new QuotationReader(text);
    foreach (var paragraph in paragraphs)
    {
      _ = paragraph.Of(text);
      for (var start = paragraph.Start; start < paragraph.End;)
      {
        var end = ParagraphEnd(text, start, paragraph.End);
        reader.Read(new(start, end));
        start = end;
      }
    }

    return new(reader.Finish());
  }

  /// <summary>Inside which quotation an offset lies.</summary>
  public QuoteState At(int offset)
  {
    int low = 0, high = All.Length;
    while (low < high)
    {
      var middle = (low + high) / 2;
      if (All[middle].Span.Start <= offset) low = middle + 1;
      else high = middle;
    }

    // What opened last before the offset, or what that stands in.
    var quotation = low - 1;
    while (quotation >= 0 && All[quotation].Span.End <= offset) quotation = All[quotation].Outer;
    return quotation < 0 ? new(0, -1) : new(All[quotation].Depth, quotation);
  }

  // Past the white space that an empty line lies in.
  private static int ParagraphEnd(string text, int start, int end)
  {
    for (var i = start; i < end;)
    {
      if (!Characters.IsLineEnd(text[i]))
      {
        i++;
        continue;
      }

      var lines = 0;
      for (; i < end && Characters.IsSpace(text[i]); i++)
        if (Characters.IsLineEnd(text[i]) && !(text[i] == '\n' && i > start && text[i - 1] == '\r')) lines++;
      if (lines > 1) return i;
    }

    return end;
  }
}
