using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language.Segmentation;

/// <summary>Reads quotations a paragraph at a time.</summary>
internal sealed class QuotationReader(string text)
{
  private readonly ImmutableArray<Quotation>.Builder all = ImmutableArray.CreateBuilder<Quotation>();

  // The quotations that are open, outermost first; 8 at most.
  private readonly List<(QuoteStyle Style, int Index)> open = [];
  private int lastEnd;

  /// <summary>Reads the next paragraph.</summary>
  public void Read(TextSpan paragraph)
  {
    var i = paragraph.Start;
    while (i < paragraph.End && Characters.IsSpace(text[i])) i++;
    if (i == paragraph.End) return;
    if (open.Count > 0) i = GoOn(paragraph, i);
    var lastSingleClose = QuoteMarks.LastSingleClose(text, paragraph);
    while (i < paragraph.End)
    {
      var length = QuoteMarks.Length(text, paragraph, i, out var style);
      if (length > 0 && !IsInsideHebrewWord(paragraph, i)) Meet(paragraph, i, length, style, lastSingleClose);
      i += Math.Max(1, length);
    }

    lastEnd = paragraph.End;
  }

  /// <summary>All quotations; what is still open ends with the sentence that it began in.</summary>
  public ImmutableArray<Quotation> Finish()
  {
    CloseStray(0, lastEnd);
    return all.DrainToImmutable();
  }

  // Marks at a paragraph's start that only repeat what is open; other open quotations end.
  private int GoOn(TextSpan paragraph, int i)
  {
    var repeated = 0;
    while (repeated < open.Count && i < paragraph.End)
    {
      var length = QuoteMarks.Length(text, paragraph, i, out var style);
      if (length == 0 || style != open[repeated].Style) break;
      repeated++;
      i += length;
    }

    CloseStray(repeated, lastEnd);
    return i;
  }

  private void Meet(TextSpan paragraph, int i, int length, QuoteStyle style, int lastSingleClose)
  {
    var at = open.FindLastIndex(quotation => quotation.Style == style);
    var opens = QuoteMarks.Opens(text, paragraph, i, length, at >= 0, lastSingleClose);
    // „so“
    if (at >= 0 && text[i] == '“' && text[all[open[at].Index].Span.Start] == '„') opens = false;
    if (opens == false && at >= 0) Close(at, i, i + length);
    if (opens != true) return;
    // A line that begins with a mark inside a quotation of the same marks goes on with it.
    if (at >= 0 && StartsLine(paragraph, i)) return;
    if (at >= 0) CloseStray(at, i);
    if (open.Count == QuoteMarks.MaxDepth) return;
    open.Add((style, all.Count));
    all.Add(new(new(i, int.MaxValue), open.Count > 1 ? open[^2].Index : -1, open.Count, IsClosed: false));
  }

  // Those inside that did not close end with it.
  private void Close(int at, int start, int end)
  {
    for (var k = open.Count - 1; k > at; k--) End(open[k].Index, start, isClosed: false);
    End(open[at].Index, end, isClosed: true);
    open.RemoveRange(at, open.Count - at);
  }

  private void CloseStray(int from, int limit)
  {
    for (var k = open.Count - 1; k >= from; k--)
    {
      var stray = open[k].Index;
      var end = SentenceEnd(all[stray].Span.Start + 1, limit);
      for (var inner = stray + 1; inner < all.Count && all[inner].Span.Start < end; inner++) end = Math.Max(end, all[inner].Span.End);
      Lift(stray, end);
      End(stray, end, isClosed: false);
    }

    open.RemoveRange(from, open.Count - from);
  }

  // What opened after a stray quotation's end does not stand in it.
  private void Lift(int stray, int end)
  {
    for (var k = all.Count - 1; k > stray && all[k].Span.Start >= end; k--)
    {
      var inner = all[k];
      all[k] = inner with { Outer = inner.Outer == stray ? all[stray].Outer : inner.Outer, Depth = inner.Depth - 1 };
    }
  }

  private void End(int index, int end, bool isClosed) => all[index] = all[index] with { Span = new(all[index].Span.Start, end), IsClosed = isClosed };

  private int SentenceEnd(int start, int limit)
  {
    for (var i = start; i + 1 < limit; i++)
    {
      if (!SentenceSplitter.Ends(text[i]) || !Characters.IsSpace(text[i + 1])) continue;
      var next = i + 1;
      while (next < limit && Characters.IsSpace(text[next])) next++;
      if (next == limit || !char.IsLower(text[next])) return i + 1;
      i = next - 1;
    }

    while (limit > start && Characters.IsSpace(text[limit - 1])) limit--;
    return limit;
  }

  private bool StartsLine(TextSpan paragraph, int i)
  {
    while (i > paragraph.Start && Characters.IsSpace(text[i - 1]) && !Characters.IsLineEnd(text[i - 1])) i--;
    return i > paragraph.Start && Characters.IsLineEnd(text[i - 1]);
  }

  // Hebrew writes short forms with a mark before the last letter.
  private bool IsInsideHebrewWord(TextSpan paragraph, int i) =>
    i > paragraph.Start && i + 1 < paragraph.End && text[i - 1] is >= 'א' and <= 'ת' && text[i + 1] is >= 'א' and <= 'ת';
}
