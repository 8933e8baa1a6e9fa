using System.Collections.Immutable;
using Hearsay.Reading;
using Hearsay.Text;

namespace Hearsay.Linking;

/// <summary>The words of all documents' headline and body zones: a hash, an offset and whether they stand in quotation marks, eight bytes a word.</summary>
internal sealed class TextWords
{
  private const int QuotedBit = int.MinValue;
  private readonly uint[] hashes;
  private readonly int[] offsets;
  private readonly int[] first;

  public TextWords(ImmutableArray<Document> documents, CancellationToken cancellation)
  {
    first = new int[documents.Length + 1];
    hashes = new uint[1024];
    offsets = new int[1024];
    var count = 0;
    for (var d = 0; d < documents.Length; d++)
    {
      cancellation.ThrowIfCancellationRequested();
      first[d] = count;
      var document = documents[d];
      if (!document.Analysed) continue;
      foreach (var block in document.Blocks)
      {
        if (block.Zone is not (Zone.Headline or Zone.Body)) continue;
        var marks = new QuotationMarks();
        var text = document.Text.AsSpan();
        var end = Math.Min(block.Span.End, text.Length);
        for (int at = block.Span.Start, before = at; WordFold.Next(text, ref at, end, out var start); before = at)
        {
          marks.Read(text, before, start);
          if (count == hashes.Length)
          {
            Array.Resize(ref hashes, checked(count * 2));
            Array.Resize(ref offsets, hashes.Length);
          }

          hashes[count] = WordFold.Hash(text[start..at]);
          offsets[count++] = marks.Open ? start | QuotedBit : start;
        }
      }
    }

    first[documents.Length] = count;
  }

  public int Total => first[^1];

  public int Count(int document) => first[document + 1] - first[document];

  public ReadOnlySpan<uint> Hashes(int document) => hashes.AsSpan(first[document], Count(document));

  public int Start(int document, int word) => offsets[first[document] + word] & ~QuotedBit;

  public bool Quoted(int document, int word) => (offsets[first[document] + word] & QuotedBit) != 0;
}

/// <summary>Follows quotation marks through one block. An inner apostrophe is no mark; a quotation left open runs to the block's end.</summary>
internal struct QuotationMarks
{
  private int depth;

  public readonly bool Open => depth > 0;

  /// <summary>Reads the marks between one word and the next.</summary>
  public void Read(ReadOnlySpan<char> text, int from, int to)
  {
    for (var i = from; i < to; i++)
      switch (text[i])
      {
        case '“' or '„' or '«':
          depth++;
          break;
        case '”' or '»' when depth > 0:
          depth--;
          break;
        case '"':
          depth = depth > 0 ? depth - 1 : 1;
          break;
        case '‘' when depth == 0:
          depth = 1;
          break;
        case '’' when depth == 1 && i > 0 && !char.IsLetterOrDigit(text[i - 1]):
          depth = 0;
          break;
      }
  }
}
